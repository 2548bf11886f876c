"""A follow-up with others at the table: the same red line as in a meeting (R-17, R-36)."""

from __future__ import annotations

from datetime import date

import pytest
from mia_ui.messages import tell
from mia_ui.screens.conversation import ConversationScreen
from mia_ui.screens.form import FormScreen
from PySide6.QtWidgets import QPlainTextEdit

from mia_desktop.domain.records.person import ConsentScope
from mia_desktop.services import filling, people
from mia_desktop.services.desk import Desk
from mia_desktop.services.topics import NotForAll
from tests.helpers import a11y, fillings
from tests.helpers.window import DeskThread, OpenWindow
from tests.ui.screens.conftest import OpenPage

CATEGORIES = ("HALSA_FYSISK", "HALSA_PSYKISK", "BOENDE", "EKONOMI")
HEALTH = "Egna ord om hälsan och vardagen"
WHY = "Anteckna inget om fysisk hälsa, psykisk hälsa här. Samtycke saknas för: Psykiatrin."


@pytest.fixture
def case(desk_thread: DeskThread) -> str:
    return desk_thread.run(fillings.someone)


def meeting(desk: Desk, case: str) -> str:
    """A joint meeting with the psychiatry, about health."""
    opened = fillings.begin(desk, case, "uppfoljning")
    for address, value in (
        ("date", "2026-03-12"), ("form", "MGT"), ("okTopics", ["HALSA_FYSISK", "HALSA_PSYKISK"]),
    ):  # fmt: skip
        fillings.answer(desk, opened, address, value)
    fillings.add_row(desk, opened, "parties", party="PSYKIATRI")
    return opened.document.id


def consent(desk: Desk, case: str) -> None:
    scope = ConsentScope(
        parties=("PSYKIATRI",), categories=CATEGORIES, purpose="Planera",
        start=date(2026, 1, 1), end=date(2026, 12, 31),
    )  # fmt: skip
    people.give_consent(desk, case, "INFO_EXCHANGE", scope, "SKRIFTLIGT")


def is_closed(opened: OpenWindow, name: str) -> bool:
    edit = opened.find(name, QPlainTextEdit)
    assert isinstance(edit, QPlainTextEdit)
    return edit.isReadOnly()


@pytest.mark.rule("R-17")
def test_health_is_closed_and_said_above_in_every_section(
    open_page: OpenPage, case: str, desk_thread: DeskThread
) -> None:
    """The red line is there wherever the coach writes, and goes when the others have left."""
    document = desk_thread.run(lambda desk: meeting(desk, case))
    opened = open_page("form", {"document": document, "section": "nulage"})
    screen = opened.screen
    assert isinstance(screen, FormScreen)
    assert a11y.audit(screen.main) == []
    for section in ("sedanSist", "nulage"):
        screen.show_section(section)
        opened.settle()
        assert "Psykiatrin har inget samtycke." in opened.texts()
    words = opened.texts()

    assert WHY in words
    assert is_closed(opened, HEALTH)
    assert screen.writing is not None
    screen.writing._answer("form", {"v": "TELEFON"})
    opened.settle()
    assert WHY not in opened.texts()
    assert not is_closed(opened, HEALTH)


@pytest.mark.rule("R-17")
def test_with_consent_only_what_was_ticked_is_open(
    open_page: OpenPage, case: str, desk_thread: DeskThread
) -> None:
    """What the participant did not say yes to talking about says so beside its field."""
    desk_thread.run(lambda desk: consent(desk, case))
    document = desk_thread.run(lambda desk: meeting(desk, case))
    opened = open_page("form", {"document": document, "section": "nulage"})

    assert not is_closed(opened, HEALTH)
    assert is_closed(opened, "Egna ord om boendet och ekonomin")
    assert "Anteckna inget här. Deltagaren har inte kryssat: boende, ekonomi." in opened.texts()
    assert "har inget samtycke" not in opened.texts()


@pytest.mark.rule("R-17")
def test_a_cell_of_free_text_is_closed_too(
    open_page: OpenPage, case: str, desk_thread: DeskThread
) -> None:
    """What is noticed of a step is written about a person like any other sentence."""

    def furnish(desk: Desk) -> str:
        document = meeting(desk, case)
        opened = filling.open_document(desk, document)
        fillings.add_row(desk, opened, "step", area="HALSA_VARDAG")
        return document

    document = desk_thread.run(furnish)
    opened = open_page("form", {"document": document, "section": "steg"})

    assert is_closed(opened, "Vad märks? (konkret)")
    assert "Anteckna inget här. Samtycke saknas för: Psykiatrin." in opened.texts()


@pytest.mark.rule("R-17")
def test_the_turned_screen_keeps_the_same_gate(
    open_page: OpenPage, case: str, desk_thread: DeskThread
) -> None:
    """Turning the screen to the participant opens nothing."""
    document = desk_thread.run(lambda desk: meeting(desk, case))
    args = {"document": document, "section": "sedanSist", "question": "sinceLast"}
    opened = open_page("conversation", args)

    assert isinstance(opened.screen, ConversationScreen)
    assert is_closed(opened, "Vad har hänt sedan sist? (egna ord)")


def test_what_was_agreed_goes_into_the_plan_from_its_section(
    open_page: OpenPage, case: str, desk_thread: DeskThread
) -> None:
    """The button stands where it was written, beside going on, and nowhere else."""

    def furnish(desk: Desk) -> str:
        fillings.plan_with_goal(desk, case)
        document = meeting(desk, case)
        opened = filling.open_document(desk, document)
        fillings.add_row(desk, opened, "decisions", what="Ringa stallet", when="2026-04-01")
        return document

    document = desk_thread.run(furnish)
    opened = open_page("form", {"document": document, "section": "nasta"})
    screen = opened.screen
    assert isinstance(screen, FormScreen)
    opened.press("Lägg överenskommelserna i planen")
    ends = desk_thread.run(
        lambda desk: [a.values.get("period") for a in desk.of_case(case, "activity")]
    )
    screen.show_section("steg")
    opened.settle()

    assert {"start": None, "end": "2026-04-01"} in ends
    assert "Lägg överenskommelserna i planen" not in opened.texts()


def test_a_refusal_says_who_or_what_it_is_about() -> None:
    """A write that comes past the page is told in words as well."""
    who = tell(NotForAll(("PSYKIATRI",)))
    what = tell(NotForAll((), ("BOENDE",)))

    assert "Psykiatrin" in who.text
    assert "kryssat" in what.text
