"""Before a move: what goes along, what stays and why, what has left; and the office afterwards."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from mia_desktop.domain.records.time import Attended
from mia_desktop.services import (
    access,
    attendance,
    drafting,
    filling,
    handing_in,
    ingest,
    moving,
    moving_foresight,
    papers,
    peers,
    people,
    timeline,
)
from mia_desktop.services.attendance import Cell
from mia_desktop.services.desk import Desk
from mia_desktop.store import audit
from tests.helpers.caseloads import case_hash, notes, take_in
from tests.helpers.clock import FakeClock
from tests.helpers.desks import new_desk
from tests.helpers.federations import Federation, key_of
from tests.helpers.fillings import answer, begin, plan_with_goal, ready, set_cell, someone

Pair = tuple[str, str]


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = new_desk(tmp_path, clock=FakeClock())
    yield made
    access.leave(made)


@pytest.fixture
def pair(desk: Desk) -> Pair:
    return someone(desk), someone(desk, "Bo", "Ek")


def later(desk: Desk, **by: float) -> None:
    assert isinstance(desk.clock, FakeClock)
    desk.clock.forward(**by)


def test_a_dry_run_tells_what_goes_and_what_stays_and_touches_nothing(
    desk: Desk, pair: Pair
) -> None:
    """Whoever presses Flytta has read what it comes to."""
    wrong, right = pair
    people.set_field(desk, wrong, "phone", "0701234567")
    opened = begin(desk, wrong)
    ready(desk, opened)
    answer(desk, opened, "interests", ["Djur"])
    answer(desk, opened, "interests", ["Natur"])
    filling.complete(desk, filling.open_document(desk, opened.document.id))
    paper = papers.document_paper(desk, opened.document.id)
    papers.issue(desk, paper, papers.make(paper))
    note = people.add_note(desk, wrong, "Ett")
    drafting.keep(desk, wrong, note, "text", "Ett hal")
    before = case_hash(desk, *pair)
    found = moving_foresight.foresee(desk, [opened.document.id, note], right)

    assert (found.records, found.drafts, found.refused) == (2, 1, "")
    assert found.earlier >= 1
    assert dict(found.stays)["paper"] == 1
    assert dict(found.stays)["person"] >= 1
    assert dict(found.stays)["phase"] == 1
    assert found.care == ("final",)
    assert (found.number, found.target) == tuple(people.number_of(desk, case) for case in pair)
    assert case_hash(desk, *pair) == before


def test_what_follows_from_a_begun_form_is_asked_for_in_the_right_file(
    desk: Desk, pair: Pair
) -> None:
    """Days are reckoned from what stands in a file: they follow, and leave the other."""
    wrong, right = pair
    document = begin(desk, wrong).document.id
    found = moving_foresight.foresee(desk, [document], right)
    (there,) = moving.move(desk, [document], right).records
    asked = desk.connection.execute("SELECT case_id, record FROM due WHERE kind = 'unfinished'")

    assert [kind for kind, _ in found.dues] == ["unfinished"]
    assert asked.fetchall() == [(right, there)]


def test_a_whole_visit_is_what_one_person_wrote_that_day(desk: Desk, pair: Pair) -> None:
    """A visit is a note, hours and half a form: nobody remembers each of them."""
    wrong, right = pair
    old = people.add_note(desk, wrong, "Från i mars")
    form = begin(desk, wrong)
    later(desk, days=3)
    note = people.add_note(desk, wrong, "Besök på praktiken")
    cell = Cell(case=wrong, day=desk.clock.today(), what=Attended(), name="Köket")
    attendance.enter(desk, cell, Decimal(2))
    answer(desk, form, "interests", ["Djur"])
    late = people.add_note(desk, wrong, "Skrevs dagen efter", day=desk.clock.today())
    later(desk, days=1)
    desk.person = desk.writer.author = "Kim Vikarie"
    other = people.add_note(desk, wrong, "Av någon annan", day=date(2026, 3, 15))
    found = moving_foresight.offered(desk, wrong, note)
    visit = {one.record for one in found.visit}
    log = [line.kind for line in audit.lines(desk.connection, case=wrong)]

    assert [one.record for one in found.asked] == [note]
    assert late in visit
    assert {one.kind for one in found.visit} == {"note", "attendance"}
    assert not {old, other, form.document.id} & visit
    assert found.edited == 1
    assert "open" in log

    every = moving_foresight.offered(desk, wrong)

    assert {old, other, note} <= {one.record for one in every.visit}
    assert every.asked == ()

    moving.move(desk, [note, *visit], right)

    assert notes(desk, right) == {"Besök på praktiken", "Skrevs dagen efter"}
    assert len(desk.of_case(right, "attendance")) == 1


@pytest.mark.rule("R-52", "R-55")
def test_protection_in_either_file_is_thought_of_first(desk: Desk, pair: Pair) -> None:
    """A note out of a protected file, or one about a protected person in another's, may tell."""
    wrong, right = pair
    note = people.add_note(desk, wrong, "Bor på Storgatan 5 i Nykvarn")
    plain = moving_foresight.foresee(desk, [note], right)
    people.set_field(desk, wrong, "protected", "SEKRETESSMARKERING")
    out = moving_foresight.foresee(desk, [note], right)
    offered = moving_foresight.offered(desk, wrong, note)
    people.set_field(desk, wrong, "protected", "NEJ")
    people.set_field(desk, right, "protected", "SKYDDAD_FOLKBOKFORING")
    into = moving_foresight.foresee(desk, [note], right)

    assert plain.care == ()
    assert out.care == ("source_protected", "tells_where")
    assert offered.name == ""
    assert into.care == ("target_protected", "tells_where")


