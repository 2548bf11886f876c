"""Finding a word within one opened participant: answers, notes, plans, files (decisions S2).

Nothing is indexed: the records of one case are read and looked through, which takes milliseconds.
Across participants only names and numbers are searched (R-38).
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any

import msgspec

from mia_desktop.domain import codes, parties
from mia_desktop.domain.records.base import Record
from mia_desktop.domain.search_text import fold
from mia_desktop.forms.answers import leaves
from mia_desktop.forms.definition import Form, Question
from mia_desktop.services import definitions, link_names
from mia_desktop.services.definitions import UnknownForm
from mia_desktop.services.desk import Desk
from mia_desktop.services.register_words import register_of

MOST = 100
"""Hits that are shown: whoever gets more writes another letter."""
AROUND = 60
_CODE = re.compile(r"[A-Z][A-Z0-9_]*")
_OF_FILES = frozenset({"moved", "cover"})
"""Kinds that say what became of a file and who has it: nobody looks for words in them."""
_META = frozenset(
    {
        "form", "state", "started", "participation", "document", "question", "place", "plan",
        "goal", "sub_goal", "sha256", "media", "size", "about", "version", "coaches", "assigned",
        "participant_signed", "coach_signed", "content", "paper", "intervention",
    }
)  # fmt: skip
"""Units that name other records or say how a record is kept; nobody looks for them."""
_WORDS = frozenset({("reminder", "place")})
"""Those that are somebody's words all the same: where a meeting is."""


class Hit(msgspec.Struct, frozen=True, kw_only=True):
    """A place where the words stand; `label` is the question, `before` and `after` its context."""

    record: str
    kind: str
    unit: str
    form: str = ""
    section: str = ""
    label: codes.Label | None = None
    before: str = ""
    match: str = ""
    after: str = ""


def find(desk: Desk, case: str, text: str, language: str = "sv") -> list[Hit]:
    """Every place in the case where the text stands, newest record first."""
    wanted = fold(text.strip())
    if not wanted:
        return []
    records = desk.of_case(case)
    by_id = {record.id: record for record in records}
    forms = _Forms(desk, case)
    found: list[Hit] = []
    for record in reversed(records):
        if record.kind in _OF_FILES:
            continue
        document = by_id.get(str(record.values.get("document") or ""), record)
        for hit in _in_record(record, document, forms, wanted, language):
            found.append(hit)
            if len(found) == MOST:
                return found
    return found


class _Forms:
    """The forms of the documents that are looked through, each found once."""

    def __init__(self, desk: Desk, case: str) -> None:
        self._desk, self._case = desk, case
        self._known: dict[tuple[str, int, str], Form | None] = {}
        self._names: dict[str, link_names.Names] = {}

    def names(self, question: Question) -> link_names.Names:
        """What a link may point at, by what it is called."""
        kind = question.link_to
        if kind not in self._names:
            self._names[kind] = link_names.of_kind(self._desk, self._case, kind)
        return self._names[kind]

    def of(self, document: Record) -> Form | None:
        key = (*definitions.named(document), document.kind)
        if key not in self._known:
            self._known[key] = self._look(document)
        return self._known[key]

    def _look(self, document: Record) -> Form | None:
        if not definitions.named(document)[0] and register_of(document.kind) is None:
            return None
        try:
            return definitions.of_document(self._desk, document)
        except UnknownForm:
            return None


def _in_record(
    record: Record, document: Record, forms: _Forms, wanted: str, language: str
) -> Iterator[Hit]:
    form = forms.of(document)
    asked = _questions(form) if form is not None else {}
    for unit, value in sorted(record.values.items()):
        if (unit in _META and (record.kind, unit) not in _WORDS) or unit.startswith("done/"):
            continue
        section, question = _asked(unit, record, asked)
        named = forms.names(question) if question is not None and question.link_to else {}
        for said in _texts(value, question, language):
            words = named.get(said, said)
            place = fold(words).find(wanted)
            if place < 0:
                continue
            end = place + len(wanted)
            yield Hit(
                record=document.id, kind=document.kind, unit=unit,
                form=form.id if form is not None else "", section=section,
                label=question.label if question is not None else None,
                before=words[max(0, place - AROUND) : place], match=words[place:end],
                after=words[end : end + AROUND],
            )  # fmt: skip
            break


def _questions(form: Form) -> dict[str, tuple[str, Question]]:
    """Every address and column of a form with its section."""
    found: dict[str, tuple[str, Question]] = {}
    for section in form.sections:
        for question in section.questions:
            found[question.id] = (section.id, question)
            found |= {leaf.id: (section.id, leaf) for leaf in leaves(question)}
            found |= {f"{question.id}/{c.id}": (section.id, c) for c in question.columns}
            if question.bind:
                found[question.bind] = (section.id, question)
    return found


def _asked(
    unit: str, record: Record, asked: Mapping[str, tuple[str, Question]]
) -> tuple[str, Question | None]:
    """The section and question that a unit answers, where it does."""
    if unit.startswith("answer/"):
        return asked.get(unit.removeprefix("answer/"), ("", None))
    if unit.startswith("cell/"):
        table = str(record.values.get("question") or "")
        return asked.get(f"{table}/{unit.removeprefix('cell/')}", ("", None))
    return asked.get(f"{record.kind}.{unit}", ("", None))


def _texts(value: Any, question: Question | None, language: str) -> Iterator[str]:
    """What a person reads of a value: texts as they are, codes by their labels."""
    if isinstance(value, str):
        yield _said(value, question, language)
    elif isinstance(value, Mapping):
        for key, part in value.items():
            if key != "no":
                yield from _texts(part, question, language)
    elif isinstance(value, Sequence):
        for part in value:
            yield from _texts(part, question, language)


def _said(text: str, question: Question | None, language: str) -> str:
    if question is not None:
        for choice in question.choices:
            if choice.id == text:
                return choice.label.text(language)
    if text.startswith(codes.OWN):
        return parties.label(text, language)
    if _CODE.fullmatch(text):
        label = _labels().get(text)
        return label.text(language) if label is not None else text
    return text


@cache
def _labels() -> Mapping[str, codes.Label]:
    """A label for every code of every list, for fields that name no list."""
    every = reversed(list(codes.shipped().values()))
    return {code.id: code.label for one in every for code in one.codes}
