"""The individual plan: goals, sub-goals, activities; what was agreed, and since when.

Goals and activities are live records. *Fastställ* writes a `plan_version`, a snapshot for ever;
when something that was agreed changes, the plan asks for its next version (decisions C4).
"""

from collections.abc import Mapping
from datetime import date
from typing import Any

import msgspec

from mia_desktop.domain.authoring import OpenConflict
from mia_desktop.domain.consent_rules import is_in_force
from mia_desktop.domain.plan_rules import (
    Warned,
    in_plan_order,
    warnings,
)
from mia_desktop.domain.records.base import Record
from mia_desktop.domain.records.person import Consent, ConsentScope
from mia_desktop.domain.records.work import Activity, Goal, Plan, PlanVersion, Signature, SubGoal
from mia_desktop.services import phases, plan_order
from mia_desktop.services.desk import Desk, changes
from mia_desktop.services.on_screen import OnScreen
from mia_desktop.store import drafts
from mia_desktop.store.writing import Change

MONTHS = 6
"""A plan's usual period mirrors AF's six-month rule (domain §3.2)."""

AGREED = {
    "plan": ("period", "agreement", "risk_plan", "adaptations", "participant_task", "coach_task",
             "equality", "follow_ups"),
    "goal": ("place", "own_words", "goal_type", "why", "area", "wanted"),
    "sub_goal": ("goal", "place", "text", "target", "noticed_how"),
    "activity": ("goal", "sub_goal", "place", "what", "actor", "period", "hours_week"),
}  # fmt: skip
"""What an agreement is about. Status and hours done live on and change nothing (C4)."""


class GoalView(msgspec.Struct, frozen=True, kw_only=True):
    goal: Goal
    sub_goals: tuple[SubGoal, ...] = ()
    activities: tuple[Activity, ...] = ()
    """All that serve the goal, whichever sub-goal they hang on."""

    def under(self, parent: str) -> tuple[Activity, ...]:
        """The activities that hang on one of its sub-goals, or on the goal itself."""
        subs = {sub.id for sub in self.sub_goals}
        return tuple(
            one
            for one in self.activities
            if (one.sub_goal if one.sub_goal in subs else self.goal.id) == parent
        )


class PlanView(msgspec.Struct, frozen=True, kw_only=True):
    """The plan as it stands, in its order, with its versions and what to think of."""

    plan: Plan
    goals: tuple[GoalView, ...] = ()
    versions: tuple[PlanVersion, ...] = ()
    warnings: tuple[Warned, ...] = ()
    changed: tuple[str, ...] = ()
    """Records whose agreed content differs from the newest version; empty without a version."""
    krockar: tuple[tuple[str, str], ...] = ()
    """Record and unit where two words stand beside each other."""

    @property
    def agreed(self) -> PlanVersion | None:
        return self.versions[-1] if self.versions else None

    def activity_list(self) -> list[Activity]:
        return [activity for goal in self.goals for activity in goal.activities]


def find_plan(desk: Desk, case: str) -> str:
    """The id of the present participation's plan; empty while there is none (R-01)."""
    runs = desk.of_case(case, "participation")
    run = runs[-1].id if runs else ""
    every = desk.of_case(case, "plan")
    plans = [plan for plan in every if (plan.values.get("participation") or run) == run]
    return plans[-1].id if plans else ""


def plan_of(desk: Desk, case: str) -> str:
    """The same, made when there is none."""
    if plan := find_plan(desk, case):
        return plan
    runs = desk.of_case(case, "participation")
    start = desk.clock.today()
    values: dict[str, Any] = {"period": {"start": start, "end": _months_on(start, MONTHS)}}
    if runs:
        values["participation"] = runs[-1].id
    with desk.step():
        plan = desk.create("plan", case, values)
        phases.plan_begun(desk, case)
    return plan


def open_plan(desk: Desk, case: str) -> str:
    """The same, and opening it is noted in the log (R-42): who has read about whom."""
    plan = plan_of(desk, case)
    desk.note("open", case=case, record=plan)
    return plan


