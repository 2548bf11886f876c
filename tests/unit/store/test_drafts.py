"""The text being typed: kept by field, one at a time, until it is saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mia_desktop.store import drafts
from tests.helpers.logbook import Logbook, open_logbook

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Logbook]:
    with open_logbook(tmp_path) as opened:
        yield opened


def test_the_latest_text_of_a_field_is_kept(book: Logbook) -> None:
    """After a power cut the field holds what was typed a second before."""
    drafts.put(book.connection, book.clock, "case", "note", "text", "Hon sa")
    book.clock.forward(seconds=1)
    drafts.put(book.connection, book.clock, "case", "note", "text", "Hon sa att")
    (draft,) = drafts.of_record(book.connection, "note")

    assert draft.text == "Hon sa att"
    assert draft.at == book.clock.now().isoformat()


def test_a_saved_field_has_no_draft(book: Logbook) -> None:
    """Leaving the field commits it; an old draft must not come up later."""
    drafts.put(book.connection, book.clock, "case", "note", "text", "Hon sa")
    drafts.drop(book.connection, "note", "text")

    assert drafts.everything(book.connection) == []


def test_drafts_are_listed_oldest_first(book: Logbook) -> None:
    """At unlock the handler is led through what was left unfinished."""
    for record in ("b", "a"):
        drafts.put(book.connection, book.clock, "case", record, "text", "x")
        book.clock.forward(seconds=1)

    assert [draft.record for draft in drafts.everything(book.connection)] == ["b", "a"]


def test_a_draft_is_no_write(book: Logbook) -> None:
    """A draft never leaves the laptop: it is in no log and no chain (decisions C5)."""
    drafts.put(book.connection, book.clock, "case", "note", "text", "Hon sa")

    assert book.rows("change") == book.rows("chain") == book.rows("record") == []
