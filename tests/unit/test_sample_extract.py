"""An independent recount of the sample extract gives exactly the published table's numbers."""

from collections import Counter
from datetime import date

from tests.unit.sample_recount import (
    assignments,
    day,
    group_of,
    in_window,
    key,
    people,
    place_of,
    reason_left_out,
    rows_of,
    sheets,
    staff,
)


def test_the_headcount_is_6977_of_whom_607_are_bme():
    assert Counter(group for group, _, _ in people().values()) == {
        "white": 5920,
        "bme": 607,
        "not stated": 250,
        "missing": 200,
    }
    assert len(people()) == 5920 + 607 + 450


def test_every_staff_row_is_counted_folded_or_left_out():
    left_out = Counter(reason for row in staff() if (reason := reason_left_out(row)))
    assert left_out == {"bank": 640, "honorary": 9, "non-executive": 7, "leaver": 118, "total line": 1}
    in_scope = len(staff()) - sum(left_out.values())
    assert in_scope - len(people()) == 212
    assert len(staff()) == 6977 + 212 + 640 + 9 + 7 + 118 + 1


def test_the_bands_of_the_published_table_are_met():
    bands = Counter((cluster, band, group) for group, cluster, band in people().values())

    def cell(cluster, band):
        white, bme = bands[cluster, band, "white"], bands[cluster, band, "bme"]
        return bme, white + bme + bands[cluster, band, "not stated"] + bands[cluster, band, "missing"]

    assert cell("clinical", "2") == (0, 540)
    assert cell("clinical", "4") == (17, 229)
    assert cell("clinical", "6") == (39, 965)
    assert cell("non_clinical", "2") == (9, 104)
    assert bands["clinical", "6", "white"] == 890
    assert 0 < cell("medical_dental", "consultant")[1] < 10
    assert 0 < cell("non_clinical", "vsm")[1] < 10
    assert 0 < cell("non_clinical", "9")[1] < 10


def test_nobody_has_two_known_ethnicities_and_a_few_are_known_on_one_row_only():
    labels = {}
    for row in staff():
        labels.setdefault(key(row["Employee Number"]), set()).add(row["Ethnic Origin"])
    known = {person: {x for x in found if group_of(x) in ("white", "bme")} for person, found in labels.items()}
    assert all(len(found) <= 1 for person, found in known.items() if person != "Total")
    assert sum(len(found) == 1 and len(labels[person]) > 1 for person, found in known.items()) >= 10


def test_bands_are_decided_by_primary_then_fte_then_band_then_staff_group():
    """Each kind of second assignment occurs, so that a fold by anything else would be seen in the bands."""
    kinds = Counter()
    for rows in assignments().values():
        if len(rows) < 2:
            continue
        first, second = sorted(rows, key=place_of)[:2]
        ranks = zip(place_of(first), place_of(second), strict=True)
        kinds[next(place for place, (a, b) in enumerate(ranks) if a != b)] += 1
        kinds["primary, though smaller"] += place_of(first)[0] is False and first["FTE"] < second["FTE"]
        kinds["third"] += len(rows) == 3
    assert min(kinds[0], kinds[1], kinds[2], kinds[3], kinds["primary, though smaller"], kinds["third"]) >= 3


RECRUITMENT_UNKNOWN = {None, "Undisclosed", "I do not wish to disclose my ethnic origin"}


def test_recruitment_gives_568_of_4000_against_113_of_1000():
    rows = rows_of(sheets()["Recruitment"], "Applicant ID")
    counted = [
        row
        for row in rows
        if row["Applicant ID"] != "Grand Total" and row["Shortlisted"] == "Yes" and in_window(row["Date"])
    ]

    def group(label):
        if label in RECRUITMENT_UNKNOWN:
            return "unknown"
        return "white" if label.upper().startswith("WHITE") else "bme"

    assert Counter(group(row["Ethnic Group"]) for row in counted) == {"white": 4000, "bme": 1000, "unknown": 210}
    appointed = Counter(group(row["Ethnic Group"]) for row in counted if row["Outcome"] == "Appointed")
    assert appointed == {"white": 568, "bme": 113, "unknown": 24}
    assert len(rows) > len(counted) + 1
    assert round((568 / 4000) / (113 / 1000), 2) == 1.26


