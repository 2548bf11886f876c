"""A form being filled in: answers go in, what is asked, finished and wrong comes out.

Knows no screen and no store: whoever drives it writes the answers where they belong. Nothing here
ever refuses an answer or a step to another section; required bars only completing.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date
from enum import StrEnum

import msgspec

from mia_desktop.forms.answers import Stored, cell_address, is_blank
from mia_desktop.forms.checks import Issue, Sight, check
from mia_desktop.forms.definition import Form, Kind, Question, Section, Severity
from mia_desktop.forms.rows import Rows, TableRow
from mia_desktop.forms.sheet import Sheet
from mia_desktop.forms.summary import SummarySection, summarise


class SectionState(StrEnum):
    NOT_STARTED = "inte_borjat"
    STARTED = "paborjat"
    DONE = "klart"
    REVIEW = "se_over"
    """Marked done, but contradictory now: after an import or a newer version of the form."""


class SectionView(msgspec.Struct, frozen=True, kw_only=True):
    """A section as it stands: what is asked in it, and how far it has come."""

    section: Section
    state: SectionState
    questions: tuple[Question, ...]
    answered: int
    asked: int


class Progress(msgspec.Struct, frozen=True, kw_only=True):
    """How far the form has come, in sections and in questions; never a score of a person."""

    done: int
    sections: int
    answered: int
    asked: int


class Dropped(msgspec.Struct, frozen=True, kw_only=True):
    """A hidden answer that is no longer used; told with the question's label, undone on wish."""

    question: Question
    answers: dict[str, Stored]
    rows: Rows = ()


class Outcome(msgspec.Struct, frozen=True, kw_only=True):
    """What marking done or completing came to: done if no error stands in its way."""

    issues: tuple[Issue, ...]
    dropped: tuple[Dropped, ...] = ()

    @property
    def held(self) -> bool:
        return not any(issue.severity is Severity.ERROR for issue in self.issues)


