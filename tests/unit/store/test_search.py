"""Finding people: names, former names, numbers; nothing else is in the index (decisions S2)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mia_desktop.domain.search_text import sort_key
from mia_desktop.store import projection, reading
from tests.helpers.logbook import Logbook, open_logbook, undone

if TYPE_CHECKING:
    from collections.abc import Iterator

NUMBER = "199001012382"


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Logbook]:
    with open_logbook(tmp_path_factory.mktemp("search")) as opened:
        opened.person("a", "Åsa", "Öberg", number="K7-0142", former_names=["Äng"])
        opened.person("b", "Élise", "Björk-Nilsson", number="K7-0007")
        opened.person("c", "Søren", "O'Brien", number="LM-0142", preferred_name="Sören")
        opened.person("d", "José", "Łukasz", identity={"kind": "PNR", "number": NUMBER})
        opened.put("n", "note", {"text": "Hemligheten zebra", "day": "2026-03-12"}, case="a")
        opened.put("f", "assessment", {"answer/health": {"v": "kanelbulle"}}, case="a")
        opened.put("p", "plan", {"agreement": "Ormbunke"}, case="a")
        yield opened


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("åsa", "a"), ("ÅSA", "a"), ("asa", "a"), ("öb", "ac"), ("ob", "ac"), ("oberg as", "a"),
        ("äng", "a"), ("ang", "a"), ("elise", "b"), ("bjork", "b"), ("björk", "b"),
        ("björk-n", "b"), ("nilsson", "b"), ("soren", "c"), ("sören", "c"), ("o'b", "c"),
        ("brien", "c"), ("lukasz", "d"), ("jose", "d"), ("k7-0142", "a"), ("k70142", "a"),
        ("0142", "ac"), ("K7", "ab"), ("zzz", ""), ("berg", ""),
    ],
)  # fmt: skip
def test_people_are_found_by_how_they_are_typed(book: Logbook, text: str, found: str) -> None:
    """Marks, capitals, hyphens and former names do not stand in the way; words begin."""
    assert sorted(book.search(text)) == list(found)


@pytest.mark.parametrize(
    "text",
    ['"', "*", "NEAR", "NEAR(a b)", "a OR b", "names:asa", "-asa", "^asa", "😀", "()", "'", "\\",
     "%", "{names}: a", "asa NOT oberg", "\0", "a\tb", "…", "NULL", "';--"],
)  # fmt: skip
def test_no_typed_text_is_an_operator(book: Logbook, text: str) -> None:
    """Whatever lands in the search box searches, and never breaks or finds everybody."""
    assert len(book.search(text)) < 4


def test_a_text_without_letters_finds_nobody_and_blanks_everybody(book: Logbook) -> None:
    """An empty box shows the caseload."""
    assert book.search("😀 *") == []
    assert len(book.search("  ")) == 4


@settings(max_examples=100, suppress_health_check=[HealthCheck.too_slow])
@given(text=st.text(max_size=20))
def test_any_text_can_be_searched_for(book: Logbook, text: str) -> None:
    """Pasted rubbish of any script is only a text."""
    book.search(text)


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(name=st.text("abcåäöÅÉéøłßΩДअ-' ", min_size=1, max_size=12).filter(str.strip))
def test_a_person_is_found_by_the_very_name(book: Logbook, name: str) -> None:
    """Copying a name from the list into the box finds its person."""
    with undone(book):
        book.person("x", name, "", number="")
        body = projection.read_body(book.connection.value("SELECT body FROM record WHERE id = 'x'"))
        given_name = body.values["name"]["given"]
        found = book.search(given_name)

    assert "x" in found or not any(c.isalnum() for c in name)


@pytest.mark.parametrize("word", ["zebra", "hemligheten", "kanelbulle", "ormbunke"])
def test_no_word_of_a_case_is_in_the_index(book: Logbook, word: str) -> None:
    """Notes and answers are read in the opened case only."""
    book.connection.execute("CREATE VIRTUAL TABLE temp.terms USING fts5vocab(main, search, row)")
    terms = [term for (term,) in book.connection.execute("SELECT term FROM temp.terms")]
    book.connection.execute("DROP TABLE temp.terms")

    assert book.search(word) == []
    assert not any(word[:4] in term for term in terms)


class TestNumbers:
    def test_only_the_complete_number_finds_its_person(self, book: Logbook) -> None:
        """Nobody can feel the way to a number digit by digit."""
        assert reading.cases_with_number(book.connection, NUMBER) == ["d"]
        assert reading.cases_with_number(book.connection, "19900101-2382") == ["d"]
        assert reading.cases_with_number(book.connection, NUMBER[:-1]) == []
        assert book.search(NUMBER) == book.search(NUMBER[:8]) == []

    def test_a_former_number_finds_the_person_too(self, book: Logbook) -> None:
        """A samordningsnummer on an old letter leads to the right person."""
        former = [{"kind": "SNR", "number": "199001612386", "until": "2025-01-01"}]
        with undone(book):
            book.put("d", "participant", {"former_identities": former})

            assert reading.cases_with_number(book.connection, "199001612386") == ["d"]
            assert reading.cases_with_number(book.connection, NUMBER) == ["d"]


def test_names_sort_as_in_a_swedish_register() -> None:
    """… Z, Å, Ä, Ö; foreign marks make no difference."""
    names = ["Öberg", "Ärlig", "Åkesson", "Zahra", "Éva", "Evas", "Ek", "Ødegård", "Wallin"]

    assert sorted(names, key=sort_key) == [
        "Ek", "Éva", "Evas", "Wallin", "Zahra", "Åkesson", "Ärlig", "Öberg", "Ødegård",
    ]  # fmt: skip
