"""Values read without trust: what another person's program wrote may have any shape.

The lists pass over what they cannot show, and must never break on it (bundle-format §1, threat 7).
"""

import re
from datetime import date
from typing import Any

_TIME = re.compile(r"(?:[01]\d|2[0-3]):[0-5]\d")


def text(value: Any) -> str:
    return value if isinstance(value, str) else ""


def fields(value: Any) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def items(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def day(value: Any) -> str:
    """A day as ISO text, or nothing."""
    try:
        return date.fromisoformat(value).isoformat() if isinstance(value, str) else ""
    except ValueError:
        return ""


def time(value: Any) -> str:
    """A time of day as 09:30, or nothing."""
    return value if isinstance(value, str) and _TIME.fullmatch(value) else ""
