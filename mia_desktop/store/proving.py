"""What the store can prove of itself: pages, chains, feeds, audit log, files, projections.

Each function yields findings and changes nothing; `services.verify` runs them all
(bundle-format §4b.7).
"""

import hashlib
from collections.abc import Iterator

import msgspec

from mia_desktop.domain import chain, writes
from mia_desktop.domain.chain import Epoch, Link, Position
from mia_desktop.domain.writes import BadWrite, WriteId
from mia_desktop.store import (
    anchors,
    audit,
    blobs,
    errors,
    projection,
    reading,
    witness,
)
from mia_desktop.store import disposal as disposing
from mia_desktop.store.connection import Connection
from mia_desktop.store.writing import position


class Finding(msgspec.Struct, frozen=True, kw_only=True):
    """Something that does not hold: a code, and where."""

    code: str
    where: tuple[str, ...] = ()


def found(code: str, *where: object) -> Finding:
    return Finding(code=code, where=tuple(map(str, where)))


def pages(connection: Connection) -> Iterator[Finding]:
    """Every page authentic, and the tree sound."""
    for (text,) in connection.execute("PRAGMA cipher_integrity_check").fetchall():
        yield found("page_forged", text)
    for (text,) in connection.execute("PRAGMA integrity_check").fetchall():
        if text != "ok":
            yield found("tree_broken", text)


def log(connection: Connection) -> Iterator[Finding]:
    """Every epoch's chain is complete, from 1 to its count, and leads to its link."""
    here = position(connection)
    rows = connection.execute(
        "SELECT epoch, parent, parent_count, parent_link FROM epoch ORDER BY place"
    ).fetchall()
    if not rows or rows[-1][0] != here.epoch:
        yield found("epoch_now", here.epoch)
    ends = {row[1]: Position(epoch=row[1], count=row[2], link=row[3]) for row in rows}
    ends[here.epoch] = here
    for epoch, parent, count, link in rows:
        before = Position(epoch=Epoch(parent), count=count, link=Link(link))
        yield from _epoch(connection, Epoch(epoch), before, ends.get(epoch))
    known = {row[0] for row in rows}
    for (epoch,) in connection.execute("SELECT DISTINCT epoch FROM chain ORDER BY epoch"):
        if epoch not in known:
            yield found("epoch_unknown", epoch)


def _epoch(
    connection: Connection, epoch: Epoch, parent: Position, end: Position | None
) -> Iterator[Finding]:
    link, reached = chain.log_start(epoch, parent), 0
    rows = connection.execute(
        "SELECT h.n, h.id, h.disposal, c.n, s.id FROM chain AS h LEFT JOIN change AS c"
        " ON c.id = h.id LEFT JOIN stub AS s ON s.id = h.id WHERE h.epoch = ? ORDER BY h.n",
        (epoch,),
    )
    for n, key, disposal, written, stub in rows:
        if n != reached + 1:
            yield found("chain_gap", epoch, reached + 1)
        link, reached = chain.following(link, n, WriteId(key.hex())), n
        if disposal is None and written is None and stub is None:
            yield found("write_missing", epoch, n)
        if disposal is not None and written is not None:
            yield found("disposed_back", epoch, n)
    if end is None or reached != end.count:
        yield found("chain_count", epoch, reached)
    elif link != end.link:
        yield found("chain_link", epoch)


def entries(connection: Connection) -> Iterator[Finding]:
    """Every line is what its id says, stands where it says, and came by a chain or a feed."""
    for key, salt, line, case, record, unit in connection.execute(
        "SELECT id, salt, line, case_id, record, unit FROM change ORDER BY n"
    ):
        try:
            write = writes.read(line, salt, key.hex())
        except BadWrite as error:
            yield found("write_changed", key.hex(), error.why)
            continue
        if (write.line.case, write.line.record, write.line.unit) != (case, record, unit):
            yield found("write_misfiled", key.hex())
    for table, code in (("change", "write_unknown"), ("stub", "stub_unknown")):
        for (key,) in connection.execute(
            f"SELECT id FROM {table} AS t WHERE NOT EXISTS"  # noqa: S608
            " (SELECT 1 FROM chain AS h WHERE h.id = t.id) AND NOT EXISTS"
            " (SELECT 1 FROM feed AS f WHERE f.id = t.id)"
        ):
            yield found(code, key.hex())
    for (key,) in connection.execute("SELECT s.id FROM stub AS s JOIN change AS c ON c.id = s.id"):
        yield found("stub_beside_write", key.hex())


