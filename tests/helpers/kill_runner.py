"""Kill a job many times at random moments, quickly: one process that forks its victims.

Forked from a process that has imported everything and has no threads, a victim costs a few
milliseconds instead of a start of Python. Run as `python -m tests.helpers.kill_runner JOB FOLDER
TIMES SEED`; says in JSON how many were killed at work, and how many saves they had made. What is
found that must not be ends it with a traceback.
"""

import json
import os
import random
import shutil
import signal
import struct
import sys
import time
import traceback
from pathlib import Path

from mia_desktop.services import access, verify
from tests.helpers import desks
from tests.helpers.kill_jobs import JOBS, PREPARE, Job, enter

ROUND = 20
"""Kills over the same vault before a new one is begun."""

MOST_SAVES = {"answers": 12, "plan": 12, "backups": 3, "bundles": 3, "phrases": 2, "ingest": 3}
"""How many saves a victim lives through at most: cheap ones more than dear ones."""

NUMBER = struct.Struct(">I")


def run(name: str, folder: Path, times: int, seed: int) -> dict[str, int]:
    chance = random.Random(seed)
    killed, saves = 0, 0
    PREPARE[name](folder / "first")
    for start in range(0, times, ROUND):
        here = folder / f"round {start}"
        shutil.copytree(folder / "first", here)
        done = 0
        for _ in range(min(ROUND, times - start)):
            told, was_killed = _kill_one(name, here, done, chance)
            killed += was_killed
            reached = _look(name, here, told)
            saves += reached - done
            done = reached
        shutil.rmtree(here)
    return {"killed": killed, "saves": saves}


def _kill_one(name: str, folder: Path, done: int, chance: random.Random) -> tuple[int, bool]:
    """Let a fork work on from save number `done`; what it acknowledged, and whether it died."""
    reading, writing = os.pipe()
    victim = os.fork()
    if victim == 0:
        os.close(reading)
        _work(name, folder, done, writing)
    os.close(writing)
    patience, told, took = chance.randrange(MOST_SAVES[name]), done, 0.004
    before = time.perf_counter()
    with os.fdopen(reading, "rb") as pipe:
        while data := pipe.read(NUMBER.size):
            told = NUMBER.unpack(data)[0]
            now = time.perf_counter()
            before, took = now, now - before
            if told - done > patience:
                _spin(chance.random() * 1.2 * took)
                os.kill(victim, signal.SIGKILL)
                patience = sys.maxsize
    _, status = os.waitpid(victim, 0)
    return told, os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL


def _work(name: str, folder: Path, done: int, pipe: int) -> None:
    def say(n: int) -> None:
        os.write(pipe, NUMBER.pack(n))

    try:
        desk, _ = enter(folder, done if name == "phrases" else 0)
        JOBS[name].work(desk, done, say)
    finally:  # a fork must not go on with its parent's business
        traceback.print_exc()
        os._exit(1)


def _spin(seconds: float) -> None:
    """Use up a drawn part of the time that the save before took."""
    end = time.perf_counter() + seconds
    while time.perf_counter() < end:
        pass


def _look(name: str, folder: Path, told: int) -> int:
    """Open what is left; how many saves are in it: all that were told of, or one more."""
    job = JOBS[name]
    desk, phrase = enter(folder, told, told + 1) if name == "phrases" else enter(folder, 0)
    try:
        found = job.found(desk)
        report = verify.verify(desk.vault, state=desks.places_in(folder).state)
        reached = phrase if name == "phrases" else _reached(job, found, told)
    finally:
        access.leave(desk)

    assert report.findings == (), report.findings
    return reached


def _reached(job: Job, found: object, told: int) -> int:
    for n in (told, told + 1):
        if found == job.after(n):
            return n
    raise AssertionError(f"after {told} saves: {found}")


if __name__ == "__main__":
    print(json.dumps(run(sys.argv[1], Path(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4]))))
