"""Removed by one while another changed it: a person says whether it goes, on every computer."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

from mia_desktop.domain import writes
from mia_desktop.domain.writes import REMOVE, Entry, Line, Write
from mia_desktop.services import (
    access,
    caseload,
    conflicts,
    filling,
    ingest,
    merging,
    moving,
    people,
    planning,
    removals,
    today,
    undoing,
)
from mia_desktop.services.desk import Desk
from mia_desktop.services.removals import Removed
from mia_desktop.store import audit, entries
from tests.helpers.caseloads import case_hash, notes, take_in
from tests.helpers.clock import FakeClock
from tests.helpers.desks import new_desk
from tests.helpers.federations import Federation
from tests.helpers.fillings import plan_with_goal, someone
from tests.helpers.misplaced import assessment, late, only

Act = Callable[[Desk, Removed], None]
BEFORE, AFTER = "Vill köra truck", "Vill köra truck i Nykvarn"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = new_desk(tmp_path, clock=FakeClock())
    yield made
    access.leave(made)


def changed_while_removed(desk: Desk, case: str, before: str = BEFORE, after: str = AFTER) -> str:
    """I take a note away; Ola, who has not heard of it, goes on writing in it."""
    note = people.add_note(desk, case, before)
    heads = entries.heads(desk.connection, note, "text")
    people.remove(desk, note)
    late(desk, case, note, after, heads)
    return note


def one(desk: Desk, case: str = "") -> Removed:
    (found,) = removals.waiting(desk, case)
    return found


def test_it_is_told_who_removed_and_who_changed_what(desk: Desk) -> None:
    """Whoever chooses sees both deeds: who, when, what stood before and what stands now."""
    case = someone(desk)
    note = changed_while_removed(desk, case)
    found = one(desk)
    (change,) = found.changes
    (removal,) = found.removals
    (side,) = change.sides

    assert (found.record, found.kind) == (note, "note")
    assert (removal.author, removal.mine) == (desk.person, True)
    assert change.unit == "text"
    assert change.before is not None
    assert (change.before.value, change.before.mine) == (BEFORE, True)
    assert (side.value, side.author, side.mine) == (AFTER, "Ola Bo", False)
    assert removals.label(found, "text", "sv") == "Text"


def wish(case: str, record: str, saw: Sequence[str], kind: str = "note") -> Write:
    """A removal that somebody else wrote, having read these heads."""
    line = Line(
        author="Bo Kansli", case=case, epoch="b" * 32, kind=kind, record=record,
        stamp=(1_800_000_000_000, 0), unit=REMOVE, value=True, saw=tuple(sorted(saw)),
    )  # fmt: skip
    return writes.make(line)


def word(case: str, kind: str, record: str, unit: str, value: str, over: Sequence[Entry]) -> Write:
    """A value that somebody else put in the place of these."""
    line = Line(
        author="Bo Kansli", case=case, epoch="b" * 32, kind=kind, record=record,
        stamp=(1_800_000_000_000, 0), unit=unit, value=value,
        replaces=tuple(str(head.id) for head in over),
    )  # fmt: skip
    return writes.make(line)


def counts(desk: Desk, case: str) -> set[int]:
    """What the banner, Idag, the caseload's column and Krockar say."""
    (row,) = caseload.rows(desk, [case])
    told = [item.count for item in today.read(desk).groups["from_office"] if item.case == case]
    listed = len(conflicts.waiting(desk, case)) + len(removals.waiting(desk, case))
    return {people.view(desk, case).conflicts, row.conflicts, listed, sum(told)}


def test_every_place_counts_the_same(desk: Desk) -> None:
    """A banner that counts two leads to a page that lists two."""
    case = someone(desk)
    changed_while_removed(desk, case)
    both = changed_while_removed(desk, case)
    late(desk, case, both, "Vill köra buss", ())

    assert counts(desk, case) == {3}


def test_every_place_counts_what_is_shown_under_a_merged_registration(desk: Desk) -> None:
    """The krock of the other registration is asked for where its notes are shown."""
    first, second = someone(desk), someone(desk)
    changed_while_removed(desk, second)
    merging.merge(desk, first, second)

    assert counts(desk, first) == {1}


