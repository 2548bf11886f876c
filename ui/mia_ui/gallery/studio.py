"""A window to photograph: one look, one desk, and the patience to let a page fill."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from itertools import count
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QEvent, QEventLoop, QTimer
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication, QScrollArea

from mia_desktop.platform.clock import Clock
from mia_desktop.services import access, sandbox
from mia_desktop.services.desk import Desk, Role
from mia_desktop.services.preferences import Preferences
from mia_ui.base.tasks import Tasks
from mia_ui.desktop.entrance import Entrance
from mia_ui.desktop.inside import Inside
from mia_ui.desktop.window import Window
from mia_ui.gallery import neighbours
from mia_ui.gallery.visits import Visit, opened, visits
from mia_ui.theme import Theme
from mia_ui.widgets.screen import Screen

WIDTH, HEIGHT = 1366, 728
"""The smallest laptop of the office, without its task bar (decisions P12)."""
TALLEST = 12_000
QUIET_MS, LOOKS = 10, 4

Result = TypeVar("Result")


class Store:
    """The thread that the open desks belong to, one of each role, with the practice caseload.

    They have handed over to each other for a year, and each has a krock in it.
    """

    def __init__(self, folder: Path, clock: Clock) -> None:
        self._folder, self.clock = folder, clock
        self._desks: dict[Role, Desk] = {}
        self._sticks = count(1)
        self.executor = ThreadPoolExecutor(1, thread_name_prefix="store")
        self.heavy = ThreadPoolExecutor(1, thread_name_prefix="heavy")

    def desk(self, role: Role) -> Desk:
        if not self._desks:
            self._desks = self.executor.submit(self._make).result()
        return self._desks[role]

    def _make(self) -> dict[Role, Desk]:
        coach, clerk = sandbox.together(sandbox.places_in(self._folder), self.clock)
        return {"handledare": coach, "kontoret": clerk}

    def visits(self, role: Role) -> list[Visit]:
        """Every page of a role, and what can be opened on them."""
        desk = self.desk(role)
        return [*self.run(visits, desk), *self.run(lambda it: opened(it, self.stick), desk)]

    def stick(self) -> Path:
        """A new stick with a new package on it, from the handledare."""
        folder = self._folder / "minnen" / str(next(self._sticks))
        self.run(lambda desk: neighbours.hand_over(desk, folder), self.desk("handledare"))
        return folder

    def run(self, work: Callable[[Desk], Result], desk: Desk) -> Result:
        return self.executor.submit(work, desk).result()

    def close(self) -> None:
        for desk in self._desks.values():
            self.run(access.leave, desk)
        self.executor.shutdown()
        self.heavy.shutdown()


class Studio:
    """Shows pages in the program's own window, in one look."""

    def __init__(self, store: Store, theme: Theme, preferences: Preferences) -> None:
        self._store, self._theme = store, theme
        self.preferences = preferences
        self.tasks = Tasks(store.executor, self._trouble, beside=store.heavy)
        self.window = Window(theme)
        self.troubles: list[Exception] = []
        self.inside: Inside | None = None

    def change(self, _preferences: Preferences) -> None:
        """The pages of settings may ask; here the look is given from outside."""

    def _trouble(self, error: Exception) -> None:
        self.troubles.append(error)

    # what is shown

    def open(self, desk: Desk, role: Role) -> None:
        """The unlocked window of a desk."""
        if self.inside is not None:
            self.inside.leave()
            self.settle()
        self.inside = Inside(
            theme=self._theme, window=self.window, tasks=self.tasks, heavy=self._store.heavy,
            desk=desk, role=role, clock=self._store.clock, keeper=self,
            trouble=self._trouble,
        )  # fmt: skip
        self.inside.show(None)
        self._show()

    def go(self, visit: Visit) -> str:
        """Go to a page, wait until it has what it asked for, and act; gives the window's title."""
        assert self.inside is not None
        self._usual_size()
        self.inside.shell.go(visit.page, visit.args)
        self.settle()
        if visit.act is not None:
            visit.act(self.inside)
            self.settle()
        return self.window.windowTitle()

    def enter(self, page: Screen) -> str:
        """Show a page of the locked window."""
        self._usual_size()
        entrance = Entrance(self._theme, "sv")
        entrance.page_shown.connect(self.window.set_page_title)
        self.window.show_content(self._theme, entrance)
        entrance.show_screen(page)
        self._show()
        return self.window.windowTitle()

    def lay_out(self, page: Screen) -> str:
        """Show a page by itself, with all of the window's room."""
        self._usual_size()
        self.window.show_content(self._theme, page)
        page.reflow(self._theme.effective(WIDTH))
        self._show()
        return page.window_title()

    def _show(self) -> None:
        self._usual_size()
        self.window.show()
        self.window.activateWindow()
        self.settle()

    def _usual_size(self) -> None:
        self.window.resize(WIDTH, HEIGHT)

    def settle(self) -> None:
        """Wait until nothing has been under way for a while."""
        loop = QEventLoop()
        quiet = 0

        def look() -> None:
            nonlocal quiet
            quiet = 0 if self.tasks.busy else quiet + 1
            if quiet == LOOKS:
                loop.quit()

        timer = QTimer()
        timer.timeout.connect(look)
        timer.start(QUIET_MS)
        loop.exec()
        timer.stop()

    # pictures

    def picture(self) -> QPixmap:
        return self.window.grab()

    def whole_picture(self) -> QPixmap | None:
        """All of a page that scrolls, as if the screen were tall enough; None if all is seen."""
        hidden = self._hidden()
        if not hidden:
            return None
        for _ in range(3):
            self.window.resize(WIDTH, min(self.window.height() + hidden, TALLEST))
            self.settle()
            hidden = self._hidden()
        return self.window.grab()

    def _hidden(self) -> int:
        areas = self.window.findChildren(QScrollArea)
        return max((a.verticalScrollBar().maximum() for a in areas if a.isVisible()), default=0)

    def close(self) -> None:
        if self.inside is not None:
            self.inside.leave()
            self.settle()
        self.tasks.forget()
        self.window.may_close = True
        self.window.close()
        self.window.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