class FormSession(Sheet):
    """The answers of one document against its form, on a given day."""

    def __init__(
        self,
        form: Form,
        *,
        today: date,
        answers: Mapping[str, Stored] | None = None,
        rows: Mapping[str, Iterable[TableRow]] | None = None,
        done: Collection[str] = (),
    ) -> None:
        super().__init__(form, today=today, answers=answers, rows=rows)
        self._done = {section.id for section in form.sections if section.id in done}
        self._section = {q.id: s for s in form.sections for q in s.questions}

    # how far, and what is wrong

    def view(self, section_id: str) -> SectionView:
        section = self.form.section(section_id)
        asked = self.questions(section_id)
        return SectionView(
            section=section,
            state=self.state(section_id),
            questions=asked,
            answered=sum(self.is_answered(question.id) for question in asked),
            asked=len(asked),
        )

    def sections(self) -> tuple[SectionView, ...]:
        """Give every section that is asked, in order."""
        return tuple(self.view(section.id) for section in self.form.sections if self._asks(section))

    def state(self, section_id: str) -> SectionState:
        if section_id in self._done:
            wrong = any(i.severity is Severity.ERROR for i in self.issues(section_id))
            return SectionState.REVIEW if wrong else SectionState.DONE
        started = any(self.is_answered(question.id) for question in self.questions(section_id))
        return SectionState.STARTED if started else SectionState.NOT_STARTED

    def is_answered(self, question_id: str) -> bool:
        """Something was said in any part, be it that the person would rather not."""
        if self._rows.get(question_id):
            return True
        return any(not is_blank(self._answers.get(leaf.id)) for leaf in self._leaves[question_id])

    def progress(self) -> Progress:
        views = self.sections()
        return Progress(
            done=sum(view.state is SectionState.DONE for view in views),
            sections=len(views),
            answered=sum(view.answered for view in views),
            asked=sum(view.asked for view in views),
        )

    def issues(self, section_id: str | None = None) -> tuple[Issue, ...]:
        """Find all there is to put right, in reading order; hidden questions are left alone."""
        wanted = [s for s in self.form.sections if section_id in (None, s.id)]
        return tuple(
            msgspec.structs.replace(issue, section=section.id)
            for section in wanted
            for question in self.questions(section.id)
            for issue in self._issues(question)
        )

    def issue(self, address: str) -> Issue | None:
        """Find what there is to say about one field on leaving it; nothing about blanks."""
        if is_blank(self._answers.get(address)) or self._owner[address] not in self._shown:
            return None
        return self._check_leaf(self._leaf[address])

    def summary(self) -> tuple[SummarySection, ...]:
        """Lay out all that is asked with its answer, for checking before completing."""
        asked = (section for section in self.form.sections if self._asks(section))
        return tuple(summarise(section, self) for section in asked)

    # finishing

    def mark_done(self, section_id: str) -> Outcome:
        """Mark a section done if nothing is wrong in it; its hidden answers are dropped."""
        issues = self.issues(section_id)
        outcome = Outcome(issues=issues)
        if not outcome.held:
            return outcome
        self._done.add(section_id)
        return Outcome(issues=issues, dropped=self._drop(self.dropped(section_id)))

    def reopen(self, section_id: str) -> None:
        self._done.discard(self.form.section(section_id).id)

    @property
    def done(self) -> frozenset[str]:
        return frozenset(self._done)

    def complete(self) -> Outcome:
        """Check everything and drop what is hidden; the caller writes `!complete` if it held."""
        outcome = Outcome(issues=self.issues())
        if not outcome.held:
            return outcome
        return Outcome(issues=outcome.issues, dropped=self._drop(self.dropped()))

    def dropped(self, section_id: str | None = None) -> tuple[Dropped, ...]:
        """Name the hidden answers that finishing would drop; nothing is dropped by asking."""
        hidden = (q for q in self.form.questions() if q.id not in self._shown)
        found = (
            Dropped(question=q, answers=self._kept(q), rows=self._rows.get(q.id, ()))
            for q in hidden
            if section_id in (None, self._section[q.id].id)
        )
        return tuple(one for one in found if one.answers or one.rows)

    def restore(self, dropped: Iterable[Dropped]) -> None:
        """Take back what finishing dropped (Ångra)."""
        for one in dropped:
            self._answers.update(one.answers)
            if one.rows:
                self._rows[one.question.id] = one.rows
        self._look()

    def _kept(self, question: Question) -> dict[str, Stored]:
        found = ((leaf.id, self._answers.get(leaf.id)) for leaf in self._leaves[question.id])
        return {address: stored for address, stored in found if stored is not None}

    def _drop(self, dropped: tuple[Dropped, ...]) -> tuple[Dropped, ...]:
        for one in dropped:
            self._answers.update(dict.fromkeys(one.answers))
            self._rows.pop(one.question.id, None)
        return dropped

    def _issues(self, question: Question) -> Iterator[Issue]:
        if question.kind is Kind.TABLE:
            for row in self.rows(question.id):
                yield from self._row_issues(question, row)
            if question.required and not self.rows(question.id):
                yield Issue(address=question.id, question=question.id, code="required")
        for leaf in self._leaves[question.id]:
            found = self._check_leaf(leaf)
            if found is not None:
                yield found

    def _check_leaf(self, leaf: Question) -> Issue | None:
        sight = Sight(read=self.read, today=self.today)
        found = check(leaf, self._answers.get(leaf.id), sight)
        if found is None:
            return None
        return msgspec.structs.replace(found, question=self._owner[leaf.id])

    def _row_issues(self, question: Question, row: TableRow) -> Iterator[Issue]:
        columns = self._columns(question, row)
        shown = {column.id: column for column in columns}
        sight = Sight(read=self._row_reader(row, shown), today=self.today)
        for column in columns:
            found = check(column, row.cells.get(column.id), sight)
            if found is not None:
                address = cell_address(question.id, row.id, column.id)
                yield msgspec.structs.replace(found, address=address, question=question.id)
