"""Corners of the exchange: lost epochs, removals undone, branches, parts on a stick, rows."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from mia_desktop.domain import parties
from mia_desktop.domain.chain import Epoch
from mia_desktop.platform import uncached
from mia_desktop.services import (
    applying,
    authority,
    collect,
    delivering,
    delivery,
    exchange,
    filling,
    handover,
    ingest,
    invitations,
    old_self,
    peers,
    people,
    releasing,
    undo_ingest,
    verify,
)
from mia_desktop.services.exchange_errors import AlreadyThere, BadCard, ReadBackFailed
from mia_desktop.store import writing
from mia_desktop.store.writing import Change
from mia_desktop.sync import bundle
from tests.helpers.caseloads import case_hash, notes, phone, take_in
from tests.helpers.clock import FakeClock
from tests.helpers.federations import Federation, key_of

if TYPE_CHECKING:
    from pathlib import Path

    from mia_desktop.services.desk import Desk


@pytest.fixture
def there(tmp_path: Path) -> Federation:
    return Federation(tmp_path, FakeClock())


@pytest.fixture
def anna(there: Federation) -> Desk:
    return there.join("a", "Anna Handledare")


def go_on_unseen(desk: Desk) -> None:
    """A new epoch as a restore makes it, that nobody has heard of."""
    with desk.writer.transaction():
        writing.begin_epoch(desk.connection, desk.clock, desk.writer.position(), "restored")


def test_a_receipt_for_a_lost_epoch_waits_just_after_a_restore(
    there: Federation, anna: Desk
) -> None:
    """It speaks to what lived after the backup; all of it comes again in the new feed (§4b.4)."""
    case = take_in(anna)
    there.go_round(anna)
    go_on_unseen(anna)
    late = there.give_back(anna)
    people.add_note(anna, case, "Efter återställningen")
    feed = exchange.feed_to(anna, invitations.the_office(anna))
    key = key_of(anna)
    peers.keep(there.office, key, {"epochs": ["ee" * 16]})
    lost = there.give_back(anna)
    peers.keep(there.office, key, {"epochs": [exchange.my_past(anna)[-1]]})

    assert ingest.ingest(anna, late).outcome in {"known", "read"}
    waits = ingest.ingest(anna, lost)
    assert (waits.outcome, exchange.lost(anna)) == ("waits", ["ee" * 16])
    assert old_self.reasons(anna) == ()
    assert feed.sender == anna.writer.position().epoch
    there.go_round(anna)
    assert case_hash(anna, case) == case_hash(there.office, case)


def test_an_address_that_was_never_mine_shows_the_old_one(there: Federation, anna: Desk) -> None:
    """Somebody knows an epoch of this vault that it does not: it was put back (§4b.4)."""
    take_in(anna)
    there.go_round(anna)
    peers.keep(there.office, key_of(anna), {"epochs": ["ee" * 16]})
    taken = ingest.ingest(anna, there.give_back(anna))

    assert (taken.outcome, old_self.reasons(anna)) == ("old", ("epoch",))


def test_a_removal_by_others_can_be_undone(there: Federation, anna: Desk) -> None:
    """The office took a note away; the laptop brings it back by a new write."""
    case = take_in(anna)
    people.add_note(anna, case, "Viktig")
    there.go_round(anna)
    (note,) = there.office.of_case(case, "note")
    there.office.remove(note)
    taken = ingest.ingest(anna, there.give_back(anna))
    assert notes(anna, case) == set()
    undone = undo_ingest.undo(anna, taken.record)

    assert (undone.values, undone.records) == (1, 0)
    assert notes(anna, case) == {"Viktig"}
    there.go_round(anna)
    assert notes(there.office, case) == {"Viktig"}


def test_a_krock_that_came_is_undone_to_my_own_word(there: Federation, anna: Desk) -> None:
    """Without the bundle there was none."""
    case = take_in(anna)
    phone(anna, case, "070-1740605")
    there.go_round(anna)
    phone(there.office, case, "kontorets")
    phone(anna, case, "handledarens")
    taken = ingest.ingest(anna, there.give_back(anna))
    assert anna.get(case).open == ("phone",)
    undo_ingest.undo(anna, taken.record)

    assert anna.get(case).open == ()
    assert anna.get(case).values["phone"] == "handledarens"


def test_a_fork_is_let_in_beside_the_feed(there: Federation, anna: Desk) -> None:
    """Two computers wrote at the same place of one feed; both words are kept (§4b.5)."""
    case = take_in(anna)
    there.go_round(anna)
    feed = exchange.feed_to(anna, invitations.the_office(anna))
    people.add_note(anna, case, "Den ena")
    ingest.ingest(there.office, there.hand_over(anna))
    anna.connection.execute(
        "DELETE FROM feed WHERE sender = ? AND receiver = ? AND k > ?",
        (feed.sender, feed.receiver, exchange.confirmed(anna, invitations.the_office(anna))),
    )
    (note,) = anna.of_case(case, "note")
    anna.connection.execute("DELETE FROM change WHERE record = ?", (note.id,))
    people.add_note(anna, case, "Den andra")
    taken = ingest.ingest(there.office, there.hand_over(anna))
    assert (taken.outcome, taken.why) == ("held", "FORK")
    (waits,) = releasing.waiting(there.office)
    releasing.release(there.office, waits.hash)

    assert notes(there.office, case) == {"Den ena", "Den andra"}
    assert verify.verify(there.office.vault).findings == ()
    with pytest.raises(KeyError):
        releasing.release(there.office, waits.hash)


def test_what_nobody_may_let_in_cannot_be_released(there: Federation, anna: Desk) -> None:
    """A held bundle whose words would go to the vault's settings stays outside for ever."""
    case = take_in(anna)
    there.go_round(anna)
    head = there.office.of_case(case, "participation")[0]
    change = Change(
        case=case, kind="participation", record=head.id, unit="status", value="PAGAENDE"
    )
    (write,) = anna.put(change)
    peer = peers.get(there.office, key_of(anna))
    (made,) = bundle.make_bundle(handover.prepare(anna).outgoing)
    wrong = authority.never(there.office, peer, made.header, [_moved(write)])

    assert wrong.fault == "WRONG_KIND"
    assert wrong.allowed == ()


