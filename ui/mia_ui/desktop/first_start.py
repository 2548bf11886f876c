"""The way from nothing to an open vault: phrase, key, proof, who you are (S02–S04).

Nothing is on the disk before the key has been proven; what was chosen is let go with this object.
"""

from typing import Any

from typing_extensions import override

from mia_desktop.domain.errors import Expected
from mia_desktop.platform.slices import Long
from mia_desktop.services import beginning, passphrases
from mia_desktop.services.beginning import Beginner, Invited
from mia_desktop.services.desk import Role
from mia_desktop.services.passphrases import Strength
from mia_ui import messages
from mia_ui.desktop.doors import Opened
from mia_ui.desktop.steps import Steps
from mia_ui.screens.create_vault import YouPage
from mia_ui.screens.invited import InvitedPage


class FirstStart(Steps):
    """A new vault: for somebody who was invited, who begins alone, or for the office."""

    def __init__(self, role: Role, *, invited: bool = False, **around: Any) -> None:
        super().__init__(**around)
        self._role: Role = role
        self._wants_invitation = invited
        self._invited: Invited | None = None
        self._phrase = ""
        self._key = passphrases.new_key()

    @override
    def start(self) -> None:
        if self._wants_invitation:
            self._ask_invitation()
        else:
            self._ask_phrase()

    def _ask_invitation(self) -> None:
        page = InvitedPage(self.theme)
        page.file_chosen.connect(
            lambda path: self.run(
                page, lambda: beginning.read_invitation(path), page.show_invitation
            )
        )
        page.typed.connect(
            lambda found, typed: self.run(
                page, lambda: beginning.confirm(found, typed), self._was_invited, page.refuse
            )
        )
        page.later.connect(lambda found: self._was_invited(Invited(read=found)))
        self.show(page, self.given_up.emit)

    def _was_invited(self, invited: Invited) -> None:
        self._invited = invited
        self._ask_phrase()

    def _ask_phrase(self, *, weak: bool = False) -> None:
        back = self._ask_invitation if self._wants_invitation else self.given_up.emit
        self.ask_phrase(back, self._chosen, weak=weak)

    def _chosen(self, phrase: str) -> None:
        self._phrase = phrase
        self._show_key()

    def _show_key(self) -> None:
        self.show_key(self._key, self._ask_phrase, self._ask_who)

    def _ask_who(self) -> None:
        unit = self._invited.read.unit if self._invited else ""
        page = YouPage(self.theme, self._role, unit)
        page.begun.connect(lambda who: self._check_again(page, who))
        self.show(page, self._show_key)
        places = self.places
        self.run(page, lambda: beginning.look_at_ground(places), page.show_ground)

    def _check_again(self, page: YouPage, who: Beginner) -> None:
        """Judge the phrase once more, now that the names are known which must not be in it."""
        phrase, known = self._phrase, (who.name, who.unit)

        def judged(strength: Strength) -> None:
            if strength.enough:
                self._begin(page, who)
            else:
                self._ask_phrase(weak=True)

        self.run(page, lambda: passphrases.judge(phrase, known), judged)

    def _begin(self, page: YouPage, who: Beginner) -> None:
        places, clock, terms = self.places, self.clock, self.terms
        phrase, key, invited = self._phrase, self._key, self._invited

        def work() -> Long[Opened]:
            desk = yield from beginning.beginning(
                places, clock, who, phrase, key, invited, terms=terms
            )
            # the office waits for the card of whoever it has invited
            return Opened(desk=desk, role=who.role, page="my_card" if invited else "")

        def failed(error: Expected) -> None:
            told = messages.tell(error)
            page.show_trouble(told.title, told.text)

        self.finish(page, work, failed)
