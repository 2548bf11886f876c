"""Where in the program somebody was when it was locked, kept in the vault until the day is over.

The program that comes back may be another process (bundle-format §2), and what page was open
tells about people: it lies with the drafts, encrypted, and never leaves this computer.
"""

from mia_desktop.services.desk import Desk
from mia_desktop.store import drafts
from mia_desktop.store.errors import VaultError

RECORD = "window"


def keep(desk: Desk, place: str) -> VaultError | None:
    """Remember a place, as the window wrote it down; a full disk keeps nobody from locking."""
    try:
        with desk.writer.transaction():
            drafts.put(desk.connection, desk.clock, "", RECORD, desk.person, place)
    except VaultError as error:
        return error
    return None


def forget(desk: Desk) -> VaultError | None:
    """The person has ended the program: the next time begins at the beginning."""
    try:
        with desk.writer.transaction():
            drafts.drop(desk.connection, RECORD, desk.person)
    except VaultError as error:
        return error
    return None


def latest(desk: Desk) -> str:
    """The place where this person was earlier today, or nothing."""
    today = desk.clock.now().date().isoformat()
    found = drafts.of_record(desk.connection, RECORD)
    mine = [each for each in found if each.unit == desk.person and each.at[:10] == today]
    return mine[0].text if mine else ""
