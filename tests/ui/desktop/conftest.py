"""What tests of the running program share: a program in a folder, with or without a vault."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from mia_desktop.services import access
from mia_desktop.services.desk import Desk, Role
from tests.helpers.desks import new_desk
from tests.helpers.whole import Whole

Begin = Callable[..., Whole]


@pytest.fixture
def begin(qapp: object, qtbot: QtBot, tmp_path: Path) -> Iterator[Begin]:
    """`begin()` starts the program where nothing is; `begin(vault=True)` at a locked vault.

    `before` is what happened in the vault earlier.
    """
    running: list[Whole] = []

    def run(
        *, vault: bool = False, before: Callable[[Desk], object] | None = None, start: bool = True,
        demo: bool = False, role: Role = "handledare",
    ) -> Whole:  # fmt: skip
        if vault or before is not None:
            desk = new_desk(tmp_path, role=role)
            if before is not None:
                before(desk)
            access.leave(desk)
        whole = Whole(qtbot, tmp_path)
        running.append(whole)
        if start:
            whole.start(demo=demo)
        return whole

    yield run
    for whole in running:
        whole.close()
