"""Why the window is locked, for whoever comes back to it."""

from typing import Literal

from PySide6.QtCore import QCoreApplication

LockedBy = Literal["", "asked", "idle", "away"]


def why(by: LockedBy, minutes: int) -> str:
    """In words; nothing before anything has been open."""
    tr = QCoreApplication.translate
    return {
        "": "",
        "asked": tr("LockedBy", "Låst: du valde att låsa."),
        "idle": tr("LockedBy", "Låst: ingen rörde datorn på {n} minuter.").format(n=minutes),
        "away": tr("LockedBy", "Låst: datorn låstes eller gick i vila."),
    }[by]
