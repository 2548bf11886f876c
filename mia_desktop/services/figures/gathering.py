"""What is read before figures are reckoned: a case at a time, in turns on the store thread."""

from collections.abc import Collection
from datetime import date

from mia_desktop.domain.figure_tables import reckon
from mia_desktop.domain.figures import Run, Sheet, View
from mia_desktop.domain.records.person import Participant, Participation
from mia_desktop.platform.slices import SLICE_S, At, Beside, Long, Turns
from mia_desktop.services import caseload, disputed, one_person
from mia_desktop.services.caseload import Filter
from mia_desktop.services.desk import Desk
from mia_desktop.services.disputed import Place
from mia_desktop.services.figures.one_case import KINDS, OneCase

MISTAKE = "FELREGISTRERAD"
LATER = "post_exit_follow_up"


def reckoning(
    desk: Desk, first: date, last: date, view: View = "figures", *,
    slice_s: float | None = SLICE_S,
) -> Long[Sheet]:  # fmt: skip
    """The tables of a period, both days included; reckoned on the other thread."""
    runs: list[Run] = []
    turns, marked = Turns(slice_s), disputed.held(desk)
    cases = caseload.ids(desk, Filter())
    for place, case in enumerate(cases):
        if turns.over:
            yield At(place, len(cases))
            turns.begin()
        runs += of_case(desk, case, first, last, marked)
    sheet: Sheet = yield Beside(lambda _watch: reckon(runs, first, last, view))
    return sheet


def of_case(
    desk: Desk, case: str, first: date, last: date, marked: Collection[Place] = ()
) -> list[Run]:
    """The participations of somebody of whom anything in the period can be counted.

    Nothing is reckoned from what is `marked` as disputed (GDPR 18).
    """
    records = disputed.without(desk.of_case(case, "participant", "participation", LATER), marked)
    person = next((r.as_type(Participant) for r in records if r.kind == "participant"), None)
    runs = [r.as_type(Participation) for r in records if r.kind == "participation"]
    later = [r for r in records if r.kind == LATER]
    if person is None or not (later or any(_touches(run, first, last) for run in runs)):
        return []
    others = disputed.without(desk.of_case(case, *KINDS), marked)
    mine = OneCase(desk, person, runs, [*others, *later], marked)
    twice = one_person.same_runs(desk) if len({run.case for run in runs}) > 1 else {}
    return [mine.run(run) for run in runs if run.status != MISTAKE and run.id not in twice]


def _touches(run: Participation, first: date, last: date) -> bool:
    """Whether it was under way in the period, or began to be talked of in it."""
    days = (run.referred, run.first_contact, run.period.start)
    start = min((day for day in days if day), default=date.min)
    return start <= last and (run.period.end is None or run.period.end >= first)
