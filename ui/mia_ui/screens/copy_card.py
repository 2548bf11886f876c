"""Kopian på den här datorn: whether the office has the case for sure, and the way out (R-44)."""

from PySide6.QtCore import QCoreApplication, Signal

from mia_desktop.services.local_copy import Standing
from mia_ui.messages import when
from mia_ui.theme import Theme
from mia_ui.widgets.buttons import Button
from mia_ui.widgets.screen import ButtonRow
from mia_ui.widgets.surface import Surface
from mia_ui.widgets.text import PlainLabel

tr = QCoreApplication.translate


class CopyCard(Surface):
    """A sentence on where the case is, and one deed: to hand over, or to propose disposal."""

    remove_wanted = Signal()
    hand_over_wanted = Signal()

    def __init__(self, theme: Theme, standing: Standing) -> None:
        title = tr("CopyCard", "Kopian på den här datorn")
        super().__init__(theme, "card", title=title, gap="m")
        for text in sentences(standing):
            self.body.addWidget(PlainLabel(theme, text))
        if standing.removable:
            self.deed = Button(theme, tr("CopyCard", "Ta bort kopian här …"), icon="trash-2")
            self.deed.clicked.connect(self.remove_wanted)
        else:
            self.deed = Button(theme, tr("CopyCard", "Lämna till kontoret"), icon="upload")
            self.deed.clicked.connect(self.hand_over_wanted)
        self.body.addWidget(ButtonRow(theme, self.deed))


def sentences(standing: Standing) -> list[str]:
    """What is known of it, and what would go for good."""
    if not standing.confirmed:
        return [tr("CopyCard", "Kontoret har inte bekräftat ärendet. Det finns bara här.")]
    if standing.missing:
        text = tr("CopyCard", "%n ändringar är inte bekräftade av kontoret än.", "",
                  standing.missing)  # fmt: skip
        more = tr("CopyCard", "Lämna till kontoret och hämta kvittensen först.")
        return [f"{text} {more}"]
    day = when.day(standing.day) if standing.day else ""
    text = tr(
        "CopyCard",
        "Kontoret har läst in allt som lämnas ({day}) och har en kontrolläst säkerhetskopia. "
        "Du kan ta bort kopian här när du är klar med ärendet.",
    )
    found = [text.format(day=day)]
    if standing.home:
        found.append(tr("CopyCard", "%n uppgifter lämnas aldrig till kontoret, till exempel egna "
                        "anteckningar. De försvinner med kopian.", "", standing.home))  # fmt: skip
    found.append(tr("CopyCard", "Deltagaren räknas sedan inte i nya volymrapporter härifrån."))
    return found
