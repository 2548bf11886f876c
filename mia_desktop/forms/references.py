"""Looks at what the parts of a form say of each other: conditions, checks, bonds, earlier forms.

A condition or check may only look back, at what was asked earlier in reading order; so what is
asked can be decided in one pass, and nothing can wait for itself.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, get_args, get_origin, get_type_hints

import msgspec

from mia_desktop.domain.records import KINDS
from mia_desktop.forms.answers import leaves
from mia_desktop.forms.conditions import Condition, Value, references
from mia_desktop.forms.definition import (
    AtLeast,
    Form,
    Kind,
    NotAfter,
    NotBefore,
    Question,
)
from mia_desktop.forms.errors import Fault, Problems
from mia_desktop.forms.load_register import check_register

_CODED = frozenset({Kind.CHOICE, Kind.SEVERAL})


def check(form: Form, problems: Problems) -> None:
    """Note every reference that leads nowhere, forward, in a circle or to the wrong kind."""
    _unlike(form, problems)
    check_register(form, problems)
    scope = _Scope([q for q in form.questions() for q in (leaves(q) or (q,))], form, problems)
    for section in form.sections:
        path = f"section[{section.id}]"
        first = section.questions[0] if section.questions else None
        scope.conditions(first, path, (("show_when", section.show_when),))
        for question in section.questions:
            _question(question, f"{path}.question[{question.id}]", scope, problems)


def check_earlier(form: Form, forms: Mapping[str, Form], problems: Problems) -> None:
    """Note earlier forms and earlier questions that are not there or of another kind."""
    for section in form.sections:
        path = f"section[{section.id}]"
        for name in section.earlier:
            if name not in forms:
                problems.add(Fault.UNKNOWN_FORM, f"{path}.earlier", name, forms)
        past = [forms[name] for name in section.earlier if name in forms]
        known = {q.id: q for one in past for q in one.questions()}
        for question in section.questions:
            wanted = question.earlier_question
            where = f"{path}.question[{question.id}].earlier_question"
            if wanted and wanted not in known:
                problems.add(Fault.UNKNOWN_QUESTION, where, wanted, known)
            elif wanted and known[wanted].kind is not question.kind:
                problems.add(Fault.WRONG_KIND, where, wanted)


def _question(question: Question, path: str, scope: "_Scope", problems: Problems) -> None:
    scope.look(question, path)
    _bond(question, path, problems)
    columns = _Scope(question.columns, None, problems)
    for column in question.columns:
        below = f"{path}.columns[{column.id}]"
        columns.look(column, below)
        _bond(column, below, problems)


def _unlike(form: Form, problems: Problems) -> None:
    """An id is used once in the whole form, old names included."""
    seen: set[str] = set()
    for section in form.sections:
        for question in section.questions:
            for name in (question.id, *question.was):
                if name in seen:
                    path = f"section[{section.id}].question[{question.id}]"
                    problems.add(Fault.DUPLICATE_ID, path, name)
                seen.add(name)


class _Scope:
    """The questions that may be named, in reading order: a form's, or the columns of a table."""

    def __init__(
        self, questions: Iterable[Question], form: Form | None, problems: Problems
    ) -> None:
        self.problems = problems
        self.known = {one.id: one for one in questions}
        self.order = {name: n for n, name in enumerate(self.known)}
        self.above = _sections(form) if form is not None else {}

    def look(self, question: Question, path: str) -> None:
        rules = (("show_when", question.show_when), ("required_when", question.required_when))
        self.conditions(question, path, rules)
        for n, one in enumerate(question.check):
            if isinstance(one, NotAfter | NotBefore | AtLeast):
                wanted = Kind.NUMBER if isinstance(one, AtLeast) else Kind.DATE
                self._comparison(question, f"{path}.check[{n}]", one.than, wanted)

    def conditions(
        self, owner: Question | None, path: str, rules: Iterable[tuple[str, Condition | None]]
    ) -> None:
        for word, rule in rules:
            for name, values in references(rule) if rule is not None else ():
                self._reference(owner, f"{path}.{word}", name)
                self._values(f"{path}.{word}", name, values)

    def _comparison(self, owner: Question, path: str, name: str, kind: Kind) -> None:
        if name == "today":
            return
        self._reference(owner, path, name)
        if name in self.known and self.known[name].kind is not kind:
            self.problems.add(Fault.WRONG_KIND, path, name)

    def _reference(self, owner: Question | None, path: str, name: str) -> None:
        if name not in self.known:
            self.problems.add(Fault.UNKNOWN_QUESTION, path, name, self.known)
        elif self.known[name].kind is Kind.TABLE:
            self.problems.add(Fault.WRONG_KIND, path, name)
        elif owner is not None and self.order[name] >= self._place(owner):
            circle = self._place(owner) in self._waits_for(name)
            fault = Fault.CIRCULAR_REFERENCE if circle else Fault.FORWARD_REFERENCE
            self.problems.add(fault, path, name)

    def _place(self, owner: Question) -> int:
        own = leaves(owner) or (owner,)
        return self.order[own[0].id]

    def _waits_for(self, name: str) -> set[int]:
        """Places of all that this answer waits for, itself included."""
        reached: set[str] = set()
        todo = [name]
        while todo:
            one = todo.pop()
            if one in reached or one not in self.known:
                continue
            reached.add(one)
            todo += self._names(self.known[one])
        return {self.order[one] for one in reached}

    def _names(self, leaf: Question) -> Iterator[str]:
        for rule in (leaf.show_when, leaf.required_when, self.above.get(leaf.id)):
            if rule is not None:
                yield from (name for name, _ in references(rule))
        for one in leaf.check:
            if isinstance(one, NotAfter | NotBefore | AtLeast):
                yield one.than

    def _values(self, path: str, name: str, values: tuple[Value, ...]) -> None:
        target = self.known.get(name)
        if target is None or not values:
            return
        known = [choice.id for choice in target.choices]
        for value in values:
            if target.kind in _CODED and value not in known:
                self.problems.add(Fault.UNKNOWN_CHOICE, path, str(value), known)
            elif target.kind in (Kind.SCALE, Kind.CHANGE) and not isinstance(value, int):
                self.problems.add(Fault.WRONG_KIND, path, str(value))


def _sections(form: Form) -> dict[str, Condition | None]:
    return {
        leaf.id: section.show_when
        for section in form.sections
        for question in section.questions
        for leaf in leaves(question)
    }


def _bond(question: Question, path: str, problems: Problems) -> None:
    """A bond names a record kind, one of its units and perhaps a field inside the unit."""
    if not question.bind:
        return
    kind, *words = question.bind.split(".")
    struct: Any = KINDS.get(kind)
    known = [f"{name}.{field}" for name, one in KINDS.items() for field in one.__struct_fields__]
    for word in words or [""]:
        hints = get_type_hints(struct) if _is_struct(struct) else {}
        if word not in hints:
            problems.add(Fault.UNKNOWN_BIND, f"{path}.bind", question.bind, known)
            return
        struct = _struct_in(hints[word])


def _is_struct(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, msgspec.Struct)


def _struct_in(hint: Any) -> Any:
    if get_origin(hint) is None:
        return hint
    return next((one for one in get_args(hint) if _is_struct(one)), None)
