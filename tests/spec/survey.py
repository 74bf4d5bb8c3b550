"""What the four survey indicators have in common: BME % − White %, in percentage points, of the newest autumn."""

import pytest

from tests.spec.worked import counts, result
from wres.measures.counts import SurveyFigure
from wres.measures.results import IndicatorRag


def figure(indicator, white, bme, year=2023, white_base=2850, bme_base=231, **more):
    return SurveyFigure(
        indicator=indicator,
        year=year,
        white_percent=white,
        bme_percent=bme,
        white_base=white_base,
        bme_base=bme_base,
        **more,
    )


class OfTheSurvey:
    """Holds for 5 to 8; a test class names its indicator as N."""

    N = 0

    def test_the_survey_of_the_newest_autumn_before_the_as_at_date_is_used(self):
        years = [figure(self.N, 30.0, bme, year) for bme, year in ((31.0, 2022), (35.0, 2023), (40.0, 2024))]
        found = result(self.N, counts(tuple(years)))
        assert (found.survey_year, found.value) == (2023, 35.0 - 30.0)

    def test_a_survey_of_a_later_autumn_alone_is_not_supplied(self):
        found = result(self.N, counts((figure(self.N, 30.0, 40.0, 2024),)))
        assert found.state == "not_supplied"
        assert "2024" in (found.reason or "")


class LowerIsBetter(OfTheSurvey):
    """Holds for 5, 6 and 8."""

    @pytest.mark.parametrize(
        ("white", "bme", "rag"),
        [
            (30.0, 30.0, IndicatorRag.GREEN),  # 30 - 30 = 0
            (30.0, 30.1, IndicatorRag.AMBER),  # + 0.1
            (30.0, 32.0, IndicatorRag.AMBER),  # + 2.0, the most that is amber
            (30.0, 32.1, IndicatorRag.RED),  # + 2.1
            (30.0, 20.0, IndicatorRag.GREEN),  # - 10
        ],
    )
    def test_the_gap_alone_decides_where_last_year_is_not_known(self, white, bme, rag):
        found = result(self.N, counts((figure(self.N, white, bme),)))
        assert found.rag is rag
        assert "the gap alone is judged" in found.sentence

    @pytest.mark.parametrize(("last", "rag"), [(29.9, IndicatorRag.AMBER), (30.0, IndicatorRag.GREEN)])
    def test_a_met_gap_is_green_only_where_bme_staff_are_no_worse_off_than_last_year(self, last, rag):
        found = result(self.N, counts((figure(self.N, 31.0, 30.0), figure(self.N, 31.0, last, 2022))))
        assert found.rag is rag
        assert found.previous_bme_percent == last
