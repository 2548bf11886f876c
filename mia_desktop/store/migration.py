"""How an older vault becomes one of this version.

The log is never touched. What is derived from it is thrown away and made again, so a step between
versions is the same for every change of a list: only a change of the log's own tables, or of
those that no log proves, would need words of its own here.
"""

from collections.abc import Callable

from mia_desktop.store import projection, schema
from mia_desktop.store.connection import Connection

OLDEST = 1

Step = Callable[[int, int], None]
"""Hears how many records of how many have been taken; called often, does little."""


def migrate(connection: Connection, step: Step | None = None) -> None:
    """Bring the tables of an older version up to this one, inside the caller's transaction."""
    version = connection.user_version()
    if not OLDEST <= version < schema.VERSION:
        raise AssertionError(version)
    projection.rebuild_all(connection, step)
