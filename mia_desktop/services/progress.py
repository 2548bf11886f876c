"""What has changed over time for one person: then and now, steps, places, hours (domain §4.2).

Pure values for the picture on the screen and for the paper; read on the store thread. Nothing here
adds up areas (R-19) or knows of more than one person (R-20). A rating is the participant's own;
the handledare's view of a change is a field of its own, so that it is never taken for it (R-25).
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

import msgspec

from mia_desktop.domain import codes
from mia_desktop.domain.hours_beside import Beside, beside
from mia_desktop.domain.plan_rules import Hours, parallel_hours
from mia_desktop.domain.proposals import direction
from mia_desktop.domain.records.base import Record
from mia_desktop.domain.records.work import Activity, Document, Goal, StepProgress
from mia_desktop.forms import load
from mia_desktop.forms.answers import Stored, decimal_of, is_blank, value_of
from mia_desktop.forms.definition import Form, Kind
from mia_desktop.services import definitions, hours, planning
from mia_desktop.services.desk import Desk
from mia_desktop.store import reading

AREAS = codes.code_list("CL-AREA").ids
"""The eight life areas, always in this order: no list is sorted by how it goes (R-19)."""
SCALE = range(11)
"""A rating is one of 0–10 (decisions C9)."""
_RATED_IN = ("assessment", "follow_up")
_WORDS = "Words"
"""A question that rates an area has one beside it for the own words, named like it."""


class Occasion(msgspec.Struct, frozen=True, kw_only=True):
    """A form in which somebody has said how things are."""

    document: str
    form: str
    day: date | None = None
    complete: bool = False
    present: bool = True
    """Whether it belongs to the present participation (R-01)."""


class Point(msgspec.Struct, frozen=True, kw_only=True):
    """What was said of one area on one occasion.

    `value` is None where no figure was given; `refused` then tells which non-answer it was
    (`vet_inte`, `vill_inte_svara`, `ej_aktuellt`), empty where nothing was said at all.
    """

    value: int | None = None
    refused: str = ""
    words: str = ""

    @property
    def said(self) -> bool:
        return self.value is not None or bool(self.refused or self.words)


class AreaLine(msgspec.Struct, frozen=True, kw_only=True):
    """One area through all occasions; `points` stand in the order of the occasions."""

    area: str
    points: tuple[Point, ...] = ()


class Pair(msgspec.Struct, frozen=True, kw_only=True):
    """One area on two occasions."""

    area: str
    then: Point
    now: Point

    @property
    def change(self) -> int | None:
        """How far it is from then to now; None unless both gave a figure."""
        if self.then.value is None or self.now.value is None:
            return None
        return self.now.value - self.then.value


class ThenAndNow(msgspec.Struct, frozen=True, kw_only=True):
    """How the participant rated the eight areas, occasion by occasion, oldest first (R-23)."""

    occasions: tuple[Occasion, ...] = ()
    areas: tuple[AreaLine, ...] = ()

    @property
    def first(self) -> int:
        """The first occasion of the present participation; 0 where there is none."""
        mine = (n for n, one in enumerate(self.occasions) if one.present)
        return next(mine, 0)

    @property
    def last(self) -> int:
        return max(len(self.occasions) - 1, 0)

    def compare(self, then: int, now: int) -> tuple[Pair, ...]:
        """All eight areas on two occasions, in the order of the list."""
        return tuple(
            Pair(area=line.area, then=line.points[then], now=line.points[now])
            for line in self.areas
        )


class Step(msgspec.Struct, frozen=True, kw_only=True):
    """An observed, dated change in one area (decisions D5)."""

    id: str
    area: str
    day: date | None = None
    direction: str = ""
    """`FRAMAT`, `OFORANDRAT` or `BAKAT`; empty while nobody has said."""
    own: int | None = None
    coach: int | None = None
    """The handledare's view; on anything the participant sees it is marked as that (R-25)."""
    evidence: str = ""
    words: str = ""
    """What the participant said of the area in the same form, in own words."""
    linked: str = ""
    """The goal or activity it belongs to, in words."""
    from_level: str = ""
    to_level: str = ""
    document: str = ""
    """The form it was noted in; empty for a step noted by itself (R-22)."""


