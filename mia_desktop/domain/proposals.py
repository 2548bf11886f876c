"""What the program proposes from what has been said; a person's word always goes before it."""

from collections.abc import Mapping
from typing import Any

_BY_REASON = {
    "ARBETE": "ARBETE",
    "EGET_FORETAG": "ARBETE",
    "STUDIER": "STUDIER",
    "ORDINARIE_INSATS": "ORDINARIE_INSATS",
}
_NO_CLASS = frozenset({"AVLIDEN"})
"""Reasons after which nobody counts a result."""


def outcome_class(reason: str, occupation: Mapping[str, Any], *, forward: bool) -> str:
    """The class of result at the end (domain §4.3); empty while too little is said.

    `occupation` are the shares by part, `forward` tells that somebody noticed a step forward.
    """
    if reason in _NO_CLASS or not (reason or any(occupation.values())):
        return ""
    work = _percent(occupation, "workUnsupported") + _percent(occupation, "workSupported")
    studies = _percent(occupation, "studies")
    if reason in _BY_REASON:
        return _BY_REASON[reason]
    if work or studies:
        return "ARBETE" if work >= studies else "STUDIER"
    if occupation.get("ordinaryMeasure") == "JA":
        return "ORDINARIE_INSATS"
    return "ANNAN_STEGFORFLYTTNING" if forward else "INGEN_FORFLYTTNING"


def direction(own: Any) -> str:
    """The direction of a step from the participant's own rating of the change (domain §4.2)."""
    if not isinstance(own, int):
        return ""
    return "FRAMAT" if own > 0 else "BAKAT" if own < 0 else "OFORANDRAT"


def _percent(occupation: Mapping[str, Any], part: str) -> int:
    value = occupation.get(part)
    return value if isinstance(value, int) else 0
