"""F1, Hjälp and Om: help that is there for every page, read, searched and left by keyboard."""

from __future__ import annotations

from mia_ui.screens.about import AboutPage
from mia_ui.screens.help import HelpPage
from mia_ui.screens.shortcuts import ShortcutsPage
from mia_ui.widgets.field import TextArea
from mia_ui.widgets.prose import Prose
from mia_ui.widgets.text import Heading, PlainLabel
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from mia_desktop.services import about
from tests.helpers import a11y
from tests.helpers.fillings import someone
from tests.helpers.whole import Whole
from tests.ui.desktop.conftest import Begin


def at(begin: Begin, page: str = "help", **args: str) -> Whole:
    whole = begin(before=someone)
    whole.unlock()
    assert whole.program.inside is not None
    whole.program.inside.shell.go(page, args)
    whole.settle()
    return whole


def help_page(whole: Whole) -> HelpPage:
    screen = whole.screen
    assert isinstance(screen, HelpPage)
    return screen


def test_f1_tells_of_the_page_one_is_on_with_its_shortcuts_under_it(begin: Begin) -> None:
    """P11: nobody looks up in a list of contents where they are."""
    whole = at(begin, "caseload")

    whole.keys("F1")
    whole.settle()
    title, texts = help_page(whole).window_title(), whole.texts()
    whole.keys("Alt+Left")
    whole.settle()

    assert title == "Hitta deltagare, sidor och kommandon"
    assert "Kortkommandon på sidan" in texts
    assert "Sök på sidan" in texts
    assert whole.page() == "CaseloadScreen"


def test_search_finds_while_one_writes_and_marks_where(begin: Begin) -> None:
    whole = at(begin)

    QTest.keyClicks(help_page(whole).search.edit, "kvittens")  # type: ignore[union-attr]
    whole.settle()
    count = whole.texts()
    whole.keys("Return")
    whole.settle()
    marked = [p for p in whole.screen.findChildren(Prose) if "background-color" in p.text()]

    assert "träffar" in count
    assert marked
    assert all("kvittens" in prose.plain.lower() for prose in marked)
    assert isinstance(QApplication.focusWidget(), Heading)


def test_what_is_not_there_is_said_and_all_pages_come_back(begin: Begin) -> None:
    whole = at(begin)
    search = help_page(whole).search
    assert search is not None

    QTest.keyClicks(search.edit, "qqqq")
    QTest.keyClick(search.edit, Qt.Key.Key_Return)
    whole.settle()
    nothing = whole.texts()
    search.clear()
    whole.settle()

    assert "Inga träffar på ”qqqq”." in nothing
    assert "Om datorn försvinner" in whole.texts()


def test_links_and_the_way_back_are_reached_by_keyboard(begin: Begin) -> None:
    whole = at(begin, topic="lost")

    whole.press("Låset")
    lock = help_page(whole).window_title()
    whole.press("Alla kortkommandon")
    shortcuts = whole.page()
    whole.press("Tillbaka till Hjälp")

    assert lock == "Låset"
    assert shortcuts == "ShortcutsPage"
    assert whole.page() == "HelpPage"
    whole.press("Planen och underskriften")
    whole.press("All hjälp")
    assert help_page(whole).window_title() == "Hjälp"


def test_headings_are_gone_to_and_heard_with_what_stands_under_them(begin: Begin) -> None:
    """Whoever only hears the page gets all of it by going from heading to heading."""
    whole = at(begin, topic="lost")

    whole.keys("Ctrl+PgDown")
    first = QApplication.focusWidget()
    whole.keys("Ctrl+PgDown")
    second = QApplication.focusWidget()
    whole.keys("Ctrl+PgUp")

    assert isinstance(first, Heading)
    assert isinstance(second, Heading)
    assert a11y.spoken(first) == "Gör genast"
    assert "Ring kontoret" in a11y.described(first)
    assert QApplication.focusWidget() is first
    assert second is not first


def test_ctrl_f_on_a_page_of_help_leads_to_the_search(begin: Begin) -> None:
    whole = at(begin, topic="lost")

    whole.keys("Ctrl+F")
    whole.settle()
    search = help_page(whole).search
    whole.keys("Ctrl+F")

    assert search is not None
    assert QApplication.focusWidget() is search.edit


def test_half_a_search_is_there_again_after_the_lock(begin: Begin) -> None:
    whole = at(begin)
    QTest.keyClicks(help_page(whole).search.edit, "krock")  # type: ignore[union-attr]

    whole.lock()
    whole.unlock()
    whole.settle()

    search = help_page(whole).search
    assert search is not None
    assert search.text() == "krock"
    assert "Krockar" in whole.texts()


def test_every_command_with_keys_is_on_the_page_of_shortcuts(begin: Begin) -> None:
    whole = at(begin)
    whole.keys("Ctrl+F1")
    whole.settle()
    assert isinstance(whole.screen, ShortcutsPage)
    every = whole.texts()

    QTest.keyClicks(whole.screen.search.edit, "ctrl+l")
    whole.settle()
    found = whole.texts()
    QTest.keyClicks(whole.screen.search.edit, "zz")
    whole.settle()

    assert whole.program.inside is not None
    for spec in whole.program.inside.actions.specs.values():
        assert not spec.keys or spec.sv in every
    assert "Lås nu" in found
    assert "Spara nu" not in found
    assert "Inget kommando heter så." in whole.texts()
    whole.keys("Ctrl+F")
    assert QApplication.focusWidget() is whole.screen.search.edit


def test_about_tells_version_places_and_every_licence(begin: Begin) -> None:
    """LGPL: whoever has the program is told of Qt, its licence and how to replace it."""
    whole = at(begin, "about")
    texts = whole.texts()

    whole.press("Kopiera raden")
    copied = QApplication.clipboard().text()
    row = next(part for part in about.parts() if part.id == "pyside6-essentials")
    whole.press(f"{row.name} {row.version}, {row.licence} · {row.use['sv']}")
    licence = whole.screen.findChild(TextArea)

    assert f"MIA Desktop {about.version()}" in texts
    assert str(whole.places.vault) in texts
    assert all(part.name in texts for part in about.parts())
    assert "byta ut dem" in texts
    assert copied.startswith("MIA Desktop")
    assert isinstance(whole.screen, AboutPage)
    assert licence is not None
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in licence.text()
    whole.press("Tillbaka till Om MIA Desktop")
    assert "Licenser" in [h.text() for h in whole.screen.findChildren(PlainLabel)]


def test_the_licence_of_the_program_itself_is_read_here_too(begin: Begin) -> None:
    whole = at(begin, "about")

    whole.press("MIA Desktop, EUPL-1.2")
    text = whole.screen.findChild(TextArea)
    assert text is not None
    whole.press("Tillbaka till Om MIA Desktop")
    whole.press("Hjälp om tillgänglighet")

    assert help_page(whole).window_title() == "Tillgänglighet"