def test_a_month_that_was_handed_in_and_a_link_are_named(desk: Desk, pair: Pair) -> None:
    """Hours that somebody has counted already change by this."""
    wrong, right = pair
    plan_with_goal(desk, wrong)
    (activity,) = desk.of_case(wrong, "activity")
    what = Attended(sort="activity", id=activity.id, code="PRAKTIK")
    cell = Cell(case=wrong, day=date(2026, 2, 10), what=what, name="Köket")
    attendance.enter(desk, cell, Decimal(2))
    (entry,) = desk.of_case(wrong, "attendance")
    handing_in.hand_in(desk, "2026-02", [wrong])
    found = moving_foresight.foresee(desk, [entry.id], right)

    assert found.care == ("handed_month",)
    assert dict(found.stays) == {"link": 1}


def test_what_cannot_be_moved_is_said_in_the_dry_run(desk: Desk, pair: Pair) -> None:
    """Before the button, not after it."""
    wrong, _ = pair
    note = people.add_note(desk, wrong, "Ett")

    assert moving_foresight.foresee(desk, [note], wrong).refused == "same"


def test_what_came_back_by_a_change_is_said_to_go_to_its_copy(desk: Desk, pair: Pair) -> None:
    """Moved twice it is one note there, not two."""
    wrong, right = pair
    note = people.add_note(desk, wrong, "Ett")
    moving.move(desk, [note], right)
    desk.writer.bring_back(note, "note", wrong)

    assert moving_foresight.foresee(desk, [note], right).care == ("twice",)

    moving.move(desk, [note], right)

    assert notes(desk, right) == {"Ett"}


def test_all_that_left_and_all_that_stays_is_counted(desk: Desk, pair: Pair) -> None:
    """Also of a form whose texts are not here; a paper in a drawer is nobody's to forget."""
    wrong, right = pair
    plan_with_goal(desk, wrong)
    opened = begin(desk, wrong, "uppfoljning")
    table = next(q for q in opened.form.questions() if q.each == "goal")
    (row,) = opened.session.rows(table.id)
    column = next(c for c in table.columns if c.kind.value == "text" and not c.bind)
    set_cell(desk, opened, table.id, row.id, column.id, "Går bra")
    people.set_field(desk, wrong, "protected", "SEKRETESSMARKERING")
    desk.set(opened.document, "answer/own", {"v": ["Bor på Storgatan 5"], "n": 1})
    for kind in ("print", "export", "open"):
        desk.note(kind, case=wrong, record=opened.document.id)
    found = moving_foresight.foresee(desk, [opened.document.id], right)
    desk.set(opened.document, "form", {"id": "okand", "version": 9})
    unknown = moving_foresight.foresee(desk, [opened.document.id], right)

    assert dict(found.stays)["bound"] == 1
    assert sorted(how for how, _ in found.left) == ["export", "print"]
    assert found.care == ("source_protected", "tells_where")
    assert "person" not in dict(unknown.stays)


