"""The unlocked window: pages, commands and status line around one desk."""

from collections.abc import Callable
from concurrent.futures import Executor
from datetime import datetime

import msgspec
from PySide6.QtCore import QObject, Signal

from mia_desktop.domain.errors import Expected
from mia_desktop.platform.clock import Clock
from mia_desktop.services import undoing
from mia_desktop.services.desk import Desk, Role
from mia_ui import messages
from mia_ui.base.place import Place
from mia_ui.base.tasks import Tasks
from mia_ui.desktop import commands
from mia_ui.desktop.going import Going
from mia_ui.desktop.long_work import LongWork
from mia_ui.desktop.page_context import PageContext
from mia_ui.desktop.standing import Standing
from mia_ui.desktop.window import Window
from mia_ui.screens import pages
from mia_ui.screens.context import Context
from mia_ui.screens.keeper import Keeper
from mia_ui.screens.pages import Entry
from mia_ui.theme import Theme
from mia_ui.widgets.banner import Banner
from mia_ui.widgets.rail import RailItem
from mia_ui.widgets.screen import Screen
from mia_ui.widgets.shell import Args, Shell


class Inside(QObject):
    """Builds the shell and answers what pages ask of the window (`Shown`).

    Thrown away with the shell, at every lock and every change of theme, text size or language.
    """

    lock_wanted = Signal()
    quit_wanted = Signal()
    scale_wanted = Signal(int)  # a step up, a step down, 0 for the usual size

    def __init__(
        self, *, theme: Theme, window: Window, tasks: Tasks, heavy: Executor, desk: Desk,
        role: Role, clock: Clock, keeper: Keeper, trouble: Callable[[Exception], None],
        saved_at: datetime | None = None,
    ) -> None:  # fmt: skip
        """`saved_at` is what the window before this one knew of the last save."""
        super().__init__()
        self._trouble = trouble
        self._theme, self._window, self._clock, self._keeper = theme, window, clock, keeper
        self._page: PageContext | None = None
        self._home = pages.home(role)
        entries = pages.entries(role)
        language = keeper.preferences.language
        lock = RailItem(id="lock", title=self.tr("Lås nu"), icon="lock", bottom=True, page=False)
        self.shell = Shell(theme, pages.specs(role, self._build), [lock])
        self.going = Going(self.shell, entries, lambda: self.context, self)
        self.actions = commands.bind(entries, language, self.shell, self._deeds(), window)
        self.context = Context(
            theme=theme, language=language, tasks=tasks, heavy=heavy, desk=desk, clock=clock,
            window=self, actions=self.actions,
        )  # fmt: skip
        self.standing = Standing(
            self.shell.status, clock, lambda: self.context, counts=role == "handledare",
            saved_at=saved_at, parent=self,
        )  # fmt: skip
        self.long_work = LongWork(tasks, self.shell, self)
        self.shell.page_shown.connect(window.set_page_title)
        self.shell.command_chosen.connect(lambda _id: self.lock())
        there = {entry.id for entry in entries}
        if "hand_over" in there:
            self.shell.status.hand_over_wanted.connect(lambda: self.shell.go("hand_over"))

    def show(self, place: Place | None) -> None:
        """Take over the window: where the person was, or where one begins."""
        self._window.show_content(self._theme, self.shell, self.actions)
        if place is None:
            self.shell.go(self._home)
        else:
            self.shell.restore(place)
        self.standing.begin()

    def place(self) -> Place:
        return self.shell.place()

    def leave(self) -> None:
        """Have the page commit what is being written; it hears of nothing after that."""
        if self.shell.screen_now is not None:
            self.shell.screen_now.leave()
        if self._page is not None:
            self._page.close()
        self.standing.close()
        self.long_work.close()

    # what pages ask of the window

    def toast(self, text: str, undo: Callable[[], None] | None = None) -> None:
        self.shell.toast.show_message(text, undo)

    def saved(self) -> None:
        self.standing.saved()

    def trouble(self, error: Exception) -> None:
        """Hand on to the program: this window may be gone by the time that something fails."""
        self._trouble(error)

    def show_trouble(self, error: Expected) -> None:
        told = messages.tell(error)
        self.add_banner(Banner(self._theme, "error", told.title, told.text, dismissable=True))

    def lock(self) -> None:
        self.lock_wanted.emit()

    def add_banner(self, banner: Banner) -> None:
        self.shell.add_banner(banner)

    # commands of the window itself

    def _deeds(self) -> dict[commands.Deed, Callable[[], object]]:
        return {
            "lock": self.lock,
            "quit": self.quit_wanted.emit,
            "save": self._save,
            "undo": lambda: self._turn(undoing.undo, self.tr("Ångrat.")),
            "redo": lambda: self._turn(undoing.redo, self.tr("Gjort om.")),
            "larger": lambda: self.scale_wanted.emit(1),
            "smaller": lambda: self.scale_wanted.emit(-1),
            "normal_size": lambda: self.scale_wanted.emit(0),
            "switcher": self.going.toggle,
            "help": self._help,
        }

    def _help(self) -> None:
        """Help for the page that is shown, with the commands it answers (decisions P11)."""
        own = ",".join(commands.of_page(self.shell))
        self.shell.go("help", {"page": self.shell.place().page, "commands": own})

    def _save(self) -> None:
        """Everything is saved anyway; this says so when it is true of the last letter too."""
        if self.shell.screen_now is not None:
            self.shell.screen_now.leave()
        self.context.ask(lambda _desk: None, lambda _none: self.standing.saved(say=True))

    def _turn(self, act: Callable[[Desk], bool], done: str) -> None:
        def shown(found: bool) -> None:
            if found:
                here = self.shell.place()  # what stood in the fields is what is undone
                self.shell.restore(msgspec.structs.replace(here, texts={}))
            self.toast(done if found else self.tr("Det finns inget mer att ångra eller göra om."))

        self.context.ask(act, shown)

    def _build(self, entry: Entry, args: Args) -> Screen:
        context = PageContext(self.context)
        if self._page is not None:
            self._page.close()
        self._page = context
        return entry.build(context, args, self._keeper)
