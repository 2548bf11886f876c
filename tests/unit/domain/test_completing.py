"""A document made final says for ever what it said then (bundle-format §5.6, R-02)."""

from __future__ import annotations

import pytest

from mia_desktop.domain.completing import Versions, choice, versions
from mia_desktop.domain.writes import COMPLETE, REMOVE, Entry, Write, WriteId
from tests.helpers.entries import stub, write


def doc(value="words", **more) -> Write:
    return write(value, record="doc", kind="assessment", **{"unit": "answer/a", **more})


def row(value="words", **more) -> Write:
    return write(value, record="row", kind="row", **{"unit": "cell/a", **more})


def done(*seen: Entry, value: object = True, at: int = 5) -> Write:
    return doc(value, unit=COMPLETE, saw=[e.id for e in seen], at=at)


def read(completions: list[Write], here: list[Entry], members=None) -> Versions:
    named: dict[str, Entry] = {e.id: e for e in here}
    return versions("doc", completions, named, members or {})


def test_a_version_is_what_its_author_saw() -> None:
    """Later words change the draft, not the version."""
    words, cell, after = doc("then"), row("then"), doc("now", salt=1)
    made = done(words, cell)
    found = read(
        [made], [words, cell, after], {"doc": {"answer/a": [after]}, "row": {"cell/a": [cell]}}
    )
    (version,) = found.all

    assert found.holds == made.id
    assert version.records["doc"].values == {"answer/a": "then"}
    assert version.records["row"].values == {"cell/a": "then"}
    assert version.late == (after,)
    assert version.missing == ()


def test_a_row_taken_away_before_is_not_in_the_version() -> None:
    """And one taken away after is told as news."""
    cell = row()
    removal = row(value=True, unit=REMOVE, saw=[cell.id])
    before = read([done(cell, removal)], [cell, removal])
    after = read([done(cell)], [cell], {"row": {"cell/a": [cell], REMOVE: [removal]}})

    assert before.all[0].records == {}
    assert set(after.all[0].records) == {"row"}
    assert after.all[0].late == (removal,)


def test_words_that_are_not_here_are_named() -> None:
    """The office sees that something is missing, not an older answer."""
    words, gone = doc(), stub(record="doc", unit="answer/b")
    (version,) = read([done(words, gone)], [gone]).all

    assert version.missing == tuple(sorted([words.id, gone.id]))
    assert version.records["doc"].missing == ("answer/b",)


def test_a_completion_cannot_draw_in_another_case() -> None:
    """A hostile list of seen writes shows nobody else's words."""
    stranger = row(case="other")
    note = write(record="note")
    (version,) = read([done(stranger, note)], [stranger, note]).all

    assert version.records == {}


def test_the_next_version_holds_when_it_saw_the_former() -> None:
    """Two in a row need no choice."""
    first = done(at=9)
    second = done(first, at=1)
    found = read([first, second], [])

    assert [version.write.id for version in found.all] == [second.id, first.id]
    assert found.holds == second.id


def test_two_at_once_wait_for_a_choice() -> None:
    """Two versions stay two; a person says which holds, and two persons may differ."""
    first, second = done(at=1), done(at=2)
    one = done(first, second, value=choice(first.id), at=3)
    same = done(first, second, value=choice(first.id), at=4)
    other = done(first, second, value=choice(second.id), at=4)

    assert read([first, second], []).holds == ""
    assert read([first, second, one], []).holds == first.id
    assert read([first, second, one, same], []).holds == first.id
    assert read([first, second, one, other], []).holds == ""
    assert len(read([first, second, one, other], []).all) == 2


@pytest.mark.parametrize("named", ["nowhere", "ff" * 32])
def test_a_choice_of_what_is_not_here_holds_nothing(named) -> None:
    """Better none than the wrong one."""
    first = done(at=1)

    assert read([first, done(first, value=choice(WriteId(named)), at=2)], []).holds == ""


def test_no_completion_no_version() -> None:
    """An unfinished form has none."""
    assert read([], []) == Versions(record="doc", all=(), holds="")


def test_the_documents_own_removal_is_no_late_change() -> None:
    """That somebody wanted it away is told on the document itself."""
    words = doc()
    removal = doc(value=True, unit=REMOVE)
    made = done(words, removal)
    found = read([made], [words, removal], {"doc": {"answer/a": [words], REMOVE: [removal]}})

    assert found.all[0].late == ()
    assert found.all[0].records["doc"].values == {"answer/a": "words"}
    assert not found.all[0].records["doc"].void
