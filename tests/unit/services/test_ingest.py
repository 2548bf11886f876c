"""Reading in: who may say what, what waits, and what shows that this vault is the old one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from mia_desktop.domain import writes
from mia_desktop.services import (
    exchange,
    handover,
    ingest,
    invitations,
    peers,
    people,
    receipts,
    register,
    releasing,
    undo_ingest,
    verify,
)
from mia_desktop.services.exchange_errors import (
    AsksFirst,
    NothingToUndo,
    Overreach,
    RevokedSender,
    UnknownSender,
)
from mia_desktop.store import backup_slots, feeds
from tests.helpers.caseloads import case_hash, notes, phone, take_in
from tests.helpers.clock import FakeClock
from tests.helpers.federations import Federation, key_of

if TYPE_CHECKING:
    from pathlib import Path

    from mia_desktop.domain.writes import Entry
    from mia_desktop.services.desk import Desk


@pytest.fixture
def there(tmp_path: Path) -> Federation:
    return Federation(tmp_path, FakeClock())


@pytest.fixture
def anna(there: Federation) -> Desk:
    return there.join("a", "Anna Handledare")


def forge(there: Federation, desk: Desk, *forged: Entry) -> bytes:
    """A bundle as only a changed program makes it: whatever it likes stands in its feed."""
    office = invitations.the_office(desk)
    feed = exchange.feed_to(desk, office)
    with desk.writer.transaction():
        desk.writer.absorb(forged)
        feeds.append(desk.connection, feed, forged)
        outgoing = exchange.outgoing(desk, office)
    prepared = handover.Prepared(record="", outgoing=outgoing, stem="2026-03-12-abcd")
    return handover.seal(prepared).parcels[0].data


def word(desk: Desk, **changes: Any) -> writes.Write:
    case = changes.pop("case", None) or desk.new_id()
    plain: dict[str, Any] = {
        "author": "Anna Handledare",
        "case": case,
        "epoch": desk.writer.position().epoch,
        "kind": "note",
        "record": desk.new_id(),
        "stamp": (1_770_000_000_000, 0),
        "unit": "text",
        "value": "ord",
    }
    return writes.make(writes.Line(**(plain | changes)))


# who may say what


def test_a_stranger_s_bundle_is_not_read(there: Federation, anna: Desk) -> None:
    """Before its number was typed at the office, a card's words are nobody's."""
    take_in(anna)
    data = there.hand_over(anna)
    there.office.connection.execute("DELETE FROM record WHERE kind = 'peer'")

    with pytest.raises(UnknownSender):
        ingest.ingest(there.office, data)


def test_a_revoked_laptop_s_bundle_is_not_read(there: Federation, anna: Desk) -> None:
    """It was stolen yesterday; what comes from it today is not Anna's."""
    data = there.hand_over(anna)
    peers.revoke(there.office, key_of(anna))

    with pytest.raises(RevokedSender):
        ingest.ingest(there.office, data)


@pytest.mark.parametrize(
    "changes",
    [
        {"kind": "setting", "record": "setting/office_root", "unit": "value"},
        {"kind": "peer", "record": "peer/" + "ab" * 32, "unit": "pinned"},
        {"kind": "note", "record": "setting/prefix", "unit": "value"},
        {"kind": "framtida"},
    ],
)
def test_nobody_writes_to_the_vault_s_own_settings(
    there: Federation, anna: Desk, changes: dict[str, Any]
) -> None:
    """A pin that came in a bundle would let a stranger in (§1.7); no yes lets it in either."""
    before = there.office.connection.value("SELECT count(*) FROM change")
    data = forge(there, anna, word(anna, **changes))

    with pytest.raises(Overreach):
        ingest.ingest(there.office, data)
    assert there.office.connection.value("SELECT count(*) FROM change") == before


