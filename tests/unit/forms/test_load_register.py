"""The head that makes a form a register is looked at like all else of a definition."""

import pytest

from mia_desktop.forms import load
from mia_desktop.forms.definition import Home
from mia_desktop.forms.errors import FormErrors
from tests.helpers.small_forms import HEAD, SECTION, question

_LABEL = '{ sv = "Ord", en = "Words" }'
_QUESTIONS = question("what", "text") + question("day", "date") + question("slots", "five_slots")


def register(more: str = 'line = ["what"]', *, labels: bool = True) -> str:
    words = "".join(f"{w} = {_LABEL}\n" for w in ("title", "add", "empty")) if labels else ""
    return f"{HEAD}\n[register]\n{words}{more}\n{SECTION}{_QUESTIONS}"


def test_a_register_is_kept_open_unless_it_says_so() -> None:
    """Nobody finishes a contact person."""
    open_one = load.read(register(), "liten.toml")
    final = load.read(register('line = ["what"]\ncompletes = true'), "liten.toml")

    assert open_one.register is not None
    assert (open_one.completes, final.completes) == (False, True)
    assert (open_one.register.home, open_one.register.one) == (Home.CASE, False)
    assert load.read(HEAD + SECTION + _QUESTIONS, "liten.toml").completes


@pytest.mark.parametrize(
    ("more", "fault"),
    [
        ("", "register.line: empty"),
        ('line = ["wat"]', "register.line: unknown_question"),
        ('line = ["slots"]', "register.line: wrong_kind"),
        ('line = ["what"]\ndetail = ["what.x"]', "register.detail: unknown_question"),
        ('line = ["what"]\nday = "what"', "register.day: wrong_kind"),
        ('line = ["what"]\nuntil = "dax"', "register.until: unknown_question"),
        ('line = ["what"]\nhome = "moon"', "register.home: wrong_value"),
        ('line = ["what"]\ncolour = "red"', "register: unknown_word"),
    ],
)
def test_what_leads_nowhere_is_told(more: str, fault: str) -> None:
    """A list without names would be found out at a participant's page."""
    with pytest.raises(FormErrors) as raised:
        load.read(register(more), "liten.toml")

    assert any(fault in line for line in raised.value.lines())


def test_a_list_has_its_words_in_both_languages() -> None:
    """A button without a name cannot be pressed by whoever listens."""
    with pytest.raises(FormErrors, match="title"):
        load.read(register(labels=False), "liten.toml")


def test_a_topic_is_a_category_of_consents() -> None:
    """A topic that no consent can name would be closed for ever."""
    text = HEAD + SECTION + question("what", "text", 'topics = ["ARBETE_UTBILDNING", "VADER"]')
    with pytest.raises(FormErrors) as raised:
        load.read(text, "liten.toml")

    assert any("topics: unknown_choice" in line for line in raised.value.lines())


def test_every_topic_of_a_consent_has_its_note_in_a_meeting() -> None:
    """A category without a note would be written about somewhere else, unguarded."""
    form = load.shipped()["mote"]
    categories = {choice.id for choice in form.question("okTopics").choices}

    assert {topic for q in form.questions() for topic in q.topics} == categories
