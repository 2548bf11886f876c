"""What can be said of a file before it is opened, and what no passer-by can do to it."""

import base64
import os
import subprocess
from pathlib import Path

import pyrage
import pytest
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.hmac import HMAC
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from mia_desktop.sync import bech32, keys, seal
from mia_desktop.sync.errors import CannotOpen, Damaged, NotABundle, Refused, TooLarge, WeakKey
from tests.helpers.tools import need_tool

OWN = keys.new_keys()
OTHER = keys.new_keys()


def b64(data: bytes) -> bytes:
    return base64.b64encode(data).rstrip(b"=")


def hkdf(secret: bytes, salt: bytes, info: bytes) -> bytes:
    return HKDF(SHA256(), 32, salt, info).derive(secret)


def age_file(stanzas: bytes, file_key: bytes, text: bytes) -> bytes:
    """An age file built by hand (age v1 specification), to hold what no library would write."""
    header = b"age-encryption.org/v1\n" + stanzas + b"---"
    mac = HMAC(hkdf(file_key, b"", b"header"), SHA256())
    mac.update(header)
    nonce = bytes(16)
    payload = ChaCha20Poly1305(hkdf(file_key, nonce, b"payload"))
    sealed = payload.encrypt(bytes(11) + b"\1", text, None)
    return header + b" " + b64(mac.finalize()) + b"\n" + nonce + sealed


def x25519_stanza(share: bytes, secret: bytes, recipient: bytes, file_key: bytes) -> bytes:
    wrap = hkdf(secret, share + recipient, b"age-encryption.org/v1/X25519")
    body = ChaCha20Poly1305(wrap).encrypt(bytes(12), file_key, None)
    return b"-> X25519 " + b64(share) + b"\n" + b64(body) + b"\n"


def stanza_for(recipient: str, file_key: bytes) -> bytes:
    target = bech32.decode(recipient, "age")
    ephemeral = X25519PrivateKey.generate()
    secret = ephemeral.exchange(X25519PublicKey.from_public_bytes(target))
    return x25519_stanza(ephemeral.public_key().public_bytes_raw(), secret, target, file_key)


def test_what_is_sealed_opens_with_each_recipient_and_nobody_else() -> None:
    """The office and its offline recovery key open it; the next desk does not."""
    sealed = seal.seal(b"text", [OWN.recipient, OTHER.recipient])

    assert seal.unseal(sealed, [OWN.identity]) == b"text"
    assert seal.unseal(sealed, [OTHER.identity]) == b"text"
    with pytest.raises(CannotOpen):
        seal.unseal(sealed, [keys.new_keys().identity])


def test_nothing_of_the_text_shows_outside() -> None:
    """A stick that is found tells nothing of a person."""
    text = b"Kanarieperson 19900101" * 20

    assert text[:12] not in seal.seal(text, [OWN.recipient])


def test_every_flipped_byte_is_refused() -> None:
    """No byte of the file can be changed without being noticed."""
    sealed = seal.seal(b"text" * 10, [OWN.recipient])
    for place in range(len(sealed)):
        changed = bytearray(sealed)
        changed[place] ^= 1
        with pytest.raises(Refused):
            seal.unseal(bytes(changed), [OWN.identity])


def test_every_cut_is_refused() -> None:
    """A stick yanked half-way leaves a file that says so."""
    sealed = seal.seal(b"text" * 10, [OWN.recipient])
    for length in range(len(sealed)):
        with pytest.raises(Refused):
            seal.unseal(sealed[:length], [OWN.identity])
    with pytest.raises(Damaged):
        seal.unseal(sealed + b"\0", [OWN.identity])


