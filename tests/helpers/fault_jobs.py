"""Jobs that a failing disk breaks off, tried in forks, and what must be found afterwards.

Run as `python -m tests.helpers.fault_jobs MEANS FOLDER`; says in JSON, for each job and each point
at which it was made to fail, the error that came out and what is wrong with what is left.
"""

from __future__ import annotations

import contextlib
import errno
import hashlib
import json
import os
import resource
import shutil
import sys
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from mia_desktop.domain.errors import Expected
from mia_desktop.domain.parties import OFFICE
from mia_desktop.domain.records.person import ConsentScope
from mia_desktop.platform.clock import SystemClock
from mia_desktop.services import (
    access,
    caseload,
    filling,
    handover,
    keeping,
    papers,
    people,
    planning,
    preferences,
    tending,
    verify,
    ways_in,
)
from mia_desktop.services.caseload import NewParticipant
from mia_desktop.services.desk import Desk
from mia_desktop.store import backup, blobs, errors
from mia_desktop.store import vault as vaults
from mia_desktop.sync import seal
from tests.helpers.clock import FakeClock
from tests.helpers.desks import CHEAP, PHRASE, places_in
from tests.helpers.federations import Federation

NEXT = "stenbrott mandel fjäril torsdag lykta"
LONG = "Ett långt svar. " * 5000
OLD_PDF = b"%PDF-1.7 det som exporterades igen" * 99
PAPER = b"%PDF-1.7 det nya" + os.urandom(200_000)
SIZES = (0, 600, 30_000, 110_000, 300_000, 600_000, 900_000)
ROOMS = (0, 5_000, 40_000, 130_000, 300_000, 700_000)
FORBIDDEN = (os.O_WRONLY | os.O_RDWR | os.O_CREAT, errno.EROFS)

Summary = dict[str, Any]


