"""How far this computer has seen the vault come, kept outside the vault (bundle-format §2, §4b.4).

A vault that was put back, or copied to another computer, is older or elsewhere than the
waterline says; it must not hand anything over before a person has said which one lives.
"""

import hashlib
import hmac
import secrets
from pathlib import Path
from typing import Annotated

import msgspec

from mia_desktop.domain import canonical, chain
from mia_desktop.domain.chain import Epoch, Link, Position
from mia_desktop.domain.writes import WriteId
from mia_desktop.platform import files, machine
from mia_desktop.store import errors, vault_tables, writing
from mia_desktop.store import vault as vaults
from mia_desktop.store.connection import Connection
from mia_desktop.store.keyslots import Finding
from mia_desktop.store.vault import Vault

LABEL = b"MIA-vattenlinje-1\0"
MACHINE = "vault.machine"
MACHINE_FILE = "machine"
MOST_BYTES = 4096

Hex16 = Annotated[str, msgspec.Meta(pattern="^[0-9a-f]{32}$")]
Hex32 = Annotated[str, msgspec.Meta(pattern="^[0-9a-f]{64}$")]


class Waterline(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The file's content; `mac` is made with a key from inside the vault."""

    vault: Hex16
    machine: Hex16
    epoch: Hex16
    count: Annotated[int, msgspec.Meta(ge=0)]
    link: Hex32
    mac: Annotated[str, msgspec.Meta(pattern="^([0-9a-f]{64})?$")] = ""


def path(state: Path, vault_id: str) -> Path:
    return state / f"waterline-{vault_id[:16]}"


def token(state: Path) -> str:
    """What tells this computer from others: chance in the state folder, and the system's own id.

    The first catches a vault folder that was carried over, the second a whole profile.
    """
    file = state / MACHINE_FILE
    with errors.files_sorted():
        state.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not file.exists():
            files.write_atomic(file, secrets.token_hex(16).encode())
        chance = files.read_capped(file, 64)
    data = b"MIA-dator-1\0" + chance + b"\0" + machine.system_id().encode()
    return hashlib.sha256(data).hexdigest()[:32]


def write(vault: Vault, state: Path) -> None:
    """Note where the vault stands: after a bundle, a receipt, at lock and each five minutes."""
    here, this = writing.position(vault.connection), token(state)
    line = Waterline(
        vault=vault.id, machine=this, epoch=here.epoch, count=here.count, link=here.link
    )
    line = msgspec.structs.replace(line, mac=_mac(vault.connection, line))
    if vault.connection.value("SELECT value FROM meta WHERE key = ?", (MACHINE,)) != this:
        vault_tables.put(vault.connection, MACHINE, this)
    with errors.files_sorted():
        files.write_atomic(path(state, vault.id), msgspec.json.encode(line))


def check(vault: Vault, state: Path) -> tuple[Finding, ...]:
    """What the waterline says against this vault: nothing, or what to ask a person about."""
    this = token(state)
    known = vault.connection.value("SELECT value FROM meta WHERE key = ?", (MACHINE,))
    elsewhere = known is not None and known != this
    try:
        line = _read(path(state, vault.id))
    except errors.CannotOpen:
        if elsewhere:
            return (Finding.OTHER_MACHINE,)
        return () if known is None else (Finding.WATERLINE_MISSING,)
    except (msgspec.DecodeError, UnicodeDecodeError, errors.VaultError):
        return (Finding.WATERLINE_DAMAGED,)
    if not hmac.compare_digest(line.mac, _mac(vault.connection, line)):
        return (Finding.WATERLINE_DAMAGED,)
    findings = [Finding.OTHER_MACHINE] if elsewhere or line.machine != this else []
    if _behind(vault.connection, line):
        findings.append(Finding.VAULT_BEHIND)
    return tuple(findings)


def link_at(connection: Connection, epoch: str, count: int) -> str | None:
    """The link of an epoch's chain at a place, or None where the chain does not reach."""
    row = connection.execute(
        "SELECT parent, parent_count, parent_link FROM epoch WHERE epoch = ?", (epoch,)
    ).fetchone()
    if row is None:
        return None
    parent = Position(epoch=Epoch(row[0]), count=int(row[1]), link=Link(row[2]))
    link, reached = chain.log_start(Epoch(epoch), parent), 0
    rows = connection.execute(
        "SELECT n, id FROM chain WHERE epoch = ? AND n <= ? ORDER BY n", (epoch, count)
    )
    for number, item in rows:
        link, reached = chain.following(link, number, WriteId(item.hex())), number
    return link if reached == count else None


def _behind(connection: Connection, line: Waterline) -> bool:
    here = writing.position(connection)
    if (line.epoch, line.count) == (here.epoch, here.count):
        return line.link != here.link
    found = link_at(connection, line.epoch, line.count)
    if found is not None:
        return found != line.link
    return not _went_on_elsewhere(connection, line)


def _went_on_elsewhere(connection: Connection, line: Waterline) -> bool:
    """A restore, said and done, goes on from before the waterline: that is no rollback."""
    parents = connection.execute(
        "SELECT 1 FROM epoch WHERE parent = ? AND parent_count < ?", (line.epoch, line.count)
    )
    return parents.fetchone() is not None


def _read(file: Path) -> Waterline:
    with errors.files_sorted():
        data = files.read_capped(file, MOST_BYTES)
    return msgspec.json.decode(data, type=Waterline)


def _mac(connection: Connection, line: Waterline) -> str:
    what = msgspec.to_builtins(line)
    del what["mac"]
    key = bytes.fromhex(vault_tables.get(connection, vaults.WATERLINE_KEY))
    return hmac.new(key, LABEL + canonical.encode(what), hashlib.sha256).hexdigest()