def _moved(write: object) -> object:
    import msgspec

    from mia_desktop.domain import writes

    assert isinstance(write, writes.Write)
    line = msgspec.structs.replace(write.line, kind="setting", record="setting/prefix")
    return writes.make(line)


def test_parts_lie_in_a_folder_under_one_stem(tmp_path: Path) -> None:
    """Three files of one hand-over are recognised as such on the stick."""
    every = delivery.parcels([b"a", b"b", b"c"], FakeClock().today(), ".miabundle")
    paths = delivery.write(every, tmp_path / "valt namn.miabundle")
    stems = {path.name.rpartition("-")[0] for path in paths}

    assert len(stems) == 1
    assert all(path.name.endswith(f"-{n}av3.miabundle") for n, path in enumerate(paths, 1))
    assert [path.read_bytes() for path in paths] == [b"a", b"b", b"c"]


def test_a_checksum_is_sixteen_signs_that_nobody_mistakes() -> None:
    """It is compared by eye on a slip of paper (ux §1.13)."""
    text = delivery.checksum("ff" * 64)

    assert text == "ZZZZ ZZZZ ZZZZ ZZZZ"
    assert delivery.checksum("00" * 64) == "0000 0000 0000 0000"


def test_a_bundle_of_which_nothing_was_heard_for_a_week_is_named(
    there: Federation, anna: Desk
) -> None:
    """Idag says so, and a new one can be made (ux §1.13)."""
    take_in(anna)
    there.hand_over(anna)
    assert handover.overdue(anna) == []
    there.clock.forward(days=8)

    assert [made.state for made in handover.overdue(anna)] == ["skriven"]


