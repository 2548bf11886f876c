"""What a line of the log is about stands in words, on the page and on its paper."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from mia_ui.messages import rights

import mia_desktop

_NOTED = re.compile(r'(?:desk\.note\(\s*|\bnote=)"(\w+)"')


@pytest.mark.rule("R-42")
def test_every_kind_of_event_has_its_words() -> None:
    """Somebody who asks who did what is not answered with a name out of the code."""
    code = Path(mia_desktop.__file__).parent.rglob("*.py")
    noted = {kind for path in code for kind in _NOTED.findall(path.read_text(encoding="utf-8"))}

    assert len(noted) > 30
    assert noted - set(rights.events()) == set()
