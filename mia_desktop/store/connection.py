"""One encrypted database file, opened the one safe way (bundle-format §2).

The only module that imports sqlcipher3. SQLite's result codes are sorted here, once: the
world's fault becomes an error of `mia_desktop.store.errors`, all else is a bug and propagates.
"""

import secrets
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, NoReturn

from sqlcipher3 import dbapi2
from typing_extensions import override

from mia_desktop.store import errors

APPLICATION_ID = 0x4D494156
"""'MIAV': a vault of this program."""
KEY_BYTES = 32
KEY_ID_BYTES = 16

Parameters = Sequence[Any] | Mapping[str, Any]
Row = tuple[Any, ...]

BY_CODE: dict[int, type[errors.VaultError]] = {
    3: errors.ReadOnly,
    5: errors.Busy,
    6: errors.Busy,
    8: errors.ReadOnly,
    9: errors.Stopped,
    11: errors.Damaged,
    13: errors.DiskFull,
    14: errors.CannotOpen,
    26: errors.NotADatabase,
}
BY_TEXT = {
    "attempt to write a readonly database": 8,
    "disk I/O error": 10,
    "database disk image is malformed": 11,
    "database or disk is full": 13,
    "unable to open database file": 14,
}
"""sqlcipher_export and the backup pass on SQLite's text for a code, but not the code itself."""
PLAIN_ERROR = 1
IO_ERROR = 10
IO_NO_MEMORY = 10 | (12 << 8)
NO_MEMORY = 7


class DatabaseKey:
    """A database's 256-bit key and its public id; never shown, printed or logged."""

    __slots__ = ("bytes", "id")

    def __init__(self, key_id: str, key: bytes) -> None:
        if len(key) != KEY_BYTES:
            raise ValueError("key length")
        self.id = key_id
        self.bytes = key

    @classmethod
    def new(cls) -> "DatabaseKey":
        return cls(secrets.token_hex(KEY_ID_BYTES), secrets.token_bytes(KEY_BYTES))

    def raw(self) -> str:
        """The form in which SQLCipher takes a key that is no passphrase."""
        return f"x'{self.bytes.hex()}'"

    @override
    def __repr__(self) -> str:
        return f"<key {self.id}>"


class Cursor:
    """Rows on their way: the DB-API's cursor with sorted errors."""

    def __init__(self, raw: Any) -> None:
        self._raw = raw

    @property
    def rowcount(self) -> int:
        return int(self._raw.rowcount)

    @property
    def lastrowid(self) -> int:
        return int(self._raw.lastrowid)

    def fetchone(self) -> Row | None:
        try:
            row: Row | None = self._raw.fetchone()
        except dbapi2.Error as error:
            _raise_sorted(error)
        return row

    def fetchall(self) -> list[Row]:
        try:
            rows: list[Row] = self._raw.fetchall()
        except dbapi2.Error as error:
            _raise_sorted(error)
        return rows

    def fetchmany(self, size: int) -> list[Row]:
        try:
            rows: list[Row] = self._raw.fetchmany(size)
        except dbapi2.Error as error:
            _raise_sorted(error)
        return rows

    def __iter__(self) -> Iterator[Row]:
        try:
            yield from self._raw
        except dbapi2.Error as error:
            _raise_sorted(error)


