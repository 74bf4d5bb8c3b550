"""The words a trust has explained to us: headings and labels of its own."""

from collections.abc import Iterable
from datetime import datetime

from wres.plan.plain_text import check_filled
from wres.standard.actor import Actor, Permission, require
from wres.standard.mapping import MappedWord, Mapping, MappingKind, normalise
from wres.store import Store, mapped_words
from wres.workflows.organisation import present

LONGEST_WORD = 200


def mapping(actor: Actor, store: Store, organisation_id: int) -> Mapping:
    """Everything the trust has explained, by kind and word."""
    require(actor, Permission.SEE_COUNTS)
    with store.read() as connection:
        return mapped_words.all_of(connection, organisation_id)


def add_words(actor: Actor, store: Store, organisation_id: int, words: Iterable[MappedWord], now: datetime) -> Mapping:
    """Keep what some words mean, in place of earlier meanings; returns all that is now known."""
    require(actor, Permission.UPLOAD)
    checked = [_checked(word) for word in words]
    with store.change(actor, now) as change:
        change.take_turns()
        present(change, organisation_id)
        for word in checked:
            mapped_words.put(change, organisation_id, word)
        return mapped_words.all_of(change.connection, organisation_id)


def remove_word(
    actor: Actor, store: Store, organisation_id: int, kind: MappingKind, found: str, now: datetime
) -> Mapping:
    """Forget what a word means; returns what is still known."""
    require(actor, Permission.UPLOAD)
    with store.change(actor, now) as change:
        present(change, organisation_id)
        mapped_words.remove(change, organisation_id, kind, normalise(found))
        return mapped_words.all_of(change.connection, organisation_id)


def _checked(word: MappedWord) -> MappedWord:
    found = check_filled(normalise(word.found), "the word", LONGEST_WORD)
    return MappedWord(word.kind, found, check_filled(word.meaning, "the meaning", LONGEST_WORD))
