"""Reads form definitions (TOML, notation of house-style §5.5) and refuses what is not sound.

All that is wrong is reported together, each with file, path and nearest name. `shipped()` gives
the forms and registers of the program; an office's own definition goes through `read()`.
"""

import re
import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from types import MappingProxyType
from typing import Any

import mia_resources
import msgspec

from mia_desktop.domain import codes
from mia_desktop.domain.codes import Code, CodeList
from mia_desktop.forms import load_words as words
from mia_desktop.forms import references
from mia_desktop.forms.definition import (
    ANY,
    PLAIN,
    Form,
    Item,
    Kind,
    Print,
    Question,
    Section,
    Share,
    Voice,
)
from mia_desktop.forms.errors import Fault, FormErrors, Problems
from mia_desktop.forms.load_register import read_register
from mia_desktop.forms.load_rules import read_check, read_condition
from mia_desktop.forms.reading import Table

FORMAT = 1
SHIPPED = ("kartlaggning", "uppfoljning", "avslut", "efteruppfoljning")
REGISTERS = (
    "remiss", "kontakt", "resursgrupp", "mote", "insats", "placering", "utbildning", "sesteg",
    "arbetsplats",
)  # fmt: skip
"""The lists of a participant's page and of the caseload, in the order in which they stand."""

_ID = re.compile(r"[a-z][A-Za-z0-9]*")
_CODE = re.compile(r"[A-Za-z0-9_]+")


@cache
def shipped() -> Mapping[str, Form]:
    """Read the forms that come with the program, by id: those to make final, then the registers."""
    files = {name: f"forms/{name}.toml" for name in (*SHIPPED, *REGISTERS)}
    forms = {name: read(mia_resources.read_text(file), file) for name, file in files.items()}
    check_together(forms.values())
    return MappingProxyType(forms)


def read(text: str, file: str, lists: Mapping[str, CodeList] | None = None) -> Form:
    """Read one definition, or raise FormErrors with everything that is wrong with it."""
    problems = Problems(file)
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        problems.add(Fault.NOT_TOML, ".", str(error))
        raise FormErrors(tuple(problems.found)) from error
    form = _Reader(problems, codes.shipped() if lists is None else lists).form(data)
    references.check(form, problems)
    problems.stop()
    return form


def check_together(forms: Iterable[Form]) -> None:
    """Look at what forms say of each other: the earlier answers that stand beside new ones."""
    known = {form.id: form for form in forms}
    for form in known.values():
        problems = Problems(f"forms/{form.id}.toml")
        references.check_earlier(form, known, problems)
        problems.stop()


