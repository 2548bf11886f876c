"""Reads the two small languages inside a definition: conditions and checks."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from mia_desktop.forms.checks import PATTERNS
from mia_desktop.forms.conditions import All, Answered, Any_, AnyOf, Condition, Is, Not, Value
from mia_desktop.forms.definition import (
    AtLeast,
    Check,
    MaxLength,
    NotAfter,
    NotBefore,
    Pattern,
    Severity,
)
from mia_desktop.forms.errors import Fault
from mia_desktop.forms.reading import Table

_ABOUT_ONE = ("is", "any_of", "answered")
_ABOUT_MORE = ("all", "any", "not")


def read_condition(above: Table, word: str) -> Condition | None:
    at = above.table(word)
    return None if at is None else _condition(at)


def _condition(at: Table) -> Condition | None:
    at.only(("question", *_ABOUT_ONE, *_ABOUT_MORE))
    said = [word for word in at.data if word in (*_ABOUT_ONE, *_ABOUT_MORE)]
    if len(said) != 1 or ("question" in at.data) != (said[0] in _ABOUT_ONE):
        at.problems.add(Fault.WRONG_CONDITION, at.path, " ".join(sorted(at.data)))
        return None
    return _one(at, said[0]) if said[0] in _ABOUT_ONE else _more(at, said[0])


def _one(at: Table, word: str) -> Condition | None:
    question, value = at.text("question"), at.data[word]
    if word == "is" and _is_value(value):
        return Is(question=question, value=value)
    if word == "any_of" and isinstance(value, list) and value and all(map(_is_value, value)):
        return AnyOf(question=question, values=tuple(value))
    if word == "answered" and value is True:
        return Answered(question=question)
    at.fault(Fault.WRONG_CONDITION, word, word)
    return None


def _more(at: Table, word: str) -> Condition | None:
    if word == "not":
        inner = read_condition(at, "not")
        return None if inner is None else Not(of=inner)
    parts = [_condition(one) for one in at.tables(word)]
    sound = tuple(one for one in parts if one is not None)
    if not parts:
        at.fault(Fault.WRONG_CONDITION, word, word)
    if not sound or len(sound) < len(parts):
        return None
    return All(of=sound) if word == "all" else Any_(of=sound)


def _is_value(value: Any) -> bool:
    return isinstance(value, Value) and not isinstance(value, bool)


def read_check(at: Table) -> Check | None:
    at.only((*_CHECKS, "code", "severity"))
    said = [word for word in at.data if word in _CHECKS]
    if len(said) != 1:
        at.problems.add(Fault.WRONG_CHECK, at.path, " ".join(sorted(at.data)), _CHECKS)
        return None
    severity = at.one_of("severity", Severity, Severity.ERROR)
    return _CHECKS[said[0]](at, said[0], severity)


def _than(
    make: type[NotAfter | NotBefore | AtLeast],
) -> Callable[[Table, str, Severity], Check | None]:
    def build(at: Table, word: str, severity: Severity) -> Check | None:
        than, code = at.text(word), at.text("code", word)
        return make(than=than, code=code, severity=severity) if than else None

    return build


def _length(at: Table, word: str, severity: Severity) -> Check | None:
    length = at.number(word, 1, 1, 100_000)
    return MaxLength(length=length, code=at.text("code", "too_long"), severity=severity)


def _pattern(at: Table, word: str, severity: Severity) -> Check | None:
    name = at.text(word)
    if name not in PATTERNS:
        at.fault(Fault.UNKNOWN_PATTERN, word, name, PATTERNS)
        return None
    return Pattern(name=name, code=at.text("code", name), severity=severity)


_CHECKS: Mapping[str, Callable[[Table, str, Severity], Check | None]] = MappingProxyType(
    {
        "not_after": _than(NotAfter),
        "not_before": _than(NotBefore),
        "at_least": _than(AtLeast),
        "max_length": _length,
        "pattern": _pattern,
    }
)
