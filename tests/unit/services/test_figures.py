"""Figures of the own caseload: what is read of each participation, and what is not."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from mia_desktop.domain.contact_path import contact_path
from mia_desktop.domain.figures import Counted, Run, Sheet
from mia_desktop.domain.records.base import Period
from mia_desktop.domain.records.person import ConsentScope
from mia_desktop.domain.records.time import Attended, Presence
from mia_desktop.domain.records.work import StepProgress
from mia_desktop.forms import load
from mia_desktop.platform.slices import At, at_once
from mia_desktop.services import (
    access,
    closing,
    disputed,
    disputing,
    figures,
    people,
    practice,
    progress,
    reports,
)
from mia_desktop.services.desk import Desk
from mia_desktop.services.figures import gathering, one_case
from tests.helpers import fillings
from tests.helpers.clock import FakeClock
from tests.helpers.desks import new_desk
from tests.helpers.fillings import again, answer, begin, someone

FIRST, LAST = date(2026, 1, 1), date(2026, 6, 30)
TODAY = date(2026, 3, 12)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = new_desk(tmp_path, clock=FakeClock())
    yield made
    access.leave(made)


@pytest.fixture(scope="module")
def caseload(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """The practice caseload: forty people in all phases."""
    made = new_desk(tmp_path_factory.mktemp("figures"), clock=FakeClock())
    practice.fill(made)
    yield made
    access.leave(made)


def only(desk: Desk, case: str) -> Run:
    (run,) = gathering.of_case(desk, case, FIRST, LAST)
    return run


def finish(desk: Desk, case: str, form: str, **said: object) -> None:
    opened = begin(desk, case, form)
    if form == "kartlaggning":
        fillings.ready(desk, opened)
    for address, value in said.items():
        answer(desk, opened, address.replace("__", "."), value)
    closing.complete(desk, again(desk, opened))


def volumes(sheet: Sheet) -> dict[tuple[str, str, str], list[int]]:
    """The tables of volumes as the rows of F1, the lines of nobody left out."""
    found: dict[tuple[str, str, str], list[int]] = {}
    for place, name in enumerate(("started", "ongoing", "ended")):
        (table,) = [t for t in sheet.tables if t.id == name]
        assert isinstance(table, Counted)
        for line in table.lines:
            for sex, cell in zip(("KVINNA", "MAN", "OKANT"), line.cells, strict=True):
                found.setdefault((line.key, line.name, sex), [0, 0, 0])[place] = cell.n
    return {key: row for key, row in found.items() if any(row)}


@pytest.mark.rule("R-28")
@pytest.mark.rule("R-64")
@pytest.mark.parametrize("period", ["2026-H1", "2025-H2", "2026-03", "2025-T3", "2025"])
def test_the_volumes_are_those_that_the_office_is_told(caseload: Desk, period: str) -> None:
    """Two figures for the same thing would make both doubtful."""
    first, last = reports.days(period)
    sheet = at_once(figures.reckoning(caseload, first, last))

    told = reports.count(caseload, period)
    assert volumes(sheet) == {
        (r.insats, r.local_name, r.sex): [r.started, r.ongoing, r.ended]
        for r in told
        if r.started or r.ongoing or r.ended
    }


@pytest.mark.rule("R-38")
@pytest.mark.rule("R-58")
def test_only_questions_that_may_be_counted_are_read() -> None:
    """The definition of each says that it is for counts; nothing of health is."""
    asked = {q.id: q for form in load.shipped().values() for q in form.questions()}

    assert [key for key in one_case.ASKED if asked[key].share.value != "counts"] == []
    with pytest.raises(AssertionError, match="health"):
        one_case._said({}, "health")


@pytest.mark.rule("R-61")
def test_access_needs_change_no_figure(caseload: Desk) -> None:
    """They steer meetings and print; nobody can be picked out by them."""
    before = at_once(figures.reckoning(caseload, FIRST, LAST, "equality"))
    for record in caseload.of_case(someone(caseload, "Vera"), "participant"):
        people.set_field(caseload, record.id, "communication_needs", ["TOLK"])
        caseload.remove(caseload.of_case(record.id, "participation")[0])

    assert at_once(figures.reckoning(caseload, FIRST, LAST, "equality")) == before


@pytest.mark.rule("R-47")
def test_the_birth_date_is_the_one_entered(desk: Desk) -> None:
    """The day in a number may have been moved; nothing is read out of it."""
    case = someone(desk, birth_date=date(1990, 5, 4), sex="KVINNA")
    people.set_field(desk, case, "identity", {"kind": "PNR", "number": "198001012382"})

    assert (only(desk, case).born, only(desk, case).sex) == (date(1990, 5, 4), "KVINNA")


@pytest.mark.rule("R-30")
def test_protected_persons_are_counted_like_everybody(desk: Desk) -> None:
    """Volumes are exact; a person who is left out would show as a difference."""
    someone(desk, protected="SKYDDAD_FOLKBOKFORING", sex="MAN")
    sheet = at_once(figures.reckoning(desk, FIRST, LAST))

    assert sheet.people == 1


def test_before_is_from_the_kartlaggning_and_after_from_the_exit(desk: Desk) -> None:
    """As they were made final; what is half written says nothing yet."""
    case = someone(desk)
    finish(desk, case, "kartlaggning", occupationBefore__jobSeeking="JA",
           incomeBefore=["FORSORJNINGSSTOD", "SJUKPENNING", "REHABPENNING"])  # fmt: skip
    finish(desk, case, "avslut", exitDate="2026-03-12", exitReason="ARBETE",
           occupationAfter__workSupported=50, incomeAfter=["LON", "PENSION"])  # fmt: skip
    run = only(desk, case)

    assert run.before.work == {"jobSeeking": "JA"}
    assert run.before.income == ("EKONOMISKT_BISTAND", "OHALSA")
    assert run.after.work == {"workSupported": 50}
    assert run.after.income == ("ARBETE", "INGEN_OFFENTLIG")
    assert (run.reason, run.outcome) == ("ARBETE", "ARBETE")


def test_a_form_that_is_not_finished_says_nothing(desk: Desk) -> None:
    """Nor does a code of another shape, which another's program may have written."""
    case = someone(desk)
    opened = begin(desk, case, "avslut")
    answer(desk, opened, "exitReason", "ARBETE")

    assert only(desk, case).reason == ""
    assert one_case._code({"answer/exitReason": "ARBETE"}, "exitReason") == ""


