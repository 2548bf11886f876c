"""Drawn passphrases, and what is said of own ones."""

import mia_resources
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mia_desktop.store import passphrase
from mia_desktop.store.passphrase import Level, Reason


def test_words_are_many_different_and_plain() -> None:
    """Words that one can hear, spell and type on any keyboard, 12 bits each."""
    words = passphrase.words()

    assert len(words) == len(set(words)) == 4096
    assert all(4 <= len(word) <= 8 and word.isalpha() and word.islower() for word in words)


@pytest.mark.parametrize("word", ["hora", "neger", "bajs", "nazist", "våld", "jude", "fitta"])
def test_no_word_wounds(word: str) -> None:
    """The phrase is read aloud to oneself every morning, at times with somebody beside."""
    assert word not in passphrase.words()


@pytest.mark.parametrize(
    "word", ["playa", "grace", "slacks", "skri", "speed", "birdie", "okay", "horeri", "snopp"]
)
def test_no_word_is_foreign_or_odd(word: str) -> None:
    """A word that one does not know how to spell is a morning outside one's vault."""
    assert word not in passphrase.words()


def test_the_licence_lies_beside_the_words() -> None:
    """The list is somebody's work; its licence asks to be told along."""
    text = mia_resources.read_text("words/LICENSE-losenfras.txt")

    assert "ISC License" in text
    assert "Csaba Okrona" in text


def test_drawn_phrases_are_five_words_strong_and_never_twice_the_same() -> None:
    """What the program proposes must clear its own bar, always."""
    drawn = [passphrase.generate() for _ in range(200)]

    assert len(set(drawn)) == len(drawn)
    for phrase in drawn:
        assert len(phrase.split(" ")) == 5
        assert passphrase.assess(phrase).enough, phrase


@pytest.mark.parametrize(
    ("phrase", "reason"),
    [
        ("sommar2024", Reason.YEAR),
        ("kort fras", Reason.TOO_SHORT),
        ("Anna Andersson 1985", Reason.NAME),
        ("qwertyuiop asdfghjkl", Reason.KEYBOARD),
        ("poiuytrewq lkjhgfdsa", Reason.KEYBOARD),
        ("abcdefghijklmnopq", Reason.SEQUENCE),
        ("aaaaaaaaaaaaaaaaaaaa", Reason.REPEATED),
        ("stolpe stolpe stolpe stolpe", Reason.REPEATED),
        ("Du gamla, du fria, du fjällhöga nord", Reason.COMMON),
        ("P@ssw0rd P@ssw0rd", Reason.COMMON),
        ("Berit Testhandledare här", Reason.PERSONAL),
        ("stolpe fönster", Reason.FEW_WORDS),
    ],
)
def test_weak_phrases_are_refused_with_the_reason(phrase: str, reason: Reason) -> None:
    """“Too weak” helps nobody; what to change does."""
    judged = passphrase.assess(phrase, ("Berit Testhandledare",))

    assert not judged.enough
    assert reason in judged.reasons


def test_a_blank_at_the_end_is_pointed_out() -> None:
    """It is kept, never trimmed: whoever typed it by mistake would stand outside tomorrow."""
    judged = passphrase.assess("granit sadel mynta kompass lykta ")

    assert judged.reasons == (Reason.BLANK_AT_END,)
    assert judged.enough


def test_random_signs_are_as_good_as_words() -> None:
    """Somebody with a password safe need not use words."""
    judged = passphrase.assess("xK9#mQ2$vL7!pR4z")

    assert judged.level is Level.STRONG


def test_capitals_and_figures_for_letters_help_little() -> None:
    """S0mmar is the first thing that is tried after sommar."""
    plain = passphrase.assess("sadel mynta").bits
    dressed = passphrase.assess("S4del Mynt4").bits

    assert dressed <= plain + 4


@given(st.text(max_size=60))
def test_any_text_can_be_judged(phrase: str) -> None:
    """Whatever is pasted into the field, the field answers."""
    judged = passphrase.assess(phrase)

    assert judged.bits >= 0
    assert not judged.enough or len(phrase) >= passphrase.LEAST_CHARACTERS


@given(st.lists(st.sampled_from(["granit", "sadel", "mynta", "lykta", "fock"]), max_size=8))
def test_another_word_never_makes_a_phrase_weaker(chosen: list[str]) -> None:
    """“Add a word” must be advice that always helps."""
    shorter = passphrase.assess(" ".join(chosen)).bits
    longer = passphrase.assess(" ".join([*chosen, "kobent"])).bits

    assert longer >= shorter
