"""Codes and labels stand in the right group, traps included; what could be either group is not listed."""

import pytest

from wres.reference import load_reference
from wres.standard.groups import Declaration, EthnicGroup
from wres.standard.mapping import normalise

LABELS = load_reference().labels
WHITE, BME, UNKNOWN = EthnicGroup.WHITE, EthnicGroup.BME, EthnicGroup.UNKNOWN

WHITE_CODES = ["A", "B", "C", "C2", "C3", *(f"C{letter}" for letter in "ABCDEFGHJKLMNPQRSTUVWXY")]
BME_CODES = [
    *"DEFGHJKLMNPRS",
    *(f"G{letter}" for letter in "ABCDEF"),
    *(f"L{letter}" for letter in "ABCDEFGHJK"),
    *(f"P{letter}" for letter in "ABCDE"),
    *(f"S{letter}" for letter in "ABCDE"),
]
UNKNOWN_CODES = ["Z", "99", "X"]


def group_of(label: str) -> EthnicGroup:
    return LABELS.categories[LABELS.ethnicity[normalise(label)]].group


def test_the_codes_are_exactly_the_listed_ones() -> None:
    assert sorted(LABELS.codes) == sorted(WHITE_CODES + BME_CODES + UNKNOWN_CODES)


@pytest.mark.parametrize(
    ("codes", "group"), [(WHITE_CODES, WHITE), (BME_CODES, BME), (UNKNOWN_CODES, UNKNOWN)], ids=str
)
def test_every_listed_code_stands_in_its_group(codes: list[str], group: EthnicGroup) -> None:
    assert {LABELS.categories[code].group for code in codes} == {group}


@pytest.mark.parametrize("code", ["I", "O", "Q", "CZ", "CO", "CI"])
def test_letters_that_are_no_codes_are_not_listed(code: str) -> None:
    assert code not in LABELS.categories


def test_a_recorded_refusal_is_kept_apart_from_no_answer() -> None:
    kinds = {code: LABELS.categories[code].declaration for code in UNKNOWN_CODES}
    assert kinds == {"Z": Declaration.NOT_STATED, "99": Declaration.MISSING, "X": Declaration.MISSING}


def test_every_detail_folds_to_the_category_of_its_first_letter() -> None:
    details = [LABELS.categories[code] for code in WHITE_CODES + BME_CODES if len(code) == 2]
    assert [category.parent for category in details] == [category.code[0] for category in details]


def test_keys_of_our_own_can_never_be_taken_for_a_code() -> None:
    own = [key for key in LABELS.categories if key not in LABELS.codes]
    assert own
    assert all("_" in key for key in own)


@pytest.mark.parametrize(
    "label",
    [
        "White - British",
        "WHITE - BRITISH",
        "White British",
        "White - Irish",
        "White - Any other White background",
        "White: English, Welsh, Scottish, Northern Irish or British",
        "White: English/Welsh/Scottish/Northern Irish/British",
        "White: Gypsy or Irish Traveller",
        "White: Roma",
        "White Mixed",
        "White Polish",
        "White - Turkish Cypriot",
        "White Gypsy/Romany",
        "Irish",
        "White",
    ],
)
def test_white_labels_are_white(label: str) -> None:
    assert group_of(label) is WHITE


@pytest.mark.parametrize(
    "label",
    [
        "Mixed - White & Black Caribbean",
        "Mixed - White and Black African",
        "White and Asian",
        "Mixed or Multiple ethnic groups: White and Black Caribbean",
        "Mixed - Black & White",
        "Mixed - Chinese & White",
        "Asian or Asian British - Indian",
        "ASIAN or ASIAN BRITISH - Pakistani",
        "Asian, Asian British or Asian Welsh: Indian",
        "Asian, Asian British or Asian Welsh: Other Asian",
        "Asian/Asian British: Chinese",
        "Asian British",
        "Black British",
        "Asian Caribbean",
        "Black Mixed",
        "Black or Black British - Any other Black background",
        "Black, Black British, Black Welsh, Caribbean or African: African",
        "Black/African/Caribbean/Black British: Caribbean",
        "Other Ethnic Group - Chinese",
        "Other ethnic group: Arab",
        "Any other ethnic group",
        *["Chinese", "Indian", "Pakistani", "Bangladeshi", "African", "Caribbean", "Arab", "Asian", "Black", "Mixed"],
        *["BME", "BAME", "Global Majority", "Filipino"],
    ],
)
def test_bme_labels_are_bme(label: str) -> None:
    assert group_of(label) is BME


@pytest.mark.parametrize(
    ("label", "declaration"),
    [
        ("Not Stated", Declaration.NOT_STATED),
        ("I do not wish to disclose my ethnic origin", Declaration.NOT_STATED),
        ("Prefer not to say", Declaration.NOT_STATED),
        ("Undisclosed", Declaration.NOT_STATED),
        ("Undefined", Declaration.NOT_STATED),
        ("Not recorded", Declaration.MISSING),
        ("null", Declaration.MISSING),
        ("Unknown", Declaration.MISSING),
        ("Not Known", Declaration.MISSING),
        ("n/a", Declaration.MISSING),
        ("Blank", Declaration.MISSING),
    ],
)
def test_labels_of_no_answer_say_which_kind(label: str, declaration: Declaration) -> None:
    assert group_of(label) is UNKNOWN
    assert LABELS.categories[LABELS.ethnicity[normalise(label)]].declaration is declaration


@pytest.mark.parametrize(
    "label", ["British", "English", "Mixed White", "Other", "Any other", "Turkish", "Traveller", "European", "Klingon"]
)
def test_a_label_that_could_be_either_group_is_left_to_a_person(label: str) -> None:
    assert normalise(label) not in LABELS.ethnicity


def test_the_label_of_every_code_is_listed_under_that_code() -> None:
    listed = {code: LABELS.ethnicity.get(normalise(LABELS.categories[code].label)) for code in LABELS.codes}
    # The details of "other" and the two kinds of no answer carry labels that say too little without the code.
    silent = {code for code, found in listed.items() if found is None}
    assert silent == {"SE", "X"}
    assert all(found == code for code, found in listed.items() if found is not None)


def test_ampersand_and_the_word_and_mean_the_same() -> None:
    with_ampersand = [label for label in LABELS.ethnicity if " & " in label]
    assert with_ampersand
    for label in with_ampersand:
        assert LABELS.ethnicity[label.replace(" & ", " and ")] == LABELS.ethnicity[label]


def test_labels_that_differ_only_in_punctuation_agree() -> None:
    meanings: dict[str, set[str]] = {}
    for label, code in LABELS.ethnicity.items():
        plain = "".join(letter if letter.isalnum() else " " for letter in label.replace("&", "and"))
        meanings.setdefault(" ".join(plain.split()), set()).add(code)
    assert [words for words, codes in meanings.items() if len(codes) > 1] == []
