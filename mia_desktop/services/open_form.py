"""Opening a document of a form: as it stands, or as it was made final.

The session lives where the form is shown. What is read here is handed over by values, so that the
store thread never changes what the window reads.
"""

from collections.abc import Callable, Iterable, Mapping
from functools import cache, partial
from typing import Any

from mia_desktop.domain.completing import Version
from mia_desktop.domain.records.base import Record
from mia_desktop.forms import bindings
from mia_desktop.forms.answers import Stored, cell_address, is_blank, value_of
from mia_desktop.forms.before import TableBefore
from mia_desktop.forms.definition import Form, Kind
from mia_desktop.forms.rows import TableRow
from mia_desktop.forms.session import FormSession
from mia_desktop.services import (
    after_exit,
    definitions,
    disputed,
    form_rows,
    link_names,
    phases,
)
from mia_desktop.services.desk import Desk
from mia_desktop.services.earlier import Earlier, earlier_answers, earlier_rows
from mia_desktop.services.form_rows import CELL
from mia_desktop.services.on_screen import OnScreen, rewritten
from mia_desktop.store import drafts, reading

ANSWER = "answer/"
DONE = "done/"


class Filling:
    """One document that is open: its form session, its drafts and what was said before.

    `drafts` holds what was typed and never left, by address (a cell's is question/row/column).
    `earlier` is what was said last time by address, `before` the rows of its tables by question.
    `links` are the records that its rows and links may point at: kind → id → what it is called.
    `rewritten` are the addresses in which somebody wrote more than once, `disputed` those that are
    marked as such; `forward` tells of a step forward in the participation when it was opened.
    `on_screen` belongs to the store thread.
    """

    def __init__(
        self,
        document: Record,
        session: FormSession,
        *,
        pending: Mapping[str, str] | None = None,
        earlier: Mapping[str, Earlier] | None = None,
        before: Mapping[str, TableBefore] | None = None,
        links: Mapping[str, Mapping[str, str]] | None = None,
        rewritten: frozenset[str] = frozenset(),
        disputed: frozenset[str] = frozenset(),
        forward: bool = False,
    ) -> None:
        self.document = document
        self.session = session
        self.drafts = dict(pending or {})
        self.earlier = earlier or {}
        self.before = before or {}
        self.links = links or {}
        self.rewritten = rewritten
        self.disputed = disputed
        self.forward = forward
        self.on_screen = OnScreen()

    @property
    def form(self) -> Form:
        return self.session.form

    @property
    def is_complete(self) -> bool:
        return bool(self.document.completions)


def start(desk: Desk, case: str, form_id: str) -> str:
    """A new document of the newest version of a form; returns its id.

    After the end it takes a consent to be contacted: raises NoContactConsent, NothingEnded (R-26).
    """
    form = definitions.newest(form_id)
    definitions.remember(desk, form)
    values: dict[str, Any] = {
        "form": {"id": form.id, "version": form.version},
        "state": "pagaende",
        "started": desk.clock.today(),
    }
    if form.id == after_exit.FORM:
        values["participation"] = after_exit.participation_for(desk, case).id
    elif runs := desk.of_case(case, "participation"):
        values["participation"] = runs[-1].id
    with desk.step():
        if form.id == phases.ASSESSMENT:
            phases.assessment_begun(desk, case)
        return desk.create(form.record, case, values)


def open_document(desk: Desk, document: str) -> Filling:
    """A document as it stands, with what was typed and never left; a final one as it was made.

    Opening is noted in the log: Idag leads here past the participant's page (R-42, R-52).
    """
    record = desk.get(document)
    desk.note("open", case=record.case, record=document)
    form = definitions.of_document(desk, record)
    final = reading.final_version(desk.connection, document) if record.completions else None
    session = read_session(desk, record, form, final)
    rows = _rows(session)
    filling = Filling(
        record,
        session,
        pending=_drafts(desk, document, rows),
        earlier=earlier_answers(desk, record, form),
        before=earlier_rows(desk, record, form),
        links=link_names.links(desk, record.case, form, _pointed(session, rows)),
        rewritten=_rewritten(desk, record, form, rows),
        disputed=_disputed(desk, record, form, rows),
        forward=_forward(desk, record),
    )
    filling.on_screen.read(desk, _read(desk, record, form, rows))
    return filling


def read_session(
    desk: Desk, record: Record, form: Form, final: Version | None = None
) -> FormSession:
    """What the records say now, or a finished version, as a session of its own."""
    units = _units(record, final)
    answers = {
        unit.removeprefix(ANSWER): as_stored(value)
        for unit, value in units.items()
        if unit.startswith(ANSWER)
    }
    if not record.completions:
        answers |= _bound(desk, record, form, answers)
    return FormSession(
        form,
        today=desk.clock.today(),
        answers=answers,
        rows=form_rows.read(desk, record, form, final),
        done=[u.removeprefix(DONE) for u, value in units.items() if u.startswith(DONE) and value],
    )


def half_written(desk: Desk, document: str, session: FormSession) -> tuple[str, ...]:
    """Addresses of questions that are asked and in which something was typed and never left."""
    asked = {question.id for question in session.form.questions() if session.visible(question.id)}
    pending = _drafts(desk, document, _rows(session))
    return tuple(
        address
        for address, text in pending.items()
        if text.strip() and address.partition("/")[0].partition(".")[0] in asked
    )