def test_hours_are_of_who_came_and_a_day_counts_once(desk: Desk) -> None:
    """What stands in Tid holds for its day; another day's uppföljning is added."""
    case = someone(desk)
    run = desk.of_case(case, "participation")[0].id
    for day, state in ((TODAY, "KOM"), (date(2026, 3, 2), "UTEBLEV")):
        values = {
            "participation": run, "day": day, "hours": "2.5", "what": Attended(),
            "presence": Presence(state="KOM" if state == "KOM" else "UTEBLEV"),
        }  # fmt: skip
        desk.create("attendance", case, values)
    finish(desk, case, "uppfoljning", date=TODAY.isoformat(), hours="1.5")
    finish(desk, case, "uppfoljning", date="2026-03-02", hours="1")

    assert only(desk, case).hours == ((TODAY, Decimal("2.5")), (date(2026, 3, 2), Decimal(1)))


@pytest.mark.rule("R-22")
def test_steps_by_themselves_and_in_forms_are_counted(desk: Desk) -> None:
    """At any time; without an area or a direction there is nothing to count."""
    case = someone(desk)
    loose = StepProgress(id="", area="ARBETE", direction="FRAMAT", evidence="Söker", day=TODAY)
    progress.add_step(desk, case, loose)
    progress.add_step(desk, case, StepProgress(id="", area="NATVERK", evidence="Ringer"))
    opened = begin(desk, case, "uppfoljning")
    answer(desk, opened, "date", TODAY.isoformat())
    fillings.add_row(desk, opened, "step", area="HALSA_VARDAG", direction="BAKAT")
    found = {(s.area, s.direction) for s in only(desk, case).steps}
    closing.complete(desk, again(desk, opened))

    assert found == {("ARBETE", "FRAMAT"), ("HALSA_VARDAG", "BAKAT")}
    assert {(s.area, s.direction) for s in only(desk, case).steps} == found
    desk.create(
        "step_progress", case,
        {"document": opened.document.id, "area": "ARBETE", "direction": "BAKAT"},
    )  # fmt: skip
    desk.create("step_progress", case, {"document": "x", "area": "ARBETE", "direction": "BAKAT"})
    assert {(s.area, s.direction) for s in only(desk, case).steps} == found


