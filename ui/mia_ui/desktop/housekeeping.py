"""What goes on by itself while the vault is open: banners, backup rhythm, waterline."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer

from mia_desktop.domain.errors import Expected
from mia_desktop.services import access, keeping
from mia_ui.desktop.doors import Opened
from mia_ui.desktop.inside import Inside
from mia_ui.messages import findings, tell
from mia_ui.messages.findings import Noticed
from mia_ui.theme import Theme
from mia_ui.widgets.banner import Banner

WATERLINE_MS = 5 * 60 * 1000
"""Bundle-format §2."""
BACKUP_AFTER_MS = 20 * 1000
"""A backup reads the whole database, so the first pages come before it."""

Notice = Callable[[], Noticed | None]
"""What is to be said, put into words when it is shown: the language may have changed since."""


class Housekeeping(QObject):
    """Lives from unlock to lock, through changes of theme and language."""

    def __init__(
        self, opened: Opened, *, practice: bool, timer: Callable[[QObject], QTimer] = QTimer
    ) -> None:
        super().__init__()
        self._inside: Inside | None = None
        self._noticed = _noticed(opened, practice=practice)
        self.waterline = timer(self)
        self.waterline.setInterval(WATERLINE_MS)
        self.waterline.timeout.connect(self._mark)
        self.backup = timer(self)
        self.backup.setSingleShot(True)
        self.backup.setInterval(BACKUP_AFTER_MS)
        self.backup.timeout.connect(self._back_up)
        if not practice:
            self.waterline.start()
            self.backup.start()

    def serve(self, inside: Inside, theme: Theme) -> None:
        """Show what there is to say in this window, and work through it from now on."""
        self._inside = inside
        for notice in self._noticed:
            each = notice()
            if each is not None:
                banner = Banner(theme, each.kind, each.told.title, each.told.text, dismissable=True)
                banner.dismissed.connect(lambda notice=notice: self._noticed.remove(notice))
                inside.add_banner(banner)

    def stop(self) -> None:
        self._inside = None
        self.waterline.stop()
        self.backup.stop()

    def _mark(self) -> None:
        if self._inside is not None:
            self._inside.context.ask(access.mark, lambda _none: None)

    def _back_up(self) -> None:
        if self._inside is not None:
            doing = self.tr("Säkerhetskopierar …")
            self._inside.context.work_long(keeping.keeping_up, lambda _made: None, doing=doing)


def _noticed(opened: Opened, *, practice: bool) -> list[Notice]:
    every: list[Notice] = [findings.practice] if practice else []
    every += [partial(findings.of, finding) for finding in opened.findings]
    every += [partial(findings.unfinished, each) for each in opened.unfinished]
    if opened.failed is not None:
        every.append(partial(findings.tries, opened.failed))
    if opened.trouble is not None:
        every.append(partial(_trouble, opened.trouble))
    return every


def _trouble(error: Expected) -> Noticed:
    return Noticed(kind="error", told=tell(error))