class Room:
    """A folder with a vault, a stick and a paper that was exported before."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.places = places_in(folder)
        self.stick = folder / "stick"
        self.pdf = self.stick / "plan.pdf"

    def enter(self) -> tuple[Desk, str]:
        for phrase in (PHRASE, NEXT):
            with contextlib.suppress(errors.WrongPhrase):
                entered = access.enter(self.places, SystemClock(), phrase, terms=CHEAP)
                return entered.desk, phrase
        raise errors.WrongPhrase(2)


def prepare(room: Room) -> None:
    room.stick.mkdir(parents=True)
    federation = Federation(room.folder.with_name("federation"), FakeClock(SystemClock().now()))
    desk = access.create(
        room.places, SystemClock(), person="Anna Handledare", phrase=PHRASE, terms=CHEAP
    )
    federation.introduce(desk)
    access.leave(federation.office)
    case = caseload.add(desk, NewParticipant(given="Åsa", family="Öberg"))
    opened = filling.open_document(desk, filling.start(desk, case, "kartlaggning"))
    filling.keep_draft(desk, opened, _question(opened), LONG[:-7])
    planning.add_goal(desk, planning.plan_of(desk, case), "Hitta ett jobb")
    people.add_note(desk, case, "En anteckning")
    scope = ConsentScope(parties=(OFFICE,), start=desk.clock.today())
    people.give_consent(desk, case, "INFO_EXCHANGE", scope, "SKRIFTLIGT")
    keeping.copy_now(desk)
    room.pdf.write_bytes(OLD_PDF)
    preferences.save(room.places.settings, preferences.Preferences(theme="ljus"))
    access.leave(desk)


def _case(desk: Desk) -> str:
    return caseload.ids(desk, caseload.Filter())[0]


def _plan(desk: Desk) -> str:
    return planning.plan_of(desk, _case(desk))


def _opened(desk: Desk) -> filling.Filling:
    return filling.open_document(desk, desk.of_case(_case(desk), "assessment")[0].id)


def _question(opened: filling.Filling) -> str:
    return next(q.id for q in opened.form.questions() if q.kind == "text" and not q.bind)


def _answer(desk: Desk, _room: Room) -> None:
    opened = _opened(desk)
    filling.commit(desk, opened, _question(opened), {"v": LONG})


def _agree(desk: Desk, _room: Room) -> None:
    planning.set_field(desk, _plan(desk), "agreement", LONG)
    planning.agree(desk, _plan(desk))


def _issue(desk: Desk, _room: Room) -> None:
    papers.issue(desk, papers.plan_paper(desk, _plan(desk)), PAPER)


def _export(desk: Desk, room: Room) -> None:
    papers.export(desk, papers.plan_paper(desk, _plan(desk)), PAPER, room.pdf)


def _add_person(desk: Desk, _room: Room) -> None:
    ways_in.add_person(desk, "Cecilia Kollega", "en annan fras", terms=CHEAP)


def _restore(desk: Desk, room: Room) -> None:
    copy = next((desk.vault.folder / "backups").glob("*.miabackup"))
    tending.restore_to(copy, PHRASE, room.folder / "restored", SystemClock(), terms=CHEAP)


def _settings(_desk: Desk, room: Room) -> None:
    with errors.files_sorted():
        preferences.save(room.places.settings, preferences.Preferences(theme="mork"))


def _lock(desk: Desk, _room: Room) -> None:
    trouble = access.leave(desk)
    if trouble is not None:
        raise trouble


def _unlock(desk: Desk, room: Room) -> None:
    desk.vault.lock()
    entered = access.enter(room.places, SystemClock(), PHRASE, terms=CHEAP)
    entered.desk.vault.lock()
    if entered.trouble is not None:
        raise entered.trouble


JOBS: dict[str, Callable[[Desk, Room], object]] = {
    "answer": _answer,
    "person": lambda desk, _: caseload.add(desk, NewParticipant(given="Bo", family="Öst")),
    "agree": _agree,
    "issue": _issue,
    "export": _export,
    "backup": lambda desk, _: keeping.copy_now(desk),
    "outside": lambda desk, room: keeping.copy_out(desk, room.stick),
    "phrase": lambda desk, _: ways_in.change_mine(desk, PHRASE, NEXT, terms=CHEAP),
    "clerk": _add_person,
    "restore": _restore,
    "bundle": lambda desk, room: handover.make(desk, room.stick),
    "settings": _settings,
    "lock": _lock,
    "unlock": _unlock,
}


def summary(room: Room) -> Summary:
    """What stands in the vault and beside it; raises where something of it is broken."""
    desk, phrase = room.enter()
    try:
        opened = _opened(desk)
        case = _case(desk)
        report = verify.verify(desk.vault, state=room.places.state)
        assert report.findings == (), report.findings
        kept = desk.of_case(case, "attachment")
        return {
            "phrase": phrase,
            "people": [each.name for each in ways_in.overview(desk).people],
            "answer": opened.session.stored(_question(opened)),
            "drafts": [len(text) for text in opened.drafts.values()],
            "cases": caseload.count(desk),
            "agreement": len(desk.get(_plan(desk)).values.get("agreement") or ""),
            "versions": len(desk.of_case(case, "plan_version")),
            "papers": [blobs.get(desk.connection, each.id) == PAPER for each in kept],
            "copies": _drilled(desk, desk.vault.folder / "backups"),
            "copies outside": _drilled(desk, room.stick),
            "pdf": hashlib.sha256(room.pdf.read_bytes()).hexdigest(),
            "bundles": _sound(desk, room.stick),
            "settings": preferences.load(room.places.settings).theme,
            "restored": _restored(room.folder / "restored"),
        }
    finally:
        access.leave(desk)


def _drilled(desk: Desk, folder: Path) -> int:
    """Every copy that has its name opens and is whole."""
    found = list(folder.glob("*.miabackup"))
    for path in found:
        backup.drill(desk.vault, path)
    return len(found)


def _sound(desk: Desk, stick: Path) -> int:
    """Every bundle that has its name is one that stands in the log as written or made."""
    found = list(stick.glob("*.miabundle"))
    for path in found:
        seal.check_outside(path.read_bytes())
    written = [each for each in handover.everything(desk) if each.state == "skriven"]
    assert len(written) <= len(found)
    return len(found)


def _restored(folder: Path) -> bool:
    if not vaults.exists(folder):
        return False
    report = tending.verify(folder, PHRASE, SystemClock(), terms=CHEAP)
    assert report.findings == (), report.findings
    return True


def try_all(means: str, root: Path) -> dict[str, list[dict[str, Any]]]:
    """Every job at every point; what came of each."""
    first = Room(root / "first")
    prepare(first)
    before = summary(first)
    told: dict[str, list[dict[str, Any]]] = {}
    for name in JOBS:
        after = _after(name, first, root)
        told[name] = []
        for point in _points(means):
            told[name].append(_try(name, point, means, first, root, (before, after)))
            if means == "steps" and told[name][-1]["error"] == "done":
                break
    return told


def _points(means: str) -> tuple[int, ...]:
    return {"sizes": SIZES, "rooms": ROOMS, "steps": tuple(range(1, 26)), "read only": (0,)}[means]


def _after(name: str, first: Room, root: Path) -> Summary:
    room = Room(root / "after")
    shutil.copytree(first.folder, room.folder)
    desk, _ = room.enter()
    JOBS[name](desk, room)
    access.leave(desk)
    found = summary(room)
    shutil.rmtree(room.folder)
    return found


def _try(
    name: str, point: int, means: str, first: Room, root: Path, wanted: tuple[Summary, Summary]
) -> dict[str, Any]:
    room = Room(root / "disk" / "room")
    shutil.copytree(first.folder, room.folder)
    told = _in_fork(name, room, lambda: MEANS[means](point, room))
    undo(room)
    try:
        found = summary(room)
        broken = _differences(found, *wanted, done=told == "done")
    except (Expected, AssertionError):
        broken = [traceback.format_exc()]
    shutil.rmtree(room.folder)
    return {"point": point, "error": told, "broken": broken}


def _differences(found: Summary, before: Summary, after: Summary, *, done: bool) -> list[str]:
    """Each thing is as before or as after; and as after where that was acknowledged."""
    return [
        f"{field}: {found[field]!r}"[:300]
        for field in found
        if found[field] != after[field] and (done or found[field] != before[field])
    ]


def _in_fork(name: str, room: Room, spoil: Callable[[], None]) -> str:
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        told = "nothing"
        try:
            desk, _ = room.enter()
            spoil()
            told = _told(lambda: JOBS[name](desk, room))
            desk.vault.lock()
        finally:
            os.write(writing, (told if sys.exc_info()[0] is None else _trace()).encode())
            os._exit(0)
    os.close(writing)
    with os.fdopen(reading) as pipe:
        told = pipe.read()
    os.waitpid(child, 0)
    return told


def _told(job: Callable[[], object]) -> str:
    try:
        job()
    except Expected as error:
        return f"{type(error).__module__}.{type(error).__name__}"
    return "done"


def _trace() -> str:
    return traceback.format_exc()[-3000:]


# the means


def _limit_sizes(most: int, _room: Room) -> None:
    """No file may grow past so many bytes."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))


