"""The casework itself: documents, plan, steps, meetings."""

from datetime import date
from typing import Any, Literal

import msgspec

from mia_desktop.domain.records.base import Case, Coded, Period


class FormVersion(msgspec.Struct, frozen=True, kw_only=True):
    id: str
    version: int


DOCUMENTS = ("assessment", "follow_up", "exit", "post_exit_follow_up")
"""Kinds that are a document of a form with an end: what is asked, said and made final."""


class Document(Case, frozen=True, kw_only=True):
    """A form that is being filled in or was: kartläggning, uppföljning, avslut.

    Its answers are units of their own, `answer/<address>`, and its finished sections
    `done/<section>`; completion is a write of its own (bundle-format §5.6).
    """

    form: FormVersion | None = None
    state: Literal["pagaende", "klar"] = "pagaende"
    started: date | None = None
    participation: str = ""
    follows: str = ""
    """The earlier document whose answers stand beside the new ones."""


class Row(Case, frozen=True, kw_only=True):
    """A row of a table question: a record of its own, so two people may each add one (C6)."""

    document: str = ""
    question: str = ""
    place: int = 0
    activity: str = ""
    """What a meeting's decision became in the plan."""


class Plan(Case, frozen=True, kw_only=True):
    """The individual plan as it is being worked on; versions are snapshots of it."""

    participation: str = ""
    period: Period = Period()
    agreement: str = ""
    risk_plan: str = ""
    adaptations: str = ""
    participant_task: str = ""
    coach_task: str = ""
    equality: str = ""
    """R-60: hur tar vi hänsyn till jämställdhet, tillgänglighet och likabehandling?"""
    follow_ups: tuple[date, ...] = ()
    copy_given: date | None = None


class Goal(Case, frozen=True, kw_only=True):
    plan: str = ""
    place: int = 0
    own_words: str = ""
    goal_type: Coded = Coded()
    why: str = ""
    area: str = ""
    wanted: date | None = None
    state: Literal["OPPET", "NATT", "PAUSAT", "AVSLUTAT"] = "OPPET"


class SubGoal(Case, frozen=True, kw_only=True):
    goal: str = ""
    place: int = 0
    text: str = ""
    target: date | None = None
    noticed_how: str = ""
    state: Literal["OPPET", "NATT", "PAUSAT", "AVSLUTAT"] = "OPPET"


class Actor(msgspec.Struct, frozen=True, kw_only=True):
    code: str = ""
    name: str = ""
    contact: str = ""


class Activity(Case, frozen=True, kw_only=True):
    """What is done, by whom, when and how much; several may run at once."""

    goal: str = ""
    sub_goal: str = ""
    place: int = 0
    what: Coded = Coded()
    actor: Actor = Actor()
    period: Period = Period()
    hours_week: str = ""
    status: Literal["PLANERAD", "PAGAR", "KLAR", "PAUSAD", "AVBRUTEN"] = "PLANERAD"
    stopped_why: str = ""
    hours_done: str = ""
    intervention: str = ""


class Signature(msgspec.Struct, frozen=True, kw_only=True):
    """Signing as a dated fact (decisions C4); the program never makes a signature itself."""

    day: date
    how: Literal["PAPPER", "UTANFOR", "UPPLAST"] = "PAPPER"
    name: str = ""
    place: str = ""


class PlanVersion(Case, frozen=True, kw_only=True):
    """What was agreed, for ever: an immutable snapshot (decisions C4)."""

    plan: str = ""
    version: int = 1
    agreed: date | None = None
    content: dict[str, Any] = msgspec.field(default_factory=dict)
    participant_signed: Signature | None = None
    coach_signed: Signature | None = None
    copy_given: date | None = None
    paper: str = ""
    """Id of the attachment that holds the issued PDF (decisions S7)."""


class StepProgress(Case, frozen=True, kw_only=True):
    """An observed, dated change in one life area: a direction with evidence, no score (D5)."""

    document: str = ""
    area: str = ""
    from_level: str = ""
    to_level: str = ""
    direction: Literal["", "FRAMAT", "OFORANDRAT", "BAKAT"] = ""
    own: int | None = None
    coach: int | None = None
    evidence: str = ""
    linked: str = ""
    day: date | None = None


class Attachment(Case, frozen=True, kw_only=True):
    """A file kept in the vault: an issued paper, a scanned consent."""

    name: str = ""
    media: str = "application/pdf"
    sha256: str = ""
    size: int = 0
    sort: str = ""
    """What it is (CL-FILE); empty for a paper that was issued."""
    about: str = ""
    version: str = ""
    """The completion that an issued paper of a form shows."""
    made: date | None = None


class Reminder(Case, frozen=True, kw_only=True):
    """Something that comes up by itself on a day; a planned meeting is one with a time."""

    kind: str = ""
    day: date | None = None
    about: str = ""
    done: bool = False
    time: str = ""
    """As 09:30; empty for the whole day."""
    place: str = ""
    text: str = ""
