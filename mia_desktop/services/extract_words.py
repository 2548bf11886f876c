"""What is stored, in words for the person it is about: fields by their labels, codes by theirs."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import datetime
from functools import cache
from typing import TYPE_CHECKING, Any

import msgspec

from mia_desktop.domain import codes, parties
from mia_desktop.domain.records.base import Record
from mia_desktop.domain.records.rights import Dispute, Marked, Reached
from mia_desktop.domain.telling_where import tells_where
from mia_desktop.domain.writes import COMPLETE, REMOVE
from mia_desktop.forms import load
from mia_desktop.forms.answers import CHANGE_LABELS
from mia_desktop.forms.definition import Kind
from mia_desktop.pdf.content.extract import Item, Line, Said
from mia_desktop.pdf.words import SWEDISH, words
from mia_desktop.services.disputed import KIND, Place
from mia_desktop.services.moving import KIND as MOVED
from mia_desktop.services.papers_whose import label_language
from mia_desktop.store.due import AFTER_EXIT

if TYPE_CHECKING:
    from mia_desktop.services.extract import Draft, File, Logged, Past, Shared

_STATES = {"pagaende": "PAGAR", "klar": "KLAR"}
"""How far a form has come, as other things that are under way say it."""
_CODE = re.compile(r"[A-ZÅÄÖ][A-ZÅÄÖ0-9_]+")
_ID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-.*|[0-9a-f]{64}")
SILENT = frozenset({"content", "sha256", "assigned", "plan", "goal", "sub_goal", "document",
                    "participation", "paper", "intervention", "into", "taken", "meeting", "group",
                    "participant", "follows", "activity", "key"})  # fmt: skip
"""Units that name other records, or repeat what stands by itself: in the JSON, not on paper."""


class Told:
    """Says it in the language of the paper."""

    def __init__(self, language: str = SWEDISH, disputed: Collection[Place] = ()) -> None:
        """`disputed` are fields by record and unit: that they are is said beside them."""
        self._disputed = disputed
        self.say = words(language)
        self.language = label_language(language)

    def kind(self, name: str) -> str:
        return self._text("extract_kind", name)

    def label(self, of_kind: str, unit: str) -> str:
        table = self.say.tables["extract_unit"]
        own = f"{of_kind}_{unit}"
        asked = unit.partition("/")[2].partition(".")[0]
        if unit == f"done/{asked}":
            part = _sections(self.language).get(asked, asked)
            return self.say("extract.part_done", part=part)
        every = _questions(self.language)
        if (question := every.get((of_kind, asked)) or every.get(("", asked))) is not None:
            return question
        return self._text("extract_unit", own if own in table else unit)

    def title(self, of_kind: str, values: Mapping[str, Any]) -> str:
        """A record's day, or what it is called."""
        for unit in ("day", "agreed", "started", "made", "month"):
            if values.get(unit):
                return str(values[unit])
        return self.kind(of_kind)

    def fields(self, of_kind: str, values: Mapping[str, Any], record: str = "") -> Iterator[Said]:
        """What is said of a record, blanks left out."""
        for unit, value in values.items():
            if _is_silent(unit, value):
                continue
            if text := self._field(of_kind, unit, value):
                own = text == value and any(sign.isalpha() for sign in text)
                label = self.label(of_kind, unit)
                if (record, unit) in self._disputed:
                    label = self.say("extract.disputed", label=label)
                yield Said(label=label, text=text, own=own)

    def _field(self, of_kind: str, unit: str, value: Any) -> str:
        """As `said`; which field a dispute is about, and who had got it, in words of their own."""
        if of_kind == MOVED:
            return self._move(unit, value)
        if (known := self._known(of_kind, unit, value)) is not None:
            return known
        if of_kind != KIND or unit not in {"field", "reached"}:
            return self.said(unit if unit == "identity" else of_kind, value)
        if unit == "field":
            field = msgspec.convert(value, Marked)
            return f"{self.kind(field.kind)}: {self.label(field.kind, field.unit)}"
        every = msgspec.convert(value, tuple[Reached, ...])
        return ", ".join(" ".join(filter(None, (one.who, one.day))) for one in every)

    def _known(self, of_kind: str, unit: str, value: Any) -> str | None:
        """What a value means that says nothing by itself; none where it is its own word."""
        match of_kind, unit:
            case _, "question":
                return _tables(self.language).get(str(value))
            case _, "state" if value in _STATES:
                return self._coded(_STATES[value])
            case _, "municipality":
                return codes.code_list("CL-KOMMUN").label(str(value), self.language)
            case "step_progress", "own" | "coach" if value in CHANGE_LABELS:
                return CHANGE_LABELS[value].text(self.language)
            case "reminder", "kind":
                return self._due(str(value))
            case "attendance", "what" if isinstance(value, dict):
                return self.said(of_kind, {**value, "sort": None})
            case "attendance", "presence" if isinstance(value, dict):
                return self.said(of_kind, list(value.values()))
            case _, "hours" | "hours_week" | "hours_done" if isinstance(value, str):
                return self.say.decimal(value)
            case _, "time" if isinstance(value, str):
                return self.say.time(value)
        return None

    def _due(self, kind: str) -> str:
        """What is to be remembered; a contact after the end says how many months after."""
        if kind.startswith(AFTER_EXIT):
            return self.say("due.after_exit", months=kind.removeprefix(AFTER_EXIT))
        return self.say(f"due.{kind}" if kind in self.say.tables["due"] else "due.reminder")

    def _move(self, unit: str, value: Any) -> str:
        """A line of the log of moves: which way, what kind of thing, when and by whom."""
        if unit == "way":
            return self.say("extract.moved_in" if value == "in" else "extract.moved_out")
        if unit == "what":
            return self.kind(str(value))
        return self.said(MOVED, value) if unit in {"day", "by"} else ""

    def said(self, of_kind: str, value: Any) -> str:
        """A value in words; what only names another record says nothing."""
        say = self.say
        if value is None or value == "":
            return ""
        if isinstance(value, bool):
            return say("extract.yes") if value else say("extract.no")
        if isinstance(value, dict):
            if set(value) <= {"v", "other"} and "v" in value:
                return " ".join(
                    filter(None, (self.said(of_kind, value["v"]), value.get("other") or ""))
                )
            order = list(self.say.tables["extract_unit"])
            placed = sorted(value.items(), key=lambda pair: order.index(pair[0]) if pair[0] in order
                            else len(order))  # fmt: skip
            parts = ((self.label(of_kind, name), self.said(of_kind, part)) for name, part in placed)
            bare = self.label("", "code")  # a code in words says what it is
            return "; ".join(
                text if name == bare else f"{name}: {text}" for name, text in parts if text
            )
        if isinstance(value, list | tuple):
            return ", ".join(filter(None, (self.said(of_kind, part) for part in value)))
        text = str(value)
        if _ID.fullmatch(text):
            return ""
        return self._coded(text) if _CODE.fullmatch(text) else text

    def earlier(self, history: Iterable["Past"]) -> Iterator[Line]:
        """What stood in fields before, oldest first."""
        for past in history:
            if past.stands or past.unit in {REMOVE, COMPLETE}:
                continue
            if _is_silent(past.unit, past.value):
                continue
            if text := self._field(past.kind, past.unit, past.value):
                name = self.label(past.kind, past.unit)
                yield Line(
                    when=past.at[:10],
                    who=past.author,
                    what=f"{self.kind(past.kind)}: {name}",
                    more=text,
                )

    def draft(self, one: "Draft") -> Item:
        label = self.label("", one.unit)
        if one.unit.partition("/")[0] == KIND:  # words about a field that were never saved
            label = self.kind(KIND)
        return Item(title=one.at[:10], said=(Said(label=label, text=one.text, own=True),))

    def shared(self, one: "Shared") -> Line:
        count = self.say("extract.changes", number=one.writes)
        return Line(when=one.day, who=one.receiver, what=one.file, more=count)

    def kept(self, one: "File") -> Line:
        size = self.say("extract.bytes", number=max(1, one.size // 1024))
        return Line(when=one.made[:10], who="", what=one.name, more=size)

    def logged(self, one: "Logged") -> Line:
        at = datetime.fromisoformat(one.time).astimezone()
        when = f"{at:%Y-%m-%d} {self.say.time(f'{at:%H:%M}')}"
        about = "" if _ID.fullmatch(one.detail) else self.label("", one.detail)
        return Line(
            when=when, who=one.actor, what=self._text("extract_event", one.kind), more=about
        )

    def _text(self, table: str, key: str) -> str:
        text = self.say.tables[table].get(key, key)
        return text if isinstance(text, str) else key

    def _coded(self, text: str) -> str:
        if text.startswith(codes.OWN):
            return parties.label(text, self.language)
        return _labels(self.language, self.say.language).get(text, text)


def _is_silent(unit: str, value: Any) -> bool:
    """Whether it says nothing to a reader: where a line stands among others is a number."""
    return unit in SILENT or (unit == "place" and isinstance(value, int))


@cache
def _sections(language: str) -> Mapping[str, str]:
    """What each part of a form is called."""
    forms = load.shipped().values()
    return {part.id: part.title.text(language) for form in forms for part in form.sections}


@cache
def _questions(language: str) -> Mapping[tuple[str, str], str]:
    """What each question of a form asks, by the kind of its record, or none, and its id."""
    found: dict[tuple[str, str], str] = {}
    for form in load.shipped().values():
        for question in form.questions():
            text = question.label.text(language)
            found[form.record, question.id] = found["", question.id] = text
    return found


@cache
def _tables(language: str) -> Mapping[str, str]:
    """The same of those that are answered with rows, which the rows name."""
    forms = load.shipped().values()
    every = (one for form in forms for one in form.questions() if one.kind is Kind.TABLE)
    return {one.id: one.label.text(language) for one in every}


@cache
def _labels(language: str, paper: str) -> Mapping[str, str]:
    """Every code in words; one that several lists have means the same in all that records use."""
    found: dict[str, str] = {}
    tables = words(paper).tables
    for table in ("extract_code", "phase", "consent_kind"):
        found |= {key: text for key, text in tables[table].items() if isinstance(text, str)}
    for one in codes.shipped().values():
        for code in one.codes:
            found.setdefault(code.id, code.label.text(language))
    return found


def marked(records: Iterable[Record]) -> frozenset[Place]:
    """The fields that are disputed, of records that have been read."""
    every = (record.as_type(Dispute) for record in records if record.kind == KIND)
    return frozenset((one.field.record, one.field.unit) for one in every if one.settled is None)


def says_where(values: Mapping[str, Any]) -> bool:
    """Whether any of the texts tells where somebody is (R-52)."""
    return any(tells_where(text) for value in values.values() for text in _texts(value))


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for part in value.values():
            yield from _texts(part)
    elif isinstance(value, list | tuple):
        for part in value:
            yield from _texts(part)
