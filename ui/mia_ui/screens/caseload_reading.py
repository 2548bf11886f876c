"""What the list of participants asks the vault, and how it is looked at meanwhile."""

from weakref import WeakKeyDictionary

import msgspec

from mia_desktop.domain.records.person import Cover
from mia_desktop.services import caseload as service
from mia_desktop.services import covering, views
from mia_desktop.services.desk import Desk
from mia_desktop.services.views import Columns, Narrowing, View
from mia_ui.screens.filter_fields import FILTERS


class Chosen(msgspec.Struct, frozen=True, kw_only=True):
    """How the list is looked at; kept while the vault is open, for coming back."""

    how: Narrowing = Narrowing()
    text: str = ""
    case: str = ""

    @property
    def filters(self) -> int:
        """How many filters are on, the search not counted."""
        return sum(bool(getattr(self.how, name)) for name in FILTERS)


latest: WeakKeyDictionary[Desk, Chosen] = WeakKeyDictionary()
"""Forgotten with the desk when the vault locks."""


class Listed(msgspec.Struct, frozen=True, kw_only=True):
    """The answer to one question to the store."""

    ids: list[str]
    all: int
    municipalities: list[str]
    coaches: list[str]
    waiting: dict[str, int]
    covers: dict[str, Cover]
    columns: Columns
    own: tuple[View, ...]
    office: bool = False

    @property
    def role(self) -> str:
        return "kontoret" if self.office else "handledare"


def read(desk: Desk, chosen: Chosen) -> Listed:
    """The list as it is wanted (on the store thread)."""
    how, office = chosen.how, desk.role == "kontoret"
    wanted = views.filter_of(how, desk.clock.today(), chosen.text)
    ids = service.ids(desk, wanted, how.order, unsent=bool(how.unsent), cover=bool(how.cover))
    return Listed(
        ids=ids[::-1] if how.falling else ids,
        all=service.count(desk),
        municipalities=service.municipalities(desk),
        coaches=service.coaches(desk) if office else [],
        waiting=service.to_hand_over(desk),
        covers=covering.mine(desk),
        columns=views.columns(desk),
        own=views.own(desk),
        office=office,
    )
