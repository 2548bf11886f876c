"""The forms that ship, filled in to the last question, as the papers that coaches will print."""

from functools import cache

import pytest

from mia_desktop.forms.answers import DAYS, TIMES, Stored, leaves
from mia_desktop.forms.definition import Form, Kind, Print, Question
from mia_desktop.forms.load import shipped
from mia_desktop.forms.rows import TableRow
from mia_desktop.forms.session import FormSession
from mia_desktop.pdf.content.document import DocumentPaper, document_blocks, document_meta
from mia_desktop.pdf.render import render
from tests.unit.pdf.expected import said
from tests.unit.pdf.reader import Paper
from tests.unit.pdf.samples import DAY

every = pytest.mark.parametrize("form_id", sorted(shipped()))


def answer(question: Question) -> Stored:
    codes = [choice.id for choice in question.choices]
    values = {
        Kind.TEXT: f"CANARY-{question.id}",
        Kind.NUMBER: "12.5" if question.decimals else 12,
        Kind.DATE: "2026-03-12",
        Kind.CHOICE: codes[0] if codes else "",
        Kind.SEVERAL: codes[:3],
        Kind.SCALE: 7,
        Kind.CHANGE: 1,
        Kind.RANKED: [f"Först {question.id}", "Sedan"],
        Kind.WEEK_GRID: [f"{day}-{TIMES[0]}" for day in DAYS],
        Kind.WORDS: [*codes[:2], "Schack"],
        Kind.LINK: "0199-hemligt-id",
    }
    return {"v": values[question.kind]}


@cache
def filled(form_id: str) -> tuple[Form, DocumentPaper]:
    form = shipped()[form_id]
    answers = {leaf.id: answer(leaf) for one in form.questions() for leaf in leaves(one)}
    rows = {
        one.id: [
            TableRow(id=f"{one.id}{n}", place=n, cells={c.id: answer(c) for c in one.columns})
            for n in range(3)
        ]
        for one in form.questions()
        if one.kind is Kind.TABLE
    }
    session = FormSession(form, today=DAY, answers=answers, rows=rows)
    paper = DocumentPaper(
        title=form.title.sv,
        participant_number="K7-0142",
        day=DAY,
        sections=session.summary(),
    )
    return form, paper


@cache
def drawn(form_id: str) -> Paper:
    _, paper = filled(form_id)
    return Paper(render(document_blocks(paper), document_meta(paper)))


@every
def test_a_whole_form_is_heard_as_it_was_filled_in(form_id: str) -> None:
    """Every section and answer of the real forms, in order."""
    _, paper = filled(form_id)

    assert drawn(form_id).told() == said(document_blocks(paper))
    assert [page.bare for page in drawn(form_id).pages if page.bare] == []


@every
def test_every_question_that_may_be_printed_is(form_id: str) -> None:
    """Nothing that the participant said disappears on the way to paper."""
    form, paper = filled(form_id)
    asked = {row.question.id for section in paper.sections for row in section.rows}
    heard = " ".join(drawn(form_id).texts())

    for question in form.questions():
        may = question.print is not Print.NEVER and not question.private
        if question.id in asked:
            assert (question.label.sv in heard) == may, question.id


@every
@pytest.mark.rule("R-07")
def test_what_is_never_printed_is_on_no_page(form_id: str) -> None:
    """The answers about violence and the coach's belief stay in the vault (R-33)."""
    form, _ = filled(form_id)
    heard = " ".join(drawn(form_id).texts())
    barred = [q.id for q in form.questions() if q.print is Print.NEVER or q.private]

    assert not any(f"CANARY-{name}" in heard for name in barred)
    assert "hemligt" not in heard
