"""A section of a form: nothing that is typed is lost, and what comes forth is said."""

from __future__ import annotations

import pytest
from mia_ui.forms.past import Past
from mia_ui.forms.question import QuestionBox
from mia_ui.widgets.date_field import DateField
from mia_ui.widgets.no_answer import No
from mia_ui.widgets.text import PlainLabel
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLineEdit, QRadioButton
from pytestqt.qtbot import QtBot

from mia_desktop.forms.answers import FREE_TEXT_HINT, Stored
from tests.helpers import a11y, every_kind
from tests.helpers.keys import focus, type_text
from tests.ui.forms.conftest import Play, Played

Key = Qt.Key


def box(played: Played, address: str) -> QuestionBox:
    found = played.form.box(address)
    assert found is not None
    return found


class TestDrafts:
    def test_what_is_typed_is_offered_before_the_field_is_left(
        self, play: Play, qtbot: QtBot
    ) -> None:
        """A laptop that dies in the middle of a sentence has the sentence (C5)."""
        played = play()
        played.write("long", "Halva men")
        qtbot.waitUntil(lambda: "long" in played.drafted)

        assert played.drafted == {"long": "Halva men"}
        assert played.answered == {}

    def test_what_was_interrupted_stands_in_the_field_again(self, play: Play) -> None:
        """And becomes the answer when it is left, changed or not."""
        played = play(drafts={"long": "Halva men"})
        shown = box(played, "long").answer.field.draft()
        played.enter("long")
        played.leave()

        assert shown == "Halva men"
        assert played.answered == {"long": {"v": "Halva men"}}

    def test_words_that_were_taken_back_leave_no_draft(self, play: Play, qtbot: QtBot) -> None:
        """Otherwise they would stand there again the next time."""
        played = play(answers={"text": {"v": "Hej"}})
        played.write("text", "x")
        qtbot.waitUntil(lambda: "text" in played.drafted)
        played.keys(Key.Key_Backspace)
        played.leave()

        assert played.answered == {"text": {"v": "Hej"}}

    def test_what_is_not_understood_stays_as_a_draft(self, play: Play) -> None:
        """A date that nobody can read is not thrown away, and says what is wrong."""
        played = play()
        played.write("date", "snart")
        played.leave()

        assert played.answered == {}
        assert played.drafted == {"date": "snart"}
        assert box(played, "date").row.error

    def test_leaving_the_page_keeps_what_stands(self, play: Play) -> None:
        """Flush is what the page calls when it is left by a key."""
        played = play()
        played.write("text", "Hej")
        played.form.flush()

        assert played.answered == {"text": {"v": "Hej"}}

    def test_a_word_that_was_not_added_is_added_on_leaving(self, play: Play) -> None:
        """Tab is as good as Lägg till."""
        played = play()
        type_text(played.named("words", "Fråga words"), "båtar")
        played.leave()

        assert played.answered == {"words": {"v": ["båtar"]}}

    def test_a_half_written_word_is_a_draft(self, play: Play, qtbot: QtBot) -> None:
        played = play(answers={"words": {"v": ["trädgård"]}})
        type_text(played.named("words", "Fråga words"), "båt")
        qtbot.waitUntil(lambda: "words" in played.drafted)

        assert played.drafted == {"words": "båt"}
        assert played.answered == {}

    def test_own_words_are_one_answer_and_not_one_for_each_letter(
        self, play: Play, qtbot: QtBot
    ) -> None:
        """The history shows what was said, not how it was typed (C5)."""
        played = play(answers={"choice": {"v": "ANNAT"}})
        heard: list[object] = []
        played.form.answered.connect(lambda _address, stored: heard.append(stored))
        type_text(played.named("choice", "Annat: med egna ord"), "päron")
        qtbot.waitUntil(lambda: "choice" in played.drafted)
        typing = list(heard)
        played.leave()

        assert typing == []
        assert heard == [{"v": "ANNAT", "other": "päron"}]


