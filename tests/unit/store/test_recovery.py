"""The recovery key finds every slip of the pen."""

import subprocess
from pathlib import Path

import pyrage
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mia_desktop.store import bech32, errors, keyslots, people, recovery, slots
from mia_desktop.store.recovery import ALPHABET, GROUPS, RecoveryKey
from tests.helpers import tools, vaults

keys = st.binary(min_size=20, max_size=20).map(RecoveryKey)


@given(keys)
def test_what_is_written_is_read_again(key: RecoveryKey) -> None:
    """In capitals or not, with dashes, blanks or nothing between."""
    text = key.text()

    assert recovery.parse(text) == key
    assert recovery.parse(text.lower().replace("-", "  ")) == key
    assert recovery.parse(text.replace("-", "").replace("0", "o").replace("1", "l")) == key


def test_the_sheet_has_eight_groups_of_five() -> None:
    """What the form on the sheet has room for; no I, L, O or U to mistake."""
    groups = RecoveryKey(bytes(range(20))).groups()

    assert [len(group) for group in groups] == [5] * 8
    assert not set("".join(groups)) & set("ILOU")


@given(keys, st.integers(0, 39), st.sampled_from(ALPHABET))
def test_every_single_wrong_character_is_found_in_its_group(
    key: RecoveryKey, place: int, wrong: str
) -> None:
    """Whoever misread one letter is told which group to look at."""
    letters = list(key.text().replace("-", ""))
    if letters[place] == wrong:
        return
    letters[place] = wrong

    with pytest.raises(errors.BadRecoveryKey) as caught:
        recovery.parse("".join(letters))

    assert caught.value.groups == (place // 5 + 1,)


@given(keys, st.integers(0, 39), st.integers(0, 39))
def test_every_swap_of_two_characters_is_found(key: RecoveryKey, one: int, other: int) -> None:
    """Swapping two letters is the commonest slip of all."""
    letters = list(key.text().replace("-", ""))
    if letters[one] == letters[other]:
        return
    letters[one], letters[other] = letters[other], letters[one]

    with pytest.raises(errors.BadRecoveryKey) as caught:
        recovery.parse("".join(letters))

    assert set(caught.value.groups) == {one // 5 + 1, other // 5 + 1}


@given(keys, st.permutations(range(GROUPS)))
def test_every_group_in_the_wrong_place_is_found(key: RecoveryKey, order: list[int]) -> None:
    """Two lines of the sheet read in the wrong order."""
    groups = key.groups()
    moved = tuple(place + 1 for place, came in enumerate(order) if came != place)
    text = "-".join(groups[came] for came in order)
    if not moved:
        return

    with pytest.raises(errors.BadRecoveryKey) as caught:
        recovery.parse(text)

    assert caught.value.groups == moved


def test_all_check_digits_of_all_slips_in_one_group() -> None:
    """Not sampled but all: each place, each wrong digit, each group number."""
    powers = [1]
    for _ in range(31):
        powers.append(recovery.multiply(powers[-1], 2))

    assert len(set(powers[:31])) == 31
    assert powers[31] == 1
    for number in range(1, GROUPS + 1):
        right = recovery.check_digit([0, 0, 0, 0], number)
        for place in range(4):
            for digit in range(1, 32):
                digits = [0, 0, 0, 0]
                digits[place] = digit
                assert recovery.check_digit(digits, number) != right


@pytest.mark.parametrize("text", ["", "ABCDE", "Ö" * 40, "0" * 39, "0" * 41, "🙂" * 40])
def test_anything_else_is_refused_in_words(text: str) -> None:
    """A torn sheet or a pasted e-mail is no crash."""
    with pytest.raises(errors.BadRecoveryKey):
        recovery.parse(text)


def test_too_many_characters_are_refused() -> None:
    """A key with something after it is not the key."""
    with pytest.raises(errors.BadRecoveryKey):
        recovery.parse(RecoveryKey.new().text() + "-0")


def test_two_groups_by_chance_prove_the_sheet() -> None:
    """Not always the same two, and only the right ones prove it."""
    key = RecoveryKey.new()
    pairs = {recovery.proof_groups() for _ in range(200)}

    assert len(pairs) > 5
    assert all(1 <= one < other <= GROUPS for one, other in pairs)
    assert recovery.proves(key, 3, key.groups()[2].lower() + " ")
    assert not recovery.proves(key, 3, key.groups()[3])


def test_the_secret_is_never_shown_by_accident() -> None:
    """A log line or a crash report must not hold the way into the vault."""
    key = RecoveryKey(bytes(range(20)))
    identity = key.identity("00" * 16)

    assert key.text() not in repr(key) + repr(identity)
    assert key.secret.hex() not in repr(key) + repr(identity)
    assert repr(slots.AgeIdentity(secret_text(identity.raw))) == "<identity>"


def test_stock_age_opens_the_vaults_key_with_the_sheet(tmp_path: Path) -> None:
    """Nobody is locked in: the sheet and a program from elsewhere are enough."""
    age = tools.need_tool("age")
    opened = vaults.make(tmp_path / "valv")
    sheet = RecoveryKey.new()
    people.set_recovery(opened, sheet)
    key, vault_id = opened.key, opened.id
    opened.lock()
    read = keyslots.read(tmp_path / "valv" / keyslots.MAIN, floor=vaults.CHEAP)
    sealed = next(each.sealed for each in read.slots if isinstance(each, keyslots.RecoverySlot))
    identity = tmp_path / "identity.txt"
    identity.write_text(secret_text(sheet.identity(vault_id).raw))
    done = subprocess.run(
        [age, "-d", "-i", str(identity)], input=sealed, capture_output=True, check=True
    )

    assert done.stdout.decode() == f'{{"{key.id}":"{key.bytes.hex()}"}}'


@given(raw=st.binary(min_size=32, max_size=32))
def test_our_spelling_of_age_keys_is_ages_own(raw: bytes) -> None:
    """Written by hand, so held against the library for any bytes."""
    text = secret_text(raw)

    assert str(pyrage.x25519.Identity.from_str(text)) == text


def test_age_keygen_agrees_on_who_the_recipient_is() -> None:
    """The same against the program itself."""
    keygen = tools.need_tool("age-keygen")
    identity = slots.Identity(bytes(range(32)))
    done = subprocess.run(
        [keygen, "-y"], input=secret_text(identity.raw), text=True, capture_output=True, check=True
    )

    assert done.stdout.strip() == identity.recipient


def test_an_identity_that_is_none_is_refused() -> None:
    """A pasted recipient, or half a key."""
    with pytest.raises(errors.WrongKey):
        slots.AgeIdentity("age1nonsens")


def secret_text(raw: bytes) -> str:
    return bech32.encode("age-secret-key-", raw).upper()
