"""The Staff sheet: everybody counted, their further assignments, and the rows that must be left out."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import pairwise
from random import Random

from scripts.samples import posts
from scripts.samples.people import BME_LABELS, NOT_STATED, WHITE_LABELS, Person
from scripts.samples.second_posts import second_posts
from scripts.samples.sheet import AS_AT, TRUST, WINDOW_START, Row, Sheet, random_for, spread
from scripts.samples.staff_row import StaffRow

BANK, BANK_ALSO_EMPLOYED, HONORARY, NON_EXECUTIVE, LEAVERS = 640, 5, 9, 7, 118
OUTSIDERS = BANK - BANK_ALSO_EMPLOYED + HONORARY + NON_EXECUTIVE + LEAVERS
"""People who stand in the sheet and are in nobody's headcount."""

HEADINGS = (
    "Employee Number",
    "Staff Group",
    "Position Title",
    "Pay Grade",
    "Ethnic Origin",
    "Assignment\nCategory",
    "Primary Assignment",
    "FTE",
    "Directorate",
    "Location",
    "Assignment Status",
    "Start Date",
    "End Date",
)
STATUSES = (
    ("Active Assignment", 950),
    ("Maternity & Adoption", 22),
    ("Internal Secondment", 18),
    ("Career Break", 6),
    ("Suspend With Pay", 4),
)


@dataclass(frozen=True, slots=True)
class Outsiders:
    """People of the sheet outside the headcount, whom cases and courses may still name."""

    bank: tuple[Person, ...]
    leavers: tuple[Person, ...]


def main_row(person: Person, random: Random) -> StaffRow:
    """The one assignment most people have."""
    fixed_term = random.random() < 0.03
    start = AS_AT - timedelta(days=random.randrange(20, 9000))
    return StaffRow(
        number=person.number,
        staff_group=posts.staff_group(person.cluster, person.band, random),
        pay_grade=posts.pay_grade(person.cluster, person.band, random),
        label=person.label,
        category="Fixed Term Temp" if fixed_term else "Permanent",
        primary="Y",
        fte=random.choices((1.0, 0.8, 0.6, 0.5), (78, 10, 8, 4))[0],
        directorate=random.choice(posts.DIRECTORATES[person.cluster]),
        location=random.choice(posts.LOCATIONS),
        status=spread(1, STATUSES, random)[0],
        start=start,
        # A contract may end on the day itself, and its holder is still employed on that day.
        end=AS_AT + timedelta(days=random.choices((0, 60, 150, 365), (5, 30, 35, 30))[0]) if fixed_term else None,
    )


def outsiders(numbers: list[int]) -> tuple[list[Person], list[Person], list[Person], list[Person]]:
    """Bank, honorary, non-executive people and leavers, distinct from the headcount."""
    random = random_for("outsiders")
    labels = spread(len(numbers), WHITE_LABELS, random)
    for place in random.sample(range(len(numbers)), len(numbers) // 5):
        labels[place] = random.choice([*spread(3, BME_LABELS, random), NOT_STATED])
    people = [
        Person(number, cluster, band, _group(label), label)
        for number, label, (cluster, band) in zip(numbers, labels, _outside_posts(len(numbers), random), strict=True)
    ]
    bank_only = BANK - BANK_ALSO_EMPLOYED
    cut = (0, bank_only, bank_only + HONORARY, bank_only + HONORARY + NON_EXECUTIVE, len(people))
    parts = [people[start:stop] for start, stop in pairwise(cut)]
    return parts[0], parts[1], parts[2], parts[3]


def _group(label: str) -> str:
    if label == NOT_STATED:
        return "unknown"
    return "white" if label in dict(WHITE_LABELS) else "bme"


def _outside_posts(how_many: int, random: Random) -> list[tuple[str, str]]:
    usual = (("clinical", "2"), ("clinical", "3"), ("clinical", "5"), ("clinical", "6"), ("non_clinical", "3"))
    found = random.choices(usual, k=how_many)
    first = BANK - BANK_ALSO_EMPLOYED
    found[first : first + HONORARY] = [("medical_dental", "consultant")] * HONORARY
    first += HONORARY
    found[first : first + NON_EXECUTIVE] = [("non_clinical", "other")] * NON_EXECUTIVE
    return found


def leaver_row(person: Person, random: Random) -> StaffRow:
    """Somebody whose assignment ended in the twelve months before the day."""
    end = WINDOW_START + timedelta(days=random.randrange(0, 365))
    row = main_row(person, random)
    return replace(row, category="Permanent", status="Active Assignment", start=date(2016, 4, 4), end=end)


def staff_sheet(people: list[Person], numbers: list[int]) -> tuple[Sheet, Outsiders]:
    """The sheet, and the people in it who are outside the headcount."""
    random = random_for("staff")
    bank, honorary, non_executive, leavers = outsiders(numbers)
    mains = [main_row(person, random) for person in people]
    rows = second_posts(people, mains)
    also_employed = [person for person in people if person.group == "white"][:BANK_ALSO_EMPLOYED]
    for person in [*bank, *also_employed]:
        row = main_row(person, random)
        rows.append(replace(row, category="Bank", primary="N", fte=0.0, status="Active Assignment", end=None))
    rows += [replace(main_row(p, random), category="Honorary", fte=0.0, end=None) for p in honorary]
    rows += [
        replace(main_row(p, random), category="Non-Exec Director/Chair", pay_grade="Spot Salary", fte=0.0, end=None)
        for p in non_executive
    ]
    rows += [leaver_row(person, random) for person in leavers]
    rows.sort(key=lambda row: (row.directorate, row.location, row.number, row.pay_grade))
    return _sheet(rows), Outsiders(tuple(bank), tuple(leavers))


def _sheet(rows: list[StaffRow]) -> Sheet:
    total: Row = ("Total", *[None] * 6, round(sum(row.fte for row in rows), 2))
    return Sheet(
        name="Staff",
        titles=(
            f"{TRUST} (invented)",
            "Staff in post by assignment: every person and figure is made up",
            "Effective date 31-MAR-2024",
        ),
        headings=HEADINGS,
        rows=tuple(row.cells() for row in rows),
        total=total,
        widths=(16, 30, 26, 36, 40, 18, 12, 8, 22, 16, 20, 12, 12),
    )