class Place(msgspec.Struct, frozen=True, kw_only=True):
    """Where somebody stands towards work or studies, since a day: a place, not a rung (U3)."""

    level: str
    day: date | None = None


def then_and_now(desk: Desk, case: str) -> ThenAndNow:
    """How the areas were rated in each kartläggning and uppföljning that says anything of them."""
    run = _run(desk, case)
    found: list[tuple[Occasion, Mapping[str, Point]]] = []
    for record in desk.of_case(case, *_RATED_IN):
        points = _points(desk, record)
        if any(point.said for point in points.values()):
            found.append((_occasion(record, run), points))
    found.sort(key=lambda one: (one[0].day or date.min, one[0].document))
    return ThenAndNow(
        occasions=tuple(occasion for occasion, _ in found),
        areas=tuple(
            AreaLine(area=area, points=tuple(said.get(area, Point()) for _, said in found))
            for area in AREAS
        ),
    )


def steps(desk: Desk, case: str) -> tuple[Step, ...]:
    """All steps, oldest first; those of a finished form as they were made final (R-02)."""
    documents = {record.id: record for record in desk.of_case(case, *_RATED_IN, "exit")}
    finals = {key: _final(desk, record) for key, record in documents.items()}
    points = {key: _points(desk, record) for key, record in documents.items()}
    linked = _names(desk, case)
    found: list[Step] = []
    for record in desk.of_case(case, "step_progress"):
        document = str(record.values.get("document") or "")
        if document and document not in documents:
            continue  # its form has been taken away
        final = finals.get(document)
        if final is not None and record.id not in final:
            continue  # came after the form was made final
        step = (record if final is None else final[record.id]).as_type(StepProgress)
        if not (step.area or step.evidence or step.to_level):
            continue  # a row that nobody has written in
        started = documents[document].as_type(Document).started if document else None
        said = points.get(document, {}).get(step.area, Point())
        found.append(_step(record.id, step, step.day or started, said.words, linked))
    return tuple(sorted(found, key=lambda step: (step.day or date.min, step.id)))


def places(found: Sequence[Step]) -> tuple[Place, ...]:
    """The places that the steps name, oldest first: where somebody came from, then each new one."""
    track: list[Place] = []
    for step in found:
        if not track and step.from_level:
            track.append(Place(level=step.from_level))
        if step.to_level and not (track and track[-1].level == step.to_level):
            track.append(Place(level=step.to_level, day=step.day))
    return tuple(track)


def weekly_hours(desk: Desk, case: str) -> tuple[Hours, ...]:
    """Hours a week through the plan's time: what runs side by side is added, hour by hour.

    Hours, not results: adding them says how full a week is. Empty without a plan, or while no
    activity says both hours and when. Paused and stopped activities ask for none.
    """
    plan = planning.find_plan(desk, case)
    activities = planning.view(desk, plan).activity_list() if plan else []
    return tuple(parallel_hours(activities))


def hours_over_time(desk: Desk, case: str) -> tuple[Beside, ...]:
    """What the plan asks for a week, and what was done: named apart and never one sum."""
    done: dict[date, Decimal] = {}
    for run in hours.of_participant(desk, case):
        for monday, amount in run.weeks.items():
            done[monday] = done.get(monday, Decimal(0)) + amount
    return tuple(beside(weekly_hours(desk, case), done, desk.clock.today()))


def add_step(desk: Desk, case: str, step: StepProgress) -> str:
    """Note a step by itself, at any time (R-22); returns its id.

    Without a direction of its own it gets that of the participant's rating.
    """
    values = _values(desk, step)
    return desk.create(
        "step_progress", case, {k: v for k, v in values.items() if v not in ("", None)}
    )


