"""What is read from a stick: its bundles, wherever they lie, and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mia_desktop.services import sticks
from tests.helpers.desks import new_desk

if TYPE_CHECKING:
    from pathlib import Path


def test_a_stick_gives_its_bundles_in_the_order_of_their_names(tmp_path: Path) -> None:
    """Pictures, hidden files and what lies very deep are passed over."""
    deep = tmp_path / "a" / "b" / "c"
    deep.mkdir(parents=True)
    for name in ("2.miabundle", "1.MIABUNDLE", "bild.jpg", ".3.miabundle", "a/4.miabundle"):
        (tmp_path / name).write_bytes(b"")
    (deep / "5.miabundle").write_bytes(b"")
    (tmp_path / "lank.miabundle").symlink_to(tmp_path / "2.miabundle")

    found = sticks.look([tmp_path])

    assert [path.name for path in found.bundles] == ["1.MIABUNDLE", "2.miabundle", "4.miabundle"]
    assert found.others == 1


def test_a_file_that_was_chosen_is_tried_whatever_it_is_called(tmp_path: Path) -> None:
    """If it is no bundle, that is said of it; the same file twice is one."""
    path = tmp_path / "paket.bin"
    path.write_bytes(b"")

    assert sticks.look([path, path]).bundles == (path,)


def test_a_folder_that_is_gone_holds_nothing(tmp_path: Path) -> None:
    """A stick that was pulled out while it was looked through."""
    assert list(sticks._listed(tmp_path / "borta")) == []


def test_receipts_at_once_is_remembered(tmp_path: Path) -> None:
    """Who empties forty sticks ticks it once."""
    desk = new_desk(tmp_path, role="kontoret")
    before = sticks.writes_at_once(desk)
    sticks.write_at_once(desk, yes=True)

    assert (before, sticks.writes_at_once(desk)) == (False, True)
