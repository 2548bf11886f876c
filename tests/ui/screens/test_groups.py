"""Groups on the screen: a list by keyboard for many at once, protected people by number."""

from __future__ import annotations

from datetime import date

import pytest
from mia_ui.screens.group import GroupPage
from mia_ui.screens.group_meeting import GroupMeetingPage
from mia_ui.screens.groups import GroupsPage
from mia_ui.widgets.buttons import RowButton
from mia_ui.widgets.page import Page
from PySide6.QtCore import QPoint

from mia_desktop.services import attendance, caseload, groups
from mia_desktop.services.caseload import NewParticipant
from mia_desktop.services.desk import Desk
from tests.helpers import a11y
from tests.helpers.window import DeskThread, OpenWindow
from tests.ui.screens.conftest import OpenPage

NAMES = (("Amina", "Karim"), ("Bo", "Ek"), ("Hemlig", "Person"))


@pytest.fixture
def group(desk_thread: DeskThread) -> str:
    def fill(desk: Desk) -> str:
        time = {"weekday": 3, "start": "09:00", "end": "11:30"}
        made = groups.save(
            desk, {"name": "Mobilisering", "code": "KURS_GRUPP", "time": time, "leader": "Eva"}
        )
        for given, family in NAMES:
            kept = "SEKRETESSMARKERING" if given == "Hemlig" else "NEJ"
            new = NewParticipant(given=given, family=family, protected=kept)  # type: ignore[arg-type]
            groups.add_member(desk, made, caseload.add(desk, new), date(2026, 3, 1))
        return made

    return desk_thread.run(fill)


def meeting(opened: OpenWindow) -> GroupMeetingPage:
    screen = opened.screen
    assert isinstance(screen, GroupMeetingPage)
    return screen


def lines(opened: OpenWindow) -> list[str]:
    shown = meeting(opened).list
    return [shown.item(row).text() for row in range(shown.count())]


def said(thread: DeskThread) -> list[tuple[str, str, str]]:
    def read(desk: Desk) -> list[tuple[str, str, str]]:
        rows = caseload.rows(desk, caseload.ids(desk, caseload.Filter()))
        return [
            (one.presence.state, one.hours, one.presence.reason)
            for row in rows
            for one in attendance.of_case(desk, row.case)
        ]

    return sorted(thread.run(read))


def test_space_says_who_came_and_one_save_keeps_all(
    open_page: OpenPage, desk_thread: DeskThread, group: str
) -> None:
    """Twelve people in a morning: arrows, Space, Ctrl+Enter."""
    opened = open_page("group_meeting", {"group": group})
    before = lines(opened)
    opened.keys("Space")
    opened.keys("Down")
    opened.keys("a")
    marked = lines(opened)
    meeting(opened).reason.set_value("ANNAT_MOTE")
    meeting(opened).reason.changed.emit()
    opened.keys("Ctrl+Return")
    kept = said(desk_thread)
    opened.shell.toast._undo()
    opened.settle()

    assert before[0] == "Ek, Bo: kom, 2,5 timmar"
    assert marked[0] == "Ek, Bo: uteblev"
    assert marked[1].endswith(": avbokad")
    assert kept == [("AVBOKAD", "0", "ANNAT_MOTE"), ("KOM", "2.5", ""), ("UTEBLEV", "0", "")]
    assert opened.told.toasts == ["Närvaron är sparad: 1 av 3 kom."]
    assert said(desk_thread) == []


@pytest.mark.rule("R-52")
def test_a_protected_member_stands_by_number(open_page: OpenPage, group: str) -> None:
    """R-52: on a list that lies open in a room there is no name."""
    opened = open_page("group_meeting", {"group": group})
    on_list = "\n".join(lines(opened))
    opened.shell.go("group", {"group": group})
    opened.settle()

    assert "(skyddade uppgifter)" in on_list
    assert "Person" not in on_list
    assert "Person" not in opened.texts()


def test_own_hours_and_another_length(
    open_page: OpenPage, desk_thread: DeskThread, group: str
) -> None:
    """Who left early has other hours; a longer meeting is longer for everybody else."""
    opened = open_page("group_meeting", {"group": group})
    opened.write("Egna timmar", "1")
    meeting(opened).list.setFocus()
    opened.settle()
    opened.write("Timmar", "3")
    meeting(opened).list.setFocus()
    opened.settle()
    opened.press("Spara närvaron")

    assert said(desk_thread) == [("KOM", "1", ""), ("KOM", "3", ""), ("KOM", "3", "")]


def test_another_day_has_that_days_members(open_page: OpenPage, group: str) -> None:
    opened = open_page("group_meeting", {"group": group})
    opened.write("Datum", "2026-02-01")
    meeting(opened).list.setFocus()
    opened.settle()

    assert lines(opened) == []
    assert "Gruppen har ingen deltagare den dagen." in opened.texts()
    assert not meeting(opened).save.isEnabled()


def test_a_wrong_length_is_told_before_anything_is_saved(
    open_page: OpenPage, desk_thread: DeskThread, group: str
) -> None:
    opened = open_page("group_meeting", {"group": group})
    opened.write("Timmar", "x")
    opened.press("Spara närvaron")

    assert "Fel: Skriv timmar som" in opened.texts()
    assert said(desk_thread) == []


