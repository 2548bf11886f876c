"""Flytta till rätt person, as somebody does it who wrote in the wrong file."""

from __future__ import annotations

from datetime import date

import pytest
from mia_ui.messages import moving as say
from mia_ui.messages import tell
from mia_ui.screens.case import CaseScreen
from mia_ui.screens.move import MovePage
from mia_ui.screens.timeline import Timeline

from mia_desktop.services import attendance, moving, people
from mia_desktop.services.attendance import Cell
from mia_desktop.services.desk import Desk
from mia_desktop.services.moving import CannotMove
from tests.helpers import a11y
from tests.helpers.caseloads import notes
from tests.helpers.fillings import begin, someone
from tests.helpers.window import DeskThread, OpenWindow
from tests.ui.screens.conftest import OpenPage

Made = tuple[str, str, str, str]


def made(desk: Desk) -> Made:
    """Amina with a note and hours about Bo, both written today; the note, and the form."""
    wrong, right = someone(desk), someone(desk, "Bo", "Ek")
    note = people.add_note(desk, wrong, "Bo trivs på lagret. " * 8)
    attendance.away(desk, Cell(case=wrong, day=desk.clock.today(), name="Lagret"), "UTEBLEV")
    return wrong, right, note, begin(desk, wrong).document.id


@pytest.fixture
def things(desk_thread: DeskThread) -> Made:
    return desk_thread.run(made)


def page_of(opened: OpenWindow) -> MovePage:
    assert isinstance(opened.screen, MovePage)
    return opened.screen


def choose_bo(opened: OpenWindow, case: str) -> MovePage:
    page = page_of(opened)
    page.search.set_value("Bo Ek")
    page.search.changed.emit()
    opened.settle()
    assert page.target is not None
    page.target.set_value(case)
    page.target.changed.emit()
    opened.settle()
    return page


def test_a_note_is_moved_from_its_card_and_angra_brings_it_back(
    open_page: OpenPage, desk_thread: DeskThread, things: Made
) -> None:
    """From where it is read to where it belongs, with what it comes to said first."""
    wrong, right, note, _ = things
    opened = open_page("case", {"case": wrong, "section": "timeline"})
    opened.press("Flytta till rätt person: Annat, 12 mars 2026")
    opened.settle()
    first = opened.texts()
    page = choose_bo(opened, right)
    seen, title = opened.texts(), page.window_title()
    page.deed.click()
    opened.settle()
    after, moved = opened.texts(), desk_thread.run(lambda desk: notes(desk, right))
    opened.shell.toast.undo.click()
    opened.settle()
    back = desk_thread.run(lambda desk: (notes(desk, wrong), notes(desk, right)))

    assert "Vad ska flyttas från" in first
    assert "Skrivet samma dag av Anna Handledare" in first
    assert "Välj vad som ska flyttas och till vem, så visas det här." in first
    assert "1 uppgifter, med datum och den som skrev" in seen
    assert "Amina" not in title
    assert len(moved) == 1
    assert "Anteckning flyttad till annan akt" in after
    assert isinstance(opened.screen, CaseScreen)
    assert (len(back[0]), back[1]) == (1, set())
    assert note


def test_a_whole_visit_is_chosen_with_one_press(
    open_page: OpenPage, desk_thread: DeskThread, things: Made
) -> None:
    """Note, hours and form of the same visit go together, and are told of in the right file."""
    _, right, note, document = things
    opened = open_page("move", {"record": note})
    opened.press("Välj hela besöket")
    page = choose_bo(opened, right)
    seen = opened.texts()
    page.deed.click()
    opened.settle()
    there = desk_thread.run(lambda desk: {record.kind for record in desk.of_case(right)})
    opened.shell.go("case", {"case": right, "section": "timeline"})
    opened.settle()
    shown = opened.texts()

    assert "3 uppgifter, med datum och den som skrev" in seen
    assert "Det som väntar räknas om i båda akterna: " in seen
    assert {"note", "attendance", "assessment"} <= there
    assert "Anteckning flyttad hit" in shown
    assert "flyttad hit" in shown
    assert not desk_thread.run(lambda desk: desk.find(document))


def test_the_page_can_be_used_by_everybody(open_page: OpenPage, things: Made) -> None:
    """With the dry run on it: names, sizes and nothing cut."""
    opened = open_page("move", {"record": things[2]})
    choose_bo(opened, things[1])

    assert a11y.audit(opened.screen) == []


