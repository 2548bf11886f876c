"""What a krock stands at and what each has written there, as a person reads it."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication

from mia_desktop.domain import codes, parties
from mia_desktop.domain.writes import COMPLETE, REMOVE
from mia_desktop.services.conflicts import Conflict, text_of
from mia_desktop.services.foresight import Changed
from mia_ui.base.actions import Language
from mia_ui.forms.wording import Wording
from mia_ui.messages import exchange
from mia_ui.models import casework
from mia_ui.widgets.date_text import plain_date

tr = QCoreApplication.translate
_LISTS = {
    "goal_type": "CL-GOAL", "area": "CL-AREA", "actor": "CL-ACT", "referrer": "CL-REF",
    "what": "CL-INS", "code": "CL-INS", "municipality": "CL-KOMMUN", "party": "CL-ACT",
}  # fmt: skip


def place(conflict: Conflict | Changed, language: Language) -> str:
    """Where it stands: the question in its form, else the field."""
    asked = conflict.asked
    if asked is None:
        return exchange.unit(conflict.kind, conflict.unit).capitalize()
    whole, part = asked.whole.text(language), asked.question.label.text(language)
    question = part if whole == part else f"{whole}. {part}"
    return tr("Krock", "{form}: {question}").format(
        form=asked.form.text(language), question=question
    )


def said(
    conflict: Conflict | Changed, value: Any, language: Language, names: Mapping[str, str]
) -> str:
    """What somebody wrote; a blank says so."""
    if conflict.unit == COMPLETE:
        return tr("Krock", "Slutfört")
    if conflict.unit == REMOVE:
        return tr("Krock", "Borttagningen togs tillbaka")
    if conflict.asked is not None and isinstance(value, dict | None):
        return Wording(language).of(conflict.asked.question, value)
    words = _words(conflict.unit, value, language, names)
    return words or tr("Krock", "(tomt)")


def of_unit(unit: str, value: Any, language: Language) -> str:
    """A field's value as a person reads it; empty for a blank."""
    return _words(unit, value, language, {})


def _words(unit: str, value: Any, language: Language, names: Mapping[str, str]) -> str:
    if unit == "assigned" and isinstance(value, list):
        return ", ".join(names.get(key, key[:8]) for key in value)
    if isinstance(value, dict):
        return _of_parts(unit, value, language, names)
    if isinstance(value, bool):
        return tr("Krock", "ja") if value else tr("Krock", "nej")
    if isinstance(value, Sequence) and not isinstance(value, str):
        return ", ".join(_words(unit, part, language, names) for part in value)
    return _of_text(unit, "" if value is None else str(value), language)


def _of_text(unit: str, text: str, language: Language) -> str:
    known = {
        "protected": casework.protections, "sex": casework.sexes, "status": casework.phases,
        "given": casework.ways_given, "kind": casework.note_kinds,
    }.get(unit)  # fmt: skip
    if known is not None and text in known():
        return known()[text]
    if unit in _LISTS and text and _LISTS[unit] in codes.shipped():
        return codes.label(_LISTS[unit], text, language)
    try:
        return plain_date(date.fromisoformat(text)) if len(text) == 10 else text
    except ValueError:
        return text


def _of_parts(
    unit: str, value: Mapping[str, Any], language: Language, names: Mapping[str, str]
) -> str:
    if set(value) == {"start", "end"}:
        days = [_of_text("", str(value[end] or ""), language) for end in ("start", "end")]
        return " – ".join(days)
    if "parties" in value:
        value = {**value, "parties": [parties.label(p, language) for p in value["parties"] or ()]}
    if (text := text_of(dict(value))) is not None:
        return text
    told = [_words(unit, part, language, names) for part in value.values() if part]
    return (" " if unit == "name" else ", ").join(part for part in told if part)
