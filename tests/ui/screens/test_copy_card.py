"""The shortcut to let go of a copy: from the participant's Dataskydd, by the two steps (R-44)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from mia_ui.messages import tell
from mia_ui.screens.copy_card import CopyCard, sentences
from mia_ui.screens.disposal import DisposalPage
from mia_ui.theme import Theme
from pytestqt.qtbot import QtBot

from mia_desktop.services import caseload, disposal, ingest
from mia_desktop.services.caseload import Filter
from mia_desktop.services.errors import NotRemovable
from mia_desktop.services.local_copy import Standing
from tests.helpers import a11y
from tests.helpers.caseloads import take_in
from tests.helpers.two_computers import Two
from tests.helpers.window import OpenWindow, open_window


@pytest.fixture
def two(tmp_path: Path) -> Iterator[Two]:
    made = Two(tmp_path)
    made.introduce()
    yield made
    made.close()


@pytest.fixture
def at(qtbot: QtBot, theme: Theme, two: Two) -> Iterator[Callable[..., OpenWindow]]:
    windows: list[OpenWindow] = []

    def run(page: str, args: dict[str, str]) -> OpenWindow:
        windows.append(open_window(qtbot, two.anna, theme, page, args))
        return windows[-1]

    yield run
    for window in windows:
        window.close()


def go_round(two: Two) -> None:
    two.read(two.bundle())
    receipt = two.receipt()
    two.anna.run(lambda desk: ingest.ingest(desk, receipt.read_bytes(), name=receipt.name))


@pytest.mark.rule("R-44")
def test_a_copy_is_let_go_of_from_the_participants_page(
    two: Two, at: Callable[..., OpenWindow]
) -> None:
    """What is not confirmed is handed over first; then a proposal, counted, named, and gone."""
    case = two.anna.run(take_in)
    early = at("data_rights", {"case": case})
    told = early.texts()
    early.press("Lämna till kontoret")
    went = early.gone[-1]
    go_round(two)
    page = at("data_rights", {"case": case})
    faults = a11y.audit(page.window)
    ready = page.texts()
    page.press("Ta bort kopian här …")
    proposing = at(*page.gone[-1])
    assert isinstance(proposing.screen, DisposalPage)
    card = proposing.screen.propose
    chosen, ground = card.who.value(), card.ground.text()
    proposing.press("Räkna vad som skulle tas bort")
    proposing.settle()
    counted = proposing.texts()
    proposing.press("Föreslå")
    proposing.settle()
    (proposal,) = two.anna.run(disposal.everything)

    assert "Det finns bara här." in told
    assert went[0] == "hand_over"
    assert faults == []
    assert "en kontrolläst säkerhetskopia" in ready
    assert chosen == [case]
    assert ground == "Ärendet är överlämnat till kontoret"
    assert "0 paket som väntar gås igenom" in counted
    assert (proposal.state, proposal.copy, proposal.cases) == ("FORESLAGEN", True, (case,))
    assert "Väntar på godkännande" in proposing.texts()


def test_the_office_has_no_copy_to_let_go_of(two: Two, qtbot: QtBot, theme: Theme) -> None:
    """What it has is the original."""
    two.anna.run(take_in)
    two.read(two.bundle())
    (case,) = two.office.run(lambda desk: caseload.ids(desk, Filter()))
    window = open_window(qtbot, two.office, theme, "data_rights", {"case": case})
    found = window.screen.findChildren(CopyCard)
    window.close()

    assert found == []


def test_each_standing_is_said_in_words() -> None:
    """How much is not confirmed, and what is nowhere else."""
    waits = sentences(Standing(confirmed=3, missing=2))
    ready = sentences(Standing(confirmed=3, home=1, day=date(2026, 3, 12)))

    (said,) = waits
    assert said.startswith("2 ändringar är inte bekräftade av kontoret än.")
    assert "12 mars 2026" in ready[0]
    assert "lämnas aldrig till kontoret" in ready[1]
    assert "2 ändringar" in tell(NotRemovable(2)).text
    assert "Kontoret har inte bekräftat ärendet." in tell(NotRemovable(0)).text
