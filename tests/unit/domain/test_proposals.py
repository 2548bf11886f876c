"""What the program proposes: derived, never a verdict (domain §4.2, §4.3)."""

from __future__ import annotations

import pytest

from mia_desktop.domain.proposals import direction, outcome_class


@pytest.mark.parametrize(
    ("reason", "occupation", "forward", "expected"),
    [
        ("", {}, False, ""),
        ("", {"none": None}, True, ""),
        ("AVLIDEN", {"workSupported": 50}, True, ""),
        ("ARBETE", {}, False, "ARBETE"),
        ("EGET_FORETAG", {}, False, "ARBETE"),
        ("STUDIER", {"workUnsupported": 100}, False, "STUDIER"),
        ("ORDINARIE_INSATS", {}, False, "ORDINARIE_INSATS"),
        ("MAX_TID", {"workSupported": 25, "workUnsupported": 25, "studies": 50}, False, "ARBETE"),
        ("MAX_TID", {"workSupported": 25, "studies": 50}, False, "STUDIER"),
        ("", {"ordinaryMeasure": "JA"}, False, "ORDINARIE_INSATS"),
        ("MAX_TID", {"ordinaryMeasure": "NEJ"}, True, "ANNAN_STEGFORFLYTTNING"),
        ("HALSA_VARD", {"none": "JA"}, False, "INGEN_FORFLYTTNING"),
        ("MAX_TID", {"studies": "mycket"}, False, "INGEN_FORFLYTTNING"),
    ],
)
def test_the_class_follows_from_how_it_ended(
    reason: str, occupation: dict[str, object], forward: bool, expected: str
) -> None:
    """The handledare starts from the likely one, and changes it with a reason."""
    assert outcome_class(reason, occupation, forward=forward) == expected


@pytest.mark.parametrize(
    ("own", "expected"),
    [(2, "FRAMAT"), (1, "FRAMAT"), (0, "OFORANDRAT"), (-1, "BAKAT"), (None, ""), ("1", "")],
)
def test_the_direction_is_the_participants(own: object, expected: str) -> None:
    """Domain §4.2: the participant's own rating proposes it."""
    assert direction(own) == expected
