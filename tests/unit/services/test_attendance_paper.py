"""The time card that a participant signs: by number, only what was, no own words of who hides."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import msgspec
import pytest

from mia_desktop.domain.records.time import Attended
from mia_desktop.pdf import blocks as b
from mia_desktop.services import (
    access,
    attendance,
    attendance_paper,
    caseload,
    papers_whose,
    timeline,
)
from mia_desktop.services.attendance import Cell, Said
from mia_desktop.services.caseload import NewParticipant
from mia_desktop.services.desk import Desk
from mia_desktop.services.papers import Paper
from mia_desktop.services.papers_whose import Manner
from tests.helpers.desks import new_desk

KITCHEN = Attended(sort="activity", id="kok", code="PRAKTIK")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = new_desk(tmp_path)
    yield made
    access.leave(made)


@pytest.fixture
def case(desk: Desk) -> str:
    made = caseload.add(desk, NewParticipant(given="Amina", family="Karim"))
    cells = {day: Cell(case=made, day=date(2026, 3, day), what=KITCHEN, name="Köket, Storgatan")
             for day in (2, 3, 4, 20)}  # fmt: skip
    attendance.enter(desk, cells[2], Decimal("1.5"))
    attendance.write(desk, cells[3], Said(state="UTEBLEV", reason="SJUK", note="Ringde"))
    attendance.write(desk, cells[4], Said(state="AVBOKAD"))
    attendance.enter(desk, cells[20], Decimal(4))
    attendance.enter(desk, Cell(case=made, day=date(2026, 2, 27)), Decimal(3))
    return made


def table(paper: Paper) -> tuple[tuple[str, ...], ...]:
    return next(block.rows for block in paper.blocks if isinstance(block, b.Table))


def test_the_card_has_what_was_and_its_sum(desk: Desk, case: str) -> None:
    """What is planned is not certified, and why somebody was away is nobody's business."""
    paper = attendance_paper.time_card(desk, case, "2026-03")
    everything = msgspec.json.encode([msgspec.to_builtins(one) for one in paper.blocks]).decode()

    assert table(paper) == (
        ("2 mars 2026", "Köket, Storgatan", "1,5"),
        ("3 mars 2026", "Köket, Storgatan", "Frånvarande"),
        ("4 mars 2026", "Köket, Storgatan", "Avbokat"),
    )
    assert not {"Karim", "Sjuk", "Ringde"} & set(everything.split('"'))
    assert paper.meta.participant_number == desk.get(case).values["number"]


def test_time_at_nothing_by_name_is_called_other(desk: Desk, case: str) -> None:
    paper = attendance_paper.time_card(desk, case, "2026-02")

    assert table(paper) == (("27 februari 2026", "Övrig tid", "3"),)


@pytest.mark.rule("R-52")
def test_of_who_is_protected_the_card_says_kinds_and_no_place(desk: Desk, case: str) -> None:
    """R-52: an activity's own name may say where somebody is every Monday."""
    desk.set(desk.get(case), "protected", "SEKRETESSMARKERING")
    rows = table(attendance_paper.time_card(desk, case, "2026-03"))

    assert {row[1] for row in rows} == {"Praktik"}
    told = [one.title for one in timeline.of_case(desk, case) if one.kind == "attendance"]
    assert told
    assert not any("Storgatan" in title for title in told)


@pytest.mark.rule("R-61")
def test_it_is_signed_in_the_language_that_the_participant_reads(desk: Desk, case: str) -> None:
    """Nobody certifies what they cannot read."""
    papers_whose.remember(desk, case, Manner(language="en"))
    paper = attendance_paper.time_card(desk, case, "2026-02")

    assert paper.meta.language == "en"
    assert table(paper) == (("27 February 2026", "Other time", "3"),)
    swedish = attendance_paper.time_card(desk, case, "2026-02", language="sv")
    assert table(swedish)[0][1] == "Övrig tid"
