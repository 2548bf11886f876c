"""Every place that a bundle can have in its feed, and the one thing to do about it (§4b.3-5)."""

from typing import Any

import msgspec
import pytest

from mia_desktop.domain import chain
from mia_desktop.domain.chain import Epoch, Link, Position
from mia_desktop.domain.writes import WriteId
from mia_desktop.sync import feeds
from mia_desktop.sync.errors import BadPayload
from mia_desktop.sync.feeds import (
    EndedEpoch,
    Fork,
    Heard,
    IAmTheOld,
    Known,
    Next,
    PartMissing,
    SecondChild,
    UnknownParent,
    Verdict,
    Waits,
    WentDown,
)
from mia_desktop.sync.header import Header, Place
from tests.helpers import bundles as b

NEWER, OLDER, STRANGE = Epoch("c3" * 16), Epoch("d4" * 16), Epoch("e5" * 16)
IDS = [WriteId(f"{n:064x}") for n in range(1, 21)]
OTHER = [*IDS[:4], *(WriteId(f"{n:064x}") for n in range(101, 117))]


def feed(
    count: int, ids: list[WriteId] = IDS, sender: Epoch = b.LAPTOP, to: Epoch = b.DESK
) -> b.Listed:
    found = b.Listed(sender, to)
    for item in ids[:count]:
        found.add(item)
    return found


def head(start: int, end: int, ids: list[WriteId] = IDS, **changes: Any) -> Header:
    """A header of items start+1 to end; the feed's epochs may be changed."""
    sender, to = changes.get("epoch", b.LAPTOP), changes.get("to_epoch", b.DESK)
    whole = feed(end, ids, sender, to)
    plain = b.make_one().header
    part = msgspec.structs.replace(plain.part, start=start, end=end)
    span = feeds.span(start, whole.link_at(start), ids[start:end])
    return msgspec.structs.replace(plain, **({"span": span, "part": part} | changes))


def state(count: int = 5, **changes: Any) -> feeds.FeedState:
    plain: dict[str, Any] = {"mine": b.DESK, "theirs": b.LAPTOP, "received": feed(count)}
    return feeds.FeedState(**(plain | changes))


def had(count: int, link: str) -> tuple[Place, ...]:
    return (Place(epoch=b.DESK, count=count, link=link),)


def child_of(epoch: Epoch) -> Place:
    return Place(epoch=epoch, count=3, link="ab" * 32)


BACK = feed(4, sender=b.DESK, to=b.LAPTOP)
PART = {"part": msgspec.structs.replace(head(0, 9).part, start=4, end=9, number=2, of=2)}
LINK = Link("77" * 32)
MOVED = state(theirs=NEWER, their_past=frozenset({b.LAPTOP}))
FRESH = state(mine=NEWER, my_past=frozenset({b.DESK}), fresh=True, received=None)

