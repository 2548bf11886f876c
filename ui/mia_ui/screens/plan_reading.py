"""What the plan editor is made from, and where a row stands in it."""

from typing import Any

import msgspec

from mia_desktop.services import drafting, people, planning
from mia_desktop.services.desk import Desk
from mia_desktop.services.planning import PlanView


class Opened(msgspec.Struct, frozen=True, kw_only=True):
    """The plan, whose it is by number, and what was being written in it."""

    view: PlanView
    case: str
    number: str
    drafts: dict[tuple[str, str], str]


def read_plan(desk: Desk, case: str, *, first: bool = False) -> Opened:
    """Read the case's plan, made when there is none (on the store thread).

    The first time is noted in the log.
    """
    plan = planning.open_plan(desk, case) if first else planning.plan_of(desk, case)
    return Opened(
        view=planning.view(desk, plan),
        case=case,
        number=people.view(desk, case).participant.number,
        drafts=drafting.pending(desk, case),
    )


def find(view: PlanView, record: str) -> tuple[str, dict[str, Any]]:
    """Kind and plain values of a row; the plan itself for what is not there (any more)."""
    for one in view.goals:
        if one.goal.id == record:
            return "goal", msgspec.to_builtins(one.goal)
        for sub in one.sub_goals:
            if sub.id == record:
                return "sub_goal", msgspec.to_builtins(sub)
        for activity in one.activities:
            if activity.id == record:
                return "activity", msgspec.to_builtins(activity)
    return "plan", msgspec.to_builtins(view.plan)


def siblings(view: PlanView, record: str) -> list[str]:
    """The rows that a row is moved among, itself included."""
    groups = [[one.goal.id for one in view.goals]]
    for one in view.goals:
        groups.append([sub.id for sub in one.sub_goals])
        groups.append([activity.id for activity in one.activities])
    return next((group for group in groups if record in group), [])