def as_stored(value: Any) -> Stored:
    """What stands in a unit as a stored answer; another's program may have put anything there."""
    return value if isinstance(value, dict) or value is None else {"v": value}


def bound_record(desk: Desk, document: Record, kind: str) -> Record | None:
    """The record whose fields the questions of a document are bound to, where there is one."""
    if kind == "participant":
        return desk.find(document.case)
    if kind == document.kind:  # a register of records with fields of their own: contact, insats
        return desk.find(document.id)
    named = desk.find(str(document.values.get(kind) or ""))
    if named is not None and named.kind == kind:
        return named
    found = desk.of_case(document.case, kind)
    return found[-1] if found else None


def _rows(session: FormSession) -> dict[str, Iterable[TableRow]]:
    tables = [question.id for question in session.form.questions() if question.kind is Kind.TABLE]
    return {table: session.rows(table) for table in tables}


def _pointed(session: FormSession, rows: Mapping[str, Iterable[TableRow]]) -> set[str]:
    """The records that answers and rows point at."""
    links = [each for each in session.form.questions() if each.kind is Kind.LINK]
    stored = [session.stored(each.id) for each in links]
    stored += [cell for each in rows.values() for row in each for cell in row.cells.values()]
    return {str(value_of(each)) for each in stored}


def _units(record: Record, final: Version | None) -> Mapping[str, Any]:
    if not record.completions:
        return record.values
    made = final.records.get(record.id) if final is not None else None
    return made.values if made is not None else {}


def _bound(
    desk: Desk, document: Record, form: Form, answers: Mapping[str, Stored]
) -> dict[str, Stored]:
    """What stands in the fields that questions are bound to; a non-answer in the form stays."""
    found: dict[str, Stored] = {}
    for question, bond in bindings.bound(form):
        record = bound_record(desk, document, bond.kind)
        if record is None or not is_blank(answers.get(question.id)):
            continue
        stored = bindings.read(question, record.values)
        if stored is not None:
            found[question.id] = stored
    return found


def _drafts(desk: Desk, document: str, rows: Mapping[str, Iterable[TableRow]]) -> dict[str, str]:
    found = {
        draft.unit.removeprefix(ANSWER): draft.text
        for draft in drafts.of_record(desk.connection, document)
    }
    for question, some in rows.items():
        for row in some:
            for draft in drafts.of_record(desk.connection, row.id):
                address = cell_address(question, row.id, draft.unit.removeprefix(CELL))
                found[address] = draft.text
    return found


def _forward(desk: Desk, document: Record) -> bool:
    """Whether a step forward was taken in the participation that a document belongs to."""
    run = document.values.get("participation")
    for step in desk.of_case(document.case, "step_progress"):
        source = desk.find(str(step.values.get("document") or ""))
        its = step.values.get("participation") or (source and source.values.get("participation"))
        if step.values.get("direction") == "FRAMAT" and (its or run) == run:
            return True
    return False


def _rewritten(
    desk: Desk, document: Record, form: Form, rows: Mapping[str, Iterable[TableRow]]
) -> frozenset[str]:
    """The addresses, of cells too, that have a history; a bound one has that of its field."""
    return frozenset(_addresses(desk, document, form, rows, cache(partial(rewritten, desk))))


def _disputed(
    desk: Desk, document: Record, form: Form, rows: Mapping[str, Iterable[TableRow]]
) -> frozenset[str]:
    """The addresses, of cells too, that are disputed; a bound one where its field is."""
    marked = disputed.held(desk, document.case)
    if not marked:
        return frozenset()
    found = _addresses(
        desk, document, form, rows, lambda key: frozenset(u for r, u in marked if r == key)
    )
    for question in form.questions():
        for column in question.columns:
            bond = bindings.bond(column)
            for row in rows.get(question.id, ()) if bond is not None else ():
                target = form_rows.bound_record(desk, document, question, row.id)
                if target is not None and bond is not None and (target.id, bond.unit) in marked:
                    found.add(cell_address(question.id, row.id, column.id))
    return frozenset(found)


def _addresses(
    desk: Desk, document: Record, form: Form, rows: Mapping[str, Iterable[TableRow]],
    units_of: Callable[[str], frozenset[str]],
) -> set[str]:  # fmt: skip
    """The addresses in a document of units that are chosen by record."""
    units = units_of(document.id)
    found = {unit.removeprefix(ANSWER) for unit in units if unit.startswith(ANSWER)}
    for question, bond in bindings.bound(form):
        record = bound_record(desk, document, bond.kind)
        if record is not None and bond.unit in units_of(record.id):
            found.add(question.id)
    for table, some in rows.items():
        for row in some:
            cells = (u.removeprefix(CELL) for u in units_of(row.id) if u.startswith(CELL))
            found |= {cell_address(table, row.id, cell) for cell in cells}
    return found


def _read(
    desk: Desk, document: Record, form: Form, rows: Mapping[str, Iterable[TableRow]]
) -> set[str]:
    """The records whose fields this page shows."""
    bound = (bound_record(desk, document, bond.kind) for _, bond in bindings.bound(form))
    found = {document.id} | {record.id for record in bound if record is not None}
    for question in form.questions():
        for row in rows.get(question.id, ()):
            target = form_rows.bound_record(desk, document, question, row.id)
            found |= {row.id} | ({target.id} if target is not None else set())
    return found
