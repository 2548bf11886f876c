"""Coming in: what the log keeps of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from mia_desktop.services import access
from mia_desktop.store import anchors, audit
from tests.helpers.clock import FakeClock
from tests.helpers.desks import CHEAP, PHRASE, new_desk, places_in


@pytest.mark.rule("R-42")
def test_the_audit_log_is_anchored_each_day_that_somebody_comes_in(tmp_path: Path) -> None:
    """Its end could else be cut off unseen by whoever never hands anything over (§4b.1)."""
    clock = FakeClock()
    access.leave(new_desk(tmp_path, clock=clock))
    counts = []
    for hours in (1, 1, 30):
        clock.forward(hours=hours)
        desk = access.enter(places_in(tmp_path), clock, PHRASE, terms=CHEAP).desk
        counts.append([anchor.count for anchor in anchors.everything(desk.connection)])
        newest = audit.head(desk.connection)[0]
        access.leave(desk)

    assert [len(each) for each in counts] == [1, 1, 2]
    assert counts[-1][-1] == newest
