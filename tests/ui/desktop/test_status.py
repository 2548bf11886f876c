"""The line at the bottom tells the truth: saved, to be handed over, when it locks."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import msgspec
from mia_ui.widgets.status_line import StatusLine
from PySide6.QtWidgets import QApplication

from mia_desktop.services import people
from mia_desktop.services.desk import Desk
from mia_desktop.services.exchange_errors import NotInvited
from mia_desktop.services.leaving import Waiting
from mia_desktop.services.preferences import CONVERSATION_MINUTES
from tests.helpers.caseloads import take_in
from tests.helpers.clock import FakeClock
from tests.helpers.federations import Federation
from tests.helpers.fillings import someone
from tests.helpers.whole import SECONDS, Whole
from tests.ui.desktop.conftest import Begin


def line(whole: Whole) -> StatusLine:
    assert whole.program.inside is not None
    return whole.program.inside.shell.status


def open_one(begin: Begin) -> Whole:
    whole = begin(before=someone)
    whole.unlock()
    return whole


def test_all_is_saved_from_the_first_moment_and_when_is_told_after_a_save(begin: Begin) -> None:
    whole = open_one(begin)
    before = line(whole).saved.text()

    whole.keys("Ctrl+S")
    whole.settle()

    assert before == "Allt är sparat"
    assert line(whole).saved.text().startswith("Sparat ")
    assert line(whole).offline.text() == "Fungerar utan nät"


def test_another_language_theme_or_size_leaves_nothing_out_of_the_line(begin: Begin) -> None:
    """The line was empty until the next minute had passed."""
    whole = open_one(begin)
    whole.keys("Ctrl+S")
    whole.settle()
    swedish = (line(whole).saved.text(), line(whole).lock.text())

    whole.keys("Ctrl++")
    whole.settle()
    larger = (line(whole).saved.text(), line(whole).lock.text())
    whole.program.choices.speak("en")
    whole.settle()

    assert swedish[1] == "Låses om 10 min"
    assert larger == swedish
    assert line(whole).lock.isVisible()
    assert line(whole).saved.text()


def test_the_last_minute_is_still_told_after_a_change_of_looks(begin: Begin) -> None:
    whole = open_one(begin)
    whole.program.idle.quiet.timeout.emit()

    whole.program.choices.step_scale(1)
    whole.settle()

    assert line(whole).lock.text().startswith("Låses om 60 s")


def test_minutes_are_full_again_as_soon_as_somebody_moves(begin: Begin) -> None:
    """A number that is old by a minute is not true."""
    whole = open_one(begin)
    whole.clock.forward(minutes=4)
    whole.program.idle.tick.timeout.emit()
    less = line(whole).lock.text()

    whole.keys("F6")

    assert less == "Låses om 6 min"
    assert line(whole).lock.text() == "Låses om 10 min"


def test_the_button_of_the_lock_begins_the_count_anew(begin: Begin) -> None:
    whole = open_one(begin)
    whole.program.idle.quiet.timeout.emit()

    line(whole).lock.click()

    assert line(whole).lock.text() == "Låses om 10 min"
    assert line(whole).lock.accessibleDescription() == "Tryck för att börja om räkningen."


def waits_for_the_office(folder: Path) -> Callable[[Desk], None]:
    def before(desk: Desk) -> None:
        Federation(folder / "federation", FakeClock()).introduce(desk)
        case = take_in(desk, "Amina")
        people.add_note(desk, case, "Ringde")

    return before


def test_what_is_to_be_handed_over_is_counted_and_leads_there(begin: Begin, tmp_path: Path) -> None:
    """Nobody has to remember what the office has not seen."""
    whole = begin(before=waits_for_the_office(tmp_path))
    whole.unlock()
    slot = line(whole).hand_over
    whole.qtbot.waitUntil(slot.isVisible, timeout=SECONDS)
    text = slot.text()

    slot.click()
    whole.settle()

    assert "ändringar att lämna sedan 12 mars 2026" in text
    assert whole.page() == "HandOverPage"


def test_the_count_follows_what_is_saved(begin: Begin, tmp_path: Path) -> None:
    whole = begin(before=waits_for_the_office(tmp_path))
    whole.unlock()
    slot = line(whole).hand_over
    whole.qtbot.waitUntil(slot.isVisible, timeout=SECONDS)
    before = slot.text()
    inside = whole.program.inside
    assert inside is not None

    def add(desk: Desk) -> str:
        return people.add_note(desk, take_in(desk, "Bo"), "Ringde också")

    inside.context.ask(add, lambda _note: inside.saved())
    whole.settle()
    assert inside.standing.timer.isActive()
    inside.standing.timer.timeout.emit()
    whole.settle()

    assert slot.text() != before


def test_one_change_is_told_in_the_singular_and_none_not_at_all(begin: Begin) -> None:
    whole = open_one(begin)
    assert whole.program.inside is not None
    standing, slot = whole.program.inside.standing, line(whole).hand_over

    standing._counted(Waiting(count=1))
    one = slot.text()
    standing._counted(Waiting())

    assert one == "1 ändring att lämna"
    assert not slot.isVisible()


def test_a_count_that_fails_disturbs_nobody(begin: Begin) -> None:
    whole = open_one(begin)
    assert whole.program.inside is not None
    standing = whole.program.inside.standing
    standing._counted(Waiting(count=3))

    standing._not_counted(NotInvited())

    assert line(whole).hand_over.text() == ""


def why(whole: Whole) -> str:
    return str(whole.screen.caption.text())


def test_the_reason_is_said_where_it_is_unlocked(
    begin: Begin, said: list[tuple[str, bool]]
) -> None:
    """Whoever comes back to a locked window knows that nobody has touched it."""
    whole = open_one(begin)
    asked: list[str] = []
    ways: tuple[Callable[[], object], ...] = (
        lambda: whole.keys("Ctrl+L"),
        whole.program.idle.idle.emit,
        whole.program.go_away,
    )
    for lock in ways:
        with whole.qtbot.waitSignal(whole.program.locked, timeout=SECONDS):
            lock()
        QApplication.processEvents()
        asked.append(why(whole))
        whole.unlock()

    assert asked == [
        "Låst: du valde att låsa.",
        "Låst: ingen rörde datorn på 10 minuter.",
        "Låst: datorn låstes eller gick i vila.",
    ]
    assert [text for text, _ in said if text.startswith("Låst:")] == asked


def test_at_the_start_there_is_no_reason_to_tell(begin: Begin) -> None:
    whole = begin(before=someone)

    assert why(whole) == ""
    assert not whole.screen.caption.isVisible()


def test_the_reason_is_told_in_another_language_too(begin: Begin) -> None:
    whole = open_one(begin)
    whole.lock()

    whole.press("English")

    assert whole.page() == "UnlockPage"
    assert why(whole)


def conversing(begin: Begin, *, stay: bool) -> Whole:
    whole = open_one(begin)
    now = whole.program.choices.preferences
    whole.program.choices.change(msgspec.structs.replace(now, stay_in_conversation=stay))
    assert whole.program.inside is not None
    shell = whole.program.inside.shell
    assert shell.screen_now is not None
    shell.screen_now.bare = True  # as samtalsläge does
    shell.page_shown.emit("")
    return whole


def test_a_conversation_is_not_cut_short_where_that_was_chosen(begin: Begin) -> None:
    """An hour's talk over one page touches no key; ux §8 lets it last for 90 minutes."""
    whole = conversing(begin, stay=True)
    during = whole.program.idle.minutes

    whole.keys("Ctrl+2")
    whole.settle()

    assert during == CONVERSATION_MINUTES
    assert whole.program.idle.minutes == 10


def test_a_conversation_locks_as_usual_where_nobody_chose(begin: Begin) -> None:
    whole = conversing(begin, stay=False)

    assert whole.program.idle.minutes == 10


def test_in_a_conversation_the_switcher_names_nobody(begin: Begin) -> None:
    """The participant sees the screen: commands only (ux §1.4)."""
    whole = conversing(begin, stay=False)

    whole.keys("Ctrl+K")
    whole.settle()
    assert whole.program.inside is not None
    switcher = whole.program.inside.going.switcher
    assert switcher is not None
    before = {hit.kind for hit in switcher.model.hits}
    whole.write("Gå till", "amina")
    whole.settle()

    assert before == {"command"}
    assert switcher.model.hits == ()
