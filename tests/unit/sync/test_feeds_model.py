"""Two vaults, one pool of sticks: lost, read twice, out of order, put back from a backup.

A model of its own for bundle-format §4b, which was reasoned only: whatever happens to the
sticks and the vaults, no feed has a gap, and after both have handed over again both have every
word that was in either vault or on a stick that somebody read.
"""

import copy
from typing import Any, get_args

import msgspec
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from typing_extensions import override

from mia_desktop.domain import chain
from mia_desktop.domain.chain import Epoch, Link, Position
from mia_desktop.domain.writes import WriteId
from mia_desktop.sync import feeds
from mia_desktop.sync.header import Contents, Header, Part, Place
from tests.helpers.bundles import Listed

ROUNDS = 8


class Stick(msgspec.Struct, frozen=True, kw_only=True):
    """A bundle as far as feeds are concerned: its header and its items."""

    header: Header
    ids: tuple[WriteId, ...]
    to: str

    @override
    def __repr__(self) -> str:
        head = self.header
        return f"{head.epoch[-2:]}→{head.to_epoch[-2:]} {head.span.start}–{head.span.end}"


class Vault:
    """What a vault keeps, and what services do with a verdict."""

    def __init__(self, name: str, epoch: Epoch) -> None:
        self.name, self.mine, self.parent = name, epoch, chain.ROOT
        self.words: set[WriteId] = set()
        self.log: list[Link] = [chain.log_start(epoch, chain.ROOT)]
        self.my_past: set[Epoch] = set()
        self.lost: set[Epoch] = set()
        self.fresh = False
        self.theirs: Epoch | None = None
        self.their_past: set[Epoch] = set()
        self.given: dict[tuple[Epoch, Epoch], Listed] = {}
        self.received: dict[tuple[Epoch, Epoch], Listed] = {}
        self.heard: dict[Epoch, feeds.Heard] = {}
        self.confirmed: dict[tuple[Epoch, Epoch], int] = {}
        self.seen: dict[Epoch, Link] = {}
        self.held: list[Stick] = []

    def write(self, item: WriteId) -> None:
        self.words.add(item)
        self.log.append(chain.following(self.log[-1], len(self.log), item))

    def go_on_as(self, epoch: Epoch) -> None:
        """A new epoch that goes on from here (§3)."""
        self.parent = Position(epoch=self.mine, count=len(self.log), link=self.log[-1])
        self.my_past.add(self.mine)
        self.mine, self.fresh = epoch, True
        self.log.append(chain.log_start(epoch, self.parent))

    def hand_over(self, to: str, most: int) -> list[Stick]:
        """One hand-over in parts of at most `most` items, from what was last confirmed."""
        assert self.theirs is not None
        key = (self.mine, self.theirs)
        feed = self.given.setdefault(key, Listed(*key))
        for item in sorted(self.words - set(feed.ids)):
            feed.add(item)
        start = self.confirmed.get(key, 0)
        cuts = [*range(start + most, feed.count, most), feed.count]
        sticks, begin = [], start
        for number, end in enumerate(cuts, 1):
            part = Part(start=start, end=feed.count, number=number, of=len(cuts), set="0" * 32)
            ids = tuple(feed.ids[begin:end])
            span = feeds.span(begin, feed.link_at(begin), ids)
            sticks.append(Stick(header=self._header(part, span), ids=ids, to=to))
            begin = end
        return sticks

    def _header(self, part: Part, span: Any) -> Header:
        have = tuple(
            Place(epoch=sender, count=feed.count, link=feed.links[-1])
            for (sender, receiver), feed in self.received.items()
            if receiver == self.mine
        )
        assert self.theirs is not None
        seen = self.seen.get(self.theirs, chain.NO_LINK)
        return Header(
            clock=0, contents=Contents(), epoch=self.mine, federation="F", forms={}, have=have,
            id="0" * 32, log_link=self.log[-1], parent=Place(
                epoch=self.parent.epoch, count=self.parent.count, link=self.parent.link),
            part=part, recipients=("0" * 64,), seen_log=seen, span=span,
            to_epoch=self.theirs,
        )  # fmt: skip

    def state(self, header: Header) -> feeds.FeedState:
        return feeds.FeedState(
            mine=self.mine,
            my_past=frozenset(self.my_past),
            lost=frozenset(self.lost),
            fresh=self.fresh,
            theirs=self.theirs,
            their_past=frozenset(self.their_past),
            received=self.received.get((Epoch(header.epoch), Epoch(header.to_epoch))),
            given=self.given.get((self.mine, Epoch(header.epoch))),
            heard=self.heard.get(Epoch(header.epoch)),
            in_my_log=lambda link: link in self.log,
        )

    def read(self, stick: Stick) -> feeds.Verdict:
        state = self.state(stick.header)
        verdict = feeds.judge(stick.header, state)
        if isinstance(verdict, feeds.Known | feeds.Next):
            verdict = feeds.follow(stick.header, stick.ids, state.received) or verdict
        match verdict:
            case feeds.Known() | feeds.Next():
                self.take(stick, verdict)
            case feeds.Waits() | feeds.IAmTheOld():
                self.hear_of(stick.header)
            case _ if isinstance(verdict, get_args(feeds.Held)):
                self.held.append(stick)
            case _:
                pass
        return verdict

    def hear_of(self, header: Header) -> None:
        """What waits still tells which epoch of mine was lost, and whom to answer."""
        if header.to_epoch not in {self.mine, *self.my_past}:
            self.lost.add(Epoch(header.to_epoch))
        self.theirs = self.theirs or Epoch(header.epoch)

    def take(self, stick: Stick, verdict: feeds.Known | feeds.Next) -> None:
        header = stick.header
        sender, to = Epoch(header.epoch), Epoch(header.to_epoch)
        feed = self.received.setdefault((sender, to), Listed(sender, to))
        if isinstance(verdict, feeds.Next):
            if verdict.new_epoch and self.theirs is not None:
                self.their_past.add(self.theirs)
            self.theirs = sender if verdict.new_epoch else self.theirs
            for item in stick.ids[verdict.skip :]:
                feed.add(item)
            self.words.update(stick.ids)
        if isinstance(verdict, feeds.Next) or sender not in self.seen:
            self.seen[sender] = Link(header.log_link)
        if to != self.mine or sender != self.theirs:
            return
        self.fresh = False
        place = feeds.had_of(header, self.mine)
        count = place.count if place else 0
        heard = self.heard.get(sender)
        if heard is None or header.part.end >= heard.upto:
            most = max(count, heard.have if heard else 0)
            self.heard[sender] = feeds.Heard(upto=header.part.end, have=most)
        key = (self.mine, sender)
        self.confirmed[key] = max(self.confirmed.get(key, 0), count)


