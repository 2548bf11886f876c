"""What stands on the paper of a plan: an agreed version as it was agreed, or a draft of now."""

from collections.abc import Sequence
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
from mia_desktop.pdf.words import SWEDISH, words
from mia_desktop.services.desk import Desk
from mia_desktop.services.papers_whose import label_language

KINDS: dict[str, type[msgspec.Struct]] = {
    "plan": Plan, "goal": Goal, "sub_goal": SubGoal, "activity": Activity,
}  # fmt: skip


class Parts(msgspec.Struct, frozen=True, kw_only=True):
    """The records of a plan, typed: of a version as it was agreed, else as they stand."""

    plan: Plan
    goals: tuple[Goal, ...] = ()
    sub_goals: tuple[SubGoal, ...] = ()
    activities: tuple[Activity, ...] = ()

    def paper_goal(
        self, goal: Goal, language: str, served: Sequence[Activity] | None = None
    ) -> plan_content.PlanGoal:
        """A goal as it stands on paper, with all its activities or only some of them."""
        return _goal(goal, self.sub_goals, self.activities, language, served)


def parts(desk: Desk, plan: Record, agreed: PlanVersion | None) -> Parts:
    content = agreed.content if agreed is not None else _present(desk, plan)
    found: dict[str, list[Any]] = {kind: [] for kind in KINDS}
    for key, value in content.items():
        kind, _, record = key.partition("/")
        if kind in KINDS and isinstance(value, dict):
            one = Record(id=record, kind=kind, case=plan.case, values=value)
            found[kind].append(one.as_type(KINDS[kind]))
    return Parts(
        plan=found["plan"][0],
        goals=tuple(sorted(found["goal"], key=lambda g: (g.place, g.id))),
        sub_goals=tuple(found["sub_goal"]),
        activities=tuple(found["activity"]),
    )


def read(
    desk: Desk, plan: Record, agreed: PlanVersion | None, language: str = SWEDISH
) -> plan_content.PlanPaper:
    """The content of the participant's paper: of a version, else of what stands now."""
    return _plan_values(desk, plan.case, parts(desk, plan, agreed), agreed, language)


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
    desk: Desk, case: str, read: Parts, agreed: PlanVersion | None, language: str
) -> plan_content.PlanPaper:
    person = desk.get(case).as_type(Participant)
    plan = read.plan
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
        goals=tuple(read.paper_goal(goal, language) for goal in read.goals),
        participant_task=plan.participant_task,
        coach_task=plan.coach_task,
        agreement=plan.agreement,
        risk_plan=plan.risk_plan,
        equality=plan.equality,
        meetings=tuple(plan_content.PlanMeeting(day=day) for day in plan.follow_ups),
        consents=tuple(_consents(desk, case, language)),
        participant_signed=_signed(agreed.participant_signed if agreed else None),
        coach_signed=_signed(agreed.coach_signed if agreed else None),
        copy_given=agreed.copy_given if agreed else None,
        language=language,
    )


def _goal(
    goal: Goal, sub_goals: Sequence[SubGoal], activities: Sequence[Activity], language: str,
    only: Sequence[Activity] | None = None,
) -> plan_content.PlanGoal:  # fmt: skip
    mine = sorted((s for s in sub_goals if s.goal == goal.id), key=lambda s: (s.place, s.id))
    served = in_plan_order(goal.id, mine, activities)
    if only is not None:
        served = [one for one in served if one in only]
    return plan_content.PlanGoal(
        own_words=goal.own_words,
        goal_type=_label("CL-GOAL", goal.goal_type.code, goal.goal_type.words, language),
        why=goal.why,
        wanted=goal.wanted,
        sub_goals=tuple(
            plan_content.PlanSubGoal(text=s.text, target=s.target, noticed_how=s.noticed_how)
            for s in mine
        ),
        activities=tuple(
            plan_content.PlanActivity(
                what=_label("CL-INS", a.what.code, a.what.words, language),
                actor=_label("CL-ACT", a.actor.code, "", language),
                actor_name=a.actor.name,
                contact=a.actor.contact,
                start=a.period.start,
                end=a.period.end,
                hours_week=a.hours_week,
            )
            for a in served
        ),
    )


def _consents(desk: Desk, case: str, language: str) -> list[plan_content.PlanConsent]:
    """Those in force: a party each, with what and until when (domain §3.2)."""
    today = desk.clock.today()
    found: list[plan_content.PlanConsent] = []
    for record in desk.of_case(case, "consent"):
        scope = record.as_type(Consent).scope
        if not is_in_force(scope, today):
            continue
        found += [
            plan_content.PlanConsent(
                party=parties.label(party, label_language(language)),
                categories=_about(scope, language),
                until=scope.end,
            )
            for party in scope.parties
        ]
    return found


def _about(scope: ConsentScope, language: str) -> tuple[str, ...]:
    """What it is about; a consent that names nothing opens nothing, and says so (R-35)."""
    named = tuple(_label("CL-CONSENT-CATEGORY", code, "", language) for code in scope.categories)
    return named or (words(language)("plan.nothing_named"),)


def _label(name: str, code: str, own: str, language: str) -> str:
    """The person's own words where there are any, else the code's label."""
    return own or (codes.label(name, code, label_language(language)) if code else "")


def _signed(signature: Signature | None) -> str:
    if signature is None:
        return ""
    return f"{signature.name} {_day(signature.day)}".strip()


def _day(day: date) -> str:
    return day.isoformat()
