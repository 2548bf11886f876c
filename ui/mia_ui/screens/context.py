"""What every page of the window is given, and what it may ask of the window."""

from collections.abc import Callable
from concurrent.futures import Executor
from typing import Protocol, TypeVar

from mia_desktop.platform.clock import Clock
from mia_desktop.platform.slices import Long
from mia_desktop.services.desk import Desk
from mia_ui.base.actions import Actions, Language
from mia_ui.base.tasks import CancelToken, Failed, Progress, Stopped, Tasks
from mia_ui.theme import Theme

Result = TypeVar("Result")


class Shown(Protocol):
    """What pages may ask of the window around them."""

    def toast(self, text: str, undo: Callable[[], None] | None = None) -> None:
        """Say in passing what has happened, with Ångra where it can be undone."""
        ...

    def saved(self) -> None:
        """Note in the status line that all is kept, and when."""
        ...

    def trouble(self, error: Exception) -> None:
        """Say in a sentence what went wrong; a bug goes to the crash hook instead."""
        ...

    def lock(self) -> None:
        """Lock at once; asks nothing."""
        ...


class Context:
    """Given to every page: the desk it works on and the ways to work on it.

    `desk` belongs to the store thread: pages pass it into functions that `ask` runs there and
    never touch it themselves.
    """

    def __init__(
        self, *, theme: Theme, language: Language, tasks: Tasks, heavy: Executor, desk: Desk,
        clock: Clock, window: Shown, actions: Actions,
    ) -> None:  # fmt: skip
        self.theme = theme
        self.language = language
        self.tasks = tasks
        self.heavy = heavy
        self.desk = desk
        self.clock = clock
        self.window = window
        self.actions = actions

    def ask(
        self,
        work: Callable[[Desk], Result],
        done: Callable[[Result], None],
        *,
        failed: Failed | None = None,
    ) -> None:
        """Run `work(desk)` on the store thread and hand its result to `done` here."""
        desk = self.desk
        self.tasks.run(lambda: work(desk), done, failed=failed)

    def work_long(
        self,
        job: Callable[[Desk], Long[Result]],
        done: Callable[[Result], None],
        *,
        failed: Failed | None = None,
        progress: Progress | None = None,
        cancelled: Stopped | None = None,
        doing: str,
    ) -> CancelToken:
        """Run a long job in turns on the store thread, between which others have theirs.

        What takes more than a moment is told at the foot of the window in the words of `doing`,
        which nobody can leave out ("Läser loggen …"), and with a way to stop it if `cancelled` is
        given, which hears when it has stopped because the token was told so. A lock stops it too,
        and then nobody hears.
        """
        desk = self.desk
        return self.tasks.run_turns(
            lambda: job(desk), done, failed=failed, progress=progress, cancelled=cancelled,
            doing=doing,
        )  # fmt: skip

    def compute(
        self,
        work: Callable[[CancelToken], Result],
        done: Callable[[Result], None],
        *,
        failed: Failed | None = None,
        progress: Progress | None = None,
        doing: str,
    ) -> CancelToken:
        """Run heavy work (PDF, sealing, key derivation) beside the store; `doing` as there."""
        return self.tasks.run_long(
            work, done, failed=failed, progress=progress, executor=self.heavy, doing=doing
        )
