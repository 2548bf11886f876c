"""Which registrations are shown under another one, read from the `merged` records."""

from typing import Any

import msgspec

from mia_desktop.domain.merging import roots
from mia_desktop.store import loose
from mia_desktop.store.connection import Connection

KIND = "merged"


class _Told(msgspec.Struct):
    values: dict[str, Any]


_body = msgspec.json.Decoder(_Told)


def shown_under(connection: Connection) -> dict[str, str]:
    """Of each registration that is merged the one it is shown under.

    One that says it belongs to somebody who is not here is shown by itself.
    """
    rows = connection.execute(
        "SELECT case_id, body FROM record WHERE kind = ? AND removed = 0", (KIND,)
    ).fetchall()
    told = {case: _into(body) for case, body in rows}
    return roots({case: into for case, into in told.items() if _is_here(connection, into)})


def registrations(connection: Connection, case: str) -> tuple[str, ...]:
    """A registration and those that are shown under it."""
    under = shown_under(connection)
    return (case, *sorted(other for other, root in under.items() if root == case))


def neighbours(connection: Connection, case: str) -> set[str]:
    """Registrations whose rows in the lists may change with this one's, itself included."""
    under = shown_under(connection)
    rows = connection.execute(
        "SELECT body FROM record WHERE kind = ? AND case_id = ?", (KIND, case)
    ).fetchall()
    former = {into for (body,) in rows if (into := _into(body))}
    near = {case, *former}
    near |= {under[one] for one in tuple(near) if one in under}
    return near | {other for other, root in under.items() if root == case}


def _into(body: bytes) -> str:
    return loose.text(_body.decode(body).values.get("into"))


def _is_here(connection: Connection, case: str) -> bool:
    row = connection.execute(
        "SELECT 1 FROM record WHERE id = ? AND kind = 'participant' AND removed = 0", (case,)
    )
    return row.fetchone() is not None
