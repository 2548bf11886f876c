"""What was written in the wrong person's file comes to the right one, and nothing is lost."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from mia_desktop.domain.records.person import Moved
from mia_desktop.domain.records.time import Attended
from mia_desktop.domain.records.work import StepProgress
from mia_desktop.services import (
    access,
    attachments,
    attendance,
    drafting,
    extract,
    extract_words,
    field_history,
    filling,
    finding,
    moving,
    open_form,
    papers,
    people,
    progress,
    registers,
    timeline,
    undoing,
    verify,
)
from mia_desktop.services.attendance import Cell
from mia_desktop.services.desk import Desk
from mia_desktop.services.moving import CannotMove
from mia_desktop.store import audit, drafts, entries
from tests.helpers.caseloads import notes
from tests.helpers.clock import FakeClock
from tests.helpers.desks import new_desk
from tests.helpers.fillings import (
    again,
    begin,
    plan_with_goal,
    set_cell,
    someone,
)
from tests.helpers.misplaced import Pair, assessment, late, only

PDF = b"%PDF-1.7\n1 0 obj\n"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = new_desk(tmp_path, clock=FakeClock())
    yield made
    access.leave(made)


@pytest.fixture
def pair(desk: Desk) -> Pair:
    """Amina, in whose file things were written, and Bo, whom they are about."""
    return someone(desk), someone(desk, "Bo", "Ek")


def later(desk: Desk, **by: float) -> None:
    assert isinstance(desk.clock, FakeClock)
    desk.clock.forward(**by)


def said_of(desk: Desk, case: str) -> str:
    """All that stands in a file's log, also what was taken away."""
    rows = desk.connection.execute("SELECT id, salt, line FROM change WHERE case_id = ?", (case,))
    return json.dumps([entries.trusted(*row).raw.decode() for row in rows.fetchall()])


def test_a_note_comes_to_the_right_file_with_its_author_and_its_past(
    desk: Desk, pair: Pair
) -> None:
    """Who said what when is the point of a note (R-18), also after it was put right."""
    wrong, right = pair
    note = people.add_note(desk, wrong, "Bo vill köra truk", kind="TELEFON", minutes=15)
    later(desk, hours=2)
    people.change_note(desk, note, {"text": "Bo vill köra truck"})
    later(desk, days=1)
    desk.person = desk.writer.author = "Kim Vikarie"
    (there,) = moving.move(desk, [note], right).records
    moved = desk.get(there).values
    past = field_history.of_field(desk, there, "text")
    event = next(e for e in timeline.of_case(desk, right) if e.record == there)

    assert (notes(desk, wrong), notes(desk, right)) == (set(), {"Bo vill köra truck"})
    assert (moved["kind"], moved["minutes"]) == ("TELEFON", 15)
    assert [(one.value, one.author) for one in past] == [
        ("Bo vill köra truck", "Anna Handledare"), ("Bo vill köra truk", "Anna Handledare"),
    ]  # fmt: skip
    assert past[0].at.date().isoformat() == "2026-03-12"
    assert (event.author, event.moved, event.moved_by) == (
        "Anna Handledare", "2026-03-13", "Kim Vikarie",
    )  # fmt: skip
    assert verify.verify(desk.vault).findings == ()


def test_either_file_has_a_line_that_tells_nothing_of_the_other(desk: Desk, pair: Pair) -> None:
    """Whoever reads one file must not learn whose the other is."""
    wrong, right = pair
    note = people.add_note(desk, wrong, "Ringde om praktik")
    moving.move(desk, [note], right)
    lines = {case: [e for e in timeline.of_case(desk, case) if e.kind == "moved"] for case in pair}
    traces = {case: moving.traces(desk, case)[0] for case in pair}
    log = [(line.kind, line.case) for line in audit.lines(desk.connection)]
    numbers = [people.number_of(desk, case) for case in pair]

    assert [(e.what, e.title, e.author) for e in lines[wrong]] == [
        ("out", "note", "Anna Handledare")
    ]
    assert [(e.what, e.title) for e in lines[right]] == [("in", "note")]
    assert traces[wrong].move == traces[right].move
    assert {("move_out", wrong), ("move_in", right)} <= set(log)
    for case, other, number in ((wrong, right, numbers[1]), (right, wrong, numbers[0])):
        theirs = {record.id for record in desk.of_case(other)}
        assert not any(word in said_of(desk, case) for word in (number, other, *theirs))