@pytest.mark.rule("R-27")
def test_what_came_after_belongs_to_the_time_that_ended(desk: Desk) -> None:
    """Also when the person has come back since."""
    case = someone(desk)
    scope = ConsentScope(start=TODAY)
    people.give_consent(desk, case, "CONTACT_AFTER", scope, "MUNTLIGT")
    finish(desk, case, "avslut", exitDate="2026-03-12")
    finish(desk, case, "efteruppfoljning", followupPoint="MANAD_1", contacted="JA",
           participantOutcome="NEGATIVT")  # fmt: skip
    begin(desk, case, "efteruppfoljning")
    (after,) = only(desk, case).later

    assert (after.point, after.contacted, after.verdict) == ("MANAD_1", "JA", "NEGATIVT")


@pytest.mark.rule("R-01")
def test_each_participation_has_its_own(desk: Desk) -> None:
    """Somebody who came back is two participations, each with what belongs to it."""
    case = someone(desk)
    first = desk.of_case(case, "participation")[0]
    desk.set(first, "period", Period(start=date(2026, 1, 2), end=date(2026, 1, 9)))
    desk.create(
        "participation", case,
        {"status": "AKTUALISERAD", "period": Period(start=date(2026, 2, 1)), "referred": TODAY},
    )  # fmt: skip
    for day in (date(2026, 1, 5), date(2026, 2, 5)):
        step = StepProgress(id="", area="ARBETE", direction="FRAMAT", evidence="x", day=day)
        progress.add_step(desk, case, step)
    old, new = gathering.of_case(desk, case, FIRST, LAST)

    assert [step.day for step in old.steps] == [date(2026, 1, 5)]
    assert [step.day for step in new.steps] == [date(2026, 2, 5)]
    assert (old.referred, new.referred) == (None, TODAY)


def test_who_was_not_there_in_the_period_is_not_read(desk: Desk) -> None:
    """Last year's people cost nothing this year; a mistaken registration never counts."""
    case = someone(desk)
    run = desk.of_case(case, "participation")[0]

    assert gathering.of_case(desk, case, date(2020, 1, 1), date(2020, 6, 30)) == []
    desk.set(run, "status", "FELREGISTRERAD")
    assert gathering.of_case(desk, case, FIRST, LAST) == []
    assert gathering.of_case(desk, "nobody", FIRST, LAST) == []


def test_somebody_not_taken_in_is_a_referral_and_no_participation(desk: Desk) -> None:
    """As volumes count."""
    case = someone(desk, referrer="AF")
    run = desk.of_case(case, "participation")[0]
    desk.set(run, "status", "EJ_ANTAGEN")
    found = only(desk, case)

    assert (found.referrer, found.spans) == ("AF", ())


def test_a_large_caseload_is_read_in_turns(caseload: Desk) -> None:
    """Whoever types has their turn between any two."""
    job = figures.reckoning(caseload, FIRST, LAST, slice_s=0.0)
    steps = [next(job) for _ in range(3)]
    job.close()

    assert all(isinstance(step, At) for step in steps)
    assert [step.done for step in steps if isinstance(step, At)] == [0, 1, 2]


def test_the_first_contact_is_the_day_that_the_page_shows(desk: Desk) -> None:
    """Most write the note and forget the field: two figures for one wait are one too many."""
    case = someone(desk, sex="KVINNA")
    run = desk.of_case(case, "participation")[0]
    people.set_field(desk, run.id, "referred", date(2026, 3, 2))
    people.add_note(desk, case, "Fel kö.", kind="ANNAT", day=date(2026, 3, 3))
    people.add_note(desk, case, "Vi pratade.", kind="TELEFON", day=date(2026, 3, 6))
    shown = contact_path(
        people.view(desk, case).participations[-1], people.view(desk, case).notes, ()
    )
    derived = only(desk, case).first_contact
    disputing.mark(desk, desk.of_case(case, "note")[-1].id, "day", "Nej.", said_by="DELTAGAREN")
    marked = disputed.held(desk)
    ((without,),) = [gathering.of_case(desk, case, FIRST, LAST, marked)]
    people.set_field(desk, run.id, "first_contact", date(2026, 3, 4))

    assert (shown.contact, derived) == (date(2026, 3, 6), date(2026, 3, 6))
    assert without.first_contact is None
    assert only(desk, case).first_contact == date(2026, 3, 4)
