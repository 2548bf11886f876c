"""Work off the GUI thread."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
from mia_ui.base.tasks import Cancelled, CancelToken, Tasks
from pytestqt.qtbot import QtBot

from mia_desktop.platform import threads
from mia_desktop.platform.slices import At, Beside, Long, Watch


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


def test_what_is_begun_while_the_lock_closes_is_heard(
    tasks: Tasks, qtbot: QtBot, pool: ThreadPoolExecutor
) -> None:
    """Somebody comes back at once: what they ask for is not dropped with what was before."""
    gate, got = threading.Event(), []
    tasks.run(gate.wait, lambda _: got.append("before"))
    until = tasks.latest
    tasks.run(lambda: "after", got.append)
    tasks.forget_until(until)
    gate.set()
    qtbot.waitUntil(lambda: bool(got))

    assert got == ["after"]


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


# long jobs, in turns


def test_turns_let_others_in_between_and_work_beside_runs_elsewhere(
    qtbot: QtBot, pool: ThreadPoolExecutor, errors: list[Exception]
) -> None:
    """What is typed while the vault is copied is saved between two turns, not after the last."""
    seen: list[str] = []
    with ThreadPoolExecutor(1) as heavy:
        tasks = Tasks(pool, errors.append, beside=heavy)
        began, more = threading.Event(), threading.Event()

        def job() -> Long[tuple[int, int, int]]:
            began.set()
            more.wait()
            here = threading.get_ident()
            yield At(1, 2)
            seen.append("second turn")
            there = yield Beside(lambda _watch: threading.get_ident())
            return here, there, threading.get_ident()

        got: list[tuple[int, int, int]] = []
        steps: list[tuple[int, int]] = []
        tasks.run_turns(job, got.append, progress=lambda *step: steps.append(step))
        began.wait()
        tasks.run(lambda: seen.append("saved"), lambda _: None)
        more.set()
        qtbot.waitUntil(lambda: bool(got))
    here, there, back = got[0]

    assert seen == ["saved", "second turn"]
    assert steps == [(1, 2)]
    assert here == back != there
    assert not errors


@pytest.mark.parametrize("where", ["turn", "beside"])
def test_a_long_job_told_to_stop_tidies_up_and_says_so(
    tasks: Tasks, qtbot: QtBot, where: str
) -> None:
    """Avbryt and the lock use the same way: the next turn does not come."""
    tidied: list[str] = []
    stopped: list[bool] = []
    tokens: list[CancelToken] = []
    ready = threading.Event()

    def beside(watch: Watch) -> None:
        tokens[0].cancel()
        watch.check()

    def job() -> Long[None]:
        ready.wait()
        try:
            if where == "turn":
                tokens[0].cancel()
                yield At(0, 1)
            else:
                yield Beside(beside)
            tidied.append("went on")
        finally:
            tidied.append("tidied")

    token = tasks.run_turns(
        job, lambda _: stopped.append(False), cancelled=lambda: stopped.append(True)
    )
    tokens.append(token)
    ready.set()
    qtbot.waitUntil(lambda: bool(stopped))

    assert stopped == [True]
    assert tidied == ["tidied"]
    assert not tasks.busy


def test_what_goes_wrong_in_a_turn_or_beside_it_comes_to_who_asked(
    tasks: Tasks, qtbot: QtBot
) -> None:
    own: list[Exception] = []

    def in_turn() -> Long[None]:
        yield At(0, 1)
        raise KeyError

    def beside() -> Long[None]:
        yield Beside(lambda _watch: 1 / 0)

    tasks.run_turns(in_turn, lambda _: None, failed=own.append)
    tasks.run_turns(beside, lambda _: None, failed=own.append)
    qtbot.waitUntil(lambda: len(own) == 2)

    assert {type(error) for error in own} == {KeyError, ZeroDivisionError}


@pytest.mark.parametrize("where", ["turn", "beside"])
def test_a_job_that_the_end_of_the_program_overtakes_tidies_up(
    qtbot: QtBot, errors: list[Exception], where: str
) -> None:
    """The store's line is closed while something runs beside it."""
    tidied = threading.Event()
    here, there = ThreadPoolExecutor(1), ThreadPoolExecutor(1)
    tasks = Tasks(here, errors.append, beside=there)
    going, on = threading.Event(), threading.Event()

    def beside(_watch: Watch) -> None:
        going.set()
        on.wait()

    def job() -> Long[None]:
        try:
            if where == "turn":
                going.set()
                on.wait()
            yield Beside(beside)
        finally:
            tidied.set()

    tasks.run_turns(job, lambda _: None)
    going.wait()
    (here if where == "beside" else there).shutdown(wait=False)
    on.set()
    here.shutdown()
    there.shutdown()

    assert tidied.is_set()
    assert not errors


def test_the_store_thread_is_marked_and_others_are_not(tasks: Tasks, qtbot: QtBot) -> None:
    """So that a key derived there is noticed (decisions P7)."""
    got: list[str] = []

    def look() -> str:
        try:
            threads.away_from_store("a key")
        except threads.OnStoreThread:
            return "store"
        return "other"

    def job() -> Long[str]:
        there = yield Beside(lambda _watch: look())
        return f"{look()} {there}"

    with ThreadPoolExecutor(1) as heavy:
        tasks.run(look, got.append)
        tasks.run(look, got.append, executor=heavy)
        tasks.run_turns(job, got.append)
        qtbot.waitUntil(lambda: len(got) == 3)

    assert sorted(got) == ["other", "store", "store other"]
