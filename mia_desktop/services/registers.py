"""Registers: documents of forms that are kept open, listed as lines on a participant's page.

A register is a form definition with a `register` head; all else (answers as units of merge,
drafts, history, paper) is what every form has. Here: the lines of a list, beginning one, taking
one away.
"""

from collections.abc import Mapping, Sequence
from typing import Any

import msgspec

from mia_desktop.domain.records.base import CASELOAD, Record
from mia_desktop.forms import bindings, load
from mia_desktop.forms.answers import value_of
from mia_desktop.forms.definition import Form, Home, Kind, Register
from mia_desktop.services import definitions, form_rows, link_names, open_form, protection
from mia_desktop.services.desk import Desk
from mia_desktop.services.register_words import Said, answer, answers

WORK = "work"
"""The part with workplaces and schools: of whoever is protected no list names them (R-52)."""
_BEGUN = frozenset({"form", "state", "started", "participation"})
"""What stands in every document from its first moment."""


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """A line of a register: what it is called by, when it was, and whether it is a krock."""

    id: str
    day: str
    """When it was, or where nobody has said so the day that it was begun."""
    dated: bool = False
    until: str = ""
    line: tuple[Said, ...] = ()
    detail: tuple[Said, ...] = ()
    conflicts: int = 0
    blank: bool = False
    """Begun, and nothing has been said in it."""


class Listed(msgspec.Struct, frozen=True, kw_only=True):
    """A register with its lines, newest first, and what its links point at."""

    form: Form
    entries: tuple[Entry, ...] = ()
    links: Mapping[str, str] = {}

    @property
    def head(self) -> Register:
        assert self.form.register is not None
        return self.form.register


def forms(home: Home = Home.CASE) -> list[Form]:
    """The registers of a participant's page, or those of the whole caseload, in their order."""
    every = load.shipped().values()
    return [form for form in every if form.register is not None and form.register.home is home]


def of_case(desk: Desk, case: str, records: Sequence[Record] | None = None) -> dict[str, Listed]:
    """Every register of a participant; `records` are those of the case, where they are read."""
    found = desk.of_case(case) if records is None else records
    return {form.id: _listed(desk, case, form, found) for form in forms()}


def of_caseload(desk: Desk, form_id: str) -> Listed:
    """A register that is nobody's own: the workplaces."""
    return _listed(desk, CASELOAD, definitions.newest(form_id), desk.of_case(CASELOAD))


def begin(desk: Desk, form_id: str, case: str = "") -> str:
    """A new line, or the one that was begun and never written in; returns the document's id."""
    form = definitions.newest(form_id)
    head = form.register
    assert head is not None, form_id
    place = CASELOAD if head.home is Home.CASELOAD else case
    mine = [record for record in desk.of_case(place, form.record) if _is_of(record, form)]
    rows = form_rows.by_document(desk, place)
    for record in mine:
        again = head.one or _is_blank(record, rows.get(record.id, ()))
        if again and _is_present(desk, record):
            return record.id
    return open_form.start(desk, place, form_id)


def remove(desk: Desk, document: str) -> None:
    """Take a line away with its rows; one Ångra brings all of it back."""
    record = desk.get(document)
    with desk.step():
        for row in form_rows.by_document(desk, record.case).get(document, ()):
            desk.remove(row)
        desk.remove(record)


def _listed(desk: Desk, case: str, form: Form, records: Sequence[Record]) -> Listed:
    rows: dict[str, list[Record]] = {}
    for record in records:
        if record.kind == "row":
            rows.setdefault(str(record.values.get("document")), []).append(record)
    assert form.register is not None
    hidden = form.register.part == WORK and protection.is_protected(desk, case)
    entries = [
        _entry(form, record, rows.get(record.id, ()), desk, hidden=hidden)
        for record in records
        if record.kind == form.record and _is_of(record, form)
    ]
    links = link_names.links(desk, case, form) if entries else {}
    return Listed(
        form=form,
        entries=tuple(sorted(entries, key=lambda e: (e.day, e.id), reverse=True)),
        links={key: name for kind in links.values() for key, name in kind.items()},
    )


def _entry(
    form: Form, record: Record, rows: Sequence[Record], desk: Desk, *, hidden: bool
) -> Entry:
    head = form.register
    assert head is not None
    bound = _bound_values(desk, form, record)
    days = {
        name: str(value_of(answer(form.question(name), record.values, bound)) or "")
        for name in (head.day, head.until)
        if name
    }
    line = tuple(answers(form, record, head.line, rows, bound))
    detail = tuple(answers(form, record, head.detail, rows, bound))
    if hidden:
        line, detail = _kinds(line), _kinds(detail)
    return Entry(
        id=record.id,
        day=days.get(head.day, "") or str(record.values.get("started") or ""),
        dated=bool(days.get(head.day)),
        until=days.get(head.until, ""),
        line=line,
        detail=detail,
        conflicts=len(record.open) + int(record.void),
        blank=_is_blank(record, rows),
    )


def _kinds(said: Sequence[Said]) -> tuple[Said, ...]:
    """What kind it is, without the place and without own words, which may name it (R-52)."""
    return tuple(
        msgspec.structs.replace(one, stored={"v": value_of(one.stored)})
        for one in said
        if one.question.kind is Kind.CHOICE
    )


def _is_blank(record: Record, rows: Sequence[Record]) -> bool:
    said = (value for unit, value in record.values.items() if unit not in _BEGUN)
    return not rows and not any(said)


def _bound_values(desk: Desk, form: Form, record: Record) -> dict[str, Mapping[str, Any]]:
    """The values that questions are bound to; a record's own are here already."""
    kinds = {bond.kind for _, bond in bindings.bound(form)}
    found = {kind: open_form.bound_record(desk, record, kind) for kind in kinds - {record.kind}}
    others = {kind: one.values for kind, one in found.items() if one is not None}
    return {record.kind: record.values, **others}


def _is_of(record: Record, form: Form) -> bool:
    """Whether a record of the kind is a document of this form; one without a form is."""
    named = definitions.named(record)[0]
    return named in ("", form.id)


def _is_present(desk: Desk, record: Record) -> bool:
    runs = desk.of_case(record.case, "participation")
    now = runs[-1].id if runs else ""
    return (record.values.get("participation") or now) == now
