"""Cards, invitations and check numbers: nobody is believed before their number was typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mia_desktop.services import identity, invitations, office, peers
from mia_desktop.services.exchange_errors import (
    BadCard,
    NotInvited,
    OldInvitation,
    OtherFederation,
    OtherRoot,
    PrefixTaken,
    RootMismatch,
    WrongNumber,
    WrongRole,
    WrongRootPhrase,
)
from mia_desktop.services.invitations import Order
from mia_desktop.store import audit
from mia_desktop.sync import cards, invitation, keys, signed
from tests.helpers.clock import FakeClock
from tests.helpers.desks import new_desk
from tests.helpers.federations import (
    CHEAP_ROOT,
    EVERYTHING,
    FEDERATION,
    ROOT_PHRASE,
    VOLUMES,
    Federation,
    admit,
    some_groups,
    typed,
)

if TYPE_CHECKING:
    from pathlib import Path

PLACES = (0, 2, 5, 7)


@pytest.fixture
def there(tmp_path: Path) -> Federation:
    return Federation(tmp_path, FakeClock())


def all_bytes(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())


def test_a_computer_has_one_pair_of_keys_for_ever(there: Federation) -> None:
    """The number that was typed at the office stays right."""
    first = identity.my_keys(there.office)

    assert identity.my_keys(there.office) == first
    assert identity.my_card(there.office).raw == identity.my_card(there.office).raw
    assert identity.fingerprints(there.office) == {keys.fingerprint(first.recipient)}


def test_no_card_before_there_is_a_federation(tmp_path: Path) -> None:
    """A card names the federation; one that names none could be read at any office."""
    desk = new_desk(tmp_path)

    with pytest.raises(NotInvited):
        identity.my_card(desk)
    with pytest.raises(NotInvited):
        invitations.the_office(desk)


def test_the_number_of_a_card_is_eight_groups_of_five(there: Federation) -> None:
    """It is read out over the telephone."""
    number = identity.my_number(there.office)

    assert [len(group) for group in number] == [5] * 8
    assert all(group.isdigit() for group in number)


def test_a_new_root_is_nowhere_but_in_its_file(there: Federation, tmp_path: Path) -> None:
    """Whoever has the office's vault cannot invite anybody in its name (§3)."""
    seed = invitations.open_root(there.root.file, ROOT_PHRASE, least_memory=8)

    assert keys.public_key(seed).hex() == there.office.setting("office_root")
    for (value,) in there.office.connection.execute("SELECT value FROM meta"):
        assert seed.hex() not in value
    assert seed not in all_bytes(tmp_path)
    with pytest.raises(WrongRootPhrase):
        invitations.open_root(there.root.file, "fel", least_memory=8)


def test_an_office_is_set_up_once(there: Federation) -> None:
    """A second root would leave all handledare with a number that no longer holds."""
    with pytest.raises(OtherRoot):
        office.setup(there.office, "Annat", office.seal_new_root("ord", CHEAP_ROOT))


def test_another_office_s_root_signs_nothing_here(there: Federation) -> None:
    """Two sticks may lie in one drawer."""
    other = office.seal_new_root(ROOT_PHRASE, CHEAP_ROOT)
    seed = invitations.open_root(other.file, ROOT_PHRASE, least_memory=8)

    with pytest.raises(RootMismatch):
        invitations.make(there.office, other.file, seed, Order(prefix="K1", profiles=EVERYTHING))


def test_each_handledare_has_a_prefix_of_their_own(there: Federation) -> None:
    """K1-0001 is one participant in the whole federation (decisions C2)."""
    there.invite()

    assert invitations.next_prefix(there.office) == "K2"
    with pytest.raises(PrefixTaken):
        there.invite("K1")


def test_an_invitation_that_was_typed_makes_the_handledare_a_member(
    there: Federation, tmp_path: Path
) -> None:
    """From then on deltagarnummer, federation and what may leave are the office's decision."""
    desk = new_desk(tmp_path / "a")
    data = there.invite()
    shown = invitations.read(data)
    peer = invitations.pin(
        desk, data, shown.asked, typed(invitation.read_invitation(data), shown.asked)
    )

    assert (shown.federation, shown.prefix, len(shown.asked)) == (FEDERATION, "K1", 4)
    assert peer.pinned == desk.clock.today()
    assert peer.epochs == (there.office.writer.position().epoch,)
    assert desk.setting("prefix") == "K1"
    assert list(invitations.allowed(desk)) == ["F1", "F2", "F3"]
    assert identity.my_card(desk).federation == FEDERATION


def test_a_wrong_group_confirms_nobody(there: Federation, tmp_path: Path) -> None:
    """The person is told which group to hear again; the office stays unconfirmed."""
    desk = new_desk(tmp_path / "a")
    data = there.invite()
    right = typed(invitation.read_invitation(data), PLACES)
    wrong = [right[0], "0", *right[2:]]

    with pytest.raises(WrongNumber) as caught:
        invitations.pin(desk, data, PLACES, wrong)
    assert caught.value.groups == (2,)
    with pytest.raises(NotInvited):
        invitations.the_office(desk)
    with pytest.raises(WrongNumber):
        invitations.pin(desk, data, (0, 0, 0, 0), [right[0]] * 4)


