"""Files of format 1, made by the first version, that every later version must open (P5).

Never make them anew: a change that breaks one of them breaks what people have on their sticks.
The broken ones carry the class and code of their refusal in their names; the insides of
containers are kept unsealed and packed, and sealed here.
"""

import gzip
import json
from pathlib import Path

import pytest

from mia_desktop.domain.chain import Epoch
from mia_desktop.domain.writes import Stub, Write, WriteId
from mia_desktop.sync import (
    bundle,
    cards,
    errors,
    feeds,
    invitation,
    keys,
    reports,
    rootkey,
    seal,
    signed,
)
from tests.helpers.bundles import Listed

HERE = Path(__file__).parents[2] / "data" / "format1"
BROKEN = sorted((HERE / "broken").iterdir())
FACTS = json.loads((HERE / "expected.json").read_text())
FEDERATION = "Samordningsförbundet Provstad"
LAPTOP, DESK = Epoch("11" * 16), Epoch("22" * 16)


def read(name: str) -> bytes:
    return (HERE / name).read_bytes()


def given() -> Listed:
    """What the laptop handed over: the office's receipt speaks of it."""
    feed = Listed(LAPTOP, DESK)
    for item in FACTS["ids"]:
        feed.add(WriteId(item))
    return feed


def open_sample(data: bytes, who: str, mine: Epoch, sender: str) -> bundle.Opened:
    identity = read(f"{who}.agekey").decode().strip()
    me = bundle.Me(
        federation=FEDERATION,
        recipients=frozenset({keys.fingerprint(keys.recipient_of(identity))}),
        feed=lambda _header, _sender: feeds.FeedState(
            mine=mine, given=given(), in_my_log=lambda _link: True
        ),
    )

    def pinned(key: bytes) -> bundle.Pin:
        return "pinned" if key == cards.read_card(read(sender)).key else "unknown"

    return bundle.open_bundle(data, [identity], pinned, me)


def test_the_card_of_format_1_has_the_same_number_for_ever() -> None:
    """A number once written down beside a name stays right."""
    card = cards.read_card(read("handler.miacard"))

    assert card.name == "Åsa Provsdotter"
    assert card.key.hex() == FACTS["handler"]
    assert card.fingerprint == FACTS["handler_fingerprint"]
    assert list(signed.check_number(card)) == FACTS["card_number"]


def test_the_invitation_of_format_1_opens() -> None:
    """An invitation read today is pinned for years."""
    invited = invitation.read_invitation(read("office.miainvite"))

    assert invited.office == cards.read_card(read("office.miacard"))
    assert invited.root.hex() == FACTS["root"]
    assert invited.body.prefix == "K7"
    assert invited.allows("F3")
    assert list(signed.check_number(invited)) == FACTS["invitation_number"]


def test_the_root_key_of_format_1_opens() -> None:
    """It is taken out of the drawer once a year."""
    seed = rootkey.open_root(read("root.miaroot"), "prov prov prov prov prov")

    assert keys.public_key(seed).hex() == FACTS["root"]


def test_the_bundle_of_format_1_opens() -> None:
    """A stick found in a drawer in ten years."""
    opened = open_sample(read("2026-03-12-prov.miabundle"), "office", DESK, "handler.miacard")
    entries = opened.new_entries

    assert opened.hash.hex() == FACTS["bundle_hash"]
    assert [entry.id for entry in entries] == FACTS["ids"]
    assert opened.header.span.end_link == FACTS["end_link"]
    assert isinstance(entries[2], Stub)
    assert isinstance(entries[3], Write)
    assert entries[3].line.value == "före\u2028efter"
    assert opened.payload is not None
    assert opened.payload.enclosures[0].data == b"%PDF-1.7 prov\n"
    assert [type(one) for one in opened.reports] == [reports.F1, reports.F2]


def test_the_receipt_of_format_1_opens() -> None:
    """What the office once confirmed stays confirmed."""
    opened = open_sample(read("2026-03-13-prov.miareceipt"), "handler", LAPTOP, "office.miacard")
    (receipt,) = opened.receipts

    assert opened.hash.hex() == FACTS["receipt_hash"]
    assert receipt.bundle == FACTS["bundle_hash"]
    assert receipt.removal_safe


@pytest.mark.parametrize("path", BROKEN, ids=[path.name for path in BROKEN])
def test_each_broken_sample_names_its_error(path: Path) -> None:
    """The same refusal for the same file in every version, so the sentence stays true."""
    kind, why = path.name.split(".")[:2]
    data = path.read_bytes()
    if path.suffix == ".gz":
        office = keys.recipient_of(read("office.agekey").decode().strip())
        data = seal.seal(gzip.decompress(data), [office])
    with pytest.raises(getattr(errors, kind)) as caught:
        open_sample(data, "office", DESK, "handler.miacard")

    assert type(caught.value).__name__ == kind
    assert caught.value.why == why
