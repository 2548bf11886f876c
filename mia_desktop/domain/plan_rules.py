"""What to think of before a plan is agreed (R-12): hints beside their place, never a stop.

And whose consent reaches as far as the plan (R-15), which does stop that party's paper.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from itertools import zip_longest

import msgspec

from mia_desktop.domain.records.person import ConsentScope
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
    CONSENT_ENDS = "consent_ends"


class Warned(msgspec.Struct, frozen=True, kw_only=True):
    """A warning and the record beside which it stands; of a consent, whose and until when."""

    code: PlanWarning
    record: str
    party: str = ""
    day: date | None = None


class PartyConsent(msgspec.Struct, frozen=True, kw_only=True):
    """How far the consent for a party reaches, measured by the plan (R-15)."""

    party: str
    given: bool = False
    until: date | None = None
    """Its last day; None without one, or without a consent."""
    covers_plan: bool = False

    @property
    def blocks_paper(self) -> bool:
        """Whether this party may not be handed the plan: no consent, or one that ends first."""
        return not self.covers_plan


def goal_of(activity: Activity, sub_goals: Sequence[SubGoal]) -> str:
    """The goal that an activity serves, its own or that of the sub-goal it hangs on."""
    over = (sub.goal for sub in sub_goals if sub.id == activity.sub_goal)
    return activity.goal or next(over, "")


def in_plan_order(
    goal: str, sub_goals: Sequence[SubGoal], activities: Sequence[Activity]
) -> list[Activity]:
    """The activities of a goal as they stand in its plan: sub-goal by sub-goal, then its own.

    `sub_goals` are those of the goal, in their order.
    """
    order = {sub.id: n for n, sub in enumerate(sub_goals)}
    mine = [one for one in activities if goal_of(one, sub_goals) == goal]
    return sorted(mine, key=lambda a: (order.get(a.sub_goal, len(order)), a.place, a.id))


def party_consent(
    party: str, in_force: Sequence[ConsentScope], plan_end: date | None
) -> PartyConsent:
    """What the consents that hold today say of one party and the plan (R-15).

    A plan without an end is only covered by a consent without one.
    """
    ends = [scope.end for scope in in_force if party in scope.parties]
    if not ends:
        return PartyConsent(party=party)
    until = None if None in ends else max(end for end in ends if end)
    covers = until is None or (plan_end is not None and until >= plan_end)
    return PartyConsent(party=party, given=True, until=until, covers_plan=covers)


def warnings(
    plan: Plan,
    goals: Sequence[Goal],
    activities: Sequence[Activity],
    *,
    sub_goals: Sequence[SubGoal] = (),
    consents: Sequence[ConsentScope] = (),
    agreed: PlanVersion | None,
    today: date,
) -> list[Warned]:
    """All there is to think of, in the order of the plan; `consents` are those in force."""
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
            found += _of_activity(activity, consents, plan.period.end)
    if len(still_open) > MANY_GOALS:
        warn(PlanWarning.MANY_GOALS, plan.id)
    if not any(day >= today for day in plan.follow_ups):
        warn(PlanWarning.NO_FOLLOW_UP, plan.id)
    if agreed is not None and agreed.copy_given is None:
        warn(PlanWarning.NO_COPY, agreed.id)
    return found


def _of_activity(
    activity: Activity, consents: Sequence[ConsentScope], plan_end: date | None
) -> list[Warned]:
    found: list[Warned] = []
    if not activity.actor.code:
        found.append(Warned(code=PlanWarning.NO_ACTOR, record=activity.id))
    start, end = activity.period.start, activity.period.end
    if start and end and end < start:
        found.append(Warned(code=PlanWarning.ENDS_BEFORE_START, record=activity.id))
    its = party_consent(activity.actor.code, consents, plan_end)
    if its.given and its.blocks_paper:
        code = PlanWarning.CONSENT_ENDS
        found.append(Warned(code=code, record=activity.id, party=its.party, day=its.until))
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
