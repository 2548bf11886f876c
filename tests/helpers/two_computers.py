"""The office and Anna at the screen: two computers with a stick between them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QLineEdit

from mia_desktop.services import handover, identity, ingest, invitations, office, receipts
from mia_desktop.sync import invitation
from tests.helpers.federations import (
    CHEAP_ROOT,
    EVERYTHING,
    FEDERATION,
    ROOT_PHRASE,
    admit,
    typed,
)
from tests.helpers.window import DeskThread, OpenWindow


class Two:
    """The office and Anna, each on a store thread of their own, and the stick between them."""

    def __init__(self, folder: Path) -> None:
        self.stick = folder / "stick"
        self.stick.mkdir()
        self.office = DeskThread(folder / "office", person="Karin Kontorist", role="kontoret")
        self.anna = DeskThread(folder / "anna")
        self.root = office.seal_new_root(ROOT_PHRASE, CHEAP_ROOT)

    def set_up(self) -> None:
        self.office.run(lambda desk: office.setup(desk, FEDERATION, self.root))

    def invite(self) -> bytes:
        seed = invitations.open_root(self.root.file, ROOT_PHRASE, least_memory=8)
        order = invitations.Order(prefix="K1", profiles=EVERYTHING)
        return self.office.run(lambda desk: invitations.make(desk, self.root.file, seed, order))

    def introduce(self) -> None:
        """Both know each other, as after the first telephone call."""
        self.set_up()
        data, places = self.invite(), (0, 1, 2, 3)
        groups = typed(invitation.read_invitation(data), places)
        self.anna.run(lambda desk: invitations.pin(desk, data, places, groups))
        card = self.anna.run(lambda desk: identity.my_card(desk).raw)
        self.office.run(lambda desk: admit(desk, card))

    def bundle(self) -> Path:
        made = self.anna.run(lambda desk: handover.make(desk, self.stick))
        return self.stick / made.file

    def receipt(self) -> Path:
        key = self.anna.run(lambda desk: identity.my_keys(desk).key.hex())
        made = self.office.run(lambda desk: receipts.make(desk, key, self.stick))
        return self.stick / made.file

    def read(self, path: Path) -> None:
        self.office.run(lambda desk: ingest.ingest(desk, path.read_bytes(), name=path.name))

    def close(self) -> None:
        self.office.close()
        self.anna.close()


def write_groups(window: OpenWindow, number: tuple[str, ...]) -> None:
    """Type the groups that the page asks for, as they are read out over the telephone."""
    for place, group in enumerate(number, 1):
        name = f"Grupp {place} av 8"
        if any(box.accessibleName() == name for box in window.screen.findChildren(QLineEdit)):
            window.write(name, group)


def wait(window: OpenWindow, words: str) -> None:
    window.qtbot.waitUntil(lambda: words in window.texts(), timeout=20_000)
    window.settle()


def answer_dialogs(monkeypatch: pytest.MonkeyPatch) -> Callable[[Path], None]:
    """What a person answers in the system's file dialogs, which no test can see into."""

    def run(path: Path) -> None:
        def one(*_args: object, **_more: object) -> tuple[str, str]:
            return str(path), ""

        def several(*_args: object, **_more: object) -> tuple[list[str], str]:
            return [str(path)], ""

        def folder(*_args: object, **_more: object) -> str:
            return str(path)

        monkeypatch.setattr(QFileDialog, "getSaveFileName", one)
        monkeypatch.setattr(QFileDialog, "getOpenFileName", one)
        monkeypatch.setattr(QFileDialog, "getOpenFileNames", several)
        monkeypatch.setattr(QFileDialog, "getExistingDirectory", folder)

    return run
