"""The end of a participation: what the exit form decides, and what is promised for afterwards."""

from datetime import date
from typing import Any

from mia_desktop.domain.consent_rules import is_in_force
from mia_desktop.domain.days import months_on
from mia_desktop.domain.records.base import Record
from mia_desktop.services import after_exit
from mia_desktop.services import filling as forms
from mia_desktop.services.after_exit import REMINDER, may_contact
from mia_desktop.services.desk import Desk, changes
from mia_desktop.services.filling import Filling
from mia_desktop.store.writing import Change

__all__ = [
    "AFTER_EXIT", "MONTHS", "close", "complete", "is_in_force", "months_on", "set_done",
    "stop_contact",
]  # fmt: skip

AFTER_EXIT = REMINDER
MONTHS = (1, 6)
"""Contacts after the end unless the office has decided otherwise (decisions C13)."""

YEAR = 12
"""A contact more, where the setting `after_exit_12` says so."""


def complete(desk: Desk, filling: Filling) -> Record:
    """Make a document final; an exit form ends its participation in the same save.

    A follow-up after the end does what its reminder asked for.
    """
    with desk.writer.transaction():
        document = forms.complete(desk, filling)
        if document.kind == "exit":
            close(desk, document)
        if document.kind == after_exit.KIND:
            after_exit.completed(desk, document)
    return document


def close(desk: Desk, exit_form: Record) -> None:
    """Status and last day as the exit form says, and the reminders that there is consent to."""
    run = _participation(desk, exit_form)
    if run is None:
        return
    day = date.fromisoformat(str(_answer(exit_form, "exitDate") or desk.clock.today()))
    mistaken = _answer(exit_form, "exitKind") == "FELREGISTRERING"
    period = {**(run.values.get("period") or {"start": None}), "end": day}
    status = "FELREGISTRERAD" if mistaken else "AVSLUTAD"
    desk.put(
        *changes("participation", run.case, run.id, {"status": status, "period": period}),
        note="close",
    )
    wanted = not mistaken and _answer(exit_form, "exitReason") != "AVLIDEN"
    _remind(desk, run, _promised(desk, run.case, day) if wanted else {})


def stop_contact(desk: Desk, case: str) -> None:
    """Take the contacts after the end away where no consent holds for them any more (R-26)."""
    for reminder in after_exit.waiting(desk, case):
        day = date.fromisoformat(str(reminder.values.get("day")))
        if not may_contact(desk, case, day):
            desk.remove(reminder)


def move_contacts(desk: Desk, case: str, run: str, end: date) -> None:
    """A participation ended on another day than was said: what was promised follows (C13)."""
    for reminder in after_exit.waiting(desk, case):
        months = str(reminder.values.get("kind")).removeprefix(AFTER_EXIT)
        if reminder.values.get("about") != run or not months.isdigit():
            continue
        day = months_on(end, int(months))
        if may_contact(desk, case, day):
            desk.set(reminder, "day", day)
        else:
            desk.remove(reminder)


def set_done(desk: Desk, reminder: str) -> None:
    """What a reminder asked for has been done."""
    desk.set(desk.get(reminder), "done", True)


def months(desk: Desk) -> tuple[int, ...]:
    """The contacts after the end that this vault makes: 1 and 6 months, 12 a setting (C13)."""
    decided = desk.setting("after_exit_months")
    if decided is not None:
        return tuple(int(month) for month in decided)
    return (*MONTHS, YEAR) if desk.setting("after_exit_12") else MONTHS


def _participation(desk: Desk, exit_form: Record) -> Record | None:
    named = desk.find(str(exit_form.values.get("participation") or ""))
    runs = desk.of_case(exit_form.case, "participation")
    return named or (runs[-1] if runs else None)


def _answer(document: Record, question: str) -> Any:
    return (document.values.get(f"answer/{question}") or {}).get("v")


def _promised(desk: Desk, case: str, end: date) -> dict[int, date]:
    """Month and day of each contact that a consent covers on its day (decisions C13)."""
    days = {month: months_on(end, month) for month in months(desk)}
    return {month: day for month, day in days.items() if may_contact(desk, case, day)}


def _remind(desk: Desk, run: Record, promised: dict[int, date]) -> None:
    """Make, move or take away reminders, so that those that wait are those that are promised."""
    waiting = {str(r.values.get("kind")): r for r in after_exit.waiting(desk, run.case)}
    kinds = {f"{AFTER_EXIT}{month}": day for month, day in promised.items()}
    for kind, reminder in waiting.items():
        if kind not in kinds:
            desk.remove(reminder)
    for kind, day in kinds.items():
        if kind in waiting:
            desk.put(
                Change(
                    case=run.case, kind="reminder", record=waiting[kind].id, unit="day", value=day
                )
            )
        else:
            desk.create("reminder", run.case, {"kind": kind, "day": day, "about": run.id})
