"""K6: the invitations that were given here, which of them hold, and their files once more.

An invitation is a signed file that lies at somebody else's: it cannot be taken back from there.
Withdrawing it says that the card which answers it is not to be let in; a computer that has been
let in is shut out in the register.
"""

import base64
from datetime import date
from typing import Literal

import msgspec

from mia_desktop.services.desk import Desk
from mia_desktop.store import reading
from mia_desktop.sync import invitation, signed

PLACE = "invitation/"

Standing = Literal["holds", "replaced", "withdrawn"]


class Given(msgspec.Struct, frozen=True, kw_only=True):
    """One invitation, as it was given."""

    number: int
    prefix: str
    name: str
    """To whom, in the office's own words; the file does not say it."""
    day: date
    profiles: tuple[str, ...]
    decided: str = ""
    """Who has decided that participants may be handed over, and on which ground (R-32)."""
    data: bytes
    withdrawn: date | None = None
    standing: Standing = "holds"

    @property
    def check_number(self) -> tuple[str, ...]:
        return signed.check_number(invitation.read_invitation(self.data))


def everything(desk: Desk) -> list[Given]:
    """All that were given here, the newest first; of one prefix only the newest can hold."""
    kept = [_read(r.values.get("value") or {}) for r in reading.of_kind(desk.connection, "setting")
            if r.id.startswith(f"setting/{PLACE}")]  # fmt: skip
    every = sorted(kept, key=lambda each: each.number, reverse=True)
    newest: dict[str, int] = {}
    for each in every:
        newest.setdefault(each.prefix, each.number)
    return [_standing(each, newest[each.prefix]) for each in every]


def get(desk: Desk, number: int) -> Given:
    """One that is known to be here; raises KeyError otherwise (a bug in the caller)."""
    found = {each.number: each for each in everything(desk)}
    return found[number]


def keep(desk: Desk, made: invitation.Invitation, name: str) -> None:
    """Remember an invitation that was just signed, in the caller's transaction."""
    body = made.body
    decision = next((p.decision for p in body.profiles if p.decision is not None), None)
    decided = f"{decision.by}, {decision.legal_basis}" if decision is not None else ""
    desk.decide(f"{PLACE}{body.number}", {
        "prefix": body.prefix,
        "name": name,
        "day": desk.clock.today().isoformat(),
        "profiles": [profile.name for profile in body.profiles],
        "decided": decided,
        "data": base64.b64encode(made.raw).decode(),
        "number": body.number,
        "withdrawn": None,
    })  # fmt: skip


def withdraw(desk: Desk, number: int) -> None:
    """Its answer is not to be let in any more; stands in the log."""
    place = f"{PLACE}{number}"
    values = dict(desk.setting(place))
    with desk.writer.transaction():
        desk.decide(place, values | {"withdrawn": desk.clock.today().isoformat()})
        desk.note("withdraw_invitation", detail=str(values.get("prefix")))


def _read(value: dict[str, object]) -> Given:
    data = base64.b64decode(str(value.get("data")))
    return msgspec.convert(value | {"data": data}, Given)


def _standing(each: Given, newest: int) -> Given:
    state: Standing = "holds" if each.number == newest else "replaced"
    if each.withdrawn is not None:
        state = "withdrawn"
    return msgspec.structs.replace(each, standing=state)
