"""Strings that break programs, in the manner of the Big List of Naughty Strings (own selection).

`tests/data/naughty_strings.json` holds them escaped; a pair is a text and how often it is said.
"""

from __future__ import annotations

import itertools
import json
from collections.abc import Iterator
from pathlib import Path

DATA = Path(__file__).parents[1] / "data" / "naughty_strings.json"


def strings() -> tuple[str, ...]:
    found = json.loads(DATA.read_text(encoding="utf-8"))
    return tuple(each if isinstance(each, str) else each[0] * each[1] for each in found)


REFUSED = ("noll\0byte", "ensam \ud800 surrogat", "\udfff", "x" * 100_001)
"""What no vault takes (bundle-format §4.4): said in a sentence, and nothing is changed."""


def in_turn(start: int = 0) -> Iterator[str]:
    """All of them again and again, from a place in the list on."""
    every = strings()
    return itertools.cycle(every[start % len(every) :] + every[: start % len(every)])
