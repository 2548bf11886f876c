"""From a passphrase to keys: Argon2id, then HKDF (bundle-format §1.2, §2)."""

import time
import unicodedata
from collections.abc import Callable
from typing import Annotated

import msgspec
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from mia_desktop.platform import threads

LABEL = b"MIA-losenfras-1"
SALT_BYTES = 16
MEBIBYTE = 1024


class Cost(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What one guess costs: `m` KiB of memory, `t` passes, `p` lanes.

    The upper limits bar a planted file from eating the machine before the phrase is even tried.
    """

    m: Annotated[int, msgspec.Meta(ge=8, le=1024 * MEBIBYTE)]
    t: Annotated[int, msgspec.Meta(ge=1, le=64)]
    p: Annotated[int, msgspec.Meta(ge=1, le=8)] = 4


FLOOR = Cost(m=64 * MEBIBYTE, t=3, p=4)
"""Never less for real vaults (bundle-format §1.2); services hand it in, tests a cheaper one."""
LEAST = Cost(m=8, t=1, p=1)
"""What Argon2 itself asks for: no floor at all."""
MOST_MEMORY = 1024 * MEBIBYTE
MOST_PASSES = 64


def below(cost: Cost, floor: Cost) -> bool:
    """Whether a guess at `cost` is cheaper than `floor` allows, in memory or in passes."""
    return cost.m < floor.m or cost.t < floor.t


def weaker(cost: Cost, wanted: Cost) -> bool:
    """Whether a slot at `cost` should be raised to `wanted`."""
    return cost.m * cost.t < wanted.m * wanted.t


def normalise(phrase: str) -> bytes:
    """The bytes that are derived from: NFC, never trimmed, so that both keyboards agree."""
    return unicodedata.normalize("NFC", phrase).encode("utf-8")


def derive(phrase: str, salt: bytes, vault_id: str, cost: Cost) -> tuple[bytes, bytes]:
    """The check value and the sealing key, 32 bytes each, independent of one another."""
    root = _argon2(normalise(phrase), salt, cost)
    both = HKDF(algorithm=SHA256(), length=64, salt=bytes.fromhex(vault_id), info=LABEL).derive(
        root
    )
    return both[:32], both[32:]


def expand(key: bytes, vault_id: str, info: bytes) -> bytes:
    """32 bytes for one named purpose from a key that is random already."""
    return HKDF(algorithm=SHA256(), length=32, salt=bytes.fromhex(vault_id), info=info).derive(key)


def calibrate(
    free_bytes: int,
    *,
    limit: float = 1.0,
    measure: Callable[[Cost], float] | None = None,
) -> Cost:
    """The dearest cost this machine bears in `limit` seconds, never under the floor.

    First the largest memory, at most a quarter of what is free, that stays under the limit with
    three passes; then more passes (bundle-format §2).
    """
    took = measure or seconds
    ceiling = min(MOST_MEMORY, free_bytes // 4 // 1024)
    cost, spent = FLOOR, took(FLOOR)
    while cost.m * 2 <= ceiling and spent * 2 < limit:
        dearer = Cost(m=cost.m * 2, t=cost.t, p=cost.p)
        if (slower := took(dearer)) >= limit:
            break
        cost, spent = dearer, slower
    finer = Cost(m=_finer(cost.m, spent, limit, ceiling), t=cost.t, p=cost.p)
    if finer.m > cost.m and (slower := took(finer)) < limit:
        cost, spent = finer, slower
    passes = int(limit * cost.t / spent) if spent > 0 else cost.t
    return Cost(m=cost.m, t=min(MOST_PASSES, max(cost.t, passes)), p=cost.p)


def _finer(memory: int, spent: float, limit: float, ceiling: int) -> int:
    """The memory that should just stay under the limit, in steps of 32 MiB."""
    if spent <= 0:
        return memory
    estimate = int(memory * limit * 0.95 / spent)
    return min(estimate, ceiling) // (32 * MEBIBYTE) * (32 * MEBIBYTE)


def seconds(cost: Cost) -> float:
    """What one derivation takes here and now."""
    start = time.perf_counter()
    _argon2(b"tid", bytes(SALT_BYTES), cost)
    return time.perf_counter() - start


def _argon2(secret: bytes, salt: bytes, cost: Cost) -> bytes:
    threads.away_from_store("key derivation")
    return Argon2id(
        salt=salt, length=32, iterations=cost.t, lanes=cost.p, memory_cost=cost.m
    ).derive(secret)
