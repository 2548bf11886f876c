"""What takes its time is told at the foot of the window, and stopped where it can be."""

from __future__ import annotations

import ast
import inspect
from collections.abc import Callable
from pathlib import Path
from threading import Event

import mia_ui
import pytest
from mia_ui.base.tasks import CancelToken
from mia_ui.desktop.page_context import PageContext
from mia_ui.screens.context import Context
from mia_ui.widgets.feedback import SLOW_MS, BusyLine
from PySide6.QtWidgets import QApplication

from mia_desktop.platform.slices import At, Long
from mia_desktop.services.desk import Desk
from tests.helpers.fillings import someone
from tests.helpers.whole import SECONDS, Whole
from tests.ui.desktop.conftest import Begin

SOURCE = Path(mia_ui.__file__).parent


def at_work(begin: Begin) -> tuple[Whole, Context, BusyLine]:
    whole = begin(before=someone)
    whole.unlock()
    assert whole.program.inside is not None
    return whole, whole.program.inside.context, whole.program.inside.shell.busy


def counting(_desk: Desk) -> Long[str]:
    """Work without an end, until somebody stops it."""
    for n in range(1_000_000):
        yield At(n, 1_000_000)
    return "done"


def test_long_work_is_told_and_can_be_stopped(begin: Begin, said: list[tuple[str, bool]]) -> None:
    """Over a third of a second there are words, a share and Avbryt (line 2 of the issue)."""
    whole, context, line = at_work(begin)
    stopped: list[bool] = []

    context.work_long(
        counting, lambda _none: None, cancelled=lambda: stopped.append(True), doing="Räknar …"
    )
    before = line.isVisible()
    whole.qtbot.waitUntil(line.isVisible, timeout=SECONDS)
    text, interval = line.progress.text.text(), line.timer.interval()
    line.cancel.click()
    whole.qtbot.waitUntil(lambda: bool(stopped), timeout=SECONDS)
    QApplication.processEvents()

    assert not before
    assert interval == SLOW_MS == 300
    assert text.startswith("Räknar …")
    assert any(heard.startswith("Räknar …") for heard, _ in said)
    assert not line.isVisible()


def test_work_that_nobody_can_stop_offers_no_button(begin: Begin) -> None:
    """A button that does nothing is worse than none."""
    whole, context, line = at_work(begin)
    gate = Event()
    ended: list[bool] = []

    def draw(token: CancelToken) -> bool:
        token.progress(1, 4)
        return gate.wait(20)

    context.compute(draw, ended.append, doing="Ritar …")
    whole.qtbot.waitUntil(line.isVisible, timeout=SECONDS)
    whole.qtbot.waitUntil(lambda: "25 %" in line.progress.text.text(), timeout=SECONDS)
    offered = line.cancel.isVisible()
    gate.set()
    whole.qtbot.waitUntil(lambda: bool(ended), timeout=SECONDS)

    assert not offered
    assert line.progress.text.text().startswith("Ritar …")
    assert not line.isVisible()


def test_of_two_the_newest_is_told_and_then_the_other(begin: Begin) -> None:
    whole, context, line = at_work(begin)
    gate = Event()
    stopped: list[bool] = []
    context.compute(lambda _token: gate.wait(20), lambda _done: None, doing="Ritar …")
    context.work_long(
        counting, lambda _none: None, cancelled=lambda: stopped.append(True), doing="Räknar …"
    )
    whole.qtbot.waitUntil(line.isVisible, timeout=SECONDS)

    newest = line.progress.text.text()
    line.cancelled.emit()
    whole.qtbot.waitUntil(lambda: bool(stopped), timeout=SECONDS)
    other = line.progress.text.text()
    gate.set()
    whole.qtbot.waitUntil(lambda: not line.isVisible(), timeout=SECONDS)

    assert newest.startswith("Räknar …")
    assert other == "Ritar …"


def test_a_page_that_tells_of_its_own_work_is_not_spoken_over(begin: Begin) -> None:
    whole, context, line = at_work(begin)
    gate = Event()
    own = BusyLine(context.theme, whole.screen)
    own.show()

    context.compute(lambda _token: gate.wait(20), lambda _done: None, doing="Ritar …")
    line.timer.timeout.emit()
    shown = line.isVisible()
    gate.set()
    whole.settle()

    assert not shown


def test_a_lock_ends_the_telling_with_the_window(begin: Begin) -> None:
    whole, context, _line = at_work(begin)
    context.work_long(counting, lambda _none: None, doing="Räknar …")

    whole.lock()

    assert whole.page() == "UnlockPage"
    assert "Räknar" not in whole.texts()


@pytest.mark.parametrize("way", [Context.work_long, Context.compute])
@pytest.mark.parametrize("of", [Context, PageContext])
def test_nobody_can_begin_long_work_without_saying_what_it_is(
    of: type[Context], way: Callable[..., object]
) -> None:
    """ "Arbetar …" tells a person nothing: the words are asked for, and the types say so."""
    asked = inspect.signature(getattr(of, way.__name__)).parameters["doing"]

    assert asked.default is inspect.Parameter.empty


def test_every_page_says_in_words_what_its_long_work_is() -> None:
    """Found by the syntax tree, so that a page that comes tomorrow is looked at too."""
    named = [
        (path.name, {each.arg: ast.unparse(each.value) for each in call.keywords}.get("doing", ""))
        for path in sorted(SOURCE.rglob("*.py"))
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Attribute)
        and call.func.attr in {"work_long", "compute"}
        and ast.unparse(call.func.value).endswith("context")
    ]

    assert len(named) >= 15
    assert [each for each in named if each[1] in {"", "''"}] == []
