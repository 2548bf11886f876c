"""Backups as the screens see them: made, carried away, tried, reminded of."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from mia_desktop.services import access, keeping, undoing
from mia_desktop.services.desk import Desk
from mia_desktop.services.errors import BadBackup
from mia_desktop.services.keeping import Reminder
from tests.helpers.clock import FakeClock
from tests.helpers.desks import new_desk
from tests.helpers.fillings import someone


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def desk(tmp_path: Path, clock: FakeClock) -> Iterator[Desk]:
    made = new_desk(tmp_path, clock=clock)
    yield made
    access.leave(made)


def test_an_unlocking_makes_a_copy_only_when_the_last_is_old(desk: Desk, clock: FakeClock) -> None:
    """Bundle-format §2: at each unlock if the last one is over 30 minutes old."""
    first = keeping.after_unlock(desk)
    clock.forward(minutes=29)
    soon = keeping.after_unlock(desk)
    clock.forward(minutes=2)

    assert first
    assert not soon
    assert keeping.after_unlock(desk)


def test_what_has_never_been_copied_is_reminded_of(desk: Desk) -> None:
    """A laptop that falls into the water on the second day."""
    assert keeping.reminders(desk) == (Reminder(outside=False), Reminder(outside=True))


def test_fresh_copies_are_not_nagged_about(desk: Desk, tmp_path: Path) -> None:
    """Idag is for what is to be done."""
    stick = tmp_path / "stick"
    stick.mkdir()

    path = keeping.copy_out(desk, stick)
    found = keeping.copies(desk)

    assert path.parent == stick
    assert keeping.reminders(desk) == ()
    assert {keeping.is_outside(place) for place in found.places} == {True, False}
    assert {keeping.path_of(desk, place).exists() for place in found.places} == {True}


def test_copies_grow_old_at_their_own_pace(desk: Desk, clock: FakeClock, tmp_path: Path) -> None:
    """The one on the laptop makes itself; the one outside has to be carried."""
    stick = tmp_path / "stick"
    stick.mkdir()
    keeping.copy_out(desk, stick)

    clock.forward(days=8)
    after_a_week = [each.outside for each in keeping.reminders(desk)]
    clock.forward(days=23)

    assert after_a_week == [False]
    assert [each.outside for each in keeping.reminders(desk)] == [False, True]


def test_a_copy_is_tried_by_counting_what_is_in_it(desk: Desk) -> None:
    """A copy that nobody has opened is a hope."""
    someone(desk, "Amina")
    someone(desk, "Yusuf")
    path = keeping.copy_now(desk)

    counted = keeping.drill(desk, path)

    assert counted.cases >= 2
    assert keeping.copies(desk).places[0].tested != ""


def test_a_file_that_is_no_copy_is_told_apart(desk: Desk, tmp_path: Path) -> None:
    """The wrong file on the stick."""
    wrong = tmp_path / "wrong.miabackup"
    wrong.write_bytes(b"a shopping list")

    with pytest.raises(BadBackup):
        keeping.drill(desk, wrong)


def test_a_step_is_taken_back_and_done_again(desk: Desk) -> None:
    """Ctrl+Z after the wrong key; each way is a line in the log."""
    case = someone(desk, "Amina")
    desk.set(desk.get(case), "phone", "070-123 45 67")

    undone = undoing.undo(desk)
    between = desk.get(case).values.get("phone")
    redone = undoing.redo(desk)

    assert undone
    assert redone
    assert not between
    assert desk.get(case).values["phone"] == "070-123 45 67"


def test_there_may_be_nothing_to_take_back(desk: Desk) -> None:
    """Then that is said, and nothing happens."""
    assert not undoing.redo(desk)
    while undoing.undo(desk):
        pass
    assert not undoing.undo(desk)
