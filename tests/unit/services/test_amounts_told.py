"""How much left, arrived and was confirmed: told alike on every page."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mia_desktop.services import collect, handover, ingest, people
from tests.helpers.caseloads import take_in
from tests.helpers.clock import FakeClock
from tests.helpers.federations import Federation

if TYPE_CHECKING:
    from pathlib import Path

    from mia_desktop.services.desk import Desk


@pytest.fixture
def there(tmp_path: Path) -> Federation:
    return Federation(tmp_path, FakeClock())


@pytest.fixture
def anna(there: Federation) -> Desk:
    return there.join("a", "Anna Handledare")


def test_the_same_number_of_changes_is_told_everywhere(
    there: Federation, anna: Desk, tmp_path: Path
) -> None:
    """Preview, bundle, office: three numbers for one thing look like something was lost."""
    case = take_in(anna)
    people.set_field(anna, case, "phone", "070-1740601")
    people.set_field(anna, case, "phone", "070-1740602")  # the first one goes as a stub
    seen = handover.preview(anna)
    data = there.hand_over(anna)
    taken = ingest.ingest(there.office, data)
    path = tmp_path / "kvittens.miareceipt"
    path.write_bytes(there.give_back(anna))

    (made,) = handover.everything(anna)
    assert seen.changes == made.writes == taken.applied.writes
    assert handover.preview(anna).again == made.writes
    assert sum(count for _, count in seen.people[0].kinds) == seen.changes
    assert collect.look(anna, path).told == collect.Told(inlast=1)
    assert collect.read(anna, path.read_bytes()).told == collect.Told(inlast=1)
    assert collect.look(anna, path).told == collect.Told()