def view(desk: Desk, plan: str) -> PlanView:
    """The whole plan, read anew."""
    record = desk.get(plan)
    goals = _of_plan(desk, record)
    content = _content(record, goals)
    versions = sorted(
        (
            found.as_type(PlanVersion)
            for found in desk.of_case(record.case, "plan_version")
            if found.values.get("plan") == plan
        ),
        key=lambda v: (v.version, v.id),
    )
    changed = _changed(versions[-1].content, content) if versions else ()
    shown = PlanView(
        plan=record.as_type(Plan),
        goals=tuple(goals),
        versions=tuple(versions),
        changed=changed,
        krockar=_krockar(desk, content),
    )
    found = warnings(
        shown.plan,
        [view.goal for view in goals],
        shown.activity_list(),
        sub_goals=[sub for view in goals for sub in view.sub_goals],
        consents=consents_in_force(desk, record.case),
        agreed=shown.agreed,
        today=desk.clock.today(),
    )
    return msgspec.structs.replace(shown, warnings=tuple(found))


def set_field(
    desk: Desk, record: str, unit: str, value: Any, on_screen: OnScreen | None = None
) -> None:
    """Leaving a field of the plan, a goal, a sub-goal or an activity.

    `on_screen` is what its author could read: only that is pushed aside (bundle-format §5.3).
    """
    shown = None if on_screen is None else on_screen.of(record, unit)
    with desk.step(f"{record}/{unit}"):
        made = desk.set(desk.get(record), unit, value, on_screen=shown)
        drafts.drop(desk.connection, record, unit)
    if on_screen is not None:
        on_screen.wrote(made)


def add_goal(desk: Desk, plan: str, own_words: str = "") -> str:
    record = desk.get(plan)
    place = plan_order.last_place(plan_order.under(desk, "goal", record))
    values = {"plan": plan, "place": place, "own_words": own_words}
    return desk.create("goal", record.case, values)


def add_sub_goal(desk: Desk, goal: str, text: str = "") -> str:
    record = desk.get(goal)
    place = plan_order.last_place(plan_order.under(desk, "sub_goal", record))
    return desk.create("sub_goal", record.case, {"goal": goal, "text": text, "place": place})


def add_activity(desk: Desk, goal: str, code: str = "", words: str = "", sub_goal: str = "") -> str:
    parent = desk.get(sub_goal or goal)
    values: dict[str, Any] = {
        "goal": goal, "what": {"code": code, "words": words}, "status": "PLANERAD",
        "place": plan_order.last_place(plan_order.under(desk, "activity", parent)),
    }  # fmt: skip
    if sub_goal:
        values["sub_goal"] = sub_goal
    return desk.create("activity", parent.case, values)


def remove(desk: Desk, record: str) -> None:
    """Take a goal (with what hangs on it), a sub-goal or an activity away; Ångra brings it back."""
    found = desk.get(record)
    with desk.step():
        if found.kind == "goal":
            subs = plan_order.under(desk, "sub_goal", found)
            under = [plan_order.under(desk, "activity", each) for each in (found, *subs)]
            for child in (*subs, *(row for rows in under for row in rows)):
                desk.remove(child)
        desk.remove(found)


def agree(desk: Desk, plan: str) -> str:
    """*Fastställ*: the plan as it stands becomes its next version, for ever; returns its id.

    Raises OpenConflict while a krock is open in what is agreed on (bundle-format §5.6).
    """
    record = desk.get(plan)
    shown = view(desk, plan)
    content = _content(record, shown.goals)
    if krockar := _krockar(desk, content):
        raise OpenConflict(krockar)
    values = {
        "plan": plan,
        "version": shown.agreed.version + 1 if shown.agreed else 1,
        "agreed": desk.clock.today(),
        "content": content,
    }
    with desk.step():
        version = desk.new_id()
        desk.put(*changes("plan_version", record.case, version, values), note="agree")
        runs = desk.of_case(record.case, "participation")
        if runs and runs[-1].values.get("status") in {"AKTUALISERAD", "KARTLAGGNING", "PLANERING"}:
            desk.set(runs[-1], "status", "PAGAENDE")
    return version


