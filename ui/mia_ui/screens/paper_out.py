"""Letting a paper that was drawn go to a file or a printer, noted with its hash (R-14)."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRect, QSize, QStandardPaths, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFileDialog, QWidget

from mia_desktop.services import viewing
from mia_desktop.services.desk import Desk
from mia_desktop.services.viewing import PageView
from mia_ui.screens.context import Context
from mia_ui.screens.sheets import image
from mia_ui.widgets.dialog import Dialog
from mia_ui.widgets.page import Page

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

tr = QCoreApplication.translate

PRINT_DPI = 200
JOB = "MIA-utskrift"
"""What a print queue shows: nothing about anybody (bundle-format §8)."""


def ask_where(parent: QWidget, name: str, title: str, kinds: str) -> Path | None:
    """Where the person wants a file, with a name that tells a passer-by nothing (R-53)."""
    place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    chosen, _ = QFileDialog.getSaveFileName(parent, title, str(Path(place) / name), kinds)
    return Path(chosen) if chosen else None


def warn(parent: Page, then: Callable[[], None]) -> None:
    """F5: on a stick it is as readable to a stranger as to the participant."""
    dialog = Dialog(
        parent.theme, tr("DataRightsPage", "Spara utdraget utanför valvet?"),
        tr(
            "DataRightsPage",
            "Filen är inte krypterad. Den som hittar minnet kan läsa allt om deltagaren. "
            "Lämna minnet i handen till deltagaren."
        ), parent,
    )  # fmt: skip
    dialog.add_deed(tr("DataRightsPage", "Spara filen"))
    dialog.add_safe(tr("DataRightsPage", "Avbryt"))
    dialog.accepted.connect(then)
    dialog.open()


def send(parent: QWidget, context: Context, pdf: bytes, note: Callable[[Desk], None]) -> None:
    """Print through the system's own dialog; it is noted first, so no print goes unnoted."""
    # Two megabytes that only printing needs.
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # noqa: PLC0415

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(JOB)
    printer.setFullPage(True)  # the paper has margins of its own
    dialog = QPrintDialog(printer, parent)
    if dialog.exec() == QPrintDialog.DialogCode.Accepted:
        context.ask(note, lambda _none: _Job(context, printer, pdf).go_on())


class _Job:
    """A print, one page at a time: those of a long paper together are gigabytes."""

    def __init__(self, context: Context, printer: "QPrinter", pdf: bytes) -> None:
        self._painter: QPainter | None = None  # goes before its printer, should a lock end the job
        self._printer = printer
        self._context, self._pdf = context, pdf
        self._next = 0

    def go_on(self) -> None:
        """Draw the next page beside this thread."""
        place = self._next
        self._context.compute(
            lambda _token: viewing.part(self._pdf, place, 1, dpi=PRINT_DPI), self._drawn,
            doing=tr("PaperOut", "Skriver ut sidan {n} …").format(n=place + 1),
        )  # fmt: skip

    def _drawn(self, part: viewing.Part) -> None:
        if self._painter is None:
            self._painter = QPainter(self._printer)
        else:
            self._printer.newPage()
        for page in part.pages:
            _paint(self._painter, page)
        self._next += 1
        if self._next < part.of:
            self.go_on()
            return
        self._painter.end()
        self._context.window.toast(tr("PaperOut", "Skickat till skrivaren."))


def _paint(painter: QPainter, page: PageView) -> None:
    area = painter.viewport()
    size = QSize(page.width, page.height).scaled(area.size(), Qt.AspectRatioMode.KeepAspectRatio)
    # The picture goes as it is: at a printer's 1200 dpi a page of it would be half a gigabyte.
    painter.drawImage(QRect(area.topLeft(), size), image(page))
