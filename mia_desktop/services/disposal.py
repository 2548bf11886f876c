"""Gallring: what has reached its day, foreseen in numbers, approved by name, done, and told.

Two steps (R-44): somebody proposes and sees counts, never contents; a named person approves.
Then everything of the cases goes, versions, files, drafts and index (R-45), and a protocol stays.
Older backups in reach are deleted once a new one has been read back; the others are listed.
"""

from collections.abc import Callable, Collection, Iterable, Mapping
from contextlib import suppress
from datetime import date
from pathlib import Path

import msgspec

from mia_desktop.domain.records.office import Disposal
from mia_desktop.domain.records.person import Participation
from mia_desktop.domain.retention import CLASSES, kept_until, together
from mia_desktop.platform.clock import Clock
from mia_desktop.platform.slices import At, Long, at_once
from mia_desktop.services import access, local_words, merging
from mia_desktop.services.desk import Desk, changes
from mia_desktop.store import anchors, audit, backup, backup_slots, parking, reading, undo
from mia_desktop.store import disposal as disposing
from mia_desktop.store import rekey as rekeying
from mia_desktop.store.backup_slots import Place
from mia_desktop.store.connection import Connection
from mia_desktop.store.due import OVER
from mia_desktop.store.errors import VaultError
from mia_desktop.store.reading import Filter
from mia_desktop.store.writing import Writer

KIND = "disposal"
RETENTION = "retention"
"""The decision of this vault: months by class; a class that is not there is not decided (R-43)."""


class Ended(msgspec.Struct, frozen=True, kw_only=True):
    """A case that has ended: since when, and the day on which all of it may go.

    `until` None: for some class of what is in it nothing has been decided (R-43).
    """

    case: str
    number: str
    ended: date
    until: date | None


class Foreseen(msgspec.Struct, frozen=True, kw_only=True):
    """A dry run: how much would go, in numbers (R-44)."""

    cases: tuple[str, ...]
    numbers: tuple[str, ...]
    writes: int
    records: tuple[tuple[str, int], ...]
    files: int
    size: int
    drafts: int
    log_lines: int
    waiting: int
    """Bundles that nobody has let in: they are looked through, and lose what is about them."""
    backups: tuple[Place, ...]
    """Every copy that may hold them; those in reach go too."""


class Done(msgspec.Struct, frozen=True, kw_only=True):
    """The protocol, the copies that still hold the cases, and vaults that were put aside."""

    protocol: Disposal
    left: tuple[Place, ...]
    aside: tuple[Path, ...]


# how long


def retention(desk: Desk) -> dict[str, int | None]:
    """Months after the end, by class; None is "Ej beslutat".

    Both what was decided here and what the office's invitation says (decisions D4) apply: the
    longest holds.
    """
    return together(decided_here(desk), local_words.decided(desk))


def decided_here(desk: Desk) -> dict[str, int]:
    """What this vault has decided by itself."""
    return dict(desk.setting(RETENTION) or {})


def decide(desk: Desk, name: str, months: int | None) -> None:
    """Say how long one class is kept; None takes a decision back."""
    if name not in CLASSES:
        raise KeyError(name)
    kept = {**decided_here(desk), name: months}
    with desk.writer.transaction():
        desk.decide(RETENTION, {key: value for key, value in kept.items() if value})
        desk.note("retention", detail=f"{name} {months or '-'}")


def ended(desk: Desk) -> list[Ended]:
    """Every case that is over, what is due first; undecided ones last."""
    said = retention(desk)
    over = reading.case_ids(desk.connection, Filter(phases=tuple(sorted(OVER))))
    found: list[Ended] = []
    for row in reading.case_rows(desk.connection, over):
        records = desk.of_case(row.case)
        runs = [record.as_type(Participation) for record in records
                if record.kind == "participation"]  # fmt: skip
        ends = [run.period.end for run in runs if run.period.end]
        if not ends or len(ends) < len(runs):
            continue
        end = date.fromisoformat(max(max(ends).isoformat(), row.latest))
        until = kept_until(end, (record.kind for record in records), said)
        found.append(Ended(case=row.case, number=row.number, ended=end, until=until))
    return sorted(found, key=lambda one: (one.until or date.max, one.number))


def due(desk: Desk) -> list[Ended]:
    """What has reached its day."""
    today = desk.clock.today()
    return [one for one in ended(desk) if one.until is not None and one.until <= today]


# the two steps


def foresee(desk: Desk, cases: Collection[str]) -> Foreseen:
    """What would go with these persons, counted."""
    every = _registrations(desk, cases)
    held = [disposing.held(desk.connection, case) for case in every]
    records: dict[str, int] = {}
    for one in held:
        for kind, count in one.records:
            records[kind] = records.get(kind, 0) + count
    return Foreseen(
        cases=every,
        numbers=_numbers(desk, every),
        writes=sum(one.writes for one in held),
        records=tuple(sorted(records.items())),
        files=sum(one.files for one in held),
        size=sum(one.size for one in held),
        drafts=sum(one.drafts for one in held),
        log_lines=sum(one.log_lines for one in held),
        waiting=len(parking.everything(desk.connection)),
        backups=backup_slots.places(desk.vault),
    )


