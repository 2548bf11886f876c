"""What must hold of every history of replicas, as checks over a played world.

Each check is written from bundle-format §5 anew and from what the witness saw, so that it can
speak against the program's own rules.
"""

from __future__ import annotations

import random
from collections import Counter
from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st

from mia_desktop.domain.records import protection
from mia_desktop.domain.writes import COMPLETE, REMOVE, Entry, Stub, Write, WriteId
from mia_desktop.sync.merge import log_of, merge
from mia_desktop.sync.view import record_hash, view
from tests.helpers.replicas import PLACES, UNITS, Act, World, as_stub, exchange, world

if TYPE_CHECKING:
    from collections.abc import Mapping

who = st.integers(0, 3)
record = st.sampled_from(sorted(UNITS))
edits = st.tuples(
    st.just("edit"), who, record, st.integers(0, 1), st.integers(0, 3), st.just(value=False)
)
by_machine = st.tuples(
    st.just("edit"), who, record, st.integers(0, 1), st.integers(0, 3), st.just(value=True)
)
sends = st.tuples(st.just("send"), who, who, st.integers(1, 10))
handed = st.tuples(st.just("send"), who, who, st.just(10))
others = st.one_of(
    st.tuples(st.just("settle"), who),
    st.tuples(st.just("remove"), who, st.sampled_from(["plan", "row", "doc"])),
    st.tuples(st.just("undo"), who, st.sampled_from(["plan", "row", "doc"])),
    st.tuples(st.just("complete"), who),
    st.tuples(st.just("save"), who),
    st.tuples(st.just("restore"), who),
    st.tuples(st.just("turn"), who, st.integers(-96, 96)),
)
clashes = st.tuples(
    st.just("clash"), who, who, record, st.integers(0, 1), st.integers(0, 2), st.integers(0, 2)
)
act = st.one_of(*[edits] * 5, *[clashes] * 5, by_machine, by_machine, sends, *[handed] * 4, others)
acts = st.one_of(st.lists(act, max_size=8), st.lists(act, min_size=12, max_size=40))
histories = st.tuples(st.integers(3, 4), acts)
"""How many replicas, and what happened to them."""


def played(history: tuple[int, list[Act]]) -> World:
    count, happened = history
    return world(count).play(happened)


def check_merge_is_a_union(played: World) -> None:
    one, two, three, *_ = [replica.log for replica in played.replicas]

    assert merge(one, two) == merge(two, one)
    assert merge(merge(one, two), three) == merge(one, merge(two, three))
    assert merge(one, one) == one
    assert set(merge(one, two)) == set(one) | set(two)
    assert merge(merge(one, two), two) == merge(one, two)


def check_order_is_free(played: World) -> None:
    """Any order, any repetition, stubs before or after their writes: the same view."""
    expected = view(played.union())
    entries: list[Entry] = [entry for replica in played.replicas for entry in replica.log.values()]
    entries += [as_stub(e) for e in played.union().values() if isinstance(e, Write)][::3]
    for seed in range(3):
        random.Random(seed).shuffle(entries)
        found = view(log_of(entries))

        assert record_hash(found) == record_hash(expected)
        assert found == expected


def check_no_lost_words(played: World) -> None:
    """What somebody wrote stands, or was pushed aside by somebody who could read it."""
    witness = played.witness
    present = set(played.union())
    union_gone = gone(played.union().values())
    for write in _plain(witness.made.values()):
        if write.line.machine or write.id not in present & union_gone:
            continue

        assert any(
            write.id in other.line.replaces and write.id in witness.on_screen[other.id]
            for other in witness.made.values()
        ), f"{write.line.unit} = {write.line.value} was lost"


def check_nothing_is_dropped(played: World) -> None:
    """After everybody gave everybody everything, all heads are in every vault."""
    held = [{k for k, e in r.log.items() if isinstance(e, Write)} for r in played.replicas]
    exchange(played.replicas)
    union = played.union()
    for replica, mine in zip(played.replicas, held, strict=True):
        assert all(isinstance(replica.log[key], Write) for key in mine)

        for entry in view(union).standing.items():
            assert replica.view().standing[entry[0]] == entry[1]

        assert record_hash(replica.view()) == record_hash(view(union))


def check_what_waits_is_kept(played: World) -> None:
    """Whatever has not come yet: all that is here stands, or was pushed aside by what is here."""
    log = played.union()
    for part in (sorted(log)[::2], sorted(log)[1::3]):
        some = {key: log[key] for key in part}
        seen = view(some)
        heads = {
            entry.id
            for units in seen.standing.values()
            for each in units.values()
            for entry in each
        }

        assert heads == {key for key in some if key not in gone(some.values())}
        if not any(isinstance(e, Write) and e.line.record == "case" for e in some.values()):
            assert set(seen.waiting) == set(some)


def check_no_false_krock(played: World) -> None:
    """Two heads clash only if neither author knew the other, or left a krock open beside."""
    exchange(played.replicas)
    witness = played.witness
    for krock in view(played.union()).conflicts:
        heads = [e for e in krock.heads if isinstance(e, Write) and not e.line.machine]
        heads = heads or [e for e in krock.heads if isinstance(e, Write)]
        values = {repr(head.line.value) for head in heads}

        assert len(values) > 1 or any(isinstance(e, Stub) for e in krock.heads)
        for one in heads:
            for other in heads:
                informed = one.id in witness.known[other.id]
                left = one.id in witness.left[other.id]

                assert not informed or left or _equal(one, other) or other.line.machine


