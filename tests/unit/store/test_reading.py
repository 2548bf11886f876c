"""The caseload as it is asked for: order, narrowing, pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mia_desktop.store import reading
from mia_desktop.store.reading import Filter
from tests.helpers.logbook import Logbook, open_logbook

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Logbook]:
    with open_logbook(tmp_path_factory.mktemp("reading")) as opened:
        opened.person(
            "a", "Åsa", "Öberg", number="K7-0003", coaches=["Siv Ek", "Ola Bo"], municipality="0126"
        )
        opened.person(
            "b", "Bo", "Ek", number="K7-0001", coaches=["Siv Eklund"], municipality="0138"
        )
        opened.person("c", "Cilla", "Ahl", number="K7-0002")
        opened.put("pa", "participation", {"status": "PLANERING"}, case="a")
        opened.put("pb", "participation", {"status": "PAGAENDE"}, case="b")
        opened.put("la", "plan", {"follow_ups": ["2026-06-01"]}, case="a")
        opened.put("lb", "plan", {"follow_ups": ["2026-05-01"]}, case="b")
        opened.put("ka", "consent", {"scope": {"end": "2026-09-01"}}, case="a")
        opened.put("kc", "consent", {"scope": {"end": "2026-08-01"}}, case="c")
        yield opened


def found(book: Logbook, order: reading.Sort = "name", **chosen: object) -> str:
    return "".join(reading.case_ids(book.connection, Filter(**chosen), order))


@pytest.mark.parametrize(
    ("order", "expected"),
    [("name", "cba"), ("number", "bca"), ("phase", "cba"), ("due", "bac"), ("consent", "cab")],
)
def test_the_caseload_sorts_by_its_columns(
    book: Logbook, order: reading.Sort, expected: str
) -> None:
    """Swedish order of names; what has no day comes last."""
    assert found(book, order) == expected
    assert found(book, order, text="k7") == expected


@pytest.mark.parametrize(
    ("chosen", "expected"),
    [
        ({"phases": ("PLANERING", "PAGAENDE")}, "ba"),
        ({"municipalities": ("0126",)}, "a"),
        ({"coach": "Siv Ek"}, "a"),
        ({"coach": "Ola Bo"}, "a"),
        ({"coach": "%"}, ""),
        ({"due_before": "2026-05-31"}, "b"),
        ({"consent_before": "2026-12-31"}, "ca"),
        ({"text": "k7", "phases": ("PLANERING",)}, "a"),
    ],
)
def test_the_caseload_narrows(book: Logbook, chosen: dict[str, object], expected: str) -> None:
    """Each filter alone and together; a coach's name is compared as a whole."""
    assert found(book, **chosen) == expected


def test_rows_come_in_the_order_asked_for(book: Logbook) -> None:
    """A page is fetched when it is looked at; who is gone is left out."""
    rows = reading.case_rows(book.connection, ["c", "gone", "a"])

    assert [row.case for row in rows] == ["c", "a"]
    assert rows[1].coaches == "Siv Ek, Ola Bo"
    assert reading.count_cases(book.connection) == 3


def test_rows_of_more_cases_than_a_question_may_name(book: Logbook) -> None:
    """An office asks for all of its caseload at once; SQLite names a limit for that."""
    (case,) = reading.case_ids(book.connection, reading.Filter())[:1]
    asked = [*(f"nobody-{n}" for n in range(300_000)), case]

    assert [row.case for row in reading.case_rows(book.connection, asked)] == [case]


def test_records_come_by_case_and_kind(book: Logbook) -> None:
    """A case shows its own records only."""
    kinds = [record.kind for record in reading.records(book.connection, "a")]

    assert kinds == ["participant", "consent", "plan", "participation"]
    assert [r.id for r in reading.records(book.connection, "a", ["plan"])] == ["la"]
    assert [r.id for r in reading.of_kind(book.connection, "plan")] == ["la", "lb"]
    assert reading.record(book.connection, "nowhere") is None


def test_a_field_s_history_is_oldest_first(book: Logbook) -> None:
    """Who wrote what when, for every field."""
    book.put("la", "plan", {"agreement": "Först"}, case="a")
    book.put("la", "plan", {"agreement": "Sedan"}, case="a")
    values = [write.line.value for write in reading.history(book.connection, "la", "agreement")]

    assert values == ["Först", "Sedan"]
