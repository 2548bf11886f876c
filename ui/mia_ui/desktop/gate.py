"""What happens at the locked window: which page is shown, and what its buttons set going."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from mia_desktop.domain.errors import Expected
from mia_desktop.platform.clock import Clock
from mia_desktop.platform.paths import Places
from mia_desktop.services import doorway
from mia_ui.base.tasks import CancelToken, Tasks
from mia_ui.desktop.entrance import Entrance
from mia_ui.screens.unlock import UnlockPage
from mia_ui.theme import Theme

if TYPE_CHECKING:
    from mia_desktop.platform.slices import Long
    from mia_desktop.services.access import Terms
    from mia_ui.desktop.doors import Opened

# Whatever reaches the store is imported inside functions: nothing heavy before the first picture.


class Gate(QObject):
    """Leads from the locked window to an open desk."""

    trying = Signal()  # somebody is there
    opened = Signal(object)  # doors.Opened
    practice_wanted = Signal()
    bug = Signal(object)

    def __init__(
        self, entrance: Entrance, theme: Theme, *, tasks: Tasks, places: Places, clock: Clock,
        terms: "Terms | None", practice: bool = False, why: str = "",
    ) -> None:  # fmt: skip
        """`why` is why it was locked, said where it is unlocked."""
        super().__init__(entrance)
        self._why = why
        self._entrance, self._theme, self._tasks = entrance, theme, tasks
        self._places, self._clock, self._terms, self._practice = places, clock, terms, practice
        self._unlocking: CancelToken | None = None

    def start(self) -> None:
        """Show the way in that there is: to unlock, or to begin."""
        if doorway.has_vault(self._places):
            self.show_unlock()
        else:
            self.show_welcome()

    def show_welcome(self) -> None:
        from mia_ui.screens.welcome import WelcomePage  # noqa: PLC0415

        page = WelcomePage(self._theme)
        page.chosen.connect(self._begin)
        self._entrance.show_screen(page, resting=True)

    def _begin(self, choice: str) -> None:
        if choice == "practice":
            self.practice_wanted.emit()
        else:
            self._go(choice)

    def _go(self, choice: str) -> None:
        from mia_ui.desktop import ways  # noqa: PLC0415

        flow = ways.make(
            choice, self.show_unlock if choice == "recover" else self.show_welcome,
            entrance=self._entrance, theme=self._theme, tasks=self._tasks, places=self._places,
            clock=self._clock, terms=self._terms,
        )  # fmt: skip
        flow.opened.connect(self.opened)
        flow.bug.connect(self.bug)
        flow.start()

    def practise(self) -> None:
        """Open a practice vault; the program has pointed the places at a folder for it."""
        from mia_ui.screens.welcome import WaitPage  # noqa: PLC0415

        self._entrance.show_screen(WaitPage(self._theme, self.tr("Öppnar övningen …")))
        places, clock = self._places, self._clock

        def work() -> "Long[Opened]":
            from mia_ui.desktop import doors  # noqa: PLC0415

            return doors.practising(places, clock)

        self._tasks.run_turns(work, self.opened.emit)

    def show_unlock(self) -> None:
        hint = self.tr("Det här är en övning. Lösenfrasen är: öva") if self._practice else ""
        page = UnlockPage(self._theme, hint, self._why)
        page.wanted.connect(lambda phrase: self._unlock(page, phrase))
        page.forgotten.connect(lambda: self._go("recover"))
        page.cancelled.connect(self._stop_unlocking)
        self._entrance.show_screen(page, resting=True)

    def _unlock(self, page: UnlockPage, phrase: str) -> None:
        places, clock, terms, practice = self._places, self._clock, self._terms, self._practice

        def work() -> "Long[Opened]":
            from mia_ui.desktop import doors  # noqa: PLC0415

            return doors.entering(
                places, clock, phrase, terms, practice=practice, migrating=migrating
            )

        def migrating(done: int, total: int) -> None:
            """An older vault is made anew, on the store thread; each hundredth is told of."""
            if done * 100 // total > (done - 1) * 100 // total:
                token.progress(done, total)

        def failed(error: Exception) -> None:
            from mia_ui.desktop import doors  # noqa: PLC0415

            if not isinstance(error, Expected):
                self.bug.emit(error)
                return
            why = doors.refusal(error)
            if why.failed:
                page.refuse(why.failed)
            else:
                page.show_trouble(why.told.title, why.told.text)

        def done(opened: "Opened") -> None:
            if token.cancelled:
                self._shut(opened, page)
            else:
                self.opened.emit(opened)

        self.trying.emit()
        token = self._tasks.run_turns(
            work, done, failed=failed, cancelled=page.stopped, progress=page.show_progress
        )
        self._unlocking = token

    def _stop_unlocking(self) -> None:
        if self._unlocking is not None:
            self._unlocking.cancel()

    def _shut(self, opened: "Opened", page: UnlockPage) -> None:
        """It was open before the wish to stop came there: it is locked, as if it never was."""

        def shut() -> None:
            from mia_ui.desktop import doors  # noqa: PLC0415

            doors.shut(opened)

        self._tasks.run(shut, lambda _none: page.stopped())
