"""The handledare's own figures on the screen, and what is taken along of them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from mia_ui.messages import statistics as words
from mia_ui.screens.preview import PreviewScreen
from mia_ui.screens.statistics import StatisticsPage
from mia_ui.theme import Theme
from mia_ui.widgets.bars import BarRow
from mia_ui.widgets.choice import SafeCombo
from mia_ui.widgets.picture import Picture
from mia_ui.widgets.twin import DataTable, Twin
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from mia_desktop.domain.figures import Measured, SpreadLine
from mia_desktop.domain.shown_figures import HIDDEN, Row
from mia_desktop.services import practice
from mia_desktop.store import audit
from tests.helpers import a11y
from tests.helpers.two_computers import answer_dialogs
from tests.helpers.window import DeskThread, OpenWindow, open_window

HALF = {"length": "H", "period": "2025-H2"}


@pytest.fixture(scope="module")
def thread(tmp_path_factory: pytest.TempPathFactory) -> Iterator[DeskThread]:
    made = DeskThread(tmp_path_factory.mktemp("statistics"))
    made.run(practice.fill)
    made.heavy.submit(int).result()  # its thread begins here and not in one of the tests
    yield made
    made.close()


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, thread: DeskThread) -> Iterator[OpenWindow]:
    opened = open_window(qtbot, thread, theme, "statistics", HALF)
    counted(opened)
    yield opened
    opened.close()

    assert opened.told.troubles == []


def page(window: OpenWindow) -> StatisticsPage:
    assert isinstance(window.screen, StatisticsPage)
    return window.screen


def counted(window: OpenWindow) -> None:
    """Until the figures of what is asked for are there."""
    window.qtbot.waitUntil(lambda: page(window)._token is None, timeout=20_000)
    window.settle()


def choose(window: OpenWindow, name: str, text: str) -> None:
    """As somebody does who goes to the list and types its first letters."""
    box = window.find(name, SafeCombo)
    assert isinstance(box, SafeCombo)
    box.setFocus()
    box.setCurrentIndex(box.findText(text))
    box.activated.emit(box.currentIndex())
    counted(window)


def table(window: OpenWindow, name: str) -> list[list[str]]:
    (found,) = [t for t in window.screen.findChildren(DataTable) if t.accessibleName() == name]
    model = found.model()
    return [
        [str(model.index(r, c).data()) for c in range(model.columnCount())]
        for r in range(model.rowCount())
    ]


@pytest.mark.rule("R-58")
@pytest.mark.rule("R-64")
def test_tables_stand_by_sex_under_what_they_count(window: OpenWindow) -> None:
    """Exact: this is the handledare's own screen."""
    total = table(window, "Avslutade")[-1]

    assert total == ["Deltagare totalt", "3", "2", "5"]
    assert table(window, "Resultat vid avslut")[-1] == ["Alla som räknas", "3", "2", "5"]
    assert "Räknar deltaganden som tog slut i perioden." in window.texts()
    assert "Åldern är den dag deltagandet började" in window.texts()
    assert [t for t in window.screen.findChildren(DataTable) if t.isVisible()]


@pytest.mark.rule("R-59")
def test_the_view_of_equality_says_what_to_look_at(window: OpenWindow) -> None:
    """No judgement: a difference is a question."""
    choose(window, "Visa", "Jämställdhet")

    assert "Titta på vad som skiljer mellan kvinnor och män" in window.texts()
    assert table(window, "Remisser och anmälningar")
    assert table(window, "Aktivitetstimmar")
    assert dict(window.screen.here())["view"] == "equality"


def test_a_table_becomes_a_picture_by_one_key_and_back(window: OpenWindow) -> None:
    """The bars say in words all that they show."""
    (twin,) = [
        t for t in window.screen.findChildren(Twin) if t.picture.accessibleName() == "Ålder"
    ]  # fmt: skip
    twin.table.setFocus()
    QTest.keyClick(twin.table, Qt.Key.Key_T)
    QApplication.processEvents()
    rows = [row.accessibleName() for row in twin.picture.rows]

    assert isinstance(twin.picture, Picture)
    assert not twin.as_table
    assert twin.picture.isVisible()
    assert rows[:2] == ["Under 18 år, kvinnor: 0 av 15, 0 procent",
                        "Under 18 år, män: 0 av 11, 0 procent"]  # fmt: skip
    twin.picture.grab()
    twin.turn()
    assert twin.as_table


def test_a_year_a_month_and_own_days_are_asked_for(window: OpenWindow) -> None:
    """Own days begin as the period that was chosen before."""
    choose(window, "Periodens längd", "Kalenderår")
    choose(window, "Period", "Hela 2025")
    year = table(window, "Avslutade")[-1]
    choose(window, "Periodens längd", "Egen period")
    own = table(window, "Avslutade")[-1]
    here = dict(window.screen.here())

    assert own == year
    assert (here["first"], here["last"]) == ("2025-01-01", "2025-12-31")
    assert page(window).fields.code() == "2025-01-01_2025-12-31"
    assert page(window).fields.name() == "2025-01-01–2025-12-31"