def test_a_row_of_a_table_that_is_never_shared_stays(
    there: Federation, anna: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Columns narrow as questions do: what the newest form keeps home, stays (§4)."""
    import msgspec

    from mia_desktop.forms import load
    from mia_desktop.forms.definition import Share

    case = take_in(anna)
    document = filling.start(anna, case, "kartlaggning")
    form = load.shipped()["kartlaggning"]
    table = next(q for q in form.questions() if q.columns and q.row_kind == "row" and not q.each)
    first, second = table.columns[:2]
    row = anna.new_id()
    for unit, value in (("document", document), ("question", table.id),
                        (f"cell/{first.id}", {"v": "Syns"}),
                        (f"cell/{second.id}", {"v": "Syns inte"})):  # fmt: skip
        anna.put(Change(case=case, kind="row", record=row, unit=unit, value=value))
    narrower = msgspec.structs.replace(second, share=Share.NEVER)
    columns = (first, narrower, *table.columns[2:])
    sections = tuple(
        msgspec.structs.replace(
            section,
            questions=tuple(
                msgspec.structs.replace(q, columns=columns) if q.id == table.id else q
                for q in section.questions
            ),
        )
        for section in form.sections
    )
    shipped = dict(load.shipped()) | {
        "kartlaggning": msgspec.structs.replace(form, sections=sections)
    }
    monkeypatch.setattr(load, "shipped", lambda: shipped)
    ingest.ingest(there.office, there.hand_over(anna))
    units = there.office.get(row).values

    assert units[f"cell/{first.id}"] == {"v": "Syns"}
    assert f"cell/{second.id}" not in units


def test_looking_says_what_reading_would_change(there: Federation, anna: Desk) -> None:
    """And what is known already would change nothing."""
    case = take_in(anna)
    ingest.ingest(there.office, there.hand_over(anna))
    phone(there.office, case, "070-1740699")
    path = there.stick / "k.miareceipt"
    path.write_bytes(there.give_back(anna))
    offer = collect.look(anna, path)
    taken = collect.read(anna, offer.data, name=offer.name)

    assert (offer.looked.receipts, offer.would.writes, taken.applied.writes) == (1, 1, 1)
    assert collect.look(anna, path).would == applying.Applied()
    collect.undo(anna, taken.record)
    assert "phone" not in {k for k, v in anna.get(case).values.items() if v}


def test_small_files_are_new_and_read_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A root that lies wrong on one of two sticks is found while the other can still be made."""
    path = tmp_path / "rot.miaroot"
    delivering.write_new(path, b"rot")
    with pytest.raises(AlreadyThere):
        delivering.write_new(path, b"rot")
    assert delivering.read_root(path) == b"rot"
    assert delivering.read_invitation(path) == b"rot"
    path.write_bytes(b"x" * 5000)
    with pytest.raises(BadCard):
        delivering.read_card(path)
    monkeypatch.setattr(delivering.uncached, "read", lambda _path, _most: b"annat")
    with pytest.raises(ReadBackFailed):
        delivering.write_new(tmp_path / "rot2.miaroot", b"rot")


def test_reading_past_the_cache_gives_the_bytes(tmp_path: Path) -> None:
    """At most one more than was asked for, so that an overlong file is seen."""
    path = tmp_path / "fil"
    path.write_bytes(b"0123456789")

    assert uncached.read(path, 100) == b"0123456789"
    assert uncached.read(path, 4) == b"01234"


def test_a_time_outside_any_calendar_is_its_end() -> None:
    """A clock gone wrong must not stop the reading of what it stamped."""
    assert applying.moment(2**53 - 1) == datetime.max.replace(tzinfo=UTC)
    assert applying.moment(0) == datetime(1970, 1, 1, tzinfo=UTC)


def test_the_office_is_a_party_of_consents() -> None:
    """First in the list, in both languages; the participant is nobody's party."""
    listed = dict(parties.parties("sv"))

    assert next(iter(listed)) == parties.OFFICE
    assert "DELTAGAREN" not in listed
    assert parties.label("AF") == "Arbetsförmedlingen"
    assert parties.label(parties.OFFICE, "en").startswith("The office")


def test_somebody_s_earlier_epochs_are_still_theirs(there: Federation, anna: Desk) -> None:
    """After a restore the former words are known by the same computer."""
    take_in(anna)
    there.go_round(anna)
    go_on_unseen(anna)
    there.go_round(anna)
    peer = peers.get(there.office, key_of(anna))

    assert [Epoch(epoch) for epoch in peer.epochs] == exchange.my_epochs(anna)
