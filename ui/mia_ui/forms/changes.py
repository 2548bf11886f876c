"""What is not as it was last time, in words: for a renewed kartläggning and a follow-up (R-11)."""

from collections.abc import Iterator, Mapping

import msgspec
from PySide6.QtCore import QCoreApplication

from mia_desktop.forms import compare
from mia_desktop.forms.before import changed_columns, same_rows
from mia_desktop.forms.definition import Question
from mia_desktop.forms.rows import TableRow
from mia_desktop.forms.session import SectionState
from mia_desktop.services.filling import Filling
from mia_ui.base.actions import Language
from mia_ui.forms.past import Past
from mia_ui.forms.past_rows import PastRow, PastTable
from mia_ui.forms.wording import Wording


class Changed(msgspec.Struct, frozen=True, kw_only=True):
    """An answer that is another than last time; `part` where the question has several.

    In a table `row` is what the row is called, and the part is its column.
    """

    question: Question
    part: Question | None
    day: str
    before: str
    after: str
    row: str = ""

    def label(self, language: Language) -> str:
        """What is asked, with the part of it."""
        asked = self.question.label.text(language)
        return " ".join(filter(None, (asked, self.about(language))))

    def about(self, language: Language) -> str:
        """Which part of the question it is: a row, a column of it, a slot."""
        part = self.part.label.text(language) if self.part is not None else ""
        return ", ".join(filter(None, (self.row, part)))


def since(
    filling: Filling, past: Mapping[str, Past], tables: Mapping[str, PastTable], wording: Wording
) -> tuple[Changed, ...]:
    """The answers that changed, in reading order; what was not asked before is no change."""
    found = [*_answers(filling, past, wording), *_rows(filling, tables, wording)]
    order = [question.id for question in filling.form.questions()]
    return tuple(sorted(found, key=lambda one: order.index(one.question.id)))


def _answers(filling: Filling, past: Mapping[str, Past], wording: Wording) -> tuple[Changed, ...]:
    session = filling.session
    before = {address: earlier.stored for address, earlier in filling.earlier.items()}
    after = {address: session.stored(address) for address in before}
    return tuple(
        Changed(
            question=each.question,
            part=each.leaf if each.leaf.id != each.question.id else None,
            day=past[each.leaf.id].day,
            before=past[each.leaf.id].text,
            after=wording.of(each.leaf, each.after),
        )
        for each in compare.differences(filling.form, before, after)
        if session.visible(each.question.id) and each.after is not None
    )


def _rows(filling: Filling, tables: Mapping[str, PastTable], wording: Wording) -> Iterator[Changed]:
    """Rows that are gone, new or say something else; a table that nobody has come to is none."""
    session = filling.session
    for section in filling.form.sections:
        done = session.state(section.id) is SectionState.DONE
        for question in section.questions:
            there = question.id in tables and session.visible(question.id)
            if there and (done or session.rows(question.id)):
                yield from _of_table(filling, question, tables[question.id], wording)


def _of_table(
    filling: Filling, question: Question, past: PastTable, wording: Wording
) -> Iterator[Changed]:
    rows = filling.session.rows(question.id)
    before = {one.before.id: one for one in past.rows}
    same = same_rows(question, (one.before for one in past.rows), rows)
    for row in rows:
        then = before[same[row.id].id] if row.id in same else None
        if then is not None:
            yield from _cells(question, row, then, past.day, wording)
        elif not question.each:
            text = QCoreApplication.translate("Changes", "Fanns inte")
            after = _words(question, row, wording)
            yield Changed(question=question, part=None, day=past.day, before=text, after=after)
    left = {one.id for one in same.values()}
    for then in (one for one in past.rows if one.before.id not in left and not question.each):
        text = QCoreApplication.translate("Changes", "Finns inte med")
        words = _words(question, then.before.row, wording)
        yield Changed(question=question, part=None, day=past.day, before=words, after=text)


def _cells(
    question: Question, row: TableRow, then: PastRow, day: str, wording: Wording
) -> Iterator[Changed]:
    for column in changed_columns(question, then.before, row):
        before, after = then.before.row.cells.get(column.id), row.cells.get(column.id)
        if question.each and after is None:
            continue
        yield Changed(
            question=question, part=column, day=day, row=then.name,
            before=wording.of(column, before), after=wording.of(column, after),
        )  # fmt: skip


def _words(question: Question, row: TableRow, wording: Wording) -> str:
    """A whole row on one line."""
    said = [wording.of(c, row.cells[c.id]) for c in question.columns if row.cells.get(c.id)]
    return ", ".join(said) or "–"