def propose(desk: Desk, cases: Collection[str], ground: str, *, copy: bool = False) -> str:
    """A gallringsförslag; nothing is touched yet. Returns the record.

    `copy`: only this computer's copy goes, since the office has the case for sure (R-44). Raises
    NotRemovable where it has not.
    """
    every = _registrations(desk, cases)
    if not every:
        raise ValueError("no cases")
    if copy:
        _check_copy(desk, every)
    with desk.writer.transaction():
        key = desk.new_id()
        values = {
            "state": "FORESLAGEN", "place": _next_place(desk), "ground": ground,
            "cases": list(every), "numbers": list(_numbers(desk, every)),
            "proposed": desk.clock.today(), "proposed_by": desk.person, "copy": copy,
        }  # fmt: skip
        desk.writer.put(changes(KIND, "", key, values, share="never"))
        desk.note("propose_disposal", record=key, detail=str(len(every)))
    return key


def reject(desk: Desk, proposal: str) -> None:
    """It is not to be done; that it was proposed stays in the log."""
    _expect(desk, proposal, "FORESLAGEN", "GODKAND")
    with desk.writer.transaction():
        _say(desk, proposal, {"state": "AVVISAD", "cases": [], "numbers": []})
        desk.note("reject_disposal", record=proposal)


def approve(desk: Desk, proposal: str, by: str) -> None:
    """A person says yes by name (R-44)."""
    _expect(desk, proposal, "FORESLAGEN")
    if not by.strip():
        raise ValueError(by)
    with desk.writer.transaction():
        _say(desk, proposal, {
            "state": "GODKAND", "approved": desk.clock.today(), "approved_by": by.strip(),
        })  # fmt: skip
        desk.note("approve_disposal", record=proposal, detail=by.strip())


def carry_out(desk: Desk, proposal: str) -> Done:
    """Do what was approved; raises ValueError for what was not."""
    return at_once(carrying_out(desk, proposal))


def carrying_out(desk: Desk, proposal: str) -> Long[Done]:
    """The same in turns: a case a turn, then the backups. Stopped, it goes on where it was."""
    approved = _expect(desk, proposal, "GODKAND")
    cases = approved.cases
    if approved.copy:
        _check_copy(desk, [case for case in cases if desk.find(case) is not None])
    for place, case in enumerate(cases):
        yield At(place, len(cases) + 1)
        with desk.writer.transaction():
            _one(desk, proposal, case)
    desk.undo = undo.UndoStack()
    cleared = yield from _clearing(desk, disposed(desk) | set(cases))
    with desk.writer.transaction():
        _say(desk, proposal, {"waiting": get(desk, proposal).waiting + cleared})
        anchors.keep(desk.writer)
    left = yield from _renewing(desk)
    with desk.writer.transaction():
        names = sorted({each.name for each in left})
        _say(desk, proposal, {"state": "UTFORD", "done": desk.clock.today(), "left": names})
        desk.note("disposal", record=proposal, detail=str(len(cases)))
    return Done(protocol=get(desk, proposal), left=left, aside=_aside(desk))


def _check_copy(desk: Desk, cases: Collection[str]) -> None:
    from mia_desktop.services import local_copy  # noqa: PLC0415 - what leaves knows authority

    local_copy.check(desk, cases)


def _clearing(desk: Desk, cases: Collection[str]) -> Long[int]:
    # authority asks this module what was disposed of
    from mia_desktop.services import disposal_waiting  # noqa: PLC0415

    return (yield from disposal_waiting.clearing(desk, cases))


def _one(desk: Desk, proposal: str, case: str) -> None:
    before = get(desk, proposal)
    gone = disposing.dispose(desk.connection, case, proposal)
    marked = disposing.marked(desk.connection, proposal)
    _say(desk, proposal, {
        "writes": before.writes + gone.writes, "own": len(marked),
        "digest": disposing.digest(marked), "files": before.files + gone.files,
        "drafts": before.drafts + gone.drafts, "log_lines": before.log_lines + gone.log_lines,
    })  # fmt: skip


def _renewing(desk: Desk) -> Long[tuple[Place, ...]]:
    """A new backup, read back; then older ones in reach go, and the list lies beside the rest."""
    fresh = yield from backup.making(desk.vault, "disposal")
    yield from backup.drilling(desk.vault, fresh)
    older = [each for each in backup_slots.places(desk.vault) if each.name != fresh.name]
    for each in older:
        with suppress(VaultError):
            backup.remove(desk.vault, each)
    write_lists(desk)
    return tuple(each for each in backup_slots.places(desk.vault) if each.name != fresh.name)