def test_one_angra_takes_the_whole_move_back_and_gor_om_makes_it_again(
    desk: Desk, pair: Pair
) -> None:
    """The wrong person chosen in the list is the likeliest mistake of all."""
    wrong, right = pair
    note = people.add_note(desk, wrong, "Ett")
    drafting.keep(desk, wrong, note, "text", "Ett och ett hal")
    (there,) = moving.move(desk, [note], right).records
    moved = drafting.pending(desk, right)
    undoing.undo(desk)

    assert moved == {(there, "text"): "Ett och ett hal"}
    assert (notes(desk, wrong), notes(desk, right)) == ({"Ett"}, set())
    assert not [*moving.traces(desk, wrong), *moving.traces(desk, right)]
    assert drafting.pending(desk, wrong) == {(note, "text"): "Ett och ett hal"}

    undoing.redo(desk)

    assert (notes(desk, wrong), notes(desk, right)) == (set(), {"Ett"})
    assert [d.record for d in drafts.everything(desk.connection)] == [there]


def test_a_finished_form_is_finished_in_the_right_file_and_can_be_taken_back(
    desk: Desk, pair: Pair
) -> None:
    """A kartläggning that was signed off is signed off there too; its rows and past go along."""
    wrong, right = pair
    document = assessment(desk, wrong)
    filling.complete(desk, filling.open_document(desk, document))
    (there,) = moving.move(desk, [document], right).records
    opened = filling.open_document(desk, there)
    stored = opened.session.stored("interests")
    jobs = [row.cells["occupation"] for row in opened.session.rows("jobs")]

    assert opened.is_complete
    assert stored == {"v": ["Djur", "Natur"]}
    assert jobs == [{"v": "Lagerarbetare"}]
    assert len(field_history.of_field(desk, there, "answer/interests")) == 2
    assert desk.get(there).values["participation"] == only(desk, right, "participation")
    assert not desk.of_case(wrong, "assessment", "row")
    assert verify.verify(desk.vault).findings == ()

    undoing.undo(desk)

    assert desk.get(document).completions
    assert [row.case for row in desk.of_case(wrong, "row")] == [wrong]
    assert not desk.of_case(right, "assessment", "row")


def test_rows_about_the_goals_of_the_other_stay_behind(desk: Desk, pair: Pair) -> None:
    """A goal is a person's own: what was said of it has no place in another file."""
    wrong, right = pair
    plan_with_goal(desk, wrong)
    opened = begin(desk, wrong, "uppfoljning")
    table = next(q for q in opened.form.questions() if q.each == "goal")
    (row,) = opened.session.rows(table.id)
    column = next(c for c in table.columns if c.kind.value == "text" and not c.bind)
    set_cell(desk, opened, table.id, row.id, column.id, "Går bra")
    (item,) = moving.chosen(desk, [opened.document.id])
    (there,) = moving.move(desk, [opened.document.id], right).records

    assert len(item.bound) == 1
    assert not desk.of_case(right, "row")
    assert not desk.of_case(wrong, "row")
    assert again(desk, open_form.open_document(desk, there)).session.rows(table.id) == ()


def test_a_file_goes_with_its_bytes_and_an_issued_paper_stays(
    desk: Desk, pair: Pair, tmp_path: Path
) -> None:
    """A paper was given out in that person's name: that it was is a fact of that file (S7)."""
    wrong, right = pair
    path = tmp_path / "cv.pdf"
    path.write_bytes(PDF)
    file = attachments.add(desk, wrong, path, sort="CV")
    document = assessment(desk, wrong)
    filling.complete(desk, filling.open_document(desk, document))
    paper = papers.document_paper(desk, document)
    papers.issue(desk, paper, papers.make(paper))
    (item,) = moving.chosen(desk, [document])
    there = moving.move(desk, [file, document], right).records

    assert len(item.issued) == 1
    assert [record.id for record in desk.of_case(wrong, "attachment")] == [item.issued[0].id]
    assert attachments.read(desk, there[0]) == PDF
    assert verify.verify(desk.vault).findings == ()
    with pytest.raises(CannotMove):
        moving.move(desk, [item.issued[0].id], right)


