"""One line of the Staff sheet."""

from dataclasses import dataclass
from datetime import date

from scripts.samples import posts
from scripts.samples.sheet import Row


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffRow:
    """One assignment; ``label`` is the recorded ethnicity, None for a blank."""

    number: int
    staff_group: str
    pay_grade: str
    label: str | None
    category: str
    primary: str | None
    fte: float
    directorate: str
    location: str
    status: str
    start: date
    end: date | None

    def cells(self) -> Row:
        """The values in the order of the headings."""
        return (
            written(self.number),
            self.staff_group,
            posts.POSITIONS[self.staff_group],
            self.pay_grade,
            self.label,
            self.category,
            self.primary,
            self.fte,
            self.directorate,
            self.location,
            self.status,
            self.start,
            self.end,
        )


def written(number: int) -> str:
    """An Employee Number as the payroll writes it: eight digits with leading zeros, as text."""
    return f"{number:08d}"
