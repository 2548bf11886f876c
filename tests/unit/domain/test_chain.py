"""Chains by which a vault shows that nothing was taken out or put in (bundle-format §4b)."""

from __future__ import annotations

import hashlib

from hypothesis import given
from hypothesis import strategies as st

from mia_desktop.domain import chain
from mia_desktop.domain.chain import Epoch, Link, Position
from mia_desktop.domain.writes import WriteId

ids = st.binary(min_size=32, max_size=32).map(lambda raw: WriteId(raw.hex()))
epochs = st.binary(min_size=16, max_size=16).map(lambda raw: Epoch(raw.hex()))
E, F = Epoch("0102" * 8), Epoch("0a0b" * 8)


def _sha(*parts: bytes) -> str:
    return hashlib.sha256(b"".join(parts)).hexdigest()


def test_the_formulas_are_those_of_the_format() -> None:
    """Another program that reads the format reckons the same links."""
    parent = Position(epoch=F, count=7, link=Link("cd" * 32))
    start = _sha(
        b"MIA-epok-1\0", bytes.fromhex(E), bytes.fromhex(F), (7).to_bytes(8, "big"),
        bytes.fromhex("cd" * 32),
    )  # fmt: skip
    item = WriteId("ef" * 32)
    after = _sha(b"MIA-lank-1\0", bytes.fromhex(start), (1).to_bytes(8, "big"), b"\xef" * 32)

    assert chain.log_start(E, parent) == start
    assert chain.feed_start(E, F) == _sha(b"MIA-flode-1\0", bytes.fromhex(E), bytes.fromhex(F))
    assert chain.following(Link(start), 1, item) == after


@given(items=st.lists(ids, min_size=1, unique=True), place=st.integers(0), sender=epochs)
def test_any_change_shows_in_the_last_link(items, place, sender) -> None:
    """Taking out, swapping or putting in one write is seen at the end of the chain."""

    def last(listed) -> Link:
        link = chain.feed_start(sender, F)
        for n, item in enumerate(listed, start=1):
            link = chain.following(link, n, item)
        return link

    at = place % len(items)
    less = items[:at] + items[at + 1 :]
    more = [*items[:at], WriteId("00" * 32), *items[at:]]

    assert last(less) != last(items) != last(more)
    if len(items) > 1:
        assert last(items[::-1]) != last(items)


@given(one=epochs, other=epochs)
def test_every_pair_has_its_own_feed(one, other) -> None:
    """What was handed to one receiver cannot be passed off as handed to another."""
    if one != other:
        assert chain.feed_start(one, other) != chain.feed_start(other, one)
        assert chain.log_start(one, chain.ROOT) != chain.log_start(other, chain.ROOT)


def test_epochs_are_random() -> None:
    """Two restores from one backup are told apart."""
    made = {chain.new_epoch() for _ in range(50)}

    assert len(made) == 50
    assert {len(bytes.fromhex(epoch)) for epoch in made} == {16}
