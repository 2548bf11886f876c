"""What happened to one invented participant, day by day, done through the services."""

from collections.abc import Callable, Iterator
from functools import partial

from mia_desktop.domain.records.base import Period
from mia_desktop.domain.records.person import Address, ConsentScope, Interpreter, Status
from mia_desktop.services import caseload, participation, people, planning
from mia_desktop.services.desk import Desk
from mia_desktop.services.practice.example import Insats, Person, Scope
from mia_desktop.services.practice.past import PastClock

Event = tuple[int, Callable[[], object]]
"""How many days ago, and what was done."""


class Life:
    """One participant on the way: the ids of what has come about so far."""

    def __init__(self, desk: Desk, clock: PastClock, person: Person) -> None:
        self.desk = desk
        self.clock = clock
        self.person = person
        self.case = ""
        self.run = ""
        self.plan = ""
        self.goals: list[str] = []
        self.activities: dict[str, str] = {}
        self.insatser: dict[str, str] = {}
        self.consents: list[str] = []

    @property
    def called(self) -> str:
        """Name and family name, as other parts of the story speak of somebody."""
        return f"{self.person.given} {self.person.family}"

    def events(self) -> Iterator[Event]:
        """Who the person is, phases, consents, notes; forms and plan are told elsewhere."""
        person = self.person
        yield person.taken_in, self._take_in
        if person.first_contact:
            yield person.first_contact, partial(self._first_contact, person.first_contact)
        for day, status in person.phases:
            yield day, partial(self._phase, status)
        for scope in person.consents:
            yield from self._consent(scope)
        for day, kind, text in person.notes:
            yield day, partial(self._note, kind, text)
        for insats in person.insatser:
            yield insats.start, partial(self._insats, insats)
        if again := person.again:
            yield again.day, self._come_back
            for day, status in again.phases:
                yield day, partial(self._phase, status)

    def period(self, start: int | None, end: int | None) -> Period:
        day = self.clock.day
        return Period(
            start=None if start is None else day(start), end=None if end is None else day(end)
        )

    # what is done on a day

    def _take_in(self) -> None:
        person, desk = self.person, self.desk
        new = caseload.NewParticipant(
            given=person.given, family=person.family, preferred=person.called,
            identity=person.identity, birth_date=person.born, sex=person.sex,
            municipality=person.municipality, protected=person.protected,
            referrer=person.referrer,
        )  # fmt: skip
        self.case = caseload.add(desk, new)
        self.run = desk.of_case(self.case, "participation")[-1].id
        people.set_field(desk, self.run, "referred", desk.clock.today())
        address = Address(street=person.street, postcode=person.postcode, town=person.town)
        more = {
            "pronoun": person.pronoun,
            "phone": person.phone,
            "email": person.email,
            "safe_contact": person.safe_contact,
            "communication_needs": person.needs,
            "address": address if person.street else None,
            "language": Interpreter(language=person.language, needed=person.interpreter)
            if person.language
            else None,
        }
        for unit, value in more.items():
            if value:
                people.set_field(desk, self.case, unit, value)

    def _first_contact(self, ago: int) -> None:
        people.set_field(self.desk, self.run, "first_contact", self.clock.day(ago))

    def _phase(self, status: Status) -> None:
        participation.set_status(self.desk, self.run, status)

    def _consent(self, scope: Scope) -> Iterator[Event]:
        given: list[str] = []

        def give() -> None:
            period = self.period(scope.start, scope.end)
            value = ConsentScope(
                parties=scope.parties, categories=scope.categories, purpose=scope.purpose,
                start=period.start, end=period.end,
            )  # fmt: skip
            key = people.give_consent(self.desk, self.case, scope.kind, value, scope.given)
            given.append(key)
            self.consents.append(key)

        yield scope.start, give
        if scope.withdrawn:
            how = scope.withdrawn_how
            yield (
                scope.withdrawn,
                lambda: people.withdraw_consent(self.desk, given[0], how),
            )

    def _note(self, kind: str, text: str) -> None:
        people.add_note(self.desk, self.case, text, kind=kind)

    def _insats(self, insats: Insats) -> None:
        values = {
            "participation": self.run, "code": insats.code, "local_name": insats.local,
            "period": self.period(insats.start, insats.end),
        }  # fmt: skip
        self.insatser[insats.code] = self.desk.create("intervention", self.case, values)
        self.join(insats.code)

    def join(self, code: str) -> None:
        """The plan's activity is the insats of its kind, where there are both."""
        if code in self.activities and code in self.insatser:
            insats = self.insatser[code]
            planning.set_field(self.desk, self.activities[code], "intervention", insats)

    def _come_back(self) -> None:
        self.run = participation.reopen(self.desk, self.case)
