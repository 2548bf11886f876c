"""Finding and sorting names as a Swede expects (decisions S2, ux S11)."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mia_desktop.domain.search_text import fold, sort_key, words


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("elise", "Élise"), ("bjork", "Björk"), ("ASA", "Åsa"), ("muller", "Müller"),
        ("strasse", "Straße"), ("ostby", "Østby"), ("lukasz", "Łukasz"), ("aero", "Ærø"),
        ("zoe", "Zoe\u0308"), ("nguyen", "Nguyễn"),
    ],
)  # fmt: skip
def test_a_name_is_found_without_its_marks(typed, name) -> None:
    """On a Swedish keyboard nobody types ễ."""
    assert fold(typed) == fold(name)


@given(text=st.text(max_size=20))
def test_folding_twice_changes_nothing(text) -> None:
    """What is in the index and what is typed meet."""
    assert fold(fold(text)) == fold(text)


def test_swedish_letters_stand_last() -> None:
    """Åkesson is after Zahra, Ärlig after that; Élise stands among the e."""
    names = ["Alm", "Elin", "Élise", "Eva", "Wallin", "Zahra", "Åkesson", "Ærø", "Öberg", "Østby"]

    names_mixed = names[::2] + names[1::2]

    assert sorted(names_mixed, key=sort_key) == names


@given(text=st.text(max_size=20))
def test_nothing_typed_is_an_operator(text) -> None:
    """A quote or star in the search field finds nothing strange."""
    assert all(word.isalnum() for word in words(text))


def test_words_are_parted_at_whatever_is_no_letter() -> None:
    """`anna-k` finds Anna-Karin, and a deltagarnummer is found by its parts."""
    assert words('  Åsa "Berg"* K7-0142 ') == ["asa", "berg", "k7", "0142"]
