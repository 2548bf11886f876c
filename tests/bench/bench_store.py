"""The vault's everyday work at 10 000 cases, beside plain sqlite3 doing the same statements."""

from __future__ import annotations

import sqlite3
import tempfile
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mia_desktop.domain.search_text import words
from mia_desktop.store import reading
from mia_desktop.store.writing import Change
from tests.bench import storebook
from tests.bench.result import Result, median_seconds, median_seconds_in_turn

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.bench.storebook import Book

TYPED = ("k", "ö", "öb", "öbe", "åsa", "åsa ö", "k7-0", "k7-01", "hassan1", "linds", "zzz")
PAGE_OF_ROWS = 40


def run(scale: float) -> list[Result]:
    with tempfile.TemporaryDirectory() as folder, storebook.book(Path(folder), scale) as book:
        stated = round(storebook.CASES * scale) * storebook.WRITES
        plain = Plain(book, Path(folder) / "plain.db")
        try:
            return [
                save(book, plain, stated),
                open_list(book, plain, scale),
                search(book, plain, scale),
                open_case(book),
            ]
        finally:
            plain.close()


class Plain:
    """The same tables and rows in an unencrypted file, as far as the jobs need them."""

    def __init__(self, book: Book, path: Path) -> None:
        self.connection = sqlite3.connect(path, isolation_level=None)
        self.connection.execute("PRAGMA synchronous = FULL")
        self.statements: list[tuple[str, Any]] = []
        tables = ("change", "chain", "head", "replaced", "record", "caseload", "due", "meta")
        with self.connection:
            self.connection.execute("BEGIN")
            for kind in ("table", "index"):
                for table in (*tables, "audit", "witness"):
                    for (sql,) in book.connection.execute(
                        "SELECT sql FROM sqlite_schema WHERE tbl_name = ? AND type = ?"
                        " AND sql IS NOT NULL",
                        (table, kind),
                    ).fetchall():
                        self.connection.execute(sql)
            for table in tables:
                self._copy(book, table)
            self.connection.execute(
                "CREATE VIRTUAL TABLE search USING fts5(names, number, prefix='1 2 3',"
                ' tokenize="unicode61 remove_diacritics 2")'
            )
            self._copy(book, "search_row")
            self._copy(book, "search", "rowid, names, number")

    def _copy(self, book: Book, table: str, columns: str = "") -> None:
        if table == "search_row":
            self.connection.execute(
                "CREATE TABLE search_row(n INTEGER PRIMARY KEY, case_id TEXT NOT NULL UNIQUE)"
            )
        rows = book.connection.execute(f"SELECT {columns or '*'} FROM {table}")
        first = rows.fetchone()
        if first is None:
            return
        into = f"INSERT INTO {table}{f'({columns})' if columns else ''}"
        sql = f"{into} VALUES ({','.join('?' * len(first))})"
        self.connection.execute(sql, first)
        self.connection.executemany(sql, rows)

    def repeat(self, statements: list[tuple[str, Any]]) -> None:
        """The same statements in one durable transaction."""
        self.connection.execute("BEGIN IMMEDIATE")
        for sql, values in statements:
            self.connection.execute(sql, values)
        self.connection.execute("COMMIT")

    def close(self) -> None:
        self.connection.close()


def save(book: Book, plain: Plain, stated: int) -> Result:
    """One changed field of a plan: write, chain, head, record, all of it on the disk."""
    numbers = count()

    def ours() -> None:
        n = next(numbers)
        case = n % 100
        change = Change(
            case=f"case-{case:05}", kind="plan", record=f"plan-{case}", unit="agreement",
            value=f"Vi ses på fredagar, {n}",
        )  # fmt: skip
        book.writer.put([change])

    reference = _same_inserts(plain)
    ours()
    ours_s, reference_s = median_seconds_in_turn(ours, reference, times=41)
    return Result(
        name="save one field (durable)", rows=book.rows, stated=stated,
        ours_s=ours_s, reference_s=reference_s, limit=3.5,
    )  # fmt: skip


