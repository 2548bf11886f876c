"""The fixed tables of a period: what a handledare sees of the own caseload, and by sex (R-59)."""

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal

from mia_desktop.domain import codes
from mia_desktop.domain import figures as f
from mia_desktop.domain.figures import AnyTable, Counted, Line, Measured, Run, Sheet, Span, View
from mia_desktop.domain.protected_figures import without
from mia_desktop.domain.small_cells import Cell


class Period:
    """From a day to a day, both included, and who is counted in it as volumes do (R-64)."""

    def __init__(self, runs: Sequence[Run], first: date, last: date) -> None:
        self.first, self.last = first, last
        self.every = runs
        self.part = [run for run in runs if run.whole is not None and self.touches(run.whole)]
        self.ended = [run for run in self.part if run.whole is not None and self.ends(run.whole)]

    def has(self, day: date | None) -> bool:
        return day is not None and self.first <= day <= self.last

    def touches(self, span: Span) -> bool:
        return span.start <= self.last and (span.end is None or span.end >= self.first)

    def ends(self, span: Span) -> bool:
        return span.end is not None and span.end <= self.last


def reckon(runs: Sequence[Run], first: date, last: date, view: View) -> Sheet:
    """All tables of a view; heavy for a large caseload, so not on the window's thread."""
    period = Period(runs, first, last)
    tables = _figures if view == "figures" else _equality
    made = tuple(tables(period))
    rest = [run for run in runs if not run.protected]
    away = made if len(rest) == len(runs) else without(made, tables(Period(rest, first, last)))
    counted = {id(run) for run in period.part}
    counted |= {id(run) for run in runs if _is_counted(run, period)}
    return Sheet(
        view=view, first=first, last=last, tables=made, away=tuple(away), people=len(counted)
    )


def _is_counted(run: Run, period: Period) -> bool:
    days = [run.referred, run.first_contact, run.first_insats, *(one.day for one in run.later)]
    return any(period.has(day) for day in days)


def _figures(period: Period) -> Iterator[AnyTable]:
    yield from _volumes(period)
    yield f.table("age", period.part, lambda run: [f.band(run)], tuple(f.BANDS))
    yield _outcome(period)
    yield f.table("work_before", period.ended, lambda run: f.doing(run.before), _WORK_BEFORE)
    yield f.table("work_after", period.ended, lambda run: f.doing(run.after), f.WORK)
    yield f.table("work_change", period.ended, lambda run: [f.change_of_work(run)], f.CHANGES)
    yield f.table("income_before", period.ended, lambda run: f.living_on(run.before), f.INCOME)
    yield f.table("income_after", period.ended, lambda run: f.living_on(run.after), f.INCOME)
    yield _hours(period)
    yield Measured(id="waiting", lines=(_to_contact(period), _to_insats(period)))
    yield _steps(period)
    for point in f.POINTS:
        yield from _later(period, point)


_WORK_BEFORE = tuple(part for part in f.WORK if part != "ordinaryMeasure")
"""Before the start nobody is asked about a measure in an ordinary service."""


def _equality(period: Period) -> Iterator[AnyTable]:
    """R-59: referrals, time to first insats, insats types, hours and exits, by sex."""
    referred = [run for run in period.every if period.has(run.referred)]
    yield f.table(
        "referrals",
        referred,
        lambda run: [run.referrer],
        _known("CL-REF"),
        exact=False,
        sparse=True,
    )
    yield Measured(id="waiting_insats", lines=(_to_insats(period),))
    yield f.table(
        "insats",
        period.part,
        lambda run: _insatser(run, period),
        (*_known("CL-INS"), f.NO_INSATS),
        sparse=True,
        known=True,
    )
    yield _hours(period)
    yield _outcome(period)
    yield f.table("reason", period.ended, lambda run: [run.reason], _known("CL-EXIT"), sparse=True)


def _known(code_list: str) -> tuple[str, ...]:
    return codes.code_list(code_list).ids


def _outcome(period: Period) -> Counted:
    return f.table("outcome", period.ended, lambda run: [run.outcome], f.OUTCOMES)


