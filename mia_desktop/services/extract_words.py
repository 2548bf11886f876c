"""What is stored, in words for the person it is about: fields by their labels, codes by theirs."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING, Any

from mia_desktop.domain import codes
from mia_desktop.domain.writes import COMPLETE, REMOVE
from mia_desktop.forms import load
from mia_desktop.pdf.content.extract import Item, Line, Said
from mia_desktop.pdf.words import words

if TYPE_CHECKING:
    from mia_desktop.services.extract import Draft, File, Logged, Past, Shared

_CODE = re.compile(r"[A-ZÅÄÖ][A-ZÅÄÖ0-9_]+")
_ID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-.*|[0-9a-f]{64}")
SILENT = frozenset({"content", "sha256", "assigned", "plan", "goal", "sub_goal", "document",
                    "participation", "paper", "intervention", "into", "taken"})  # fmt: skip
"""Units that name other records, or repeat what stands by itself: in the JSON, not on paper."""


def kind(name: str) -> str:
    return _text("extract_kind", name)


def label(of_kind: str, unit: str) -> str:
    table = words().tables["extract_unit"]
    own = f"{of_kind}_{unit}"
    asked = unit.partition("/")[2].partition(".")[0]
    if asked in _questions():
        return _questions()[asked]
    return _text("extract_unit", own if own in table else unit)


def title(of_kind: str, values: Mapping[str, Any]) -> str:
    """A record's day, or what it is called."""
    for unit in ("day", "agreed", "started", "made", "month"):
        if values.get(unit):
            return str(values[unit])
    return kind(of_kind)


def fields(of_kind: str, values: Mapping[str, Any]) -> Iterator[Said]:
    """What is said of a record, blanks left out."""
    for unit, value in values.items():
        if unit in SILENT:
            continue
        if text := said(of_kind, value):
            yield Said(label=label(of_kind, unit), text=text)


def said(of_kind: str, value: Any) -> str:
    """A value in words; what only names another record says nothing."""
    say = words()
    if value is None or value == "":
        return ""
    if isinstance(value, bool):
        return say("extract.yes") if value else say("extract.no")
    if isinstance(value, dict):
        if set(value) <= {"v", "other"} and "v" in value:
            return " ".join(filter(None, (said(of_kind, value["v"]), value.get("other") or "")))
        order = list(words().tables["extract_unit"])
        placed = sorted(value.items(), key=lambda pair: order.index(pair[0]) if pair[0] in order
                        else len(order))  # fmt: skip
        parts = ((label(of_kind, name), said(of_kind, part)) for name, part in placed)
        return "; ".join(f"{name}: {text}" for name, text in parts if text)
    if isinstance(value, list | tuple):
        return ", ".join(filter(None, (said(of_kind, part) for part in value)))
    text = str(value)
    if _ID.fullmatch(text):
        return ""
    return _coded(text) if _CODE.fullmatch(text) else text


def earlier(history: Iterable["Past"]) -> Iterator[Line]:
    """What stood in fields before, oldest first."""
    for past in history:
        if past.stands or past.unit in {REMOVE, COMPLETE} or past.unit in SILENT:
            continue
        if text := said(past.kind, past.value):
            name = label(past.kind, past.unit)
            yield Line(
                when=past.at[:10], who=past.author, what=f"{kind(past.kind)}: {name}", more=text
            )


def draft(one: "Draft") -> Item:
    return Item(title=one.at[:10], said=(Said(label=label("", one.unit), text=one.text),))


def shared(one: "Shared") -> Line:
    count = words()("extract.changes", number=one.writes)
    return Line(when=one.day, who=one.receiver, what=one.file, more=count)


def kept(one: "File") -> Line:
    size = words()("extract.bytes", number=max(1, one.size // 1024))
    return Line(when=one.made[:10], who="", what=one.name, more=size)


def logged(one: "Logged") -> Line:
    when = one.time[:16].replace("T", " ")
    about = "" if _ID.fullmatch(one.detail) else label("", one.detail)
    return Line(when=when, who=one.actor, what=_text("extract_event", one.kind), more=about)


def _text(table: str, key: str) -> str:
    text = words().tables[table].get(key, key)
    return text if isinstance(text, str) else key


def _coded(text: str) -> str:
    return _labels().get(text, text)


@cache
def _questions() -> Mapping[str, str]:
    """What each question of a form asks, by its id."""
    return {q.id: q.label.text() for form in load.shipped().values() for q in form.questions()}


@cache
def _labels() -> Mapping[str, str]:
    """Every code in words; one that several lists have means the same in all that records use."""
    found: dict[str, str] = {}
    for table in ("extract_code", "phase", "consent_kind"):
        found |= {key: text for key, text in words().tables[table].items() if isinstance(text, str)}
    for one in codes.shipped().values():
        for code in one.codes:
            found.setdefault(code.id, code.label.text())
    return found
