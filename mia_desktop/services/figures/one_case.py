"""One person's participations, as far as they can be counted.

Read is what a `Run` holds and nothing else: of the forms only questions whose definition says
`share = "counts"`. Protected persons are counted like everybody else (R-30) and marked, so that
no breakdown that leaves has them (R-52); no access needs and nothing of health are looked at
(R-38, R-58, R-61). Of a note it is only the kind and the day, where nobody has said which contact
was the first.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from functools import cache, cached_property
from typing import Any

from mia_desktop.domain import codes, quarters
from mia_desktop.domain import figures as f
from mia_desktop.domain.contact_path import contact_path
from mia_desktop.domain.figures import Run
from mia_desktop.domain.records.base import Record
from mia_desktop.domain.records.person import Intervention, Note, Participant, Participation
from mia_desktop.domain.records.time import Attendance
from mia_desktop.domain.records.work import Document, StepProgress
from mia_desktop.forms.answers import decimal_of, value_of
from mia_desktop.services import disputed, reports
from mia_desktop.services.desk import Desk
from mia_desktop.services.disputed import Place
from mia_desktop.store import reading

KINDS = ("intervention", "assessment", "exit", "follow_up", "step_progress", "attendance")
ASKED = (
    "occupationBefore", "incomeBefore", "occupationAfter", "incomeAfter", "exitReason",
    "outcomeClass", "followupPoint", "contacted", "participantOutcome",
)  # fmt: skip
"""The questions that are counted, whichever form they stand in; no other is read."""
CAME = "KOM"

Values = Mapping[str, Any]


class OneCase:
    """The records of one person, dealt out to their participations."""

    def __init__(
        self, desk: Desk, person: Participant, runs: Sequence[Participation],
        records: Sequence[Record], marked: Collection[Place] = (),
    ) -> None:  # fmt: skip
        self._marked = marked
        self._desk, self._person, self._runs, self._records = desk, person, runs, records
        self._by_id = {record.id: record for record in records}
        self._finals: dict[str, Mapping[str, Record] | None] = {}

    def run(self, run: Participation) -> Run:
        before = next(self._finished(run, "assessment"), {})
        after = ([{}, *self._finished(run, "exit")])[-1]
        return Run(
            sex=self._person.sex or "OKANT",
            born=self._person.birth_date,
            referrer=run.referrer.code,
            referred=run.referred,
            first_contact=self._first_contact(run),
            spans=tuple(self._spans(run)),
            reason=_code(after, "exitReason"),
            outcome=_code(after, "outcomeClass"),
            before=_situation(before, "occupationBefore", "incomeBefore"),
            after=_situation(after, "occupationAfter", "incomeAfter"),
            hours=tuple(self._hours(run)),
            steps=tuple(self._steps(run)),
            later=tuple(self._later(run)),
            protected=self._person.protected != "NEJ",
        )

    def _first_contact(self, run: Participation) -> date | None:
        """Just the day that the participant's page shows, so that the two never differ."""
        notes = self._notes if run.first_contact is None else ()
        return contact_path(run, notes, ()).contact

    @cached_property
    def _notes(self) -> list[Note]:
        found = disputed.without(self._desk.of_case(self._person.id, "note"), self._marked)
        return [record.as_type(Note) for record in found]

    def _of(self, run: Participation, kind: str) -> list[Record]:
        """The records of a kind that belong to a participation."""
        mine = (record for record in self._records if record.kind == kind)
        return [record for record in mine if self._place(record) == run.id]

    def _place(self, record: Record) -> str:
        """The participation of a record; one that says none belongs to the last."""
        return str(record.values.get("participation") or self._runs[-1].id)

    def _spans(self, run: Participation) -> Iterator[f.Span]:
        """Just what volumes count, so that the two never tell different things (R-28)."""
        if run.status in reports.NOT_COUNTED:
            return
        named = (r for r in self._records if r.kind == "intervention")
        mine = [r.as_type(Intervention) for r in named if r.values.get("participation") == run.id]
        for code, name, _sex, start, end in reports.spans_of(run, mine, ""):
            yield f.Span(code=code, name=name, start=start, end=end)

    def _final(self, document: Record) -> Mapping[str, Record] | None:
        """The records of a finished form as it was made final (R-02); None while it is written."""
        if not document.completions:
            return None
        if document.id not in self._finals:
            final = reading.final_version(self._desk.connection, document.id)
            made = disputed.without(final.records.values(), self._marked) if final else ()
            self._finals[document.id] = {one.id: one for one in made} if final else None
        return self._finals[document.id]

    def _finished(self, run: Participation, kind: str) -> Iterator[Values]:
        """What the finished forms of a kind say, the oldest first."""
        for document in self._of(run, kind):
            final = self._final(document)
            if final is not None and document.id in final:
                yield final[document.id].values

    def _hours(self, run: Participation) -> Iterator[tuple[date, Decimal]]:
        """Hours of who came; a day that has none of its own gets those of its uppföljning."""
        days: set[date] = set()
        for record in self._of(run, "attendance"):
            entry = record.as_type(Attendance)
            if entry.day is not None and entry.presence.state == CAME:
                days.add(entry.day)
                yield entry.day, quarters.kept(entry.hours)
        for record in self._of(run, "follow_up"):
            values = record.values
            hours = decimal_of(_answered(values, "hours"))
            day = _day(_answered(values, "date")) or record.as_type(Document).started
            if day is not None and hours is not None and day not in days:
                yield day, hours

    def _steps(self, run: Participation) -> Iterator[f.Step]:
        """Steps by themselves and in forms; those of a finished one as they were made final."""
        for record in self._records:
            if record.kind != "step_progress":
                continue
            step = record.as_type(StepProgress)
            document = self._by_id.get(step.document)
            if document is None:
                own = not step.document and step.day and self._on(step.day) == run.id
                found = [(step, step.day)] if own else []
            else:
                found = self._step_in(document, record, run)
            for one, day in found:
                if day is not None and one.area and one.direction:
                    yield f.Step(day=day, area=one.area, direction=one.direction)

    def _step_in(
        self, document: Record, record: Record, run: Participation
    ) -> list[tuple[StepProgress, date | None]]:
        """A step of a form; none where it came after that was made final."""
        final = self._final(document)
        held = record if final is None else final.get(record.id)
        if held is None or self._place(document) != run.id:
            return []
        step = held.as_type(StepProgress)
        return [(step, step.day or document.as_type(Document).started)]

    def _on(self, day: date) -> str:
        """The participation that was the present one on a day."""
        begun = [run.id for run in self._runs if (run.period.start or date.min) <= day]
        return (begun or [self._runs[0].id])[-1]

    def _later(self, run: Participation) -> Iterator[f.Later]:
        for record in self._of(run, "post_exit_follow_up"):
            final, day = self._final(record), record.as_type(Document).started
            if final is None or record.id not in final or day is None:
                continue
            said = final[record.id].values
            yield f.Later(
                day=day, point=_code(said, "followupPoint"), contacted=_code(said, "contacted"),
                verdict=_code(said, "participantOutcome"),
            )  # fmt: skip


