"""Coming in: what the log keeps of it."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from mia_desktop.services import access, beginning, price
from mia_desktop.services.beginning import Beginner
from mia_desktop.services.desk import Desk
from mia_desktop.services.identity import FEDERATION
from mia_desktop.services.passphrases import RecoveryKey
from mia_desktop.store import anchors, audit, people, unlock
from mia_desktop.store.errors import WrongPhrase
from mia_desktop.store.kdf import FLOOR, Cost
from mia_desktop.store.keyslots import Finding
from mia_desktop.store.vault import Vault
from tests.helpers.clock import FakeClock
from tests.helpers.desks import CHEAP, PHRASE, new_desk, places_in


@pytest.mark.rule("R-42")
def test_the_audit_log_is_anchored_each_day_that_somebody_comes_in(tmp_path: Path) -> None:
    """Its end could else be cut off unseen by whoever never hands anything over (§4b.1)."""
    clock = FakeClock()
    access.leave(new_desk(tmp_path, clock=clock))
    counts = []
    for hours in (1, 1, 30):
        clock.forward(hours=hours)
        desk = access.enter(places_in(tmp_path), clock, PHRASE, terms=CHEAP).desk
        counts.append([anchor.count for anchor in anchors.everything(desk.connection)])
        newest = audit.head(desk.connection)[0]
        access.leave(desk)

    assert [len(each) for each in counts] == [1, 1, 2]
    assert counts[-1][-1] == newest


def test_failed_tries_are_counted_until_they_are_in_the_log(tmp_path: Path) -> None:
    """C17: a vault that was only unlocked, and not entered, has told nobody of them yet."""
    clock = FakeClock()
    places = places_in(tmp_path)
    access.leave(new_desk(tmp_path, clock=clock))
    with pytest.raises(WrongPhrase):
        access.enter(places, clock, "fel fras", terms=CHEAP)
    unlock.unlock(places.vault, PHRASE, clock=clock, opening=CHEAP.opening).vault.lock()
    first = access.enter(places, clock, PHRASE, terms=CHEAP)
    logged = [line.kind for line in audit.lines(first.desk.connection)]
    access.leave(first.desk)
    second = access.enter(places, clock, PHRASE, terms=CHEAP)
    access.leave(second.desk)

    assert logged.count("failed_unlock") == 1
    assert [each.failed.count for each in (first, second) if each.failed] == [1, 0]


def test_a_phrase_that_is_too_cheap_is_made_dearer_when_it_is_typed(tmp_path: Path) -> None:
    """Bundle-format §2: a vault from a weak computer is not guessed at its price for ever."""
    clock = FakeClock()
    access.leave(new_desk(tmp_path, clock=clock))
    dearer = msgspec.structs.replace(CHEAP, cost=Cost(m=16, t=1, p=1))
    raised = []
    for terms in (CHEAP, dearer, dearer):
        entered = access.enter(places_in(tmp_path), clock, PHRASE, terms=terms)
        raised.append(Finding.COST_RAISED in entered.findings)
        access.leave(entered.desk)

    assert raised == [False, True, False]


def test_what_this_computer_bears_is_measured_once(tmp_path: Path) -> None:
    """Measuring takes seconds, which nobody should wait for at each unlock."""
    measured = []

    def measure() -> Cost:
        measured.append(1)
        return FLOOR

    found = [price.here(places_in(tmp_path), measure) for _ in range(3)]
    (places_in(tmp_path).state / price.FILE).write_bytes(b'{"m":8,"t":1,"p":1}')
    found.append(price.here(places_in(tmp_path), measure))

    assert found == [FLOOR] * 4
    assert len(measured) == 2  # once, and once more for a file that is nobody's measure


class Killed(BaseException):
    """The program ends here, as far as the files are concerned."""


def test_a_vault_has_its_role_and_its_sheet_from_the_first_moment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Killed right after the vault is there, the office's must not come up as a handledare's."""
    clock, key = FakeClock(), RecoveryKey.new()

    def die(_desk: Desk, made: Vault, *_more: object) -> None:
        made.lock()  # as the system does for a program that ended
        raise Killed

    monkeypatch.setattr(Desk, "__init__", die)
    with pytest.raises(Killed):
        beginning.begin(
            places_in(tmp_path), clock, Beginner(name="Kim Kontor", role="kontoret", unit="Nord"),
            PHRASE, key, terms=CHEAP,
        )  # fmt: skip
    monkeypatch.undo()
    desk = access.enter(places_in(tmp_path), clock, key, terms=CHEAP).desk

    assert desk.role == "kontoret"
    assert desk.setting("owner") == "Kim Kontor"
    assert desk.setting(FEDERATION) == "Nord"
    assert people.has_recovery(desk.vault)
    access.leave(desk)
