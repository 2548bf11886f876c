"""Templates of what plans often hold (ux §1.10): kept in the vault, about nobody.

A template is codes and a name that its maker gives it. A participant's own words, names, contacts
and days never go into one: it outlives the case it was made from (R-44).
"""

from collections.abc import Mapping
from typing import Any, Literal

import msgspec

from mia_desktop.domain import codes
from mia_desktop.domain.errors import Expected
from mia_desktop.domain.records.base import Record
from mia_desktop.services import planning
from mia_desktop.services.desk import Desk

Kind = Literal["goal", "activity"]
_SETTING = "plan_templates"
MOST, LONGEST = 100, 60


class NoTemplateName(Expected):
    """A template that is to be kept has no name to find it by."""


class Deed(msgspec.Struct, frozen=True, kw_only=True):
    """An activity as a template knows it: what, by which party, how much."""

    code: str = ""
    words: str = ""
    """What it is called where the code is not enough: the template's own name."""
    actor: str = ""
    hours_week: str = ""


class Template(msgspec.Struct, frozen=True, kw_only=True):
    """An activity, or a kind of goal with the activities that belong to it."""

    id: str
    kind: Kind
    name: str
    goal_type: str = ""
    area: str = ""
    deeds: tuple[Deed, ...] = ()

    @property
    def shipped(self) -> bool:
        return self.id.startswith("shipped/")


def _shipped(name: str, label: str, deed: Deed) -> Template:
    return Template(id=f"shipped/{name}", kind="activity", name=label, deeds=(deed,))


SHIPPED = (
    _shipped("visit", "Studiebesök", Deed(code="ANNAT", words="Studiebesök", actor="ARBETSGIVARE")),
    _shipped("cv", "Skriva cv", Deed(code="ANNAT", words="Skriva cv", actor="DELTAGAREN")),
    _shipped("training", "Arbetsträning", Deed(code="ARBETSTRANING_ASF", actor="ASF")),
    _shipped("care", "Läkarkontakt", Deed(code="HALSA", words="Läkarkontakt", actor="PRIMARVARD")),
)
"""What there is before anybody has made one."""


def every(desk: Desk) -> tuple[Template, ...]:
    """The vault's own by name, then those that ship."""
    return (*sorted(own(desk), key=lambda one: (one.name.casefold(), one.id)), *SHIPPED)


def own(desk: Desk) -> tuple[Template, ...]:
    kept = desk.setting(_SETTING)
    return msgspec.convert(kept, tuple[Template, ...]) if kept else ()


def keep(desk: Desk, record: str, name: str) -> Template:
    """Make a template of a goal or an activity; the same name again replaces it.

    Raises NoTemplateName.
    """
    name = " ".join(name.split())[:LONGEST]
    if not name:
        raise NoTemplateName
    found = desk.get(record)
    values: Mapping[str, Any] = found.values
    if found.kind == "activity":
        made = Template(id=desk.new_id(), kind="activity", name=name, deeds=(_deed(values, name),))
    else:
        made = Template(
            id=desk.new_id(), kind="goal", name=name,
            goal_type=str((values.get("goal_type") or {}).get("code") or ""),
            area=str(values.get("area") or ""), deeds=tuple(_deeds(desk, found)),
        )  # fmt: skip
    left = [one for one in own(desk) if one.name.casefold() != name.casefold()]
    desk.decide(_SETTING, msgspec.to_builtins([*left, made][-MOST:]))
    return made


def remove(desk: Desk, key: str) -> None:
    left = [one for one in own(desk) if one.id != key]
    desk.decide(_SETTING, msgspec.to_builtins(left))


def put_back(desk: Desk, template: Template) -> None:
    """One that was removed, as it was."""
    desk.decide(_SETTING, msgspec.to_builtins([*own(desk), template]))


def use(desk: Desk, template: Template, plan: str, goal: str = "", sub_goal: str = "") -> str:
    """Add what a template holds, in one step of Ångra; returns the row to go to.

    An activity goes under the goal or sub-goal that is stood on; without one a goal is made.
    """
    with desk.step():
        if template.kind == "goal" or not goal:
            goal, sub_goal = planning.add_goal(desk, plan), ""
            _set(desk, goal, "goal_type", {"code": template.goal_type, "words": ""})
            _set(desk, goal, "area", template.area)
            first = goal
        else:
            first = ""
        for deed in template.deeds:
            made = planning.add_activity(desk, goal, deed.code, deed.words, sub_goal)
            _set(desk, made, "actor", {"code": deed.actor, "name": "", "contact": ""})
            _set(desk, made, "hours_week", deed.hours_week)
            first = first or made
    return first


def _set(desk: Desk, record: str, unit: str, value: Any) -> None:
    if value.get("code") if isinstance(value, dict) else value:
        desk.set(desk.get(record), unit, value)


def _deeds(desk: Desk, goal: Record) -> list[Deed]:
    found = desk.of_case(goal.case, "activity")
    return [_deed(each.values) for each in found if each.values.get("goal") == goal.id]


def _deed(values: Mapping[str, Any], name: str = "") -> Deed:
    """Codes only; an activity that was in own words takes the name of the template."""
    what, actor = values.get("what") or {}, values.get("actor") or {}
    code = str(what.get("code") or "")
    listed = {one.id for one in codes.code_list("CL-INS").codes}
    return Deed(
        code=code if code in listed else "ANNAT",
        words=name if what.get("words") else "",
        actor=str(actor.get("code") or ""),
        hours_week=str(values.get("hours_week") or ""),
    )
