"""Settings, thresholds: each with its value, its default and what it does; change one, or go back to the default."""

from functools import partial

import streamlit as st

from components import deployment, settings_rule_words, settings_save, source, tables, who
from components.announce import escape
from components.charts.figure import Table
from wres.standard.actor import Actor
from wres.standard.organisation import Organisation
from wres.standard.rules import Rules
from wres.workflows import trust_settings
from wres.workflows.trust_settings import ADJUSTABLE, Adjustable

_COLUMNS = ("Threshold", "In force", "Default", "Set by", "What it does")
_KEY = "settings-rule"
_YES_NO = {True: "Yes", False: "No"}


def draw(there: Organisation) -> None:
    """The table, then the form for the one that is chosen."""
    rules, defaults = source.policy().rules, deployment.reference().rules
    st.html("<h2>Thresholds</h2>" + _table(rules, defaults))
    settings_save.told()
    actor = who.writer("change a threshold")
    if actor is not None:
        _form(actor, there, rules, defaults)


def _table(rules: Rules, defaults: Rules) -> str:
    listed = [settings_rule_words.row(rule.field, rules, defaults) for rule in ADJUSTABLE]
    rows = tuple(
        (
            row.words,
            row.in_force,
            row.default,
            settings_rule_words.SET_HERE if row.differs else settings_rule_words.DEFAULT,
            row.does,
        )
        for row in listed
    )
    return tables.html(Table(_COLUMNS, rows), f"Thresholds and choices in force; rules version {rules.version}")


def _form(actor: Actor, there: Organisation, rules: Rules, defaults: Rules) -> None:
    with st.container(border=True, key=f"{_KEY}-form"):
        st.html("<h2>Change a threshold</h2>")
        chosen = st.selectbox("Threshold", ADJUSTABLE, 0, lambda rule: rule.words, key=f"{_KEY}-chosen")
        rule = chosen or ADJUSTABLE[0]
        row = settings_rule_words.row(rule.field, rules, defaults)
        with st.form(f"{_KEY}-{rule.field}", border=False):
            st.html(f"<p>{escape(row.does)}</p><p class='wres-hint'>{_limits(rule)} The default is {row.default}.</p>")
            # The value in force is part of the key, so that the field shows it afresh whenever it has changed.
            value = _field(rule, getattr(rules, rule.field), f"{_KEY}-{there.id}-{rule.field}-{row.in_force}")
            with st.container(horizontal=True):
                sent = st.form_submit_button("Save this threshold", type="primary")
                back = row.differs and st.form_submit_button(f"Go back to the default, {row.default}")
        if back:
            _save(actor, there, rule, None, f"{rule.words}: back to the default, {row.default}.")
        elif sent:
            _save(actor, there, rule, value, f"Saved: {rule.words[0].lower()}{rule.words[1:]}.")


def _limits(rule: Adjustable) -> str:
    return f"From {rule.low:g} to {rule.high:,g}." if rule.high else "Yes or no."


def _field(rule: Adjustable, value: float | bool, key: str) -> str | bool:
    if isinstance(value, bool):
        return bool(st.radio(rule.words, [True, False], 0 if value else 1, _YES_NO.__getitem__, key=key))
    return st.text_input(rule.words, f"{value:g}", max_chars=20, key=key, autocomplete="off") or ""


def _save(actor: Actor, there: Organisation, rule: Adjustable, value: str | bool | None, said: str) -> None:
    settings_save.save(partial(_change, actor, there, rule, value), said)


def _change(actor: Actor, there: Organisation, rule: Adjustable, value: str | bool | None) -> None:
    number = settings_rule_words.read(value) if isinstance(value, str) else value
    trust_settings.change_rule(actor, deployment.store(), there.id, rule.field, number, deployment.now())
