"""What may leave this vault for one receiver, now; and why the rest stays.

Asked for a case: F3 decided on in the invitation (R-32), the case not handed to somebody else, a
consent to the office in force (R-34, R-36), protected identity only to a receiver marked approved
(R-30). Asked for a write: share class, the narrower of what it was written under and what the
newest form says (architecture §4), no internal note, nothing private (R-33), nothing that is
disputed (GDPR 18). Drafts and the vault's own kinds are in no feed at all.
"""

from collections.abc import Callable, Collection, Mapping
from datetime import date
from typing import Literal

import msgspec

from mia_desktop.domain import consent_rules
from mia_desktop.domain.parties import OFFICE
from mia_desktop.domain.records.base import Record
from mia_desktop.domain.records.office import Peer
from mia_desktop.domain.records.person import Consent, Cover
from mia_desktop.domain.writes import Share, Write
from mia_desktop.forms import load
from mia_desktop.forms.definition import Form, Question
from mia_desktop.services import covering, definitions, exchange, invitations, withholding
from mia_desktop.services.desk import Desk
from mia_desktop.services.identity import public_keys
from mia_desktop.store import entries, reading
from mia_desktop.store.feeds import Scope

CaseWhy = Literal[
    "", "f3_off", "no_consent", "not_yet", "ended", "withdrawn", "protected", "assigned_elsewhere",
    "left_out",
]  # fmt: skip
WriteWhy = Literal[
    "", "internal_note", "never_shared", "private", "paper", "disputed", "disputed_copy", "dispute",
]  # fmt: skip

ANSWER, CELL = "answer/", "cell/"
SHARED: tuple[Share, ...] = ("case", "counts")
"""What a full case carries: `counts` says that counts may carry it as well (architecture §4)."""


class CaseChoice(msgspec.Struct, frozen=True, kw_only=True):
    """A case, and why it stays; `why` is empty when it goes."""

    case: str
    number: str
    name: str
    why: CaseWhy = ""

    @property
    def goes(self) -> bool:
        return not self.why


class Leaving(msgspec.Struct, frozen=True, kw_only=True):
    """What may leave for one receiver: the cases, and a question to ask of each write."""

    cases: tuple[CaseChoice, ...]
    scope: Scope
    why_not: Callable[[Write], WriteWhy]

    def may(self, write: Write) -> bool:
        """Whether this write may leave now; asked again of what a lost bundle held."""
        line = write.line
        known = line.case in self.scope.cases or line.record in self.scope.records
        return known and line.share in self.scope.shares and not self.why_not(write)


def to_office(
    desk: Desk, peer: Peer, leave_out: Collection[str] = (), *, only: Collection[str] | None = None
) -> Leaving:
    """What of this handledare's caseload may go to the office; `only` asks of these cases."""
    decided = invitations.allowed(desk).get("F3")
    f3 = decided is not None and decided.decision is not None
    chosen = [
        _choice(desk, record, peer, f3=f3, left_out=record.id in leave_out)
        for record in _participants(desk, only)
    ]
    going = [choice.case for choice in chosen if choice.goes]
    why_not = _rule(desk, going, peer)
    scope = Scope(
        shares=SHARED,
        cases=going,
        records=[*_withdrawals(desk, peer, chosen), *_workplaces(desk, going)],
        authors=exchange.my_epochs(desk),
        formerly=exchange.former_feeds(desk, peer),
        may=lambda write: not why_not(write),
    )
    return Leaving(cases=tuple(chosen), scope=scope, why_not=why_not)


def _participants(desk: Desk, only: Collection[str] | None) -> list[Record]:
    if only is None:
        return reading.of_kind(desk.connection, "participant")
    found = (desk.find(case) for case in only)
    return [record for record in found if record is not None and record.kind == "participant"]


