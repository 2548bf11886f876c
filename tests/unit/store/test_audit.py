"""Who did what when: a chain that shows when a line was changed, taken out or cut off."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mia_desktop.store import audit
from tests.helpers.logbook import Logbook, open_logbook

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Logbook]:
    with open_logbook(tmp_path) as opened:
        for kind, case in (("unlock", ""), ("open", "case-1"), ("print", "case-2")):
            audit.note(opened.connection, opened.clock, "Siv Ek", kind, case=case, detail="x")
        yield opened


@pytest.mark.rule("R-42")
def test_lines_come_newest_first_and_by_case(book: Logbook) -> None:
    """A participant may ask who has read what."""
    kinds = [line.kind for line in audit.lines(book.connection)]

    assert kinds == ["print", "open", "unlock"]
    assert [line.n for line in audit.lines(book.connection, case="case-1")] == [2]


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE audit SET line = CAST(replace(line, 'Siv', 'Ola') AS BLOB) WHERE n = 2",
        "UPDATE audit SET inner = CAST(replace(inner, '-1', '-9') AS BLOB) WHERE n = 2",
        "UPDATE audit SET salt = zeroblob(16) WHERE n = 2",
        "UPDATE audit SET inner_digest = zeroblob(32) WHERE n = 2",
        "UPDATE audit SET link = zeroblob(32) WHERE n = 2",
        "UPDATE audit SET inner = NULL, inner_digest = zeroblob(32) WHERE n = 2",
    ],
)
def test_a_changed_line_is_found(book: Logbook, statement: str) -> None:
    """Nobody can say afterwards that somebody else opened the case."""
    whole = audit.broken_at(book.connection)
    book.connection.execute(statement)

    assert (whole, audit.broken_at(book.connection)) == (None, 2)


def test_a_missing_line_is_found(book: Logbook) -> None:
    """A line cannot be taken out of the middle."""
    book.connection.execute("DELETE FROM audit WHERE n = 2")

    assert audit.broken_at(book.connection) == 3


def test_disposal_takes_the_person_out_and_leaves_the_chain(book: Logbook) -> None:
    """After disposal nothing tells whose case it was, yet the log still proves itself."""
    book.connection.execute("UPDATE audit SET inner = NULL, salt = NULL WHERE n = 2")
    (line,) = [line for line in audit.lines(book.connection) if line.n == 2]

    assert audit.broken_at(book.connection) is None
    assert (line.kind, line.case, line.detail) == ("open", "", "")


def test_links_can_be_looked_up_by_number(book: Logbook) -> None:
    """An anchor in the log names a line by number and link."""
    count, link = audit.head(book.connection)

    assert audit.link_at(book.connection, count) == link
    assert audit.link_at(book.connection, 0) == audit.START
    assert audit.link_at(book.connection, count + 1) is None
