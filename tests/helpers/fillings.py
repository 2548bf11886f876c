"""A participant with forms, as tests of the services fill them in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mia_desktop.domain.records.person import ConsentScope
from mia_desktop.domain.writes import Entry, Write
from mia_desktop.forms import rows as table
from mia_desktop.forms.answers import given
from mia_desktop.services import caseload, closing, filling, people, planning
from mia_desktop.store import entries
from tests.helpers.logbook import foreign

if TYPE_CHECKING:
    from mia_desktop.services.desk import Desk
    from mia_desktop.services.filling import Filling


def someone(desk: Desk, given_name: str = "Amina", family: str = "Karim", **more: Any) -> str:
    """A new participant; returns the case."""
    return caseload.add(desk, caseload.NewParticipant(given=given_name, family=family, **more))


def begin(desk: Desk, case: str, form: str = "kartlaggning") -> Filling:
    return filling.open_document(desk, filling.start(desk, case, form))


def again(desk: Desk, opened: Filling) -> Filling:
    """The same document, read anew."""
    return filling.open_document(desk, opened.document.id)


def answer(desk: Desk, opened: Filling, address: str, value: Any, other: str = "") -> list[Write]:
    """Answer as the page does: into the session, then kept."""
    stored = value if value is None or isinstance(value, dict) else given(value, other)
    opened.session.answer(address, stored)
    return filling.commit(desk, opened, address, stored)


def add_row(desk: Desk, opened: Filling, question: str, **cells: Any) -> str:
    """A new row with these cells; returns its id."""
    row = desk.new_id()
    before = opened.session.rows(question)
    changed = table.changed_places(before, opened.session.add_row(question, row))
    filling.save_rows(desk, opened, question, changed, row)
    for column, value in cells.items():
        set_cell(desk, opened, question, row, column, value)
    return row


def set_cell(
    desk: Desk, opened: Filling, question: str, row: str, column: str, value: Any
) -> list[Write]:
    stored = value if value is None or isinstance(value, dict) else given(value)
    opened.session.set_cell(question, row, column, stored)
    return filling.set_cell(desk, opened, question, row, column, stored)


def ready(desk: Desk, opened: Filling) -> None:
    """Answer what a kartläggning must say before it can be made final."""
    for address, value in (
        ("informed", "JA"), ("informedDate", "2026-03-01"), ("idType", "SAKNAS"),
        ("whoMappedDate", "2026-03-01"),
    ):  # fmt: skip
        answer(desk, opened, address, value)


def left_with_consent(desk: Desk, case: str) -> None:
    """The participation has ended, and the person may be contacted afterwards (R-26)."""
    people.give_consent(
        desk, case, "CONTACT_AFTER", ConsentScope(start=desk.clock.today()), "MUNTLIGT"
    )
    opened = begin(desk, case, "avslut")
    for address, value in (
        ("exitDate", desk.clock.today().isoformat()), ("outcomeParticipant", "POSITIVT"),
        ("incomeAfter", ["LON"]),
    ):  # fmt: skip
        answer(desk, opened, address, value)
    closing.complete(desk, again(desk, opened))


def plan_with_goal(desk: Desk, case: str, words: str = "Jag vill ha ett arbete.") -> str:
    """A plan with one goal of one activity; returns the goal."""
    goal = planning.add_goal(desk, planning.plan_of(desk, case), words)
    planning.add_activity(desk, goal, "PRAKTIK")
    return goal


def elsewhere(desk: Desk, record: str, unit: str, value: Any, *, wall: int = 1) -> Write:
    """What a colleague wrote over what stands, on another laptop, as it comes in with a bundle."""
    found = desk.get(record)
    heads: list[Entry] = entries.heads(desk.connection, record, unit)
    write = foreign(
        record, unit, value, replaces=heads, wall=wall, kind=found.kind, case=found.case
    )
    desk.writer.absorb([write])
    return write


def standing(desk: Desk, record: str, unit: str) -> list[Any]:
    """The values that stand in a unit."""
    return [
        e.line.value for e in entries.heads(desk.connection, record, unit) if isinstance(e, Write)
    ]
