"""What the lists show of a case, and that saves touch only what they change."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from mia_desktop.store import reading
from tests.helpers.logbook import Logbook, foreign, open_logbook

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Logbook]:
    with open_logbook(tmp_path) as opened:
        yield opened


def row(book: Logbook, case: str = "case") -> reading.CaseRow:
    (found,) = reading.case_rows(book.connection, [case])
    return found


def test_a_protected_person_s_name_is_in_no_list(book: Logbook) -> None:
    """Whoever looks over the handler's shoulder sees a number (R-52)."""
    book.person(
        "case",
        "Åsa",
        "Öberg",
        number="K7-0001",
        protected="SEKRETESSMARKERING",
        municipality="0180",
    )
    rows = repr(book.rows("caseload"))

    assert row(book).shown == "K7-0001"
    assert row(book).protected
    assert "Åsa" not in rows
    assert "berg" not in rows
    assert row(book).municipality == ""


def test_protection_holds_while_two_values_stand(book: Logbook) -> None:
    """In doubt the name stays hidden (bundle-format §5.4)."""
    book.person("case", "Åsa", "Öberg", number="K7-0001", protected="NEJ")
    theirs = foreign("case", "protected", "SKYDDAD_FOLKBOKFORING")
    book.writer.absorb([theirs])

    assert row(book).shown == "K7-0001"
    assert row(book).conflicts == 1


def test_a_name_is_shown_as_the_person_wants_it(book: Logbook) -> None:
    """Tilltalsnamn, not all given names."""
    book.person("case", "Karl Åke", "Ek", preferred_name="Åke")

    assert row(book).shown == "Ek, Åke"


def test_planned_follow_ups_are_due_until_one_is_begun(book: Logbook) -> None:
    """A telephone note is no follow-up; a follow-up a few days early is one."""
    book.person("case", "Åsa", "Ek")
    book.put("plan", "plan", {"follow_ups": ["2026-05-01", "2026-08-01"]}, case="case")
    book.put("note", "note", {"day": "2026-06-01"}, case="case")
    first = row(book).next_due
    book.put("f-1", "follow_up", {"started": "2026-04-28"}, case="case")

    assert (first, row(book).next_due) == ("2026-05-01", "2026-08-01")
    assert row(book).latest == "2026-06-01"


def test_an_ending_consent_and_a_reminder_come_up(book: Logbook) -> None:
    """Idag tells what ends and what was asked for, until it is done or withdrawn."""
    book.person("case", "Åsa", "Ek")
    scope = {"parties": ["AF"], "end": "2026-06-30", "withdrawn": None}
    book.put("consent", "consent", {"scope": scope}, case="case")
    book.put("reminder", "reminder", {"day": "2026-04-01", "kind": "ring"}, case="case")
    found = [(due.day, due.kind, due.shown) for due in reading.due(book.connection, "2026-12-31")]
    book.put("consent", "consent", {"scope": {**scope, "withdrawn": "2026-03-12"}}, case="case")
    book.put("reminder", "reminder", {"done": True}, case="case")

    assert found == [("2026-04-01", "ring", "Ek, Åsa"), ("2026-06-30", "consent", "Ek, Åsa")]
    assert reading.due(book.connection, "2026-12-31") == []


def test_the_plan_s_state_follows_its_versions(book: Logbook) -> None:
    """Draft, agreed, signed: the column Plan."""
    book.person("case", "Åsa", "Ek")
    states = [row(book).plan]
    book.put("plan", "plan", {"agreement": "x"}, case="case")
    states.append(row(book).plan)
    book.put("v1", "plan_version", {"plan": "plan"}, case="case")
    states.append(row(book).plan)
    book.put("v1", "plan_version", {"participant_signed": {"day": "2026-03-12"}}, case="case")
    states.append(row(book).plan)

    assert states == ["", "draft", "agreed", "signed"]


def test_a_settled_krock_leaves_the_count_whatever_kind_it_was_in(book: Logbook) -> None:
    """The caseload must not go on warning of a krock in a goal that was settled."""
    book.person("case", "Åsa", "Ek")
    book.put("goal", "goal", {"own_words": "Jobba"}, case="case")
    book.writer.absorb([foreign("goal", "own_words", "Studera", kind="goal")])
    opened = row(book).conflicts
    book.put("goal", "goal", {"own_words": "Studera"}, case="case", settle=True)

    assert (opened, row(book).conflicts) == (1, 0)


def test_a_removed_participant_leaves_every_list(book: Logbook) -> None:
    """Felregistrerad: neither listed, due nor found, and back again with Ångra."""
    number = {"kind": "PNR", "number": "199001012382"}
    book.person("case", "Åsa", "Ek", number="K7-0001", identity=number)
    book.put("reminder", "reminder", {"day": "2026-04-01"}, case="case")
    book.writer.remove("case", "participant", "case")
    gone = [book.rows(t) for t in ("caseload", "due", "person_number", "search_row", "search")]
    book.writer.bring_back("case", "participant", "case")

    assert gone == [[]] * 5
    assert book.search("åsa") == ["case"]


@pytest.mark.parametrize(
    "values",
    [
        {"name": 7, "number": [1], "coaches": "x", "identity": "y", "former_names": {"a": 1}},
        {"name": {"given": 1}, "protected": {"x": 1}, "birth_date": "not a day"},
        {"former_identities": [1, {"number": 7}], "preferred_name": ["x"], "municipality": 4},
    ],
)
def test_a_value_of_any_shape_breaks_no_list(book: Logbook, values: dict[str, Any]) -> None:
    """A faulty or hostile program at the other end cannot stop an import."""
    book.writer.absorb([foreign("case", unit, value) for unit, value in values.items()])
    book.writer.absorb([foreign("plan", "follow_ups", ["x", 4], kind="plan")])
    book.writer.absorb([foreign("consent", "scope", [1], kind="consent")])
    book.writer.absorb([foreign("note", "day", {"a": 1}, kind="note")])

    assert row(book).case == "case"


def test_a_save_that_changes_no_list_touches_none(book: Logbook) -> None:
    """Each save would otherwise rewrite the index of names."""
    book.person("case", "Åsa", "Ek", number="K7-0001")
    before = book.rows("search_row") + book.rows("caseload")
    book.put("case", "participant", {"phone": "070-1740605"})

    assert book.rows("search_row") + book.rows("caseload") == before