def sign(desk: Desk, version: str, who: str, signature: Signature) -> None:
    """Keep that somebody signed, on a day and in a way; the program makes no signature (R-16)."""
    unit = {"participant": "participant_signed", "coach": "coach_signed"}[who]
    desk.put(
        Change(
            case=desk.get(version).case, kind="plan_version", record=version, unit=unit,
            value=signature,
        ),
        note="sign",
    )  # fmt: skip


def copy_given(desk: Desk, version: str, day: date) -> None:
    desk.set(desk.get(version), "copy_given", day)


def content_now(desk: Desk, plan: str) -> dict[str, Any]:
    """What would be agreed on now, in the shape of a version's content."""
    record = desk.get(plan)
    return _content(record, _of_plan(desk, record))


def consents_in_force(desk: Desk, case: str) -> list[ConsentScope]:
    """What the participant lets be known today."""
    scopes = [record.as_type(Consent).scope for record in desk.of_case(case, "consent")]
    return [scope for scope in scopes if is_in_force(scope, desk.clock.today())]


def _of_plan(desk: Desk, plan: Record) -> list[GoalView]:
    records = plan_order.in_order(desk.of_case(plan.case, "goal", "sub_goal", "activity"))
    goals = [r for r in records if r.kind == "goal" and r.values.get("plan") == plan.id]
    every = [r.as_type(SubGoal) for r in records if r.kind == "sub_goal"]
    activities = [r.as_type(Activity) for r in records if r.kind == "activity"]
    found: list[GoalView] = []
    for goal in goals:
        subs = tuple(sub for sub in every if sub.goal == goal.id)
        served = in_plan_order(goal.id, subs, activities)
        found.append(GoalView(goal=goal.as_type(Goal), sub_goals=subs, activities=tuple(served)))
    return found


def _content(plan: Record, goals: list[GoalView] | tuple[GoalView, ...]) -> dict[str, Any]:
    """What is agreed on, as plain values by record; the same content gives the same value."""
    found = {f"plan/{plan.id}": _agreed("plan", plan.as_type(Plan))}
    for goal in goals:
        found[f"goal/{goal.goal.id}"] = _agreed("goal", goal.goal)
        for sub in goal.sub_goals:
            found[f"sub_goal/{sub.id}"] = _agreed("sub_goal", sub)
        for activity in goal.activities:
            found[f"activity/{activity.id}"] = _agreed("activity", activity)
    return found


def _krockar(desk: Desk, content: Mapping[str, Any]) -> tuple[tuple[str, str], ...]:
    """Where two words stand beside each other in what is to be agreed on."""
    parts = (key.partition("/") for key in content)
    return tuple(
        (record, unit)
        for kind, _, record in parts
        for unit in desk.get(record).open
        if unit in AGREED[kind]
    )


def _agreed(kind: str, record: msgspec.Struct) -> dict[str, Any]:
    """The values as the log keeps them: lists, texts and days as text, so that equal is equal."""
    values: dict[str, Any] = msgspec.json.decode(msgspec.json.encode(record))
    return {unit: values[unit] for unit in AGREED[kind]}


def _changed(before: Mapping[str, Any], after: Mapping[str, Any]) -> tuple[str, ...]:
    keys = {*before, *after}
    return tuple(sorted(key.partition("/")[2] for key in keys if before.get(key) != after.get(key)))


def _months_on(day: date, months: int) -> date:
    """The same day so many months later, or the month's last where it has no such day."""
    month = day.month - 1 + months
    year, month = day.year + month // 12, month % 12 + 1
    for last in (day.day, 30, 29, 28):
        try:
            return date(year, month, last)
        except ValueError:
            continue
    raise AssertionError(day)
