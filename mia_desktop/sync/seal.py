"""The outer layer: one age v1 file to X25519 recipients, which stock `age` opens too (§4.1)."""

from collections.abc import Sequence

import pyrage

from mia_desktop.platform import threads
from mia_desktop.sync import keys
from mia_desktop.sync.errors import CannotOpen, Damaged, NotABundle, TooLarge

MOST = 80 * 2**20
"""Cap on a file from outside, looked at before any work is done on it (§4.5)."""

FIRST_LINE = b"age-encryption.org/v1\n"
LONGEST_HEADER = 64 * 1024
NO_KEY = "No matching keys found"
"""The only text of pyrage's one error class by which a foreign file shows; a test holds it."""


def seal(data: bytes, recipients: Sequence[str]) -> bytes:
    """Encrypt to all recipients; raises WeakKey for one to which nothing would be secret."""
    threads.away_from_window("sealing")
    for recipient in recipients:
        keys.check_recipient(recipient)
    targets = [pyrage.x25519.Recipient.from_str(recipient) for recipient in recipients]
    return bytes(pyrage.encrypt(data, targets))


def unseal(data: bytes, identities: Sequence[str]) -> bytes:
    """Decrypt with X25519 identities and nothing else.

    Raises TooLarge or NotABundle before any key is tried, CannotOpen if none fits, and Damaged
    if one fits but the bytes do not. A flipped bit in a stanza and a stranger's file look alike.
    """
    threads.away_from_window("opening a seal")
    check_outside(data)
    offered = [pyrage.x25519.Identity.from_str(identity) for identity in identities]
    try:
        return bytes(pyrage.decrypt(data, offered))
    except pyrage.DecryptError as error:
        if NO_KEY in str(error):
            raise CannotOpen("key") from None
        raise Damaged("age") from None


def check_outside(data: bytes) -> None:
    """Refuse by size, first line and stanza kinds, without a key and without much work.

    A passphrase stanza is refused because its work factor is the sender's choice: one such file
    could keep a laptop busy for hours (§7: pyrage accepts factor 23).
    """
    if len(data) > MOST:
        raise TooLarge(MOST)
    if not data.startswith(FIRST_LINE):
        raise NotABundle("age")
    end = data.find(b"\n---", 0, LONGEST_HEADER)
    if end < 0:
        raise NotABundle("header")
    kinds = [line.split(b" ")[1] for line in data[:end].split(b"\n") if line.startswith(b"-> ")]
    if b"scrypt" in kinds:
        raise NotABundle("passphrase")
    if b"X25519" not in kinds:
        raise CannotOpen("key")
