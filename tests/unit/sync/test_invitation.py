"""The invitation is what handlers pin: signed by the root, whole, and without second readings."""

import base64
from datetime import date
from typing import Any

import msgspec
import pytest

from mia_desktop.domain.office_settings import Party, Settings, Word
from mia_desktop.domain.retention import CLASSES
from mia_desktop.sync import bech32, cards, invitation, keys, signed
from mia_desktop.sync.errors import (
    BadCard,
    BadInvitation,
    BadSignature,
    NewerInvitation,
    Refused,
    WeakKey,
)
from mia_desktop.sync.invitation import Decision, Escrow, Profile
from tests.helpers import bundles as b

ROOT = keys.new_seed()
CARD = cards.make_card(b.OFFICE, role="kontoret", name="Kontoret", federation=b.FEDERATION)
DECISION = Decision(by="Styrelsen", day=date(2026, 1, 20), legal_basis="Avtal § 4")
PROFILES = (Profile(name="F1"), Profile(name="F2"), Profile(name="F3", decision=DECISION))
RECOVERY = keys.new_keys().recipient
STAD = Party(code="EGENPART_STADSMISSIONEN", sv="Stadsmissionen", en="The City Mission")
SETTINGS = Settings(
    parties=(STAD,), retention={"plan": 24}, words={"CL-INS/CM": Word(sv="Lots", en="Pilot")}
)


def make(**changes: Any) -> invitation.Invitation:
    plain: dict[str, Any] = {
        "epoch": b.DESK,
        "number": 1,
        "prefix": "K7",
        "profiles": PROFILES,
        "settings": SETTINGS,
        "escrow": Escrow(holder="Kommunen", recipient=RECOVERY),
        "recovery": RECOVERY,
    }
    office = changes.pop("office", CARD)
    return invitation.make_invitation(ROOT, office, **(plain | changes))


GOOD = make()


def packed(seed: bytes = ROOT, **changes: Any) -> bytes:
    body = msgspec.to_builtins(GOOD.body) | changes
    return signed.pack(invitation.MAGIC, keys.INVITATION, body, seed)


def test_an_invitation_says_back_what_it_was_made_of() -> None:
    """The handler sees what the office decided, and on what ground."""
    read = invitation.read_invitation(GOOD.raw)

    assert read == GOOD
    assert read.office == CARD
    assert read.root == keys.public_key(ROOT)
    assert read.epoch == b.DESK
    assert read.recipients == (b.OFFICE.recipient, RECOVERY)
    assert read.allows("F3")
    assert not read.allows("F4")
    assert read.body.profiles[2].decision == DECISION


def test_what_is_optional_may_be_left_out() -> None:
    """No escrow, no offline key, nothing decided on disposal."""
    plain = make(escrow=None, recovery=None, settings=None)

    assert plain.recipients == (b.OFFICE.recipient,)
    assert plain.body.settings == Settings()


def test_every_flipped_bit_and_cut_is_refused() -> None:
    """What the handler pins is what the office signed."""
    for place in range(0, len(GOOD.raw), 3):
        changed = bytearray(GOOD.raw)
        changed[place] ^= 1
        with pytest.raises(Refused):
            invitation.read_invitation(bytes(changed))
    for length in range(0, len(GOOD.raw), 7):
        with pytest.raises(Refused):
            invitation.read_invitation(GOOD.raw[:length])


def test_only_the_root_invites() -> None:
    """The daily key of a taken-over office cannot widen what leaves a laptop."""
    with pytest.raises(BadSignature):
        invitation.read_invitation(packed(seed=b.OFFICE.seed))
    with pytest.raises(BadInvitation, match="root"):
        invitation.read_invitation(packed(seed=b.OFFICE.seed, root=b.OFFICE.key.hex()))


def test_cases_never_go_without_a_decision() -> None:
    """F3 needs legal basis, date and by whom (R-32)."""
    with pytest.raises(BadInvitation, match="decision"):
        make(profiles=(Profile(name="F3"),))


def with_spare_bits(text: str) -> str:
    """The same bytes in base64, spelled with bits that belong to none of them."""
    letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
    body = text.rstrip("=")
    return body[:-1] + letters[letters.index(body[-1]) + 1] + text[len(body) :]


def test_a_second_spelling_of_the_card_is_refused() -> None:
    """One invitation, one number."""
    for name in ("Kontoret", "Kontoret A", "Kontoret AB"):
        card = cards.make_card(b.OFFICE, role="kontoret", name=name, federation=b.FEDERATION)
        good = base64.b64encode(card.raw).decode()
        if good.endswith("="):
            with pytest.raises(BadInvitation, match="card"):
                invitation.read_invitation(packed(card=with_spare_bits(good)))


