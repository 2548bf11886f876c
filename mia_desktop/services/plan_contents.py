"""What stands on the paper of a plan: an agreed version as it was agreed, or a draft of now."""

from datetime import date
from typing import Any

import msgspec

from mia_desktop.domain import codes, parties
from mia_desktop.domain.consent_rules import is_in_force
from mia_desktop.domain.plan_rules import in_plan_order
from mia_desktop.domain.records.base import Record
from mia_desktop.domain.records.person import Consent, ConsentScope, Participant
from mia_desktop.domain.records.work import (
    Activity,
    Goal,
    Plan,
    PlanVersion,
    Signature,
    SubGoal,
)
from mia_desktop.pdf.content import plan as plan_content
from mia_desktop.services.desk import Desk

_NOTHING = "Inga uppgifter angivna, så inget får delas"

KINDS: dict[str, type[msgspec.Struct]] = {
    "plan": Plan, "goal": Goal, "sub_goal": SubGoal, "activity": Activity,
}  # fmt: skip


def read(desk: Desk, plan: Record, agreed: PlanVersion | None) -> plan_content.PlanPaper:
    """The content of the paper: of a version, else of what stands now."""
    content = agreed.content if agreed is not None else _present(desk, plan)
    return _plan_values(desk, plan.case, content, agreed)


def _present(desk: Desk, plan: Record) -> dict[str, Any]:
    """What stands now, in the shape of a version's content."""
    found = {f"plan/{plan.id}": plan.values}
    for record in desk.of_case(plan.case, "goal", "sub_goal", "activity"):
        found[f"{record.kind}/{record.id}"] = record.values
    mine = {key for key, v in found.items() if key.startswith("goal/") and v.get("plan") == plan.id}
    mine |= {key for key, v in found.items() if f"goal/{v.get('goal')}" in mine}
    under = {key for key, v in found.items() if f"sub_goal/{v.get('sub_goal')}" in mine}
    return {key: v for key, v in found.items() if key in mine | under | {f"plan/{plan.id}"}}


def _plan_values(
    desk: Desk, case: str, content: dict[str, Any], agreed: PlanVersion | None
) -> plan_content.PlanPaper:
    person = desk.get(case).as_type(Participant)
    parts: dict[str, list[Any]] = {kind: [] for kind in KINDS}
    for key, value in content.items():
        kind, _, record = key.partition("/")
        if kind in KINDS and isinstance(value, dict):
            found = Record(id=record, kind=kind, case=case, values=value)
            parts[kind].append(found.as_type(KINDS[kind]))
    plan: Plan = parts["plan"][0]
    goals = sorted(parts["goal"], key=lambda g: (g.place, g.id))
    name = f"{person.preferred_name or person.name.given} {person.name.family}".strip()
    address = person.address
    return plan_content.PlanPaper(
        participant_number=person.number,
        day=agreed.agreed if agreed and agreed.agreed else desk.clock.today(),
        name=name,
        phone=person.phone,
        email=person.email,
        address=", ".join(p for p in (address.street, address.postcode, address.town) if p),
        protected=person.protected != "NEJ",
        coach=desk.person,
        version=agreed.version if agreed else 0,
        draft=agreed is None,
        start=plan.period.start,
        end=plan.period.end,
        goals=tuple(_goal(goal, parts["sub_goal"], parts["activity"]) for goal in goals),
        participant_task=plan.participant_task,
        coach_task=plan.coach_task,
        agreement=plan.agreement,
        risk_plan=plan.risk_plan,
        equality=plan.equality,
        meetings=tuple(plan_content.PlanMeeting(day=day) for day in plan.follow_ups),
        consents=tuple(_consents(desk, case)),
        participant_signed=_signed(agreed.participant_signed if agreed else None),
        coach_signed=_signed(agreed.coach_signed if agreed else None),
        copy_given=agreed.copy_given if agreed else None,
    )


def _goal(
    goal: Goal, sub_goals: list[SubGoal], activities: list[Activity]
) -> plan_content.PlanGoal:
    mine = sorted((s for s in sub_goals if s.goal == goal.id), key=lambda s: (s.place, s.id))
    served = in_plan_order(goal.id, mine, activities)
    return plan_content.PlanGoal(
        own_words=goal.own_words,
        goal_type=_label("CL-GOAL", goal.goal_type.code, goal.goal_type.words),
        why=goal.why,
        wanted=goal.wanted,
        sub_goals=tuple(
            plan_content.PlanSubGoal(text=s.text, target=s.target, noticed_how=s.noticed_how)
            for s in mine
        ),
        activities=tuple(
            plan_content.PlanActivity(
                what=_label("CL-INS", a.what.code, a.what.words),
                actor=_label("CL-ACT", a.actor.code, ""),
                actor_name=a.actor.name,
                contact=a.actor.contact,
                start=a.period.start,
                end=a.period.end,
                hours_week=a.hours_week,
            )
            for a in served
        ),
    )


def _consents(desk: Desk, case: str) -> list[plan_content.PlanConsent]:
    """Those in force: a party each, with what and until when (domain §3.2)."""
    today = desk.clock.today()
    found: list[plan_content.PlanConsent] = []
    for record in desk.of_case(case, "consent"):
        scope = record.as_type(Consent).scope
        if not is_in_force(scope, today):
            continue
        found += [
            plan_content.PlanConsent(
                party=parties.label(party),
                categories=_about(scope),
                until=scope.end,
            )
            for party in scope.parties
        ]
    return found


def _about(scope: ConsentScope) -> tuple[str, ...]:
    """What it is about; a consent that names nothing opens nothing, and says so (R-35)."""
    named = tuple(_label("CL-CONSENT-CATEGORY", code, "") for code in scope.categories)
    return named or (_NOTHING,)


def _label(name: str, code: str, words: str) -> str:
    """The person's own words where there are any, else the code's label."""
    return words or (codes.label(name, code) if code else "")


def _signed(signature: Signature | None) -> str:
    if signature is None:
        return ""
    return f"{signature.name} {_day(signature.day)}".strip()


def _day(day: date) -> str:
    return day.isoformat()
