"""Long work in turns: what is typed is saved in between, and a lock ends it at its next turn."""

from __future__ import annotations

import pytest
from typing_extensions import override

from mia_desktop.platform.slices import At, Beside, Long, Turns, Unwatched, Watch, at_once


class Stop(Exception):
    """What a watch raises that wants the work to end."""


class Watching(Unwatched):
    """Hears of progress; says stop after so many looks."""

    def __init__(self, looks: int = 99) -> None:
        self.left = looks
        self.heard: list[tuple[int, int]] = []

    @override
    def check(self) -> None:
        self.left -= 1
        if self.left < 0:
            raise Stop

    @override
    def progress(self, done: int, total: int) -> None:
        self.heard.append((done, total))


def counting(log: list[str]) -> Long[int]:
    """Three turns and something beside them."""
    try:
        yield At(0, 2)
        doubled = yield Beside(lambda _watch: 21 * 2)
        yield At(2, 2)
    finally:
        log.append("tidied")
    return int(doubled)


def test_all_turns_are_done_where_nobody_else_waits() -> None:
    """The command line has no window to keep alive."""
    log: list[str] = []
    watch = Watching()

    assert at_once(counting(log), watch) == 42
    assert watch.heard == [(0, 2), (2, 2)]
    assert log == ["tidied"]


@pytest.mark.parametrize("looks", [0, 1, 2])
def test_a_stop_at_any_turn_lets_the_job_tidy_up(looks: int) -> None:
    """What is half made must not stay behind when the vault is locked."""
    log: list[str] = []

    with pytest.raises(Stop):
        at_once(counting(log), Watching(looks))

    assert log == ["tidied"]


def test_what_goes_wrong_beside_is_heard_where_the_job_stands() -> None:
    """The job may have something to put right before it fails."""

    def failing(_watch: Watch) -> None:
        raise KeyError("disk")

    def job() -> Long[str]:
        try:
            yield Beside(failing)
        except KeyError as error:
            return str(error.args[0])
        return "nothing"

    assert at_once(job()) == "disk"


def test_a_turn_ends_when_its_time_is_up_and_never_where_nobody_types() -> None:
    now = [0.0]
    turns, endless = Turns(0.03, lambda: now[0]), Turns(None)
    now[0] = 0.02
    early = turns.over
    now[0] = 0.03
    late = turns.over
    turns.begin()

    assert (early, late, turns.over, endless.over) == (False, True, False, False)
