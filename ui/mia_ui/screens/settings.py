"""S32: how the program looks and behaves. Each setting acts at once; there is no OK.

Whoever looks for one writes what it is about; the rest steps aside.
"""

import sys
from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path

import msgspec
from PySide6.QtWidgets import QWidget

from mia_desktop.domain.search_text import words
from mia_desktop.services import beginning, reminding
from mia_desktop.services.beginning import Encryption
from mia_desktop.services.desk import Desk, Role
from mia_desktop.services.preferences import CONVERSATION_MINUTES, LOCK_MINUTES
from mia_desktop.services.reminding import OUTSIDE_DAYS, RECEIPT_DAYS, Reminding
from mia_ui.base.announce import announce
from mia_ui.base.shown_path import shown
from mia_ui.screens import page_keys
from mia_ui.screens.context import Context
from mia_ui.screens.create_vault import disk_banner
from mia_ui.screens.keeper import Keeper
from mia_ui.widgets.banner import EmptyState
from mia_ui.widgets.buttons import RowButton
from mia_ui.widgets.choice import ChoiceField, Option
from mia_ui.widgets.field import Field, LineField
from mia_ui.widgets.form_row import FormRow
from mia_ui.widgets.number_field import NumberField
from mia_ui.widgets.page import Page
from mia_ui.widgets.surface import Surface
from mia_ui.widgets.text import PlainLabel

CAN_HIDE = sys.platform == "win32"
"""Only Windows can be asked to leave a window out of pictures of the screen."""
SCALES = (1.0, 1.1, 1.25, 1.5, 1.75, 2.0)


class Standing(msgspec.Struct, frozen=True, kw_only=True):
    """What the page says of the vault."""

    role: Role
    folder: Path
    reminding: Reminding


def standing(desk: Desk) -> Standing:
    """Read it (on the store thread)."""
    return Standing(
        role=desk.role, folder=desk.places.vault, reminding=reminding.chosen(desk)
    )  # fmt: skip


