"""A held bundle is let in by turns: it may be stopped, and let in once only."""

from __future__ import annotations

from pathlib import Path

import pytest

from mia_desktop.platform.slices import UNWATCHED, At, at_once
from mia_desktop.services import exchange, ingest, invitations, people, releasing
from mia_desktop.services.desk import Desk
from mia_desktop.store import parking
from tests.helpers.caseloads import notes, take_in
from tests.helpers.clock import FakeClock
from tests.helpers.federations import Federation


@pytest.fixture
def there(tmp_path: Path) -> Federation:
    return Federation(tmp_path, FakeClock())


def held(there: Federation, anna: Desk) -> tuple[str, str]:
    """A case with a fork that waits at the office: the case, and the file's hash."""
    case = take_in(anna)
    there.go_round(anna)
    office = invitations.the_office(anna)
    feed = exchange.feed_to(anna, office)
    people.add_note(anna, case, "Den ena")
    ingest.ingest(there.office, there.hand_over(anna))
    anna.connection.execute(
        "DELETE FROM feed WHERE sender = ? AND receiver = ? AND k > ?",
        (feed.sender, feed.receiver, exchange.confirmed(anna, office)),
    )
    (note,) = anna.of_case(case, "note")
    anna.connection.execute("DELETE FROM change WHERE record = ?", (note.id,))
    people.add_note(anna, case, "Den andra")
    ingest.ingest(there.office, there.hand_over(anna))
    (waits,) = releasing.waiting(there.office)
    return case, waits.hash


def test_what_is_stopped_goes_on_waiting(there: Federation) -> None:
    """Avbryt or a lock in the middle of the copy: the clerk lets it in another time."""
    case, digest = held(there, there.join("anna", "Anna Ek"))
    job = releasing.releasing(there.office, digest, slice_s=0)
    turn = next(job)
    while not isinstance(turn, At):
        turn = job.send(turn.work(UNWATCHED))
    job.close()

    assert [each.hash for each in releasing.waiting(there.office)] == [digest]
    assert notes(there.office, case) == {"Den ena"}
    at_once(releasing.releasing(there.office, digest))
    assert notes(there.office, case) == {"Den ena", "Den andra"}


def test_what_was_let_in_meanwhile_is_not_let_in_twice(there: Federation) -> None:
    """Between two turns others have theirs; what no longer waits is not read a second time."""
    _, digest = held(there, there.join("anna", "Anna Ek"))
    job = releasing.releasing(there.office, digest, slice_s=0)
    turn = next(job)
    while not isinstance(turn, At):
        turn = job.send(turn.work(UNWATCHED))
    with there.office.writer.transaction():
        parking.drop(there.office.connection, digest)

    with pytest.raises(KeyError):
        at_once(job)
