"""Kontorets nummer: an invitation is read, and its number typed, when the office can be called."""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from mia_desktop.domain.errors import Expected
from mia_desktop.domain.records.office import Peer
from mia_desktop.services import delivering, identity, invitations
from mia_desktop.services.desk import Desk
from mia_desktop.services.exchange_errors import NotInvited
from mia_desktop.services.invitations import InvitationRead
from mia_ui.messages import when
from mia_ui.screens.context import Context
from mia_ui.screens.exchange_page import ExchangePage, first_folder
from mia_ui.screens.office_says import settings_lines
from mia_ui.screens.typed_number import TypedNumber
from mia_ui.widgets.buttons import Button
from mia_ui.widgets.screen import ButtonRow
from mia_ui.widgets.surface import Surface, clear_layout, column
from mia_ui.widgets.text import PlainLabel

Known = tuple[Peer | None, InvitationRead | None, str]
"""The office, an invitation whose number is to be typed, the federation."""


class CheckNumbersPage(ExchangePage):
    """At the laptop: which office it is, whether its number was typed, and typing it."""

    def __init__(self, context: Context, args: Mapping[str, str]) -> None:
        super().__init__(context, args, "")
        self.set_title(self.tr("Kontoret"))
        self._inside = column(self.theme, "l")
        self.body.addLayout(self._inside)
        self.finish()
        self.number: TypedNumber | None = None
        self._read()

    def _read(self) -> None:
        self.context.ask(_known, self._show)

    def _show(self, found: Known) -> None:
        clear_layout(self._inside)
        office, waiting, federation = found
        self.number = None
        if waiting is not None:
            self._ask_number(waiting)
        else:
            self._inside.addWidget(self._office(office, federation))
            self.choose = Button(
                self.theme, self.tr("Läs in en inbjudan …"), "primary" if office is None
                else "secondary", "mail-open",
            )  # fmt: skip
            self.choose.setObjectName("choose-invitation")
            self.choose.clicked.connect(self._ask_file)
            self._inside.addWidget(ButtonRow(self.theme, self.choose))
        self.reflow(self.theme.effective(self.window().width()))
        self.filled.emit()

    def _office(self, office: Peer | None, federation: str) -> Surface:
        if office is None:
            card = Surface(self.theme, "card", title=self.tr("Du hör inte till något kontor än."))
            text = self.tr("Kontoret ger dig en fil som slutar på .miainvite.")
            card.body.addWidget(PlainLabel(self.theme, text, "body", "muted"))
            return card
        card = Surface(self.theme, "card", title=federation)
        name = ", ".join(part for part in (office.name, office.unit) if part)
        card.body.addWidget(PlainLabel(self.theme, name))
        day = when.day(office.pinned) if office.pinned else ""
        text = self.tr("Kontrollnumret skrevs {day}.").format(day=day)
        card.body.addWidget(PlainLabel(self.theme, text))
        return card

    def _ask_file(self) -> None:
        path, _kind = QFileDialog.getOpenFileName(
            self, self.tr("Välj inbjudan"), str(first_folder()),
            self.tr("Inbjudningar (*.miainvite)"),
        )  # fmt: skip
        if path:
            chosen = Path(path)
            self.work(
                self.tr("Läser inbjudan …"), lambda desk: _take(desk, chosen), self._ask_number
            )

    def _ask_number(self, found: InvitationRead) -> None:
        clear_layout(self._inside)
        number = self.number = TypedNumber(
            self.theme, found.federation,
            [
                ", ".join(part for part in (found.office, found.unit) if part),
                self.tr("Dina deltagarnummer börjar på {prefix}.").format(prefix=found.prefix),
                self._profiles(found),
                *settings_lines(found.settings, self.context.language),
            ],
            found.asked,
            help_text=self.tr(
                "Ring kontoret på ett nummer som du redan har, inte ett ur filen. "
                "Be dem läsa upp grupperna och skriv dem."
            ),
            confirm=self.tr("Bekräfta kontoret"),
        )  # fmt: skip
        number.typed.connect(lambda groups: self._typed(found, groups))
        number.left.connect(self._read)
        self._inside.addWidget(number)
        self.reflow(self.theme.effective(self.window().width()))
        number.take_focus()
        self.filled.emit()

    def _profiles(self, found: InvitationRead) -> str:
        """What will leave from now on: a widening is only taken with eyes open (§3)."""
        names = {profile.name for profile in found.profiles}
        if "F3" in names:
            return self.tr(
                "Kontoret tar emot volymer, och uppgifter om deltagare som har samtyckt."
            )
        return self.tr("Kontoret tar emot volymer, inga uppgifter om deltagare.")

    def _typed(self, found: InvitationRead, groups: tuple[str, ...]) -> None:
        self.work(
            self.tr("Kontrollerar numret …"),
            lambda desk: invitations.pin(desk, found.raw, found.asked, groups),
            self._confirmed, failed=self._refused,
        )  # fmt: skip

    def _refused(self, error: Expected) -> bool:
        return self.number is not None and self.number.refuse(error)

    def _confirmed(self, office: Peer) -> None:
        title = self.tr("{name} är bekräftat.").format(name=office.name)
        text = self.tr("Nu går det att lämna till kontoret. Lämna också ditt visitkort.")
        self.say("success", title, text)
        self._read()


def _known(desk: Desk) -> Known:
    try:
        office = invitations.the_office(desk)
    except NotInvited:
        return None, None, ""
    return office, invitations.waiting(desk), str(desk.setting(identity.FEDERATION) or "")


def _take(desk: Desk, path: Path) -> InvitationRead:
    """Keep the invitation, so that its number can be typed another day."""
    data = delivering.read_invitation(path)
    invitations.keep(desk, data)
    identity.my_keys(desk)
    return invitations.read(data)
