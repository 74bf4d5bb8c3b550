"""Every meaning can be reached by some word, and the traps of each table hold."""

from enum import StrEnum

import pytest

from wres.reference import load_reference
from wres.standard.indicator import Measure
from wres.standard.label_book import SurveyQuestion
from wres.standard.mapping import normalise
from wres.standard.tables import SHAPES, Column, Table
from wres.standard.workforce import AssignmentKind, AssignmentState, Cluster, Outcome, PayBand

LABELS = load_reference().labels


@pytest.mark.parametrize(
    ("found", "words"),
    [
        (LABELS.pay_bands, PayBand),
        (LABELS.staff_groups, Cluster),
        (LABELS.assignment_categories, AssignmentKind),
        (LABELS.assignment_statuses, AssignmentState),
        (LABELS.outcomes, Outcome),
        (LABELS.measures, Measure),
    ],
    ids=["pay bands", "staff groups", "assignment categories", "assignment statuses", "outcomes", "measures"],
)
def test_every_meaning_but_unmapped_can_be_reached(found: dict[str, StrEnum], words: type[StrEnum]) -> None:
    assert set(found.values()) == {word for word in words if word.value != "unmapped"}


@pytest.mark.parametrize(
    ("label", "band"),
    [
        ("Review Body Band 5", PayBand.BAND_5),
        ("Non Review Body Band 8 - Range A", PayBand.BAND_8A),
        ("Non Review Body Band 8 - Range D", PayBand.BAND_8D),
        ("Band 8A", PayBand.BAND_8A),
        ("8b", PayBand.BAND_8B),
        ("Band 9", PayBand.BAND_9),
        ("Very Senior Manager", PayBand.VSM),
        ("Consultant", PayBand.CONSULTANT),
        ("Senior Medical Manager", PayBand.CONSULTANT),
        ("Specialty Doctor", PayBand.CAREER_GRADE),
        ("Associate Specialist", PayBand.CAREER_GRADE),
        ("Specialty Registrar", PayBand.TRAINEE),
        ("Foundation House Officer 2", PayBand.TRAINEE),
        ("Ad hoc", PayBand.OTHER),
        ("Spot Salary", PayBand.OTHER),
        ("Apprentice", PayBand.OTHER),
        ("Under Band 1", PayBand.UNDER_1),
    ],
)
def test_a_grade_is_read_by_its_words(label: str, band: PayBand) -> None:
    assert LABELS.pay_bands[normalise(label)] is band


@pytest.mark.parametrize("label", ["8", "Band 8", "Review Body Band 8", "Non Review Body Band 8", "Band 10", "XR05"])
def test_a_band_8_without_a_range_and_a_scale_code_are_no_band(label: str) -> None:
    assert normalise(label) not in LABELS.pay_bands


@pytest.mark.parametrize(
    ("label", "cluster"),
    [
        ("Add Prof Scientific and Technic", Cluster.CLINICAL),
        ("Additional Professional Scientific and Technical", Cluster.CLINICAL),
        ("Additional Clinical Services", Cluster.CLINICAL),
        ("Allied Health Professionals", Cluster.CLINICAL),
        ("Healthcare Scientists", Cluster.CLINICAL),
        ("Nursing and Midwifery Registered", Cluster.CLINICAL),
        ("Nursing & Midwifery Registered", Cluster.CLINICAL),
        ("Students", Cluster.CLINICAL),
        ("Administrative and Clerical", Cluster.NON_CLINICAL),
        ("Estates & Ancillary", Cluster.NON_CLINICAL),
        ("Medical and Dental", Cluster.MEDICAL_DENTAL),
    ],
)
def test_the_staff_groups_stand_in_their_clusters(label: str, cluster: Cluster) -> None:
    assert LABELS.staff_groups[normalise(label)] is cluster


@pytest.mark.parametrize(
    ("label", "kind"),
    [
        ("Permanent", AssignmentKind.SUBSTANTIVE),
        ("Fixed Term Temp", AssignmentKind.SUBSTANTIVE),
        ("Locum", AssignmentKind.SUBSTANTIVE),
        ("Bank", AssignmentKind.BANK),
        ("Honorary", AssignmentKind.HONORARY),
        ("Non-Exec Director/Chair", AssignmentKind.NON_EXECUTIVE),
        ("Agency", AssignmentKind.AGENCY),
    ],
)
def test_assignment_categories_say_who_is_substantive(label: str, kind: AssignmentKind) -> None:
    assert LABELS.assignment_categories[normalise(label)] is kind


@pytest.mark.parametrize(
    "label", ["Active Assignment", "Acting Up", "Maternity & Adoption", "Career Break", "Suspend No Pay"]
)
def test_people_away_are_still_in_post(label: str) -> None:
    assert LABELS.assignment_statuses[normalise(label)] is AssignmentState.IN_POST


