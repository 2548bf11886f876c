"""`mia-desktop gallery`, where no vault is opened: the parts and the locked window."""

from __future__ import annotations

import re
from pathlib import Path

from mia_ui import gallery
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from tests.helpers.clock import FakeClock


def test_the_index_shows_every_picture_by_a_relative_link(
    qapp: QApplication, tmp_path: Path
) -> None:
    """Whoever looks the program over sees all of it, also from a folder that was moved."""
    shots = gallery.take(tmp_path, FakeClock(), looks=gallery.LOOKS[3:], roles=())
    page = (tmp_path / "index.html").read_text(encoding="utf-8")
    shown = re.findall(r'<img src="([^"]+)" alt="[^"]+"', page)
    qapp.setStyleSheet("")

    assert shown == [shot.file for shot in shots]
    assert len(set(shown)) == len(shown) > 15
    assert all(QImage(str(tmp_path / file)).width() == 1366 for file in shown)
