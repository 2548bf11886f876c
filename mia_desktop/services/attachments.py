"""Files kept with a participant: a scanned consent, a CV (decisions S6).

They lie in the vault and nowhere else. PDF and pictures are shown inside the program; a copy
outside it is made only when asked for, and noted. What a file is, is told by its first bytes, not
by its name.
"""

import hashlib
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Any, Literal

import msgspec

from mia_desktop.domain.errors import Expected
from mia_desktop.domain.records.base import Record
from mia_desktop.domain.records.work import Attachment
from mia_desktop.platform import files
from mia_desktop.services.desk import Desk, changes
from mia_desktop.store import blobs
from mia_desktop.store.errors import files_sorted

MOST = 10 * 1024 * 1024
"""Bytes of one file: a few scanned pages. Bundles carry them too."""

PDF = "application/pdf"
_BY_HEAD = ((b"%PDF-", PDF), (b"\x89PNG\r\n\x1a\n", "image/png"), (b"\xff\xd8\xff", "image/jpeg"))
_BY_NAME: Mapping[str, str] = MappingProxyType(
    {
        ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ".odt": "application/vnd.oasis.opendocument.text",
        ".rtf": "application/rtf",
        ".txt": "text/plain",
        ".doc": "application/msword",
    }
)
"""What may be kept besides, but is shown by other programs only: as a copy."""
_OFFICE = (b"PK\x03\x04", b"{\\rtf", b"\xd0\xcf\x11\xe0")
SHOWN = frozenset(media for _, media in _BY_HEAD)

Why = Literal["too_large", "empty", "type", "unreadable"]


class NotKept(Expected):
    """A file that is not taken in, and why."""

    def __init__(self, name: str, why: Why) -> None:
        super().__init__(name, why)
        self.name = name
        self.why = why


class Kept(msgspec.Struct, frozen=True, kw_only=True):
    """A file of the participant; `issued` ones are papers that the program made (S7)."""

    attachment: Attachment
    issued: bool = False

    @property
    def shown_here(self) -> bool:
        """Whether the program itself can show it."""
        return self.attachment.media in SHOWN


def of_case(records: Sequence[Record]) -> list[Kept]:
    """The files of a case, newest first; `records` are those of the case."""
    known = {record.id: record.kind for record in records}
    found = [record.as_type(Attachment) for record in records if record.kind == "attachment"]
    kept = [
        Kept(attachment=one, issued=_was_made_here(one, known.get(one.about, ""))) for one in found
    ]
    return sorted(kept, key=lambda k: (str(k.attachment.made or ""), k.attachment.id), reverse=True)


def _was_made_here(one: Attachment, about: str) -> bool:
    """Whether the program made it: a scanned consent is about one too, but says what it is.

    A paper stays one where what it shows has been taken away, or moved to another file.
    """
    if one.about and not about:
        return not one.sort
    return bool(about) and not (about == "consent" and one.sort)


def add(desk: Desk, case: str, path: Path, *, sort: str = "", about: str = "") -> str:
    """Keep a copy of a file in the vault; the same file twice is one. Raises NotKept."""
    return keep(desk, case, path.name, _read(path), sort=sort, about=about)


def keep(desk: Desk, case: str, name: str, data: bytes, *, sort: str = "", about: str = "") -> str:
    """The same of a file's bytes."""
    media = _media(name, data)
    digest = hashlib.sha256(data).hexdigest()
    for record in desk.of_case(case, "attachment"):
        if record.values.get("sha256") == digest:
            return record.id
    with desk.step():
        key = desk.new_id()
        blobs.put(desk.connection, key, case, data)
        values: dict[str, Any] = {
            "name": name, "media": media, "sha256": digest, "size": len(data),
            "made": desk.clock.today(), "sort": sort,
        }  # fmt: skip
        if about:
            values["about"] = about
        desk.put(*changes("attachment", case, key, values), note="attach")
    return key


def describe(desk: Desk, attachment: str, sort: str) -> None:
    """Say what the file is."""
    desk.set(desk.get(attachment), "sort", sort)


def remove(desk: Desk, attachment: str) -> None:
    """Take a file away; Ångra brings it back."""
    desk.remove(desk.get(attachment))


def read(desk: Desk, attachment: str) -> bytes:
    """The bytes, for showing them; that it was opened is noted (R-42)."""
    record = desk.get(attachment)
    desk.note("open", case=record.case, record=attachment)
    kept = blobs.get(desk.connection, attachment)
    if kept is None:
        raise NotKept(str(record.values.get("name") or ""), "unreadable")
    return kept


def save_copy(desk: Desk, attachment: str, target: Path) -> None:
    """Write a copy where the person chose, and note it with its hash (S6, R-14)."""
    data = read(desk, attachment)
    record = desk.get(attachment)
    digest = hashlib.sha256(data).hexdigest()
    with files_sorted(), files.replace(target) as stream:
        stream.write(data)
        stream.flush()
        desk.note("export", case=record.case, record=attachment, detail=f"file {digest}")


def _read(path: Path) -> bytes:
    try:
        size = path.stat().st_size
        if size > MOST:
            raise NotKept(path.name, "too_large")
        data = path.read_bytes()
    except OSError as error:
        raise NotKept(path.name, "unreadable") from error
    if not data:
        raise NotKept(path.name, "empty")
    if len(data) > MOST:  # it grew meanwhile
        raise NotKept(path.name, "too_large")
    return data


def _media(name: str, data: bytes) -> str:
    for head, media in _BY_HEAD:
        if data.startswith(head):
            return media
    suffix = Path(name).suffix.casefold()
    if suffix == ".txt" and b"\x00" not in data:
        return _BY_NAME[suffix]
    if suffix in _BY_NAME and suffix != ".txt" and data.startswith(_OFFICE):
        return _BY_NAME[suffix]
    raise NotKept(name, "type")
