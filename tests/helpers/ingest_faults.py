"""The office reads a bundle in while its disk fails, in forks; then it reads the file again.

Run as `python -m tests.helpers.ingest_faults MEANS FOLDER`; says in JSON, for each point at which
the disk was made to fail, the error that came out, how much was here, and what is wrong with what
stands when the same file has been read again on a whole disk.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
import traceback
from pathlib import Path
from typing import Any

from mia_desktop.domain.errors import Expected
from mia_desktop.platform import slices
from mia_desktop.platform.clock import SystemClock
from mia_desktop.services import access, ingest, peers, receipts, received, unfinished, verify
from mia_desktop.services.desk import Desk
from mia_desktop.sync import seal
from tests.helpers import large_bundles
from tests.helpers.clock import FakeClock
from tests.helpers.fault_jobs import MEANS, Room, undo
from tests.helpers.federations import Federation

SHORT_S = 0.004
"""Turns as short as they get: a bundle is then taken in by many transactions."""
POINTS = {
    "sizes": (0, 600, 110_000, 300_000, 400_000, 420_000, 440_000, 480_000, 700_000),
    "rooms": (0, 5_000, 130_000, 400_000, 600_000, 800_000, 1_000_000, 1_300_000),
    "steps": tuple(range(1, 30)),
    "read only": (0,),
}


def prepare(room: Room) -> None:
    """The office before it has read anything, and the first two bundles of a laptop."""
    clock = FakeClock(SystemClock().now())
    federation = Federation(room.folder.with_name("federation"), clock)
    anna = federation.join("anna", "Anna Handledare")
    access.leave(federation.office)
    shutil.copytree(federation.folder / "office", room.folder)
    room.stick.mkdir()
    bundles = large_bundles.series(anna, 6, 40)
    for name in ("first", "second"):
        (room.stick / f"{name}.miabundle").write_bytes(next(bundles))
    access.leave(anna)


def _read(desk: Desk, room: Room, name: str) -> str:
    data = (room.stick / f"{name}.miabundle").read_bytes()
    return slices.at_once(ingest.ingesting(desk, data, name=name, slice_s=SHORT_S)).outcome


def _log(desk: Desk) -> list[str]:
    return [key.hex() for (key,) in desk.connection.execute("SELECT id FROM feed ORDER BY k")]


def _in_fork(room: Room, means: str, point: int) -> str:
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        told = "nothing"
        try:
            desk, _ = room.enter()
            MEANS[means](point, room)
            told = _told(desk, room)
            desk.vault.lock()
        finally:
            os.write(writing, (told if sys.exc_info()[0] is None else _trace()).encode())
            os._exit(0)
    os.close(writing)
    with os.fdopen(reading) as pipe:
        told = pipe.read()
    os.waitpid(child, 0)
    return told


def _told(desk: Desk, room: Room) -> str:
    try:
        _read(desk, room, "first")
    except Expected as error:
        return f"{type(error).__module__}.{type(error).__name__}"
    return "done"


def _trace() -> str:
    return traceback.format_exc()[-3000:]


def _after(room: Room, told: str, whole: list[str]) -> dict[str, Any]:
    """What the failing disk has left, and what stands when the file has been read again."""
    desk, _ = room.enter()
    try:
        _assert_sound(desk, room)
        here, begun = _log(desk), unfinished.everything(desk)
        read = [each.state for each in received.everything(desk)]
        assert here == whole[: len(here)]
        assert read == (["inlast"] if told == "done" else read[:1])
        assert not begun or begun[0].done == len(here)
        assert bool(here) == bool(begun or read)
        assert _read(desk, room, "first") == ("known" if read else "read")
        assert _read(desk, room, "second") == "read"
        (anna,) = [peer for peer in peers.everyone(desk) if peer.role == "handledare"]
        receipt = receipts.make(desk, anna.key, room.stick)
        seal.check_outside((room.stick / receipt.file).read_bytes())
        _assert_sound(desk, room)
        assert unfinished.everything(desk) == ()
        assert _log(desk)[: len(whole)] == whole
        states = [(each.state, each.writes) for each in received.everything(desk)]
        assert states == [("inlast", 240), ("inlast", 240)], states
    finally:
        access.leave(desk)
    return {"here": len(here)}


def _assert_sound(desk: Desk, room: Room) -> None:
    report = verify.verify(desk.vault, state=room.places.state)
    assert report.findings == (), report.findings


def try_all(means: str, root: Path) -> list[dict[str, Any]]:
    first = Room(root / "first")
    prepare(first)
    whole = _whole(first, root)
    found: list[dict[str, Any]] = []
    for point in POINTS[means]:
        room = Room(root / "disk" / "room")
        shutil.copytree(first.folder, room.folder)
        told = _in_fork(room, means, point)
        undo(room)
        result: dict[str, Any] = {"point": point, "error": told, "broken": ""}
        try:
            result |= _after(room, told, whole)
        except (Expected, AssertionError):
            result["broken"] = traceback.format_exc()[-2000:]
        found.append(result)
        shutil.rmtree(room.folder)
        if means == "steps" and told == "done":
            break
    return found


def _whole(first: Room, root: Path) -> list[str]:
    room = Room(root / "whole")
    shutil.copytree(first.folder, room.folder)
    desk, _ = room.enter()
    assert _read(desk, room, "first") == "read"
    found = _log(desk)
    access.leave(desk)
    shutil.rmtree(room.folder)
    return found


if __name__ == "__main__":
    print(json.dumps(try_all(sys.argv[1], Path(sys.argv[2]))))
