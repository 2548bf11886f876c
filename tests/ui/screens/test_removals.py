"""Removed by one, changed by another: settled on the page of krockar, by keys."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QRadioButton

from mia_desktop.domain.writes import REMOVE, Write
from mia_desktop.services import filling, ingest, moving, people, removals, undoing
from mia_desktop.store import audit, entries
from tests.helpers import a11y
from tests.helpers.caseloads import notes, take_in
from tests.helpers.fillings import plan_with_goal, someone
from tests.helpers.logbook import foreign, stub_of
from tests.helpers.misplaced import assessment, late, only

if TYPE_CHECKING:
    from mia_desktop.domain.writes import Entry
    from mia_desktop.services.desk import Desk
    from tests.helpers.two_computers import Two
    from tests.helpers.window import DeskThread, OpenWindow
    from tests.ui.screens.conftest import OpenPage

BEFORE, AFTER = "Vill köra truck", "Vill köra truck i Nykvarn"
REMOVED = "Anteckning"
Made = Callable[["Desk", str], str]


def a_note(desk: Desk, case: str, before: str = BEFORE, after: str = AFTER) -> str:
    """I take it away; Ola, who has not heard of it, writes in it."""
    note = people.add_note(desk, case, before)
    heads = entries.heads(desk.connection, note, "text")
    people.remove(desk, note)
    late(desk, case, note, after, heads)
    return note


def choose(window: OpenWindow, text: str) -> None:
    buttons = [b for b in window.screen.findChildren(QRadioButton) if b.isVisible()]
    button = next(b for b in buttons if b.text().startswith(text))
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    window.settle()


def test_the_banner_leads_to_a_page_that_asks(
    desk_thread: DeskThread, open_page: OpenPage, case: str
) -> None:
    """What the participant's page counts is there when one comes, with who did what when."""
    desk_thread.run(lambda desk: a_note(desk, case))
    banner = open_page("case", {"case": case}).texts()
    window = open_page("conflicts", {"case": case})
    shown = window.texts()

    assert "1 krock att gå igenom" in banner
    assert f"{REMOVED} " in shown
    assert "bort eller kvar?" in shown
    assert "Borttaget här av Anna Handledare" in shown
    assert "Från andra: Ola Bo" in shown
    assert BEFORE in shown
    assert "Nykvarn" in shown
    assert a11y.audit(window.window) == []


@pytest.mark.parametrize(
    ("choice", "left", "told"),
    [
        ("Ta bort ändå", set(), "Det är borttaget."),
        ("Behåll", {AFTER}, "Det finns kvar, med ändringen."),
    ],
)
def test_it_is_settled_by_keys_and_taken_back(
    desk_thread: DeskThread, open_page: OpenPage, case: str, choice: str, left: set[str], told: str
) -> None:
    """Nothing is chosen beforehand; the toast's Ångra opens the question again."""
    desk_thread.run(lambda desk: a_note(desk, case))
    window = open_page("conflicts", {"case": case})
    window.press("Använd valet")
    unchosen = window.texts()
    choose(window, choice)
    window.press("Använd valet")
    done, said = window.texts(), window.shell.toast.text.text()
    stands = desk_thread.run(lambda desk: notes(desk, case))
    window.shell.toast.undo.click()
    window.settle()

    assert "Fel: Välj vad som ska gälla, eller ta det senare." in unchosen
    assert "Inga krockar." in done
    assert told in said
    assert stands == left
    assert "Borttaget här av Anna Handledare" in window.texts()


def test_it_can_wait(desk_thread: DeskThread, open_page: OpenPage, case: str) -> None:
    """Nothing nags; it stays in the list."""
    desk_thread.run(lambda desk: a_note(desk, case))
    window = open_page("conflicts")
    window.press("Ta ställning senare")

    assert "Inget mer att ta ställning till nu." in window.texts()
    assert len(desk_thread.run(removals.waiting)) == 1


@pytest.mark.rule("R-52")
def test_what_tells_where_a_protected_person_is_waits_to_be_asked_for(
    desk_thread: DeskThread, open_page: OpenPage, case: str
) -> None:
    """Shown when somebody asks, and the log says that it was."""

    def make(desk: Desk) -> None:
        people.set_field(desk, case, "protected", "SEKRETESSMARKERING")
        a_note(desk, case, BEFORE, "Bor på hotell")

    desk_thread.run(make)
    window = open_page("conflicts")
    hidden = window.texts()
    window.press("Visa uppgifterna")
    shown = window.texts()
    noted = desk_thread.run(
        lambda desk: [e.kind for e in audit.lines(desk.connection) if e.kind == "reveal"]
    )

    assert "hotell" not in hidden
    assert BEFORE not in hidden
    assert "Ola Bo" in hidden
    assert "hotell" in shown
    assert noted == ["reveal"]


def test_what_was_moved_leads_to_the_move(
    desk_thread: DeskThread, open_page: OpenPage, case: str
) -> None:
    """The way that its card has stays: moved once more, the change comes along."""

    def make(desk: Desk) -> str:
        note = people.add_note(desk, case, BEFORE)
        heads = entries.heads(desk.connection, note, "text")
        moving.move(desk, [note], someone(desk))
        late(desk, case, note, AFTER, heads)
        return note

    note = desk_thread.run(make)
    window = open_page("conflicts", {"case": case})
    shown = window.texts()
    window.press("Flytta igen …")

    assert "Flyttad, men ändrades samtidigt." in shown
    assert window.gone[-1] == ("move", {"record": note})


