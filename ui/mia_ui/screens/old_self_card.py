"""Jag är den gamla: what shows it, and the one deed that lets this vault go on (§4b.4)."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication

from mia_desktop.platform.slices import Long
from mia_desktop.services import ingest, old_self
from mia_desktop.services.desk import Desk
from mia_desktop.services.ingest import Taken
from mia_ui.messages import sync
from mia_ui.screens.exchange_page import ExchangePage
from mia_ui.widgets.banner import Banner
from mia_ui.widgets.buttons import Button
from mia_ui.widgets.screen import ButtonRow

tr = QCoreApplication.translate


def old_self_banner(
    page: ExchangePage, reasons: Sequence[str], gone_on: Callable[[], None]
) -> Banner:
    """A message that stays until somebody has said that this vault is the one that lives."""
    title = tr("OldSelf", "Det här valvet kan vara en gammal kopia.")
    why = " ".join(sync.reason(reason) for reason in reasons)
    text = tr(
        "OldSelf",
        "{why} Inget lämnas förrän du har tagit ställning. Används valvet på en annan dator "
        "också? Fortsätt då bara på en av dem. Det som skrevs på den andra slås ihop, inget "
        "går förlorat.",
    ).format(why=why)
    button = Button(page.theme, tr("OldSelf", "Fortsätt med det här valvet"))
    button.setObjectName("go-on")
    banner = Banner(page.theme, "warning", title, text)
    banner.lines.addWidget(ButtonRow(page.theme, button))
    button.clicked.connect(
        lambda: page.work_long(
            tr("OldSelf", "Fortsätter …"),
            _going_on,
            lambda _read: gone_on(),
            left=tr("OldSelf", "Valvet går vidare. Filer som väntar läses in nästa gång."),
            stopped=gone_on,
        )
    )
    return banner


def _going_on(desk: Desk) -> Long[list[Taken]]:
    """What waits here may be much: it is read in turns."""
    old_self.go_on(desk)
    return (yield from ingest.retrying(desk))
