"""Identifiers: ordered ones for what stays in the vault, random ones for what may leave."""

import secrets
import uuid
from datetime import datetime

_COUNT = 1 << 12


class IdMaker:
    """Makes UUIDv7 (RFC 9562 §5.7) that sort in the order of their making, clock or no clock.

    Within a millisecond the 12 bits after the version count up (§6.2, method 1); when they are
    used up, or the clock goes back, the time goes on from the latest one given.
    """

    def __init__(self) -> None:
        self._millisecond = -1
        self._count = 0

    def new_id(self, at: datetime) -> str:
        now = int(at.timestamp() * 1000)
        if now > self._millisecond:
            self._millisecond, self._count = now, secrets.randbelow(_COUNT // 2)
        elif self._count + 1 < _COUNT:
            self._count += 1
        else:
            self._millisecond, self._count = self._millisecond + 1, 0
        return _uuid7(self._millisecond, self._count)


def new_id(at: datetime) -> str:
    """A single UUIDv7, not ordered against others of the same millisecond."""
    return _uuid7(int(at.timestamp() * 1000), secrets.randbelow(_COUNT))


def random_id() -> str:
    """A UUIDv4, for reports: tells neither when nor in which order it was made."""
    return str(uuid.uuid4())


def _uuid7(milliseconds: int, count: int) -> str:
    value = (milliseconds & ((1 << 48) - 1)) << 80
    value |= 0x7 << 76
    value |= count << 64
    value |= 0b10 << 62
    value |= secrets.randbits(62)
    return str(uuid.UUID(int=value))
