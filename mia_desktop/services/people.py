"""One participant: who it is, where they stand, what has happened, who may know what."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any, Literal

import msgspec

from mia_desktop.domain import personal_number
from mia_desktop.domain.records.base import Record
from mia_desktop.domain.records.person import (
    Consent,
    ConsentScope,
    Cover,
    FormerIdentity,
    Identity,
    Name,
    Note,
    Participant,
    Participation,
)
from mia_desktop.domain.records.work import DOCUMENTS, Document
from mia_desktop.domain.writes import Share
from mia_desktop.services import closing, covering, topics, undoing
from mia_desktop.services.desk import Desk, changes
from mia_desktop.services.timeline import moment
from mia_desktop.store import drafts, reading
from mia_desktop.store.writing import Change

TREPART = "TREPART"
"""The kind of a note of a conversation in which others were."""
NOTE_DRAFT = "draft/note"
CONSENT_DRAFT = "draft/consent"
"""The unit under which a note is kept while it is being typed (decisions C5)."""


class DocumentLine(msgspec.Struct, frozen=True, kw_only=True):
    """A form of this participant: which, since when, finished or not."""

    id: str
    form: str
    version: int
    started: str
    complete: bool
    conflicts: int


NextStep = Literal[
    "start_assessment", "continue_assessment", "start_plan", "agree_plan", "sign_plan",
    "follow_up", "nothing",
]  # fmt: skip


class CaseView(msgspec.Struct, frozen=True, kw_only=True):
    """What stands on the participant's page."""

    participant: Participant
    participations: tuple[Participation, ...]
    documents: tuple[DocumentLine, ...]
    consents: tuple[Consent, ...]
    notes: tuple[Note, ...]
    plan: str
    next_step: NextStep
    next_day: str
    conflicts: int
    note_draft: str = ""
    cover: Cover | None = None
    """The time in which this computer stands in for the one whose participant it is."""
    stand_ins: tuple[Cover, ...] = ()
    """Whoever stands in here or soon does."""

    @property
    def protected(self) -> bool:
        return self.participant.protected != "NEJ"

    @property
    def present(self) -> Participation | None:
        return self.participations[-1] if self.participations else None


def open_case(desk: Desk, case: str, every: Sequence[Record] | None = None) -> CaseView:
    """Everything for the page; opening is noted in the log (R-42)."""
    desk.note("open", case=case, record=case)
    return view(desk, case, every)


def view(desk: Desk, case: str, every: Sequence[Record] | None = None) -> CaseView:
    """The same without a line in the log; `every` are the case's records, where they are read."""
    records: dict[str, list[Record]] = {}
    for record in desk.of_case(case) if every is None else every:
        records.setdefault(record.kind, []).append(record)
    documents = tuple(_line(record) for kind in DOCUMENTS for record in records.get(kind, []))
    plans = _present(records, "plan", records.get("participation", []))
    step, day = _next(desk, documents, records)
    covers = [record.as_type(Cover) for record in records.get("cover", [])]
    pending = {draft.unit: draft.text for draft in drafts.of_record(desk.connection, case)}
    return CaseView(
        participant=desk.get(case).as_type(Participant),
        participations=tuple(r.as_type(Participation) for r in records.get("participation", [])),
        documents=documents,
        consents=tuple(r.as_type(Consent) for r in records.get("consent", [])),
        notes=tuple(r.as_type(Note) for r in reversed(records.get("note", []))),
        plan=plans[-1].id if plans else "",
        next_step=step,
        next_day=day,
        conflicts=reading.open_count(desk.connection, case),
        note_draft=pending.get(NOTE_DRAFT, ""),
        cover=covering.mine(desk).get(case) if covers else None,
        stand_ins=tuple(
            one
            for one in covering.in_order(covers)
            if not covering.is_over(one, desk.clock.today())
        ),
    )


def set_field(desk: Desk, record: str, unit: str, value: Any) -> None:
    """Leaving a field about the person or the participation: its draft goes when it stands."""
    with desk.step():
        desk.set(desk.get(record), unit, value)
        drafts.drop(desk.connection, record, unit)