class TestNotAnswering:
    def refuse(self, played: Played, question: str, why: No | None) -> None:
        """Choose in the small menu, as its keys do."""
        box(played, question).no_answer.choices[why].trigger()

    def test_an_optional_question_takes_a_reason(self, play: Play) -> None:
        """ "Vill inte svara" is an answer, kept apart from blank (C11)."""
        played = play(answers={"text": {"v": "Hej"}})
        self.refuse(played, "text", "vill_inte_svara")

        assert played.answered == {"text": {"no": "vill_inte_svara"}}
        assert not box(played, "text").answer.field.isVisible()

    def test_it_can_be_taken_back(self, play: Play) -> None:
        played = play(answers={"text": {"no": "vet_inte"}})
        shown = a11y.spoken(box(played, "text").no_answer)
        self.refuse(played, "text", None)

        assert shown == "Vet inte: Fråga text"
        assert played.answered == {"text": None}
        assert box(played, "text").answer.field.isVisible()

    def test_a_required_question_offers_none(self, play: Play) -> None:
        assert not box(play(), "must").no_answer.isVisible()


class TestFollowUps:
    def test_a_question_that_comes_forth_is_said(
        self, play: Play, said: list[tuple[str, bool]]
    ) -> None:
        """Whoever does not see the page hears that there is more to answer."""
        played = play()
        hidden = played.form.shown["more"].isVisible()
        played.named("choice", "Äpple")
        played.keys(Key.Key_Space)

        assert not hidden
        assert played.form.shown["more"].isVisible()
        assert ("En följdfråga har lagts till: Fråga more", False) in said

    def test_it_goes_again_with_its_reason(self, play: Play) -> None:
        played = play(answers={"choice": {"v": "A"}})
        played.named("choice", "Banan")
        played.keys(Key.Key_Space)

        assert not played.form.shown["more"].isVisible()


class TestIssues:
    def test_every_line_of_the_summary_leads_to_its_field(self, play: Play) -> None:
        """The sentence stands beside the field as well (ux §4.2)."""
        played = play(answers={"number": {"v": "99"}})
        links = played.form.show_issues(played.session.issues("ett"))
        focused = []
        for _, go in links:
            go()
            focused.append(a11y.spoken(focus()))

        assert focused == ["Fråga number", "Fråga must"]
        assert "mellan 0 och 20" in links[0][0]
        assert box(played, "number").row.error
        assert box(played, "must").row.error

    def test_what_has_been_put_right_is_silent(self, play: Play) -> None:
        played = play()
        played.form.show_issues(played.session.issues("ett"))
        played.write("must", "Ja")
        played.form.show_issues([])

        assert box(played, "must").row.error == ""

    @pytest.mark.parametrize(
        ("question", "name"),
        [("scale", "0, Inte alls"), ("slots", None), ("link", None), ("text", "Fråga text")],
    )
    def test_a_question_can_be_gone_to(self, play: Play, question: str, name: str | None) -> None:
        """Ändra on the summary page leads here."""
        played = play()
        played.form.go_to(question)
        now = focus()

        assert played.form.shown[question].isAncestorOf(now)
        assert name is None or a11y.spoken(now) == name

    def test_a_refused_question_is_gone_to_by_its_reason(self, play: Play) -> None:
        played = play(answers={"text": {"no": "vet_inte"}})
        played.form.go_to("text")

        assert focus() is box(played, "text").no_answer

    def test_nowhere_is_gone_to_for_a_question_that_is_not_here(self, play: Play) -> None:
        played = play()
        played.form.go_to("elsewhere")

        assert set(played.form.shown) == {q.id for q in every_kind.FORM.questions()}


def texts(played: Played, question: str) -> list[str]:
    return [label.text() for label in played.form.shown[question].findChildren(PlainLabel)]


def past(text: str, stored: Stored = None) -> Past:
    return Past(day="3 mars 2026", text=text, stored=stored)


def test_what_was_said_last_time_stands_beside_the_question(play: Play) -> None:
    """Nothing is filled in beforehand (J4)."""
    played = play(earlier={"scale": past("4 av 10")})
    group = box(played, "scale").answer.field.group()
    assert group is not None

    assert "Förra gången, 3 mars 2026" in texts(played, "scale")
    assert "4 av 10" in texts(played, "scale")
    assert "Förra svaret, 3 mars 2026: 4 av 10" in a11y.described(group)
    assert box(played, "scale").answer.stored() is None


