"""The way from nothing to an open vault: phrase, key, proof, who you are (S02–S04).

Nothing is on the disk before the key has been proven; what was chosen is let go with this object.
"""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from mia_desktop.domain.errors import Expected
from mia_desktop.platform.clock import Clock
from mia_desktop.platform.paths import Places
from mia_desktop.services import beginning, passphrases
from mia_desktop.services.access import Terms
from mia_desktop.services.beginning import Beginner
from mia_desktop.services.desk import Role
from mia_desktop.services.passphrases import RecoveryKey, Strength
from mia_ui import messages
from mia_ui.base.tasks import Tasks
from mia_ui.desktop.doors import Opened
from mia_ui.desktop.entrance import Entrance
from mia_ui.screens.create_vault import PhrasePage, YouPage
from mia_ui.screens.recovery_key import KeyPage, ProofPage
from mia_ui.theme import Theme
from mia_ui.widgets.screen import Screen

Result = TypeVar("Result")


class FirstStart(QObject):
    """Goes from page to page and back; ends with `opened` or back at the beginning."""

    opened = Signal(object)
    given_up = Signal()
    bug = Signal(object)

    def __init__(
        self, entrance: Entrance, theme: Theme, role: Role, *, tasks: Tasks, places: Places,
        clock: Clock, terms: Terms | None,
    ) -> None:  # fmt: skip
        super().__init__(entrance)
        self._entrance, self._theme, self._role = entrance, theme, role
        self._tasks, self._places, self._clock, self._terms = tasks, places, clock, terms
        self._phrase = ""
        self._key: RecoveryKey = passphrases.new_key()

    def start(self, *, weak: bool = False) -> None:
        page = PhrasePage(self._theme, self._judge, weak=weak)
        page.back_wanted.connect(self.given_up)
        page.chosen.connect(self._chosen)
        self._entrance.show_screen(page)

    def _judge(self, phrase: str, then: Callable[[Strength], None]) -> None:
        self._tasks.run(lambda: passphrases.judge(phrase), then)

    def _chosen(self, phrase: str) -> None:
        self._phrase = phrase
        self._show_key()

    def _show_key(self) -> None:
        page = KeyPage(self._theme, self._key, back=self.tr("Lösenfras"))
        page.back_wanted.connect(self.start)
        page.written.connect(self._prove)
        page.blank_wanted.connect(lambda path: self._save_sheet(page, path, None))
        page.printed_wanted.connect(lambda path: self._save_sheet(page, path, self._key))
        self._entrance.show_screen(page)

    def _save_sheet(self, page: KeyPage, path: Path, key: RecoveryKey | None) -> None:
        clock = self._clock

        def failed(error: Exception) -> None:
            if isinstance(error, Expected):
                told = messages.tell(error)
                page.show_trouble(told.title, told.text)
            else:
                self.bug.emit(error)

        self._tasks.run(
            lambda: beginning.save_sheet(path, clock, key),
            self._while(page, lambda _none: page.show_saved(path)),
            failed=self._while(page, failed),
        )

    def _prove(self) -> None:
        page = ProofPage(self._theme, self._key)
        page.back_wanted.connect(self._show_key)
        page.proven.connect(self._ask_who)
        self._entrance.show_screen(page)

    def _ask_who(self) -> None:
        page = YouPage(self._theme, self._role)
        page.back_wanted.connect(self._show_key)
        page.begun.connect(lambda who: self._check_again(page, who))
        self._entrance.show_screen(page)
        places = self._places
        looked = self._while(page, page.show_ground)
        self._tasks.run(lambda: beginning.look_at_ground(places), looked)

    def _while(self, page: Screen, then: Callable[[Result], None]) -> Callable[[Result], None]:
        """Hand an answer to a page only while it is the one that is shown."""

        def run(result: Result) -> None:
            if self._entrance.screen_now is page:
                then(result)

        return run

    def _check_again(self, page: YouPage, who: Beginner) -> None:
        """Judge the phrase once more, now that the name is known which must not be in it."""
        phrase, known = self._phrase, (who.name, who.unit)

        def judged(strength: Strength) -> None:
            if strength.enough:
                self._begin(page, who)
            else:
                self.start(weak=True)

        self._tasks.run(lambda: passphrases.judge(phrase, known), judged)

    def _begin(self, page: YouPage, who: Beginner) -> None:
        places, clock, phrase, key = self._places, self._clock, self._phrase, self._key
        terms = self._terms

        def work() -> Opened:
            desk = beginning.begin(places, clock, who, phrase, key, terms=terms)
            return Opened(desk=desk, role=who.role)

        def failed(error: Exception) -> None:
            if isinstance(error, Expected):
                told = messages.tell(error)
                page.show_trouble(told.title, told.text)
            else:
                self.bug.emit(error)

        self._tasks.run(work, self.opened.emit, failed=failed)
