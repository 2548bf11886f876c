"""Participants as a handledare takes them in, with a consent that lets them go to the office."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mia_desktop.domain.parties import OFFICE
from mia_desktop.domain.records.person import ConsentScope
from mia_desktop.services import caseload, people
from mia_desktop.services.caseload import NewParticipant
from mia_desktop.store import entries
from mia_desktop.sync.merge import log_of
from mia_desktop.sync.view import record_hash, view

if TYPE_CHECKING:
    from mia_desktop.services.desk import Desk


def take_in(desk: Desk, given: str = "Amina", *, consent: bool = True, **more: str) -> str:
    """A new participant; returns the case."""
    case = caseload.add(desk, NewParticipant(given=given, family="Prov", sex="KVINNA", **more))
    if consent:
        agree(desk, case)
    return case


def agree(desk: Desk, case: str, party: str = OFFICE) -> str:
    scope = ConsentScope(
        parties=(party,), categories=("ARBETE_UTBILDNING",), purpose="Samordna insatser",
        start=desk.clock.today(),
    )  # fmt: skip
    return people.give_consent(desk, case, "INFO_EXCHANGE", scope, "SKRIFTLIGT")


def phone(desk: Desk, case: str, number: str) -> None:
    people.set_field(desk, case, "phone", number)


def notes(desk: Desk, case: str) -> set[str]:
    return {str(record.values.get("text")) for record in desk.of_case(case, "note")}


def case_hash(desk: Desk, *cases: str) -> str:
    """The hash of all records of these cases, from the log itself (bundle-format §4.6)."""
    wanted = set(cases)
    log = log_of(entries.everything(desk.connection))
    shown = view(log)
    kept = {key: body for key, body in shown.records.items() if body.case in wanted}
    return record_hash(type(shown)(records=kept, removed={}, standing={}))
