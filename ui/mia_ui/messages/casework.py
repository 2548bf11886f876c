"""What can stand in the way of a piece of casework, in words."""

from PySide6.QtCore import QCoreApplication

from mia_desktop.services import errors
from mia_ui.messages.told import Table, Told

tr = QCoreApplication.translate


def _overtaken(_error: errors.Overtaken) -> Told:
    return Told(
        title=tr("CaseworkMessages", "Det går inte att ångra längre."),
        text=tr("CaseworkMessages", "Något annat har skrivits på samma ställe sedan dess."),
    )


def _open_conflict(error: errors.OpenConflict) -> Told:
    count = len(error.units)
    title = tr("CaseworkMessages", "Det finns en krock att gå igenom först.")
    if count > 1:
        text = tr("CaseworkMessages", "Det finns {n} krockar att gå igenom först.")
        title = text.format(n=count)
    return Told(
        title=title,
        text=tr(
            "CaseworkMessages", "Två har skrivit olika. Välj vad som gäller och slutför sedan."
        ),
    )


TABLE: Table = {errors.Overtaken: _overtaken, errors.OpenConflict: _open_conflict}
