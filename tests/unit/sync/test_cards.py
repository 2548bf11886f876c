"""A card is what people compare by voice; nothing in it may differ unseen."""

import hashlib
import random

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mia_desktop.domain import canonical
from mia_desktop.sync import cards, keys, signed
from mia_desktop.sync.errors import BadCard, BadSignature, Refused, WeakKey

OWN = keys.DeviceKeys(
    seed=bytes(range(32)),
    identity="AGE-SECRET-KEY-159R6LWT5T2TXT528G9YC8SYENJ5CL30QXA7NEF6WKWCSAMJK8W6S3VXV6N",
)
CARD = cards.make_card(OWN, role="handledare", name="Åsa Ek", federation="Förbundet Väst")


def body(**changes: object) -> dict[str, object]:
    plain = msgspec.to_builtins(
        cards.CardBody(
            federation="Förbundet Väst",
            key=OWN.key.hex(),
            name="Åsa Ek",
            recipient=OWN.recipient,
            role="handledare",
            unit="",
        )
    )
    return plain | changes


def packed(**changes: object) -> bytes:
    return signed.pack(cards.MAGIC, keys.CARD, body(**changes), OWN.seed)


def test_a_card_says_back_what_it_was_made_of() -> None:
    """The office sees the handler's own words."""
    read = cards.read_card(CARD.raw)

    assert read == CARD
    assert (read.name, read.role, read.federation) == ("Åsa Ek", "handledare", "Förbundet Väst")
    assert read.key == OWN.key
    assert read.fingerprint == keys.fingerprint(OWN.recipient)


def test_every_flipped_bit_of_a_card_is_refused() -> None:
    """A card changed on its way must not be pinned as it stands."""
    for place in range(len(CARD.raw)):
        for bit in (1, 128):
            changed = bytearray(CARD.raw)
            changed[place] ^= bit
            with pytest.raises(Refused):
                cards.read_card(bytes(changed))


def test_every_cut_of_a_card_is_refused() -> None:
    """A stick yanked half-way leaves no half card."""
    for length in range(len(CARD.raw)):
        with pytest.raises(Refused):
            cards.read_card(CARD.raw[:length])
    with pytest.raises(BadCard):
        cards.read_card(CARD.raw + b"\0")


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"name": ""}, "name"),
        ({"name": "x" * 101}, "name"),
        ({"name": "Åsa\nEk"}, "name"),
        ({"name": "Åsa\u202eEk"}, "name"),
        ({"name": " Åsa"}, "name"),
        ({"unit": "a\u2028b"}, "unit"),
        ({"federation": ""}, "federation"),
        ({"role": "chef"}, "schema"),
        ({"version": 2}, "schema"),
        ({"more": 1}, "schema"),
        ({"key": OWN.key.hex().upper()}, "schema"),
        ({"key": "zz"}, "schema"),
    ],
)
def test_a_well_signed_card_outside_the_format_is_refused(
    changes: dict[str, object], why: str
) -> None:
    """What stands on a screen and beside a phone call has one plain form."""
    with pytest.raises(BadCard) as caught:
        cards.read_card(packed(**changes))

    assert caught.value.why == why


def test_a_card_whose_number_no_voice_could_save_is_refused() -> None:
    """Small-order and foreign keys are refused before anybody types a number."""
    with pytest.raises(WeakKey):
        cards.read_card(packed(key="01" + "00" * 31))
    with pytest.raises(BadSignature):
        cards.read_card(packed(key=keys.new_keys().key.hex()))
    with pytest.raises(WeakKey):
        cards.read_card(packed(recipient="age1foo"))


def test_a_card_over_the_cap_is_refused_unread() -> None:
    """A card is a few hundred bytes; nobody sends a megabyte for a good reason."""
    with pytest.raises(BadCard, match="size"):
        cards.read_card(cards.MAGIC + bytes(cards.MOST))


def test_a_second_spelling_of_a_card_is_refused() -> None:
    """One card, one number: blanks and key order are not free."""
    loose = canonical.encode(body()).replace(b'":', b'": ', 1)
    message = signed.FIELDS.pack(cards.MAGIC, len(loose)) + loose
    with pytest.raises(BadCard, match="form"):
        cards.read_card(message + keys.sign(OWN.seed, keys.CARD, message))


def test_the_check_number_is_what_the_format_page_says() -> None:
    """Another program, or a person with a calculator, comes to the same forty digits."""
    number = int(hashlib.sha512(b"MIA-kontroll-1\0" + CARD.raw).hexdigest(), 16) % 10**40

    assert signed.check_number(CARD) == tuple(f"{number:040d}"[i : i + 5] for i in range(0, 40, 5))


def test_two_cards_of_one_key_have_two_numbers() -> None:
    """The number vouches for the name beside the key, not for the key alone."""
    other = cards.make_card(OWN, role="handledare", name="Åsa Elk", federation="Förbundet Väst")

    assert not set(signed.check_number(CARD)) & set(signed.check_number(other))


@given(st.integers())
def test_four_different_groups_are_asked_for(seed: int) -> None:
    """Which four cannot be known before the card is read (decisions S8)."""
    asked = signed.ask_groups(random.Random(seed))

    assert len(set(asked)) == 4
    assert list(asked) == sorted(asked)
    assert set(asked) <= set(range(8))


def test_only_the_asked_groups_pass() -> None:
    """Typing is the proof; blanks between the digits are nobody's mistake."""
    number = signed.check_number(CARD)
    asked = (0, 2, 5, 7)
    right = [number[place] for place in asked]

    assert signed.typed_right(CARD, asked, right)
    assert signed.typed_right(CARD, asked, [f" {t[:2]} {t[2:]}\u00a0" for t in right])
    assert not signed.typed_right(CARD, asked, [*right[:3], "00000"])
    assert not signed.typed_right(CARD, asked, [*right[:3], ""])
    assert not signed.typed_right(CARD, asked, right[:3])
    assert not signed.typed_right(CARD, (0, 0, 0, 0), [number[0]] * 4)
    assert not signed.typed_right(CARD, (0, 2, 5, 8), right)
    assert not signed.typed_right(CARD, (0, 2, 5, -1), right)
