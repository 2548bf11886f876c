"""A whole program without a window, in a process of its own: services driven by lines of JSON.

    python -m tests.helpers.program FOLDER

reads {"do": name, ...arguments} a line and answers {"ok": value} or {"error": class}. Three of
them share nothing but a folder of files, as three computers share sticks.
"""

from __future__ import annotations

import json
import random
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mia_desktop.domain.errors import Expected
from mia_desktop.platform.clock import SystemClock
from mia_desktop.services import (
    access,
    handover,
    identity,
    ingest,
    invitations,
    office,
    old_self,
    peers,
    people,
    receipts,
    register,
    tending,
    verify,
)
from mia_desktop.services.invitations import Order
from mia_desktop.store import backup, reading
from mia_desktop.store.writing import Change
from mia_desktop.sync import signed
from tests.helpers.caseloads import case_hash, phone, take_in
from tests.helpers.desks import CHEAP, PHRASE, new_desk, places_in
from tests.helpers.federations import CHEAP_ROOT, EVERYTHING, ROOT_PHRASE

if TYPE_CHECKING:
    from collections.abc import Callable

    from mia_desktop.services.desk import Desk, Role

FEDERATION = "Samordningsförbundet Prov"


class Program:
    """One computer: its folder, its open vault, and what a person at it can do."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.clock = SystemClock()
        self.root = b""
        self._desk: Desk | None = None

    @property
    def desk(self) -> Desk:
        assert self._desk is not None
        return self._desk

    def create(self, person: str, role: Role = "handledare") -> None:
        self._desk = new_desk(self.folder, person=person, role=role, clock=self.clock)

    def set_up_office(self) -> None:
        root = office.seal_new_root(ROOT_PHRASE, CHEAP_ROOT)
        office.setup(self.desk, FEDERATION, root)
        self.root = root.file

    def invite(self, to: str) -> list[str]:
        """Write an invitation to a file; returns the number to be read out over the telephone."""
        seed = invitations.open_root(self.root, ROOT_PHRASE, least_memory=8)
        order = Order(prefix=invitations.next_prefix(self.desk), profiles=EVERYTHING)
        data = invitations.make(self.desk, self.root, seed, order)
        Path(to).write_bytes(data)
        return list(invitations.number_of(data))

    def accept(self, path: str, number: list[str]) -> None:
        data = Path(path).read_bytes()
        asked = invitations.read(data).asked
        invitations.pin(self.desk, data, asked, [number[place] for place in asked])

    def card(self, to: str) -> list[str]:
        Path(to).write_bytes(identity.my_card(self.desk).raw)
        return list(identity.my_number(self.desk))

    def admit(self, path: str, number: list[str]) -> str:
        data = Path(path).read_bytes()
        asked = signed.ask_groups(random.Random(7))
        peer = peers.pin_card(self.desk, data, asked, [number[place] for place in asked])
        return peer.key

    def take_in(self, given: str) -> str:
        return take_in(self.desk, given)

    def note(self, case: str, text: str) -> None:
        people.add_note(self.desk, case, text)

    def phone(self, case: str, number: str) -> None:
        phone(self.desk, case, number)

    def settle(self, case: str, unit: str, value: Any) -> None:
        change = Change(
            case=case, kind="participant", record=case, unit=unit, value=value, settle=True
        )
        self.desk.put(change)

    def assign(self, case: str, keys: list[str]) -> None:
        register.assign(self.desk, case, keys)

    def hand_over(self, to: str) -> str:
        made = handover.make(self.desk, Path(to))
        return str(Path(to) / made.file)

    def receipt(self, key: str, to: str) -> str:
        made = receipts.make(self.desk, key, Path(to))
        return str(Path(to) / made.file)

    def read(self, path: str) -> dict[str, Any]:
        taken = ingest.ingest(self.desk, Path(path).read_bytes(), name=Path(path).name)
        return {
            "outcome": taken.outcome, "why": taken.why, "writes": taken.applied.writes,
            "conflicts": taken.applied.conflicts, "held": taken.held,
        }  # fmt: skip

    def backup(self) -> str:
        return str(backup.make(self.desk.vault, "test"))

    def restore(self, path: str) -> None:
        """The laptop's disk is gone; a vault is made of a backup, on the same machine."""
        kept = Path(path).rename(self.folder / "kept.miabackup")
        access.leave(self.desk)
        places = places_in(self.folder)
        shutil.rmtree(places.vault)
        tending.restore_to(kept, PHRASE, places.vault, self.clock, terms=CHEAP)
        self.unlock()

    def unlock(self) -> list[str]:
        entered = access.enter(places_in(self.folder), self.clock, PHRASE, terms=CHEAP)
        self._desk = entered.desk
        return [finding.value for finding in entered.findings]

    def lock(self) -> None:
        access.leave(self.desk)

    def go_on(self) -> None:
        old_self.go_on(self.desk)

    def old(self) -> list[str]:
        return list(old_self.reasons(self.desk))

    def hash(self, cases: list[str]) -> str:
        return case_hash(self.desk, *cases)

    def value(self, record: str, unit: str) -> Any:
        found = self.desk.find(record)
        return None if found is None else found.values.get(unit)

    def open_conflicts(self) -> list[str]:
        return [
            f"{record.id} {unit}"
            for record in reading.with_conflicts(self.desk.connection)
            for unit in record.open
        ]

    def states(self) -> list[str]:
        return [made.state for made in handover.everything(self.desk)]

    def notes(self, case: str) -> list[str]:
        return sorted(str(r.values.get("text")) for r in self.desk.of_case(case, "note"))

    def verify(self) -> list[str]:
        report = verify.verify(self.desk.vault, state=self.desk.places.state)
        return [" ".join((found.code, *found.where)) for found in report.findings]


def main(folder: str) -> None:
    program = Program(Path(folder))
    for line in sys.stdin:
        asked = json.loads(line)
        act: Callable[..., Any] = getattr(program, asked.pop("do"))
        try:
            answer = {"ok": act(**asked)}
        except Expected as error:
            answer = {"error": type(error).__name__}
        sys.stdout.write(json.dumps(answer) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1])
