"""Whoever counts persons counts somebody with two registrations once (issue C, line 3).

A participation of a merged registration that runs at the same time as one of the registration
that is shown is the same participation, written down twice.
"""

from collections.abc import Iterable, Iterator
from datetime import date

from mia_desktop.domain.records.base import Period
from mia_desktop.domain.records.person import Participation
from mia_desktop.services.desk import Desk
from mia_desktop.store import merging


def shown_under(desk: Desk) -> dict[str, str]:
    """Of each merged registration the one that counts."""
    return merging.shown_under(desk.connection)


def same_runs(desk: Desk) -> dict[str, str]:
    """Of each participation that was written down twice the one that counts."""
    under = shown_under(desk)
    found: dict[str, str] = {}
    for root in sorted(set(under.values())):
        runs = [r.as_type(Participation) for r in desk.of_case(root, "participation")]
        mine = sorted(runs, key=lambda run: (run.case != root, run.id))
        found.update(_doubled(mine))
    return found


def _doubled(runs: Iterable[Participation]) -> Iterator[tuple[str, str]]:
    kept: list[Participation] = []
    for run in runs:
        twin = next((one for one in kept if one.case != run.case and _meet(one, run)), None)
        if twin is None:
            kept.append(run)
        else:
            yield run.id, twin.id


def _meet(one: Participation, other: Participation) -> bool:
    return _begin(one.period) <= _end(other.period) and _begin(other.period) <= _end(one.period)


def _begin(period: Period) -> date:
    return period.start or date.min


def _end(period: Period) -> date:
    return period.end or date.max
