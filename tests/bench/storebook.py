"""A vault at real size: 10 000 cases with something in every register, and one of 500 records."""

from __future__ import annotations

import random
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from mia_desktop.domain import chain, writes
from mia_desktop.domain.writes import Line, Write
from mia_desktop.platform.clock import SystemClock
from mia_desktop.store import connection as db
from mia_desktop.store import schema, writing
from mia_desktop.store.connection import DatabaseKey
from tests.bench import shape

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from mia_desktop.store.connection import Connection

CASES = 10_000
WRITES = 40
"""The least that a case has; its registers come on top of them (`shape`)."""
BIG = "case-big"
BIG_RECORDS = 500
EPOCH = "ab" * 16
PORTION = 500
GIVEN = ("Åsa", "Bo", "Cilla", "Élise", "Amina", "Yusuf", "Linda", "Sören", "Zahra", "Göran")
FAMILY = ("Öberg", "Ek", "Åkesson", "Vik", "Hassan", "Lindström", "Björk", "Nilsson", "Ahmadi")


@dataclass
class Book:
    connection: Connection
    writer: writing.Writer
    rows: int


@contextmanager
def book(folder: Path, scale: float) -> Iterator[Book]:
    """A filled vault with the settings of a real one: synchronous FULL, memory security on."""
    connection = db.create(folder / "bench.db", DatabaseKey.new())
    clock = SystemClock()
    try:
        with connection.transaction():
            schema.create(connection)
            writing.begin_epoch(connection, clock, chain.ROOT, "created")
        writer = writing.Writer(connection, clock, "Siv Ek")
        fill(writer, round(CASES * scale))
        rows = int(connection.value("SELECT count(*) FROM change"))
        yield Book(connection, writer, rows)
    finally:
        connection.close()


def fill(writer: writing.Writer, cases: int) -> None:
    chance = random.Random(5)
    for first in range(0, cases, PORTION):
        writer.absorb(some(first, min(first + PORTION, cases), chance))
    writer.absorb([*everybodys(), *big_case(chance)])


def some(first: int, last: int, chance: random.Random) -> list[Write]:
    """The writes of these cases."""
    portion: list[Write] = []
    for n in range(first, last):
        portion += case(f"case-{n:05}", n, chance)
    return portion


def everybodys() -> Iterator[Write]:
    for kind, key, values in shape.shared():
        yield from record("", kind, key, **values)


def case(key: str, n: int, chance: random.Random) -> Iterator[Write]:
    """Who it is, the run, the consent, the plan, half a kartläggning, a note; and each register."""
    name = {"given": chance.choice(GIVEN), "family": f"{chance.choice(FAMILY)}{n % 97}"}
    number = {"kind": "PNR", "number": f"19900101{n:04}"}
    yield from record(
        key, "participant", key, name=name, number=f"K7-{n:04}", identity=number,
        municipality="0180", phone=f"070-174{n:04}", birth_date="1990-01-01", coaches=["Siv Ek"],
    )  # fmt: skip
    period = {"start": "2026-01-01", "end": None}
    yield from record(key, "participation", f"run-{n}", status=shape.phase(n), period=period)
    scope = {"parties": ["AF"], "categories": ["KARTLAGGNING"], "end": "2026-12-01"}
    yield from record(key, "consent", f"consent-{n}", scope=scope, given="SKRIFTLIGT")
    day = f"2026-{n % 12 + 1:02}-15"
    yield from record(
        key, "plan", f"plan-{n}", agreement=text(chance, 40), risk_plan=text(chance, 20),
        follow_ups=[day],
    )  # fmt: skip
    yield from record(key, "note", f"note-{n}", day="2026-03-01", text=text(chance, 60))
    form = {f"answer/q{i}": {"v": text(chance, 8)} for i in range(WRITES - 16)}
    yield from record(key, "assessment", f"doc-{n}", **form)
    for kind, name_, values in shape.registers(n, chance):
        yield from record(key, kind, name_, **values)


def big_case(chance: random.Random) -> list[Write]:
    made = list(record(BIG, "participant", BIG, name={"given": "Stor", "family": "Akt"}))
    for n in range(BIG_RECORDS - 1):
        values = {"day": f"2026-03-{n % 28 + 1:02}", "text": text(chance, 60), "kind": "MOTE"}
        made += record(BIG, "note", f"big-{n:04}", **values)
    return made


def record(case_id: str, kind: str, key: str, /, **values: Any) -> Iterator[Write]:
    for unit, value in values.items():
        yield writes.make(
            Line(
                author="Ola Bo", case=case_id, epoch=EPOCH, kind=kind, record=key,
                stamp=(1_700_000_000_000, 0), unit=unit, value=value,
            )
        )  # fmt: skip


def text(chance: random.Random, words: int) -> str:
    return " ".join(
        chance.choice(("arbete", "boende", "stöd", "plan", "mål")) for _ in range(words)
    )
