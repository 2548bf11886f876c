"""The window speaks one language at a time, all of it, from the moment that it is chosen."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date

from mia_ui.desktop.entrance import Entrance
from mia_ui.desktop.looks import Looks
from mia_ui.gallery.visits import visits
from mia_ui.gallery.way_in import entrance
from mia_ui.messages import when
from mia_ui.screens import pages
from PySide6.QtCore import QEvent, QLocale, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from mia_desktop.services import passphrases, preferences
from mia_desktop.services.passphrases import Strength
from mia_desktop.services.preferences import Preferences
from tests.helpers import translations
from tests.helpers.fillings import someone
from tests.helpers.whole import Whole
from tests.ui.desktop.conftest import Begin

SAYING = ("text", "title", "placeholderText", "accessibleName", "toolTip", "windowTitle")
GIVEN = {"Öppnar övningen …", "Välkommen", "Lås upp"}
"""What the gallery itself gives to pages, in Swedish whatever the window speaks."""
OPEN_ENDED = 8
"""Letters a text with a name filled in must have of its own, to be told from what people write."""


def test_another_language_is_spoken_at_once_and_so_is_the_former_again(begin: Begin) -> None:
    """Chosen in the settings and seen there; nobody starts the program anew to read it."""
    whole = begin(before=someone)
    whole.unlock()
    whole.keys("Ctrl+,")
    whole.settle()

    swedish = whole.texts()
    whole.press("English")
    english, menus = whole.texts(), menu_titles(whole)
    whole.program.heavy.submit(int).result()
    kept = preferences.load(whole.places.settings).language
    QTest.keyClick(whole.find("English"), Qt.Key.Key_Up)
    whole.settle()
    again = whole.texts()

    assert "Utseende och språk" in swedish
    assert "Appearance and language" in english
    assert "Utseende och språk" not in english
    assert menus[:2] == ["&File", "&Edit"]
    assert kept == "en"
    assert "Utseende och språk" in again
    assert "Appearance and language" not in again
    assert menu_titles(whole)[0] == "&Arkiv"


def test_days_and_times_are_written_in_the_language_of_the_window(begin: Begin) -> None:
    """A month in another language than its sentence is stumbled over, also by a screen reader."""
    whole = begin(before=someone)
    whole.unlock()
    whole.wait_for("TodayScreen")

    swedish = (whole.screen.caption.text(), when.day(date(2026, 5, 4)))
    whole.program.choices.speak("en")
    whole.settle()
    english = (whole.screen.caption.text(), when.day(date(2026, 5, 4)))
    moment = when.moment(whole.clock.now())

    assert swedish == ("Torsdag 12 mars 2026 · 1 aktiv deltagare", "4 maj 2026")
    assert english == ("Thursday 12 March 2026 · 1 active participant", "4 May 2026")
    assert re.fullmatch(r"12 March 2026 at \d\d?:\d\d", moment)
    assert QLocale().name() == "en_GB"


def test_practising_is_marked_in_the_language_of_the_window(begin: Begin) -> None:
    """The mark stands in the title for as long as the invented people are there."""
    whole = practising(begin)

    whole.program.choices.speak("en")
    whole.settle()

    assert whole.program.window.windowTitle().startswith("Practice – ")


def test_no_page_of_a_coach_is_left_in_swedish(begin: Begin) -> None:
    """A text that the translator never gets to see stays Swedish, and only a page shows it."""
    whole = practising(begin)
    whole.program.choices.speak("en")
    whole.settle()
    inside = whole.program.inside
    assert inside is not None

    found: dict[str, set[str]] = {}
    for visit in whole.program.store.submit(visits, inside.context.desk).result():
        inside.shell.go(visit.page, visit.args)
        whole.settle()
        found[visit.name] = swedish_in(whole.program.window)

    assert len(found) > 10
    assert {page: texts for page, texts in found.items() if texts} == {}


def test_no_page_of_the_office_is_left_in_swedish(begin: Begin) -> None:
    whole = begin(before=someone, role="kontoret")
    whole.unlock()
    whole.program.choices.speak("en")
    whole.settle()
    inside = whole.program.inside
    assert inside is not None

    found: dict[str, set[str]] = {}
    for entry in pages.entries("kontoret"):
        if entry.rail or entry.section != "caseload":
            inside.shell.go(entry.id)
            whole.settle()
            found[entry.id] = swedish_in(whole.program.window)

    assert found
    assert {page: texts for page, texts in found.items() if texts} == {}


def test_no_page_of_the_locked_window_is_left_in_swedish(qapp: QApplication) -> None:
    """Whoever reads English better also has to get in."""
    looks = Looks(qapp)
    theme = looks.wear(Preferences(language="en"))
    window, way_in = QWidget(), Entrance(theme, "en")
    QVBoxLayout(window).addWidget(way_in)
    window.show()

    found: dict[str, set[str]] = {}
    for name, make in entrance(theme, judge).items():
        way_in.show_screen(make())
        found[name] = swedish_in(window) - GIVEN
    window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    looks.close()
    qapp.setStyleSheet("")

    assert {page: texts for page, texts in found.items() if texts} == {}


def judge(phrase: str, then: Callable[[Strength], None]) -> None:
    then(passphrases.judge(phrase))


def practising(begin: Begin) -> Whole:
    whole = begin(demo=True)
    whole.wait_inside()
    whole.settle()
    return whole


def menu_titles(whole: Whole) -> list[str]:
    return [action.text() for action in whole.program.window.menuBar().actions()]


def swedish_in(window: QWidget) -> set[str]:
    """The Swedish texts of the program that a window still says, anywhere it says something."""
    return {text for text in set(said(window)) if SWEDISH.fullmatch(text)}


def said(window: QWidget) -> Iterator[str]:
    shown = [each for each in window.findChildren(QWidget) if each.isVisibleTo(window)]
    for each in (window, *shown, *window.findChildren(QAction)):
        for name in SAYING:
            read = getattr(each, name, None)
            if callable(read):
                yield from str(read()).splitlines()
    QApplication.processEvents()


def _swedish() -> re.Pattern[str]:
    """Matches what the English file has another text for, with anything filled in."""
    known = translations.read(translations.FOLDER / "mia_en.ts")
    sources = {each.source for each, forms in known.items() if each.source not in forms}
    patterns = []
    for source in sources:
        own = re.sub(r"\{\w+\}|%n", "", source)
        if own == source or sum(map(str.isalpha, own)) >= OPEN_ENDED:
            parts = map(re.escape, re.split(r"\{\w+\}|%n", source))
            patterns.append(".+".join(parts))
    return re.compile("|".join(patterns))


SWEDISH = _swedish()
