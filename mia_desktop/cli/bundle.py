"""`mia-desktop bundle`: what is in a file, for whom, from whom, and where it stands."""

import argparse
import os
from pathlib import Path

import msgspec

from mia_desktop.cli import parsing
from mia_desktop.cli.parsing import DID_NOT_HOLD, HELD
from mia_desktop.domain.errors import Expected
from mia_desktop.platform import paths
from mia_desktop.platform.clock import SystemClock
from mia_desktop.services import sittings


def add(parser: argparse.ArgumentParser) -> None:
    commands = parser.add_subparsers(dest="command", required=True, metavar="KOMMANDO")
    look = parsing.command(
        commands, "inspect", "visa vad ett paket är, från vem, och var i flödet det hör", _inspect
    )
    look.add_argument("file", type=Path, metavar="FILE", help="paketet eller kvittensen")
    look.add_argument("--vault", type=Path, required=True, metavar="PATH", help="mottagarens valv")
    parsing.add_passphrase(look)
    parsing.add_json(look)


def _inspect(given: argparse.Namespace) -> int:
    phrase = parsing.passphrase(given)
    places = sittings.places_of(given.vault, paths.places(os.environ))
    try:
        with sittings.looking(places, phrase, SystemClock()) as desk:
            looked = sittings.look(desk, given.file)
    except Expected as error:
        kind = type(error).__name__
        parsing.answer(given, {"held": False, "error": kind}, [kind])
        return DID_NOT_HOLD
    facts = msgspec.to_builtins(looked)
    facts["held"] = True
    amounts = (
        f"{looked.writes} writes, {looked.stubs} stubs, {looked.attachments} attachments,"
        f" {looked.reports} reports, {looked.receipts} receipts"
    )
    lines = [
        f"{looked.kind} from {looked.sender} ({looked.key}), made {looked.made}",
        f"signature holds, hash {looked.hash}",
        f"part {looked.part} of {looked.of}, feed: {looked.outcome} {looked.why}".rstrip(),
        amounts,
    ]
    parsing.answer(given, facts, lines)
    return HELD
