"""Dates as people write them, and what is read from a timeline."""

from datetime import date

import pytest

from wres.plan.calendar_date import read_date
from wres.plan.timeline import read_timeline


@pytest.mark.parametrize(
    "text",
    [
        "2025-03-31",
        "31/03/2025",
        "31/3/2025",
        "31.03.2025",
        "31 March 2025",
        "31st mar 2025",
        " 31  March\u00a02025. ",
        "31 March, 2025",
    ],
)
def test_a_date_is_read_however_it_is_written_in_britain(text):
    assert read_date(text) == date(2025, 3, 31)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "soon",
        "31/02/2025",
        "03/31/2025",
        "31/03/25",
        "0025-03-31",
        "31 Marsh 2025",
        "March 2025",
        "٣١/٠٣/٢٠٢٥",
        "2025",
    ],
)
def test_what_is_not_a_real_day_is_not_a_date(text):
    assert read_date(text) is None


@pytest.mark.parametrize(
    ("words", "starts", "due"),
    [
        ("March 2025", None, date(2025, 3, 31)),
        ("Dec 2024", None, date(2024, 12, 31)),
        ("Sept 2024", None, date(2024, 9, 30)),
        ("February 2024", None, date(2024, 2, 29)),
        ("31 March 2025", None, date(2025, 3, 31)),
        ("By the end of March 2025", None, date(2025, 3, 31)),
        ("by 1 May 2025", None, date(2025, 5, 1)),
        ("April 2024 - March 2025", date(2024, 4, 1), date(2025, 3, 31)),
        ("April 2024 – 15 June 2024", date(2024, 4, 1), date(2024, 6, 15)),
        ("April 2024 to March 2025", date(2024, 4, 1), date(2025, 3, 31)),
        ("March 2025 - April 2024", None, None),
        ("Ongoing", None, None),
        ("Q3", None, None),
        ("Autumn 2024", None, None),
        ("May 2024 - ongoing", None, None),
        ("March", None, None),
        ("", None, None),
    ],
)
def test_a_timeline_keeps_its_words_and_gives_only_the_dates_it_is_sure_of(words, starts, due):
    read = read_timeline(words)
    assert (read.words, read.starts, read.due) == (words, starts, due)
