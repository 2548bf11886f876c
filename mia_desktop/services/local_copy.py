"""May a laptop let go of its copy of a case: only when the office has it for sure (R-44).

The original lives with the authority after a confirmed F3 transfer. Confirmed means that each word
that stands here went in a bundle whose receipt is *removal-safe*: the office has read it, and a
backup newer than that was read back (bundle-format §4.8). It then goes by the two steps of
`disposal` as any other case does; no bundle can start it (§4b.6).
"""

from collections.abc import Iterable
from datetime import date

import msgspec

from mia_desktop.domain.records.office import HandedOver, Peer
from mia_desktop.domain.writes import Write
from mia_desktop.services import exchange, handed, invitations, merging, scope
from mia_desktop.services.desk import Desk
from mia_desktop.services.errors import NotRemovable
from mia_desktop.services.exchange_errors import NotInvited
from mia_desktop.store import entries


class Standing(msgspec.Struct, frozen=True, kw_only=True):
    """How much of a case is at the office, of what stands here now."""

    confirmed: int = 0
    missing: int = 0
    """Changes that may go and that the office has not confirmed."""
    home: int = 0
    """What never leaves, such as internal notes: it is nowhere else."""
    day: date | None = None
    """The newest hand-over that the office has confirmed."""

    @property
    def removable(self) -> bool:
        return self.confirmed > 0 and self.missing == 0


def of_case(desk: Desk, case: str) -> Standing | None:
    """None where no cases go to an office at all: at the office, or without F3."""
    if desk.role != "handledare" or "F3" not in invitations.allowed(desk):
        return None
    try:
        office = invitations.the_office(desk)
    except NotInvited:
        return None
    cases = registrations(desk, case)
    leaving = scope.to_office(desk, office, only=cases)
    stays = {choice.case for choice in leaving.cases if not choice.goes}
    legs, mine = _safe(desk, office), set(exchange.my_epochs(desk))
    found = {"confirmed": 0, "missing": 0, "home": 0}
    for write in _standing(desk, cases):
        if write.line.epoch not in mine or _is_in(desk, write, legs):  # others' came from there
            found["confirmed"] += 1
        elif write.line.share in scope.SHARED and (
            write.line.case in stays or not leaving.why_not(write)
        ):
            found["missing"] += 1
        else:
            found["home"] += 1
    return Standing(**found, day=max((leg.day for leg in legs if leg.day), default=None))


def check(desk: Desk, cases: Iterable[str]) -> None:
    """Raises NotRemovable where anything of these cases is only here and need not be."""
    for case in cases:
        standing = of_case(desk, case)
        if standing is None or not standing.removable:
            raise NotRemovable(standing.missing if standing is not None else 0)


def registrations(desk: Desk, case: str) -> tuple[str, ...]:
    """A person with all their registrations."""
    under = merging.persons(desk)
    root = under.get(case, case)
    return (root, *sorted(each for each, of in under.items() if of == root))


def _safe(desk: Desk, office: Peer) -> list[HandedOver]:
    """Hand-overs to the epoch that the office writes in now, which it may be trusted to keep."""
    now = office.epochs[-1] if office.epochs else ""
    return [
        one
        for one in handed.everything(desk)
        if one.peer == office.key and one.removal_safe and one.leg.receiver == now
    ]


def _standing(desk: Desk, cases: Iterable[str]) -> list[Write]:
    """The words that stand: what was written over before it ever left stays home (§4.4)."""
    found: list[Write] = []
    for case in cases:
        rows = desk.connection.execute(
            "SELECT c.id, c.salt, c.line FROM head AS h JOIN change AS c ON c.id = h.id"
            " WHERE c.case_id = ?",
            (case,),
        )
        found += [entries.trusted(*row) for row in rows.fetchall()]
    return found


def _is_in(desk: Desk, write: Write, legs: Iterable[HandedOver]) -> bool:
    key = bytes.fromhex(write.id)
    return any(
        desk.connection.value(
            "SELECT 1 FROM feed WHERE id = ? AND sender = ? AND receiver = ? AND k > ? AND k <= ?"
            " AND stub = 0",
            (key, one.leg.sender, one.leg.receiver, one.leg.start, one.leg.upto),
        )
        for one in legs
    )