class Sticks(RuleBasedStateMachine):
    """Anything may happen between a laptop and an office that share only a pool of files."""

    @initialize()
    def set_up(self) -> None:
        self.epochs = 0
        self.items = 0
        self.vaults = {name: Vault(name, self.new_epoch()) for name in ("laptop", "office")}
        self.vaults["laptop"].theirs = self.vaults["office"].mine
        self.backups = {name: [copy.deepcopy(vault)] for name, vault in self.vaults.items()}
        self.pool: list[Stick] = []
        self.histories: dict[tuple[Epoch, Epoch], list[tuple[WriteId, ...]]] = {}

    def new_epoch(self) -> Epoch:
        self.epochs += 1
        return Epoch(f"{self.epochs:032x}")

    def other(self, name: str) -> str:
        return "office" if name == "laptop" else "laptop"

    @rule(name=st.sampled_from(["laptop", "office"]), count=st.integers(1, 3))
    def write(self, name: str, count: int) -> None:
        for _ in range(count):
            self.items += 1
            self.vaults[name].write(WriteId(f"{self.items:064x}"))

    @rule(
        name=st.sampled_from(["laptop", "office"]),
        most=st.integers(1, 4),
        is_read=st.booleans(),
    )
    def hand_over(self, name: str, most: int, is_read: bool) -> None:
        """Half of the sticks are read at once; the others lie about, or are lost."""
        vault = self.vaults[name]
        if vault.theirs is None:
            return
        sticks = vault.hand_over(self.other(name), most)
        self.pool += sticks
        key = (vault.mine, vault.theirs)
        self.histories.setdefault(key, []).append(tuple(vault.given[key].ids))
        for stick in sticks if is_read else []:
            self.deliver(stick)

    @rule(data=st.data())
    def read_any(self, data: st.DataObject) -> None:
        """Any stick that ever was, once more or for the first time; some are never read."""
        if self.pool:
            self.deliver(data.draw(st.sampled_from(self.pool)))

    def deliver(self, stick: Stick) -> feeds.Verdict:
        vault = self.vaults[stick.to]
        verdict = vault.read(stick)
        if isinstance(verdict, feeds.IAmTheOld):
            vault.go_on_as(self.new_epoch())
        return verdict

    @rule(name=st.sampled_from(["laptop", "office"]))
    def back_up(self, name: str) -> None:
        self.backups[name].append(copy.deepcopy(self.vaults[name]))

    @rule(name=st.sampled_from(["laptop", "office"]), data=st.data())
    def restore(self, name: str, data: st.DataObject) -> None:
        """By the program: it knows, and goes on as a new epoch."""
        self.put_back(name, data.draw(st.sampled_from(self.backups[name])))
        self.vaults[name].go_on_as(self.new_epoch())

    @rule(name=st.sampled_from(["laptop", "office"]), data=st.data())
    def roll_back(self, name: str, data: st.DataObject) -> None:
        """Behind the program's back, waterline and all: it does not know."""
        self.put_back(name, data.draw(st.sampled_from(self.backups[name])))

    def put_back(self, name: str, backup: Vault) -> None:
        """Held bundles are files in a folder: they outlive the vault."""
        held = self.vaults[name].held
        self.vaults[name] = copy.deepcopy(backup)
        self.vaults[name].held = list(held)

    @invariant()
    def no_feed_has_a_gap(self) -> None:
        """What is here of a feed is the beginning of what the sender really gave."""
        for vault in self.vaults.values():
            for key, feed in vault.received.items():
                ids = tuple(feed.ids)
                assert not ids or any(h[: len(ids)] == ids for h in self.histories[key])
                assert set(ids) <= vault.words

    def teardown(self) -> None:
        if not hasattr(self, "vaults"):
            return
        everything = set().union(*(vault.words for vault in self.vaults.values()))
        for _ in range(ROUNDS):
            for name in ("laptop", "office"):
                self.talk()
                if self.vaults[name].theirs is not None:
                    for stick in self.vaults[name].hand_over(self.other(name), 3):
                        self.deliver(stick)
        self.talk()
        for name, vault in self.vaults.items():
            assert everything <= vault.words, name
        assert self.vaults["laptop"].words == self.vaults["office"].words

    def talk(self) -> None:
        """A held bundle makes a person call: its words are merged, the living epoch admitted."""
        for name, vault in self.vaults.items():
            if not vault.held:
                continue
            for stick in vault.held:
                vault.words.update(stick.ids)
            vault.held.clear()
            living = self.vaults[self.other(name)].mine
            if vault.theirs is not None and vault.theirs != living:
                vault.their_past.add(vault.theirs)
                vault.their_past.discard(living)
                vault.theirs = living


Sticks.TestCase.settings = settings(max_examples=60, stateful_step_count=25, deadline=None)
TestSticks = Sticks.TestCase