def feeds(connection: Connection) -> Iterator[Finding]:
    """Every feed is complete with the right links, holds what the log holds, and is no shorter."""
    before: tuple[str, str] = ("", "")
    link, reached = chain.NO_LINK, 0
    for sender, receiver, k, key, stub, stored, here in connection.execute(
        "SELECT f.sender, f.receiver, f.k, f.id, f.stub, f.link, EXISTS(SELECT 1 FROM change AS c"
        " WHERE c.id = f.id) + 2 * EXISTS(SELECT 1 FROM stub AS s WHERE s.id = f.id)"
        " + 4 * EXISTS(SELECT 1 FROM chain AS h WHERE h.id = f.id AND h.disposal IS NOT NULL)"
        " FROM feed AS f ORDER BY f.sender, f.receiver, f.k"
    ):
        if (sender, receiver) != before:
            before = (sender, receiver)
            link, reached = chain.feed_start(Epoch(sender), Epoch(receiver)), 0
        link = chain.following(link, k, WriteId(key.hex()))
        if k != reached + 1 or link != stored.hex() or stub not in (0, 1, disposing.IN_FEED):
            yield found("feed_link", sender, receiver, k)
        link, reached = Link(stored.hex()), k
        if not here and stub != disposing.IN_FEED:
            yield found("feed_item_missing", sender, receiver, k)
    for record in reading.of_kind(connection, "handed_over"):
        upto, end = record.values.get("upto"), record.values.get("link")
        if upto and end and not _reached(connection, int(upto), str(end)):
            yield found("feed_short", record.id)


def _reached(connection: Connection, k: int, link: str) -> bool:
    row = connection.execute("SELECT 1 FROM feed WHERE k = ? AND hex(link) = upper(?)", (k, link))
    return row.fetchone() is not None


def disposals(connection: Connection) -> Iterator[Finding]:
    """What is missing from the chains is what the protocols say, no more and no less (§4b.6)."""
    said = {record.id: record.values for record in reading.of_kind(connection, "disposal")}
    for key, values in said.items():
        ids = disposing.marked(connection, key)
        whole = len(ids) == int(values.get("own") or 0)
        if not whole or (ids and disposing.digest(ids) != values.get("digest")):
            yield found("disposal_differs", key)
    rows = connection.execute("SELECT DISTINCT disposal FROM chain WHERE disposal IS NOT NULL")
    for (key,) in rows.fetchall():
        if key not in said:
            yield found("disposal_unknown", key)


def audit_log(connection: Connection) -> Iterator[Finding]:
    """The audit chain is whole, goes through all anchors, and ends where the vault last saw it."""
    broken = audit.broken_at(connection)
    if broken is not None:
        yield found("audit_line", broken)
    for anchor in anchors.broken(connection):
        yield found("audit_anchor", anchor.count)
    if audit.is_cut(connection):
        yield found("audit_cut", audit.head(connection)[0])


def files(connection: Connection) -> Iterator[Finding]:
    """Kept files are what the log's `attachment` records say; parked ones what their name says."""
    said = {
        key: projection.read_body(body).values.get("sha256")
        for key, body in connection.execute("SELECT id, body FROM record WHERE kind = 'attachment'")
    }
    kept = blobs.digests(connection)
    stored: dict[str, str] = dict(connection.execute("SELECT id, sha256 FROM blob"))
    for key in sorted(kept):
        if key not in said:
            yield found("attachment_unknown", key)
        elif not kept[key] == said[key] == stored[key]:
            yield found("attachment_changed", key)
    for key in sorted(said.keys() - kept.keys()):
        if said[key] and _own(connection, key):
            yield found("attachment_missing", key)
    for digest, data in connection.execute("SELECT hash, data FROM parked ORDER BY hash"):
        if hashlib.sha256(data).hexdigest() != digest:
            yield found("parked_changed", digest)


