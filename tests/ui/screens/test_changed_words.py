"""What others wrote in the place of my words, as a person reads it."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest
from mia_ui.screens.changed_words import SHOWN, changed_card, shown
from mia_ui.widgets.text import PlainLabel

from mia_desktop.services.collect import Changed

if TYPE_CHECKING:
    from mia_ui.theme import Theme
    from PySide6.QtWidgets import QApplication


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("Hej", "Hej"),
        ({"v": "ANDRAHAND"}, "ANDRAHAND"),
        ({"start": "2026-03-01", "end": None}, "2026-03-01"),
        (["ett", {"v": 2}], "ett, 2"),
        (True, "ja"),
        (False, "nej"),
        (None, "(tomt)"),
        ("å" * 300, "å" * 200 + "…"),
    ],
)
def test_a_value_is_told_in_words(qapp: QApplication, value: Any, said: str) -> None:
    """Nobody has to read braces to see what was changed."""
    assert shown(value) == said


def test_a_long_list_of_changes_says_how_many_more_there_are(
    qapp: QApplication, theme: Theme
) -> None:
    """Fifty lines are read, five hundred are not."""
    one = Changed(
        case="c", number="K7-0001", record="c", kind="participant", unit="phone", before="1",
        after="2", author="Bo", at=datetime(2026, 3, 12, 9, 0, tzinfo=UTC),
    )  # fmt: skip

    card = changed_card(theme, [one] * (SHOWN + 7))

    texts = [label.text() for label in card.findChildren(PlainLabel)]
    assert "och 7 till" in texts
    assert sum("K7-0001" in text for text in texts) == SHOWN
