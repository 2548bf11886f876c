"""Where somebody stands in the project: phases, never gates, and coming back (R-01, R-03)."""

from collections.abc import Mapping, Sequence
from datetime import date
from types import MappingProxyType
from typing import Any, Literal, get_args

from mia_desktop.domain.consent_rules import is_in_force
from mia_desktop.domain.records.person import Consent, Participation, Status
from mia_desktop.services.caseload import OVER
from mia_desktop.services.desk import Desk, changes
from mia_desktop.services.people import CaseView

NEXT: Mapping[str, tuple[Status, ...]] = MappingProxyType(
    {
        "AKTUALISERAD": ("KARTLAGGNING", "EJ_ANTAGEN"),
        "KARTLAGGNING": ("PLANERING",),
        "PLANERING": ("PAGAENDE",),
        "PAGAENDE": ("PAUSAD", "AVSLUTAD"),
        "PAUSAD": ("PAGAENDE", "AVSLUTAD"),
        "AVSLUTAD": ("EFTERUPPFOLJNING", "STANGD"),
        "EFTERUPPFOLJNING": ("STANGD",),
    }
)
"""What usually follows (domain §1.6); every other phase can be chosen as well."""

STATUSES: tuple[Status, ...] = get_args(Status)

Doubt = Literal[
    "no_assessment", "no_plan", "no_exit_form", "unusual", "mistaken", "new_consent", "new_plan",
]  # fmt: skip


def doubts(view: CaseView, status: str) -> tuple[Doubt, ...]:
    """What to think of before a phase is chosen; a warning, never a gate (R-03)."""
    found: list[Doubt] = []
    present = view.present.status if view.present else ""
    mapped = any(d.form == "kartlaggning" and d.complete for d in view.documents)
    if status in {"PLANERING", "PAGAENDE"} and not mapped:
        found.append("no_assessment")
    if status == "PAGAENDE" and not view.plan:
        found.append("no_plan")
    left = any(d.form == "avslut" and d.complete for d in view.documents)
    if status in {"AVSLUTAD", "EFTERUPPFOLJNING", "STANGD"} and not left:
        found.append("no_exit_form")
    usual = NEXT.get(present, ())
    if present and status != present and status not in usual and status != "FELREGISTRERAD":
        found.append("unusual")
    return tuple(found)


def before_coming_back(view: CaseView, today: date) -> tuple[Doubt, ...]:
    """What to think of before a new period is begun; never in the way of it (R-01, R-03).

    A consent was given for the former period (R-37); kartläggning and plan are made anew.
    """
    found: list[Doubt] = []
    present = view.present
    if present is not None and present.status == "FELREGISTRERAD":
        found.append("mistaken")
    elif not any(d.form == "avslut" and d.complete for d in view.documents):
        found.append("no_exit_form")
    if any(is_in_force(consent.scope, today) for consent in view.consents):
        found.append("new_consent")
    if view.documents or view.plan:
        found.append("new_plan")
    return tuple(found)


def from_before(view: CaseView, today: date) -> tuple[Consent, ...]:
    """Consents in force that were given in a former period: the new one needs its own (R-37)."""
    now = view.present.id if view.present is not None else ""
    return tuple(
        consent
        for consent in view.consents
        if consent.participation not in ("", now) and is_in_force(consent.scope, today)
    )


def set_status(desk: Desk, participation: str, status: Status) -> None:
    """Change the phase; the last day is set when it is over, and taken back when it is not."""
    record = desk.get(participation)
    values: dict[str, Any] = {"status": status}
    period = record.as_type(Participation).period
    if status in OVER and period.end is None:
        values["period"] = {"start": period.start, "end": desk.clock.today()}
    if status not in OVER | {"EFTERUPPFOLJNING"} and period.end is not None:
        values["period"] = {"start": period.start, "end": None}
    desk.put(*changes("participation", record.case, participation, values), note="status")


def reopen(desk: Desk, case: str) -> str:
    """Somebody comes back: a new participation of the same person; the old one stays as it was."""
    values: dict[str, Any] = {
        "status": "AKTUALISERAD",
        "period": {"start": desk.clock.today(), "end": None},
    }
    return desk.create("participation", case, values)


def set_coaches(desk: Desk, case: str, names: Sequence[str]) -> None:
    """Who works with this participant; each named once, nobody by blanks."""
    kept = dict.fromkeys(name.strip() for name in names if name.strip())
    desk.set(desk.get(case), "coaches", list(kept))
