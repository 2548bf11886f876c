"""Hours that nobody has handed in for a month that is over (ux §1.6, Tid).

`sources` holds what tells which cases have hours for a month: those that `recorded` finds. Without
any, nobody is asked for hours.
"""

from collections.abc import Callable, Collection
from datetime import date

from mia_desktop.domain.days import month_before
from mia_desktop.domain.records.work import Activity
from mia_desktop.services.agenda import Item
from mia_desktop.services.desk import Desk
from mia_desktop.store import reading

Source = Callable[[Desk, str], Collection[str]]
"""Cases whose hours are handed in for a month (2026-02)."""

KIND = "hours"
LAST_DAY = 5
"""The month before is handed in by this day of the next (ux §1.6)."""

RUNNING = frozenset({"PAGAR", "KLAR"})


def recorded(desk: Desk, month: str) -> Collection[str]:
    """Cases with time on a day of a month, or whose month was handed in."""
    rows = desk.connection.execute(
        "SELECT DISTINCT case_id FROM record WHERE removed = 0 AND ("
        " kind = 'attendance' AND"
        " substr(json_extract(CAST(body AS TEXT), '$.values.day'), 1, 7) = ?1"
        " OR kind = 'hours_month' AND"
        " json_extract(CAST(body AS TEXT), '$.values.month') = ?1)",
        (month,),
    )
    return {case for (case,) in rows}


sources: list[Source] = [recorded]


def missing(desk: Desk, today: date) -> list[Item]:
    """Who was at something last month and has no hours for it, once the month is to be in."""
    if not sources or today.day < LAST_DAY:
        return []
    month = month_before(today)
    reported = {case for source in sources for case in source(desk, month)}
    cases = sorted(_at_work(desk, month) - reported)
    return [
        Item(
            kind=KIND, day=f"{today.isoformat()[:8]}{LAST_DAY:02}", case=row.case, who=row.shown,
            number=row.number, protected=row.protected, what=month, page=KIND,
            args={"case": row.case, "month": month},
        )
        for row in reading.case_rows(desk.connection, cases)
        if row.phase == "PAGAENDE"
    ]  # fmt: skip


def _at_work(desk: Desk, month: str) -> set[str]:
    """Cases with an activity that ran in a month."""
    found: set[str] = set()
    for record in reading.of_kind(desk.connection, "activity"):
        activity = record.as_type(Activity)
        start = activity.period.start.isoformat()[:7] if activity.period.start else month
        end = activity.period.end.isoformat()[:7] if activity.period.end else month
        if activity.status in RUNNING and start <= month <= end:
            found.add(record.case)
    return found