def test_what_is_missing_is_asked_for_by_its_name(
    open_page: OpenPage, desk_thread: DeskThread, things: Made
) -> None:
    """The button can always be pressed, and says what it waits for."""
    _, _, note, _ = things
    opened = open_page("move", {"record": note})
    page = page_of(opened)
    page.deed.click()
    who = opened.texts()
    page.ticks[note].setChecked(False)
    page.deed.click()
    opened.settle()

    assert "Välj vem det handlar om." in who
    assert opened.told.toasts[-1] == "Välj vad som ska flyttas."


@pytest.mark.rule("R-55")
def test_out_of_a_protected_file_somebody_has_read_the_text_first(
    open_page: OpenPage, desk_thread: DeskThread, things: Made
) -> None:
    """A street in a note is enough to be found by."""
    wrong, right, note, _ = things
    desk_thread.run(lambda desk: people.set_field(desk, wrong, "protected", "SEKRETESSMARKERING"))
    opened = open_page("move", {"record": note})
    page = choose_bo(opened, right)
    seen = opened.texts()
    page.deed.click()
    opened.settle()
    stopped = desk_thread.run(lambda desk: notes(desk, right))
    page.read.setChecked(True)
    page.deed.click()
    opened.settle()

    assert say.care("source_protected")[0] in seen
    assert "Amina" not in seen
    assert stopped == set()
    assert len(desk_thread.run(lambda desk: notes(desk, right))) == 1


def test_with_nothing_to_move_it_says_what_can_be(
    open_page: OpenPage, desk_thread: DeskThread
) -> None:
    """An empty page is an answer too."""
    case = desk_thread.run(someone)
    opened = open_page("move", {"case": case})
    empty = opened.texts()
    opened.press("Till deltagaren")
    opened.settle()
    run = desk_thread.run(lambda desk: desk.of_case(case, "participation")[0].id)
    other = open_page("move", {"record": run}).texts()

    assert "Det finns inget att flytta." in empty
    assert isinstance(opened.screen, CaseScreen)
    assert say.refused()["kind"][0] in other


def test_from_the_page_of_a_participant_everything_late_is_offered(
    open_page: OpenPage, things: Made
) -> None:
    """Ctrl+K leads here without anything pointed at; nothing is ticked by itself."""
    wrong, _, note, document = things
    opened = open_page("move", {"case": wrong})
    page = page_of(opened)

    assert {note, document} <= page.ticks.keys()
    assert not any(tick.isChecked() for tick in page.ticks.values())
    assert page.here() == {"case": wrong, "record": ""}


def test_who_is_not_found_is_said(open_page: OpenPage, things: Made) -> None:
    """A name that nobody has is no reason to choose the nearest."""
    opened = open_page("move", {"record": things[2]})
    page = page_of(opened)
    page.search.set_value("Zebulon")
    page.search.changed.emit()
    opened.settle()

    assert "Inga träffar." in opened.texts()
    assert page.target is None


def test_a_change_meanwhile_is_marked_on_its_card(
    open_page: OpenPage, desk_thread: DeskThread, things: Made
) -> None:
    """Moved, and here again: somebody has to see it."""
    wrong, right, note, _ = things

    def run(desk: Desk) -> None:
        moving.move(desk, [note], right)
        desk.writer.bring_back(note, "note", wrong)

    desk_thread.run(run)
    opened = open_page("case", {"case": wrong, "section": "timeline"})

    assert opened.screen.findChildren(Timeline)
    assert "Flyttad, men ändrades samtidigt" in opened.texts()


@pytest.mark.parametrize("why", sorted(say.refused()))
def test_every_refusal_has_its_sentence(why: moving.Why) -> None:
    """Nobody is left with a code."""
    told = tell(CannotMove(why))

    assert told.title.endswith(".")
    assert told.text.endswith(".")


def test_every_word_of_a_dry_run_is_there() -> None:
    """Each way that something stays, leaves or asks for care has its own sentence."""
    day = date(2026, 3, 1).isoformat()

    assert all(say.stays(why, 2) for why in ("paper", "bound", "person", "link", "phase"))
    assert all(day in say.left(how, day) for how in ("bundle", "print", "export"))
    assert all(
        say.office(how, "no_consent") for how in ("both", "target_stays", "source_stays", "neither")
    )
    assert all(
        all(say.care(what))
        for what in (
            "source_protected", "target_protected", "tells_where", "handed_month", "final",
            "twice",
        )
    )  # fmt: skip
