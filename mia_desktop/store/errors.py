"""What can go wrong with a vault without anybody's bug: data for a sentence, no text."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from mia_desktop.domain.errors import Expected


class VaultError(Expected):
    """The root of what the store tells a person."""


class DiskFull(VaultError):
    """No room left where the vault or the copy lies."""


class ReadOnly(VaultError):
    """The place can be read but not written."""


class StorageFailed(VaultError):
    """The disk or stick failed in some other way; `code` is SQLite's or the system's number."""

    def __init__(self, code: int) -> None:
        super().__init__(code)
        self.code = code


class CannotOpen(VaultError):
    """The file is missing or may not be opened."""


class Busy(VaultError):
    """Another program holds the database."""


class Stopped(VaultError):
    """A reading was broken off because the vault is being locked."""


class Damaged(VaultError):
    """Pages of the database do not prove authentic or do not hang together."""


class NotADatabase(VaultError):
    """The bytes do not open with this key: wrong key, or the first page is damaged."""


class NotAVault(VaultError):
    """An encrypted database, but none of this program's."""


class NewerVault(VaultError):
    """Made by a later version of the program; left exactly as it was."""

    def __init__(self, found: int, known: int) -> None:
        super().__init__(found, known)
        self.found = found
        self.known = known


class NoVault(VaultError):
    """There is no vault in the folder."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.folder = folder


class VaultExists(VaultError):
    """There is a vault in the folder already, and none is ever written over."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.folder = folder


class VaultInUse(VaultError):
    """Another running program has the vault; the fields say which."""

    def __init__(self, who: str, machine: str, process: int, since: str) -> None:
        super().__init__(who, machine, process, since)
        self.who = who
        self.machine = machine
        self.process = process
        self.since = since


class SlotsDamaged(VaultError):
    """Neither keyslots.json nor its copy can be read; `why` is a short code."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


class SlotsChanged(VaultError):
    """The slots are not those that the phrase was derived for: another program has been here."""


class WrongPhrase(VaultError):
    """No slot opens for the phrase; `failed` counts the tries since the last unlock."""

    def __init__(self, failed: int) -> None:
        super().__init__(failed)
        self.failed = failed


class WrongKey(VaultError):
    """The recovery key or identity is well-formed but belongs to no slot of this vault."""


class TooManySlots(VaultError):
    """A vault has room for a few keys only."""

    def __init__(self, most: int) -> None:
        super().__init__(most)
        self.most = most


class NoSuchPerson(VaultError):
    """The person has no passphrase slot here (any more)."""


class LastPerson(VaultError):
    """Taking away the last passphrase would leave nobody who can open the vault."""


class NameTaken(VaultError):
    """Two people of one vault cannot have the same name: the name is the author."""


class BadRecoveryKey(VaultError):
    """The typed recovery key does not hold; `groups` are the wrong ones, 1 to 8."""

    def __init__(self, groups: tuple[int, ...]) -> None:
        super().__init__(groups)
        self.groups = groups


class BadRecipient(VaultError):
    """The text is no age X25519 recipient."""


class BadBackup(VaultError):
    """The file is no backup, or a damaged one; `why` is a short code."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


FULL = frozenset({errno.ENOSPC, errno.EDQUOT if hasattr(errno, "EDQUOT") else errno.ENOSPC})
BARRED = frozenset({errno.EROFS, errno.EACCES, errno.EPERM})


@contextmanager
def files_sorted() -> Iterator[None]:
    """Say what a failing file system means, in the same terms as a failing database."""
    try:
        yield
    except FileNotFoundError as error:
        raise CannotOpen from error
    except OSError as error:
        if error.errno in FULL:
            raise DiskFull from error
        if error.errno in BARRED:
            raise ReadOnly from error
        raise StorageFailed(error.errno or 0) from error
