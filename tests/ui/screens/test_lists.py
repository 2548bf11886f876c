"""A list from Excel or CSV, taken in and out at the screen."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from mia_ui.screens.drop_area import DropArea
from mia_ui.screens.lists import ListsPage
from openpyxl import Workbook
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent

from mia_desktop.domain.records.person import Identity
from mia_desktop.services import caseload
from mia_desktop.services.caseload import Filter, NewParticipant
from mia_desktop.services.desk import Desk
from tests.helpers.numbers import number
from tests.helpers.two_computers import answer_dialogs
from tests.helpers.window import DeskThread, OpenWindow
from tests.ui.screens.conftest import OpenPage

LIST = """Förnamn;Efternamn;Personnummer;Kommun;Fas;Anteckning;Start;Slut
Kim;Öberg;{kim};Haninge;Pågår;hemligt;2026-01-19;
Bo;Lind;;Ankeborg;;;;
Eva;Ek;;;;;;
Ida;Ås;;;Avslutad;;2025-01-19;
"""
KIM = number(date(1990, 5, 2), "239")


@pytest.fixture
def choose(monkeypatch: pytest.MonkeyPatch) -> Callable[[Path], None]:
    return answer_dialogs(monkeypatch)


@pytest.fixture
def a_list(tmp_path: Path) -> Path:
    path = tmp_path / "deltagare.csv"
    path.write_text(LIST.format(kim=KIM), encoding="cp1252")
    return path


def everybody(desk: Desk) -> list[str]:
    return [row.shown for row in caseload.rows(desk, caseload.ids(desk, Filter()))]


def opened(open_page: OpenPage, path: Path, choose: Callable[[Path], None]) -> OpenWindow:
    window = open_page("lists", size=(1366, 2400))
    choose(path)
    window.press("Välj en fil")
    window.settle()
    return window


def test_a_list_is_tried_mended_taken_in_and_taken_out(
    open_page: OpenPage, desk_thread: DeskThread, a_list: Path, choose: Callable[[Path], None]
) -> None:
    """The whole of it by the keyboard: what cannot come in is named with its row."""
    window = opened(open_page, a_list, choose)
    trial = window.texts()
    before = desk_thread.run(everybody)

    window.press("Läs in 2 deltagare")
    window.qtbot.waitUntil(lambda: "2 deltagare är inlästa." in window.texts())
    came = desk_thread.run(everybody)
    window.press(f"Ta bort inläsningen: {a_list.name}, 12 mars 2026")
    gone = desk_thread.run(everybody)

    assert "Rad 3, Kommun: Kommunen ”Ankeborg” finns inte." in trial
    assert "Rad 5, Slutdatum: Dagen fattas. Utan den räknas den som är ”Avslutad”" in trial
    assert "2 rader tas inte med." in trial
    assert before == []
    assert sorted(came) == ["Ek, Eva", "Öberg, Kim"]
    assert gone == []
    assert "2 deltagare är borttagna." in window.texts()


def test_a_column_can_mean_something_else(
    open_page: OpenPage, desk_thread: DeskThread, tmp_path: Path, choose: Callable[[Path], None]
) -> None:
    """Headings are anybody's words; without a name nothing can come in."""
    path = tmp_path / "lista.csv"
    path.write_text("Vem;Ort\nKim Öberg;Haninge\n", encoding="utf-8")
    window = opened(open_page, path, choose)
    asked = window.texts()

    box = window.find("Vem")
    box.setFocus()
    box.setCurrentIndex(3)  # type: ignore[attr-defined]
    box.activated.emit(3)  # type: ignore[attr-defined]
    window.settle()
    window.press("Läs in 1 deltagare")
    window.qtbot.waitUntil(lambda: "inläst" in window.texts())

    assert "Välj vilken kolumn som har namnen." in asked
    assert desk_thread.run(everybody) == ["Öberg, Kim"]


def test_a_field_is_taken_from_the_column_that_had_it(
    open_page: OpenPage, tmp_path: Path, choose: Callable[[Path], None]
) -> None:
    """Two columns cannot both be the first name."""
    path = tmp_path / "lista.csv"
    path.write_text("Förnamn;Smeknamn\nKim;Kimmen\n", encoding="utf-8")
    window = opened(open_page, path, choose)

    other = window.find("Smeknamn")
    other.setCurrentIndex(1)  # type: ignore[attr-defined]
    other.activated.emit(1)  # type: ignore[attr-defined]
    window.settle()

    assert window.find("Förnamn").currentText() == "Ta inte med"  # type: ignore[attr-defined]


