"""What others wrote in the place of my words, as a person reads it."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest
from mia_ui.screens.changed_words import changed_card, shown
from mia_ui.widgets.text import PlainLabel

from mia_desktop.services import definitions
from mia_desktop.services.asked import Asked
from mia_desktop.services.collect import Changed
from mia_desktop.services.foresight import TOLD

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

    card = changed_card(theme, [one] * (TOLD + 7), "sv")

    texts = [label.text() for label in card.findChildren(PlainLabel)]
    assert "och 7 till" in texts
    assert sum("K7-0001" in text for text in texts) == TOLD


def test_an_answer_that_others_changed_is_told_by_its_question_and_in_words(
    qapp: QApplication, theme: Theme
) -> None:
    """A code that the program keeps says nothing to who wrote the answer."""
    form = definitions.newest("kartlaggning")
    places = [(section, q) for section in form.sections for q in section.questions]
    section, question = next((s, q) for s, q in places if q.kind == "choice" and q.choices)
    choice = question.choices[0]
    asked = Asked(
        form=form.title, section=section.title, question=question, whole=question.label,
        document="d", section_id=section.id,
    )  # fmt: skip
    one = Changed(
        case="c", number="K7-0001", record="d", kind="assessment", unit=f"answer/{question.id}",
        before=None, after={"v": choice.id}, author="Bo", asked=asked,
        at=datetime(2026, 3, 12, 9, 0, tzinfo=UTC),
    )  # fmt: skip

    card = changed_card(theme, [one], "sv")
    texts = "\n".join(label.text() for label in card.findChildren(PlainLabel))

    assert question.label.text("sv") in texts
    assert choice.label.text("sv") in texts
    assert choice.id not in texts
