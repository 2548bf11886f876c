"""Coming in: what the log keeps of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from mia_desktop.services import access, beginning
from mia_desktop.services.beginning import Beginner
from mia_desktop.services.desk import Desk
from mia_desktop.services.identity import FEDERATION
from mia_desktop.services.passphrases import RecoveryKey
from mia_desktop.store import anchors, audit, people
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
