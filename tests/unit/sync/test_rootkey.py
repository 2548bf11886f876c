"""The office root lies on two sticks and opens with its passphrase only."""

from typing import Any

import msgspec
import pytest

from mia_desktop.domain import canonical
from mia_desktop.sync import keys, rootkey
from mia_desktop.sync.errors import BadRootKey, WrongRootPhrase

CHEAP = rootkey.Cost(memory=64, passes=1, lanes=1)
SEED = keys.new_seed()
FILE = rootkey.seal_root(SEED, "fem svenska ord på rad", CHEAP)


def opened(data: bytes, phrase: str = "fem svenska ord på rad") -> bytes:
    return rootkey.open_root(data, phrase, least_memory=8)


def changed(**changes: Any) -> bytes:
    return canonical.encode(canonical.decode(FILE) | changes)


def test_the_root_opens_with_its_phrase() -> None:
    """A year later, with either stick."""

    assert opened(FILE) == SEED
    assert rootkey.read_root(FILE).key == keys.public_key(SEED).hex()


def test_another_phrase_is_told_from_a_damaged_file() -> None:
    """Try again, or take the other stick: two different things to do."""
    with pytest.raises(WrongRootPhrase):
        opened(FILE, "fem svenska ord på rand")
    with pytest.raises(WrongRootPhrase):
        opened(FILE, "fem svenska ord på rad ")


def test_a_ring_above_typed_in_two_ways_is_one_phrase() -> None:
    """å as one sign or as a and ring: the keyboard decides, not the clerk."""

    assert opened(FILE, "fem svenska ord pa\u030a rad") == SEED


def test_the_private_half_is_not_in_the_file() -> None:
    """A lost stick is a lost stick and no more."""

    assert SEED.hex().encode() not in FILE
    assert SEED not in FILE


def test_every_flipped_bit_is_refused() -> None:
    """No part of the file can be changed, the public key included."""
    for place in range(len(FILE)):
        data = bytearray(FILE)
        data[place] ^= 1
        with pytest.raises((BadRootKey, WrongRootPhrase)):
            opened(bytes(data))


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "json"),
        (b"x" * 5000, "size"),
        (b"{}", "schema"),
        (FILE + b" ", "form"),
        (changed(more=1), "schema"),
        (changed(version=2), "schema"),
        (changed(cost={"memory": 2**20 + 1, "passes": 3, "lanes": 4}), "schema"),
        (changed(cost={"memory": 64, "passes": 65, "lanes": 1}), "schema"),
        (changed(cost={"memory": 64, "passes": 1, "lanes": 9}), "schema"),
        (changed(key=keys.public_key(keys.new_seed()).hex()), "seal"),
    ],
)
def test_a_file_outside_the_format_is_refused(data: bytes, why: str) -> None:
    """Nor can a prepared file keep the computer busy for hours."""
    with pytest.raises(BadRootKey) as caught:
        opened(data)

    assert caught.value.why == why


def test_a_cost_below_the_floor_is_refused() -> None:
    """A file made cheap to guess is not opened (§2: never under 64 MiB)."""
    with pytest.raises(BadRootKey, match="cost"):
        rootkey.open_root(FILE, "fem svenska ord på rad")


def test_the_cost_by_default_is_that_of_the_vault() -> None:
    """256 MiB and three passes: 0.7 s, for whoever finds a stick (§7)."""

    assert msgspec.to_builtins(rootkey.Cost()) == {"memory": 262_144, "passes": 3, "lanes": 4}
    assert rootkey.Cost().memory >= rootkey.LEAST_MEMORY


def test_a_seal_over_another_key_is_refused() -> None:
    """The named public key must be that of the sealed one."""
    root = rootkey.read_root(FILE)
    other = msgspec.structs.replace(root, key=keys.public_key(keys.new_seed()).hex(), box="0" * 96)
    _, key = rootkey._derive("fem svenska ord på rad", bytes.fromhex(root.salt), CHEAP)
    box = rootkey.ChaCha20Poly1305(key).encrypt(bytes.fromhex(root.nonce), SEED, other.bound())
    data = canonical.encode(msgspec.to_builtins(msgspec.structs.replace(other, box=box.hex())))
    with pytest.raises(BadRootKey, match="key"):
        opened(data)
