"""The number in the status line is the number that the hand-over counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mia_desktop.services import handover, leaving, people, unsent
from tests.helpers.caseloads import phone, take_in
from tests.helpers.clock import FakeClock
from tests.helpers.desks import new_desk
from tests.helpers.federations import Federation

if TYPE_CHECKING:
    from pathlib import Path

    from mia_desktop.services.desk import Desk


@pytest.fixture
def there(tmp_path: Path) -> tuple[Federation, Desk]:
    federation = Federation(tmp_path, FakeClock())
    return federation, federation.join("anna", "Anna Handledare")


def settled(desk: Desk) -> leaving.Waiting:
    found = leaving.waiting(desk)
    while not found.done:
        found = leaving.waiting(desk)
    return found


def test_what_waits_is_what_the_preview_counts(there: tuple[Federation, Desk]) -> None:
    """One number of changes everywhere: the line at the bottom, the page, the office."""
    federation, desk = there
    case = take_in(desk, "Amina")
    take_in(desk, "Bo", consent=False)
    before = settled(desk)
    foreseen = handover.preview(desk).changes
    federation.go_round(desk)
    after = settled(desk)
    phone(desk, case, "070-1740605")

    assert (before.count, before.since) == (foreseen, desk.clock.today())
    assert (after.count, after.since) == (0, None)
    assert settled(desk).count == handover.preview(desk).changes == 1


def test_a_consent_that_is_taken_back_is_counted_where_it_is_told(
    there: tuple[Federation, Desk],
) -> None:
    """The office learns of the withdrawal: that is a change that leaves, in every count."""
    federation, desk = there
    case = take_in(desk, "Amina")
    federation.go_round(desk)
    (consent,) = desk.of_case(case, "consent")
    people.withdraw_consent(desk, consent.id, "MUNTLIGT")

    preview = handover.preview(desk)

    assert (preview.changes, preview.participants, preview.people) == (1, 1, ())
    assert settled(desk).count == 1
    assert handover.make(desk, federation.stick).writes >= 1


def test_without_an_office_nothing_waits(tmp_path: Path) -> None:
    """Who belongs to no office has nothing to hand over, however much is written."""
    desk = new_desk(tmp_path)
    take_in(desk)

    assert leaving.waiting(desk) == leaving.Waiting()


def test_a_large_caseload_is_counted_a_little_at_a_time(
    there: tuple[Federation, Desk], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first count after unlocking holds nobody up; it says that it is not done."""
    _, desk = there
    monkeypatch.setattr(unsent, "ROWS", 5)
    monkeypatch.setattr(unsent, "CASES", 1)
    for name in ("Amina", "Bo", "Cilla"):
        take_in(desk, name)
    first = leaving.waiting(desk)

    assert not first.done
    assert settled(desk).count == handover.preview(desk).changes
