"""The program once more in a new process."""

import subprocess
import sys
from pathlib import Path

import pytest

from mia_desktop.cli import again

SCRIPT = """
import os, sys
from mia_desktop.cli import again
print(os.getpid(), sys.argv[1:], flush=True)
if again.AFTER_LOCK not in sys.argv:
    raise SystemExit(again.start())
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows knows no exec: a second process")
def test_the_new_process_takes_the_place_of_the_old_one(tmp_path: Path) -> None:
    """Whoever started the program waits for the same process, whose memory is another's."""
    script = tmp_path / "program.py"
    script.write_text(SCRIPT, encoding="utf-8")

    done = subprocess.run(
        [sys.executable, str(script), "--demo"], capture_output=True, text=True, check=True
    )

    first, second = (line.split(maxsplit=1) for line in done.stdout.splitlines())
    assert first[0] == second[0]
    assert second[1] == "['--demo', '--after-lock']"


def test_the_words_do_not_grow_with_each_lock() -> None:
    """It happens every lunch of a working day."""
    words = again.command(("mia-desktop",), ("python", "-m", "mia_desktop", "--after-lock"))

    assert words == [sys.executable, "-m", "mia_desktop", "--after-lock"]


def test_the_frozen_program_is_its_own_interpreter() -> None:
    """There is no Python on the handledare's laptop."""
    words = again.command(("mia-desktop.exe", "--demo"), ("mia-desktop.exe",), frozen=True)

    assert words == [sys.executable, "--demo", "--after-lock"]
