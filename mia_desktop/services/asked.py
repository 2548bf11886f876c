"""The question of a form that a written answer answers: for pages that tell of answers alone."""

import msgspec

from mia_desktop.domain.codes import Label
from mia_desktop.domain.records.base import Record
from mia_desktop.forms.answers import leaves
from mia_desktop.forms.definition import Form, Question
from mia_desktop.services import definitions
from mia_desktop.services.desk import Desk

ANSWER, CELL = "answer/", "cell/"


class Asked(msgspec.Struct, frozen=True, kw_only=True):
    """The question that a krock stands at, and where it is found."""

    form: Label
    section: Label
    question: Question
    """A plain one: a part of a question, or a column of a table."""
    whole: Label
    """What the part belongs to; the question itself where it has no parts."""
    document: str
    section_id: str


def asked(desk: Desk, record: Record, unit: str) -> Asked | None:
    """The question that a unit of a document, or of a row of one, answers; None for a field."""
    if not unit.startswith((ANSWER, CELL)):
        return None
    is_cell = unit.startswith(CELL)
    document = desk.find(str(record.values.get("document"))) if is_cell else record
    if document is None:
        return None
    try:
        form = definitions.of_document(desk, document)
    except definitions.UnknownForm:
        return None
    table = str(record.values.get("question") or "") if is_cell else ""
    return _in_form(form, document.id, unit.partition("/")[2], table)


def _in_form(form: Form, document: str, address: str, table: str) -> Asked | None:
    for section in form.sections:
        for question in section.questions:
            parts = question.columns if table and question.id == table else ()
            for leaf in parts or (() if table else leaves(question)):
                if leaf.id == address:
                    return Asked(
                        form=form.title, section=section.title, question=leaf,
                        whole=question.label, document=document, section_id=section.id,
                    )  # fmt: skip
    return None
