"""What the pages of settings may ask of the program, beyond what every page may."""

from typing import Protocol

from mia_desktop.services.preferences import Preferences


class Keeper(Protocol):
    """Holds the plain settings and lets them act at once."""

    @property
    def preferences(self) -> Preferences: ...

    def change(self, preferences: Preferences) -> None:
        """Keep settings and let them act; the screens are built anew where that is needed."""
        ...
