"""Files that are dropped on a participant's page, taken in on the store thread."""

from collections.abc import Sequence
from pathlib import Path

from mia_desktop.services import attachments, people
from mia_desktop.services.desk import Desk


def add_all(desk: Desk, case: str, paths: Sequence[str]) -> None:
    """Keep these files; all or none of them, and one Ångra takes them away."""
    with desk.step():
        for path in paths:
            attachments.add(desk, case, Path(path))


def scan(desk: Desk, consent: str, path: str) -> None:
    """Keep a signed consent, and let the consent point at it (R-34)."""
    case = desk.get(consent).case
    with desk.step():
        kept = attachments.add(desk, case, Path(path), sort="SAMTYCKE", about=consent)
        people.show_signed(desk, consent, kept)
