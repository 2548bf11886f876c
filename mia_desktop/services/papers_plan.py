"""The plan for others (R-13): what a samverkanspart does in it, and what a workplace needs.

Both are asked for by name: no consent, no paper (R-15, R-36). What is left out is said, with why.
"""

from collections.abc import Iterator
from datetime import date

from mia_desktop.domain import codes, consent_rules, parties
from mia_desktop.domain.consent_rules import Lack
from mia_desktop.domain.errors import Expected
from mia_desktop.domain.plan_rules import goal_of
from mia_desktop.domain.records.person import Consent, Participant
from mia_desktop.domain.records.work import Goal, PlanVersion
from mia_desktop.forms.answers import DAY_LABELS, DAYS, TIME_LABELS, TIMES, decimal_of
from mia_desktop.pdf.content import agreement, plan_party, plan_workplace
from mia_desktop.pdf.content.document import LeftOut, Why
from mia_desktop.pdf.content.plan import PlanGoal
from mia_desktop.pdf.words import SWEDISH, words
from mia_desktop.services import (
    disputed,
    papers_disputed,
    papers_whose,
    plan_contents,
    plan_parties,
)
from mia_desktop.services.desk import Desk
from mia_desktop.services.papers import Paper
from mia_desktop.services.papers_answers import Answers

_WORK, _HEALTH = frozenset({"ARBETE_UTBILDNING"}), frozenset({"HALSA_FYSISK", "HALSA_PSYKISK"})
_HOME = frozenset({"BOENDE", "EKONOMI"})
_PLANS = "INSATSER_PLANER"
"""The category without which nobody is told anything of a plan."""
NEEDS = {
    "ARBETE": _WORK, "STUDIER_SPRAK": _WORK, "ARBETSFORMAGA_PRAKTIK": _WORK,
    "STUDIER": _WORK, "SPRAK": _WORK, "ARBETSLIVSINRIKTAD_INSATS": _WORK,
    "HALSA_VARDAG": _HEALTH, "BOENDE_EKONOMI": _HOME,
    "MYNDIGHETSKONTAKTER": frozenset({"MYNDIGHETSKONTAKTER"}),
}  # fmt: skip
"""What a consent must name before a goal of an area or a kind is told (R-35: none is general)."""
_NEVER_SHARED = (
    "participant_task", "coach_task", "agreement", "risk_plan", "equality", "noticed", "who_knows",
)  # fmt: skip
_NOT_FOR_WORK = ("wentWell", "hard", "introduction", "outcome", "lessons")
_WHEREABOUTS = ("workplace", "times", "supervisor")
SELF_RUN = "ARBETSTRANING_ASF"


class NoConsentForWorkplace(Expected):
    """Nobody has said yes to contact with the workplace: it gets no paper (R-17)."""

    def __init__(self, lack: Lack) -> None:
        super().__init__(lack)
        self.lack = lack


def party_paper(
    desk: Desk, plan: str, party: str, version: str = "", *, large: bool = False
) -> Paper:
    """Goals and activities that a party takes part in; raises ConsentTooShort (R-15)."""
    reach = plan_parties.may_have_paper(desk, plan, party)
    record, today = desk.get(plan), desk.clock.today()
    agreed = desk.get(version).as_type(PlanVersion) if version else None
    marked = disputed.held(desk, record.case)
    parts, off = papers_disputed.plan_parts(plan_contents.parts(desk, record, agreed), marked)
    given = [one.as_type(Consent) for one in desk.of_case(record.case, "consent")]
    may_know = consent_rules.covered(given, party, today)
    kept, left = _divided(parts, party, frozenset(may_know))
    values = plan_party.PartyPlan(
        **papers_whose.values(desk, record.case, named=False),
        party=parties.label(party),
        goals=tuple(kept),
        categories=tuple(codes.label("CL-CONSENT-CATEGORY", code) for code in may_know),
        until=reach.until,
        version=agreed.version if agreed else 0,
        draft=agreed is None,
        start=parts.plan.period.start,
        end=parts.plan.period.end,
    )
    return Paper(
        case=record.case, about=version or plan, kind="plan_party", recipient=values.party,
        blocks=tuple(plan_party.party_blocks(values)),
        meta=plan_party.party_meta(values, large=large),
        left_out=(*off, *left, *_never_shared(parts)),
        consents=tuple(_holding(given, party, today)),
    )  # fmt: skip


def _divided(
    parts: plan_contents.Parts, party: str, may_know: frozenset[str]
) -> tuple[list[PlanGoal], list[LeftOut]]:
    """The goals that the party is in and may know of, and the others with why they are left out."""
    kept, left = [], []
    for goal in parts.goals:
        theirs = [
            one for one in parts.activities
            if one.actor.code == party and goal_of(one, parts.sub_goals) == goal.id
        ]  # fmt: skip
        why = Why.OTHERS if not theirs else None
        if theirs and not needs(goal) <= may_know:
            why = Why.NOT_COVERED
        if why is not None:
            left.append(LeftOut(question="goal", label=goal.own_words or "–", why=why))
            continue
        kept.append(parts.paper_goal(goal, SWEDISH, theirs))
    return kept, left