def number_of(desk: Desk, case: str) -> str:
    """The deltagarnummer; empty for what is no participant's."""
    found = desk.find(case)
    return str(found.values.get("number") or "") if found is not None else ""


def masked_number(desk: Desk, case: str) -> str:
    """The personal number with its last four hidden (R-50)."""
    identity = desk.get(case).values.get("identity") or {}
    return personal_number.mask(str(identity.get("number") or ""))


def reveal_number(desk: Desk, case: str) -> str:
    """The whole personal number; that it was shown is noted (R-50)."""
    desk.note("reveal", case=case, record=case, detail="identity")
    identity = desk.get(case).values.get("identity") or {}
    return str(identity.get("number") or "")


def reveal_contact(desk: Desk, case: str) -> None:
    """Note that name and contact of a protected person were shown (R-52)."""
    desk.note("reveal", case=case, record=case, detail="contact")


def rename(desk: Desk, case: str, name: Name) -> None:
    """A new name; the former one still finds the person (decisions S2)."""
    person = desk.get(case).as_type(Participant)
    before = " ".join(part for part in (person.name.given, person.name.family) if part)
    values: dict[str, Any] = {"name": name}
    if before and before not in person.former_names and name != person.name:
        values["former_names"] = [*person.former_names, before]
    with desk.step():
        desk.put(*changes("participant", case, case, values))
        drafts.drop(desk.connection, case, "name")


def change_identity(desk: Desk, case: str, identity: Identity) -> None:
    """Another number; the former one is kept with its last day and still finds them (R-49)."""
    person = desk.get(case).as_type(Participant)
    values: dict[str, Any] = {"identity": identity}
    if person.identity.number and person.identity.number != identity.number:
        former = FormerIdentity(
            kind=person.identity.kind, number=person.identity.number, until=desk.clock.today()
        )
        values["former_identities"] = [*person.former_identities, former]
    desk.put(*changes("participant", case, case, values))


def change_note(desk: Desk, note: str, values: Mapping[str, Any]) -> None:
    """Correct a note; what stood there before is kept, and its draft goes.

    A new note that is being written meanwhile has a draft of its own, which stays.
    """
    record = desk.get(note)
    after = {**record.values, **values}
    if after.get("kind") == TREPART and values.get("text", "") not in {
        "",
        record.values.get("text"),
    }:
        day = msgspec.convert(after.get("day"), date | None, strict=False)
        topics.refuse_note(desk, record.case, after.get("parties") or (), day or desk.clock.today())
    with desk.step():
        drafts.drop(desk.connection, note, "text")
        share: Share = "never" if record.values.get("internal") else "case"
        desk.put(*changes("note", record.case, note, dict(values), share=share))


def keep_note_draft(desk: Desk, case: str, text: str) -> None:
    """What has been typed of a note that is not saved yet."""
    _keep_draft(desk, case, NOTE_DRAFT, text)


def keep_consent_draft(desk: Desk, case: str, text: str) -> None:
    """What has been filled in of a consent that is not saved yet."""
    _keep_draft(desk, case, CONSENT_DRAFT, text)


def _keep_draft(desk: Desk, case: str, unit: str, text: str) -> None:
    with desk.writer.transaction():
        if text:
            drafts.put(desk.connection, desk.clock, case, case, unit, text)
        else:
            drafts.drop(desk.connection, case, unit)


def add_note(
    desk: Desk, case: str, text: str, *, kind: str = "ANNAT", day: date | None = None,
    minutes: int | None = None, parties: Sequence[str] = (), internal: bool = False,
) -> str:  # fmt: skip
    """A note with author and time (R-18); its draft goes.

    Raises NotForAll where others were there and one of them may not be told anything (R-17).
    """
    day = day or desk.clock.today()
    values: dict[str, Any] = {"kind": kind, "day": day, "text": text}
    if minutes is not None:
        values["minutes"] = minutes
    if kind == TREPART:
        topics.refuse_note(desk, case, parties, day)
        values["parties"] = list(parties)
    if internal:
        values["internal"] = True
    with desk.writer.transaction():
        drafts.drop(desk.connection, case, NOTE_DRAFT)
        return desk.create("note", case, values, share="never" if internal else "case")


