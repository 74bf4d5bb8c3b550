"""Bands from the words of a pay grade, clusters from the staff group."""

import pytest

from tests.unit.reading import BME, NURSE, codes, counted, person, problem, read, staff
from wres.ingest.labels import band_of
from wres.reference import load_reference
from wres.standard.indicator import Measure
from wres.standard.mapping import MappedWord, MappingKind
from wres.standard.problem import Severity
from wres.standard.workforce import Cluster, PayBand

BOOK = load_reference().labels


@pytest.mark.parametrize(
    ("grade", "band"),
    [
        ("NHS|XR05|Review Body Band 5", "5"),
        ("NHS|XN08|Non Review Body Band 8 - Range A", "8a"),
        ("NHS|XN08|Non Review Body Band 8 - Range B", "8b"),
        ("NHS|XN08|Non Review Body Band 8 - Range C", "8c"),
        ("NHS|XN08|Non Review Body Band 8 - Range D", "8d"),
        ("NHS|XR09|Review Body Band 8 - Range B", "8b"),
        ("NHS|YC72|Consultant", "consultant"),
        ("Band 8A", "8a"),
        ("8a", "8a"),
        ("8 b", "8b"),
        ("Band 8 - Range C", "8c"),
        ("band 6", "6"),
        ("BAND 7", "7"),
        ("Band\u00a07", "7"),
        ("5", "5"),
        ("5.0", "5"),
        ("AfC Band 6", "6"),
        ("NHS AfC: Band 5", "5"),
        ("Agenda for Change Band 3", "3"),
        ("Very Senior Manager", "vsm"),
        ("Under Band 1", "under_1"),
        ("Band 9", "9"),
        ("Specialty Doctor", "career_grade"),
        ("Foundation Year 1", "trainee"),
        ("Spot Salary", "other"),
    ],
)
def test_the_words_of_a_grade_give_its_band(grade, band):
    assert band_of(grade, BOOK, {}) is PayBand(band)


@pytest.mark.parametrize(
    "grade",
    [
        "Band 8",
        "8",
        "NHS|XN08|Non Review Body Band 8",
        "XR05",
        "NHS|XR05|",
        "NHS|XR05",
        "NHS|XR05|Review Body Band 5|3",
        "Band 10",
        "Band 5 - 6",
        "Band 8 apprentice",
        "Wizard",
        "|",
    ],
)
def test_a_grade_that_does_not_say_its_band_is_unknown(grade):
    assert band_of(grade, BOOK, {}) is None


def bands(understood):
    return {key: (c.white, c.bme, c.unknown) for key, c in understood.counts.bands(Measure.STAFF).items()}


def test_band_8_without_a_range_is_a_problem_and_the_person_stays_in_the_headline():
    read_back = read(staff(person("10001", grade="Band 8"), person("10002", BME, "Band 5")))
    assert counted(read_back) == (1, 1, 0, 0)
    assert bands(read_back) == {
        (Cluster.CLINICAL, PayBand.UNMAPPED): (1, 0, 0),
        (Cluster.CLINICAL, PayBand.BAND_5): (0, 1, 0),
    }
    wrong = problem(read_back, "unknown_grade")
    assert (wrong.severity, wrong.row, wrong.column, wrong.found) == (Severity.ERROR, 2, "Pay Grade", "Band 8")


def test_a_grade_can_be_mapped():
    own = MappedWord(MappingKind.GRADE, "band 8", "8a")
    read_back = read(staff(person("10001", grade="Band 8")), words=(own,))
    assert bands(read_back) == {(Cluster.CLINICAL, PayBand.BAND_8A): (1, 0, 0)}


def test_a_blank_grade_is_a_problem_and_the_person_stays_in_the_headline():
    read_back = read(staff(person("10001", grade=None)))
    assert counted(read_back) == (1, 0, 0, 0)
    assert problem(read_back, "blank_grade").row == 2


@pytest.mark.parametrize(
    ("group", "cluster"),
    [
        ("Add Prof Scientific and Technic", Cluster.CLINICAL),
        ("Additional Clinical Services", Cluster.CLINICAL),
        ("Allied Health Professionals", Cluster.CLINICAL),
        ("Healthcare Scientists", Cluster.CLINICAL),
        (NURSE, Cluster.CLINICAL),
        ("Students", Cluster.CLINICAL),
        ("Administrative and Clerical", Cluster.NON_CLINICAL),
        ("Estates and Ancillary", Cluster.NON_CLINICAL),
        ("Medical and Dental", Cluster.MEDICAL_DENTAL),
        (" medical AND dental ", Cluster.MEDICAL_DENTAL),
    ],
)
def test_each_staff_group_stands_in_its_cluster(group, cluster):
    assert bands(read(staff(person("10001", Staff_Group=group)))) == {(cluster, PayBand.BAND_5): (1, 0, 0)}


def test_an_unknown_staff_group_counts_in_the_headline_and_under_no_cluster():
    read_back = read(staff(person("10001", Staff_Group="Wizards")))
    assert counted(read_back) == (1, 0, 0, 0)
    assert bands(read_back) == {(Cluster.UNMAPPED, PayBand.BAND_5): (1, 0, 0)}
    assert problem(read_back, "unknown_staff_group").found == "Wizards"


def test_a_blank_staff_group_is_a_problem_too():
    read_back = read(staff(person("10001", Staff_Group=None), person("10002")))
    assert counted(read_back) == (2, 0, 0, 0)
    assert problem(read_back, "blank_staff_group").row == 2


def test_a_staff_group_can_be_mapped():
    own = MappedWord(MappingKind.STAFF_GROUP, "wizards", "clinical")
    read_back = read(staff(person("10001", Staff_Group="Wizards")), words=(own,))
    assert codes(read_back) == []


def test_without_a_staff_group_column_every_band_is_under_no_cluster_with_a_warning():
    row = person("10001")
    del row["Staff Group"]
    read_back = read(staff(row))
    assert bands(read_back) == {(Cluster.UNMAPPED, PayBand.BAND_5): (1, 0, 0)}
    assert codes(read_back) == []
    assert problem(read_back, "no_staff_group").severity is Severity.WARNING
