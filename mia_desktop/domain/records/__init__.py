"""All kinds of records, by the name that stands in their writes."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from mia_desktop.domain.records.base import Case
from mia_desktop.domain.records.office import (
    Anchor,
    Deviation,
    DeviationReport,
    Disposal,
    FormDefinition,
    HandedOver,
    Peer,
    Received,
    Setting,
    VolumeReport,
)
from mia_desktop.domain.records.person import (
    Consent,
    Contact,
    Cover,
    Intervention,
    Merged,
    Moved,
    Note,
    Participant,
    Participation,
)
from mia_desktop.domain.records.rights import Dispute
from mia_desktop.domain.records.time import (
    Attendance,
    Group,
    GroupMeeting,
    GroupMember,
    HoursMonth,
)
from mia_desktop.domain.records.work import (
    Activity,
    Attachment,
    Document,
    Goal,
    Plan,
    PlanVersion,
    Reminder,
    Row,
    StepProgress,
    SubGoal,
)
from mia_desktop.domain.standing import Protection

KINDS: Mapping[str, type[Case]] = MappingProxyType(
    {
        "participant": Participant,
        "participation": Participation,
        "intervention": Intervention,
        "consent": Consent,
        "contact": Contact,
        "note": Note,
        "merged": Merged,
        "moved": Moved,
        "cover": Cover,
        "dispute": Dispute,
        "assessment": Document,
        "follow_up": Document,
        "exit": Document,
        "post_exit_follow_up": Document,
        "referral": Document,
        "resource_person": Document,
        "meeting": Document,
        "placement": Document,
        "education": Document,
        "se_step": Document,
        "workplace": Document,
        "row": Row,
        "plan": Plan,
        "goal": Goal,
        "sub_goal": SubGoal,
        "activity": Activity,
        "plan_version": PlanVersion,
        "step_progress": StepProgress,
        "attachment": Attachment,
        "reminder": Reminder,
        "attendance": Attendance,
        "hours_month": HoursMonth,
        "group": Group,
        "group_member": GroupMember,
        "group_meeting": GroupMeeting,
        "deviation": Deviation,
        "deviation_report": DeviationReport,
        "volume_report": VolumeReport,
        "peer": Peer,
        "setting": Setting,
        "handed_over": HandedOver,
        "received": Received,
        "form_definition": FormDefinition,
        "anchor": Anchor,
        "disposal": Disposal,
    }
)

LOCAL = frozenset(
    {
        "peer", "setting", "handed_over", "received", "deviation", "deviation_report",
        "volume_report", "form_definition", "anchor", "disposal",
    }
)  # fmt: skip
"""Kinds that belong to no participant's case and never leave in F3."""

_PROTECTED_ORDER = {
    "NEJ": 0, "ANNAT_SKYDD": 1, "SEKRETESSMARKERING": 2, "SKYDDAD_FOLKBOKFORING": 3,
}  # fmt: skip


def _protected(value: Any) -> int:
    return _PROTECTED_ORDER.get(value, 0) if isinstance(value, str) else 0


def _withheld(value: Any) -> int:
    """A consent that was taken back, or reaches fewer, protects more."""
    if not isinstance(value, dict):
        return 1_000
    if value.get("withdrawn"):
        return 2_000
    reached = [value.get("parties"), value.get("categories")]
    return 500 - sum(len(each) for each in reached if isinstance(each, list | tuple))


def _assigned(value: Any) -> int:
    """A case that fewer computers may write to is better kept."""
    return 1_000 - len(value) if isinstance(value, list | tuple) else 0


def _soonest_over(value: Any) -> int:
    """A time as a stand-in that ends sooner lets fewer read; without an end it lets most."""
    end = value.get("end") if isinstance(value, dict) else None
    digits = end.replace("-", "") if isinstance(end, str) and end.isascii() else ""
    return 100_000_000 - int(digits) if len(digits) == 8 and digits.isdigit() else 0


def _stripped(value: Any) -> int:
    """Contact data once stripped protects: another's late telephone number does not show (§5.4)."""
    return int(value is None)


def _open(value: Any) -> int:
    """What one still disputes is disputed, whatever another has settled (§5.4)."""
    return int(value is None)


PROTECTIVE: Mapping[tuple[str, str], Protection] = MappingProxyType(
    {
        ("participant", "protected"): _protected,
        ("participant", "assigned"): _assigned,
        ("consent", "scope"): _withheld,
        ("cover", "period"): _soonest_over,
        ("dispute", "settled"): _open,
        **{
            ("participant", unit): _stripped
            for unit in ("address", "phone", "email", "trusted_person", "safe_contact")
        },
    }
)
"""Units whose most protective value is shown while a krock is open (bundle-format §5.4)."""


def protection(kind: str, unit: str) -> Protection | None:
    return PROTECTIVE.get((kind, unit))