def to_handledare(desk: Desk, peer: Peer) -> Leaving:
    """What the office gives back to a computer: all of the cases that are assigned to it.

    And those with which it stands in for another, in that time; when it is over only that it is.

    A case with protected identity goes to others than the one who sent it only if approved.
    """
    chosen: list[CaseChoice] = []
    farewell: list[str] = []
    told: list[str] = []
    today, covers = desk.clock.today(), _covers(desk, peer)
    for record in reading.of_kind(desk.connection, "participant"):
        assigned = record.values.get("assigned") or []
        others = {peer.key, *peer.former}.isdisjoint(assigned)
        if others and not any(covering.is_given(one, today) for one in covers.get(record.id, ())):
            known = _knows(desk, peer, record.id)
            farewell += [record.id] if known else []
            told += [one.id for one in covers.get(record.id, ()) if known]
            continue
        shared = len(assigned) > 1 or others
        closed = is_protected(record) and shared and peer.approved is None
        chosen.append(_line(record, "protected" if closed else ""))
    going = [choice.case for choice in chosen if choice.goes]
    rule = _rule(desk, going, peer)

    def why_not(write: Write) -> WriteWhy:
        """Of a case that somebody else has now, only that it is so."""
        if write.line.record in farewell and write.line.unit != "assigned":
            return "never_shared"
        return rule(write)

    scope = Scope(
        shares=SHARED,
        cases=going,
        records=[*farewell, *told, *_workplaces(desk, going)],
        formerly=exchange.former_feeds(desk, peer),
        may=lambda write: not why_not(write),
    )
    return Leaving(cases=tuple(chosen), scope=scope, why_not=why_not)


def _covers(desk: Desk, peer: Peer) -> dict[str, list[Cover]]:
    """By case the times in which a computer stands in for another, ended ones too."""
    every = [record.as_type(Cover) for record in reading.of_kind(desk.connection, covering.KIND)]
    found: dict[str, list[Cover]] = {}
    for one in covering.of_peer(every, peer):
        found.setdefault(one.case, []).append(one)
    return found


def _knows(desk: Desk, peer: Peer, case: str) -> bool:
    """Whether a computer has had a case that is not its own any more."""
    rows = desk.connection.execute(
        "SELECT DISTINCT f.sender, f.receiver FROM feed AS f JOIN change AS c ON c.id = f.id"
        " WHERE c.record = ?",
        (case,),
    )
    return any(set(pair).intersection(peer.epochs) for pair in rows.fetchall())


def is_protected(record: Record) -> bool:
    return str(record.values.get("protected") or "NEJ") != "NEJ"


def consent_to(desk: Desk, case: str, party: str, today: date) -> CaseWhy:
    """Why there is no consent in force to this party; empty where there is one."""
    every = [record.as_type(Consent) for record in desk.of_case(case, "consent")]
    lack = consent_rules.lacking(every, party, today, kinds=("INFO_EXCHANGE",))
    assert lack != "not_covered", "no category was asked about"
    return lack


def _choice(desk: Desk, record: Record, peer: Peer, *, f3: bool, left_out: bool) -> CaseChoice:
    assigned, own = record.values.get("assigned") or [], public_keys(desk)
    why: CaseWhy = ""
    if not f3:
        why = "f3_off"
    elif assigned and own.isdisjoint(assigned) and not _stood_in(desk, record.id, own):
        why = "assigned_elsewhere"
    elif is_protected(record) and peer.approved is None:
        why = "protected"
    elif lacking := consent_to(desk, record.id, OFFICE, desk.clock.today()):
        why = lacking
    elif left_out:
        why = "left_out"
    return _line(record, why)


def _stood_in(desk: Desk, case: str, own: Collection[str]) -> bool:
    """Whether this computer stands in with a case or has: what it wrote then is handed over yet."""
    today = desk.clock.today()
    covers = (one for one in covering.of_case(desk, case) if one.key in own)
    return any(one.period.start is not None and one.period.start <= today for one in covers)


def _line(record: Record, why: CaseWhy) -> CaseChoice:
    """Whom it is about; of a protected person the number only (R-52)."""
    name = record.values.get("name") or {}
    shown = str(record.values.get("preferred_name") or name.get("given") or "")
    full = f"{shown} {name.get('family') or ''}".strip()
    return CaseChoice(
        case=record.id, number=str(record.values.get("number") or ""),
        name="" if is_protected(record) else full, why=why,
    )  # fmt: skip


