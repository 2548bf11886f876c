"""What can stand in the way of a piece of casework, as data for a sentence.

A krock that is open when a document is to be made final is `domain.authoring.OpenConflict`.
"""

from mia_desktop.store.errors import VaultError


class DamagedAttachment(VaultError):
    """The bytes of a kept file are not those that were put in."""

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key


class Overtaken(VaultError):
    """A change cannot be undone any more: something else stands there since.

    `places` are (record, unit).
    """

    def __init__(self, places: tuple[tuple[str, str], ...]) -> None:
        super().__init__(places)
        self.places = places
