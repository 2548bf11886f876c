"""Avvikelser och guldkorn: written without persons, told to the office, answered by it (R-63).

A deviation is no participant's: it has no case and no link to one. It leaves as a row of a
report (F2) under a random id of its own, with the month as its finest date; the status that the
office gives it comes back by that id and is laid beside the deviation here, and nowhere else.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import msgspec

from mia_desktop.domain import deviation_check
from mia_desktop.domain.deviation_check import Hit
from mia_desktop.domain.ids import random_id
from mia_desktop.domain.records.office import Deviation, DeviationReport, HandedOver
from mia_desktop.services import identity, invitations
from mia_desktop.services.desk import Desk, changes
from mia_desktop.store import reading
from mia_desktop.sync import reports
from mia_desktop.sync.reports import F2, DeviationRow

KIND, REPORT = "deviation", "deviation_report"
STATUSES = ("NY", "LYFT", "ATGARDAD", "KVARSTAR")
TEXTS = ("what", "effect", "idea")
CHANGED = "Ändrad sedan den lämnades."
"""The reason of a next version: a report in one language, whoever reads it."""


class Written(msgspec.Struct, frozen=True, kw_only=True):
    """What a person fills in."""

    kind: str
    category: str
    parties: tuple[str, ...]
    what: str
    effect: str = ""
    idea: str = ""
    level: str = ""
    month: str = ""
    cleared: tuple[str, ...] = ()


class Checked(msgspec.Struct, frozen=True, kw_only=True):
    """What of the texts may name somebody, by field; hits that the author has cleared are gone."""

    hits: dict[str, tuple[Hit, ...]]

    @property
    def is_clean(self) -> bool:
        return not any(self.hits.values())

    @property
    def blocks(self) -> bool:
        return any(hit.blocks for hits in self.hits.values() for hit in hits)


class Leaves(msgspec.Struct, frozen=True, kw_only=True):
    """The F2 of a month that would leave, and how many stay since they may name somebody."""

    report: F2
    stays: int


def everything(desk: Desk) -> list[Deviation]:
    """All that stand here, newest month first, then the newest written."""
    found = [record.as_type(Deviation) for record in reading.of_kind(desk.connection, KIND)]
    return sorted(found, key=lambda each: (each.month, each.id), reverse=True)


# looking for persons


def check(desk: Desk, texts: Mapping[str, str], cleared: Iterable[str] = ()) -> Checked:
    """Look for personal numbers, deltagarnummer and the names of this caseload (R-63).

    `cleared` are words that the author has said are no names; what blocks is never cleared.
    """
    return _check(_everybody(desk), texts, cleared)


def _check(people: "_People", texts: Mapping[str, str], cleared: Iterable[str]) -> Checked:
    names, numbers = people.listed(" ".join(texts.values()))
    known = {deviation_check.fold(word) for word in cleared}
    return Checked(
        hits={
            field: tuple(
                hit
                for hit in deviation_check.find_names(text, names, numbers)
                if hit.blocks or deviation_check.fold(text[hit.start : hit.end]) not in known
            )
            for field, text in texts.items()
        }
    )


class _People(msgspec.Struct, frozen=True, kw_only=True):
    """What everybody in this caseload is called and counted by, made ready to be looked for.

    Each name with its parts in small letters, each number with its bare signs.
    """

    names: tuple[tuple[str, tuple[str, ...]], ...]
    numbers: tuple[tuple[str, str], ...]

    def listed(self, text: str) -> tuple[list[str], list[str]]:
        """The names and numbers that could stand in a text at all.

        To try each of ten thousand as a pattern takes seconds; to look for its letters, a moment.
        """
        folded = deviation_check.fold(text)
        signs = "".join(sign for sign in folded if sign.isalnum())
        return (
            [name for name, parts in self.names if any(part in folded for part in parts)],
            [number for number, plain in self.numbers if _is_among(plain, signs)],
        )


def _everybody(desk: Desk) -> _People:
    names: list[str] = []
    numbers: list[str] = []
    for record in reading.of_kind(desk.connection, "participant"):
        values = record.values
        name = values.get("name") or {}
        family = str(name.get("family") or "")
        for given in (name.get("given"), values.get("preferred_name")):
            names.append(f"{given or ''} {family}".strip())
        names += [str(each) for each in values.get("former_names") or ()]
        numbers += [str(values.get(unit) or "") for unit in ("number", "phone")]
        for each in (values.get("identity"), *(values.get("former_identities") or ())):
            numbers.append(str((each or {}).get("number") or ""))
    return _people(names, numbers)


def _people(names: Iterable[str], numbers: Iterable[str]) -> _People:
    ready = ((number, _bare(number)) for number in dict.fromkeys(numbers))
    return _People(
        names=tuple((name, _parts(name)) for name in dict.fromkeys(names)),
        numbers=tuple((number, bare) for number, bare in ready if len(bare) >= 3),
    )


def _parts(name: str) -> tuple[str, ...]:
    parts = deviation_check.fold(name).replace("-", " ").split()
    return tuple(part for part in parts if len(part) > 1)


def _bare(number: str) -> str:
    return "".join(sign for sign in deviation_check.fold(number) if sign.isalnum())


def _is_among(bare: str, signs: str) -> bool:
    return bare in signs or (len(bare) == 12 and bare[2:] in signs)


def without(text: str, hits: Sequence[Hit], words: Mapping[str, str]) -> str:
    """The text with what was found replaced: `words` says by what, for a number and a name."""
    for hit in sorted(hits, reverse=True):
        text = text[: hit.start] + words["number" if hit.kind == "number" else "name"] + text[
            hit.end :
        ]  # fmt: skip
    return text


# writing


def save(desk: Desk, written: Written, record: str = "") -> str:
    """Keep a new deviation or change one; raises ValueError for a text that names somebody."""
    texts = {field: str(getattr(written, field)) for field in TEXTS}
    if check(desk, texts, written.cleared).blocks:
        raise ValueError(record)
    values = msgspec.to_builtins(written)
    values["month"] = written.month or f"{desk.clock.today():%Y-%m}"
    key = record or desk.new_id()
    if not record:
        values |= {"row": random_id(), "status": "NY"}
    desk.put(*changes(KIND, "", key, values, share="never"), note="deviation")
    return key


def remove(desk: Desk, record: str) -> None:
    """Take one away; the next report is without it."""
    desk.remove(desk.get(record))


# to the office


def due(desk: Desk) -> list[Leaves]:
    """The months whose report is to be made anew, as they would be: nothing is written."""
    if "F2" not in invitations.allowed(desk):
        return []
    found: list[Leaves] = []
    mine = [each for each in everything(desk) if not each.sender]
    people = _everybody(desk)
    latest = _latest(desk)
    months = {each.month for each in mine} | set(latest)
    for month in sorted(months):
        rows = [each for each in mine if each.month == month]
        clean = [_row(each) for each in rows if not _names_somebody(people, each)]
        before = latest.get(month)
        if before is None and not clean:
            continue
        if before is not None and _rows_of(before) == tuple(sorted(clean)):
            continue
        made = reports.make_f2(
            clean, unit=str(desk.setting(identity.UNIT) or ""), period=month,
            version=before.version + 1 if before else 1, reason=CHANGED if before else "",
        )  # fmt: skip
        found.append(Leaves(report=made, stays=len(rows) - len(clean)))
    return found


def staying(desk: Desk) -> list[Deviation]:
    """Those that do not leave, since they name somebody by now (a hit blocks F2, R-63)."""
    people = _everybody(desk)
    mine = [each for each in everything(desk) if not each.sender]
    return [each for each in mine if _names_somebody(people, each)]


def freeze(desk: Desk) -> list[F2]:
    """Keep the reports that are due, in the caller's transaction: from now on they stand."""
    made = [each.report for each in due(desk)]
    for report in made:
        _keep(desk, report, "")
        desk.note("deviation_report", record=report.id, detail=f"{report.period} {report.version}")
    return made


