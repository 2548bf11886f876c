"""Files kept in the vault come back byte for byte, or not at all."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import pytest

from mia_desktop.store import blobs
from mia_desktop.store.record_errors import DamagedAttachment
from tests.helpers.logbook import Logbook, open_logbook

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PAPER = b"%PDF-1.7 " + bytes(range(256)) * 100


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Logbook]:
    with open_logbook(tmp_path) as opened:
        yield opened


def test_an_issued_paper_comes_back_as_it_was(book: Logbook) -> None:
    """Printing again gives the very paper that was signed (decisions S7)."""
    digest = blobs.put(book.connection, "att-1", "case", PAPER)

    assert blobs.get(book.connection, "att-1") == PAPER
    assert digest == hashlib.sha256(PAPER).hexdigest()
    assert blobs.digests(book.connection) == {"att-1": digest}


def test_what_is_not_here_is_none(book: Logbook) -> None:
    """A paper that stayed on the other computer is no damage."""
    assert blobs.get(book.connection, "att-1") is None


def test_a_kept_file_is_never_written_over(book: Logbook) -> None:
    """The paper that was signed cannot be swapped by saving another under its id."""
    blobs.put(book.connection, "att-1", "case", PAPER)
    blobs.put(book.connection, "att-1", "case", PAPER)

    with pytest.raises(DamagedAttachment):
        blobs.put(book.connection, "att-1", "case", b"%PDF another")
    assert blobs.get(book.connection, "att-1") == PAPER


def test_changed_bytes_are_not_handed_out(book: Logbook) -> None:
    """Better no paper than another one."""
    blobs.put(book.connection, "att-1", "case", PAPER)
    book.connection.execute("UPDATE blob SET data = x'00'")

    with pytest.raises(DamagedAttachment) as caught:
        blobs.get(book.connection, "att-1")
    assert caught.value.key == "att-1"
