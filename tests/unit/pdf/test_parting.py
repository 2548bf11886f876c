"""Long words are parted where a reader can go on, or broken safely."""

import unicodedata

import pytest

from mia_desktop.pdf import blocks as b
from mia_desktop.pdf.parting import last_parting
from mia_desktop.pdf.text import break_lines
from tests.unit.pdf.test_pages import paper


@pytest.mark.parametrize(
    ("word", "reach", "part"),
    [
        ("Arbetsförmedlingen", 14, "Arbetsförmed"),
        ("rehabilitering", 8, "rehabili"),
        ("Samordningsförbundet", 9, "Samord"),
        ("planering", 5, "plane"),
    ],
)
def test_a_word_is_parted_before_a_consonant_and_its_vowel(
    word: str, reach: int, part: str
) -> None:
    """“Arbetsförmed-lingen” is read; “Arbetsförmedlin-gen” makes one stop."""
    assert word[: last_parting(word, 0, reach)] == part


@pytest.mark.parametrize("word", ["och", "strngth", "aaaa", "2026-03-12", "مرحبا"])
def test_some_words_are_not_parted(word: str) -> None:
    """Too short, without vowels on both sides, or no letters that part so."""
    assert last_parting(word, 0, len(word)) == 0


def test_sounds_of_two_letters_stay_whole() -> None:
    """“ma-skin”, never “mas-kin” inside “sk j”: ch, ck and ng are one sound."""
    assert "flyttningen"[: last_parting("flyttningen", 0, 9)] != "flyttnin"
    assert last_parting("dricka", 0, 4) == 0


def test_a_parted_word_is_heard_whole() -> None:
    """The hyphen at the line's end is a soft one: no voice says it and no search stumbles."""
    word = "Arbetsmarknadsförvaltningens" * 2
    columns = tuple(b.Column(label=label) for label in "ABCD")
    table = paper(b.Table(columns=columns, rows=((word, "", "", ""),)))
    page = "".join(table.pages[0].texts.values())

    assert word in table.texts()
    assert "\N{SOFT HYPHEN}" in page
    assert "-" not in page


def test_nothing_is_lost_at_a_hyphen() -> None:
    """The hyphen has room on its line and takes no letter's place."""
    lines = break_lines("specialpedagogikinsatserna", "regular", 11, 60)

    assert "".join(line.text for line in lines) == "specialpedagogikinsatserna"
    assert any(line.hyphen for line in lines)
    assert not lines[-1].hyphen


def test_thai_vowels_stay_with_their_consonants() -> None:
    """Thai has no blanks between words; a vowel alone at the head of a line is no letter."""
    text = "ภาษาไทยเขียนติดกันโดยไม่มีช่องว่างระหว่างคำแต่ละคำ" * 3
    lines = break_lines(text, "regular", 11, 90)

    assert "".join(line.text for line in lines) == text
    assert len(lines) > 5
    for line in lines:
        assert unicodedata.category(line.text[0]) != "Mn"
        assert line.text[0] not in "ะาำ"
        assert line.text[-1] not in "เแโใไ"
