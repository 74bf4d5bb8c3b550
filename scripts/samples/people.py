"""The invented people: how many of each group stand in each cluster and band, and their recorded ethnicity."""

from dataclasses import dataclass

from scripts.samples.sheet import random_for, spread

ALLOCATION: dict[tuple[str, str], tuple[int, int, int]] = {
    ("clinical", "2"): (506, 0, 34),
    ("clinical", "3"): (1180, 166, 104),
    ("clinical", "4"): (199, 17, 13),
    ("clinical", "5"): (1010, 121, 92),
    ("clinical", "6"): (890, 39, 36),
    ("clinical", "7"): (296, 14, 17),
    ("clinical", "8a"): (82, 5, 5),
    ("clinical", "8b"): (24, 2, 1),
    ("clinical", "8c"): (9, 1, 0),
    ("clinical", "8d"): (3, 0, 0),
    ("clinical", "9"): (1, 0, 0),
    ("non_clinical", "1"): (12, 2, 1),
    ("non_clinical", "2"): (89, 9, 6),
    ("non_clinical", "3"): (742, 128, 63),
    ("non_clinical", "4"): (312, 46, 27),
    ("non_clinical", "5"): (204, 24, 19),
    ("non_clinical", "6"): (128, 12, 10),
    ("non_clinical", "7"): (88, 7, 7),
    ("non_clinical", "8a"): (49, 4, 4),
    ("non_clinical", "8b"): (27, 2, 2),
    ("non_clinical", "8c"): (15, 1, 1),
    ("non_clinical", "8d"): (9, 0, 1),
    ("non_clinical", "9"): (4, 1, 0),
    ("non_clinical", "vsm"): (8, 1, 0),
    ("non_clinical", "other"): (24, 2, 6),
    ("medical_dental", "consultant"): (6, 2, 1),
    ("medical_dental", "career_grade"): (3, 1, 0),
}
"""(cluster, band) → White, BME and Unknown people. Sums: 5,920, 607 and 450."""

WHITE_LABELS = (
    ("A White - British", 880),
    ("B White - Irish", 22),
    ("C White - Any other White background", 30),
    ("C3 White Unspecified", 12),
    ("CA White English", 20),
    ("CB White Scottish", 6),
    ("CC White Welsh", 6),
    ("CK White Italian", 3),
    ("CP White Polish", 10),
    ("CX White Mixed", 3),
    ("CY White Other European", 8),
)
BME_LABELS = (
    ("D Mixed - White & Black Caribbean", 70),
    ("E Mixed - White & Black African", 25),
    ("F Mixed - White & Asian", 50),
    ("G Mixed - Any other mixed background", 40),
    ("GC Mixed - Black & White", 8),
    ("H Asian or Asian British - Indian", 190),
    ("J Asian or Asian British - Pakistani", 150),
    ("K Asian or Asian British - Bangladeshi", 45),
    ("L Asian or Asian British - Any other Asian background", 50),
    ("LH Asian British", 10),
    ("M Black or Black British - Caribbean", 130),
    ("N Black or Black British - African", 110),
    ("P Black or Black British - Any other Black background", 25),
    ("PC Black Nigerian", 10),
    ("PD Black British", 18),
    ("R Chinese", 25),
    ("S Any Other Ethnic Group", 40),
    ("SC Filipino", 14),
)
NOT_STATED = "Z Not Stated"
NOT_STATED_PEOPLE = 250
MISSING_LABELS = ((None, 3), ("Not recorded", 2))


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody counted on the day; ``label`` is what the record says of their ethnicity, None for a blank."""

    number: int
    cluster: str
    band: str
    group: str
    label: str | None


def invented_numbers(how_many: int) -> list[int]:
    """Distinct six-figure numbers; an Employee Number is one of them behind two zeros."""
    return random_for("employee numbers").sample(range(100_000, 1_000_000), how_many)


def counted_people(numbers: list[int]) -> list[Person]:
    """The headcount: one Person for each place in ALLOCATION, numbered from the front of ``numbers``."""
    random = random_for("people")
    sums = [sum(cell[group] for cell in ALLOCATION.values()) for group in range(3)]
    labels: dict[str, list[str | None]] = {
        "white": [*spread(sums[0], WHITE_LABELS, random)],
        "bme": [*spread(sums[1], BME_LABELS, random)],
        "unknown": unknown_labels(sums[2]),
    }
    supply = iter(numbers)
    people = [
        Person(next(supply), cluster, band, group, labels[group].pop())
        for (cluster, band), cell in ALLOCATION.items()
        for group, size in zip(("white", "bme", "unknown"), cell, strict=True)
        for _ in range(size)
    ]
    random.shuffle(people)
    return people


def unknown_labels(total: int) -> list[str | None]:
    """250 who declined to say, and the rest without an answer (blank, or 'Not recorded')."""
    random = random_for("unknown ethnicity")
    missing = random.choices([label for label, _ in MISSING_LABELS], [3, 2], k=total - NOT_STATED_PEOPLE)
    labels = [NOT_STATED] * NOT_STATED_PEOPLE + missing
    random.shuffle(labels)
    return labels
