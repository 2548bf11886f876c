"""When a vault was put back or copied: noticed, said, and no word lost (bundle-format §4b.4)."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from mia_desktop.services import (
    access,
    identity,
    ingest,
    old_self,
    peers,
    people,
    releasing,
    verify,
)  # fmt: skip
from mia_desktop.services.exchange_errors import IAmOld, UnknownSender
from mia_desktop.store import backup, restore
from tests.helpers.caseloads import case_hash, notes, take_in
from tests.helpers.clock import FakeClock
from tests.helpers.desks import CHEAP, PHRASE, places_in
from tests.helpers.federations import Federation, key_of, typed

if TYPE_CHECKING:
    from pathlib import Path

    from mia_desktop.services.desk import Desk


@pytest.fixture
def there(tmp_path: Path) -> Federation:
    return Federation(tmp_path, FakeClock())


@pytest.fixture
def anna(there: Federation) -> Desk:
    return there.join("a", "Anna Handledare")


def desk_again(there: Federation, name: str, desk: Desk) -> Desk:
    access.leave(desk)
    return access.enter(places_in(there.folder / name), there.clock, PHRASE, terms=CHEAP).desk


def copy_of(there: Federation, name: str) -> Path:
    kept = there.folder / f"{name} before"
    shutil.copytree(there.folder / name / "vault", kept)
    return kept


def put_back(there: Federation, name: str, kept: Path, desk: Desk) -> Desk:
    """The vault folder as it was, and a state folder that knows nothing of it."""
    access.leave(desk)
    shutil.rmtree(there.folder / name / "vault")
    shutil.copytree(kept, there.folder / name / "vault")
    for line in (there.folder / name / "state").glob("waterline-*"):
        line.unlink()
    return access.enter(places_in(there.folder / name), there.clock, PHRASE, terms=CHEAP).desk


def test_a_receipt_for_more_than_was_handed_over_shows_the_old_one(
    there: Federation, anna: Desk
) -> None:
    """The vault was put back without anybody saying so: it hands over nothing until a yes."""
    case = take_in(anna)
    there.go_round(anna)
    access.leave(anna)
    kept = copy_of(there, "a")
    anna = access.enter(places_in(there.folder / "a"), there.clock, PHRASE, terms=CHEAP).desk
    people.add_note(anna, case, "Sedan glömd")
    ingest.ingest(there.office, there.hand_over(anna))
    late = there.give_back(anna)
    anna = put_back(there, "a", kept, anna)
    assert old_self.reasons(anna) == ()
    taken = ingest.ingest(anna, late)

    assert (taken.outcome, taken.why) == ("old", "OLD")
    assert old_self.reasons(anna) == ("confirmed",)
    assert notes(anna, case) == set()
    with pytest.raises(IAmOld):
        there.hand_over(anna)

    old_self.go_on(anna)
    ingest.retry(anna)
    there.go_round(anna)

    assert notes(anna, case) == {"Sedan glömd"}
    assert case_hash(there.office, case) == case_hash(anna, case)
    assert verify.verify(anna.vault).findings == ()
    access.leave(anna)


def test_the_reason_is_kept_through_lock_and_unlock(there: Federation, anna: Desk) -> None:
    """Closing the lid is no answer to whether this vault is the right one."""
    old_self.suspect(anna, "start")
    anna = desk_again(there, "a", anna)

    assert old_self.reasons(anna) == ("start",)
    old_self.go_on(anna)
    assert old_self.reasons(anna) == ()
    old_self.check(anna)
    access.leave(anna)


def test_another_machine_gets_new_keys_with_its_new_epoch(there: Federation, anna: Desk) -> None:
    """Two laptops must not sign as one: the office reads a new card (§3)."""
    take_in(anna)
    there.go_round(anna)
    key, epoch = key_of(anna), anna.writer.position().epoch
    access.leave(anna)
    shutil.rmtree(there.folder / "a" / "state")
    anna = access.enter(places_in(there.folder / "a"), there.clock, PHRASE, terms=CHEAP).desk

    assert old_self.reasons(anna) == ("machine",)
    old_self.go_on(anna)
    assert key_of(anna) != key
    assert anna.writer.position().epoch != epoch
    with pytest.raises(UnknownSender):
        ingest.ingest(there.office, there.hand_over(anna))
    access.leave(anna)


def test_two_computers_that_write_as_one_are_held(there: Federation, anna: Desk) -> None:
    """The office takes in the first, holds the second and names why; let in, nothing is lost."""
    case = take_in(anna)
    there.go_round(anna)
    path = backup.make(anna.vault, "test")
    twin_places = places_in(there.folder / "twin")
    restore.restore(
        path, twin_places.vault, PHRASE, clock=there.clock, opening=CHEAP.opening
    ).lock()
    again = backup.make(anna.vault, "test")
    other_places = places_in(there.folder / "other")
    restore.restore(
        again, other_places.vault, PHRASE, clock=there.clock, opening=CHEAP.opening
    ).lock()
    for place in (twin_places, other_places):
        shutil.copytree(there.folder / "a" / "state", place.state)
    twin = access.enter(twin_places, there.clock, PHRASE, terms=CHEAP).desk
    other = access.enter(other_places, there.clock, PHRASE, terms=CHEAP).desk
    people.add_note(twin, case, "Tvillingen")
    people.add_note(other, case, "Den andra")
    first = ingest.ingest(there.office, there.hand_over(twin))
    second = ingest.ingest(there.office, there.hand_over(other))

    assert first.outcome == "read"
    assert (second.outcome, second.why) == ("held", "SECOND_CHILD")
    (waits,) = releasing.waiting(there.office)
    releasing.release(there.office, waits.hash, lives=False)
    assert notes(there.office, case) == {"Tvillingen", "Den andra"}
    assert verify.verify(there.office.vault).findings == ()
    late = ingest.ingest(there.office, there.hand_over(anna))
    assert late.outcome in {"known", "held"}
    for each in (twin, other):
        access.leave(each)


def test_restored_on_another_machine_the_handledare_goes_on_with_a_new_card(
    there: Federation, anna: Desk
) -> None:
    """The laptop was lost: a backup on a new one, a new call, and nothing that was sent is lost."""
    case = take_in(anna)
    there.go_round(anna)
    people.add_note(anna, case, "Bara i kopian")
    access.mark(anna)
    path = backup.make(anna.vault, "test")
    former = key_of(anna)
    new = places_in(there.folder / "new")
    restore.restore(path, new.vault, PHRASE, clock=there.clock, opening=CHEAP.opening).lock()
    desk = access.enter(new, there.clock, PHRASE, terms=CHEAP).desk
    epoch = desk.writer.position().epoch
    assert old_self.reasons(desk) == ("machine",)
    old_self.go_on(desk)
    assert desk.writer.position().epoch == epoch
    card = identity.my_card(desk)
    shown = peers.read_card(there.office, card.raw)
    assert shown.same_name == former
    peers.pin_card(
        there.office, card.raw, shown.asked, typed(card, shown.asked), succeeds=shown.same_name
    )
    taken = ingest.ingest(there.office, there.hand_over(desk))

    assert (taken.outcome, taken.held) == ("read", 0)
    assert notes(there.office, case) == {"Bara i kopian"}
    ingest.ingest(desk, there.give_back(desk))
    assert case_hash(desk, case) == case_hash(there.office, case)
    access.leave(desk)
