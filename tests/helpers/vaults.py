"""Vaults for tests: real SQLCipher and real slots, with a passphrase that costs little."""

from pathlib import Path

from mia_desktop.platform.clock import Clock
from mia_desktop.store import kdf, unlock, vault, writing
from mia_desktop.store.unlock import Secret, Unlocked
from mia_desktop.store.vault import Opening, Vault
from tests.helpers.clock import FakeClock

CHEAP = kdf.Cost(m=64, t=1, p=1)
OPENING = Opening(floor=CHEAP, memory_security=False)
NAME = "Berit Testhandledare"
PHRASE = "granit ladugård vinter sadel kompass"


def make(folder: Path, *, clock: Clock | None = None, phrase: str = PHRASE) -> Vault:
    return vault.create(
        folder, NAME, phrase, clock=clock or FakeClock(), cost=CHEAP, opening=OPENING
    )


def reopen(
    folder: Path,
    secret: Secret = PHRASE,
    *,
    clock: Clock | None = None,
    wanted: kdf.Cost | None = None,
) -> Unlocked:
    price = None if wanted is None else (lambda: wanted)
    return unlock.unlock(folder, secret, clock=clock or FakeClock(), opening=OPENING, wanted=price)


def write_note(opened: Vault, text: str) -> None:
    """Something to find again: a draft, the simplest row of the casework."""
    opened.connection.execute(
        "INSERT INTO draft (record, unit, case_id, text, at) VALUES (?, 'note', '', ?, '')",
        (text, text),
    )


def notes(opened: Vault) -> set[str]:
    return {row[0] for row in opened.connection.execute("SELECT text FROM draft")}


def put_case(opened: Vault, clock: Clock, number: int) -> None:
    """One more participant with one field: one write in the log."""
    case = f"case-{number}"
    change = writing.Change(
        case=case, kind="participant", record=case, unit="phone", value=str(number)
    )
    writing.Writer(opened.connection, clock, opened.author).put([change])
