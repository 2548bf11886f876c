"""What the follow-up pictures are made from, read on the store thread."""

import msgspec

from mia_desktop.domain.hours_beside import Beside
from mia_desktop.domain.records.work import Goal, StepProgress
from mia_desktop.services import drafting, people, planning, progress
from mia_desktop.services.desk import Desk
from mia_desktop.services.link_names import title
from mia_desktop.services.progress import Place, Step, ThenAndNow

STEP_DRAFT = "draft/step"
"""The unit under which a step is kept while it is being written (decisions C5)."""


class Seen(msgspec.Struct, frozen=True, kw_only=True):
    """One person over time (R-20), and what a step may belong to."""

    number: str
    ratings: ThenAndNow
    steps: tuple[Step, ...] = ()
    places: tuple[Place, ...] = ()
    hours: tuple[Beside, ...] = ()
    activities: dict[str, str] = {}
    """What the activities of the hours are called."""
    linked: tuple[tuple[str, str], ...] = ()
    """Goals and activities that a step may belong to, with what they are called."""
    draft: str = ""
    wanted: StepProgress | None = None
    """The step that is to be corrected, with what was being written in it."""
    half: str = ""

    @property
    def empty(self) -> bool:
        return not (self.ratings.occasions or self.steps or self.hours)


def read_over_time(desk: Desk, case: str, *, first: bool = False, step: str = "") -> Seen:
    """Everything at once; the first time is noted in the log (R-42)."""
    if first:
        desk.note("open", case=case, record=case, detail="over_time")
    steps = progress.steps(desk, case)
    plan = planning.find_plan(desk, case)
    activities = planning.view(desk, plan).activity_list() if plan else []
    goals = (record.as_type(Goal) for record in desk.of_case(case, "goal"))
    named = {goal.id: goal.own_words.strip() for goal in goals if goal.own_words.strip()}
    called = {one.id: title("activity", msgspec.to_builtins(one)) for one in activities}
    pending, found = drafting.pending(desk, case), desk.find(step) if step else None
    return Seen(
        number=people.view(desk, case).participant.number,
        ratings=progress.then_and_now(desk, case),
        steps=steps,
        places=progress.places(steps),
        hours=progress.hours_over_time(desk, case),
        activities=called,
        linked=tuple((named | called).items()),
        draft=pending.get((case, STEP_DRAFT), ""),
        wanted=found.as_type(StepProgress) if found is not None else None,
        half=pending.get((step, "evidence"), ""),
    )
