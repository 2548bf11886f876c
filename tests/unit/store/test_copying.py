"""A backup is made between saves: nobody who types waits, and what is typed meanwhile is in it."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2
from typing_extensions import override

from mia_desktop.platform.slices import UNWATCHED, At, Beside, Long, Unwatched
from mia_desktop.store import backup, backup_file, backup_slots, errors, people
from mia_desktop.store.vault import Vault
from tests.helpers import vaults
from tests.helpers.clock import FakeClock

NEXT = "stenbrott mandel fjäril torsdag lykta"
MUCH = "Ett långt svar. " * 4000


@pytest.fixture
def opened(tmp_path: Path) -> Vault:
    made = vaults.make(tmp_path / "valv")
    for n in range(40):
        vaults.write_note(made, f"{n} {MUCH}")
    return made


def folder(vault: Vault) -> list[str]:
    return sorted(each.name for each in (vault.folder / backup_slots.FOLDER).iterdir())


def turns(job: Long[Path]) -> tuple[Path, int]:
    """All of a job, and how many turns of copying it took."""
    count, answer = 0, None
    try:
        while True:
            turn = job.send(answer)
            answer = None
            if isinstance(turn, Beside):
                answer = turn.work(UNWATCHED)
            else:
                count += 1
    except StopIteration as end:
        return end.value, count


def test_a_copy_takes_many_turns_and_holds_the_same(opened: Vault) -> None:
    """Each turn is short, however large the vault is."""
    path, count = turns(backup.making(opened, "asked", slice_s=0.0))
    counted = backup.drill(opened, path)
    opened.lock()

    assert count > 5
    assert counted.changes == 0


def test_what_is_saved_between_two_turns_is_in_the_copy(opened: Vault, tmp_path: Path) -> None:
    """Somebody types while it is made; the copy need not begin anew, and is as fresh as can be."""
    job = backup.making(opened, "asked", slice_s=0.0)
    first = next(job)
    vaults.put_case(opened, FakeClock(), 7)
    vaults.write_note(opened, "mitt i kopian")
    path, count = turns(job)
    assert isinstance(first, At)
    left = first.total - first.done
    key = backup_slots.key_of(opened, backup_slots.places(opened)[0].key_id)
    assert key is not None
    part = tmp_path / "copy.db"
    backup_file.extract(path, part)
    with backup._opened(part, key, vaults.OPENING) as copy:
        drafts = {text for (text,) in copy.execute("SELECT text FROM draft")}
        cases = copy.value("SELECT count(*) FROM change")
    opened.lock()

    assert "mitt i kopian" in drafts
    assert cases == 1
    assert count < left  # 64 pages a turn: it did not begin anew


@pytest.mark.parametrize("after", [0, 1, 4, 99])
def test_a_copy_that_is_stopped_leaves_nothing(opened: Vault, after: int) -> None:
    """Avbryt, or the lid is shut: no half file, no key without a file, no thread."""
    job = backup.making(opened, "asked", slice_s=0.0)
    for _ in range(after):
        if isinstance(next(job), Beside):
            break
    job.close()
    left = folder(opened) if after else []
    places = backup_slots.places(opened)
    vaults.write_note(opened, "efteråt")
    backup.make(opened, "asked")
    opened.lock()

    assert left == []
    assert places == ()
    assert "copying" not in {thread.name for thread in threading.enumerate()}


def test_locking_ends_a_copy_that_is_under_way(opened: Vault) -> None:
    """The lock never waits for anybody."""
    job = backup.making(opened, "asked", slice_s=0.0)
    next(job)
    opened.lock()

    with pytest.raises(errors.Stopped):
        next(job)
    assert folder(opened) == []
    assert "copying" not in {thread.name for thread in threading.enumerate()}


def test_a_change_of_key_ends_a_copy_that_is_under_way(opened: Vault) -> None:
    """The pages of before belong to a key that opens nothing any more."""
    job = backup.making(opened, "asked", slice_s=0.0)
    next(job)
    people.change_passphrase(opened, opened.slot, NEXT, vaults.CHEAP)

    with pytest.raises(errors.Stopped):
        next(job)
    opened.lock()


def test_who_was_let_in_meanwhile_can_open_the_copy(opened: Vault, tmp_path: Path) -> None:
    """The slots are those of the moment when the copy gets its name."""
    job = backup.making(opened, "asked", slice_s=0.0)
    while not isinstance(turn := next(job), Beside):
        pass
    answer = turn.work(UNWATCHED)
    people.add_person(opened, "Bo", NEXT, vaults.CHEAP)
    with pytest.raises(StopIteration) as end:
        job.send(answer)
    opened.lock()
    slots = backup_file.read_slots(end.value.value, floor=vaults.CHEAP)

    assert len(slots.slots) == 2


class Stopping(Unwatched):
    """Somebody who says stop."""

    @override
    def check(self) -> None:
        raise InterruptedError


def test_a_long_reading_of_a_copy_is_broken_off_in_its_middle(
    opened: Vault, tmp_path: Path
) -> None:
    """Proving all pages of a large copy takes seconds, and a lock must not wait for them."""
    backup.make(opened, "asked")
    place = backup_slots.places(opened)[0]
    key, part = backup_slots.key_of(opened, place.key_id), tmp_path / "copy.db"
    backup_file.extract(backup_slots.path_of(opened, place), part)
    opened.lock()
    assert key is not None

    with (
        pytest.raises(InterruptedError),
        backup._opened(part, key, vaults.OPENING, Stopping()) as copy,
    ):
        copy.value(
            "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < 1000000)"
            " SELECT count(*) FROM n"
        )


def test_a_connection_refuses_other_threads(opened: Vault) -> None:
    """The copy borrows it while its owner waits; nobody else ever does."""
    caught: list[BaseException] = []

    def elsewhere() -> None:
        for use in (lambda: opened.connection.execute("SELECT 1"), opened.connection.close):
            try:
                use()
            except dbapi2.ProgrammingError as error:
                caught.append(error)

    thread = threading.Thread(target=elsewhere)
    thread.start()
    thread.join()
    opened.lock()

    assert len(caught) == 2
