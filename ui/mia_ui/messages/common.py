"""What fits no area, and what is said of an error that nobody has better words for."""

from PySide6.QtCore import QCoreApplication

from mia_desktop.domain.errors import Expected
from mia_desktop.services.beginning import NotOnAStick
from mia_desktop.services.tending import TargetExists
from mia_ui.base.shown_path import shown
from mia_ui.messages.told import Table, Told

tr = QCoreApplication.translate


def _any(_error: Expected) -> Told:
    return Told(title=tr("CommonMessages", "Det gick inte. Inget är ändrat."))


def _not_on_a_stick(_error: NotOnAStick) -> Told:
    return Told(
        title=tr("CommonMessages", "Nyckeln får bara sparas på ett löstagbart minne."),
        text=tr(
            "CommonMessages", "Sätt i ett minne och välj det, eller skriv av nyckeln för hand."
        ),
    )


def _target_exists(error: TargetExists) -> Told:
    return Told(
        title=tr("CommonMessages", "Det finns redan en fil där, och ingen skrivs över."),
        text=shown(error.path),
    )


TABLE: Table = {Expected: _any, NotOnAStick: _not_on_a_stick, TargetExists: _target_exists}
