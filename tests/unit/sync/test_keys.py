"""Keys that prove nothing are refused before anything is believed because of them."""

import hashlib

import pyrage
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mia_desktop.sync import bech32, keys
from mia_desktop.sync.errors import BadSignature, WeakKey

P = keys.FIELD
D = keys.CURVE_D
ROOT_OF_MINUS_ONE = pow(2, (P - 1) // 4, P)

Point = tuple[int, int]


def add(one: Point, other: Point) -> Point:
    """Addition on edwards25519 (RFC 8032 §5.1.4), affine and slow."""
    (a, b), (c, d) = one, other
    cross = D * a * b * c * d
    x = (a * d + b * c) * pow(1 + cross, -1, P) % P
    y = (b * d + a * c) * pow(1 - cross, -1, P) % P
    return x, y


def x_of(y: int) -> int:
    square = (y * y - 1) * pow(D * y * y + 1, -1, P) % P
    root = pow(square, (P + 3) // 8, P)
    if root * root % P != square:
        root = root * ROOT_OF_MINUS_ONE % P
    assert root * root % P == square
    return root


def small_points() -> set[Point]:
    """All multiples of a point of order eight: the whole torsion group."""
    y = next(y for y in keys.SMALL_ORDER if y not in {0, 1, P - 1})
    start = (x_of(y), y)
    found, point = {start}, start
    while (point := add(point, start)) not in found:
        found.add(point)
    return found


def encoded(y: int, sign: int) -> bytes:
    return (y | sign << 255).to_bytes(32, "little")


def test_the_list_of_small_points_is_the_whole_torsion_group() -> None:
    """A key left off the list would let anybody sign in a handler's name."""
    points = small_points()

    assert len(points) == 8
    assert {y for _, y in points} == keys.SMALL_ORDER


@pytest.mark.parametrize("y", sorted(keys.SMALL_ORDER))
@pytest.mark.parametrize("sign", [0, 1])
def test_a_small_order_key_is_refused(y: int, sign: int) -> None:
    """Under such a key a forged signature holds for every message (bundle-format §7)."""
    with pytest.raises(WeakKey, match="small order"):
        keys.check_key(encoded(y, sign))


@pytest.mark.parametrize("y", range(P, 2**255))
@pytest.mark.parametrize("sign", [0, 1])
def test_a_second_spelling_of_a_key_is_refused(y: int, sign: int) -> None:
    """Two spellings of one key would be two senders with one signature."""
    with pytest.raises(WeakKey, match="canonical"):
        keys.check_key(encoded(y, sign))


def test_bytes_that_are_no_point_are_refused() -> None:
    """About half of all byte strings name no point at all."""
    kinds = set()
    for n in range(2, 40):
        try:
            keys.check_key(encoded(n, 0))
            kinds.add("point")
        except WeakKey as error:
            kinds.add(error.why)

    assert kinds == {"point", "curve"}


def test_a_key_of_another_length_is_refused() -> None:
    """A cut key must not reach the library."""
    with pytest.raises(WeakKey, match="length"):
        keys.check_key(bytes(31))


def test_the_all_zero_forgery_of_the_format_page_is_refused() -> None:
    """The library alone takes this signature under key 01 00 …; we must not."""
    forged = encoded(1, 0) + bytes(32)
    with pytest.raises(WeakKey):
        keys.verify(encoded(1, 0), keys.BUNDLE, b"anything", forged)


def test_a_signature_counts_under_its_own_label_only() -> None:
    """A signed card must never pass as a signed bundle."""
    own = keys.new_keys()
    signature = keys.sign(own.seed, keys.CARD, b"text")

    keys.verify(own.key, keys.CARD, b"text", signature)
    for label in (keys.INVITATION, keys.BUNDLE, keys.KEY_CHANGE, keys.FORM):
        with pytest.raises(BadSignature):
            keys.verify(own.key, label, b"text", signature)


def test_no_label_is_the_start_of_another() -> None:
    """Else a message under one label could be read as a message under the other."""
    labels = [keys.CARD, keys.INVITATION, keys.BUNDLE, keys.KEY_CHANGE, keys.FORM]

    assert all(label.endswith(b"\0") and label.count(b"\0") == 1 for label in labels)
    assert len(set(labels)) == len(labels)


LOW_ORDER_U = [
    0,
    1,
    0x00B8495F16056286FDB1329CEB8D09DA6AC49FF1FAE35616AEB8413B7C7AEBE0,
    0x57119FD0DD4E22D8868E1C58C45C44045BEF839C55B1D0B1248C50A3BC959C5F,
    P - 1,
]


@pytest.mark.parametrize("u", LOW_ORDER_U)
def test_a_recipient_to_whom_nothing_is_secret_is_refused(u: int) -> None:
    """All-zero shared secrets would seal the bundle to everybody."""
    recipient = bech32.encode(u.to_bytes(32, "little"), "age")
    with pytest.raises(WeakKey, match="small order"):
        keys.check_recipient(recipient)


@pytest.mark.parametrize("u", [P, P + 1, 2**255 - 1, 2**255, 2**255 + 9])
def test_a_second_spelling_of_a_recipient_is_refused(u: int) -> None:
    """One recipient has one fingerprint in the header."""
    recipient = bech32.encode(u.to_bytes(32, "little"), "age")
    with pytest.raises(WeakKey, match="canonical"):
        keys.check_recipient(recipient)


def test_a_recipient_of_another_length_is_refused() -> None:
    """Nothing but an X25519 key is a recipient."""
    with pytest.raises(WeakKey, match="length"):
        keys.check_recipient(bech32.encode(bytes(range(16)), "age"))


@given(st.integers(0, 70), st.sampled_from("qpzry9x8gf2tvdw0s3jn54khce6mua7lb1A"))
def test_one_wrong_character_in_a_recipient_is_found(place: int, character: str) -> None:
    """A recipient retyped wrongly must not seal a case to nobody."""
    recipient = bech32.encode(hashlib.sha256(b"x").digest(), "age")
    place %= len(recipient)
    changed = recipient[:place] + character + recipient[place + 1 :]
    if changed == recipient:
        return
    with pytest.raises(WeakKey, match="recipient"):
        bech32.decode(changed, "age")


@given(st.binary(min_size=1, max_size=40))
def test_bech32_goes_there_and_back(data: bytes) -> None:
    """The check looks at the very key that age will use."""

    assert bech32.decode(bech32.encode(data, "age"), "age") == data


def test_bech32_agrees_with_age() -> None:
    """Our reading of a recipient is age's own."""
    recipient = keys.new_keys().recipient
    own = bech32.encode(bech32.decode(recipient, "age"), "age")

    assert own == recipient
    assert str(pyrage.x25519.Recipient.from_str(own)) == recipient


def test_spare_bits_in_a_recipient_are_refused() -> None:
    """One key, one text: bits that belong to no byte must be zero and fewer than five."""
    with pytest.raises(WeakKey):
        bech32._to_bytes([0, 1])
    with pytest.raises(WeakKey):
        bech32._to_bytes([0])


def test_private_keys_do_not_show_when_printed() -> None:
    """A traceback or log line must not hold what opens every bundle."""
    own = keys.new_keys()
    shown = f"{own} {own!r}"

    assert own.identity not in shown
    assert own.seed.hex() not in shown
