"""The agreement between participant, workplace and handledare: the plan for the place, signed."""

from collections.abc import Iterator

from mia_desktop.pdf import blocks as b
from mia_desktop.pdf.content.own import facts, own_meta, signatures
from mia_desktop.pdf.content.plan import hours
from mia_desktop.pdf.content.plan_workplace import WorkplacePlan, arranged
from mia_desktop.pdf.meta import PaperMeta
from mia_desktop.pdf.words import Words


def agreement_meta(plan: WorkplacePlan, *, large: bool = False) -> PaperMeta:
    return own_meta(plan, "agreement", variant=plan.say("agreement.variant"), large=large)


def agreement_blocks(plan: WorkplacePlan) -> list[b.Block]:
    return list(_blocks(plan, plan.say))


def _blocks(plan: WorkplacePlan, say: Words) -> Iterator[b.Block]:
    yield b.Heading(text=say("agreement.title"), level=1)
    yield b.Paragraph(text=say("agreement.about"))
    yield from facts(say, (
        ("common.participant", plan.name or plan.participant_number),
        ("plan_workplace.workplace", plan.workplace),
        ("plan_workplace.supervisor", plan.supervisor),
        ("plan_workplace.kind", plan.kind),
        ("plan.when", say.period(plan.start, plan.end)),
        ("plan.how_much", hours(plan.hours_week, say)),
        ("common.coach", plan.coach),
    ))  # fmt: skip
    yield from arranged(plan, say)
    for who in ("workplace", "participant", "coach"):
        yield b.Heading(text=say(f"agreement.{who}"))
        yield b.BulletList(items=say.many(f"agreement.{who}_does"))
    workplace = b.Signer(role=say("agreement.for_workplace"), name=plan.supervisor)
    yield b.Keep(
        blocks=(
            b.Heading(text=say("agreement.also")),
            b.WritingLines(label=say("agreement.also_lines"), lines=3),
            *signatures(plan, workplace),
        )
    )
