"""The header has one form in bytes and says nothing that its payload or feed contradicts."""

from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mia_desktop.domain import chain
from mia_desktop.sync import header
from mia_desktop.sync.errors import BadHeader, NewerFormat
from tests.helpers import bundles as b

GOOD = b.make_one((b.make_write(1), b.make_write(2))).header
RAW = header.encode(GOOD)


def test_a_header_goes_there_and_back() -> None:
    """The office sees every field as it was sent."""

    assert header.read(header.decode(RAW)) == GOOD


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "json"),
        (b"\xff", "json"),
        (b"[1,]", "json"),
        (RAW + b" ", "form"),
        (b" " + RAW, "form"),
        (RAW.replace(b'":', b'": ', 1), "form"),
        (RAW[:-1] + b',"to_epoch":"' + b.DESK.encode() + b'"}', "form"),
        (b'{"kind":"writes",' + RAW[1:], "form"),
        (RAW.replace(b'"count":0', b'"count":-0', 1), "form"),
        (RAW.replace(b'"count":0', b'"count":0.0', 1), "type"),
        (RAW.replace(b'"count":0', b'"count":1e2', 1), "type"),
        (RAW.replace(b'"count":0', b'"count":9007199254740992', 1), "integer"),
        (RAW.replace(b'"writes"', b'"\\u0077rites"', 1), "form"),
        (RAW.replace(b"0.1.0", b"\\u0000", 1), "null"),
        (b'{"a":"\\ud800"}', "json"),
        (b"[" * 900 + b"]" * 900, "depth"),
        (b'{"a":[{"b":[{}]}]}', "depth"),
        (b'"' + b"x" * 65_536 + b'"', "size"),
    ],
)
def test_a_second_form_of_a_header_is_refused(data: bytes, why: str) -> None:
    """Two readers can never see two things in one signed header."""
    with pytest.raises(BadHeader) as caught:
        header.decode(data)

    assert caught.value.why == why


def changed(**changes: Any) -> Any:
    return msgspec.to_builtins(GOOD) | changes


@pytest.mark.parametrize(
    ("raw", "why"),
    [
        (None, "schema"),
        ([], "schema"),
        ({}, "schema"),
        (changed(more=1), "schema"),
        (changed(id="A" * 32), "schema"),
        (changed(id="a" * 32 + "\n"), "schema"),
        (changed(kind="orders"), "schema"),
        (changed(recipients=[]), "schema"),
        (changed(recipients=["a" * 64] * 17), "schema"),
        (changed(reports=["F3"]), "schema"),
        (changed(clock=-1), "schema"),
        (changed(recipients=["a" * 64] * 2), "twice"),
        (changed(have=[{"epoch": b.DESK, "count": n, "link": "a" * 64} for n in (1, 2)]), "twice"),
        (changed(format=1, reader=1, reports=["F1"]), "reports"),
        (changed(reader=0), "schema"),
    ],
)
def test_a_header_outside_the_format_is_refused(raw: Any, why: str) -> None:
    """A signed header that makes no sense is refused by name, not by accident."""
    with pytest.raises(BadHeader) as caught:
        header.read(raw)

    assert caught.value.why == why


def nested(outer: str, **changes: Any) -> Any:
    plain = msgspec.to_builtins(GOOD)
    return plain | {outer: plain[outer] | changes}


def contents(**changes: Any) -> Any:
    plain = msgspec.to_builtins(GOOD)
    return plain | {"contents": plain["contents"] | changes}


@pytest.mark.parametrize(
    ("raw", "why"),
    [
        (nested("span", end=3), "span"),
        (nested("span", start=3), "span"),
        (nested("span", start_link="a" * 64), "first link"),
        (nested("part", number=2), "part"),
        (nested("part", of=2), "part"),
        (nested("part", of=0), "schema"),
        (nested("part", start=1), "part"),
        (nested("part", end=1), "part"),
        (nested("part", end=3), "part"),
        (contents(reports={"count": 0, "size": 1}), "contents"),
        (contents(attachments={"count": 1, "size": 0}), "contents"),
        (contents(attachments={"count": 1, "size": 2**28}), "payload size"),
        (changed(format=1, reader=2), "newer"),
    ],
)
def test_places_parts_and_sizes_must_fit_each_other(raw: Any, why: str) -> None:
    """Held beside each other the numbers of a header cannot tell two stories."""
    if why == "newer":
        with pytest.raises(NewerFormat):
            header.read(raw)
        return
    with pytest.raises(BadHeader) as caught:
        header.read(raw)

    assert caught.value.why == why


def test_an_empty_span_has_one_link_and_one_part() -> None:
    """A bundle with only a report starts and ends at the same place."""
    empty = b.make_one().header
    plain = msgspec.to_builtins(empty)
    part = plain["part"] | {"of": 2}
    span = plain["span"] | {"end_link": "a" * 64}

    assert empty.span.start == empty.span.end == 0
    with pytest.raises(BadHeader, match="part"):
        header.read(plain | {"part": part})
    with pytest.raises(BadHeader, match="span"):
        header.read(plain | {"span": span})


def test_what_no_reader_takes_is_not_made() -> None:
    """The maker is held to the reader's rules."""
    with pytest.raises(BadHeader, match="null"):
        header.encode(msgspec.structs.replace(GOOD, program="\0"))
    with pytest.raises(BadHeader, match="version"):
        header.encode(msgspec.structs.replace(GOOD, format=1, reader=2))
    with pytest.raises(BadHeader, match="size"):
        header.encode(msgspec.structs.replace(GOOD, forms={f"{n:0200d}": 1 for n in range(400)}))


@given(st.integers(0, 2**53 - 1), st.text("0123456789abcdef", min_size=64, max_size=64))
def test_a_place_is_a_position(count: int, link: str) -> None:
    """The same place in memory and in the header."""
    position = chain.Position(epoch=b.DESK, count=count, link=chain.Link(link))

    assert header.place(position).position() == position