class Connection:
    """An open database. Statements outside `transaction()` commit by themselves."""

    def __init__(self, raw: Any, path: Path) -> None:
        self._raw = raw
        self.path = path
        self._thread = threading.get_ident()
        self.on_close: Callable[[], None] | None = None
        """Ends a copy that is under way (`store.copying`)."""

    def _at_home(self) -> None:
        """Refuse every thread but the one that opened it, as SQLite would: that is a bug."""
        if threading.get_ident() != self._thread:
            raise dbapi2.ProgrammingError("a connection belongs to the thread that opened it")

    def execute(self, sql: str, parameters: Parameters = ()) -> Cursor:
        self._at_home()
        try:
            return Cursor(self._raw.execute(sql, parameters))
        except dbapi2.Error as error:
            _raise_sorted(error)

    def executemany(self, sql: str, rows: Iterable[Parameters]) -> Cursor:
        self._at_home()
        try:
            return Cursor(self._raw.executemany(sql, rows))
        except dbapi2.Error as error:
            _raise_sorted(error)

    def value(self, sql: str, parameters: Parameters = ()) -> Any:
        """The first column of the first row, or None when there is no row."""
        row = self.execute(sql, parameters).fetchone()
        return None if row is None else row[0]

    @property
    def in_transaction(self) -> bool:
        return bool(self._raw.in_transaction)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All of the block or nothing of it; on the disk when the block has ended."""
        self.execute("BEGIN IMMEDIATE")
        try:
            yield
            self.execute("COMMIT")
        except BaseException:
            self.rollback()
            raise

    def commit(self) -> None:
        """End a transaction begun by hand; does nothing outside one."""
        if self.in_transaction:
            self.execute("COMMIT")

    def rollback(self) -> None:
        """Undo a transaction begun by hand; does nothing where SQLite has undone it already."""
        if self.in_transaction:
            self.execute("ROLLBACK")

    def interrupt(self) -> None:
        """Break off what another thread reads here: it gets `Stopped`."""
        self._raw.interrupt()

    def copy_to(self, target: "Connection", pages: int, each: Callable[[int, int], None]) -> None:
        """Copy all pages, so many at a time; `each` hears of how many of how many, and may raise.

        For `store.copying` only, which sees to it that nobody else has the connection.
        """
        try:
            self._raw.backup(
                target._raw, pages=pages, sleep=0.01,  # noqa: SLF001 - of the same class
                progress=lambda _status, left, total: each(total - left, total),
            )  # fmt: skip
        except dbapi2.Error as error:
            _raise_sorted(error)

    def watch(self, stop: Callable[[], bool], steps: int = 10_000) -> None:
        """Ask `stop` now and then while a statement runs; where it says so, `Stopped` is raised."""
        self._raw.set_progress_handler(stop, steps)

    def close(self) -> None:
        self._at_home()
        if self.on_close is not None:
            self.on_close()
        self._raw.close()

    def user_version(self) -> int:
        return int(self.value("PRAGMA user_version"))

    def set_user_version(self, version: int) -> None:
        self.execute(f"PRAGMA user_version = {version:d}")

    def export(self, target: Path, key: DatabaseKey) -> None:
        """Write all of the database to a new file under another key, settings included."""
        version = self.user_version()
        self.execute("ATTACH DATABASE ? AS target KEY ?", (str(target), key.raw()))
        try:
            self.execute("PRAGMA target.synchronous = FULL")
            self.execute("SELECT sqlcipher_export('target')").fetchall()
            self.execute(f"PRAGMA target.user_version = {version:d}")
            self.execute(f"PRAGMA target.application_id = {APPLICATION_ID:d}")
        except BaseException:
            with suppress(errors.VaultError, dbapi2.Error):
                self.execute("DETACH DATABASE target")
            raise
        self.execute("DETACH DATABASE target")


def create(path: Path, key: DatabaseKey, *, memory_security: bool = True) -> Connection:
    """A new, empty database of this program; the file must not exist."""
    if path.exists():
        raise errors.VaultExists(path.parent)
    connection = _connect(path, key, "rwc", memory_security=memory_security)
    try:
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID:d}")
    except BaseException:
        connection.close()
        raise
    return connection


def open_existing(
    path: Path, key: DatabaseKey, *, newest: int, memory_security: bool = True
) -> Connection:
    """Open a database of this program, at most of version `newest`.

    Raises NotADatabase for a wrong key, NewerVault before anything is written.
    """
    connection = _connect(path, key, "rw", memory_security=memory_security)
    try:
        _known(connection, newest)
    except BaseException:
        connection.close()
        raise
    return connection


def _known(connection: Connection, newest: int) -> None:
    if connection.value("PRAGMA application_id") != APPLICATION_ID:
        raise errors.NotAVault
    found = connection.user_version()
    if found > newest:
        raise errors.NewerVault(found, newest)


def _connect(path: Path, key: DatabaseKey, mode: str, *, memory_security: bool) -> Connection:
    try:
        raw = dbapi2.connect(
            f"{path.absolute().as_uri()}?mode={mode}", uri=True, isolation_level=None, timeout=2.0,
            check_same_thread=False,  # `Connection` sees to it: a copy runs on a thread of its own
        )  # fmt: skip
    except dbapi2.Error as error:
        _raise_sorted(error)
    raw.enable_load_extension(False)
    connection = Connection(raw, path)
    try:
        _settle(connection, key, memory_security=memory_security)
    except BaseException:
        connection.close()
        raise
    return connection


def _settle(connection: Connection, key: DatabaseKey, *, memory_security: bool) -> None:
    # SQLCipher writes its own remarks to the error stream otherwise.
    connection.execute("PRAGMA cipher_log_level = NONE")
    connection.execute(f"PRAGMA cipher_memory_security = {'ON' if memory_security else 'OFF'}")
    connection.execute(f'PRAGMA key = "{key.raw()}"')
    connection.execute("SELECT count(*) FROM sqlite_schema").fetchall()
    for pragma in (
        "journal_mode = DELETE",
        "synchronous = FULL",
        "secure_delete = ON",
        "trusted_schema = OFF",
        "foreign_keys = ON",
        "cell_size_check = ON",
        "cache_size = -3000",  # KiB; SQLCipher takes 8000, of 60 MB (architecture §9)
    ):
        connection.execute(f"PRAGMA {pragma}").fetchall()


def _raise_sorted(error: Any) -> NoReturn:
    """Raise what the code means to a person; a bug is raised as it came."""
    code = getattr(error, "sqlite_errorcode", None)
    if code in (None, PLAIN_ERROR):
        code = BY_TEXT.get(str(error), code)
    if code is None:
        raise error
    if code in (NO_MEMORY, IO_NO_MEMORY):
        raise MemoryError from error
    if kind := BY_CODE.get(code & 0xFF):
        raise kind from error
    if code & 0xFF == IO_ERROR:
        raise errors.StorageFailed(code) from error
    raise error