def give_consent(
    desk: Desk, case: str, kind: str, scope: ConsentScope, given: str, *,
    language: str = "", interpreter: bool = False,
) -> str:  # fmt: skip
    """A consent as it was given: parties, categories, purpose and period (R-34).

    One type each: never one signature for several (R-37).
    """
    values: dict[str, Any] = {"kind": kind, "scope": scope, "given": given}
    if language:
        values["language"] = language
    if interpreter:
        values["interpreter"] = True
    if runs := desk.of_case(case, "participation"):
        values["participation"] = runs[-1].id
    with desk.step():
        drafts.drop(desk.connection, case, CONSENT_DRAFT)
        key = desk.create("consent", case, values)
        desk.note("consent", case=case, record=key)
    return key


def withdraw_consent(desk: Desk, consent: str, how: str) -> None:
    """Taken back: holds at once, and what was lawfully shared before stays (R-36)."""
    record = desk.get(consent)
    scope = record.as_type(Consent).scope
    taken = msgspec.structs.replace(scope, withdrawn=desk.clock.today(), withdrawn_how=how)
    change = Change(
        case=record.case, kind="consent", record=consent, unit="scope", value=taken, settle=True
    )
    with desk.step():
        desk.put(change, note="consent")
        if record.values.get("kind") == "CONTACT_AFTER":
            closing.stop_contact(desk, record.case)


def show_signed(desk: Desk, consent: str, attachment: str) -> None:
    """Say which scanned paper shows a consent signed, or that none does (R-34)."""
    with desk.step():
        desk.set(desk.get(consent), "document", attachment)
        desk.set(desk.get(consent), "scanned", bool(attachment))


def remove(desk: Desk, record: str) -> None:
    """Take a note or the like away; Ångra brings it back."""
    desk.remove(desk.get(record))


def undo(desk: Desk) -> None:
    """Take back what was done last; the log says that it was (R-42)."""
    undoing.undo(desk)


def authors(desk: Desk, record: str, unit: str) -> list[tuple[str, datetime, Any]]:
    """Who wrote what when in one field, oldest first."""
    return [
        (
            write.line.author,
            moment(write.line.stamp[0]),
            write.line.value,
        )
        for write in reading.history(desk.connection, record, unit)
    ]


def _line(record: Record) -> DocumentLine:
    document = record.as_type(Document)
    return DocumentLine(
        id=record.id,
        form=document.form.id if document.form else "",
        version=document.form.version if document.form else 0,
        started=document.started.isoformat() if document.started else "",
        complete=bool(record.completions),
        conflicts=len(record.open) + int(record.void),
    )


def _next(
    desk: Desk, documents: tuple[DocumentLine, ...], records: dict[str, list[Record]]
) -> tuple[NextStep, str]:
    """What naturally comes next in the present participation (R-01); never a gate (R-03)."""
    runs = records.get("participation", [])
    if runs and runs[-1].values.get("status") in {"AVSLUTAD", "STANGD", "FELREGISTRERAD"}:
        return "nothing", ""
    plans = {plan.id for plan in _present(records, "plan", runs)}
    versions = [v for v in records.get("plan_version", []) if v.values.get("plan") in plans]
    if not versions:
        now = {record.id for record in _present(records, "assessment", runs)}
        mapped = [d for d in documents if d.form == "kartlaggning" and d.id in now]
        if not mapped:
            return "start_assessment", ""
        if not any(d.complete for d in mapped):
            return "continue_assessment", mapped[-1].started
        return ("agree_plan", "") if plans else ("start_plan", "")
    if not versions[-1].values.get("participant_signed"):
        return "sign_plan", str(versions[-1].values.get("agreed") or "")
    listed = reading.case_rows(desk.connection, [versions[-1].case])
    day = listed[0].next_due if listed else None
    return ("follow_up", day) if day else ("nothing", "")


def _present(records: dict[str, list[Record]], kind: str, runs: list[Record]) -> list[Record]:
    """Records of a kind that belong to the present participation, or do not say to which."""
    run = runs[-1].id if runs else ""
    return [r for r in records.get(kind, []) if (r.values.get("participation") or run) == run]