def unsent(desk: Desk) -> list[F2]:
    """The newest version of each month that no receipt has acknowledged yet."""
    handed = [r.as_type(HandedOver) for r in reading.of_kind(desk.connection, "handed_over")]
    arrived = {
        key for each in handed if each.state in {"inlast", "krockar"} for key in each.reports
    }
    latest = _latest(desk)
    return [_as_report(latest[m]) for m in sorted(latest) if latest[m].id not in arrived]


def _latest(desk: Desk, sender: str = "") -> dict[str, DeviationReport]:
    """Of each month the newest version, of one sender or of my own."""
    latest: dict[str, DeviationReport] = {}
    for record in reading.of_kind(desk.connection, REPORT):
        each = record.as_type(DeviationReport)
        known = latest.get(each.period)
        if each.sender == sender and (known is None or each.version > known.version):
            latest[each.period] = each
    return latest


def _row(each: Deviation) -> DeviationRow:
    return DeviationRow(
        kind=each.kind, category=each.category, parties=tuple(sorted(each.parties)),
        what=each.what, effect=each.effect, idea=each.idea, level=each.level, id=each.row,
    )  # fmt: skip


def _names_somebody(people: _People, each: Deviation) -> bool:
    texts = {field: str(getattr(each, field)) for field in TEXTS}
    return _check(people, texts, each.cleared).blocks


