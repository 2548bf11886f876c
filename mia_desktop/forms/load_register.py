"""Reads the head that makes a form a register: how its documents are listed."""

from mia_desktop.forms import load_words as words
from mia_desktop.forms.definition import Form, Home, Kind, Question, Register
from mia_desktop.forms.errors import Fault, Problems
from mia_desktop.forms.reading import Table

_NOT_ON_A_LINE = frozenset({Kind.FIVE_SLOTS, Kind.LEVELS, Kind.SHARES, Kind.TABLE})


def read_register(form: Table) -> Register | None:
    at = form.table("register")
    if at is None:
        return None
    at.only(words.REGISTER)
    lines = at.texts("line")
    if not lines:
        at.fault(Fault.EMPTY, "line")
    return Register(
        title=at.label("title"),
        add=at.label("add"),
        empty=at.label("empty"),
        line=lines,
        detail=at.texts("detail"),
        day=at.text("day", ""),
        until=at.text("until", ""),
        part=at.text("part", ""),
        home=at.one_of("home", Home, Home.CASE),
        one=at.flag("one"),
        completes=at.flag("completes"),
    )


def check_register(form: Form, problems: Problems) -> None:
    """Note questions of a line that the form does not ask, or that fit on no line."""
    head = form.register
    if head is None:
        return
    known = {question.id: question for question in form.questions()}
    for word, names in (("line", head.line), ("detail", head.detail)):
        for name in names:
            _on_a_line(name, word, known, problems)
    for word, name in (("day", head.day), ("until", head.until)):
        if name and name not in known:
            problems.add(Fault.UNKNOWN_QUESTION, f"register.{word}", name, known)
        elif name and known[name].kind is not Kind.DATE:
            problems.add(Fault.WRONG_KIND, f"register.{word}", name)


def _on_a_line(name: str, word: str, known: dict[str, Question], problems: Problems) -> None:
    asked, _, column = name.partition(".")
    question = known.get(asked)
    columns = [one.id for one in question.columns] if question is not None else []
    if question is None or (column and column not in columns):
        problems.add(Fault.UNKNOWN_QUESTION, f"register.{word}", name, known)
    elif question.kind in _NOT_ON_A_LINE and not column:
        problems.add(Fault.WRONG_KIND, f"register.{word}", name)
