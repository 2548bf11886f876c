"""The plan for a samverkanspart (R-13): what they do themselves, so far as consent reaches.

What they have no part in, or no consent names, is not in the values: the service has left it out.
"""

from collections.abc import Iterator
from datetime import date

from mia_desktop.pdf import blocks as b
from mia_desktop.pdf.content.own import OwnPaper, columns, facts
from mia_desktop.pdf.content.plan import PlanGoal, hours
from mia_desktop.pdf.meta import PaperMeta
from mia_desktop.pdf.words import Words


class PartyPlan(OwnPaper, frozen=True, kw_only=True):
    party: str
    goals: tuple[PlanGoal, ...] = ()
    categories: tuple[str, ...] = ()
    until: date | None = None
    version: int = 0
    draft: bool = False
    start: date | None = None
    end: date | None = None


def party_meta(plan: PartyPlan, *, large: bool = False) -> PaperMeta:
    say = plan.say
    return PaperMeta(
        title=say("plan_party.long_title", number=plan.participant_number),
        day=plan.day,
        participant_number=plan.participant_number,
        version=plan.version,
        variant=say("plan_party.variant"),
        language=plan.language,
        draft=plan.draft,
        large=large,
    )


def party_blocks(plan: PartyPlan) -> list[b.Block]:
    return list(_blocks(plan, plan.say))


def _blocks(plan: PartyPlan, say: Words) -> Iterator[b.Block]:
    yield b.Heading(text=say("plan_party.title"), level=1)
    if plan.draft:
        yield b.Note(text=say("plan.not_agreed"))
    until = say.day(plan.until) if plan.until else say("plan_party.no_end")
    about = ", ".join(plan.categories)
    said = {"party": plan.party, "until": until}
    lent = (
        say("plan_party.consent", about=about, **said) if about else say("plan_party.bare", **said)
    )
    yield b.Note(text=lent)
    yield from facts(say, (
        ("plan_party.party", plan.party),
        ("common.participant_number", plan.participant_number),
        ("common.name", plan.name),
        ("plan.plan_period", say.period(plan.start, plan.end)),
        ("common.coach", plan.coach),
    ))  # fmt: skip
    if not plan.goals:
        yield b.Paragraph(text=say("plan_party.nothing"))
    for place, goal in enumerate(plan.goals, start=1):
        name = (
            say("plan.goal_number", number=place) if len(plan.goals) > 1 else say("plan_party.goal")
        )
        yield b.Heading(text=name)
        yield b.Quote(text=goal.own_words)
        if goal.wanted:
            yield b.Paragraph(text=say("plan.wanted", day=say.day(goal.wanted)))
        rows = tuple(
            (one.what, one.actor_name, say.period(one.start, one.end), hours(one.hours_week, say))
            for one in goal.activities
        )
        heads = (("plan_party.you_do", 5), ("plan_party.where", 3), ("plan.when", 4),
                 ("plan.how_much", 3))  # fmt: skip
        yield b.Table(columns=columns(say, heads), rows=rows)
    yield b.Paragraph(text=say("plan_party.only_this"))
