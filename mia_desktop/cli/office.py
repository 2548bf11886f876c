"""`mia-desktop office`: the office's work without a window."""

import argparse
import os
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import msgspec

from mia_desktop.cli import parsing
from mia_desktop.cli.parsing import DID_NOT_HOLD, HELD, WrongUse
from mia_desktop.domain.errors import Expected
from mia_desktop.platform import paths
from mia_desktop.platform.clock import SystemClock
from mia_desktop.services import sittings
from mia_desktop.services.desk import Desk
from mia_desktop.services.sittings import Read

Result = TypeVar("Result")


def add(parser: argparse.ArgumentParser) -> None:
    commands = parser.add_subparsers(dest="command", required=True, metavar="KOMMANDO")
    read = parsing.command(commands, "ingest", "läs in paket i kontorets valv", _ingest)
    read.add_argument("files", type=Path, nargs="+", metavar="FILE", help="paketen")
    read.add_argument(
        "--agreed", action="store_true", help="läs in också när det blir många krockar"
    )
    report = parsing.command(commands, "report", "skriv volymerna för en period", _report)
    report.add_argument("--period", required=True, metavar="PERIOD", help="till exempel 2026-H1")
    report.add_argument(
        "--out", type=Path, required=True, metavar="DIR", help="mappen som tabellen skrivs i"
    )
    key = parsing.command(
        commands, "export-key", "skriv kontorets age-nyckel till en fil att låsa in", _export_key
    )
    key.add_argument("--to", type=Path, required=True, metavar="FILE", help="en fil som inte finns")
    for each in (read, report, key):
        each.add_argument(
            "--vault", type=Path, required=True, metavar="PATH", help="kontorets valv"
        )
        parsing.add_passphrase(each)
        parsing.add_json(each)


def _ingest(given: argparse.Namespace) -> int:
    every = _at_desk(given, lambda desk: sittings.read_all(desk, given.files, agreed=given.agreed))
    if every is None:
        return DID_NOT_HOLD
    held = all(each.held for each in every)
    parsing.answer(
        given,
        {"held": held, "files": [_facts(each) for each in every]},
        [_line(each) for each in every],
    )
    return HELD if held else DID_NOT_HOLD


def _facts(each: Read) -> dict[str, object]:
    if each.taken is None:
        return {"file": str(each.path), "held": False, "error": each.refused}
    taken = each.taken
    return {
        "file": str(each.path), "held": each.held, "outcome": taken.outcome, "why": taken.why,
        "sender": taken.sender, "hash": taken.hash, "writes": taken.applied.writes,
        "cases": len(taken.applied.cases), "conflicts": taken.applied.conflicts,
        "waiting": taken.held, "reports": taken.reports, "also": len(taken.also),
    }  # fmt: skip


def _line(each: Read) -> str:
    if each.taken is None:
        return f"{each.path}: {each.refused}"
    taken, applied = each.taken, each.taken.applied
    return (
        f"{each.path}: {taken.outcome} {taken.why}".rstrip()
        + f", from {taken.sender}, {applied.writes} writes in {len(applied.cases)} cases,"
        f" {applied.conflicts} conflicts, {taken.held} waiting, {taken.reports} reports"
    )


def _report(given: argparse.Namespace) -> int:
    try:
        made = _at_desk(given, lambda desk: sittings.write_report(desk, given.period, given.out))
    except ValueError as error:
        raise WrongUse(f"no such period: {given.period}") from error
    if made is None:
        return DID_NOT_HOLD
    path, found = made
    facts = {"file": str(path), "held": True, **msgspec.to_builtins(found)}
    lines = [
        f"{row.insats} {row.local_name} {row.sex}: {row.started} started, {row.ongoing} ongoing,"
        f" {row.ended} ended"
        for row in found.rows
    ]
    missing = [f"not reported: {', '.join(found.missing)}"] if found.missing else []
    parsing.answer(given, facts, [*lines, *missing, str(path)])
    return HELD


def _export_key(given: argparse.Namespace) -> int:
    def export(desk: Desk) -> Path:
        sittings.export_key(desk, given.to)
        path: Path = given.to
        return path

    path = _at_desk(given, export)
    if path is None:
        return DID_NOT_HOLD
    parsing.answer(given, {"file": str(path), "held": True}, [f"{path}: whoever has it reads all"])
    return HELD


def _at_desk(given: argparse.Namespace, work: Callable[[Desk], Result]) -> Result | None:
    """Unlock, do it, lock; or say which kind of error stood in the way."""
    phrase = parsing.passphrase(given)
    places = sittings.places_of(given.vault, paths.places(os.environ))
    try:
        with sittings.working(places, phrase, SystemClock()) as desk:
            return work(desk)
    except Expected as error:
        kind = type(error).__name__
        parsing.answer(given, {"held": False, "error": kind}, [kind])
        return None
