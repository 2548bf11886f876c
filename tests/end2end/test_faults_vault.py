"""What else goes wrong with a vault, through the services: keys, clocks, copies, two programs."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import msgspec
import pyrage
import pytest

from mia_desktop.services import access, caseload, filling, keeping, people, tending, ways_in
from mia_desktop.services.caseload import NewParticipant
from mia_desktop.services.verify import verify
from mia_desktop.store import backup_file, errors, keyslots, schema, vault
from mia_desktop.store.keyslots import Finding
from mia_desktop.store.slots import AgeIdentity
from tests.helpers.clock import FakeClock
from tests.helpers.desks import CHEAP, PHRASE, new_desk, places_in
from tests.helpers.kills import ROOT

if TYPE_CHECKING:
    from pathlib import Path

    from mia_desktop.services.access import Entered
    from mia_desktop.services.desk import Desk

NEXT = "stenbrott mandel fjäril torsdag lykta"
NOON = datetime(2026, 3, 12, 12, tzinfo=UTC)
OPENER = """
import sys
from pathlib import Path
from mia_desktop.platform.clock import SystemClock
from mia_desktop.services import access
from tests.helpers.desks import CHEAP, PHRASE, places_in
from mia_desktop.store import errors
try:
    access.enter(places_in(Path(sys.argv[1])), SystemClock(), PHRASE, terms=CHEAP)
    print("opened")
except errors.VaultInUse as error:
    print(f"in use by {error.process}")
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    desk = new_desk(tmp_path)
    case = caseload.add(desk, NewParticipant(given="Åsa", family="Öberg"))
    people.add_note(desk, case, "första")
    access.leave(desk)
    return tmp_path


def enter(folder: Path, phrase: str = PHRASE, clock: FakeClock | None = None) -> Entered:
    return access.enter(places_in(folder), clock or FakeClock(), phrase, terms=CHEAP)


def notes(desk: Desk) -> list[str]:
    (case,) = caseload.ids(desk, caseload.Filter())
    return [str(each.values["text"]) for each in desk.of_case(case, "note")]


def bytes_of(folder: Path) -> dict[str, bytes]:
    """All files but the lock, which says who has the vault."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and path.name != "vault.lock"
    }


def assert_whole(desk: Desk) -> None:
    found = verify(desk.vault, state=desk.places.state).findings
    access.leave(desk)

    assert found == ()


def test_a_wrong_phrase_is_counted_and_told(folder: Path) -> None:
    """The handler sees that somebody tried (decisions C17); the vault is as it was."""
    for count in (1, 2):
        with pytest.raises(errors.WrongPhrase) as caught:
            enter(folder, "fel fras")
        assert caught.value.failed == count
    entered = enter(folder)
    assert entered.failed is not None
    assert entered.failed.count == 2
    assert notes(entered.desk) == ["första"]
    assert_whole(entered.desk)

    entered = enter(folder)
    assert entered.failed is not None
    assert entered.failed.count == 0
    assert_whole(entered.desk)


@pytest.mark.parametrize("damage", [b"", b"{", bytes(5000)])
def test_damaged_key_slots_are_taken_from_the_copy_and_said(folder: Path, damage: bytes) -> None:
    """One bad sector must not cost the caseload, nor pass unnoticed."""
    (places_in(folder).vault / keyslots.MAIN).write_bytes(damage)
    entered = enter(folder)

    assert entered.findings == (Finding.COPY_USED,)
    assert notes(entered.desk) == ["första"]
    assert_whole(entered.desk)
    assert enter_and_leave(folder) == ()


def enter_and_leave(folder: Path, phrase: str = PHRASE) -> tuple[Finding, ...]:
    entered = enter(folder, phrase)
    access.leave(entered.desk)
    return entered.findings


def test_a_swapped_recipient_gets_nothing(folder: Path) -> None:
    """Whoever can write to the folder puts in a slot of their own: the next key is not for them."""
    thief = pyrage.x25519.Identity.generate()
    planted = pyrage.encrypt(b'{"nothing": "yet"}', [thief.to_public()])
    for name in (keyslots.MAIN, keyslots.COPY):
        path = places_in(folder).vault / name
        value = json.loads(path.read_bytes())
        value["slots"].append({
            "type": "escrow", "id": "ab" * 16, "sealed": msgspec.to_builtins(planted),
        })  # fmt: skip
        path.write_text(json.dumps(value))
    entered = enter(folder)
    desk = entered.desk
    assert entered.findings == (Finding.SLOTS_FOREIGN,)
    ways_in.change_mine(desk, PHRASE, NEXT, terms=CHEAP)
    copy = keeping.copy_now(desk)
    assert_whole(desk)

    slots = json.loads((places_in(folder).vault / keyslots.MAIN).read_bytes())["slots"]
    assert [slot["type"] for slot in slots] == ["passphrase"]
    inside = backup_file.read_slots(copy, floor=CHEAP.opening.floor)
    assert len(inside.slots) == 1
    identity = AgeIdentity(str(thief))
    with pytest.raises(errors.WrongKey):
        access.enter(places_in(folder), FakeClock(), identity, terms=CHEAP)


def test_a_newer_vault_is_refused_and_left_as_it_was(folder: Path) -> None:
    """Byte for byte: an old program on a colleague's laptop must not spoil it."""
    desk = enter(folder).desk
    desk.connection.set_user_version(schema.VERSION + 1)
    desk.vault.lock()
    before = bytes_of(folder)
    with pytest.raises(errors.NewerVault):
        enter(folder)

    assert bytes_of(folder) == before


