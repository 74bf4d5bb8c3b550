"""The real trust, and the invented one of the sample."""

from datetime import date

import pytest

from tests.databases import ANNA, NOON
from wres.measures.counts import Counts
from wres.plan.draft import ActionDraft
from wres.standard.actor import VISITOR
from wres.standard.errors import NotAllowed, UserFacingError
from wres.standard.ingest_report import IngestReport
from wres.standard.mapping import Mapping
from wres.standard.organisation import Term
from wres.standard.target import Target, TargetKind
from wres.workflows import datasets, plan, trust_targets
from wres.workflows import organisation as workflow

DAY = date(2024, 3, 31)
UPLOAD = datasets.Upload(
    counts=Counts(as_at=DAY),
    report=IngestReport(as_at=DAY, as_at_source="given", tables=(), ignored_sheets=(), problems=(), unknown_words=()),
    mapping=Mapping(),
    file_name="sample.xlsx",
    sha256="0" * 64,
    rules_version="1.0.0",
)
TARGET = Target(indicator=1, kind=TargetKind.SHARE_AT_LEAST, value=10.63, due=date(2025, 3, 31))


DRAFTS = (ActionDraft(text="Hold three events"),)


def load(store, drafts=DRAFTS):
    return workflow.load_sample(
        ANNA,
        store,
        name="Amberley Vale",
        upload=UPLOAD,
        plan_name="Plan",
        drafts=drafts,
        trust_targets=[TARGET],
        now=NOON,
    )


def test_a_trust_is_named_once(store):
    assert workflow.home(ANNA, store) is None
    trust = workflow.create_trust(ANNA, store, "  Our Trust ", NOON)
    assert (trust.name, trust.term, trust.is_sample) == ("Our Trust", Term.BME, False)
    assert workflow.home(VISITOR, store) == trust
    assert workflow.organisation(ANNA, store, trust.id) == trust
    assert workflow.last_saved(ANNA, store, trust.id) == NOON
    with pytest.raises(UserFacingError, match="set up for Our Trust already"):
        workflow.create_trust(ANNA, store, "Another", NOON)


@pytest.mark.parametrize("name", ["", "  ", "x" * 121, "a\0"])
def test_a_name_that_will_not_do_is_refused(sqlite_store, name):
    with pytest.raises(UserFacingError):
        workflow.create_trust(ANNA, sqlite_store, name, NOON)


def test_the_sample_comes_whole_stands_beside_the_trust_and_comes_only_once(store):
    trust = workflow.create_trust(ANNA, store, "Our Trust", NOON)
    sample = load(store)
    assert load(store) == sample
    assert workflow.sample(ANNA, store) == sample
    assert workflow.home(ANNA, store) == trust
    assert datasets.latest(ANNA, store, sample.id).counts == UPLOAD.counts
    assert [kept.target for kept in trust_targets.targets(ANNA, store, sample.id)] == [TARGET]
    assert len(plan.actions_of(ANNA, store, plan.plans(ANNA, store, sample.id)[0].id)) == 1
    assert datasets.latest(ANNA, store, trust.id) is None


def test_a_sample_with_one_bad_action_leaves_nothing_behind(store):
    with pytest.raises(UserFacingError, match="Action 1: The action is blank"):
        load(store, [ActionDraft(text="")])
    assert workflow.sample(ANNA, store) is None


def test_a_removed_sample_is_gone_with_its_plan_and_can_be_loaded_afresh(store):
    first = load(store)
    plan_id = plan.plans(ANNA, store, first.id)[0].id
    action = plan.actions_of(ANNA, store, plan_id)[0]
    workflow.remove_sample(ANNA, store, NOON)
    workflow.remove_sample(ANNA, store, NOON)
    assert workflow.sample(ANNA, store) is None
    assert plan.plans(ANNA, store, first.id) == ()
    assert plan.actions_of(ANNA, store, plan_id) == ()
    with pytest.raises(UserFacingError, match="not here any more"):
        plan.archive(ANNA, store, action.uid, NOON)
    assert load(store).id != first.id


def test_a_visitor_sets_nothing_up(sqlite_store):
    for refused in (
        lambda: workflow.create_trust(VISITOR, sqlite_store, "x", NOON),
        lambda: workflow.remove_sample(VISITOR, sqlite_store, NOON),
    ):
        with pytest.raises(NotAllowed):
            refused()
