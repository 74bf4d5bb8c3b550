"""Reading the chosen file, once: what it was understood as outlives a visit to another page, its bytes do not.

The bytes stay where Streamlit keeps an upload while its page is open, and nowhere else: no key of ours holds them, so a
file that is to be read again after the person was elsewhere has to be chosen again.
"""

import hashlib
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

import streamlit as st

from components import announce, deployment, markdown_text, session, who
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
    """What one file was understood as: counts and a report, never rows. ``is_at_hand``: it can be read again."""

    digest: str
    basis: Basis
    assessed: AssessedFile
    is_at_hand: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """Why one file could not be read."""

    digest: str
    basis: Basis
    file_name: str
    error: UserFacingError


def basis(trust: Trust, as_at: date | None) -> Basis:
    """What a file would be read by now."""
    return Basis(as_at=as_at, mapping=trust.mapping, rules=trust.policy.rules, today=deployment.today())


def read(file: "UploadedFile | None", by: Basis, trust: Trust) -> Reading | None:
    """The reading of the file chosen, else the one kept; None where there is neither. A refusal is kept beside it."""
    kept = session.reading()
    if file is None:
        session.set_refusal(None)
        return _judged(replace(kept, is_at_hand=False), trust) if kept else None
    # getvalue() hands out Streamlit's own bytes; getbuffer() would copy them, because they are shared.
    content = file.getvalue()
    digest = _digest(file.file_id, content)
    refusal = session.refusal()
    if refusal is not None and (refusal.digest, refusal.basis) == (digest, by):
        return _judged(replace(kept, is_at_hand=False), trust) if kept else None
    session.set_refusal(None)
    if kept is None or (kept.digest, kept.basis) != (digest, by):
        kept = _read_now(content, file.name, digest, by, trust) or kept
    return _judged(replace(kept, is_at_hand=kept.digest == digest), trust) if kept else None


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
        session.set_refusal(Refusal(digest=digest, basis=by, file_name=name, error=error))
        return None
    finally:
        bar.empty()
    made = Reading(digest=digest, basis=by, assessed=assessed, is_at_hand=True)
    session.set_reading(made)
    announce.say(f"{name} has been read.")
    return made


def _judged(reading: Reading, trust: Trust) -> Reading:
    # Targets and the term for the group may have changed since; they need the counts alone, not the file.
    shown = assess_counts(reading.assessed.upload.counts, trust.policy, who.reader().edition)
    return replace(reading, assessed=replace(reading.assessed, shown=shown))
