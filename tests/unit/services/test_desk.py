"""The desk: what is saved is saved whole, noted, and goes back in the steps it was taken."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from mia_desktop.services import access, undoing
from mia_desktop.services.desk import Desk, changes
from mia_desktop.store import audit
from tests.helpers.desks import new_desk
from tests.helpers.fillings import elsewhere, someone


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = new_desk(tmp_path)
    yield made
    access.leave(made)


@pytest.fixture
def case(desk: Desk) -> str:
    return someone(desk)


class Broken(RuntimeError):
    """Stands for whatever may go wrong in the middle."""


def test_a_record_that_is_not_there_is_a_bug_of_the_caller(desk: Desk) -> None:
    assert desk.find("nowhere") is None
    with pytest.raises(KeyError):
        desk.get("nowhere")


def test_what_belongs_to_no_case_is_a_case_of_its_own(desk: Desk) -> None:
    """A deviation is never a participant's (R-63)."""
    key = desk.create("deviation", "", {"what": "Lång väntan"})

    assert desk.get(key).case == key


def test_a_save_that_changes_nothing_is_not_noted(desk: Desk, case: str) -> None:
    """The log says who changed what; nobody changed anything."""
    person = desk.get(case)
    desk.set(person, "phone", "070-174 06 05")
    before = len(list(audit.lines(desk.connection)))
    made = desk.set(person, "phone", "070-174 06 05")

    assert made == []
    assert len(list(audit.lines(desk.connection))) == before


class TestSteps:
    def test_all_that_is_saved_in_a_step_goes_back_together(self, desk: Desk, case: str) -> None:
        person = desk.get(case)
        with desk.step():
            desk.set(person, "phone", "070-174 06 05")
            with desk.step("inside"):
                desk.set(person, "email", "amina@example.org")
            note = desk.create("note", case, {"text": "Hej"})
        undoing.undo(desk)

        assert not desk.get(case).values.get("phone")
        assert not desk.get(case).values.get("email")
        assert desk.find(note) is None
        assert desk.find(case) is not None

    def test_a_step_that_broke_off_left_nothing(self, desk: Desk, case: str) -> None:
        """Neither in the vault nor among the steps that can be taken back."""
        person = desk.get(case)
        desk.set(person, "email", "amina@example.org")

        def save() -> None:
            with desk.step():
                desk.set(person, "phone", "070-174 06 05")
                raise Broken

        with pytest.raises(Broken):
            save()
        left = desk.get(case).values.get("phone")
        undoing.undo(desk)

        assert left is None
        assert not desk.get(case).values.get("email")

    def test_steps_of_one_group_are_one(self, desk: Desk, case: str) -> None:
        person = desk.get(case)
        for phone in ("070", "070-174", "070-174 06 05"):
            desk.set(person, "phone", phone, group="phone")
        undoing.undo(desk)

        assert not desk.get(case).values.get("phone")


def test_only_what_was_on_the_screen_is_pushed_aside(desk: Desk, case: str) -> None:
    """A write may replace only what its author could read (bundle-format §5.3)."""
    (first,) = desk.set(desk.get(case), "phone", "1")
    elsewhere(desk, case, "phone", "2")
    desk.set(desk.get(case), "phone", "3", on_screen=[first.id])

    assert desk.get(case).open == ("phone",)


def test_settings_of_the_vault_never_leave(desk: Desk) -> None:
    desk.decide("prefix", "K7")
    lines = desk.connection.execute("SELECT line FROM change WHERE record = 'setting/prefix'")

    assert desk.setting("prefix") == "K7"
    assert desk.setting("nothing") is None
    assert all(b'"never"' in line for (line,) in lines)


def test_the_role_is_the_vaults(tmp_path: Path) -> None:
    office = new_desk(tmp_path / "office", role="kontoret")
    coach = new_desk(tmp_path / "coach")

    assert (office.role, coach.role) == ("kontoret", "handledare")
    access.leave(office)
    access.leave(coach)


def test_several_values_can_be_saved_at_once(desk: Desk, case: str) -> None:
    values = {"phone": "070-174 06 05", "email": "amina@example.org"}
    made = desk.put(*changes("participant", case, case, values))

    assert [write.line.unit for write in made] == ["phone", "email"]
