"""A hand-over of 100 000 writes, made and opened, beside the plainest way to do the same."""

import json
import zlib
from datetime import UTC, datetime

import pyrage

from mia_desktop.domain import chain, writes
from mia_desktop.domain.chain import Epoch
from mia_desktop.sync import bundle, feeds, keys
from tests.bench.result import Result, median_seconds_in_turn

WRITES = 100_000
LIMIT = 3.0
SENDER, RECEIVER = Epoch("a1" * 16), Epoch("b2" * 16)
TEXT = "Vi talade om hur det går på arbetsträningen och vad som händer härnäst. "


def make_writes(count: int) -> tuple[writes.Write, ...]:
    """Edits of ten units a record, each replacing the one before, as a year of casework has."""
    made: list[writes.Write] = []
    for n in range(count):
        line = writes.Line(
            author="Åsa Ek",
            case=f"{n // 400:032x}",
            epoch=SENDER,
            form="kartlaggning/1",
            kind="assessment",
            record=f"{n // 40:032x}",
            stamp=(1_770_000_000_000 + n * 977, n % 3),
            unit=f"answer/question{n % 10}",
            value={"v": f"{TEXT[: n % 60]} {n}"},
            replaces=(made[n - 10].id,) if n % 40 >= 10 else (),
        )
        made.append(writes.make(line))
    return tuple(made)


def run(scale: float) -> list[Result]:
    count = int(WRITES * scale)
    own, office = keys.new_keys(), keys.new_keys()
    entries = make_writes(count)
    out = bundle.Outgoing(
        own=own,
        federation="Förbundet",
        recipients=(office.recipient,),
        epoch=SENDER,
        parent=chain.ROOT,
        to_epoch=RECEIVER,
        start=0,
        start_link=chain.feed_start(SENDER, RECEIVER),
        clock=datetime(2026, 3, 12, tzinfo=UTC),
        entries=entries,
    )
    made = bundle.make_bundle(out)
    plain = [{"salt": one.salt.hex(), "line": json.loads(one.raw)} for one in entries]
    sealed = _plain_seal(plain, office.recipient)
    me = bundle.Me(
        federation="Förbundet",
        recipients=frozenset({keys.fingerprint(office.recipient)}),
        feed=lambda _header, _sender: feeds.FeedState(mine=RECEIVER),
    )

    def open_ours() -> bundle.Opened:
        return bundle.open_bundle(made[0].data, [office.identity], lambda _key: "pinned", me)

    rows = len(open_ours().new_entries)
    export = median_seconds_in_turn(
        lambda: bundle.make_bundle(out), lambda: _plain_seal(plain, office.recipient), times=3
    )
    reading = median_seconds_in_turn(
        open_ours, lambda: _plain_open(sealed, office.identity), times=3
    )
    return [
        Result(name="bundle: make", rows=rows, stated=count, ours_s=export[0],
               reference_s=export[1], limit=LIMIT),
        Result(name="bundle: open, check every line", rows=rows, stated=count, ours_s=reading[0],
               reference_s=reading[1], limit=LIMIT),
    ]  # fmt: skip


def _plain_seal(plain: list[dict[str, object]], recipient: str) -> bytes:
    data = "\n".join(json.dumps(one, ensure_ascii=False) for one in plain).encode()
    packed = zlib.compress(data)
    return bytes(pyrage.encrypt(packed, [pyrage.x25519.Recipient.from_str(recipient)]))


def _plain_open(sealed: bytes, identity: str) -> list[object]:
    """Decode and hash, nothing checked: the reference of the budget without its INSERTs."""
    packed = pyrage.decrypt(sealed, [pyrage.x25519.Identity.from_str(identity)])
    lines = zlib.decompress(packed).split(b"\n")
    return [(json.loads(line), writes.digest(b"", line)) for line in lines]
