"""The invented people of the practice caseload, as they stand in example/*.toml.

Days are counted back from today: 30 is a month ago, -30 a month to come.
"""

import tomllib
from datetime import date
from typing import Annotated, Any, Literal

import mia_resources
import msgspec

from mia_desktop.domain import personal_number
from mia_desktop.domain.records.person import Identity, Protected, Status

FILES = (
    "1_nya", "2_kartlaggning", "3_planering", "4_pagaende", "5_pagaende", "6_pausade_avslutade",
    "7_efter",
)  # fmt: skip

Past = Annotated[int, msgspec.Meta(ge=1)]
"""What was done was done yesterday at the latest: then it is in the past at every hour."""


class Told(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A part of somebody's story; a word that is not known is a mistake in the file."""


class Scope(Told, frozen=True, kw_only=True):
    kind: str
    parties: tuple[str, ...]
    categories: tuple[str, ...]
    purpose: str
    start: Past
    end: int
    given: Literal["MUNTLIGT", "SKRIFTLIGT", "PALOGGAD"]
    withdrawn: Past | None = None
    withdrawn_how: str = ""


class Facts(Told, frozen=True, kw_only=True):
    """What a finished kartläggning says of nearly everybody; `areas` in the order of CL-AREA."""

    income: tuple[str, ...]
    edu: str
    housing: str
    health: str
    swedish: str
    areas: tuple[int, ...]
    summary: str
    since: str = ""


class Mapping(Told, frozen=True, kw_only=True):
    """A kartläggning: begun on a day, finished or not; `sections` are marked done."""

    day: Past
    finished: Past | None = None
    sections: tuple[str, ...] = ()
    facts: Facts | None = None
    answers: dict[str, Any] = {}


class Sub(Told, frozen=True, kw_only=True):
    text: str
    target: int
    noticed: str = ""


class Act(Told, frozen=True, kw_only=True):
    """An activity: CL-INS code, who, from–to, hours a week."""

    code: str
    actor: str = ""
    name: str = ""
    start: int | None = msgspec.field(default=None, name="from")
    end: int | None = msgspec.field(default=None, name="to")
    hours: str = ""
    status: str = ""
    why: str = ""


class Aim(Told, frozen=True, kw_only=True):
    """A goal in the participant's own words; `day` where it came later than the plan."""

    words: str
    type: str
    area: str
    type_words: str = ""
    why: str = ""
    wanted: int | None = None
    day: Past = 1
    subs: tuple[Sub, ...] = ()
    acts: tuple[Act, ...] = ()


class Planned(Told, frozen=True, kw_only=True):
    """The plan: made, agreed, signed, handed out; changed and agreed again, or renewed.

    On the day of `paper` it was printed, and the paper kept.
    """

    day: Past
    goals: tuple[Aim, ...]
    follow_ups: tuple[int, ...] = ()
    agreed: Past | None = None
    signed: Past | None = None
    signed_how: Literal["PAPPER", "UPPLAST"] = "PAPPER"
    copy: Past | None = None
    later_goal: Aim | None = None
    agreed_again: Past | None = None
    renewed: Past | None = None
    paper: Past | None = None
    agreement: str = ""
    own_task: str = ""
    coach_task: str = ""
    risk: str = ""


class StepTaken(Told, frozen=True, kw_only=True):
    """A change that somebody noticed in one area; `goal` is the place of the goal it belongs to."""

    area: str
    own: int
    coach: int
    direction: str
    evidence: str = ""
    start: str = msgspec.field(default="", name="from")
    end: str = msgspec.field(default="", name="to")
    goal: int | None = None


class FollowedUp(Told, frozen=True, kw_only=True):
    """An uppföljning; `goals` are rating and evidence in the order of the plan."""

    day: Past
    since: str
    areas: tuple[int, ...]
    form: str = "FYSISKT"
    purpose: str = ""
    topics: tuple[str, ...] = ()
    words: dict[str, str] = {}
    goals: tuple[tuple[int, str], ...] = ()
    steps: tuple[StepTaken, ...] = ()
    next: tuple[tuple[str, int, str], ...] = ()
    finished: bool = True


class Insats(Told, frozen=True, kw_only=True):
    """What volumes count."""

    code: str
    start: Past = msgspec.field(name="from")
    end: int | None = msgspec.field(default=None, name="to")
    local: str = ""


class Leaving(Told, frozen=True, kw_only=True):
    """An avslut in the participant's own words, with how it is counted (`class`)."""

    day: Past
    kind: str
    reason: str
    occupation: dict[str, Any]
    income: tuple[str, ...]
    after: str
    view: str
    words: str
    result: str
    power: str
    counted: str = msgspec.field(name="class")
    summary: str


class Later(Told, frozen=True, kw_only=True):
    """A contact after the end (domain §4.5): at which point, and what the participant said."""

    day: Past
    point: str
    verdict: str


class Again(Told, frozen=True, kw_only=True):
    """Somebody came back: a new participation (decisions C1)."""

    day: Past
    phases: tuple[tuple[Past, Status], ...]


class Person(Told, frozen=True, kw_only=True):
    """One invented participant and what has happened so far."""

    given: str
    family: str
    born: date
    sex: Literal["KVINNA", "MAN"]
    municipality: str
    referrer: str
    taken_in: Past
    called: str = ""
    pronoun: str = ""
    birth_number: Literal["", "238", "239", "980", "981"] = ""
    coordination: bool = False
    protected: Protected = "NEJ"
    language: str = ""
    interpreter: bool = False
    phone: str = ""
    email: str = ""
    street: str = ""
    postcode: str = ""
    town: str = ""
    safe_contact: str = ""
    needs: tuple[str, ...] = ()
    reason: str = ""
    first_contact: Past | None = None
    phases: tuple[tuple[Past, Status], ...] = ()
    consents: tuple[Scope, ...] = ()
    notes: tuple[tuple[Past, str, str], ...] = ()
    mapping: Mapping | None = None
    plan: Planned | None = None
    insatser: tuple[Insats, ...] = ()
    follow_ups: tuple[FollowedUp, ...] = ()
    leaving: Leaving | None = None
    later: tuple[Later, ...] = ()
    again: Again | None = None

    @property
    def identity(self) -> Identity:
        """A number of Skatteverket's test series with its check digit, or none (decisions C19)."""
        if not self.birth_number:
            return Identity()
        day = self.born.day + (personal_number.COORDINATION if self.coordination else 0)
        eleven = f"{self.born:%Y%m}{day:02}{self.birth_number}"
        number = f"{eleven}{personal_number.check_digit(eleven[2:])}"
        return Identity(kind="SNR" if self.coordination else "PNR", number=number)


def people() -> tuple[Person, ...]:
    """Everybody, in the order of the files."""
    return tuple(
        person
        for name in FILES
        for person in msgspec.convert(
            tomllib.loads(mia_resources.read_text(f"example/{name}.toml"))["person"],
            tuple[Person, ...],
        )
    )
