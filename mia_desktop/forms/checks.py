"""What can be wrong with an answer. A closed list; at most one complaint an address.

Blank breaks only `required`; what is not blank breaks only its shape and its checks. A check that
compares with another answer is silent while that answer is blank, hidden or no date itself.
Issues carry a code and parameters; the sentence is made in the interface (ux §4.3).
"""

import re
from collections.abc import Callable, Mapping
from datetime import date
from types import MappingProxyType
from typing import Any, assert_never

import msgspec

from mia_desktop.forms.answers import (
    WEEK,
    Stored,
    decimal_of,
    is_blank,
    non_answer_of,
    value_of,
)
from mia_desktop.forms.conditions import holds
from mia_desktop.forms.definition import (
    AtLeast,
    Check,
    Kind,
    MaxLength,
    NotAfter,
    NotBefore,
    Pattern,
    Question,
    Severity,
)

LONGEST_LINE = 200
LONGEST_TEXT = 4_000
"""Limits of text without a `max_length` of its own; far below the 100 000 of bundle-format §4.5."""

MOST_WORDS = 50

PATTERNS: Mapping[str, Callable[[str], bool]] = MappingProxyType(
    {
        "phone": lambda text: (
            re.fullmatch(r"[+(]?[\d\s()/.+-]+", text) is not None
            and len(re.sub(r"\D", "", text)) >= 7
        ),
        "email": lambda text: re.fullmatch(r"[^@\s]+@[^@\s]+\.[^@\s.]+", text) is not None,
        "postcode": lambda text: re.fullmatch(r"\d{3}\s?\d{2}", text) is not None,
    }
)
"""Shapes by name. Lenient on purpose: whoever answers knows their number better than we do."""


CODES = frozenset(
    {
        "required", "wanted", "not_text", "not_a_number", "not_whole", "out_of_range",
        "not_a_date", "not_a_choice", "stands_alone", "too_long", "too_many", "twice",
        "not_after", "future_date", "not_before", "at_least", *PATTERNS,
    }
)  # fmt: skip
"""Every code that the engine or a form of the program can give; each needs a sentence."""


class Issue(msgspec.Struct, frozen=True, kw_only=True):
    """Something to put right; `code` and `params` make the sentence, `address` the way there.

    For a cell of a table `address` is `question/row/column`, else the answer address.
    """

    address: str
    question: str
    section: str = ""
    code: str
    severity: Severity = Severity.ERROR
    params: dict[str, str | int] = {}


class Sight(msgspec.Struct, frozen=True, kw_only=True):
    """What a check may look at: the other answers as conditions see them, and today."""

    read: Callable[[str], Any]
    today: date


def check(question: Question, stored: Stored, sight: Sight) -> Issue | None:
    """Find the one thing to say about a plain question (a leaf or a cell), if any."""
    if is_blank(stored) or non_answer_of(stored) is not None:
        return _missing(question, stored, sight)
    value = value_of(stored)
    wrong = _shape(question, value, (stored or {}).get("other", ""))
    if wrong is not None:
        return wrong
    for one in (*question.check, *_limits(question)):
        broken = _broken(question, one, value, sight)
        if broken is not None:
            return broken
    return None


def _missing(question: Question, stored: Stored, sight: Sight) -> Issue | None:
    if is_required(question, sight):
        return _issue(question, "required")
    if question.wanted and is_blank(stored):
        return _issue(question, "wanted", Severity.WARNING)
    return None


def is_required(question: Question, sight: Sight) -> bool:
    if question.required:
        return True
    return question.required_when is not None and holds(question.required_when, sight.read)


def max_length(question: Question) -> int:
    """The number of characters a text may have; the interface counts from 80 % of it."""
    for one in question.check:
        if isinstance(one, MaxLength):
            return one.length
    return LONGEST_LINE if question.lines == 1 else LONGEST_TEXT


def date_of(value: Any) -> date | None:
    """Read a date answer; only the full ISO form counts, other ways of writing are the field's."""
    if not isinstance(value, str) or not re.fullmatch(r"\d{4}-\d{2}-\d{2}", value):
        return None
    try:
        return date.fromisoformat(value)
    except ValueError:
        return None


def _issue(
    question: Question,
    code: str,
    severity: Severity = Severity.ERROR,
    params: dict[str, str | int] | None = None,
) -> Issue:
    return Issue(
        address=question.id,
        question=question.id,
        code=code,
        severity=severity,
        params=params or {},
    )


def _limits(question: Question) -> tuple[Check, ...]:
    if question.kind is not Kind.TEXT or any(isinstance(c, MaxLength) for c in question.check):
        return ()
    return (MaxLength(length=max_length(question)),)


