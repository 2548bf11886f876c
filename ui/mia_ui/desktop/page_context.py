"""A page's own way to the desk, which falls silent with the page."""

from collections.abc import Callable
from typing import TypeVar

from typing_extensions import override

from mia_desktop.platform.slices import Long
from mia_desktop.services.desk import Desk
from mia_ui.base.tasks import CancelToken, Failed, Progress, Stopped
from mia_ui.screens.context import Context

Result = TypeVar("Result")


class PageContext(Context):
    """What is asked for is done to its end; its answer is heard only while the page stands.

    An answer to a page that has been thrown away would touch widgets that are gone. What went
    wrong is still told, in the window, for the work was the person's.
    """

    def __init__(self, of: Context) -> None:
        super().__init__(
            theme=of.theme, language=of.language, tasks=of.tasks, heavy=of.heavy, desk=of.desk,
            clock=of.clock, window=of.window, actions=of.actions,
        )  # fmt: skip
        self._open = True

    def close(self) -> None:
        self._open = False

    @override
    def ask(
        self,
        work: Callable[[Desk], Result],
        done: Callable[[Result], None],
        *,
        failed: Failed | None = None,
    ) -> None:
        super().ask(work, self._heard(done), failed=self._told(failed))

    @override
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
        def stopped() -> None:
            if self._open and cancelled is not None:
                cancelled()

        return super().work_long(
            job, self._heard(done), failed=self._told(failed), progress=self._step(progress),
            cancelled=stopped if cancelled is not None else None, doing=doing,
        )  # fmt: skip

    @override
    def compute(
        self,
        work: Callable[[CancelToken], Result],
        done: Callable[[Result], None],
        *,
        failed: Failed | None = None,
        progress: Progress | None = None,
        doing: str,
    ) -> CancelToken:
        return super().compute(
            work, self._heard(done), failed=self._told(failed), progress=self._step(progress),
            doing=doing,
        )  # fmt: skip

    def _step(self, progress: Progress | None) -> Progress:
        def step(at: int, total: int) -> None:
            if self._open and progress is not None:
                progress(at, total)

        return step

    def _heard(self, done: Callable[[Result], None]) -> Callable[[Result], None]:
        def run(result: Result) -> None:
            if self._open:
                done(result)

        return run

    def _told(self, failed: Failed | None) -> Failed:
        def run(error: Exception) -> None:
            if self._open and failed is not None:
                failed(error)
            else:
                self.window.trouble(error)

        return run
