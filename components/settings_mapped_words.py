"""Settings, saved words: what the trust has explained about its own headings and labels, and forgetting one."""

from functools import partial

import streamlit as st

from components import announce, deployment, settings_save, source, tables, upload_choices, who
from components.charts.figure import Table
from wres.standard.actor import Actor
from wres.standard.mapping import MappedWord, MappingKind
from wres.standard.organisation import Organisation
from wres.workflows import trust_words

KINDS = {
    MappingKind.HEADING: "Heading",
    MappingKind.ETHNICITY: "Ethnic origin",
    MappingKind.GRADE: "Pay grade",
    MappingKind.STAFF_GROUP: "Staff group",
    MappingKind.ASSIGNMENT_CATEGORY: "Assignment category",
    MappingKind.OUTCOME: "Outcome",
}


def draw(there: Organisation) -> None:
    """The words by kind, then the form that removes one."""
    saved = trust_words.mapping(who.reader(), deployment.store(), there.id).words
    st.html("<h2>Saved words</h2>")
    settings_save.told()
    if not saved:
        st.html(
            "<p>None yet. When an upload holds a heading or a label that is not recognised, it can be explained on the "
            "upload page; what it means is kept here and used for every later upload.</p>"
        )
        return
    rows = tuple((KINDS[word.kind], word.found, meaning(word.kind, word.meaning)) for word in saved)
    st.html(tables.html(Table(("Kind", "As it is written", "Is read as"), rows), "Words this trust has explained"))
    actor = who.writer("remove a word")
    if actor is not None:
        _form(actor, there, saved)


def meaning(kind: MappingKind, kept: str) -> str:
    """What a word is kept as, in words; as it stands where nobody has words for it."""
    if kind is MappingKind.HEADING:
        return kept
    choices = upload_choices.labels(kind, deployment.reference().labels, source.term())
    return next((choice.words for choice in choices if choice.meaning == kept), kept)


def _form(actor: Actor, there: Organisation, saved: tuple[MappedWord, ...]) -> None:
    with st.form("settings-word", border=True):
        st.html(
            "<h2>Remove a word</h2><p>The next upload that holds it asks again what it means. Uploads accepted so far "
            "stay as they are.</p>"
        )
        place = st.selectbox(
            "Word to remove",
            range(len(saved)),
            index=None,
            placeholder="Choose one",
            format_func=lambda number: f"{KINDS[saved[number].kind]}: {saved[number].found}",
            key=f"settings-word-{there.id}-{len(saved)}",
        )
        sent = st.form_submit_button("Remove this word", type="primary")
    if sent and place is None:
        announce.refuse("No word was chosen.", "Choose the one to remove.")
    elif sent and place is not None:
        word = saved[place]
        change = partial(
            trust_words.remove_word, actor, deployment.store(), there.id, word.kind, word.found, deployment.now()
        )
        settings_save.save(change, f"Removed: {KINDS[word.kind].lower()} “{word.found}”.")
