"""An unlocked vault with whoever sits at it: what every service works on.

A desk lives on the store thread. It is made by `services.access` and is of no use once locked.
"""

from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, Literal, NewType

from mia_desktop.domain import ids
from mia_desktop.domain.records.base import Record
from mia_desktop.domain.writes import Share, Write
from mia_desktop.platform.clock import Clock
from mia_desktop.platform.paths import Places
from mia_desktop.store import audit, drafts, reading, undo
from mia_desktop.store.connection import Connection
from mia_desktop.store.vault import Vault
from mia_desktop.store.writing import Change, Writer

Role = Literal["handledare", "kontoret"]
CaseId = NewType("CaseId", str)


class Desk:
    """The open caseload of one person: reads, writes in their name, and notes in the audit log."""

    def __init__(self, vault: Vault, places: Places, clock: Clock, person: str) -> None:
        self.vault = vault
        self.places = places
        self.clock = clock
        self.person = person
        self.connection: Connection = vault.connection
        self.writer = Writer(self.connection, clock, person)
        self.undo = undo.UndoStack()
        self._ids = ids.IdMaker()
        self._step: list[Write] | None = None
        self._whole: list[str] = []
        self._drafts: list[tuple[str, str]] = []

    @property
    def role(self) -> Role:
        return "kontoret" if self.setting("role") == "kontoret" else "handledare"

    # records

    def new_id(self) -> str:
        return self._ids.new_id(self.clock.now())

    def find(self, record: str) -> Record | None:
        return reading.record(self.connection, record)

    def get(self, record: str) -> Record:
        """A record that is known to be here; raises KeyError otherwise (a bug in the caller)."""
        found = self.find(record)
        if found is None:
            raise KeyError(record)
        return found

    def of_case(self, case: str, *kinds: str) -> list[Record]:
        return reading.records(self.connection, case, kinds)

    # writes

    @contextmanager
    def step(self, group: str = "") -> Iterator[None]:
        """What is saved in the block is all or nothing, and goes back together by one Ångra.

        Steps that follow each other under one group are one. A step inside a step joins it.
        """
        if self._step is not None:
            yield
            return
        made: list[Write] = []
        self._step, self._whole, self._drafts = made, [], []
        try:
            with self.writer.transaction():
                yield
        finally:
            self._step = None
        self.undo.made(made, group, whole=self._whole, drafts=self._drafts)

    def goes_whole(self, *documents: str) -> None:
        """These come or go with this step, finished ones too, and so they go back by Ångra."""
        self._whole += documents

    def draft_follows(self, source: str, target: str) -> None:
        """What was typed and not left in a record stands in another from now on."""
        drafts.follow(self.connection, source, target)
        self._drafts.append((source, target))

    def put(self, *changes: Change, note: str = "change", group: str = "") -> list[Write]:
        """Save values and the audit line of it in one transaction; can be undone."""
        with self.step(group):
            made = self.writer.put(changes)
            if made:
                first = made[0].line
                self.note(note, case=first.case, record=first.record, detail=first.unit)
                self._made(made)
        return made

    def set(
        self, record: Record, unit: str, value: Any, *, share: Share | None = None,
        group: str = "", on_screen: Sequence[str] | None = None,
    ) -> list[Write]:  # fmt: skip
        """Put one value into a record that is here; `on_screen` as in `Change`.

        Without a class of its own it gets that of what it replaces.
        """
        return self.put(
            Change(
                case=record.case, kind=record.kind, record=record.id, unit=unit, value=value,
                share=share or self.writer.class_of(record.id, unit),
                on_screen=None if on_screen is None else tuple(on_screen),
            ),
            group=group,
        )  # fmt: skip

    def create(
        self, kind: str, case: str, values: dict[str, Any], *, share: Share = "case",
        record: str = "",
    ) -> str:  # fmt: skip
        """A new record with these units; returns its id."""
        key = record or self.new_id()
        self.put(*changes(kind, case or key, key, values, share=share), note="create")
        return key

    def remove(
        self, record: Record, note: str = "remove", saw: Collection[str] | None = None
    ) -> None:
        """Take a record away; Ångra brings it back. `saw` are the heads that were on the screen."""
        with self.step():
            write = self.writer.remove(record.id, record.kind, record.case, saw=saw)
            self.note(note, case=record.case, record=record.id)
            self._made([write])

    def bring_back(
        self, record: Record, note: str = "settle", over: Collection[str] | None = None
    ) -> None:
        """Let a removal not count: every one that stands, or those that were on the screen."""
        with self.step():
            write = self.writer.bring_back(record.id, record.kind, record.case, over=over)
            self.note(note, case=record.case, record=record.id)
            self._made([write])

    def _made(self, writes: Sequence[Write]) -> None:
        assert self._step is not None, "whatever is saved is saved in a step"
        self._step += writes

    # the vault's own notebook

    def setting(self, name: str) -> Any:
        """A decision of this vault, or None where none has been taken."""
        found = self.find(f"setting/{name}")
        return None if found is None else found.values.get("value")

    def decide(self, name: str, value: Any) -> None:
        """Keep a decision of this vault; it is in the log and never leaves as such."""
        self.writer.put([decision(name, value)])

    def note(self, kind: str, *, case: str = "", record: str = "", detail: str = "") -> None:
        """A line in the audit log, in the running transaction or in one of its own."""
        with self.writer.transaction():
            audit.note(
                self.connection, self.clock, self.person, kind,
                case=case, record=record, detail=detail,
            )  # fmt: skip


def decision(name: str, value: Any) -> Change:
    """A decision of the vault, as it is kept."""
    return Change(
        case="", kind="setting", record=f"setting/{name}", unit="value", value=value,
        share="never",
    )  # fmt: skip


def changes(
    kind: str, case: str, record: str, values: dict[str, Any], *, share: Share = "case"
) -> Sequence[Change]:
    """One change for each unit of a new record."""
    return [
        Change(case=case, kind=kind, record=record, unit=unit, value=value, share=share)
        for unit, value in values.items()
    ]
