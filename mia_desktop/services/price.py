"""What a guess at a passphrase costs on this computer, measured once and kept (bundle-format §2).

Kept in the state folder, which belongs to the computer: the vault may be carried to another one.
"""

from collections.abc import Callable
from contextlib import suppress

import msgspec

from mia_desktop.platform import files
from mia_desktop.platform.paths import Places
from mia_desktop.store import kdf
from mia_desktop.store.errors import VaultError, files_sorted
from mia_desktop.store.kdf import Cost

FILE = "phrase-cost"
MOST_BYTES = 256


def here(places: Places, measure: Callable[[], Cost]) -> Cost:
    """The price that this computer bears; measured only where none is kept yet."""
    kept = _read(places)
    if kept is not None:
        return kept
    found = measure()
    keep(places, found)
    return found


def keep(places: Places, cost: Cost) -> None:
    """Keep what was measured; a disk that takes no file means measuring again, and no more."""
    with suppress(VaultError), files_sorted():
        places.state.mkdir(mode=0o700, parents=True, exist_ok=True)
        files.write_atomic(places.state / FILE, msgspec.json.encode(cost))


def _read(places: Places) -> Cost | None:
    """What is kept, unless it is nothing that this program has measured."""
    try:
        found = msgspec.json.decode(files.read_capped(places.state / FILE, MOST_BYTES), type=Cost)
    except (OSError, msgspec.MsgspecError, UnicodeDecodeError):
        return None
    return None if kdf.below(found, kdf.FLOOR) else found
