"""The backups that a change of key could not reach: what was taken away still opens them."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from mia_desktop.services.ways_in import Place
from mia_ui.theme import Theme
from mia_ui.widgets.banner import Banner

tr = QCoreApplication.translate


def copies_left(theme: Theme, places: Sequence[Place]) -> Banner:
    """Say which copies the former phrase or sheet still opens (bundle-format §2)."""
    title = tr("CopiesLeft", "Det gamla öppnar fortfarande dessa kopior.")
    text = tr(
        "CopiesLeft", "Anslut minnet eller mappen och lås upp igen, eller förstör dem: {names}"
    )
    names = ", ".join(
        f"{each.name} ({each.folder})" if each.folder else each.name for each in places
    )
    return Banner(theme, "warning", title, text.format(names=names))


def settings_title() -> str:
    return tr("Pages", "Inställningar")
