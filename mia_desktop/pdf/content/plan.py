"""The individual plan on paper, as the participant takes it home (domain §3.2).

`PlanPaper` holds plain values; a service fills it from the records of one plan version. Variants
for partners and workplaces (R-13) get functions of their own beside `_participant`, since they
are chosen from the same values but leave most of them out.
"""

from collections.abc import Iterator
from datetime import date
from typing import Literal

from msgspec import Struct

from mia_desktop.pdf import blocks as b
from mia_desktop.pdf.meta import PaperMeta
from mia_desktop.pdf.words import SWEDISH, Words, words

Variant = Literal["participant"]


class PlanActivity(Struct, frozen=True, kw_only=True):
    what: str
    actor: str = ""
    actor_name: str = ""
    contact: str = ""
    start: date | None = None
    end: date | None = None
    hours_week: str = ""
    """A decimal with a point, as it is stored."""


class PlanSubGoal(Struct, frozen=True, kw_only=True):
    text: str
    target: date | None = None
    noticed_how: str = ""


class PlanGoal(Struct, frozen=True, kw_only=True):
    own_words: str
    goal_type: str = ""
    why: str = ""
    wanted: date | None = None
    sub_goals: tuple[PlanSubGoal, ...] = ()
    activities: tuple[PlanActivity, ...] = ()


class PlanConsent(Struct, frozen=True, kw_only=True):
    party: str
    categories: tuple[str, ...] = ()
    until: date | None = None


class PlanMeeting(Struct, frozen=True, kw_only=True):
    day: date
    form: str = ""


class PlanPaper(Struct, frozen=True, kw_only=True):
    participant_number: str
    day: date
    name: str = ""
    phone: str = ""
    email: str = ""
    address: str = ""
    protected: bool = False
    coach: str = ""
    version: int = 0
    draft: bool = False
    start: date | None = None
    end: date | None = None
    goals: tuple[PlanGoal, ...] = ()
    participant_task: str = ""
    coach_task: str = ""
    agreement: str = ""
    risk_plan: str = ""
    equality: str = ""
    meetings: tuple[PlanMeeting, ...] = ()
    consents: tuple[PlanConsent, ...] = ()
    rights: tuple[str, ...] = ()
    """An office's own words about rights; without any, those of the language."""
    participant_signed: str = ""
    coach_signed: str = ""
    copy_given: date | None = None
    language: str = SWEDISH

    @property
    def say(self) -> Words:
        return words(self.language)


def plan_meta(plan: PlanPaper, *, large: bool = False) -> PaperMeta:
    """Title, footer and file name of a plan; never the name (R-52)."""
    return PaperMeta(
        title=plan.say("plan.long_title", number=plan.participant_number),
        day=plan.day,
        participant_number=plan.participant_number,
        version=plan.version,
        variant=plan.say("common.participants_copy"),
        language=plan.language,
        draft=plan.draft,
        large=large,
    )


def plan_blocks(plan: PlanPaper, variant: Variant = "participant") -> list[b.Block]:
    """Say everything of a plan that this variant may say."""
    match variant:
        case "participant":
            return list(_participant(plan))


def _participant(plan: PlanPaper) -> Iterator[b.Block]:
    say = plan.say
    yield b.Heading(text=say("plan.title"), level=1)
    if plan.draft:
        yield b.Note(text=say("plan.not_agreed"))
    yield b.Paragraph(text=say("plan.not_instead"))
    yield b.Facts(facts=tuple(_facts(plan)))
    yield b.Contents(title=say("common.contents"))
    yield from _goals(plan)
    yield from _activities(plan)
    yield from _tasks(plan)
    yield from _sub_goals(plan)
    yield from _meetings(plan)
    yield from _consents(plan)
    yield b.Heading(text=say("plan.my_rights"))
    yield b.BulletList(items=plan.rights or say.many("plan.rights"))
    yield from _signatures(plan)


def _facts(plan: PlanPaper) -> Iterator[b.Fact]:
    say = plan.say
    own = [] if plan.protected else [
        ("plan.phone", plan.phone), ("plan.email", plan.email), ("plan.address", plan.address),
    ]  # fmt: skip
    pairs = [
        ("common.participant_number", plan.participant_number),
        ("common.name", plan.name),
        *own,
        ("plan.plan_version", say("common.draft") if plan.draft else str(plan.version or "")),
        ("plan.plan_period", say.period(plan.start, plan.end)),
        ("common.my_coach", plan.coach),
    ]
    for label, value in pairs:
        if value:
            yield b.Fact(label=say(label), value=value)