def _own(connection: Connection, record: str) -> bool:
    """Whether this vault itself said what file belongs to a record, so that it must be here."""
    row = connection.execute(
        "SELECT 1 FROM change AS c JOIN chain AS h ON h.id = c.id"
        " WHERE c.record = ? AND c.unit = 'sha256' AND h.disposal IS NULL",
        (record,),
    )
    return row.fetchone() is not None


def side_tables(connection: Connection) -> Iterator[Finding]:
    """Tables that no chain proves agree with their second copy."""
    for table in witness.differing(connection):
        yield found("table_changed", table)


_DERIVED = (
    ("head", "SELECT * FROM head ORDER BY record, unit, id"),
    ("replaced", "SELECT * FROM replaced ORDER BY id, record, unit"),
    ("record", "SELECT * FROM record ORDER BY id"),
    ("caseload", "SELECT * FROM caseload ORDER BY case_id"),
    ("due", "SELECT * FROM due ORDER BY case_id, day, kind, record"),
    ("person_number", "SELECT * FROM person_number ORDER BY number, case_id"),
    (
        "search",
        (
            "SELECT r.case_id, s.names, s.number FROM search_row AS r LEFT JOIN search AS s"
            " ON s.rowid = r.n ORDER BY r.case_id"
        ),
    ),
    ("search", "SELECT count(*) FROM search"),
    (
        "search",
        # FTS5 raises its version from 4 to 5 when it first wipes out a row (secure-delete).
        "SELECT k, CASE k WHEN 'version' THEN v IN (4, 5) ELSE v END FROM search_config ORDER BY k",
    ),
)


def projections(connection: Connection) -> Iterator[Finding]:
    """Lists, due days and name index are what they would be if they were built now.

    They *are* built, in a transaction that is taken back.
    """
    connection.execute("BEGIN IMMEDIATE")
    try:
        before = [_digest(connection, sql) for _, sql in _DERIVED]
        whole = _index_whole(connection)
        projection.rebuild_all(connection)
        after = [_digest(connection, sql) for _, sql in _DERIVED]
    finally:
        connection.rollback()
    wrong = [name for (name, _), a, b in zip(_DERIVED, before, after, strict=True) if a != b]
    for table in dict.fromkeys(wrong if whole else [*wrong, "search"]):
        yield found("projection", table)


def _digest(connection: Connection, sql: str) -> bytes:
    digest = hashlib.sha256()
    for row in connection.execute(sql):
        digest.update(repr(row).encode("utf-8", "surrogatepass"))
    return digest.digest()


def _index_whole(connection: Connection) -> bool:
    """The index holds exactly the words of its rows (FTS5's own check), and finds them by each.

    Its own check does not look at the part that guides a search, so every word is searched for.
    """
    try:
        connection.execute("INSERT INTO search(search, rank) VALUES ('integrity-check', 1)")
        return all(
            connection.value(
                "SELECT group_concat(rowid) FROM search WHERE search MATCH ?", (match,)
            )
            == ",".join(map(str, rows))
            for match, rows in _answers(connection).items()
        )
    except errors.Damaged:
        return False


def _answers(connection: Connection) -> dict[str, list[int]]:
    """Every word and beginning that can be searched for, with the rows that must come."""
    found: dict[str, list[int]] = {}
    rows = connection.execute("SELECT rowid, names, number FROM search ORDER BY rowid")
    for place, names, number in rows:
        words = set(f"{names} {number}".split())
        asked = {f'"{word}"' for word in words}
        asked |= {f'"{word[:n]}"*' for word in words for n in (1, 2, 3) if len(word) >= n}
        for match in asked:
            found.setdefault(match, []).append(place)
    return found


def passes(connection: Connection, link: Link) -> bool:
    """Whether one of this vault's chains goes through a link."""
    for epoch, parent, count, before in connection.execute(
        "SELECT epoch, parent, parent_count, parent_link FROM epoch ORDER BY place"
    ).fetchall():
        at = chain.log_start(
            Epoch(epoch), Position(epoch=Epoch(parent), count=count, link=Link(before))
        )
        if at == link:
            return True
        for n, key in connection.execute(
            "SELECT n, id FROM chain WHERE epoch = ? ORDER BY n", (epoch,)
        ):
            at = chain.following(at, n, WriteId(key.hex()))
            if at == link:
                return True
    return False
