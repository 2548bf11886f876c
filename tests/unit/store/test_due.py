"""The days on which a case asks for something, from nothing but its records."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from mia_desktop.store import reading
from tests.helpers.logbook import Logbook, foreign, open_logbook

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

CONTACT = {"parties": [], "start": "2026-01-01"}


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Logbook]:
    with open_logbook(tmp_path) as opened:
        opened.person("case", "Åsa", "Ek", number="K7-0001")
        run(opened)
        yield opened


def run(book: Logbook, key: str = "run", **values: Any) -> None:
    book.put(key, "participation", {"status": "PAGAENDE", **values}, case="case")


def over(book: Logbook, status: str = "AVSLUTAD") -> None:
    run(book, status=status, period={"start": "2025-09-01", "end": "2026-01-31"})


def asked(book: Logbook) -> list[tuple[str, str]]:
    return [(row.day, row.kind) for row in reading.due(book.connection, "2099-12-31")]


def answer(book: Logbook, key: str, kind: str, **answers: Any) -> None:
    values = {f"answer/{name}": {"v": value} for name, value in answers.items()}
    book.put(key, kind, {"started": "2026-01-10", **values}, case="case")


def test_an_unfinished_form_is_told_of_from_the_day_it_was_begun(book: Logbook) -> None:
    """What was begun before the holiday is found again after it."""
    answer(book, "doc", "assessment", housing="EGEN")

    assert asked(book) == [("2026-01-10", "unfinished")]


def test_only_an_unfinished_exit_form_outlives_the_end(book: Logbook) -> None:
    """A kartläggning of somebody who has left is nobody's work any more; the exit form is."""
    answer(book, "doc", "assessment", housing="EGEN")
    answer(book, "exit", "exit", exitReason="AVLIDEN")
    over(book, "STANGD")

    assert [row.record for row in reading.due(book.connection, "2099-12-31")] == ["exit"]


def test_after_the_exit_no_plan_is_renewed_and_nothing_else_is_forgotten(book: Logbook) -> None:
    """Idag asked for new plans for people who had left; how it went is still to be asked."""
    plan = {"period": {"start": "2025-09-01", "end": "2026-03-01"}, "follow_ups": ["2026-02-15"]}
    book.put("plan", "plan", plan, case="case")
    scope = {"parties": [], "start": "2026-01-01", "end": "2026-12-31"}
    book.put("yes", "consent", {"kind": "CONTACT_AFTER", "scope": scope}, case="case")
    answer(book, "after", "post_exit_follow_up", outcome="POSITIVT")
    before = {kind for _, kind in asked(book)}
    over(book, "EFTERUPPFOLJNING")
    after = {kind for _, kind in asked(book)}

    assert {"plan_end", "follow_up"} <= before
    assert after == {"consent", "unfinished", "contact_1", "contact_6", "no_contact_12"}


def test_af_s_plan_is_due_six_months_after_it_was_made(book: Logbook) -> None:
    """AF renews it at least every six months; the kartläggning knows the day (domain §2.3)."""
    answer(book, "doc", "assessment", actionPlanAF="JA", actionPlanAFDate="2025-08-31")

    assert ("2026-02-28", "af_plan") in asked(book)


def test_af_s_plan_that_was_renewed_is_due_six_months_later(book: Logbook) -> None:
    answer(book, "doc", "assessment", actionPlanAF="JA", actionPlanAFDate="2025-08-31")
    done = {"kind": "af_plan", "day": "2026-03-01", "done": True}
    book.put("tick", "reminder", done, case="case")

    assert ("2026-09-01", "af_plan") in asked(book)
    assert len(asked(book)) == 2


def test_nobody_is_reminded_of_a_plan_that_af_has_not_made(book: Logbook) -> None:
    """The day of an answer that was changed to no stays in the record."""
    answer(book, "doc", "assessment", actionPlanAF="NEJ", actionPlanAFDate="2025-08-31")

    assert [kind for _, kind in asked(book)] == ["unfinished"]


def test_a_plan_ends_and_a_version_waits_for_a_signature(book: Logbook) -> None:
    period = {"start": "2026-01-01", "end": "2026-06-30"}
    book.put("plan", "plan", {"period": period}, case="case")
    book.put("v1", "plan_version", {"plan": "plan", "agreed": "2026-01-05"}, case="case")
    before = asked(book)
    book.put("v1", "plan_version", {"participant_signed": {"day": "2026-01-07"}}, case="case")

    assert before == [("2026-01-05", "unsigned"), ("2026-06-30", "plan_end")]
    assert asked(book) == [("2026-06-30", "plan_end")]


