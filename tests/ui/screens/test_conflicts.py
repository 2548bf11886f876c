"""The page of krockar, by keys."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import TYPE_CHECKING

from mia_ui.screens import pages

from mia_desktop.domain import writes
from mia_desktop.domain.writes import Line
from mia_desktop.services import caseload, conflicts, people
from mia_desktop.services.caseload import NewParticipant

if TYPE_CHECKING:
    from mia_desktop.services.desk import Desk
    from tests.helpers.window import DeskThread
    from tests.ui.screens.conftest import OpenPage

ROOT = Path(__file__).parents[3]
THEIRS = "070-174 06 39"


def make_a_krock(desk: Desk) -> str:
    case = caseload.add(desk, NewParticipant(given="Selma"))
    people.set_field(desk, case, "phone", "070-174 06 05")
    line = Line(
        author="Bo Kansli", case=case, epoch="b" * 32, kind="participant", record=case,
        stamp=(1_800_000_000_000, 0), unit="phone", value=THEIRS,
    )  # fmt: skip
    desk.writer.absorb([writes.make(line)])
    return case


def test_a_krock_is_settled_by_choosing_one_of_the_words(
    desk_thread: DeskThread, open_page: OpenPage
) -> None:
    """Nothing is chosen beforehand; both words stand there with who wrote them."""
    case = desk_thread.run(make_a_krock)
    window = open_page("conflicts", {"case": case})
    before = window.texts()
    name = next(
        text for text in names(window.screen) if text.startswith("Behåll det som Bo Kansli")
    )

    window.press(name)
    window.settle()

    assert THEIRS in before
    assert "Inga krockar." in window.texts()
    assert desk_thread.run(conflicts.waiting) == []


def test_a_participant_s_page_leads_to_its_krock(
    desk_thread: DeskThread, open_page: OpenPage
) -> None:
    """Whoever opens the participant sees that somebody else has written there too."""
    case = desk_thread.run(make_a_krock)

    window = open_page("case", {"case": case})

    assert "1 krock att gå igenom" in window.texts()
    assert window.find("Gå igenom").isEnabled()


def test_no_krock_is_said_in_words(open_page: OpenPage) -> None:
    """An empty page looks broken."""
    assert "Inga krockar." in open_page("conflicts").texts()


def names(screen: object) -> list[str]:
    from mia_ui.widgets.buttons import Button
    from PySide6.QtWidgets import QWidget

    assert isinstance(screen, QWidget)
    return [button.accessibleName() or button.text() for button in screen.findChildren(Button)]


def test_every_page_that_is_gone_to_is_there() -> None:
    """A button that leads nowhere would end the program in the middle of a meeting."""
    wanted: set[str] = set()
    for path in (ROOT / "ui" / "mia_ui").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call) or not node.args:
                continue
            said = ast.unparse(node.func)
            first = node.args[0]
            if said.endswith("go.emit") and isinstance(first, ast.Constant):
                wanted.add(str(first.value))

    assert wanted
    assert wanted <= {entry.id for entry in pages.ENTRIES}
