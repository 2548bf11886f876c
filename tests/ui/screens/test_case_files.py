"""Files of a participant: dropped, shown inside the program, copied with open eyes."""

from __future__ import annotations

from pathlib import Path

import pytest
from mia_ui.screens import attachments as files_part
from mia_ui.screens.attachment import AttachmentPage
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage
from PySide6.QtWidgets import QFileDialog, QLabel

from mia_desktop.services import attachments
from mia_desktop.store import audit
from tests.helpers import a11y
from tests.helpers.case_page import at, page
from tests.helpers.window import DeskThread, OpenWindow
from tests.ui.screens.conftest import OpenPage


def pdf(folder: Path) -> Path:
    from reportlab.pdfgen import canvas

    path = folder / "cv.pdf"
    sheet = canvas.Canvas(str(path))
    sheet.drawString(100, 700, "Mitt CV")
    sheet.save()
    return path


def picture(folder: Path, width: int = 30) -> Path:
    path = folder / "skannat.png"
    image = QImage(width, 20, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    assert image.save(str(path))
    return path


def kept(opened: OpenWindow, case: str) -> list[str]:
    found = opened.thread.run(lambda desk: attachments.of_case(desk.of_case(case)))
    return [one.attachment.name for one in found]


def drop(opened: OpenWindow, *paths: Path) -> QDragEnterEvent:
    """Drag files over the part and let go."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    actions, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPointF(5, 5).toPoint(), actions, mime, left, none)
    enter.ignore()
    part = page(opened).files
    part.dragEnterEvent(enter)
    if enter.isAccepted():
        part.dropEvent(QDropEvent(QPointF(5, 5), actions, mime, left, none))
        opened.settle()
    return enter


def test_a_dropped_file_is_kept_shown_and_taken_away(
    open_page: OpenPage, case: str, tmp_path: Path
) -> None:
    """A scanned paper needs no more than a drag."""
    opened = at(open_page, case, "files")
    assert "Ingen fil än." in opened.texts()
    assert not drop(opened, tmp_path).isAccepted()
    drop(opened, pdf(tmp_path))
    assert kept(opened, case) == ["cv.pdf"]
    assert a11y.audit(opened.screen) == []
    row = next(iter(page(opened).files.list.rows.values()))
    row.setFocus()
    opened.keys("Delete")
    assert kept(opened, case) == []
    opened.shell.toast.undo.click()
    opened.settle()

    assert kept(opened, case) == ["cv.pdf"]


def test_a_file_is_chosen_by_the_button(
    open_page: OpenPage, case: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever does not drag presses Insert."""
    path = str(pdf(tmp_path))
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([path], ""))
    opened = at(open_page, case, "files")
    page(opened).add_here()
    opened.settle()
    assert kept(opened, case) == ["cv.pdf"]
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([], ""))
    page(opened).files.choose()

    assert kept(opened, case) == ["cv.pdf"]
    assert "*.pdf" in files_part.kinds()


def attached(desk_thread: DeskThread, case: str, path: Path) -> str:
    return desk_thread.run(lambda desk: attachments.add(desk, case, path))


def test_a_pdf_is_shown_inside_and_saved_as_a_copy_that_is_noted(
    open_page: OpenPage, case: str, desk_thread: DeskThread, tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    """S6: no temporary file; a copy outside is made with open eyes."""
    key = attached(desk_thread, case, pdf(tmp_path))
    opened = open_page("attachment", {"attachment": key})
    screen = opened.screen
    assert isinstance(screen, AttachmentPage)
    opened.qtbot.waitUntil(
        lambda: any("Sida 1 av 1" in w.accessibleName() for w in screen.findChildren(QLabel))
    )
    assert "En sparad kopia ligger öppet utanför programmet." in opened.texts()
    assert "cv" not in opened.window.windowTitle()
    assert a11y.audit(screen) == []
    target = tmp_path / "kopia.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    opened.press("Spara kopia …")
    noted = desk_thread.run(lambda desk: [line.kind for line in audit.lines(desk.connection)])

    assert target.read_bytes() == (tmp_path / "cv.pdf").read_bytes()
    assert noted[0] == "export"
    assert opened.told.toasts == ["Kopia sparad som kopia.pdf. Ta bort den när du är klar."]
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    opened.press("Spara kopia …")
    opened.press("Tillbaka till Filer")
    assert opened.gone[-1] == ("case", {"case": case, "section": "files"})


@pytest.mark.parametrize("width", [30, 3000])
def test_a_picture_is_shown_inside(
    open_page: OpenPage, case: str, desk_thread: DeskThread, tmp_path: Path, width: int
) -> None:
    """A photograph of a paper is as good as a scan, however large the camera made it."""
    key = attached(desk_thread, case, picture(tmp_path, width))
    opened = open_page("attachment", {"attachment": key})
    shown = [w for w in opened.screen.findChildren(QLabel)
             if w.accessibleName() == "Bild: skannat.png"]  # fmt: skip

    assert len(shown) == 1
    assert shown[0].width() <= 1000


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("cv.txt", b"hej", "Filen visas inte här. Spara en kopia för att öppna den."),
        ("trasig.png", b"\x89PNG\r\n\x1a\nrest", "Bilden går inte att läsa."),
    ],
)
def test_what_cannot_be_shown_says_so(
    open_page: OpenPage, case: str, desk_thread: DeskThread, tmp_path: Path, name: str,
    data: bytes, words: str,
) -> None:  # fmt: skip
    """An empty page would look like an empty paper."""
    (tmp_path / name).write_bytes(data)
    key = attached(desk_thread, case, tmp_path / name)
    opened = open_page("attachment", {"attachment": key})

    assert words in opened.texts()


def test_what_a_file_is_can_be_said_afterwards(
    open_page: OpenPage, case: str, desk_thread: DeskThread, tmp_path: Path
) -> None:
    """A scanner's name says nothing."""
    key = attached(desk_thread, case, picture(tmp_path))
    opened = open_page("attachment", {"attachment": key})
    screen = opened.screen
    assert isinstance(screen, AttachmentPage)
    screen.sort.box.setFocus()
    opened.keys("Down")
    kept = desk_thread.run(lambda desk: desk.get(key).values["sort"])

    assert kept == "SAMTYCKE"


def test_files_open_from_the_list_and_the_timeline(
    open_page: OpenPage, case: str, desk_thread: DeskThread, tmp_path: Path
) -> None:
    """One file, one page, from wherever it is seen."""
    key = attached(desk_thread, case, picture(tmp_path))
    opened = at(open_page, case, "files")
    page(opened).files.list.rows[key].setFocus()
    opened.keys("Return")
    assert opened.gone[-1] == ("attachment", {"attachment": key})
    opened = at(open_page, case, "timeline")
    opened.press("Visa: Dokument: skannat.png, 12 mars 2026")

    assert opened.gone[-1] == ("attachment", {"attachment": key})
