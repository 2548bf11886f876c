"""What lies on a stick: the bundles among whatever else is there, and where receipts are put."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import msgspec

from mia_desktop.services.desk import Desk

SUFFIX = ".miabundle"
DEEPEST = 3
"""How far down a stick is looked through: somebody's whole disk is not read by a slip of hand."""
MOST = 500
AT_ONCE = "receipts_at_once"


class Lying(msgspec.Struct, frozen=True, kw_only=True):
    """The bundles in the order of their names; `others` is how many files were passed over."""

    bundles: tuple[Path, ...]
    others: int = 0


def look(paths: Sequence[Path]) -> Lying:
    """Find the bundles among files, folders and whole sticks.

    A file that was chosen by itself is taken for a bundle whatever it is called: if it is none,
    that is said of it.
    """
    bundles: list[Path] = []
    others = 0
    for path in paths:
        if not path.is_dir():
            bundles.append(path)
            continue
        for found in sorted(_files(path, DEEPEST)):
            if found.suffix.lower() == SUFFIX and len(bundles) < MOST:
                bundles.append(found)
            else:
                others += 1
    return Lying(bundles=tuple(dict.fromkeys(bundles)), others=others)


def _files(folder: Path, deep: int) -> Iterator[Path]:
    for entry in _listed(folder):
        if entry.name.startswith(".") or entry.is_symlink():
            continue
        if entry.is_dir():
            if deep > 1:
                yield from _files(entry, deep - 1)
        else:
            yield entry


def _listed(folder: Path) -> Iterable[Path]:
    """What a folder holds; one that cannot be read holds nothing for us."""
    try:
        return list(folder.iterdir())
    except OSError:
        return []


def write_at_once(desk: Desk, *, yes: bool) -> None:
    """Remember whether receipts are written beside what was read, without asking."""
    desk.decide(AT_ONCE, yes)


def writes_at_once(desk: Desk) -> bool:
    return desk.setting(AT_ONCE) is True
