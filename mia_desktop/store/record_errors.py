"""What can stand in the way of a piece of casework, as data for a sentence."""

from mia_desktop.store.errors import VaultError


class OpenConflict(VaultError):
    """A document cannot be made final while a krock in it is open (bundle-format §5.6)."""

    def __init__(self, record: str, units: tuple[str, ...]) -> None:
        super().__init__(record, units)
        self.record = record
        self.units = units


class DamagedAttachment(VaultError):
    """The bytes of a kept file are not those that were put in."""

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key
