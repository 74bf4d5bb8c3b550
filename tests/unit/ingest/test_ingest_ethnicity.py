"""What an Ethnic Origin cell means, and that nothing is guessed."""

import pytest

from tests.unit.reading import BME, WHITE, codes, counted, person, problem, read, report, result, staff
from wres.ingest.labels import Contradiction, EthnicityReader
from wres.reference import load_reference
from wres.standard.groups import EthnicCategory
from wres.standard.mapping import MappedWord, MappingKind
from wres.standard.problem import Severity

BOOK = load_reference().labels
WHITE_CODES = [
    "A",
    "B",
    "C",
    "C2",
    "C3",
    "CA",
    "CB",
    "CC",
    "CD",
    "CE",
    "CF",
    "CG",
    "CH",
    "CJ",
    "CK",
    "CL",
    "CM",
    "CN",
    "CP",
    "CQ",
    "CR",
    "CS",
    "CT",
    "CU",
    "CV",
    "CW",
    "CX",
    "CY",
]
BME_CODES = [
    "D",
    "E",
    "F",
    "G",
    "H",
    "J",
    "K",
    "L",
    "M",
    "N",
    "P",
    "R",
    "S",
    "GA",
    "GB",
    "GC",
    "GD",
    "GE",
    "GF",
    "LA",
    "LB",
    "LC",
    "LD",
    "LE",
    "LF",
    "LG",
    "LH",
    "LJ",
    "LK",
    "PA",
    "PB",
    "PC",
    "PD",
    "PE",
    "SA",
    "SB",
    "SC",
    "SD",
    "SE",
]


def group(cell):
    meaning = EthnicityReader(BOOK, {}).read(cell)
    return meaning.group.value if isinstance(meaning, EthnicCategory) else meaning


@pytest.mark.parametrize("code", WHITE_CODES)
def test_the_white_codes_are_white_however_they_are_written(code):
    assert {group(code), group(code.lower()), group(f" {code} "), group(f"{code} - text of any kind")} == {"white"}


@pytest.mark.parametrize("code", BME_CODES)
def test_the_bme_codes_are_bme_however_they_are_written(code):
    assert {group(code), group(code.lower()), group(f"{code}-text of any kind"), group(f"{code}: text")} == {"bme"}


def test_these_are_all_the_codes_there_are():
    assert BOOK.codes == {*WHITE_CODES, *BME_CODES, "Z", "99", "X"}


@pytest.mark.parametrize("cell", ["I", "O", "Q", "CZ", "CZ White", "Q Other", "T", "B2", "AA"])
def test_what_is_no_code_is_unknown(cell):
    assert group(cell) is None


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("A White - British", "white"),
        ("White - British", "white"),
        ("WHITE - BRITISH", "white"),
        ("White: British", "white"),
        ("Asian or Asian British - Indian", "bme"),
        ("ASIAN or ASIAN BRITISH - Pakistani", "bme"),
        ("Other Ethnic Group - Chinese", "bme"),
        ("Any other ethnic group", "bme"),
        ("I do not wish to disclose my ethnic origin", "unknown"),
        ("Undisclosed", "unknown"),
        ("Not stated", "unknown"),
        ("not recorded", "unknown"),
        ("null", "unknown"),
        ("99.0", "unknown"),
        ("", "unknown"),
        (None, "unknown"),
        ("\u00a0", "unknown"),
        ("Roma", "white"),
        ("Gypsy or Irish Traveller", "white"),
        ("White Irish Traveller", "white"),
        ("Arab", "bme"),
    ],
)
def test_labels_are_understood_as_the_list_says(cell, expected):
    assert group(cell) == expected


@pytest.mark.parametrize("cell", ["Chinese", "Asian British", "African", "Bangladeshi", "Arab", "Black British"])
def test_the_first_letter_of_a_word_is_never_a_code(cell):
    assert group(cell) == "bme"


@pytest.mark.parametrize("cell", ["Bengal", "Canadian", "Australian", "Belgian", "Zulu", "Cornwall"])
def test_a_word_that_begins_with_a_code_and_is_on_no_list_is_unknown(cell):
    assert group(cell) is None


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("Mixed - White & Black Caribbean", "bme"),
        ("Mixed - White and Black African", "bme"),
        ("Mixed - White & Asian", "bme"),
        ("GC Mixed - Black & White", "bme"),
        ("GD Mixed - Chinese & White", "bme"),
        ("White Mixed", "white"),
        ("CX White Mixed", "white"),
        ("Asian British", "bme"),
        ("Black British", "bme"),
    ],
)
def test_white_mixed_and_british_inside_a_label_decide_nothing(cell, expected):
    assert group(cell) == expected


