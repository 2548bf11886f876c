"""When a question is asked: conditions are data, closed in number.

A condition sees only what is asked and answered: a hidden answer and a non-answer (*vet inte*,
*vill inte svara*, *ej aktuellt*) read as blank. An unknown condition cannot be made; the loader
refuses it, unlike engines that count it as true.
"""

from collections.abc import Callable, Iterator
from typing import Any, Union, assert_never

import msgspec

Value = str | int

Reader = Callable[[str], Any]
"""Gives the plain value of an answer address as conditions see it, None when blank."""


class Is(msgspec.Struct, frozen=True, kw_only=True, tag="is"):
    """The answer is this value; of several chosen, this is one of them."""

    question: str
    value: Value


class AnyOf(msgspec.Struct, frozen=True, kw_only=True, tag="any_of"):
    question: str
    values: tuple[Value, ...]


class Answered(msgspec.Struct, frozen=True, kw_only=True, tag="answered"):
    question: str


class All(msgspec.Struct, frozen=True, kw_only=True, tag="all"):
    of: tuple["Condition", ...]


class Any_(msgspec.Struct, frozen=True, kw_only=True, tag="any"):  # noqa: N801 - Any is taken
    of: tuple["Condition", ...]


class Not(msgspec.Struct, frozen=True, kw_only=True, tag="not"):
    of: "Condition"


Condition = Union[Is, AnyOf, Answered, All, Any_, Not]  # noqa: UP007 - | cannot take a name ahead


def holds(condition: Condition, read: Reader) -> bool:
    match condition:
        case Is(question=question, value=value):
            return value in _as_several(read(question))
        case AnyOf(question=question, values=values):
            return any(value in values for value in _as_several(read(question)))
        case Answered(question=question):
            return bool(_as_several(read(question)))
        case All(of=of):
            return all(holds(one, read) for one in of)
        case Any_(of=of):
            return any(holds(one, read) for one in of)
        case Not(of=one):
            return not holds(one, read)
        case _:
            assert_never(condition)


def references(condition: Condition) -> Iterator[tuple[str, tuple[Value, ...]]]:
    """Name each address that a condition reads, with the values it is compared to."""
    match condition:
        case Is(question=question, value=value):
            yield question, (value,)
        case AnyOf(question=question, values=values):
            yield question, values
        case Answered(question=question):
            yield question, ()
        case All(of=of) | Any_(of=of):
            for one in of:
                yield from references(one)
        case Not(of=one):
            yield from references(one)
        case _:
            assert_never(condition)


def _as_several(value: Any) -> tuple[Any, ...]:
    if value is None or value == "":
        return ()
    return tuple(value) if isinstance(value, list | tuple) else (value,)