def test_two_programs_do_not_share_a_vault(folder: Path) -> None:
    """The second is told who has it, and the first goes on undisturbed."""
    desk = enter(folder).desk
    second = [sys.executable, "-c", OPENER, str(folder)]
    told = subprocess.run(second, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    (case,) = caseload.ids(desk, caseload.Filter())
    people.add_note(desk, case, "andra")

    assert told == f"in use by {os.getpid()}\n"
    assert sorted(notes(desk)) == ["andra", "första"]
    assert_whole(desk)
    again = subprocess.run(second, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert again == "opened\n"


def test_half_a_backup_is_refused_and_makes_no_vault(folder: Path) -> None:
    """A stick that was pulled out: wherever the copy ends, nothing half is restored from it."""
    desk = enter(folder).desk
    copy = keeping.copy_now(desk)
    access.leave(desk)
    whole = copy.read_bytes()
    cut = folder / "half.miabackup"
    target = folder / "again"
    places = {0, 7, 8, 100, backup_file.AREA, backup_file.SNAPSHOT - 1, backup_file.SNAPSHOT}
    places |= {backup_file.SNAPSHOT + n for n in (1, 4095, 4096, 50_000)} | {len(whole) - 1}
    for length in sorted(places):
        cut.write_bytes(whole[:length])
        with pytest.raises((errors.BadBackup, errors.Damaged)):
            tending.restore_to(cut, PHRASE, target, FakeClock(), terms=CHEAP)
        assert not vault.exists(target)
    tending.restore_to(copy, PHRASE, target, FakeClock(), terms=CHEAP)

    assert tending.verify(target, PHRASE, FakeClock(), terms=CHEAP).findings == ()


def test_a_state_folder_that_vanished_is_said_and_made_again(folder: Path) -> None:
    """Somebody tidied up: no work is lost, and that a rollback could hide in it is said."""
    shutil.rmtree(places_in(folder).state)
    entered = enter(folder)

    assert entered.findings
    assert set(entered.findings) <= {Finding.WATERLINE_MISSING, Finding.OTHER_MACHINE}
    assert notes(entered.desk) == ["första"]
    access.leave(entered.desk)
    assert enter_and_leave(folder) == ()


@pytest.mark.parametrize(
    "wrong",
    [datetime(2019, 1, 1, tzinfo=UTC), NOON + timedelta(days=2), datetime(2099, 1, 1, tzinfo=UTC)],
)
def test_a_wrong_clock_costs_nothing(folder: Path, wrong: datetime) -> None:
    """The battery of the clock is flat: what is written then is kept, in the order it was made."""
    for number, moment in enumerate((NOON, wrong, NOON + timedelta(hours=1), wrong, NOON)):
        desk = enter(folder, clock=FakeClock(moment)).desk
        (case,) = caseload.ids(desk, caseload.Filter())
        document = filling.start(desk, case, "kartlaggning")
        opened = filling.open_document(desk, document)
        question = next(q for q in opened.form.questions() if q.kind == "text" and not q.bind)
        for words in ("ett", "två"):
            filling.commit(desk, opened, question.id, {"v": f"{words} {number}"})
        people.add_note(desk, case, f"vid {number}")
        people.set_field(desk, case, "phone", f"08-{number}")
        shown = filling.open_document(desk, document).session.stored(question.id)
        stamps = [w.stamp for w in filling.history(desk, document, question.id)]
        assert shown == {"v": f"två {number}"}
        assert stamps == sorted(stamps)
        assert desk.get(case).values["phone"] == f"08-{number}"
        assert_whole(desk)

    desk = enter(folder).desk
    assert sorted(notes(desk)) == ["första", *(f"vid {n}" for n in range(5))]
    access.leave(desk)


def test_a_clock_that_was_ahead_does_not_stop_the_backups(folder: Path) -> None:
    """Copies dated 2099 must not keep today's from being made, nor push them out."""
    desk = enter(folder, clock=FakeClock(datetime(2099, 1, 1, tzinfo=UTC))).desk
    clock = desk.clock
    assert isinstance(clock, FakeClock)
    for _ in range(13):
        keeping.copy_now(desk)
        clock.forward(days=31)
    access.leave(desk)
    clock = FakeClock(NOON)
    desk = enter(folder, clock=clock).desk
    (case,) = caseload.ids(desk, caseload.Filter())
    people.add_note(desk, case, "i dag")

    assert keeping.after_unlock(desk)
    made = keeping.copy_now(desk)
    assert made.exists()
    assert keeping.drill(desk, made).changes == desk.connection.value("SELECT count(*) FROM change")
    clock.forward(minutes=10)
    assert not keeping.after_unlock(desk)
    clock.forward(minutes=21)
    assert keeping.after_unlock(desk)
    assert_whole(desk)
