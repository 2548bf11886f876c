"""Which writes stand: the rules of the merge, as pure functions over sets (bundle-format §5).

No clock, no order of arrival and no peer comes in here. Whoever keeps heads in a table and
whoever computes them from the whole log call the same functions, so they cannot disagree.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from mia_desktop.domain import canonical
from mia_desktop.domain.writes import (
    COMPLETE,
    MOST_REPLACED,
    REMOVE,
    Entry,
    Stub,
    Write,
    WriteId,
)

Protection = Callable[[Any], int]
"""How protective a value of a unit is: the greatest wins while a krock is open (§5.4)."""


def replaced_by(entries: Iterable[Entry]) -> set[str]:
    """*gone*: the union of all `replaces`, ids that are not here included (§5.2)."""
    gone: set[str] = set()
    for entry in entries:
        gone.update(entry.replaces if isinstance(entry, Stub) else entry.line.replaces)
    return gone


def heads(entries: Iterable[Entry]) -> list[Entry]:
    """The entries of one unit that nothing replaced, in the order of their ids."""
    found = {entry.id: entry for entry in entries}
    gone = replaced_by(found.values())
    return [found[key] for key in sorted(found) if key not in gone]


def speaking(standing: Sequence[Entry]) -> list[Entry]:
    """The heads that count: a machine's head beside a person's is history (§5.2)."""
    persons = [entry for entry in standing if not is_machine(entry)]
    return persons or list(standing)


def is_machine(entry: Entry) -> bool:
    return isinstance(entry, Write) and entry.line.machine


def is_conflict(standing: Sequence[Entry]) -> bool:
    """A krock: heads of different value (§5.4). A stub's value is not known, so it differs."""
    counted = speaking(standing)
    if len(counted) < 2:
        return False
    first = counted[0]
    return any(not same_value(first, other) for other in counted[1:])


def same_value(one: Entry, other: Entry) -> bool:
    """Equal in bytes: to Python a yes and a one are equal, to the person they are not."""
    if isinstance(one, Stub) or isinstance(other, Stub):
        return False
    return canonical.encode(one.line.value) == canonical.encode(other.line.value)


def shown(standing: Sequence[Entry], protection: Protection | None = None) -> Entry:
    """The head that the screen shows: most protective, then latest stamp, then greater id."""
    counted = speaking(standing)

    def rank(entry: Entry) -> tuple[int, int, tuple[int, int, str], str]:
        if isinstance(entry, Stub):
            return (0, -1, (0, 0, ""), entry.id)
        guard = protection(entry.line.value) if protection else 0
        stamp = entry.stamp
        return (1, guard, (stamp.wall, stamp.count, stamp.epoch), entry.id)

    return max(counted, key=rank)


def to_replace(
    standing: Sequence[Entry],
    protection: Protection | None = None,
    *,
    settle: bool = False,
    machine: bool = False,
) -> list[WriteId]:
    """What a new value of a unit replaces (§5.3).

    An edit replaces the shown head, all heads of equal value and all machine heads; a
    settlement replaces every head that was on the screen. A machine reads no screen: it
    replaces what machines wrote. What is beyond the format's limit stays standing, and the next
    settlement takes it.
    """
    if machine:
        return [entry.id for entry in standing if is_machine(entry)][:MOST_REPLACED]
    if not standing:
        return []
    top = shown(standing, protection)
    also = [
        entry.id
        for entry in standing
        if entry.id != top.id and (settle or is_machine(entry) or same_value(entry, top))
    ]
    return [top.id, *also][:MOST_REPLACED]


def is_removed(removals: Iterable[Entry], person_heads: Iterable[str]) -> bool:
    """A record is removed iff some standing removal saw all its present heads by persons (§5.5)."""
    present = set(person_heads)
    return any(
        isinstance(entry, Write) and entry.line.value is True and present <= set(entry.line.saw)
        for entry in removals
    )


def is_void(removals: Iterable[Entry], person_heads: Iterable[str]) -> bool:
    """A removal that somebody's change has overtaken: shown, never carried out."""
    asked = [e for e in removals if isinstance(e, Write) and e.line.value is True]
    return bool(asked) and not is_removed(asked, person_heads)


def is_undo(entry: Entry) -> bool:
    """Whether a head of `!remove` takes a removal back."""
    return isinstance(entry, Write) and entry.line.value is False


def late(completion: Write, standing: Iterable[Entry]) -> list[Entry]:
    """Heads by other persons that came after a completion: for the next version (§5.6)."""
    seen = set(completion.line.saw)
    return [
        entry
        for entry in standing
        if entry.id not in seen and entry.id != completion.id and not is_machine(entry)
    ]


def is_plain(unit: str) -> bool:
    """Whether a unit holds a value of the record, rather than its removal or completion."""
    return unit not in {REMOVE, COMPLETE}
