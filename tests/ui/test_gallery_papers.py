"""`mia-desktop gallery` shows every paper: usual, large, longest, emptiest, protected."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

import pytest
from mia_ui.gallery import sheets

from mia_desktop.services import papers, practice
from mia_desktop.services.practice.longest import longest
from tests.helpers.window import DeskThread

OFFICE = {"volumes"}


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