def needs(goal: Goal) -> frozenset[str]:
    """What a consent must name before anything is told of this goal."""
    named = (NEEDS.get(code, frozenset()) for code in (goal.area, goal.goal_type.code))
    return frozenset({_PLANS}).union(*named)


def _never_shared(parts: plan_contents.Parts) -> Iterator[LeftOut]:
    say = words()
    said = {name: bool(getattr(parts.plan, name, "")) for name in _NEVER_SHARED}
    said |= {"noticed": bool(parts.sub_goals), "who_knows": True}
    for name in _NEVER_SHARED:
        if said[name]:
            yield LeftOut(question=name, label=say(f"plan.{name}"), why=Why.OTHERS)


def _holding(given: list[Consent], party: str, today: date) -> Iterator[str]:
    for one in given:
        if not consent_rules.lacking([one], party, today):
            yield one.id


def workplace_paper(desk: Desk, placement: str, *, language: str, large: bool) -> Paper:
    """Tasks, hours and adaptations said yes to (R-13); raises NoConsentForWorkplace."""
    values, consents, left = _workplace(desk, placement, language)
    return Paper(
        case=desk.get(placement).case, about=placement, kind="plan_workplace",
        recipient=values.workplace or words(language)("plan_workplace.workplace"),
        blocks=tuple(plan_workplace.workplace_blocks(values)),
        meta=plan_workplace.workplace_meta(values, large=large),
        left_out=left, consents=consents,
    )  # fmt: skip


def agreement_paper(desk: Desk, placement: str, *, language: str, large: bool) -> Paper:
    """The same, to be signed by all three."""
    values, consents, left = _workplace(desk, placement, language)
    return Paper(
        case=desk.get(placement).case, about=placement, kind="agreement",
        recipient=values.workplace or words(language)("plan_workplace.workplace"),
        blocks=tuple(agreement.agreement_blocks(values)),
        meta=agreement.agreement_meta(values, large=large),
        left_out=left, consents=consents,
    )  # fmt: skip


def _workplace(
    desk: Desk, placement: str, language: str
) -> tuple[plan_workplace.WorkplacePlan, tuple[str, ...], tuple[LeftOut, ...]]:
    said = Answers(desk, placement, language, others=True)
    case = said.record.case
    consents = _workplace_consents(desk, said, case)
    protected = desk.get(case).as_type(Participant).protected != "NEJ"
    approved = said.value("adaptationsApproved") == "JA"
    named = "" if protected else said.workplace()
    hours = decimal_of(said.value("hoursWeek"))
    values = plan_workplace.WorkplacePlan(
        **papers_whose.values(desk, case, language, named=False),
        workplace=named,
        supervisor="" if protected else said.text("supervisor"),
        kind=said.text("kind"),
        tasks=said.text("tasks"),
        start=said.day("start"),
        end=said.day("end"),
        hours_week=str(hours) if hours is not None else "",
        times=() if protected else _times(said, language),
        adaptations=said.text("adaptations") if approved else "",
        approved=said.day("adaptationsDay") if approved else None,
    )
    return values, consents, tuple(_off_work(said, approved=approved, protected=protected))


def _off_work(said: Answers, *, approved: bool, protected: bool) -> Iterator[LeftOut]:
    off = dict.fromkeys(_NOT_FOR_WORK, Why.NEVER_WORKPLACE)
    off |= {} if approved else {"adaptations": Why.NOT_APPROVED}
    off |= dict.fromkeys(_WHEREABOUTS, Why.PROTECTED) if protected else {}
    for name, why in off.items():
        if said.value(name) is not None:
            yield LeftOut(question=name, label=said.label(name), why=why)
    for name in said.disputed:
        yield LeftOut(question=name, label=said.label(name), why=Why.DISPUTED)


def _times(said: Answers, language: str) -> tuple[str, ...]:
    cells = said.value("times") or ()
    spoken = papers_whose.label_language(language)
    found = []
    for day in DAYS:
        times = [TIME_LABELS[t].text(spoken).lower() for t in TIMES if f"{day}-{t}" in cells]
        if times:
            found.append(f"{DAY_LABELS[day].text(spoken)} {', '.join(times)}")
    return tuple(found)


def _workplace_consents(desk: Desk, said: Answers, case: str) -> tuple[str, ...]:
    """The consents that let this workplace be told; the one that the place names counts (R-17)."""
    today = desk.clock.today()
    given = [one.as_type(Consent) for one in desk.of_case(case, "consent")]
    named = [one for one in given if one.id == said.value("consent")]
    if named and consent_rules.is_in_force(named[0].scope, today):
        return (named[0].id,)
    party = "ASF" if said.value("kind") == SELF_RUN else "ARBETSGIVARE"
    if lack := consent_rules.lacking(given, party, today):
        raise NoConsentForWorkplace(lack)
    return tuple(_holding(given, party, today))
