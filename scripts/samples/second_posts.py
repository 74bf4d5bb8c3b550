"""The 212 further assignments of counted people, of every kind that decides a person's band differently."""

from dataclasses import replace

from scripts.samples import posts
from scripts.samples.people import NOT_STATED, Person
from scripts.samples.sheet import random_for
from scripts.samples.staff_row import StaffRow

Pair = tuple[StaffRow, StaffRow]

SMALLER, LARGER, BY_FTE, BY_BAND, BY_GROUP, THIRD = 160, 20, 18, 6, 4, 4
"""How many: smaller than the primary one; larger, yet the primary one decides; no primary marked and the FTE, the
band or the staff group decides; and third assignments. Together 212."""

HIGHER_GRADE = "NHS|XR08|Review Body Band 8 - Range A"

KNOWN_ELSEWHERE, UNKNOWN_ELSEWHERE = 8, 6
"""People whose ethnicity stands on one of their two rows only: on the second, and on the first."""


def second_posts(people: list[Person], mains: list[StaffRow]) -> list[StaffRow]:
    """Every row of the counted people: ``mains``, changed where a second post needs it, and 212 more."""
    random = random_for("second posts")
    rows = {row.number: row for row in mains}
    extra: list[StaffRow] = []
    waiting = [person for person in people if person.band in ("3", "5", "6", "7")]
    office = [person for person in waiting if rows[person.number].staff_group == posts.OFFICE]
    for kind, how_many in ((_by_group, BY_GROUP), (_by_band, BY_BAND), (_by_fte, BY_FTE), (_larger, LARGER)):
        for _ in range(how_many):
            person = (office if kind is _by_group else waiting).pop()
            if kind is _by_group:
                waiting.remove(person)
            elif person in office:
                office.remove(person)
            first, second = kind(rows[person.number])
            rows[person.number] = first
            extra.append(second)
    for person in random.sample(waiting, SMALLER):
        first, second = _smaller(rows[person.number])
        rows[person.number] = first
        extra.append(second)
    extra += [replace(row, fte=0.1, location="Headquarters") for row in extra[-THIRD:]]
    _hide_ethnicity(rows, extra)
    return [*rows.values(), *extra]


def _other(row: StaffRow, primary: str | None, fte: float, pay_grade: str = "") -> StaffRow:
    """A second post in another place, on Band 2."""
    grade = "NHS|XN02|Non Review Body Band 2" if "|XN" in row.pay_grade else "NHS|XR02|Review Body Band 2"
    return replace(
        row,
        pay_grade=pay_grade or grade,
        primary=primary,
        fte=fte,
        location="Headquarters",
        category="Permanent",
        status="Active Assignment",
        end=None,
    )


def _smaller(row: StaffRow) -> Pair:
    return replace(row, fte=0.8), _other(row, "N", 0.2)


def _larger(row: StaffRow) -> Pair:
    return replace(row, fte=0.4), _other(row, "N", 0.6, HIGHER_GRADE)


def _by_fte(row: StaffRow) -> Pair:
    """The smaller post is on the higher band, so that a fold by band would be seen."""
    return replace(row, primary=None, fte=0.6), _other(row, None, 0.3, HIGHER_GRADE)


def _by_band(row: StaffRow) -> Pair:
    return replace(row, primary="N", fte=0.5), _other(row, "N", 0.5)


def _by_group(row: StaffRow) -> Pair:
    """Administrative comes before Nursing in the alphabet; the two posts agree in everything else."""
    nursing = replace(row, staff_group="Nursing and Midwifery Registered", primary=None, fte=0.5)
    return replace(row, primary=None, fte=0.5), nursing


def _hide_ethnicity(rows: dict[int, StaffRow], extra: list[StaffRow]) -> None:
    """Leave a known ethnicity on only one of two rows for a few people: known beats unknown when they are folded."""
    thrice = {row.number for row in extra[-THIRD:]}
    known = [
        place
        for place, row in enumerate(extra)
        if row.label not in (None, NOT_STATED, "Not recorded") and row.number not in thrice
    ]
    for place in known[:: len(known) // KNOWN_ELSEWHERE][:KNOWN_ELSEWHERE]:
        number = extra[place].number
        rows[number] = replace(rows[number], label=_unknown(place))
    for place in known[3 :: len(known) // UNKNOWN_ELSEWHERE][:UNKNOWN_ELSEWHERE]:
        number = extra[place].number
        if rows[number].label is not None and rows[number].label == extra[place].label:
            extra[place] = replace(extra[place], label=_unknown(place))


def _unknown(place: int) -> str | None:
    return NOT_STATED if place % 2 else None
