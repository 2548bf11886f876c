"""The office's figures on the screen, and what is taken along of them."""

from __future__ import annotations

from pathlib import Path

import pytest
from mia_ui.messages import volumes as words
from mia_ui.screens.count_table import CountTable
from mia_ui.theme import Theme
from mia_ui.widgets.choice import SafeCombo
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.helpers import a11y
from tests.helpers.federations import key_of
from tests.helpers.two_computers import Two, answer_dialogs, wait
from tests.helpers.window import OpenWindow, open_window
from tests.ui.screens.conftest import OpenPage
from tests.unit.services.test_volumes import report


def reported(two: Two) -> None:
    key = two.anna.run(key_of)
    rows = (("MIA", "K", 7), ("MIA", "M", 2), ("PRAKTIK", "K", 3))
    two.office.run(lambda desk: report(desk, key, "Tyresö", *rows))
    two.office.run(lambda desk: report(desk, "ff" * 32, "Haninge", ("MIA", "K", 9)))


def cells(table: CountTable) -> list[list[str]]:
    model = table.model()
    return [
        [str(model.index(r, c).data()) for c in range(model.columnCount())]
        for r in range(model.rowCount())
    ]


def tables(window: OpenWindow) -> dict[str, CountTable]:
    return {t.accessibleName(): t for t in window.screen.findChildren(CountTable) if t.isVisible()}


@pytest.mark.rule("R-64")
def test_the_figures_stand_by_sex_under_the_sentence_of_what_is_counted(
    two: Two, at_office: OpenPage
) -> None:
    """A figure without that sentence is read as persons by one and as cases by another."""
    reported(two)
    window = at_office("volumes")
    wait(window, "Tabellen räknar deltaganden.")
    found = tables(window)

    assert cells(found["Pågående"]) == [["Praktik", "3", "0", "3"],
                                        ["Deltagare totalt", "16", "2", "18"]]  # fmt: skip
    assert cells(found["Pågående per handledare"])[-1] == ["Anna Handledare", "7", "2", "9"]
    assert "Ingen saknas." in window.texts()


def test_who_has_not_reported_is_named(two: Two, at_office: OpenPage) -> None:
    """And the register is one press away."""
    window = at_office("volumes")
    wait(window, "Saknas: Anna Handledare")
    window.press("Öppna registret")

    assert "Ingen har rapporterat andra halvåret 2025." in window.texts() or window.gone
    assert window.gone[-1][0] == "register"


def test_another_length_offers_its_periods(two: Two, at_office: OpenPage) -> None:
    """By keyboard: the list is changed, and the newest closed period is chosen."""
    window = at_office("volumes")
    box = window.find("Periodens längd", SafeCombo)
    assert isinstance(box, SafeCombo)
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Home)
    box.activated.emit(box.currentIndex())
    window.settle()
    period = window.find("Period", SafeCombo)
    assert isinstance(period, SafeCombo)

    assert box.currentText() == "Månad"
    assert (period.currentText(), period.itemText(0)) == ("Februari 2026", "Mars 2026")


def test_a_unit_is_counted_by_itself(two: Two, at_office: OpenPage) -> None:
    """Chosen in the list of those that have reported."""
    reported(two)
    window = at_office("volumes")
    wait(window, "Tabellen räknar")
    box = window.find("Enhet", SafeCombo)
    assert isinstance(box, SafeCombo)
    box.setCurrentIndex(box.findData("Haninge"))
    box.activated.emit(box.currentIndex())
    window.settle()

    assert cells(tables(window)["Pågående"]) == [["Deltagare totalt", "9", "0", "9"]]
    assert box.currentData() == "Haninge"


def test_the_table_is_copied_and_saved(
    two: Two, at_office: OpenPage, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """What leaves says what it counts, and small cells of the breakdown stay."""
    reported(two)
    window = at_office("volumes")
    wait(window, "Tabellen räknar")
    window.press("Kopiera tabellen")
    copied = QGuiApplication.clipboard().text()
    answer_dialogs(monkeypatch)(tmp_path / "volymer.xlsx")
    window.press("Spara som Excel …")
    wait(window, "Tabellen är sparad.")
    answer_dialogs(monkeypatch)(tmp_path / "volymer")
    window.press("Spara som CSV …")
    window.qtbot.waitUntil((tmp_path / "volymer.csv").exists, timeout=20_000)
    window.settle()

    assert "Volymer andra halvåret 2025" in copied
    assert "Tabellen räknar deltaganden." in copied
    assert "dolt" in copied
    assert QGuiApplication.clipboard().mimeData().hasHtml()
    assert (tmp_path / "volymer.xlsx").exists()


def test_every_period_has_a_name() -> None:
    """Codes are for the file; people say the first half of the year."""
    assert words.period("2026-03") == "mars 2026"
    assert words.period("2026-T2") == "tertial 2 2026"
    assert words.period("2026-H1") == "första halvåret 2026"
    assert words.period("2026") == "hela 2026"
    assert words.period("något") == "något"


@pytest.mark.parametrize(
    ("scale", "size"), [(1.0, (1024, 640)), (2.0, (1366, 728))], ids=["100", "200"]
)
def test_nothing_is_nameless_small_or_cut(
    qtbot: QtBot, qapp: QApplication, two: Two, scale: float, size: tuple[int, int]
) -> None:
    """Tables with figures in them, at the sizes that are promised."""
    reported(two)
    theme = Theme("ljus", scale)
    theme.apply(qapp)
    window = open_window(qtbot, two.office, theme, "volumes", size=size)
    wait(window, "Tabellen räknar")
    for _ in range(3):
        window.settle()
    found = a11y.audit(window.window)
    window.close()
    qapp.setStyleSheet("")
    theme.close()

    assert found == []
