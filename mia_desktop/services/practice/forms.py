"""The forms of an invented participant: kartläggning, uppföljningar, avslut."""

from collections.abc import Iterator, Mapping
from datetime import date
from functools import partial
from typing import Any

from mia_desktop.forms import rows as table
from mia_desktop.forms.answers import NonAnswer, Stored, given, refused
from mia_desktop.services import closing, filling
from mia_desktop.services.filling import Filling
from mia_desktop.services.practice import example
from mia_desktop.services.practice.life import Event, Life

AREAS = (
    "areaWork", "areaStudies", "areaAbility", "areaHealth", "areaHousing", "areaNetwork",
    "areaPower", "areaAuthorities",
)  # fmt: skip
"""The questions about the eight areas, in the order of CL-AREA (decisions C9)."""


def events(life: Life) -> Iterator[Event]:
    mapping = life.person.mapping
    if mapping is not None:
        started: list[str] = []
        yield mapping.day, lambda: started.append(_begin_mapping(life, mapping))
        if mapping.finished:
            yield mapping.finished, lambda: _finish_mapping(life, mapping, started[0])
    for follow_up in life.person.follow_ups:
        yield follow_up.day, partial(_follow_up, life, follow_up)
    if life.person.leaving is not None:
        yield life.person.leaving.day, partial(_leave, life, life.person.leaving)
    for later in life.person.later:
        yield later.day, partial(_ask, life, later)


def _begin_mapping(life: Life, mapping: example.Mapping) -> str:
    sheet = _Sheet.start(life, "kartlaggning")
    today = life.desk.clock.today()
    sheet.answer_all(
        {"informed": "JA", "informedDate": today, "referralReason": life.person.reason}
    )
    sheet.answer_all(mapping.answers)
    for section in mapping.sections:
        sheet.mark_done(section)
    return sheet.filling.document.id


def _finish_mapping(life: Life, mapping: example.Mapping, document: str) -> None:
    sheet = _Sheet(life, document)
    if facts := mapping.facts:
        sheet.answer_all(
            {
                "incomeBefore": facts.income,
                "incomeSince": facts.since,
                "housing": facts.housing,
                "selfRatedHealth": facts.health,
                "eduLevel": facts.edu,
                **{f"swedish.{part}": facts.swedish for part in _LANGUAGE},
                **dict(zip(AREAS, facts.areas, strict=False)),
                "summary": facts.summary,
            }
        )
    sheet.answer_all(
        {
            "participantAgrees": "JA",
            "whoMapped": life.desk.person,
            "whoMappedDate": life.desk.clock.today(),
            "whoMappedPresent": ["DELTAGAREN", "HANDLEDARE"],
        }
    )
    for section in sheet.filling.form.sections:
        sheet.mark_done(section.id)
    sheet.complete()


_LANGUAGE = ("understand", "speak", "read", "write")


def _follow_up(life: Life, told: example.FollowedUp) -> None:
    sheet = _Sheet.start(life, "uppfoljning")
    sheet.answer_all(
        {
            "date": life.desk.clock.today(), "form": told.form, "purpose": told.purpose,
            "okTopics": told.topics, "attendance": "KOM", "hours": "1.5",
            "sinceLast": told.since, **dict(zip(AREAS, told.areas, strict=False)), **told.words,
        }
    )  # fmt: skip
    if told.form == "FLERPARTSSAMTAL":
        cells = {"party": "ARBETSGIVARE", "role": "Arbetsplatshandledare"}
        sheet.row("parties", cells | {"consent": life.consents[-1]})
    for row, (rating, evidence) in zip(
        sheet.filling.session.rows("goalProgress"), told.goals, strict=False
    ):
        sheet.cells("goalProgress", row.id, {"rating": rating, "evidence": evidence})
    for step in told.steps:
        sheet.row("step", _step(life, step))
    for what, ago, who in told.next:
        sheet.row("next", {"what": what, "date": life.clock.day(ago), "who": who})
    if told.finished:
        sheet.complete()


def _step(life: Life, step: example.StepTaken) -> dict[str, Any]:
    return {
        "area": step.area, "fromLevel": step.start, "toLevel": step.end, "self": step.own,
        "coach": step.coach, "direction": step.direction, "evidence": step.evidence,
        "link": "" if step.goal is None else life.goals[step.goal],
        "date": life.desk.clock.today(),
    }  # fmt: skip


def _leave(life: Life, told: example.Leaving) -> None:
    sheet = _Sheet.start(life, "avslut")
    sheet.answer_all(
        {
            "exitDate": life.desk.clock.today(), "exitKind": told.kind,
            "exitReason": told.reason,
            **{f"occupationAfter.{part}": value for part, value in told.occupation.items()},
            "incomeAfter": told.income, "afterPlan": told.after, "participantView": told.view,
            "participantViewText": told.words, "outcomeParticipant": told.result,
            "powerChange": told.power, "outcomeClass": told.counted,
            "coachSummary": told.summary,
        }
    )  # fmt: skip
    sheet.complete()


def _ask(life: Life, told: example.Later) -> None:
    sheet = _Sheet.start(life, "efteruppfoljning")
    sheet.answer_all(
        {"followupPoint": told.point, "contacted": "JA", "participantOutcome": told.verdict}
    )
    sheet.complete()


class _Sheet:
    """A document that is open: values go in plainly and are written as a coach would."""

    def __init__(self, life: Life, document: str) -> None:
        self._life = life
        self.filling: Filling = filling.open_document(life.desk, document)

    @classmethod
    def start(cls, life: Life, form: str) -> "_Sheet":
        return cls(life, filling.start(life.desk, life.case, form))

    def answer_all(self, answers: Mapping[str, Any]) -> None:
        """Answer what is said; an empty text is no answer, `!…` says why there is none."""
        for address, value in answers.items():
            stored = _stored(value)
            if stored is not None:
                self.filling.session.answer(address, stored)
                filling.commit(self._life.desk, self.filling, address, stored)

    def row(self, question: str, cells: Mapping[str, Any]) -> None:
        session, desk = self.filling.session, self._life.desk
        key, before = desk.new_id(), session.rows(question)
        changed = table.changed_places(before, session.add_row(question, key))
        filling.save_rows(desk, self.filling, question, changed, key)
        self.cells(question, key, cells)

    def cells(self, question: str, row: str, cells: Mapping[str, Any]) -> None:
        for column, value in cells.items():
            stored = _stored(value)
            if stored is not None:
                self.filling.session.set_cell(question, row, column, stored)
                filling.set_cell(self._life.desk, self.filling, question, row, column, stored)

    def mark_done(self, section: str) -> None:
        outcome = self.filling.session.mark_done(section)
        _held(outcome.held, self._life, section)
        filling.mark_done(self._life.desk, self.filling, section, outcome.dropped, done=True)

    def complete(self) -> None:
        outcome = self.filling.session.complete()
        _held(outcome.held, self._life, self.filling.form.id)
        closing.complete(self._life.desk, self.filling)


def _held(held: bool, life: Life, what: str) -> None:
    if not held:
        raise ValueError(f"{life.person.given}: {what} does not hold")


def _stored(value: Any) -> Stored:
    match value:
        case "" | () | []:
            return None
        case str() if value.startswith("!"):
            return refused(NonAnswer(value[1:]))
        case date():
            return given(value.isoformat())
        case tuple():
            return given(list(value))
        case _:
            return given(value)
