"""What a meeting agreed on, taken into the plan as activities (domain §4.1)."""

from typing import Any

from mia_desktop.domain.records.base import Record
from mia_desktop.forms.answers import value_of
from mia_desktop.forms.session import FormSession
from mia_desktop.services import form_rows, open_form, planning
from mia_desktop.services.desk import Desk
from mia_desktop.services.form_rows import CELL

TABLE = "decisions"
_OPEN = frozenset({"", "OPPET", "PAUSAT"})


def asks(session: FormSession) -> bool:
    """Whether it is asked what was agreed: a meeting with others, and no talk between two."""
    form = session.form
    return any(question.id == TABLE for question in form.questions()) and session.visible(TABLE)


def into_plan(desk: Desk, document: str) -> int:
    """Make activities of the decisions that are none yet; tells how many. One Ångra takes all back.

    A decision belongs to the goal that it names; without one, to the only goal there is. Where
    several goals are open and none is named, it waits for somebody to choose.
    """
    record = desk.get(document)
    goals = [
        goal.id
        for goal in desk.of_case(record.case, "goal")
        if str(goal.values.get("state") or "") in _OPEN
    ]
    made = 0
    with desk.step():
        for row in form_rows.by_document(desk, record.case).get(document, ()):
            goal = _cell(row, "goal") or (goals[0] if len(goals) == 1 else "")
            if not _waits(row) or desk.find(str(goal)) is None:
                continue
            desk.set(row, "activity", _activity(desk, str(goal), row))
            made += 1
    return made


def _waits(row: Record) -> bool:
    said = row.values.get("question") == TABLE and _cell(row, "what")
    return bool(said) and not row.values.get("activity")


def _activity(desk: Desk, goal: str, row: Record) -> str:
    key = planning.add_activity(desk, goal, words=str(_cell(row, "what")))
    if who := _cell(row, "who"):
        planning.set_field(desk, key, "actor", {"code": who, "name": "", "contact": ""})
    if by := _cell(row, "by") or _cell(row, "when"):
        planning.set_field(desk, key, "period", {"start": None, "end": by})
    return key


def _cell(row: Record, column: str) -> Any:
    return value_of(open_form.as_stored(row.values.get(CELL + column)))
