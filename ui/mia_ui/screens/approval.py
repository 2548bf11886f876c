"""Letting participants with protected identity go to somebody: a decision of its own (R-30)."""

from PySide6.QtCore import Signal

from mia_ui.theme import Theme
from mia_ui.widgets.buttons import Button
from mia_ui.widgets.screen import ButtonRow
from mia_ui.widgets.surface import Surface
from mia_ui.widgets.text import PlainLabel


class Approval(Surface):
    """Asked in place, the safe answer first."""

    given = Signal()

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__(theme, "plain")
        self.ask = Button(theme, self.tr("Godkänn för skyddade personuppgifter"))
        self.question = Surface(theme, "bracket")
        text = self.tr(
            "Kontrollera först er rutin, och att mottagaren kan skydda uppgifterna. Därefter "
            "lämnas också deltagare med skyddade personuppgifter som har samtyckt."
        )
        self.question.body.addWidget(PlainLabel(theme, text))
        self.wait = Button(theme, self.tr("Vänta"))
        yes = Button(theme, self.tr("Godkänn {name}").format(name=name))
        self.question.body.addWidget(ButtonRow(theme, self.wait, yes))
        self.question.hide()
        self.ask.clicked.connect(lambda: self._toggle(asked=True))
        self.wait.clicked.connect(lambda: self._toggle(asked=False))
        yes.clicked.connect(self.given)
        self.body.addWidget(self.ask)
        self.body.addWidget(self.question)

    def _toggle(self, *, asked: bool) -> None:
        self.question.setVisible(asked)
        self.ask.setVisible(not asked)
        (self.wait if asked else self.ask).setFocus()
