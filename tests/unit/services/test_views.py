"""Saved views and columns: kept in the vault, and never a way to sort people by what hurts."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import get_args

import pytest

from mia_desktop.services import access, caseload, planning, verify, views
from mia_desktop.services.caseload import Filter, NewParticipant, Sort
from mia_desktop.services.desk import Desk
from mia_desktop.services.views import Columns, Narrowing
from mia_desktop.store import vault_tables
from tests.helpers.desks import new_desk

ALLOWED = {"phase", "municipality", "due", "consent", "unsent", "cover", "coach"}
"""Decisions S3: phase, municipality, due, consent ending, not handed over; handledare.

`cover` is the laptop's counterpart of handledare: for which colleague one stands in, of no person.
"""


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = new_desk(tmp_path)
    yield made
    access.leave(made)


@pytest.mark.rule("R-38")
def test_nothing_else_can_be_filtered_or_sorted_by() -> None:
    """No list of people by health or debt: there is no field for it, here or in the store."""
    order = {"order", "falling"}

    assert set(Narrowing.__struct_fields__) == ALLOWED | order
    assert set(Filter.__struct_fields__) == {
        "text", "phases", "municipalities", "coach", "due_before", "consent_before",
    }  # fmt: skip
    assert set(get_args(Sort)) == {
        "name", "number", "phase", "due", "consent", "municipality", "latest",
    }  # fmt: skip


def test_a_view_is_kept_by_its_name_and_the_same_name_replaces_it(desk: Desk) -> None:
    views.save(desk, "  Mina   i Haninge ", Narrowing(municipality="0136"))
    views.save(desk, "Åker snart", Narrowing(consent="week"))
    views.save(desk, "mina i haninge", Narrowing(municipality="0136", order="due"))
    kept = views.own(desk)

    assert [view.name for view in kept] == ["mina i haninge", "Åker snart"]
    assert kept[0].how.order == "due"


def test_a_removed_view_can_be_put_back(desk: Desk) -> None:
    made = views.save(desk, "Haninge", Narrowing(municipality="0136"))
    views.remove(desk, made.id)
    gone = views.own(desk)
    views.put_back(desk, made)

    assert gone == ()
    assert views.own(desk) == (made,)


def test_what_another_version_kept_is_let_go_of(desk: Desk) -> None:
    """A view with a filter that this program does not know shows nobody in its stead."""
    with desk.writer.transaction():
        vault_tables.put(desk.connection, "look/views", '[{"id": 7}]')
        vault_tables.put(desk.connection, "look/calendar", '"year"')

    assert views.own(desk) == ()
    assert views.calendar(desk) is None


def test_taste_is_no_part_of_any_case(desk: Desk) -> None:
    """Nothing of it is in the log, so nothing of it leaves; the vault stays whole."""
    before = desk.writer.position()
    views.keep_columns(desk, Columns(shown=("name", "due"), widths={"name": 30}))
    views.keep_calendar(desk, "week")

    assert desk.writer.position() == before
    assert views.columns(desk).widths == {"name": 30}
    assert views.calendar(desk) == "week"
    assert verify.verify(desk.vault).held


def test_every_view_tells_how_many_it_shows(desk: Desk) -> None:
    case = caseload.add(desk, NewParticipant(given="Amina", municipality="0136"))
    caseload.add(desk, NewParticipant(given="Bo"))
    plan = planning.plan_of(desk, case)
    planning.set_field(desk, plan, "follow_ups", ["2026-03-14"])
    mine = views.save(desk, "Haninge", Narrowing(municipality="0136"))
    found = views.counts(desk)

    assert {key: found[key] for key in ("mine", "follow", "consent", "unsent", "ended", "all")} == {
        "mine": 2, "follow": 1, "consent": 0, "unsent": 0, "ended": 0, "all": 2,
    }  # fmt: skip
    assert found[mine.id] == 1


def test_days_are_reckoned_from_the_day_it_is_looked_at() -> None:
    """A view saved in March asks for April's week in April."""
    how = Narrowing(due="week", consent="late", phase="PAUSAD", municipality="0136", coach="Siv")
    found = views.filter_of(how, date(2026, 4, 1), "ami")

    assert found == Filter(
        text="ami", phases=("PAUSAD",), municipalities=("0136",), coach="Siv",
        due_before="2026-04-08", consent_before="2026-03-31",
    )  # fmt: skip
