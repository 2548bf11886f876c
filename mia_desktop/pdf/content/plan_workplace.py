"""The plan for a workplace (R-13): tasks, hours, adaptations said yes to, and nothing more."""

from collections.abc import Iterator
from datetime import date

from mia_desktop.pdf import blocks as b
from mia_desktop.pdf.content.own import OwnPaper, facts, own_meta
from mia_desktop.pdf.content.plan import hours
from mia_desktop.pdf.meta import PaperMeta
from mia_desktop.pdf.words import Words


class WorkplacePlan(OwnPaper, frozen=True, kw_only=True):
    """`adaptations` only where the participant has said yes for this very workplace."""

    workplace: str = ""
    supervisor: str = ""
    kind: str = ""
    tasks: str = ""
    start: date | None = None
    end: date | None = None
    hours_week: str = ""
    times: tuple[str, ...] = ()
    adaptations: str = ""
    approved: date | None = None


def workplace_meta(plan: WorkplacePlan, *, large: bool = False) -> PaperMeta:
    return own_meta(plan, "plan_workplace", variant=plan.say("plan_workplace.variant"), large=large)


def workplace_blocks(plan: WorkplacePlan) -> list[b.Block]:
    return list(_blocks(plan, plan.say))


def _blocks(plan: WorkplacePlan, say: Words) -> Iterator[b.Block]:
    yield b.Heading(text=say("plan_workplace.title"), level=1)
    yield from facts(say, (
        ("plan_workplace.workplace", plan.workplace),
        ("plan_workplace.supervisor", plan.supervisor),
        ("plan_workplace.who", plan.name or plan.participant_number),
        ("plan_workplace.kind", plan.kind),
        ("plan.when", say.period(plan.start, plan.end)),
        ("plan.how_much", hours(plan.hours_week, say)),
        ("common.coach", plan.coach),
    ))  # fmt: skip
    yield from arranged(plan, say)
    if not (plan.tasks or plan.times or plan.adaptations):
        yield b.Paragraph(text=say("common.nothing"))


def arranged(plan: WorkplacePlan, say: Words) -> Iterator[b.Block]:
    """Tasks, times and adaptations; the agreement says the same."""
    if plan.tasks:
        yield b.Heading(text=say("plan_workplace.tasks"))
        yield b.Paragraph(text=plan.tasks, lang=say.foreign())
    if plan.times:
        yield b.Heading(text=say("plan_workplace.times"))
        yield b.BulletList(items=plan.times)
    if plan.adaptations:
        yield b.Heading(text=say("plan_workplace.adaptations"))
        yield b.Paragraph(text=plan.adaptations, lang=say.foreign())
        if plan.approved:
            yield b.Paragraph(text=say("plan_workplace.approved", day=say.day(plan.approved)))
