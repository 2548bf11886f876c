"""Where slow work runs: never on the thread that paints, so that the window always answers."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

import pytest
import sqlcipher3

from mia_desktop.pdf import preview
from mia_desktop.pdf.blocks import Paragraph
from mia_desktop.pdf.meta import PaperMeta
from mia_desktop.pdf.render import render
from mia_desktop.platform import threads
from mia_desktop.platform.threads import OnPaintingThread, OnStoreThread
from mia_desktop.services import access, caseload, papers, viewing
from mia_desktop.store import kdf
from mia_desktop.sync import seal
from tests.helpers.desks import new_desk

META = PaperMeta(title="Prov", day=date(2026, 3, 12))
BLOCKS = (Paragraph(text="Hej"),)
PAPER = papers.Paper(case="", about="", blocks=BLOCKS, meta=META)

SLOW: dict[str, Callable[[], object]] = {
    "key derivation": lambda: kdf.derive("ord", bytes(16), "00" * 16, kdf.LEAST),
    "measuring the cost of a phrase": lambda: kdf.seconds(kdf.LEAST),
    "drawing a paper": lambda: render(BLOCKS, META),
    "making a paper": lambda: papers.make(PAPER),
    "pictures of a paper": lambda: viewing.pages(b"%PDF"),
    "a page as a picture": lambda: preview.page_image(b"%PDF", 0),
    "sealing a bundle": lambda: seal.seal(b"", []),
    "opening a bundle": lambda: seal.unseal(b"", []),
}


@pytest.mark.parametrize("what", SLOW)
def test_slow_work_on_the_painting_thread_is_a_bug(what: str) -> None:
    """A window that stands still for a second looks broken (decisions P6)."""
    with threads.painting(), pytest.raises(OnPaintingThread):
        SLOW[what]()


def test_the_same_work_runs_on_every_other_thread() -> None:
    """The mark is the thread's own."""
    with threads.painting(), ThreadPoolExecutor(1) as heavy:
        drawn = heavy.submit(SLOW["drawing a paper"]).result()
        derived = heavy.submit(SLOW["key derivation"]).result()

    assert drawn
    assert derived


@pytest.mark.parametrize("what", ["key derivation", "measuring the cost of a phrase"])
def test_a_key_derived_on_the_store_thread_is_a_bug(what: str) -> None:
    """While a key is derived there, nothing that is typed can be saved (decisions P7)."""
    with threads.storing(), pytest.raises(OnStoreThread):
        SLOW[what]()

    assert SLOW[what]()


def test_the_mark_goes_when_the_window_closes() -> None:
    with threads.painting():
        pass

    assert threads.away_from_window("anything") is None  # type: ignore[func-returns-value]


def test_the_vault_answers_on_its_own_thread_only(tmp_path: Path) -> None:
    """Reading on the window's thread would wait for the disk; SQLite itself refuses it."""
    desk = new_desk(tmp_path)
    caught: list[BaseException] = []

    def elsewhere() -> None:
        try:
            caseload.count(desk)
        except sqlcipher3.ProgrammingError as error:
            caught.append(error)

    thread = threading.Thread(target=elsewhere)
    thread.start()
    thread.join()
    access.leave(desk)

    assert len(caught) == 1
    assert "thread" in str(caught[0])
