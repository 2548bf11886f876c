"""How the window looks and behaves: plain settings beside the vault, nothing about anybody."""

from pathlib import Path
from typing import Annotated, Literal

import msgspec

from mia_desktop.platform import files

MOST = 64 * 1024
LOCK_MINUTES = (2, 30)
"""The limits of the time until the vault locks by itself (ux §1.5)."""
CONVERSATION_MINUTES = 90
"""In samtalsläge, where that was chosen: a talk lasts an hour (ux §8, "Lås inte under samtal")."""


class Preferences(msgspec.Struct, frozen=True, kw_only=True):
    """Settings that act at once; needed before anything is unlocked, so they lie in the clear."""

    language: Literal["sv", "en"] = "sv"
    theme: Literal["system", "ljus", "mork", "kontrast"] = "system"
    scale: Annotated[float, msgspec.Meta(ge=1.0, le=2.25)] = 1.0
    system_font: bool = False
    lock_minutes: Annotated[int, msgspec.Meta(ge=LOCK_MINUTES[0], le=LOCK_MINUTES[1])] = 10
    stay_in_conversation: bool = False
    """Whether samtalsläge keeps the window open for longer (ux §8)."""
    capture: bool = False
    """Whether the window may be seen in screen captures (for screen magnifiers)."""
    plan_paper: bool = False
    """Whether the plan's paper is shown beside the plan."""
    geometry: str = ""
    """Qt's own text for the window's place and size, base64."""


def load(path: Path) -> Preferences:
    """The settings, or the defaults where there are none or they cannot be read."""
    try:
        data = files.read_capped(path, MOST)
        return msgspec.json.decode(data, type=Preferences)
    except (OSError, msgspec.DecodeError):
        return Preferences()


def save(path: Path, preferences: Preferences) -> None:
    """Keep the settings; a disk that cannot take them costs comfort, never work."""
    path.parent.mkdir(parents=True, exist_ok=True)
    files.write_atomic(path, msgspec.json.format(msgspec.json.encode(preferences)))
