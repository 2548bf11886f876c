"""The program's window on the practice caseload, gone through page by page as the gallery does."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from mia_ui.base.tasks import Tasks
from mia_ui.desktop.entrance import Entrance
from mia_ui.desktop.inside import Inside
from mia_ui.desktop.window import Window
from mia_ui.gallery import scenes
from mia_ui.gallery.studio import Store
from mia_ui.gallery.visits import Visit
from mia_ui.gallery.way_in import entrance
from mia_ui.theme import Theme
from mia_ui.widgets.shell import Shell
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from mia_desktop.services import passphrases
from mia_desktop.services.desk import Role
from mia_desktop.services.preferences import Preferences

Worn = tuple[Preferences, Theme]
Found = dict[str, list[str]]
PATIENCE_MS = 60_000
"""An extract or a backup takes its time where other tests run beside this one."""


class Practice:
    """The desk of one role, open on its thread: a year old, or made just now."""

    def __init__(self, store: Store, role: Role, *, first: bool = False) -> None:
        self.role: Role = role
        self.clock = store.clock
        self.executor, self.heavy = store.executor, store.heavy
        self.desk = store.fresh(role) if first else store.desk(role)
        self.visits = store.first_visits(role) if first else store.visits(role)


class Opened:
    """The program's window on a desk, in one size."""

    def __init__(
        self, qtbot: QtBot, practice: Practice, worn: Worn, width: int, height: int
    ) -> None:
        self.qtbot = qtbot
        self.preferences, theme = worn
        self.size = (width, height)
        self.troubles: list[Exception] = []
        self.tasks = Tasks(practice.executor, self.troubles.append, beside=practice.heavy)
        self.window = Window(theme)
        self.inside = Inside(
            theme=theme, window=self.window, tasks=self.tasks, heavy=practice.heavy,
            desk=practice.desk, role=practice.role, clock=practice.clock, keeper=self,
            trouble=self.troubles.append,
        )  # fmt: skip
        self.inside.show(None)
        self.window.resize(width, height)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow, timeout=PATIENCE_MS)
        self.settle()

    def change(self, _preferences: Preferences) -> None:
        """Pages may ask; what they remember for another time is not looked at here."""

    @property
    def shell(self) -> Shell:
        return self.inside.shell

    def look(self, visits: Iterable[Visit], judge: Callable[[QWidget], list[str]]) -> Found:
        """What a judge finds on each page; a page that makes the window grow is found at fault."""
        found: Found = {}
        try:
            for visit in visits:
                found[visit.name] = [*self.go(visit), *judge(self.front())]
                self.go_away(visit)
                if self.window.size().toTuple() != self.size:
                    found[visit.name].append(f"window grew to {self.window.size().toTuple()}")
                    self.window.resize(*self.size)
        finally:
            self.close()
        return found

    def go(self, visit: Visit) -> list[str]:
        self.shell.go(visit.page, visit.args)
        self.settle()
        for act in visit.acts:
            try:
                act(self.inside)
            except LookupError as missed:
                return [f"nothing to press: {missed}"]
            self.settle()
        return []

    def front(self) -> QWidget:
        """What stands before the window, when it has the keyboard; else the window."""
        before = scenes.front(self.window)
        if isinstance(before, QDialog):
            before.activateWindow()
            self.qtbot.waitUntil(before.isActiveWindow, timeout=PATIENCE_MS)
        return before

    def go_away(self, visit: Visit) -> None:
        scenes.put_away(self.window)
        self.window.activateWindow()
        self.qtbot.waitUntil(self.window.isActiveWindow, timeout=PATIENCE_MS)
        for act in visit.away:
            act(self.inside)
            self.settle()

    def settle(self) -> None:
        """Until nothing that was asked for is under way, nor what that asked for in its turn."""
        for _ in range(6):  # texts that wrap are laid out in turns
            self.qtbot.waitUntil(lambda: not self.tasks.busy, timeout=PATIENCE_MS)
            QApplication.processEvents()

    def close(self) -> None:
        self.inside.leave()
        self.settle()
        self.tasks.forget()
        throw_away(self.window)

        assert not self.troubles, repr(self.troubles)


def throw_away(window: Window) -> None:
    window.may_close = True
    window.close()
    window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def locked_pages(
    qtbot: QtBot, theme: Theme, width: int, height: int
) -> Iterator[tuple[str, Window]]:
    def judge(phrase: str, then: Callable[[passphrases.Strength], None]) -> None:
        then(passphrases.judge(phrase))

    for name, make in entrance(theme, judge).items():
        window = Window(theme)
        way_in = Entrance(theme, "sv")
        window.show_content(theme, way_in)
        window.resize(width, height)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow, timeout=PATIENCE_MS)
        way_in.show_screen(make())
        QApplication.processEvents()
        yield name, window
        throw_away(window)
