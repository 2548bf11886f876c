"""Somebody close to the participant: whether there is a consent stands where they are named."""

from __future__ import annotations

from datetime import date
from functools import partial

import pytest

from mia_desktop.domain import parties
from mia_desktop.domain.records.person import ConsentScope
from mia_desktop.services import filling, people
from mia_desktop.services.desk import Desk
from tests.helpers import fillings
from tests.helpers.window import DeskThread, OpenWindow
from tests.ui.screens.conftest import OpenPage

LACKS = "Närstående eller stödperson har inget samtycke. Ta ingen kontakt utan samtycke."
ASKED = "Finns det någon nära dig som vi får kontakta?"


@pytest.fixture
def case(desk_thread: DeskThread) -> str:
    return desk_thread.run(fillings.someone)


@pytest.fixture
def section(desk_thread: DeskThread, case: str) -> dict[str, str]:
    document = desk_thread.run(partial(filling.start, case=case, form_id="kartlaggning"))
    return {"document": document, "section": "grunduppgifter"}


def consent(desk: Desk, case: str, end: date | None) -> str:
    scope = ConsentScope(
        parties=(parties.RELATIVE,), categories=("INSATSER_PLANER",), purpose="Nå deltagaren",
        start=date(2026, 1, 1), end=end,
    )  # fmt: skip
    return people.give_consent(desk, case, "INFO_EXCHANGE", scope, "MUNTLIGT")


def answer(opened: OpenWindow) -> None:
    opened.write(ASKED, "syster, 070-1740605")
    opened.keys("Tab")
    opened.settle()


def test_a_missing_consent_is_said_once_somebody_is_named(
    open_page: OpenPage, section: dict[str, str], case: str
) -> None:
    """The telephone number is there; that it may not be dialled yet must be there too."""
    opened = open_page("form", section)
    assert LACKS not in opened.texts()
    answer(opened)
    assert LACKS in opened.texts()
    opened.press("Registrera samtycke")

    assert opened.gone[-1] == ("case", {"case": case, "section": "consents"})


@pytest.mark.parametrize(
    ("end", "words"),
    [
        (date(2026, 12, 31), "Samtycke finns till och med 31 december 2026."),
        (None, "Samtycke finns."),
    ],
)
def test_a_consent_in_force_is_said(
    open_page: OpenPage, section: dict[str, str], case: str, desk_thread: DeskThread,
    end: date | None, words: str,
) -> None:  # fmt: skip
    """Whoever calls wants to know until when they may."""
    desk_thread.run(lambda desk: consent(desk, case, end))
    opened = open_page("form", section)
    answer(opened)

    assert words in opened.texts()
    assert LACKS not in opened.texts()
    assert "Registrera samtycke" not in opened.texts()


def test_one_that_was_taken_back_is_none(
    open_page: OpenPage, section: dict[str, str], case: str, desk_thread: DeskThread
) -> None:
    """At once, as with any other party (R-36)."""
    key = desk_thread.run(lambda desk: consent(desk, case, None))
    desk_thread.run(lambda desk: people.withdraw_consent(desk, key, "Muntligt"))
    opened = open_page("form", section)
    answer(opened)

    assert "Samtycket för Närstående eller stödperson är återtaget." in opened.texts()


def test_somebody_close_can_be_named_in_a_consent() -> None:
    """In both languages, with the others to choose among."""
    assert dict(parties.parties("sv"))[parties.RELATIVE] == parties.label(parties.RELATIVE)
    assert parties.label(parties.RELATIVE, "en") == "Relative or support person"
