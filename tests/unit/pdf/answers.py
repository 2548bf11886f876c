"""A form with one question of each kind, filled in: the longest way through the answer blocks."""

from mia_desktop.domain.codes import Code, Label
from mia_desktop.forms.definition import Form, Item, Kind, Print, Question, Section, Voice
from mia_desktop.forms.rows import TableRow
from mia_desktop.forms.session import FormSession
from mia_desktop.forms.summary import SummaryRow
from mia_desktop.pdf.content.document import DocumentPaper
from tests.unit.pdf.samples import DAY


def label(text: str) -> Label:
    return Label(sv=text, en=f"{text} (en)")


def code(name: str, *, own_words: bool = False) -> Code:
    return Code(id=name, label=label(name.capitalize()), own_words=own_words)


def question(kind: Kind, **more: object) -> Question:
    name = f"q_{kind.value}"
    values = {"id": name, "kind": kind, "label": label(f"Fråga om {kind.value}"), **more}
    return Question(**values)  # type: ignore[arg-type]


LEVELS = (code("A1"), code("B2"))
QUESTIONS = {
    Kind.TEXT: question(Kind.TEXT, voice=Voice.PARTICIPANT),
    Kind.NUMBER: question(Kind.NUMBER, decimals=True),
    Kind.DATE: question(Kind.DATE),
    Kind.CHOICE: question(Kind.CHOICE, listed=(code("HYR"), code("ANNAT", own_words=True))),
    Kind.SEVERAL: question(Kind.SEVERAL, listed=(code("BIL"), code("BUSS"), code("ANNAT"))),
    Kind.SCALE: question(Kind.SCALE, low=label("inte alls"), high=label("helt och hållet")),
    Kind.CHANGE: question(Kind.CHANGE, voice=Voice.COACH),
    Kind.FIVE_SLOTS: question(Kind.FIVE_SLOTS),
    Kind.LEVELS: question(
        Kind.LEVELS,
        rows=(Item(id="speak", label=label("Tala")), Item(id="read", label=label("Läsa"))),
        listed=LEVELS,
    ),
    Kind.SHARES: question(
        Kind.SHARES,
        rows=(
            Item(id="work", label=label("Arbete")),
            Item(id="seeking", label=label("Söker arbete"), kind="yes_no"),
        ),
    ),
    Kind.TABLE: question(
        Kind.TABLE,
        columns=(
            Question(id="job", kind=Kind.TEXT, label=label("Yrke")),
            Question(id="since", kind=Kind.DATE, label=label("Från")),
            Question(id="never", kind=Kind.TEXT, label=label("Aldrig ifylld")),
            Question(id="where", kind=Kind.TEXT, label=label("Var"), sensitivity=4),
        ),
    ),
    Kind.RANKED: question(Kind.RANKED, max_choices=3),
    Kind.WEEK_GRID: question(Kind.WEEK_GRID),
    Kind.WORDS: question(Kind.WORDS, listed=(code("MATLAGNING"),)),
    Kind.LINK: question(Kind.LINK, link_to="deviation"),
}
ANSWERS = {
    "q_text": {"v": "Jag vill laga mat.\nOch lära mig mer."},
    "q_number": {"v": "-1.5"},
    "q_date": {"v": "2026-03-12"},
    "q_choice": {"v": "ANNAT", "other": "Hos min faster"},
    "q_several": {"v": ["BIL", "BUSS"], "other": "Cykel"},
    "q_scale": {"v": 6},
    "q_change": {"v": -1},
    "q_five_slots.now": {"v": "Det är trångt."},
    "q_five_slots.obstacles": {"no": "vill_inte_svara"},
    "q_five_slots.wants": {"v": "SENARE"},
    "q_levels.speak": {"v": "B2"},
    "q_levels.read": {"v": "A1"},
    "q_shares.work": {"v": 50},
    "q_shares.seeking": {"v": "JA"},
    "q_ranked": {"v": ["Sömnen", "Pengarna"]},
    "q_week_grid": {"v": ["MON-AM", "WED-EVE"]},
    "q_words": {"v": ["MATLAGNING", "Schack"]},
    "q_link": {"v": "0199-hemligt-id"},
}
ROWS = {
    "q_table": (
        TableRow(
            id="r1",
            place=1,
            cells={
                "job": {"v": "Kock"},
                "since": {"v": "2019-01-01"},
                "where": {"v": "CANARY-where"},
            },
        ),
        TableRow(id="r2", place=2, cells={"job": {"v": "Städare"}, "since": {"no": "vet_inte"}}),
        TableRow(id="r3", place=3, cells={"job": {"v": "Diskare"}}),
    )
}
HIDDEN = (
    Question(id="violence", kind=Kind.TEXT, label=label("Våld"), print=Print.NEVER),
    Question(id="alone", kind=Kind.TEXT, label=label("I enrum"), private=True),
    Question(id="route", kind=Kind.TEXT, label=label("Resväg"), sensitivity=4),
    Question(id="mine", kind=Kind.TEXT, label=label("Bara min"), print=Print.OWN),
    Question(id="health", kind=Kind.TEXT, label=label("Hälsa"), sensitivity=3),
)


def section(name: str, questions: tuple[Question, ...]) -> Section:
    return Section(id=name, title=label(f"Avsnitt {name}"), questions=questions)


def session(
    questions: tuple[Question, ...] = tuple(QUESTIONS.values()),
    answers: dict[str, object] | None = None,
) -> FormSession:
    nothing = label("–")
    form = Form(
        id="prov",
        version=1,
        title=label("Prov"),
        purpose=nothing,
        legal_basis=nothing,
        retention=nothing,
        sections=(section("a", questions),),
    )
    given = ANSWERS if answers is None else answers
    rows = {q.id: ROWS[q.id] for q in questions if q.id in ROWS and given}
    kept = {a: v for a, v in given.items() if a.partition(".")[0] in {q.id for q in questions}}
    return FormSession(form, today=DAY, answers=kept, rows=rows)  # type: ignore[arg-type]


def row(kind: Kind, **answers: object) -> SummaryRow:
    filled = session((QUESTIONS[kind],), answers or None)
    return filled.summary()[0].rows[0]


def document(**other: object) -> DocumentPaper:
    hidden = {q.id: {"v": f"CANARY-{q.id}"} for q in HIDDEN}
    asked = (*QUESTIONS.values(), *HIDDEN)
    filled = session(asked, {**ANSWERS, **hidden})
    values = {
        "title": "Kartläggning",
        "participant_number": "K7-0142",
        "day": DAY,
        "name": "Amina Österberg",
        "coach": "Bo Ek",
        "sections": filled.summary(),
    }
    return DocumentPaper(**{**values, **other})  # type: ignore[arg-type]
