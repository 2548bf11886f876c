"""What a bundle's place in its feed means: pure decisions from positions (§4b.3-5).

Nothing is stored here. The store says what it holds as a FeedState, and `judge` answers with
one verdict, read from the signed header alone; `follow` then checks the unpacked items.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import Literal, Protocol

import msgspec

from mia_desktop.domain import chain
from mia_desktop.domain.chain import Epoch, Link
from mia_desktop.domain.writes import WriteId
from mia_desktop.sync.errors import BadPayload
from mia_desktop.sync.header import Header, Place, Span


class Kept(Protocol):
    """A feed as this vault holds it: its length and the link at each place from 0 to there."""

    @property
    def count(self) -> int: ...
    def link_at(self, n: int) -> Link: ...


class Heard(msgspec.Struct, frozen=True, kw_only=True):
    """Of the hand-over of this sender that reached farthest: how far, and what it had of me."""

    upto: int
    have: int


class FeedState(msgspec.Struct, frozen=True, kw_only=True):
    """What this vault knows that bears on one bundle: all about its sender and its two epochs."""

    mine: Epoch
    my_past: frozenset[Epoch] = frozenset()
    """Ended epochs of this vault: the ancestors of `mine`."""
    lost: frozenset[Epoch] = frozenset()
    """Epochs of this vault that it only heard of: lived after the backup it was put back from."""
    fresh: bool = False
    """Just restored; the peer has not yet answered the new epoch."""
    theirs: Epoch | None = None
    """The sender's newest epoch that was admitted here; none before the first bundle."""
    their_past: frozenset[Epoch] = frozenset()
    received: Kept | None = None
    """The feed from the bundle's epoch to its to-epoch, as far as it is here."""
    given: Kept | None = None
    """The feed from `mine` to the bundle's epoch."""
    heard: Heard | None = None
    """For the bundle's epoch."""
    in_my_log: Callable[[Link], bool] = lambda _link: False


class Known(msgspec.Struct, frozen=True, kw_only=True, tag=True):
    """All its items are here already: reading it again changes nothing."""


class Next(msgspec.Struct, frozen=True, kw_only=True, tag=True):
    """Take it in: the first `skip` of its items are here, the rest are new."""

    skip: int
    new_epoch: bool = False


class PartMissing(msgspec.Struct, frozen=True, kw_only=True, tag=True):
    """Park it: an earlier part of the same hand-over has not been read."""

    number: int
    of: int


class Waits(msgspec.Struct, frozen=True, kw_only=True, tag=True):
    """Nothing to do: it speaks to an earlier state of this vault, and all of it comes again."""

    why: Literal["log link", "epoch", "start"]


class IAmTheOld(msgspec.Struct, frozen=True, kw_only=True, tag=True):
    """This vault was put back or copied: hand nothing over, ask, go on as a new epoch (§4b.4)."""

    why: Literal["confirmed", "log link", "epoch", "start"]


class Fork(msgspec.Struct, frozen=True, kw_only=True, tag=True):
    """Another item at the same place of a feed: two computers write as the same sender."""

    at: int


class EndedEpoch(msgspec.Struct, frozen=True, kw_only=True, tag=True):
    """New items from an ended epoch: a second computer, or a stick from before a restore."""


class SecondChild(msgspec.Struct, frozen=True, kw_only=True, tag=True):
    """Two epochs go on from one parent: a copy, or a second restore."""


class UnknownParent(msgspec.Struct, frozen=True, kw_only=True, tag=True):
    """An epoch that goes on from one that was never seen here."""


class WentDown(msgspec.Struct, frozen=True, kw_only=True, tag=True):
    """The sender once had more of my feed than now, in the same epoch: it was put back."""

    had: int
    has: int


Held = Fork | EndedEpoch | SecondChild | UnknownParent | WentDown
"""A person decides; once released, its writes are merged by id and nothing is lost."""

Verdict = Known | Next | PartMissing | Waits | IAmTheOld | Held


def judge(header: Header, state: FeedState) -> Verdict:
    """Where a bundle stands; from its signed header and what is here, nothing else."""
    return _about_me(header, state) or _about_them(header, state) or _about_items(header, state)


def _about_me(header: Header, state: FeedState) -> Verdict | None:
    """Whether the bundle shows that this vault is the old one (§4b.4)."""
    if header.to_epoch in state.my_past:
        return None
    if header.to_epoch != state.mine:
        return _old_or_waits("epoch", state.fresh or header.to_epoch in state.lost)
    place = had_of(header, state.mine)
    if place is not None and _is_beyond(place, state.given):
        return IAmTheOld(why="confirmed")
    link = Link(header.seen_log)
    if link != chain.NO_LINK and not state.in_my_log(link):
        return _old_or_waits("log link", state.fresh)
    return None


