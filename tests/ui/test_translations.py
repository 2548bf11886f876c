"""The translations themselves: nothing empty, nothing lost on the way to the other language."""

from __future__ import annotations

import re
from collections import Counter
from string import Formatter

import pytest
from mia_ui.base.actions import Language
from mia_ui.desktop.looks import Looks
from mia_ui.screens.check_answers import CheckAnswersScreen
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from mia_desktop.services.preferences import Preferences
from tests.helpers import translations
from tests.helpers.translations import FOLDER, LANGUAGES, Message

SPOKEN: tuple[Language, ...] = ("sv", "en")
AVOIDED = re.compile(
    r"\b(vänligen|tyvärr|ogiltigt?|klient|brukare)|\((er|ar|or|n|s|es)\)", re.IGNORECASE
)
"""What no text of the window says (ux §4.1): blame, bureaucracy and half a plural."""


def catalogue(language: str) -> dict[Message, list[str]]:
    return translations.read(FOLDER / f"mia_{language}.ts")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_is_translated(language: str) -> None:
    """A Swedish sentence in the middle of an English page is read by somebody who cannot."""
    missing = [each for each, forms in catalogue(language).items() if not forms or not all(forms)]

    assert missing == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_says_the_same_numbers_and_names(language: str) -> None:
    """A lost {name} says nothing of whom; one too many ends the program when the page is shown."""
    wrong = [
        (each.source, form)
        for each, forms in catalogue(language).items()
        for form in forms
        if places(form) != places(each.source) or edges(form) != edges(each.source)
    ]

    assert wrong == []


def places(text: str) -> Counter[str]:
    """What is filled in, Qt's %n, and letters under Alt."""
    named = [name for _, name, _, _ in Formatter().parse(text) if name is not None]
    return Counter([*named, *re.findall(r"%n|%L?\d|&(?=\w)|\n", text)])


def edges(text: str) -> tuple[bool, ...]:
    """Whether a text begins or ends with a space, ends as a sentence or leads on to a dialog."""
    return (text[:1] == " ", text[-1:] == " ", text[-1:] == ".", text.endswith("…"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_counted_things_have_one_form_for_one_and_one_for_many(language: str) -> None:
    """ "1 saker" looks like a fault in the caseload rather than in the words."""
    counted = {each: forms for each, forms in catalogue(language).items() if each.plural}

    assert counted
    assert [each.source for each in counted if "%n" not in each.source] == []
    assert [each.source for each, forms in counted.items() if len(forms) != 2] == []


def test_no_text_blames_or_leaves_the_plural_to_the_reader() -> None:
    """Plain Swedish: what happened, what it means, what to do (ux §4.1)."""
    texts = {each.source for each in catalogue("en")}
    texts |= {form for language in LANGUAGES for f in catalogue(language).values() for form in f}

    assert sorted(text for text in texts if AVOIDED.search(text)) == []


def test_one_and_many_are_told_apart_in_both_languages(qapp: QApplication) -> None:
    """The forms are in the files that the program loads, not only in their sources."""
    looks = Looks(qapp)
    told = {}
    for language in SPOKEN:
        looks.wear(Preferences(language=language))
        told[language] = [counted(number) for number in (1, 2)]
    looks.close()
    qapp.setStyleSheet("")

    assert told["sv"] == ["Det finns 1 sak att rätta", "Det finns 2 saker att rätta"]
    assert told["en"] == ["There is 1 thing to correct", "There are 2 things to correct"]


def counted(number: int) -> str:
    source = "Det finns %n saker att rätta"
    return QCoreApplication.translate(CheckAnswersScreen.__name__, source, "", number)
