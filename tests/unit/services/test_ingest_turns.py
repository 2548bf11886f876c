"""A large bundle is read in turns: stopped anywhere, nothing is lost, nothing comes twice."""

from __future__ import annotations

from pathlib import Path
from types import GeneratorType
from typing import Any

import pytest

from mia_desktop.domain.parties import OFFICE
from mia_desktop.domain.records.person import ConsentScope
from mia_desktop.platform import slices
from mia_desktop.platform.slices import UNWATCHED, At, Beside, Long
from mia_desktop.services import (
    access,
    applying,
    authority,
    collect,
    ingest,
    opening,
    peers,
    people,
    receipts,
    received,
    undo_ingest,
    unfinished,
    verify,
)
from mia_desktop.services.desk import Desk
from mia_desktop.services.exchange_errors import AsksFirst
from mia_desktop.services.foresight import Applied
from mia_desktop.services.ingest import Taken
from mia_desktop.services.unfinished import Unfinished
from tests.helpers import large_bundles
from tests.helpers.clock import FakeClock
from tests.helpers.federations import Federation
from tests.helpers.fillings import someone

SHORT_S = 0.0
"""Every turn is over as soon as it has begun."""


@pytest.fixture
def there(tmp_path: Path) -> Federation:
    return Federation(tmp_path, FakeClock())


@pytest.fixture
def anna(there: Federation) -> Desk:
    return there.join("anna", "Anna Handledare")


def go(job: Long[Taken], *, merged: int = 10**9) -> Taken | None:
    """Do a job's turns, at most so many of the merge; None when it was stopped there."""
    answer, last = None, At(0, 0)
    while True:
        try:
            turn = job.send(answer)
        except StopIteration as end:
            taken: Taken = end.value
            return taken
        answer = turn.work(UNWATCHED) if isinstance(turn, Beside) else None
        if isinstance(turn, At):
            last = turn
        if last.done >= merged and last.total == TOTAL and isinstance(turn, At) and _is_merge(job):
            job.close()
            return None


TOTAL = 80
"""Writes of the bundle: no other work here counts to so many."""


def _is_merge(job: Long[Taken]) -> bool:
    """Whether the job stands in its merge, which is where something has been changed."""
    inner: Any = job
    names: list[str] = []
    while isinstance(inner, GeneratorType):
        names.append(inner.gi_code.co_name)
        inner = inner.gi_yieldfrom
    return names[-1] == "_merge"


def changes(desk: Desk) -> int:
    return int(desk.connection.value("SELECT count(*) FROM feed"))


@pytest.mark.parametrize("merged", [1, 20, 45, 80])
def test_a_reading_that_is_stopped_goes_on_when_the_file_is_read_again(
    there: Federation, anna: Desk, merged: int
) -> None:
    """The office locks at the end of the day in the middle of a stick."""
    data = large_bundles.made(anna, 2)
    stopped = go(
        ingest.ingesting(there.office, data, name="år.miabundle", slice_s=SHORT_S), merged=merged
    )
    here = changes(there.office)
    left = unfinished.everything(there.office)
    said = received.everything(there.office)
    between = verify.verify(there.office.vault, state=there.office.places.state).findings
    taken = ingest.ingest(there.office, data)
    (record,) = received.everything(there.office)

    assert stopped is None
    assert merged <= here <= TOTAL
    assert left == (Unfinished(name="år.miabundle", sender="Anna Handledare", done=here, total=80),)
    assert said == []
    assert between == ()
    assert taken.applied.writes == TOTAL - here
    assert changes(there.office) == TOTAL
    assert unfinished.everything(there.office) == ()
    assert (record.writes, record.cases, record.leg.start, record.leg.upto) == (80, 2, 0, 80)
    assert verify.verify(there.office.vault, state=there.office.places.state).findings == ()


def test_a_bundle_read_in_turns_and_one_read_in_one_go_leave_the_same(
    there: Federation, anna: Desk, tmp_path: Path
) -> None:
    """How long a turn is changes nothing of what stands."""
    data = large_bundles.made(anna, 3)
    taken = go(ingest.ingesting(there.office, data, slice_s=SHORT_S))
    bodies = there.office.connection.execute(
        "SELECT body FROM record WHERE kind IN ('participant', 'assessment') ORDER BY id"
    ).fetchall()
    judged = slices.at_once(opening.opening_file(there.office, data))

    assert taken is not None
    assert taken.applied.writes == 120
    assert taken.applied.new_cases == 3
    assert len(bodies) == 6
    assert opening.outcome_of(judged) == "known"


def test_undoing_takes_back_both_halves_of_a_reading(there: Federation, anna: Desk) -> None:
    """What was read before the lock belongs to the same bundle."""
    data = large_bundles.made(anna, 2)
    go(ingest.ingesting(there.office, data, slice_s=SHORT_S), merged=30)
    taken = ingest.ingest(there.office, data)
    undone = undo_ingest.undo(there.office, taken.record)

    assert undone.records == 4