def _withdrawals(desk: Desk, peer: Peer, chosen: list[CaseChoice]) -> list[str]:
    """Consents that were taken back, where the office was told of them: it is told of this too.

    Nothing else of the case goes; but who does not know of a withdrawal cannot respect it.
    """
    told = {*exchange.former_feeds(desk, peer), exchange.feed_to(desk, peer)}
    pairs = {(feed.sender, feed.receiver) for feed in told}
    found: list[str] = []
    for choice in chosen:
        if choice.why != "withdrawn":
            continue
        for record in desk.of_case(choice.case, "consent"):
            rows = desk.connection.execute(
                "SELECT f.sender, f.receiver FROM feed AS f JOIN change AS c ON c.id = f.id"
                " WHERE c.record = ? AND f.stub = 0",
                (record.id,),
            )
            if pairs.intersection(rows.fetchall()):
                found.append(record.id)
    return found


def _workplaces(desk: Desk, cases: Collection[str]) -> list[str]:
    """The workplaces that somebody in these cases is at: a place without its name says nothing.

    Their contact logs stay at home.
    """
    placed = (record for case in cases for record in desk.of_case(case, "placement"))
    named = ((record.values.get(f"{ANSWER}workplace") or {}).get("v") for record in placed)
    return sorted({str(place) for place in named if place and desk.find(str(place)) is not None})


def _rule(desk: Desk, cases: Collection[str], peer: Peer) -> Callable[[Write], WriteWhy]:
    """What is asked of each write: whether it is disputed, then what holds for everybody."""
    withheld, rule = withholding.from_peer(desk, peer), _write_rule(desk, cases)

    def why_not(write: Write) -> WriteWhy:
        return withheld.why(write) or rule(write)

    return why_not


def _write_rule(desk: Desk, cases: Collection[str]) -> Callable[[Write], WriteWhy]:
    """The question that is asked of each write; what it needs to know is read once."""
    internal: set[str] = set()
    papers: set[str] = set()
    questions: dict[str, tuple[str, str]] = {}
    for case in cases:
        documents = {record.id for record in desk.of_case(case, *definitions.document_kinds())}
        for record in desk.of_case(case, "note", "attachment", "row", "step_progress"):
            if record.kind == "note" and record.values.get("internal"):
                internal.add(record.id)
            elif record.kind == "attachment" and record.values.get("about") in documents:
                papers.add(record.id)
            elif record.kind in {"row", "step_progress"}:
                document = desk.find(str(record.values.get("document") or ""))
                form = (document.values.get("form") or {}) if document else {}
                asked = str(record.values.get("question") or "")
                questions[record.id] = (str(form.get("id") or ""), asked)
    forms = load.shipped()

    def why_not(write: Write) -> WriteWhy:
        line = write.line
        if line.record in internal:
            return "internal_note"
        if line.record in papers:
            return "paper"
        for question in _asked(forms, write, questions):
            if question.private:
                return "private"
            if question.share.value == "never":
                return "never_shared"
        return _own_class(write) if line.share == "never" else ""

    return why_not


def _own_class(write: Write) -> WriteWhy:
    return "internal_note" if write.line.kind == "note" else "never_shared"


def _asked(
    forms: Mapping[str, Form], write: Write, questions: Mapping[str, tuple[str, str]]
) -> list[Question]:
    """The question, and the column of it, that a write answers, as the newest form has them."""
    line = write.line
    if line.unit.startswith(ANSWER):
        form = forms.get(line.form.partition("/")[0])
        return _find(form, line.unit.removeprefix(ANSWER).partition(".")[0])
    if line.record not in questions:
        return []
    form_id, asked = questions[line.record]
    found = _find(forms.get(form_id), asked)
    if found and line.unit.startswith(CELL):
        name = line.unit.removeprefix(CELL)
        found += [one for one in found[0].columns if one.id == name]
    elif found:
        bond = f"{line.kind}.{line.unit}"
        found += [one for one in found[0].columns if one.bind == bond]
    return found


def _find(form: Form | None, name: str) -> list[Question]:
    """A question by its id, or by an id that it had in an earlier version."""
    if form is None:
        return []
    return [one for one in form.questions() if one.id == name or name in one.was][:1]


def standing_writes(desk: Desk, case: str) -> list[Write]:
    """What stands in a case now: for counting what of it stays."""
    rows = desk.connection.execute(
        "SELECT c.id, c.salt, c.line FROM head AS h JOIN change AS c ON c.id = h.id"
        " AND c.record = h.record AND c.unit = h.unit WHERE c.case_id = ?",
        (case,),
    )
    return [entries.trusted(*row) for row in rows.fetchall()]
