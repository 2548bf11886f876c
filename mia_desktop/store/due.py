"""The days on which a case asks for something: one list for Idag, calendar and participant.

Pure: from the standing records of one case. What a day asks of whom, and whether it is late, is
said where it is shown.
"""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import Any

import msgspec

from mia_desktop.domain.days import months_on
from mia_desktop.domain.records.work import DOCUMENTS
from mia_desktop.store import loose

KINDS = ("participation", "plan", "plan_version", "consent", "reminder", "dispute", *DOCUMENTS)
"""Kinds of records that days come from."""

EARLY = timedelta(days=14)
"""A follow-up that was begun this long before its planned day is that follow-up."""

OVER: frozenset[str] = frozenset({"EJ_ANTAGEN", "AVSLUTAD", "STANGD", "FELREGISTRERAD"})
"""Phases in which nothing more is expected; whoever comes back begins anew (decisions C1)."""

ENDING = frozenset({"follow_up", "consent", "plan_end", "af_plan", "unsigned"})
"""Kinds of due things that end with the participation; a contact afterwards does not."""

WORK = ENDING - {"consent"}
"""Those that the plan asks for; while somebody is asked how it went, consents still hold."""

AFTER = frozenset({"AVSLUTAD", "EFTERUPPFOLJNING"})
"""Phases in which somebody may be asked how it went (domain §4.5)."""

LAST = frozenset({"exit", "post_exit_follow_up"})
"""Forms that are still somebody's work when the participation is over."""

AFTER_EXIT, CONTACT, NO_CONTACT = "after_exit_", "contact_", "no_contact_"
"""A promised contact; one that a later consent allows; one that no consent allows (R-26)."""

CONTACT_MONTHS = (1, 6, 12)
AF_MONTHS = 6
"""AF renews its plan every sixth month at least (domain §2.3, actionPlanAF)."""

MEETING = "meeting"
DISPUTED = "disputed"
ANSWERED = timedelta(days=30)
"""Whoever disputes a field is answered within a month (GDPR 12.3)."""
_MADE = frozenset(
    {"consent", "unsigned", "unfinished", "plan_end", "af_plan", MEETING, DISPUTED}
)  # fmt: skip


class _Answers(msgspec.Struct):
    """The few answers of a document that days come from; the rest is never read here."""

    form: Any = None
    started: Any = None
    participation: Any = None
    af: Any = msgspec.field(default=None, name="answer/actionPlanAF")
    af_day: Any = msgspec.field(default=None, name="answer/actionPlanAFDate")
    exit_kind: Any = msgspec.field(default=None, name="answer/exitKind")
    exit_reason: Any = msgspec.field(default=None, name="answer/exitReason")


class Document(msgspec.Struct):
    """As much of a form's record as days come from."""

    id: str
    kind: str
    values: _Answers
    completions: list[str] = []


class Listed(msgspec.Struct):
    """As much of any other record as the lists need."""

    id: str
    kind: str
    values: dict[str, Any]


class Found(msgspec.Struct):
    """The standing records of a case, oldest first."""

    records: Mapping[str, list[Listed]]
    documents: list[Document]

    def of(self, kind: str) -> list[Listed]:
        return self.records.get(kind, [])


Due = tuple[str, str, str, str, str]
"""Case, day, kind, record, time of day."""


def phase(found: Found) -> str:
    """Where the present participation stands."""
    runs = found.of("participation")
    return (loose.text(runs[-1].values.get("status")) if runs else "") or "AKTUALISERAD"


def days(case: str, found: Found) -> set[Due]:
    """Days when something is to be done.

    Plan and consents ask for nothing when the time is over.
    """
    stands = phase(found)
    every = [
        *_planned(found), *_begun(found), *_consents(found), *_asked(found), *_after(found),
        *_disputed(found),
    ]  # fmt: skip
    return {(case, *row) for row in every if not _is_past(row, stands, found)}


def is_next(kind: str) -> bool:
    """Whether the list's column Nästa counts a kind: a follow-up, a contact, a reminder."""
    if kind in _MADE or kind.startswith(NO_CONTACT):
        return False
    return kind != f"{CONTACT}{CONTACT_MONTHS[-1]}"


_Row = tuple[str, str, str, str]


def _is_past(row: _Row, stands: str, found: Found) -> bool:
    """Whether nobody waits for it any more in the phase that the case is in."""
    if stands in OVER:
        return _ends(row, found)
    return stands == "EFTERUPPFOLJNING" and row[1] in WORK


def _ends(row: _Row, found: Found) -> bool:
    if row[1] != "unfinished":
        return row[1] in ENDING
    return any(each.id == row[2] and each.kind not in LAST for each in found.documents)


def _present(found: Found, kind: str) -> list[Listed]:
    """Records of the present participation, and those that do not say to which they belong."""
    runs = found.of("participation")
    now = runs[-1].id if runs else ""
    return [r for r in found.of(kind) if (loose.text(r.values.get("participation")) or now) == now]