def _shape(question: Question, value: Any, other: Any) -> Issue | None:
    match question.kind:
        case Kind.TEXT | Kind.LINK:
            return None if isinstance(value, str) else _issue(question, "not_text")
        case Kind.NUMBER:
            return _number(question, value)
        case Kind.DATE:
            return None if date_of(value) else _issue(question, "not_a_date")
        case Kind.CHOICE:
            return _choices(question, (value,) if isinstance(value, str) else None, other)
        case Kind.SEVERAL:
            return _choices(question, _listed(value), other)
        case Kind.SCALE:
            return _within(question, value, 0, 10)
        case Kind.CHANGE:
            return _within(question, value, -2, 2)
        case Kind.WORDS | Kind.RANKED:
            return _words(question, _listed(value))
        case Kind.WEEK_GRID:
            cells = _listed(value)
            fits = cells is not None and set(cells) <= set(WEEK)
            return None if fits else _issue(question, "not_a_choice")
        case Kind.FIVE_SLOTS | Kind.LEVELS | Kind.SHARES | Kind.TABLE:
            raise ValueError(f"{question.id} is not a plain question")
        case _:
            assert_never(question.kind)


def _listed(value: Any) -> tuple[str, ...] | None:
    if not isinstance(value, list | tuple) or not all(isinstance(one, str) for one in value):
        return None
    return tuple(value)


def _number(question: Question, value: Any) -> Issue | None:
    number = decimal_of(value)
    if number is None:
        return _issue(question, "not_a_number")
    if not question.decimals and number != number.to_integral_value():
        return _issue(question, "not_whole")
    low, high = question.min, question.max
    if (low is not None and number < low) or (high is not None and number > high):
        params: dict[str, str | int] = {} if low is None else {"min": low}
        if high is not None:
            params["max"] = high
        return _issue(question, "out_of_range", params=params)
    return None


def _within(question: Question, value: Any, low: int, high: int) -> Issue | None:
    if isinstance(value, bool) or not isinstance(value, int):
        return _issue(question, "not_a_number")
    fits = low <= value <= high
    return None if fits else _issue(question, "out_of_range", params={"min": low, "max": high})


def _choices(question: Question, chosen: tuple[str, ...] | None, other: Any) -> Issue | None:
    known = {choice.id: choice for choice in question.choices}
    if chosen is None or not set(chosen) <= set(known) or not isinstance(other, str):
        return _issue(question, "not_a_choice")
    alone = [code for code in chosen if code in question.exclusive]
    if alone and len(chosen) > 1:
        return _issue(question, "stands_alone", params={"choice": alone[0]})
    return _too_long(question, len(other)) or _too_many(question, chosen)


def _words(question: Question, words: tuple[str, ...] | None) -> Issue | None:
    if words is None or len(set(words)) != len(words):
        return _issue(question, "not_a_choice" if words is None else "twice")
    longest = max((len(word) for word in words), default=0)
    return _too_long(question, longest) or _too_many(question, words)


def _too_long(question: Question, length: int) -> Issue | None:
    over = length - LONGEST_LINE
    if over <= 0:
        return None
    return _issue(question, "too_long", params={"limit": LONGEST_LINE, "over": over})


def _too_many(question: Question, chosen: tuple[str, ...]) -> Issue | None:
    most = question.max_choices or (MOST_WORDS if question.kind is Kind.WORDS else None)
    if most is not None and len(chosen) > most:
        return _issue(question, "too_many", params={"max": most})
    return None


def _broken(question: Question, one: Check, value: Any, sight: Sight) -> Issue | None:
    match one:
        case MaxLength(length=length):
            over = len(value) - length
            params: dict[str, str | int] = {"limit": length, "over": over}
            return _issue(question, one.code, one.severity, params) if over > 0 else None
        case Pattern(name=name):
            fits = PATTERNS[name](value.strip())
            return None if fits else _issue(question, one.code or name, one.severity)
        case NotAfter(than=than) | NotBefore(than=than):
            return _date_order(question, one, value, _limit(than, sight), than)
        case AtLeast(than=than):
            other = decimal_of(sight.read(than))
            mine = decimal_of(value)
            if other is None or mine is None or mine >= other:
                return None
            params = {"than": than, "limit": str(other)}
            return _issue(question, one.code, one.severity, params)
        case _:
            assert_never(one)


def _limit(than: str, sight: Sight) -> date | None:
    return sight.today if than == "today" else date_of(sight.read(than))


def _date_order(
    question: Question, one: NotAfter | NotBefore, value: Any, limit: date | None, than: str
) -> Issue | None:
    mine = date_of(value)
    if mine is None or limit is None:
        return None
    fits = mine <= limit if isinstance(one, NotAfter) else mine >= limit
    if fits:
        return None
    params: dict[str, str | int] = {"than": than, "limit": limit.isoformat()}
    return _issue(question, one.code, one.severity, params)
