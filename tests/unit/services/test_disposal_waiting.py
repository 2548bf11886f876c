"""What waits is disposed of as well, and what comes later of a disposed case is left out (R-45)."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from mia_desktop.domain import writes
from mia_desktop.services import (
    disposal,
    exchange,
    handover,
    identity,
    ingest,
    invitations,
    people,
    releasing,
    verify,
)
from mia_desktop.services.desk import Desk
from mia_desktop.store import audit, feeds, parking
from mia_desktop.sync import rest
from tests.helpers.caseloads import notes, take_in
from tests.helpers.clock import FakeClock
from tests.helpers.federations import Federation, key_of

CANARY = "Zxqvandrare"


@pytest.fixture
def there(tmp_path: Path) -> Federation:
    return Federation(tmp_path, FakeClock())


@pytest.fixture
def anna(there: Federation) -> Desk:
    return there.join("a", "Anna Handledare")


@pytest.fixture
def theirs(there: Federation) -> tuple[str, str]:
    """Two cases of Bo's at the office, in which Anna may not write."""
    bo = there.join("b", "Bo Handledare")
    found = take_in(bo, CANARY), take_in(bo, "Bodil")
    there.go_round(bo)
    return found


def note(desk: Desk, case: str, text: str) -> writes.Write:
    line: dict[str, Any] = {
        "author": "Anna Handledare", "case": case, "epoch": desk.writer.position().epoch,
        "kind": "note", "record": desk.new_id(), "stamp": (1_770_000_000_000, 0),
        "unit": "text", "value": text,
    }  # fmt: skip
    return writes.make(writes.Line(**line))


def forge(desk: Desk, *forged: writes.Write) -> bytes:
    """A bundle as only a changed program makes it: whatever it likes stands in its feed."""
    office = invitations.the_office(desk)
    with desk.writer.transaction():
        desk.writer.absorb(forged)
        feeds.append(desk.connection, exchange.feed_to(desk, office), forged)
        outgoing = exchange.outgoing(desk, office)
    prepared = handover.Prepared(record="", outgoing=outgoing, stem="2026-03-12-abcd")
    return handover.seal(prepared).parcels[0].data


def park(there: Federation, anna: Desk, data: bytes, why: str = "PART") -> None:
    with there.office.writer.transaction():
        parking.put(there.office.connection, there.office.clock, key_of(anna), why, data)


def go(desk: Desk, *cases: str) -> disposal.Done:
    key = disposal.propose(desk, cases, "Beslut 2026:1")
    disposal.approve(desk, key, "Karin Chef")
    return disposal.carry_out(desk, key)


def said(desk: Desk) -> str:
    """All that the files say that wait, to whoever has this vault's keys."""
    keys = identity.identities(desk)
    files = [parking.data(desk.connection, one.hash) for one in releasing.waiting(desk)]
    return " ".join(str(rest.look(data, keys).payload) for data in files)


def logged(desk: Desk, kind: str) -> list[str]:
    return [line.detail for line in audit.lines(desk.connection) if line.kind == kind]


@pytest.mark.rule("R-45")
def test_a_held_bundle_loses_the_case_and_keeps_what_it_says_of_others(
    there: Federation, anna: Desk, theirs: tuple[str, str]
) -> None:
    """A clerk still decides on the others' words; nothing in the vault speaks of the person."""
    gone, other = theirs
    forged = note(anna, gone, f"{CANARY} vann"), note(anna, other, "Om Bodil")
    ingest.ingest(there.office, forge(anna, *forged))
    foreseen = disposal.foresee(there.office, [gone])
    before = said(there.office)
    done = go(there.office, gone)
    after, (waits,) = said(there.office), releasing.waiting(there.office)
    proven = verify.verify(there.office.vault).findings
    released = releasing.release(there.office, waits.hash)

    assert foreseen.waiting == 1
    assert CANARY in before
    assert CANARY not in after
    assert "Om Bodil" in after
    assert done.protocol.waiting == 1
    assert proven == ()
    assert released.outcome == "read"
    assert notes(there.office, other) == {"Om Bodil"}
    assert there.office.of_case(gone) == []
    assert releasing.waiting(there.office) == []
    assert verify.verify(there.office.vault).findings == ()


@pytest.mark.rule("R-45")
def test_a_held_bundle_of_nobody_else_goes_whole(
    there: Federation, anna: Desk, theirs: tuple[str, str]
) -> None:
    """Nothing waits for anybody then."""
    ingest.ingest(there.office, forge(anna, note(anna, theirs[0], f"{CANARY} vann")))
    go(there.office, theirs[0])

    assert releasing.waiting(there.office) == []


