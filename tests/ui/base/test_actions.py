"""The registry of commands."""

from __future__ import annotations

import re

from mia_ui.base.actions import MENUS, WINDOW_ACTIONS, Actions, ActionSpec, clashes
from mia_ui.theme import icons
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication


def test_no_two_commands_have_the_same_keys() -> None:
    """A19."""
    assert clashes(WINDOW_ACTIONS) == []


def test_a_clash_is_found_between_a_page_and_the_window() -> None:
    page = ActionSpec(id="x", sv="X", en="X", keys=("Ctrl+K",), scope="plan")
    other = ActionSpec(id="y", sv="Y", en="Y", keys=("Ctrl+K",), scope="tid")

    assert [clash[0] for clash in clashes((*WINDOW_ACTIONS, page))] == ["Ctrl+K"]
    assert clashes((page, other)) == []


def test_no_keys_that_a_swedish_keyboard_needs_for_letters() -> None:
    """Ctrl+Alt is AltGr, and digits with Shift are other signs."""
    for spec in WINDOW_ACTIONS:
        for key in spec.keys:
            assert not ("Ctrl" in key and "Alt" in key), key
            assert not re.search(r"Shift\+\d", key), key
            assert not QKeySequence(key).isEmpty(), key


def test_every_command_has_both_languages_an_icon_that_exists_and_a_menu() -> None:
    """The menu bar is where every command is found by whoever does not know its keys."""
    for spec in WINDOW_ACTIONS:
        assert spec.text("sv")
        assert spec.text("en")
        assert spec.menu in MENUS
        if spec.icon:
            assert icons.source(spec.icon)


def test_menus_hold_what_is_bound_and_nothing_else(qapp: QApplication) -> None:
    actions = Actions(WINDOW_ACTIONS, "sv")
    ran: list[str] = []
    actions.bind("lock", lambda: ran.append("lock"))
    actions.bind("help", lambda: ran.append("help"))
    actions["lock"].trigger()

    assert [(title, [a.text() for a in inside]) for title, inside in actions.menus()] == [
        ("&Arkiv", ["Lås nu"]),
        ("&Hjälp", ["Hjälp för sidan"]),
    ]
    assert ran == ["lock"]
    assert "lock" in actions
    assert "quit" not in actions
    assert [action.objectName() for action in actions.bound()] == ["lock", "help"]


def test_mnemonics_of_the_menus_differ() -> None:
    """A19: Alt and a letter opens one menu."""
    for language in (0, 1):
        letters = [titles[language].split("&")[1][0].lower() for titles in MENUS.values()]

        assert len(set(letters)) == len(letters)


def test_the_page_of_shortcuts_is_made_from_the_list(qapp: QApplication) -> None:
    rows = Actions(WINDOW_ACTIONS, "en").shortcut_rows()

    assert ("Lock now", "Ctrl+L") in rows
    assert len(rows) == len([spec for spec in WINDOW_ACTIONS if spec.keys])