def test_a_colleagues_change_meanwhile_is_kept_and_comes_along_the_second_time(
    desk: Desk, pair: Pair
) -> None:
    """Two people at once: the move does not swallow what the other wrote (bundle-format §5.5)."""
    wrong, right = pair
    note = people.add_note(desk, wrong, "Bo vill köra truck")
    before = entries.heads(desk.connection, note, "text")
    (there,) = moving.move(desk, [note], right).records
    late(desk, wrong, note, "Bo vill köra truck i Nykvarn", before)

    assert notes(desk, wrong) == {"Bo vill köra truck i Nykvarn"}
    assert notes(desk, right) == {"Bo vill köra truck"}
    assert desk.get(note).void

    again_there = moving.move(desk, [note], right).records

    assert again_there == (there,)
    assert (notes(desk, wrong), notes(desk, right)) == (set(), {"Bo vill köra truck i Nykvarn"})


def test_an_internal_note_stays_internal_and_so_does_its_trace(desk: Desk, pair: Pair) -> None:
    """What never leaves the laptop does not begin to because it was misplaced (R-33)."""
    wrong, right = pair
    note = people.add_note(desk, wrong, "Bara för mig", internal=True)
    (there,) = moving.move(desk, [note], right).records
    traces = [only(desk, case, "moved") for case in pair]
    classes = {
        e.line.share
        for record in (there, *traces)
        for heads in entries.units(desk.connection, record).values()
        for e in heads
        if hasattr(e, "line")
    }

    assert classes == {"never"}


def test_every_register_line_time_and_step_can_be_moved(desk: Desk, pair: Pair) -> None:
    """A meeting, a contact, an insats, hours and a step are written in wrong files as well."""
    wrong, right = pair
    plan_with_goal(desk, wrong)
    activity = only(desk, wrong, "activity")
    begun = [registers.begin(desk, form.id, wrong) for form in registers.forms()]
    what = Attended(sort="activity", id=activity, code="PRAKTIK")
    cell = Cell(case=wrong, day=date(2026, 3, 10), what=what, name="Köket")
    attendance.enter(desk, cell, Decimal("2.5"))
    hours = only(desk, wrong, "attendance")
    step = progress.add_step(
        desk, wrong, StepProgress(id="", area="ARBETE", evidence="Kom i tid", linked=activity)
    )
    there = moving.move(desk, [*begun, hours, step], right).records
    found = [desk.get(key) for key in there]

    assert all(record.case == right for record in found)
    assert found[-2].values["what"] == {"sort": "activity", "id": "", "code": "PRAKTIK"}
    assert "linked" not in found[-1].values
    assert {record.kind for record in found} >= {
        "meeting", "contact", "placement", "education", "se_step", "intervention", "referral",
        "resource_person", "attendance", "step_progress",
    }  # fmt: skip
    assert len(moving.traces(desk, right)) == len(there)
    assert all(isinstance(one, Moved) for one in moving.traces(desk, wrong))

    undoing.undo(desk)

    assert not moving.traces(desk, wrong)
    assert desk.get(hours).values["what"]["id"] == activity


def test_the_registerutdrag_of_one_tells_nothing_of_the_other(desk: Desk, pair: Pair) -> None:
    """What was written here about Bo is Bo's to ask for, also as an earlier value (art. 15)."""
    wrong, right = pair
    note = people.add_note(desk, wrong, "Bo har ont i ryggen")
    moving.move(desk, [note], right)
    hers, his = (extract.as_json(extract.make(desk, case).extract).decode() for case in pair)
    told = extract_words.Told()
    lines = [
        [said.text for said in told.fields("moved", record.values)]
        for case in pair
        for record in desk.of_case(case, "moved")
    ]

    assert "ont i ryggen" not in hers
    assert "ont i ryggen" in his
    assert "Till en annan akt, eftersom det handlar om någon annan" in lines[0]
    assert "Anteckningar" in lines[1]
    assert people.number_of(desk, right) not in hers
    assert finding.find(desk, wrong, "Handledare") == []
