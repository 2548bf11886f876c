"""Writes and stubs in few words, for tests of the rules about them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mia_desktop.domain import writes
from mia_desktop.domain.writes import Line, Stub, Write, WriteId

if TYPE_CHECKING:
    from collections.abc import Iterable

EPOCH = "ab" * 16


def write(
    value: Any = "words",
    *,
    unit: str = "text",
    record: str = "r",
    kind: str = "note",
    case: str = "case",
    at: int = 0,
    count: int = 0,
    epoch: str = EPOCH,
    machine: bool = False,
    replaces: Iterable[str] = (),
    saw: Iterable[str] = (),
    salt: int = 0,
) -> Write:
    line = Line(
        author="Bo", case=case, epoch=epoch, kind=kind, machine=machine, record=record,
        replaces=tuple(replaces), saw=tuple(saw), stamp=(at, count), unit=unit, value=value,
    )  # fmt: skip
    return writes.make(line, salt=salt.to_bytes(writes.SALT, "big"))


def stub(
    key: str = "0f" * 32, *, unit: str = "text", record: str = "r", replaces: Iterable[str] = ()
) -> Stub:
    return Stub(id=WriteId(key), record=record, unit=unit, replaces=tuple(replaces))
