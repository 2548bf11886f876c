"""From what somebody wants to the line that says it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mia_desktop.domain import authoring, writes
from mia_desktop.domain.authoring import OpenConflict, Pen, Place, tick
from mia_desktop.domain.completing import choice, chosen
from mia_desktop.domain.writes import COMPLETE, REMOVE, Stamp
from tests.helpers.entries import EPOCH, stub, write

NOW = datetime(2026, 3, 12, 9, tzinfo=UTC)
MS = int(NOW.timestamp() * 1000)
PEN = Pen(author="Bo", stamp=Stamp(wall=MS, count=2, epoch=EPOCH), form="KARTLAGGNING_1/1")
PLACE = Place(case="case", kind="assessment", record="doc")


def test_a_line_says_who_where_and_when() -> None:
    """Every line that is made here can be made into a write."""
    head = write("before", record="doc", unit="started")
    line = authoring.edit(PEN, PLACE, "started", NOW.date(), [head])

    assert (line.author, line.case, line.kind, line.record) == ("Bo", "case", "assessment", "doc")
    assert (line.unit, line.value, line.form) == ("started", "2026-03-12", "KARTLAGGNING_1/1")
    assert (line.stamp, line.epoch, line.replaces) == ((MS, 2), EPOCH, (head.id,))
    assert writes.make(line).line == line


def test_a_removal_sees_all_and_its_undo_takes_it_back() -> None:
    """Taking away is never blind, and never for good."""
    heads = {"text": [write()], COMPLETE: [write(value=True, unit=COMPLETE)]}
    removal = writes.make(authoring.remove(PEN, PLACE, heads))
    undone = authoring.undo_removal(PEN, PLACE, [removal])

    assert set(removal.line.saw) == {e.id for each in heads.values() for e in each}
    assert removal.line.replaces == ()
    assert (undone.unit, undone.value, undone.replaces) == (REMOVE, False, (removal.id,))


def test_a_document_with_a_krock_cannot_be_made_final() -> None:
    """Also not if the krock stands in a row of a table; one in a row taken away is no matter."""
    one, other = write("a", record="row", kind="row"), write("b", record="row", kind="row", salt=1)
    row = {"cell/what": [one, other]}
    removal = write(value=True, unit=REMOVE, record="row", saw=[one.id, other.id])

    with pytest.raises(OpenConflict) as caught:
        authoring.complete(PEN, PLACE, {"doc": {}, "row": row})
    done = authoring.complete(PEN, PLACE, {"doc": {}, "row": row | {REMOVE: [removal]}})

    assert caught.value.units == (("row", "cell/what"),)
    assert set(done.saw) == {one.id, other.id, removal.id}
    assert done.unit == COMPLETE


def test_a_choice_between_versions_names_one() -> None:
    """It sees both, so that nobody asks again."""
    both = [write(value=True, unit=COMPLETE), write(value=True, unit=COMPLETE, salt=1)]
    line = authoring.choose(PEN, PLACE, both[0].id, {COMPLETE: both, "text": [write()]})

    assert chosen(line.value) == both[0].id
    assert set(line.saw) == {e.id for e in both}
    assert chosen(True) == chosen({"holds": 1}) == chosen({}) == ""
    assert choice("x") == {"holds": "x"}


def test_a_documents_rows_are_found() -> None:
    """Rows are records of their own that name their document (decisions C6)."""
    row = {"document": [write("doc", unit="document", record="row", kind="row")]}
    other = {"document": [write("else", unit="document", record="other", kind="row")]}
    odd = {"document": [write(1, unit="document", record="odd", kind="row"), stub(unit="document")]}
    step = {"document": [write("doc", unit="document", record="step", kind="step_progress")]}
    note = {"document": [write("doc", unit="document", record="note", kind="note")]}
    records = {"row": row, "other": other, "odd": odd, "step": step, "note": note, "doc": {}}

    assert authoring.members_of("doc", records) == {"doc": {}, "row": row, "step": step}
    assert authoring.rows_by_document(records) == {"doc": ["row", "step"], "else": ["other"]}
    assert authoring.members_of("nowhere", records) == {}


stamps = st.builds(
    Stamp, wall=st.integers(0, MS * 2), count=st.integers(0, 9), epoch=st.just(EPOCH)
)


@given(last=stamps, heard=st.lists(stamps, max_size=4), hours=st.integers(-100, 100))
def test_a_stamp_never_goes_back(last, heard, hours) -> None:
    """A clock set back does not put today's words before yesterday's."""
    now = NOW + timedelta(hours=hours)
    made = tick(last, now, EPOCH, heard)
    near = [stamp for stamp in heard if not authoring.is_far_ahead(stamp, now)]

    assert all(made > stamp for stamp in [last, *near])
    assert made.wall in {int(now.timestamp() * 1000), last.wall, *(s.wall for s in near)}


def test_a_wrong_clock_elsewhere_does_not_lead_ours() -> None:
    """A colleague's laptop in 2031 marks its own words only (bundle-format §5.8)."""
    day = 24 * 3600 * 1000
    edge, beyond = Stamp(wall=MS + day), Stamp(wall=MS + day + 1)

    assert tick(Stamp(wall=0), NOW, EPOCH, [beyond]) == Stamp(wall=MS, epoch=EPOCH)
    assert tick(Stamp(wall=0), NOW, EPOCH, [edge]) == Stamp(wall=MS + day, count=1, epoch=EPOCH)
    assert authoring.is_far_ahead(beyond, NOW)
    assert not authoring.is_far_ahead(edge, NOW)


def test_a_clock_that_has_counted_to_the_end_does_not_stop_ours() -> None:
    """One hostile stamp would keep a handler from saving anything until its moment has passed."""
    heard = Stamp(wall=MS + 3_600_000, count=2**53 - 1, epoch=EPOCH)

    assert tick(Stamp(wall=0), NOW, EPOCH, [heard]) == Stamp(wall=MS + 3_600_001, epoch=EPOCH)
