"""The Recruitment sheet: shortlisted applications of twelve months, and rows that must not count."""

from datetime import timedelta
from random import Random

from scripts.samples import posts
from scripts.samples.sheet import AS_AT, TRUST, WINDOW_START, Row, Sheet, random_for, spread

SHORTLISTED = {"white": 4000, "bme": 1000, "unknown": 210}
APPOINTED = {"white": 568, "bme": 113, "unknown": 24}
OUT_OF_WINDOW, NOT_SHORTLISTED = 90, 160

LABELS: dict[str, tuple[tuple[str | None, int], ...]] = {
    "white": (
        ("WHITE - BRITISH", 70),
        ("White - British", 20),
        ("WHITE - IRISH", 3),
        ("WHITE - Any other white background", 7),
    ),
    "bme": (
        ("ASIAN or ASIAN BRITISH - Indian", 16),
        ("Asian or Asian British - Indian", 6),
        ("ASIAN or ASIAN BRITISH - Pakistani", 16),
        ("ASIAN or ASIAN BRITISH - Bangladeshi", 6),
        ("ASIAN or ASIAN BRITISH - Any other Asian background", 7),
        ("BLACK or BLACK BRITISH - African", 18),
        ("BLACK or BLACK BRITISH - Caribbean", 10),
        ("MIXED - White & Black Caribbean", 7),
        ("MIXED - White & Asian", 5),
        ("Other Ethnic Group - Chinese", 3),
        ("OTHER ETHNIC GROUP - Any other ethnic group", 6),
    ),
    "unknown": (("I do not wish to disclose my ethnic origin", 6), ("Undisclosed", 3), (None, 1)),
}
NOT_APPOINTED = ("Not appointed", "Interviewed - not appointed", "Withdrawn")
GRADES = (("clinical", "3"), ("clinical", "5"), ("clinical", "6"), ("non_clinical", "3"), ("non_clinical", "4"))


def applications() -> list[Row]:
    """Every line without its Applicant ID, in the order of the headings."""
    random = random_for("recruitment")
    rows: list[Row] = []
    for group, shortlisted in SHORTLISTED.items():
        labels = _labels(group, shortlisted, random)
        for place, label in enumerate(labels):
            outcome = "Appointed" if place < APPOINTED[group] else random.choice(NOT_APPOINTED)
            rows.append(_line(label, "Yes", outcome, random.randrange(1, 367), random))
    for _ in range(OUT_OF_WINDOW):
        group = random.choice(("white", "white", "bme"))
        outcome = random.choice(("Appointed", *NOT_APPOINTED))
        days = random.choice((-random.randrange(0, 60), 367 + random.randrange(0, 40)))
        rows.append(_line(_labels(group, 1, random)[0], "Yes", outcome, days, random))
    for _ in range(NOT_SHORTLISTED):
        group = random.choice(("white", "bme", "unknown"))
        rows.append(_line(_labels(group, 1, random)[0], "No", "Not shortlisted", random.randrange(1, 367), random))
    random.shuffle(rows)
    return rows


def _labels(group: str, how_many: int, random: Random) -> list[str | None]:
    """Ethnicity as the recruitment system writes it."""
    if group == "unknown":
        return random.choices([label for label, _ in LABELS[group]], [6, 3, 1], k=how_many)
    weights = tuple((label or "", weight) for label, weight in LABELS[group])
    return [*spread(how_many, weights, random)]


def _line(label: str | None, shortlisted: str, outcome: str, day: int, random: Random) -> Row:
    """``day`` 1 is the first of the twelve months, 366 the as-at date itself (2024 is a leap year)."""
    cluster, band = random.choice(GRADES)
    grade = posts.pay_grade(cluster, band, random).split("|")[-1].replace("Non Review Body ", "")
    return (
        f"AV-{random.randrange(1, 420):04d}",
        WINDOW_START + timedelta(days=day - 1),
        grade.replace("Review Body ", ""),
        posts.staff_group(cluster, band, random),
        random.choice(posts.DIRECTORATES[cluster]),
        label,
        shortlisted,
        outcome,
    )


def recruitment_sheet() -> Sheet:
    """One row an application, with a title, a filter line and a total line."""
    rows = tuple((f"APP{number:06d}", *row) for number, row in enumerate(applications(), start=1))
    return Sheet(
        name="Recruitment",
        titles=(f"{TRUST} (invented)", f"Applications: all vacancies, year to {AS_AT:%d-%b-%Y}".upper()),
        headings=(
            "Applicant ID",
            "Vacancy Reference",
            "Date",
            "Pay Band",
            "Staff Group",
            "Directorate",
            "Ethnic Group",
            "Shortlisted",
            "Outcome",
        ),
        rows=rows,
        total=("Grand Total", None, None, None, None, None, None, None, len(rows)),
        widths=(14, 18, 12, 12, 30, 22, 48, 12, 28),
    )
