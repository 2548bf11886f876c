"""What the plan editor is made from, and where a row stands in it."""

from collections.abc import Iterator
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
    return next((rows for _, rows in groups(view) if record in rows), [])


def parent_of(view: PlanView, record: str) -> str:
    """What a row hangs on; empty for the plan itself."""
    return next((parent for parent, rows in groups(view) if record in rows), "")


def groups(view: PlanView) -> Iterator[tuple[str, list[str]]]:
    """Each plan, goal and sub-goal with the rows of one kind that hang on it, as they stand."""
    yield view.plan.id, [one.goal.id for one in view.goals]
    for one in view.goals:
        yield one.goal.id, [sub.id for sub in one.sub_goals]
        for parent in (*(sub.id for sub in one.sub_goals), one.goal.id):
            yield parent, [activity.id for activity in one.under(parent)]
