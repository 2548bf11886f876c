"""`mia-desktop`: the window, or a command that works without one."""

import argparse
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from mia_desktop.cli import parsing
from mia_desktop.cli.again import AFTER_LOCK
from mia_desktop.cli.parsing import WRONG_USE, Group, WrongUse

ABOUT = "Krypterat, nätlöst arbetsredskap för handledare i MIA-insatser."
EPILOGUE = "Utan kommando öppnas fönstret. `mia-desktop KOMMANDO --help` säger mer."


class Known(NamedTuple):
    """A group of commands: its one line, and how to get at its module."""

    text: str
    load: Callable[[], Group]


def _vault() -> Group:
    from mia_desktop.cli import vault

    return vault


def _gallery() -> Group:
    from mia_desktop.cli import gallery

    return gallery


def _bundle() -> Group:
    from mia_desktop.cli import bundle

    return bundle


def _office() -> Group:
    from mia_desktop.cli import office

    return office


def _tour() -> Group:
    from mia_desktop.cli import tour

    return tour


GROUPS: Mapping[str, Known] = {
    "vault": Known("granska, säkerhetskopiera och återställ ett valv", _vault),
    "bundle": Known("visa vad ett paket eller en kvittens är", _bundle),
    "office": Known("kontorets arbete utan fönster", _office),
    "tour": Known("gör hela huvudarbetet utan händer och lämna vad som blev", _tour),
    "gallery": Known("fotografera alla sidor och alla delar de består av", _gallery),
}
"""Imported one at a time, when used. Plain imports, so that the frozen program finds them."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run what was asked for; returns the exit code."""
    words = list(sys.argv[1:] if argv is None else argv)
    if words and words[0] in GROUPS:
        return _run_group(words[0], words[1:])
    given = _window_parser().parse_args(words)
    from mia_desktop.cli import window

    return window.run(demo=given.demo, env=os.environ, after_lock=given.after_lock)


def _run_group(name: str, words: list[str]) -> int:
    known = GROUPS[name]
    parser = parsing.new_parser(f"mia-desktop {name}", known.text)
    known.load().add(parser)
    given = parser.parse_args(words)
    try:
        code: int = given.run(given)
    except WrongUse as error:
        print(f"mia-desktop {name}: {error}", file=sys.stderr)
        return WRONG_USE
    return code


def _window_parser() -> argparse.ArgumentParser:
    lines = "\n".join(f"  {name:10} {known.text}" for name, known in GROUPS.items())
    parser = argparse.ArgumentParser(
        prog="mia-desktop", description=ABOUT, allow_abbrev=False,
        usage="mia-desktop [--demo] | mia-desktop KOMMANDO …",
        epilog=f"kommandon:\n{lines}\n\n{EPILOGUE}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )  # fmt: skip
    parser.add_argument(
        "--demo", action="store_true", help="öppna ett övningsvalv i en tillfällig mapp"
    )
    parser.add_argument(AFTER_LOCK, action="store_true", help=argparse.SUPPRESS)
    return parser