def test_the_plan_asks_for_nothing_while_somebody_is_asked_how_it_went(book: Logbook) -> None:
    """The work is over; a consent that ends is told of still, since contacts rest on it."""
    book.put("plan", "plan", {"period": {"end": "2026-06-30"}}, case="case")
    book.put("v1", "plan_version", {"plan": "plan", "agreed": "2026-01-05"}, case="case")
    book.put("consent", "consent", {"scope": {"end": "2026-05-01"}}, case="case")
    before = [kind for _, kind in asked(book)]
    run(book, status="EFTERUPPFOLJNING")

    assert before == ["unsigned", "consent", "plan_end"]
    assert [kind for _, kind in asked(book)] == ["consent"]


def test_the_plan_of_an_earlier_time_asks_for_nothing_in_a_new_one(book: Logbook) -> None:
    """Whoever comes back begins anew (R-01)."""
    period = {"end": "2026-06-30"}
    values = {"participation": "run", "period": period, "follow_ups": ["2026-05-01"]}
    book.put("plan", "plan", values, case="case")
    run(book, "run-2", status="KARTLAGGNING")

    assert asked(book) == []


def test_a_meeting_has_its_time_and_is_not_what_comes_next_in_the_list(book: Logbook) -> None:
    """A meeting that has been is not late: the list's Nästa tells of deeds only."""
    meeting = {"kind": "meeting", "day": "2026-03-12", "time": "13:30"}
    book.put("m", "reminder", meeting, case="case")
    book.put(
        "w", "reminder", {"kind": "meeting", "day": "2026-03-12", "time": "25:99"}, case="case"
    )
    rows = reading.due(book.connection, "2026-12-31", since="2026-03-12", case="case")

    assert [(row.record, row.time) for row in rows] == [("m", "13:30"), ("w", "")]
    assert reading.case_rows(book.connection, ["case"])[0].next_due is None


@pytest.mark.rule("R-26")
def test_without_consent_no_contact_afterwards_is_asked_for(book: Logbook) -> None:
    """Who has not agreed is left in peace; the list only says why nobody is called."""
    over(book)

    assert asked(book) == [
        ("2026-02-28", "no_contact_1"), ("2026-07-31", "no_contact_6"),
        ("2027-01-31", "no_contact_12"),
    ]  # fmt: skip


@pytest.mark.rule("R-26")
def test_a_consent_given_after_the_end_lets_the_contact_come_up(book: Logbook) -> None:
    """Nobody makes the reminders by hand, and none beyond the consent's last day."""
    over(book)
    scope = {**CONTACT, "end": "2026-08-01"}
    book.put("yes", "consent", {"kind": "CONTACT_AFTER", "scope": scope}, case="case")

    assert [kind for _, kind in asked(book)] == ["contact_1", "contact_6", "no_contact_12"]


@pytest.mark.rule("R-26")
def test_a_promised_contact_waits_only_while_the_consent_holds(book: Logbook) -> None:
    """Taken back at the other computer: the reminder made here must not call anybody."""
    scope = dict(CONTACT)
    book.put("yes", "consent", {"kind": "CONTACT_AFTER", "scope": scope}, case="case")
    reminder = {"kind": "after_exit_1", "day": "2026-02-28", "about": "run"}
    book.put("r", "reminder", reminder, case="case")
    over(book)
    promised = asked(book)[0]
    scope["withdrawn"] = "2026-02-01"
    book.put("yes", "consent", {"scope": scope}, case="case")

    assert promised == ("2026-02-28", "after_exit_1")
    assert asked(book)[0] == ("2026-02-28", "no_contact_1")


@pytest.mark.parametrize(
    "said", [{"exitReason": "AVLIDEN"}, {"exitKind": "FELREGISTRERING"}], ids=["died", "mistake"]
)
def test_nobody_is_named_who_is_not_to_be_asked(book: Logbook, said: dict[str, str]) -> None:
    """Not even with the quiet line: a family may sit beside the screen."""
    answer(book, "exit", "exit", **said)
    book.writer.complete("exit", "exit", "case", {})
    over(book)

    assert asked(book) == []


def test_values_of_any_shape_break_no_day(book: Logbook) -> None:
    """A faulty program at the other end cannot stop an import (bundle-format §1, threat 7)."""
    for kind in ("assessment", "exit", "plan", "reminder", "plan_version", "consent"):
        for unit in ("started", "period", "scope", "kind", "day", "time", "agreed", "form"):
            book.writer.absorb([foreign(f"{kind}-x", unit, [{"a": 1}], kind=kind)])
        book.writer.absorb([foreign(f"{kind}-x", "answer/actionPlanAFDate", {"v": 7}, kind=kind)])

    assert reading.case_rows(book.connection, ["case"])[0].case == "case"