CASES: list[tuple[str, Header, feeds.FeedState, Verdict]] = [
    ("first contact", head(0, 5), state(0, theirs=None, received=None),
     Next(skip=0, new_epoch=True)),
    ("first contact without items", head(0, 0), state(0, theirs=None, received=None),
     Next(skip=0, new_epoch=True)),
    ("goes on where I am", head(5, 9), state(), Next(skip=0)),
    ("starts earlier", head(2, 9), state(), Next(skip=3)),
    ("the same again", head(2, 5), state(), Known()),
    ("an older one", head(0, 3), state(), Known()),
    ("nothing new in it", head(5, 5), state(), Known()),
    ("a part is missing", head(6, 9, **PART), state(), PartMissing(number=2, of=2)),
    ("starts beyond me", head(6, 9), state(), IAmTheOld(why="start")),
    ("starts beyond me just after a restore", head(6, 9), state(fresh=True), Waits(why="start")),
    ("another link at the start", head(5, 9, OTHER), state(), Fork(at=5)),
    ("another link at the end", head(2, 5, OTHER), state(), Fork(at=5)),
    ("addressed to an epoch I never had", head(0, 5, to_epoch=STRANGE), state(),
     IAmTheOld(why="epoch")),
    ("the same, just after a restore", head(0, 5, to_epoch=STRANGE), state(fresh=True),
     Waits(why="epoch")),
    ("addressed to an epoch I have lost", head(0, 5, to_epoch=STRANGE),
     state(lost=frozenset({STRANGE})), Waits(why="epoch")),
    ("addressed to my epoch before", head(5, 9), state(mine=NEWER, my_past=frozenset({b.DESK})),
     Next(skip=0)),
    ("addressed to my epoch before, beyond what I kept", head(6, 9),
     state(mine=NEWER, my_past=frozenset({b.DESK})), Waits(why="start")),
    ("has what I gave", head(5, 9, have=had(4, BACK.link_at(4))), state(given=BACK), Next(skip=0)),
    ("has more of my feed than I", head(5, 9, have=had(5, "aa" * 32)), state(given=BACK),
     IAmTheOld(why="confirmed")),
    ("has another link of my feed", head(5, 9, have=had(3, "aa" * 32)), state(given=BACK),
     IAmTheOld(why="confirmed")),
    ("has of a feed that I never gave", head(5, 9, have=had(1, "aa" * 32)), state(),
     IAmTheOld(why="confirmed")),
    ("has nothing of a feed that I never gave", head(5, 9, have=had(0, "aa" * 32)), state(),
     Next(skip=0)),
    ("even an old bundle shows that I am the old one", head(0, 3, have=had(5, "aa" * 32)),
     state(given=BACK, fresh=True), IAmTheOld(why="confirmed")),
    ("saw a log link that I lack", head(5, 9, seen_log=LINK), state(), IAmTheOld(why="log link")),
    ("the same, just after a restore", head(5, 9, seen_log=LINK), state(fresh=True),
     Waits(why="log link")),
    ("saw a log link of mine", head(5, 9, seen_log=LINK),
     state(in_my_log=lambda link: link == LINK), Next(skip=0)),
    ("an old log link to my epoch before", head(5, 9, seen_log=LINK),
     state(mine=NEWER, my_past=frozenset({b.DESK})), Next(skip=0)),
    ("new epoch, child of the newest", head(0, 4, epoch=NEWER, parent=child_of(b.LAPTOP)),
     state(received=None), Next(skip=0, new_epoch=True)),
    ("second child of one parent", head(0, 4, epoch=STRANGE, parent=child_of(b.LAPTOP)),
     state(theirs=NEWER, their_past=frozenset({b.LAPTOP}), received=None), SecondChild()),
    ("unknown parent", head(0, 4, epoch=STRANGE, parent=child_of(OLDER)), state(received=None),
     UnknownParent()),
    ("a new vault with old keys", head(0, 4, epoch=STRANGE), state(received=None),
     UnknownParent()),
    ("new items from an ended epoch", head(3, 9), MOVED, EndedEpoch()),
    ("old items from an ended epoch", head(0, 4), MOVED, Known()),
    ("grew, but has less of mine", head(5, 9, have=had(2, BACK.link_at(2))),
     state(given=BACK, heard=Heard(upto=5, have=3)), WentDown(had=3, has=2)),
    ("grew, but names nothing of mine", head(5, 9), state(given=BACK, heard=Heard(upto=5, have=3)),
     WentDown(had=3, has=0)),
    ("an older bundle with less of mine", head(2, 5, have=had(2, BACK.link_at(2))),
     state(given=BACK, heard=Heard(upto=5, have=3)), Known()),
    ("a part of an older hand-over with less of mine", head(4, 7, have=had(2, BACK.link_at(2))),
     state(given=BACK, heard=Heard(upto=9, have=3)), Next(skip=1)),
    ("waits for the answer to my new epoch", head(5, 9), FRESH, Waits(why="start")),
]  # fmt: skip


@pytest.mark.parametrize(
    ("header", "here", "verdict"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_each_place_has_one_verdict(
    header: Header, here: feeds.FeedState, verdict: Verdict
) -> None:
    """Known, next, missing, forked, put back or held: never guessed."""

    assert feeds.judge(header, here) == verdict


def test_the_items_must_lead_from_link_to_link() -> None:
    """What the header promised is what the payload brings."""
    one = head(2, 9)

    assert feeds.follow(one, IDS[2:9], state().received) is None
    assert feeds.follow(one, IDS[2:9], None) is None
    with pytest.raises(BadPayload, match="links"):
        feeds.follow(one, OTHER[2:9], state().received)
    with pytest.raises(BadPayload, match="links"):
        feeds.follow(one, IDS[2:8], state().received)


def test_a_fork_inside_the_span_shows_at_the_place_that_is_here() -> None:
    """Both ends may be unknown here, and still the middle tells."""
    one = head(2, 9, OTHER)

    assert feeds.judge(one, state()) == Next(skip=3)
    assert feeds.follow(one, OTHER[2:9], state().received) == Fork(at=5)


def test_links_are_those_of_the_chain() -> None:
    """What the store keeps beside each id is what a later bundle is held against."""
    start = chain.feed_start(b.LAPTOP, b.DESK)

    assert feeds.links(0, start, IDS) == feed(20).links[1:]
    assert feeds.span(0, start, []).end_link == start


def test_a_new_epoch_is_placed_by_its_parent_in_the_header() -> None:
    """The parent travels as the position that the new epoch goes on from."""
    parent = Position(epoch=b.LAPTOP, count=7, link=Link("12" * 32))
    made = b.make_one(parent=parent, epoch=NEWER, start_link=chain.feed_start(NEWER, b.DESK))

    assert made.header.parent.position() == parent
    assert feeds.judge(made.header, state(received=None)) == Next(skip=0, new_epoch=True)
