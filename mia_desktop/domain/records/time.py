"""Time: who was at what on which day, months that were handed in, groups and their meetings.

One record is one entry: two people who register the same participant and day write two entries,
which somebody sees, and never a krock that nobody meant (bundle-format §5).
"""

from datetime import date
from typing import Literal

import msgspec

from mia_desktop.domain.records.base import Case, Period

State = Literal["PLANERAD", "KOM", "UTEBLEV", "AVBOKAD"]
Sort = Literal["", "activity", "intervention", "group"]


class Attended(msgspec.Struct, frozen=True, kw_only=True):
    """What somebody was at: the plan's activity, an insats or a group; none is time by itself."""

    sort: Sort = ""
    id: str = ""
    code: str = ""
    """Its kind (CL-INS), so that hours can be counted where the record itself is not."""


class Presence(msgspec.Struct, frozen=True, kw_only=True):
    """Whether somebody came, and if not why: a reason without any diagnosis (domain §4.1)."""

    state: State = "KOM"
    reason: str = ""


class Attendance(Case, frozen=True, kw_only=True):
    """One participant's time at one thing on one day; who wrote it stands in its writes."""

    participation: str = ""
    day: date | None = None
    what: Attended = Attended()
    name: str = ""
    """What the activity or group was called: a group itself stays where it is kept."""
    presence: Presence = Presence()
    hours: str = ""
    """A decimal in quarters of an hour, with a point: 1.75."""
    note: str = ""
    meeting: str = ""


class HandedIn(msgspec.Struct, frozen=True, kw_only=True):
    """A month as it was handed in: when, and the hours of each day, to tell later changes by."""

    at: str
    days: dict[str, str] = {}


class HoursMonth(Case, frozen=True, kw_only=True):
    """A month of one participant that was handed in: a dated fact, not a lock."""

    month: str = ""
    handed: HandedIn | None = None


class MeetingTime(msgspec.Struct, frozen=True, kw_only=True):
    """When a group meets: the day of the week (0 is Monday) and from when to when, as 09:30."""

    weekday: int | None = None
    start: str = ""
    end: str = ""


class Group(Case, frozen=True, kw_only=True):
    """A group of the whole caseload: in nobody's case, and never handed over."""

    name: str = ""
    code: str = ""
    place: str = ""
    leader: str = ""
    time: MeetingTime = MeetingTime()
    period: Period = Period()


class GroupMember(Case, frozen=True, kw_only=True):
    """That somebody is in a group from a day to a day; a record of its own for each member."""

    group: str = ""
    participant: str = ""
    period: Period = Period()


class GroupMeeting(Case, frozen=True, kw_only=True):
    """A group's meeting. Who came stands with each participant, not here."""

    group: str = ""
    day: date | None = None
    hours: str = ""
