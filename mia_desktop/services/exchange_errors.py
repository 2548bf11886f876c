"""What can stand in the way between the vault and the stick: for the window's sentences."""

from pathlib import Path

from mia_desktop.domain.errors import Expected
from mia_desktop.sync.errors import (
    BadCard,
    BadEntry,
    BadFrame,
    BadHeader,
    BadInvitation,
    BadPayload,
    BadReport,
    BadRootKey,
    BadSignature,
    CannotOpen,
    Damaged,
    NewerFormat,
    NewerInvitation,
    NotABundle,
    NotForMe,
    OtherFederation,
    Refused,
    RevokedSender,
    TooLarge,
    UnknownSender,
    WeakKey,
    WrongRootPhrase,
)

__all__ = [
    "AlreadyThere", "AsksFirst", "BadCard", "BadEntry", "BadFrame", "BadHeader",
    "BadInvitation", "BadPayload", "BadReport", "BadRootKey", "BadSignature", "CannotOpen",
    "Damaged", "ExchangeError", "IAmOld", "NewerFormat", "NewerInvitation", "NoRoom",
    "NoSuchPeer", "NotABundle", "NotForMe", "NotInvited", "NotYetHeard", "NothingToUndo",
    "OldInvitation", "OtherFederation", "OtherRoot", "Overreach", "OwnCard", "PrefixTaken",
    "ReadBackFailed", "Refused", "RevokedSender", "RootMismatch", "TooLarge", "Unconfirmed",
    "UnknownSender", "WeakKey", "WrongNumber", "WrongRole", "WrongRootPhrase",
]  # fmt: skip


class ExchangeError(Expected):
    """Something between this computer and the others has to be settled first."""


class NotInvited(ExchangeError):
    """This computer belongs to no federation yet: it has read no invitation."""


class Unconfirmed(ExchangeError):
    """The check number has not been typed: nothing is written to them, not even F1 (§3)."""

    def __init__(self, name: str = "") -> None:
        super().__init__(name)
        self.name = name


class WrongNumber(ExchangeError):
    """Typed groups that are not the number's; `groups` are those, 0 to 7 in reading order."""

    def __init__(self, groups: tuple[int, ...]) -> None:
        super().__init__(groups)
        self.groups = groups


class WrongRole(ExchangeError):
    """An office's file read at an office, or a handledare's at a handledare."""

    def __init__(self, role: str) -> None:
        super().__init__(role)
        self.role = role


class OwnCard(ExchangeError):
    """This computer's own card."""


class OtherRoot(ExchangeError):
    """An invitation of another root than the one that was confirmed: a changed key blocks (§3)."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


class OldInvitation(ExchangeError):
    """An invitation older than the one that holds here."""

    def __init__(self, number: int, holds: int) -> None:
        super().__init__(number, holds)
        self.number = number
        self.holds = holds


class RootMismatch(ExchangeError):
    """A root key file that is not the one of this office."""


class PrefixTaken(ExchangeError):
    """Deltagarnummer begin with letters that one handledare only has (decisions C2)."""

    def __init__(self, prefix: str) -> None:
        super().__init__(prefix)
        self.prefix = prefix


class NoSuchPeer(ExchangeError):
    """Nobody with this key was ever read here."""


class NotYetHeard(ExchangeError):
    """Nothing has come from them yet, so nothing can be addressed to them."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


class IAmOld(ExchangeError):
    """This vault was put back or copied: nothing is handed over until a person has said so.

    `reasons` are codes of §4b.4: waterline, machine, confirmed, log link, epoch, start.
    """

    def __init__(self, reasons: tuple[str, ...]) -> None:
        super().__init__(reasons)
        self.reasons = reasons


class Overreach(ExchangeError):
    """A bundle that would write to the vault's own settings or move a record: never taken in."""

    def __init__(self, name: str, fault: str) -> None:
        super().__init__(name, fault)
        self.name = name
        self.fault = fault


class AsksFirst(ExchangeError):
    """So many krockar that a person is asked before anything is taken in (§5.10)."""

    def __init__(self, conflicts: int, cases: int) -> None:
        super().__init__(conflicts, cases)
        self.conflicts = conflicts
        self.cases = cases


class NoRoom(ExchangeError):
    """Too little free space where the file is to lie; nothing was written."""

    def __init__(self, needed: int, free: int) -> None:
        super().__init__(needed, free)
        self.needed = needed
        self.free = free


class AlreadyThere(ExchangeError):
    """There is a file of that name; none is ever written over (§4.7)."""

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self.path = path


class ReadBackFailed(ExchangeError):
    """What lies on the stick is not what was written to it."""

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self.path = path


class NothingToUndo(ExchangeError):
    """What was read in has all been overtaken, or was undone before."""
