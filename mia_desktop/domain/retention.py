"""How long what is kept about a person stays: classes of records, and the day on which all may go.

The customer decides months for each class (R-43); what nobody has decided is "Ej beslutat", and
then nothing is proposed. Where several times meet the longest applies, as EU projects demand
(domain §6.3, S86).
"""

from collections.abc import Iterable, Mapping
from datetime import date
from types import MappingProxyType

from mia_desktop.domain.days import months_on

CLASSES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "person": ("participant", "participation", "intervention", "referral", "contact",
                   "resource_person", "reminder", "merged", "moved", "cover"),
        "documents": ("assessment", "follow_up", "exit", "post_exit_follow_up", "row",
                      "step_progress"),
        "plan": ("plan", "plan_version", "goal", "sub_goal", "activity"),
        "notes": ("note", "meeting"),
        "time": ("attendance", "hours_month", "group_member"),
        "consents": ("consent",),
        "attachments": ("attachment",),
        "work": ("placement", "education", "se_step"),
    }
)  # fmt: skip
"""What the office decides a time for; a kind that no class names goes with the person."""
LEAST, MOST = 1, 1200

_OF_KIND = {kind: name for name, kinds in CLASSES.items() for kind in kinds}


def class_of(kind: str) -> str:
    return _OF_KIND.get(kind, "person")


def together(*decisions: Mapping[str, int | None]) -> dict[str, int | None]:
    """What several have decided, for every class; where they differ the longest applies."""
    said = {name: [one.get(name) for one in decisions] for name in CLASSES}
    return {name: max((m for m in each if m), default=None) for name, each in said.items()}


def kept_until(ended: date, kinds: Iterable[str], months: Mapping[str, int | None]) -> date | None:
    """The day on which a case that ended may go, with all that is in it.

    None while nothing has been decided for some class of what is there.
    """
    decided = {months.get(name) for name in {class_of(kind) for kind in kinds}}
    found = [each for each in decided if each is not None]
    if not found or len(found) < len(decided):
        return None
    return months_on(ended, max(found))
