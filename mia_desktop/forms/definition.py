"""What a form is: sections of questions, each of one kind out of a closed list.

Pure data: it is read by load.py, filled in through session.py, kept as JSON inside a completed
document (so that the paper of 2026 is the same in 2036), and drawn by the interface and the PDF.
"""

from collections.abc import Iterator
from enum import StrEnum

import msgspec

from mia_desktop.domain import codes
from mia_desktop.domain.codes import Code, Label
from mia_desktop.forms.conditions import Condition


class Kind(StrEnum):
    """The closed list of question kinds; a new one means work in every reader of forms."""

    TEXT = "text"
    NUMBER = "number"
    DATE = "date"
    CHOICE = "choice"
    SEVERAL = "several"
    SCALE = "scale"
    CHANGE = "change"
    FIVE_SLOTS = "five_slots"
    LEVELS = "levels"
    SHARES = "shares"
    TABLE = "table"
    RANKED = "ranked"
    WEEK_GRID = "week_grid"
    WORDS = "words"
    LINK = "link"


ANY = "ANY"
"""The topic of a question that may be about anything."""
PLAIN = frozenset(Kind) - {Kind.FIVE_SLOTS, Kind.LEVELS, Kind.SHARES, Kind.TABLE}
"""Kinds with one value under the question's own address."""


class Share(StrEnum):
    """Which bundle profile may carry the answer: none, full cases (F3), also counts."""

    NEVER = "never"
    CASE = "case"
    COUNTS = "counts"


class Print(StrEnum):
    """On which paper the answer may stand: all, only the participant's own, none."""

    ALL = "all"
    OWN = "own"
    NEVER = "never"


class Voice(StrEnum):
    """Whose words an answer is; the coach's are marked on every paper (R-25)."""

    PARTICIPANT = "participant"
    COACH = "coach"
    TOGETHER = "together"


class Severity(StrEnum):
    ERROR = "error"
    WARNING = "warning"


class NotAfter(msgspec.Struct, frozen=True, kw_only=True, tag="not_after"):
    """A date is not later than today or another answer."""

    than: str
    code: str = "not_after"
    severity: Severity = Severity.ERROR


class NotBefore(msgspec.Struct, frozen=True, kw_only=True, tag="not_before"):
    """A date is not earlier than today or another answer."""

    than: str
    code: str = "not_before"
    severity: Severity = Severity.ERROR


class AtLeast(msgspec.Struct, frozen=True, kw_only=True, tag="at_least"):
    """A number is not smaller than another answer (a year to, a year from)."""

    than: str
    code: str = "at_least"
    severity: Severity = Severity.ERROR


class MaxLength(msgspec.Struct, frozen=True, kw_only=True, tag="max_length"):
    length: int
    code: str = "too_long"
    severity: Severity = Severity.ERROR


class Pattern(msgspec.Struct, frozen=True, kw_only=True, tag="pattern"):
    """A text has one of the shapes that checks.py knows by name."""

    name: str
    code: str = ""
    severity: Severity = Severity.ERROR


Check = NotAfter | NotBefore | AtLeast | MaxLength | Pattern


class Item(msgspec.Struct, frozen=True, kw_only=True):
    """A row of `levels` or `shares`; `kind` (percent, yes_no) counts only for shares."""

    id: str
    label: Label
    kind: str = "percent"


