"""Reading the chosen file, once: what it was understood as outlives a visit to another page, its bytes do not.

The bytes stay where Streamlit keeps an upload while its page is open, and nowhere else: no key of ours holds them, so a
file that is to be read again after the person was elsewhere has to be chosen again.
"""

import hashlib
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

import streamlit as st

from components import deployment, markdown_text, session, who
from components.upload_file import Given
from components.upload_trust import Trust
from wres.standard.errors import UserFacingError
from wres.standard.mapping import Mapping
from wres.standard.rules import Rules
from wres.workflows.assess import AssessedFile, assess_counts, assess_file

if TYPE_CHECKING:
    from streamlit.runtime.uploaded_file_manager import UploadedFile


@dataclass(frozen=True, slots=True, kw_only=True)
class Basis:
    """What a reading rests on, the file apart. ``as_at`` is the date the person gave, None for the file's own."""

    as_at: date | None
    mapping: Mapping
    rules: Rules
    today: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What one file was understood as: counts and a report, never rows.

    ``is_at_hand``: its file is the one the page holds. ``is_current`` is False where it would be read differently now
    but is not at hand.
    """

    digest: str
    basis: Basis
    assessed: AssessedFile
    is_at_hand: bool = True
    is_current: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """Why one file could not be read, in words: the exception itself would keep the bytes alive."""

    digest: str
    basis: Basis
    file_name: str
    what_happened: str
    what_to_do: str
    code: str


def read(given: Given | None, trust: Trust) -> Reading | None:
    """The reading of the file given, else the one kept; None where there is neither. A refusal is kept beside it."""
    kept = session.reading()
    if given is None:
        return _judged(kept, trust, None, is_at_hand=False)
    by = Basis(as_at=given.as_at, mapping=trust.mapping, rules=trust.policy.rules, today=deployment.today())
    if given.file is None:
        session.set_refusal(None)
        return _judged(kept, trust, by, is_at_hand=False)
    read_now = _of_file(given.file, by, trust)
    return _judged(read_now or kept, trust, by, is_at_hand=read_now is not None)


def _of_file(file: "UploadedFile", by: Basis, trust: Trust) -> Reading | None:
    # getvalue() hands out Streamlit's own bytes; getbuffer() would copy them, because they are shared.
    content = file.getvalue()
    digest = _digest(file.file_id, content)
    refusal, kept = session.refusal(), session.reading()
    if refusal is not None and (refusal.digest, refusal.basis) == (digest, by):
        return None
    session.set_refusal(None)
    if kept is not None and (kept.digest, kept.basis) == (digest, by):
        return kept
    return _read_now(content, file.name, digest, by, trust)


def _digest(file_id: str, content: bytes) -> str:
    known = session.upload_digest(file_id)
    if known is None:
        known = hashlib.sha256(content).hexdigest()
        session.set_upload_digest(file_id, known)
    return known


def _read_now(content: bytes, name: str, digest: str, by: Basis, trust: Trust) -> Reading | None:
    bar = st.progress(0.0, text=f"Waiting to read {markdown_text.literal(name)}")

    def progress(share: float, words: str) -> None:
        bar.progress(min(max(share, 0.0), 1.0), text=f"{markdown_text.literal(name)}: {words}")

    try:
        assessed = assess_file(
            who.reader(),
            deployment.worker(),
            content,
            name,
            policy=trust.policy,
            mapping=by.mapping,
            as_at=by.as_at,
            today=by.today,
            progress=progress,
        )
    except UserFacingError as error:
        session.set_refusal(
            Refusal(
                digest=digest,
                basis=by,
                file_name=name,
                what_happened=error.what_happened,
                what_to_do=error.what_to_do,
                code=error.code,
            )
        )
        return None
    finally:
        bar.empty()
    made = Reading(digest=digest, basis=by, assessed=assessed)
    session.set_reading(made)
    return made


def _judged(reading: Reading | None, trust: Trust, by: Basis | None, *, is_at_hand: bool) -> Reading | None:
    if reading is None:
        return None
    # Targets and the term for the group may have changed since; they need the counts alone, not the file.
    shown = assess_counts(reading.assessed.upload.counts, trust.policy, who.reader().edition)
    assessed = replace(reading.assessed, shown=shown)
    return replace(reading, assessed=assessed, is_at_hand=is_at_hand, is_current=reading.basis == by)