def test_the_three_sentences_are_told_apart() -> None:
    """Not a bundle; no key of ours fits; ours but damaged: each has its own advice."""
    sealed = seal.seal(b"text", [OWN.recipient])
    with pytest.raises(NotABundle, match="age"):
        seal.unseal(b"%PDF-1.7", [OWN.identity])
    with pytest.raises(CannotOpen):
        seal.unseal(sealed, [OTHER.identity])
    with pytest.raises(Damaged):
        seal.unseal(sealed[:-1] + bytes([sealed[-1] ^ 1]), [OWN.identity])


def test_a_file_over_the_cap_is_refused_before_its_first_byte_counts() -> None:
    """A huge file must not fill the laptop's memory."""
    with pytest.raises(TooLarge) as caught:
        seal.unseal(bytes(seal.MOST + 1), [OWN.identity])

    assert caught.value.most == 80 * 2**20


def test_a_passphrase_file_is_never_tried() -> None:
    """Its work factor is the sender's choice: one file could hold the laptop for hours."""
    with pytest.raises(NotABundle, match="passphrase"):
        seal.unseal(pyrage.passphrase.encrypt(b"text", "lösen"), [OWN.identity])


def test_a_passphrase_stanza_beside_ours_is_refused_too() -> None:
    """Not even when another stanza is sealed to us."""
    file_key = os.urandom(16)
    scrypt = b"-> scrypt " + b64(bytes(16)) + b" 23\n" + b64(bytes(32)) + b"\n"
    mixed = age_file(stanza_for(OWN.recipient, file_key) + scrypt, file_key, b"text")
    with pytest.raises(NotABundle, match="passphrase"):
        seal.unseal(mixed, [OWN.identity])


def test_stanzas_of_unknown_kinds_are_passed_over() -> None:
    """age's own grease, and whatever later programs put beside our recipient."""
    file_key = os.urandom(16)
    grease = b"-> 7x-grease ^ qw\n" + b64(bytes(47)) + b"\n"
    more = b"-> mlkem768x25519 abc\n" + b64(bytes(30)) + b"\n"
    stanzas = grease + stanza_for(OWN.recipient, file_key) + more

    assert seal.unseal(age_file(stanzas, file_key, b"text"), [OWN.identity]) == b"text"


def test_a_file_without_any_stanza_of_ours_cannot_be_opened() -> None:
    """SSH keys and the like: no key of this computer can fit."""
    stanza = b"-> ssh-ed25519 abc def\n" + b64(bytes(32)) + b"\n"
    with pytest.raises(CannotOpen):
        seal.unseal(age_file(stanza, bytes(16), b"text"), [OWN.identity])


def test_a_sealed_secret_that_anybody_knows_is_not_accepted() -> None:
    """A stanza with a small-order share gives an all-zero secret: anybody could have made it."""
    file_key = os.urandom(16)
    target = bech32.decode(OWN.recipient, "age")
    stanza = x25519_stanza(bytes(32), bytes(32), target, file_key)
    with pytest.raises(Refused):
        seal.unseal(age_file(stanza, file_key, b"text"), [OWN.identity])


def test_a_header_without_end_is_refused_early() -> None:
    """An endless header must not be read to its end."""
    endless = seal.FIRST_LINE + b"-> X25519 a\n" * 10_000
    with pytest.raises(NotABundle, match="header"):
        seal.unseal(endless, [OWN.identity])


def test_nothing_is_sealed_to_a_weak_recipient() -> None:
    """A slip in a card must not send a case out readable by all."""
    with pytest.raises(WeakKey):
        seal.seal(b"text", [OWN.recipient, bech32.encode(bytes(32), "age")])


def test_stock_age_opens_what_we_seal(tmp_path: Path) -> None:
    """No office is locked in: the published tool opens its bundles without our program."""
    tool = need_tool("age")
    (tmp_path / "key").write_text(OWN.identity + "\n")
    (tmp_path / "file").write_bytes(seal.seal(b"text", [OTHER.recipient, OWN.recipient]))
    done = subprocess.run(
        [tool, "-d", "-i", tmp_path / "key", tmp_path / "file"], capture_output=True, check=True
    )

    assert done.stdout == b"text"
