"""Answers and faults in words, in the language of the screen."""

from __future__ import annotations

from datetime import date

import pytest
from mia_ui.forms.answers import Setting
from mia_ui.forms.sentences import LONGEST, Sentences, called
from mia_ui.forms.summary import SectionCard
from mia_ui.forms.wording import Wording
from mia_ui.theme import Theme
from mia_ui.widgets.text import PlainLabel
from PySide6.QtGui import QGuiApplication

from mia_desktop.forms.checks import Issue
from mia_desktop.forms.session import FormSession
from tests.helpers import every_kind
from tests.ui.conftest import Show
from tests.ui.forms.conftest import TODAY

LINKS = {key: words for kind in every_kind.GOALS.values() for key, words in kind.items()}
SAID = {
    "text": "Hej",
    "long": "Hej igen",
    "number": "1,5",
    "date": "söndag 1 mars 2026",
    "choice": "Annat: päron",
    "several": "Äpple, Annat, päron",
    "scale": "7 av 10",
    "change": "Sämre",
    "slots.now": "Trångt",
    "slots.wants": "Ja, nu",
    "levels.read": "Bra",
    "shares.work": "50",
    "shares.seek": "Ja",
    "ranked": "1. Språk, 2. Hälsa",
    "week": "Måndag förmiddag, Fredag eftermiddag",
    "words": "trädgård, båtar",
    "link": "Ett fast jobb",
}


@pytest.mark.parametrize("address", every_kind.ANSWERS)
def test_an_answer_is_said_on_one_line(qapp: QGuiApplication, address: str) -> None:
    """So does last time's answer stand beside the question, and a cell in its row."""
    session = FormSession(every_kind.FORM, today=TODAY)
    wording = Wording("sv", LINKS)

    assert wording.of(session.leaf(address), every_kind.ANSWERS[address]) == SAID[address]


def test_what_was_not_answered_is_said_too(qapp: QGuiApplication) -> None:
    session, wording = FormSession(every_kind.FORM, today=TODAY), Wording("sv")

    assert wording.of(session.leaf("text"), None) == "Ej besvarat"
    assert wording.of(session.leaf("text"), {"no": "vill_inte_svara"}) == "Vill inte svara"
    assert wording.of(session.leaf("link"), {"v": "nowhere"}) == "En koppling som inte finns här"
    assert wording.of(session.leaf("scale"), {"v": "sju"}) == "sju"
    assert wording.of(session.leaf("several"), {"v": ["A"]}) == "Äpple"
    assert wording.day(None) == "Ej besvarat"
    assert (wording.short_day("2026-03-01"), wording.short_day("odd")) == (
        "söndag 1 mars 2026", "odd",
    )  # fmt: skip


def test_the_summary_shows_marks_to_the_eye_and_words_to_the_ear(theme: Theme, show: Show) -> None:
    session = FormSession(
        every_kind.FORM, today=TODAY, answers=every_kind.ANSWERS, rows=every_kind.ROWS
    )
    setting = Setting(theme, "sv", lambda: date(2026, 3, 12))
    (section,) = session.summary()
    card = SectionCard(setting, section, Wording("sv", LINKS))
    window = show(card, theme, 1366, 3000)
    window.grab()
    texts = [label.text() for label in card.findChildren(PlainLabel)]

    assert {"7 av 10", "Sämre", "1. Språk", "trädgård"} <= set(texts)
    assert "1. Vad: Kurs" in texts


class TestSentences:
    def say(self, code: str, **params: str | int) -> str:
        return Sentences().say(
            Issue(address="a", question="a", code=code, params=params), "ditt svar"
        )

    def test_a_limit_is_in_the_sentence(self, qapp: QGuiApplication) -> None:
        assert self.say("out_of_range", min=0, max=20) == "Fyll i ditt svar, mellan 0 och 20."
        assert self.say("out_of_range", min=0) == "Fyll i ditt svar, minst 0."
        assert self.say("out_of_range", max=20) == "Fyll i ditt svar, högst 20."
        assert self.say("too_long", limit=12000, over=3).startswith("Texten är 3 tecken för lång")

    def test_a_fault_of_a_newer_form_gets_a_usable_sentence(self, qapp: QGuiApplication) -> None:
        assert self.say("something_new") == "Kontrollera svaret: ditt svar"
        assert "something_new" not in Sentences().codes()

    def test_a_long_question_is_cut_at_a_word_in_a_line(self) -> None:
        """The line that leads to it has room at 200 %."""
        label = "Har du fått veta varför vi frågar, vad uppgifterna används till?"

        assert called(label) == "har du fått veta varför vi frågar, vad uppgifterna används till"
        assert called(label, brief=True) == "har du fått veta varför vi frågar, vad …"
        assert len(called(label, brief=True)) <= LONGEST + 2
        assert called("Kort?", brief=True) == "kort"
