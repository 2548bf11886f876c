"""Talking to programs in processes of their own (see `tests.helpers.program`)."""

from __future__ import annotations

import json
import subprocess
import sys
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


class Refused(Exception):
    """The program answered with one of its expected errors."""


class Remote:
    """One running program; each attribute is something that a person at it can do."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process

    def __getattr__(self, name: str) -> Any:
        def act(**arguments: Any) -> Any:
            assert self._process.stdin is not None
            assert self._process.stdout is not None
            self._process.stdin.write(json.dumps({"do": name, **arguments}) + "\n")
            self._process.stdin.flush()
            line = self._process.stdout.readline()
            assert line, f"the program ended while it was asked to {name}"
            answer = json.loads(line)
            if "error" in answer:
                raise Refused(answer["error"])
            return answer["ok"]

        return act


@contextmanager
def running(folder: Path, *names: str) -> Iterator[list[Remote]]:
    """Programs in folders of their own; they end with the block."""
    with ExitStack() as stack:
        found: list[Remote] = []
        for name in names:
            place = folder / name
            place.mkdir()
            process = stack.enter_context(
                subprocess.Popen(
                    [sys.executable, "-m", "tests.helpers.program", str(place)],
                    stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
                )
            )  # fmt: skip
            stack.callback(_end, process)
            found.append(Remote(process))
        yield found


def _end(process: subprocess.Popen[str]) -> None:
    assert process.stdin is not None
    process.stdin.close()
    process.wait(timeout=30)
