"""How well a passphrase holds, in words; the bar under them only helps (ux §1.5)."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QProgressBar, QWidget

from mia_desktop.services.passphrases import LEAST_CHARACTERS, Level, Reason, Strength
from mia_ui.theme import Theme
from mia_ui.widgets.surface import column
from mia_ui.widgets.text import PlainLabel

Judge = Callable[[str, Callable[[Strength], None]], None]
"""Judges a phrase off the painting thread and hands the judgement back."""
FULL_BITS = 72
tr = QCoreApplication.translate


def verdict(strength: Strength) -> str:
    """One word for how long it holds, and why."""
    words = {
        Level.GUESSED: tr("Strength", "Svag – går att gissa på några minuter."),
        Level.WEAK: tr("Strength", "Svag – går att gissa för den som försöker länge."),
        Level.GOOD: tr("Strength", "Okej – håller mot den som har datorn."),
        Level.STRONG: tr("Strength", "Stark – håller mot den som har datorn och mycket tid."),
    }
    return " ".join([words[strength.level], *map(reason, strength.reasons)])


def reason(why: Reason) -> str:
    """What makes it weaker, as what to do about it."""
    words = {
        Reason.TOO_SHORT: tr("Strength", "Skriv minst {n} tecken.").format(n=LEAST_CHARACTERS),
        Reason.COMMON: tr("Strength", "En del av den är bland det vanligaste som folk väljer."),
        Reason.PERSONAL: tr("Strength", "Den innehåller något som andra vet om dig."),
        Reason.NAME: tr("Strength", "Namn är bland det första som prövas."),
        Reason.KEYBOARD: tr("Strength", "Tangenter i rad är bland det första som prövas."),
        Reason.SEQUENCE: tr("Strength", "Bokstäver eller siffror i följd är lätta att gissa."),
        Reason.REPEATED: tr("Strength", "Att upprepa samma sak gör den inte starkare."),
        Reason.YEAR: tr("Strength", "Årtal är lätta att gissa."),
        Reason.FEW_WORDS: tr("Strength", "Lägg till två ord."),
        Reason.BLANK_AT_END: tr("Strength", "Den börjar eller slutar med ett blanksteg."),
    }
    return words[why]


class StrengthLine(QWidget):
    """The judgement of what is being written; silent for screen readers until the field is left."""

    def __init__(self, theme: Theme, judge: Judge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._judge = judge
        self._asked = 0
        rows = column(theme, "xs", self)
        self.text = PlainLabel(theme, "", "body", "muted")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setRange(0, FULL_BITS)
        self.bar.setFixedHeight(theme.px("bar"))
        self.bar.setMaximumWidth(theme.px("field_text"))
        rows.addWidget(self.bar)
        rows.addWidget(self.text)
        self.bar.setAccessibleName(self.tr("Lösenfrasens styrka"))
        self.hide()

    def show_for(self, phrase: str | None) -> None:
        """Judge what is written now; an answer to what was written before is dropped."""
        self._asked += 1
        number = self._asked
        if not phrase:
            self.hide()
            return

        def shown(strength: Strength) -> None:
            if number == self._asked:
                self.text.setText(verdict(strength))
                self.bar.setValue(min(strength.bits, FULL_BITS))
                self.bar.setAccessibleDescription(self.text.text())
                self.show()

        self._judge(phrase, shown)