def _planned(found: Found) -> Iterator[_Row]:
    """The plan's follow-ups, its end, and a version that nobody has signed."""
    begun = [loose.day(each.values.started) for each in found.documents if each.kind == "follow_up"]
    done = _later(max(begun, default=""), EARLY)
    plans = _present(found, "plan")
    for plan in plans:
        for day in map(loose.day, loose.items(plan.values.get("follow_ups"))):
            if day > done:
                yield day, "follow_up", plan.id, ""
        if end := loose.day(loose.fields(plan.values.get("period")).get("end")):
            yield end, "plan_end", plan.id, ""
    known = {plan.id for plan in plans}
    versions = [v for v in found.of("plan_version") if loose.text(v.values.get("plan")) in known]
    for latest in versions[-1:]:
        agreed = loose.day(latest.values.get("agreed"))
        if agreed and not latest.values.get("participant_signed"):
            yield agreed, "unsigned", latest.id, ""


def _begun(found: Found) -> Iterator[_Row]:
    """Forms that were begun and not finished, and AF's plan as the kartläggning tells of it."""
    runs = found.of("participation")
    now = runs[-1].id if runs else ""
    plans: list[tuple[str, str]] = []
    for each in found.documents:
        if (loose.text(each.values.participation) or now) != now:
            continue
        if not each.completions:
            yield loose.day(each.values.started), "unfinished", each.id, ""
        made = loose.day(loose.fields(each.values.af_day).get("v"))
        if made and loose.fields(each.values.af).get("v", "JA") == "JA":
            plans.append((made, each.id))
    renewed = [
        loose.day(each.values.get("day"))
        for each in found.of("reminder")
        if each.values.get("kind") == "af_plan" and each.values.get("done")
    ]
    for made, document in plans[-1:]:
        latest = date.fromisoformat(max([made, *renewed]))
        yield months_on(latest, AF_MONTHS).isoformat(), "af_plan", document, ""


def _consents(found: Found) -> Iterator[_Row]:
    for consent in found.of("consent"):
        scope = loose.fields(consent.values.get("scope"))
        if (end := loose.day(scope.get("end"))) and not scope.get("withdrawn"):
            yield end, "consent", consent.id, ""


def _disputed(found: Found) -> Iterator[_Row]:
    """The day by which whoever says that something is wrong is to have an answer."""
    for mark in found.of("dispute"):
        day = loose.day(mark.values.get("day"))
        if day and not mark.values.get("settled"):
            yield _later(day, ANSWERED), DISPUTED, mark.id, ""


def _asked(found: Found) -> Iterator[_Row]:
    """What somebody asked to be reminded of; a contact only while a consent covers it (R-26)."""
    for reminder in found.of("reminder"):
        day = loose.day(reminder.values.get("day"))
        if not day or reminder.values.get("done"):
            continue
        kind = loose.text(reminder.values.get("kind")) or "reminder"
        if kind.startswith(AFTER_EXIT) and not _may_contact(found, day):
            kind = NO_CONTACT + kind.removeprefix(AFTER_EXIT)
        yield day, kind, reminder.id, loose.time(reminder.values.get("time"))


def _after(found: Found) -> Iterator[_Row]:
    """Contacts after the end that nobody was reminded of: allowed since, or not allowed (R-26)."""
    runs = found.of("participation")
    if phase(found) not in AFTER or not runs or _left_for_good(found):
        return
    end = loose.day(loose.fields(runs[-1].values.get("period")).get("end"))
    if not end:
        return
    known = {
        loose.text(each.values.get("kind")).removeprefix(AFTER_EXIT)
        for each in found.of("reminder")
        if loose.text(each.values.get("about")) in {"", runs[-1].id}
    }
    for months in CONTACT_MONTHS:
        if str(months) not in known:
            day = months_on(date.fromisoformat(end), months).isoformat()
            kind = CONTACT if _may_contact(found, day) else NO_CONTACT
            yield day, f"{kind}{months}", runs[-1].id, ""


def _left_for_good(found: Found) -> bool:
    """Whether nobody is to be asked: the person has died, or it was all a mistake."""
    exits = [each.values for each in found.documents if each.kind == "exit" and each.completions]
    reasons = {loose.text(loose.fields(each.exit_reason).get("v")) for each in exits[-1:]}
    kinds = {loose.text(loose.fields(each.exit_kind).get("v")) for each in exits[-1:]}
    return "AVLIDEN" in reasons or "FELREGISTRERING" in kinds


def _may_contact(found: Found, day: str) -> bool:
    """Whether a consent to be contacted is in force on a day (R-26)."""
    scopes = [
        loose.fields(each.values.get("scope"))
        for each in found.of("consent")
        if each.values.get("kind") == "CONTACT_AFTER"
    ]
    return any(_in_force(scope, day) for scope in scopes)


def _in_force(scope: Mapping[str, Any], day: str) -> bool:
    begun = not (start := loose.day(scope.get("start"))) or start <= day
    over = bool(end := loose.day(scope.get("end"))) and end < day
    return begun and not over and not scope.get("withdrawn")


def _later(day: str, by: timedelta) -> str:
    return (date.fromisoformat(day) + by).isoformat() if day else ""
