"""`mia-desktop gallery` shows every paper: usual, large, longest, emptiest, protected."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import get_args

import pytest
from mia_ui.gallery import sheets

from mia_desktop.pdf.words import Text, words
from mia_desktop.services import papers, practice
from mia_desktop.services.practice.longest import longest
from tests.helpers.window import DeskThread
from tests.unit.pdf.expected import said
from tests.unit.pdf.test_words import OWN

OFFICE = {"volumes"}
SENTENCE = re.compile(r"[a-zåäö] [a-zåäö]")


@pytest.fixture(scope="module")
def thread(tmp_path_factory: pytest.TempPathFactory) -> Iterator[DeskThread]:
    made = DeskThread(tmp_path_factory.mktemp("papers"))
    made.run(practice.fill)
    made.heavy.submit(int).result()  # its thread begins here and not in one of the tests
    yield made
    made.close()


@pytest.fixture(scope="module")
def every(thread: DeskThread) -> list[sheets.Named]:
    return thread.run(sheets.of_coach)


@pytest.mark.rule("R-56")
def test_every_kind_of_paper_is_looked_at_in_large_type_too(every: list[sheets.Named]) -> None:
    """What nobody has looked at is not right; a new kind without a picture fails here."""
    usual = {one.paper.kind for one in every if not one.paper.meta.large}
    large = {one.paper.kind for one in every if one.paper.meta.large}

    assert set(get_args(papers.Kind)) - usual == OFFICE
    assert usual - large == set()


@pytest.mark.rule("R-61")
def test_each_of_the_participants_own_papers_is_had_in_english_and_large_type(
    every: list[sheets.Named],
) -> None:
    """Not only its words: the paper itself is made of the practice caseload in both."""
    english = {one.paper.kind for one in every if one.paper.meta.language == "en"}
    large = {one.paper.kind for one in every if one.paper.meta.large}

    assert {*OWN} - english == set()
    assert {*OWN} - large == set()


def test_an_english_paper_has_no_fixed_text_in_swedish(every: list[sheets.Named]) -> None:
    """Half a translation is worse than none: the reader cannot tell what is missing."""
    english = [one.paper for one in every if one.paper.meta.language == "en"]
    for paper in english:
        tables = [words().tables[name] for name in ("common", paper.kind)]
        texts = [one for table in tables for text in table.values() for one in _each(text)]
        fixed = {one for one in texts if SENTENCE.search(one) and "{" not in one}
        other = {one for name in ("common", paper.kind)
                 for text in words("en").tables[name].values() for one in _each(text)}  # fmt: skip

        assert (fixed - other) & set(said(paper.blocks, paper.meta)) == set(), paper.kind


def _each(text: Text) -> tuple[str, ...]:
    return (text,) if isinstance(text, str) else text


def test_participants_papers_are_there_at_their_longest_emptiest_and_protected(
    every: list[sheets.Named],
) -> None:
    """The forms in which a paper breaks first."""
    names = {one.name for one in every}

    assert {"plan-langst", "plan-langst-stor", "plan-engelska", "plan-arabiska"} <= names
    assert {"plan-skyddad", "extract-tom", "extract-skyddad", "overlamning-skyddad"} <= names


def test_the_longest_paper_is_drawn_in_part(thread: DeskThread, every: list[sheets.Named]) -> None:
    """Ten thousand signs are many pages; the first of them are shown."""
    (plan,) = (one.paper for one in every if one.name == "plan-fullast")
    part = thread.heavy.submit(sheets.drawn, longest(plan)).result()

    assert len(part.pages) == sheets.MOST < part.of