def test_an_invitation_can_wait_for_its_number(there: Federation, tmp_path: Path) -> None:
    """Nobody answers at the office today: work begins, and nothing leaves (ux §1.5)."""
    desk = new_desk(tmp_path / "a")
    data = there.invite()
    kept = invitations.keep(desk, data)

    assert kept.pinned is None
    assert not peers.is_confirmed(invitations.the_office(desk))
    assert identity.my_card(desk).federation == FEDERATION
    assert invitations.allowed(desk) == {}
    assert peers.pins(desk)(bytes.fromhex(kept.key)) == "unknown"

    invitations.pin(desk, data, PLACES, typed(invitation.read_invitation(data), PLACES))

    assert peers.pins(desk)(bytes.fromhex(kept.key)) == "pinned"


def test_an_older_invitation_changes_nothing(there: Federation, tmp_path: Path) -> None:
    """A stick found in a drawer does not widen what leaves."""
    desk = new_desk(tmp_path / "a")
    older = there.invite(profiles=EVERYTHING)
    newer = there.invite(profiles=VOLUMES)
    invitations.pin(desk, newer, PLACES, typed(invitation.read_invitation(newer), PLACES))

    with pytest.raises(OldInvitation):
        invitations.keep(desk, older)
    assert list(invitations.allowed(desk)) == ["F1"]


def test_another_root_blocks(there: Federation, tmp_path: Path) -> None:
    """A changed key is a page that stops the work, never a question with a yes (ux §1.13)."""
    desk = there.join("a", "Anna Handledare")
    other = Federation(tmp_path / "other", there.clock)

    with pytest.raises(OtherRoot):
        invitations.keep(desk, other.invite())


def test_an_office_takes_no_invitation(there: Federation) -> None:
    """Nor does it become a handledare of itself."""
    with pytest.raises(WrongRole):
        invitations.keep(there.office, there.invite())


def test_a_card_is_admitted_when_its_number_was_typed(there: Federation, tmp_path: Path) -> None:
    """Else anybody's laptop could send in anybody's name."""
    desk = new_desk(tmp_path / "a", person="Anna Handledare")
    data = there.invite()
    invitations.pin(desk, data, PLACES, typed(invitation.read_invitation(data), PLACES))
    card = identity.my_card(desk).raw
    shown = peers.read_card(there.office, card)

    assert (shown.name, shown.known) == ("Anna Handledare", False)
    with pytest.raises(WrongNumber):
        peers.pin_card(there.office, card, PLACES, ["1", "2", "3", "4"])
    assert peers.everyone(there.office) == []

    peer = peers.pin_card(
        there.office, card, shown.asked, typed(cards.read_card(card), shown.asked)
    )

    assert (peer.pinned, peer.pinned_by) == (there.clock.today(), "Karin Kontorist")
    assert peers.read_card(there.office, card).known


def test_cards_that_do_not_belong_here_are_turned_away(there: Federation, tmp_path: Path) -> None:
    """Another federation's, another office's, its own: each is said for what it is."""
    other = Federation(tmp_path / "other", there.clock)
    other.office.decide("federation", "Annat förbund")
    stranger = other.join("b", "Bo Handledare")

    with pytest.raises(OtherFederation):
        peers.read_card(there.office, identity.my_card(stranger).raw)
    with pytest.raises(WrongRole):
        peers.read_card(there.office, identity.my_card(other.office).raw)
    with pytest.raises(BadCard):
        peers.read_card(there.office, b"inget kort")


def test_a_revoked_laptop_is_shut_out(there: Federation) -> None:
    """It was stolen: what comes from it is not read."""
    desk = there.join("a", "Anna Handledare")
    key = identity.my_card(desk).key.hex()
    peers.revoke(there.office, key)

    assert peers.pins(there.office)(bytes.fromhex(key)) == "revoked"
    assert not peers.is_confirmed(peers.get(there.office, key))


def test_a_new_computer_takes_over_from_the_old(there: Federation) -> None:
    """Restored on another machine: new keys, new card, new call, the same handledare (§3)."""
    desk = there.join("a", "Anna Handledare")
    old = identity.my_card(desk)
    peers.keep(there.office, old.key.hex(), {"epochs": ["ab" * 16]})
    identity.renew(desk)
    card = identity.my_card(desk)
    places = some_groups(3)
    peer = peers.pin_card(
        there.office, card.raw, places, typed(card, places), succeeds=old.key.hex()
    )

    assert peer.epochs == ("ab" * 16,)
    assert peers.pins(there.office)(old.key) == "revoked"
    assert keys.fingerprint(old.recipient) in identity.fingerprints(desk)


def test_what_was_decided_about_others_stands_in_the_log(there: Federation) -> None:
    """A data protection officer can see when whom was let in."""
    desk = there.join("a", "Anna Handledare")
    office.export_key(there.office)
    kinds = [line.kind for line in audit.lines(there.office.connection)]

    assert {"confirm_peer", "make_invitation", "set_up_office", "export_key"} <= set(kinds)
    assert "confirm_peer" in [line.kind for line in audit.lines(desk.connection)]


def test_the_exported_key_is_an_age_identity(there: Federation) -> None:
    """Nobody is locked in: stock age opens bundles with it."""
    lines = office.export_key(there.office).decode().splitlines()

    assert lines[1].startswith("# public key: age1")
    assert keys.recipient_of(lines[2]) == lines[1].removeprefix("# public key: ")


def test_confirming_cannot_be_undone_by_ctrl_z(there: Federation) -> None:
    """Ångra takes back casework, never whom somebody has let in."""
    desk = there.join("a", "Anna Handledare")
    admit(there.office, identity.my_card(desk).raw)

    assert not there.office.undo.can_undo
    assert signed.check_number(identity.my_card(desk)) == identity.my_number(desk)
