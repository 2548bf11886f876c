"""Papers: what stands on them is read here, drawn elsewhere, kept in the vault and written out.

Reading belongs on the store thread, drawing (`make`) on the other one, `issue` and `export` on the
store thread again. An issued paper is kept with its hash, and that file is what "again" opens (S7).
"""

import hashlib
from datetime import date
from pathlib import Path
from typing import Any

import msgspec

from mia_desktop.domain import codes
from mia_desktop.domain.records.base import Record
from mia_desktop.domain.records.person import Consent, Participant
from mia_desktop.domain.records.work import (
    Activity,
    Goal,
    Plan,
    PlanVersion,
    Signature,
    SubGoal,
)
from mia_desktop.pdf.blocks import Block
from mia_desktop.pdf.content import plan as plan_content
from mia_desktop.pdf.meta import PaperMeta, file_name
from mia_desktop.platform import files, threads
from mia_desktop.services.desk import Desk, changes
from mia_desktop.store import blobs
from mia_desktop.store.errors import files_sorted

KINDS: dict[str, type[msgspec.Struct]] = {
    "plan": Plan, "goal": Goal, "sub_goal": SubGoal, "activity": Activity,
}  # fmt: skip


class Paper(msgspec.Struct, frozen=True, kw_only=True):
    """A paper before it is drawn: its content as pure data, and whose it is."""

    case: str
    about: str
    """The record that it shows: a plan version, a document."""
    blocks: tuple[Block, ...]
    meta: PaperMeta
    sensitive: bool = True
    """Whether R-17's words about a sealed envelope are shown before it is printed."""

    @property
    def file_name(self) -> str:
        return file_name(self.meta)


def plan_paper(desk: Desk, plan: str, version: str = "", *, large: bool = False) -> Paper:
    """The plan on paper: an agreed version as it was agreed, else a draft of what stands now."""
    record = desk.get(plan)
    if version:
        agreed = desk.get(version).as_type(PlanVersion)
        content: dict[str, Any] = agreed.content
    else:
        agreed, content = None, _present(desk, record)
    values = _plan_values(desk, record.case, content, agreed)
    meta = plan_content.plan_meta(values, large=large)
    return Paper(
        case=record.case,
        about=version or plan,
        blocks=tuple(plan_content.plan_blocks(values)),
        meta=meta,
    )


def make(paper: Paper) -> bytes:
    """Draw the paper: a tagged PDF, in memory only."""
    threads.away_from_window("pdf")
    from mia_desktop.pdf.render import render  # noqa: PLC0415  0.3 s, only for papers

    return render(paper.blocks, paper.meta)


def issue(desk: Desk, paper: Paper, pdf: bytes) -> str:
    """Keep an issued paper in the vault with its hash; returns the attachment's id (S7)."""
    with desk.writer.transaction():
        key = desk.new_id()
        digest = blobs.put(desk.connection, key, paper.case, pdf)
        values = {
            "name": paper.file_name, "sha256": digest, "size": len(pdf), "about": paper.about,
            "made": desk.clock.today(),
        }  # fmt: skip
        desk.put(*changes("attachment", paper.case, key, values), note="issue")
        about = desk.get(paper.about)
        if about.kind == "plan_version":
            desk.set(about, "paper", key)
    return key


def issued(desk: Desk, attachment: str) -> bytes:
    """The very file that was issued; raises DamagedAttachment when its bytes are others."""
    kept = blobs.get(desk.connection, attachment)
    if kept is None:
        raise KeyError(attachment)
    return kept


def export(desk: Desk, paper: Paper, pdf: bytes, target: Path) -> str:
    """Write the PDF where the person chose, and note it with its hash (R-14); returns the hash."""
    digest = hashlib.sha256(pdf).hexdigest()
    with files_sorted():
        files.write_atomic(target, pdf)
    desk.note("export", case=paper.case, record=paper.about, detail=f"pdf {digest}")
    return digest


def printed(desk: Desk, paper: Paper, pdf: bytes) -> None:
    """Note that it went to a printer (R-14)."""
    digest = hashlib.sha256(pdf).hexdigest()
    desk.note("print", case=paper.case, record=paper.about, detail=f"pdf {digest}")


