"""S01: the first start. Five ways to begin (decisions S1)."""

from typing import Literal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mia_ui.base.shown_path import shown
from mia_ui.theme import Theme
from mia_ui.widgets.buttons import Button, RowButton
from mia_ui.widgets.page import Page
from mia_ui.widgets.surface import Surface
from mia_ui.widgets.text import PlainLabel

Choice = Literal["invited", "alone", "office", "practice", "restore"]


class WelcomePage(Page):
    """What the program is, and how to begin with it."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", parent=parent)
        self.set_title(self.tr("Välkommen till MIA Desktop"))
        text = self.tr(
            "Programmet fungerar utan nät. Allt du skriver krypteras på den här datorn "
            "med en lösenfras som bara du har."
        )
        self.body.addWidget(PlainLabel(theme, text))
        card = Surface(theme, "card", title=self.tr("Hur vill du börja?"), gap="xs")
        self.ways: dict[Choice, RowButton] = {}
        for choice, icon, title, detail in self._choices():
            row = RowButton(theme, title, detail, icon=icon)
            row.setObjectName(f"begin-{choice}")
            row.clicked.connect(lambda _on=False, choice=choice: self.chosen.emit(choice))
            self.ways[choice] = row
            card.body.addWidget(row)
        self.body.addWidget(card)
        self.finish()

    def _choices(self) -> list[tuple[Choice, str, str, str]]:
        return [
            (
                "invited", "mail-open", self.tr("Jag har en inbjudan"),
                self.tr("Kontoret har gett dig en fil som börjar på inbjudan."),
            ),
            (
                "alone", "user-plus", self.tr("Jag börjar själv"),
                self.tr("Du är handledare. Ett kontor kan du koppla ihop dig med senare."),
            ),
            (
                "office", "inbox", self.tr("Vi är kontoret"),
                self.tr("Samordningsförbundets kansli, som tar emot paket från handledare."),
            ),
            (
                "practice", "graduation-cap", self.tr("Öva"),
                self.tr("Påhittade deltagare i ett valv som försvinner när du avslutar."),
            ),
            (
                "restore", "database-backup", self.tr("Återställ"),
                self.tr("Du har en säkerhetskopia från en annan dator eller ett skadat valv."),
            ),
        ]  # fmt: skip


class WaitPage(Page):
    """Something is being opened or made; there is nothing to do meanwhile."""

    def __init__(self, theme: Theme, title: str, text: str = "") -> None:
        super().__init__(theme, title)
        if text:
            self.body.addWidget(PlainLabel(theme, text))
        self.finish()


class CrashPage(Page):
    """A bug has ended the work: what is safe, and where the trace lies."""

    done = Signal()

    def __init__(self, theme: Theme, path: str) -> None:
        super().__init__(theme, "")
        self.set_title(self.tr("Ett fel i programmet gör att det måste stängas"))
        text = self.tr(
            "Valvet är låst. Det som är sparat finns kvar; det sista du skrev kan saknas. "
            "Starta programmet igen och se efter."
        )
        self.body.addWidget(PlainLabel(theme, text))
        if path:
            where = self.tr(
                "Felet är antecknat utan några uppgifter om någon. Skicka gärna filen till den "
                "som sköter programmet: {path}"
            )
            self.body.addWidget(PlainLabel(theme, where.format(path=shown(path)), "body", "muted"))
        close = Button(theme, self.tr("Stäng"), "primary")
        close.clicked.connect(self.done)
        self.add_buttons(close)
        self.finish()
