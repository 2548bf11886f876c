"""An invitation for one handledare: what may leave, on whose decision, signed by the root."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog

from mia_desktop.services import delivering, invitations
from mia_desktop.services.given import Given
from mia_desktop.services.invitations import Decision, Order, Profile, Settings
from mia_ui.screens.exchange_page import ExchangePage, first_folder
from mia_ui.screens.local_words import LocalWords
from mia_ui.screens.own_parties import OwnParties
from mia_ui.screens.retention_fields import RetentionFields
from mia_ui.widgets.buttons import Button
from mia_ui.widgets.choice import ChoiceField, Option
from mia_ui.widgets.date_field import DateField
from mia_ui.widgets.field import Field, LineField
from mia_ui.widgets.form_row import FormRow
from mia_ui.widgets.screen import ButtonRow
from mia_ui.widgets.secret import PassphraseField
from mia_ui.widgets.surface import Surface, line
from mia_ui.widgets.text import PlainLabel


class InviteForm(Surface):
    """Everything that the file says, and the stick and phrase that sign it."""

    made = Signal(object, object)  # Path, check number as eight groups
    left = Signal()

    def __init__(
        self, page: ExchangePage, prefix: str, before: Given | None = None,
        settings: Settings | None = None,
    ) -> None:  # fmt: skip
        """With `before` a new version of that invitation is made; `settings` were sent last."""
        theme = page.theme
        title = self.tr("Ny version av inbjudan") if before else self.tr("Bjud in en handledare")
        super().__init__(theme, "card", title=title, gap="l")
        self._page, self._before = page, before
        self.renewed = "" if before is None else str(before.number)
        """Which invitation this is a new version of."""
        self.name = LineField(theme, longest=100)
        self._root: bytes | None = None
        self.prefix = LineField(theme, longest=4)
        self.prefix.set_value(prefix)
        self.what = ChoiceField(theme, [
            Option("volumes", self.tr("Bara volymer: antal kvinnor och män per insats")),
            Option("cases", self.tr("Volymer, och uppgifter om deltagare som har samtyckt")),
        ])  # fmt: skip
        self.by, self.basis = LineField(theme, longest=200), LineField(theme, longest=200)
        self.day = DateField(theme, page.context.clock.today)
        self.phrase = PassphraseField(theme)
        self._every: dict[str, FormRow] = {}
        hint = self.tr("En stor bokstav och högst tre tecken till. Ingen annan får samma.")
        begins = self.tr("Deltagarnummer börjar på")
        whom = self.tr("Till vem? (valfritt)")
        hint_name = self.tr("Ert eget minne. Det står inte i filen.")
        self.body.addWidget(self._row("name", whom, self.name, hint_name))
        self.body.addWidget(self._row("prefix", begins, self.prefix, hint))
        if before is not None:
            self._renew(before)
        may = self.tr("Vad får handledaren lämna hit?")
        self.body.addWidget(self._row("what", may, self.what))
        self._decided = Surface(theme, "bracket", gap="l")
        self.body.addWidget(self._decided)
        for name, label, field in (
            ("by", self.tr("Vem har beslutat att uppgifter om deltagare får lämnas?"), self.by),
            ("day", self.tr("När togs beslutet?"), self.day),
            ("basis", self.tr("På vilken rättslig grund?"), self.basis),
        ):
            self._decided.body.addWidget(self._row(name, label, field))
        self._decided.hide()
        self.what.changed.connect(lambda: self._decided.setVisible(self.what.value() == "cases"))
        self._add_settings(settings or Settings())
        self._add_root(page)
        create = self.begin = Button(theme, self.tr("Skapa inbjudan …"), "primary", "mail")
        create.setObjectName("create-invitation")
        cancel = Button(theme, self.tr("Avbryt"))
        self.body.addWidget(ButtonRow(theme, create, cancel))
        create.clicked.connect(self._ask_where)
        cancel.clicked.connect(self.left)

    def _renew(self, before: Given) -> None:
        """The same handledare and the same numbers; the rest may be another than before."""
        self.name.set_value(before.name)
        self.prefix.set_value(before.prefix)
        self.prefix.set_read_only(True)
        text = self.tr(
            "När handledaren läser in den nya versionen skrivs kontrollnumret igen. Tills dess "
            "gäller den förra."
        )
        self.body.insertWidget(1, PlainLabel(self._page.theme, text, "body", "muted"))

    def _add_settings(self, last: Settings) -> None:
        """What holds at every handledare: when disposal is proposed (R-43), parties, words."""
        theme = self._page.theme
        times = Surface(theme, "bracket", title=self.tr("Hur länge uppgifter sparas"), gap="l")
        text = self.tr(
            "Efter hur många månader ska gallring föreslås? Tomt betyder att ni inte har beslutat "
            "det. Den längsta tiden gäller för hela ärendet."
        )
        self.times = RetentionFields(theme, last.retention, name="invite-retention")
        times.body.addWidget(PlainLabel(theme, text, "body", "muted"))
        times.body.addWidget(self.times)
        self.parties = OwnParties(theme, last.parties)
        self.words = LocalWords(theme, self._page.context.language, last.words)
        for part in (times, self.parties, self.words):
            self.body.addWidget(part)

    def _settings(self) -> Settings:
        return Settings(
            parties=self.parties.parties(), retention=self.times.months(),
            words=self.words.words(),
        )  # fmt: skip

    def _add_root(self, page: ExchangePage) -> None:
        row = line(page.theme, "m")
        self.choose_root = Button(page.theme, self.tr("Välj rotnyckeln …"), icon="key-round")
        self.choose_root.setObjectName("choose-root")
        self.choose_root.clicked.connect(self._ask_root)
        self.root_name = PlainLabel(page.theme, self.tr("Ingen rotnyckel vald"), "body", "muted")
        row.addWidget(self.choose_root)
        row.addWidget(self.root_name, 1)
        self.body.addLayout(row)
        phrase = self._row("phrase", self.tr("Rotnyckelns lösenfras"), self.phrase)
        self.body.addWidget(phrase)

    def _row(self, name: str, label: str, field: Field, help_text: str = "") -> FormRow:
        row = FormRow(self._page.theme, label, field, name=f"invite-{name}", help_text=help_text)
        self._every[name] = row
        return row

    # the stick

    def _ask_root(self) -> None:
        path, _kind = QFileDialog.getOpenFileName(
            self, self.tr("Välj rotnyckeln"), str(first_folder()),
            self.tr("Rotnyckel (*.miaroot)"),
        )  # fmt: skip
        if path:
            chosen = Path(path)
            self._page.work_hard(
                self.tr("Läser rotnyckeln …"), lambda: delivering.read_root(chosen),
                lambda data: self._take_root(chosen, data),
            )  # fmt: skip

    def _take_root(self, path: Path, data: bytes) -> None:
        self._root = data
        self.root_name.setText(path.name)
        self.phrase.take_focus()

    # making it

    def _order(self) -> Order | None:
        """What is to be said, or None with the first thing that is missing shown and focused."""
        prefix = (self.prefix.value() or "").upper()
        rows: list[tuple[FormRow, object, str]] = [
            (self._every["prefix"], _is_prefix(prefix), self.tr("Skriv till exempel K1.")),
            (self._every["what"], self.what.value(), self.tr("Välj vad som får lämnas.")),
        ]
        if self.what.value() == "cases":
            rows += [
                (self._every["by"], self.by.value(), self.tr("Skriv vem som har beslutat.")),
                (self._every["day"], self.day.value(), self.tr("Fyll i dagen för beslutet.")),
                (self._every["basis"], self.basis.value(), self.tr("Skriv den rättsliga grunden.")),
            ]
        rows.append((self._every["phrase"], self.phrase.value(), self.tr("Skriv lösenfrasen.")))
        wrong = [(row, text) for row, value, text in rows if not value]
        for row, _value, _text in rows:
            row.clear_error()
        for row, text in wrong:
            row.show_error(text, say=row is wrong[0][0])
        times = self.times.wrong()
        if wrong or times is not None:
            first = wrong[0][0] if wrong else times
            assert first is not None
            first.field.take_focus()
            return None
        return Order(
            prefix=prefix, profiles=self._profiles(), name=self.name.value() or "",
            renews=self._before is not None, settings=self._settings(),
        )  # fmt: skip

    def _profiles(self) -> tuple[Profile, ...]:
        profiles = [Profile(name="F1"), Profile(name="F2")]
        day = self.day.value()
        if self.what.value() == "cases" and isinstance(day, date):
            decision = Decision(
                by=self.by.value() or "", day=day, legal_basis=self.basis.value() or ""
            )
            profiles.append(Profile(name="F3", decision=decision))
        return tuple(profiles)

    def _ask_where(self) -> None:
        order = self._order()
        if order is None:
            return
        if self._root is None:
            self._page.say("warning", self.tr("Välj rotnyckeln på minnet först."))
            self.choose_root.setFocus()
            return
        name = delivering.propose_name(self._page.context.clock.today(), ".miainvite")
        path, _kind = QFileDialog.getSaveFileName(
            self, self.tr("Spara inbjudan"), str(first_folder() / name),
            self.tr("Inbjudan (*.miainvite)"),
        )  # fmt: skip
        if path:
            self._make(order, self._root, Path(path))

    def _make(self, order: Order, root: bytes, target: Path) -> None:
        phrase, page = self.phrase.value() or "", self._page
        text = self.tr("Skriver under inbjudan …")

        def signed(seed: bytes) -> None:
            page.work(text, lambda desk: invitations.make(desk, root, seed, order), write)

        def write(data: bytes) -> None:
            page.work_hard(
                text, lambda: delivering.write_new(target, data), lambda path: done(path, data)
            )

        def done(path: Path, data: bytes) -> None:
            self.phrase.forget()
            self.made.emit(path, invitations.number_of(data))

        page.work_hard(text, lambda: invitations.open_root(root, phrase), signed)


def _is_prefix(text: str) -> bool:
    """As the invitation's format wants it: a capital letter and up to three signs more."""
    plain = text.isascii() and text.isalnum() and text == text.upper()
    return 1 <= len(text) <= 4 and plain and text[0].isalpha()
