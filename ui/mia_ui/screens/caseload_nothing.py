"""What stands in the place of a list without anybody in it."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from mia_ui.widgets.banner import EmptyState
from mia_ui.widgets.buttons import Button
from mia_ui.widgets.page import Page

tr = QCoreApplication.translate

MOST = 40
"""Letters of what was searched for that are said back."""


def no_match(page: Page, clear: Callable[[], None], searched: str = "") -> QWidget:
    """Nobody is let through by the filters, or is called what was searched for."""
    again = Button(page.theme, tr("Caseload", "Rensa alla filter"))
    again.setAccessibleName(tr("Caseload", "Rensa alla filter och visa alla"))
    again.clicked.connect(clear)
    title = tr("Caseload", "Ingen deltagare matchar filtren.")
    way = tr("Caseload", "Ta bort ett filter eller rensa alla.")
    if searched:
        title = tr("Caseload", "Ingen deltagare matchar ”{text}”.").format(text=searched[:MOST])
        way = tr("Caseload", "Pröva en del av namnet, eller rensa sökning och filter.")
    return EmptyState(page.theme, "search", title, way, [again])


def nobody_yet(page: Page, *, office: bool) -> QWidget:
    """What comes here, and where from."""
    if office:
        inbox = Button(page.theme, tr("Caseload", "Öppna inkorgen"))
        inbox.clicked.connect(lambda: page.go.emit("inbox", {}))
        return EmptyState(
            page.theme, "users", tr("Caseload", "Här visas deltagarna."),
            tr("Caseload", "De kommer med de paket som handledarna lämnar."), [inbox],
        )  # fmt: skip
    collect = Button(page.theme, tr("Caseload", "Hämta från kontoret"))
    collect.clicked.connect(lambda: page.go.emit("collect", {}))
    return EmptyState(
        page.theme, "users", tr("Caseload", "Här visas dina deltagare."),
        tr("Caseload", "Lägg till den första eller hämta från kontoret."), [collect],
    )  # fmt: skip
