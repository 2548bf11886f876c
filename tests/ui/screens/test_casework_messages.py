"""The sentences for what can stand in the way of a piece of casework."""

from __future__ import annotations

from datetime import date

import pytest
from mia_ui import messages

from mia_desktop.domain.errors import Expected
from mia_desktop.domain.plan_rules import PartyConsent
from mia_desktop.services.errors import OpenConflict, Overtaken
from mia_desktop.services.plan_parties import ConsentTooShort


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (Overtaken((("c", "phone"),)), "Det går inte att ångra längre."),
        (OpenConflict((("c", "phone"),)), "Det finns en krock att gå igenom först."),
        (
            OpenConflict((("c", "phone"), ("c", "email"))),
            "Det finns 2 krockar att gå igenom först.",
        ),
        (
            ConsentTooShort(PartyConsent(party="AF", given=True, until=date(2026, 4, 1))),
            "Samtycket för Arbetsförmedlingen går ut 1 april 2026, innan planen är slut.",
        ),
        (
            ConsentTooShort(PartyConsent(party="FK")),
            "Det finns inget samtycke som gäller Försäkringskassan.",
        ),
    ],
)
def test_what_stands_in_the_way_is_said(error: Expected, said: str) -> None:
    """Not "det gick inte": the person is told what to do about it (ux §4.1)."""
    assert messages.tell(error).title == said
