"""One file of a participant, shown inside the program: no temporary file is made (decisions S6)."""

from collections.abc import Mapping
from functools import partial
from pathlib import Path

import msgspec
from PySide6.QtCore import QCoreApplication, QSize, QStandardPaths, Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QFileDialog, QLabel, QWidget
from typing_extensions import override

from mia_desktop.domain import codes
from mia_desktop.domain.records.work import Attachment
from mia_desktop.services import attachments, people, viewing
from mia_desktop.services.attachments import PDF, Kept
from mia_desktop.services.desk import Desk
from mia_desktop.services.viewing import PageView
from mia_ui.screens.attachments import facts
from mia_ui.screens.context import Context
from mia_ui.screens.filter_fields import ListField
from mia_ui.widgets import accessible
from mia_ui.widgets.banner import Banner
from mia_ui.widgets.buttons import Button
from mia_ui.widgets.choice import Option
from mia_ui.widgets.form_row import FormRow
from mia_ui.widgets.page import Page
from mia_ui.widgets.surface import Surface, column
from mia_ui.widgets.text import PlainLabel

_PAPER_IN = 210 / 25.4
_LEAST_DPI = 48


class Opened(msgspec.Struct, frozen=True, kw_only=True):
    """The file with its bytes, and whose it is by number."""

    kept: Kept
    data: bytes
    number: str

    @property
    def attachment(self) -> Attachment:
        return self.kept.attachment


def read(desk: Desk, attachment: str) -> Opened:
    """Read a file (on the store thread); the log notes it."""
    case = desk.get(attachment).case
    every = attachments.of_case(desk.of_case(case))
    return Opened(
        kept=next(one for one in every if one.attachment.id == attachment),
        data=attachments.read(desk, attachment),
        number=people.number_of(desk, case),
    )


class AttachmentPage(Page):
    """Its pages or its picture; a copy outside the program only on wish, and noted."""

    def __init__(self, context: Context, args: Mapping[str, str]) -> None:
        back = QCoreApplication.translate("AttachmentPage", "Filer")
        super().__init__(context.theme, "", back=back, wide=True)
        self.set_title(self.tr("Läser in …"))
        self.context, self._key = context, args["attachment"]
        self._state: Opened | None = None
        self.back_wanted.connect(self._back)
        self.sort = ListField(context.theme, self._sorts())
        self.sort.changed.connect(self._describe)
        self.copy = Button(context.theme, self.tr("Spara kopia …"), icon="download")
        self.copy.clicked.connect(self._ask_where)
        self._sheets = column(context.theme, "l")
        context.ask(partial(read, attachment=self._key), self._arrived)

    @override
    def window_title(self) -> str:
        number = self._state.number if self._state else ""
        title = self.tr("Fil")
        return f"{number} – {title}" if number else title

    def _sorts(self) -> list[Option]:
        listed = codes.code_list("CL-FILE").codes
        language = self.context.language
        own = [Option(code.id, code.label.text(language)) for code in listed]
        return [Option("", self.tr("Välj …")), *own]

    def _arrived(self, opened: Opened) -> None:
        self._state = opened
        one = opened.attachment
        self.set_title(one.name or self.tr("Fil utan namn"))
        self.caption.setText(facts(one, self.context.language))
        self.caption.show()
        warning = self.tr(
            "En sparad kopia ligger öppet utanför programmet. I loggen står att du har sparat den."
        )
        self.body.addWidget(PlainLabel(self.theme, warning, "body", "muted"))
        if not opened.kept.issued:
            self.sort.set_value(one.sort)
            row = FormRow(self.theme, self.tr("Vad är det?"), self.sort, name="attachment-sort")
            self.body.addWidget(row)
        self.add_buttons(self.copy)
        self.body.addLayout(self._sheets)
        self.finish()
        self._show(opened)
        self.arrive()

    def _show(self, opened: Opened) -> None:
        if opened.attachment.media == PDF:
            dpi = self._dpi
            doing = self.tr("Ritar sidorna …")
            self.context.compute(
                lambda _token: viewing.pages(opened.data, dpi=dpi), self._drawn, doing=doing
            )
            return
        if opened.kept.shown_here:
            self._sheets.addWidget(self._picture(opened))
        else:
            text = self.tr("Filen visas inte här. Spara en kopia för att öppna den.")
            self._sheets.addWidget(Banner(self.theme, "info", text))
        self.filled.emit()

    @property
    def _dpi(self) -> int:
        """As large as the text size asks for, but never wider than there is room."""
        room = self.area.viewport().width() - 2 * self.theme.px("l")
        return max(_LEAST_DPI, min(round(96 * self.theme.scale), int(room / _PAPER_IN)))

    def _drawn(self, pages: list[PageView]) -> None:
        for number, page in enumerate(pages, 1):
            name = self.tr("Sida {n} av {all}").format(n=number, all=len(pages))
            image = QImage(
                page.pixels, page.width, page.height, page.width * 4,
                QImage.Format.Format_RGBA8888,
            )  # fmt: skip
            self._sheets.addWidget(self._sheet(image.copy(), name, page.text))
        self.filled.emit()

    def _picture(self, opened: Opened) -> QWidget:
        image = QImage.fromData(opened.data)
        if image.isNull():
            text = self.tr("Bilden går inte att läsa. Skanna den en gång till.")
            return Banner(self.theme, "warning", text)
        widest = round(_PAPER_IN * self._dpi)
        if image.width() > widest:
            image = image.scaledToWidth(widest, Qt.TransformationMode.SmoothTransformation)
        name = self.tr("Bild: {name}").format(name=opened.attachment.name)
        return self._sheet(image, name, "")

    def _sheet(self, image: QImage, name: str, text: str) -> QWidget:
        holder = Surface(self.theme, "plain")
        sheet = QLabel()
        sheet.setProperty("surface", "card")
        sheet.setPixmap(QPixmap.fromImage(image))
        sheet.setFixedSize(QSize(image.width(), image.height()))
        accessible.name(sheet, name, text)
        holder.body.addWidget(sheet)
        return holder

    # what is done

    def _describe(self) -> None:
        work = partial(attachments.describe, attachment=self._key, sort=self.sort.value())
        self.context.ask(work, lambda _done: self.context.window.saved())

    def _ask_where(self) -> None:
        if self._state is None:
            return
        place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        proposed = str(Path(place) / (self._state.attachment.name or "fil"))
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Spara kopia"), proposed)
        if chosen:
            self.save_to(Path(chosen))

    def save_to(self, target: Path) -> None:
        """Write the copy and say where; the log has noted it."""
        text = self.tr("Kopia sparad som {name}. Ta bort den när du är klar.")
        said = text.format(name=target.name)
        self.context.ask(
            partial(attachments.save_copy, attachment=self._key, target=target),
            lambda _done: self.context.window.toast(said),
        )

    def _back(self) -> None:
        if self._state is not None:
            case = self._state.attachment.case
            self.go.emit("case", {"case": case, "section": "files"})