def _goals(plan: PlanPaper) -> Iterator[b.Block]:
    if not plan.goals:
        return
    say, own = plan.say, plan.say.foreign()
    yield b.Heading(text=say("plan.wants"))
    for place, goal in enumerate(plan.goals, start=1):
        several = len(plan.goals) > 1
        name = say("plan.goal_number", number=place) if several else say("plan.goal_one")
        if goal.goal_type:
            name = say("plan.goal_kind", goal=name, kind=goal.goal_type.lower())
        said: list[b.Block] = [b.Heading(text=name, level=3)]
        said.append(b.Quote(text=goal.own_words, lang=own))
        if goal.why:
            said.append(b.Paragraph(text=say("plan.why"), strong=True))
            said.append(b.Quote(text=goal.why, lang=own))
        if goal.wanted:
            said.append(b.Paragraph(text=say("plan.wanted", day=say.day(goal.wanted))))
        yield b.Keep(blocks=tuple(said))


def _in_goal(plan: PlanPaper, text: str, place: int) -> str:
    """Name the goal where there are several."""
    return plan.say("plan.in_goal", text=text, number=place) if len(plan.goals) > 1 else text


def _activities(plan: PlanPaper) -> Iterator[b.Block]:
    say = plan.say
    rows = tuple(
        (
            _in_goal(plan, activity.what, place),
            _who(activity, plan),
            say.period(activity.start, activity.end),
            hours(activity.hours_week, say),
        )
        for place, goal in enumerate(plan.goals, start=1)
        for activity in goal.activities
    )
    if not rows:
        return
    yield b.Heading(text=say("plan.activities"))
    columns = (("plan.what", 5), ("plan.who", 4), ("plan.when", 3), ("plan.how_much", 3))
    yield b.Table(columns=_columns(say, columns), rows=rows)


def _who(activity: PlanActivity, plan: PlanPaper) -> str:
    """A named office or person tells where somebody is; with protected identity only the part."""
    if plan.protected:
        return activity.actor
    contact = plan.say("plan.contact", name=activity.contact) if activity.contact else ""
    who = ", ".join(part for part in (activity.actor, activity.actor_name) if part)
    return "\n".join(part for part in (who, contact) if part)


def _tasks(plan: PlanPaper) -> Iterator[b.Block]:
    own = plan.say.foreign()
    tasks = (
        ("plan.participant_task", 2, plan.participant_task),
        ("plan.coach_task", 2, plan.coach_task),
        ("plan.agreement", 3, plan.agreement),
        ("plan.risk_plan", 3, plan.risk_plan),
        ("plan.equality", 3, plan.equality),
    )
    for label, level, text in tasks:
        if text:
            yield b.Heading(text=plan.say(label), level=level)
            yield b.Paragraph(text=text, lang=own)


def _sub_goals(plan: PlanPaper) -> Iterator[b.Block]:
    rows = tuple(
        (
            _in_goal(plan, sub.text, place),
            sub.target.isoformat() if sub.target else "",
            sub.noticed_how,
        )
        for place, goal in enumerate(plan.goals, start=1)
        for sub in goal.sub_goals
    )
    if not rows:
        return
    yield b.Heading(text=plan.say("plan.noticed"))
    columns = (("plan.sub_goal", 5), ("plan.when", 2), ("plan.noticed_how", 5))
    yield b.Table(columns=_columns(plan.say, columns), rows=rows)


def _meetings(plan: PlanPaper) -> Iterator[b.Block]:
    if not plan.meetings:
        return
    say = plan.say
    yield b.Heading(text=say("plan.meetings"))
    days = [
        say("plan.meeting", day=say.day(meeting.day), form=meeting.form.lower())
        if meeting.form
        else say.day(meeting.day)
        for meeting in plan.meetings
    ]
    yield b.BulletList(items=tuple(days))


def _consents(plan: PlanPaper) -> Iterator[b.Block]:
    say = plan.say
    yield b.Heading(text=say("plan.who_knows"))
    if not plan.consents:
        yield b.Paragraph(text=say("plan.nobody"))
        return
    rows = tuple(
        (
            consent.party,
            ", ".join(consent.categories),
            consent.until.isoformat() if consent.until else say("plan.until_i_change"),
        )
        for consent in plan.consents
    )
    columns = (("plan.party", 4), ("plan.categories", 6), ("plan.until", 3))
    yield b.Table(columns=_columns(say, columns), rows=rows)
    yield b.Paragraph(text=say("plan.withdraw"))


def _signatures(plan: PlanPaper) -> Iterator[b.Block]:
    say = plan.say
    yield b.Heading(text=say("plan.signatures"))
    if plan.copy_given:
        yield b.Paragraph(text=say("plan.copy_given", day=say.day(plan.copy_given)))
    yield b.SignatureLines(
        signers=(
            b.Signer(
                role=say("common.participant"), name=plan.name, signed=plan.participant_signed
            ),
            b.Signer(role=say("common.coach"), name=plan.coach, signed=plan.coach_signed),
        )
    )


def _columns(say: Words, pairs: tuple[tuple[str, int], ...]) -> tuple[b.Column, ...]:
    return tuple(b.Column(label=say(key), weight=weight) for key, weight in pairs)


def hours(week: str, say: Words) -> str:
    """12,5 tim/vecka, with a space that no line ends at."""
    if not week:
        return ""
    shown = say("plan.hours_week", hours=say.decimal(week))
    return shown.replace(" ", "\N{NO-BREAK SPACE}", 1)
