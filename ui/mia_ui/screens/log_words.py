"""What the page of the log and its paper say of a selection and of the chain."""

from collections.abc import Mapping
from datetime import date

import msgspec
from PySide6.QtCore import QCoreApplication

from mia_desktop.services.event_log import Chosen, Seen
from mia_ui.messages import rights, when

tr = QCoreApplication.translate


def args(chosen: Chosen) -> dict[str, str]:
    """A selection as pages tell each other of it."""
    every = msgspec.to_builtins(chosen, str_keys=True)
    return {name: value for name, value in every.items() if value}


def chosen_in(given: Mapping[str, str]) -> Chosen:
    """The selection that the arguments of a page tell of."""
    return Chosen(
        kind=given.get("kind", ""), actor=given.get("actor", ""), number=given.get("number", ""),
        since=_day(given, "since"), until=_day(given, "until"),
    )  # fmt: skip


def _day(given: Mapping[str, str], name: str) -> date | None:
    return date.fromisoformat(given[name]) if name in given else None


def chain(seen: Seen) -> str:
    """Whether nobody has changed the log behind the program's back."""
    if seen.whole:
        text = tr(
            "EventLogPage", "Loggen är hel (%n händelser, kontrollerad {time}).", "", seen.total
        )
        return text.format(time=when.clock_time(seen.checked))
    return tr("EventLogPage", "Loggen är bruten vid rad {n}.").format(n=seen.broken_at)


def selection(chosen: Chosen) -> str:
    """What was chosen, in words."""
    parts: list[str] = []
    if kind := chosen.kind:
        text = tr("EventLogPage", "Vad: {kind}")
        parts.append(text.format(kind=rights.events().get(kind, kind)))
    if chosen.actor:
        parts.append(tr("EventLogPage", "Vem: {name}").format(name=chosen.actor))
    if chosen.number:
        text = tr("EventLogPage", "Deltagare: {number}")
        parts.append(text.format(number=chosen.number))
    if chosen.since:
        parts.append(tr("EventLogPage", "Från {day}").format(day=when.day(chosen.since)))
    if chosen.until:
        parts.append(tr("EventLogPage", "Till {day}").format(day=when.day(chosen.until)))
    return ", ".join(parts) or tr("EventLogPage", "Alla händelser")
