"""What the ways in have in common: a page after the other, work behind them, the way back."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Signal

from mia_desktop.domain.errors import Expected
from mia_desktop.platform.clock import Clock
from mia_desktop.platform.paths import Places
from mia_desktop.platform.slices import Beside, Long
from mia_desktop.services import beginning, passphrases
from mia_desktop.services.access import Terms
from mia_desktop.services.passphrases import RecoveryKey, Strength
from mia_ui import messages
from mia_ui.base.tasks import Tasks
from mia_ui.desktop.doors import Opened
from mia_ui.desktop.entrance import Entrance
from mia_ui.screens.create_vault import PhrasePage
from mia_ui.screens.recovery_key import KeyPage, ProofPage
from mia_ui.theme import Theme
from mia_ui.widgets.banner import Banner
from mia_ui.widgets.page import Page

Result = TypeVar("Result")
Step = Callable[[], None]


class Steps(QObject):
    """One way in. Ends with `opened` or `given_up`; the secrets in it go with it."""

    opened = Signal(object)  # doors.Opened
    given_up = Signal()
    bug = Signal(object)

    def __init__(
        self, entrance: Entrance, theme: Theme, *, tasks: Tasks, places: Places, clock: Clock,
        terms: Terms | None,
    ) -> None:  # fmt: skip
        super().__init__(entrance)
        self.entrance, self.theme, self.tasks = entrance, theme, tasks
        self.places, self.clock, self.terms = places, clock, terms

    def start(self) -> None:
        raise TypeError(type(self))  # every way has its own beginning

    def around(self) -> dict[str, Any]:
        """Give what another way in needs to stand in the place of this one."""
        return {
            "entrance": self.entrance, "theme": self.theme, "tasks": self.tasks,
            "places": self.places, "clock": self.clock, "terms": self.terms,
        }  # fmt: skip

    def show(self, page: Page, back: Step) -> None:
        page.back_wanted.connect(back)
        self.entrance.show_screen(page)

    def run(
        self,
        page: Page,
        work: Callable[[], Result],
        done: Callable[[Result], None],
        failed: Callable[[Expected], None] | None = None,
    ) -> None:
        """Work behind a page; its answer counts only while the page is still the one shown.

        What goes wrong is told above the page, unless `failed` knows better.
        """

        def heard(result: Result) -> None:
            if self.entrance.screen_now is page:
                done(result)

        self.tasks.run(work, heard, failed=self._refusing(page, failed))

    def run_beside(
        self,
        page: Page,
        work: Callable[[], Result],
        done: Callable[[Result], None],
        failed: Callable[[Expected], None] | None = None,
    ) -> None:
        """The same for work that derives keys: beside the store thread, which stays free."""

        def job() -> Long[Result]:
            made: Result = yield Beside(lambda _watch: work())
            return made

        def heard(result: Result) -> None:
            if self.entrance.screen_now is page:
                done(result)

        self.tasks.run_turns(job, heard, failed=self._refusing(page, failed))

    def finish(
        self,
        page: Page,
        work: Callable[[], Long[Opened]],
        failed: Callable[[Expected], None] | None = None,
    ) -> None:
        """The last work of a way in: what has been opened is gone into, whatever is shown then.

        Nobody else would ever lock it.
        """
        self.tasks.run_turns(work, self.opened.emit, failed=self._refusing(page, failed))

    def _refusing(
        self, page: Page, failed: Callable[[Expected], None] | None
    ) -> Callable[[Exception], None]:
        def refused(error: Exception) -> None:
            if not isinstance(error, Expected):
                self.bug.emit(error)
            elif self.entrance.screen_now is page:
                (failed or self.tell_on(page))(error)

        return refused

    def tell_on(self, page: Page) -> Callable[[Expected], None]:
        def tell(error: Expected) -> None:
            told = messages.tell(error)
            page.show_banner(Banner(self.theme, "error", told.title, told.text, dismissable=True))

        return tell

    # the steps that several ways share

    def judge(self, phrase: str, then: Callable[[Strength], None]) -> None:
        """Judge a phrase for the page that is shown now."""
        page = self.entrance.screen_now

        def heard(strength: Strength) -> None:
            if self.entrance.screen_now is page:
                then(strength)

        self.tasks.run(lambda: passphrases.judge(phrase), heard)

    def ask_phrase(self, back: Step, then: Callable[[str], None], *, weak: bool = False) -> None:
        page = PhrasePage(self.theme, self.judge, weak=weak)
        page.chosen.connect(then)
        self.show(page, back)

    def show_key(self, key: RecoveryKey, back: Step, then: Step) -> None:
        """Show a key to write down, then have two groups of it typed back."""

        def again() -> None:
            self.show_key(key, back, then)

        page = KeyPage(self.theme, key)
        page.written.connect(lambda: self._prove(key, again, then))
        page.blank_wanted.connect(lambda path: self._save_sheet(page, path, None))
        page.printed_wanted.connect(lambda path: self._save_sheet(page, path, key))
        self.show(page, back)

    def _prove(self, key: RecoveryKey, back: Step, then: Step) -> None:
        page = ProofPage(self.theme, key)
        page.proven.connect(then)
        self.show(page, back)

    def _save_sheet(self, page: KeyPage, path: Path, key: RecoveryKey | None) -> None:
        clock, large = self.clock, page.large.isChecked()
        self.run(
            page,
            lambda: beginning.save_sheet(path, clock, key, large=large),
            lambda _none: page.show_saved(path),
        )
