"""Where somebody stands in the project: phases, never gates, and coming back (R-01, R-03)."""

from collections.abc import Mapping, Sequence
from datetime import date
from types import MappingProxyType
from typing import Any, Literal, get_args

from mia_desktop.domain.consent_rules import is_in_force
from mia_desktop.domain.records.person import Consent, Participation, Status
from mia_desktop.services import closing, people
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

BEFORE = frozenset({"AKTUALISERAD", "EJ_ANTAGEN"})
"""Phases in which nobody has been taken in: a first day is not asked for."""

ENDED = OVER | {"EFTERUPPFOLJNING"}
"""Phases in which a period has its last day."""

STATUSES: tuple[Status, ...] = get_args(Status)

Doubt = Literal[
    "no_assessment", "no_plan", "no_exit_form", "unusual", "mistaken", "new_consent", "new_plan",
]  # fmt: skip

PeriodDoubt = Literal["end_first", "overlap", "ahead", "no_start", "no_end", "still_open"]
"""What looks wrong about the days of a period; said, never in the way (R-01, R-03)."""


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


def period_doubts(
    runs: Sequence[Participation], run: Participation, today: date
) -> tuple[PeriodDoubt, ...]:
    """What to look at in the days of one of somebody's periods, as figures will take them."""
    start, end = run.period.start, run.period.end
    if run.status == "FELREGISTRERAD":
        return ()
    found: dict[PeriodDoubt, bool] = {
        "end_first": start is not None and end is not None and end < start,
        "overlap": any(_overlap(run, one) for one in runs if one.id != run.id),
        "ahead": any(day is not None and day > today for day in (start, end)),
        "no_start": start is None and run.status not in BEFORE,
        "no_end": end is None and run.status in ENDED,
        "still_open": end is not None and run.status not in ENDED,
    }
    return tuple(doubt for doubt, is_so in found.items() if is_so)


def _overlap(one: Participation, other: Participation) -> bool:
    """Whether two periods share more than the day on which one ended and the other began."""
    if other.status == "FELREGISTRERAD" or None in (one.period.start, other.period.start):
        return False
    starts = [run.period.start or date.min for run in (one, other)]
    ends = [run.period.end or date.max for run in (one, other)]
    return max(starts) < min(ends)


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
    if status in ENDED and period.end is None:
        values["period"] = {"start": period.start, "end": desk.clock.today()}
    if status not in ENDED and period.end is not None:
        values["period"] = {"start": period.start, "end": None}
    desk.put(*changes("participation", record.case, participation, values), note="status")


def set_period(desk: Desk, participation: str, period: Mapping[str, Any]) -> None:
    """The days of a period as they were; contacts promised after its end are moved with it."""
    run = desk.get(participation)
    with desk.step():
        people.set_field(desk, participation, "period", dict(period))
        if end := period.get("end"):
            closing.move_contacts(desk, run.case, participation, date.fromisoformat(str(end)))


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