def check_every_krock_is_told(played: World) -> None:
    """Persons' heads of different value are listed, and shown on the record."""
    seen = view(played.union())
    told = {(krock.record, krock.unit) for krock in seen.conflicts}
    for key, units in seen.standing.items():
        for unit, heads in units.items():
            persons = [e for e in heads if isinstance(e, Write) and not e.line.machine]
            differ = len({repr(head.line.value) for head in persons}) > 1
            if unit in {REMOVE, COMPLETE} or key in seen.removed or not differ:
                continue

            assert (key, unit) in told
            assert unit in seen.records[key].open


def check_it_settles(played: World) -> None:
    """One who has everything settles everything; handed round, no krock is left anywhere."""
    _settle(played, away=False)


def check_it_settles_by_removal(played: World) -> None:
    """The same where what somebody wanted away goes after all."""
    _settle(played, away=True)


def _settle(played: World, *, away: bool) -> None:
    exchange(played.replicas)
    played.replicas[0].settle_all(played.now, away=away)
    exchange(played.replicas)
    hashes = {record_hash(replica.view()) for replica in played.replicas}

    assert len(hashes) == 1
    for replica in played.replicas:
        seen = replica.view()

        assert seen.conflicts == ()
        assert not any(body.void for body in seen.records.values())


def check_protective_is_shown(played: World) -> None:
    """While a krock is open, the most protective value is the one on screen and on paper."""
    guard = protection("participant", "protected")
    assert guard is not None
    seen = view(played.union())
    heads = seen.heads("case", "protected")
    persons = [e for e in heads if isinstance(e, Write) and not e.line.machine] or heads
    most = max(guard(e.line.value) for e in persons if isinstance(e, Write))

    assert guard(seen.records["case"].values["protected"]) == most


def check_latest_is_shown(played: World) -> None:
    """In any other unit the latest stamp is shown, and among equals the greater id."""
    seen = view(played.union())
    for key, body in seen.records.items():
        for unit, value in body.values.items():
            if unit == "protected":
                continue
            heads = [e for e in seen.heads(key, unit) if isinstance(e, Write)]
            persons = [e for e in heads if not e.line.machine] or heads
            top = max(persons, key=lambda e: (e.line.stamp, e.line.epoch, e.id))

            assert repr(value) == repr(top.line.value)


def check_removal_knows_what_it_takes(played: World) -> None:
    """A record goes only if one standing removal saw every change that stands in it."""
    log = played.union()
    seen = view(log)
    dead = gone(log.values())
    for key in PLACES:
        standing_writes = [
            e
            for e in log.values()
            if isinstance(e, Write) and e.line.record == key and e.id not in dead
        ]
        wanted = [e for e in standing_writes if e.line.unit == REMOVE and e.line.value is True]
        wishes = {
            e.id
            for e in standing_writes
            if not e.line.machine and not (e.line.unit == REMOVE and e.line.value is True)
        }
        agreed = any(wishes <= set(e.line.saw) for e in wanted)

        assert (key in seen.removed) == agreed
        if key in seen.records:
            assert seen.records[key].void == bool(wanted)


def check_versions_stay(played: World) -> None:
    """A version says for ever what its author had on the screen when making it final."""
    exchange(played.replicas)
    log = played.union()
    seen = view(log)
    made = [w for w in played.witness.made.values() if w.line.unit == COMPLETE and w.id in log]
    found = seen.completions["doc"].all if made else ()

    assert Counter(w.id for w in made) == Counter(version.write.id for version in found)
    for version in found:
        content = {
            (key, unit): value
            for key, body in version.records.items()
            for unit, value in body.values.items()
        }

        assert content == played.witness.content[version.write.id]
        assert {e.id for e in version.late} == _late(version.write, log)


def check_stubs_hide_what_they_replaced(played: World) -> None:
    """Whatever is missing, no vault shows a value that something it knows of came after."""
    parents: dict[WriteId, set[WriteId]] = {
        w.id: set(map(WriteId, w.line.replaces)) for w in played.witness.made.values()
    }
    for replica in played.replicas:
        seen = replica.view()
        older = _ancestors(set(replica.log), parents)
        for body in seen.records.values():
            for unit in body.values:
                assert all(e.id not in older for e in seen.heads(body.id, unit))
            for unit in body.missing:
                heads = seen.heads(body.id, unit)

                assert all(isinstance(e, Stub) or e.line.machine for e in heads)


def gone(entries: Any) -> set[str]:
    return {
        key
        for entry in entries
        for key in (entry.replaces if isinstance(entry, Stub) else entry.line.replaces)
    }


def _plain(entries: Any) -> list[Write]:
    return [e for e in entries if e.line.unit not in {REMOVE, COMPLETE}]


def _equal(one: Write, other: Write) -> bool:
    return one.id == other.id or repr(one.line.value) == repr(other.line.value)


def _late(completion: Write, log: Mapping[WriteId, Entry]) -> set[WriteId]:
    dead = gone(log.values())
    return {
        e.id
        for e in log.values()
        if isinstance(e, Write)
        and e.id not in dead
        and e.id not in completion.line.saw
        and not e.line.machine
        and e.line.record in {"doc", "row"}
        and e.line.unit != COMPLETE
        and (e.line.record, e.line.unit) != ("doc", REMOVE)
    }


def _ancestors(ids: set[WriteId], parents: Mapping[WriteId, set[WriteId]]) -> set[WriteId]:
    found: set[WriteId] = set()
    todo = list(ids)
    while todo:
        for parent in parents.get(todo.pop(), set()) - found:
            found.add(parent)
            todo.append(parent)
    return found
