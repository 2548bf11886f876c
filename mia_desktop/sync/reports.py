"""Documents computed for one period: F1 volumes and F2 deviations (§4c, domain §5.5).

A report has a random id, a month as its finest date, the sender's unit and nothing else that
could be laid beside a case: no record id, stamp, author or order of entry.
"""

from collections.abc import Iterable
from typing import Annotated, Any, Literal

import msgspec
from msgspec import Meta

from mia_desktop.domain import canonical
from mia_desktop.domain.ids import random_id
from mia_desktop.sync.errors import BadReport
from mia_desktop.sync.fields import Code, Count, MaybeCode, Period, Short, Uuid4, Version

DEEPEST = 6
MOST_ROWS = 5000
SMALL = range(1, 5)
"""A cell of 1 to 4 could be somebody whom a colleague recognises (§4c)."""

Sex = Literal["KVINNA", "MAN", "OKANT"]
TableName = Literal["age", "referrer", "exit", "outcome"]
Column = Literal["started", "ongoing", "ended"]


class VolumeRow(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, order=True):
    """Exact counts of one insats and sex."""

    insats: Code
    local_name: Short = ""
    sex: Sex
    started: Count
    ongoing: Count
    ended: Count


class Cell(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, order=True):
    """How many of one sex in classes that may have been merged."""

    classes: Annotated[tuple[Code, ...], Meta(min_length=1, max_length=100)]
    sex: Sex
    count: Count


class Table(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, order=True):
    """An optional breakdown of one exact column, over all insatser."""

    name: TableName
    of: Column
    cells: Annotated[tuple[Cell, ...], Meta(max_length=500)]


class F1(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, tag_field="profile",
         tag="F1"):  # fmt: skip
    """Volumes of one closed period; a correction is the next version, with its reason."""

    home: tuple[TableName, ...] = ()
    """Optional tables that stayed at home because they would have said too much."""
    id: Uuid4
    period: Period
    reason: Short = ""
    rows: Annotated[tuple[VolumeRow, ...], Meta(max_length=MOST_ROWS)]
    tables: Annotated[tuple[Table, ...], Meta(max_length=4)] = ()
    unit: Short
    version: Version = 1

    @property
    def profile(self) -> Literal["F1"]:
        return "F1"


class DeviationRow(
    msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, order=True
):
    """One deviation or good example; its random id lets the office's answer find back."""

    kind: Literal["AVVIKELSE", "GULDKORN"]
    category: MaybeCode = ""
    parties: tuple[Code, ...] = ()
    what: str
    effect: str = ""
    idea: str = ""
    level: MaybeCode = ""
    id: Uuid4


class F2(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, tag_field="profile",
         tag="F2"):  # fmt: skip
    """The deviations of one period, without anybody's name (R-63)."""

    id: Uuid4
    period: Period
    reason: Short = ""
    rows: Annotated[tuple[DeviationRow, ...], Meta(max_length=MOST_ROWS)]
    unit: Short
    version: Version = 1

    @property
    def profile(self) -> Literal["F2"]:
        return "F2"


class OtherReport(msgspec.Struct, frozen=True, kw_only=True):
    """A report of a kind that this version names but does not read: kept as it came."""

    profile: Literal["F4", "F6"]
    raw: bytes


Report = F1 | F2
AnyReport = F1 | F2 | OtherReport


def make_f1(
    rows: Iterable[VolumeRow],
    *,
    unit: str,
    period: str,
    tables: Iterable[Table] = (),
    home: Iterable[TableName] = (),
    version: int = 1,
    reason: str = "",
) -> F1:
    """An F1 with its rows sorted by value, so that their order tells nothing."""
    return F1(
        home=tuple(sorted(home)),
        id=random_id(),
        period=period,
        reason=reason,
        rows=tuple(sorted(rows)),
        tables=tuple(sorted(tables)),
        unit=unit,
        version=version,
    )


def make_f2(
    rows: Iterable[DeviationRow], *, unit: str, period: str, version: int = 1, reason: str = ""
) -> F2:
    """An F2 with its rows sorted by value; their ids come last in that order."""
    return F2(
        id=random_id(),
        period=period,
        reason=reason,
        rows=tuple(sorted(rows)),
        unit=unit,
        version=version,
    )


def encode(report: Report) -> bytes:
    """The line of a report; raises BadReport for one that no reader would take."""
    try:
        data = canonical.encode(msgspec.to_builtins(report), deepest=DEEPEST)
    except canonical.NotCanonical as error:
        raise BadReport(error.why) from error
    read(data)
    return data


