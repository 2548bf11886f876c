"""What the participant's page reads and keeps, on the store thread."""

from typing import Any

import msgspec

from mia_desktop.domain.records.person import Name
from mia_desktop.services import drafting, filling, people, planning
from mia_desktop.services.desk import Desk
from mia_desktop.services.people import CaseView, Event
from mia_desktop.services.planning import PlanView


class Opened(msgspec.Struct, frozen=True, kw_only=True):
    """What the page is made from."""

    view: CaseView
    masked: str
    plan: PlanView | None
    events: list[Event]
    drafts: dict[tuple[str, str], str]


def read(desk: Desk, case: str, *, first: bool = False) -> Opened:
    """Everything for the page (on the store thread); the first time is noted in the log."""
    view = people.open_case(desk, case) if first else people.view(desk, case)
    return Opened(
        view=view,
        masked=people.masked_number(desk, case),
        plan=planning.view(desk, view.plan) if view.plan else None,
        events=people.timeline(desk, case),
        drafts=drafting.pending(desk, case),
    )


def begin(desk: Desk, case: str, form: str) -> str:
    """The document of a form that is being filled in, or a new one."""
    under_way = [d for d in people.view(desk, case).documents if d.form == form and not d.complete]
    return under_way[-1].id if under_way else filling.start(desk, case, form)


def save_field(desk: Desk, case: str, unit: str, value: Any) -> None:
    """Leaving a field about the person; a name that is left behind still finds them."""
    drafting.drop(desk, case, unit)
    if unit == "name":
        people.rename(desk, case, Name(**value))
    else:
        people.set_field(desk, case, unit, value)
