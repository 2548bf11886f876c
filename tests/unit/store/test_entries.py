"""The log as a set: whatever order, repetition or portions it comes in, it says one thing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mia_desktop.domain.writes import REMOVE, Entry, Stub, Write
from mia_desktop.store import entries, projection
from mia_desktop.sync.merge import log_of
from mia_desktop.sync.view import view
from tests.helpers.logbook import Logbook, foreign, open_logbook, stub_of, undone

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

KINDS = {
    "case": ("participant", ("phone", "protected", "name")),
    "plan": ("plan", ("agreement", "follow_ups")),
    "note": ("note", ("day", "text")),
}
VALUES: dict[str, list[Any]] = {
    "protected": ["NEJ", "SEKRETESSMARKERING"],
    "name": [{"given": "Åsa", "family": "Öberg"}, {"given": "Élise", "family": "Vik"}, 7],
    "follow_ups": [["2026-05-01"], [], "not a list"],
    "day": ["2026-04-01", "2026-04-02", None],
}
TABLES = ("head", "replaced", "record", "caseload", "due", "person_number")


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Logbook]:
    with open_logbook(tmp_path_factory.mktemp("entries")) as opened:
        yield opened


@pytest.fixture
def own(tmp_path: Path) -> Iterator[Logbook]:
    with open_logbook(tmp_path) as opened:
        yield opened


@st.composite
def logs(draw: st.DrawFn) -> list[Entry]:
    """Writes that replace earlier ones, often across units, with some of them told as stubs."""
    made: list[Write] = []
    found: list[Entry] = []
    for wall in range(draw(st.integers(1, 12))):
        record = draw(st.sampled_from(sorted(KINDS)))
        kind, units = KINDS[record]
        unit = draw(st.sampled_from([*units, REMOVE]))
        earlier = st.lists(st.sampled_from(made), max_size=3, unique_by=lambda w: w.id)
        write = foreign(
            record,
            unit,
            value=draw(st.booleans()) if unit == REMOVE else draw(values(unit)),
            kind=kind,
            replaces=draw(earlier) if made else (),
            saw=draw(earlier) if made and unit == REMOVE else (),
            machine=draw(st.integers(0, 4)) == 0,
            wall=wall,
        )
        made.append(write)
        found += draw(st.sampled_from([[write], [write, stub_of(write)], [stub_of(write)]]))
        if draw(st.integers(0, 5)) == 0:
            found.append(lying(draw, write, made))
    return found


def lying(draw: st.DrawFn, write: Write, made: list[Write]) -> Stub:
    """A stub that claims another place than its write has."""
    place = draw(st.sampled_from(["case", "plan"]))
    replaces = draw(st.lists(st.sampled_from(made), max_size=2, unique_by=lambda w: w.id))
    return stub_of(write, record=place, unit="phone", replaces=tuple(w.id for w in replaces))


def values(unit: str) -> st.SearchStrategy[Any]:
    return st.sampled_from(VALUES.get(unit, ["A", "B"]))


def derived(book: Logbook) -> dict[str, list[tuple[Any, ...]]]:
    found = {table: book.rows(table) for table in TABLES}
    found["search"] = sorted(
        book.connection.execute(
            "SELECT r.case_id, s.names, s.number FROM search AS s JOIN search_row AS r"
            " ON r.n = s.rowid"
        )
    )
    return found


def absorbed(book: Logbook, portions: list[list[Entry]]) -> dict[str, list[tuple[Any, ...]]]:
    with undone(book):
        for portion in portions:
            book.writer.absorb(portion)
        return derived(book)


@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(log=logs(), data=st.data())
def test_order_repetition_and_portions_change_nothing(
    book: Logbook, log: list[Entry], data: st.DataObject
) -> None:
    """Sticks come late, twice and in the wrong order; the caseload is the same."""
    shuffled = data.draw(st.permutations(log + log[: len(log) // 2]))
    cut = data.draw(st.integers(0, len(shuffled)))

    assert absorbed(book, [shuffled[:cut], shuffled[cut:]]) == absorbed(book, [log])


@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(log=logs())
def test_the_store_shows_what_the_merge_shows(book: Logbook, log: list[Entry]) -> None:
    """The tables are a faster way to the same answer, never another answer."""
    with undone(book):
        book.writer.absorb(log)
        whole = view(log_of(entries.everything(book.connection)))
        rows = book.connection.execute("SELECT id, removed, kind, body FROM record")
        bodies = {row[0]: row for row in rows}

    standing = {key: projection.read_body(b) for key, gone, kind, b in bodies.values() if kind}
    removed = {key for key, gone, kind, _ in bodies.values() if gone and kind}
    assert standing == {**whole.records, **whole.removed}
    assert removed == set(whole.removed)
    assert view(log_of(log)).records == whole.records


@settings(max_examples=100, suppress_health_check=[HealthCheck.too_slow])
@given(log=logs(), cut=st.integers(0, 12))
def test_everything_built_again_is_what_stood(book: Logbook, log: list[Entry], cut: int) -> None:
    """The screens can be made from the log at any time."""
    with undone(book):
        book.writer.absorb(log[:cut])
        book.writer.absorb(log[cut:])
        before = derived(book)
        projection.rebuild_all(book.connection)

        assert derived(book) == before


def test_a_replacement_reaches_no_other_unit(own: Logbook) -> None:
    """Somebody who may write one field cannot make another one vanish by it."""
    phone = foreign("case", "phone", "070-1")
    attack = foreign("case", "email", "x", replaces=[phone])
    elsewhere = foreign("other", "phone", "x", replaces=[phone])
    own.writer.absorb([attack, elsewhere, phone])

    assert [e.id for e in entries.heads(own.connection, "case", "phone")] == [phone.id]


def test_a_stub_still_replaces_what_it_replaced(own: Logbook) -> None:
    """Words that were overwritten at home do not come up again at the office."""
    first = foreign("case", "phone", "070-1")
    second = foreign("case", "phone", "070-2", replaces=[first])
    own.writer.absorb([first, stub_of(second)])
    body = projection.read_body(own.connection.value("SELECT body FROM record"))

    assert body.values == {}
    assert body.missing == ("phone",)


def test_a_write_takes_the_place_of_its_stub(own: Logbook) -> None:
    """What comes later in full is shown in full."""
    write = foreign("case", "phone", "070-1")
    own.writer.absorb([stub_of(write)])

    assert own.writer.absorb([write]) == [write]
    assert own.writer.absorb([stub_of(write), write]) == []
    assert list(entries.everything(own.connection)) == [write]


def test_finding_and_listing_give_back_the_same_bytes(own: Logbook) -> None:
    """A line is kept as it was made: its digest would tell otherwise."""
    write, other = foreign("case", "phone", "070-1"), stub_of(foreign("case", "email", "x"))
    own.writer.absorb([write, other])
    found = entries.find(own.connection, [write.id, other.id, "00" * 32])

    assert found == {write.id: write, other.id: other}
    entries.check(write)
