"""Words of invented people that must never lie readable on a disk, and a search for them.

Every text that is put in holds one of a few stems, so that a handful of stems, written in every
way that a program, a library or a system might write them, finds all of it again.
"""

from __future__ import annotations

import base64
import json
import os
import quopri
import re
import unicodedata
import urllib.parse
import zlib
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

STEMS = {
    "latin": "Kråkvinkelgöks",
    "ascii": "Zqvistbuskagarn",
    "cyrillic": "Щавельщиныч",
    "arabic": "زمرداتوف",
    "han": "龘靐齉爩虪",
    "number": "199003142384",
    "short_number": "900314-2384",
    "phrase": "kofotsvinter",
}
"""The number is of the series of Skatteverket's test numbers (decisions C19)."""

WIDE = ("utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be")
LONGEST_STREAM = 1 << 24
ZLIB = re.compile(rb"\x78[\x01\x5e\x9c\xda]|\x1f\x8b\x08")


class Trace(NamedTuple):
    """A stem that was found: which, written how, and where."""

    stem: str
    how: str
    where: str


def text(stem: str, place: str) -> str:
    """Something to type: tells in a finding where it was typed."""
    return f"{place} {STEMS[stem]} {place}"


def spellings(stem: str) -> dict[str, str]:
    """The same letters as databases, indexes and file systems might keep them."""
    plain = STEMS[stem]
    folded = "".join(c for c in unicodedata.normalize("NFD", plain) if not unicodedata.combining(c))
    return {
        "plain": plain,
        "nfd": unicodedata.normalize("NFD", plain),
        "upper": plain.upper(),
        "lower": plain.lower(),
        "folded": folded.casefold(),
    }


def encodings(plain: str) -> Iterator[tuple[str, bytes]]:
    yield "utf-8", plain.encode()
    for name in WIDE:
        yield name, plain.encode(name)
    for name in ("latin-1", "cp1252", "cp437", "koi8-r", "cp1251", "gb18030"):
        try:
            yield name, plain.encode(name)
        except UnicodeEncodeError:
            continue


def json_of(plain: str) -> bytes:
    """With escapes for all that is not ASCII, as many loggers write."""
    return json.dumps(plain).encode()


def wrappings(raw: bytes) -> Iterator[tuple[str, bytes]]:
    yield "raw", raw
    yield "reversed", raw[::-1]
    yield "hex", raw.hex().encode()
    yield "HEX", raw.hex().upper().encode()
    for offset in range(3):
        # Only the characters that depend on nothing around the text.
        whole = base64.b64encode(bytes(offset) + raw)
        inner = whole[4 if offset else 0 : (len(raw) + offset) // 3 * 4]
        yield f"base64+{offset}", inner
        yield f"base64url+{offset}", inner.replace(b"+", b"-").replace(b"/", b"_")
    yield "quoted", quopri.encodestring(raw, quotetabs=False)
    yield "percent", urllib.parse.quote_from_bytes(raw).encode()


@cache
def patterns() -> dict[bytes, tuple[str, str]]:
    """All byte strings to look for → the stem, and how it would be written."""
    found: dict[bytes, tuple[str, str]] = {}
    for stem in STEMS:
        for spelling, plain in spellings(stem).items():
            found.setdefault(json_of(plain).strip(b'"'), (stem, f"{spelling} escaped"))
            for encoding, raw in encodings(plain):
                for wrapping, data in wrappings(raw):
                    how = f"{spelling} {encoding} {wrapping}"
                    found.setdefault(data, (stem, how))
    return {data: told for data, told in found.items() if len(data) >= 7}


@cache
def quick() -> dict[bytes, tuple[str, str]]:
    """The likeliest few, for looking often."""
    return {
        data: told for data, told in patterns().items()
        if told[1] in {"plain utf-8 raw", "plain utf-16-le raw", "folded utf-8 raw"}
    }  # fmt: skip


def traces(data: bytes, where: str, among: Mapping[bytes, tuple[str, str]]) -> list[Trace]:
    """Every stem in some bytes, compressed streams inside them included."""
    found = [Trace(*told, where) for part, told in among.items() if part in data]
    for number, inner in enumerate(streams(data)):
        found += [
            Trace(told[0], f"{told[1]}, compressed", f"{where} stream {number}")
            for part, told in among.items()
            if part in inner
        ]
    return found


def streams(data: bytes) -> Iterator[bytes]:
    """What unpacks in some bytes, wherever it begins."""
    for start in ZLIB.finditer(data):
        try:
            yield zlib.decompressobj(47).decompress(data[start.start() :], LONGEST_STREAM)
        except zlib.error:
            continue


class Watch:
    """Looks at folders again and again while something runs, and keeps what it saw of them."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.names: set[str] = set()
        self.found: set[Trace] = set()
        self.looks = 0
        self._seen: dict[str, tuple[int, int, int]] = {}

    def look(self, process: int) -> None:
        """One look: names and changed files, and what the process has open but has unlinked."""
        self.looks += 1
        for path in _files(self.root):
            name = str(path.relative_to(self.root))
            try:
                state = path.stat()
                mark = (state.st_ino, state.st_size, state.st_mtime_ns)
                if self._seen.get(name) == mark:
                    continue
                self._take(name, path.read_bytes())
            except OSError:  # gone again already
                self.names.add(name)
                continue
            self._seen[name] = mark
        for handle in _deleted(process):
            try:
                self._take(f"unlinked {handle.readlink()}", handle.read_bytes())
            except OSError:
                continue

    def _take(self, name: str, data: bytes) -> None:
        self.names.add(name)
        self.found |= {Trace(*told, name) for part, told in quick().items() if part in data}


def _files(root: Path) -> Iterator[Path]:
    for folder, _, names in os.walk(root):
        for name in names:
            yield Path(folder, name)


def _deleted(process: int) -> list[Path]:
    """Files that a process has open and nobody can name any more (Linux)."""
    try:
        handles = list(Path(f"/proc/{process}/fd").iterdir())
        return [each for each in handles if str(each.readlink()).endswith(" (deleted)")]
    except OSError:
        return []


def in_tree(root: Path) -> dict[str, list[Trace]]:
    """Every file under a folder that holds a stem in any form, its name counted in."""
    found: dict[str, list[Trace]] = {}
    for path in _files(root):
        name = str(path.relative_to(root))
        told = traces(name.encode(), f"name of {name}", patterns())
        told += traces(path.read_bytes(), name, patterns())
        if told:
            found[name] = told
    return found
