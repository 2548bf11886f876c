"""Every kind of question by keys alone, each with a field, a row and a block of its own."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from mia_ui.forms import answers, summary
from mia_ui.forms.answers import Setting
from mia_ui.forms.section import SectionForm
from mia_ui.forms.wording import Wording
from mia_ui.theme import Theme
from mia_ui.widgets.text import PlainLabel
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from mia_desktop.forms.definition import Kind
from mia_desktop.forms.rows import TableRow
from mia_desktop.forms.session import FormSession
from mia_desktop.pdf import blocks
from mia_desktop.pdf.content.answers import block_for
from tests.helpers import a11y, every_kind
from tests.helpers.keys import type_text
from tests.ui.conftest import Show
from tests.ui.forms.conftest import TODAY, Play, Played

COMPOSED = {Kind.FIVE_SLOTS, Kind.LEVELS, Kind.SHARES, Kind.TABLE}
Key = Qt.Key


def text(played: Played) -> None:
    played.write("text", "Hej")
    played.leave()


def long(played: Played) -> None:
    played.write("long", "Hej igen")
    played.leave()


def number(played: Played) -> None:
    played.write("number", "1,5")
    played.leave()


def day(played: Played) -> None:
    played.write("date", "1/3")
    played.leave()


def choice(played: Played) -> None:
    played.enter("choice", 2)
    played.keys(Key.Key_Space, Key.Key_Tab)
    type_text(played.named("choice", "Annat: med egna ord"), "päron")
    played.leave()


def several(played: Played) -> None:
    played.enter("several")
    played.keys(Key.Key_Space)
    played.enter("several", 2)
    played.keys(Key.Key_Space)
    type_text(played.named("several", "Annat: med egna ord"), "päron")
    played.leave()


def scale(played: Played) -> None:
    played.enter("scale")
    played.keys(Key.Key_7)


def change(played: Played) -> None:
    played.enter("change")
    played.keys(Key.Key_Minus)


def slots(played: Played) -> None:
    played.write("slots", "Trångt")
    played.named("slots", "Ja, nu")
    played.keys(Key.Key_Space)
    played.leave()


def levels(played: Played) -> None:
    played.enter("levels", 1)
    played.keys(Key.Key_Space)


def shares(played: Played) -> None:
    played.write("shares", "50")
    played.leave()
    played.named("shares", "Ja")
    played.keys(Key.Key_Space)


def ranked(played: Played) -> None:
    for word in ("Språk", "Hälsa"):
        type_text(played.named("ranked", "Fråga ranked"), word)
        played.keys(Key.Key_Return)
    played.leave()


def week(played: Played) -> None:
    played.named("week", "Måndag förmiddag")
    played.keys(Key.Key_Space)
    played.named("week", "Fredag eftermiddag")
    played.keys(Key.Key_Space)


def words(played: Played) -> None:
    for word in ("trädgård", "båtar"):
        type_text(played.named("words", "Fråga words"), word)
        played.keys(Key.Key_Return)
    played.leave()


def link(played: Played) -> None:
    played.named("link", "Ett fast jobb")
    played.keys(Key.Key_Space)


def table(played: Played) -> None:
    played.write("table", "Kurs")
    played.leave()


BY_KEYS: dict[str, Callable[[Played], None]] = {
    "text": text, "long": long, "number": number, "date": day, "choice": choice,
    "several": several, "scale": scale, "change": change, "slots": slots, "levels": levels,
    "shares": shares, "ranked": ranked, "week": week, "words": words, "link": link,
}  # fmt: skip


@pytest.mark.parametrize("question", BY_KEYS)
def test_a_question_is_answered_by_keys_alone(play: Play, question: str) -> None:
    """Nobody needs a mouse for any kind of question (ux §1.4)."""
    played = play()
    BY_KEYS[question](played)
    said = {a: s for a, s in played.answered.items() if s is not None}

    assert said == {
        address: stored
        for address, stored in every_kind.ANSWERS.items()
        if address.partition(".")[0] == question
    }


def test_a_cell_of_a_table_is_answered_by_keys_alone(play: Play) -> None:
    played = play(rows={"table": [TableRow(id="rad-1", place=1024)]})
    table(played)

    assert played.said == [("cell", "table", "rad-1", "what", {"v": "Kurs"})]


def test_no_kind_is_left_out_here() -> None:
    """A new kind of question comes with its own test."""
    tried = {question.kind for question in every_kind.FORM.questions() if question.id in BY_KEYS}

    assert tried | {Kind.TABLE} == set(Kind)


class TestOwnWay:
    """A kind that fell back to a line of text would be read wrongly and printed wrongly."""

    def test_every_plain_kind_has_a_field_of_its_own(self, theme: Theme) -> None:
        setting = Setting(theme, "sv", lambda: TODAY)
        questions = {q.kind: q for q in every_kind.FORM.questions() if q.kind not in COMPOSED}
        made = {kind: answers.answer_for(setting, q) for kind, q in questions.items()}

        assert len({type(one) for one in made.values()}) == len(made)
        assert set(made) == set(Kind) - COMPOSED
        for one in made.values():
            one.field.deleteLater()

    def test_every_composed_kind_has_a_widget_of_its_own(self, play: Play) -> None:
        played = play()
        kinds = {q.id: q.kind for q in every_kind.FORM.questions()}
        widgets = {kinds[key]: type(widget) for key, widget in played.form.shown.items()}

        assert len({widgets[kind] for kind in COMPOSED}) == len(COMPOSED)
        assert not {widgets[kind] for kind in COMPOSED} & {widgets[Kind.TEXT]}

    def test_every_kind_is_summed_up_in_its_own_way(self, theme: Theme, show: Show) -> None:
        session = FormSession(
            every_kind.FORM, today=TODAY, answers=every_kind.ANSWERS, rows=every_kind.ROWS
        )
        setting = Setting(theme, "sv", lambda: TODAY)
        links = {key: words for kind in every_kind.GOALS.values() for key, words in kind.items()}
        (section,) = session.summary()
        made = {
            row.question.kind: summary.answer_view(setting, row, Wording("sv", links))
            for row in section.rows
            if not row.blank
        }

        assert summary.kinds() == set(Kind)
        assert set(made) == set(Kind)
        assert len({type(view) for view in made.values()}) == len(made)
        assert sum(isinstance(view, PlainLabel) for view in made.values()) == len(
            {Kind.TEXT, Kind.NUMBER, Kind.DATE, Kind.CHOICE, Kind.LINK}
        )
        for view in made.values():
            view.deleteLater()

    def test_every_kind_is_printed_in_its_own_way(self) -> None:
        session = FormSession(
            every_kind.FORM, today=TODAY, answers=every_kind.ANSWERS, rows=every_kind.ROWS
        )
        (section,) = session.summary()
        made = {row.question.kind: block_for(row) for row in section.rows if not row.blank}

        assert set(made) == set(Kind)
        assert len({type(block) for block in made.values()}) == len(made)
        assert isinstance(made[Kind.TEXT], blocks.TextAnswer)


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_the_audit_finds_nothing_in_any_kind(play: Play, qapp: QApplication, scale: float) -> None:
    """Names, keys, sizes, nothing clipped, at 100 and 200 %."""
    large = Theme("ljus", scale)
    large.apply(qapp)
    played = play(answers=every_kind.ANSWERS, rows=every_kind.ROWS, theme=large)
    found = a11y.audit(played.form)
    large.close()

    assert found == []


def test_what_is_kept_is_shown_again_in_every_kind(play: Play) -> None:
    """Opened again, every field says what was said; nothing is written by looking at it."""
    played = play(answers=every_kind.ANSWERS, rows=every_kind.ROWS)
    kept = {address: box.answer.stored() for address, box in _boxes(played.form).items()}
    played.form.commit()

    assert {a: s for a, s in kept.items() if a in every_kind.ANSWERS} == every_kind.ANSWERS
    assert played.answered == {}


def _boxes(form: SectionForm) -> dict[str, Any]:
    return {box.address: box for box in form.boxes()}
