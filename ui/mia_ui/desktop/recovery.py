"""In by the sheet, and a vault back from a backup (S06)."""

from collections.abc import Callable
from typing import Any

from typing_extensions import override

from mia_desktop.domain.errors import Expected
from mia_desktop.platform.slices import Long
from mia_desktop.services import passphrases, recovering
from mia_desktop.services.passphrases import RecoveryKey
from mia_desktop.services.recovering import Person
from mia_ui.desktop.doors import Opened, opened
from mia_ui.desktop.steps import Step, Steps
from mia_ui.screens.restore import RecoverPage, RestorePage, WhoPage, Wish
from mia_ui.screens.welcome import WaitPage
from mia_ui.widgets.page import Page


class Recovery(Steps):
    """The old sheet, whose passphrase, a new passphrase, a new sheet and its proof; then open."""

    def __init__(self, **around: Any) -> None:
        super().__init__(**around)
        self._old: RecoveryKey | None = None
        self._slot = ""
        self._phrase = ""
        self._new = passphrases.new_key()

    @override
    def start(self) -> None:
        page = RecoverPage(self.theme)
        page.given.connect(lambda key: self._try(page, key))
        page.restore_wanted.connect(self._restore)
        self.show(page, self.given_up.emit)

    def go_on_with(self, key: RecoveryKey) -> None:
        """The key has opened the vault already: it was restored by it."""
        page = WaitPage(self.theme, self.tr("Öppnar valvet …"))
        self.entrance.show_screen(page)
        self._look(page, key, self.tell_on(page))

    def _try(self, page: RecoverPage, key: RecoveryKey) -> None:
        self._look(page, key, page.refuse)

    def _look(self, page: Page, key: RecoveryKey, failed: Callable[[Expected], None]) -> None:
        places, clock, terms = self.places, self.clock, self.terms
        self._old = key
        self.run_beside(
            page,
            lambda: recovering.who_is_there(places, clock, key, terms=terms),
            self._who,
            failed,
        )

    def _who(self, people: tuple[Person, ...]) -> None:
        if len(people) == 1:
            self._is(people[0].slot)
            return
        page = WhoPage(self.theme, people)
        page.chosen.connect(self._is)
        self.show(page, self.start)

    def _is(self, slot: str) -> None:
        self._slot = slot
        self._ask_phrase()

    def _ask_phrase(self) -> None:
        self.ask_phrase(self.start, self._chosen)

    def _chosen(self, phrase: str) -> None:
        self._phrase = phrase
        self.show_key(self._new, self._ask_phrase, self._put_in_place)

    def _put_in_place(self) -> None:
        page = WaitPage(
            self.theme, self.tr("Byter lösenfras och nyckel …"),
            self.tr("Hela valvet krypteras om. Det kan ta en stund."),
        )  # fmt: skip
        self.entrance.show_screen(page)
        places, clock, terms = self.places, self.clock, self.terms
        old, slot, phrase, new = self._old, self._slot, self._phrase, self._new
        assert old is not None

        def work() -> Long[Opened]:
            job = recovering.beginning_anew(places, clock, old, slot, phrase, new, terms=terms)
            return opened((yield from job))

        self.finish(page, work)

    def _restore(self) -> None:
        flow = Restoring(damaged=True, back=self.start, **self.around())
        flow.opened.connect(self.opened)
        flow.bug.connect(self.bug)
        flow.start()


class Restoring(Steps):
    """A backup in the place of no vault, or of one that is put aside first."""

    def __init__(self, *, damaged: bool, back: Step, **around: Any) -> None:
        super().__init__(**around)
        self._damaged, self._back = damaged, back

    @override
    def start(self) -> None:
        back = self.tr("Lås upp") if self._damaged else self.tr("Välkommen")
        page = RestorePage(self.theme, damaged=self._damaged, back=back)
        page.wanted.connect(lambda wish: self._restore(page, wish))
        self.show(page, self._back)

    def _restore(self, page: RestorePage, wish: Wish) -> None:
        places, clock, terms = self.places, self.clock, self.terms
        secret, path = wish.secret, wish.path

        def restore() -> None:
            recovering.restore_from(path, places, clock, secret, terms=terms)

        def restore_and_enter() -> Long[Opened]:
            assert isinstance(secret, str)
            job = recovering.restoring_from(path, places, clock, secret, terms=terms)
            return opened((yield from job))

        if isinstance(secret, RecoveryKey):
            self.run_beside(page, restore, lambda _none: self._choose_anew(secret), page.refuse)
        else:
            self.finish(page, restore_and_enter, page.refuse)

    def _choose_anew(self, key: RecoveryKey) -> None:
        flow = Recovery(**self.around())
        flow.opened.connect(self.opened)
        flow.bug.connect(self.bug)
        flow.go_on_with(key)
