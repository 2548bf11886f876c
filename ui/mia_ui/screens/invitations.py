"""K6 Inbjudningar och visitkort: the root, who is invited, whose card is let in."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import msgspec
from PySide6.QtWidgets import QFileDialog

from mia_desktop.domain.errors import Expected
from mia_desktop.domain.records.office import Peer
from mia_desktop.services import delivering, given, invitations, local_words, office, peers
from mia_desktop.services.desk import Desk
from mia_desktop.services.given import Given
from mia_desktop.services.identity import FEDERATION
from mia_desktop.services.invitations import Settings
from mia_desktop.services.peers import CardRead
from mia_ui.messages import when
from mia_ui.screens.context import Context
from mia_ui.screens.exchange_page import ExchangePage, first_folder
from mia_ui.screens.given_row import GivenRow
from mia_ui.screens.group_board import GroupBoard
from mia_ui.screens.invite_form import InviteForm
from mia_ui.screens.root_form import RootForm
from mia_ui.screens.typed_number import TypedNumber
from mia_ui.widgets.buttons import Button
from mia_ui.widgets.screen import ButtonRow
from mia_ui.widgets.surface import Surface, clear_layout, column
from mia_ui.widgets.text import Chip, Heading, PlainLabel


class State(msgspec.Struct, frozen=True, kw_only=True):
    """Whether there is a root, and which letters the next handledare gets."""

    set_up: bool
    federation: str
    prefix: str
    settings: Settings = Settings()
    given: tuple[Given, ...] = ()
    cards: tuple[Peer, ...] = ()


class InvitationsPage(ExchangePage):
    """First the root; then, as often as wanted, an invitation or a card."""

    def __init__(self, context: Context, args: Mapping[str, str]) -> None:
        super().__init__(context, args, "")
        self.set_title(self.tr("Inbjudningar och visitkort"))
        self._inside = column(self.theme, "l")
        self.body.addLayout(self._inside)
        self.finish()
        self.root: RootForm | None = None
        self.form: InviteForm | None = None
        self.number: TypedNumber | None = None
        self._state: State | None = None
        self._read()

    def _read(self) -> None:
        self.context.ask(_read_state, self._show_anew)

    def _show_anew(self, state: State) -> None:
        with self.keeping_focus():
            self._show(state)

    def _show(self, state: State) -> None:
        clear_layout(self._inside)
        self.root, self.form, self.number = None, None, None
        self._state = state
        if state.set_up:
            self._show_choices(state)
        else:
            self.root = RootForm(self)
            self.root.made.connect(self._set_up)
            self._inside.addWidget(self.root)
        self._settle()

    def _settle(self) -> None:
        self.reflow(self.theme.effective(self.window().width()))
        self.filled.emit()

    def _set_up(self) -> None:
        title = self.tr("Kontoret är klart att bjuda in.")
        text = self.tr("Lås in de två minnena på olika ställen. Rotnyckeln finns bara där.")
        self.say("success", title, text)
        self._read()

    def _show_choices(self, state: State) -> None:
        text = self.tr(
            "En handledare får en inbjudan, läser in den och lämnar sitt visitkort. Båda numren "
            "skrivs i samma samtal, på ett telefonnummer som ni redan har."
        )
        invite = Button(self.theme, self.tr("Bjud in en handledare"), "primary", "user-plus")
        invite.setObjectName("invite")
        card = Button(self.theme, self.tr("Läs in ett visitkort …"), icon="id-card")
        card.setObjectName("choose-card")
        again = Button(self.theme, self.tr("Visa en inbjudans nummer …"), "quiet")
        again.setObjectName("show-number")
        invite.clicked.connect(lambda: self._open_form(state))
        card.clicked.connect(self._ask_card)
        again.clicked.connect(self._ask_invitation)
        self._inside.addWidget(PlainLabel(self.theme, state.federation, "label"))
        self._inside.addWidget(PlainLabel(self.theme, text))
        self._inside.addWidget(ButtonRow(self.theme, invite, card, again))
        self._show_given(state)
        self._show_cards(state)

    def _show_given(self, state: State) -> None:
        if not state.given:
            return
        self._inside.addWidget(Heading(self.theme, self.tr("Givna inbjudningar")))
        for each in state.given:
            row = GivenRow(self, each)
            row.number_wanted.connect(lambda each=each: self._show_number(each.check_number))
            row.renewal_wanted.connect(lambda each=each: self._open_form(state, each))
            row.changed.connect(self._read)
            self._inside.addWidget(row)

    def _show_cards(self, state: State) -> None:
        if not state.cards:
            return
        self._inside.addWidget(Heading(self.theme, self.tr("Inlästa visitkort")))
        for peer in state.cards:
            row = Surface(self.theme, "row", across=True, gap="m")
            holds = peer.revoked is None
            text = self.tr("{name}, bekräftat {day} av {who}").format(
                name=peer.name, day=when.day(peer.pinned) if peer.pinned else "",
                who=peer.pinned_by,
            )  # fmt: skip
            row.body.addWidget(PlainLabel(self.theme, text), 1)
            chip = self.tr("Gäller") if holds else self.tr("Spärrad")
            row.body.addWidget(Chip(self.theme, chip, "success" if holds else "error"))
            self._inside.addWidget(row)
        go = Button(self.theme, self.tr("Öppna registret"), "quiet", "id-card")
        go.clicked.connect(lambda: self.go.emit("register", {}))
        self._inside.addWidget(go)

    # an invitation

    def _open_form(self, state: State, before: Given | None = None) -> None:
        clear_layout(self._inside)
        form = self.form = InviteForm(self, state.prefix, before, state.settings)
        form.made.connect(self._invited)
        form.left.connect(self._read)
        self._inside.addWidget(form)
        self._settle()
        form.name.take_focus()

    def opened(self) -> str:
        return f"invite {self.form.renewed}" if self.form is not None else ""

    def open_again(self, what: str) -> bool:
        kind, _, given = what.partition(" ")
        state = self._state
        if kind != "invite" or state is None or not state.set_up:
            return False
        found = next((each for each in state.given if str(each.number) == given), None)
        self._open_form(state, found)
        return True

    def _invited(self, path: Path, number: Sequence[str]) -> None:
        self.say("success", self.tr("Inbjudan är skapad och kontrolläst."), str(path))
        self._show_number(number)

    def _show_number(self, number: Sequence[str]) -> None:
        clear_layout(self._inside)
        self.form = None
        text = self.tr(
            "Läs upp de grupper som handledaren frågar efter. Låt handledaren ringa er, på ett "
            "nummer som inte står i filen."
        )
        back = Button(self.theme, self.tr("Klar"), "primary")
        back.clicked.connect(self._read)
        self._inside.addWidget(PlainLabel(self.theme, text))
        self._inside.addWidget(GroupBoard(self.theme, self.tr("Inbjudans kontrollnummer"), number))
        self._inside.addWidget(ButtonRow(self.theme, back))
        self._settle()

    def _ask_invitation(self) -> None:
        path, _kind = QFileDialog.getOpenFileName(
            self, self.tr("Välj inbjudan"), str(first_folder()),
            self.tr("Inbjudan (*.miainvite)"),
        )  # fmt: skip
        if path:
            chosen = Path(path)
            self.work_hard(
                self.tr("Läser inbjudan …"),
                lambda: invitations.number_of(delivering.read_invitation(chosen)),
                self._show_number,
            )

    # a card

    def _ask_card(self) -> None:
        path, _kind = QFileDialog.getOpenFileName(
            self, self.tr("Välj visitkort"), str(first_folder()),
            self.tr("Visitkort (*.miacard)"),
        )  # fmt: skip
        if path:
            chosen = Path(path)
            self.work(
                self.tr("Läser visitkortet …"),
                lambda desk: peers.read_card(desk, delivering.read_card(chosen)), self._ask_number,
            )  # fmt: skip

    def _ask_number(self, found: CardRead) -> None:
        clear_layout(self._inside)
        lines = [found.unit] if found.unit else []
        if found.known:
            lines.append(self.tr("Kortet är redan godkänt."))
        number = self.number = TypedNumber(
            self.theme, found.name, lines, found.asked,
            help_text=self.tr(
                "Ring handledaren på ett nummer som ni redan har, inte ett ur filen. Be hen läsa "
                "upp grupperna ur Mitt visitkort och skriv dem."
            ),
            confirm=self.tr("Godkänn visitkortet"),
            also=self.tr("Det ersätter handledarens förra dator, som spärras")
            if found.same_name and not found.known else "",
        )  # fmt: skip
        number.typed.connect(lambda groups: self._typed(found, groups))
        number.left.connect(self._read)
        self._inside.addWidget(number)
        self._settle()
        number.take_focus()

    def _typed(self, found: CardRead, groups: tuple[str, ...]) -> None:
        succeeds = found.same_name if self.number is not None and self.number.ticked else ""
        self.work(
            self.tr("Kontrollerar numret …"),
            lambda desk: peers.pin_card(
                desk, found.raw, found.asked, groups, succeeds=succeeds
            ),
            self._let_in, failed=self._refused,
        )  # fmt: skip

    def _refused(self, error: Expected) -> bool:
        return self.number is not None and self.number.refuse(error)

    def _let_in(self, peer: Peer) -> None:
        title = self.tr("{name} är godkänd.").format(name=peer.name)
        text = self.tr("Nu går det att läsa in paket härifrån.")
        self.say("success", title, text)
        self._read()


def _read_state(desk: Desk) -> State:
    return State(
        set_up=office.is_set_up(desk),
        federation=str(desk.setting(FEDERATION) or ""),
        prefix=invitations.next_prefix(desk),
        settings=local_words.settings(desk),
        given=tuple(given.everything(desk)),
        cards=tuple(peer for peer in peers.everyone(desk) if peer.role == "handledare"),
    )