@pytest.mark.rule("R-45")
def test_a_part_that_waits_goes_and_its_others_come_again(there: Federation, anna: Desk) -> None:
    """It was never acknowledged, so the laptop hands it over anew; the disposed case stays out."""
    case = take_in(anna, CANARY)
    there.go_round(anna)
    people.add_note(anna, case, f"{CANARY} igen")
    other = take_in(anna, "Bodil")
    park(there, anna, there.hand_over(anna))
    go(there.office, case)
    waiting = releasing.waiting(there.office)
    taken = ingest.ingest(there.office, there.hand_over(anna))

    assert waiting == []
    assert taken.outcome == "read"
    assert taken.held == 0
    assert taken.refused > 0
    assert there.office.find(other) is not None
    assert there.office.of_case(case) == []


def test_what_no_key_opens_goes_and_what_speaks_of_others_stays(
    there: Federation, anna: Desk, theirs: tuple[str, str]
) -> None:
    """Nobody can say that the person is not in a file that cannot be read."""
    park(there, anna, b"MIA-bunt: ingenting att se")
    ingest.ingest(there.office, forge(anna, note(anna, theirs[1], "Om Bodil")))
    untouched = {one.hash for one in releasing.waiting(there.office) if one.why != "PART"}
    go(there.office, theirs[0])

    assert {one.hash for one in releasing.waiting(there.office)} == untouched


@pytest.mark.rule("R-45")
def test_what_comes_later_is_left_out_with_a_line_in_the_log(there: Federation, anna: Desk) -> None:
    """Not kept for a clerk either; a laptop is not told that it may forget the case."""
    case, other = take_in(anna, CANARY), take_in(anna, "Bodil")
    there.go_round(anna)
    go(there.office, case)
    people.add_note(anna, case, f"{CANARY} efteråt")
    people.add_note(anna, other, "Om Bodil")
    taken = ingest.ingest(there.office, there.hand_over(anna))
    again = ingest.ingest(there.office, there.hand_over(anna))
    there.give_back(anna)

    assert taken.refused > 0
    assert logged(there.office, "refuse_disposed") == [f"Anna Handledare {taken.refused}"]
    assert again.refused == 0
    assert releasing.waiting(there.office) == []
    assert notes(there.office, other) == {"Om Bodil"}
    assert verify.verify(there.office.vault).findings == ()


def test_what_is_released_never_brings_a_disposed_case(
    there: Federation, anna: Desk, theirs: tuple[str, str]
) -> None:
    """A bundle that was put aside after the disposal, and let in by a clerk."""
    gone, other = theirs
    data = forge(anna, note(anna, gone, f"{CANARY} vann"), note(anna, other, "Om Bodil"))
    go(there.office, gone)
    taken = ingest.ingest(there.office, data)
    (waits,) = releasing.waiting(there.office)
    kept = said(there.office)
    releasing.release(there.office, waits.hash)

    assert (taken.held, taken.refused) == (1, 1)
    assert "Om Bodil" in kept
    assert CANARY not in kept
    assert there.office.of_case(gone) == []
    assert notes(there.office, other) == {"Om Bodil"}
    assert verify.verify(there.office.vault).findings == ()


def test_a_fork_that_comes_later_waits_without_the_disposed_case(
    there: Federation, anna: Desk
) -> None:
    """Two computers that write as one: a person decides, and not about who is gone."""
    case, other = take_in(anna, CANARY), take_in(anna, "Bodil")
    there.go_round(anna)
    office = invitations.the_office(anna)
    feed = exchange.feed_to(anna, office)
    people.add_note(anna, other, "Den ena")
    ingest.ingest(there.office, there.hand_over(anna))
    anna.connection.execute(
        "DELETE FROM feed WHERE sender = ? AND receiver = ? AND k > ?",
        (feed.sender, feed.receiver, exchange.confirmed(anna, office)),
    )
    (first,) = anna.of_case(other, "note")
    anna.connection.execute("DELETE FROM change WHERE record = ?", (first.id,))
    go(there.office, case)
    people.add_note(anna, case, f"{CANARY} vann")
    people.add_note(anna, other, "Den andra")
    taken = ingest.ingest(there.office, there.hand_over(anna))
    (waits,) = releasing.waiting(there.office)
    kept = said(there.office)
    releasing.release(there.office, waits.hash)

    assert taken.outcome == "held"
    assert CANARY not in kept
    assert notes(there.office, other) == {"Den ena", "Den andra"}
    assert there.office.of_case(case) == []
