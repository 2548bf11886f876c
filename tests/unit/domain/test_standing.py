"""The rules about heads one by one (bundle-format §5.2-8); together they stand in the merge."""

from __future__ import annotations

import pytest

from mia_desktop.domain import standing
from mia_desktop.domain.records import protection
from mia_desktop.domain.writes import REMOVE
from tests.helpers.entries import stub, write


def test_what_nothing_replaced_stands() -> None:
    """A stub replaces as its write did, also what is not here."""
    one, other = write("one"), write("other", salt=1)
    gone = stub(replaces=[one.id, "ee" * 32])

    assert standing.heads([one, other, gone]) == sorted([other, gone], key=lambda e: e.id)
    assert standing.replaced_by([one, gone]) == {one.id, "ee" * 32}


def test_a_machines_words_are_history_beside_a_persons() -> None:
    """What the program worked out never stands against what somebody wrote."""
    machine, person = write("a", machine=True), write("b")

    assert standing.speaking([machine, person]) == [person]
    assert standing.speaking([machine]) == [machine]
    assert not standing.is_conflict([machine, person])
    assert standing.shown([machine, person]) == person


@pytest.mark.parametrize(
    ("one", "other"), [(True, 1), ({"v": False}, {"v": 0}), ("1", 1), (None, ""), ([], {})]
)
def test_values_that_only_python_calls_equal_are_a_krock(one, other) -> None:
    """To the handler yes and one are two answers."""
    assert standing.is_conflict([write(one), write(other, salt=1)])


@pytest.mark.parametrize(("one", "other"), [({"a": 1, "b": 2}, {"b": 2, "a": 1}), ((1, 2), [1, 2])])
def test_values_of_equal_bytes_are_no_krock(one, other) -> None:
    """Nobody is asked to choose between the same and the same."""
    assert not standing.is_conflict([write(one), write(other, salt=1)])


def test_one_head_or_none_is_no_krock() -> None:
    """There is nothing to choose."""
    assert not standing.is_conflict([])
    assert not standing.is_conflict([stub()])


def test_words_that_are_not_here_may_differ() -> None:
    """A stub's value is unknown, so nobody says that both are the same."""
    assert standing.is_conflict([write(), stub()])
    assert not standing.same_value(stub(), write())


def test_the_screen_follows_protection_then_time_then_id() -> None:
    """While it is open, the address stays hidden, whoever wrote last."""
    guard = protection("participant", "protected")
    hidden, later = write("SKYDDAD_FOLKBOKFORING", at=1), write("NEJ", at=9)
    ties = [write(n, at=5, count=1, salt=n) for n in range(3)]

    assert standing.shown([hidden, later], guard) == hidden
    assert standing.shown([hidden, later]) == later
    assert standing.shown(ties) == max(ties, key=lambda e: e.id)
    assert standing.shown([write(at=0), stub("ff" * 32)]) == write(at=0)
    assert standing.shown([stub()]) == stub()


def test_an_edit_takes_what_its_author_read() -> None:
    """The shown value, whoever else wrote the same, and what machines wrote."""
    top, same = write("new", at=9), write("new", salt=1)
    other, machine = write("other"), write("m", machine=True, at=99)
    heads = [top, same, other, machine]

    assert set(standing.to_replace(heads)) == {top.id, same.id, machine.id}
    assert set(standing.to_replace(heads, settle=True)) == {e.id for e in heads}
    assert standing.to_replace(heads, machine=True) == [machine.id]
    assert standing.to_replace([]) == []
    assert standing.to_replace([], settle=True) == []


def test_more_heads_than_fit_are_settled_in_two_goes() -> None:
    """The format names 64 at most; the shown one is always among them."""
    heads = [write(f"v{n}", at=n, salt=n) for n in range(70)]
    first = standing.to_replace(heads, settle=True)

    assert len(first) == 64
    assert first[0] == heads[-1].id


def test_a_removal_must_have_seen_everything() -> None:
    """What somebody added meanwhile keeps the record, and both are told."""
    removal = write(value=True, unit=REMOVE, saw=["aa" * 32])
    undone = write(value=False, unit=REMOVE)

    assert standing.is_removed([removal], {"aa" * 32})
    assert not standing.is_removed([removal], {"aa" * 32, "bb" * 32})
    assert standing.is_void([removal], {"aa" * 32, "bb" * 32})
    assert not standing.is_void([removal], {"aa" * 32})
    assert not standing.is_removed([undone, stub(unit=REMOVE)], set())
    assert not standing.is_void([undone], {"bb" * 32})
    assert standing.is_undo(undone)
    assert not standing.is_undo(removal)
    assert not standing.is_undo(stub(unit=REMOVE))


def test_late_is_what_persons_wrote_after_a_completion() -> None:
    """Offered for the next version; what the program worked out is not."""
    seen, after, machine = write("a"), write("b", salt=1), write("c", machine=True)
    done = write(value=True, unit="!complete", saw=[seen.id])

    assert standing.late(done, [seen, after, machine, done]) == [after]
