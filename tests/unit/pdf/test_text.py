"""Any text at all can stand on a paper, and names are shown as names."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mia_desktop.pdf.fonts import covered, runs, stacked, width
from mia_desktop.pdf.text import actual_text, break_lines, prepare, says, visual
from tests.unit.pdf.naughty import STRINGS

ROOM = 200.0
# What a keyboard can make, and what it cannot.
ANY = st.text(st.characters(codec=None), max_size=300)


@pytest.mark.parametrize(
    "name",
    [
        "Åsa Öberg-Ängström", "Đặng Thị Hường", "Šerban Țepeș", "Ŋáŋŋa Ŧuolla", "Çağrı Şahin",
        "Олена Шевченко", "Αλέξανδρος", "محمد علي", "فاطمة الزهراء", "پروین گل", "ژیلا کەریم",
        "ሰላም ገብረየሱስ", "สมชาย ใจดี", "דוד לוי", "გიორგი", "Արամ",
    ],
)  # fmt: skip
def test_names_are_shown_in_their_own_script(name: str) -> None:
    """A person whose name is boxes on the paper is not met with respect."""
    (shown,) = prepare(name)

    assert "[U+" not in shown
    assert runs(visual(shown), "semibold", 11)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("😀", "[U+1F600]"),
        ("Hej 田中!", "Hej [U+7530 U+4E2D]!"),
        ("a\x00b", "a[U+0000]b"),
        ("\ud800", "[U+D800]"),
    ],
)
def test_a_sign_without_a_font_is_spelled_and_can_be_looked_up(text: str, shown: str) -> None:
    """A code point can be found in a table; an empty box or a gap cannot."""
    assert prepare(text) == (shown,)


@pytest.mark.parametrize(
    "text", ["\u202eabc\u202c", "\u2066abc\u2069", "a\u200bb\ufeffc", "a\u00adbc"]
)
def test_orders_to_the_eye_are_not_obeyed(text: str) -> None:
    """A reversed line could make a paper say something else than what was agreed."""
    assert prepare(text) == ("abc",)


def test_every_kind_of_line_end_ends_a_line() -> None:
    """Words pasted from other programs must not run together (U+2028)."""
    assert prepare("a\nb\r\nc\u2028d\u2029e\x85f\x0bg") == ("a", "b", "c", "d", "e", "f", "g")


def test_blanks_say_nothing() -> None:
    """A field with only spaces in it prints no empty frame."""
    assert not says(" \n\t \u200b ")
    assert says("x")


@given(ANY)
def test_any_text_is_shown_by_the_shipped_fonts(text: str) -> None:
    """No text that a handler can paste stops a paper."""
    for part in prepare(text):
        assert all(covered(sign) for sign in visual(part))
        assert width(visual(part), "italic", 11) >= 0


@given(ANY)
def test_preparing_twice_changes_nothing(text: str) -> None:
    """What was made showable is showable."""
    once = prepare(text)

    assert tuple(shown for part in once for shown in prepare(part)) == once


@pytest.mark.parametrize("text", STRINGS)
def test_lines_fit_and_lose_nothing(text: str) -> None:
    """Nothing runs off the paper, nothing falls between two lines."""
    for part in prepare(text):
        lines = break_lines(part, "regular", 11, ROOM)

        assert "".join(line.text + line.joint for line in lines) == part
        assert all(_wide(line.text) <= ROOM + 0.01 or len(line.text) == 1 for line in lines)


def _wide(text: str) -> float:
    return width(visual(text), "regular", 11)


def test_a_word_longer_than_a_line_is_broken_where_it_can_be() -> None:
    """A period breaks between its dates and not inside one."""
    lines = break_lines("2026-03-12–2026-09-11", "regular", 11, 80)

    assert [line.text for line in lines] == ["2026-03-12–", "2026-09-11"]


def test_a_mark_stays_with_its_letter() -> None:
    """An accent alone on a new line is no letter."""
    word = "x̌" * 100
    lines = break_lines(word, "regular", 11, 50)

    assert not any(unicodedata.combining(line.text[0]) for line in lines)


def test_arabic_is_shaped_and_ordered_for_the_eye() -> None:
    """Letters join, the first letter stands rightmost, brackets open the right way."""
    shown = visual("أ (2026) ب", right=True)

    assert unicodedata.normalize("NFKC", shown) == "ب (2026) أ"
    assert visual("محمد").startswith("\ufeaa")


def test_a_thai_tone_stands_over_its_vowel_and_not_in_it() -> None:
    """Two marks on top of each other are a blot, and a blot is no name."""
    (run,) = runs("น้ำผึ้งผ้า", "regular", 11)
    raised = [text for text, up in stacked(run) if up]
    (latin,) = runs("Bo", "regular", 11)

    assert raised == ["\u0e49", "\u0e49"]
    assert "".join(text for text, _ in stacked(run)) == run.text
    assert stacked(latin) == [("Bo", False)]


def test_swedish_around_a_name_keeps_its_order() -> None:
    """The line reads from the left though the name in it does not."""
    shown = visual("Deltagare: محمد (AF)")

    assert shown.startswith("Deltagare: ")
    assert shown.endswith(" (AF)")


def test_right_to_left_text_carries_its_words() -> None:
    """A voice reads the words in the order they were said."""
    assert actual_text("Namn: محمد") == "Namn: محمد"
    assert actual_text("Namn: Bo") == ""
