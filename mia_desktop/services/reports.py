"""F1: how many women and men took part in what, exactly, for one period (domain §5.2, R-28).

Counted are participations, a person with two insatser once in each (R-64): those who began in
the period, those still taking part at its end, those who ended in it. The number of participants
in the period is the last two together. Everybody is counted, protected identity or not (R-30).

A report is made once for a closed period and then stands; a correction is its next version, with
a reason (bundle-format §4c). What is disputed is counted when it is settled (`disputed`).
"""

import csv
import io
import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Literal

import msgspec

from mia_desktop.domain.days import days_in
from mia_desktop.domain.records.base import Record
from mia_desktop.domain.records.office import HandedOver, VolumeReport
from mia_desktop.domain.records.person import Intervention, Participation
from mia_desktop.services import deviations, disputed, identity, one_person
from mia_desktop.services.desk import Desk, changes
from mia_desktop.store import reading
from mia_desktop.sync import reports
from mia_desktop.sync.reports import F1, F2, AnyReport, VolumeRow

__all__ = ["F1", "VolumeRow"]

INSATS = "MIA"
"""The code under which a participation itself is counted, beside the insatser in it."""
NOT_COUNTED = {"EJ_ANTAGEN", "FELREGISTRERAD"}
KIND = "volume_report"

Length = Literal["M", "T", "H", "Y"]
_MONTHS = {"M": 1, "T": 4, "H": 6, "Y": 12}
_PERIOD = re.compile(r"(\d{4})(?:-(?:([HT])(\d)|(\d\d)))?")


class Figures(msgspec.Struct, frozen=True, kw_only=True):
    """What the office has for a period: the sums, and who has not reported."""

    period: str
    rows: tuple[VolumeRow, ...]
    reported: tuple[str, ...]
    missing: tuple[str, ...]


def days(period: str) -> tuple[date, date]:
    """First and last day of `2026-03`, `2026-T1`, `2026-H1` or `2026`; else ValueError."""
    found = _PERIOD.fullmatch(period)
    if found is None:
        raise ValueError(period)
    year = int(found[1])
    length = _MONTHS[found[2] or ("M" if found[4] else "Y")]
    first = (int(found[4] or found[3] or 1) - 1) * length + 1
    last = first + length - 1
    if not 1 <= first <= last <= 12:
        raise ValueError(period)
    return date(year, first, 1), date(year, last, days_in(year, last))


def latest_closed(today: date, length: Length = "H") -> str:
    """The newest period of this length that is over."""
    return periods(today, length, 2)[1]


def count(desk: Desk, period: str) -> list[VolumeRow]:
    """The exact figures of a period as they are now."""
    first, last = days(period)
    found: dict[tuple[str, str, str], list[int]] = {}
    for code, name, sex, start, end in _spans(desk):
        if start > last or (end is not None and end < first):
            continue
        row = found.setdefault((code, name, sex), [0, 0, 0])
        row[0] += first <= start
        row[1] += end is None or end > last
        row[2] += end is not None and end <= last
    rows = [
        VolumeRow(
            insats=code, local_name=name, sex=_sex(sex), started=started, ongoing=ongoing,
            ended=ended,
        )
        for (code, name, sex), (started, ongoing, ended) in found.items()
    ]  # fmt: skip
    return sorted(rows)


def freeze(desk: Desk, period: str, reason: str = "") -> F1:
    """The report of a closed period: the one that stands, or the first; a reason makes a next one.

    Raises ValueError while the period is still running.
    """
    if days(period)[1] >= desk.clock.today():
        raise ValueError(period)
    before = _mine(desk, period)
    if before is not None and not reason:
        return as_report(before)
    made = reports.make_f1(
        count(desk, period),
        unit=str(desk.setting(identity.UNIT) or ""),
        period=period,
        version=before.version + 1 if before else 1,
        reason=reason if before else "",
    )
    with desk.writer.transaction():
        _keep(desk, made, "")
        desk.note("volume_report", record=made.id, detail=f"{period} {made.version}")
    return made


def due(desk: Desk) -> list[str]:
    """Closed periods of which nothing has been reported: the newest, if anybody took part."""
    length: Length = desk.setting("report_length") or "H"
    period = latest_closed(desk.clock.today(), length)
    if _mine(desk, period) is not None or not count(desk, period):
        return []
    return [period]


def unsent(desk: Desk) -> list[F1]:
    """Frozen volumes that no receipt has acknowledged yet."""
    handed = [r.as_type(HandedOver) for r in reading.of_kind(desk.connection, "handed_over")]
    arrived = {
        key for each in handed if each.state in {"inlast", "krockar"} for key in each.reports
    }
    return [as_report(each) for each in _every(desk) if not each.sender and each.id not in arrived]


def take_in(desk: Desk, report: AnyReport, sender: str) -> bool:
    """Keep a report that came; returns whether it was new. Kinds not read here are left."""
    if isinstance(report, F2):
        return deviations.take_in(desk, report, sender)
    if not isinstance(report, F1) or desk.find(report.id) is not None:
        return False
    _keep(desk, report, sender)
    return True


def reported(desk: Desk, period: str) -> dict[str, VolumeReport]:
    """Of each computer the latest version for a period, by its key (decisions C14)."""
    latest: dict[str, VolumeReport] = {}
    for each in _every(desk):
        if each.period == period and each.sender:
            known = latest.get(each.sender)
            if known is None or (each.version, each.id) > (known.version, known.id):
                latest[each.sender] = each
    return latest


def periods(today: date, length: Length, count: int = 12) -> list[str]:
    """The newest periods of this length, the one that is running first."""
    months = _MONTHS[length]
    newest = (today.year * 12 + today.month - 1) // months
    return [_period(index, length) for index in range(newest, newest - count, -1)]


