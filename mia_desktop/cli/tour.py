"""`mia-desktop tour`: the main job without hands, through the same window as everybody's."""

import argparse
import json
import os
from pathlib import Path
from typing import Any

from mia_desktop.cli import parsing


def add(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--out", type=Path, required=True, metavar="DIR",
        help="mapp för planen, paketet, kvittensen, bilderna och tour.json",
    )  # fmt: skip
    parsing.add_json(parser)
    parser.set_defaults(run=_run)


def _run(given: argparse.Namespace) -> int:
    # No window in anybody's way; a display is used only where the environment asks for it.
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from mia_ui import tour

    code = tour.run(given.out)
    facts = json.loads((given.out / "tour.json").read_text(encoding="utf-8"))
    parsing.answer(given, facts, _lines(facts))
    return code


def _lines(facts: dict[str, Any]) -> list[str]:
    """The steps with their seconds, and what did not hold."""
    lines = [f"{step['seconds']:7.2f} s  {step['step']}" for step in facts["steps"]]
    count = len(facts["steps"])
    if facts["held"]:
        return [*lines, f"{count} steps held in {facts['seconds']:.1f} s"]
    failed = facts["failed"]
    names = ", ".join(failed["seen"])
    return [
        *lines, f"did not hold: {failed['step']}: {failed['why']}",
        f"could be used on the screen: {names}",
    ]  # fmt: skip
