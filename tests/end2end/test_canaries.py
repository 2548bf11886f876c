"""Nothing readable on disk (bundle-format §1.1): every file is searched for invented people.

The names of files too, what is said on the screen of a terminal, and files that a process has
open but has unlinked. Only what somebody exported on purpose may hold words: papers, and the card
with the handledare's own name.
"""

from __future__ import annotations

import base64
import os
import subprocess
import sys
import unicodedata
import urllib.parse
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.helpers import canaries
from tests.helpers.kills import ROOT

FOLDERS = {
    "MIA_DATA_DIR": "data", "TMPDIR": "tmp", "HOME": "home", "XDG_DATA_HOME": "home/data",
    "XDG_CACHE_HOME": "home/cache", "XDG_STATE_HOME": "home/state", "XDG_CONFIG_HOME": "home/conf",
    "XDG_RUNTIME_DIR": "home/run", "SQLITE_TMPDIR": "tmp", "TEMP": "tmp", "TMP": "tmp",
}  # fmt: skip


class Day(NamedTuple):
    """What a working day left: its folder, what was said, and what was seen meanwhile."""

    root: Path
    said: str
    watch: canaries.Watch


@pytest.fixture(scope="module")
def day(tmp_path_factory: pytest.TempPathFactory) -> Day:
    root = tmp_path_factory.mktemp("day")
    for folder in {*FOLDERS.values(), "stick", "outside"}:
        (root / folder).mkdir(parents=True, exist_ok=True)
    env = {**os.environ, **{name: str(root / folder) for name, folder in FOLDERS.items()}}
    env |= {"PYTHONPATH": os.pathsep.join([str(ROOT), *sys.path]), "PYTHONDONTWRITEBYTECODE": "1"}
    watch = canaries.Watch(root)
    with (root / "said").open("wb") as said:
        process = subprocess.Popen(
            [sys.executable, "-m", "tests.helpers.canary_day", str(root)],
            cwd=ROOT, env=env, stdout=said, stderr=subprocess.STDOUT,
        )  # fmt: skip
        while process.poll() is None:
            watch.look(process.pid)
    text = (root / "said").read_text(encoding="utf-8")
    (root / "said").unlink()

    assert process.returncode == 9, text
    assert text.endswith("end\n"), text
    return Day(root=root, said=text, watch=watch)


def test_no_file_holds_a_readable_word(day: Day) -> None:
    """A stolen laptop tells nothing: not the database, its journal, a backup or a setting."""
    found = canaries.in_tree(day.root)
    stick = day.root / "stick"
    exported = {
        str(path.relative_to(day.root)) for path in (*stick.glob("*.pdf"), stick / "kort.miacard")
    }

    assert set(found) <= exported, found
    assert list(stick.glob("*.miabundle"))
    assert list(stick.glob("*.miareceipt"))
    assert (day.root / "data/vault/caseload.db-journal").stat().st_size > 0


def test_no_file_held_one_while_the_program_ran(day: Day) -> None:
    """Nor a temporary file that was gone a moment later."""
    found = {trace for trace in day.watch.found if not trace.where.startswith("stick/")}

    assert found == set()
    assert day.watch.looks > 10
    assert any("backups/." in name for name in day.watch.names), "the watch was too slow"


def test_no_name_of_a_file_tells_of_anybody(day: Day) -> None:
    """Names of files are listed by every stick and every mail program."""
    named = [canaries.traces(n.encode(), n, canaries.patterns()) for n in day.watch.names]

    assert [found for found in named if found] == []


def test_nothing_is_written_elsewhere(day: Day) -> None:
    """What is outside the folders that were given would outlive the vault."""
    assert "outside []" in day.said.splitlines()


def test_nothing_is_said_to_the_terminal(day: Day) -> None:
    """What is said there lands in the journal of the system."""
    said = "\n".join(line for line in day.said.splitlines() if not line.startswith("take in"))

    assert canaries.traces(said.encode(), "terminal", canaries.patterns()) == []


WAYS: dict[str, Callable[[str], bytes]] = {
    "utf-8": str.encode,
    "utf-16": lambda plain: plain.encode("utf-16-le"),
    "utf-16-be": lambda plain: plain.encode("utf-16-be"),
    "utf-32": lambda plain: plain.encode("utf-32-be"),
    "lower": lambda plain: plain.lower().encode(),
    "nfd": lambda plain: unicodedata.normalize("NFD", plain).encode(),
    "hex": lambda plain: plain.encode().hex().encode(),
    "base64": lambda plain: base64.b64encode(b"x" + plain.encode() + b"yz"),
    "base64 of utf-16": lambda plain: base64.b64encode(b"xy" + plain.encode("utf-16-le")),
    "percent": lambda plain: urllib.parse.quote(plain).encode(),
    "json": canaries.json_of,
    "zlib": lambda plain: zlib.compress(plain.encode() * 9),
    "gzip in a file": lambda plain: b"head" + zlib.compress(plain.encode(), wbits=31) + b"tail",
}


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("stem", canaries.STEMS)
def test_the_search_finds_each_word_written_in_each_way(
    way: str, stem: str, tmp_path: Path
) -> None:
    """A search that finds nothing proves nothing unless it would have found something."""
    words = os.urandom(999) + WAYS[way](canaries.text(stem, "plats")) + os.urandom(999)
    (tmp_path / "file").write_bytes(words)

    assert [trace.stem for trace in canaries.in_tree(tmp_path)["file"]][0:1] == [stem]
