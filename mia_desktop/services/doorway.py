"""What can be told before anything is unlocked; imports nothing heavy (architecture §7)."""

from mia_desktop.platform.paths import Places

DATABASE, PENDING = "caseload.db", "caseload.db.new"
KEYSLOTS = ("keyslots.json", "keyslots.copy.json")
"""The store's own names; a test holds them to it, for importing the store would cost the start."""


def has_vault(places: Places) -> bool:
    """Whether there is something to unlock, be it only what a broken-off change of key left."""
    if (places.vault / DATABASE).exists():
        return True
    keys = any((places.vault / name).exists() for name in KEYSLOTS)
    return keys and (places.vault / PENDING).exists()
