"""A deviation goes to the office without anybody's name (R-63, decisions C15)."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mia_desktop.domain.deviation_check import Hit, find_names, fold, has_check_digit

NAMES = ["Amina Hassan", "Björn Lind", "Anna-Karin Öst", "Zoë de la Cruz", "Hans Ek"]
NUMBERS = ["199001012385", "K7-0142", "19900101T220"]


def marked(text: str) -> list[str]:
    return [text[hit.start : hit.end] for hit in find_names(text, NAMES, NUMBERS)]


def blocked(text: str) -> bool:
    return any(hit.blocks for hit in find_names(text, NAMES, NUMBERS))


@pytest.mark.rule("R-63")
@pytest.mark.parametrize(
    "form",
    ["Amina", "Aminas", "AMINA", "AMINAS", "amina", "Amina's", "Amina’s", "Hassans", "Amina:s"],
)
def test_a_listed_name_is_found_in_every_swedish_form(form: str) -> None:
    """A genitive or capitals do not hide a person."""

    assert marked(f"Det var {form} ärende.") == [form]
    assert blocked(f"({form})")


@pytest.mark.parametrize(
    "form",
    ["Amina Hassan", "Amina Hassans", "AMINA HASSAN", "Hassan, Amina", "Amina\u00a0Hassan",
     "Anna Karin Öst", "Anna-Karin Östs", "björn lind", "Zoe de la Cruz", "Zoë Cruz", "hans ek"],
)  # fmt: skip
def test_a_full_name_blocks_however_it_is_written(form: str) -> None:
    """Two words together are a name even where each alone is a word."""
    hits = find_names(f"Enligt {form} var det så.", NAMES)

    assert [hit.kind for hit in hits] == ["full name"]
    assert hits[0].blocks
    assert hits[0].end - hits[0].start == len(form)


def test_a_name_that_is_a_word_asks_only_with_a_capital() -> None:
    """“En björn under en lind” is no person; “Björn” may be one."""

    assert find_names("en björn under en lind i öst bad hans ek vänta", ["Björn Lind"]) == []
    (hit,) = find_names("Sedan kom Björn.", NAMES)
    assert hit == Hit(start=10, end=15, kind="name", blocks=False)


def test_letters_of_other_alphabets_keep_their_places() -> None:
    """A capital İ has a small form of two signs; the mark must not slide."""
    text = "İlayda och Björn"

    assert marked(text) == ["Björn"]
    assert [hit.kind for hit in find_names(text, ["İlayda"])] == ["name"]


def test_a_name_inside_another_word_is_left_alone() -> None:
    """“Anna” stands in “annan”; marking that would teach people to click past."""

    assert marked("en annan kanna, aminas2, xAmina, Hassanström") == []


@pytest.mark.parametrize(
    "number",
    [
        "19900101-2385", "900101-2385", "9001012385", "199001012385", "19900101 2385",
        "1990-01-01-2385", "1990.01.01/2385", "90 01 01 23 85", "900101+2385", "19 900101 – 2385",
        "900161-2382", "20000229-2399", "701063-2391",
    ],
)  # fmt: skip
def test_a_personal_number_is_found_with_any_separators(number: str) -> None:
    """Nobody's number leaves because it was written in an odd way, listed or not."""

    assert find_names(f"Nr {number}, alltså", [])[0].kind == "number"
    assert marked(f"Nr {number}, alltså") == [number]


def test_a_mistyped_number_still_blocks_when_written_together() -> None:
    """A wrong check digit does not make it nobody's."""

    assert blocked("900101-2384")
    assert not blocked("900141-2383")
    assert not blocked("901301-2382")


@pytest.mark.parametrize(
    "text",
    ["den 2026-03-12 kl. 10.15", "2026-03-12 1015", "12 345 678 901 kr", "paragraf 12 och 13",
     "diarienummer 2026/1234", "från 2025-01-01 till 2025-12-31"],
)  # fmt: skip
def test_dates_sums_and_paragraphs_are_no_persons(text: str) -> None:
    """Too many false alarms and nobody reads the marks."""

    assert marked(text) == []


@pytest.mark.parametrize("number", ["K7-0142", "k7 0142", "K70142", "K7–0142", "19900101-T220"])
def test_a_number_of_ours_is_found(number: str) -> None:
    """A deltagarnummer leads straight to the person at the office."""

    assert marked(f"se {number}.") == [number]


def test_a_date_beside_a_number_does_not_hide_it() -> None:
    """Digits in a row are tried in every way that their groups allow."""

    assert marked("2026-03-12 19900101-2385") == ["19900101-2385"]


def test_hits_come_in_reading_order_and_never_inside_each_other() -> None:
    """The preview marks each place once."""
    text = "Amina Hassan och K7-0142 och Björn"

    assert marked(text) == ["Amina Hassan", "K7-0142", "Björn"]


def test_letters_made_of_two_characters_are_found() -> None:
    """Text pasted from a Mac spells å as a and a ring."""
    (hit,) = find_names(unicodedata.normalize("NFD", "hos Åsa Ek"), ["Åsa Ek"])

    assert (hit.start, hit.end) == (4, 10)


@given(st.text(max_size=80), st.lists(st.text(max_size=12), max_size=4))
def test_any_text_and_any_names_can_be_looked_through(text: str, names: list[str]) -> None:
    """A strange name must not stop a coach from writing."""
    for hit in find_names(text, names, names):
        assert hit.start < hit.end

    assert len(fold(text)) == len(text)


def test_the_check_digit_is_skatteverkets() -> None:
    """Test numbers of Skatteverket hold; a changed digit does not."""

    assert has_check_digit("9001012385")
    assert not has_check_digit("9001012384")