@pytest.mark.parametrize("act", [removals.remove, removals.keep])
def test_what_is_settled_is_gone_from_the_list_and_can_be_taken_back(desk: Desk, act: Act) -> None:
    """Ångra is the question again, with the same two people in it; Gör om is the choice again."""
    case = someone(desk)
    changed_while_removed(desk, case)
    asked = one(desk)
    seen = []
    for step in (lambda: act(desk, asked), lambda: undoing.undo(desk), lambda: undoing.redo(desk),
                 lambda: undoing.undo(desk)):  # fmt: skip
        step()
        seen.append((len(removals.waiting(desk)), notes(desk, case)))
    settled = (0, set() if act is removals.remove else {AFTER})
    again = one(desk)

    assert seen == [settled, (1, {AFTER}), settled, (1, {AFTER})]
    assert [(s.author, s.at) for s in again.removals] == [(s.author, s.at) for s in asked.removals]
    assert again.changes == asked.changes
    assert "settle" in {line.kind for line in audit.lines(desk.connection)}


def test_the_settled_choice_can_be_made_otherwise_after_an_undo(desk: Desk) -> None:
    """Kept in haste, taken back, removed: the last word holds."""
    case = someone(desk)
    changed_while_removed(desk, case)
    removals.keep(desk, one(desk))
    undoing.undo(desk)
    removals.remove(desk, one(desk))

    assert removals.waiting(desk) == []
    assert notes(desk, case) == set()


def test_a_word_that_came_after_the_page_was_read_is_not_removed(desk: Desk) -> None:
    """Whoever said "remove" had not read it: it is asked about anew, and nothing else is."""
    case = someone(desk)
    note = changed_while_removed(desk, case)
    asked = one(desk)
    late(desk, case, note, "Vill köra buss", entries.heads(desk.connection, note, "text"))

    removals.remove(desk, asked)

    (change,) = one(desk).changes
    assert notes(desk, case) == {"Vill köra buss"}
    assert [side.value for side in change.sides] == ["Vill köra buss"]
    undoing.undo(desk)
    assert [side.value for side in one(desk).changes[0].sides] == ["Vill köra buss"]


def test_a_removal_that_came_after_the_page_was_read_is_asked_about_anew(desk: Desk) -> None:
    """Two at once: one says that it goes, the other that it stays."""
    case = someone(desk)
    note = changed_while_removed(desk, case)
    asked = one(desk)
    desk.writer.absorb([wish(case, note, asked.present)])
    gone = desk.find(note)

    removals.keep(desk, asked)

    assert gone is None
    (change,) = one(desk).changes
    assert [side.author for side in one(desk).removals] == ["Bo Kansli"]
    assert (change.unit, change.sides[0].author) == (REMOVE, desk.person)


def test_a_removal_that_was_taken_back_elsewhere_is_told_as_such(desk: Desk) -> None:
    """The other change may be that somebody wanted it back."""
    case = someone(desk)
    note = people.add_note(desk, case, BEFORE)
    desk.remove(desk.get(note))
    undoing.undo(desk)
    units = entries.units(desk.connection, note)
    saw = tuple(str(e.id) for unit, heads in units.items() for e in heads if unit != REMOVE)
    desk.writer.absorb([wish(case, note, saw)])

    (change,) = one(desk).changes
    assert (change.unit, change.sides[0].author) == (REMOVE, desk.person)


def test_a_goal_that_stays_has_its_parts_again(desk: Desk) -> None:
    """What went by the same deed is worth nothing alone, and one Ångra takes all of it back."""
    case = someone(desk)
    plan_with_goal(desk, case)
    goal, activity = only(desk, case, "goal"), only(desk, case, "activity")
    heads = entries.heads(desk.connection, goal, "own_words")
    planning.remove(desk, goal)
    desk.writer.absorb([word(case, "goal", goal, "own_words", "Jobba halvtid", heads)])
    gone = desk.find(activity)

    removals.keep(desk, one(desk))
    kept = desk.find(activity)
    undoing.undo(desk)

    assert gone is None
    assert kept is not None
    assert desk.find(activity) is None
    assert one(desk).record == goal


def test_a_part_that_stays_brings_back_what_it_is_a_part_of(desk: Desk) -> None:
    """An activity without its goal would stand nowhere."""
    case = someone(desk)
    plan_with_goal(desk, case)
    goal, activity = only(desk, case, "goal"), only(desk, case, "activity")
    heads = entries.heads(desk.connection, activity, "status")
    planning.remove(desk, goal)
    desk.writer.absorb([word(case, "activity", activity, "status", "PAGAR", heads)])

    removals.keep(desk, one(desk))

    assert desk.get(goal).id == goal
    assert desk.get(activity).values["status"] == "PAGAR"
    assert removals.waiting(desk) == []


