"""What the pages between vault and stick have in common: one deed at a time, told in words."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QStorageInfo
from PySide6.QtWidgets import QApplication

from mia_desktop.domain.errors import Expected
from mia_desktop.platform.slices import Long
from mia_desktop.services import delivery, handover
from mia_desktop.services.delivery import Kind
from mia_desktop.services.desk import Desk
from mia_desktop.services.handover import Prepared, Sealed
from mia_ui import messages
from mia_ui.base.announce import announce
from mia_ui.base.tasks import CancelToken
from mia_ui.screens.context import Context
from mia_ui.widgets.banner import Banner, BannerKind
from mia_ui.widgets.feedback import BusyLine
from mia_ui.widgets.page import Page
from mia_ui.widgets.surface import clear_layout

Result = TypeVar("Result")
Then = Callable[[Result], None]
REMOVABLE = ("/media/", "/run/media/", "/mnt/", "/Volumes/")


class ExchangePage(Page):
    """A page that reads or writes files from outside."""

    def __init__(self, context: Context, _args: Mapping[str, str], title: str) -> None:
        super().__init__(context.theme, title)
        self.context = context
        self.busy = BusyLine(context.theme)
        self.busy.cancel.hide()
        self.busy.cancelled.connect(self._long_stop)
        self.body.addWidget(self.busy)
        self._working = False
        self._long_token: CancelToken | None = None
        self._long_text = ""

    def work(
        self, text: str, deed: Callable[[Desk], Result], done: Then[Result],
        *, failed: Callable[[Expected], bool] | None = None,
    ) -> None:  # fmt: skip
        """Do one thing on the store thread; `failed` may take an error and say True."""
        if self._begin(text):
            self.context.ask(
                deed, lambda result: self._done(done, result),
                failed=lambda error: self._failed(error, failed),
            )  # fmt: skip

    def work_long(
        self, text: str, job: Callable[[Desk], Long[Result]], done: Then[Result], *,
        failed: Callable[[Expected], bool] | None = None, left: str = "",
        stopped: Callable[[], None] | None = None,
    ) -> None:  # fmt: skip
        """Do something long in turns: it says how far it has come, and Avbryt stops it.

        `left` tells what stands when it was stopped.
        """
        if not self._begin(text):
            return
        self._long_text = text
        self.busy.cancel.setEnabled(True)
        self.busy.cancel.show()
        self._long_token = self.context.work_long(
            job, lambda result: self._done(done, result),
            failed=lambda error: self._failed(error, failed), progress=self._long_step,
            cancelled=lambda: self._long_stopped(left, stopped), doing=text,
        )  # fmt: skip

    def _long_step(self, done: int, total: int) -> None:
        if self._long_token is not None and not self._long_token.cancelled:
            share = f"{100 * done // max(total, 1)} %"
            self.busy.step(done, total, f"{self._long_text} {share}")

    def _long_stop(self) -> None:
        if self._long_token is not None:
            self._long_token.cancel()
            self.busy.cancel.setEnabled(False)
            self.busy.step(0, 0, self.tr("Avbryter …"))

    def _long_stopped(self, left: str, then: Callable[[], None] | None) -> None:
        self._ready()
        self.say("info", self.tr("Avbrutet."), left)
        if then is not None:
            then()

    def work_hard(
        self, text: str, deed: Callable[[], Result], done: Then[Result],
        *, failed: Callable[[Expected], bool] | None = None,
    ) -> None:  # fmt: skip
        """Do something that needs no vault and takes its time: keys, sealing, a slow stick."""
        if self._begin(text):
            self.context.compute(
                lambda _token: deed(), lambda result: self._done(done, result),
                failed=lambda error: self._failed(error, failed), doing=text,
            )  # fmt: skip

    @property
    def is_working(self) -> bool:
        return self._working

    def say(self, kind: BannerKind, title: str, text: str = "") -> Banner:
        """One message at a time, where it is seen and heard."""
        clear_layout(self.banners)
        banner = Banner(self.theme, kind, title, text, dismissable=True)
        self.show_banner(banner)
        self.area.verticalScrollBar().setValue(0)
        self.arrive()  # what was pressed may be gone: nobody is left in the rail
        return banner

    @contextmanager
    def keeping_focus(self) -> Iterator[None]:
        """What has the keyboard may go inside: then the heading gets it, not the rail."""
        before = self._has_focus()
        yield
        if before and not self._has_focus():
            self.arrive()

    def _has_focus(self) -> bool:
        focus = QApplication.focusWidget()
        return focus is not None and self.isAncestorOf(focus)

    def _begin(self, text: str) -> bool:
        if self._working:
            return False
        self._working = True
        clear_layout(self.banners)
        self.busy.start(text)
        announce(self, text)
        return True

    def _done(self, then: Then[Result], result: Result) -> None:
        self._ready()
        with self.keeping_focus():
            then(result)

    def _ready(self) -> None:
        self._working = False
        if self._long_token is not None:
            self._long_token = None
            self.busy.cancel.hide()
        self.busy.stop()

    def _failed(self, error: Exception, taken: Callable[[Expected], bool] | None) -> None:
        self._ready()
        if not isinstance(error, Expected):
            self.context.window.trouble(error)
        elif taken is None or not taken(error):
            told = messages.tell(error)
            self.say("error", told.title, told.text)


class Courier:
    """The steps of one file that leaves: gathered, sealed, noted, written and read back, noted."""

    def __init__(self, page: ExchangePage, kind: Kind) -> None:
        self._page = page
        self._kind: Kind = kind

    def send(
        self, prepare: Callable[[Desk], Prepared], target: Path, text: str,
        done: Callable[[str, Sequence[Path]], None],
        *, failed: Callable[[Expected], bool] | None = None,
    ) -> None:  # fmt: skip
        """`done` gets the hand-over's record and where its files lie."""
        page = self._page

        def gathered(prepared: Prepared) -> None:
            page.work_hard(text, lambda: handover.seal(prepared, self._kind), sealed, failed=failed)

        def sealed(made: Sealed) -> None:
            page.work(
                text, lambda desk: handover.note_sealed(desk, made), lambda _none: write(made),
                failed=failed,
            )  # fmt: skip

        def write(made: Sealed) -> None:
            page.work_hard(
                text, lambda: delivery.write(made.parcels, target),
                lambda paths: note(made, paths), failed=failed,
            )  # fmt: skip

        def note(made: Sealed, paths: Sequence[Path]) -> None:
            page.work(
                text, lambda desk: handover.note_written(desk, made.record, paths),
                lambda _none: done(made.record, paths), failed=failed,
            )  # fmt: skip

        page.work(text, prepare, gathered, failed=failed)


def sticks() -> list[tuple[str, Path, int]]:
    """Removable drives that can be written to: what they are called, where, what is free."""
    found: list[tuple[str, Path, int]] = []
    for volume in QStorageInfo.mountedVolumes():
        root = volume.rootPath()
        ready = volume.isValid() and volume.isReady() and not volume.isReadOnly()
        if ready and any(root.startswith(start) for start in REMOVABLE):
            found.append((volume.displayName() or root, Path(root), volume.bytesAvailable()))
    return sorted(found)


def first_folder() -> Path:
    """Where a file dialog opens: the first stick, else the person's own folder."""
    return next((path for _, path, _ in sticks()), Path.home())
