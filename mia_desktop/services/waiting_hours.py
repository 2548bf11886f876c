"""Hours that nobody has handed in for a month that is over (ux §1.6, Tid).

`sources` holds what tells which cases have hours for a month: those that `recorded` finds. Without
any, nobody is asked for hours.
"""

from collections.abc import Callable, Collection, Sequence
from datetime import date

from mia_desktop.domain.days import month_before
from mia_desktop.domain.records.work import Activity
from mia_desktop.services.agenda import Item
from mia_desktop.services.desk import Desk
from mia_desktop.store import reading
from mia_desktop.store.reading import Filter

Source = Callable[[Desk, str, Sequence[str]], Collection[str]]
"""Which of some cases have handed in their hours for a month (2026-02)."""

KIND = "hours"
LAST_DAY = 5
"""The month before is handed in by this day of the next (ux §1.6)."""

ASKED = "PAGAENDE"
"""The phase in which hours are asked for; no other case is read, or Idag would read them all."""

RUNNING = frozenset({"PAGAR", "KLAR"})


def recorded(desk: Desk, month: str, among: Sequence[str] | None = None) -> Collection[str]:
    """Cases with time on a day of a month, or whose month was handed in; all, or those asked of."""
    sql = (
        "SELECT DISTINCT case_id FROM record WHERE removed = 0 AND ("
        " kind = 'attendance' AND"
        " substr(json_extract(CAST(body AS TEXT), '$.values.day'), 1, 7) = ?1"
        " OR kind = 'hours_month' AND"
        " json_extract(CAST(body AS TEXT), '$.values.month') = ?1)"
    )
    if among is None:
        return {case for (case,) in desk.connection.execute(sql, (month,))}
    sql += " AND kind IN ('attendance', 'hours_month') AND case_id = ?2"
    asked = (desk.connection.execute(sql, (month, case)).fetchone() for case in among)
    return {row[0] for row in asked if row is not None}


sources: list[Source] = [recorded]


def missing(desk: Desk, today: date) -> list[Item]:
    """Who was at something last month and has no hours for it, once the month is to be in."""
    if not sources or today.day < LAST_DAY:
        return []
    month = month_before(today)
    running = reading.case_ids(desk.connection, Filter(phases=(ASKED,)))
    at_work = sorted(case for case in running if _was_at_work(desk, case, month))
    reported = {case for source in sources for case in source(desk, month, at_work)}
    cases = [case for case in at_work if case not in reported]
    return [
        Item(
            kind=KIND, day=f"{today.isoformat()[:8]}{LAST_DAY:02}", case=row.case, who=row.shown,
            number=row.number, protected=row.protected, what=month, page=KIND,
            args={"case": row.case, "month": month},
        )
        for row in reading.case_rows(desk.connection, cases)
    ]  # fmt: skip


def _was_at_work(desk: Desk, case: str, month: str) -> bool:
    """Whether an activity of a case ran in a month."""
    for activity in (each.as_type(Activity) for each in desk.of_case(case, "activity")):
        start = activity.period.start.isoformat()[:7] if activity.period.start else month
        end = activity.period.end.isoformat()[:7] if activity.period.end else month
        if activity.status in RUNNING and start <= month <= end:
            return True
    return False
