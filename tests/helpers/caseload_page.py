"""The list of participants as tests look at it: four people, what stands in a row, a choice."""

from __future__ import annotations

from datetime import date

from mia_ui.screens.caseload import CaseloadScreen
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox

from mia_desktop.domain.records.person import Identity
from mia_desktop.services import caseload, planning
from mia_desktop.services.caseload import NewParticipant
from mia_desktop.services.desk import Desk
from tests.helpers.numbers import number
from tests.helpers.window import OpenWindow

MAKES = {"caseload": CaseloadScreen}
NUMBER = number(date(1990, 1, 1))


def fill(desk: Desk) -> None:
    """Four people, one of them protected, one with a late follow-up."""
    amina = caseload.add(
        desk,
        NewParticipant(
            given="Amina", family="Karim", municipality="0136",
            identity=Identity(kind="PNR", number=NUMBER),
        ),
    )  # fmt: skip
    plan = planning.plan_of(desk, amina)
    planning.set_field(desk, plan, "follow_ups", ["2026-03-08"])
    caseload.add(desk, NewParticipant(given="Yusuf", family="Ärlig", municipality="0126"))
    caseload.add(desk, NewParticipant(given="Bo", family="Zahra"))
    caseload.add(desk, NewParticipant(given="Hemlig", family="Person", protected="ANNAT_SKYDD"))


def names(opened: OpenWindow) -> list[str]:
    screen = opened.screen
    assert isinstance(screen, CaseloadScreen)
    model = screen.model
    for row in range(model.rowCount()):
        model.data(model.index(row, 0))
    opened.settle()
    return [str(model.data(model.index(row, 0))) for row in range(model.rowCount())]


def cell(opened: OpenWindow, row: int, column: int, role: Qt.ItemDataRole) -> str:
    screen = opened.screen
    assert isinstance(screen, CaseloadScreen)
    return str(screen.model.data(screen.model.index(row, column), role))


def choose(opened: OpenWindow, title: str, text: str) -> None:
    box = opened.find(title, QComboBox)
    assert isinstance(box, QComboBox)
    box.setFocus()
    while box.currentText() != text:
        before = box.currentIndex()
        QTest.keyClick(box, Qt.Key.Key_Down)
        assert box.currentIndex() != before, text
    opened.settle()


def headings(opened: OpenWindow) -> list[str]:
    screen = opened.screen
    assert isinstance(screen, CaseloadScreen)
    model, way = screen.model, Qt.Orientation.Horizontal
    return [str(model.headerData(n, way)) for n in range(model.columnCount())]
