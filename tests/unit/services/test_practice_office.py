"""Öva with its office: a year of bundles and receipts, so that every page between has content."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from mia_desktop.services import (
    access,
    caseload,
    collect,
    conflicts,
    handed,
    handover,
    reports,
    sandbox,
    today,
    unsent,
    verify,
)
from mia_desktop.services.caseload import Filter
from mia_desktop.services.desk import Desk
from mia_desktop.services.unsent import Waiting
from mia_desktop.store import backup
from tests.helpers.clock import FakeClock


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Desk, Desk]]:
    places = sandbox.places_in(tmp_path_factory.mktemp("practice"))
    coach, office = sandbox.together(places, FakeClock())
    yield coach, office
    for desk in (office, coach):
        access.leave(desk)


@pytest.fixture
def coach(both: tuple[Desk, Desk]) -> Desk:
    return both[0]


@pytest.fixture
def office(both: tuple[Desk, Desk]) -> Desk:
    return both[1]


def counted(desk: Desk) -> Waiting:
    while not (found := unsent.waiting(desk)).done:
        pass
    return found


def test_a_bundle_went_every_month_and_the_last_one_waits(coach: Desk) -> None:
    """Whoever practises sees what a receipt says, and what its absence looks like."""
    made = handed.everything(coach)

    assert Counter(each.state for each in made) == {"inlast": 10, "krockar": 1, "skriven": 1}
    assert made[0].state == "skriven"
    assert handed.overdue(coach) == []


def test_something_has_not_been_handed_over(coach: Desk) -> None:
    """The line at the foot, the list and Lämna till kontoret say the same number."""
    waiting = counted(coach)
    preview = handover.preview(coach)

    assert waiting.count == sum(unsent.by_case(coach).values()) == preview.changes > 0
    assert len(preview.people) == preview.participants >= 3
    assert preview.reports


def test_one_krock_is_open(coach: Desk, office: Desk) -> None:
    """It came with a receipt, as a krock does, and stands at both until somebody chooses."""
    values = [{side.value for side in krock.sides}
              for desk in (coach, office) for krock in conflicts.waiting(desk)]  # fmt: skip

    assert values == [{"070-174 06 42", "070-174 06 43"}] * 2
    assert [item.count for item in today.read(coach).groups["from_office"]] == [1]


def test_the_office_knows_those_who_agreed_to_it(coach: Desk, office: Desk) -> None:
    """And has something to read, to count and to answer."""
    at_office = set(caseload.ids(office, Filter()))
    hidden = {row.case for row in caseload.rows(coach, caseload.ids(coach, Filter()))
              if row.protected}  # fmt: skip

    assert 10 < len(at_office) < 20
    assert not at_office & hidden
    assert reports.reported(office, reports.latest_closed(office.clock.today()))


def test_numbers_are_the_same_with_an_office_and_without(coach: Desk) -> None:
    """A course leader can tell everybody to open the same case."""
    numbers = {row.number[:2] for row in caseload.rows(coach, caseload.ids(coach, Filter()))}

    assert numbers == {"EX"}


def test_nothing_of_it_happened_after_now(coach: Desk) -> None:
    """Neither a copy nor a hand-over is dated on a day to come."""
    now = coach.clock.now()

    assert all(each.made < now.isoformat() for each in handed.everything(coach))
    assert (latest := backup.latest(coach.vault)) is not None
    assert latest < now


def test_the_practice_vault_holds_together(coach: Desk) -> None:
    access.mark(coach)

    assert verify.verify(coach.vault, state=coach.places.state).findings == ()


def test_the_receipt_on_the_stick_can_be_fetched(tmp_path: Path) -> None:
    """Hämta från kontoret is tried with a file that is really the office's."""
    desk = sandbox.start(sandbox.places_in(tmp_path), FakeClock())
    (file,) = (tmp_path / sandbox.STICK).glob("*.miareceipt")
    folder = collect.last_folder(desk)
    told = collect.look(desk, file).told
    collect.read(desk, file.read_bytes(), name=file.name)
    states = {each.state for each in handed.everything(desk)}
    access.leave(desk)

    assert folder == file.parent
    assert told
    assert states == {"inlast", "krockar"}
