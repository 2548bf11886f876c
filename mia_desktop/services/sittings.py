"""A vault opened for one piece of work without a window, and locked again whatever happens."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import msgspec

from mia_desktop.domain.chain import NO_LINK, Epoch, Link, feed_start
from mia_desktop.domain.errors import Expected
from mia_desktop.platform import files
from mia_desktop.platform.clock import Clock
from mia_desktop.platform.paths import Places
from mia_desktop.services import access, exchange, ingest, office, opening, reports
from mia_desktop.services import verify as verifying
from mia_desktop.services.access import Terms
from mia_desktop.services.desk import Desk
from mia_desktop.services.exchange_errors import AlreadyThere, WrongRole
from mia_desktop.services.ingest import Taken
from mia_desktop.services.verify import Witnessed
from mia_desktop.store import unlock
from mia_desktop.store.errors import files_sorted


class Read(msgspec.Struct, frozen=True, kw_only=True):
    """What became of one file: taken in or kept, or the class of what stood in the way."""

    path: Path
    taken: Taken | None = None
    refused: str = ""

    @property
    def held(self) -> bool:
        """Whether all that the file holds is in the vault now."""
        return (
            self.taken is not None
            and self.taken.outcome in {"read", "known"}
            and (not self.taken.held)
        )


def places_of(folder: Path, own: Places) -> Places:
    """Where the things around a vault lie: beside it where the data folder was moved."""
    moved = folder.absolute().parent / "state"
    state = moved if folder.absolute() != own.vault and moved.is_dir() else own.state
    return Places(vault=folder.absolute(), state=state, settings=own.settings)


@contextmanager
def working(
    places: Places, phrase: str, clock: Clock, terms: Terms | None = None
) -> Iterator[Desk]:
    """An open desk for work that changes something; unlocking and locking stand in the log."""
    desk = access.enter(places, clock, phrase, terms=terms).desk
    try:
        yield desk
    finally:
        access.leave(desk)


@contextmanager
def looking(
    places: Places, phrase: str, clock: Clock, terms: Terms | None = None
) -> Iterator[Desk]:
    """An open desk for looking only: not even a line in the log is written."""
    terms = terms or Terms()
    opened = unlock.unlock(places.vault, phrase, clock=clock, opening=terms.opening)
    try:
        yield Desk(opened.vault, places, clock, opened.vault.author)
    finally:
        opened.vault.lock()


def look(desk: Desk, path: Path) -> opening.Looked:
    """What a file is, from whom, and where it stands in their feed."""
    return opening.inspect(desk, opening.read_file(path))


def witness(desk: Desk, path: Path) -> Witnessed:
    """What a file from another confirms of this vault: how much they hold of its feed and log."""
    head = opening.open_file(desk, opening.read_file(path)).header
    mine = exchange.my_epochs(desk)
    held = [place for place in head.have if place.epoch in mine]
    theirs = Epoch(head.epoch)
    newest = max(held, key=lambda place: mine.index(Epoch(place.epoch)), default=None)
    log_link = Link(head.seen_log) if head.seen_log != NO_LINK else None
    if newest is None:
        return Witnessed(
            sender=mine[-1], receiver=theirs, count=0, link=feed_start(mine[-1], theirs),
            log_link=log_link,
        )  # fmt: skip
    return Witnessed(
        sender=Epoch(newest.epoch), receiver=theirs, count=newest.count, link=Link(newest.link),
        log_link=log_link,
    )  # fmt: skip


def verify(
    places: Places, phrase: str, clock: Clock, against: Path, *, state: Path | None = None,
    terms: Terms | None = None,
) -> verifying.Report:  # fmt: skip
    """Prove of a vault what can be proven, and that it is not older than a receipt says."""
    with looking(places, phrase, clock, terms) as desk:
        return verifying.verify(desk.vault, witness(desk, against), state=state)


def read_all(desk: Desk, paths: Sequence[Path], *, agreed: bool = False) -> list[Read]:
    """Take files in one after another; what is wrong with one does not stop the others."""
    check_office(desk)
    found: list[Read] = []
    for path in paths:
        try:
            data = opening.read_file(path)
            taken = ingest.ingest(desk, data, name=path.name, agreed=agreed)
        except Expected as error:
            found.append(Read(path=path, refused=type(error).__name__))
        else:
            found.append(Read(path=path, taken=taken))
    return found


def write_report(desk: Desk, period: str, folder: Path) -> tuple[Path, reports.Figures]:
    """The volumes of a period as a table in a folder; raises AlreadyThere, ValueError."""
    check_office(desk)
    reports.days(period)
    found = reports.figures(desk, period)
    target = folder / f"volymer-{period}.csv"
    write_new(target, reports.as_csv(found))
    desk.note("write_report", detail=period)
    return target, found


def export_key(desk: Desk, target: Path) -> None:
    """The office's age identity in a file of its own; raises AlreadyThere."""
    check_office(desk)
    with files_sorted():
        if target.exists():
            raise AlreadyThere(target)
    write_new(target, office.export_key(desk))


def check_office(desk: Desk) -> None:
    """Raise WrongRole at a handledare's vault."""
    if desk.role != "kontoret":
        raise WrongRole(desk.role)


def write_new(target: Path, data: bytes) -> None:
    """A file that was not there; nothing is ever written over."""
    with files_sorted():
        if target.exists():
            raise AlreadyThere(target)
        target.parent.mkdir(parents=True, exist_ok=True)
        files.write_atomic(target, data)
