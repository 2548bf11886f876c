"""Two participants, and things written in the file of the one that are about the other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.helpers.fillings import add_row, answer, begin, ready
from tests.helpers.logbook import foreign

if TYPE_CHECKING:
    from mia_desktop.services.desk import Desk

Pair = tuple[str, str]


def only(desk: Desk, case: str, kind: str) -> str:
    (found,) = desk.of_case(case, kind)
    return found.id


def assessment(desk: Desk, case: str) -> str:
    """A kartläggning with an answer written twice and a row of its own table."""
    opened = begin(desk, case)
    ready(desk, opened)
    answer(desk, opened, "interests", ["Djur"])
    answer(desk, opened, "interests", ["Djur", "Natur"])
    add_row(desk, opened, "jobs", occupation="Lagerarbetare")
    return opened.document.id


def late(desk: Desk, case: str, note: str, text: str, heads: Any) -> None:
    write = foreign(note, "text", text, replaces=heads, wall=1, kind="note", case=case)
    desk.writer.absorb([write])
