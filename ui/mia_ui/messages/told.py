"""What is said about something that went wrong: what happened, what it means, what to do."""

from collections.abc import Callable, Mapping
from typing import Any

import msgspec

from mia_desktop.domain.errors import Expected


class Told(msgspec.Struct, frozen=True, kw_only=True):
    """A heading that says what happened, and what follows from it (ux §4.1)."""

    title: str
    text: str = ""

    @property
    def line(self) -> str:
        return " ".join(part for part in (self.title, self.text) if part)


Table = Mapping[type[Expected], Callable[[Any], Told]]
"""For each kind of error of one area, how it is told. A subclass without a line has its base's."""