class _Reader:
    """Builds the Structs; what cannot be built is noted and stands in as something empty."""

    def __init__(self, problems: Problems, lists: Mapping[str, CodeList]) -> None:
        self.problems = problems
        self.lists = lists

    def form(self, data: dict[str, Any]) -> Form:
        top = Table(data, "", self.problems)
        top.only(words.FORM)
        if data.get("format") != FORMAT:
            top.fault(Fault.UNKNOWN_FORMAT, "format", str(data.get("format", "")))
        sections = tuple(self.section(one) for one in top.tables("section"))
        if not sections:
            top.fault(Fault.EMPTY, "section")
        self._unlike("section", (one.id for one in sections), top)
        return Form(
            id=self._id(top),
            version=top.number("version", 1, 1, 9_999),
            title=top.label("title"),
            purpose=top.label("purpose"),
            legal_basis=top.label("legal_basis"),
            retention=top.label("retention"),
            sections=sections,
            record=top.text("record", "assessment"),
            register=read_register(top),
        )

    def section(self, at: Table) -> Section:
        at.only(words.SECTION)
        questions = tuple(
            found
            for one in at.tables("question")
            if (found := self.question(one, at, words.ALWAYS)) is not None
        )
        if not at.data.get("question"):
            at.fault(Fault.EMPTY, "question")
        return Section(
            id=self._id(at),
            title=at.label("title"),
            questions=questions,
            guidance=at.maybe_label("guidance"),
            group=at.maybe_label("group"),
            show_when=read_condition(at, "show_when"),
            sensitivity=at.number("sensitivity", 1, 1, 4),
            earlier=at.texts("earlier"),
        )

    def question(self, at: Table, above: Table, allowed: Iterable[str]) -> Question | None:
        """Read a question, or a column: what it does not say it takes from what is above it."""
        kind = self._kind(at, allowed)
        if kind is None:
            return None
        columns = tuple(
            found
            for one in at.tables("columns")
            if (found := self.question(one, at, words.COLUMN)) is not None
        )
        question = Question(
            id=self._id(at),
            kind=kind,
            label=at.label("label"),
            help=at.maybe_label("help"),
            why=at.maybe_label("why"),
            show_when=read_condition(at, "show_when"),
            required=at.flag("required"),
            required_when=read_condition(at, "required_when"),
            wanted=at.flag("wanted"),
            auto=at.flag("auto"),
            whereabouts=at.flag("whereabouts"),
            check=tuple(c for one in at.tables("check") if (c := read_check(one)) is not None),
            sensitivity=at.number("sensitivity", _inherited(above, "sensitivity", 1), 1, 4),
            share=at.one_of("share", Share, Share(_inherited(above, "share", "case"))),
            print=at.one_of("print", Print, Print(_inherited(above, "print", "all"))),
            private=at.flag("private", _inherited(above, "private", False)),
            voice=at.one_of("voice", Voice, Voice(_inherited(above, "voice", "together"))),
            area=self._area(at),
            bind=at.text("bind", ""),
            was=at.texts("was"),
            since=at.number("since", 1, 1, 9_999),
            earlier_question=at.text("earlier_question", ""),
            lines=at.number("lines", 1, 1, 20),
            decimals=at.flag("decimals"),
            min=at.whole("min"),
            max=at.whole("max"),
            max_choices=at.whole("max_choices"),
            list_id=at.text("list", ""),
            listed=self._choices(at, kind),
            exclusive=at.texts("exclusive"),
            low=at.maybe_label("low"),
            high=at.maybe_label("high"),
            rows=tuple(self._item(one) for one in at.tables("rows")),
            columns=columns,
            row_kind=at.text("row_kind", "row"),
            each=at.text("each", ""),
            link_to=at.text("link_to", ""),
            topics=self._topics(at),
        )
        self._complete(question, at)
        return question

    def _kind(self, at: Table, allowed: Iterable[str]) -> Kind | None:
        name = at.text("kind")
        if name not in [one.value for one in Kind]:
            if name:
                at.fault(Fault.UNKNOWN_KIND, "kind", name, [one.value for one in Kind])
            return None
        kind = Kind(name)
        if allowed is words.COLUMN and kind not in words.IN_TABLES:
            at.fault(Fault.NOT_FOR_KIND, "kind", name)
            return None
        own = (*words.FOR_KIND[kind], *(words.ANSWERED if kind in PLAIN else ()))
        every = {
            *allowed,
            *words.ANSWERED,
            *(word for some in words.FOR_KIND.values() for word in some),
        }
        at.only(every)
        for word in at.data:
            if word in every and word not in own and word not in allowed:
                at.fault(Fault.NOT_FOR_KIND, word, word, own)
        return kind

    def _choices(self, at: Table, kind: Kind) -> tuple[Code, ...]:
        named, inline = at.text("list", ""), at.tables("choices")
        if named and inline:
            at.fault(Fault.TWO_SOURCES, "choices", named)
        if named:
            if named not in self.lists:
                at.fault(Fault.UNKNOWN_LIST, "list", named, self.lists)
                return ()
            return self.lists[named].codes
        if not inline and kind in words.NEEDS_CHOICES:
            at.fault(Fault.EMPTY, "choices")
        found = tuple(self._code(one) for one in inline)
        self._unlike("choices", (one.id for one in found), at)
        return found

    def _code(self, at: Table) -> Code:
        at.only(("id", "label", "group", "own_words", "retired"))
        code, label = self._id(at, _CODE), at.label("label")
        return Code(
            id=code,
            label=msgspec.structs.replace(label, place=f"choice/{code}"),
            group=at.text("group", ""),
            own_words=at.flag("own_words"),
            retired=at.flag("retired"),
        )

    def _item(self, at: Table) -> Item:
        at.only(("id", "label", "kind"))
        kind = at.text("kind", "percent")
        if kind not in ("percent", "yes_no"):
            at.fault(Fault.WRONG_VALUE, "kind", kind, ("percent", "yes_no"))
        return Item(id=self._id(at), label=at.label("label"), kind=kind)

    def _complete(self, question: Question, at: Table) -> None:
        if question.kind in (Kind.LEVELS, Kind.SHARES) and not question.rows:
            at.fault(Fault.EMPTY, "rows")
        if question.kind is Kind.TABLE and not at.data.get("columns"):
            at.fault(Fault.EMPTY, "columns")
        self._unlike("rows", (one.id for one in question.rows), at)
        self._unlike("columns", (one.id for one in question.columns), at)
        known = [choice.id for choice in question.choices]
        for code in question.exclusive:
            if code not in known:
                at.fault(Fault.UNKNOWN_CHOICE, "exclusive", code, known)

    def _area(self, at: Table) -> str:
        area = at.text("area", "")
        known = self.lists["CL-AREA"].ids if "CL-AREA" in self.lists else ()
        if area and area not in known:
            at.fault(Fault.UNKNOWN_AREA, "area", area, known)
        return area

    def _topics(self, at: Table) -> tuple[str, ...]:
        topics = at.texts("topics")
        known = (ANY, *self.lists["CL-CONSENT-CATEGORY"].ids) if topics else ()
        for topic in topics:
            if topic not in known:
                at.fault(Fault.UNKNOWN_CHOICE, "topics", topic, known)
        return topics

    def _id(self, at: Table, shape: re.Pattern[str] = _ID) -> str:
        found = at.text("id")
        if "id" in at.data and shape.fullmatch(found) is None:
            at.fault(Fault.WRONG_ID, "id", found)
        return found

    def _unlike(self, word: str, ids: Iterable[str], at: Table) -> None:
        seen: set[str] = set()
        for one in ids:
            if one in seen:
                at.fault(Fault.DUPLICATE_ID, word, one)
            seen.add(one)


def _inherited(above: Table, word: str, default: Any) -> Any:
    """Take a word from the section or the table above, if it is there and sound."""
    value = above.data.get(word, default)
    if word == "sensitivity":
        return value if type(value) is int else default
    if word == "private":
        return value if isinstance(value, bool) else default
    enum = {"share": Share, "print": Print, "voice": Voice}[word]
    return value if value in [one.value for one in enum] else default
