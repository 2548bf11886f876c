"""Letting a paper that was drawn go to a file or a printer, noted with its hash (R-14)."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRect, QSize, QStandardPaths, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFileDialog, QWidget

from mia_desktop.services import papers, viewing
from mia_desktop.services.papers import Paper
from mia_desktop.services.viewing import PageView
from mia_ui.screens.context import Context
from mia_ui.screens.preview import JOB, PRINT_DPI
from mia_ui.screens.sheets import image

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

tr = QCoreApplication.translate


def ask_where(parent: QWidget, name: str, title: str, kinds: str) -> Path | None:
    """Where the person wants a file, with a name that tells a passer-by nothing (R-53)."""
    place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    chosen, _ = QFileDialog.getSaveFileName(parent, title, str(Path(place) / name), kinds)
    return Path(chosen) if chosen else None


def save(context: Context, paper: Paper, pdf: bytes, target: Path) -> None:
    """Write a PDF and say so."""
    name = target if target.suffix else target.with_suffix(".pdf")
    text = tr("PaperOut", "Sparad som {name}.").format(name=name.name)
    context.ask(
        lambda desk: papers.export(desk, paper, pdf, name),
        lambda _hash: context.window.toast(text),
    )


def draw(context: Context, paper: Paper, done: Callable[[bytes], None]) -> None:
    """Draw a paper beside the store thread."""
    context.compute(lambda _token: papers.make(paper), done)


def send(parent: QWidget, context: Context, paper: Paper, pdf: bytes) -> None:
    """Print through the system's own dialog."""
    # Two megabytes that only printing needs.
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # noqa: PLC0415

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(JOB)
    printer.setFullPage(True)  # the paper has margins of its own
    dialog = QPrintDialog(printer, parent)
    if dialog.exec() != QPrintDialog.DialogCode.Accepted:
        return

    def sent(pages: list[PageView]) -> None:
        paint(printer, pages)
        said = tr("PaperOut", "Skickat till skrivaren.")
        context.ask(
            lambda desk: papers.printed(desk, paper, pdf),
            lambda _done: context.window.toast(said),
        )

    context.compute(lambda _token: viewing.pages(pdf, dpi=PRINT_DPI), sent)


def paint(printer: "QPrinter", pages: list[PageView]) -> None:
    painter = QPainter(printer)
    for number, page in enumerate(pages):
        if number:
            printer.newPage()
        area = painter.viewport()
        size = QSize(page.width, page.height).scaled(
            area.size(), Qt.AspectRatioMode.KeepAspectRatio
        )
        painter.drawImage(QRect(area.topLeft(), size), image(page))
    painter.end()
