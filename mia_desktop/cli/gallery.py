"""`mia-desktop gallery`: pictures of everything that is shown, for those who look it over."""

import argparse
from pathlib import Path

from mia_desktop.cli import parsing
from mia_desktop.cli.parsing import HELD
from mia_desktop.platform.clock import SystemClock


def add(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--out", type=Path, required=True, metavar="DIR", help="mappen som bilderna läggs i"
    )
    parsing.add_json(parser)
    parser.set_defaults(run=_take)


def _take(given: argparse.Namespace) -> int:
    from mia_ui import gallery

    shots = gallery.take(given.out, SystemClock())
    index = given.out / "index.html"
    facts = {"index": str(index), "pictures": [shot.file for shot in shots]}
    parsing.answer(given, facts, [f"{index}: {len(shots)} pictures"])
    return HELD
