"""A bug: the vault locks, the trace holds nobody's words, the person is told."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from mia_ui.desktop import crash
from mia_ui.desktop.crash import CrashHook

from mia_desktop.services import access
from tests.helpers.clock import FakeClock
from tests.helpers.desks import CHEAP, PHRASE
from tests.helpers.fillings import someone
from tests.ui.desktop.conftest import Begin

CANARY = "Zqvistbuskagarn 19900101-2382"


def _look_up(text: str) -> None:
    raise KeyError(text)


def a_bug(text: str) -> BaseException:
    """An error with somebody's words in its message, its variables and its cause."""
    try:
        try:
            _look_up(text)
        except KeyError as error:
            raise ValueError(f"no such thing as {text}") from error
    except ValueError as error:
        return error
    raise AssertionError


def hook_in(folder: Path) -> CrashHook:
    return CrashHook(folder, FakeClock().now, lambda: None)


def test_the_trace_says_where_and_never_what(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """It is sent to whoever mends the program, who must not learn about anybody."""
    hook = hook_in(tmp_path)

    hook.handle(a_bug(CANARY))
    assert hook.written is not None
    kept = hook.written.read_text("utf-8")
    said = capsys.readouterr()

    assert "builtins.KeyError" in kept
    assert "builtins.ValueError" in kept
    assert "tests.ui.desktop.test_crash.a_bug" in kept
    for leaked in ("Zqvist", "2382", "no such thing"):
        assert leaked not in kept + said.out + said.err


def test_only_the_first_bug_is_kept(tmp_path: Path) -> None:
    """What breaks afterwards is a consequence, and must not push the cause out."""
    called: list[int] = []
    hook = CrashHook(tmp_path, FakeClock().now, lambda: called.append(1))

    hook.handle(a_bug("one"))
    hook.handle(RuntimeError("two"))

    assert called == [1]
    assert len(list(tmp_path.glob("fel-*.txt"))) == 1


def test_a_disk_that_takes_no_trace_does_not_hide_the_bug(tmp_path: Path) -> None:
    """The vault is locked all the same."""
    called: list[int] = []
    (tmp_path / "state").write_text("a file where the folder should be", encoding="utf-8")
    hook = CrashHook(tmp_path / "state", FakeClock().now, lambda: called.append(1))

    hook.handle(a_bug("one"))

    assert hook.written is None
    assert called == [1]


def test_old_traces_make_room(tmp_path: Path) -> None:
    """A program that fails every day fills no disk."""
    clock = FakeClock()
    for _ in range(crash.KEPT + 3):
        clock.forward(seconds=1)
        crash.write(tmp_path, ["x"], clock.now())

    assert len(list(tmp_path.glob("fel-*.txt"))) == crash.KEPT


def test_the_hook_gives_its_place_back(tmp_path: Path) -> None:
    """After the window nothing of it is left in the process."""
    before = sys.excepthook
    hook = hook_in(tmp_path)

    hook.install()
    during = sys.excepthook
    hook.remove()

    assert during != before
    assert sys.excepthook is before


def test_after_a_bug_the_vault_is_locked_and_the_person_told(begin: Begin) -> None:
    """Nothing stays open behind a broken window."""
    whole = begin(before=lambda desk: someone(desk, "Zqvistbuskagarn"))
    whole.unlock()

    whole.program.crash(Path("/state/fel-1.txt"))
    words = whole.texts()
    desk = access.enter(whole.places, whole.clock, PHRASE, terms=CHEAP).desk
    access.leave(desk)
    with whole.qtbot.waitSignal(whole.program.ended):
        whole.press("Stäng")

    assert "Ett fel i programmet gör att det måste stängas" in words
    assert "/state/fel-1.txt" in words
    assert "Zqvist" not in words
    assert whole.program.exit_code == 70