@pytest.mark.parametrize("cell", ["A Indian", "H White - British", "Z White - British", "C - Chinese"])
def test_a_code_and_a_label_of_different_groups_contradict(cell):
    assert isinstance(group(cell), Contradiction)


@pytest.mark.parametrize("cell", ["&", "and", "...", "(/)", "+", "Klingon", "Whit British", "12", "A/B"])
def test_what_nobody_has_explained_is_unknown(cell):
    assert group(cell) is None


def test_an_unknown_label_is_one_problem_with_its_rows_and_leaves_every_count():
    strangers = [
        person("10002", "Klingon"),
        person("10003", BME),
        person("10004", " klingon"),
        person("10005", "Vulcan"),
    ]
    read_back = read(staff(person("10001"), *strangers))
    assert counted(read_back) == (1, 1, 0, 0)
    assert report(read_back).left_out == {"unknown_ethnicity": 3}
    first, second = (p for p in read_back.report.problems if p.code == "unknown_ethnicity")
    assert (first.found, first.count, first.rows) == ("Klingon", 2, (3, 5))
    assert (second.found, second.count, second.row) == ("Vulcan", 1, 6)
    assert first.severity is Severity.ERROR
    assert (first.sheet, first.column) == ("Staff", "Ethnic Origin")
    assert [(w.kind, w.found, w.count) for w in read_back.report.unknown_words] == [
        (MappingKind.ETHNICITY, "Klingon", 2),
        (MappingKind.ETHNICITY, "Vulcan", 1),
    ]
    assert result(read_back, 1).left_out.rows == 3


def test_a_label_can_be_mapped_and_then_counts():
    own = MappedWord(MappingKind.ETHNICITY, "klingon", "S")
    read_back = read(staff(person("10001"), person("10002", "KLINGON")), words=(own,))
    assert counted(read_back) == (1, 1, 0, 0)
    assert codes(read_back) == []


def test_a_contradiction_is_an_error_that_says_both_halves():
    read_back = read(staff(person("10001"), person("10002", "A Indian")))
    wrong = problem(read_back, "contradictory_ethnicity")
    assert report(read_back).left_out == {"contradictory_ethnicity": 1}
    assert "White - British" in wrong.expected
    assert "Indian" in wrong.expected
    assert read_back.report.unknown_words == ()


def test_not_stated_and_missing_are_kept_apart():
    cells = ["Z Not Stated", "I do not wish to disclose my ethnic origin", None, "99", "Not recorded"]
    read_back = read(staff(*(person(f"1000{n}", cell) for n, cell in enumerate(cells, 1)), person("10009", WHITE)))
    assert counted(read_back) == (1, 0, 2, 3)


def test_an_unknown_label_on_a_row_that_does_not_count_anyway_is_a_warning():
    read_back = read(staff(person("10001"), person("10002", "Klingon", Assignment_Category="Bank")))
    assert codes(read_back) == []
    assert problem(read_back, "unknown_ethnicity").severity is Severity.WARNING
    assert report(read_back).left_out == {"bank": 1}


def test_an_identifier_that_slipped_into_a_label_is_told_by_its_shape():
    slipped = [person("10001", "20482049"), person("10002", "QQ 12 34 56 C"), person("10003", "a.person@trust.example")]
    read_back = read(staff(*slipped))
    found = [(p.found, p.count) for p in read_back.report.errors]
    assert found == [("8 digits", 1), ("text with an identifier in it", 2)]
    assert read_back.report.unknown_words == ()


def test_a_column_of_countless_labels_names_the_first_hundred_and_counts_the_rest():
    read_back = read(staff(*(person(f"2{n:05}", f"Label {n}") for n in range(250))))
    unknown = [p for p in read_back.report.problems if p.code == "unknown_ethnicity"]
    assert len(unknown) == 101
    assert (unknown[-1].found, unknown[-1].count) == ("150 further labels", 150)
    assert sum(p.count for p in unknown) == report(read_back).left_out["unknown_ethnicity"] == 250
