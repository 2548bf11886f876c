"""`mia-desktop gallery`, where no vault is opened: the parts and the locked window."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from mia_ui import gallery, widgets
from mia_ui.gallery.parts import parts
from mia_ui.theme import Theme
from mia_ui.widgets.shell import Shell
from mia_ui.widgets.window import MainWindow
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

from tests.helpers import a11y
from tests.helpers.clock import FakeClock
from tests.ui.conftest import Show

pytestmark = pytest.mark.rule("R-57")


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


@pytest.mark.parametrize("scale", [1.0, 2.0], ids=["100", "200"])
def test_every_part_can_be_heard_hit_and_read(qapp: QApplication, show: Show, scale: float) -> None:
    """What pages are made of is right before a page is made of it."""
    theme = Theme("ljus", scale)
    theme.apply(qapp)
    found = {}
    for name, make in parts(theme).items():
        page = make()
        window = show(page, theme)
        page.reflow(theme.effective(window.width()))
        for _ in range(4):
            QApplication.processEvents()
        found[name] = a11y.audit(window)
    theme.close()
    qapp.setStyleSheet("")

    assert {name: those for name, those in found.items() if those} == {}


def test_every_widget_of_ours_is_among_the_parts(theme: Theme, show: Show) -> None:
    """A widget that is added later is looked at, or this says that it is not."""
    pages = [make() for make in parts(theme).values()]
    there = {type(each) for page in pages for each in [page, *page.findChildren(QWidget)]}
    shown = there | {Shell, type(show(pages[0], theme)), *_in(show(pages[1], theme))}
    for page in pages[2:]:
        show(page, theme)
    missed = [kind for kind in ours() if not any(issubclass(each, kind) for each in shown)]

    assert missed == []
    assert MainWindow in shown


def _in(window: QWidget) -> set[type[QWidget]]:
    return {type(each) for each in window.findChildren(QWidget)}


def ours() -> Iterator[type[QWidget]]:
    """Every class of the widgets that is a widget of Qt's."""
    for each in pkgutil.iter_modules(widgets.__path__):
        module = importlib.import_module(f"mia_ui.widgets.{each.name}")
        kinds = (kind for kind in vars(module).values() if isinstance(kind, type))
        yield from (
            kind
            for kind in kinds
            if issubclass(kind, QWidget) and kind.__module__ == module.__name__
        )