class Question(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A question, a part of one, or a column of a table: the same shape for all three.

    `listed` is always filled in by the loader, also where the definition names a code list
    (`list_id`), so a reader of `choices` never needs the lists. Attributes that a kind does not
    know are at their default; load.py refuses them in a definition.
    """

    id: str
    kind: Kind
    label: Label
    help: Label | None = None
    why: Label | None = None
    """Varför frågar vi? Shown folded under the question."""
    show_when: Condition | None = None
    required: bool = False
    required_when: Condition | None = None
    wanted: bool = False
    """Left blank it gives a warning that bars nothing."""
    auto: bool = False
    """Set by the program: shown, never typed."""
    check: tuple[Check, ...] = ()
    sensitivity: int = 1
    share: Share = Share.CASE
    print: Print = Print.ALL
    whereabouts: bool = False
    """Tells where the person can be found: sensitivity 4 with protected identity (R-55)."""
    private: bool = False
    """Hidden in samtalsläge, asked only when nobody else is there (R-07)."""
    voice: Voice = Voice.TOGETHER
    area: str = ""
    bind: str = ""
    was: tuple[str, ...] = ()
    since: int = 1
    """The version of the form that asked this first."""
    earlier_question: str = ""
    """The question of the section's earlier forms whose answer stands beside this one."""
    lines: int = 1
    decimals: bool = False
    min: int | None = None
    max: int | None = None
    max_choices: int | None = None
    list_id: str = ""
    listed: tuple[Code, ...] = ()
    exclusive: tuple[str, ...] = ()
    """Choices that stand alone, such as *Inget körkort*."""
    low: Label | None = None
    high: Label | None = None
    rows: tuple[Item, ...] = ()
    columns: tuple["Question", ...] = ()
    row_kind: str = "row"
    """The kind of record that a row of this table is."""
    each: str = ""
    """The kind of record of which every open one is a row (goal, activity): none added by hand."""
    link_to: str = ""
    """The kind of record that a link points at."""
    topics: tuple[str, ...] = ()
    """The consent categories that this is about: written only if all at the table may know (R-36).
    `ANY`: it may be about anything, so each at the table needs some consent."""

    @property
    def choices(self) -> tuple[Code, ...]:
        """What can be chosen here, with the office's own codes of a list (decisions D4)."""
        return codes.with_own(self.list_id, self.listed) if self.list_id else self.listed

    def sensitivity_for(self, protected: bool) -> int:
        """Give the sensitivity in a case with or without protected identity."""
        return 4 if protected and self.whereabouts else self.sensitivity

    def column(self, column_id: str) -> "Question":
        for one in self.columns:
            if one.id == column_id:
                return one
        raise KeyError(f"{self.id} has no column {column_id}")


class Section(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    id: str
    title: Label
    questions: tuple[Question, ...]
    guidance: Label | None = None
    group: Label | None = None
    """The heading over this and the following sections in the list beside the page."""
    show_when: Condition | None = None
    sensitivity: int = 1
    earlier: tuple[str, ...] = ()
    """Forms whose newest document stands beside this section; the first that has one counts."""


class Home(StrEnum):
    """Whose the documents of a register are: one participant's, or everybody's (a workplace)."""

    CASE = "case"
    CASELOAD = "caseload"


class Register(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """How documents that are kept open are listed: meetings, contacts, workplaces.

    A form without this head is filled in once and made final; one with it is a line in a list,
    written on as long as it is true, unless it `completes`.
    """

    title: Label
    """The heading of the list: *Möten*."""
    add: Label
    """The button that begins one: *Nytt möte*."""
    empty: Label
    """What is said of a list without lines."""
    line: tuple[str, ...]
    """Questions whose answers a line is called by."""
    detail: tuple[str, ...] = ()
    """Questions whose answers stand under it, and the columns `question.column` of a table."""
    day: str = ""
    """The question that says when; without it a line has the day it was begun."""
    until: str = ""
    """The question that says when it was over."""
    part: str = ""
    """Where on the participant's page the list stands."""
    home: Home = Home.CASE
    one: bool = False
    """One for each participation: the list leads to it instead of adding another."""
    completes: bool = False


class Form(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A form of one version, with why it may be kept at all (R-40)."""

    id: str
    version: int
    title: Label
    purpose: Label
    legal_basis: Label
    retention: Label
    sections: tuple[Section, ...]
    record: str = "assessment"
    """The kind of document record its answers live in."""
    register: Register | None = None

    @property
    def completes(self) -> bool:
        """Whether it is ever made final."""
        return self.register is None or self.register.completes

    def questions(self) -> Iterator[Question]:
        for section in self.sections:
            yield from section.questions

    def question(self, question_id: str) -> Question:
        for one in self.questions():
            if one.id == question_id:
                return one
        raise KeyError(f"{self.id} has no question {question_id}")

    def section(self, section_id: str) -> Section:
        for one in self.sections:
            if one.id == section_id:
                return one
        raise KeyError(f"{self.id} has no section {section_id}")
