"""SQLite's result codes are sorted once: the world's fault or a bug."""

import contextlib
import os
import sqlite3
import subprocess
import sys
import tempfile
import threading
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from mia_desktop.store import connection as db
from mia_desktop.store import errors
from mia_desktop.store.connection import Connection, DatabaseKey
from mia_desktop.store.rekey import verify_pages


@pytest.fixture
def opened(tmp_path: Path) -> Connection:
    connection = db.create(tmp_path / "a.db", DatabaseKey.new(), memory_security=False)
    connection.execute("CREATE TABLE t (a INTEGER PRIMARY KEY, b TEXT NOT NULL)")
    return connection


def test_a_transaction_is_all_or_nothing(opened: Connection) -> None:
    """Half a save is worse than none."""
    with opened.transaction():
        opened.execute("INSERT INTO t (b) VALUES ('one')")
    with contextlib.suppress(KeyError), opened.transaction():
        opened.execute("INSERT INTO t (b) VALUES ('two')")
        raise KeyError

    assert opened.execute("SELECT b FROM t").fetchall() == [("one",)]
    assert not opened.in_transaction
    opened.close()


def test_cursors_answer_in_every_usual_way(opened: Connection) -> None:
    """Callers take rows one by one, in parts, or all."""
    opened.executemany("INSERT INTO t (b) VALUES (?)", [("one",), ("two",), ("three",)])
    cursor = opened.execute("SELECT b FROM t ORDER BY a")

    assert cursor.fetchone() == ("one",)
    assert cursor.fetchmany(1) == [("two",)]
    assert list(cursor) == [("three",)]
    assert opened.value("SELECT b FROM t WHERE a = 9") is None
    assert opened.execute("DELETE FROM t").rowcount == 3
    opened.execute("BEGIN")
    assert opened.execute("INSERT INTO t (b) VALUES ('four')").lastrowid == 1
    opened.rollback()
    opened.rollback()
    opened.execute("BEGIN")
    opened.commit()
    opened.commit()
    assert opened.value("SELECT count(*) FROM t") == 0
    opened.close()


def test_bugs_are_not_dressed_up_as_bad_luck(opened: Connection) -> None:
    """A wrong statement must reach the crash hook, not a friendly sentence."""
    with pytest.raises(dbapi2.OperationalError):
        opened.execute("SELEKT")
    with pytest.raises(dbapi2.IntegrityError):
        opened.execute("INSERT INTO t (b) VALUES (NULL)")
    with pytest.raises(dbapi2.ProgrammingError):
        opened.execute("SELECT ?", ())
    with pytest.raises(dbapi2.IntegrityError):
        opened.executemany("INSERT INTO t (b) VALUES (?)", [(None,)])
    opened.close()


