"""Krockar are shown side by side and settled by a person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mia_desktop.domain import writes
from mia_desktop.domain.writes import Line
from mia_desktop.services import caseload, conflicts, people
from mia_desktop.services.caseload import NewParticipant
from tests.helpers.desks import new_desk

if TYPE_CHECKING:
    from pathlib import Path

    from mia_desktop.services.desk import Desk

MINE, THEIRS = "070-174 06 05", "070-174 06 39"


def somebody_else_wrote(desk: Desk, case: str, phone: str) -> None:
    line = Line(
        author="Bo Kansli", case=case, epoch="b" * 32, kind="participant", record=case,
        stamp=(1_800_000_000_000, 0), unit="phone", value=phone,
    )  # fmt: skip
    desk.writer.absorb([writes.make(line)])


def with_a_krock(folder: Path) -> tuple[Desk, str]:
    desk = new_desk(folder)
    case = caseload.add(desk, NewParticipant(given="Selma"))
    people.set_field(desk, case, "phone", MINE)
    somebody_else_wrote(desk, case, THEIRS)
    return desk, case


def test_both_words_are_shown_with_who_wrote_them(tmp_path: Path) -> None:
    """Nobody's word is dropped before a person has seen both."""
    desk, case = with_a_krock(tmp_path)

    (krock,) = conflicts.waiting(desk, case)

    assert {(side.author, side.value) for side in krock.sides} == {
        ("Anna Handledare", MINE),
        ("Bo Kansli", THEIRS),
    }


def test_the_chosen_word_stands_and_the_krock_is_gone(tmp_path: Path) -> None:
    """One settlement leaves one head (bundle-format §5)."""
    desk, case = with_a_krock(tmp_path)
    (krock,) = conflicts.waiting(desk)

    conflicts.settle(desk, krock, MINE)

    assert conflicts.waiting(desk) == []
    assert desk.get(case).values["phone"] == MINE


def test_what_came_after_the_page_was_read_is_not_settled_away(tmp_path: Path) -> None:
    """A word that was not on the screen cannot be pushed aside by a choice among the others."""
    desk, case = with_a_krock(tmp_path)
    (krock,) = conflicts.waiting(desk)
    late = Line(
        author="Cia Kansli", case=case, epoch="c" * 32, kind="participant", record=case,
        stamp=(1_800_000_000_001, 0), unit="phone", value="070-174 06 50",
    )  # fmt: skip
    desk.writer.absorb([writes.make(late)])

    conflicts.settle(desk, krock, MINE)

    (left,) = conflicts.waiting(desk)
    assert {side.value for side in left.sides} == {MINE, "070-174 06 50"}