def test_days_that_are_turned_around_are_told(window: OpenWindow) -> None:
    """What stands there stays until the days can be meant."""
    choose(window, "Periodens längd", "Egen period")
    before = table(window, "Avslutade")
    window.write("Till och med", "2024-01-01")
    window.find("Från och med").setFocus()
    window.settle()

    assert "Första dagen kommer efter den sista." in window.texts()
    assert table(window, "Avslutade") == before
    window.write("Till och med", "")
    window.find("Från och med").setFocus()
    window.settle()
    assert "Första dagen kommer efter den sista." not in window.texts()


def test_a_period_without_anybody_says_so(window: OpenWindow) -> None:
    """And offers nothing to save."""
    choose(window, "Periodens längd", "Egen period")
    window.write("Från och med", "2001-01-01")
    window.write("Till och med", "2001-12-31")
    window.find("Från och med").setFocus()
    counted(window)

    assert "Inget att räkna i 2001-01-01–2001-12-31" in window.texts()
    assert "Kopiera tabellerna" not in window.texts()


@pytest.mark.rule("R-59")
def test_what_is_taken_along_has_no_small_cells(
    window: OpenWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Copied, in two kinds of file, with what is counted; the log knows of each."""
    window.press("Kopiera tabellerna")
    copied = QGuiApplication.clipboard().text()
    for button, name in (
        ("Spara som Excel …", "s.xlsx"), ("Spara som CSV …", "s")
    ):  # fmt: skip
        answer_dialogs(monkeypatch)(tmp_path / name)
        window.press(button)
        saved = (tmp_path / name).with_suffix((tmp_path / name).suffix or ".csv")
        window.qtbot.waitUntil(saved.exists, timeout=20_000)
        window.qtbot.waitUntil(lambda: "Statistiken är sparad." in window.texts(), timeout=20_000)
        window.settle()

    assert "Mina siffror, andra halvåret 2025" in copied
    assert "Räknar deltaganden som tog slut i perioden." in copied
    rows = [line.split("\t") for line in copied.splitlines()]
    start = rows.index(["Resultat vid avslut", "Kvinnor", "Män", "Totalt"])
    assert rows[start + 1][1:] == ["dolt", "dolt", "dolt"]
    assert ["Deltagare totalt", "3", "2", "5"] in rows
    assert QGuiApplication.clipboard().mimeData().hasHtml()
    assert "dolt" in (tmp_path / "s.csv").read_bytes().decode("utf-8-sig")


@pytest.mark.rule("R-59")
def test_the_paper_is_looked_through_before_it_goes(
    window: OpenWindow, qtbot: QtBot, thread: DeskThread, tmp_path: Path
) -> None:
    """What is hidden is said beside it (S4); saved it is in the log with its hash (R-14)."""
    window.press("På papper …")
    asked, screen = window.gone[-1], window.screen
    assert isinstance(screen, PreviewScreen)
    qtbot.waitUntil(screen.save.isEnabled, timeout=20_000)
    screen.large.click()
    qtbot.waitUntil(screen.save.isEnabled, timeout=20_000)
    hidden = "Resultat vid avslut – tal som bygger på 1–4 deltaganden står som ”dolt”"
    qtbot.waitUntil(lambda: hidden in window.texts(), timeout=20_000)
    screen.save_to(tmp_path / "papper")
    window.settle()
    screen.back_wanted.emit()
    lines = thread.run(lambda desk: [f"{one.kind} {one.detail}" for one in
                                     audit.lines(desk.connection)])  # fmt: skip
    counted(window)

    assert asked[0] == "preview"
    assert any("paper=figures sv large" in line for line in lines)
    assert (tmp_path / "papper.pdf").read_bytes().startswith(b"%PDF")
    assert window.gone[-1] == ("statistics", {k: v for k, v in asked[1].items() if k != "paper"})


def test_nothing_is_saved_where_nobody_chose(
    window: OpenWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A dialog that is closed is a no."""
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    window.press("Spara som Excel …")
    window.press("Spara som CSV …")

    assert "Statistiken är sparad." not in window.texts()


def test_every_table_has_its_words() -> None:
    """A table without its sentence would be counted in two ways by two readers (R-64)."""
    for name in words.titles():
        assert words.note(name)
    contact = SpreadLine(key="contact", cells=(), whole=None)  # type: ignore[arg-type]
    waiting = Measured(id="waiting", lines=(contact,))
    row = Row(key="contact", part="median", cells=())

    assert words.row(waiting, row, "sv") == "Till första kontakt: median, dagar"
    assert words.value(HIDDEN) == "dolt"
    assert words.value(None) == "–"


@pytest.mark.parametrize("view", ["figures", "equality"])
@pytest.mark.parametrize(
    ("scale", "size"), [(1.0, (1024, 640)), (2.0, (1366, 728))], ids=["100", "200"]
)
def test_nothing_is_nameless_small_or_cut(
    qtbot: QtBot, qapp: QApplication, thread: DeskThread, view: str, scale: float,
    size: tuple[int, int],
) -> None:  # fmt: skip
    """Tables and pictures, at the sizes that are promised."""
    theme = Theme("ljus", scale)
    theme.apply(qapp)
    args: dict[str, Any] = {**HALF, "view": view}
    window = open_window(qtbot, thread, theme, "statistics", args, size=size)
    counted(window)
    for twin in window.screen.findChildren(Twin)[::2]:
        twin.turn()
    for _ in range(3):
        window.settle()
    found = a11y.audit(window.window)
    bars = window.screen.findChildren(BarRow)
    window.close()
    qapp.setStyleSheet("")
    theme.close()

    assert found == []
    assert bars
