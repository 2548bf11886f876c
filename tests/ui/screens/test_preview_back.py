"""Where the preview leads back to, and which entry of the side bar is lit meanwhile."""

from __future__ import annotations

import pytest
from mia_ui.screens.preview_back import back

HOUSE = (
    ({"paper": "statistics", "view": "figures"}, "statistics"),
    ({"paper": "week", "day": "2026-03-09"}, "calendar"),
    ({"paper": "week", "from": "today"}, "today"),
    ({"paper": "volumes", "period": "2026-H1"}, "volumes"),
    ({"paper": "event_log"}, "settings"),
    ({"paper": "disposal", "record": "1"}, "settings"),
    ({"paper": "attendance", "case": "1", "month": "2026-03"}, "hours"),
    ({"paper": "extract", "case": "1"}, "caseload"),
    ({"paper": "handover_note", "case": "1", "from": "assign"}, "register"),
    ({"paper": "handover_note", "case": "1"}, "caseload"),
    ({"case": "1", "from": "over_time", "paper": "progress"}, "caseload"),
    ({"document": "1"}, "caseload"),
    ({"case": "1"}, "caseload"),
)


@pytest.mark.parametrize(("args", "lit"), HOUSE)
def test_the_side_bar_shows_where_the_paper_came_from(args: dict[str, str], lit: str) -> None:
    """The week is no participant's: “Deltagare” lit beside it says one is somewhere else."""
    assert back(args).section == lit
