"""A receipt says just what came and what may now go."""

from typing import Any

import msgspec
import pytest

from mia_desktop.domain import chain
from mia_desktop.sync import receipt
from mia_desktop.sync.errors import BadReport
from tests.helpers import bundles as b

FEED = b.listed((b.make_write(1), b.make_write(2), b.make_write(3)))
UUID = "8cee8fa6-39df-46bd-886d-4f04cc0506a8"


def make(**changes: Any) -> receipt.Receipt:
    plain: dict[str, Any] = {
        "bundle": "ab" * 64,
        "epoch": b.LAPTOP,
        "count": 2,
        "link": FEED.link_at(2),
        "state": "inlast",
    }
    return receipt.Receipt(**(plain | changes))


@pytest.mark.parametrize(
    "one",
    [
        make(),
        make(state="krockar", conflicts=3),
        make(state="halls", why="FORK"),
        make(state="mottagen"),
        make(removal_safe=True, answers={UUID: "LYFT"}),
    ],
)
def test_a_receipt_goes_there_and_back(one: receipt.Receipt) -> None:
    """The laptop sees what the office said."""

    assert receipt.read(receipt.encode(one)) == one


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"conflicts": 1}, "conflicts"),
        ({"state": "krockar"}, "conflicts"),
        ({"state": "halls"}, "why"),
        ({"why": "FORK"}, "why"),
        ({"state": "mottagen", "removal_safe": True}, "removal safe"),
        ({"bundle": "ab"}, "schema"),
        ({"state": "klar"}, "schema"),
        ({"answers": {"x": "LYFT"}}, "schema"),
        ({"answers": {UUID: "lyft"}}, "schema"),
        ({"link": "\0"}, "null"),
    ],
)
def test_a_receipt_that_contradicts_itself_is_refused(changes: dict[str, Any], why: str) -> None:
    """A held bundle can never count as safe to remove."""
    with pytest.raises(BadReport) as caught:
        receipt.encode(make(**changes))

    assert caught.value.why == why


def test_a_second_form_of_a_receipt_is_refused() -> None:
    """One content, one form in bytes."""
    with pytest.raises(BadReport, match="form"):
        receipt.read(receipt.encode(make()) + b" ")
    with pytest.raises(BadReport, match="schema"):
        receipt.read(msgspec.json.encode({"a": 1}))


def test_a_receipt_flips_only_writes_of_this_feed() -> None:
    """Of another epoch, beyond the end, or with another link: it flips nothing."""

    def confirms(one: receipt.Receipt) -> bool:
        return receipt.confirms(one, b.LAPTOP, FEED.count, FEED.link_at)

    assert confirms(make())
    assert confirms(make(state="krockar", conflicts=1))
    assert not confirms(make(state="mottagen"))
    assert not confirms(make(state="halls", why="FORK"))
    assert not confirms(make(epoch=b.DESK))
    assert not confirms(make(count=4))
    assert not confirms(make(link=chain.NO_LINK))


def test_an_old_receipt_does_nothing() -> None:
    """Confirmation only grows within one office epoch (§4.8)."""

    assert receipt.grown(0, make()) == 2
    assert receipt.grown(3, make()) == 3
