"""Files from outside, cut, flipped and made in bad faith: refused, and the office is as it was.

Every byte of a small bundle against the reader; a sample, bombs and hostile headers against the
office's vault (bundle-format §4.5, §6).
"""

from __future__ import annotations

import random
import zlib
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import msgspec
import pyrage
import pytest

from mia_desktop.domain.parties import OFFICE
from mia_desktop.domain.records.person import ConsentScope
from mia_desktop.services import access, caseload, identity, ingest, people
from mia_desktop.services.caseload import NewParticipant
from mia_desktop.services.verify import verify
from mia_desktop.sync import container, errors, header, seal
from tests.helpers import bundles as b
from tests.helpers.clock import FakeClock
from tests.helpers.federations import Federation

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from mia_desktop.services.desk import Desk
    from mia_desktop.sync.keys import DeviceKeys

SAMPLE = 100
BOMB = 1 << 28


class Sent:
    """An office, a handledare it knows, and a sound bundle that has not been read."""

    def __init__(self, federation: Federation, desk: Desk) -> None:
        self.office, self.desk = federation.office, desk
        self.data = federation.hand_over(desk)
        self.own: DeviceKeys = identity.my_keys(desk)
        identities = identity.identities(self.office)
        self.frame = container.unpack(seal.unseal(self.data, identities))
        self.head: dict[str, Any] = msgspec.json.decode(self.frame.header)
        self.before = self.contents()

    def contents(self) -> tuple[Any, ...]:
        """All that the office holds; copies that were made on the way do not count."""
        connection = self.office.connection
        tables = ("change", "stub", "chain", "feed", "record", "head", "parked", "audit", "meta")
        there = {row[0] for row in connection.execute("SELECT name FROM sqlite_schema")}
        return tuple(
            (table, connection.execute(f"SELECT * FROM {table} ORDER BY 1, 2").fetchall())
            for table in tables
            if table in there
        )

    def forged(self, head: bytes, payload: bytes | None = None) -> bytes:
        """Signed by the handledare, sealed to the office: only the content is bad."""
        packed = bytes(self.frame.payload) if payload is None else payload
        recipient = identity.my_keys(self.office).recipient
        return seal.seal(container.pack(self.own.seed, head, packed), [recipient])


@contextmanager
def sending(folder: Path) -> Iterator[Sent]:
    federation = Federation(folder, FakeClock())
    desk = federation.join("laptop", "Anna Handledare")
    case = caseload.add(desk, NewParticipant(given="Åsa", family="Öberg"))
    people.add_note(desk, case, "En anteckning")
    scope = ConsentScope(parties=(OFFICE,), start=desk.clock.today())
    people.give_consent(desk, case, "INFO_EXCHANGE", scope, "SKRIFTLIGT")
    yield Sent(federation, desk)
    access.leave(desk)
    access.leave(federation.office)


@pytest.fixture(scope="module")
def sent(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sent]:
    with sending(tmp_path_factory.mktemp("bundle")) as made:
        yield made


def assert_refused(sent: Sent, data: bytes, *kinds: type[errors.Refused]) -> None:
    with pytest.raises(kinds or (errors.Refused,)):
        ingest.ingest(sent.office, data)

    assert sent.contents() == sent.before


def test_every_flipped_and_missing_byte_is_refused() -> None:
    """The whole file, byte for byte, at the reader: no change passes, no cut passes."""
    made = b.make_one((b.make_write(1),))
    inside = seal.unseal(made.data, [b.OFFICE.identity])
    for place in (*range(700), *range(700, len(made.data), 997), len(made.data) - 1):
        flipped = bytearray(made.data)
        flipped[place] ^= 1 << place % 8
        with pytest.raises(errors.Refused):
            b.open_at_desk(bytes(flipped))
        with pytest.raises(errors.Refused):
            b.open_at_desk(made.data[:place])
    used = container.FIELDS.size + sum(container.FIELDS.unpack_from(inside)[2:])
    signature = range(len(inside) - 64, len(inside))
    for place in (*range(used), *range(used, len(inside) - 64, 4999), *signature):
        flipped = bytearray(inside)
        flipped[place] ^= 1 << place % 8
        with pytest.raises(errors.Refused):
            b.open_at_desk(seal.seal(bytes(flipped), [b.OFFICE.recipient]))


