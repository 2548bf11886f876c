"""The one text that is being typed: on disk within a second, never leaves the laptop (C5)."""

import msgspec

from mia_desktop.domain.writes import BadWrite
from mia_desktop.platform.clock import Clock
from mia_desktop.store.connection import Connection


class Draft(msgspec.Struct, frozen=True, kw_only=True):
    """Text of a field that nobody has left yet."""

    record: str
    unit: str
    case: str
    text: str
    at: str


def put(connection: Connection, clock: Clock, case: str, record: str, unit: str, text: str) -> None:
    """Keep what has been typed so far; the caller's transaction makes it last.

    Raises BadWrite for half a character (a lone surrogate), which no file can hold.
    """
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise BadWrite("surrogate") from error
    connection.execute(
        "INSERT INTO draft(record, unit, case_id, text, at) VALUES (?1, ?2, ?3, ?4, ?5)"
        " ON CONFLICT(record, unit) DO UPDATE SET text = ?4, at = ?5",
        (record, unit, case, text, clock.now().isoformat()),
    )


def drop(connection: Connection, record: str, unit: str) -> None:
    connection.execute("DELETE FROM draft WHERE record = ? AND unit = ?", (record, unit))


def follow(connection: Connection, source: str, target: str) -> None:
    """Let what was typed in one record stand in another, which may be another person's."""
    connection.execute(
        "UPDATE OR REPLACE draft SET record = ?1,"
        " case_id = (SELECT case_id FROM record WHERE id = ?1) WHERE record = ?2",
        (target, source),
    )


def of_record(connection: Connection, record: str) -> list[Draft]:
    rows = connection.execute(
        "SELECT record, unit, case_id, text, at FROM draft WHERE record = ? ORDER BY unit",
        (record,),
    )
    return [Draft(record=a, unit=b, case=c, text=d, at=e) for a, b, c, d, e in rows]


def everything(connection: Connection) -> list[Draft]:
    rows = connection.execute(
        "SELECT record, unit, case_id, text, at FROM draft ORDER BY at, record, unit"
    )
    return [Draft(record=a, unit=b, case=c, text=d, at=e) for a, b, c, d, e in rows]
