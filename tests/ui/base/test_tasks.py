"""Work off the GUI thread."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
from mia_ui.base.tasks import Cancelled, CancelToken, Tasks
from pytestqt.qtbot import QtBot


@pytest.fixture
def pool() -> Iterator[ThreadPoolExecutor]:
    with ThreadPoolExecutor(max_workers=1) as made:
        yield made


@pytest.fixture
def errors() -> list[Exception]:
    return []


@pytest.fixture
def tasks(qtbot: QtBot, pool: ThreadPoolExecutor, errors: list[Exception]) -> Tasks:
    return Tasks(pool, errors.append)


def test_work_runs_elsewhere_and_its_result_comes_here(tasks: Tasks, qtbot: QtBot) -> None:
    """Nothing on the GUI thread waits; nothing off it touches a widget."""
    got: list[tuple[int, int]] = []
    tasks.run(threading.get_ident, lambda there: got.append((there, threading.get_ident())))
    qtbot.waitUntil(lambda: bool(got))
    there, here = got[0]

    assert there != here == threading.get_ident()
    assert not tasks.busy


def test_results_come_in_the_order_of_the_work(tasks: Tasks, qtbot: QtBot) -> None:
    got: list[int] = []
    for number in range(200):
        tasks.run(lambda number=number: number, got.append)
    qtbot.waitUntil(lambda: len(got) == 200)

    assert got == list(range(200))


def test_an_error_goes_to_who_asked_or_to_the_one_for_all(
    tasks: Tasks, qtbot: QtBot, errors: list[Exception]
) -> None:
    own: list[Exception] = []
    tasks.run(lambda: 1 / 0, lambda _: None, failed=own.append)
    tasks.run(lambda: int("tolv"), lambda _: None)
    qtbot.waitUntil(lambda: bool(own and errors))

    assert isinstance(own[0], ZeroDivisionError)
    assert isinstance(errors[0], ValueError)


def test_what_was_begun_before_a_lock_is_not_heard_after_it(
    tasks: Tasks, qtbot: QtBot, pool: ThreadPoolExecutor
) -> None:
    """The lock drops it all: a result would bring case data back on the screen."""
    gate, got = threading.Event(), []
    busy: list[bool] = []
    tasks.busy_changed.connect(busy.append)
    tasks.run(gate.wait, lambda _: got.append("before"))
    tasks.forget()
    gate.set()
    tasks.run(lambda: "after", got.append)
    qtbot.waitUntil(lambda: bool(got))

    assert got == ["after"]
    assert busy == [True, False, True, False]


def test_long_work_tells_how_far_it_is_and_stops_when_told(tasks: Tasks, qtbot: QtBot) -> None:
    """Work over 0.3 s shows progress and can be cancelled (architecture §6)."""
    steps: list[tuple[int, int]] = []
    done: list[object] = []
    told = threading.Event()

    def work(token: CancelToken) -> None:
        token.progress(1, 10)
        told.wait()
        assert token.cancelled
        token.check()

    token = tasks.run_long(work, done.append, progress=lambda *step: steps.append(step))
    qtbot.waitUntil(lambda: bool(steps))
    token.cancel()
    told.set()
    qtbot.waitUntil(lambda: not tasks.busy)

    assert steps == [(1, 10)]
    assert done == []


def test_work_that_is_cancelled_before_it_starts_never_runs(tasks: Tasks, qtbot: QtBot) -> None:
    gate, ran = threading.Event(), []
    tasks.run(gate.wait, lambda _: None)
    token = tasks.run_long(lambda _token: ran.append(1), lambda _: None)
    token.cancel()
    gate.set()
    qtbot.waitUntil(lambda: not tasks.busy)

    assert ran == []


def test_a_token_stops_only_when_told() -> None:
    token = CancelToken(lambda _done, _total: None)
    token.check()
    token.cancel()

    with pytest.raises(Cancelled):
        token.check()


def test_a_callback_may_start_more_work(tasks: Tasks, qtbot: QtBot) -> None:
    """Idle is told before the callback, which may ask whether anything runs."""
    seen: list[bool] = []

    def first(_result: object) -> None:
        seen.append(tasks.busy)
        tasks.run(lambda: None, lambda _: seen.append(tasks.busy))

    tasks.run(lambda: None, first)
    qtbot.waitUntil(lambda: len(seen) == 2)

    assert seen == [False, False]
