"""What has changed over time: the participant's own figures and words, area by area."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import msgspec
import pytest

from mia_desktop.domain.plan_rules import Hours
from mia_desktop.domain.records.base import Period
from mia_desktop.domain.records.work import StepProgress
from mia_desktop.services import access, filling, participation, planning, progress
from mia_desktop.services.desk import Desk
from mia_desktop.services.filling import Filling
from mia_desktop.services.progress import Pair, Place, Point, Step
from tests.helpers import fillings
from tests.helpers.clock import FakeClock
from tests.helpers.desks import new_desk
from tests.helpers.fillings import again, answer, begin, someone

TODAY = date(2026, 3, 12)


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def desk(tmp_path: Path, clock: FakeClock) -> Iterator[Desk]:
    made = new_desk(tmp_path, clock=clock)
    yield made
    access.leave(made)


@pytest.fixture
def case(desk: Desk) -> str:
    return someone(desk)


def assessed(desk: Desk, clock: FakeClock, case: str, **said: object) -> Filling:
    opened = begin(desk, case)
    fillings.ready(desk, opened)
    for address, value in said.items():
        answer(desk, opened, address, value)
    filling.complete(desk, again(desk, opened))
    clock.forward(days=30)
    return opened


def followed_up(desk: Desk, case: str, **said: object) -> Filling:
    opened = begin(desk, case, "uppfoljning")
    answer(desk, opened, "date", desk.clock.today().isoformat())
    for address, value in said.items():
        answer(desk, opened, address, value)
    return opened


def pair(desk: Desk, case: str, area: str) -> Pair:
    found = progress.then_and_now(desk, case)
    pairs = found.compare(found.first, found.last)
    return next(one for one in pairs if one.area == area)


class TestThenAndNow:
    @pytest.mark.rule("R-23")
    def test_an_area_is_followed_from_form_to_form(
        self, desk: Desk, clock: FakeClock, case: str
    ) -> None:
        """The same question in kartläggning and uppföljning, with the own words beside."""
        assessed(desk, clock, case, areaWork=2, areaWorkWords="Jag vågar inte söka.")
        followed_up(desk, case, areaWork=6, areaWorkWords="Jag har praktik.")
        found = progress.then_and_now(desk, case)

        assert [(one.form, one.day, one.complete) for one in found.occasions] == [
            ("kartlaggning", TODAY, True),
            ("uppfoljning", date(2026, 4, 11), False),
        ]
        assert pair(desk, case, "ARBETE") == Pair(
            area="ARBETE",
            then=Point(value=2, words="Jag vågar inte söka."),
            now=Point(value=6, words="Jag har praktik."),
        )
        assert pair(desk, case, "ARBETE").change == 4

    @pytest.mark.rule("R-19")
    def test_all_areas_stand_in_the_order_of_the_list_and_none_adds_up(
        self, desk: Desk, clock: FakeClock, case: str
    ) -> None:
        """However it goes in them: an order by change would be a ranking."""
        assessed(desk, clock, case, areaAuthorities=9, areaWork=1)
        found = progress.then_and_now(desk, case)
        fields = {field.name for field in msgspec.structs.fields(found)}

        assert tuple(line.area for line in found.areas) == progress.AREAS
        assert len(progress.AREAS) == 8
        assert fields == {"occasions", "areas"}

    @pytest.mark.rule("R-20")
    def test_only_one_person_is_read(self, desk: Desk, clock: FakeClock, case: str) -> None:
        other = someone(desk, "Bo", "Ek")
        assessed(desk, clock, other, areaWork=9)

        assert progress.then_and_now(desk, case).occasions == ()
        assert progress.steps(desk, case) == ()

    def test_not_answered_is_told_from_refused(
        self, desk: Desk, clock: FakeClock, case: str
    ) -> None:
        """Neither is a figure, and neither is drawn as a nought."""
        assessed(desk, clock, case, areaWork={"no": "vill_inte_svara"}, areaHealth=0)
        followed_up(desk, case, areaWork=5)

        assert pair(desk, case, "ARBETE").then == Point(refused="vill_inte_svara")
        assert pair(desk, case, "ARBETE").change is None
        assert pair(desk, case, "HALSA_VARDAG").then.value == 0
        assert pair(desk, case, "HALSA_VARDAG").now == Point()
        assert not pair(desk, case, "NATVERK").then.said

    def test_what_was_made_final_is_what_was_said(
        self, desk: Desk, clock: FakeClock, case: str
    ) -> None:
        """Words that came late belong to the next version (bundle-format §5.6)."""
        opened = assessed(desk, clock, case, areaWork=3)
        fillings.elsewhere(desk, opened.document.id, "answer/areaWork", {"v": 9})

        assert pair(desk, case, "ARBETE").then.value == 3

    @pytest.mark.parametrize(
        "odd", [7, {"v": 11}, {"v": "x"}, {"v": True}, {"no": 3}, {"v": "1.5"}]
    )
    def test_odd_values_from_elsewhere_say_nothing(
        self, desk: Desk, case: str, odd: object
    ) -> None:
        opened = followed_up(desk, case, areaWork=4, areaStudies=5)
        fillings.elsewhere(desk, opened.document.id, "answer/areaWork", odd)
        fillings.elsewhere(desk, opened.document.id, "answer/areaWorkWords", {"v": ["x"]})

        assert pair(desk, case, "ARBETE").now == Point()
        assert pair(desk, case, "STUDIER_SPRAK").now.value == 5

    def test_a_form_of_an_unknown_version_is_read_by_its_name(self, desk: Desk, case: str) -> None:
        """Codes and addresses are for ever; a form nobody knows says nothing."""
        opened = followed_up(desk, case, areaWork=4)
        fillings.elsewhere(desk, opened.document.id, "form", {"id": "uppfoljning", "version": 99})
        newer = pair(desk, case, "ARBETE").now.value
        strange = followed_up(desk, case, areaWork=8)
        fillings.elsewhere(desk, strange.document.id, "form", {"id": "annat", "version": 1})

        assert newer == 4
        assert len(progress.then_and_now(desk, case).occasions) == 1

    def test_who_comes_back_is_compared_from_the_new_beginning(
        self, desk: Desk, clock: FakeClock, case: str
    ) -> None:
        """R-01: the earlier time is there to be chosen, and is not where this one starts."""
        assessed(desk, clock, case, areaWork=2)
        run = desk.of_case(case, "participation")[-1].id
        participation.set_status(desk, run, "AVSLUTAD")
        participation.reopen(desk, case)
        assessed(desk, clock, case, areaWork=4)
        found = progress.then_and_now(desk, case)

        assert [one.present for one in found.occasions] == [False, True]
        assert (found.first, found.last) == (1, 1)


class TestSteps:
    @pytest.mark.rule("R-23")
    def test_a_step_carries_the_words_beside_it(self, desk: Desk, case: str) -> None:
        """What is noticed, and what the participant said of the area in the same form."""
        goal = fillings.plan_with_goal(desk, case, "Arbete i kök")
        opened = followed_up(desk, case, areaWorkWords="Det känns lättare.")
        row = fillings.add_row(
            desk, opened, "step", area="ARBETE", self=1, coach=0, evidence="Kommer varje dag.",
            link=goal, fromLevel="L3", toLevel="L4",
        )  # fmt: skip
        (step,) = progress.steps(desk, case)

        assert step == Step(
            id=row, area="ARBETE", day=TODAY, direction="FRAMAT", own=1, coach=0,
            evidence="Kommer varje dag.", words="Det känns lättare.", linked="Arbete i kök",
            from_level="L3", to_level="L4", document=opened.document.id,
        )  # fmt: skip

    @pytest.mark.rule("R-22")
    def test_a_step_can_be_noted_at_any_time(self, desk: Desk, case: str) -> None:
        """Without a form; the day is today, the way that of the participant's own rating."""
        progress.add_step(
            desk, case, StepProgress(id="", area="NATVERK", own=-1, evidence="Flyttat.")
        )
        (step,) = progress.steps(desk, case)

        assert (step.area, step.day, step.direction) == ("NATVERK", TODAY, "BAKAT")
        assert step.document == ""

    def test_steps_stand_in_the_order_of_their_days(self, desk: Desk, case: str) -> None:
        for day, area in ((3, "NATVERK"), (1, "ARBETE"), (2, "EGENMAKT")):
            step = StepProgress(id="", area=area, day=date(2026, 1, day))
            progress.add_step(desk, case, step)

        assert [step.area for step in progress.steps(desk, case)] == [
            "ARBETE", "EGENMAKT", "NATVERK",
        ]  # fmt: skip

    def test_rows_nobody_wrote_in_and_rows_that_came_late_are_no_steps(
        self, desk: Desk, case: str
    ) -> None:
        opened = followed_up(desk, case)
        kept = fillings.add_row(desk, opened, "step", area="ARBETE", evidence="Ringer själv.")
        fillings.set_cell(desk, opened, "step", kept, "direction", "FRAMAT")
        filling.complete(desk, again(desk, opened))
        fillings.elsewhere(desk, kept, "evidence", "Något annat.")
        late = {"document": opened.document.id, "area": "NATVERK", "evidence": "Sent."}
        desk.create("step_progress", case, late)
        desk.create("step_progress", case, {"place": 1024})
        desk.create("step_progress", case, {"document": "borta", "area": "NATVERK"})

        assert [step.evidence for step in progress.steps(desk, case)] == ["Ringer själv."]

    def test_the_track_of_places_begins_where_somebody_came_from(self) -> None:
        """U3: places with a day each, in the order they were come to; going back is one more."""
        found = [
            Step(id="a", area="ARBETE", day=date(2026, 1, 1), from_level="L0", to_level="L3"),
            Step(id="b", area="HALSA_VARDAG", day=date(2026, 2, 1)),
            Step(id="c", area="ARBETE", day=date(2026, 3, 1), from_level="L3", to_level="L4"),
            Step(id="d", area="ARBETE", day=date(2026, 4, 1), to_level="L4"),
            Step(id="e", area="ARBETE", day=date(2026, 5, 1), from_level="L4", to_level="L3"),
        ]

        assert progress.places(found) == (
            Place(level="L0"),
            Place(level="L3", day=date(2026, 1, 1)),
            Place(level="L4", day=date(2026, 3, 1)),
            Place(level="L3", day=date(2026, 5, 1)),
        )


class TestHours:
    def test_without_a_plan_there_are_none(self, desk: Desk, case: str) -> None:
        """And looking makes no plan."""
        assert progress.weekly_hours(desk, case) == ()
        assert planning.find_plan(desk, case) == ""

    def test_what_runs_side_by_side_is_told_together(self, desk: Desk, case: str) -> None:
        goal = planning.add_goal(desk, planning.plan_of(desk, case), "Arbete")
        for hours, start, end in (
            ("10", date(2026, 4, 1), date(2026, 4, 30)),
            ("2.5", date(2026, 4, 10), None),
        ):
            key = planning.add_activity(desk, goal, "PRAKTIK")
            planning.set_field(desk, key, "hours_week", hours)
            planning.set_field(desk, key, "period", Period(start=start, end=end))
        found = progress.weekly_hours(desk, case)

        assert [(one.start, one.end, one.hours) for one in found] == [
            (date(2026, 4, 1), date(2026, 4, 9), Decimal(10)),
            (date(2026, 4, 10), date(2026, 4, 30), Decimal("12.5")),
            (date(2026, 5, 1), None, Decimal("2.5")),
        ]
        assert isinstance(found[0], Hours)
