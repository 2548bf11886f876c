"""A vault of an earlier program opens in this one, with everything that lists now tell."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from mia_desktop.services import access, verify
from mia_desktop.store import backup, errors, migration, reading, schema
from tests.helpers.clock import FakeClock
from tests.helpers.desks import CHEAP, PHRASE, places_in
from tests.helpers.logbook import open_logbook

OLD = Path(__file__).parents[2] / "data" / "vault1" / "vault.zip"
FAR = "2099-01-01"


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A vault as version 1 left it."""
    shutil.unpack_archive(OLD, tmp_path / "vault")
    return tmp_path


def test_a_vault_of_version_1_tells_what_it_never_told_before(old: Path) -> None:
    """Nobody is asked to do anything when the program has become newer."""
    steps: list[tuple[int, int]] = []
    entered = access.enter(
        places_in(old), FakeClock(), PHRASE, terms=CHEAP,
        migrating=lambda done, of: steps.append((done, of)),
    )  # fmt: skip
    desk = entered.desk
    found = {(row.day, row.kind) for row in reading.due(desk.connection, FAR)}

    assert desk.connection.user_version() == schema.VERSION
    assert found == {
        ("2026-03-12", "unfinished"),
        ("2026-06-01", "follow_up"),
        ("2026-07-15", "af_plan"),
        ("2026-08-31", "plan_end"),
        ("2026-09-01", "consent"),
    }
    assert [done for done, _ in steps] == sorted(done for done, _ in steps)
    assert steps[-1][0] == steps[-1][1]
    access.leave(desk)


def test_the_log_of_an_older_vault_is_untouched_and_a_copy_lies_beside_it(old: Path) -> None:
    """If the new lists are wrong, what was written is not."""
    desk = access.enter(places_in(old), FakeClock(), PHRASE, terms=CHEAP).desk
    kept = list((old / "vault").rglob("*.miabackup"))
    people = reading.of_kind(desk.connection, "participant")
    names = [person.values["name"]["given"] for person in people]

    assert len(kept) == 1
    assert backup.drill(desk.vault, kept[0]).changes >= 40
    assert names == ["Amina", "Bo"]
    assert verify.verify(desk.vault).held
    access.leave(desk)


def test_a_change_that_breaks_off_leaves_the_older_vault_as_it_was(
    old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A battery that gives out in the middle costs a second try and nothing else."""

    def cut(done: int, _of: int) -> None:
        if done > 3:
            raise errors.DiskFull

    with pytest.raises(errors.DiskFull):
        access.enter(places_in(old), FakeClock(), PHRASE, terms=CHEAP, migrating=cut)

    desk = access.enter(places_in(old), FakeClock(), PHRASE, terms=CHEAP).desk
    assert reading.count_cases(desk.connection) == 2
    access.leave(desk)


def test_a_version_that_never_was_is_a_bug(tmp_path: Path) -> None:
    with open_logbook(tmp_path) as book:
        book.connection.set_user_version(0)
        with pytest.raises(AssertionError):
            migration.migrate(book.connection)
