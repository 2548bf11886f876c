"""Whatever can open in the program is opened by a scene, so that it is audited and photographed."""

from __future__ import annotations

import ast
import importlib
import pkgutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import mia_ui
import pytest
from mia_ui import forms, screens
from mia_ui.desktop.looks import Looks
from mia_ui.desktop.window import Window
from mia_ui.gallery.parts import parts
from mia_ui.gallery.studio import Store
from mia_ui.widgets.banner import ErrorSummary
from mia_ui.widgets.dialog import Dialog
from mia_ui.widgets.surface import Surface
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from mia_desktop.services.desk import Role
from mia_desktop.services.preferences import Preferences
from tests.helpers.clock import FakeClock
from tests.helpers.walkthrough import Opened, Practice, Worn, locked_pages, throw_away

pytestmark = [
    pytest.mark.rule("R-57"),
    pytest.mark.qt_log_ignore("This plugin does not support", extend=True),  # menus, dialogs
]
Site = tuple[str, int]
HOME = Path(mia_ui.__file__).parent
QUESTION = "bracket"
"""The surface of what is asked in place."""


class Seen:
    """What has been shown: classes, and the lines that made a dialog, a question or a summary."""

    def __init__(self) -> None:
        self.kinds: set[type] = set()
        self.lines: set[Site] = set()
        self._made: list[tuple[QWidget, Site]] = []

    def listen(self, monkeypatch: pytest.MonkeyPatch) -> None:
        for kind in (Dialog, ErrorSummary, Surface):
            monkeypatch.setattr(kind, "__init__", self._noting(kind.__init__))

    def _noting(self, make: Callable[..., None]) -> Callable[..., None]:
        def made(widget: QWidget, *given: Any, **more: Any) -> None:
            make(widget, *given, **more)
            if isinstance(widget, Dialog | ErrorSummary) or QUESTION in given:
                frame = sys._getframe(1)
                self._made.append((widget, (frame.f_code.co_filename, frame.f_lineno)))

        return made

    def all_kinds(self) -> set[type]:
        """With what they are kinds of."""
        return {above for kind in self.kinds for above in kind.__mro__}

    def look(self, window: QWidget) -> list[str]:
        shown = (each for each in window.findChildren(QWidget) if each.isVisible())
        self.kinds |= {type(window), *(type(each) for each in shown)}
        there = [(widget, line) for widget, line in self._made if isValid(widget)]
        self.lines |= {line for widget, line in there if widget.isVisible()}
        self._made = there
        return []


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = Store(tmp_path, FakeClock())
    yield made
    made.close()


@pytest.fixture
def worn(qapp: QApplication) -> Iterator[Worn]:
    looks, wish = Looks(qapp), Preferences(theme="ljus")
    yield wish, looks.wear(wish)
    looks.close()
    qapp.setStyleSheet("")


def test_everything_that_can_open_is_opened(
    qtbot: QtBot, store: Store, worn: Worn, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A panel, a question or a dialog that is added later is audited, or this says that it is not.

    The audit itself is `test_every_page`: it goes through the same scenes.
    """
    seen = Seen()
    seen.listen(monkeypatch)
    roles: tuple[Role, ...] = ("handledare", "kontoret")
    for practice in (Practice(store, role, first=day) for role in roles for day in (False, True)):
        Opened(qtbot, practice, worn, 1366, 728).look(practice.visits, seen.look)
    for _name, window in locked_pages(qtbot, worn[1], 1366, 728):
        seen.look(window)
    for part in parts(worn[1]).values():
        window = Window(worn[1])
        window.show_content(worn[1], part())
        window.show()
        seen.look(window)
        throw_away(window)
    unseen = sorted(f"{kind.__module__}.{kind.__name__}" for kind in ours() - seen.all_kinds())
    unmade = sorted(f"{path}:{line}" for path, line in lines() - seen.lines)

    assert "\n".join([*unseen, *unmade]) == ""


def ours() -> set[type]:
    """Every class of the pages and the forms that is a widget."""
    found: set[type] = set()
    for package in (screens, forms):
        for each in pkgutil.iter_modules(package.__path__):
            module = importlib.import_module(f"{package.__name__}.{each.name}")
            found |= {
                kind
                for kind in vars(module).values()
                if isinstance(kind, type)
                and issubclass(kind, QWidget)
                and kind.__module__ == module.__name__
                and any(callable(each) for each in vars(kind).values())  # not only another name
            }
    return found


def lines() -> set[Site]:
    """Every line that makes a dialog, a question in place or an error summary."""
    return set(_lines())


def _lines() -> Iterator[Site]:
    for package in ("screens", "forms", "desktop"):
        for path in sorted((HOME / package).glob("*.py")):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Call) and _opens(node):
                    yield str(path), node.lineno


def _opens(call: ast.Call) -> bool:
    name = call.func.id if isinstance(call.func, ast.Name) else ""
    given = [each.value for each in call.args if isinstance(each, ast.Constant)]
    return name in {"Dialog", "ErrorSummary"} or (name == "Surface" and QUESTION in given)
