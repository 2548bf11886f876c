"""What has a day or waits for somebody: one derivation for Idag, calendar and participant.

Everything comes from the days that the store keeps of each case (`store.due`). Here they get
their words' material and their place: the page, and what on it, where the thing is done. Nothing
is written by looking.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

import msgspec

from mia_desktop.domain.codes import Label
from mia_desktop.domain.records.base import Record
from mia_desktop.domain.records.work import Document, PlanVersion, Reminder
from mia_desktop.forms.definition import Form
from mia_desktop.services import applying, closing, covering, definitions
from mia_desktop.services.desk import Desk
from mia_desktop.store import reading
from mia_desktop.store.due import AFTER_EXIT, CONTACT, DISPUTED, MEETING, NO_CONTACT
from mia_desktop.store.reading import DueRow

__all__ = ["AFTER_EXIT", "MEETING", "NO_CONTACT", "Item"]

FAR = date.max
RENEWALS = frozenset({"plan_end", "af_plan"})
QUIET = frozenset({"unfinished", "unsigned"})
"""Kinds whose day is when they began: they wait, but are never late."""

BARE = frozenset({"follow_up", "consent", "plan_end", "af_plan", "unsigned"})
"""Kinds that say all there is by themselves; their records are not read."""

DONE_ELSEWHERE = frozenset(
    {
        "follow_up", "consent", "plan_end", "unfinished", "unsigned", MEETING, "hours", "unsent",
        "bundle", "conflicts", DISPUTED,
    }
)  # fmt: skip
"""Kinds that are done in their own place; all others are ticked off where they are listed."""


class Item(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that asks for somebody.

    `who` is the number where the person is protected, and then nothing says where they are
    (R-52). `what` and `where` are own words or ids: a meeting's subject and place, a form and its
    section. `page` and `args` lead to where it is done.
    """

    kind: str
    day: str = ""
    time: str = ""
    case: str = ""
    record: str = ""
    who: str = ""
    number: str = ""
    protected: bool = False
    what: str = ""
    where: str = ""
    count: int = 0
    label: Label | None = None
    """What the section of a form is called."""
    page: str = ""
    args: dict[str, str] = {}

    @property
    def can_be_ticked(self) -> bool:
        """Whether it is done by saying so."""
        return self.kind not in DONE_ELSEWHERE and not self.kind.startswith(NO_CONTACT)


def place(kind: str, case: str, record: str) -> tuple[str, dict[str, str]]:
    """The page where something is done, and what it needs to open there."""
    if kind == "consent":
        return "case", {"case": case, "section": "consents"}
    if kind in {"plan_end", "unsigned"}:
        return "plan", {"case": case}
    if kind in {"unfinished", "af_plan"}:
        return "form", {"document": record}
    if kind == DISPUTED:
        return "data_rights", {"case": case}
    return "case", {"case": case, "section": "overview"}


def between(desk: Desk, start: date, end: date) -> list[Item]:
    """What has a day from one to another, both included, by day and time: the calendar."""
    rows = reading.due(desk.connection, end.isoformat(), since=start.isoformat())
    return list(_told(desk, _said(desk, covering.in_time(desk, rows))))


def of_case(desk: Desk, case: str) -> list[Item]:
    """All that one participant's case asks for, by day: next steps on their page."""
    rows = reading.due(desk.connection, FAR.isoformat(), case=case)
    return list(_told(desk, _said(desk, rows, quiet=True)))


def waiting(desk: Desk, until: date) -> list[Item]:
    """What has a day up to and with one, and all that was begun and not finished."""
    rows = reading.due(desk.connection, until.isoformat())
    return list(_told(desk, _said(desk, covering.in_time(desk, rows), quiet=True)))


def asked(desk: Desk, until: date) -> list[DueRow]:
    """Deeds and ending consents up to and with a day; not what was begun, nor meetings."""
    rows = reading.due(desk.connection, until.isoformat())
    mine = covering.in_time(desk, rows)
    wanted = (row for row in _said(desk, mine) if row.kind != MEETING)
    return [row for row in wanted if row.kind not in RENEWALS]


