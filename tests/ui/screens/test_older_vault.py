"""Unlocking a vault of an earlier version: it opens by itself, and what takes time is told of."""

from __future__ import annotations

import shutil
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from mia_ui.base.tasks import Tasks
from mia_ui.desktop.entrance import Entrance
from mia_ui.desktop.gate import Gate
from mia_ui.screens import unlock
from mia_ui.screens.unlock import UnlockPage
from mia_ui.theme import Theme
from pytestqt.qtbot import QtBot

from mia_desktop.services import access
from mia_desktop.store import schema
from tests.helpers.clock import FakeClock
from tests.helpers.desks import CHEAP, PHRASE, places_in

OLD = Path(__file__).parents[2] / "data" / "vault1" / "vault.zip"


def test_an_older_vault_opens_with_its_phrase_and_says_how_far_it_is(
    qtbot: QtBot, theme: Theme, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ten thousand cases take a while: a window that says nothing looks broken."""
    monkeypatch.setattr(unlock, "MIGRATION_SHOWN_MS", 0)
    shutil.unpack_archive(OLD, tmp_path / "vault")
    executor = ThreadPoolExecutor(1, thread_name_prefix="store")
    troubles: list[Exception] = []
    tasks = Tasks(executor, troubles.append)
    entrance = Entrance(theme, "sv")
    qtbot.addWidget(entrance)
    gate = Gate(
        entrance, theme, tasks=tasks, places=places_in(tmp_path), clock=FakeClock(), terms=CHEAP
    )
    opened: list[object] = []
    gate.opened.connect(opened.append)
    gate.start()
    entrance.show()
    page = entrance.screen_now
    assert isinstance(page, UnlockPage)
    page.phrase.edit.setText(PHRASE)
    page.button.click()
    qtbot.waitUntil(lambda: bool(opened), timeout=20_000)
    desk = opened[0].desk  # type: ignore[attr-defined]
    version = executor.submit(desk.connection.user_version).result()
    executor.submit(access.leave, desk).result()
    executor.shutdown()

    assert version == schema.VERSION
    assert troubles == []
    assert page.progress is not None
    assert page.progress.text.text() == "Valvet görs om för den här versionen: 100 %"


def test_what_is_done_in_a_moment_is_not_told_of(qtbot: QtBot, theme: Theme) -> None:
    """A bar that flashes by is a fright."""
    page = UnlockPage(theme)
    qtbot.addWidget(page)
    page.show_progress(1, 2)
    page.show_progress(2, 2)

    assert page.progress is None
