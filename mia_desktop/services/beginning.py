"""The first start: where the vault will lie, and the vault with its person, role and sheet."""

import hashlib
import os
from pathlib import Path

import msgspec

from mia_desktop.domain.errors import Expected
from mia_desktop.pdf.content import recovery_sheet
from mia_desktop.pdf.render import render
from mia_desktop.platform import encryption, files, paths_checks, threads
from mia_desktop.platform.clock import Clock
from mia_desktop.platform.encryption import Encryption
from mia_desktop.platform.paths import Places
from mia_desktop.platform.paths_checks import Concern
from mia_desktop.platform.slices import Beside, Long, at_once
from mia_desktop.services import access, invitations, peers
from mia_desktop.services.access import First, Terms
from mia_desktop.services.desk import Desk, Role
from mia_desktop.services.identity import FEDERATION, UNIT
from mia_desktop.services.invitations import InvitationRead
from mia_desktop.services.passphrases import RecoveryKey
from mia_desktop.store import backup
from mia_desktop.store.errors import files_sorted
from mia_desktop.sync import invitation
from mia_desktop.sync.invitation import MOST

__all__ = [
    "Beginner",
    "Concern",
    "Encryption",
    "Ground",
    "NotOnAStick",
    "begin",
    "beginning",
    "disk_under",
    "look_at_ground",
    "save_sheet",
]


class Ground(msgspec.Struct, frozen=True, kw_only=True):
    """What the vault will stand on: concerns about its folder, and the disk's own encryption."""

    folder: Path
    concerns: tuple[paths_checks.Finding, ...]
    disk: Encryption

    @property
    def refused(self) -> bool:
        return any(each.refused for each in self.concerns)


class Beginner(msgspec.Struct, frozen=True, kw_only=True):
    """Who begins: name, role, and whom they work for, as they wrote it."""

    name: str
    role: Role
    unit: str = ""


class Invited(msgspec.Struct, frozen=True, kw_only=True):
    """An invitation that was read; `typed` is the office's number, or empty until it is known."""

    read: InvitationRead
    typed: tuple[str, ...] = ()


def read_invitation(path: Path) -> InvitationRead:
    """Read the file that the office gave. Raises BadInvitation, BadSignature and their like."""
    with files_sorted():
        data = files.read_capped(path, MOST)
    return invitations.read(data)


def confirm(found: InvitationRead, typed: tuple[str, ...]) -> Invited:
    """Check the typed groups before there is a vault; raises WrongNumber."""
    peers.check_typed(invitation.read_invitation(found.raw), found.asked, typed)
    return Invited(read=found, typed=typed)


def _settle(desk: Desk, invited: Invited) -> None:
    if invited.typed:
        invitations.pin(desk, invited.read.raw, invited.read.asked, invited.typed)
    else:
        invitations.keep(desk, invited.read.raw)


def look_at_ground(places: Places) -> Ground:
    """Look at the folder and the disk; asks programs of the system, so never while painting."""
    threads.away_from_window("look_at_ground")
    return Ground(
        folder=places.vault,
        concerns=paths_checks.check_here(places.vault, os.environ),
        disk=encryption.look_up(places.vault),
    )


def disk_under(folder: Path) -> Encryption:
    """What the system says of the disk that a folder lies on; asks programs of the system."""
    threads.away_from_window("disk_under")
    return encryption.look_up(folder)


def begin(
    places: Places, clock: Clock, who: Beginner, phrase: str, key: RecoveryKey,
    invited: "Invited | None" = None, *, terms: Terms | None = None,
) -> Desk:  # fmt: skip
    """The vault, with its sheet, in one go: what is half made is no vault."""
    return at_once(beginning(places, clock, who, phrase, key, invited, terms=terms))


def beginning(
    places: Places, clock: Clock, who: Beginner, phrase: str, key: RecoveryKey,
    invited: "Invited | None" = None, *, terms: Terms | None = None,
) -> Long[Desk]:  # fmt: skip
    """The same with the derivation beside the store thread; before it ends, nothing is made."""
    founder = yield Beside(
        lambda _watch: access.founder(places, clock, person=who.name, phrase=phrase, terms=terms)
    )
    unit = {FEDERATION if who.role == "kontoret" else UNIT: who.unit} if who.unit else {}
    first = First(role=who.role, key=key, decisions=unit)
    desk = access.create(places, clock, person=who.name, phrase=founder, terms=terms, first=first)
    try:
        if invited is not None:
            _settle(desk, invited)
        access.mark(desk)
        yield from backup.making(desk.vault, "first")
    except BaseException:
        desk.vault.lock()
        raise
    return desk


class NotOnAStick(Expected):
    """A sheet with the key on it may only be saved where it can be carried away and locked in."""


def _on_a_stick(path: Path) -> bool:
    concerns = paths_checks.check_here(path.parent, os.environ)
    return any(each.concern is Concern.REMOVABLE for each in concerns)


def save_sheet(
    path: Path, clock: Clock, key: RecoveryKey | None = None, *, large: bool = False
) -> str:
    """Write the sheet to fill in by hand; with a key, the sheet that has it printed.

    Returns its hash. It does not go by the preview: the key on the screen is nowhere else yet,
    and before the first vault there is no log.
    """
    threads.away_from_window("sheet")
    if key is not None and not _on_a_stick(path):
        raise NotOnAStick
    blocks = (
        recovery_sheet.blank_sheet() if key is None else recovery_sheet.printed_sheet(key.groups())
    )
    data = render(blocks, recovery_sheet.recovery_meta(clock.today(), large=large))
    with files_sorted():
        files.write_atomic(path, data)
    return hashlib.sha256(data).hexdigest()
