"""What stands at a krock, in words: codes, days, periods and names instead of what is stored."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest
from mia_ui.screens import krock_words as krock

from mia_desktop.services.conflicts import Conflict, Side, text_of

NOON = datetime(2026, 3, 12, 12, tzinfo=UTC)


def at(unit: str, value: Any, kind: str = "participant") -> Conflict:
    side = Side(id="1", author="Anna", at=NOON, value=value)
    return Conflict(case="c", number="K1-0001", record="r", kind=kind, unit=unit, sides=(side,))


@pytest.mark.parametrize(
    ("unit", "value", "words"),
    [
        ("phone", "070-174 06 05", "070-174 06 05"),
        ("phone", None, "(tomt)"),
        ("protected", "SEKRETESSMARKERING", "Sekretessmarkering"),
        ("birth_date", "1990-01-01", "1 januari 1990"),
        ("phone", "inte-en-dag", "inte-en-dag"),
        ("phone", "2026-99-99", "2026-99-99"),
        ("period", {"start": "2026-01-01", "end": None}, "1 januari 2026 –"),
        ("name", {"given": "Selma", "family": "Prov"}, "Selma Prov"),
        ("scope", {"parties": ["AF"], "withdrawn": True}, "Arbetsförmedlingen, ja"),
        ("actor", {"code": "FK", "name": ""}, "Försäkringskassan"),
        ("done", True, "ja"),
        ("done", False, "nej"),
        ("follow_ups", ["2026-01-01", "2026-02-01"], "1 januari 2026, 1 februari 2026"),
        ("assigned", ["aa", "b" * 64], "Anna Handledare, bbbbbbbb"),
        ("referrer", "FK", "Försäkringskassan"),
        ("minutes", 30, "30"),
        ("text", {"v": "Hej"}, "Hej"),
    ],
)
def test_a_value_is_told_as_a_person_says_it(unit: str, value: Any, words: str) -> None:
    """Who has to choose reads words, not codes and keys."""
    said = krock.said(at(unit, value), value, "sv", {"aa": "Anna Handledare"})

    assert said.strip() == words


def test_a_field_is_called_by_its_kind_and_name() -> None:
    """Where it is no question of a form."""
    assert krock.place(at("phone", "1"), "sv") == "Personuppgifter, telefon"
    assert krock.place(at("own_words", "1", "goal"), "sv") == "Mål, deltagarens egna ord"


def test_only_texts_can_be_written_anew() -> None:
    """A choice is chosen; a sentence can be written."""
    assert text_of({"v": "ord"}) == "ord"
    assert text_of({"v": "A", "other": "b"}) is None
    assert text_of(3) is None
    assert at("phone", "1").takes_words
    assert not at("period", {"start": None, "end": None}).takes_words
