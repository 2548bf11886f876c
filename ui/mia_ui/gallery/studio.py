"""A window to photograph: one look, one desk, and the patience to let a page fill."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from itertools import count
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QEvent, QEventLoop, QTimer
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QDialog, QScrollArea

from mia_desktop.platform.clock import Clock
from mia_desktop.services import access, identity, sandbox
from mia_desktop.services.desk import Desk, Role
from mia_desktop.services.preferences import Preferences
from mia_ui.base.tasks import Tasks
from mia_ui.desktop.entrance import Entrance
from mia_ui.desktop.inside import Inside
from mia_ui.desktop.window import Window
from mia_ui.gallery import happenings, neighbours, scenes
from mia_ui.gallery.opened import begun, opened
from mia_ui.gallery.visits import Visit, plain, visits
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
        self._fresh: dict[Role, Desk] = {}
        self._sticks = count(1)
        self.executor = ThreadPoolExecutor(1, thread_name_prefix="store")
        self.heavy = ThreadPoolExecutor(1, thread_name_prefix="heavy")

    def desk(self, role: Role) -> Desk:
        if not self._desks:
            self._desks = self.executor.submit(self._make).result()
        return self._desks[role]

    def _make(self) -> dict[Role, Desk]:
        coach, clerk = sandbox.together(sandbox.places_in(self._folder), self.clock)
        happenings.let_in(clerk)
        neighbours.stand_in(sandbox.places_in(self._folder / "ersattare"), clerk)
        for desk in (coach, clerk):
            happenings.happen(desk)
        return {"handledare": coach, "kontoret": clerk}

    def fresh(self, role: Role) -> Desk:
        """A vault that was made just now: nobody is in it, and nobody is known."""
        if role not in self._fresh:
            places = sandbox.places_in(self._folder / "nytt" / role)
            made = self.executor.submit(happenings.begin, places, self.clock, role)
            self._fresh[role] = made.result()
        return self._fresh[role]

    def first_visits(self, role: Role) -> list[Visit]:
        """Every page that is about nobody, as it is on the first day."""
        return self.run(lambda desk: [*plain(desk), *begun(desk, self)], self.fresh(role))

    def visits(self, role: Role) -> list[Visit]:
        """Every page of a role, and what can be opened on them."""
        desk = self.desk(role)
        return [*self.run(visits, desk), *self.run(lambda it: opened(it, self), desk)]

    # what somebody brings

    def stick(self) -> Path:
        """A new stick with a new package on it, from the handledare."""
        folder = self._folder / "minnen" / str(next(self._sticks))
        self.run(lambda desk: neighbours.hand_over(desk, folder), self.desk("handledare"))
        return folder

    def table(self) -> Path:
        """A list of participants, as another system has written it."""
        path = self._next("deltagare.csv")
        path.write_text(happenings.LIST, encoding="utf-8")
        return path

    def invitation(self) -> Path:
        """An invitation from an office that nobody has heard of before."""
        path = self._next("inbjudan.miainvite")
        places = sandbox.places_in(path.parent / "kontor")
        self.executor.submit(neighbours.invite, places, self.clock, path).result()
        return path

    def card(self) -> Path:
        """The visiting card of the handledare."""
        path = self._next("visitkort.miacard")
        path.write_bytes(self.run(identity.my_card, self.desk("handledare")).raw)
        return path

    def receipt(self) -> Path:
        """What the office gives back to the handledare."""
        folder = self._next("")
        key = self.run(identity.my_keys, self.desk("handledare")).key.hex()
        clerk = self.desk("kontoret")
        return self.run(lambda it: neighbours.acknowledge(it, key, folder), clerk)

    def _next(self, name: str) -> Path:
        folder = self._folder / "filer" / str(next(self._sticks))
        folder.mkdir(parents=True)
        return folder / name

    def run(self, work: Callable[[Desk], Result], desk: Desk) -> Result:
        return self.executor.submit(work, desk).result()

    def close(self) -> None:
        for desk in (*self._desks.values(), *self._fresh.values()):
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
        for act in visit.acts:
            act(self.inside)
            self.settle()
        return self.window.windowTitle()

    def go_away(self, visit: Visit) -> None:
        """Close what was opened there, and take back what must not stand there for the next."""
        assert self.inside is not None
        scenes.put_away(self.window)
        for act in visit.away:
            act(self.inside)
            self.settle()

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
        """The window, with the dialog or menu that stands before it."""
        picture, before = self.window.grab(), scenes.front(self.window)
        if before is not self.window:
            place = before.pos() - self.window.pos()
            if isinstance(before, QDialog):  # the window manager puts it in the middle
                place = self.window.rect().center() - before.rect().center()
            painter = QPainter(picture)
            painter.drawPixmap(place, before.grab())
            painter.end()
        return picture

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
