"""Every paper that can be made, by name, for the tests that must hold for all of them."""

from datetime import date
from functools import cache

from msgspec.structs import replace

from mia_desktop.pdf import blocks as b
from mia_desktop.pdf.content.attendance import (
    Spent,
    TimeCard,
    attendance_blocks,
    attendance_meta,
)
from mia_desktop.pdf.content.document import document_blocks, document_meta
from mia_desktop.pdf.content.next_meeting import (
    NextMeeting,
    next_meeting_blocks,
    next_meeting_meta,
)
from mia_desktop.pdf.content.plan import PlanPaper, plan_blocks, plan_meta
from mia_desktop.pdf.content.recovery_sheet import blank_sheet, printed_sheet, recovery_meta
from mia_desktop.pdf.meta import PaperMeta
from mia_desktop.pdf.render import render
from tests.unit.pdf.answers import document
from tests.unit.pdf.figures_papers import figures_papers
from tests.unit.pdf.naughty import STRINGS
from tests.unit.pdf.office_papers import office_papers
from tests.unit.pdf.own_papers import own_papers
from tests.unit.pdf.reader import Paper
from tests.unit.pdf.rights_papers import rights_papers
from tests.unit.pdf.samples import CHANGES, DAY, MEETINGS, NUMBER, TRACK, goal, plan

Made = tuple[list[b.Block], PaperMeta]

SCRIPTS = "محمد علي · ሰላም ገብረ · สมชาย · דוד לוי · გიორგი · Արամ · Đặng · Олена · Șerban"
LONG = "ord " * 2500
KEY = ("7K3QA", "M9D2F", "0ZX4T", "HJ8W1", "C5R6Y", "V2N7B", "P4G3E", "S1T9K")


def _plan(paper: PlanPaper) -> Made:
    return plan_blocks(paper), plan_meta(paper)


def _hostile() -> Made:
    blocks: list[b.Block] = [b.Heading(text="Konstiga tecken", level=1)]
    blocks += [b.Quote(text=text) for text in STRINGS]
    blocks.append(
        b.Table(
            columns=(b.Column(label="Text"), b.Column(label="Igen")),
            rows=tuple((text, text) for text in STRINGS),
        )
    )
    blocks.append(b.BulletList(items=STRINGS))
    return blocks, PaperMeta(title="Konstiga tecken <b>&amp;</b>", day=DAY)


def _long() -> PlanPaper:
    """Ten thousand signs wherever a person or another vault can put text."""
    word = "ä" * 10_000
    activity = replace(goal().activities[0], what=word, actor=LONG, contact=word)
    long = replace(goal(), own_words=LONG, goal_type=word, why=word, activities=(activity,))
    return plan((long,), name=word, coach=LONG, participant_number="K7-" + "1" * 500)


def _documents() -> dict[str, Made]:
    done, started = document(), document(done=False, protected=True)
    english = replace(done, language="en", title="Assessment")
    return {
        "document": (document_blocks(done), document_meta(done)),
        "document_draft": (document_blocks(started), document_meta(started)),
        "document_en": (document_blocks(english), document_meta(english)),
    }


def _every_block() -> Made:
    """One of everything that can stand on a paper, so that no block is tried on one paper only."""
    blocks: list[b.Block] = [
        b.Heading(text="Allt som kan stå på ett papper", level=1),
        b.Note(text="Lämna i förslutet kuvert direkt till deltagaren."),
        b.Link(text="Läs mer hos IMY", address="https://www.imy.se/privatperson"),
        b.Heading(text="Då och nu"),
        CHANGES,
        b.Heading(text="Steg för steg"),
        TRACK,
        b.Heading(text="Siffror"),
        b.Table(
            columns=(b.Column(label="Period", weight=3), b.Column(label="Antal", number=True)),
            rows=(("Januari–juni 2026", "12"), ("Juli–december 2026", "108")),
        ),
        b.Heading(text="Sju kolumner"),
        b.Table(
            columns=tuple(b.Column(label=f"Kolumn {n}") for n in range(7)),
            rows=(("En rad med ord", "två", "", "fyra", "fem", "sex", "sju"),) * 2,
        ),
        b.BulletList(items=("Ett", "Två"), numbered=True),
    ]
    return blocks, PaperMeta(title="Allt", day=DAY)


