"""The page of krockar, by keys."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import TYPE_CHECKING

from mia_ui.screens import pages
from mia_ui.screens.word_diff import pieces, spoken
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit, QRadioButton

from mia_desktop.domain import writes
from mia_desktop.domain.writes import Line
from mia_desktop.services import caseload, conflicts, people
from mia_desktop.services.caseload import NewParticipant

if TYPE_CHECKING:
    from mia_desktop.services.desk import Desk
    from tests.helpers.window import DeskThread, OpenWindow
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


def choose(window: OpenWindow, beginning: str) -> None:
    """Choose a radio button by how its name begins, with the keyboard."""
    buttons = [b for b in window.screen.findChildren(QRadioButton) if b.isVisible()]
    button = next(b for b in buttons if b.text().startswith(beginning))
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    window.settle()


def test_a_krock_is_settled_by_choosing_one_of_the_words(
    desk_thread: DeskThread, open_page: OpenPage
) -> None:
    """Nothing is chosen beforehand; both words stand there with who wrote them."""
    case = desk_thread.run(make_a_krock)
    window = open_page("conflicts", {"case": case})
    before = window.texts()
    window.press("Använd valet")
    unchosen = window.texts()

    choose(window, "Det som Bo Kansli skrev")
    window.press("Använd valet")

    assert THEIRS in before
    assert "Skrivet här: Anna Handledare" in before
    assert "Fel: Välj vad som ska gälla, eller ta det senare." in unchosen
    assert "Inga krockar." in window.texts()
    assert desk_thread.run(conflicts.waiting) == []


def test_what_was_chosen_can_be_taken_back(desk_thread: DeskThread, open_page: OpenPage) -> None:
    """The toast's Ångra opens the krock again, with both words."""
    case = desk_thread.run(make_a_krock)
    window = open_page("conflicts", {"case": case})
    choose(window, "Det som Bo Kansli skrev")
    window.press("Använd valet")
    window.shell.toast.undo.click()
    window.settle()

    assert THEIRS in window.texts()
    (krock,) = desk_thread.run(conflicts.waiting)
    assert len(krock.sides) == 2


def test_both_texts_can_be_joined_and_changed(desk_thread: DeskThread, open_page: OpenPage) -> None:
    """Each under its author's name, in a field that is written in before it holds."""
    case = desk_thread.run(make_a_krock)
    window = open_page("conflicts", {"case": case})
    choose(window, "Båda texterna")
    joined = window.find("Texten som ska gälla", QPlainTextEdit)
    assert isinstance(joined, QPlainTextEdit)
    both = joined.toPlainText()
    choose(window, "En egen text")
    emptied = joined.toPlainText()
    window.press("Använd valet")
    unwritten = window.texts()
    window.write("Texten som ska gälla", "070-174 06 77")
    window.press("Använd valet")

    assert "Bo Kansli" in both
    assert THEIRS in both
    assert emptied == ""
    assert "Fel: Skriv texten som ska gälla." in unwritten
    assert desk_thread.run(lambda desk: desk.get(case).values["phone"]) == "070-174 06 77"


def test_leaving_it_for_later_shows_the_next_one(
    desk_thread: DeskThread, open_page: OpenPage
) -> None:
    """Nothing nags: it stays in the list with the word that says so."""
    first = desk_thread.run(make_a_krock)
    desk_thread.run(make_a_krock)
    window = open_page("conflicts")
    numbers = [desk_thread.run(lambda d, c=c: d.get(c).values["number"]) for c in (first,)]
    shown = window.texts()
    window.press("Ta ställning senare")
    window.press("Ta ställning senare")
    after = window.texts()

    assert numbers[0] in shown
    assert "Senare" in after
    assert "Inget mer att ta ställning till nu." in after
    assert len(desk_thread.run(conflicts.waiting)) == 2


def test_what_differs_is_marked_by_line_and_sign() -> None:
    """Colour alone would tell nobody who cannot see it (WCAG 1.4.1)."""
    every = pieces("bor hos en vän", "bor hos sin syster nu <b>")

    assert every[0] == ("same", "bor hos ")
    assert {mark for mark, _ in every} == {"same", "gone", "added"}
    assert spoken(every) == "bor hos borttaget: en vän; tillagt: sin syster nu <b>;"
    assert pieces("lika", "lika") == [("same", "lika")]
    assert pieces("", "nytt") == [("same", "nytt")]


def test_a_krock_leads_to_where_it_stands(desk_thread: DeskThread, open_page: OpenPage) -> None:
    """Who wants to read around it first goes there and comes back."""
    case = desk_thread.run(make_a_krock)
    window = open_page("conflicts")
    window.press("Öppna deltagaren")

    assert window.gone[-1] == ("case", {"case": case})


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
