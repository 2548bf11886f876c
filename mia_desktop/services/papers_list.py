"""Every paper that can be made for a participant now, for the list on their page."""

from collections.abc import Iterator, Sequence

import msgspec

from mia_desktop.domain.records.base import Record
from mia_desktop.domain.records.person import Consent
from mia_desktop.domain.records.work import Document, PlanVersion, Reminder
from mia_desktop.services import planning
from mia_desktop.services.desk import Desk
from mia_desktop.services.papers import Kind
from mia_desktop.services.papers_wish import Wish
from mia_desktop.services.register_words import called
from mia_desktop.store.due import MEETING


class Offer(msgspec.Struct, frozen=True, kw_only=True):
    """A paper by its wish; `day` and `name` tell it from others of its kind."""

    wish: Wish
    day: str = ""
    name: str = ""
    draft: bool = False


def offers(desk: Desk, case: str, records: Sequence[Record] | None = None) -> tuple[Offer, ...]:
    """In the order in which they are wanted; `records` are those of the case, where read."""
    found = desk.of_case(case) if records is None else records
    return (
        *_plan(desk, case, found), *_meetings(desk, case, found), *_forms(case, found),
        *_consents(case, found), Offer(wish=Wish(kind="personal_data", case=case)),
    )  # fmt: skip


def _plan(desk: Desk, case: str, records: Sequence[Record]) -> Iterator[Offer]:
    plan = planning.find_plan(desk, case)
    if not plan:
        return
    made = [record.as_type(PlanVersion) for record in records if record.kind == "plan_version"]
    mine = sorted((one for one in made if one.plan == plan), key=lambda one: (one.version, one.id))
    if mine:
        newest = mine[-1]
        day = newest.agreed.isoformat() if newest.agreed else ""
        wish = Wish(kind="plan", case=case, record=newest.id)
        yield Offer(wish=wish, day=day, name=str(newest.version))
    else:
        yield Offer(wish=Wish(kind="plan", case=case), draft=True)


def _meetings(desk: Desk, case: str, records: Sequence[Record]) -> Iterator[Offer]:
    today = desk.clock.today()
    planned = [record.as_type(Reminder) for record in records if record.kind == "reminder"]
    coming = [one for one in planned if one.kind == MEETING and one.day and one.day >= today]
    for one in sorted(coming, key=lambda one: (str(one.day), one.time)):
        wish = Wish(kind="next_meeting", case=case, record=one.id)
        yield Offer(wish=wish, day=str(one.day), name=one.text)


def _forms(case: str, records: Sequence[Record]) -> Iterator[Offer]:
    kinds: dict[str, Kind] = {
        "follow_up": "progress", "assessment": "summary", "meeting": "decisions",
        "placement": "agreement",
    }  # fmt: skip
    for record_kind, kind in kinds.items():
        mine = [record for record in records if record.kind == record_kind]
        for record in sorted(mine, key=lambda one: str(one.values.get("started")), reverse=True):
            day = record.as_type(Document).started
            draft = record_kind in {"follow_up", "assessment"} and not record.completions
            name = called(record) if record_kind in {"meeting", "placement"} else ""
            yield Offer(
                wish=Wish(kind=kind, case=case, record=record.id),
                day=day.isoformat() if day else "", name=name.strip("–"), draft=draft,
            )  # fmt: skip


def _consents(case: str, records: Sequence[Record]) -> Iterator[Offer]:
    for record in records:
        if record.kind != "consent":
            continue
        one = record.as_type(Consent)
        taken = one.scope.withdrawn
        kind: Kind = "consent" if taken is None else "withdrawal"
        day = taken or one.scope.start
        wish = Wish(kind=kind, case=case, record=record.id)
        yield Offer(wish=wish, day=day.isoformat() if day else "", name=one.kind)
    yield Offer(wish=Wish(kind="consent", case=case, to="INFO_EXCHANGE"))
