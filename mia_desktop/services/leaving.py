"""What would leave now and what stays, and why: shown before anything is made (R-29)."""

from collections.abc import Iterator, Mapping, Sequence

import msgspec

from mia_desktop.domain.records.work import DOCUMENTS
from mia_desktop.domain.writes import COMPLETE, Entry, Write
from mia_desktop.services import (
    deviations,
    disputed,
    exchange,
    handed,
    invitations,
    reports,
    scope,
)
from mia_desktop.services.desk import Desk
from mia_desktop.services.scope import CaseChoice, Leaving, WriteWhy
from mia_desktop.services.unsent import Waiting, waiting
from mia_desktop.store import feeds
from mia_desktop.sync.reports import DeviationRow

__all__ = ["PersonLine", "Preview", "ReportLine", "Waiting", "preview", "waiting"]


class PersonLine(msgspec.Struct, frozen=True, kw_only=True):
    """What of one participant leaves, and how much of what stands there stays."""

    case: str
    number: str
    name: str
    changes: int
    is_new: bool
    kinds: tuple[tuple[str, int], ...] = ()
    unfinished: tuple[str, ...] = ()
    """Forms that go as they are, begun and not finished (decisions C5)."""
    stays: tuple[tuple[WriteWhy, int], ...] = ()


class ReportLine(msgspec.Struct, frozen=True, kw_only=True):
    """A report that goes along; of deviations every row, as the office will read it (R-63)."""

    profile: str
    period: str
    version: int
    rows: tuple[DeviationRow, ...] = ()


class Preview(msgspec.Struct, frozen=True, kw_only=True):
    """All that a hand-over would hold, in plain terms, before anything is made (R-29)."""

    office: str
    federation: str
    confirmed: str
    """The day on which the office's check number was typed, as ISO text; empty before."""
    people: tuple[PersonLine, ...]
    staying: tuple[CaseChoice, ...]
    withdrawals: tuple[CaseChoice, ...]
    """Who has taken a consent back since: the office is told of that, and of nothing else."""
    reports: tuple[ReportLine, ...]
    since: str
    again: int
    """Changes of earlier hand-overs that go along once more, since nothing has confirmed them."""
    disputed: tuple[tuple[CaseChoice, int], ...] = ()
    """Who of those that go disputes something, and in how many fields: it stays (GDPR 18)."""
    named: int = 0
    """Deviations that stay, since they name somebody (R-63)."""
    told: int = 0
    """Changes by which the office learns that somebody has taken a consent back."""

    @property
    def changes(self) -> int:
        """All that leave: the same number that the hand-over and the office count."""
        return sum(person.changes for person in self.people) + self.told

    @property
    def participants(self) -> int:
        """How many participants those changes are about."""
        people = {line.case for line in self.people}
        return len(people | {choice.case for choice in self.withdrawals})

    @property
    def is_empty(self) -> bool:
        return not (self.people or self.reports or self.again or self.withdrawals)


def preview(desk: Desk, leave_out: Mapping[str, str] | None = None) -> Preview:
    """What would leave now and what stays, and why. Writes nothing."""
    office = invitations.the_office(desk)
    leaving = scope.to_office(desk, office, leave_out or {})
    feed = exchange.feed_to(desk, office)
    pending = feeds.pending(desk.connection, feed, leaving.scope)
    start = exchange.confirmed(desk, office)
    made = handed.everything(desk)
    words = [entry.line for entry in pending if isinstance(entry, Write)]
    told = [line.case for line in words if line.record in leaving.scope.records]
    return Preview(
        office=office.name,
        federation=str(desk.setting("federation")),
        confirmed=office.pinned.isoformat() if office.pinned else "",
        people=tuple(_people(desk, leaving, pending)),
        staying=tuple(choice for choice in leaving.cases if not choice.goes),
        withdrawals=tuple(choice for choice in leaving.cases if choice.case in told),
        reports=tuple(_reports(desk)),
        since=made[0].made if made else "",
        again=sum(isinstance(each, Write) for each in feeds.handed(desk.connection, feed, start)),
        disputed=tuple(_disputed(desk, leaving)),
        named=len(deviations.staying(desk)),
        told=len(told),
    )


def _reports(desk: Desk) -> list[ReportLine]:
    """What is frozen and not confirmed, and what `prepare` would freeze."""
    frozen = [
        ReportLine(profile="F1", period=each.period, version=each.version)
        for each in reports.unsent(desk)
    ]
    fresh = [ReportLine(profile="F1", period=period, version=1) for period in reports.due(desk)]
    anew = [each.report for each in deviations.due(desk)]
    months = {report.period for report in anew}
    waiting = [report for report in deviations.unsent(desk) if report.period not in months]
    texts = [
        ReportLine(profile="F2", period=each.period, version=each.version, rows=each.rows)
        for each in sorted([*waiting, *anew], key=lambda report: report.period)
    ]
    return [*frozen, *fresh, *texts]


def _people(desk: Desk, leaving: Leaving, pending: Sequence[Entry]) -> list[PersonLine]:
    cases: dict[str, list[Write]] = {}
    for entry in pending:
        if isinstance(entry, Write):
            cases.setdefault(entry.line.case, []).append(entry)
    lines: list[PersonLine] = []
    for choice in leaving.cases:
        writes = cases.get(choice.case, [])
        if not (writes and choice.goes):
            continue
        kinds: dict[str, int] = {}
        if unassigned := not desk.get(choice.case).values.get("assigned"):
            kinds["participant"] = 1  # `prepare` notes whose case it is
        for write in writes:
            kinds[write.line.kind] = kinds.get(write.line.kind, 0) + 1
        records = {w.line.record for w in writes}
        lines.append(
            PersonLine(
                case=choice.case,
                number=choice.number,
                name=choice.name,
                changes=len(writes) + unassigned,
                is_new=any(
                    w.line.record == choice.case and w.line.unit == "number" for w in writes
                ),
                kinds=tuple(sorted(kinds.items())),
                unfinished=tuple(_unfinished(desk, choice.case, records)),
                stays=tuple(_staying(desk, choice.case, leaving)),
            )
        )
    return lines


def _disputed(desk: Desk, leaving: Leaving) -> Iterator[tuple[CaseChoice, int]]:
    marked = {one.case for one in disputed.standing(desk)}
    for choice in leaving.cases:
        if choice.goes and choice.case in marked:
            count = dict(_staying(desk, choice.case, leaving)).get("disputed", 0)
            if count:  # what was never filled in would not have left
                yield choice, count


def _unfinished(desk: Desk, case: str, touched: set[str]) -> list[str]:
    documents = desk.of_case(case, *DOCUMENTS)  # what is in a register is never completed
    return [
        str((record.values.get("form") or {}).get("id") or record.kind)
        for record in documents
        if record.id in touched and not record.completions
    ]


def _staying(desk: Desk, case: str, leaving: Leaving) -> list[tuple[WriteWhy, int]]:
    """How many answers and notes of a case stay home, by why."""
    found: dict[WriteWhy, set[str]] = {}
    for write in scope.standing_writes(desk, case):
        if write.line.unit != COMPLETE and (why := leaving.why_not(write)):
            if why == "dispute":  # the mark is no answer: what it stands at is counted
                continue
            whole = why in {"internal_note", "paper", "disputed_copy"}
            what = write.line.record if whole else f"{write.line.record} {write.line.unit}"
            found.setdefault(why, set()).add(what)
    return sorted((why, len(what)) for why, what in found.items())
