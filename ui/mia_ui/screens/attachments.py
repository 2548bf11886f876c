"""Filer: what is kept with a participant, added by a button or by dropping (decisions S6)."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QWidget
from typing_extensions import override

from mia_desktop.domain import codes
from mia_desktop.domain.records.work import Attachment
from mia_desktop.services.attachments import Kept
from mia_ui.base.actions import Language
from mia_ui.screens.context import Context
from mia_ui.screens.row_list import RowItem, RowList
from mia_ui.widgets.date_text import plain_date
from mia_ui.widgets.surface import column
from mia_ui.widgets.text import ChipKind, PlainLabel

_ENDINGS = "*.pdf *.png *.jpg *.jpeg *.docx *.doc *.odt *.rtf *.txt"


def kinds() -> str:
    """The files that a file dialog offers."""
    words = QCoreApplication.translate("FilesPart", "PDF, bilder och dokument")
    return f"{words} ({_ENDINGS})"


def facts(one: Attachment, language: Language) -> str:
    """What a file is, since when, and how large."""
    sort = codes.label("CL-FILE", one.sort, language) if one.sort else ""
    day = plain_date(one.made) if one.made else ""
    how = QLocale.DataSizeFormat.DataSizeSIFormat
    size = QLocale().formattedDataSize(one.size, 0, how) if one.size else ""
    return " · ".join(part for part in (sort, day, size) if part)


class FilesPart(QWidget):
    """The files of one participant; dropping a file here adds it."""

    opened = Signal(str)
    added = Signal(list)
    """Paths, as texts."""
    remove_wanted = Signal(str)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._language = context.language
        self.setAcceptDrops(True)
        rows = column(context.theme, "m", self)
        text = self.tr(
            "Släpp filer här eller välj dem. De sparas krypterade i programmet. Ta bort dem sedan"
            " från stickan eller mappen de kom från."
        )
        rows.addWidget(PlainLabel(context.theme, text, "body", "muted"))
        self.list = RowList(
            context.theme, "file", self.tr("Filer"), add=self.tr("Lägg till fil …"),
            empty=self.tr("Ingen fil än. Här kan ett underskrivet samtycke eller ett CV ligga."),
        )  # fmt: skip
        self.list.add_wanted.connect(self.choose)
        self.list.opened.connect(self.opened)
        self.list.remove_wanted.connect(self.remove_wanted)
        rows.addWidget(self.list)

    def show_files(self, kept: Sequence[Kept]) -> None:
        self.list.show_items([self._item(one) for one in kept])

    def _item(self, one: Kept) -> RowItem:
        issued: tuple[str, ChipKind] = (self.tr("Utskrivet papper"), "neutral")
        return RowItem(
            id=one.attachment.id, title=one.attachment.name or self.tr("Fil utan namn"),
            detail=facts(one.attachment, self._language), chip=issued if one.issued else None,
            removable=not one.issued,
        )  # fmt: skip

    def choose(self) -> None:
        chosen, _ = QFileDialog.getOpenFileNames(self, self.tr("Lägg till fil"), "", kinds())
        if chosen:
            self.added.emit(chosen)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _paths(event):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.added.emit(_paths(event))


def _paths(event: QDropEvent) -> list[str]:
    """The files that are dragged; a folder or an address in the web is none."""
    urls = event.mimeData().urls()
    found = [url.toLocalFile() for url in urls if url.isLocalFile()]
    return [path for path in found if Path(path).is_file()]