def test_a_sample_of_broken_files_leaves_the_office_as_it_was(sent: Sent) -> None:
    """A stick with a bad spot costs a new stick, and nothing else."""
    chance = random.Random(20260312)
    for _ in range(SAMPLE):
        place = min(int(chance.expovariate(1 / 5000)), len(sent.data) - 1)
        flipped = bytearray(sent.data)
        flipped[place] ^= 1 << chance.randrange(8)
        assert_refused(sent, bytes(flipped))
        assert_refused(sent, sent.data[:place])
    assert_refused(sent, sent.data + b"\0")
    assert_refused(sent, sent.data * 2)

    assert verify(sent.office.vault).findings == ()


HEADERS: dict[str, Callable[[dict[str, Any]], bytes]] = {
    "duplicate key": lambda h: b'{"clock":1,' + msgspec.json.encode(h, order="sorted")[1:],
    "blank": lambda h: msgspec.json.encode(h, order="sorted").replace(b",", b", ", 1),
    "order": lambda h: msgspec.json.encode(dict(sorted(h.items(), reverse=True))),
    "minus zero": lambda h: msgspec.json.encode(h | {"clock": 0}, order="sorted").replace(
        b'"clock":0', b'"clock":-0'
    ),
    "900 levels": lambda _: b'{"a":' + b"[" * 900 + b"]" * 900 + b"}",
    "100000 levels": lambda _: b"[" * 60_000,
    "unknown field": lambda h: msgspec.json.encode(h | {"zz": 1}, order="sorted"),
    "float": lambda h: msgspec.json.encode(h | {"clock": 1.5}, order="sorted"),
    "huge number": lambda h: msgspec.json.encode(h | {"clock": 2**60}, order="sorted"),
    "empty": lambda _: b"",
    "not text": lambda _: b"\xff\xfe",
    "null": lambda _: b"null",
    "span that runs backwards": lambda h: msgspec.json.encode(
        h | {"span": h["span"] | {"start": 9, "end": 1}}, order="sorted"
    ),
    "another recipient": lambda h: msgspec.json.encode(
        h | {"recipients": ["ab" * 32]}, order="sorted"
    ),
    "another federation": lambda h: msgspec.json.encode(h | {"federation": "x"}, order="sorted"),
}  # fmt: skip


@pytest.mark.parametrize("name", HEADERS)
def test_a_hostile_header_is_refused_though_signed(sent: Sent, name: str) -> None:
    """From a sender whom the office knows: a signature is no leave to break the format."""
    assert_refused(sent, sent.forged(HEADERS[name](dict(sent.head))))


def test_bombs_are_refused_before_they_burst(sent: Sent) -> None:
    """A stream that unpacks to more than was signed stops there; so does an endless file."""
    head = header.encode(header.read(header.decode(sent.frame.header)))
    bomb = zlib.compressobj(9)
    burst = b"".join(bomb.compress(bytes(1 << 20)) for _ in range(BOMB >> 20)) + bomb.flush()
    nested = zlib.compress(zlib.compress(bytes(1 << 24)))
    sound = bytes(sent.frame.payload)
    for packed in (burst, nested, zlib.compress(b""), b"", sound[:-1], sound + b"\0", sound * 2):
        assert_refused(sent, sent.forged(head, packed))
    large = dict(sent.head)
    large["contents"] = {
        k: (2**40 if isinstance(v, int) else v) for k, v in large["contents"].items()
    }
    assert_refused(sent, sent.forged(msgspec.json.encode(large, order="sorted"), burst))
    assert_refused(sent, b"age-encryption.org/v1\n" + b"-> X25519 " + b"A" * (1 << 20))
    assert_refused(sent, bytes(seal.MOST + 1), errors.TooLarge)


def test_a_stranger_and_a_passphrase_file_are_refused(sent: Sent) -> None:
    """Neither somebody whom the office never pinned, nor a file that would cost it hours."""
    recipient = identity.my_keys(sent.office).recipient
    stranger = container.pack(b.HANDLER.seed, sent.frame.header, bytes(sent.frame.payload))
    assert_refused(sent, seal.seal(stranger, [recipient]), errors.UnknownSender)
    inside = container.pack(sent.own.seed, sent.frame.header, bytes(sent.frame.payload))
    assert_refused(sent, pyrage.passphrase.encrypt(inside, "lösen"))


def test_the_sound_bundle_is_taken_in(tmp_path: Path) -> None:
    """None of this was too careful: the same reader takes the real one, once."""
    with sending(tmp_path) as sent:
        first = ingest.ingest(sent.office, sent.data)
        second = ingest.ingest(sent.office, sent.data)

        assert (first.outcome, second.outcome) == ("read", "known")
        assert caseload.count(sent.office) == 1
        assert verify(sent.office.vault).findings == ()
