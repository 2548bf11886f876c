"""Answers in words."""

from __future__ import annotations

from datetime import date

import pytest
from mia_ui.forms.wording import Wording
from PySide6.QtWidgets import QApplication

from mia_desktop.forms import load
from mia_desktop.forms.answers import given
from tests.helpers.numbers import number


@pytest.mark.rule("R-50")
def test_a_personal_number_is_masked_where_it_is_only_read(qapp: QApplication) -> None:
    """The page of answers is turned towards others; four digits stay hidden on it."""
    whole = number(date(1990, 1, 1))
    question = load.shipped()["kartlaggning"].question("idNumber")

    said = Wording("sv").of(question, given(whole))

    assert said.endswith("••••")
    assert whole[-4:] not in said
