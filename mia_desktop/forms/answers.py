"""How an answer is kept, and how its parts are addressed.

An address is one unit of the document's record (`answer/<address>`). What stands there is None,
`{"v": value}`, `{"v": code, "other": "own words"}` or `{"no": reason}`.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from enum import StrEnum
from types import MappingProxyType
from typing import Any

import msgspec

from mia_desktop.domain.codes import Code, Label
from mia_desktop.forms.definition import Form, Kind, Question

Stored = dict[str, Any] | None

_NUMBER = re.compile(r"-?[0-9]{1,12}(\.[0-9]{1,6})?")


class NonAnswer(StrEnum):
    """The three ways of not answering that every optional question takes (decisions C11)."""

    DONT_KNOW = "vet_inte"
    WONT_SAY = "vill_inte_svara"
    NOT_RELEVANT = "ej_aktuellt"


NON_ANSWER_LABELS = MappingProxyType(
    {
        NonAnswer.DONT_KNOW: Label(sv="Vet inte", en="Don’t know"),
        NonAnswer.WONT_SAY: Label(sv="Vill inte svara", en="Prefer not to answer"),
        NonAnswer.NOT_RELEVANT: Label(sv="Ej aktuellt", en="Not applicable"),
    }
)

YES_NO = (
    Code(id="JA", label=Label(sv="Ja", en="Yes")),
    Code(id="NEJ", label=Label(sv="Nej", en="No")),
)

CHANGE_LABELS = MappingProxyType(
    {
        -2: Label(sv="Mycket sämre", en="Much worse"),
        -1: Label(sv="Sämre", en="Worse"),
        0: Label(sv="Oförändrat", en="Unchanged"),
        1: Label(sv="Bättre", en="Better"),
        2: Label(sv="Mycket bättre", en="Much better"),
    }
)
"""The words of `change`, the same for whoever judges (domain §4.2)."""

DAYS = ("MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN")
TIMES = ("AM", "PM", "EVE")
WEEK = tuple(f"{day}-{time}" for day in DAYS for time in TIMES)
DAY_LABELS = MappingProxyType(
    {
        "MON": Label(sv="Måndag", en="Monday"),
        "TUE": Label(sv="Tisdag", en="Tuesday"),
        "WED": Label(sv="Onsdag", en="Wednesday"),
        "THU": Label(sv="Torsdag", en="Thursday"),
        "FRI": Label(sv="Fredag", en="Friday"),
        "SAT": Label(sv="Lördag", en="Saturday"),
        "SUN": Label(sv="Söndag", en="Sunday"),
    }
)
TIME_LABELS = MappingProxyType(
    {
        "AM": Label(sv="Förmiddag", en="Morning"),
        "PM": Label(sv="Eftermiddag", en="Afternoon"),
        "EVE": Label(sv="Kväll", en="Evening"),
    }
)

_SLOTS = (
    ("now", "Hur är det nu? (egna ord)", "How are things now? (own words)"),
    ("resources", "Vad fungerar bra, vad kan du luta dig mot?", "What works well, what helps you?"),
    ("obstacles", "Vad är svårt eller står i vägen?", "What is difficult or in the way?"),
    ("support", "Vilket stöd skulle du vilja ha?", "What support would you like?"),
)
_WANTS = (
    Code(id="JA", label=Label(sv="Ja, nu", en="Yes, now")),
    Code(id="SENARE", label=Label(sv="Ja, men senare", en="Yes, but later")),
    Code(id="NEJ", label=Label(sv="Nej", en="No")),
)


def given(value: Any, other: str = "") -> dict[str, Any]:
    """Make a stored answer; own words only where there are any."""
    return {"v": value, "other": other} if other else {"v": value}


def refused(why: NonAnswer) -> dict[str, Any]:
    return {"no": why.value}


def value_of(stored: Stored) -> Any:
    """Give the plain value, None for blank and for a non-answer."""
    value = stored.get("v") if stored else None
    return None if value in ("", [], ()) else value


def non_answer_of(stored: Stored) -> NonAnswer | None:
    return NonAnswer(stored["no"]) if stored and "no" in stored else None


def is_blank(stored: Stored) -> bool:
    """Nothing was said; empty text and empty lists say nothing either."""
    return value_of(stored) is None and not (stored and ("no" in stored or stored.get("other")))


def decimal_of(value: Any) -> Decimal | None:
    """Read a number answer: an int, or text with a decimal point; None if it is no number."""
    if isinstance(value, bool) or not isinstance(value, int | str):
        return None
    return Decimal(value) if isinstance(value, int) or _NUMBER.fullmatch(value) else None


FREE_TEXT_HINT = Label(
    sv="Skriv bara det som behövs. Deltagaren har rätt att läsa allt.",
    en="Write only what is needed. The participant has the right to read everything.",
)
"""Stands at every free text (R-08)."""


def hints(question: Question) -> tuple[Label, ...]:
    """Give the sentences under a label: its own help, and the reminder at free text (R-08)."""
    own = () if question.help is None else (question.help,)
    slot = "." in question.id
    free = question.kind is Kind.FIVE_SLOTS or (question.kind is Kind.TEXT and question.lines > 1)
    return (*own, FREE_TEXT_HINT) if free and not slot else own


def leaves(question: Question) -> tuple[Question, ...]:
    """Take a question apart into plain questions, one for each address.

    Checks, widgets and papers know plain kinds only; what holds five slots together is the
    heading of the question they come from. The rows of a table are records and no addresses.
    """
    match question.kind:
        case Kind.FIVE_SLOTS:
            return tuple(_slots(question))
        case Kind.LEVELS:
            return tuple(
                _leaf(question, row.id, kind=Kind.CHOICE, label=row.label) for row in question.rows
            )
        case Kind.SHARES:
            return tuple(_shares(question))
        case Kind.TABLE:
            return ()
        case _:
            return (question,)


def addresses(question: Question) -> tuple[str, ...]:
    return tuple(leaf.id for leaf in leaves(question))


def form_addresses(form: Form) -> Iterator[str]:
    for question in form.questions():
        yield from addresses(question)


def question_id(address: str) -> str:
    """Give the question that an address belongs to."""
    return address.partition(".")[0]


def cell_address(question: str, row: str, column: str) -> str:
    """Name a cell of a table in issues and focus; cells are units of their row, not of the form."""
    return f"{question}/{row}/{column}"


def _slots(question: Question) -> Iterator[Question]:
    for part, swedish, english in _SLOTS:
        label = Label(sv=swedish, en=english)
        yield _leaf(question, part, kind=Kind.TEXT, label=label, lines=3)
    wants = Label(sv="Vill du arbeta med det här nu?", en="Do you want to work on this now?")
    yield _leaf(question, "wants", kind=Kind.CHOICE, label=wants, listed=_WANTS)


def _shares(question: Question) -> Iterator[Question]:
    for row in question.rows:
        if row.kind == "yes_no":
            yield _leaf(question, row.id, kind=Kind.CHOICE, label=row.label, listed=YES_NO)
        else:
            yield _leaf(question, row.id, kind=Kind.NUMBER, label=row.label, min=0, max=100)


def _leaf(question: Question, part: str, **change: Any) -> Question:
    return msgspec.structs.replace(
        question, id=f"{question.id}.{part}", rows=(), help=None, why=None, **change
    )
