"""What stays where it stands, and what a move does with what it does not know."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from mia_desktop.domain.writes import COMPLETE, Stub, Write, WriteId
from mia_desktop.services import (
    access,
    disputing,
    filling,
    merging,
    moving,
    people,
    registers,
)
from mia_desktop.services.desk import Desk
from mia_desktop.services.moving import CannotMove
from mia_desktop.store import entries
from tests.helpers.clock import FakeClock
from tests.helpers.desks import new_desk
from tests.helpers.fillings import (
    add_row,
    begin,
    plan_with_goal,
    someone,
    standing,
)
from tests.helpers.logbook import foreign
from tests.helpers.misplaced import Pair, assessment, late, only


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = new_desk(tmp_path, clock=FakeClock())
    yield made
    access.leave(made)


@pytest.fixture
def pair(desk: Desk) -> Pair:
    """Amina, in whose file things were written, and Bo, whom they are about."""
    return someone(desk), someone(desk, "Bo", "Ek")


def test_what_must_be_seen_to_first_is_said(desk: Desk, pair: Pair) -> None:
    """Nothing is settled on the sly by moving it."""
    wrong, right = pair
    note = people.add_note(desk, wrong, "Ett")
    phone = only(desk, wrong, "participation")

    def why(records: list[str], target: str) -> str:
        with pytest.raises(CannotMove) as caught:
            moving.move(desk, records, target)
        return caught.value.why

    assert why([note], wrong) == "same"
    assert why([phone], right) == "kind"
    assert why([], right) == "nothing"

    desk.set(desk.get(right), "assigned", ["annan dator"])

    assert why([note], right) == "not_yours"

    desk.set(desk.get(right), "assigned", [])
    merged = merging.merge(desk, right, wrong)

    assert why([note], right) == "merged"

    merging.split(desk, merged)
    krock = late_twice(desk, wrong, note)

    assert len(krock) == 2
    assert why([note], right) == "conflict"


def late_twice(desk: Desk, case: str, note: str) -> list[Any]:
    before = entries.heads(desk.connection, note, "text")
    people.change_note(desk, note, {"text": "Ett och två"})
    late(desk, case, note, "Ett och tre", before)
    return standing(desk, note, "text")


def test_what_is_no_deed_by_itself_or_is_not_whole_stays(desk: Desk, pair: Pair) -> None:
    """A step in a follow-up goes with it; words that are not here cannot be moved from here."""
    wrong, right = pair
    opened = begin(desk, wrong, "uppfoljning")
    row = add_row(desk, opened, "step", area="ARBETE")
    note = people.add_note(desk, wrong, "Ett")
    (head,) = entries.heads(desk.connection, note, "text")
    desk.writer.absorb([Stub(id=WriteId("ab" * 32), record=note, unit="text", replaces=(head.id,))])

    with pytest.raises(CannotMove) as in_a_form:
        moving.move(desk, [row], right)
    with pytest.raises(CannotMove) as not_here:
        moving.move(desk, [note], right)

    assert (in_a_form.value.why, not_here.value.why) == ("kind", "missing")


def test_two_versions_that_nobody_chose_between_are_chosen_first(desk: Desk, pair: Pair) -> None:
    """Which of them holds is not for a move to say (bundle-format §5.6)."""
    wrong, right = pair
    document = assessment(desk, wrong)
    filling.complete(desk, filling.open_document(desk, document))
    (mine,) = entries.heads(desk.connection, document, COMPLETE)
    assert isinstance(mine, Write)
    line = mine.line
    seen = list(entries.find(desk.connection, line.saw).values())
    theirs = foreign(document, COMPLETE, line.value, wall=1, kind=line.kind, case=wrong, saw=seen)
    desk.writer.absorb([theirs])

    with pytest.raises(CannotMove) as caught:
        moving.move(desk, [document], right)

    assert caught.value.why == "versions"


def test_a_form_whose_texts_are_not_here_is_moved_as_it_stands(desk: Desk, pair: Pair) -> None:
    """Another's program may be newer than this one."""
    wrong, right = pair
    document = assessment(desk, wrong)
    desk.set(desk.get(document), "form", {"id": "okand", "version": 9})
    (there,) = moving.move(desk, [document], right).records

    assert desk.get(there).values["answer/interests"] == {"v": ["Djur", "Natur"]}
    assert len(desk.of_case(right, "row")) == 1


def test_no_link_into_the_first_file_goes_along(desk: Desk, pair: Pair) -> None:
    """Not even as an id: who follows it would be in the other person's file."""
    wrong, right = pair
    plan_with_goal(desk, wrong)
    goal, activity = only(desk, wrong, "goal"), only(desk, wrong, "activity")
    meeting = registers.begin(desk, "mote", wrong)
    values = {
        "answer/one": {"v": goal}, "answer/several": {"v": [goal, activity, "AF"]},
        "answer/none": {"v": [goal]}, "answer/minutes": {"v": 30},
    }  # fmt: skip
    for unit, value in values.items():
        desk.set(desk.get(meeting), unit, value)
    (there,) = moving.move(desk, [meeting], right).records
    found = desk.get(there).values

    assert found["answer/several"] == {"v": ["AF"]}
    assert found["answer/minutes"] == {"v": 30}
    assert not {"answer/one", "answer/none"} & found.keys()


def test_what_somebody_disputes_is_settled_where_it_stands(desk: Desk, pair: Pair) -> None:
    """A copy elsewhere would be used and handed over as if it were not wrong (art. 18)."""
    wrong, right = pair
    note = people.add_note(desk, wrong, "Kom för sent")
    mark = disputing.mark(desk, note, "text", "Jag kom i tid")
    with pytest.raises(CannotMove) as caught:
        moving.move(desk, [note], right)
    disputing.settle(desk, mark, "KVARSTAR", "Enligt listan")
    moving.move(desk, [note], right)

    assert caught.value.why == "disputed"
    assert len(desk.of_case(right, "note")) == 1