def _rows_of(report: DeviationReport) -> tuple[DeviationRow, ...]:
    return tuple(sorted(msgspec.convert(row, DeviationRow) for row in report.rows))


def _as_report(kept: DeviationReport) -> F2:
    return F2(
        id=kept.id, period=kept.period, reason=kept.reason, rows=_rows_of(kept), unit=kept.unit,
        version=kept.version,
    )  # fmt: skip


def _keep(desk: Desk, report: F2, sender: str) -> None:
    values: dict[str, Any] = {
        "sender": sender,
        "period": report.period,
        "version": report.version,
        "reason": report.reason,
        "unit": report.unit,
        "rows": msgspec.to_builtins(report.rows),
        "made": desk.clock.today(),
    }
    desk.writer.put(changes(REPORT, "", report.id, values, share="never"))


# at the office, and back


def take_in(desk: Desk, report: F2, sender: str) -> bool:
    """Keep a report and put its rows on the board; returns whether it said something new.

    A row keeps the status that it has here; one that its author has taken back goes, unless
    somebody has dealt with it already.
    """
    before = _latest(desk, sender).get(report.period)
    if desk.find(report.id) is not None:
        return False
    _keep(desk, report, sender)
    if before is not None and before.version >= report.version:
        return True
    for row in report.rows:
        values = msgspec.to_builtins(row)
        values["row"] = values.pop("id")
        values |= {"month": report.period, "sender": sender, "unit": report.unit}
        known = desk.find(_place(row.id))
        if known is None:
            values["status"] = "NY"
        elif known.values.get("sender") != sender:  # nobody changes another's
            continue
        desk.writer.put(changes(KIND, "", _place(row.id), values, share="never"))
    kept = {row.id for row in report.rows}
    for each in _rows_of(before) if before is not None else ():
        record = desk.find(_place(each.id))
        if each.id not in kept and record is not None and record.values.get("status") == "NY":
            desk.writer.remove(record.id, KIND, record.case)
    return True


def move(desk: Desk, record: str, status: str) -> None:
    """Say how far a deviation has come; its author learns it with the next receipt."""
    if status not in STATUSES:
        raise ValueError(status)
    desk.set(desk.get(record), "status", status, share="never")


def answers(desk: Desk, sender: str) -> dict[str, str]:
    """What has become of a computer's deviations, by the ids of their rows (bundle-format §4c)."""
    return {
        each.row: each.status
        for each in everything(desk)
        if each.sender == sender and each.row and each.status != "NY"
    }


def answered(desk: Desk, told: Mapping[str, str], moment: int) -> int:
    """Lay what the office says beside my own; an older word changes nothing. How many moved."""
    moved = 0
    for each in everything(desk):
        status = told.get(each.row, "")
        if each.sender or status not in STATUSES or moment <= each.told:
            continue
        moved += status != each.status
        values = {"status": status, "told": moment}
        desk.writer.put(changes(KIND, "", each.id, values, share="never"))
    return moved


def _place(row: str) -> str:
    return f"deviation/{row}"
