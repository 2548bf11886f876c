"""A vault with something in every table, and more of it on demand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mia_desktop.domain.chain import Epoch
from mia_desktop.store import anchors, audit, blobs, drafts, feeds, parking
from mia_desktop.store.feeds import Feed, Scope
from mia_desktop.store.writing import Change, Writer
from tests.helpers.logbook import PEER, foreign, stub_of

if TYPE_CHECKING:
    from mia_desktop.platform.clock import Clock
    from mia_desktop.store.vault import Vault

NAMES = (("Åsa", "Öberg"), ("Bo", "Ek"), ("Cilla", "Åkesson"), ("Élise", "Vik"))


def outgoing(vault: Vault) -> Feed:
    return Feed(sender=writer(vault, vault.clock).position().epoch, receiver=Epoch(PEER))


def writer(vault: Vault, clock: Clock) -> Writer:
    return Writer(vault.connection, clock, vault.author)


def case(vault: Vault, clock: Clock, n: int) -> str:
    """A participant with consent, plan, note, a reminder and an issued paper; returns the case."""
    key = f"case-{n}"
    given, family = NAMES[n % len(NAMES)]
    person = {
        "name": {"given": given, "family": family},
        "number": f"K7-{n:04}",
        "identity": {"kind": "PNR", "number": f"1990010123{n:02}"},
    }
    paper = f"%PDF {n} ".encode() * 700
    with vault.connection.transaction():
        digest = blobs.put(vault.connection, f"paper-{n}", key, paper)
        for kind, record, values in (
            ("participant", key, person),
            ("consent", f"consent-{n}", {"scope": {"parties": ["AF"], "end": "2026-09-01"}}),
            ("plan", f"plan-{n}", {"agreement": "Ord " * 60, "follow_ups": ["2026-05-01"]}),
            ("note", f"note-{n}", {"text": "Text " * 80, "day": "2026-03-01"}),
            ("reminder", f"reminder-{n}", {"day": "2026-04-01"}),
            ("attachment", f"paper-{n}", {"sha256": digest, "name": "plan.pdf"}),
        ):
            writer(vault, clock).put(
                [
                    Change(case=key, kind=kind, record=record, unit=unit, value=value)
                    for unit, value in values.items()
                ]
            )
        audit.note(vault.connection, clock, vault.author, "create", case=key, detail="x" * 200)
    return key


def busy_day(vault: Vault, clock: Clock, n: int) -> None:
    """One more case, a change of an old one, a hand-over, something from a peer, a backup key."""
    key = case(vault, clock, n)
    pen = writer(vault, clock)
    with vault.connection.transaction():
        pen.put(
            [Change(case="case-0", kind="plan", record="plan-0", unit="agreement", value=f"Ny {n}")]
        )
        _exchange(vault, pen, key, n)
        anchors.keep(pen)
        audit.note(vault.connection, clock, vault.author, "hand over", case=key)
        parking.put(vault.connection, clock, PEER, "held", f"age {n}".encode() * 500)
        drafts.put(vault.connection, clock, key, f"note-{n}", "text", "Utkast " * 50)
        vault.connection.execute(
            "INSERT INTO backup_key(id, key, name, reason, made) VALUES (?, x'00', 'n', 'r', 't')",
            (f"backup {n}",),
        )


def _exchange(vault: Vault, pen: Writer, key: str, n: int) -> None:
    feed = outgoing(vault)
    given = feeds.pending(vault.connection, feed, Scope(cases=(key,)))
    end = feeds.append(vault.connection, feed, given)
    record = {"upto": end.count, "link": end.link, "peer": "kontoret"}
    pen.put(
        [
            Change(
                case="", kind="handed_over", record=f"bundle-{n}", unit=unit, value=value,
                share="never",
            )
            for unit, value in record.items()
        ]
    )  # fmt: skip
    first = foreign(key, "phone", f"08-{n}", case=key)
    second = foreign(key, "phone", f"08-{n}-9", case=key, replaces=[first])
    got = [stub_of(first), second]
    pen.absorb(got)
    feeds.append(vault.connection, Feed(sender=feed.receiver, receiver=feed.sender), got)
