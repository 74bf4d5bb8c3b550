"""The Training sheet: one row an attendance; only non-mandatory courses of people in the headcount count."""

from datetime import timedelta
from random import Random

from scripts.samples.people import Person
from scripts.samples.sheet import AS_AT, TRUST, Cell, Row, Sheet, random_for
from scripts.samples.staff import Outsiders
from scripts.samples.staff_row import written

ACCESSED = {"white": 2364, "bme": 240, "unknown": 152}
"""People in the headcount with at least one non-mandatory course in the twelve months."""

REPEATS, EARLIER, BY_LEAVERS, BY_BANK, MANDATORY = 240, 120, 25, 10, 640
COURSES = (
    "Coaching Conversations",
    "Leading a Team",
    "Mentoring Skills",
    "Mental Health First Response",
    "Interview Preparation",
    "Advanced Practice Module",
    "Improvement Methods",
    "Project Skills",
)
MANDATORY_COURSES = ("Information Governance", "Fire Safety", "Moving and Handling", "Infection Prevention")


def training_sheet(people: list[Person], outsiders: Outsiders) -> Sheet:
    """Attendances in random order, with a total line."""
    random = random_for("training")
    accessed = [p for group, size in ACCESSED.items() for p in _of(people, group, size, random)]
    taken = {p.number for p in accessed}
    others = [p for p in people if p.number not in taken]
    chosen = [*accessed, *random.sample(accessed, REPEATS), *outsiders.leavers[:BY_LEAVERS], *outsiders.bank[:BY_BANK]]
    rows = [_line(p, random.choice(COURSES), "No", random.randrange(366), random) for p in chosen]
    rows += [_line(p, random.choice(COURSES), "No", 366 + random.randrange(90), random) for p in others[:EARLIER]]
    rows += [
        _line(p, random.choice(MANDATORY_COURSES), "Yes", random.randrange(366), random)
        for p in random.sample(people, MANDATORY)
    ]
    random.shuffle(rows)
    return Sheet(
        name="Training",
        titles=(f"{TRUST} (invented)", "Learning system: attendances", f"Year to {AS_AT:%d/%m/%Y}"),
        headings=("Employee Number", "Course", "Mandatory", "Date"),
        rows=tuple(rows),
        total=("Total", None, None, len(rows)),
        widths=(18, 34, 14, 16),
    )


def _of(people: list[Person], group: str, size: int, random: Random) -> list[Person]:
    return random.sample([p for p in people if p.group == group], size)


def _line(person: Person, course: str, mandatory: str, days_before: int, random: Random) -> Row:
    """The date as text in British order; one Employee Number in eight a number."""
    number: Cell = person.number if random.random() < 0.125 else written(person.number)
    return (number, course, mandatory, f"{AS_AT - timedelta(days=days_before):%d/%m/%Y}")