def read(line: bytes) -> AnyReport:
    """Read a line; raises BadReport unless it is the one form of a report."""
    try:
        raw: Any = canonical.decode(line, deepest=DEEPEST)
    except canonical.NotCanonical as error:
        raise BadReport(error.why) from error
    if isinstance(raw, dict) and (profile := raw.get("profile")) in {"F4", "F6"}:
        return OtherReport(profile=profile, raw=line)
    try:
        report: Report = msgspec.convert(raw, F1 | F2)
    except msgspec.ValidationError as error:
        raise BadReport("schema") from error
    _check(report)
    return report


def _check(report: Report) -> None:
    if report.rows != tuple(sorted(report.rows)):
        raise BadReport("order")
    if (report.version == 1) != (not report.reason):
        raise BadReport("reason")
    if isinstance(report, F2):
        ids = [row.id for row in report.rows]
        if len(set(ids)) != len(ids):
            raise BadReport("twice")
        return
    keys = [(row.insats, row.local_name, row.sex) for row in report.rows]
    names = [table.name for table in report.tables]
    if (
        len(set(keys)) != len(keys)
        or len(set(names)) != len(names)
        or set(names) & set(report.home)
    ):
        raise BadReport("twice")
    if any(tells_too_much(table, report.rows) for table in report.tables):
        raise BadReport("small cells")


def exact(rows: Iterable[VolumeRow], column: Column) -> dict[Sex, int]:
    """The exact counts of a column by sex, over all insatser."""
    totals: dict[Sex, int] = {}
    for row in rows:
        totals[row.sex] = totals.get(row.sex, 0) + int(getattr(row, column))
    return totals


def tells_too_much(table: Table, rows: Iterable[VolumeRow]) -> bool:
    """Whether the table, or what is left when it is taken from the exact counts, has a 1–4 cell."""
    left = exact(rows, table.of)
    for cell in table.cells:
        left[cell.sex] = left.get(cell.sex, 0) - cell.count
    differences = [*left.values(), sum(left.values())]
    counts = [cell.count for cell in table.cells]
    by_class: dict[tuple[str, ...], int] = {}
    for cell in table.cells:
        by_class[cell.classes] = by_class.get(cell.classes, 0) + cell.count
    return (
        any(count in SMALL for count in (*counts, *by_class.values(), *differences))
        or min(differences, default=0) < 0
    )


def make_table(
    name: TableName,
    of: Column,
    rows: Iterable[VolumeRow],
    cells: Iterable[Cell],
    order: Iterable[str],
) -> Table | None:
    """A breakdown that may leave, or None where it has to stay at home.

    Classes are merged with their neighbour in `order` until no cell is 1–4. Who is in no table
    (protected persons) shows as a difference to the exact counts; a difference of 1–4 cannot be
    merged away, and one single class says nothing new: then the table stays.
    """
    rows, cells = list(rows), list(cells)
    groups: list[tuple[str, ...]]
    groups = [(code,) for code in order if any(cell.classes == (code,) for cell in cells)]
    table = _grouped(name, of, cells, groups)
    while len(groups) > 1 and (small := _smallest(table, groups)) is not None:
        near = _neighbour(table, groups, small)
        low, high = sorted((small, near))
        groups[low : high + 1] = [(*groups[low], *groups[high])]
        table = _grouped(name, of, cells, groups)
    if len(groups) < 2 or tells_too_much(table, rows):
        return None
    return table


def _grouped(
    name: TableName, of: Column, cells: list[Cell], groups: Iterable[tuple[str, ...]]
) -> Table:
    merged: list[Cell] = []
    sexes = sorted({cell.sex for cell in cells})
    for group in groups:
        for sex in sexes:
            count = sum(c.count for c in cells if c.sex == sex and c.classes[0] in group)
            merged.append(Cell(classes=group, sex=sex, count=count))
    return Table(name=name, of=of, cells=tuple(sorted(merged)))


def _total(table: Table, group: tuple[str, ...]) -> int:
    return sum(cell.count for cell in table.cells if cell.classes == group)


def _smallest(table: Table, groups: list[tuple[str, ...]]) -> int | None:
    """The place of the smallest class that has a cell of 1–4."""
    unsafe = {cell.classes for cell in table.cells if cell.count in SMALL}
    places = [place for place, group in enumerate(groups) if group in unsafe]
    return min(places, key=lambda place: _total(table, groups[place]), default=None)


def _neighbour(table: Table, groups: list[tuple[str, ...]], place: int) -> int:
    near = [other for other in (place - 1, place + 1) if 0 <= other < len(groups)]
    return min(near, key=lambda other: _total(table, groups[other]))
