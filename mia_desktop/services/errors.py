"""What a vault can answer instead of doing what was asked: for the window's sentences."""

from mia_desktop.domain.authoring import OpenConflict
from mia_desktop.domain.errors import Expected
from mia_desktop.store.errors import (
    BadBackup,
    BadRecipient,
    BadRecoveryKey,
    Busy,
    CannotOpen,
    Damaged,
    DiskFull,
    LastPerson,
    NameTaken,
    NewerVault,
    NoSuchPerson,
    NotADatabase,
    NotAVault,
    NoVault,
    ReadOnly,
    SlotsChanged,
    SlotsDamaged,
    Stopped,
    StorageFailed,
    TooManySlots,
    VaultError,
    VaultExists,
    VaultInUse,
    WrongKey,
    WrongPhrase,
)
from mia_desktop.store.record_errors import DamagedAttachment, Overtaken

__all__ = [
    "BadBackup", "BadRecipient", "BadRecoveryKey", "Busy", "CannotOpen", "Damaged",
    "DamagedAttachment", "DiskFull",
    "LastPerson", "NameTaken", "NewerVault", "NoSuchPerson", "NoVault", "NotADatabase",
    "NotAVault", "NotRemovable", "OpenConflict", "Overtaken", "ReadOnly", "SlotsChanged",
    "SlotsDamaged", "Stopped",
    "StorageFailed", "TooManySlots", "VaultError", "VaultExists", "VaultInUse", "WrongKey",
    "WrongPhrase",
]  # fmt: skip


class NotRemovable(Expected):
    """Something of the case is not with the office for sure; `missing` changes of it."""

    def __init__(self, missing: int) -> None:
        super().__init__(missing)
        self.missing = missing