def _thick() -> Made:
    """A kartläggning of many pages, which gets a list of contents."""
    blocks: list[b.Block] = [
        b.Heading(text="Allt som är sparat", level=1), b.Contents(title="Innehåll"),
    ]  # fmt: skip
    for place in range(12):
        blocks.append(b.Heading(text=f"Avsnitt {place + 1}: arbetslivsinriktad rehabilitering"))
        blocks += [b.Paragraph(text="Jag har arbetat i kök. " * 40)] * 4
    return blocks, PaperMeta(title="Allt som är sparat", day=DAY, participant_number="K7-0142")


def _meeting(language: str) -> Made:
    meeting = NextMeeting(language=language, **MEETINGS[language])
    return next_meeting_blocks(meeting), next_meeting_meta(meeting)


def _time_card(lines: int, language: str = "sv") -> Made:
    """A month to sign: hours, a day away, a long name."""
    days = (date(2026, 3, 2 + place) for place in range(lines))
    spent = tuple(
        Spent(
            day=day,
            what="Mobiliseringskurs med studiebesök" if place % 2 else "Köket",
            hours="Frånvarande" if place == 3 else "1,5",
        )
        for place, day in enumerate(days)
    )
    card = TimeCard(
        participant_number="K7-0142", month=date(2026, 3, 1), made=DAY, total="16,5",
        coach="Anna Handledare", lines=spent,
        language=language,
    )  # fmt: skip
    return attendance_blocks(card), attendance_meta(card)


def large(paper: Made) -> Made:
    """The same paper in large print: the paper knows nothing of it."""
    blocks, meta = paper
    return blocks, replace(meta, large=True)


@cache
def papers() -> dict[str, Made]:
    normal = _normal()
    return normal | {f"{name}_large": large(paper) for name, paper in normal.items()}


def _normal() -> dict[str, Made]:
    scripts = plan(name=SCRIPTS, participant_task=SCRIPTS, coach=SCRIPTS)
    arabic = "أريد أن أعمل في المطبخ (2026) وأتعلم اللغة السويدية حتى أتمكن من إعالة أسرتي هنا."
    arabic_goal = replace(goal(), own_words=arabic * 3)
    number = replace(goal(), own_words=f"Mitt nummer är {NUMBER} och 900101+2385.")
    return {
        "plan": _plan(plan()),
        "plan_draft": _plan(plan(draft=True, version=0)),
        "plan_empty": _plan(PlanPaper(participant_number="K7-0142", day=DAY)),
        "plan_40_goals": _plan(plan(40)),
        "plan_en": _plan(plan(2, language="en")),
        "plan_ar": _plan(plan(2, language="ar", draft=True)),
        "plan_protected": _plan(plan(protected=True)),
        "plan_scripts": _plan(scripts),
        "plan_arabic": _plan(plan((arabic_goal,))),
        "plan_long_answers": _plan(plan(participant_task=LONG, coach_task="å" * 10_000)),
        "plan_signed": _plan(plan(participant_signed="Underskrivet på papper 2026-03-12",
                                  copy_given=DAY)),
        "plan_number": _plan(plan((number,))),
        "long_everywhere": _plan(_long()),
        **_documents(),
        "recovery_blank": (blank_sheet(vault="MIA-valv hos Tyresö"), recovery_meta(DAY)),
        "recovery_printed": (printed_sheet(KEY), recovery_meta(DAY)),
        "hostile": _hostile(),
        "every_block": _every_block(),
        "thick": _thick(),
        "time_card": _time_card(12),
        "time_card_empty": _time_card(0),
        "time_card_en": _time_card(5, "en"),
        **{f"meeting_{language}": _meeting(language) for language in MEETINGS},
        **own_papers(),
        **rights_papers(),
        **office_papers(),
        **figures_papers(),
    }  # fmt: skip


@cache
def made(name: str) -> bytes:
    return render(*papers()[name])


@cache
def heard(name: str) -> Paper:
    """The paper as a reader opens it."""
    return Paper(made(name))


NAMES = tuple(papers())