def test_an_office_that_nothing_was_heard_of_is_not_spoken_of(there: Federation) -> None:
    """What it has is not known, so nothing is said of it."""
    anna = there.join("a", "Anna Handledare")
    wrong, right = take_in(anna), take_in(anna, "Bo")
    note = people.add_note(anna, wrong, "Ett")
    (receiver,) = peers.everyone(anna)
    peers.keep(anna, receiver.key, {"epochs": []})
    alone = moving_foresight.foresee(anna, [note], right)

    assert (alone.office, alone.left) == ("", ())


def test_neither_file_leaves_without_a_consent(there: Federation) -> None:
    """Then nothing changes at the office, and it is said."""
    anna = there.join("a", "Anna Handledare")
    wrong, right = take_in(anna, consent=False), take_in(anna, "Bo", consent=False)
    note = people.add_note(anna, wrong, "Ett")

    assert moving_foresight.foresee(anna, [note], right).office == "neither"


# the office


@pytest.fixture
def there(tmp_path: Path) -> Federation:
    return Federation(tmp_path, FakeClock())


def test_the_office_takes_it_away_here_and_gets_it_there(there: Federation) -> None:
    """What has left the laptop is put right where it is, by the next bundle."""
    anna = there.join("a", "Anna Handledare")
    wrong, right = take_in(anna), take_in(anna, "Bo")
    note = people.add_note(anna, wrong, "Bo vill köra truck")
    there.go_round(anna)
    found = moving_foresight.foresee(anna, [note], right)
    (copy,) = moving.move(anna, [note], right).records
    there.go_round(anna)

    assert (found.office, [how for how, _ in found.left]) == ("both", ["bundle"])
    assert (notes(there.office, wrong), notes(there.office, right)) == (
        set(), {"Bo vill köra truck"},
    )  # fmt: skip
    assert there.office.find(copy) is not None
    assert case_hash(there.office, wrong, right) == case_hash(anna, wrong, right)


def test_where_one_file_stays_at_home_it_is_said(there: Federation) -> None:
    """Without a consent the office is told only what it may know."""
    anna = there.join("a", "Anna Handledare")
    wrong, right = take_in(anna), take_in(anna, "Bo", consent=False)
    note = people.add_note(anna, wrong, "Bo vill köra truck")
    fresh = moving_foresight.foresee(anna, [note], right)
    there.go_round(anna)
    found = moving_foresight.foresee(anna, [note], right)
    back = people.add_note(anna, right, "Om Amina")
    other = moving_foresight.foresee(anna, [back], wrong)

    assert (fresh.office, fresh.left) == ("target_stays", ())
    assert (found.office, found.office_why) == ("target_stays", "no_consent")
    assert (other.office, other.office_why) == ("source_stays", "no_consent")


def test_a_move_and_the_offices_change_are_both_there_after_merging(there: Federation) -> None:
    """Three vaults, one moves while another writes: no word is lost in any order (§5)."""
    anna = there.join("a", "Anna Handledare")
    wrong, right = take_in(anna), take_in(anna, "Bo")
    note = people.add_note(anna, wrong, "Bo vill köra truck")
    there.go_round(anna)
    kim = there.join("k", "Kim Vikarie")
    keys = [*there.office.get(wrong).values["assigned"], key_of(kim)]
    for case in (wrong, right):
        there.office.set(there.office.get(case), "assigned", sorted(keys))
    ingest.ingest(there.office, there.hand_over(kim))
    ingest.ingest(kim, there.give_back(kim))
    moving.move(anna, [note], right)
    people.change_note(kim, note, {"text": "Bo vill köra truck i Nykvarn"})
    ingest.ingest(there.office, there.hand_over(kim))
    ingest.ingest(there.office, there.hand_over(anna))
    ingest.ingest(anna, there.give_back(anna))
    ingest.ingest(kim, there.give_back(kim))

    for desk in (anna, kim, there.office):
        assert notes(desk, wrong) == {"Bo vill köra truck i Nykvarn"}
        assert notes(desk, right) == {"Bo vill köra truck"}
        assert [e.came_back for e in timeline.of_case(desk, wrong) if e.record == note] == [True]
    assert case_hash(anna, wrong, right) == case_hash(there.office, wrong, right)
    assert moving_foresight.foresee(anna, [note], right).care == ("twice",)

    moving.move(anna, [note], right)
    ingest.ingest(there.office, there.hand_over(anna))

    for desk in (anna, there.office):
        assert notes(desk, wrong) == set()
        assert notes(desk, right) == {"Bo vill köra truck i Nykvarn"}
