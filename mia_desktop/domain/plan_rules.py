"""What to think of before a plan is agreed (R-12): hints beside their place, never a stop."""

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from itertools import zip_longest

import msgspec

from mia_desktop.domain.records.work import Activity, Goal, Plan, PlanVersion, SubGoal

MANY_GOALS = 5
"""More open goals than this at once: which three matter most now? (ux §1.10)."""


_AT_REST = frozenset({"PAUSAD", "AVBRUTEN"})
"""Activities that ask for no hours."""


class PlanWarning(StrEnum):
    NO_GOAL = "no_goal"
    NO_OWN_WORDS = "no_own_words"
    NO_ACTIVITY = "no_activity"
    NO_ACTOR = "no_actor"
    NO_FOLLOW_UP = "no_follow_up"
    NO_COPY = "no_copy"
    MANY_GOALS = "many_goals"
    ENDS_BEFORE_START = "ends_before_start"


class Warned(msgspec.Struct, frozen=True, kw_only=True):
    """A warning and the record beside which it stands."""

    code: PlanWarning
    record: str


def goal_of(activity: Activity, sub_goals: Sequence[SubGoal]) -> str:
    """The goal that an activity serves, its own or that of the sub-goal it hangs on."""
    over = (sub.goal for sub in sub_goals if sub.id == activity.sub_goal)
    return activity.goal or next(over, "")


def warnings(
    plan: Plan,
    goals: Sequence[Goal],
    activities: Sequence[Activity],
    *,
    sub_goals: Sequence[SubGoal] = (),
    agreed: PlanVersion | None,
    today: date,
) -> list[Warned]:
    """All there is to think of, in the order of the plan."""
    found: list[Warned] = []

    def warn(code: PlanWarning, record: str) -> None:
        found.append(Warned(code=code, record=record))

    still_open = [goal for goal in goals if goal.state == "OPPET"]
    if not goals:
        warn(PlanWarning.NO_GOAL, plan.id)
    for goal in goals:
        if not goal.own_words.strip():
            warn(PlanWarning.NO_OWN_WORDS, goal.id)
        mine = [one for one in activities if goal_of(one, sub_goals) == goal.id]
        if goal.state == "OPPET" and not mine:
            warn(PlanWarning.NO_ACTIVITY, goal.id)
        for activity in mine:
            if not activity.actor.code:
                warn(PlanWarning.NO_ACTOR, activity.id)
            start, end = activity.period.start, activity.period.end
            if start and end and end < start:
                warn(PlanWarning.ENDS_BEFORE_START, activity.id)
    if len(still_open) > MANY_GOALS:
        warn(PlanWarning.MANY_GOALS, plan.id)
    if not any(day >= today for day in plan.follow_ups):
        warn(PlanWarning.NO_FOLLOW_UP, plan.id)
    if agreed is not None and agreed.copy_given is None:
        warn(PlanWarning.NO_COPY, agreed.id)
    return found


class Hours(msgspec.Struct, frozen=True, kw_only=True):
    """Hours a week that the plan's activities ask for during a time; `end` None is open."""

    start: date
    end: date | None
    hours: Decimal
    activities: tuple[str, ...] = ()
    """The activities that run then, by id, in the plan's order."""


def parallel_hours(activities: Sequence[Activity]) -> list[Hours]:
    """Hours a week through time, from each day on which they change.

    Only activities that say hours and a first day count, and none that is paused or stopped.
    """
    timed: list[tuple[date, date, Activity]] = []
    for one in activities:
        start, end = one.period.start, one.period.end or date.max
        if _hours(one) and start and start <= end and one.status not in _AT_REST:
            timed.append((start, end, one))
    ends = {end + timedelta(days=1) for _, end, _ in timed if end < date.max}
    bounds = sorted({start for start, _, _ in timed} | ends)
    found: list[Hours] = []
    for start, after in zip_longest(bounds, bounds[1:]):
        running = [one for since, end, one in timed if since <= start <= end]
        if running:
            found.append(
                Hours(
                    start=start,
                    end=after - timedelta(days=1) if after else None,
                    hours=sum(map(_hours, running), Decimal(0)),
                    activities=tuple(one.id for one in running),
                )
            )
    return found


def _hours(activity: Activity) -> Decimal:
    """The hours of an activity; nothing where there is no number."""
    try:
        hours = Decimal(activity.hours_week or 0)
    except InvalidOperation:
        return Decimal(0)
    return hours if hours.is_finite() and hours > 0 else Decimal(0)
