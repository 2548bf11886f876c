"""One content has one form in bytes: what a digest and a signature rest on (bundle-format §4.4)."""

from __future__ import annotations

import json
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mia_desktop.domain import canonical
from mia_desktop.domain.canonical import LARGEST, LONGEST_TEXT, NotCanonical

texts = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=8)
whole = st.integers(-LARGEST, LARGEST)
leaves = st.one_of(st.none(), st.booleans(), whole, texts)
values = st.recursive(
    leaves,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(texts, inner, max_size=4),
    max_leaves=10,
).filter(lambda value: _depth(value) <= canonical.DEEPEST)


def _depth(value) -> int:
    if isinstance(value, list):
        return 1 + max(map(_depth, value), default=0)
    if isinstance(value, dict):
        return 1 + max(map(_depth, value.values()), default=0)
    return 0


@given(value=values)
def test_what_goes_in_comes_out(value) -> None:
    """Whatever a handler may have written is the same on another laptop."""
    data = canonical.encode(value)

    assert canonical.decode(data) == value
    assert canonical.encode(canonical.decode(data)) == data
    assert b"\n" not in data


@given(value=values)
def test_another_reader_reads_the_same(value) -> None:
    """The bytes are plain JSON, readable without this program."""
    assert json.loads(canonical.encode(value)) == value


@given(value=st.dictionaries(texts, whole, max_size=6))
def test_the_order_of_writing_does_not_matter(value) -> None:
    """Keys stand in the order of their bytes, so there is one form."""
    backwards = dict(reversed(value.items()))
    keys = [key.encode() for key in json.loads(canonical.encode(value))]

    assert canonical.encode(value) == canonical.encode(backwards)
    assert keys == sorted(keys)


def test_the_form_is_pinned() -> None:
    """Bytes that a released version wrote must be made the same way for ever."""
    value = {"å": '\n\x01\u2028"\\/', "b": [True, None, -1], "a": {"": "𝄞"}}
    expected = '{"a":{"":"𝄞"},"b":[true,null,-1],"å":"\\n\\u0001\u2028\\"\\\\/"}'

    assert canonical.encode(value) == expected.encode()


@pytest.mark.parametrize(
    ("value", "why"),
    [
        (1.5, "type"),
        (b"bytes", "type"),
        ({1: "key"}, "key"),
        ("\0", "null"),
        ({"a\0": 1}, "null"),
        ("\ud800", "surrogate"),
        ("x" * (LONGEST_TEXT + 1), "length"),
        (LARGEST + 1, "integer"),
        (-LARGEST - 1, "integer"),
    ],
)
def test_what_has_no_one_form_is_refused(value, why) -> None:
    """A value that two programs would write differently never gets an id."""
    with pytest.raises(NotCanonical) as caught:
        canonical.encode(value)

    assert caught.value.why == why


@pytest.mark.parametrize("wrap", [lambda inner: [inner], lambda inner: {"a": inner}])
def test_nesting_has_a_limit(wrap) -> None:
    """Somebody's file of 900 levels costs nothing."""
    value = None
    for _ in range(canonical.DEEPEST):
        value = wrap(value)

    assert canonical.decode(canonical.encode(value)) == value
    with pytest.raises(NotCanonical, match="depth"):
        canonical.encode(wrap(value))


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b'{"a":1,"a":2}', "form"),
        (b'{"b":1,"a":2}', "form"),
        (b'{"a": 1}', "form"),
        (b"-0", "form"),
        (b"[1] ", "form"),
        (b'"\\u00e5"', "form"),
        (b'"\\/"', "form"),
        (b"1.0", "type"),
        (b"1e2", "type"),
        (b"9007199254740992", "integer"),
        (b"[" * 900 + b"]" * 900, "depth"),
        (b"[" * 100_000 + b"]" * 100_000, "depth"),
        (b"{", "json"),
        (b"", "json"),
        (b"NaN", "json"),
        (b'"\xff"', "json"),
        (b'"\\ud800"', "json"),
        (b'"\n"', "json"),
        (b'\xef\xbb\xbf"bom"', "json"),
    ],
)
def test_bytes_in_any_other_form_are_refused(data, why) -> None:
    """Nobody can give one content two digests."""
    with pytest.raises(NotCanonical) as caught:
        canonical.decode(data)

    assert caught.value.why == why


@given(data=st.binary(max_size=40))
def test_no_bytes_break_the_reader(data) -> None:
    """Whatever lies on the stick: a value, or a named finding."""
    value = None
    with suppress(NotCanonical):
        value = canonical.decode(data)

    assert value is None or canonical.encode(value) == data