def test_a_form_that_was_finished_meanwhile_can_be_settled_and_taken_back(desk: Desk) -> None:
    """A finished document comes or goes whole; not a word in it changes by that."""
    case = someone(desk)
    document = assessment(desk, case)
    filling.complete(desk, filling.open_document(desk, document))
    stands = desk.get(document)
    saw = entries.heads(desk.connection, document, "state")
    desk.writer.absorb([wish(case, document, [e.id for e in saw], kind="assessment")])
    asked = one(desk)

    removals.remove(desk, asked)
    gone = desk.find(document)
    undoing.undo(desk)

    assert asked.form is not None
    assert asked.changes[-1].unit == "!complete"
    assert gone is None
    assert desk.get(document).values == stands.values
    assert one(desk).record == document


def test_what_was_moved_says_that_it_may_go_there_once_more(desk: Desk) -> None:
    """The way of the card stays: moved again, the change comes to the right person's file."""
    wrong, right = someone(desk), someone(desk)
    note = people.add_note(desk, wrong, BEFORE)
    heads = entries.heads(desk.connection, note, "text")
    moving.move(desk, [note], right)
    late(desk, wrong, note, AFTER, heads)
    asked = one(desk)
    moving.move(desk, [note], right)

    assert (asked.moved, asked.movable) == (True, True)
    assert removals.waiting(desk) == []
    assert notes(desk, right) == {AFTER}


@pytest.mark.rule("R-52")
@pytest.mark.parametrize(
    ("before", "after", "masked"),
    [(BEFORE, AFTER, False), ("Bor hos sin syster", AFTER, True), (BEFORE, "Bor på hotell", True)],
)
def test_what_may_tell_where_a_protected_person_is_waits_to_be_asked_for(
    desk: Desk, before: str, after: str, masked: bool
) -> None:
    """As on every other krock; that it was shown is in the log."""
    case = someone(desk)
    people.set_field(desk, case, "protected", "SEKRETESSMARKERING")
    changed_while_removed(desk, case, before, after)
    found = one(desk)
    removals.reveal(desk, found)

    assert (found.masked, found.name) == (masked, "")
    assert [e.detail for e in audit.lines(desk.connection) if e.kind == "reveal"] == [REMOVE]


# two and three computers


@pytest.fixture
def federation(tmp_path: Path) -> Federation:
    return Federation(tmp_path, FakeClock())


def at_both(federation: Federation) -> tuple[Desk, str, str]:
    """Anna changes a note while the office removes it; both have heard of both."""
    anna, office = federation.join("anna", "Anna Handledare"), federation.office
    case = take_in(anna)
    note = people.add_note(anna, case, BEFORE)
    federation.go_round(anna)
    people.remove(office, note)
    removed = federation.give_back(anna)
    anna.set(anna.get(note), "text", AFTER)
    ingest.ingest(anna, removed)
    ingest.ingest(office, federation.hand_over(anna))
    return anna, case, note


@pytest.mark.parametrize("act", [removals.remove, removals.keep])
@pytest.mark.parametrize("at_the_office", [True, False])
def test_what_one_computer_settles_is_settled_on_the_other(
    federation: Federation, act: Act, at_the_office: bool
) -> None:
    """Whoever chooses, both have the same afterwards and nothing waits."""
    anna, case, note = at_both(federation)
    asked = [len(removals.waiting(desk)) for desk in (anna, federation.office)]
    act(federation.office if at_the_office else anna, one(federation.office, case))
    federation.go_round(anna)

    assert asked == [1, 1]
    for desk in (anna, federation.office):
        assert removals.waiting(desk) == []
        assert (desk.find(note) is None) is (act is removals.remove)
        assert people.view(desk, case).conflicts == 0
    assert case_hash(anna, case) == case_hash(federation.office, case)


def test_who_goes_on_writing_is_not_overruled_by_a_choice_elsewhere(federation: Federation) -> None:
    """The office removes all the same, but had not read Anna's next word: both are asked again."""
    anna, case, note = at_both(federation)
    removals.remove(federation.office, one(federation.office))
    settled = federation.give_back(anna)
    anna.set(anna.get(note), "text", "Vill köra buss")
    ingest.ingest(anna, settled)
    ingest.ingest(federation.office, federation.hand_over(anna))
    again = [one(desk, case) for desk in (anna, federation.office)]
    removals.keep(anna, again[0])
    federation.go_round(anna)

    assert [each.changes[0].sides[0].value for each in again] == ["Vill köra buss"] * 2
    for desk in (anna, federation.office):
        assert notes(desk, case) == {"Vill köra buss"}
        assert removals.waiting(desk) == []