def test_a_saved_meeting_is_moved_and_taken_away(
    open_page: OpenPage, desk_thread: DeskThread, group: str
) -> None:
    made = desk_thread.run(lambda desk: groups.mark(desk, groups.sheet(desk, group)))
    opened = open_page("group_meeting", {"group": group, "meeting": made})
    opened.write("Datum", "2026-03-11")
    meeting(opened).list.setFocus()
    opened.press("Spara närvaron")
    moved = desk_thread.run(lambda desk: groups.card(desk, group).meetings[0].day)
    opened.press("Ta bort träffen")
    gone = said(desk_thread)
    opened.shell.toast._undo()
    opened.settle()

    assert moved == date(2026, 3, 11)
    assert gone == []
    assert len(said(desk_thread)) == 3
    assert meeting(opened).here() == {"group": group, "meeting": made}


def test_a_group_is_made_and_opened(open_page: OpenPage, desk_thread: DeskThread) -> None:
    opened = open_page("groups")
    empty = opened.texts()
    opened.keys("Ins")
    opened.press("Spara gruppen")
    wrong = opened.texts()
    opened.write("Vad heter gruppen?", "Bokcirkeln")
    opened.write("Börjar (valfritt)", "9")
    opened.write("Slutar (valfritt)", "1030")
    screen = opened.screen
    assert isinstance(screen, GroupsPage)
    screen.form.weekday.set_value("1")
    opened.press("Spara gruppen")
    made = desk_thread.run(groups.every)[0].group

    assert "Ingen grupp än." in empty
    assert "Fel: Skriv vad gruppen heter." in wrong
    assert (made.name, made.code, made.time.weekday) == ("Bokcirkeln", "KURS_GRUPP", 1)
    assert (made.time.start, made.time.end) == ("09:00", "10:30")
    assert opened.gone[-1] == ("group", {"group": made.id})


def test_the_list_leads_to_a_group_and_says_when_it_has_ended(
    open_page: OpenPage, desk_thread: DeskThread, group: str
) -> None:
    ended = {"name": "Äldre", "period": {"start": "2025-01-01", "end": "2025-06-01"}}
    desk_thread.run(lambda desk: groups.save(desk, ended))
    opened = open_page("groups")
    rows = [row for row in opened.screen.findChildren(RowButton) if row.isVisible()]
    names = [row.accessibleName() for row in rows]
    opened.keys("Ins")
    opened.keys("Esc")
    audit = a11y.audit(opened.window)
    rows[0].click()
    opened.settle()

    assert names[0] == "Mobilisering, torsdag 09.00–11.30 · ledare Eva · 3 deltagare"
    assert names[1].endswith("Avslutad")
    assert audit == []
    assert opened.gone[-1] == ("group", {"group": group})


def test_members_come_and_go(open_page: OpenPage, desk_thread: DeskThread, group: str) -> None:
    new = NewParticipant(given="Cilla", family="Åkesson")
    case = desk_thread.run(lambda desk: caseload.add(desk, new))
    opened = open_page("group", {"group": group})
    screen = opened.screen
    assert isinstance(screen, GroupPage)
    opened.press("Lägg till")
    screen.who.set_value(case)
    opened.press("Lägg till")
    added = opened.texts()
    opened.press("Slutar i gruppen: Ek, Bo")
    ended = opened.texts()
    screen._undo()
    opened.settle()

    assert "Åkesson, Cilla, från 12 mars 2026" in added
    assert "Ek, Bo, från 1 mars 2026 till 12 mars 2026" in ended
    assert "Ek, Bo, från 1 mars 2026 till" not in opened.texts()
    assert a11y.audit(opened.window) == []


def test_a_group_is_changed_and_taken_away(
    open_page: OpenPage, desk_thread: DeskThread, group: str
) -> None:
    opened = open_page("group", {"group": group})
    opened.press("Ändra gruppen")
    opened.write("Vad heter gruppen?", "Mobilisering vår")
    opened.press("Spara gruppen")
    changed = opened.texts()
    opened.press("Ta bort gruppen")
    gone = opened.texts()

    assert "Mobilisering vår" in changed
    assert "Gruppen finns inte här." in gone
    assert desk_thread.run(groups.every) == []


def test_a_meeting_is_opened_from_its_group(
    open_page: OpenPage, desk_thread: DeskThread, group: str
) -> None:
    made = desk_thread.run(lambda desk: groups.mark(desk, groups.sheet(desk, group)))
    opened = open_page("group", {"group": group})
    row = next(r for r in opened.screen.findChildren(RowButton) if r.objectName().endswith(made))
    name = row.accessibleName()
    row.click()
    opened.settle()
    audit = a11y.audit(opened.window)
    meeting(opened).back_wanted.emit()
    opened.settle()
    opened.press("Fyll i närvaro")

    assert name == "Torsdag 12 mars 2026, 3 av 3 kom"
    assert audit == []
    assert opened.gone[-1] == ("group_meeting", {"group": group, "meeting": ""})


@pytest.mark.parametrize("args", [{}, {"group": "borta"}])
def test_what_is_not_here_is_said(open_page: OpenPage, args: dict[str, str]) -> None:
    """A link from yesterday, or a page opened by itself."""
    assert "Gruppen finns inte här." in open_page("group", args).texts()
    assert "Träffen finns inte här." in open_page("group_meeting", args).texts()


@pytest.mark.parametrize("size", [(1366, 728), (1024, 640)])
def test_the_field_that_is_written_in_first_is_seen(
    open_page: OpenPage, size: tuple[int, int]
) -> None:
    """The form is higher than a small window; its end was shown, and its first field was not."""
    opened = open_page("groups", size=size)
    opened.press("Ny grupp")
    field, screen = opened.find("Vad heter gruppen?"), opened.screen
    assert isinstance(screen, Page)
    seen = screen.area.viewport()
    top = field.mapTo(seen, QPoint()).y()

    assert field.hasFocus()
    assert 0 <= top < top + field.height() <= seen.height()