def test_a_record_stays_in_its_case(there: Federation, anna: Desk) -> None:
    """Else a handledare could rewrite another's note by claiming it for a case of their own."""
    bo = there.join("b", "Bo Handledare")
    theirs, mine = take_in(bo, "Bodil"), take_in(anna, "Amina")
    people.add_note(bo, theirs, "Bos ord")
    there.go_round(bo)
    there.go_round(anna)
    (note,) = bo.of_case(theirs, "note")

    with pytest.raises(Overreach):
        ingest.ingest(there.office, forge(there, anna, word(anna, record=note.id, case=mine)))
    assert notes(there.office, theirs) == {"Bos ord"}


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"author": "Bo Handledare"}, "FOREIGN_AUTHOR"),
        ({"epoch": "cd" * 16}, "FOREIGN_EPOCH"),
    ],
)
def test_a_laptop_writes_only_as_itself(
    there: Federation, anna: Desk, changes: dict[str, Any], why: str
) -> None:
    """Words in somebody else's name wait for a clerk, and the receipt says so."""
    case = take_in(anna)
    there.go_round(anna)
    taken = ingest.ingest(there.office, forge(there, anna, word(anna, case=case, **changes)))

    assert (taken.outcome, taken.why) == ("held", why)
    assert notes(there.office, case) == set()
    (waits,) = releasing.waiting(there.office)
    assert waits.why == why


def test_the_office_cannot_write_in_a_handledare_s_name(there: Federation, anna: Desk) -> None:
    """Not in the epoch that the laptop writes in now: such words are held, never shown (§1.11)."""
    case = take_in(anna)
    there.go_round(anna)
    forged = word(anna, case=case, author="Anna Handledare")
    feed = exchange.feed_to(there.office, peers.get(there.office, key_of(anna)))
    with there.office.writer.transaction():
        there.office.writer.absorb([forged])
        feeds.append(there.office.connection, feed, [forged])
    taken = ingest.ingest(anna, there.give_back(anna))

    assert (taken.outcome, taken.why) == ("held", "FOREIGN_EPOCH")
    assert notes(anna, case) == set()


def test_words_about_another_s_case_wait_for_a_clerk(there: Federation, anna: Desk) -> None:
    """The rest of the bundle is taken in; what waits is kept and can be let in (§4.5)."""
    bo = there.join("b", "Bo Handledare")
    theirs = take_in(bo, "Bodil")
    there.go_round(bo)
    mine = take_in(anna, "Amina")
    forged = word(anna, case=theirs, value="Om någon annans deltagare")
    there.hand_over(anna)
    taken = ingest.ingest(there.office, forge(there, anna, forged))

    assert (taken.outcome, taken.held, taken.why) == ("read", 1, "NOT_ASSIGNED")
    assert notes(there.office, theirs) == set()
    assert there.office.find(mine) is not None
    assert verify.verify(there.office.vault).findings == ()

    (waits,) = releasing.waiting(there.office)
    released = releasing.release(there.office, waits.hash)

    assert released.applied.writes == 1
    assert notes(there.office, theirs) == {"Om någon annans deltagare"}
    assert releasing.waiting(there.office) == []
    assert verify.verify(there.office.vault).findings == ()


def test_a_case_that_was_given_to_another_is_no_longer_mine(there: Federation, anna: Desk) -> None:
    """What was written before it was known waits; after it, the laptop sends no more of it."""
    bo = there.join("b", "Bo Handledare")
    case = take_in(anna)
    there.go_round(anna)
    there.go_round(bo)
    register.assign(there.office, case, [key_of(bo)])
    people.add_note(anna, case, "Skrivet innan Anna visste")
    taken = ingest.ingest(there.office, there.hand_over(anna))
    ingest.ingest(bo, there.give_back(bo))

    assert (taken.outcome, taken.held > 0) == ("read", True)
    assert bo.find(case) is not None
    assert [each.case for each in register.theirs(there.office, key_of(bo))] == [case]


def test_reading_in_makes_a_copy_of_the_vault_first(there: Federation, anna: Desk) -> None:
    """So that a bundle nobody wanted can be gone back from (§2)."""
    take_in(anna)
    ingest.ingest(there.office, there.hand_over(anna))

    assert "ingest" in {place.reason for place in backup_slots.places(there.office.vault)}


# krockar, changes and undoing


def test_many_krockar_are_asked_about_first(there: Federation, anna: Desk) -> None:
    """A copied laptop, a clock gone wrong: a person looks before anything is changed (§5.10)."""
    cases = [take_in(anna, f"Amina {n}") for n in range(6)]
    for case in cases:
        phone(anna, case, "070-1740605")
    there.go_round(anna)
    for case in cases:
        phone(anna, case, "070-1740606")
        phone(there.office, case, "070-1740607")
    data = there.hand_over(anna)

    with pytest.raises(AsksFirst) as caught:
        ingest.ingest(there.office, data)
    assert (caught.value.conflicts, caught.value.cases) == (6, 6)
    assert there.office.get(cases[0]).open == ()

    taken = ingest.ingest(there.office, data, agreed=True)

    assert taken.applied.conflicts == 6


