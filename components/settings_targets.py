"""Settings, targets: every target by indicator with what it is in words, the default ones too."""

from datetime import date

import streamlit as st

from components import deployment, edition, method_words, settings_save, settings_target_forms, source, tables, who
from components import settings_target_words as words
from components.charts.figure import Table
from wres.standard.organisation import Organisation
from wres.standard.period import in_words
from wres.standard.target import Target
from wres.workflows import datasets, trust_targets
from wres.workflows.trust_targets import KeptTarget

_COLUMNS = ("Indicator", "Target", "By", "For", "Standing", "Source")
_OWNER = "Owner"


def draw(there: Organisation) -> None:
    """The list, then the forms that change it."""
    kept = trust_targets.targets(who.reader(), deployment.store(), there.id)
    as_at = _as_at()
    st.html("<h2>Targets</h2>" + _table(kept, as_at))
    settings_save.told()
    actor = who.writer("change a target")
    if actor is not None:
        settings_target_forms.draw(actor, there, kept)


def _as_at() -> date:
    shown = source.current_assessment()
    return shown.as_at if shown else deployment.today()


def _table(kept: tuple[KeptTarget, ...], as_at: date) -> str:
    own = tuple(one.target for one in kept)
    brought = _of_the_workbook(own)
    defaults = deployment.reference().default_targets
    listed = [(target, target.source or "set here") for target in own]
    listed += [(target, f"Targets sheet of the upload: {target.source}".removesuffix(": ")) for target in brought]
    listed += [(target, method_words.own(target.source, source.term())) for target in defaults]
    ordered = sorted(listed, key=lambda pair: pair[0].indicator)
    rows = tuple(_row(target, told, (*own, *brought), as_at) for target, told in ordered)
    columns = _COLUMNS if edition.is_public() else (*_COLUMNS, _OWNER)
    return tables.html(Table(columns, rows), f"Targets by indicator; standing as at {in_words(as_at)}")


def _row(target: Target, told: str, own: tuple[Target, ...], as_at: date) -> tuple[str, ...]:
    reference = deployment.reference()
    cells = (
        f"{target.indicator}. {reference.indicator(target.indicator).short_name}",
        f"{words.KINDS[target.kind].words} {words.value(target)}",
        in_words(target.due) if target.due else "no date",
        words.scope(target),
        words.standing(target, own, reference.default_targets, as_at),
        told,
    )
    # An owner may be a person's name, and a visitor is shown none.
    return cells if edition.is_public() else (*cells, target.owner or "–")


def _of_the_workbook(own: tuple[Target, ...]) -> tuple[Target, ...]:
    """What the accepted workbook brought, for the indicators the trust has set nothing for itself."""
    there = source.active()
    decided = {target.indicator for target in own}
    if there is None:
        return ()
    if edition.is_public():
        shown = source.current_assessment()
        known = (*own, *deployment.reference().default_targets)
        found = tuple(r.target for r in shown.results if r.target and r.target not in known) if shown else ()
        return tuple(target for target in found if target.indicator not in decided)
    accepted = datasets.latest(who.reader(), deployment.store(), there.id)
    return tuple(t for t in accepted.counts.targets if t.indicator not in decided) if accepted else ()
