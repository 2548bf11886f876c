"""From an expected error to Swedish sentences; one module for each area of the program.

An area is a module with a `TABLE`; it is listed in `areas` below.
"""

from functools import cache

from mia_desktop.domain.errors import Expected
from mia_ui.messages.told import Table, Told

__all__ = ["Table", "Told", "areas", "tell"]


@cache
def areas() -> tuple[Table, ...]:
    """All sentences; brought in with the services they are about when something goes wrong."""
    from mia_ui.messages import (  # noqa: PLC0415
        casework,
        common,
        content,
        hours,
        lists,
        moving,
        rights,
        sync,
        vault,
    )

    return (
        common.TABLE, vault.TABLE, casework.TABLE, content.TABLE, lists.TABLE, sync.TABLE,
        hours.TABLE, rights.TABLE, moving.TABLE,
    )  # fmt: skip


def tell(error: Expected) -> Told:
    """The sentences for an error: those of its own kind, else those of the nearest base."""
    for kind in type(error).__mro__:
        for table in areas():
            if kind in table:
                return table[kind](error)
    raise KeyError(type(error))
