"""What waits for somebody: each thing once, in its group, with the place where it is done."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from mia_desktop.domain.records.person import ConsentScope
from mia_desktop.services import (
    access,
    agenda,
    caseload,
    filling,
    meetings,
    participation,
    people,
    planning,
    today,
    undoing,
    waiting_hours,
)
from mia_desktop.services.agenda import Item
from mia_desktop.services.desk import Desk, changes
from mia_desktop.services.meetings import Planned
from tests.helpers.clock import FakeClock
from tests.helpers.desks import new_desk

DAY = date(2026, 3, 12)
FAR = date(2099, 1, 1)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = new_desk(tmp_path, clock=FakeClock(datetime(2026, 3, 12, 9, tzinfo=UTC)))
    yield made
    access.leave(made)


@pytest.fixture
def case(desk: Desk) -> str:
    return caseload.add(desk, caseload.NewParticipant(given="Amina", family="Karim"))


def follow_ups(desk: Desk, case: str, *days: str) -> str:
    plan = planning.plan_of(desk, case)
    planning.set_field(desk, plan, "follow_ups", list(days))
    return plan


def answered(desk: Desk, case: str, **answers: Any) -> str:
    document = filling.start(desk, case, "kartlaggning")
    for address, value in answers.items():
        filling.commit(desk, filling.open_document(desk, document), address, {"v": value})
    return document


def ended(desk: Desk, case: str, end: date) -> None:
    run = people.view(desk, case).present
    assert run is not None
    participation.set_status(desk, run.id, "AVSLUTAD")
    period = {"start": "2025-09-01", "end": end.isoformat()}
    desk.put(*changes("participation", case, run.id, {"period": period}))


def groups(desk: Desk) -> dict[str, list[str]]:
    day = today.read(desk)
    return {name: [item.kind for item in items] for name, items in day.groups.items() if items}


def one(desk: Desk, group: today.GroupName) -> Item:
    (found,) = today.read(desk).groups[group]
    return found


def test_groups_stand_in_their_fixed_order(desk: Desk) -> None:
    """The eye finds what is late in the same place every morning."""
    assert tuple(today.read(desk).groups) == today.ORDER


def test_what_is_late_today_and_coming_is_told_apart(desk: Desk, case: str) -> None:
    follow_ups(desk, case, "2026-03-08", "2026-03-12", "2026-03-19", "2026-03-20")
    day = today.read(desk)

    assert groups(desk) == {
        "late": ["follow_up"], "today": ["follow_up"], "coming": ["follow_up"]
    }  # fmt: skip
    assert day.after is not None
    assert day.after.day == "2026-03-20"
    assert (day.active, day.is_empty) == (1, False)


def test_an_unfinished_form_leads_to_the_section_where_it_was_left(desk: Desk, case: str) -> None:
    """The place and the day are what a person remembers of it."""
    document = answered(desk, case, registeredAF="JA")
    item = one(desk, "begun")

    assert item.page == "form"
    assert item.args["document"] == document
    assert item.args["section"] == item.where != ""
    assert item.label is not None
    assert item.day == "2026-03-12"


def test_a_form_that_was_only_begun_has_no_section(desk: Desk, case: str) -> None:
    document = filling.start(desk, case, "kartlaggning")

    assert one(desk, "begun").args == {"document": document}


def test_a_finished_section_counts_as_a_place(desk: Desk, case: str) -> None:
    document = answered(desk, case, registeredAF="JA")
    filling.mark_done(desk, filling.open_document(desk, document), "remiss", done=True)

    assert one(desk, "begun").where == "remiss"


def test_a_plan_that_nobody_signed_in_a_week_is_waited_for(desk: Desk, case: str) -> None:
    """Agreed and forgotten in the bag."""
    plan = planning.plan_of(desk, case)
    desk.create("plan_version", case, {"plan": plan, "version": 2, "agreed": date(2026, 3, 4)})
    item = one(desk, "begun")

    assert (item.kind, item.count, item.page, item.args) == ("unsigned", 2, "plan", {"case": case})
    assert [item.kind for item in agenda.between(desk, date(2026, 1, 1), FAR)] == ["plan_end"]


def test_plans_that_end_are_told_of_a_month_before(desk: Desk, case: str) -> None:
    """Both the plan's own period and AF's plan, which is renewed every sixth month."""
    document = answered(desk, case, actionPlanAF="JA", actionPlanAFDate="2025-10-01")
    plan = planning.plan_of(desk, case)
    planning.set_field(desk, plan, "period", {"start": "2025-10-01", "end": "2026-04-10"})
    found = {item.kind: item for item in today.read(desk).groups["plans"]}

    assert found["af_plan"].day == "2026-04-01"
    assert found["af_plan"].args == {"document": document}
    assert found["plan_end"].page == "plan"


def test_a_renewed_af_plan_comes_back_in_six_months(desk: Desk, case: str) -> None:
    """One key says that it is done; Ångra takes the key back."""
    answered(desk, case, actionPlanAF="JA", actionPlanAFDate="2025-10-01")
    agenda.tick(desk, one(desk, "plans"))
    after = [item.day for item in agenda.of_case(desk, case) if item.kind == "af_plan"]
    undoing.undo(desk)

    assert after == ["2026-09-12"]
    assert one(desk, "plans").day == "2026-04-01"


@pytest.mark.rule("R-26")
def test_nobody_is_asked_to_call_without_consent_but_told_why(desk: Desk, case: str) -> None:
    """Silence would look as if it had been forgotten."""
    ended(desk, case, date(2026, 2, 10))
    day = today.read(desk)

    assert not any(day.groups.values())
    assert [item.kind for item in day.reasons] == ["no_contact_1"]


@pytest.mark.rule("R-26")
def test_a_consent_given_late_brings_the_contact_and_it_is_ticked_off(
    desk: Desk, case: str
) -> None:
    ended(desk, case, date(2026, 2, 10))
    scope = ConsentScope(purpose="Veta hur det gick", start=DAY)
    people.give_consent(desk, case, "CONTACT_AFTER", scope, "MUNTLIGT")
    first = [item.kind for item in agenda.between(desk, DAY, FAR)]
    scope = ConsentScope(purpose="Veta hur det gick", start=date(2026, 3, 1))
    people.give_consent(desk, case, "CONTACT_AFTER", scope, "MUNTLIGT")
    late = one(desk, "late")
    agenda.tick(desk, late)

    assert first == ["after_exit_6"]
    assert (late.kind, late.day, late.can_be_ticked) == ("after_exit_1", "2026-03-10", True)
    assert today.read(desk).groups["late"] == ()


def test_twelve_months_afterwards_only_where_it_was_decided(desk: Desk, case: str) -> None:
    """C13: a setting, which may be turned on when people have already left."""
    scope = ConsentScope(purpose="Veta hur det gick", start=date(2025, 1, 1))
    people.give_consent(desk, case, "CONTACT_AFTER", scope, "MUNTLIGT")
    ended(desk, case, date(2026, 3, 1))
    before = [item.kind for item in agenda.between(desk, DAY, FAR)]
    desk.decide("after_exit_12", True)

    assert before == ["after_exit_1", "after_exit_6"]
    assert [item.kind for item in agenda.between(desk, DAY, FAR)] == [*before, "after_exit_12"]


def test_a_reminder_that_was_asked_for_says_its_words_and_is_ticked_off(
    desk: Desk, case: str
) -> None:
    desk.create("reminder", case, {"kind": "", "day": DAY, "text": "Ring Komvux"})
    item = one(desk, "today")
    agenda.tick(desk, item)

    assert (item.what, item.can_be_ticked) == ("Ring Komvux", True)
    assert groups(desk) == {}


def test_a_meeting_is_told_of_on_its_day_and_never_late(desk: Desk, case: str) -> None:
    """What has been is not late: nobody ticks off a meeting."""
    for day, time in (("2026-03-10", ""), ("2026-03-12", "13:30"), ("2026-03-12", "09:00")):
        place = Planned(
            case=case, day=date.fromisoformat(day), time=time, place="Biblioteket", text="Plan"
        )
        meetings.plan(desk, place)
    found = today.read(desk).groups["today"]

    assert [(item.time, item.where, item.what) for item in found] == [
        ("09:00", "Biblioteket", "Plan"), ("13:30", "Biblioteket", "Plan"),
    ]  # fmt: skip
    assert groups(desk) == {"today": ["meeting", "meeting"]}
    assert not found[0].can_be_ticked


def test_a_meeting_is_moved_called_off_and_brought_back(desk: Desk, case: str) -> None:
    key = meetings.plan(desk, Planned(case=case, day=DAY))
    meetings.change(desk, key, {"day": date(2026, 3, 13), "time": "10:00", "place": ""})
    moved = meetings.get(desk, key)
    meetings.change(desk, key, {"day": date(2026, 3, 13), "time": "10:00"})
    meetings.remove(desk, key)
    gone = agenda.of_case(desk, case)
    undoing.undo(desk)

    assert moved == Planned(case=case, day=date(2026, 3, 13), time="10:00")
    assert gone == []
    assert [item.day for item in agenda.of_case(desk, case)] == ["2026-03-13"]


@pytest.mark.rule("R-52")
def test_of_a_protected_person_neither_name_nor_place_is_told(desk: Desk) -> None:
    """Where somebody is to be at half past one is what protection is about."""
    case = caseload.add(
        desk, caseload.NewParticipant(given="Hemlig", family="Person", protected="ANNAT_SKYDD")
    )
    meetings.plan(desk, Planned(case=case, day=DAY, place="Storgatan 1", text="Möte"))
    item = one(desk, "today")

    assert (item.who, item.where) == (item.number, "")
    assert item.protected


def test_without_anybody_who_keeps_hours_nobody_is_asked_for_them(
    desk: Desk, case: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(waiting_hours, "sources", [])
    worked(desk, case)

    assert waiting_hours.missing(desk, DAY) == []


def worked(desk: Desk, case: str, **values: Any) -> None:
    run = people.view(desk, case).present
    assert run is not None
    participation.set_status(desk, run.id, "PAGAENDE")
    period = {"start": "2026-01-10", "end": None}
    desk.create("activity", case, {"status": "PAGAR", "period": period, **values})


def test_hours_of_a_month_that_is_over_are_asked_for_from_the_fifth(desk: Desk, case: str) -> None:
    """One row for each participant who was at something; gone when it is handed in."""
    worked(desk, case)
    other = caseload.add(desk, caseload.NewParticipant(given="Bo", family="Ek"))
    worked(desk, other, period={"start": "2026-03-01", "end": None})
    item = one(desk, "hours")
    desk.create("hours_month", case, {"month": "2026-02"})

    assert (item.case, item.what, item.args) == (
        case,
        "2026-02",
        {"case": case, "month": "2026-02"},
    )
    assert waiting_hours.missing(desk, DAY) == []
    assert waiting_hours.missing(desk, date(2026, 3, 4)) == []


def test_an_empty_day_tells_what_comes_first(desk: Desk, case: str) -> None:
    follow_ups(desk, case, "2026-08-01")
    day = today.read(desk)

    assert day.is_empty
    assert day.after is not None
    assert day.after.day == "2026-08-01"


def test_a_krock_leads_to_where_it_is_settled(desk: Desk, case: str) -> None:
    with desk.writer.transaction():
        desk.connection.execute("UPDATE caseload SET conflicts = 2")
    item = one(desk, "from_office")

    assert (item.page, item.args, item.count) == ("conflicts", {"case": case}, 2)