@pytest.mark.parametrize(
    ("label", "outcome"),
    [
        ("Offer accepted", Outcome.APPOINTED),
        ("Offer declined", Outcome.NOT_APPOINTED),
        ("Withdrew", Outcome.NOT_APPOINTED),
        ("Rejected at interview", Outcome.NOT_APPOINTED),
        ("Not shortlisted", Outcome.NOT_SHORTLISTED),
    ],
)
def test_outcomes_of_an_application(label: str, outcome: Outcome) -> None:
    assert LABELS.outcomes[normalise(label)] is outcome


@pytest.mark.parametrize("label", ["Rejected", "Offered", "Conditional offer"])
def test_an_outcome_that_can_mean_two_things_is_left_to_a_person(label: str) -> None:
    assert normalise(label) not in LABELS.outcomes


def test_only_formal_stages_count() -> None:
    assert LABELS.stages["formal investigation"]
    assert LABELS.stages["final written warning"]
    assert not LABELS.stages["fact finding"]
    assert not LABELS.stages["no further action (informal)"]
    assert "investigation" not in LABELS.stages


@pytest.mark.parametrize(("label", "formal"), [(label, formal) for label, formal in LABELS.stages.items()])
def test_a_stage_that_says_informal_is_never_formal(label: str, formal: bool) -> None:
    assert not (formal and ("informal" in label or "preliminary" in label))


def test_words_for_yes_and_no() -> None:
    yes = [word for word, meaning in LABELS.yes_no.items() if meaning]
    assert {"y", "yes", "true", "1", "x", "✓"} <= set(yes)
    assert [LABELS.yes_no[word] for word in ("n", "no", "false", "0")] == [False] * 4


def columns_of(heading: str, table: Table) -> set[Column]:
    return {
        synonym.column
        for synonym in LABELS.headings
        if synonym.normalised == normalise(heading)
        and synonym.table in (None, table)
        and synonym.column in SHAPES[table].columns
    }


@pytest.mark.parametrize("column", list(Column))
def test_every_column_is_recognised_by_its_own_heading_and_prefers_it(column: Column) -> None:
    of_column = [synonym for synonym in LABELS.headings if synonym.column is column]
    assert (of_column[0].normalised, of_column[0].table) == (normalise(column), None)


@pytest.mark.parametrize(
    ("heading", "table", "column"),
    [
        ("Emp No", Table.STAFF, Column.EMPLOYEE_NUMBER),
        ("Ethnicity", Table.STAFF, Column.ETHNIC_ORIGIN),
        ("Payscale Description", Table.STAFF, Column.PAY_GRADE),
        ("AfC Band", Table.STAFF, Column.PAY_GRADE),
        ("Band", Table.STAFF, Column.PAY_GRADE),
        ("Band", Table.COUNTS, Column.BAND),
        ("Org L2", Table.STAFF, Column.DIRECTORATE),
        ("Latest Start Date", Table.STAFF, Column.START_DATE),
        ("Termination Date", Table.STAFF, Column.END_DATE),
        ("Closing Date", Table.RECRUITMENT, Column.DATE),
        ("Date Completed", Table.TRAINING, Column.DATE),
        ("Investigation Start Date", Table.DISCIPLINARY, Column.DATE_ENTERED),
        ("Date", Table.DISCIPLINARY, Column.DATE_ENTERED),
        ("White (%)", Table.SURVEY, Column.WHITE_PERCENT),
        ("No. of White respondents", Table.SURVEY, Column.WHITE_RESPONDENTS),
        ("Voting Board Member", Table.BOARD, Column.VOTING),
        ("BAME", Table.COUNTS, Column.BME),
    ],
)
def test_a_heading_means_one_column_of_its_table(heading: str, table: Table, column: Column) -> None:
    assert columns_of(heading, table) == {column}


@pytest.mark.parametrize("heading", ["Assignment Number", "Payroll Number", "NI Number", "Name"])
def test_numbers_that_are_not_the_employee_number_are_not_taken_for_it(heading: str) -> None:
    assert columns_of(heading, Table.STAFF) == set()


@pytest.mark.parametrize(
    ("question", "meaning"),
    [
        ("Q14a", SurveyQuestion(5, False, 2021)),
        ("q14b", SurveyQuestion(6, True, 2021)),
        ("Question 14c", SurveyQuestion(6, True, 2021)),
        ("q15", SurveyQuestion(7, False, 2021)),
        ("q16b", SurveyQuestion(8, False, 2021)),
        ("Indicator 6", SurveyQuestion(6, False)),
        (
            "Percentage of staff experiencing harassment, bullying or abuse from staff in last 12 months",
            SurveyQuestion(6, False),
        ),
        ("Harassment, bullying or abuse from managers", SurveyQuestion(6, True)),
    ],
)
def test_survey_questions_are_known_by_number_from_2021_and_by_wording(question: str, meaning: SurveyQuestion) -> None:
    assert LABELS.survey_questions[normalise(question)] == meaning