def _period(index: int, length: Length) -> str:
    year, part = divmod(index, 12 // _MONTHS[length])
    name = {"M": f"{part + 1:02d}", "T": f"T{part + 1}", "H": f"H{part + 1}", "Y": ""}[length]
    return f"{year}-{name}".rstrip("-")


def figures(desk: Desk, period: str, unit: str = "") -> Figures:
    """The sums of a period: of each computer only its latest version counts (decisions C14).

    With `unit` those of one unit, and who of it has not reported.
    """
    latest = {
        key: each for key, each in reported(desk, period).items() if unit in {"", each.unit}
    }  # fmt: skip
    sums: dict[tuple[str, str, str], list[int]] = {}
    for row in (row for each in latest.values() for row in as_report(each).rows):
        total = sums.setdefault((row.insats, row.local_name, row.sex), [0, 0, 0])
        for place, number in enumerate((row.started, row.ongoing, row.ended)):
            total[place] += number
    peers = [record.values for record in peers_of(desk)]
    expected = {
        str(peer.get("key")): str(peer.get("name"))
        for peer in peers
        if peer.get("pinned") and not peer.get("revoked") and unit in {"", peer.get("unit")}
    }
    names = {str(peer.get("key")): str(peer.get("name")) for peer in peers}
    return Figures(
        period=period,
        rows=tuple(
            VolumeRow(
                insats=code, local_name=name, sex=_sex(sex), started=total[0], ongoing=total[1],
                ended=total[2],
            )
            for (code, name, sex), total in sorted(sums.items())
        ),
        reported=tuple(sorted(names.get(key, key) for key in latest)),
        missing=tuple(sorted(name for key, name in expected.items() if key not in latest)),
    )  # fmt: skip


def peers_of(desk: Desk) -> list[Record]:
    """All cards that were ever read; `peers` itself knows nothing of reports."""
    return reading.of_kind(desk.connection, "peer")


def as_csv(found: Figures) -> bytes:
    """The sums as a table for a spreadsheet: UTF-8 with mark, semicolons as Swedish ones expect."""
    out = io.StringIO(newline="")
    table = csv.writer(out, delimiter=";")
    table.writerow(
        ["period", "insats", "namn", "kön", "påbörjade", "pågående vid slutet", "avslutade"]
    )
    for row in found.rows:
        table.writerow([
            found.period, row.insats, plain(row.local_name), row.sex, row.started, row.ongoing,
            row.ended,
        ])  # fmt: skip
    return out.getvalue().encode("utf-8-sig")


def as_report(kept: VolumeReport) -> F1:
    return F1(
        id=kept.id,
        period=kept.period,
        reason=kept.reason,
        rows=tuple(msgspec.convert(row, VolumeRow) for row in kept.rows),
        unit=kept.unit,
        version=kept.version,
    )


def plain(text: str) -> str:
    """A text that no spreadsheet takes for a formula."""
    return f"'{text}" if text[:1] in {"=", "+", "-", "@", "\t", "\r"} else text


def _keep(desk: Desk, report: F1, sender: str) -> None:
    values = {
        "sender": sender,
        "period": report.period,
        "version": report.version,
        "reason": report.reason,
        "unit": report.unit,
        "rows": msgspec.to_builtins(report.rows),
        "made": desk.clock.today(),
    }
    desk.writer.put(changes(KIND, "", report.id, values, share="never"))


def _every(desk: Desk) -> list[VolumeReport]:
    return [record.as_type(VolumeReport) for record in reading.of_kind(desk.connection, KIND)]


def _mine(desk: Desk, period: str) -> VolumeReport | None:
    """The newest version of my own report of a period."""
    mine = [each for each in _every(desk) if not each.sender and each.period == period]
    return max(mine, key=lambda each: each.version, default=None)


Span = tuple[str, str, str, date, date | None]


def _spans(desk: Desk) -> Iterator[Span]:
    """Code, local name, sex, first and last day of all that can be counted.

    Somebody with two registrations is one person, and what was written down twice counts once.
    """
    marked = disputed.held(desk)
    sexes = {
        record.id: str(record.values.get("sex") or "")
        for record in disputed.without(reading.of_kind(desk.connection, "participant"), marked)
    }
    under, same = one_person.shown_under(desk), one_person.same_runs(desk)
    insatser: dict[str, list[Intervention]] = {}
    for record in disputed.without(reading.of_kind(desk.connection, "intervention"), marked):
        if record.case in sexes:
            one = record.as_type(Intervention)
            run_id = same.get(one.participation, one.participation)
            insatser.setdefault(run_id, []).append(one)
    for record in disputed.without(reading.of_kind(desk.connection, "participation"), marked):
        run = record.as_type(Participation)
        if record.case not in sexes or run.status in NOT_COUNTED or run.id in same:
            continue
        sex = sexes[under.get(record.case, record.case)]
        yield from spans_of(run, insatser.get(record.id, ()), sex)


def spans_of(run: Participation, insatser: Iterable[Intervention], sex: str) -> Iterator[Span]:
    """One participation, and each insats in it once however often it was taken up again."""
    if run.period.start is not None:
        yield INSATS, "", sex, run.period.start, run.period.end
    spans: dict[tuple[str, str], list[tuple[date, date | None]]] = {}
    for one in insatser:
        if one.code and one.period.start is not None:
            period = (one.period.start, one.period.end)
            spans.setdefault((one.code, one.local_name), []).append(period)
    for (code, name), periods in spans.items():
        ends = [end for _, end in periods]
        last = run.period.end if None in ends else max(end for end in ends if end is not None)
        yield code, name, sex, min(start for start, _ in periods), last


def _sex(text: str) -> reports.Sex:
    return "KVINNA" if text == "KVINNA" else "MAN" if text == "MAN" else "OKANT"
