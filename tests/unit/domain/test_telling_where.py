"""Notes that tell where somebody is, told by their words (R-55)."""

from __future__ import annotations

import pytest

from mia_desktop.domain.telling_where import sensitivity, tells_where

pytestmark = pytest.mark.rule("R-55")


@pytest.mark.parametrize(
    "text",
    [
        "Hon bor hos sin syster",
        "Har flyttat till en lägenhet",
        "Vi ses vid Storgatan 3",
        "Post till 123 45 Tyresö",
        "Jobbar på ICA",
        "Praktik på ett lager",
        "Barnen går i skolan i Hallunda",
        "Åker buss 873 varje morgon",
        "SFI på tisdagar",
        "Nya ADRESSEN är hemlig",
    ],
)
def test_home_work_school_and_travel_are_heard(text: str) -> None:
    """A note nobody thought of marking is the one that gives a hidden address away."""
    assert tells_where(text)
    assert sensitivity(text, protected=True) == 4


@pytest.mark.parametrize("text", ["", "Mår bättre idag", "Ringde och sa att mötet blev bra"])
def test_other_notes_are_as_they_were(text: str) -> None:
    """If every note were marked, nobody would heed the mark."""
    assert not tells_where(text)
    assert sensitivity(text, protected=True) == 2


def test_without_protection_no_note_is_dangerous() -> None:
    """Where most people live is no danger to them."""
    assert sensitivity("Bor på Storgatan 3", protected=False) == 2
