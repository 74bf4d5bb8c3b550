"""A trust with figures and a plan to freeze, on both databases."""

from datetime import date

import pytest

from tests.databases import ANNA, BEN, NOON
from wres.measures.counts import CountRow, Counts, GroupCounts, Margin
from wres.plan.draft import ActionDraft
from wres.plan.edits import ActionEdit, ActionField
from wres.reference import load_reference
from wres.standard.indicator import Measure
from wres.standard.ingest_report import IngestReport
from wres.standard.mapping import Mapping
from wres.standard.target import Target, TargetKind
from wres.workflows import datasets, organisation, plan, snapshots

REFERENCE = load_reference()
DAY = date(2024, 3, 31)
SMALL = 3
"""People of a group so small that the public edition may not show it."""


def counts(bme_cases=SMALL, as_at=DAY):
    return Counts(
        as_at=as_at,
        rows=(
            CountRow(Measure.STAFF, Margin.TOTAL, "", GroupCounts(900, 80, 10, 10)),
            CountRow(Measure.ENTERED_DISCIPLINARY, Margin.TOTAL, "", GroupCounts(20, bme_cases, 0, 0)),
        ),
        targets=(Target(indicator=3, kind=TargetKind.RATIO_AT_MOST, value=1.1, due=date(2025, 3, 31)),),
    )


def upload(figures, sha256="a" * 64):
    nothing = {"tables": (), "ignored_sheets": (), "problems": (), "unknown_words": ()}
    return datasets.Upload(
        counts=figures,
        report=IngestReport(as_at=figures.as_at, as_at_source="title rows", **nothing),
        mapping=Mapping(),
        file_name="Anna's extract.xlsx",
        sha256=sha256,
        rules_version="1.0.0",
    )


@pytest.fixture
def trust(store):
    return organisation.create_trust(ANNA, store, "Trust", NOON)


@pytest.fixture
def figures(store, trust):
    return datasets.accept(ANNA, store, trust.id, upload(counts()), NOON)


@pytest.fixture
def actions(store, trust):
    drafts = [ActionDraft(text="First", number="1.1", indicators="1, 3i", rating="amber"), ActionDraft(text="Second")]
    made = plan.load_plan(ANNA, store, trust.id, "Plan", drafts, NOON)
    return plan.actions_of(ANNA, store, made.id)


def freeze(store, trust, name="Q4", day="31 March 2024", actor=ANNA, now=NOON, **others):
    given = {"name": name, "day": day, "reference": REFERENCE, "now": now}
    return snapshots.freeze(actor, store, trust.id, **given, **others)


def edit(store, action, field, new, old=""):
    return plan.edit(BEN, store, ActionEdit(action.uid, ActionField(field), old, new, action.version), NOON).action
