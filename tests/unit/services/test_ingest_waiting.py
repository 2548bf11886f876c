"""Parts that waited: one that cannot be taken in after all harms none of the others."""

from __future__ import annotations

from pathlib import Path

import pytest

from mia_desktop.services import ingest
from mia_desktop.services.desk import Desk
from mia_desktop.store import parking
from tests.helpers.caseloads import phone, take_in
from tests.helpers.clock import FakeClock
from tests.helpers.federations import Federation, key_of


@pytest.fixture
def there(tmp_path: Path) -> Federation:
    return Federation(tmp_path, FakeClock())


@pytest.fixture
def anna(there: Federation) -> Desk:
    return there.join("a", "Anna Handledare")


def wait(there: Federation, anna: Desk, data: bytes) -> None:
    """Let a file lie parked, as a part does whose others have not come."""
    with there.office.writer.transaction():
        parking.put(there.office.connection, there.office.clock, key_of(anna), "PART", data)


def test_a_waiting_file_that_fails_is_told_of_and_goes_on_waiting(
    there: Federation, anna: Desk
) -> None:
    """What came before it is in the vault already: the person must not be told that it failed."""
    case = take_in(anna)
    wait(there, anna, b"MIA-bunt: ingenting att se")
    taken = ingest.ingest(there.office, there.hand_over(anna))

    assert taken.outcome == "read"
    assert there.office.find(case) is not None
    assert [one.why for one in taken.stuck] == [ingest.STUCK]
    assert taken.also == ()
    assert len(parking.everything(there.office.connection)) == 1


def test_nobody_says_yes_to_many_krockar_for_a_person(there: Federation, anna: Desk) -> None:
    """§5.10 holds for a part that waited as well: it waits until somebody has been asked."""
    cases = [take_in(anna, f"Amina {n}") for n in range(6)]
    for case in cases:
        phone(anna, case, "070-1740605")
    there.go_round(anna)
    for case in cases:
        phone(anna, case, "070-1740606")
        phone(there.office, case, "070-1740607")
    data = there.hand_over(anna)
    wait(there, anna, data)
    (stuck,) = ingest.retry(there.office)

    assert stuck.why == ingest.STUCK
    assert there.office.get(cases[0]).open == ()
    assert ingest.ingest(there.office, data, agreed=True).applied.conflicts == 6