def tick(desk: Desk, item: Item) -> None:
    """Say that it is done; Ångra takes that back (R-26: a contact is made once)."""
    found = desk.find(item.record)
    if found is not None and found.kind == "reminder":
        desk.set(found, "done", True)
        return
    day = desk.clock.today() if item.kind == "af_plan" else date.fromisoformat(item.day)
    values = {"kind": item.kind, "day": day, "about": item.record, "done": True}
    desk.create("reminder", item.case, values)


def _said(desk: Desk, rows: Iterable[DueRow], *, quiet: bool = False) -> Iterator[DueRow]:
    """The rows in the vault's own terms: contacts only those months that it makes (C13)."""
    months = {str(month) for month in closing.months(desk)}
    for row in rows:
        contact, allowed, month = row.kind.partition(CONTACT)
        if row.kind in QUIET:
            if quiet:
                yield row
        elif not allowed:
            yield row
        elif month not in months:
            continue
        elif not contact:
            yield msgspec.structs.replace(row, kind=AFTER_EXIT + month)
        elif quiet:
            yield row


def _told(desk: Desk, rows: Iterable[DueRow]) -> Iterator[Item]:
    forms: dict[str, Form] = {}
    for row in rows:
        page, args = place(row.kind, row.case, row.record)
        item = Item(
            kind=row.kind, day=row.day, time=row.time, case=row.case, record=row.record,
            who=row.shown, number=row.number, protected=row.protected, page=page, args=args,
        )  # fmt: skip
        found = None if row.kind in BARE else desk.find(row.record)
        if found is not None and row.kind == "unfinished":
            yield _begun(desk, item, found, forms)
        elif found is not None and found.kind == "reminder":
            said = found.as_type(Reminder)
            where = "" if row.protected else said.place
            yield msgspec.structs.replace(item, what=said.text, where=where)
        else:
            yield item


def _begun(desk: Desk, item: Item, found: Record, forms: dict[str, Form]) -> Item:
    """A form that was begun, on the day and in the section where it was left."""
    document = found.as_type(Document)
    form_id = document.form.id if document.form else ""
    written = reading.latest(desk.connection, found.id)
    if written is None or not form_id:
        return msgspec.structs.replace(item, what=form_id)
    day = applying.moment(written.line.stamp[0]).date().isoformat()
    key = f"{form_id}/{document.form.version if document.form else 0}"
    if key not in forms:
        forms[key] = definitions.of_document(desk, found)
    section = section_of(forms[key], written.line.unit)
    args = {**item.args, "section": section} if section else item.args
    label = forms[key].section(section).title if section else None
    return msgspec.structs.replace(
        item, day=day, what=form_id, where=section, label=label, args=args
    )


def section_of(form: Form, unit: str) -> str:
    """The section of a form that a unit of its document belongs to; empty for its own head."""
    kind, _, name = unit.partition("/")
    if kind == "done":
        return name if any(section.id == name for section in form.sections) else ""
    question = name.partition(".")[0]
    for section in form.sections:
        if kind == "answer" and any(each.id == question for each in section.questions):
            return section.id
    return ""


def unsigned_since(desk: Desk, items: Sequence[Item], day: date) -> list[Item]:
    """Plans that were agreed before a day and that nobody has signed."""
    kept = [item for item in items if item.kind == "unsigned" and item.day < day.isoformat()]
    numbered = [(item, desk.get(item.record).as_type(PlanVersion).version) for item in kept]
    return [msgspec.structs.replace(item, count=version) for item, version in numbered]


def reasons(items: Iterable[Item], start: date, end: date) -> list[Item]:
    """Contacts that nobody is asked for since no consent allows them (R-26)."""
    wanted = (item for item in items if item.kind.startswith(NO_CONTACT))
    return [item for item in wanted if start.isoformat() <= item.day <= end.isoformat()]
