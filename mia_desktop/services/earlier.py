"""What was said last time about the same thing: it stands beside the new question (J4)."""

from collections.abc import Iterator

import msgspec

from mia_desktop.domain.completing import Version
from mia_desktop.domain.records.base import Record
from mia_desktop.domain.records.work import DOCUMENTS
from mia_desktop.forms.answers import Stored, is_blank, leaves
from mia_desktop.forms.before import RowBefore, TableBefore
from mia_desktop.forms.compare import fits
from mia_desktop.forms.definition import Form, Kind, Question, Section
from mia_desktop.forms.rows import TableRow
from mia_desktop.services import form_rows
from mia_desktop.services.desk import Desk
from mia_desktop.store import entries, reading


class Earlier(msgspec.Struct, frozen=True, kw_only=True):
    """An earlier answer, with the form and day it comes from.

    `fits` tells whether it is an answer to the new question too: it can be given again as it is.
    """

    form: str
    day: str
    stored: Stored
    fits: bool = True


def earlier_answers(desk: Desk, document: Record, form: Form) -> dict[str, Earlier]:
    """For each address of a section that looks back, the newest answer given before.

    A question that is bound to a field shows what stands in that: it is the same answer still.
    """
    found: dict[str, Earlier] = {}
    for section, source, final in _looked_back(desk, document, form):
        values = source.values
        if source.completions:
            values = final.records[source.id].values if final is not None else {}
        day = str(source.values.get("started") or "")
        name = _form_of(source)
        for question in section.questions:
            if question.bind:
                continue
            old = question.earlier_question or question.id
            for leaf in leaves(question):
                past = leaf.id.replace(question.id, old, 1)
                stored = values.get(f"answer/{past}")
                if isinstance(stored, dict) and not is_blank(stored):
                    same = fits(leaf, stored)
                    found[leaf.id] = Earlier(form=name, day=day, stored=stored, fits=same)
    return found


def earlier_rows(desk: Desk, document: Record, form: Form) -> dict[str, TableBefore]:
    """For each table of a section that looks back, its rows of last time, in their order (R-11)."""
    found: dict[str, TableBefore] = {}
    for section, source, final in _looked_back(desk, document, form):
        tables = [one for one in section.questions if one.kind is Kind.TABLE]
        kept = form_rows.by_question(desk, source, final) if tables else {}
        for question in tables:
            records = kept.get(question.earlier_question or question.id, [])
            before = [_row_before(desk, document, question, record) for record in records]
            said = [one for one in before if one.row.cells]
            if said:
                found[question.id] = TableBefore(
                    form=_form_of(source), day=str(source.values.get("started") or ""),
                    rows=tuple(sorted(said, key=lambda one: (one.row.place, one.id))),
                )  # fmt: skip
    return found


def _row_before(desk: Desk, document: Record, question: Question, record: Record) -> RowBefore:
    """A former row, with what of it can be given again, and the id that it then has."""
    known = {column.id: column for column in question.columns}
    row = form_rows.row_of(question, record)
    cells: dict[str, Stored] = {
        column: stored
        for column, stored in row.cells.items()
        if column in known and isinstance(stored, dict) and not is_blank(stored)
    }
    taken = form_rows.row_id(document, question, record)
    return RowBefore(
        row=TableRow(id=record.id, place=row.place, cells=cells),
        takes={column: stored for column, stored in cells.items() if fits(known[column], stored)},
        taken=taken,
        free=not entries.units(desk.connection, taken),
    )


def _looked_back(
    desk: Desk, document: Record, form: Form
) -> Iterator[tuple[Section, Record, Version | None]]:
    """The sections that look back, each with the document it looks at, and that as made final."""
    before = [d for d in desk.of_case(document.case, *DOCUMENTS) if d.id < document.id]
    finals: dict[str, Version | None] = {}
    for section in form.sections:
        source = _newest(before, section)
        if source is None:
            continue
        if source.completions and source.id not in finals:
            finals[source.id] = reading.final_version(desk.connection, source.id)
        yield section, source, finals.get(source.id)


def _newest(before: list[Record], section: Section) -> Record | None:
    """The first of the section's earlier forms that has a document counts, its newest one."""
    for name in section.earlier:
        mine = [record for record in before if _form_of(record) == name]
        if mine:
            return max(mine, key=lambda r: (str(r.values.get("started") or ""), r.id))
    return None


def _form_of(record: Record) -> str:
    return str((record.values.get("form") or {}).get("id") or "")
