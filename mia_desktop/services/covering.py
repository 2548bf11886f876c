"""Ersättare: another handledare stands in for a while, with some participants of a colleague.

The office says who, from when and until when; each is a record of its own (`Cover`), so that two
clerks make no krock. The days decide: from a week before the first the case is given to whoever
stands in, what they write in that time is theirs to write, and after the last day no more of the
case comes to them. Whose participant it is does not change.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from typing import Literal

from mia_desktop.domain.errors import Expected
from mia_desktop.domain.records.base import Period, Record
from mia_desktop.domain.records.office import Peer
from mia_desktop.domain.records.person import Cover
from mia_desktop.services import peers
from mia_desktop.services.desk import Desk
from mia_desktop.services.identity import public_keys
from mia_desktop.store import reading
from mia_desktop.store.reading import DueRow

KIND = "cover"
AHEAD = timedelta(days=7)
"""How long before the first day the case is given out: somebody reads it before they meet."""

Why = Literal["order", "past", "theirs"]


class WrongCover(Expected):
    """A cover that would mean nothing, and why."""

    def __init__(self, why: Why) -> None:
        super().__init__(why)
        self.why = why


def of_case(desk: Desk, case: str) -> list[Cover]:
    """Whoever has stood in, does, or will, by their first day."""
    return in_order(record.as_type(Cover) for record in desk.of_case(case, KIND))


def in_order(found: Iterable[Cover]) -> list[Cover]:
    return sorted(found, key=lambda one: (str(one.period.start or ""), one.id))


def holds(cover: Cover, day: date) -> bool:
    """Whether somebody stands in on a day; both ends are included."""
    start, end = cover.period.start, cover.period.end
    return start is not None and start <= day and (end is None or day <= end)


def is_over(cover: Cover, today: date) -> bool:
    return cover.period.end is not None and cover.period.end < today


def is_given(cover: Cover, today: date) -> bool:
    """Whether the case is to be with them now: they stand in, or soon do."""
    start = cover.period.start
    return start is not None and start - AHEAD <= today and not is_over(cover, today)


def of_peer(found: Iterable[Cover], peer: Peer) -> list[Cover]:
    """Those by which this computer, or the one before it, stands in."""
    own = {peer.key, *peer.former}
    return [one for one in found if one.key in own]


# the office


def cover(desk: Desk, cases: Sequence[str], key: str, period: Period) -> int:
    """Let a confirmed computer stand in with these, in one step of Ångra; returns with how many.

    Those that it has already are left as they are. Raises WrongCover and Unconfirmed.
    """
    peer = peers.confirmed(desk, key)
    if period.start is None or (period.end is not None and period.end < period.start):
        raise WrongCover("order")
    if period.end is not None and period.end < desk.clock.today():
        raise WrongCover("past")
    own = {peer.key, *peer.former}
    open_to = [case for case in cases if own.isdisjoint(_assigned(desk, case))]
    if not open_to:
        raise WrongCover("theirs")
    with desk.step():
        for case in open_to:
            values = {
                "key": key, "name": peer.name, "instead_of": _names(desk, case),
                "period": period,
            }  # fmt: skip
            record = desk.create(KIND, case, values)
            desk.note("cover", case=case, record=record)
    return len(open_to)


def end(desk: Desk, cover: str) -> None:
    """No more from today on; one that has not begun is taken away."""
    record = desk.get(cover)
    period, today = record.as_type(Cover).period, desk.clock.today()
    if period.start is None or period.start >= today:
        desk.remove(record, note="cover")
        return
    with desk.step():
        desk.set(record, "period", Period(start=period.start, end=today - timedelta(days=1)))
        desk.note("cover", case=record.case, record=record.id)


# the laptop


def mine(desk: Desk) -> dict[str, Cover]:
    """The participants with whom this computer stands in for a colleague, or soon does.

    Not those that it has itself.
    """
    today = desk.clock.today()
    left = {
        case: [one for one in covers if not is_over(one, today)]
        for case, covers in _all_mine(desk).items()
    }
    return {case: covers[0] for case, covers in left.items() if covers}


def may_write(desk: Desk, case: str) -> bool:
    """Whether this computer may write about a participant: its own, or in its time as stand-in."""
    keys = set(_assigned(desk, case))
    own = public_keys(desk)
    if desk.role == "kontoret" or not keys or not keys.isdisjoint(own):
        return True
    return any(one.key in own and holds(one, desk.clock.today()) for one in of_case(desk, case))


def in_time(desk: Desk, rows: Iterable[DueRow]) -> Iterator[DueRow]:
    """What is asked of this computer: of a colleague's participants only in its time with them.

    What is late is asked of whoever stands in today.
    """
    every, today = _all_mine(desk), desk.clock.today()
    for row in rows:
        covers = every.get(row.case)
        if covers is None or any(holds(one, max(_day(row.day), today)) for one in covers):
            yield row


def _all_mine(desk: Desk) -> dict[str, list[Cover]]:
    """All covers by this computer, of participants that are not its own; the next to end first."""
    if desk.role == "kontoret":
        return {}
    found: dict[str, list[Cover]] = {}
    records = reading.of_kind(desk.connection, KIND)
    own = public_keys(desk) if records else frozenset()
    for record in records:
        if record.values.get("key") in own and own.isdisjoint(_assigned(desk, record.case)):
            found.setdefault(record.case, []).append(record.as_type(Cover))
    return {case: in_order(covers) for case, covers in found.items()}


def _day(text: str) -> date:
    return date.fromisoformat(text[:10])


def _assigned(desk: Desk, case: str) -> Sequence[str]:
    found = desk.find(case)
    return keys_of(found) if found is not None else ()


def keys_of(person: Record) -> tuple[str, ...]:
    """The computers that a participant is assigned to."""
    assigned = person.values.get("assigned")
    return tuple(map(str, assigned)) if isinstance(assigned, list | tuple) else ()


def _names(desk: Desk, case: str) -> str:
    found = (peers.find(desk, key) for key in _assigned(desk, case))
    return ", ".join(sorted({peer.name for peer in found if peer is not None}))
