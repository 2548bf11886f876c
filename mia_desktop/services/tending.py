"""A vault looked after from the command line: verified, backed up, restored. No casework is read.

What is unlocked here is locked again before the call returns, whatever happens.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec

from mia_desktop.domain.errors import Expected
from mia_desktop.platform.clock import Clock
from mia_desktop.services import disposal
from mia_desktop.services import verify as verifying
from mia_desktop.services.access import Terms
from mia_desktop.services.verify import Report
from mia_desktop.store import backup, backup_file, restore, unlock
from mia_desktop.store.backup import Contents
from mia_desktop.store.vault import Vault

__all__ = ["Contents", "Copied", "Report", "TargetExists", "copy_to", "restore_to", "verify"]


class TargetExists(Expected):
    """There is a file already where the copy was to be put, and none is ever written over."""

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self.path = path


class Copied(msgspec.Struct, frozen=True, kw_only=True):
    """A copy that was made, and what was counted in it when it was read back."""

    path: Path
    contents: Contents


@contextmanager
def _open(folder: Path, phrase: str, clock: Clock, terms: Terms) -> Iterator[Vault]:
    opened = unlock.unlock(folder, phrase, clock=clock, opening=terms.opening)
    try:
        yield opened.vault
    finally:
        opened.vault.lock()


def verify(
    folder: Path,
    phrase: str,
    clock: Clock,
    *,
    state: Path | None = None,
    terms: Terms | None = None,
) -> Report:
    """Prove of a vault what can be proven; `state` is where this computer's waterline lies."""
    with _open(folder, phrase, clock, terms or Terms()) as vault:
        return verifying.verify(vault, state=state)


def copy_to(
    folder: Path, phrase: str, target: Path, clock: Clock, *, terms: Terms | None = None
) -> Copied:
    """Make a backup, put a copy of it at `target`, open that copy and count it.

    `target` is a folder, whose copies the vault remembers and reseals when keys change, or a file
    that is not there yet, of which it knows nothing later. Raises TargetExists, BadBackup …
    """
    if target.exists() and not target.is_dir():
        raise TargetExists(target)
    with _open(folder, phrase, clock, terms or Terms()) as vault:
        made = backup.make(vault, "command")
        if target.is_dir():
            path = backup.copy_out(vault, target)
        else:
            path = target
            backup_file.copy(made, path)
        return Copied(path=path, contents=backup.drill(vault, path))


def restore_to(
    file: Path, phrase: str, folder: Path, clock: Clock, *, terms: Terms | None = None
) -> Contents:
    """Make a vault of a backup in `folder`, where there is none. Raises VaultExists, BadBackup."""
    opening = (terms or Terms()).opening
    apply = disposal.applying(disposal.known_beside(file.parent), clock)
    made = restore.restore(file, folder, phrase, clock=clock, opening=opening, apply=apply)
    try:
        return Contents(
            cases=int(made.connection.value("SELECT count(DISTINCT case_id) FROM change")),
            changes=int(made.connection.value("SELECT count(*) FROM change")),
        )
    finally:
        made.lock()
