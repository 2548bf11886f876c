"""What tells where somebody with protected identity is, marked or hidden on their own page."""

from __future__ import annotations

import pytest
from mia_ui.screens.history_panel import HistoryPanel
from mia_ui.widgets.buttons import Button
from mia_ui.widgets.text import PlainLabel

from mia_desktop.services import people, protection
from mia_desktop.services.desk import Desk
from tests.helpers import fillings
from tests.helpers.window import DeskThread
from tests.ui.screens.conftest import OpenPage

CHIP = "Säger var personen finns"
pytestmark = pytest.mark.rule("R-55")


@pytest.fixture
def case(desk_thread: DeskThread) -> str:
    def make(desk: Desk) -> str:
        key = fillings.someone(desk)
        people.add_note(desk, key, "Bor hos sin syster på Storgatan")
        people.add_note(desk, key, "Är glad i dag")
        people.set_field(desk, key, "phone", "0701234567")
        return key

    return desk_thread.run(make)


def test_the_note_bears_a_sign(open_page: OpenPage, case: str, desk_thread: DeskThread) -> None:
    """Only of whoever is protected, and only the note that tells."""
    args = {"case": case, "section": "timeline"}
    assert CHIP not in open_page("case", args).texts()
    desk_thread.run(lambda desk: protection.convert(desk, case, "SEKRETESSMARKERING"))
    again = open_page("case", args)

    assert again.texts().count(CHIP) == 1


def test_the_history_hides_what_was_stripped(
    open_page: OpenPage, case: str, desk_thread: DeskThread
) -> None:
    """Neither read nor brought back by a slip of the hand."""
    desk_thread.run(lambda desk: protection.convert(desk, case, "SEKRETESSMARKERING"))
    opened = open_page("case", {"case": case, "section": "facts"})
    panel = HistoryPanel(opened.context, case, "phone", "Telefon")
    opened.qtbot.addWidget(panel)
    opened.settle()
    said = " ".join(each.text() for each in panel.findChildren(PlainLabel))

    assert "Dolt: personen är skyddad." in said
    assert "0701234567" not in said
    assert not [one for one in panel.findChildren(Button) if "Gå tillbaka" in one.text()]
