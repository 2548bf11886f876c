"""Where the rows of a plan stand: what hangs on what, moving, copying.

A row is moved by one write of its place, between those of its new neighbours, so that two people
who move different rows do not meet in a krock.
"""

from typing import Any

from mia_desktop.domain.records.base import Record
from mia_desktop.domain.records.work import Activity
from mia_desktop.services.desk import Desk
from mia_desktop.store.writing import Change

STEP = 1024
"""The room that is left between two rows."""

_PARENT = {"goal": "plan", "sub_goal": "goal"}


def in_order(records: list[Record]) -> list[Record]:
    return sorted(records, key=lambda record: (_place(record), record.id))


def under(desk: Desk, kind: str, parent: Record) -> list[Record]:
    """The rows of a kind that hang on a plan, a goal or a sub-goal, in their order.

    On a goal hang the activities that serve none of its sub-goals.
    """
    every = in_order(desk.of_case(parent.case, kind))
    if kind in _PARENT:
        return [row for row in every if row.values.get(_PARENT[kind]) == parent.id]
    if parent.kind == "sub_goal":
        goals = ("", None, parent.values.get("goal"))
        return [
            row
            for row in every
            if row.values.get("sub_goal") == parent.id and row.values.get("goal") in goals
        ]
    subs = {sub.id for sub in under(desk, "sub_goal", parent)}
    return [
        row
        for row in every
        if row.values.get("goal") == parent.id and row.values.get("sub_goal") not in subs
    ]


def last_place(rows: list[Record]) -> int:
    return max(map(_place, rows), default=0) + STEP


def move(desk: Desk, record: str, parent: str, to: int) -> None:
    """Put a row on a place under a plan, a goal or a sub-goal; one Ångra takes it back.

    What hangs on a sub-goal goes with it. `to` counts without the row itself.
    """
    found, target = desk.get(record), desk.get(parent)
    others = [row for row in under(desk, found.kind, target) if row.id != record]
    to = min(max(to, 0), len(others))
    changes = [_change(found, unit, value) for unit, value in _hanging(found, target).items()]
    if found.kind == "sub_goal" and found.values.get("goal") != parent:
        changes += [_change(row, "goal", parent) for row in under(desk, "activity", found)]
    desk.put(*changes, *_placing(found, others, to), note="move")


def paste_activity(desk: Desk, parent: str, like: Activity) -> str:
    """A new activity like another one, last under a goal or a sub-goal; returns its id.

    It is planned: how the other one went, and its hours, are not copied.
    """
    target = desk.get(parent)
    place = last_place(under(desk, "activity", target))
    values = {
        "what": like.what, "actor": like.actor, "period": like.period,
        "hours_week": like.hours_week, "status": "PLANERAD", "place": place,
    }  # fmt: skip
    return desk.create("activity", target.case, values | _parents(target))


def _hanging(row: Record, parent: Record) -> dict[str, Any]:
    """What tells where a row hangs, as far as that changes."""
    wanted = _parents(parent) if row.kind == "activity" else {_PARENT[row.kind]: parent.id}
    return {unit: key for unit, key in wanted.items() if (row.values.get(unit) or "") != key}


def _parents(parent: Record) -> dict[str, str]:
    """Goal and sub-goal of an activity that hangs on this one."""
    if parent.kind == "sub_goal":
        return {"goal": str(parent.values.get("goal") or ""), "sub_goal": parent.id}
    return {"goal": parent.id, "sub_goal": ""}


def _placing(row: Record, others: list[Record], to: int) -> list[Change]:
    """The place between the neighbours; all are placed anew only where there is no room."""
    before = _place(others[to - 1]) if to else 0
    after = _place(others[to]) if to < len(others) else before + 2 * STEP
    if after - before > 1:
        return [_change(row, "place", (before + after) // 2)]
    order = [*others[:to], row, *others[to:]]
    return [_change(one, "place", (n + 1) * STEP) for n, one in enumerate(order)]


def _change(row: Record, unit: str, value: Any) -> Change:
    return Change(case=row.case, kind=row.kind, record=row.id, unit=unit, value=value)


def _place(record: Record) -> int:
    """Where a row stands; another's program may have put anything there."""
    place = record.values.get("place")
    return place if isinstance(place, int) else 0