# the protocols that stay


def get(desk: Desk, key: str) -> Disposal:
    return desk.get(key).as_type(Disposal)


def everything(desk: Desk) -> list[Disposal]:
    """All proposals and protocols, newest first."""
    found = [record.as_type(Disposal) for record in reading.of_kind(desk.connection, KIND)]
    return sorted(found, key=lambda one: one.place, reverse=True)


def disposed(desk: Desk) -> frozenset[str]:
    """The cases that nothing may bring back, unless somebody took them back (§4b.6)."""
    return _disposed(everything(desk))


def take_back(desk: Desk, case: str) -> None:
    """Somebody decides that a disposed case may come in again from others."""
    for one in everything(desk):
        if case in one.cases and case not in one.taken_back:
            with desk.writer.transaction():
                _say(desk, one.id, {"taken_back": [*one.taken_back, case]})
                desk.note("take_back", record=one.id)


def new_key(desk: Desk) -> tuple[Place, ...]:
    """A new key for the vault (R-45): whoever kept an older copy of the file has nothing of it.

    Returns the backups out of reach, which the former key still opens.
    """
    try:
        rekeying.rekey(desk.vault, lambda _connection: None)
        unreached = backup_slots.rewrite_all(desk.vault)
    finally:
        access.follow(desk)
    desk.note("new_key")
    return unreached


# backups and restoring (bundle-format §2)


def write_lists(desk: Desk) -> None:
    """The ids beside every backup that is in reach."""
    cases = disposed(desk) | _approved(desk)
    if not cases:
        return
    folders = {backup_slots.path_of(desk.vault, each).parent
               for each in backup_slots.places(desk.vault)}  # fmt: skip
    for folder in sorted(folders):
        if folder.is_dir():
            with suppress(VaultError):
                disposing.write_list(folder, cases)


def known_beside(*folders: Path) -> frozenset[str]:
    """What lies beside backups: read before a restore, applied before the first screen."""
    return frozenset().union(*(disposing.read_list(folder) for folder in folders))


def applying(cases: Iterable[str], clock: Clock) -> Callable[[Connection], None]:
    """What a restore does before anybody can look: take out again what was disposed of since."""
    every = sorted(set(cases))

    def apply(connection: Connection) -> None:
        here = [case for case in every if disposing.held(connection, case).writes]
        if not here:
            return
        writer = Writer(connection, clock, "återställning")
        key, today = f"{KIND}/{writer.position().epoch}", clock.today()
        gone = [disposing.dispose(connection, case, key) for case in here]
        marked = disposing.marked(connection, key)
        values = {
            "state": "UTFORD", "place": 0, "cases": here, "proposed": today, "approved": today,
            "done": today, "writes": sum(one.writes for one in gone), "own": len(marked),
            "digest": disposing.digest(marked), "files": sum(one.files for one in gone),
            "ground": "restore",
        }  # fmt: skip
        writer.put(changes(KIND, "", key, values, share="never"))
        audit.note(connection, clock, "återställning", "disposal", record=key)

    return apply


def _disposed(every: Iterable[Disposal]) -> frozenset[str]:
    return frozenset(
        case
        for one in every
        if one.state == "UTFORD"
        for case in one.cases
        if case not in one.taken_back
    )


def _approved(desk: Desk) -> frozenset[str]:
    return frozenset(case for one in everything(desk) if one.state == "GODKAND"
                     for case in one.cases)  # fmt: skip


def _aside(desk: Desk) -> tuple[Path, ...]:
    """Vaults that a restore has put aside: they may hold the cases too."""
    folder = desk.places.vault
    return tuple(sorted(folder.parent.glob(f"{folder.name}-undanlagt-*")))


def _registrations(desk: Desk, cases: Collection[str]) -> tuple[str, ...]:
    """These persons with all their registrations."""
    under = merging.persons(desk)
    roots = {under.get(case, case) for case in cases}
    return tuple(sorted(roots | {case for case, root in under.items() if root in roots}))


def _numbers(desk: Desk, cases: Iterable[str]) -> tuple[str, ...]:
    found = (desk.find(case) for case in cases)
    return tuple(sorted(str(one.values.get("number") or "") for one in found if one))


def _next_place(desk: Desk) -> int:
    return max((one.place for one in everything(desk)), default=0) + 1


def _expect(desk: Desk, proposal: str, *states: str) -> Disposal:
    found = get(desk, proposal)
    if found.state not in states:
        raise ValueError(found.state)
    return found


def _say(desk: Desk, proposal: str, values: Mapping[str, object]) -> None:
    desk.writer.put(changes(KIND, "", proposal, dict(values), share="never"))
