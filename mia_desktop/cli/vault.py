"""`mia-desktop vault`: verify, back up and restore without a window (bundle-format §4b.7)."""

import argparse
import os
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from mia_desktop.cli import parsing
from mia_desktop.cli.parsing import DID_NOT_HOLD, HELD
from mia_desktop.domain.errors import Expected
from mia_desktop.platform import paths
from mia_desktop.platform.clock import SystemClock
from mia_desktop.platform.paths import Places
from mia_desktop.services import sittings, tending
from mia_desktop.services.tending import Report

Result = TypeVar("Result")


def add(parser: argparse.ArgumentParser) -> None:
    commands = parser.add_subparsers(dest="command", required=True, metavar="KOMMANDO")
    check = parsing.command(
        commands, "verify", "visa vad i valvet som inte håller, och vad ingen kan se", _verify
    )
    check.add_argument("path", type=Path, metavar="PATH", help="valvets mapp")
    check.add_argument(
        "--against", type=Path, metavar="FILE",
        help="en kvittens: visa också om valvet är äldre än vad den bekräftar",
    )  # fmt: skip
    copy = parsing.command(
        commands, "backup", "gör en säkerhetskopia, lägg den i FILE och läs den igen", _backup
    )
    copy.add_argument("path", type=Path, metavar="PATH", help="valvets mapp")
    copy.add_argument(
        "--to", type=Path, required=True, metavar="FILE",
        help="en fil som inte finns, eller en mapp som valvet sedan minns",
    )  # fmt: skip
    back = parsing.command(
        commands, "restore", "gör ett valv av en säkerhetskopia, aldrig över ett annat", _restore
    )
    back.add_argument("path", type=Path, metavar="FILE", help="säkerhetskopian")
    back.add_argument("--to", type=Path, required=True, metavar="PATH", help="det nya valvets mapp")
    for each in (check, copy, back):
        parsing.add_passphrase(each)
        parsing.add_json(each)


def _verify(given: argparse.Namespace) -> int:
    own = paths.places(os.environ)
    state = own.state if given.path.absolute() == own.vault else None
    phrase = parsing.passphrase(given)
    report = _held(given, lambda: _look_through(given, phrase, own, state))
    if report is None:
        return DID_NOT_HOLD
    findings = [" ".join((each.code, *each.where)) for each in report.findings]
    unseen = ", ".join(report.could_not_see)
    facts = {
        "held": report.held,
        "findings": [{"code": each.code, "where": list(each.where)} for each in report.findings],
        "could_not_see": list(report.could_not_see),
    }
    parsing.answer(given, facts, [*findings, f"could not see: {unseen}"])
    return HELD if report.held else DID_NOT_HOLD


def _look_through(
    given: argparse.Namespace, phrase: str, own: Places, state: Path | None
) -> Report:
    if given.against is None:
        return tending.verify(given.path, phrase, SystemClock(), state=state)
    places = sittings.places_of(given.path, own)
    return sittings.verify(places, phrase, SystemClock(), given.against, state=state)


def _backup(given: argparse.Namespace) -> int:
    phrase = parsing.passphrase(given)
    made = _held(given, lambda: tending.copy_to(given.path, phrase, given.to, SystemClock()))
    if made is None:
        return DID_NOT_HOLD
    counted = made.contents
    facts = {"file": str(made.path), "cases": counted.cases, "changes": counted.changes}
    text = f"{made.path}: {counted.cases} cases, {counted.changes} changes, read back"
    parsing.answer(given, facts, [text])
    return HELD


def _restore(given: argparse.Namespace) -> int:
    phrase = parsing.passphrase(given)
    counted = _held(given, lambda: tending.restore_to(given.path, phrase, given.to, SystemClock()))
    if counted is None:
        return DID_NOT_HOLD
    facts = {"vault": str(given.to), "cases": counted.cases, "changes": counted.changes}
    text = f"{given.to}: {counted.cases} cases, {counted.changes} changes"
    parsing.answer(given, facts, [text])
    return HELD


def _held(given: argparse.Namespace, work: Callable[[], Result]) -> Result | None:
    """Do it, or say which kind of error stood in the way."""
    try:
        return work()
    except Expected as error:
        kind = type(error).__name__
        parsing.answer(given, {"held": False, "error": kind}, [kind])
        return None
