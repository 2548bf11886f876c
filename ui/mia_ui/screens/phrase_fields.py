"""A new passphrase: five drawn words or one of one's own, written twice, judged in words."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QWidget

from mia_desktop.services import passphrases
from mia_desktop.services.passphrases import Strength
from mia_ui.base.announce import announce
from mia_ui.screens.strength import Judge, StrengthLine
from mia_ui.theme import Theme
from mia_ui.widgets.buttons import Button
from mia_ui.widgets.form_row import FormRow
from mia_ui.widgets.secret import PassphraseField
from mia_ui.widgets.surface import Surface, column
from mia_ui.widgets.text import PlainLabel


class ReadableLabel(PlainLabel):
    """Text that has to be read letter by letter: Tab stops at it, and its name says all of it."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", "h2", parent=parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._name = name

    def show_text(self, text: str, spoken: str = "") -> None:
        self.setText(text)
        self.setAccessibleName(f"{self._name}: {spoken or text}")


class PhraseFields(QWidget):
    """A proposal, the phrase and the phrase again; `check` hands on a phrase that may be used."""

    submitted = Signal()

    def __init__(self, theme: Theme, judge: Judge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._judge = judge
        rows = column(theme, "l", self)
        card = Surface(theme, "panel", title=self.tr("Förslag: fem ord dragna med slumpen"))
        self.proposal = ReadableLabel(theme, self.tr("Förslag"))
        anew = Button(theme, self.tr("Föreslå fem nya ord"), icon="sparkles")
        anew.clicked.connect(self.propose)
        card.body.addWidget(self.proposal)
        card.body.addWidget(anew)
        rows.addWidget(card)
        self.first, self.second = PassphraseField(theme), PassphraseField(theme)
        self.strength = StrengthLine(theme, judge)
        self.first_row = FormRow(
            theme, self.tr("Ny lösenfras"), self.first, name="new-passphrase",
            help_text=self.tr(
                "Skriv de fem orden med mellanslag, eller en egen fras med minst {n} tecken."
            ).format(n=passphrases.LEAST_CHARACTERS),
        )  # fmt: skip
        self.second_row = FormRow(
            theme, self.tr("Samma lösenfras en gång till"), self.second, name="new-passphrase-again"
        )
        for part in (self.first_row, self.strength, self.second_row):
            rows.addWidget(part)
        self.first.changed.connect(lambda: self.strength.show_for(self.first.value()))
        self.first.left.connect(self._say_strength)
        self.second.submitted.connect(self.submitted)
        self.propose()

    def propose(self) -> None:
        """Show five other words; nothing is chosen until it is written."""
        words = passphrases.propose()
        self.proposal.show_text(words)
        if self.isVisible():
            announce(self, words)

    def forget(self) -> None:
        self.first.forget()
        self.second.forget()
        self.proposal.show_text("")

    def show_weak(self) -> None:
        """Say that the phrase will not do, as it now turns out."""
        self._refuse(self.first_row, weak_text())

    def check(self, then: Callable[[str], None]) -> None:
        """Call `then` with the phrase if it holds and is the same twice, else say why not."""
        phrase = self.first.value()
        self.second_row.clear_error()
        if not phrase:
            self._refuse(self.first_row, self.tr("Skriv en lösenfras."))
            return

        def judged(strength: Strength) -> None:
            if not strength.enough:
                self.show_weak()
                return
            self.first_row.clear_error()
            if self.second.value() != phrase:
                text = self.tr("Lösenfraserna är inte lika. Skriv samma fras i båda fälten.")
                self._refuse(self.second_row, text)
                return
            then(phrase)

        self._judge(phrase, judged)

    def _say_strength(self) -> None:
        if self.first.value() and self.strength.isVisible():
            announce(self.strength, self.strength.text.text())

    def _refuse(self, row: FormRow, text: str) -> None:
        row.show_error(text)
        row.field.take_focus()


def weak_text() -> str:
    return QCoreApplication.translate(
        "PhraseFields",
        "Lösenfrasen går att gissa. Lägg till minst två ord eller välj Föreslå fem nya ord.",
    )
