"""A stick that the handledare left: what the Inkorg of the office finds when it looks there."""

from pathlib import Path

from mia_desktop.services import handover
from mia_desktop.services.desk import Desk


def hand_over(coach: Desk, folder: Path) -> None:
    """A stick with a package on it, and a file that is none (on the store thread)."""
    folder.mkdir(parents=True)
    handover.make(coach, folder)
    (folder / "trasig.miabundle").write_bytes(b"inget paket")