def change_step(desk: Desk, step: StepProgress) -> None:
    """Correct a step: what differs is written, what stood there stays in its history."""
    record = desk.get(step.id)
    stands = _values(desk, record.as_type(StepProgress))
    with desk.step():
        for unit, value in _values(desk, step).items():
            if value != stands[unit]:
                desk.set(record, unit, value)


def _values(desk: Desk, step: StepProgress) -> dict[str, Any]:
    return {
        "area": step.area, "from_level": step.from_level, "to_level": step.to_level,
        "direction": step.direction or direction(step.own), "own": step.own, "coach": step.coach,
        "evidence": step.evidence, "linked": step.linked, "day": step.day or desk.clock.today(),
    }  # fmt: skip


def _step(
    key: str, step: StepProgress, day: date | None, words: str, linked: Mapping[str, str]
) -> Step:
    return Step(
        id=key,
        area=step.area,
        day=day,
        direction=step.direction or direction(step.own),
        own=step.own,
        coach=step.coach,
        evidence=step.evidence,
        words=words,
        linked=linked.get(step.linked, ""),
        from_level=step.from_level,
        to_level=step.to_level,
        document=step.document,
    )


def _run(desk: Desk, case: str) -> str:
    runs = desk.of_case(case, "participation")
    return runs[-1].id if runs else ""


def _occasion(record: Record, run: str) -> Occasion:
    document = record.as_type(Document)
    return Occasion(
        document=record.id,
        form=document.form.id if document.form else "",
        day=document.started,
        complete=bool(record.completions),
        present=(document.participation or run) == run,
    )


def _final(desk: Desk, record: Record) -> Mapping[str, Record] | None:
    """The records of a finished form as it was made final; None while it is being written."""
    if not record.completions:
        return None
    final = reading.final_version(desk.connection, record.id)
    return final.records if final is not None else None


def _points(desk: Desk, record: Record) -> Mapping[str, Point]:
    """What a form says of each area, as it was made final or as it stands."""
    form = _form(desk, record)
    if form is None:
        return {}
    final = _final(desk, record)
    values = record.values if final is None else final[record.id].values
    return {
        area: _point(values.get(f"answer/{rated}"), values.get(f"answer/{rated}{_WORDS}"))
        for area, rated in _rated(form)
    }


def _form(desk: Desk, record: Record) -> Form | None:
    """The form's texts; where those of its version are not here, the newest that has its name."""
    try:
        return definitions.of_document(desk, record)
    except definitions.UnknownForm as unknown:
        return load.shipped().get(unknown.form)


def _rated(form: Form) -> Iterator[tuple[str, str]]:
    """The area and id of each question that asks how an area is now."""
    ids = {question.id for question in form.questions()}
    for question in form.questions():
        if question.kind is Kind.SCALE and question.area and f"{question.id}{_WORDS}" in ids:
            yield question.area, question.id


def _point(rating: Any, words: Any) -> Point:
    """Another's program may have put anything there: what has no shape says nothing."""
    stored: Stored = rating if isinstance(rating, dict) else None
    number = decimal_of(value_of(stored)) if stored else None
    value = int(number) if number is not None and number in SCALE else None
    said = value_of(words) if isinstance(words, dict) and not is_blank(words) else None
    refused = stored.get("no") if stored else None
    return Point(
        value=value,
        refused=refused if isinstance(refused, str) and value is None else "",
        words=said if isinstance(said, str) else "",
    )


def _names(desk: Desk, case: str) -> dict[str, str]:
    """What the goals and activities are called that a step may belong to."""
    found: dict[str, str] = {}
    for record in desk.of_case(case, "goal"):
        found[record.id] = record.as_type(Goal).own_words
    for record in desk.of_case(case, "activity"):
        what = record.as_type(Activity).what
        found[record.id] = what.words or codes.label("CL-INS", what.code)
    return found
