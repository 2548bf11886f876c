"""Drops what killed children left behind: half a data file would spoil the whole count.

`python -m tests.helpers.coverage_files` before `coverage combine`.
"""

import sqlite3
from pathlib import Path

from coverage import CoverageData
from coverage.exceptions import CoverageException


def is_whole(path: Path) -> bool:
    """Whether a data file can be taken into a count: tried on one that is thrown away."""
    data = CoverageData(basename=str(path))
    try:
        data.read()
        CoverageData(no_disk=True).update(data)
        data.close()
    except (CoverageException, sqlite3.Error, ValueError, TypeError, AssertionError):
        return False
    return True


def drop_halves(folder: Path) -> list[Path]:
    """Take away the data files that cannot be read; returns them."""
    halves = [path for path in folder.glob(".coverage.*") if not is_whole(path)]
    for path in halves:
        path.unlink(missing_ok=True)
    return halves


if __name__ == "__main__":
    drop_halves(Path.cwd())
