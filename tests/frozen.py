"""Snapshots to test with, built from the sample's figures without a database."""

from dataclasses import replace
from datetime import UTC, date, datetime

from tests import factories
from wres.plan.action import Action, DeliveryRating, Impact, IndicatorLink, Status
from wres.review.snapshot import Figures, FrozenFile, FrozenPlan, Readiness, ShownSnapshot, Snapshot, shown
from wres.standard.actor import ActorSource, Edition

HOSTILE = ("<img src=x onerror=alert(1)>", "=cmd|' /C calc'!A0", "@SUM(1)", "+1", "-1", " =1+1", "\t=1", "_x0041_")
AT = datetime(2024, 6, 30, 12, 0, tzinfo=UTC)


def action(uid: str, **fields: object) -> Action:
    """One action of a plan; ``fields`` stand in for those of the same name."""
    made = Action(
        uid=uid,
        plan_id=1,
        number=uid,
        text=f"Do {uid}",
        outcome="Something better",
        lead="Head of EDI",
        timeline="March 2025",
        due=date(2025, 3, 31),
        progress="Begun",
        rating=DeliveryRating.AMBER,
        status=Status.IN_PROGRESS,
        links=(IndicatorLink(1), IndicatorLink(9, Impact.INDIRECT)),
    )
    return replace(made, **fields)


def snapshot(*results: object, actions: tuple[Action, ...] = (action("1.1"),), **fields: object) -> Snapshot:
    """The sample's figures (``results`` stand in for those of the same number) and a plan."""
    internal = factories.assessment(*results)
    public = factories.assessment(*results, edition="public")
    made = Snapshot(
        organisation="Trust",
        is_sample=False,
        term="BME",
        name="Q1",
        as_at=date(2024, 6, 30),
        readiness=Readiness.FINAL,
        frozen_by="Anna",
        frozen_source=ActorSource.SELF_DECLARED,
        frozen_at=AT,
        rules_version="1.0.0",
        app_version="0.1.0",
        figures=Figures(
            internal=internal,
            public=public,
            file=FrozenFile("extract of Anna.xlsx", "a" * 64),
            targets=tuple(result.target for result in internal.results if result.target),
            short_names=factories.SHORT_NAMES,
        ),
        plans=(FrozenPlan("Plan 2024/25", actions),),
    )
    return replace(made, **fields)


def seen(made: Snapshot | None = None, edition: Edition = Edition.INTERNAL, number: int = 1) -> ShownSnapshot:
    """A snapshot as an edition sees it."""
    return shown(made or snapshot(), edition, number, "d" * 64)
