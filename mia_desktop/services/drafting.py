"""The one text that is being typed, kept within a second, wherever it is typed (decisions C5)."""

from mia_desktop.services.desk import Desk
from mia_desktop.store import drafts


def keep(desk: Desk, case: str, record: str, unit: str, text: str) -> None:
    """Keep what has been typed so far in a field that nobody has left."""
    with desk.writer.transaction():
        drafts.put(desk.connection, desk.clock, case, record, unit, text)


def drop(desk: Desk, record: str, unit: str) -> None:
    """The field was left: its draft has become a value, or nothing."""
    with desk.writer.transaction():
        drafts.drop(desk.connection, record, unit)


def pending(desk: Desk, case: str) -> dict[tuple[str, str], str]:
    """All drafts of a case, by record and unit."""
    found = drafts.everything(desk.connection)
    return {(draft.record, draft.unit): draft.text for draft in found if draft.case == case}
