"""Anchors tie the audit log to the chain of writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mia_desktop.domain.records import KINDS, LOCAL
from mia_desktop.store import anchors, audit, parking
from tests.helpers.logbook import Logbook, open_logbook

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Logbook]:
    with open_logbook(tmp_path) as opened:
        audit.note(opened.connection, opened.clock, "Siv Ek", "unlock")
        yield opened


def test_an_anchor_names_the_newest_line(book: Logbook) -> None:
    """The end of the audit log cannot be cut off unseen."""
    anchors.keep(book.writer)
    (anchor,) = anchors.everything(book.connection)
    whole = anchors.broken(book.connection)
    book.connection.execute("DELETE FROM audit")

    assert anchor.count == 1
    assert whole == []
    assert anchors.broken(book.connection) == [anchor]


def test_every_anchor_must_lie_on_the_chain(book: Logbook) -> None:
    """An audit log that was written anew from the middle is found."""
    anchors.keep(book.writer)
    audit.note(book.connection, book.clock, "Siv Ek", "open", case="c")
    anchors.keep(book.writer)
    book.connection.execute("UPDATE audit SET link = zeroblob(32) WHERE n = 1")

    assert [anchor.count for anchor in anchors.broken(book.connection)] == [1]


def test_an_anchor_that_says_nothing_new_is_not_written(book: Logbook) -> None:
    """Locking and unlocking without doing anything does not fill the log."""
    first = anchors.keep(book.writer)

    assert first is not None
    assert anchors.keep(book.writer) is None


def test_one_is_written_each_day(book: Logbook) -> None:
    """At most a day of the audit log hangs loose."""
    made = [anchors.keep_daily(book.writer)]
    for hours in (23, 2):
        book.clock.forward(hours=hours)
        audit.note(book.connection, book.clock, "Siv Ek", "open")
        made.append(anchors.keep_daily(book.writer))

    assert [write is not None for write in made] == [True, False, True]


def test_anchors_never_leave_the_vault() -> None:
    """How much was read here is nobody's business at the office."""
    assert "anchor" in LOCAL
    assert "anchor" in KINDS


class TestParking:
    def test_a_file_waits_unchanged(self, book: Logbook) -> None:
        """Part two of a bundle may come before part one."""
        digest = parking.put(book.connection, book.clock, "ab" * 16, "part_missing", b"age")
        parking.put(book.connection, book.clock, "ab" * 16, "held", b"age")
        (parked,) = parking.everything(book.connection)

        assert (parked.hash, parked.why) == (digest, "held")
        assert parking.data(book.connection, digest) == b"age"

    def test_a_dropped_file_is_gone(self, book: Logbook) -> None:
        """Once taken in, the copy has no business here."""
        digest = parking.put(book.connection, book.clock, "ab" * 16, "held", b"age")
        parking.drop(book.connection, digest)

        assert parking.everything(book.connection) == []
        with pytest.raises(KeyError):
            parking.data(book.connection, digest)


def test_a_clock_that_was_once_wrong_does_not_stop_them(book: Logbook) -> None:
    """A laptop that believed in 2031 for an hour would else not be anchored for years."""
    book.clock.forward(days=2000)
    anchors.keep_daily(book.writer)
    book.clock.forward(days=-2000)
    audit.note(book.connection, book.clock, "Siv Ek", "open")

    assert anchors.keep_daily(book.writer) is not None
