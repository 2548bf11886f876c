"""After sleep or half an hour of lock a new process waits at the locked window."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from mia_ui.desktop.program import AGAIN
from mia_ui.desktop.rest import LONG, Rest
from mia_ui.desktop.session_lock import SessionLock
from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from mia_desktop.services import caseload
from mia_desktop.services.caseload import NewParticipant
from mia_desktop.services.desk import Desk
from tests.helpers.clock import FakeClock
from tests.helpers.whole import Whole
from tests.ui.desktop.conftest import Begin


def pass_time(whole: Whole, minutes: int) -> None:
    """Let minutes go by, each with its tick."""
    rest = whole.program.findChild(Rest)
    assert rest is not None
    for _minute in range(minutes):
        whole.clock.forward(minutes=1)
        if rest.tick.isActive():
            rest.tick.timeout.emit()


def test_a_program_that_was_locked_for_half_an_hour_ends_to_begin_anew(begin: Begin) -> None:
    """What Python and Qt have copied of a key is gone only with the process."""
    whole = begin(vault=True)
    whole.unlock()
    whole.lock()

    pass_time(whole, 29)
    before = whole.ended
    pass_time(whole, 1)

    assert not before
    assert whole.ended
    assert whole.program.exit_code == AGAIN


def test_a_machine_that_slept_gets_a_new_process(begin: Begin) -> None:
    """The file that the machine slept in holds what the process held."""
    whole = begin(vault=True)
    session = SessionLock()
    whole.program.listen_to(session)
    whole.unlock()
    with whole.qtbot.waitSignal(whole.program.locked):
        session.away.emit()

    session.woke.emit()

    assert whole.program.exit_code == AGAIN


def test_a_program_that_was_never_open_goes_on(begin: Begin) -> None:
    """It has held no key."""
    whole = begin(vault=True)

    whole.session.woke.emit()
    pass_time(whole, 60)

    assert not whole.ended


def test_somebody_who_is_writing_the_phrase_is_left_in_peace(begin: Begin) -> None:
    """The window does not vanish from under the hands; it is tried again a minute later."""
    whole = begin(vault=True)
    whole.unlock()
    whole.lock()
    whole.write("Lösenfras", "halvvä")

    pass_time(whole, 31)
    while_writing = whole.ended
    whole.write("Lösenfras", "")
    pass_time(whole, 1)

    assert not while_writing
    assert whole.ended


def test_unlocking_stops_the_count(begin: Begin) -> None:
    """An open program is not ended behind somebody's back."""
    whole = begin(vault=True)
    whole.unlock()
    whole.lock()
    pass_time(whole, 20)
    whole.unlock()

    pass_time(whole, 20)

    assert not whole.ended


def test_a_practice_is_kept(begin: Begin) -> None:
    """Its folder goes with the process, and it holds nobody's secrets."""
    whole = begin(demo=True)
    whole.wait_inside()
    whole.settle()
    whole.lock()

    pass_time(whole, 60)

    assert not whole.ended


def test_a_gap_between_two_minutes_is_a_sleep(qtbot: QtBot) -> None:
    """Where no system tells of sleep, the clock does."""
    clock = FakeClock()
    rest = Rest(clock)
    over = QSignalSpy(rest.over)
    rest.begin()

    clock.forward(minutes=6)
    rest.tick.timeout.emit()

    assert over.count() == 1
    assert timedelta(minutes=6) < LONG


# the place, which the new process asks the vault for


def at_a_participant(begin: Begin) -> tuple[Whole, str]:
    cases: list[str] = []

    def before(desk: Desk) -> None:
        cases.append(caseload.add(desk, NewParticipant(given="Amina", family="Kråkvinkel")))

    whole = begin(before=before)
    whole.unlock()
    assert whole.program.inside is not None
    whole.program.inside.shell.go("case", {"case": cases[0]})
    whole.settle()
    return whole, cases[0]


def another_process(whole: Whole, folder: Path) -> Whole:
    """The same vault in a new program, whose clock goes on from there."""
    again = Whole(whole.qtbot, folder)
    again.clock.forward(seconds=(whole.clock.now() - again.clock.now()).total_seconds() + 60)
    again.start()
    again.unlock()
    return again


def test_the_new_process_comes_back_to_the_same_page(begin: Begin, tmp_path: Path) -> None:
    """Whoever had lunch finds the participant that was open, after the passphrase."""
    whole, _case = at_a_participant(begin)
    whole.lock()
    pass_time(whole, 30)
    whole.close()

    again = another_process(whole, tmp_path)
    page = again.page()
    again.close()

    assert page == "CaseScreen"


def test_a_new_day_begins_at_the_beginning(begin: Begin, tmp_path: Path) -> None:
    """The participant of yesterday is not what the morning is about."""
    whole, _case = at_a_participant(begin)
    whole.lock()
    pass_time(whole, 30)
    whole.close()
    whole.clock.forward(days=1)

    again = another_process(whole, tmp_path)
    page = again.page()
    again.close()

    assert page == "TodayScreen"


def test_who_ends_the_program_begins_at_the_beginning(begin: Begin, tmp_path: Path) -> None:
    """Ending is a way of saying that one is done with the page."""
    whole, _case = at_a_participant(begin)
    whole.lock()
    whole.unlock()
    whole.close()

    again = another_process(whole, tmp_path)
    page = again.page()
    again.close()

    assert page == "TodayScreen"


def test_no_file_outside_the_vault_knows_the_page(begin: Begin, tmp_path: Path) -> None:
    """What was open tells about people."""
    whole, case = at_a_participant(begin)

    whole.lock()
    files = [path for path in tmp_path.rglob("*") if path.is_file()]

    assert files
    assert [path for path in files if case.encode() in path.read_bytes()] == []
