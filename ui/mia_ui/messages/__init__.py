"""From an expected error to Swedish sentences; one module for each area of the program.

An area is a module with a `TABLE`; it is listed in `AREAS` below.
"""

from mia_desktop.domain.errors import Expected
from mia_ui.messages import casework, common, content, sync, vault
from mia_ui.messages.told import Table, Told

__all__ = ["AREAS", "Table", "Told", "tell"]

AREAS: tuple[Table, ...] = (common.TABLE, vault.TABLE, casework.TABLE, content.TABLE, sync.TABLE)


def tell(error: Expected) -> Told:
    """The sentences for an error: those of its own kind, else those of the nearest base."""
    for kind in type(error).__mro__:
        for table in AREAS:
            if kind in table:
                return table[kind](error)
    raise KeyError(type(error))
