"""Byt lösenfras: who sits here shows who they are, and the whole vault gets a new key."""

from collections.abc import Callable, Mapping

from mia_desktop.domain.errors import Expected
from mia_desktop.services import passphrases, ways_in
from mia_desktop.services.errors import WrongPhrase
from mia_desktop.services.passphrases import Strength
from mia_desktop.services.ways_in import Place
from mia_ui import messages
from mia_ui.screens.context import Context
from mia_ui.screens.copies_left import copies_left, settings_title
from mia_ui.screens.phrase_fields import PhraseFields
from mia_ui.widgets.banner import Banner
from mia_ui.widgets.buttons import Button
from mia_ui.widgets.form_row import FormRow
from mia_ui.widgets.page import Page
from mia_ui.widgets.secret import PassphraseField
from mia_ui.widgets.surface import clear_layout
from mia_ui.widgets.text import PlainLabel


class ChangePhrasePage(Page):
    """The present phrase once, the new one twice."""

    def __init__(self, context: Context, _args: Mapping[str, str]) -> None:
        super().__init__(context.theme, "", back=settings_title())
        self.set_title(self.tr("Byt lösenfras"))
        self.context = context
        self._busy = False
        text = self.tr(
            "Hela valvet krypteras om med en ny nyckel, så att den gamla frasen inte öppnar något "
            "mer. Det kan ta en stund."
        )
        self.body.addWidget(PlainLabel(self.theme, text))
        self.present = PassphraseField(self.theme)
        self.present_row = FormRow(
            self.theme, self.tr("Lösenfrasen du har nu"), self.present, name="present-passphrase"
        )
        self.fields = PhraseFields(self.theme, judge_in(context))
        self.body.addWidget(self.present_row)
        self.body.addWidget(self.fields)
        self.button = Button(self.theme, self.tr("Byt lösenfras"), "primary")
        self.add_buttons(self.button)
        self.finish()
        self.back_wanted.connect(lambda: self.go.emit("settings", {}))
        self.fields.submitted.connect(self._go_on)
        self.button.clicked.connect(self._go_on)

    def _go_on(self) -> None:
        if self._busy:
            return
        if not self.present.value():
            self.present_row.show_error(self.tr("Skriv lösenfrasen du har nu."))
            self.present.take_focus()
            return
        self.present_row.clear_error()
        self.fields.check(self._change)

    def _change(self, phrase: str) -> None:
        present = self.present.value() or ""
        self._busy = True
        self.button.setText(self.tr("Byter …"))
        self.context.work_long(
            lambda desk: ways_in.changing_mine(desk, present, phrase), self._changed,
            failed=self._failed, doing=self.tr("Byter lösenfrasen …"),
        )  # fmt: skip

    def _changed(self, unreached: tuple[Place, ...]) -> None:
        self._ready()
        self.present.forget()
        self.fields.forget()
        self.fields.propose()
        self.fields.strength.hide()
        self.show_banner(
            Banner(self.theme, "success", self.tr("Lösenfrasen är bytt."), dismissable=True)
        )
        if unreached:
            self.show_banner(copies_left(self.theme, unreached))

    def _failed(self, error: Exception) -> None:
        self._ready()
        if isinstance(error, WrongPhrase):
            self.present_row.show_error(messages.tell(error).line)
            self.present.take_focus()
        elif isinstance(error, Expected):
            told = messages.tell(error)
            self.show_banner(Banner(self.theme, "error", told.title, told.text))
        else:
            self.context.window.trouble(error)

    def _ready(self) -> None:
        self._busy = False
        self.button.setText(self.tr("Byt lösenfras"))
        clear_layout(self.banners)


def judge_in(context: Context) -> Callable[[str, Callable[[Strength], None]], None]:
    """Judge phrases on the store thread, knowing the name of whoever sits here."""

    def judge(phrase: str, then: Callable[[Strength], None]) -> None:
        context.ask(lambda desk: passphrases.judge(phrase, (desk.person,)), then)

    return judge
