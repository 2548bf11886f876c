"""Rows of a table by keys: added, moved, taken away, and nothing half typed is lost with them."""

from __future__ import annotations

from mia_ui.forms.table import ADD, TableQuestion
from PySide6.QtCore import Qt

from tests.helpers import a11y, every_kind
from tests.helpers.keys import focus, type_text
from tests.ui.forms.conftest import Play, Played

Key = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier


def table(played: Played) -> TableQuestion:
    widget = played.form.shown["table"]
    assert isinstance(widget, TableQuestion)
    return widget


def test_a_row_is_added_by_its_button(play: Play) -> None:
    played = play()
    played.named("table", "Lägg till rad: Fråga table")
    played.keys(Key.Key_Space)

    assert played.said == [("add", "table", 0)]


def test_insert_adds_a_row_below_the_one_where_the_cursor_is(play: Play) -> None:
    """In lists and trees Insert is a new row (decisions P11)."""
    played = play(rows=every_kind.ROWS)
    table(played).cards["rad-1"].take_focus()
    played.keys(Key.Key_Insert)

    assert played.said == [("add", "table", 1)]


def test_alt_and_the_arrows_move_a_row(play: Play, said: list[tuple[str, bool]]) -> None:
    """Said with its new place; at the end nothing happens."""
    played = play(rows=every_kind.ROWS)
    table(played).cards["rad-1"].take_focus()
    played.keys(Key.Key_Up, modifier=ALT)
    played.keys(Key.Key_Down, modifier=ALT)

    assert played.said == [("move", "table", "rad-1", 1)]
    assert ("Flyttad till plats 2 av 2", False) in said


def test_a_row_is_moved_from_any_of_its_fields(play: Play) -> None:
    """Also from a button, which would take the arrow for itself."""
    played = play(rows=every_kind.ROWS)
    table(played).cards["rad-1"].boxes["stopped"].take_focus()
    played.keys(Key.Key_Down, modifier=ALT)
    played.named("table", "Ta bort: Fråga table, rad 2 av 2")
    played.keys(Key.Key_Insert)

    assert played.said == [("move", "table", "rad-1", 1), ("add", "table", 2)]


def test_what_is_being_typed_is_kept_when_the_row_is_moved(play: Play) -> None:
    """The cards are made anew: half a word must not go with the old ones."""
    played = play(rows=every_kind.ROWS)
    table(played).cards["rad-1"].take_focus()
    type_text(focus(), "er")
    played.keys(Key.Key_Down, modifier=ALT)

    assert played.said[0] == ("cell", "table", "rad-1", "what", {"v": "Kurser"})
    assert played.said[1] == ("move", "table", "rad-1", 1)


def test_and_when_another_one_is_added(play: Play) -> None:
    played = play(rows=every_kind.ROWS)
    table(played).cards["rad-1"].take_focus()
    type_text(focus(), "er")
    played.keys(Key.Key_Insert)

    assert [what for what, *_ in played.said] == ["cell", "add"]


def test_a_row_is_taken_away_by_its_button(play: Play) -> None:
    played = play(rows=every_kind.ROWS)
    played.named("table", "Ta bort: Fråga table, rad 2 av 2")
    played.keys(Key.Key_Space)

    assert played.said == [("remove", "table", "rad-2")]


def test_buttons_move_a_row_too(play: Play) -> None:
    played = play(rows=every_kind.ROWS)
    played.named("table", "Flytta ned: Fråga table, rad 1 av 2")
    played.keys(Key.Key_Space)
    played.named("table", "Flytta upp: Fråga table, rad 1 av 2")
    played.keys(Key.Key_Space)

    assert played.said == [("move", "table", "rad-1", 1)]


def test_the_keyboard_goes_where_the_rows_are(play: Play) -> None:
    """To the row that is asked for, else to the button that adds one."""
    played = play(rows=every_kind.ROWS)
    shown = table(played)
    shown.show_rows(every_kind.ROWS["table"], focus="rad-2")
    second = focus()
    shown.show_rows([], focus=ADD)

    assert a11y.spoken(second) == "Vad"
    assert focus() is shown.add


def test_a_cell_comes_forth_where_the_cursor_is(play: Play) -> None:
    """The card is not made anew under the hands of whoever answers in it."""
    played = play(rows=every_kind.ROWS)
    card = table(played).cards["rad-1"]
    before = card.boxes["why"].isVisible()
    card.boxes["stopped"].take_focus()
    played.keys(Key.Key_Space)
    cell = played.said[-1]
    played.session.set_cell("table", "rad-1", "stopped", {"v": "JA"})
    played.form.follow_row("table", "rad-1")

    assert cell == ("cell", "table", "rad-1", "stopped", {"v": "JA"})
    assert not before
    assert card.boxes["why"].isVisible()
    assert card.isAncestorOf(focus())


def test_a_question_without_rows_is_gone_to_by_its_button(play: Play) -> None:
    played = play()
    played.form.go_to("table")
    empty = focus()
    filled = play(rows=every_kind.ROWS)
    filled.form.go_to("table")

    assert a11y.spoken(empty) == "Lägg till rad: Fråga table"
    assert a11y.spoken(focus()) == "Vad"


def test_a_draft_of_a_cell_is_offered_and_shown_again(play: Play) -> None:
    played = play(rows=every_kind.ROWS, drafts={"table/rad-2/what": "Halva"})
    card = table(played).cards["rad-2"]

    assert card.boxes["what"].answer.field.draft() == "Halva"
    card.boxes["what"].drafted.emit("what", "Halva or")
    assert played.drafted == {"table/rad-2/what": "Halva or"}
