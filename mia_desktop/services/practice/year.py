"""The year of the practice caseload, played: who does what on which day, and who tells whom.

One handledare has all of it, or several share it out; with an office beside them bundles go there
and receipts come home. Whatever is done is done by the services that the screens use.
"""

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from functools import partial
from pathlib import Path

from mia_desktop.services import handover, identity, ingest, receipts
from mia_desktop.services.desk import Desk
from mia_desktop.services.practice import between, example, forms, lists, plans
from mia_desktop.services.practice.life import Event, Life
from mia_desktop.services.practice.past import PastClock


class Office:
    """The office beside the handledare, and the stick that goes between them."""

    def __init__(self, desk: Desk, stick: Path) -> None:
        self.desk = desk
        self._stick = stick

    def hear(self, coach: Desk, *, answered: bool = True) -> None:
        """A bundle to the office, and the receipt onto the stick; home, where it is fetched."""
        self._stick.mkdir(exist_ok=True)
        made = handover.make(coach, self._stick)
        ingest.ingest(self.desk, (self._stick / made.file).read_bytes(), name=made.file)
        said = receipts.make(self.desk, identity.my_keys(coach).key.hex(), self._stick)
        if answered:
            ingest.ingest(coach, (self._stick / said.file).read_bytes(), name=said.file)
            for file in (made.file, said.file):
                (self._stick / file).unlink()


class Year:
    """Everything that happens, on desks whose clock is led through it."""

    def __init__(
        self, clock: PastClock, coaches: Sequence[Desk], office: Office | None = None
    ) -> None:
        self.clock = clock
        self.coaches = tuple(coaches)
        self.office = office
        self.told = between.story()
        self.rounds = 0
        self.lives = [
            Life(self.coaches[place % len(self.coaches)], clock, person)
            for place, person in enumerate(example.people())
        ]
        """The first person is the first handledare's, the second the second's, and so on round."""
        self.twins = [between.Twin(self._life(again.who), again) for again in self.told.again]

    def live(self) -> None:
        """All that happened, each thing on its day; in the evening what was handed over."""
        events = sorted(self._events(), key=lambda event: -event[0])
        for ago in (*self.told.rounds, self.told.waiting):
            self._happen([event for event in events if event[0] >= ago])
            events = [event for event in events if event[0] < ago]
            self.clock.go(ago)
            self.hand_over(answered=ago != self.told.waiting)
        self._happen(events)

    def hand_over(self, *, answered: bool = True) -> None:
        """What each of the handledare has to tell, to the office; the receipt home again."""
        if self.office is None:
            return
        for coach in self.coaches:
            if not handover.preview(coach).is_empty:
                self.office.hear(coach, answered=answered)
                self.rounds += 1

    def _events(self) -> Iterator[Event]:
        for life in self.lives:
            yield from (*life.events(), *forms.events(life), *plans.events(life))
        for coach in self.coaches:
            yield from lists.events([life for life in self.lives if life.desk is coach])
            yield self.told.month_handed_in, partial(between.hand_in, coach)
        for twin in self.twins:
            yield from twin.events()
        office = self.office.desk if self.office is not None else None
        for differs in self.told.differs:
            yield from between.differ(self._life(differs.who), office, differs)
        for deviation in self.told.deviation:
            yield from between.notice(self.coaches[0], office, deviation)

    def _life(self, who: str) -> Life:
        return next(life for life in self.lives if life.called == who)

    def _happen(self, events: Sequence[Event]) -> None:
        with self._together():
            for ago, happen in events:
                self.clock.go(ago)
                happen()

    @contextmanager
    def _together(self) -> Iterator[None]:
        """What is done between two hand-overs is kept at once: a year of it in a moment."""
        office = [self.office.desk] if self.office is not None else []
        with ExitStack() as stack:
            for desk in (*self.coaches, *office):
                stack.enter_context(desk.writer.transaction())
            yield
