"""`vault verify`: what can be proven of a vault, and what cannot (bundle-format §4b.7)."""

from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec

from mia_desktop.domain.chain import Epoch, Link
from mia_desktop.store import errors, feeds, projection, proving, waterline
from mia_desktop.store.connection import Connection
from mia_desktop.store.proving import Finding, found
from mia_desktop.store.vault import Vault
from mia_desktop.sync.merge import log_of
from mia_desktop.sync.view import view

BLIND = ("unsent_with_waterline", "drafts_latest", "rewritten_uncovered")
"""What nobody can see: unsent work rolled back together with the waterline, whether drafts are the
latest, and what the holder of the passphrase rewrote that no receipt covers."""


class Witnessed(msgspec.Struct, frozen=True, kw_only=True):
    """What a receipt confirms of this vault: a feed up to a place, and a link of the log."""

    sender: Epoch
    receiver: Epoch
    count: int
    link: Link
    log_link: Link | None = None


class Report(msgspec.Struct, frozen=True, kw_only=True):
    """What does not hold, and what could not be looked at (codes, for sentences)."""

    findings: tuple[Finding, ...]
    could_not_see: tuple[str, ...]

    @property
    def held(self) -> bool:
        return not self.findings


def verify(
    vault: Vault, against_receipt: Witnessed | None = None, *, state: Path | None = None
) -> Report:
    """Look through the whole vault; changes nothing in it.

    `state` is the folder of the waterline; without it, that is among what could not be seen.
    """
    connection = vault.connection
    checks: list[tuple[str, Callable[[], Iterator[Finding]]]] = [
        ("pages", lambda: proving.pages(connection)),
        ("log", lambda: proving.log(connection)),
        ("entries", lambda: proving.entries(connection)),
        ("feeds", lambda: proving.feeds(connection)),
        ("disposals", lambda: proving.disposals(connection)),
        ("audit_log", lambda: proving.audit_log(connection)),
        ("files", lambda: proving.files(connection)),
        ("side_tables", lambda: proving.side_tables(connection)),
        ("records", lambda: _records(connection)),
        ("projections", lambda: proving.projections(connection)),
    ]
    if state is not None:
        checks.append(("waterline", lambda: _waterline(vault, state)))
    if against_receipt is not None:
        checks.append(("receipt", lambda: _receipt(connection, against_receipt)))
    findings: list[Finding] = []
    for name, check in checks:
        findings += _guarded(name, check)
    blind = BLIND if state is not None else ("waterline", *BLIND)
    return Report(findings=tuple(findings), could_not_see=blind)


def _guarded(name: str, check: Callable[[], Iterator[Finding]]) -> list[Finding]:
    """A damaged page ends one check, not the others: the more is said, the better."""
    out: list[Finding] = []
    try:
        for finding in check():
            out.append(finding)  # noqa: PERF402  what was found before the damage counts
    except (errors.Damaged, errors.NotADatabase, errors.StorageFailed):
        out.append(found("unreadable", name))
    except (msgspec.DecodeError, KeyError, ValueError):
        out.append(found("unintelligible", name))
    return out


def _records(connection: Connection) -> Iterator[Finding]:
    """Every record is what the merge makes of its entries."""
    seen: set[str] = set()
    for key, entries in projection.by_record(connection):
        whole = view(log_of(entries))
        row = connection.execute("SELECT body, removed FROM record WHERE id = ?", (key,)).fetchone()
        wanted = whole.records.get(key) or whole.removed.get(key)
        seen.add(key)
        if wanted is None:
            continue
        if row is None:
            yield found("record_missing", key)
        elif (projection.read_body(row[0]), bool(row[1])) != (wanted, key in whole.removed):
            yield found("record_changed", key)
    for (key,) in connection.execute("SELECT id FROM record ORDER BY id"):
        if key not in seen:
            yield found("record_unknown", key)


def _waterline(vault: Vault, state: Path) -> Iterator[Finding]:
    for finding in waterline.check(vault, state):
        yield found("waterline", finding.value)


def _receipt(connection: Connection, receipt: Witnessed) -> Iterator[Finding]:
    """The vault is not older than what a receipt confirms."""
    feed = feeds.Feed(sender=receipt.sender, receiver=receipt.receiver)
    link = feeds.link_at(connection, feed, receipt.count)
    if link is None:
        yield found("older_than_receipt", receipt.count)
    elif link != receipt.link:
        yield found("other_than_receipt", receipt.count)
    if receipt.log_link and not proving.passes(connection, receipt.log_link):
        yield found("log_link_unknown", receipt.log_link)
