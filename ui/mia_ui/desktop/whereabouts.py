"""A place as text, for the vault that keeps it while it is locked."""

import msgspec

from mia_ui.base.place import Place


def written(place: Place) -> str:
    return msgspec.json.encode(place).decode()


def read(text: str) -> Place | None:
    """The place that was kept, or None: a newer or older program may have written it."""
    try:
        return msgspec.json.decode(text, type=Place)
    except (msgspec.DecodeError, msgspec.ValidationError):
        return None
