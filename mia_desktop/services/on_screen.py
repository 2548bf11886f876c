"""What somebody has before them: the heads of the fields of an open page.

A write may only push aside what its author could read (bundle-format §5.3). An ingest may come
while a field is open; so a page remembers what stood when it was read, and its saves name that.
"""

from collections.abc import Iterable

from mia_desktop.domain.writes import Write
from mia_desktop.services.desk import Desk
from mia_desktop.store import entries


class OnScreen:
    """The ids that stood in each unit when it was read. Lives on the store thread."""

    def __init__(self) -> None:
        self._heads: dict[tuple[str, str], frozenset[str]] = {}

    def read(self, desk: Desk, records: Iterable[str]) -> None:
        """Remember what stands in these records now."""
        for record in records:
            for unit, heads in entries.units(desk.connection, record).items():
                self._heads[record, unit] = frozenset(str(entry.id) for entry in heads)

    def of(self, record: str, unit: str) -> tuple[str, ...]:
        """What the author of a write could read in a unit; nothing where nothing stood."""
        return tuple(sorted(self._heads.get((record, unit), ())))

    def wrote(self, writes: Iterable[Write]) -> None:
        """Follow what was just written from this page: that is what its author sees now."""
        for write in writes:
            place = (write.line.record, write.line.unit)
            before = self._heads.get(place, frozenset())
            self._heads[place] = (before - set(write.line.replaces)) | {str(write.id)}


def rewritten(desk: Desk, record: str) -> frozenset[str]:
    """The units of a record in which somebody has written more than once: they have a history."""
    rows = desk.connection.execute(
        "SELECT unit FROM change WHERE record = ? GROUP BY unit HAVING count(*) > 1", (record,)
    )
    return frozenset(unit for (unit,) in rows.fetchall())
