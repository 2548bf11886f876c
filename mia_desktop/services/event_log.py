"""Who did what when in this vault, looked through by kind, person and day (R-42, ux S30)."""

from collections.abc import Iterator
from datetime import UTC, date, datetime

import msgspec

from mia_desktop.platform.slices import SLICE_S, At, Long, Turns, at_once
from mia_desktop.services.desk import Desk
from mia_desktop.store import audit
from mia_desktop.store.audit import AuditLine

MOST = 200
"""Lines that are shown at once; the newest."""
PRINTED = 2000
"""Lines on one paper."""


class Chosen(msgspec.Struct, frozen=True, kw_only=True):
    """What the log is narrowed to; empty is all. Days are the reader's own."""

    kind: str = ""
    actor: str = ""
    number: str = ""
    """A deltagarnummer."""
    since: date | None = None
    until: date | None = None


class Event(msgspec.Struct, frozen=True, kw_only=True):
    n: int
    at: datetime
    actor: str
    kind: str
    number: str
    """The deltagarnummer, where the line is about a participant who is here."""


class Seen(msgspec.Struct, frozen=True, kw_only=True):
    """The newest events that were chosen, of how many, and whether the chain is whole."""

    events: tuple[Event, ...]
    found: int
    total: int
    kinds: tuple[str, ...]
    actors: tuple[str, ...]
    broken_at: int | None
    """The first line that does not hold; the chain's end counts as one."""
    checked: datetime

    @property
    def whole(self) -> bool:
        return self.broken_at is None


def read(desk: Desk, chosen: Chosen, most: int = MOST) -> Seen:
    return at_once(reading(desk, chosen, most, slice_s=None))


def reading(
    desk: Desk, chosen: Chosen, most: int = MOST, *, slice_s: float | None = SLICE_S
) -> Long[Seen]:
    """The same in turns: a vault of ten years has a hundred thousand lines."""
    numbers = dict(_numbers(desk))
    total, _ = audit.head(desk.connection)
    kinds: set[str] = set()
    actors: set[str] = set()
    events: list[Event] = []
    found, turns = 0, Turns(slice_s)
    for line in list(audit.lines(desk.connection)):
        if turns.over:
            yield At(total - line.n, max(total, 1))
            turns.begin()
        kinds.add(line.kind)
        actors.add(line.actor)
        event = _event(line, numbers)
        if _matches(event, chosen):
            found += 1
            if len(events) < most:
                events.append(event)
    broken = audit.broken_at(desk.connection)
    if broken is None and audit.is_cut(desk.connection):
        broken = total + 1
    return Seen(
        events=tuple(events), found=found, total=total, kinds=tuple(sorted(kinds)),
        actors=tuple(sorted(actors)), broken_at=broken, checked=desk.clock.now(),
    )  # fmt: skip


def _numbers(desk: Desk) -> Iterator[tuple[str, str]]:
    yield from desk.connection.execute("SELECT case_id, number FROM caseload").fetchall()


def _event(line: AuditLine, numbers: dict[str, str]) -> Event:
    at = datetime.fromisoformat(line.time)
    return Event(
        n=line.n, at=at if at.tzinfo else at.replace(tzinfo=UTC), actor=line.actor,
        kind=line.kind, number=numbers.get(line.case, ""),
    )  # fmt: skip


def _matches(event: Event, chosen: Chosen) -> bool:
    day = event.at.astimezone().date()
    return (
        chosen.kind in {"", event.kind}
        and chosen.actor in {"", event.actor}
        and chosen.number.strip().casefold() in {"", event.number.casefold()}
        and (chosen.since is None or day >= chosen.since)
        and (chosen.until is None or day <= chosen.until)
    )
