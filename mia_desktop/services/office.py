"""The office: its set-up with the root for two sticks, and its key for safe keeping."""

import msgspec

from mia_desktop.platform import threads
from mia_desktop.services.desk import Desk
from mia_desktop.services.exchange_errors import OtherRoot, RootMismatch
from mia_desktop.services.identity import FEDERATION, UNIT, federation, identities, my_keys
from mia_desktop.sync import keys, rootkey
from mia_desktop.sync.rootkey import Cost

__all__ = [
    "Cost", "NewRoot", "adopt", "export_key", "is_set_up", "root_of", "seal_new_root", "setup",
]  # fmt: skip

ROOT = "office_root"


class NewRoot(msgspec.Struct, frozen=True, kw_only=True):
    """A root that nobody has yet: the file for both sticks, and the public half for the vault."""

    file: bytes
    key: str


def seal_new_root(phrase: str, cost: Cost | None = None) -> NewRoot:
    """Draw a root and seal it under a passphrase of its own. Slow on purpose; needs no vault.

    The private half is in no vault and in no variable of ours when this returns (§3).
    """
    threads.away_from_window("seal_new_root")
    seed = keys.new_seed()
    return NewRoot(file=rootkey.seal_root(seed, phrase, cost), key=keys.public_key(seed).hex())


def setup(desk: Desk, name: str, root: NewRoot, *, unit: str = "") -> None:
    """Make this vault the office of a federation; raises OtherRoot where it is one already."""
    if is_set_up(desk):
        raise OtherRoot(str(desk.setting(FEDERATION)))
    with desk.writer.transaction():
        my_keys(desk)
        desk.decide(FEDERATION, name)
        desk.decide(UNIT, unit)
        desk.decide(ROOT, root.key)
        desk.note("set_up_office")


def adopt(desk: Desk, root: NewRoot) -> None:
    """Set up the office with the federation that was named at the first start."""
    setup(desk, federation(desk), root, unit=str(desk.setting(UNIT) or ""))


def is_set_up(desk: Desk) -> bool:
    return bool(desk.setting(ROOT))


def root_of(desk: Desk, file: bytes) -> rootkey.RootFile:
    """A root file from a stick, if it is this office's; raises BadRootKey, RootMismatch."""
    found = rootkey.read_root(file)
    if found.key != desk.setting(ROOT):
        raise RootMismatch
    return found


def export_key(desk: Desk) -> bytes:
    """The age identities for safe keeping: `age -d -i` opens bundles with them, now and later.

    Whoever has them reads what was written to this computer; so it stands in the log.
    """
    lines = [f"# created: {desk.clock.now().isoformat(timespec='seconds')}"]
    for identity in identities(desk):
        lines += [f"# public key: {keys.recipient_of(identity)}", identity]
    desk.note("export_key")
    return ("\n".join(lines) + "\n").encode()