def test_eight_bme_and_147_white_people_entered_the_formal_process():
    groups = {
        key(row["Employee Number"]): group_of(row["Ethnic Origin"])
        for row in staff()
        if reason_left_out(row) in (None, "leaver")
    }
    groups |= {person: group for person, (group, _, _) in people().items()}
    bank = {key(row["Employee Number"]) for row in staff() if reason_left_out(row) == "bank"} - set(groups)
    entered, seen = {}, Counter()
    for row in rows_of(sheets()["Disciplinary"], "Case Reference"):
        person = key(row["Employee No"])
        seen["informal"] += row["Stage"] == "Informal"
        seen["earlier"] += not in_window(row["Date Entered"])
        seen["bank"] += person in bank
        if row["Stage"] == "Formal" and in_window(row["Date Entered"]) and person not in bank:
            seen["again"] += person in entered
            seen["leaver"] += person in groups and person not in people()
            seen["unmatched"] += person not in groups
            entered[person] = groups.get(person, group_of(row["Ethnic Code"]))
    tally = Counter(entered.values())
    assert (tally["white"], tally["bme"], tally["not stated"] + tally["missing"]) == (147, 8, 6)
    assert all(seen[kind] for kind in ("informal", "earlier", "bank", "again", "leaver", "unmatched"))
    assert round((8 / 607) / (147 / 5920), 2) == 0.53


def test_240_bme_and_2364_white_people_accessed_training_that_is_not_mandatory():
    rows = rows_of(sheets()["Training"], "Course")
    attended = [
        key(row["Employee Number"])
        for row in rows
        if row["Employee Number"] != "Total" and row["Mandatory"] == "No" and in_window(row["Date"])
    ]
    tally = Counter(people()[person][0] for person in set(attended) & set(people()))
    assert (tally["white"], tally["bme"], tally["not stated"] + tally["missing"]) == (2364, 240, 152)
    assert len(attended) > len(set(attended)) > len(set(attended) & set(people()))
    assert {type(row["Employee Number"]) for row in rows} == {int, str}
    assert round((2364 / 5920) / (240 / 607), 2) == 1.01


def test_the_survey_holds_two_years_of_four_indicators():
    rows = rows_of(sheets()["Survey"], "White %")
    newest = {row["Indicator"]: (row["White %"], row["BME %"]) for row in rows if row["Year"] == 2023}
    assert newest == {5: (46.3, 47.6), 6: (30.2, 36.3), 7: (49.5, 41.1), 8: (12.2, 25.2)}
    assert {(r["White respondents"], r["BME respondents"]) for r in rows if r["Year"] == 2023} == {(2850, 231)}
    before = {row["Indicator"]: row["BME %"] for row in rows if row["Year"] == 2022}
    assert sorted(before) == [5, 6, 7, 8]
    assert (before[5], before[7]) == (54.2, 34.7)


def test_one_of_eleven_voting_members_is_bme():
    rows = rows_of(sheets()["Board"], "Role")
    voting = Counter(group_of(row["Ethnicity"]) for row in rows if row["Voting"] == "Y")
    assert voting == {"white": 10, "bme": 1}
    assert len(rows) == 14
    assert {row["Executive"] for row in rows} == {"Y", "N"}


def test_the_targets_are_a_path_and_three_headcounts():
    rows = rows_of(sheets()["Targets"], "Kind")
    assert [(r["Indicator"], r["Kind"], r["Value"], r["Date"] and day(r["Date"])) for r in rows[:2]] == [
        (1, "share_at_least", 10.63, date(2025, 3, 31)),
        (1, "share_at_least", 23.7, None),
    ]
    assert {(r["Cluster"], r["Band"], r["Value"]) for r in rows[2:]} == {
        ("clinical", 2, 47),
        ("clinical", 4, 20),
        ("clinical", 6, 84),
    }


def test_the_title_states_the_date_and_that_the_trust_is_invented():
    titles = [line[0] for line in sheets()["Staff"][:4]]
    assert "Effective date 31-MAR-2024" in titles
    assert "invented" in titles[0]
    assert "Employee Number" in sheets()["Staff"][4]


def test_no_column_of_the_sample_could_hold_a_name():
    """Apart from identifiers, dates and numbers each column has few distinct words, so no person hides in one."""
    identifiers = {"Employee Number", "Employee No", "Applicant ID", "Case Reference", "Vacancy Reference"}
    for name, marker in (
        ("Staff", "FTE"),
        ("Recruitment", "Outcome"),
        ("Disciplinary", "Stage"),
        ("Training", "Course"),
    ):
        rows = rows_of(sheets()[name], marker)
        assert not any(word in head.lower() for head in rows[0] for word in ("name", "birth", "ni number"))
        for head in set(rows[0]) - identifiers - {"Date"}:
            words = {row[head] for row in rows if isinstance(row[head], str)}
            assert len(words) <= 40, (name, head)
        for head in identifiers & set(rows[0]):
            assert all(str(row[head]).upper() in ("TOTAL", "GRAND TOTAL") or _is_number(row[head]) for row in rows)


def _is_number(value):
    return value is None or any(mark.isdigit() for mark in str(value))