def test_the_former_answer_stands_under_the_question_where_there_is_little_room(
    play: Play,
) -> None:
    """Side by side on a wide page; on a narrow one nothing is cut (200 % text)."""
    card = box(play(earlier={"scale": past("4 av 10")}), "scale").past
    assert card is not None
    beside = card.x()
    card.window().resize(560, 2600)
    QApplication.processEvents()

    assert beside > 0
    assert card.x() == 0


def test_the_same_as_then_is_an_answer_of_today(play: Play) -> None:
    """One press, and only when somebody presses: then it is said, kept and can be changed."""
    played = play(earlier={"scale": past("4 av 10", {"v": 4})})
    card = box(played, "scale").past
    assert card is not None
    card.same.setFocus()
    QTest.keyClick(card.same, Qt.Key.Key_Space)

    assert box(played, "scale").answer.stored() == {"v": 4}
    assert played.session.stored("scale") == {"v": 4}


def test_what_cannot_be_said_again_is_only_shown(play: Play) -> None:
    """A code that the question does not have any more is no answer to it."""
    card = box(play(earlier={"scale": past("elva")}), "scale").past
    assert card is not None
    card.take()

    assert not card.same.isVisible()
    assert box(play(), "scale").answer.stored() is None


@pytest.mark.rule("R-08")
def test_free_text_says_who_may_read_it(play: Play) -> None:
    """Write only what is needed: the participant has the right to read everything."""
    played = play(rows=every_kind.ROWS)

    assert FREE_TEXT_HINT.sv in a11y.described(played.enter("long"))
    assert FREE_TEXT_HINT.sv not in a11y.described(played.enter("text"))
    assert FREE_TEXT_HINT.sv in texts(played, "slots")


def test_a_finished_form_can_be_read_and_not_written(play: Play) -> None:
    """R-02: by keys as well as by mouse."""
    played = play(answers=every_kind.ANSWERS, rows=every_kind.ROWS)
    played.form.set_read_only()
    for edit in played.form.findChildren(QLineEdit):
        type_text(edit, "x")
    choosing = [*played.form.findChildren(QRadioButton), *played.form.findChildren(QCheckBox)]
    for button in choosing:
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    played.form.commit()

    assert played.answered == {}
    assert not [button for button in choosing if button.focusPolicy() != Qt.FocusPolicy.NoFocus]


def test_what_a_field_cannot_show_is_not_rubbed_out_by_looking(play: Play) -> None:
    """A code of a newer program stands in the vault; going through the field leaves it there."""
    played = play(answers={"choice": {"v": "KOD_SOM_INTE_FINNS"}})
    played.enter("choice")
    played.leave()
    played.form.flush()
    played.form.commit()

    assert "choice" not in played.answered
    assert played.session.stored("choice") == {"v": "KOD_SOM_INTE_FINNS"}


def test_the_answers_of_a_finished_form_are_not_pale(play: Play) -> None:
    """What was said is read for years: it is no switched off control."""
    played = play(answers=every_kind.ANSWERS, rows=every_kind.ROWS)
    played.form.set_read_only()
    chosen = [b for b in played.form.findChildren(QRadioButton) if b.isChecked()]

    assert chosen
    assert all(button.isEnabled() for button in chosen)


def test_the_date_says_how_it_was_understood(play: Play) -> None:
    played = play()
    played.write("date", "1/3")
    field = box(played, "date").answer.field

    assert isinstance(field, DateField)
    assert "2026" in field.reading.text()


def test_what_the_program_answers_is_shown(play: Play) -> None:
    """A proposal stands in the field; it is not sent back as if a person had said it."""
    played = play()
    played.form.show_answer("choice", {"v": "B"})
    played.form.show_answer("nowhere", {"v": "B"})

    assert box(played, "choice").answer.stored() == {"v": "B"}
    assert played.answered == {}
