"""What the pages about a person's rights are tried on, and how their dialogs are met."""

from __future__ import annotations

from pathlib import Path

import pytest
from mia_ui.screens.preview import PreviewScreen
from mia_ui.widgets.dialog import Dialog
from PySide6.QtWidgets import QFileDialog

from mia_desktop.domain.records.person import Address, Identity
from mia_desktop.services import papers, people, planning, viewing
from mia_desktop.services.desk import Desk
from mia_desktop.store import audit
from tests.helpers.fillings import someone
from tests.helpers.numbers import number
from tests.helpers.window import OpenWindow
from tests.unit.services.test_merging import BORN

SNR = Identity(kind="SNR", number=number(BORN, coordination=True))


def with_a_past(desk: Desk) -> str:
    """A participant with contact fields, a note and a plan that was given on paper."""
    key = someone(desk, identity=SNR, birth_date=BORN)
    people.set_field(desk, key, "phone", "0701234567")
    people.set_field(desk, key, "address", Address(street="Storgatan 3"))
    people.add_note(desk, key, "Bor hos sin syster")
    plan = planning.plan_of(desk, key)
    planning.add_goal(desk, plan, "Jag vill bli kock")
    version = planning.agree(desk, plan)
    paper = papers.plan_paper(desk, plan, version)
    papers.issue(desk, paper, papers.make(paper))
    return key


def save_at(monkeypatch: pytest.MonkeyPatch, target: Path) -> Path:
    """Have the file dialog say that things are to be saved there, with the proposed suffix."""
    monkeypatch.setattr(
        QFileDialog, "getSaveFileName",
        lambda *given: (str(target.with_suffix(Path(given[2]).suffix)), ""),
    )  # fmt: skip
    return target


def saved_paper(opened: OpenWindow, saved: Path) -> str:
    """The words of the paper that the preview shows, read from the file that it saves."""
    page = opened.screen
    assert isinstance(page, PreviewScreen)
    opened.qtbot.waitUntil(page.save.isEnabled, timeout=20_000)
    opened.settle()
    page.save.click()
    opened.settle()
    return " ".join(one.text for one in viewing.pages(saved.with_suffix(".pdf").read_bytes()))


def kinds(desk: Desk) -> list[str]:
    return [line.kind for line in audit.lines(desk.connection)]


def dialog(opened: OpenWindow) -> Dialog:
    """The one dialog that is shown on the page."""
    found = [each for each in opened.screen.findChildren(Dialog) if each.isVisible()]
    assert len(found) == 1
    return found[0]
