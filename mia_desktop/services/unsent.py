"""How much has not been handed over, kept up to date a little at a time for the status line.

Asking what would leave reads every case; that is right before a hand-over and too slow after
each save. So the count of each case is remembered for as long as the vault is open, and only
cases that were touched since are counted anew, some at a time (decisions P7).
"""

from collections.abc import Sequence
from datetime import date
from weakref import WeakKeyDictionary

import msgspec

from mia_desktop.domain.records.office import Peer
from mia_desktop.domain.writes import Write
from mia_desktop.services import applying, exchange, invitations, scope
from mia_desktop.services.desk import Desk
from mia_desktop.services.exchange_errors import NotInvited
from mia_desktop.store import feeds
from mia_desktop.store.feeds import Feed

ROWS = 2000
CASES = 20
"""How much one call looks at: a few hundredths of a second."""


class Waiting(msgspec.Struct, frozen=True, kw_only=True):
    """How many changes would leave, and since which day the oldest of them stands.

    `done` is False while cases are still to be counted: ask again, then the number is right.
    """

    count: int = 0
    since: date | None = None
    done: bool = True


class _Tally:
    """What is known of the open vault's cases, as long as `basis` is what it was counted on."""

    def __init__(self, basis: tuple[object, ...]) -> None:
        self.basis = basis
        self.handed = 0
        self.seen = 0
        self.is_first = True
        self.stale: dict[str, None] = {}
        self.known: dict[str, tuple[int, int]] = {}
        """Of each case how many changes wait, and the oldest stamp in milliseconds."""


_tallies: WeakKeyDictionary[Desk, _Tally] = WeakKeyDictionary()


def waiting(desk: Desk) -> Waiting:
    """What has not been handed over, as far as it is counted; cheap enough after every save."""
    try:
        office = invitations.the_office(desk)
    except NotInvited:
        return Waiting()
    feed = exchange.feed_to(desk, office)
    tally = _tally(desk, office, feed)
    more = _look(desk, tally, feed)
    _count(desk, office, tally, feed)
    counts = [(count, oldest) for count, oldest in tally.known.values() if count]
    return Waiting(
        count=sum(count for count, _ in counts),
        since=applying.moment(min(oldest for _, oldest in counts)).date() if counts else None,
        done=not (more or tally.stale),
    )


def by_case(desk: Desk) -> dict[str, int]:
    """Of each case how many changes wait, as far as they are counted; see `waiting`."""
    tally = _tallies.get(desk)
    return {case: n for case, (n, _) in tally.known.items() if n} if tally is not None else {}


def _tally(desk: Desk, office: Peer, feed: Feed) -> _Tally:
    """The tally that holds: a new day, invitation, approval or epoch begins another one."""
    basis = (
        desk.clock.today(), feed, office.key, office.approved,
        msgspec.json.encode(desk.setting(invitations.PROFILES)),
    )  # fmt: skip
    tally = _tallies.get(desk)
    if tally is None or tally.basis != basis:
        tally = _tallies[desk] = _Tally(basis)
    handed = feeds.end(desk.connection, feed).count
    if handed != tally.handed:  # what waited may have left
        tally.stale |= dict.fromkeys(case for case, (count, _) in tally.known.items() if count)
        tally.handed = handed
    return tally


def _look(desk: Desk, tally: _Tally, feed: Feed) -> bool:
    """Note which cases were touched; returns whether there is more to look through.

    The first time through, a case is passed over whose every change is in a feed already.
    """
    rows = desk.connection.execute(
        "SELECT c.n, c.case_id, EXISTS(SELECT 1 FROM feed AS f WHERE f.id = c.id AND"
        " ((f.sender = ?1 AND f.receiver = ?2) OR f.sender = ?2))"
        " FROM change AS c WHERE c.n > ?3 ORDER BY c.n LIMIT ?4",
        (feed.sender, feed.receiver, tally.seen, ROWS),
    ).fetchall()
    for place, case, is_handed in rows:
        tally.seen = place
        if case and not (tally.is_first and is_handed):
            tally.stale[case] = None
    if len(rows) < ROWS:
        tally.is_first = False
    return len(rows) == ROWS


def _count(desk: Desk, office: Peer, tally: _Tally, feed: Feed) -> None:
    cases = list(tally.stale)[:CASES]
    if not cases:
        return
    leaving = scope.to_office(desk, office, only=cases)
    pending = feeds.pending(desk.connection, feed, leaving.scope)
    writes = [entry for entry in pending if isinstance(entry, Write)]
    for case in cases:
        del tally.stale[case]
        tally.known[case] = _of_case(desk, case, [w for w in writes if w.line.case == case])


def _of_case(desk: Desk, case: str, writes: Sequence[Write]) -> tuple[int, int]:
    """As `leaving.preview` counts: whose case it is is noted when it leaves the first time."""
    if not writes:
        return 0, 0
    person = desk.find(case)
    is_new = person is not None and not person.values.get("assigned")
    return len(writes) + is_new, min(write.line.stamp[0] for write in writes)