def _same_inserts(plain: Plain) -> Callable[[], None]:
    """The rows that such a save writes, put into the plain file."""
    numbers = count(10_000_000)

    def reference() -> None:
        n = next(numbers)
        key, case, record = n.to_bytes(32, "big"), f"case-{n % 100:05}", f"plan-{n % 100}"
        place = (record, "agreement")
        written = (key, key[:16], b"x" * 420, case, *place)
        shown = (record, case, b"x" * 700)
        plain.repeat(
            [
                ("INSERT INTO change VALUES (NULL, ?, ?, ?, ?, ?, ?)", written),
                ("INSERT INTO chain(epoch, n, id) VALUES ('e', ?, ?)", (n, key)),
                ("INSERT INTO replaced(record, unit, id) VALUES (?, ?, ?)", (*place, key)),
                ("DELETE FROM head WHERE record = ? AND unit = ?", place),
                ("INSERT INTO head(record, unit, id) VALUES (?, ?, ?)", (*place, key)),
                ("INSERT OR REPLACE INTO record VALUES (?, 'plan', ?, 0, 0, ?)", shown),
                ("INSERT OR REPLACE INTO meta(key, value) VALUES ('count', ?)", (str(n),)),
                ("INSERT OR REPLACE INTO meta(key, value) VALUES ('link', ?)", (key.hex(),)),
                ("INSERT OR REPLACE INTO meta(key, value) VALUES ('stamp', ?)", (str(n),)),
            ]
        )

    return reference


def open_list(book: Book, plain: Plain, scale: float) -> Result:
    """The whole order of the caseload and the rows of the first page."""

    def ours() -> None:
        cases = reading.case_ids(book.connection, reading.Filter())
        reading.case_rows(book.connection, cases[:PAGE_OF_ROWS])

    def reference() -> None:
        sql = "SELECT case_id FROM caseload ORDER BY sort, case_id"
        cases = [row[0] for row in plain.connection.execute(sql).fetchall()][:PAGE_OF_ROWS]
        marks = ",".join("?" * len(cases))
        sql = f"SELECT * FROM caseload WHERE case_id IN ({marks})"
        plain.connection.execute(sql, cases).fetchall()

    ours_s, reference_s = median_seconds_in_turn(ours, reference, times=21)
    return Result(
        name="open the list, first page", rows=reading.count_cases(book.connection),
        stated=round(storebook.CASES * scale), ours_s=ours_s, reference_s=reference_s, limit=2,
    )  # fmt: skip


def search(book: Book, plain: Plain, scale: float) -> Result:
    """Each keystroke: the ids in order and the first page's rows, the slowest of ten texts."""
    sql = (
        "SELECT case_id FROM caseload WHERE case_id IN (SELECT r.case_id FROM search AS s"
        " JOIN search_row AS r ON r.n = s.rowid WHERE search MATCH ?) ORDER BY sort, case_id"
    )
    pairs = []
    for typed in TYPED:
        match = " AND ".join(f'"{word}"*' for word in words(typed))

        def ours(typed: str = typed) -> None:
            reading.case_ids(book.connection, reading.Filter(text=typed))

        def reference(match: str = match) -> None:
            plain.connection.execute(sql, (match,)).fetchall()

        pairs.append(median_seconds_in_turn(ours, reference, times=11))
    slowest = max(pairs)
    return Result(
        name="search, slowest keystroke", rows=reading.count_cases(book.connection),
        stated=round(storebook.CASES * scale), ours_s=slowest[0], reference_s=slowest[1],
        limit=2, limit_plain=0.016,
    )  # fmt: skip


def open_case(book: Book) -> Result:
    """All records of a case of 500, ready for the screens."""
    records = reading.records(book.connection, storebook.BIG)
    taken = median_seconds(lambda: reading.records(book.connection, storebook.BIG), times=11)
    return Result(
        name="open a case of 500 records", rows=len(records), stated=storebook.BIG_RECORDS,
        ours_s=taken, limit_plain=0.1,
    )  # fmt: skip
