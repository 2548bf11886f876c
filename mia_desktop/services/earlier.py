"""What was said last time about the same thing: it stands beside the new question (J4)."""

import msgspec

from mia_desktop.domain.records.base import Record
from mia_desktop.domain.records.work import DOCUMENTS
from mia_desktop.forms.answers import Stored, is_blank, leaves
from mia_desktop.forms.compare import fits
from mia_desktop.forms.definition import Form, Section
from mia_desktop.services.desk import Desk
from mia_desktop.store import reading


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
    before = [d for d in desk.of_case(document.case, *DOCUMENTS) if d.id < document.id]
    for section in form.sections:
        source = _newest(before, section)
        if source is None:
            continue
        values = source.values
        if source.completions:
            final = reading.final_version(desk.connection, source.id)
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


def _newest(before: list[Record], section: Section) -> Record | None:
    """The first of the section's earlier forms that has a document counts, its newest one."""
    for name in section.earlier:
        mine = [record for record in before if _form_of(record) == name]
        if mine:
            return max(mine, key=lambda r: (str(r.values.get("started") or ""), r.id))
    return None


def _form_of(record: Record) -> str:
    return str((record.values.get("form") or {}).get("id") or "")
