"""Jag har en inbjudan: whose it is, and the number that makes sure of it (decisions S8)."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from mia_desktop.domain.errors import Expected
from mia_desktop.services.exchange_errors import WrongNumber
from mia_desktop.services.invitations import InvitationRead
from mia_ui import messages
from mia_ui.screens.office_says import settings_lines
from mia_ui.theme import Theme
from mia_ui.widgets.banner import Banner
from mia_ui.widgets.buttons import Button
from mia_ui.widgets.form_row import FormRow
from mia_ui.widgets.page import Page
from mia_ui.widgets.screen import ButtonRow
from mia_ui.widgets.secret import CodeField
from mia_ui.widgets.surface import Surface, clear_layout, column
from mia_ui.widgets.text import PlainLabel

SUFFIX = ".miainvite"


class InvitedPage(Page):
    """The file, then four groups of its number, said by the office over the telephone."""

    file_chosen = Signal(object)  # Path
    typed = Signal(object, object)  # InvitationRead, tuple[str, ...]
    later = Signal(object)  # InvitationRead

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        back = QCoreApplication.translate("InvitedPage", "Välkommen")
        super().__init__(theme, "", back=back, parent=parent)
        self.set_title(self.tr("Din inbjudan"))
        text = self.tr("Filen från kontoret slutar på {suffix}. Den kan ligga på ett minne.")
        self.body.addWidget(PlainLabel(theme, text.format(suffix=SUFFIX)))
        self.choose = Button(theme, self.tr("Välj inbjudan …"), "primary", "mail-open")
        self.choose.setObjectName("choose-invitation")
        self.choose.clicked.connect(self._ask_file)
        self.add_buttons(self.choose)
        self._found = column(theme, "l")
        self.body.addLayout(self._found)
        self.finish()
        self.code: CodeField | None = None
        self._row: FormRow | None = None

    def _ask_file(self) -> None:
        kinds = self.tr("Inbjudningar (*{suffix})").format(suffix=SUFFIX)
        path, _kind = QFileDialog.getOpenFileName(self, self.tr("Välj inbjudan"), "", kinds)
        if path:
            clear_layout(self.banners)
            self.file_chosen.emit(Path(path))

    def show_invitation(self, found: InvitationRead) -> None:
        """Say whose it is and ask for its number."""
        clear_layout(self._found)
        card = Surface(self.theme, "card", title=found.federation)
        office = ", ".join(part for part in (found.office, found.unit) if part)
        card.body.addWidget(PlainLabel(self.theme, office))
        number = self.tr("Dina deltagarnummer börjar på {prefix}.").format(prefix=found.prefix)
        for text in (number, *settings_lines(found.settings)):
            card.body.addWidget(PlainLabel(self.theme, text, "body", "muted"))
        self._found.addWidget(card)
        self.code = CodeField(self.theme, asked=[place + 1 for place in found.asked])
        self._row = FormRow(
            self.theme, self.tr("Inbjudans kontrollnummer"), self.code, name="check-number",
            help_text=self.tr(
                "Ring kontoret på ett nummer som du redan har, inte ett ur filen. "
                "Be dem läsa upp grupperna och skriv dem."
            ),
        )  # fmt: skip
        self._found.addWidget(self._row)
        go_on = Button(self.theme, self.tr("Fortsätt"), "primary")
        later = Button(self.theme, self.tr("Skriv numret senare"))
        self._found.addWidget(ButtonRow(self.theme, go_on, later))
        hint = self.tr("Tills numret är skrivet går det inte att lämna något till kontoret.")
        self._found.addWidget(PlainLabel(self.theme, hint, "caption", "muted"))
        self.choose.hide()
        go_on.clicked.connect(lambda: self._go_on(found))
        later.clicked.connect(lambda: self.later.emit(found))
        self.code.take_focus()

    def _go_on(self, found: InvitationRead) -> None:
        assert self.code is not None
        assert self._row is not None
        groups = self.code.value()
        if groups is None:
            self._row.show_error(self.tr("Fyll i alla fyra grupperna, fem siffror i varje."))
            self.code.take_focus()
            return
        self._row.clear_error()
        self.typed.emit(found, groups)

    def refuse(self, error: Expected) -> None:
        """The number was another one: the file may be somebody else's."""
        if self._row is None or not isinstance(error, WrongNumber):
            told = messages.tell(error)
            self.show_banner(Banner(self.theme, "error", told.title, told.text))
            return
        groups = ", ".join(str(place + 1) for place in error.groups)
        self._row.show_error(
            self.tr(
                "Grupp {groups} stämmer inte. Läs upp den för kontoret en gång till. "
                "Stämmer den ändå inte är filen inte deras."
            ).format(groups=groups)
        )
        self._row.field.take_focus()
