"""What a log shows, in small cases that somebody can follow by eye."""

from __future__ import annotations

import pytest

from mia_desktop.domain.writes import COMPLETE, REMOVE
from mia_desktop.sync.merge import fuller, log_of, merge
from mia_desktop.sync.view import record_hash, view
from tests.helpers.entries import stub, write


def person(value="070", **more):
    return write(value, record="case", kind="participant", **{"unit": "phone", **more})


def test_a_krock_is_listed_and_hashed() -> None:
    """Two vaults that show different things never have the same hash."""
    one, other = person("070", at=1), person("073", at=2)
    seen, alone = view(log_of([one, other])), view(log_of([other]))
    (krock,) = seen.conflicts

    assert (krock.record, krock.unit) == ("case", "phone")
    assert set(krock.heads) == {one, other}
    assert seen.records["case"].values == alone.records["case"].values
    assert record_hash(seen) != record_hash(alone)
    assert record_hash(view(log_of([other, one]))) == record_hash(seen)


def test_a_removed_record_is_kept_aside() -> None:
    """It can be brought back as it was; its krockar wait with it."""
    one, other = person("070"), person("073", salt=1)
    removal = person(value=True, unit=REMOVE, saw=[one.id, other.id])
    seen = view(log_of([one, other, removal]))

    assert seen.records == {}
    assert set(seen.removed) == {"case"}
    assert seen.conflicts == ()
    assert seen.waiting == ()


@pytest.mark.parametrize(
    ("kind", "unit"), [("goal", "plan"), ("row", "document"), ("plan", "participation")]
)
def test_what_hangs_on_nothing_here_waits(kind, unit) -> None:
    """A goal whose plan comes in the next part is kept and counted, not dropped."""
    child = write("parent", record="child", kind=kind, unit=unit)
    orphan = view(log_of([person(), child]))
    parent = write("x", record="parent", kind="deviation", case="")

    assert orphan.waiting == (child.id,)
    assert "child" in orphan.records
    assert view(log_of([person(), child, parent])).waiting == ()


def test_words_of_a_case_that_is_not_here_wait() -> None:
    """As do stubs without a single word; what belongs to no case does not."""
    note, lone = write(record="note"), stub("aa" * 32, record="lone")
    report = write(record="report", kind="deviation", case="", unit="what")
    seen = view(log_of([note, lone, report]))

    assert seen.waiting == tuple(sorted([note.id, lone.id]))
    assert "lone" not in seen.records


def test_stubs_that_replace_each_other_harm_nobody() -> None:
    """Claims of stubs carry no digest; a circle leaves no head and no traceback."""
    one = stub("aa" * 32, record="case", unit="phone", replaces=["bb" * 32])
    other = stub("bb" * 32, record="case", unit="phone", replaces=["aa" * 32])
    seen = view(log_of([one, other, person("mejl", unit="email")]))

    assert seen.records["case"].values == {"email": "mejl"}
    assert seen.heads("case", "phone") == []
    assert seen.heads("nobody", "phone") == []


def test_a_document_shows_its_versions() -> None:
    """With its rows, and with those who wrote after."""
    answer = write(record="doc", kind="assessment", unit="answer/a", case="case")
    row = write("doc", record="row", kind="row", unit="document")
    done = write(
        value=True, record="doc", kind="assessment", unit=COMPLETE, saw=[answer.id, row.id]
    )
    late = write("later", record="row", kind="row", unit="cell/a")
    seen = view(log_of([person(), answer, row, done, late]))
    versions = seen.completions["doc"]

    assert set(seen.members("doc")) == {"doc", "row"}
    assert versions.holds == done.id
    assert set(versions.all[0].records) == {"doc", "row"}
    assert versions.all[0].late == (late,)
    assert seen.records["doc"].completions == (done.id,)


def test_a_write_is_more_than_its_stub() -> None:
    """Whoever had the words keeps them, and two claims about them count both."""
    words = write()
    thin = stub(words.id)
    one = stub("aa" * 32, replaces=["bb" * 32])
    other = stub("aa" * 32, replaces=["cc" * 32])
    stray = stub("aa" * 32, record="z", replaces=["dd" * 32])

    assert fuller(words, thin) == fuller(thin, words) == words
    assert (
        fuller(one, other) == fuller(other, one) == stub("aa" * 32, replaces=["bb" * 32, "cc" * 32])
    )
    assert fuller(one, stray) == fuller(stray, one) == stray
    assert merge(log_of([thin]), log_of([words])) == log_of([words])
