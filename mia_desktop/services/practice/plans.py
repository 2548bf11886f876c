"""The plan of an invented participant: goals, activities, what was agreed and who signed."""

from collections.abc import Iterator
from functools import partial

from mia_desktop.domain.days import months_on
from mia_desktop.domain.records.base import Coded, Period
from mia_desktop.domain.records.work import Actor, Plan, PlanVersion, Signature
from mia_desktop.services import papers, planning
from mia_desktop.services.practice.example import Act, Aim, Planned
from mia_desktop.services.practice.life import Event, Life


def events(life: Life) -> Iterator[Event]:
    plan = life.person.plan
    if plan is None:
        return
    yield plan.day, partial(_make, life, plan)
    if plan.agreed:
        yield plan.agreed, partial(_agree, life)
    if plan.signed:
        yield plan.signed, partial(_sign, life, plan)
    if plan.copy:
        yield plan.copy, partial(_hand_out, life)
    if plan.later_goal:
        yield plan.later_goal.day, partial(_goal, life, plan.later_goal)
    if plan.agreed_again:
        yield plan.agreed_again, partial(_agree, life)
    if plan.renewed:
        yield plan.renewed, partial(_renew, life, plan)
    if plan.paper:
        yield plan.paper, partial(_print, life)


def _make(life: Life, plan: Planned) -> None:
    desk = life.desk
    life.plan = planning.plan_of(desk, life.case)
    fields = {
        "follow_ups": [life.clock.day(ago) for ago in plan.follow_ups],
        "agreement": plan.agreement,
        "participant_task": plan.own_task,
        "coach_task": plan.coach_task,
        "risk_plan": plan.risk,
    }
    for unit, value in fields.items():
        if value:
            planning.set_field(desk, life.plan, unit, value)
    for aim in plan.goals:
        _goal(life, aim)


def _goal(life: Life, aim: Aim) -> None:
    desk = life.desk
    goal = planning.add_goal(desk, life.plan, aim.words)
    life.goals.append(goal)
    fields = {
        "goal_type": Coded(code=aim.type, words=aim.type_words),
        "area": aim.area,
        "why": aim.why,
        "wanted": None if aim.wanted is None else life.clock.day(aim.wanted),
    }
    for unit, value in fields.items():
        if value:
            planning.set_field(desk, goal, unit, value)
    for sub in aim.subs:
        key = planning.add_sub_goal(desk, goal, sub.text)
        planning.set_field(desk, key, "target", life.clock.day(sub.target))
        planning.set_field(desk, key, "noticed_how", sub.noticed)
    for act in aim.acts:
        _activity(life, goal, act)


def _activity(life: Life, goal: str, act: Act) -> None:
    key = planning.add_activity(life.desk, goal, act.code)
    fields = {
        "actor": Actor(code=act.actor, name=act.name) if act.actor else None,
        "period": life.period(act.start, act.end),
        "hours_week": act.hours,
        "status": act.status,
        "stopped_why": act.why,
    }
    for unit, value in fields.items():
        if value:
            planning.set_field(life.desk, key, unit, value)
    life.activities[act.code] = key
    life.join(act.code)


def _renew(life: Life, plan: Planned) -> None:
    """Another half year, agreed on and signed again."""
    desk = life.desk
    before = desk.get(life.plan).as_type(Plan).period
    end = months_on(desk.clock.today(), planning.MONTHS)
    planning.set_field(desk, life.plan, "period", Period(start=before.start, end=end))
    _agree(life)
    _sign(life, plan)


def _print(life: Life) -> None:
    paper = papers.plan_paper(life.desk, life.plan, _newest(life))
    papers.issue(life.desk, paper, papers.make(paper))


def _agree(life: Life) -> None:
    planning.agree(life.desk, life.plan)


def _sign(life: Life, plan: Planned) -> None:
    version, person = _newest(life), life.person
    today = life.desk.clock.today()
    name = f"{person.given} {person.family}"
    for who, by, how in (
        ("participant", name, plan.signed_how),
        ("coach", life.desk.person, "PAPPER"),
    ):
        planning.sign(life.desk, version, who, Signature(day=today, how=how, name=by))


def _hand_out(life: Life) -> None:
    planning.copy_given(life.desk, _newest(life), life.desk.clock.today())


def _newest(life: Life) -> str:
    agreed = planning.view(life.desk, life.plan).agreed
    assert isinstance(agreed, PlanVersion)
    return agreed.id
