"""What a form begins with, and why it asks."""

from __future__ import annotations

from functools import partial

import pytest
from mia_ui.screens.form import FormScreen

from mia_desktop.services import filling
from tests.helpers import fillings
from tests.helpers.window import DeskThread
from tests.ui.screens.conftest import OpenPage


@pytest.fixture
def case(desk_thread: DeskThread) -> str:
    return desk_thread.run(fillings.someone)


@pytest.fixture
def document(desk_thread: DeskThread, case: str) -> str:
    return desk_thread.run(partial(filling.start, case=case, form_id="kartlaggning"))


@pytest.mark.rule("R-26")
def test_a_later_follow_up_is_begun_from_the_participants_page(
    open_page: OpenPage, desk_thread: DeskThread, case: str
) -> None:
    """There once the period has ended; the answers of the end stand beside."""
    before = open_page("case", {"case": case})
    early = "Gör en efteruppföljning" in before.texts()
    desk_thread.run(partial(fillings.left_with_consent, case=case))
    opened = open_page("case", {"case": case})
    opened.press("Gör en efteruppföljning")
    opened.settle()

    assert not early
    assert isinstance(opened.screen, FormScreen)
    assert opened.screen.filling.form.id == "efteruppfoljning"
    assert opened.screen.filling.earlier["participantOutcome"].stored == {"v": "POSITIVT"}


def test_why_a_sensitive_question_is_asked_can_be_unfolded(
    open_page: OpenPage, document: str
) -> None:
    """Ux §1.9: one key, one or two sentences, and folded again."""
    opened = open_page("form", {"document": document, "section": "halsa"})
    name = "Varför frågar vi? Hur bedömer du ditt allmänna hälsotillstånd?"
    before = opened.texts()
    opened.press(name)
    told = opened.texts()
    opened.press(name)

    assert "säger mer om vad som passar dig" not in before
    assert "säger mer om vad som passar dig" in told
    assert "säger mer om vad som passar dig" not in opened.texts()
