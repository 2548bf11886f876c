"""What was given to whom, and which of it holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mia_desktop.services import given, invitations
from mia_desktop.services.exchange_errors import PrefixTaken
from mia_desktop.services.invitations import Order
from mia_desktop.sync import invitation, signed
from tests.helpers.clock import FakeClock
from tests.helpers.federations import EVERYTHING, ROOT_PHRASE, VOLUMES, Federation, some_groups
from tests.helpers.federations import typed as read_out

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def there(tmp_path: Path) -> Federation:
    return Federation(tmp_path, FakeClock())


def renewed(there: Federation, prefix: str) -> bytes:
    seed = invitations.open_root(there.root.file, ROOT_PHRASE, least_memory=8)
    order = Order(prefix=prefix, profiles=VOLUMES, name="Anna", renews=True)
    return invitations.make(there.office, there.root.file, seed, order)


def test_each_invitation_is_remembered_with_its_file_and_number(there: Federation) -> None:
    """A file that got lost is saved again, and its number read out again."""
    data = there.invite()
    (kept,) = given.everything(there.office)

    assert kept.data == data
    assert kept.check_number == signed.check_number(invitation.read_invitation(data))
    assert (kept.prefix, kept.standing, kept.profiles) == ("K1", "holds", ("F1", "F2", "F3"))
    assert kept.decided == "Förbundschefen, Avtal 2026:1"


def test_a_new_version_takes_the_place_of_the_old_at_the_same_handledare(
    there: Federation,
) -> None:
    """Same letters, so that no participant is renumbered; the higher number holds."""
    desk = there.join("anna", "Anna Handledare", EVERYTHING)
    data = renewed(there, "K1")
    places = some_groups()
    invitations.pin(desk, data, places, read_out(invitation.read_invitation(data), places))
    new, old = given.everything(there.office)

    assert (new.standing, new.name, old.standing) == ("holds", "Anna", "replaced")
    assert set(invitations.allowed(desk)) == {"F1"}
    assert given.get(there.office, new.number) == new
    with pytest.raises(PrefixTaken):
        there.invite("K1")
    with pytest.raises(PrefixTaken):
        renewed(there, "K9")


def test_a_withdrawn_invitation_says_so(there: Federation) -> None:
    """It went to the wrong address: nobody lets its answer in."""
    there.invite()
    (before,) = given.everything(there.office)
    given.withdraw(there.office, before.number)
    (after,) = given.everything(there.office)

    assert (after.standing, after.withdrawn) == ("withdrawn", there.clock.today())
