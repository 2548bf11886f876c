"""What tests of forms share: a section of every kind of question on the page, and what it said."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from mia_ui.forms.answers import Setting
from mia_ui.forms.section import SectionForm
from mia_ui.theme import Theme
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from mia_desktop.forms.answers import Stored
from mia_desktop.forms.session import FormSession
from tests.helpers import a11y, every_kind
from tests.helpers.keys import focus, type_text
from tests.ui.conftest import Show

TODAY = date(2026, 3, 12)


class Played:
    """The section in a window: acted on by keys, and what it told."""

    def __init__(self, form: SectionForm, session: FormSession) -> None:
        self.form, self.session = form, session
        self.answered: dict[str, Stored] = {}
        self.drafted: dict[str, str] = {}
        self.said: list[tuple[Any, ...]] = []
        form.answered.connect(self._answer)
        form.drafted.connect(self.drafted.__setitem__)
        form.cell_answered.connect(lambda *cell: self.said.append(("cell", *cell)))
        form.row_wanted.connect(lambda *row: self.said.append(("add", *row)))
        form.row_unwanted.connect(lambda *row: self.said.append(("remove", *row)))
        form.row_moved.connect(lambda *row: self.said.append(("move", *row)))

    def _answer(self, address: str, stored: Stored) -> None:
        self.answered[address] = stored
        change = self.session.answer(address, stored)
        self.form.follow(change.shown, change.hidden)

    def stops(self, question: str) -> list[QWidget]:
        """What Tab stops at inside a question."""
        return a11y.stops(self.form.shown[question])

    def enter(self, question: str, at: int = 0) -> QWidget:
        stop = self.stops(question)[at]
        stop.setFocus(Qt.FocusReason.TabFocusReason)
        return stop

    def named(self, question: str, name: str) -> QWidget:
        """The control of a question that assistive technology calls so."""
        (found,) = [stop for stop in self.stops(question) if a11y.spoken(stop) == name]
        found.setFocus(Qt.FocusReason.TabFocusReason)
        return found

    def leave(self) -> None:
        """Go on to somewhere else with the keyboard."""
        last = self.stops("must")[0]
        last.setFocus(Qt.FocusReason.TabFocusReason)
        QApplication.processEvents()

    def write(self, question: str, text: str, at: int = 0) -> None:
        written = [s for s in self.stops(question) if isinstance(s, QLineEdit | QPlainTextEdit)]
        written[at].setFocus(Qt.FocusReason.TabFocusReason)
        type_text(written[at], text)

    def keys(self, *keys: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
        for key in keys:
            QTest.keyClick(focus(), key, modifier or Qt.KeyboardModifier.NoModifier)


Play = Callable[..., Played]


@pytest.fixture
def play(theme: Theme, show: Show, qtbot: QtBot) -> Play:
    """`play(answers=…, rows=…, drafts=…)`: the section as it opens with these."""

    def run(
        answers: dict[str, Any] | None = None,
        rows: dict[str, Any] | None = None,
        theme: Theme = theme,
        **more: Any,
    ) -> Played:
        session = FormSession(every_kind.FORM, today=TODAY, answers=answers, rows=rows)
        setting = Setting(theme, "sv", lambda: TODAY)
        given: dict[str, Any] = {"drafts": {}, "earlier": {}, "links": every_kind.GOALS, **more}
        form = SectionForm(setting, session, "ett", **given)
        show(form, theme, 1366, 2600)
        return Played(form, session)

    return run