def _leave_room(left: int, room: Room) -> None:
    """Fill the disk up to so many bytes."""
    state = os.statvfs(room.folder)
    free = state.f_bavail * state.f_frsize
    (room.folder / "fill").write_bytes(bytes(max(0, free - left)))


def undo(room: Room) -> None:
    (room.folder / "fill").unlink(missing_ok=True)


def _fail_step(number: int, _room: Room) -> None:
    """The so many'th thing that Python itself asks of the disk fails, and all after it."""
    left = [number]

    def failing(name: str) -> None:
        real = getattr(os, name)

        def step(*given: Any, **named: Any) -> Any:
            reads = name == "open" and not given[1] & FORBIDDEN[0]
            left[0] -= not reads
            if left[0] < 1 and not reads:
                raise OSError(errno.EIO, "failing disk")
            return real(*given, **named)

        setattr(os, name, step)

    for name in ("open", "fsync", "replace", "rename", "mkdir", "ftruncate"):
        failing(name)


def _read_only(_point: int, room: Room) -> None:
    """The folder can be read and not written, from now on."""
    real = os.open

    def opened(path: Any, flags: int, *given: Any, **named: Any) -> int:
        if flags & FORBIDDEN[0] and Path(os.fsdecode(path)).is_relative_to(room.folder):
            raise OSError(FORBIDDEN[1], "read-only")
        return real(path, flags, *given, **named)

    os.open = opened
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))


MEANS: dict[str, Callable[[int, Room], None]] = {
    "sizes": _limit_sizes,
    "rooms": _leave_room,
    "steps": _fail_step,
    "read only": _read_only,
}


def main(arguments: list[str]) -> Iterator[str]:
    yield json.dumps(try_all(arguments[0], Path(arguments[1])))


if __name__ == "__main__":
    print(*main(sys.argv[1:]))
