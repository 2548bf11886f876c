"""Killing a writing process at random moments, and looking at what is left.

The child writes something, and says so over a pipe only when the save has been acknowledged.
The parent kills it (SIGKILL: nothing of Python or SQLite can tidy up) at a moment drawn by
chance, and then asks the caller to open what is left: all that was said must be there.
"""

import os
import random
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[2]
LONGEST_S = 60.0


STEP_CHILD = """
import os, sys
from pathlib import Path
from mia_desktop.store import people
from tests.helpers import vaults
opened = vaults.reopen(Path(sys.argv[1])).vault
def step(name):
    if name == sys.argv[2]:
        os._exit(9)
people.change_passphrase(opened, opened.slot, sys.argv[3], vaults.CHEAP, step=step)
"""
"""Changes the passphrase of the vault at argument 1 to argument 3 and dies at step 2."""


class Outcome(NamedTuple):
    """How one child ended: what it had acknowledged, and whether it was killed at it."""

    acknowledged: tuple[str, ...]
    killed: bool


def child(code: str, arguments: Sequence[str]) -> "subprocess.Popen[str]":
    """Start a child that imports what the tests import; it writes one line per saved thing."""
    return subprocess.Popen(
        [sys.executable, "-u", "-c", code, *arguments],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT), *sys.path])},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def close(process: "subprocess.Popen[str]") -> None:
    """Let go of a child's pipes."""
    for pipe in (process.stdin, process.stdout):
        if pipe is not None:
            pipe.close()


def run_to_step(code: str, arguments: Sequence[str]) -> int:
    """Let a child run until it ends itself, and give its exit code."""
    process = child(code, arguments)
    process.communicate(timeout=LONGEST_S)
    return process.returncode


def run_and_kill(
    code: str, arguments: Sequence[str], chance: random.Random, *, most_lines: int = 40
) -> Outcome:
    """Let a child write, and kill it at some point during or after one of its saves.

    The moment is drawn as a number of acknowledged lines and a fraction of the time that the
    lines before took: no fixed waiting, so it fits slow and fast machines.
    """
    process = child(code, arguments)
    assert process.stdout is not None
    lines_before = chance.randrange(most_lines)
    killer = threading.Timer(LONGEST_S, process.kill)
    killer.start()
    acknowledged: list[str] = []
    try:
        for line in process.stdout:
            acknowledged.append(line.rstrip("\n"))
            if len(acknowledged) > lines_before:
                _linger(chance)
                process.send_signal(signal.SIGKILL)
                break
        # What it said between our last look and its end counts as acknowledged too.
        acknowledged += [line.rstrip("\n") for line in process.stdout if line.endswith("\n")]
        code_of_end = process.wait()
    finally:
        killer.cancel()
        close(process)
    return Outcome(tuple(acknowledged), killed=code_of_end == -signal.SIGKILL)


def kill_many(
    times: int,
    code: str,
    arguments: Callable[[int], Sequence[str]],
    verify: Callable[[frozenset[str]], None],
    *,
    seed: int,
) -> int:
    """Kill a child `times` times over the same data; `verify` gets all that was ever acknowledged.

    Returns how many children were really killed at work.
    """
    chance = random.Random(seed)
    everything: set[str] = set()
    killed = 0
    for time in range(times):
        outcome = run_and_kill(code, arguments(time), chance)
        everything.update(outcome.acknowledged)
        killed += outcome.killed
        verify(frozenset(everything))
    return killed


def _linger(chance: random.Random) -> None:
    """Use up a drawn amount of work, so that the kill falls anywhere within the next save."""
    for _ in range(chance.randrange(60_000)):
        pass
