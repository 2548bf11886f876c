"""Questions that edit a record's field, such as `participant.phone` (decisions C7).

The field is the truth while the form is open; completing keeps a copy among the answers. A bond
goes to a unit (`phone`) or to a field inside one (`identity.number`): then the whole unit is
written, since its fields only mean something together.
"""

from collections.abc import Iterator, Mapping
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

import msgspec

from mia_desktop.domain.records import KINDS
from mia_desktop.domain.records.base import Coded
from mia_desktop.forms.answers import Stored, given, value_of
from mia_desktop.forms.definition import Form, Kind, Question


class Bond(msgspec.Struct, frozen=True, kw_only=True):
    """Where a bound question's answer lives: record kind, unit, and the field inside the unit."""

    kind: str
    unit: str
    field: str = ""


def bond(question: Question) -> Bond | None:
    if not question.bind:
        return None
    kind, unit, *field = question.bind.split(".")
    return Bond(kind=kind, unit=unit, field=field[0] if field else "")


def bound(form: Form) -> Iterator[tuple[Question, Bond]]:
    """Give each bound question of a form (columns of tables have their own row)."""
    for question in form.questions():
        found = bond(question)
        if found is not None:
            yield question, found


def read(question: Question, values: Mapping[str, Any]) -> Stored:
    """Make the stored answer out of a record's values as the log keeps them (plain JSON)."""
    place = _bond_of(question)
    value = values.get(place.unit)
    if place.field:
        value = value.get(place.field) if isinstance(value, dict) else None
    if isinstance(value, dict):
        return _from_coded(question, value)
    if isinstance(value, bool):
        return given("JA" if value else "NEJ")
    return None if value in (None, "", []) else given(value)


def write(question: Question, stored: Stored, values: Mapping[str, Any]) -> tuple[str, Any]:
    """Make the unit and its new value out of an answer; other fields of the unit stay.

    A non-answer leaves the field empty: the record has no place for why, the document has.
    """
    place = _bond_of(question)
    unit = values.get(place.unit)
    inside = unit if isinstance(unit, dict) else {}
    now = inside.get(place.field) if place.field else unit
    value = _to_field(question, stored, _hint(place), now)
    return place.unit, {**inside, place.field: value} if place.field else value


def _bond_of(question: Question) -> Bond:
    found = bond(question)
    if found is None:
        raise ValueError(f"{question.id} is not bound")
    return found


def _from_coded(question: Question, value: Mapping[str, Any]) -> Stored:
    code, words = value.get("code", ""), value.get("words", "")
    if question.kind is Kind.SEVERAL:
        codes = [one for one in str(code).split(" ") if one]
        return given(codes, words) if codes or words else None
    return given(code, words) if code or words else None


def _to_field(question: Question, stored: Stored, hint: Any, now: Any) -> Any:
    value, other = value_of(stored), (stored or {}).get("other", "")
    kinds = _kinds(hint)
    if question.kind is Kind.SEVERAL:
        codes = value or []
        return {"code": " ".join(codes), "words": other} if other else codes
    if Coded in kinds:
        return {"code": value or "", "words": other}
    if bool in kinds:
        return value == "JA"
    if value is None:
        return _blank(kinds, now)
    return value


def _blank(kinds: tuple[Any, ...], now: Any) -> Any:
    """Empty a field. One of closed words without an empty one keeps its word.

    So leaving *Skyddade personuppgifter* unanswered never takes a protection away.
    """
    if type(None) in kinds:
        return None
    closed = get_origin(kinds[0]) is Literal or str not in kinds
    return now if closed and "" not in (*get_args(kinds[0]), *kinds) else ""


def _hint(place: Bond) -> Any:
    hint = get_type_hints(KINDS[place.kind])[place.unit]
    return get_type_hints(hint)[place.field] if place.field else hint


def _kinds(hint: Any) -> tuple[Any, ...]:
    return get_args(hint) if get_origin(hint) in (Union, UnionType) else (hint,)
