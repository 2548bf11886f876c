"""Ångra and Gör om: what stood before stands again, and nothing is lost from the log."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mia_desktop.store import reading, undo
from mia_desktop.store.record_errors import Overtaken
from mia_desktop.store.undo import UndoStack
from tests.helpers.logbook import Logbook, foreign, open_logbook, stub_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Logbook]:
    with open_logbook(tmp_path) as opened:
        opened.person("case", "Åsa", "Ek", phone="070-1")
        yield opened


@pytest.fixture
def stack() -> UndoStack:
    return UndoStack()


def values(book: Logbook, record: str = "case") -> dict[str, object] | None:
    found = reading.record(book.connection, record)
    return None if found is None else found.values


def edit(book: Logbook, stack: UndoStack, unit: str, value: object, group: str = "") -> None:
    stack.made(book.put("case", "participant", {unit: value}), group)


def test_the_former_value_comes_back_and_goes_again(book: Logbook, stack: UndoStack) -> None:
    """Ctrl+Z after a slip, Ctrl+Y after a Ctrl+Z too many."""
    edit(book, stack, "phone", "070-2")
    edit(book, stack, "phone", "070-3")
    seen = []
    for step in (stack.undo, stack.undo, stack.redo, stack.redo, stack.undo):
        step(book.writer)
        seen.append(values(book)["phone"])

    assert seen == ["070-2", "070-1", "070-2", "070-3", "070-2"]


def test_every_step_is_in_the_log(book: Logbook, stack: UndoStack) -> None:
    """Undoing is writing: the history of the field tells all of it."""
    edit(book, stack, "phone", "070-2")
    stack.undo(book.writer)
    history = reading.history(book.connection, "case", "phone")

    assert [write.line.value for write in history] == ["070-1", "070-2", "070-1"]


def test_a_value_where_none_was_is_emptied(book: Logbook, stack: UndoStack) -> None:
    """The first answer to a question can be taken back."""
    edit(book, stack, "email", "a@example.se")
    stack.undo(book.writer)

    assert values(book)["email"] is None


def test_a_record_that_was_made_is_taken_away_and_comes_back(
    book: Logbook, stack: UndoStack
) -> None:
    """A goal added by mistake leaves no empty goal behind."""
    stack.made(book.put("goal", "goal", {"own_words": "Jobba", "place": 1}, case="case"))
    stack.undo(book.writer)
    gone = values(book, "goal")
    stack.redo(book.writer)
    back = values(book, "goal")
    stack.undo(book.writer)

    assert (gone, back) == (None, {"own_words": "Jobba", "place": 1})
    assert values(book, "goal") is None


def test_a_removal_is_taken_back(book: Logbook, stack: UndoStack) -> None:
    """It is "Ångra" in the toast after a row was taken away."""
    book.put("goal", "goal", {"own_words": "Jobba"}, case="case")
    stack.made([book.writer.remove("goal", "goal", "case")])
    stack.undo(book.writer)
    back = values(book, "goal")
    stack.redo(book.writer)

    assert back == {"own_words": "Jobba"}
    assert values(book, "goal") is None


def test_one_save_goes_back_as_one(book: Logbook, stack: UndoStack) -> None:
    """What was saved together makes sense together only."""
    stack.made(book.put("case", "participant", {"phone": "070-9", "email": "b@example.se"}))
    stack.undo(book.writer)

    assert values(book)["phone"] == "070-1"
    assert values(book)["email"] is None
    assert not stack.can_undo


def test_saves_of_one_group_are_one_step(book: Logbook, stack: UndoStack) -> None:
    """Autosave while typing in a field is one thing to the person who types."""
    for text in ("0", "07", "070-7"):
        edit(book, stack, "phone", text, group="phone")
    edit(book, stack, "email", "x", group="email")
    stack.undo(book.writer)
    stack.undo(book.writer)

    assert values(book)["phone"] == "070-1"
    assert (stack.can_undo, stack.can_redo) == (False, True)


def test_what_somebody_else_changed_since_is_left_alone(book: Logbook, stack: UndoStack) -> None:
    """Ångra must not push a colleague's words aside unseen."""
    edit(book, stack, "phone", "070-2")
    (mine,) = reading.history(book.connection, "case", "phone")[-1:]
    book.writer.absorb([foreign("case", "phone", "070-8", replaces=[mine])])

    with pytest.raises(Overtaken) as caught:
        stack.undo(book.writer)
    assert caught.value.places == (("case", "phone"),)
    assert values(book)["phone"] == "070-8"
    assert not stack.can_undo


def test_what_is_not_here_cannot_be_put_back(book: Logbook, stack: UndoStack) -> None:
    """Where the former words stayed on another computer, the field is emptied."""
    book.writer.absorb([stub_of(foreign("case", "email", "x"))])
    edit(book, stack, "email", "b@example.se")
    stack.undo(book.writer)

    assert values(book)["email"] is None


def test_a_new_change_ends_what_could_be_done_again(book: Logbook, stack: UndoStack) -> None:
    """Gör om never overwrites something newer."""
    edit(book, stack, "phone", "070-2")
    stack.undo(book.writer)
    edit(book, stack, "phone", "070-3")

    assert stack.redo(book.writer) == []
    assert values(book)["phone"] == "070-3"


@pytest.mark.rule("R-02")
def test_what_was_made_final_stays_final(book: Logbook, stack: UndoStack) -> None:
    """A completed document is no slip of the hand."""
    book.put("doc", "assessment", {"answer/housing": {"v": "EGET"}}, case="case")
    stack.made([book.writer.complete("doc", "assessment", "case", {})])

    assert not stack.can_undo
    assert stack.undo(book.writer) == []


def test_a_save_that_came_to_nothing_is_passed_over(book: Logbook, stack: UndoStack) -> None:
    """After a full disk the step before is the one that is undone."""
    edit(book, stack, "phone", "070-2")
    book.connection.execute("BEGIN")
    edit(book, stack, "phone", "070-3")
    book.connection.rollback()
    stack.undo(book.writer)

    assert values(book)["phone"] == "070-1"


def test_only_so_many_steps_are_kept(book: Logbook, stack: UndoStack) -> None:
    """Fifty steps are more than anybody remembers."""
    with book.writer.transaction():
        for n in range(undo.STEPS + 5):
            edit(book, stack, "phone", f"nr {n}")
        while stack.can_undo:
            stack.undo(book.writer)

    assert values(book)["phone"] == "nr 4"


@pytest.mark.rule("R-02")
def test_what_was_made_final_does_not_go_back(book: Logbook, stack: UndoStack) -> None:
    """Ångra after Klar would take a word away behind a paper that still shows it."""
    stack.made(book.put("doc", "assessment", {"answer/a": "då"}, case="case"))
    row = {"document": "doc", "cell/a": "rad"}
    stack.made(book.put("row", "row", row, case="case"))
    book.writer.complete("doc", "assessment", "case", {})
    for _ in ("row", "doc"):
        with pytest.raises(Overtaken):
            stack.undo(book.writer)

    assert values(book, "doc") == {"answer/a": "då"}
    assert values(book, "row") == row
    assert not stack.can_undo