HANDLER_CARD = cards.make_card(b.HANDLER, role="handledare", name="Åsa Ek", federation=b.FEDERATION)


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"prefix": "7K"}, "schema"),
        ({"prefix": "KK777"}, "schema"),
        ({"prefix": "k7"}, "schema"),
        ({"number": 0}, "schema"),
        ({"version": 0}, "schema"),
        ({"version": "2"}, "schema"),
        ({"version": True}, "schema"),
        ({"more": 1}, "schema"),
        ({"epoch": "b2"}, "schema"),
        ({"card": "###"}, "schema"),
        ({"card": base64.b64encode(HANDLER_CARD.raw).decode()}, "office"),
        ({"federation": "Förbundet Öst"}, "office"),
        ({"profiles": [{"name": "F1", "decision": None}] * 2}, "profiles"),
        ({"profiles": [{"name": "F6", "decision": None}]}, "schema"),
        ({"settings": {"words": {"CL-INS/CM": {"sv": "a\u202eb"}}}}, "text"),
        ({"settings": {"words": {"CL-INS/CM": {"sv": "a", "en": "a\u202eb"}}}}, "text"),
        ({"settings": {"parties": [{"code": "EGENPART_A", "sv": "a\u202eb"}]}}, "text"),
        ({"settings": {"parties": [{"code": "AF", "sv": "Någon annan"}]}}, "schema"),
        ({"settings": {"retention": {"plan": 0}}}, "schema"),
        ({"settings": {"retention": 24}}, "schema"),
        ({"version": 1, "settings": {"retention": {"plan": 24}}}, "schema"),
        ({"version": 1, "settings": {"retention": 0}}, "schema"),
        ({"version": 1, "settings": {"parties": ["a\u202eb"]}}, "text"),
    ],
)
def test_a_well_signed_invitation_outside_the_format_is_refused(
    changes: dict[str, Any], why: str
) -> None:
    """Even the office's own slip is named before anything is pinned."""
    with pytest.raises(BadInvitation) as caught:
        invitation.read_invitation(packed(**changes))

    assert caught.value.why == why


def test_an_invitation_of_the_first_version_is_still_read() -> None:
    """Nobody is invited anew: a number is for all classes, a word the same in both languages."""
    said = {"parties": ["AF", "Lotsen"], "retention": 24, "words": {"CL-INS/CM": "Lots"}}
    read = invitation.read_invitation(packed(version=1, settings=said))
    bare = invitation.read_invitation(packed(version=1, settings={}))

    assert read.body.settings == Settings(
        parties=(Party(code="EGENPART_LOTSEN", sv="Lotsen"),),
        retention=dict.fromkeys(CLASSES, 24), words={"CL-INS/CM": Word(sv="Lots")},
    )  # fmt: skip
    assert read.raw == packed(version=1, settings=said)
    assert bare.body.settings == Settings()


def test_an_invitation_of_a_newer_office_is_told_as_such() -> None:
    """Whatever else is new in it, the handledare hears that the program is to be updated."""
    with pytest.raises(NewerInvitation) as caught:
        invitation.read_invitation(packed(version=3, more={"that": "is not known here"}))

    assert caught.value.needed == 3


def test_weak_keys_inside_are_refused() -> None:
    """Root, card, escrow and offline key: nothing is ever sealed to everybody."""
    nobody = bech32.encode(bytes(32), "age")
    with pytest.raises(WeakKey):
        invitation.read_invitation(packed(root="01" + "00" * 31))
    with pytest.raises(WeakKey):
        make(recovery=nobody)
    with pytest.raises(WeakKey):
        make(escrow=Escrow(holder="Kommunen", recipient=nobody))
    with pytest.raises(BadCard):
        invitation.read_invitation(packed(card=base64.b64encode(b"no card").decode()))


def test_a_new_daily_key_gives_a_new_number() -> None:
    """A revoked daily key is stopped on paper the same day (§3)."""
    other = cards.make_card(
        keys.new_keys(), role="kontoret", name="Kontoret", federation=b.FEDERATION
    )
    again = make(office=other, number=2)

    assert again.root == GOOD.root
    assert not set(signed.check_number(again)) & set(signed.check_number(GOOD))


def test_what_is_no_invitation_is_named() -> None:
    """A card taken for an invitation, or a file far too large."""
    with pytest.raises(BadInvitation, match="magic"):
        invitation.read_invitation(CARD.raw)
    with pytest.raises(BadInvitation, match="size"):
        invitation.read_invitation(invitation.MAGIC + bytes(invitation.MOST))


def test_text_without_canonical_form_is_not_signed() -> None:
    """Said to the clerk before the stick with the root is put away."""
    with pytest.raises(BadInvitation, match="null"):
        make(settings=Settings(words={"CL-INS/CM": Word(sv="\0")}))