def a_row(desk: Desk, case: str) -> str:
    """The row of a form, taken away by itself."""
    document = assessment(desk, case)
    row = only(desk, case, "row")
    heads = entries.heads(desk.connection, row, "cell/occupation")
    desk.remove(desk.get(row))
    change(desk, case, "row", row, "cell/occupation", {"v": "Truckförare"}, heads)
    assert desk.get(document)
    return row


def a_moved_row(desk: Desk, case: str) -> str:
    """A row that went to another's file with its form, and goes nowhere alone."""
    document = assessment(desk, case)
    row = only(desk, case, "row")
    heads = entries.heads(desk.connection, row, "cell/occupation")
    moving.move(desk, [document], someone(desk))
    change(desk, case, "row", row, "cell/occupation", {"v": "Truckförare"}, heads)
    return row


def a_stub(desk: Desk, case: str) -> str:
    """A note in which another change is known of, whose words are not shared."""
    note = a_note(desk, case)
    write = foreign(note, "text", "hemligt", wall=2, kind="note", case=case)
    desk.writer.absorb([stub_of(write)])
    return note


def a_finished_form(desk: Desk, case: str) -> str:
    """A form that was finished by one while another took it away."""
    document = assessment(desk, case)
    desk.remove(desk.get(document))
    read = entries.heads(desk.connection, document, REMOVE)
    undoing.undo(desk)
    filling.complete(desk, filling.open_document(desk, document))
    wish = next(each for each in read if isinstance(each, Write))
    desk.writer.absorb([foreign(
        document, REMOVE, True, wall=1, kind="assessment", case=case,
        saw=list(entries.find(desk.connection, wish.line.saw).values()),
    )])  # fmt: skip
    return document


def a_goal(desk: Desk, case: str) -> str:
    """A goal with a field that has a name."""
    plan_with_goal(desk, case)
    goal = only(desk, case, "goal")
    heads = entries.heads(desk.connection, goal, "why")
    desk.remove(desk.get(goal))
    change(desk, case, "goal", goal, "why", "För att klara hyran", heads)
    return goal


def a_form(desk: Desk, case: str) -> str:
    """A form, called by its title, with an answer."""
    document = assessment(desk, case)
    heads = entries.heads(desk.connection, document, "answer/interests")
    desk.remove(desk.get(document))
    change(desk, case, "assessment", document, "answer/interests", {"v": ["Bilar"]}, heads)
    return document


def change(
    desk: Desk, case: str, kind: str, record: str, unit: str, value: object, over: Sequence[Entry]
) -> None:
    """Somebody else writes in a record, having read what stood there."""
    write = foreign(record, unit, value, replaces=over, wall=1, kind=kind, case=case)
    desk.writer.absorb([write])


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (a_row, ("Rad i ett formulär", "Truckförare")),
        (a_goal, ("Mål", "Varför", "För att klara hyran", "Med egna ord")),
        (a_form, ("Kartläggning", "Bilar", "Djur")),
        (a_finished_form, ("Kartläggning", "Slutfört", "Borttaget av Ola Bo")),
        (a_moved_row, ("Det följde med när något flyttades till en annan akt",)),
        (a_stub, ("En ändring till finns, men inte här", AFTER.rsplit(maxsplit=1)[-1])),
    ],
)
def test_fields_and_questions_are_called_by_their_names(
    desk_thread: DeskThread, open_page: OpenPage, case: str, make: Made, words: tuple[str, ...]
) -> None:
    """Whoever chooses reads what it is and what was changed in it, not the names of units."""
    record = desk_thread.run(lambda desk: make(desk, case))
    window = open_page("conflicts", {"case": case})
    shown = window.texts()

    assert [word for word in words if word not in shown] == []
    assert record not in shown


def test_the_office_is_asked_too_and_either_answer_holds_at_both(
    two: Two, at_office: OpenPage
) -> None:
    """K3 at the office: what is chosen there is settled on the handledare's computer."""

    def begin(desk: Desk) -> tuple[str, str]:
        case = take_in(desk)
        return case, people.add_note(desk, case, BEFORE)

    case, note = two.anna.run(begin)
    two.read(two.bundle())
    two.anna.run(lambda desk: people.remove(desk, note))
    two.office.run(lambda desk: desk.set(desk.get(note), "text", AFTER))
    two.read(two.bundle())
    window = at_office("conflicts")
    shown = window.texts()
    choose(window, "Behåll")
    window.press("Använd valet")
    path = two.receipt()
    two.anna.run(lambda desk: ingest.ingest(desk, path.read_bytes(), name=path.name))

    assert "Borttaget av Anna Handledare" in shown
    assert "Skrivet här: Karin Kontorist" in shown
    for thread in (two.anna, two.office):
        assert thread.run(lambda desk: notes(desk, case)) == {AFTER}
        assert thread.run(removals.waiting) == []