def test_a_receipt_speaks_only_of_what_was_read_to_its_end(there: Federation, anna: Desk) -> None:
    """Anna's laptop may let go of what the office has; half a bundle is not a bundle."""
    case = someone(anna, "Amina")
    scope = ConsentScope(parties=(OFFICE,), start=anna.clock.today())
    people.give_consent(anna, case, "INFO_EXCHANGE", scope, "SKRIFTLIGT")
    data = there.hand_over(anna)
    (made,) = list(there.stick.glob("*.miabundle"))
    stopped = go_to_merge(ingest.ingesting(there.office, data, slice_s=SHORT_S))
    (peer,) = [each for each in peers.everyone(there.office) if each.role == "handledare"]
    before = receipts.awaiting(there.office)
    ingest.ingest(there.office, data, name=made.name)

    assert stopped
    assert before == []
    assert [each.key for each in receipts.awaiting(there.office)] == [peer.key]
    assert collect.read(anna, there.give_back(anna)).told.inlast == 1


def go_to_merge(job: Long[Taken]) -> bool:
    """Stop a job in its first turn of merging."""
    answer = None
    while True:
        turn = job.send(answer)
        answer = turn.work(UNWATCHED) if isinstance(turn, Beside) else None
        if _is_merge(job):
            job.close()
            return True


def test_a_new_epoch_is_known_from_the_first_of_its_items_on(there: Federation, anna: Desk) -> None:
    """Else a copy of the same laptop could come in between, and nobody would notice (§4b.5)."""
    go_to_merge(ingest.ingesting(there.office, large_bundles.made(anna, 2), slice_s=SHORT_S))
    (peer,) = [each for each in peers.everyone(there.office) if each.role == "handledare"]

    assert list(peer.epochs) == [anna.writer.position().epoch]


def test_nobody_is_asked_twice_about_the_same_bundle(
    there: Federation, anna: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A person agreed to the krockar of this file before it was broken off."""
    data = large_bundles.made(anna, 2)
    monkeypatch.setattr(Applied, "asks_first", lambda _self: True)
    with pytest.raises(AsksFirst):
        ingest.ingest(there.office, data)
    untouched = changes(there.office)
    go(ingest.ingesting(there.office, data, agreed=True, slice_s=SHORT_S), merged=30)
    taken = ingest.ingest(there.office, data)

    assert untouched == 0
    assert taken.outcome == "read"


def test_the_lock_stops_a_reading_at_its_next_turn(there: Federation, anna: Desk) -> None:
    """And the next unlock says how far it had come."""
    job = ingest.ingesting(there.office, large_bundles.made(anna, 2), slice_s=SHORT_S)
    answer = None
    while not _is_merge(job):
        turn = job.send(answer)
        answer = turn.work(UNWATCHED) if isinstance(turn, Beside) else None
    access.leave(there.office)
    job.close()

    assert not there.office.vault.unlocked


def test_what_is_foreseen_is_what_happens(there: Federation, anna: Desk) -> None:
    """Nothing is tried and taken back, so what is worked out has to be right."""
    data = large_bundles.made(anna, 2)
    foreseen = ingest.foresee(there.office, data)
    before = changes(there.office)
    in_turns = slices.at_once(ingest.foreseeing(there.office, data, slice_s=SHORT_S))
    taken = ingest.ingest(there.office, data)
    again = ingest.foresee(there.office, data)

    assert before == 0
    assert foreseen == in_turns == taken.applied
    assert again == Applied()


def test_parts_that_waited_are_read_in_turns_as_well(there: Federation, anna: Desk) -> None:
    job = ingest.retrying(there.office)

    assert slices.at_once(job) == []


def test_a_file_is_looked_at_in_turns(there: Federation, anna: Desk, tmp_path: Path) -> None:
    """From a slow stick, beside the store."""
    path = tmp_path / "x.miabundle"
    path.write_bytes(large_bundles.made(anna, 1))
    offer = slices.at_once(collect.looking(there.office, path, slice_s=SHORT_S))
    taken = go(collect.reading(there.office, offer.data, name=offer.name))

    assert offer.would.writes == 40
    assert taken is not None
    assert taken.applied.writes == 40


def test_judging_in_turns_comes_to_the_same(there: Federation, anna: Desk) -> None:
    opened = opening.open_file(there.office, large_bundles.made(anna, 1))
    peer = peers.get(there.office, opened.sender.hex())
    once = authority.judge(there.office, peer, opened.header, opened.new_entries)
    job = authority.judging(there.office, peer, opened.header, opened.new_entries, slice_s=SHORT_S)

    assert slices.at_once(job) == once
    assert applying.foresee(there.office, once.allowed).writes == 40