def test_somebody_who_is_here_already_does_not_come_in_twice(
    open_page: OpenPage, desk_thread: DeskThread, a_list: Path, choose: Callable[[Path], None]
) -> None:
    """The same number is the same person; a likeness is for the coach to judge."""

    def before(desk: Desk) -> None:
        caseload.add(desk, NewParticipant(given="Kim", identity=Identity(kind="PNR", number=KIM)))

    desk_thread.run(before)
    window = opened(open_page, a_list, choose)

    assert "samma personnummer som" in window.texts()
    assert "1 deltagare kan läsas in." in window.texts()


def test_a_likeness_can_be_taken_in_all_the_same(
    open_page: OpenPage, desk_thread: DeskThread, tmp_path: Path, choose: Callable[[Path], None]
) -> None:
    """Two people may have one name and one birthday."""
    path = tmp_path / "lista.csv"
    path.write_text("Namn;Född\nKim Öberg;1990-05-02\n", encoding="utf-8")
    new = NewParticipant(given="Kim", family="Öberg", birth_date=date(1990, 5, 2))
    desk_thread.run(lambda desk: caseload.add(desk, new))
    window = opened(open_page, path, choose)
    before = window.texts()

    window.press("Ta med dem som bara liknar i namn och födelsedatum")
    window.press("Läs in 1 deltagare")
    window.qtbot.waitUntil(lambda: "inläst" in window.texts())

    assert "0 deltagare kan läsas in." in before
    assert len(desk_thread.run(everybody)) == 2


def test_a_file_that_is_no_list_is_told_in_words(
    open_page: OpenPage, tmp_path: Path, choose: Callable[[Path], None]
) -> None:
    """A picture was chosen."""
    path = tmp_path / "bild.csv"
    path.write_bytes(bytes(400))

    window = opened(open_page, path, choose)

    assert "Filen går inte att läsa som en lista." in window.texts()


def test_another_sheet_of_the_file_can_be_chosen(
    open_page: OpenPage, tmp_path: Path, choose: Callable[[Path], None]
) -> None:
    """The list of this year is the second sheet."""
    book = Workbook()
    for year, name in (("2025", "Bo Lind"), ("2026", "Kim Öberg")):
        sheet = book.create_sheet(year)
        sheet.append(["Namn"])
        sheet.append([name])
    book.save(tmp_path / "lista.xlsx")
    window = opened(open_page, tmp_path / "lista.xlsx", choose)

    box = window.find("Blad i filen")
    box.setCurrentIndex(1)  # type: ignore[attr-defined]
    box.activated.emit(1)  # type: ignore[attr-defined]
    window.settle()

    assert "Till exempel: Kim Öberg" in window.texts()


def test_a_file_can_be_dropped(open_page: OpenPage, a_list: Path) -> None:
    """From the folder where it lies."""
    window = open_page("lists", size=(1366, 2400))
    area = window.screen.findChild(DropArea)
    assert area is not None
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(a_list))])

    area.dropEvent(
        QDropEvent(
            QPointF(5, 5), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )  # fmt: skip
    window.settle()

    assert "2 deltagare kan läsas in." in window.texts()


def test_a_stop_keeps_what_came_in(
    open_page: OpenPage, desk_thread: DeskThread, tmp_path: Path, choose: Callable[[Path], None]
) -> None:
    """Avbryt is no undoing: those who are in can be taken out by their own button."""
    path = tmp_path / "lista.csv"
    path.write_text("Namn\n" + "".join(f"Kim {n}\n" for n in range(40)), encoding="utf-8")
    window = opened(open_page, path, choose)
    page = window.screen
    assert isinstance(page, ListsPage)

    page.do.click()
    page.busy.cancelled.emit()
    window.settle()

    assert len(desk_thread.run(everybody)) == 10
    assert "10 deltagare är inlästa." in window.texts()


def test_a_row_that_is_like_one_above_is_pointed_out(
    open_page: OpenPage, tmp_path: Path, choose: Callable[[Path], None]
) -> None:
    """Nobody is taken in twice by a list in which they stand twice."""
    path = tmp_path / "lista.csv"
    path.write_text(
        "Namn;Födelsedatum\nKim Öberg;1990-05-02\nKim Oberg;1990-05-02\n", encoding="utf-8"
    )
    window = opened(open_page, path, choose)

    assert "Rad 3: liknar någon längre upp i listan i namn och födelsedatum." in window.texts()
    assert "Läs in 1 deltagare" in window.texts()
