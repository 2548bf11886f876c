"""Deltagarnummer are given once, also when a copy of the vault takes its place (decisions C2)."""

from __future__ import annotations

from pathlib import Path

from mia_desktop.services import access, caseload, recovering
from mia_desktop.services.caseload import NewParticipant
from mia_desktop.services.desk import Desk
from mia_desktop.store import backup
from tests.helpers.clock import FakeClock
from tests.helpers.desks import CHEAP, PHRASE, new_desk, places_in


def take_in(desk: Desk) -> str:
    case = caseload.add(desk, NewParticipant(given="Amina"))
    return str(desk.get(case).values["number"])


def test_a_restored_copy_gives_no_number_a_second_time(tmp_path: Path) -> None:
    """It does not know who came after it was made; their papers lie in somebody's binder."""
    clock = FakeClock()
    desk = new_desk(tmp_path, clock=clock)
    first = take_in(desk)
    copy = backup.make(desk.vault, "manual")
    kept = tmp_path / "stick.miabackup"
    kept.write_bytes(copy.read_bytes())
    lost = [take_in(desk) for _ in range(3)]
    access.leave(desk)
    recovering.restore_from(kept, places_in(tmp_path), clock, PHRASE, terms=CHEAP)
    desk = access.enter(places_in(tmp_path), clock, PHRASE, terms=CHEAP).desk
    after = [take_in(desk) for _ in range(2)]
    access.leave(desk)

    prefix = first.partition("-")[0]
    assert [first, *lost] == [f"{prefix}-{n:04d}" for n in (1, 2, 3, 4)]
    assert after == [f"{prefix}-0201", f"{prefix}-0202"]


def test_a_number_that_came_from_elsewhere_is_not_given_again(tmp_path: Path) -> None:
    """The office hands back whom this prefix was given to on another computer."""
    desk = new_desk(tmp_path)
    prefix = take_in(desk).partition("-")[0]
    desk.create("participant", "", {"number": f"{prefix}-0041"})
    number = take_in(desk)
    access.leave(desk)

    assert number == f"{prefix}-0042"
