"""What the groups of commands have in common: how they are read, how they answer, how they end."""

import argparse
import json
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, Protocol

HELD, DID_NOT_HOLD, WRONG_USE = 0, 1, 2
"""Exit codes (architecture §8): it held, it did not hold, wrong use."""
LONGEST_PHRASE = 4096

Run = Callable[[argparse.Namespace], int]


class Group(Protocol):
    """A module with one group of commands: `add` fills its parser, each command sets `run`."""

    def add(self, parser: argparse.ArgumentParser) -> None: ...


class WrongUse(Exception):
    """The command was given what it cannot work with; the text says what."""


def new_parser(name: str, text: str) -> argparse.ArgumentParser:
    """A parser that never guesses what a shortened option meant; wrong use ends with 2."""
    return argparse.ArgumentParser(prog=name, description=text, allow_abbrev=False)


def command(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]", name: str, text: str, run: Run
) -> argparse.ArgumentParser:
    """One command of a group; its help is its one line."""
    parser = commands.add_parser(name, help=text, description=text, allow_abbrev=False)
    parser.set_defaults(run=run)
    return parser


def add_json(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="print facts as one JSON object")


def add_passphrase(parser: argparse.ArgumentParser) -> None:
    """A passphrase comes from a file or from standard input, never from the command line."""
    parser.add_argument(
        "--passphrase-file", type=Path, metavar="FILE",
        help="read the passphrase from the first line of FILE instead of standard input",
    )  # fmt: skip


def passphrase(given: argparse.Namespace) -> str:
    """The passphrase as it was written, without the end of its line."""
    path: Path | None = given.passphrase_file
    if path is None:
        if sys.stdin.isatty():
            import getpass

            text = getpass.getpass("Lösenfras: ")
        else:
            text = sys.stdin.readline(LONGEST_PHRASE)
    else:
        try:
            with path.open(encoding="utf-8-sig") as stream:
                text = stream.readline(LONGEST_PHRASE)
        except (OSError, UnicodeDecodeError) as error:
            raise WrongUse(f"{path}: {type(error).__name__}") from error
    phrase = text.rstrip("\r\n")
    if not phrase:
        raise WrongUse("no passphrase was given")
    return phrase


def answer(given: argparse.Namespace, facts: Mapping[str, Any], lines: Sequence[str]) -> None:
    """Print facts as JSON where that was asked for, else as lines."""
    if given.json:
        print(json.dumps(facts, ensure_ascii=False, sort_keys=True))
    else:
        for line in lines:
            print(line)
