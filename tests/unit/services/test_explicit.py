"""Nothing leaves by itself: what goes to the office goes when somebody writes a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mia_desktop.services import deviations, handover
from mia_desktop.services.deviations import Written
from tests.helpers.caseloads import take_in
from tests.helpers.clock import FakeClock
from tests.helpers.federations import Federation

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.rule("R-31")
def test_nothing_is_on_the_stick_before_somebody_hands_over(tmp_path: Path) -> None:
    """Writing, previewing and waiting make no file; pressing the button makes one."""
    federation = Federation(tmp_path, FakeClock())
    desk = federation.join("anna", "Anna Handledare")
    take_in(desk)
    text = Written(kind="GULDKORN", category="ANNAT", parties=(), what="Det gick bra.")
    deviations.save(desk, text)
    handover.preview(desk)
    federation.clock.forward(days=400)
    before = list(federation.stick.iterdir())
    handover.make(desk, federation.stick)

    assert before == []
    assert len(list(federation.stick.iterdir())) == 1
