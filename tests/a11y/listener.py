"""What the tests speak to: the program as a process, and the listener beside it on the bus."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

SYSTEM_PYTHON = "/usr/bin/python3"
PATIENCE_S = 20.0
"""Longer than any work the program does on purpose, even on a slow machine."""


class Listener:
    """Finds controls as a screen reader does, and acts on them by keys."""

    def __init__(self) -> None:
        child = Path(__file__).with_name("bus.py")
        self._child = subprocess.Popen(
            [SYSTEM_PYTHON, str(child)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        self._answer()

    def close(self) -> None:
        assert self._child.stdin is not None
        assert self._child.stdout is not None
        self._child.stdin.close()
        self._child.wait(timeout=PATIENCE_S)
        self._child.stdout.close()

    def _ask(self, command: str, **more: Any) -> Any:
        assert self._child.stdin is not None
        self._child.stdin.write(json.dumps({"do": command, **more}) + "\n")
        self._child.stdin.flush()
        return self._answer()

    def _answer(self) -> Any:
        assert self._child.stdout is not None
        line = self._child.stdout.readline()
        assert line, "the listener ended"
        told = json.loads(line)
        if "missed" in told:
            there = "\n  ".join(told["there"])
            raise AssertionError(f"waited for {told['missed']}; there was\n  {there}")
        return told["answer"]

    # what is there

    def wait(self, role: str, name: str, *, within: str = "") -> dict[str, str]:
        """Wait for a control; `name` may end in … for whatever follows."""
        found: dict[str, str] = self._ask(
            "wait", role=role, name=name, within=within, patience=PATIENCE_S
        )
        return found

    def says(self, text: str) -> str:
        return str(self._ask("says", text=text, patience=PATIENCE_S))

    def hears(self, text: str) -> str:
        """Wait for an announcement with these words in it, after the one heard last."""
        return str(self._ask("hears", text=text, patience=PATIENCE_S))

    def gone(self, role: str, name: str) -> None:
        self._ask("gone", role=role, name=name, patience=PATIENCE_S)

    def title(self) -> str:
        return str(self._ask("title"))

    # what is done

    def take_over(self) -> str:
        return str(self._ask("take_over", patience=PATIENCE_S))

    def go_to(self, role: str, name: str, *, within: str = "") -> dict[str, str]:
        found: dict[str, str] = self._ask(
            "go_to", role=role, name=name, within=within, patience=PATIENCE_S
        )
        return found

    def press(self, name: str, role: str = "push button", *, within: str = "") -> None:
        self.go_to(role, name, within=within)
        self.keys("space")

    def write(self, name: str, text: str, role: str = "text", *, within: str = "") -> None:
        """Write in a field, in place of what stands there, and see it stand there."""
        self.go_to(role, name, within=within)
        self.keys("ctrl+a")
        self._ask("write", text=text)
        if role == "text":
            self._ask("reads", role=role, name=name, within=within, text=text, patience=PATIENCE_S)

    def write_secret(self, name: str, text: str) -> None:
        self.write(name, text, role="password text")

    def keys(self, *names: str) -> None:
        self._ask("keys", names=list(names))


class Program:
    """The real entry point, started as a user's menu does, with data in a folder of its own."""

    def __init__(self, data: Path) -> None:
        self._log = data.with_suffix(".log").open("w+", encoding="utf-8")
        self._child = subprocess.Popen(
            [sys.executable, "-m", "mia_desktop"], stderr=self._log, stdout=self._log,
            env={**os.environ, "MIA_DATA_DIR": str(data)},
        )  # fmt: skip

    def ended(self) -> int:
        """Wait for the program to end by itself; its exit code."""
        return self._child.wait(timeout=PATIENCE_S)

    def log(self) -> str:
        self._log.flush()
        self._log.seek(0)
        return self._log.read()

    def close(self) -> None:
        if self._child.poll() is None:
            self._child.kill()
            self._child.wait()
        self._log.close()
