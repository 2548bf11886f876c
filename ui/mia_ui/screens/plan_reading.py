"""What the plan editor is made from, and where a row stands in it."""

from collections.abc import Iterator
from typing import Any

import msgspec

from mia_desktop.services import disputed, drafting, other_plans, people, planning
from mia_desktop.services.desk import Desk
from mia_desktop.services.disputed import Place
from mia_desktop.services.on_screen import OnScreen
from mia_desktop.services.other_plans import OtherPlan
from mia_desktop.services.planning import PlanView
from mia_ui.widgets.outline import Where


class Opened(msgspec.Struct, frozen=True, kw_only=True):
    """The plan, whose it is by number, and what was being written in it."""

    view: PlanView
    case: str
    number: str
    drafts: dict[tuple[str, str], str]
    shown: OnScreen
    """What stood in every row when this was read; belongs to the store thread."""
    others: tuple[OtherPlan, ...] = ()
    disputed: frozenset[Place] = frozenset()


def read_plan(desk: Desk, case: str, *, first: bool = False) -> Opened:
    """Read the case's plan, made when there is none (on the store thread).

    The first time is noted in the log.
    """
    plan = planning.open_plan(desk, case) if first else planning.plan_of(desk, case)
    view = planning.view(desk, plan)
    shown = OnScreen()
    shown.read(desk, [view.plan.id, *(row for _, _, rows in _groups(view) for row in rows)])
    return Opened(
        view=view,
        shown=shown,
        others=other_plans.read(desk, case),
        case=case,
        number=people.view(desk, case).participant.number,
        drafts=drafting.pending(desk, case),
        disputed=disputed.held(desk, case),
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
    return next((rows for _, _, rows in _groups(view) if record in rows), [])


def parent_of(view: PlanView, record: str) -> str:
    """What a row hangs on; empty for the plan itself."""
    return next((parent for parent, _, rows in _groups(view) if record in rows), "")


def _groups(view: PlanView) -> Iterator[tuple[str, str, list[str]]]:
    """Each plan, goal and sub-goal with the rows of one kind that hang on it, as they stand."""
    yield view.plan.id, "goal", [one.goal.id for one in view.goals]
    for one in view.goals:
        yield one.goal.id, "sub_goal", [sub.id for sub in one.sub_goals]
        for parent in (*(sub.id for sub in one.sub_goals), one.goal.id):
            yield parent, "activity", [activity.id for activity in one.under(parent)]


LAST = 1 << 30
"""After whatever there is."""
TIMELINE = "timeline"
"""The row that shows the activities on their months."""


class Landing(msgspec.Struct, frozen=True, kw_only=True):
    """Where a row comes to: under what, on which place, and how that is shown beside which row."""

    parent: str
    to: int
    where: Where = "below"


def landing(view: PlanView, record: str, target: str, where: Where) -> Landing | None:
    """Where a row lands that is let go over another one; None where it cannot hang."""
    kind, _ = find(view, record)
    over, _ = find(view, target)
    if record == target or kind == "plan" or target == TIMELINE:
        return None
    if over == kind:
        return _beside(view, record, target, "above" if where == "above" else "below")
    if kind == "goal":
        goal = goal_with(view, target)
        found = _beside(view, record, goal, "below") if goal else None
        return found or Landing(parent=view.plan.id, to=0)
    if over == "plan" or (kind == "sub_goal" and over == "activity"):
        return None
    return Landing(parent=target, to=LAST, where="inside")


def step(view: PlanView, record: str, by: int) -> Landing | None:
    """Where Alt and an arrow bring a row: one place on, or at the edge into what comes next."""
    kind, _ = find(view, record)
    rows = [(parent, each) for parent, of_kind, each in _groups(view) if of_kind == kind]
    here = next((n for n, (_, each) in enumerate(rows) if record in each), -1)
    if here < 0:
        return None
    parent, among = rows[here]
    to = among.index(record) + by
    if 0 <= to < len(among):
        return Landing(parent=parent, to=to)
    if not 0 <= here + by < len(rows):
        return None
    parent, among = rows[here + by]
    return Landing(parent=parent, to=0 if by > 0 else len(among))


def goal_with(view: PlanView, record: str) -> str:
    """The goal that a row is or belongs to; empty for the plan itself."""
    for one in view.goals:
        if any(each.id == record for each in (one.goal, *one.sub_goals, *one.activities)):
            return one.goal.id
    return ""


def under_what(view: PlanView, record: str) -> str:
    """What a new activity hangs on when this row is the current one: its sub-goal or its goal."""
    kind, _ = find(view, record)
    if kind == "activity":
        return parent_of(view, record)
    return record if kind == "sub_goal" else goal_with(view, record)


def _beside(view: PlanView, record: str, target: str, where: Where) -> Landing:
    parent = parent_of(view, target)
    others = [each for each in siblings(view, target) if each != record]
    to = others.index(target) + (where == "below") if target in others else 0
    return Landing(parent=parent, to=to, where=where)


def rows_under(view: PlanView, parent: str, kind: str) -> list[str]:
    """The rows of a kind that hang on a plan, a goal or a sub-goal."""
    found = (rows for key, of_kind, rows in _groups(view) if (key, of_kind) == (parent, kind))
    return next(found, [])


def parents(view: PlanView, kind: str) -> list[tuple[str, str]]:
    """What a row of this kind may hang on, with its words; goals hang on nothing else."""
    found: list[tuple[str, str]] = []
    for one in view.goals:
        words = one.goal.own_words.strip() or "–"
        if kind in ("sub_goal", "activity"):
            found.append((one.goal.id, words))
        if kind == "activity":
            found += [(sub.id, f"{words} – {sub.text.strip() or '–'}") for sub in one.sub_goals]
    return found