def _said(values: Values, question: str) -> Any:
    """What was answered to a question that may be counted."""
    assert question.partition(".")[0] in ASKED, question
    return _answered(values, question)


def _answered(values: Values, question: str) -> Any:
    """Another's program may have put anything there."""
    stored = values.get(f"answer/{question}")
    return value_of(stored) if isinstance(stored, dict) else None


def _day(said: Any) -> date | None:
    try:
        return date.fromisoformat(str(said))
    except ValueError:
        return None


def _code(values: Values, question: str) -> str:
    said = _said(values, question)
    return said if isinstance(said, str) else f.UNSAID


def _situation(values: Values, work: str, income: str) -> f.Situation:
    """What somebody did and lived on, where the question was answered at all."""
    parts = {part: _said(values, f"{work}.{part}") for part in f.WORK}
    told = {part: said for part, said in parts.items() if isinstance(said, int | str)}
    sources = _said(values, income)
    groups = [f.income_group(code, _groups()) for code in sources or () if isinstance(code, str)]
    return f.Situation(work=told or None, income=tuple(dict.fromkeys(groups)) or None)


@cache
def _groups() -> Mapping[str, str]:
    """The group of each source of income that has one."""
    return {code.id: code.group for code in codes.code_list("CL-INC").codes if code.group}
