"""A write is bytes with a salted digest: it cannot be forged, numbered or misread (§4.4)."""

from __future__ import annotations

import hashlib
from datetime import date

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mia_desktop.domain import writes
from mia_desktop.domain.records.base import Period
from mia_desktop.domain.writes import BadWrite, Line, Stamp

EPOCH = "ab" * 16
LINE = Line(
    author="Bo", case="k", epoch=EPOCH, kind="note", record="r", stamp=(1_773_306_000_000, 0),
    unit="text", value="Vi hörs på torsdag",
)  # fmt: skip


def test_the_bytes_are_pinned() -> None:
    """What a released version wrote keeps its id in every later one."""
    write = writes.make(LINE, salt=bytes(16))
    raw = (
        '{"author":"Bo","case":"k","epoch":"abababababababababababababababab","form":"",'
        '"kind":"note","machine":false,"record":"r","replaces":[],"saw":[],"share":"case",'
        '"stamp":[1773306000000,0],"unit":"text","value":"Vi hörs på torsdag"}'
    ).encode()

    assert write.raw == raw
    assert write.id == hashlib.sha256(b"MIA-andring-1\0" + bytes(16) + raw).hexdigest()
    assert write.stamp == Stamp(wall=1_773_306_000_000, count=0, epoch=EPOCH)


def test_the_same_words_twice_are_two_writes() -> None:
    """The salt keeps anybody from guessing what a disposed write said."""
    one, other = writes.make(LINE), writes.make(LINE)

    assert one.raw == other.raw
    assert one.id != other.id
    assert len(one.salt) == writes.SALT


@given(
    value=st.one_of(
        st.none(),
        st.dates(),
        st.lists(st.dates()).map(tuple),
        st.builds(Period, start=st.dates()),
        st.dictionaries(st.sampled_from(["v", "no", "other"]), st.booleans() | st.integers(0, 9)),
    )
)
def test_a_write_made_is_the_write_that_is_read(value) -> None:
    """A laptop that made a write and one that got it see the same value, so no false krock."""
    write = writes.make(msgspec.structs.replace(LINE, value=value))

    assert writes.read(write.raw, write.salt, write.id) == write


def _changed(**fields) -> bytes:
    line = msgspec.to_builtins(LINE) | fields
    kept = {key: value for key, value in line.items() if value is not ...}
    return msgspec.json.encode(kept, order="sorted")


ID = "0f" * 32


@pytest.mark.parametrize(
    ("raw", "why"),
    [
        (b"{}", "schema"),
        (b"[]", "schema"),
        (b"{", "json"),
        (_changed(author=...), "schema"),
        (_changed(surprise=1), "schema"),
        (_changed(stamp=[1]), "schema"),
        (_changed(stamp=[True, 0]), "schema"),
        (_changed(share="all"), "schema"),
        (_changed(record=""), "schema"),
        (_changed(unit=""), "schema"),
        (_changed(kind=""), "schema"),
        (_changed(epoch=""), "schema"),
        (_changed(epoch="AB" * 16), "schema"),
        (_changed(stamp=[-1, 0]), "stamp"),
        (_changed(replaces=["x"]), "replaces"),
        (_changed(replaces=[ID, ID]), "replaces"),
        (_changed(replaces=[ID], unit="!complete"), "replaces"),
        (_changed(replaces=[ID.upper()]), "replaces"),
        (_changed(replaces=[f"{n:064x}" for n in range(65)]), "replaces"),
        (_changed(saw=[ID + "\n"]), "saw"),
        (_changed(saw=[f"{n:064x}" for n in range(4097)]), "saw"),
        (_changed(value=1.5), "type"),
        (_changed().replace(b'"author"', b' "author"'), "form"),
    ],
)
def test_bytes_that_are_no_write_are_named(raw, why) -> None:
    """A bundle from anywhere is refused with a finding, and nothing of it is taken in."""
    with pytest.raises(BadWrite) as caught:
        writes.read(raw, bytes(16))

    assert caught.value.why == why


def test_limits_can_be_reached() -> None:
    """A form with all its rows and a unit with many heads still fit."""
    ids = [f"{n:064x}" for n in range(4096)]
    write = writes.read(_changed(replaces=ids[:64], saw=ids), bytes(16))

    assert len(write.line.saw) == 4096
    assert len(write.line.replaces) == 64


def test_a_changed_byte_changes_the_id() -> None:
    """Nobody can put other words under a write's name."""
    write = writes.make(LINE)
    other = write.raw.replace(b"torsdag", b"fredag_")

    with pytest.raises(BadWrite, match="digest"):
        writes.read(other, write.salt, write.id)
    with pytest.raises(BadWrite, match="salt"):
        writes.read(write.raw, b"short", write.id)


@pytest.mark.parametrize(
    ("fields", "why"),
    [({"value": 0.5}, "type"), ({"replaces": ("x",)}, "replaces"), ({"epoch": "e"}, "schema")],
)
def test_what_could_not_be_read_is_not_made(fields, why) -> None:
    """Our own vault never holds a write that the office would refuse."""
    with pytest.raises(BadWrite) as caught:
        writes.make(msgspec.structs.replace(LINE, **fields))

    assert caught.value.why == why


def test_dates_become_text() -> None:
    """A follow-up day is a day, without hours and zones."""
    write = writes.make(msgspec.structs.replace(LINE, value=date(2026, 3, 12)))

    assert write.line.value == "2026-03-12"


def test_stamps_are_ordered_by_time_then_count_then_epoch() -> None:
    """Two vaults that wrote in one millisecond show the same value."""
    stamps = [
        Stamp(wall=2), Stamp(wall=1, count=1), Stamp(wall=1, count=0, epoch="b"),
        Stamp(wall=1, count=0, epoch="a"),
    ]  # fmt: skip

    assert sorted(stamps) == stamps[::-1]
