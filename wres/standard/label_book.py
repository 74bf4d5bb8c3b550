"""Every word an upload may use and what it means, looked up by its normalised form."""

from collections.abc import Mapping
from dataclasses import dataclass

from wres.standard.groups import EthnicCategory
from wres.standard.indicator import Measure
from wres.standard.tables import Column, Table
from wres.standard.workforce import AssignmentKind, AssignmentState, Cluster, Outcome, PayBand


@dataclass(frozen=True, slots=True)
class HeadingSynonym:
    """A heading (normalised) stands for a column, in one table or (None) in every table that has the column."""

    normalised: str
    column: Column
    table: Table | None


@dataclass(frozen=True, slots=True)
class SurveyQuestion:
    """Which indicator a survey question answers.

    ``union_part`` is True for one of the two questions that make indicator 6 together. ``from_year`` is the first
    survey a question number holds for; None for wordings, which hold for every year.
    """

    indicator: int
    union_part: bool
    from_year: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelBook:
    """All lookups. Keys are ``wres.standard.mapping.normalise`` of the label, but for ``categories``: by code.

    ``headings`` are in order of preference: where two headings of a sheet mean one column, the earlier is meant.
    """

    categories: Mapping[str, EthnicCategory]
    ethnicity: Mapping[str, str]
    pay_bands: Mapping[str, PayBand]
    staff_groups: Mapping[str, Cluster]
    assignment_categories: Mapping[str, AssignmentKind]
    assignment_statuses: Mapping[str, AssignmentState]
    outcomes: Mapping[str, Outcome]
    stages: Mapping[str, bool]
    yes_no: Mapping[str, bool]
    headings: tuple[HeadingSynonym, ...]
    survey_questions: Mapping[str, SurveyQuestion]
    measures: Mapping[str, Measure]

    @property
    def codes(self) -> frozenset[str]:
        """The codes a cell may carry, in capitals; keys of our own are not among them."""
        return frozenset(code for code, category in self.categories.items() if category.is_code)
