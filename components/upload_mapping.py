"""Headings and labels nobody has explained: each is given a meaning by a person, kept for the trust."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass

import streamlit as st

from components import announce, deployment, markdown_text, upload_choices, upload_trust
from components.upload_choices import NOT_NEEDED, Choice
from components.upload_reading import Reading
from components.upload_trust import Trust
from wres.standard.errors import UserFacingError
from wres.standard.ingest_report import IngestReport, UnknownWord
from wres.standard.mapping import MappedWord, MappingKind, normalise
from wres.workflows import trust_words

MOST_AT_ONCE = 40
_WIDTH = 560
_KINDS = {
    MappingKind.HEADING: "Heading",
    MappingKind.ETHNICITY: "Ethnic origin",
    MappingKind.GRADE: "Pay grade",
    MappingKind.STAFF_GROUP: "Staff group",
    MappingKind.ASSIGNMENT_CATEGORY: "Assignment category",
    MappingKind.OUTCOME: "Outcome",
}


@dataclass(frozen=True, slots=True)
class Word:
    """One word to explain, wherever it stands: a meaning is kept for the word, not for a sheet."""

    kind: MappingKind
    found: str
    sheets: frozenset[str]
    count: int

    @property
    def key(self) -> str:
        """The key of its field."""
        return f"upload-word-{hashlib.sha256(f'{self.kind}|{normalise(self.found)}'.encode()).hexdigest()[:12]}"


def draw(reading: Reading, trust: Trust) -> bool:
    """The step, where there is anything to explain; True where it also asked whose extract this is."""
    report = reading.assessed.upload.report
    listed = words(report.unknown_words)
    needed = [word for word in listed if is_needed(word, report)]
    others = [word for word in listed if not is_needed(word, report)]
    if not listed:
        return False
    with st.container(border=True, key="upload-mapping"):
        title = f"{len(needed)} {'words' if len(needed) > 1 else 'word'} to explain" if needed else "Other headings"
        st.html(f"<h2>{title}</h2>{_explained(needed)}")
        shown = needed + (others if _wants(others) else [])
        if not shown:
            return False
        upload_trust.ask(trust)
        _form(shown[:MOST_AT_ONCE], len(shown), report, trust)
    return True


def words(unknown: Iterable[UnknownWord]) -> list[Word]:
    """The unknown words, each once, the most frequent of each kind first."""
    found: dict[tuple[MappingKind, str], list[UnknownWord]] = {}
    for word in unknown:
        found.setdefault((word.kind, normalise(word.found)), []).append(word)
    listed = [
        Word(kind, group[0].found, frozenset(word.sheet for word in group), sum(word.count for word in group))
        for (kind, _), group in found.items()
    ]
    order = list(MappingKind)
    return sorted(listed, key=lambda word: (order.index(word.kind), -word.count))


def is_needed(word: Word, report: IngestReport) -> bool:
    """False for a heading of a sheet that could be read without it: names, birthdays and the like."""
    if word.kind is not MappingKind.HEADING:
        return True
    return any(upload_choices.lacks_columns(sheet, report) for sheet in word.sheets)


def _explained(needed: list[Word]) -> str:
    if not needed:
        return "<p>Every column that is needed was found.</p>"
    return (
        "<p>Nothing is guessed. Say what each means: it is kept for your trust, and the next upload knows it. What you "
        "leave open stays a problem.</p>"
    )


def _wants(others: list[Word]) -> bool:
    if not others:
        return False
    number = len(others)
    return st.toggle(
        f"Show {number} heading{'' if number == 1 else 's'} that {'is' if number == 1 else 'are'} not used",
        key="upload-other-headings",
    )


def _form(shown: list[Word], total: int, report: IngestReport, trust: Trust) -> None:
    with st.form("upload-meanings", border=False):
        chosen = [(word, _field(word, report, trust)) for word in shown]
        if total > len(shown):
            st.html(f"<p class='wres-hint'>{total - len(shown)} more follow when these are done.</p>")
        sent = st.form_submit_button("Apply and keep for this trust", type="primary")
    if sent:
        _apply([(word, choice) for word, choice in chosen if choice is not None], trust)


def _field(word: Word, report: IngestReport, trust: Trust) -> Choice | None:
    book, term = trust.policy.reference.labels, trust.policy.term
    heading = word.kind is MappingKind.HEADING
    choices = upload_choices.headings(word.sheets, report) if heading else upload_choices.labels(word.kind, book, term)
    return st.selectbox(
        _label(word),
        choices,
        index=None,
        placeholder="Choose what it means",
        format_func=lambda choice: choice.words,
        key=word.key,
        width=_WIDTH,
    )


def _label(word: Word) -> str:
    found = markdown_text.literal(word.found)
    where = markdown_text.literal(" and ".join(sorted(word.sheets)))
    often = "" if word.kind is MappingKind.HEADING else f", {word.count:,} {'row' if word.count == 1 else 'rows'}"
    return f"{_KINDS[word.kind]}: **{found}** ({where}{often})"


def _apply(chosen: list[tuple[Word, Choice]], trust: Trust) -> None:
    kept = [MappedWord(word.kind, normalise(word.found), c.meaning) for word, c in chosen if c.meaning != NOT_NEEDED]
    if not kept:
        announce.refuse("No meaning was chosen.", "Choose what at least one word means, then apply.")
        return
    try:
        actor, there = upload_trust.settle(trust)
        trust_words.add_words(actor, deployment.store(), there.id, kept, deployment.now())
    except UserFacingError as error:
        announce.refusal(error)
        return
    number = len(kept)
    announce.later(f"{number} {'word is' if number == 1 else 'words are'} kept for {there.name}.")
    st.rerun()


def known(reading: Reading) -> None:
    """How many of the trust's own words this reading used."""
    number = len(reading.assessed.upload.mapping.words)
    if number:
        counted = "1 word" if number == 1 else f"{number} words"
        st.html(f"<p class='wres-hint'>Read with {counted} that your trust has explained; Settings lists them.</p>")