def _present(desk: Desk, plan: Record) -> dict[str, Any]:
    """What stands now, in the shape of a version's content."""
    found = {f"plan/{plan.id}": plan.values}
    for record in desk.of_case(plan.case, "goal", "sub_goal", "activity"):
        found[f"{record.kind}/{record.id}"] = record.values
    goals = {
        key for key, v in found.items() if key.startswith("goal/") and v.get("plan") == plan.id
    }
    return {
        key: value
        for key, value in found.items()
        if key in goals or key.startswith("plan/") or f"goal/{value.get('goal')}" in goals
    }


def _plan_values(
    desk: Desk, case: str, content: dict[str, Any], agreed: PlanVersion | None
) -> plan_content.PlanPaper:
    person = desk.get(case).as_type(Participant)
    parts: dict[str, list[Any]] = {kind: [] for kind in KINDS}
    for key, value in content.items():
        kind, _, record = key.partition("/")
        parts[kind].append(msgspec.convert({**value, "id": record}, KINDS[kind]))
    plan: Plan = parts["plan"][0]
    goals = sorted(parts["goal"], key=lambda g: (g.place, g.id))
    name = f"{person.preferred_name or person.name.given} {person.name.family}".strip()
    address = person.address
    return plan_content.PlanPaper(
        participant_number=person.number,
        day=agreed.agreed if agreed and agreed.agreed else desk.clock.today(),
        name=name,
        phone=person.phone,
        email=person.email,
        address=", ".join(p for p in (address.street, address.postcode, address.town) if p),
        protected=person.protected != "NEJ",
        coach=desk.person,
        version=agreed.version if agreed else 0,
        draft=agreed is None,
        start=plan.period.start,
        end=plan.period.end,
        goals=tuple(_goal(goal, parts["sub_goal"], parts["activity"]) for goal in goals),
        participant_task=plan.participant_task,
        coach_task=plan.coach_task,
        agreement=plan.agreement,
        risk_plan=plan.risk_plan,
        equality=plan.equality,
        meetings=tuple(plan_content.PlanMeeting(day=day) for day in plan.follow_ups),
        consents=tuple(_consents(desk, case)),
        participant_signed=_signed(agreed.participant_signed if agreed else None),
        coach_signed=_signed(agreed.coach_signed if agreed else None),
        copy_given=agreed.copy_given if agreed else None,
    )


def _goal(
    goal: Goal, sub_goals: list[SubGoal], activities: list[Activity]
) -> plan_content.PlanGoal:
    mine = sorted((s for s in sub_goals if s.goal == goal.id), key=lambda s: (s.place, s.id))
    done = sorted((a for a in activities if a.goal == goal.id), key=lambda a: (a.place, a.id))
    return plan_content.PlanGoal(
        own_words=goal.own_words,
        goal_type=_label("CL-GOAL", goal.goal_type.code, goal.goal_type.words),
        why=goal.why,
        wanted=goal.wanted,
        sub_goals=tuple(
            plan_content.PlanSubGoal(text=s.text, target=s.target, noticed_how=s.noticed_how)
            for s in mine
        ),
        activities=tuple(
            plan_content.PlanActivity(
                what=_label("CL-INS", a.what.code, a.what.words),
                actor=_label("CL-ACT", a.actor.code, ""),
                actor_name=a.actor.name,
                contact=a.actor.contact,
                start=a.period.start,
                end=a.period.end,
                hours_week=a.hours_week,
            )
            for a in done
        ),
    )


def _consents(desk: Desk, case: str) -> list[plan_content.PlanConsent]:
    """Those in force: a party each, with what and until when (domain §3.2)."""
    today = desk.clock.today()
    found: list[plan_content.PlanConsent] = []
    for record in desk.of_case(case, "consent"):
        scope = record.as_type(Consent).scope
        over = scope.end is not None and scope.end < today
        if scope.withdrawn or over or (scope.start and scope.start > today):
            continue
        found += [
            plan_content.PlanConsent(
                party=_label("CL-ACT", party, ""),
                categories=tuple(_label("CL-CONSENT-CATEGORY", c, "") for c in scope.categories),
                until=scope.end,
            )
            for party in scope.parties
        ]
    return found


def _label(name: str, code: str, words: str) -> str:
    """The person's own words where there are any, else the code's label."""
    return words or (codes.label(name, code) if code else "")


def _signed(signature: Signature | None) -> str:
    if signature is None:
        return ""
    return f"{signature.name} {_day(signature.day)}".strip()


def _day(day: date) -> str:
    return day.isoformat()
