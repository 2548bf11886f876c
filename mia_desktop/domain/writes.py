"""The write: one line of bytes that says who put which value where, and what it replaced.

The truth of a vault is a set of writes (bundle-format §4.4, §5). A line is kept as it was
made and never encoded again; its id is a salted digest of it, so nobody can number, forge or
reorder writes, and a disposed write's id tells nothing of anybody.
"""

import hashlib
import re
import secrets
from typing import Any, Literal, NewType

import msgspec

from mia_desktop.domain import canonical
from mia_desktop.domain.errors import Expected

WriteId = NewType("WriteId", str)
"""64 hex digits: SHA-256 of label, salt and line."""

Share = Literal["never", "case", "counts"]

LABEL = b"MIA-andring-1\0"
SALT = 16
MOST_REPLACED = 64
MOST_SEEN = 4096
"""`saw` names all heads of a record; a form of 150 questions with rows stays far below."""

REMOVE = "!remove"
COMPLETE = "!complete"
"""Units of their own: taking a record away, and making a document final (bundle-format §5.5-6)."""

# gc=False below: what is frozen and made of JSON is in no cycle, and a collection over the hundred
# thousand writes of a large bundle would stop typing for a fifth of a second.


class Stamp(msgspec.Struct, frozen=True, kw_only=True, order=True):
    """Hybrid logical clock: orders what the screen shows, never what is kept (§5.8).

    `wall` is milliseconds since 1970 UTC, `count` breaks ties, `epoch` is 32 hex digits.
    """

    wall: int
    count: int = 0
    epoch: str = ""


class Line(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, gc=False):
    """What a write says. Field names are the keys of the canonical JSON."""

    author: str
    case: str
    epoch: str
    kind: str
    record: str
    stamp: tuple[int, int]
    unit: str
    value: Any
    form: str = ""
    machine: bool = False
    replaces: tuple[str, ...] = ()
    saw: tuple[str, ...] = ()
    share: Share = "case"


class Write(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A line with its salt and its id; `raw` is the line's bytes as they were made."""

    id: WriteId
    salt: bytes
    raw: bytes
    line: Line

    @property
    def stamp(self) -> Stamp:
        wall, count = self.line.stamp
        return Stamp(wall=wall, count=count, epoch=self.line.epoch)


class Stub(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """What stands in for a write that is not here: it still replaces what it replaced."""

    id: WriteId
    record: str
    unit: str
    replaces: tuple[str, ...] = ()
    why: Literal["erased", "not shared"] = "not shared"


Entry = Write | Stub


class BadWrite(Expected):
    """Bytes that are no write; `why` is a short code for the finding."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


def digest(salt: bytes, raw: bytes) -> WriteId:
    """The id of a line under its salt (bundle-format §4.4)."""
    return WriteId(hashlib.sha256(LABEL + salt + raw).hexdigest())


_lines = msgspec.json.Decoder(Line)


def make(line: Line, salt: bytes | None = None) -> Write:
    """Turn a line into a write; raises BadWrite for a value without canonical form.

    The write holds what its bytes say (lists for tuples, text for dates), so that it is equal to
    the same write read from a file.
    """
    _check(line)
    salt = secrets.token_bytes(SALT) if salt is None else salt
    try:
        raw = canonical.encode(msgspec.to_builtins(line))
    except canonical.NotCanonical as error:
        raise BadWrite(error.why) from error
    return Write(id=digest(salt, raw), salt=salt, raw=raw, line=_lines.decode(raw))


def read(raw: bytes, salt: bytes, expected: str | None = None) -> Write:
    """Read a line from outside; raises BadWrite unless bytes, schema and id all hold."""
    if len(salt) != SALT:
        raise BadWrite("salt")
    found = digest(salt, raw)
    if expected is not None and found != expected:
        raise BadWrite("digest")
    try:
        line = msgspec.convert(canonical.decode(raw), Line)
    except canonical.NotCanonical as error:
        raise BadWrite(error.why) from error
    except msgspec.ValidationError as error:
        raise BadWrite("schema") from error
    _check(line)
    return Write(id=found, salt=salt, raw=raw, line=line)


_ID = re.compile("[0-9a-f]{64}")
_EPOCH = re.compile("[0-9a-f]{32}")


def _check(line: Line) -> None:
    if not (line.record and line.unit and line.kind and _EPOCH.fullmatch(line.epoch)):
        raise BadWrite("schema")
    if min(line.stamp) < 0:
        raise BadWrite("stamp")
    if len(line.replaces) > MOST_REPLACED or not _are_ids(line.replaces):
        raise BadWrite("replaces")
    if line.replaces and line.unit == COMPLETE:
        raise BadWrite("replaces")  # what was made final stays final (§5.6)
    if len(line.saw) > MOST_SEEN or not _are_ids(line.saw):
        raise BadWrite("saw")


def _are_ids(named: tuple[str, ...]) -> bool:
    """Whether these are different ids of writes, each in its one form."""
    return len(set(named)) == len(named) and all(map(_ID.fullmatch, named))
