"""The way in: what it takes, what it tells, and what it never shows."""

from __future__ import annotations

from pathlib import Path

import pytest
from mia_ui.screens.unlock import FREE_TRIES, LONGEST_WAIT_S, wait_after

from mia_desktop.services import access
from mia_desktop.services.desk import Desk
from tests.helpers.a11y import described
from tests.helpers.desks import CHEAP, PHRASE, new_desk
from tests.helpers.fillings import someone
from tests.helpers.whole import Whole
from tests.ui.desktop.conftest import Begin


def test_the_locked_window_tells_nothing_of_what_is_in_the_vault(begin: Begin) -> None:
    """A laptop on a table shows no name, no number, nobody's existence (ux §1.5)."""
    whole = begin(before=lambda desk: someone(desk, "Amina", "Kråkvinkel"))

    shown = whole.texts() + whole.program.window.windowTitle()

    assert "Amina" not in shown
    assert "Kråkvinkel" not in shown
    assert "Anna Handledare" not in shown
    assert not whole.program.window.menuBar().isVisible()


def test_the_phrase_has_focus_and_enter_unlocks(begin: Begin) -> None:
    """At a meeting the vault is open after the phrase and one key."""
    whole = begin(vault=True)
    whole.write("Lösenfras", PHRASE)

    whole.keys("Return")
    whole.qtbot.waitUntil(lambda: whole.program.inside is not None)

    assert whole.page() == "TodayScreen"


def test_a_wrong_phrase_says_so_and_leaves_the_text_to_be_mended(begin: Begin) -> None:
    """A slip is seen with Visa and mended; the phrase is not to be typed all over."""
    whole = begin(vault=True)

    whole.write("Lösenfras", "fel fras")
    whole.press("Lås upp")
    page = whole.screen

    assert page.row.error == (
        "Fel: Lösenfrasen stämmer inte. Kontrollera Caps Lock och försök igen."
    )
    assert page.phrase.edit.selectedText() == "fel fras"
    assert "Lösenfrasen stämmer inte" in described(page.phrase.edit)


def test_who_guesses_waits_longer_for_each_try(begin: Begin) -> None:
    """Three slips are free; after that guessing at the keyboard takes its time."""
    waits = [wait_after(failed) for failed in range(FREE_TRIES, FREE_TRIES + 8)]

    assert waits == [0, 2, 4, 8, 16, 32, LONGEST_WAIT_S, LONGEST_WAIT_S]


def test_a_try_during_the_wait_is_not_taken(begin: Begin, said: list[tuple[str, bool]]) -> None:
    """The wait counts down in words; pressing Enter over and over shortens nothing."""
    whole = begin(vault=True)
    for _ in range(FREE_TRIES + 1):
        whole.write("Lösenfras", "fel fras")
        whole.press("Lås upp")
    page = whole.screen
    assert page.button.text() == "Vänta 2 s"

    page.phrase.edit.setText(PHRASE)
    whole.keys("Return")
    assert whole.program.inside is None
    for _second in range(2):
        page.count_down()
    whole.unlock()

    assert ("Vänta 2 sekunder innan nästa försök.", False) in said
    assert ("Du kan försöka igen nu.", False) in said
    assert whole.page() == "TodayScreen"


def test_failed_tries_are_told_to_who_unlocks(begin: Begin) -> None:
    """Somebody else at the keyboard in the meantime leaves a trace (decisions C17)."""
    whole = begin(vault=True)
    whole.write("Lösenfras", "fel fras")
    whole.press("Lås upp")

    whole.unlock()

    assert "1 försök att låsa upp misslyckades sedan sist." in whole.texts()


def test_an_empty_phrase_is_no_try(begin: Begin) -> None:
    """Enter by mistake must not count as somebody's guess."""
    whole = begin(vault=True)

    whole.press("Lås upp")

    assert whole.screen.row.error == "Fel: Skriv lösenfrasen."


def test_a_vault_that_is_open_elsewhere_is_named(begin: Begin, tmp_path: Path) -> None:
    """The handler is told which window to close, not that "an error occurred"."""
    desk = new_desk(tmp_path)
    whole = begin()

    whole.write("Lösenfras", PHRASE)
    whole.press("Lås upp")

    assert "Valvet är öppet i ett annat fönster." in whole.texts()
    access.leave(desk)


def test_a_vault_of_a_later_version_is_left_alone(begin: Begin) -> None:
    """An old program on a second laptop must not spoil what a newer one has written."""
    whole = begin(before=_make_newer)
    file = whole.places.vault / "caseload.db"
    before = file.read_bytes()

    whole.write("Lösenfras", PHRASE)
    whole.press("Lås upp")

    assert "Filen är gjord av en nyare version av MIA Desktop." in whole.texts()
    assert file.read_bytes() == before


def _make_newer(desk: Desk) -> None:
    desk.connection.set_user_version(desk.connection.user_version() + 1)


def test_a_vault_that_was_put_back_is_told_of(begin: Begin, tmp_path: Path) -> None:
    """Somebody laid an old copy in place of today's work; nobody else would notice (§4b.4)."""
    vault = tmp_path / "vault"
    desk = new_desk(tmp_path)
    access.leave(desk)
    old = (vault / "caseload.db").read_bytes()
    later = access.enter(desk.places, desk.clock, PHRASE, terms=CHEAP).desk
    someone(later)
    access.leave(later)
    (vault / "caseload.db").write_bytes(old)
    whole = begin()

    whole.unlock()

    assert "Valvet är äldre än det som den här datorn har sett." in whole.texts()


def test_who_comes_in_by_key_is_at_the_heading_of_the_first_page(begin: Begin) -> None:
    """A screen reader says where one is; nobody lands in the middle of a field."""
    whole = begin(vault=True)

    whole.unlock()

    assert whole.program.window.focusWidget() is whole.screen.heading


@pytest.mark.parametrize("slip", ["Lösenfras", "Lås upp"])
def test_the_locked_page_can_be_used_without_seeing_it(begin: Begin, slip: str) -> None:
    """Every control is named, and there is exactly one of each."""
    whole = begin(vault=True)

    assert whole.find(slip).isEnabled()


def test_the_practice_vault_is_marked_and_goes_with_the_program(begin: Begin) -> None:
    """Nobody works on invented people by mistake, and nothing of them stays on the disk."""
    whole = begin(demo=True)
    whole.wait_inside()
    folder = whole.program.places.vault

    title = whole.program.window.windowTitle()
    words = whole.texts()
    whole.lock()
    whole.unlock("öva")
    whole.close()

    assert title.startswith("Övning – ")
    assert "Det här är en övning med påhittade deltagare." in words
    assert not folder.exists()


def test_practising_from_the_first_page_leaves_no_vault(begin: Begin) -> None:
    """Trying the program out is not the same as beginning with it."""
    whole = begin()

    whole.press(whole.screen.ways["practice"].accessibleName())
    whole.wait_inside()

    assert whole.program.window.windowTitle().startswith("Övning – ")
    assert not _made(whole)


def _made(whole: Whole) -> list[Path]:
    return [path for path in whole.places.vault.rglob("*") if path.is_file()]
