"""Contact persons that a form asks for, taken into the register of them (domain §2.3 B).

A row and the contact that it becomes have ids made from each other: two coaches who take the same
row over make one contact, and a row that was taken over from last time is the same contact still.
"""

import uuid
from collections.abc import Mapping
from typing import Any

from mia_desktop.domain.records.base import Record
from mia_desktop.forms.answers import given, value_of
from mia_desktop.forms.definition import Form
from mia_desktop.services import definitions, form_rows, open_form
from mia_desktop.services.desk import Desk
from mia_desktop.services.form_rows import CELL
from mia_desktop.store import entries

TABLE, REGISTER = "contacts", "kontakt"
_FIELDS = {"organisation": "party", "name": "name", "role": "role", "phone": "phone",
           "latest": "latest"}  # fmt: skip
"""The columns of the table, and the fields of a contact that they are."""
_CONSENT = open_form.ANSWER + "consent"
_SPACE = uuid.UUID("b0f6b0a4-53f5-5c55-9a0e-4d4941434f4e")


def asks(form: Form) -> bool:
    """Whether a form asks for contact persons in a table of its own."""
    return any(question.id == TABLE for question in form.questions())


def into_register(desk: Desk, document: str, *, again: bool = True) -> int:
    """Have each contact of a form stand in the register; tells how many came. One Ångra undoes it.

    Whoever stands there already is not made twice: only what nobody has said of them is filled in.
    `again`: one that was taken away from the register comes back, for somebody asks for it.
    """
    record = desk.get(document)
    if not asks(definitions.of_document(desk, record)):
        return 0
    rows = [row for some in form_rows.by_document(desk, record.case).values() for row in some]
    mine = [row for row in rows if row.values.get("document") == document and _says_who(row)]
    made = 0
    with desk.step():
        for row in sorted(mine, key=lambda one: (one.values.get("place") or 0, one.id)):
            key = str(uuid.uuid5(_SPACE, _first(desk, row, rows)))
            there = desk.find(key) or _same(desk, record.case, row)
            if there is not None:
                _fill(desk, there, row)
            elif again or not entries.units(desk.connection, key):
                _make(desk, record, row, key)
                made += 1
    return made


def _says_who(row: Record) -> bool:
    named = any(_cell(row, column) for column in ("name", "role", "phone"))
    return row.values.get("question") == TABLE and named


def _first(desk: Desk, row: Record, rows: list[Record]) -> str:
    """The row of the first form that this one was taken over from, time after time."""
    document, now = desk.find(str(row.values.get("document"))), row.id
    if document is None:
        return now
    question = definitions.of_document(desk, document).question(TABLE)
    before = [one for one in rows if one.values.get("question") == TABLE and one.id != row.id]
    former = next((o for o in before if form_rows.row_id(document, question, o) == now), None)
    left = [one for one in rows if one.id != row.id]
    return _first(desk, former, left) if former is not None else now


def _same(desk: Desk, case: str, row: Record) -> Record | None:
    """Whoever stands in the register by this name, or without one in this role, at this party."""
    wanted = _called(_values(row))
    mine = (one for one in desk.of_case(case, "contact") if _called(one.values) == wanted)
    return next(mine, None)


def _called(values: Mapping[str, Any]) -> tuple[str, ...]:
    party, name, role = (_plain(values.get(unit)) for unit in ("party", "name", "role"))
    return (party, name) if name else (party, "", role)


def _plain(value: Any) -> str:
    return " ".join(str(value or "").casefold().split())


def _values(row: Record) -> dict[str, Any]:
    """What a row says, as the units of a contact."""
    said = {unit: _cell(row, column) for column, unit in _FIELDS.items()}
    found = {unit: value for unit, value in said.items() if value}
    if consent := _cell(row, "consent"):
        found[_CONSENT] = given(consent)
    return found


def _make(desk: Desk, document: Record, row: Record, key: str) -> None:
    form = definitions.newest(REGISTER)
    definitions.remember(desk, form)
    begun: dict[str, Any] = {
        "form": {"id": form.id, "version": form.version}, "state": "pagaende",
        "started": desk.clock.today(),
    }  # fmt: skip
    if run := document.values.get("participation"):
        begun["participation"] = run
    free = not entries.units(desk.connection, key)
    values = begun | _values(row)
    desk.create(form.record, document.case, values, record=key if free else "")


def _fill(desk: Desk, contact: Record, row: Record) -> None:
    for unit, value in _values(row).items():
        if not contact.values.get(unit):
            desk.set(contact, unit, value)


def _cell(row: Record, column: str) -> Any:
    return value_of(open_form.as_stored(row.values.get(CELL + column)))