def _old_or_waits(why: Literal["log link", "epoch", "start"], expected: bool) -> Waits | IAmTheOld:
    """Just after a restore, such signs are only the echo of what was lost."""
    return Waits(why=why) if expected else IAmTheOld(why=why)


def _is_beyond(place: Place, given: Kept | None) -> bool:
    if given is None or place.count > given.count:
        return place.count > 0
    return place.link != given.link_at(place.count)


def _about_them(header: Header, state: FeedState) -> Verdict | None:
    """Whether the sender is one that goes on where it was (§4b.5)."""
    known = state.theirs
    if known is None or header.epoch == known:
        return _went_down(header, state)
    if header.epoch in state.their_past:
        brings_more = header.span.end > _count(state.received)
        return EndedEpoch() if brings_more else None
    if header.parent.epoch == known:
        return None
    return SecondChild() if header.parent.epoch in state.their_past else UnknownParent()


def _went_down(header: Header, state: FeedState) -> WentDown | None:
    """A sender whose feed grew cannot have less of mine than before; an older bundle can."""
    heard, place = state.heard, had_of(header, state.mine)
    if heard is None or header.to_epoch != state.mine or header.part.end <= heard.upto:
        return None
    has = place.count if place else 0
    return WentDown(had=heard.have, has=has) if has < heard.have else None


def _about_items(header: Header, state: FeedState) -> Verdict:
    """Where the bundle's items join what is here (§4b.3)."""
    span, here = header.span, _count(state.received)
    if span.start > here:
        if header.part.start <= here:
            return PartMissing(number=header.part.number, of=header.part.of)
        return _old_or_waits("start", state.fresh or header.to_epoch in state.my_past)
    first = first_link(header)
    for place, link in ((span.start, span.start_link), (span.end, span.end_link)):
        if place <= here and link != _link(state.received, place, first):
            return Fork(at=place)
    if span.end <= here and header.epoch in {state.theirs, *state.their_past}:
        return Known()
    is_new = header.epoch != state.theirs and header.epoch not in state.their_past
    return Next(skip=min(here, span.end) - span.start, new_epoch=is_new)


class _End(msgspec.Struct, frozen=True):
    """A feed of which only the end is known, as of one moment."""

    count: int
    link: Link

    def link_at(self, n: int) -> Link:
        assert n == self.count
        return self.link


def end_of(header: Header, state: FeedState) -> Kept:
    """The end of a bundle's feed as it is here: all that `follow` asks for, without the store."""
    here = _count(state.received)
    return _End(here, _link(state.received, here, first_link(header)))


def follow(header: Header, ids: Sequence[WriteId], received: Kept | None) -> Fork | None:
    """Check the unpacked items against both links of the header and the feed that is here.

    Raises BadPayload if the items do not lead from one link of the header to the other.
    """
    span, here = header.span, _count(received)
    link, first = Link(span.start_link), first_link(header)
    forked = None
    for place, item in enumerate(ids, span.start + 1):
        link = chain.following(link, place, item)
        if place == here and link != _link(received, place, first):
            forked = Fork(at=place)
    if link != span.end_link:
        raise BadPayload("links")
    return forked


def links(start: int, link: Link, ids: Iterable[WriteId]) -> list[Link]:
    """The link after each of these items, for the store to keep beside them."""
    found = []
    for place, item in enumerate(ids, start + 1):
        link = chain.following(link, place, item)
        found.append(link)
    return found


def span(start: int, link: Link, ids: Sequence[WriteId]) -> Span:
    """The piece of a feed that goes on after `start` with these items."""
    last = links(start, link, ids)[-1] if ids else link
    return Span(start=start, start_link=link, end=start + len(ids), end_link=last)


def had_of(header: Header, epoch: Epoch) -> Place | None:
    """What the sender says it has of the feed from this epoch: where the next bundle starts."""
    return next((have for have in header.have if have.epoch == epoch), None)


def first_link(header: Header) -> Link:
    return chain.feed_start(Epoch(header.epoch), Epoch(header.to_epoch))


def _count(kept: Kept | None) -> int:
    return 0 if kept is None else kept.count


def _link(kept: Kept | None, n: int, first: Link) -> Link:
    return first if kept is None else kept.link_at(n)
