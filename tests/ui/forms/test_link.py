"""A question whose answer is another record."""

from __future__ import annotations

from datetime import date

from mia_ui.forms.answers import Setting
from mia_ui.forms.question import QuestionBox
from mia_ui.theme import Theme
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QRadioButton

from mia_desktop.forms.definition import Kind, Label, Question
from tests.helpers import a11y
from tests.ui.conftest import Show

QUESTION = Question(id="goal", kind=Kind.LINK, label=Label(sv="Vilket mål?", en="Which goal?"))


def test_choosing_a_record_answers_the_question(theme: Theme, show: Show) -> None:
    """A follow-up that does not keep which goal it was about says nothing later."""
    setting = Setting(theme, "sv", lambda: date(2026, 3, 12))
    box = QuestionBox(setting, QUESTION, links={"mal-1": "Ett fast jobb"})
    heard: list[tuple[str, object]] = []
    box.answered.connect(lambda address, stored: heard.append((address, stored)))
    show(box, theme)
    goal = next(b for b in box.findChildren(QRadioButton) if b.text() == "Ett fast jobb")
    QTest.keyClick(goal, Qt.Key.Key_Space)

    assert heard == [("goal", {"v": "mal-1"})]
    assert a11y.audit(box) == []