class SettingsPage(Page):
    """Looks, language, lock, the ways in and the copies, each under a heading."""

    def __init__(self, context: Context, _args: Mapping[str, str], keeper: Keeper) -> None:
        super().__init__(context.theme, "")
        self.set_title(self.tr("Inställningar"))
        self.context, self.keeper = context, keeper
        self._found: dict[QWidget, str] = {}
        self._absent: set[QWidget] = set()
        self._titles: dict[QWidget, str] = {}
        self._reminding = Reminding()
        self.search = LineField(self.theme)
        self.search.edit.setMaximumWidth(self.theme.px("field_text"))
        self.search.edit.setClearButtonEnabled(True)
        self.search.edit.textChanged.connect(self._narrow)
        self.body.addWidget(
            FormRow(self.theme, self.tr("Sök inställning"), self.search, name="search")
        )
        self.cards = [
            self._looks(), self._lock(), self._reminders(), self._ways(), self._computer()
        ]  # fmt: skip
        for card in self.cards:
            self.body.addWidget(card)
        self.nothing = EmptyState(
            self.theme, "search", self.tr("Ingen inställning heter så."),
            self.tr("Pröva ett kortare eller ett annat ord."),
        )  # fmt: skip
        self.nothing.hide()
        self.body.addWidget(self.nothing)
        self.finish()
        page_keys.bind(context, self, "find", self.search.take_focus)
        context.ask(standing, self._show_standing)

    def _narrow(self, text: str) -> None:
        """Show what has all the words; a card without anything left goes too."""
        wanted = words(text)
        there = [widget for widget in self._found if widget not in self._absent]
        fits = [widget for widget in there if _has(self._found[widget], wanted)]
        fits = fits or [w for w in there if _has(f"{self._found[w]} {self._of_card(w)}", wanted)]
        for widget in self._found:
            widget.setVisible(widget in fits)
        for card in self.cards:
            inside = [widget for widget in self._found if card.isAncestorOf(widget)]
            card.setVisible(not wanted or any(not widget.isHidden() for widget in inside))
        self.nothing.setVisible(not fits)
        if wanted:
            count, one = len(fits), self.tr("1 inställning")
            announce(self, one if count == 1 else self.tr("{n} inställningar").format(n=count))

    def _of_card(self, widget: QWidget) -> str:
        return next((t for card, t in self._titles.items() if card.isAncestorOf(widget)), "")

    def _ways(self) -> QWidget:
        """What has a page of its own."""
        rows = [
            ("change_phrase", "key-round", self.tr("Byt lösenfras"),
             self.tr("Hela valvet får en ny nyckel.")),
            ("new_sheet", "file-text", self.tr("Ny återställningsnyckel"),
             self.tr("Bladet som öppnar valvet om lösenfrasen är glömd.")),
            ("people", "users", self.tr("Personer som kan öppna valvet"),
             self.tr("Var och en med sin egen lösenfras.")),
            ("backups", "database-backup", self.tr("Säkerhetskopior"),
             self.tr("Gör, ta med, prova.")),
            ("disposal", "trash-2", self.tr("Gallring"),
             self.tr("Föreslå, godkänn och ta bort det som inte ska finnas kvar.")),
            ("event_log", "scroll-text", self.tr("Händelselogg"),
             self.tr("Vem som har gjort vad, och när.")),
            ("my_card", "id-card", self.tr("Mitt visitkort"),
             self.tr("Filen och numret som kontoret känner dig på.")),
        ]  # fmt: skip
        card = Surface(self.theme, "card", title=self.tr("Valvet"), gap="xs")
        self._titles[card] = self.tr("Valvet")
        self.links: dict[str, RowButton] = {}
        for page, icon, title, detail in rows:
            row = RowButton(self.theme, title, detail, icon=icon)
            row.setObjectName(f"to-{page}")
            row.clicked.connect(lambda _on=False, page=page: self.go.emit(page, {}))
            self.links[page] = row
            self._found[row] = f"{title} {detail}"
            card.body.addWidget(row)
        for page in ("people", "my_card"):
            self._keep_away(self.links[page])
        return card

    def _keep_away(self, widget: QWidget, *, away: bool = True) -> None:
        """Whether there is such a setting in this vault at all."""
        (self._absent.add if away else self._absent.discard)(widget)
        widget.setHidden(away)

    def _computer(self) -> QWidget:
        self.computer = Surface(self.theme, "card", title=self.tr("Den här datorn"))
        self.folder = PlainLabel(self.theme, "", "body", "muted")
        self.computer.body.addWidget(self.folder)
        if CAN_HIDE:
            seen = self._yes_or_no(self.keeper.preferences.capture)
            seen.changed.connect(lambda: self._change(capture=seen.value() == "yes"))
            self.computer.body.addWidget(
                self._row(
                    self.tr("Får fönstret synas i skärminspelningar och delade skärmar?"),
                    seen, "capture", self.tr("Skärmförstorare kan behöva det."),
                )
            )  # fmt: skip
        return self.computer

    def _show_standing(self, found: Standing) -> None:
        office = found.role == "kontoret"
        self._keep_away(self.links["people"], away=not office)
        self._keep_away(self.links["my_card"], away=office)
        self._keep_away(self._year_row, away=office)
        self._keep_away(self._receipt_row, away=office)
        self._show_reminding(found.reminding)
        self._narrow(self.search.edit.text())
        self.folder.setText(self.tr("Valvet ligger i {folder}.").format(folder=shown(found.folder)))
        folder = found.folder
        doing = self.tr("Ser efter om disken är krypterad …")
        self.context.compute(
            lambda _token: beginning.disk_under(folder), self._show_disk, doing=doing
        )

    def _show_disk(self, disk: Encryption) -> None:
        self.computer.body.addWidget(disk_banner(self.theme, disk))
        self.filled.emit()

    def _card(self, title: str, *rows: QWidget) -> Surface:
        card = Surface(self.theme, "card", title=title, gap="l")
        self._titles[card] = title
        for row in rows:
            card.body.addWidget(row)
        return card

    def _row(self, label: str, field: Field, name: str, help_text: str = "") -> FormRow:
        row = FormRow(self.theme, label, field, help_text=help_text, name=name)
        self._found[row] = f"{label} {help_text}"
        return row

    def _choice(self, options: Sequence[tuple[str, str]], now: str) -> ChoiceField:
        field = ChoiceField(self.theme, [Option(code, text) for code, text in options])
        field.set_value(now)
        return field

    def _yes_or_no(self, now: bool) -> ChoiceField:
        return self._choice(
            [("no", self.tr("Nej")), ("yes", self.tr("Ja"))], "yes" if now else "no"
        )

    def _looks(self) -> QWidget:
        now = self.keeper.preferences
        theme = ChoiceField(
            self.theme,
            [
                Option("system", self.tr("Följ systemet")),
                Option("ljus", self.tr("Ljus")),
                Option("mork", self.tr("Mörk")),
                Option("kontrast", self.tr("Kontrast")),
            ],
        )
        theme.set_value(now.theme)
        theme.changed.connect(lambda: self._change(theme=theme.value()))
        scale = ChoiceField(
            self.theme, [Option(str(s), self.tr("{n} %").format(n=round(s * 100))) for s in SCALES]
        )
        scale.set_value(str(min(SCALES, key=lambda s: abs(s - now.scale))))
        scale.changed.connect(lambda: self._change(scale=float(scale.value() or 1)))
        language = ChoiceField(self.theme, [Option("sv", "Svenska"), Option("en", "English")])
        language.set_value(now.language)
        language.changed.connect(lambda: self._change(language=language.value()))
        font = ChoiceField(
            self.theme,
            [
                Option("own", self.tr("Programmets eget, med tydliga siffror")),
                Option("system", self.tr("Systemets")),
            ],
        )
        font.set_value("system" if now.system_font else "own")
        font.changed.connect(lambda: self._change(system_font=font.value() == "system"))
        return self._card(
            self.tr("Utseende och språk"),
            self._row(self.tr("Tema"), theme, "theme"),
            self._row(self.tr("Textstorlek"), scale, "scale"),
            self._row(self.tr("Typsnitt"), font, "font"),
            self._row(self.tr("Språk"), language, "language"),
        )

    def _lock(self) -> QWidget:
        least, most = LOCK_MINUTES
        minutes = NumberField(self.theme, least=least, most=most, what=self.tr("minuter"))
        minutes.set_value(self.keeper.preferences.lock_minutes)
        row = self._row(
            self.tr("Lås när ingen använt datorn på så här många minuter"),
            minutes,
            "lock-minutes",
            self.tr("Mellan {least} och {most} minuter. Ctrl+L låser genast.").format(
                least=least, most=most
            ),
        )

        def left() -> None:
            value = minutes.value()
            if row.check() and isinstance(value, int):
                self._change(lock_minutes=value)

        minutes.left.connect(left)
        stay = self._yes_or_no(self.keeper.preferences.stay_in_conversation)
        stay.changed.connect(lambda: self._change(stay_in_conversation=stay.value() == "yes"))
        talk = self._row(
            self.tr("Låt bli att låsa under samtal?"), stay, "stay",
            self.tr(
                "Gäller i samtalsläge och i högst {most} minuter. Skärmlås och vila låser ändå."
            ).format(most=CONVERSATION_MINUTES),
        )  # fmt: skip
        return self._card(self.tr("Lås"), row, talk)

    # what the vault reminds of

    def _reminders(self) -> QWidget:
        self.outside = self._days(OUTSIDE_DAYS)
        self.receipt = self._days(RECEIPT_DAYS)
        self.year = self._yes_or_no(now=False)
        outside = self._row(
            self.tr("Påminn om säkerhetskopian utanför datorn när den är äldre än"),
            self.outside, "remind-outside",
        )  # fmt: skip
        self._receipt_row = self._row(
            self.tr("Påminn om paket utan kvittens efter"), self.receipt, "remind-receipt"
        )
        self._year_row = self._row(
            self.tr("Kontakt också tolv månader efter avslut?"), self.year, "after-exit",
            self.tr("En och sex månader är alltid med. Det gäller avslut från och med nu."),
        )  # fmt: skip
        for field in (self.outside, self.receipt, self.year):
            field.changed.connect(self._remind)
        self._show_reminding(self._reminding)
        return self._card(
            self.tr("Påminnelser"), outside, self._receipt_row, self._year_row
        )  # fmt: skip

    def _days(self, days: Sequence[int]) -> ChoiceField:
        words_ = [(str(n), self.tr("{n} dagar").format(n=n)) for n in days]
        return self._choice(words_, str(days[0]))

    def _show_reminding(self, now: Reminding) -> None:
        self._reminding = now
        self.outside.set_value(str(now.outside_days))
        self.receipt.set_value(str(now.receipt_days))
        self.year.set_value("yes" if now.after_exit_year else "no")

    def _remind(self) -> None:
        wanted = Reminding(
            after_exit_year=self.year.value() == "yes",
            outside_days=int(str(self.outside.value())),
            receipt_days=int(str(self.receipt.value())),
        )
        if wanted != self._reminding:
            self._reminding = wanted
            saved = self.context.window.saved
            self.context.ask(partial(reminding.decide, wanted=wanted), lambda _none: saved())

    def _change(self, **values: object) -> None:
        before = self.keeper.preferences
        after = msgspec.structs.replace(before, **values)
        if after != before:
            self.keeper.change(after)


def _has(about: str, wanted: Sequence[str]) -> bool:
    """Whether words of a text begin with all that was written."""
    own = words(about)
    return all(any(word.startswith(each) for word in own) for each in wanted)
