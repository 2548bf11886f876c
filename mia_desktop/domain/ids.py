"""Identifiers: ordered ones for what stays in the vault, random ones for what may leave."""

import secrets
import uuid
from datetime import datetime


def new_id(at: datetime) -> str:
    """A UUIDv7 (RFC 9562 §5.7): sorts by the time it was made."""
    milliseconds = int(at.timestamp() * 1000)
    value = (milliseconds & ((1 << 48) - 1)) << 80
    value |= 0x7 << 76
    value |= secrets.randbits(12) << 64
    value |= 0b10 << 62
    value |= secrets.randbits(62)
    return str(uuid.UUID(int=value))


def random_id() -> str:
    """A UUIDv4, for reports: tells neither when nor in which order it was made."""
    return str(uuid.uuid4())