def test_the_wrong_key_is_said_without_a_word_on_the_screen(
    opened: Connection, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """SQLCipher's own remarks on standard error would end in somebody's log."""
    opened.close()

    with pytest.raises(errors.NotADatabase):
        db.open_existing(tmp_path / "a.db", DatabaseKey.new(), newest=1)

    assert capfd.readouterr() == ("", "")


def test_a_missing_file_is_not_made(tmp_path: Path) -> None:
    """Opening what is not there must not leave an empty vault behind."""
    with pytest.raises(errors.CannotOpen):
        db.open_existing(tmp_path / "a.db", DatabaseKey.new(), newest=1)

    assert list(tmp_path.iterdir()) == []


def test_an_existing_file_is_not_taken_for_a_new_one(opened: Connection, tmp_path: Path) -> None:
    opened.close()
    with pytest.raises(errors.VaultExists):
        db.create(tmp_path / "a.db", DatabaseKey.new())


def test_somebody_elses_database_is_refused(tmp_path: Path) -> None:
    """The right key alone makes no vault of a file."""
    key = DatabaseKey.new()
    (tmp_path / "empty.db").write_bytes(b"")
    with pytest.raises(errors.NotAVault):
        db.open_existing(tmp_path / "empty.db", key, newest=1)
    plain = sqlite3.connect(tmp_path / "plain.db")
    plain.execute("CREATE TABLE t (a)")
    plain.commit()
    plain.close()
    with pytest.raises(errors.NotADatabase):
        db.open_existing(tmp_path / "plain.db", key, newest=1)


def test_a_flipped_bit_in_any_page_is_found(tmp_path: Path) -> None:
    """A note that reads wrong is worse than one that cannot be read."""
    key = DatabaseKey.new()
    connection = db.create(tmp_path / "a.db", key, memory_security=False)
    connection.execute("CREATE TABLE t (a INTEGER PRIMARY KEY, b TEXT)")
    connection.executemany("INSERT INTO t (b) VALUES (?)", [("x" * 500,) for _ in range(100)])
    connection.close()
    whole = (tmp_path / "a.db").read_bytes()
    for place in range(4096 + 17, len(whole), 4096):
        flipped = bytearray(whole)
        flipped[place] ^= 1
        (tmp_path / "a.db").write_bytes(flipped)
        connection = db.open_existing(tmp_path / "a.db", key, newest=1, memory_security=False)
        with pytest.raises(errors.Damaged):
            verify_pages(connection)
        connection.close()


def test_a_second_writer_is_told_that_it_is_busy(tmp_path: Path) -> None:
    """A backup tool that locks the file is not a broken vault."""
    key = DatabaseKey.new()
    one = db.create(tmp_path / "a.db", key, memory_security=False)
    one.execute("CREATE TABLE t (a)")
    other = db.open_existing(tmp_path / "a.db", key, newest=1, memory_security=False)
    other.execute("PRAGMA busy_timeout = 1")
    one.execute("BEGIN EXCLUSIVE")

    with pytest.raises(errors.Busy):
        other.execute("INSERT INTO t VALUES (1)")

    one.rollback()
    one.close()
    other.close()


def test_a_read_can_be_broken_off_from_another_thread(opened: Connection) -> None:
    """Locking does not wait for a long list to be read."""
    started = threading.Event()

    def stop() -> None:
        started.wait(10)
        while not done.is_set():
            opened.interrupt()

    done = threading.Event()
    thread = threading.Thread(target=stop)
    thread.start()
    endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT sum(i) FROM n"
    started.set()
    with pytest.raises(errors.Stopped):
        opened.execute(endless).fetchall()
    done.set()
    thread.join()
    opened.close()


def test_a_key_is_never_shown() -> None:
    """Not in a log line, not in a traceback's values."""
    key = DatabaseKey.new()

    assert key.bytes.hex() not in repr(key) + str(key)
    with pytest.raises(ValueError, match="length"):
        DatabaseKey("00", b"short")


def test_an_export_carries_settings_search_and_all_rows(tmp_path: Path) -> None:
    """A backup or a change of key that forgets the search index would be found out too late."""
    one, two = DatabaseKey.new(), DatabaseKey.new()
    connection = db.create(tmp_path / "a.db", one, memory_security=False)
    connection.set_user_version(7)
    connection.execute("CREATE VIRTUAL TABLE f USING fts5(x)")
    connection.execute("INSERT INTO f VALUES ('hej hopp')")
    connection.export(tmp_path / "b.db", two)
    connection.close()

    again = db.open_existing(tmp_path / "b.db", two, newest=7, memory_security=False)
    assert again.value("SELECT count(*) FROM f WHERE f MATCH 'hopp'") == 1
    assert again.user_version() == 7
    again.close()
    with pytest.raises(errors.NewerVault):
        db.open_existing(tmp_path / "b.db", two, newest=6)


def test_only_this_module_knows_sqlcipher() -> None:
    """One place to look when the library changes."""
    root = Path(db.__file__).parents[1]
    users = [
        path.name for path in root.rglob("*.py") if "sqlcipher3" in path.read_text(encoding="utf-8")
    ]

    assert set(users) <= {"connection.py", "__init__.py"}


READ_ONLY = """
import sys
from pathlib import Path
import os
from mia_desktop.store import connection as db, errors
os.setgid(65534); os.setuid(65534)
key = db.DatabaseKey("00" * 16, bytes(range(32)))
connection = db.open_existing(Path(sys.argv[1]), key, newest=1, memory_security=False)
try:
    connection.execute("INSERT INTO t VALUES (1)")
except errors.VaultError as error:
    print(type(error).__name__)
"""


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() != 0, reason="becomes nobody, which root can"
)
def test_a_file_that_may_not_be_written_is_read_only() -> None:
    """The stick's little switch, or a folder that somebody else owns."""
    key = DatabaseKey("00" * 16, bytes(range(32)))
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o755)
    try:
        connection = db.create(folder / "a.db", key, memory_security=False)
        connection.execute("CREATE TABLE t (a)")
        connection.close()
        (folder / "a.db").chmod(0o444)
        env = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
        done = subprocess.run(
            [sys.executable, "-c", READ_ONLY, str(folder / "a.db")],
            env=env,
            text=True,
            capture_output=True,
            check=False,
        )
    finally:
        for file in folder.iterdir():
            file.unlink()
        folder.rmdir()

    assert done.stdout.strip() == "ReadOnly", done.stderr
