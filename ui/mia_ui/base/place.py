"""Where in the program a person is, so that they can be put back there."""

from collections.abc import Mapping

import msgspec


class Place(msgspec.Struct, frozen=True, kw_only=True):
    """A page with what it shows, the field in focus and the cursor in it.

    Taken before the screens are thrown away (lock, new language, theme or text size) and restored
    after they are built again. `field` is the objectName of a field.
    """

    page: str
    args: Mapping[str, str] = {}
    field: str = ""
    cursor: int = -1
    scroll: int = 0
    texts: Mapping[str, str] = {}
    """What stood half-written in fields that no page keeps by itself, by objectName."""
    opened: tuple[str, ...] = ()
    """Forms and panels that stood open on the page, as their owners call them."""