def _insatser(run: Run, period: Period) -> list[str]:
    codes = [s.code for s in run.spans if s.code != f.WHOLE and period.touches(s)]
    return codes or [f.NO_INSATS]


def _volumes(period: Period) -> Iterator[Counted]:
    """Exactly what F1 counts: those who began, those who were left at the end, who ended (R-64)."""
    counts: dict[str, dict[tuple[str, str], list[int]]] = {
        "started": {}, "ongoing": {}, "ended": {},
    }  # fmt: skip
    for run in period.every:
        for span in run.spans:
            if not period.touches(span):
                continue
            place = (span.code, span.name)
            told = {
                "started": period.first <= span.start, "ended": period.ends(span),
                "ongoing": not period.ends(span),
            }  # fmt: skip
            for table, is_so in told.items():
                row = counts[table].setdefault(place, [0, 0, 0])
                row[f.SEXES.index(run.sex)] += is_so
    for table, found in counts.items():
        places = sorted(found, key=lambda place: (place[0] == f.WHOLE, place))
        yield Counted(
            id=table, volume=True, exact=True,
            lines=tuple(
                Line(
                    key=code, name=name,
                    cells=tuple(Cell(n=n, people=n) for n in found[code, name]),
                )
                for code, name in places
            ),
        )  # fmt: skip


def _hours(period: Period) -> Measured:
    """Hours of the period, of each participation that has any."""
    sums = [
        (run.sex, sum((n for day, n in run.hours if period.has(day)), Decimal(0)))
        for run in period.every
    ]
    return Measured(id="hours", lines=(f.amounts([one for one in sums if one[1]], "hours"),))


def _to_contact(period: Period) -> f.SpreadLine:
    runs = [run for run in period.every if period.has(run.first_contact)]
    return f.amounts(_days(runs, [run.first_contact for run in runs]), "contact")


def _to_insats(period: Period) -> f.SpreadLine:
    runs = [run for run in period.every if period.has(run.first_insats)]
    return f.amounts(_days(runs, [run.first_insats for run in runs]), "insats")


def _days(
    runs: Sequence[Run], ends: Sequence[date | None]
) -> Iterator[tuple[f.Sex, Decimal]]:  # fmt: skip
    """Days from the referral; where its day is not known, or comes later, nothing is counted."""
    for run, end in zip(runs, ends, strict=True):
        if run.referred is not None and end is not None and end >= run.referred:
            yield run.sex, Decimal((end - run.referred).days)


def _steps(period: Period) -> Counted:
    """Steps by area and direction: how many, never how good, and no sum over areas (R-19)."""
    found: dict[str, list[list[int]]] = {}
    for run in period.every:
        mine = [f"{s.area}:{s.direction}" for s in run.steps if period.has(s.day)]
        for key in mine:
            found.setdefault(key, [[0, 0, 0], [0, 0, 0]])[0][f.SEXES.index(run.sex)] += 1
        for key in set(mine):
            found[key][1][f.SEXES.index(run.sex)] += 1
    return Counted(
        id="steps",
        lines=tuple(
            Line(
                key=key,
                cells=tuple(Cell(n=n, people=p) for n, p in zip(*found[key], strict=True)),
            )
            for key in sorted(found, key=_step_place)
        ),
    )


def _step_place(key: str) -> tuple[int, int]:
    """Areas in the order of their list, and forward first: no list is sorted by how it goes."""
    area, _, direction = key.partition(":")
    areas, directions = [*_known("CL-AREA"), area], [*f.DIRECTIONS, direction]
    return areas.index(area), directions.index(direction)


def _later(period: Period, point: str) -> Iterator[Counted]:
    """What participants said after the end; nothing for a point that nobody came to."""
    runs = [run for run in period.every if _said_at(run, point, period)]
    if runs:
        yield f.table(
            f"later_{point}", runs, lambda run: _said_at(run, point, period)[-1:],
            (*f.VERDICTS, *f.NOT_REACHED), exact=False,
        )  # fmt: skip


def _said_at(run: Run, point: str, period: Period) -> list[str]:
    mine = [one for one in run.later if one.point == point and period.has(one.day)]
    return [one.verdict if one.contacted == "JA" else one.contacted for one in mine]