def test_a_reading_can_be_undone_by_new_writes(there: Federation, anna: Desk) -> None:
    """The former values stand again, what was new is gone, and nothing left the log (§5.10)."""
    case = take_in(anna)
    phone(anna, case, "070-1740605")
    there.go_round(anna)
    before = case_hash(anna, case)
    phone(there.office, case, "070-1740699")
    people.add_note(there.office, case, "Från kontoret")
    taken = ingest.ingest(anna, there.give_back(anna))
    undone = undo_ingest.undo(anna, taken.record)

    assert (undone.values, undone.records, undone.overtaken) == (1, 1, 0)
    assert case_hash(anna, case) == before
    assert verify.verify(anna.vault).findings == ()
    with pytest.raises(NothingToUndo):
        undo_ingest.undo(anna, taken.record)


def test_undoing_leaves_what_was_written_since(there: Federation, anna: Desk) -> None:
    """The handledare has gone on from the office's number; that is theirs now."""
    case = take_in(anna)
    phone(anna, case, "070-1740605")
    there.go_round(anna)
    phone(there.office, case, "070-1740699")
    taken = ingest.ingest(anna, there.give_back(anna))
    phone(anna, case, "070-1740610")
    undone = undo_ingest.undo(anna, taken.record)

    assert (undone.values, undone.overtaken) == (0, 1)
    assert anna.get(case).values["phone"] == "070-1740610"


# what is said back


def test_a_held_bundle_is_receipted_as_held(there: Federation, anna: Desk) -> None:
    """The handledare sees that a clerk has to look, not that all is well (§4.8)."""
    case = take_in(anna)
    there.go_round(anna)
    forged = word(anna, case=case, author="Bo Handledare")
    office = invitations.the_office(anna)
    with anna.writer.transaction():
        anna.writer.absorb([forged])
        feeds.append(anna.connection, exchange.feed_to(anna, office), [forged])
    ingest.ingest(there.office, there.hand_over(anna))
    taken = ingest.ingest(anna, there.give_back(anna))

    assert (taken.told.halls, taken.told.why) == (1, ("FOREIGN_AUTHOR",))
    assert handover.everything(anna)[0].state == "halls"


def test_removal_safe_needs_a_copy_of_the_office_s_vault(
    there: Federation, anna: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A laptop may remove a case only when the office has it twice (R-44)."""
    from mia_desktop.store import errors

    def full(_vault: object, _reason: str) -> Path:
        raise errors.DiskFull

    take_in(anna)
    ingest.ingest(there.office, there.hand_over(anna))
    monkeypatch.setattr(receipts.backup, "make", full)
    ingest.ingest(anna, there.give_back(anna))
    assert not handover.everything(anna)[0].removal_safe
    monkeypatch.undo()
    ingest.ingest(anna, there.give_back(anna))

    assert handover.everything(anna)[0].removal_safe


def test_who_waits_for_a_receipt_is_known(there: Federation, anna: Desk) -> None:
    """The clerk makes receipts for those whose bundles were read today, and for no others."""
    there.join("b", "Bo Handledare")
    take_in(anna)
    assert receipts.awaiting(there.office) == []
    ingest.ingest(there.office, there.hand_over(anna))
    there.clock.forward(minutes=1)

    assert [peer.name for peer in receipts.awaiting(there.office)] == ["Anna Handledare"]
    there.give_back(anna)
    assert receipts.awaiting(there.office) == []


def test_the_register_says_who_is_missing(there: Federation, anna: Desk) -> None:
    """Which computers, since when, what they have sent, whose volumes have not come."""
    there.join("b", "Bo Handledare")
    take_in(anna)
    there.go_round(anna)
    lines = register.lines(there.office)

    assert [line.name for line in lines] == ["Anna Handledare", "Bo Handledare"]
    assert (lines[0].cases, lines[0].items > 5, lines[0].epochs) == (1, True, 1)
    assert lines[0].receipt == there.clock.now().isoformat()
    assert (lines[1].cases, lines[1].seen) == (0, "")
    assert lines[1].missing_report == "2025-H2"


def test_nothing_is_made_for_somebody_who_never_wrote(there: Federation, anna: Desk) -> None:
    """Their epoch is not known yet, so nothing can be addressed to it."""
    from mia_desktop.services.exchange_errors import NotYetHeard

    with pytest.raises(NotYetHeard):
        there.give_back(anna)
