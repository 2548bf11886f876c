"""Förhandsgranska (S22): the pages as they will be printed, with their text beside them."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QRect, QSize, QStandardPaths, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QCheckBox, QFileDialog, QWidget
from typing_extensions import override

from mia_desktop.services import papers, viewing
from mia_desktop.services.desk import Desk
from mia_desktop.services.papers import LeftOut, Why
from mia_desktop.services.viewing import PageView
from mia_ui.base.announce import announce
from mia_ui.screens.context import Context
from mia_ui.screens.preview_back import back
from mia_ui.screens.preview_reading import Wanted, read_paper
from mia_ui.screens.sheets import Sheets, fitting, image
from mia_ui.widgets.banner import Banner
from mia_ui.widgets.buttons import Button
from mia_ui.widgets.page import Page
from mia_ui.widgets.surface import Surface, clear_layout, column
from mia_ui.widgets.text import PlainLabel

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

PRINT_DPI = 200
JOB = "MIA-utskrift"
"""What a print queue shows: nothing about anybody (bundle-format §8)."""


class Drawn(msgspec.Struct, frozen=True, kw_only=True):
    pdf: bytes
    pages: list[PageView]


class PreviewScreen(Page):
    """Page pictures under each other; save, print, large type."""

    def __init__(self, context: Context, args: Mapping[str, str]) -> None:
        self._came_from = back(args)
        super().__init__(
            context.theme, self.tr("Förhandsgranska"), back=self._came_from.label, wide=True
        )
        self.context = context
        self._args = args
        self._wanted: Wanted | None = None
        self._drawn: Drawn | None = None
        self.large = QCheckBox(self.tr("Stor stil"))
        self.large.setFont(self.theme.font())
        self.large.clicked.connect(self._read)
        self.as_text = QCheckBox(self.tr("Visa som text"))
        self.as_text.setFont(self.theme.font())
        self.as_text.clicked.connect(self._show)
        self.save = Button(self.theme, self.tr("Spara som PDF …"), "primary", "download")
        self.print = Button(self.theme, self.tr("Skriv ut …"), icon="printer")
        self.save.clicked.connect(self._save)
        self.print.clicked.connect(self._print)
        self.back_wanted.connect(self._back)
        self.add_buttons(self.save, self.print, self.large, self.as_text)
        self._notes = column(self.theme, "l")
        self._sheets = Sheets(self.theme)
        self.body.addLayout(self._notes)
        self.body.addWidget(self._sheets)
        self.finish()
        self._read()

    @override
    def window_title(self) -> str:
        number = self._wanted.number if self._wanted else ""
        return f"{number} – {self.heading.text()}" if number else self.heading.text()

    def _read(self) -> None:
        self._may_leave(ready=False)
        clear_layout(self._notes)
        self._sheets.show_words(self.tr("Ritar sidorna …"))
        large = self.large.isChecked()
        self.context.ask(lambda desk: read_paper(desk, self._args, large=large), self._draw)

    def _back(self) -> None:
        self.go.emit(self._came_from.page, dict(self._came_from.args))

    def _may_leave(self, *, ready: bool) -> None:
        """There is nothing to save or print until the sheets are drawn."""
        self.save.setEnabled(ready)
        self.print.setEnabled(ready)

    def _draw(self, wanted: Wanted) -> None:
        self._wanted = wanted
        self.title_changed.emit()
        room = self.area.viewport().width() - 2 * self.theme.px("l")
        dpi = fitting(room, self.theme.scale)

        def work(_token: object) -> Drawn:
            pdf = wanted.issued or papers.make(wanted.paper)
            return Drawn(pdf=pdf, pages=viewing.pages(pdf, dpi=dpi))

        def done(drawn: Drawn) -> None:
            if wanted is self._wanted:  # nobody has asked for another size meanwhile
                self._drawn_now(drawn)

        self.context.compute(work, done)

    def _drawn_now(self, drawn: Drawn) -> None:
        self._drawn = drawn
        self._show()
        self._may_leave(ready=True)
        self.filled.emit()
        announce(self, self.tr("%n sidor", "", len(drawn.pages)))

    def _show(self) -> None:
        drawn, wanted = self._drawn, self._wanted
        if drawn is None or wanted is None:
            return
        clear_layout(self._notes)
        clear_layout(self.banners)
        if wanted.paper.meta.draft:
            text = self._draft_text()
            self.banners.addWidget(Banner(self.theme, "info", text))
        if wanted.paper.sensitive:
            text = self._envelope_text()
            self.banners.addWidget(Banner(self.theme, "warning", text))
        if wanted.paper.left_out:
            self._notes.addWidget(self._left_out(wanted.paper.left_out))
        self._sheets.show_pages(drawn.pages, as_text=self.as_text.isChecked())

    def _draft_text(self) -> str:
        if "document" in self._args:
            return self.tr("Det här är ett utkast. Formuläret är inte slutfört.")
        return self.tr("Det här är ett utkast. Fastställ planen innan den skrivs under.")

    def _envelope_text(self) -> str:
        if self._args.get("paper") == "handover_note":
            return self.tr("Lämna i förslutet kuvert direkt till den som tar över.")
        return self.tr("Lämna i förslutet kuvert direkt till deltagaren.")

    def _left_out(self, left_out: Sequence[LeftOut]) -> QWidget:
        """What was answered and is not on the paper; private questions are counted, not named."""
        why = {
            Why.NEVER_PRINTED: self.tr("{q} – skrivs aldrig ut"),
            Why.OWN_PAPER_ONLY: self.tr("{q} – står bara på deltagarens eget papper"),
            Why.PROTECTED: self.tr("{q} – visas inte när personuppgifterna är skyddade"),
        }
        card = Surface(self.theme, "card", title=self.tr("Det här står inte på papperet"))
        for one in left_out:
            if one.why in why:
                text = why[one.why].format(q=one.label)
                card.body.addWidget(PlainLabel(self.theme, text))
        private = sum(one.why is Why.PRIVATE for one in left_out)
        if private:
            text = self.tr("%n svar som bara är till för handledaren", "", private)
            card.body.addWidget(PlainLabel(self.theme, text))
        return card

    # going out

    def _save(self) -> None:
        drawn, wanted = self._drawn, self._wanted
        if drawn is None or wanted is None:
            return
        place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        proposed = str(Path(place) / wanted.paper.file_name)
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("Spara som PDF"), proposed, self.tr("PDF (*.pdf)")
        )
        if chosen:
            self.save_to(Path(chosen))

    def save_to(self, target: Path) -> None:
        """Write the file; the paper of an agreed version is kept in the vault first (S7)."""
        drawn, wanted = self._drawn, self._wanted
        if drawn is None or wanted is None:
            return
        name = target if target.suffix else target.with_suffix(".pdf")

        def work(desk: Desk) -> str:
            _keep(desk, wanted, drawn)
            return papers.export(desk, wanted.paper, drawn.pdf, name)

        text = self.tr("Sparad som {name}.").format(name=name.name)
        self.context.ask(work, lambda _hash: self.context.window.toast(text))

    def _print(self) -> None:
        drawn, wanted = self._drawn, self._wanted
        if drawn is None or wanted is None:
            return
        # Two megabytes that only printing needs.
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # noqa: PLC0415

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(JOB)
        printer.setFullPage(True)  # the paper has margins of its own
        dialog = QPrintDialog(printer, self)
        if dialog.exec() != QPrintDialog.DialogCode.Accepted:
            return

        def noted(desk: Desk) -> None:
            _keep(desk, wanted, drawn)
            papers.printed(desk, wanted.paper, drawn.pdf)

        def sent(pages: list[PageView]) -> None:
            _paint(printer, pages)
            said = self.tr("Skickat till skrivaren.")
            self.context.ask(noted, lambda _done: self.context.window.toast(said))

        self.context.compute(lambda _token: viewing.pages(drawn.pdf, dpi=PRINT_DPI), sent)


def _keep(desk: Desk, wanted: Wanted, drawn: Drawn) -> None:
    """Keep the first issue of an agreed version; large type is another paper and is not kept.

    Nor is a paper about no record: it goes to nobody outside the house.
    """
    paper = wanted.paper
    if not paper.about:
        return
    if paper.meta.draft or paper.meta.large or papers.issued_before(desk, paper) is not None:
        return
    papers.issue(desk, paper, drawn.pdf)


def _paint(printer: "QPrinter", pages: list[PageView]) -> None:
    painter = QPainter(printer)
    for number, page in enumerate(pages):
        if number:
            printer.newPage()
        area = painter.viewport()
        size = QSize(page.width, page.height).scaled(
            area.size(), Qt.AspectRatioMode.KeepAspectRatio
        )
        # The picture goes as it is: at a printer's 1200 dpi a page of it would be half a gigabyte.
        painter.drawImage(QRect(area.topLeft(), size), image(page))
    painter.end()
