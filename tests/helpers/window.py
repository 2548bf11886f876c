"""A page of the program in its window, on a real desk of a real store thread.

`DeskThread` holds the vault on a thread of its own, as the program does; `open_window` shows a
page of it. Pages that the test goes to and that are not there yet are blank.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import TypeVar

from mia_ui.base.actions import WINDOW_ACTIONS, Actions
from mia_ui.base.tasks import Tasks
from mia_ui.desktop import commands
from mia_ui.desktop.page_context import PageContext
from mia_ui.screens import pages
from mia_ui.screens.context import Context
from mia_ui.theme import Theme
from mia_ui.widgets.page import Page
from mia_ui.widgets.screen import Screen
from mia_ui.widgets.shell import Args, PageSpec, Shell
from mia_ui.widgets.window import MainWindow
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QWidget
from pytestqt.qtbot import QtBot

from mia_desktop.services import access
from mia_desktop.services.desk import Desk, Role
from mia_desktop.services.preferences import Preferences
from tests.helpers import a11y, keys
from tests.helpers.clock import FakeClock
from tests.helpers.desks import new_desk

Result = TypeVar("Result")
Make = Callable[[Context, Args], Screen]
BLANK = ("plan_versions", "help", "verify", "shortcuts")
PAGES = tuple(dict.fromkeys((*(entry.id for entry in pages.ENTRIES), *BLANK)))


class DeskThread:
    """A new vault, open, on the one thread that may touch it."""

    def __init__(
        self, folder: Path, *, person: str = "Anna Handledare", role: Role = "handledare"
    ) -> None:
        self.clock = FakeClock()
        self.executor = ThreadPoolExecutor(1, thread_name_prefix="store")
        self.heavy = ThreadPoolExecutor(1, thread_name_prefix="heavy")
        make = partial(new_desk, folder, person=person, role=role, clock=self.clock)
        self.desk: Desk = self.executor.submit(make).result()

    def run(self, work: Callable[[Desk], Result]) -> Result:
        """What `work` makes of the desk, waited for."""
        return self.executor.submit(work, self.desk).result()

    def close(self) -> None:
        self.run(access.leave)
        self.executor.shutdown()
        self.heavy.shutdown()


class Told:
    """What the pages have told the window."""

    def __init__(self, shell: Callable[[], Shell]) -> None:
        self._shell = shell
        self.toasts: list[str] = []
        self.troubles: list[Exception] = []
        self.saves = 0
        self.locks = 0

    def toast(self, text: str, undo: Callable[[], None] | None = None) -> None:
        self.toasts.append(text)
        self._shell().toast.show_message(text, undo)

    def saved(self) -> None:
        self.saves += 1

    def trouble(self, error: Exception) -> None:
        self.troubles.append(error)

    def lock(self) -> None:
        self.locks += 1


class Kept:
    """Holds the plain settings as the program does; nothing is built anew."""

    def __init__(self) -> None:
        self.preferences = Preferences()

    def change(self, preferences: Preferences) -> None:
        self.preferences = preferences


class OpenWindow:
    """A window that shows the program; `gone` lists the pages that were gone to."""

    def __init__(
        self, qtbot: QtBot, thread: DeskThread, theme: Theme, *,
        makes: Mapping[str, Make], size: tuple[int, int],
    ) -> None:  # fmt: skip
        self.qtbot, self.thread, self.theme = qtbot, thread, theme
        self.told = Told(lambda: self.shell)
        self.kept = Kept()
        self.gone: list[tuple[str, Args]] = []
        self.tasks = Tasks(thread.executor, self.told.trouble, beside=thread.heavy)
        self.actions = Actions(WINDOW_ACTIONS, "sv")
        self.context = Context(
            theme=theme, language="sv", tasks=self.tasks, heavy=thread.heavy, desk=thread.desk,
            clock=thread.clock, window=self.told, actions=self.actions,
        )  # fmt: skip
        listed = {entry.id: entry for entry in pages.ENTRIES}
        self.shell = Shell(theme, [self._spec(page, listed, makes) for page in PAGES])
        self._bind()
        self.window = MainWindow(theme)
        self.window.setMinimumSize(0, 0)
        self.window.show_content(theme, self.shell, self.actions)
        self.shell.page_shown.connect(self.window.set_page_title)
        self.window.resize(*size)

    def _bind(self) -> None:
        """The commands of the window that pages rely on."""
        shell = self.shell
        self.actions.bind("back", shell.back)
        self.actions.bind("forward", shell.forward)
        self.actions.bind("primary", shell.press_primary)
        self.actions.bind("new_participant", partial(shell.go, "new_participant"))
        commands.let_pages_answer(self.actions, shell)

    def _spec(
        self, page: str, listed: Mapping[str, pages.Entry], makes: Mapping[str, Make]
    ) -> PageSpec:
        entry = listed.get(page)
        make = makes.get(page) or (self._made(entry) if entry is not None else blank(page))

        def build(args: Args) -> Screen:
            self.gone.append((page, args))
            own = PageContext(self.context)
            screen = make(own, args)
            screen.destroyed.connect(own.close)
            return screen

        return PageSpec(
            id=page, title=entry.title if entry is not None else page, build=build,
            icon=entry.icon if entry is not None else "",
            rail=entry.rail if entry is not None else "",
            section=entry.section if entry is not None else "",
        )  # fmt: skip

    def _made(self, entry: pages.Entry) -> Make:
        return lambda context, args: entry.build(context, args, self.kept)

    def show(self, page: str, args: Args | None = None) -> None:
        self.shell.go(page, args)
        self.window.show()
        self.window.activateWindow()
        self.qtbot.waitUntil(self.window.isActiveWindow)
        self.settle()

    def settle(self) -> None:
        """Wait until nothing that was asked for is under way."""
        self.qtbot.waitUntil(lambda: not self.tasks.busy)
        for _round in range(3):  # a label that wraps may want another height once it has a width
            QApplication.processEvents()

    @property
    def screen(self) -> Screen:
        assert self.shell.screen_now is not None
        return self.shell.screen_now

    def find(self, name: str, kind: type[QWidget] = QWidget) -> QWidget:
        """The one shown control that assistive technology calls so."""
        found = [
            widget
            for widget in self.screen.findChildren(kind)
            if widget.isVisible() and called(widget) == name
            and (widget in a11y.stops(self.screen) or kind is not QWidget)
        ]  # fmt: skip
        assert len(found) == 1, (name, found, [called(w) for w in a11y.stops(self.screen)])
        return found[0]

    def press(self, name: str) -> None:
        """Go to a control by its name and press it with the keyboard."""
        widget = self.find(name)
        widget.setFocus()
        QTest.keyClick(widget, Qt.Key.Key_Space)
        self.settle()

    def write(self, name: str, text: str) -> None:
        """Go to a field by its name and write in it, after what stands there is chosen."""
        write_over(self.find(name), text)

    def keys(self, sequence: str) -> None:
        """Press keys where the focus is."""
        QTest.keySequence(QApplication.focusWidget() or self.window, sequence)
        self.settle()

    def texts(self) -> str:
        """All words that are shown on the page."""
        shown = (w for w in self.screen.findChildren(QWidget) if w.isVisible())
        texts = (getattr(widget, "text", None) for widget in shown)
        return "\n".join(str(text()) for text in texts if callable(text))

    def picture(self, path: str) -> None:
        """Keep what the window looks like, for people who work on it."""
        QApplication.processEvents()
        self.window.grab().save(path)

    def close(self) -> None:
        screen = self.shell.screen_now
        if screen is not None:
            screen.leave()
        self.settle()
        self.tasks.forget()
        self.window.close()
        self.window.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def open_window(
    qtbot: QtBot, thread: DeskThread, theme: Theme, page: str, args: Args | None = None, *,
    makes: Mapping[str, Make] | None = None, size: tuple[int, int] = (1366, 728),
) -> OpenWindow:  # fmt: skip
    """A window that shows a page; `makes` gives pages that are not in the program's list."""
    opened = OpenWindow(qtbot, thread, theme, makes=makes or {}, size=size)
    opened.show(page, args)
    return opened


def write_over(widget: QWidget, text: str) -> None:
    """Go into a field and write over what stands in it, by keys."""
    widget.setFocus()
    QTest.keySequence(widget, "Ctrl+A")
    QTest.keyClick(widget, Qt.Key.Key_Delete)
    keys.type_text(widget, text)


def called(widget: QWidget) -> str:
    """What a control is called; a list by its own name, whatever is chosen in it."""
    return widget.accessibleName() if isinstance(widget, QComboBox) else a11y.spoken(widget)


def blank(page: str) -> Make:
    """Stands where a page is gone to that the test is not about."""

    def make(context: Context, _args: Args) -> Screen:
        return Page(context.theme, page)

    return make
