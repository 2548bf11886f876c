"""What the participant's page reads and keeps, on the store thread."""

from typing import Any

import msgspec

from mia_desktop.domain.contact_path import ContactPath, contact_path
from mia_desktop.domain.records.person import Identity, Intervention, Name
from mia_desktop.services import (
    attachments,
    caseload,
    disputing,
    drafting,
    papers_list,
    people,
    planning,
    registers,
    timeline,
)
from mia_desktop.services.attachments import Kept
from mia_desktop.services.caseload import NewParticipant
from mia_desktop.services.desk import Desk
from mia_desktop.services.disputing import Disputed
from mia_desktop.services.papers_list import Offer
from mia_desktop.services.people import CaseView
from mia_desktop.services.planning import PlanView
from mia_desktop.services.registers import Listed
from mia_desktop.services.timeline import Event


class Opened(msgspec.Struct, frozen=True, kw_only=True):
    """What the page is made from."""

    view: CaseView
    masked: str
    plan: PlanView | None
    events: list[Event]
    drafts: dict[tuple[str, str], str]
    registers: dict[str, Listed] = {}
    files: list[Kept] = []
    papers: tuple[Offer, ...] = ()
    path: ContactPath = ContactPath()
    office: bool = False
    disputes: tuple[Disputed, ...] = ()

    def disputed(self, record: str) -> frozenset[tuple[str, str]]:
        """The fields of a record that are disputed now."""
        fields = (one.dispute.field for one in self.disputes if one.open)
        return frozenset((f.record, f.unit) for f in fields if f.record == record)

    def of_part(self, part: str) -> list[Listed]:
        """The registers that stand in a part of the page."""
        return [listed for listed in self.registers.values() if listed.head.part == part]

    def links(self) -> dict[str, str]:
        """What records are called that lines of registers point at."""
        return {key: name for each in self.registers.values() for key, name in each.links.items()}


def read(desk: Desk, case: str, *, first: bool = False) -> Opened:
    """Everything for the page (on the store thread); the first time is noted in the log."""
    records = desk.of_case(case)
    look = people.open_case if first else people.view
    view = look(desk, case, records)
    listed = registers.of_case(desk, case, records)
    insatser = [r.as_type(Intervention) for r in records if r.kind == "intervention"]
    present = view.present
    return Opened(
        view=view,
        masked=people.masked_number(desk, case),
        plan=planning.view(desk, view.plan) if view.plan else None,
        events=timeline.read(desk, records, listed.values()),
        drafts=drafting.pending(desk, case),
        office=desk.role == "kontoret",
        disputes=disputing.listed(desk, records),
        registers=listed,
        files=attachments.of_case(records),
        papers=papers_list.offers(desk, case, records),
        path=contact_path(present, view.notes, insatser) if present else ContactPath(),
    )


def save_field(desk: Desk, case: str, unit: str, value: Any) -> None:
    """Leaving a field about the person; a name that is left behind still finds them."""
    if unit == "name":
        people.rename(desk, case, Name(**value))
    else:
        people.set_field(desk, case, unit, value)


def change_identity(desk: Desk, case: str, identity: Identity) -> str:
    """Another number, unless another participant has it: then that one's deltagarnummer (E10)."""
    found = caseload.alike(desk, NewParticipant(given="", identity=identity))
    others = [one.row.number for one in found if one.row.case != case]
    if others:
        return others[0]
    people.change_identity(desk, case, identity)
    return ""
