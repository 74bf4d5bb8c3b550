"""The Disciplinary sheet: one row a case, with cases that must not count."""

from datetime import date, timedelta

from scripts.samples.people import Person
from scripts.samples.sheet import AS_AT, WINDOW_START, Cell, Row, Sheet, random_for
from scripts.samples.staff import Outsiders
from scripts.samples.staff_row import written

ENTERED = {"white": 147, "bme": 8, "unknown": 6}
"""People who entered the formal process in the twelve months, leavers and the unmatched among them."""

LEFT_SINCE = {"white": 4, "bme": 1, "unknown": 0}
UNMATCHED = 2
SECOND_CASES, INFORMAL, EARLIER, OF_THE_BANK = 3, 46, 24, 3


def disciplinary_sheet(people: list[Person], outsiders: Outsiders, unmatched: list[int]) -> Sheet:
    """Formal and informal cases, in and before the window; ``unmatched`` are numbers that no staff row has."""
    random = random_for("disciplinary")
    entered = entrants(people, outsiders, unmatched)
    numbers = {p.number for p in entered}
    others = [p for p in people if p.number not in numbers]
    rows: list[Row] = [_case(p, "Formal", _in_window(random.randrange(366))) for p in entered]
    again = random.sample([p for p in entered if p.group == "white"], SECOND_CASES)
    rows += [_case(p, "Formal", _in_window(random.randrange(366))) for p in again]
    rows += [_case(p, "Formal", _in_window(random.randrange(366))) for p in outsiders.bank[:OF_THE_BANK]]
    rows += [_case(p, "Informal", _in_window(random.randrange(366))) for p in random.sample(others, INFORMAL)]
    earlier = random.sample(others, EARLIER)
    rows += [_case(p, "Formal", WINDOW_START - timedelta(days=random.randrange(1, 300))) for p in earlier]
    rows.sort(key=lambda row: (str(row[1]), str(row[2])))
    return Sheet(
        name="Disciplinary",
        titles=("Employee relations tracker: every case is made up",),
        headings=("Case Reference", "Date Entered", "Employee No", "Ethnic Code", "Stage"),
        rows=tuple(_finished(place, row) for place, row in enumerate(rows)),
        widths=(16, 14, 16, 48, 12),
    )


def entrants(people: list[Person], outsiders: Outsiders, unmatched: list[int]) -> list[Person]:
    """The people whose formal case counts, each once."""
    found = [Person(number, "", "", "white", "A White - British") for number in unmatched[:UNMATCHED]]
    for group, total in ENTERED.items():
        gone = [p for p in outsiders.leavers if p.group == group][: LEFT_SINCE[group]]
        still = total - len(gone) - (UNMATCHED if group == "white" else 0)
        here = [p for p in people if p.group == group]
        found += gone + random_for(f"entrants {group}").sample(here, still)
    return found


def _in_window(day: int) -> date:
    return AS_AT - timedelta(days=day)


def _case(person: Person, stage: str, entered: date) -> Row:
    return ("", entered, person.number, person.label, stage)


def _finished(place: int, row: Row) -> Row:
    """With its reference; every third Employee Number a number, as a tracker kept by hand has them."""
    _, entered, number, label, stage = row
    assert isinstance(number, int)
    shown: Cell = number if place % 3 == 0 else written(number)
    return (f"ER/{place + 1:04d}", entered, shown, label, stage)
