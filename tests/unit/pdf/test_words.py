"""The fixed texts of papers: in one table, whole in every language, and nowhere else."""

import ast
import re
from datetime import date
from pathlib import Path
from string import Formatter
from typing import get_args

import pytest

import mia_desktop.pdf
from mia_desktop.pdf.words import SWEDISH, Text, languages, languages_of, words
from mia_desktop.services.papers import Kind
from tests.unit.pdf.papers import heard

PDF = Path(mia_desktop.pdf.__file__).parent
OWN = (
    "plan", "document", "next_meeting", "summary", "progress", "decisions", "consent", "withdrawal",
    "personal_data", "agreement", "attendance", "extract", "plan_workplace",
)  # fmt: skip
"""The participant's own papers, and what they sign or take along to a workplace, in English too."""
OTHERS = {
    "plan_party", "recovery_sheet", "handover_note", "week", "volumes", "disposal", "event_log",
    "figures",
}  # fmt: skip
"""What authorities and the house itself read, who have their Swedish."""
every = pytest.mark.parametrize("language", languages())


def gaps(text: Text) -> list[set[str]]:
    texts = (text,) if isinstance(text, str) else text
    return [{name for _, name, _, _ in Formatter().parse(one) if name} for one in texts]


@every
def test_a_language_has_every_text_of_each_paper_that_it_offers(language: str) -> None:
    """A missing word would stop a paper in front of the participant."""
    swedish, other = words().tables, words(language).tables

    assert "common" in other
    assert len(other) > 1
    for paper, texts in other.items():
        assert set(texts) == set(swedish[paper]), paper


@every
def test_a_text_has_the_same_gaps_in_every_language(language: str) -> None:
    """A day or a name that one language leaves out is missing on somebody's paper."""
    for paper, texts in words(language).tables.items():
        for key, text in texts.items():
            assert gaps(text) == gaps(words().tables[paper][key]), f"{paper}.{key}"
            assert all(one.strip() for one in ((text,) if isinstance(text, str) else text))


@every
def test_a_language_says_what_it_is(language: str) -> None:
    """Its own name in a list to choose from, its tag for a voice, its months for the days."""
    say = words(language)

    assert say.tag.partition("-")[0] == say.language == language
    assert say.name
    assert len(say.many("common.months")) == 12
    assert "2026" in say.day(date(2026, 3, 12))


@pytest.mark.parametrize("paper", OWN)
def test_the_participants_own_papers_are_in_english_too(paper: str) -> None:
    """Somebody who reads English and no Swedish gets their own plan to read."""
    assert languages_of(paper)[:1] == (SWEDISH,)
    assert "en" in languages_of(paper)


def test_every_paper_is_the_participants_or_somebody_elses() -> None:
    """A new paper is in one of the lists: nobody forgets that it may be read in English."""
    assert {*OWN} | OTHERS == set(get_args(Kind))
    assert not {*OWN} & OTHERS


def test_papers_for_the_handler_need_no_other_language() -> None:
    """The recovery sheet is for the office's safe."""
    assert languages_of("recovery_sheet") == (SWEDISH,)
    assert "ar" in languages_of("next_meeting")


def test_a_text_in_another_language_than_the_paper_is_marked() -> None:
    """A voice must change to Swedish for what was said in Swedish."""
    assert words("sv").foreign() == ""
    assert words("en").foreign() == "sv-SE"
    assert words("ar").foreign("ar") == ""


@pytest.mark.parametrize("name", ["plan_en", "document_en", "meeting_en", "plan_ar", "meeting_ar"])
def test_a_paper_in_another_language_has_no_fixed_text_in_swedish(name: str) -> None:
    """Half a translation is worse than none: the reader cannot tell what is missing."""
    texts = [one for table in words().tables.values() for one in table.values()]
    swedish = {one for one in texts if isinstance(one, str) and " " in one and "{" not in one}
    page = heard(name)

    assert not swedish & set(page.texts())
    assert not any("Sida " in one.artifacts or "UTKAST" in one.artifacts for one in page.pages)


WORD = re.compile(r"[a-zåäö]{2,} [a-zåäö]|[åäöÅÄÖ]|^[A-ZÅÄÖ][a-zåäö]+\b")
SPEAKING = (*sorted((PDF / "content").glob("*.py")), PDF / "layout.py", PDF / "press.py")
TERMS = {
    "Document", "Table", "Figure", "Reference", "Link", "BlockQuote", "Column", "Row",
    "Decimal", "Disc", "Lbl", "LBody",
}  # fmt: skip


@pytest.mark.parametrize("path", SPEAKING, ids=lambda path: path.name)
def test_no_paper_has_a_text_of_its_own(path: Path) -> None:
    """A text in the code is in no translator's table: half of a paper would stay Swedish."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    told = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):  # what an error says is for whoever reads the code
        if isinstance(node, ast.Raise | ast.Assert):
            told |= {id(part) for part in ast.walk(node)}
    found = [
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in told
        if WORD.search(node.value) and node.value not in TERMS
    ]

    assert found == []
