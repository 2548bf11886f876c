"""The papers of those who work here: a handover note, a week, the volumes of a period.

They go to no participant and are not kept in the vault; that they were printed or saved stands
in the log with their hash as for every paper.
"""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from msgspec.structs import replace

from mia_desktop.domain import codes, parties
from mia_desktop.domain.consent_rules import is_in_force
from mia_desktop.domain.records.person import Participant
from mia_desktop.domain.records.work import Actor, PlanVersion
from mia_desktop.pdf.content import handover_note, week
from mia_desktop.pdf.content import volumes as volumes_content
from mia_desktop.pdf.content.handover_note import Aim, Coming, Deed, HandoverNote, InForce
from mia_desktop.pdf.content.volumes import CountTable, Figures, VolumesPaper
from mia_desktop.pdf.content.week import DAYS, Week
from mia_desktop.pdf.words import words
from mia_desktop.services import (
    agenda,
    definitions,
    disputed,
    handing_on,
    people,
    planning,
    volumes,
)
from mia_desktop.services.agenda import MEETING, NO_CONTACT, QUIET, Item
from mia_desktop.services.desk import Desk
from mia_desktop.services.papers import LeftOut, Paper, Why
from mia_desktop.services.people import CaseView
from mia_desktop.services.volumes import COLUMNS, Row

MOST = 20
"""Days that a handover note names; what lies further away stands in the case."""


def handover_paper(desk: Desk, case: str, taker: str = "", *, large: bool = False) -> Paper:
    """The note for whoever takes over: nothing internal, nothing from the notes or the forms.

    Raises NotYoursToHandOver. Of a protected person it says neither name nor where they are, not
    even a meeting's place (R-52); nothing on it is disputed (GDPR 18).
    """
    handing_on.check(desk, case)
    values = _note(desk, people.view(desk, case), taker)
    return Paper(
        case=case,
        about="",
        blocks=tuple(handover_note.handover_blocks(values)),
        meta=handover_note.handover_meta(values, large=large),
        kind="handover_note",
    )


def _note(desk: Desk, view: CaseView, taker: str) -> HandoverNote:
    marked = disputed.held(desk, view.participant.id)
    kept = disputed.without([desk.get(view.participant.id)], marked)
    person, run = kept[0].as_type(Participant), view.present
    values = HandoverNote(
        participant_number=person.number,
        day=desk.clock.today(),
        spoken=_spoken(person),
        interpreter=person.language.needed,
        protected=view.protected,
        phase=run.status if run else "",
        since=run.period.start if run else None,
        giver=", ".join(person.coaches) or (desk.person if desk.role == "handledare" else ""),
        taker=taker,
        begun=tuple(_begun(desk, person.id)),
        coming=tuple(_coming(agenda.of_case(desk, person.id), own=True))[:MOST],
        consents=tuple(_in_force(desk, view)),
    )
    if not view.protected:
        name = f"{person.preferred_name or person.name.given} {person.name.family}".strip()
        values = replace(values, name=name, phone=person.phone, email=person.email)
    rows = {record for record, _ in marked}
    return _with_plan(desk, values, view.plan, rows) if view.plan else values


def _spoken(person: Participant) -> str:
    spoken = person.language.language
    return codes.label("CL-SPRAK", spoken) if spoken else ""


def _with_plan(desk: Desk, values: HandoverNote, plan: str, off: set[str]) -> HandoverNote:
    found = planning.view(desk, plan)
    aims = tuple(
        Aim(
            own_words=one.goal.own_words,
            kind=_label("CL-GOAL", one.goal.goal_type.code, one.goal.goal_type.words),
            deeds=tuple(
                Deed(
                    what=_label("CL-INS", each.what.code, each.what.words),
                    who=_actor(each.actor, named=not values.protected),
                    start=each.period.start,
                    end=each.period.end,
                    state=codes.label("CL-ACTIVITY-STATUS", each.status),
                )
                for each in one.activities
                if each.status not in {"KLAR", "AVBRUTEN"} and each.id not in off
            ),
        )
        for one in found.goals
        if one.goal.state in {"OPPET", "PAUSAT"} and one.goal.id not in off
    )
    return replace(
        values, aims=aims, start=found.plan.period.start, end=found.plan.period.end,
        plan_version=found.agreed.version if found.agreed else 0,
    )  # fmt: skip


def _actor(actor: Actor, *, named: bool) -> str:
    """A named place tells where somebody is; with protected identity only the part (R-52)."""
    return (actor.name if named else "") or _label("CL-ACT", actor.code)


def _label(name: str, code: str, own: str = "") -> str:
    return own or (codes.label(name, code) if code else "")


def _begun(desk: Desk, case: str) -> Iterator[str]:
    """Forms that are not finished, and versions of the plan that nobody has signed."""
    say = words()
    for item in agenda.of_case(desk, case):
        if item.kind == "unfinished":
            form = definitions.of_document(desk, desk.get(item.record)).title.text("sv")
            day = say.day(date.fromisoformat(item.day))
            yield say("handover_note.form_begun", form=form, day=day)
        elif item.kind == "unsigned":
            version = desk.get(item.record).as_type(PlanVersion).version
            yield say("handover_note.plan_unsigned", number=version)


def _coming(items: Sequence[Item], *, own: bool) -> Iterator[Coming]:
    """What has a day; somebody's own words and places only where the paper is about one person."""
    for item in items:
        if item.kind in QUIET or item.kind.startswith(NO_CONTACT) or not item.day:
            continue
        said = own and not item.protected
        yield Coming(
            day=date.fromisoformat(item.day),
            kind=item.kind,
            time=item.time.replace(":", "."),
            what=item.what if said else "",
            where=item.where if said and item.kind == MEETING else "",
            number=item.number,
        )


def _in_force(desk: Desk, view: CaseView) -> Iterator[InForce]:
    today = desk.clock.today()
    for consent in view.consents:
        if is_in_force(consent.scope, today):
            yield InForce(
                kind=consent.kind,
                parties=tuple(parties.label(one) for one in consent.scope.parties),
                categories=tuple(
                    codes.label("CL-CONSENT-CATEGORY", one) for one in consent.scope.categories
                ),
                until=consent.scope.end,
            )


def week_paper(desk: Desk, day: date, *, large: bool = False) -> Paper:
    """The week that a day lies in, by deltagarnummer; late things with the present week."""
    today, monday = desk.clock.today(), day - timedelta(days=day.weekday())
    last = monday + timedelta(days=DAYS - 1)
    late: list[Item] = []
    if monday <= today <= last:
        waiting = agenda.waiting(desk, monday - timedelta(days=1))
        late = [item for item in waiting if item.kind != MEETING]
    values = Week(
        monday=monday,
        made=today,
        coach=desk.person,
        coming=tuple(_coming(agenda.between(desk, monday, last), own=False)),
        late=tuple(_coming(late, own=False)),
    )
    return Paper(
        case="",
        about="",
        blocks=tuple(week.week_blocks(values)),
        meta=week.week_meta(values, large=large),
        kind="week",
        sensitive=False,
    )


def volumes_paper(desk: Desk, period: str, unit: str = "", *, large: bool = False) -> Paper:
    """The figures of a period as they may be told: exact (R-28), breakdowns without small cells."""
    found = volumes.sheet(desk, period, unit)
    hidden = volumes.hide_small(found.computers) if len(found.computers) > 1 else []
    values = VolumesPaper(
        period=period,
        unit=unit,
        day=desk.clock.today(),
        tables=_tables(found.insatser),
        total=tuple(table.lines[0] for table in _tables([found.total])),
        computers=_tables(hidden) if hidden else (),
        reported=found.reported,
        missing=found.missing,
    )
    small = LeftOut(question="", label=words()("volumes.by_computer"), why=Why.SMALL)
    hides = any(cell.women is None or cell.total is None or cell.men is None or cell.unknown is None
                for row in hidden for cell in row.counts.values())  # fmt: skip
    return Paper(
        case="",
        about="",
        left_out=(small,) if hides else (),
        blocks=tuple(volumes_content.volumes_blocks(values)),
        meta=volumes_content.volumes_meta(values, large=large),
        kind="volumes",
        sensitive=False,
    )


def _tables(rows: Sequence[Row]) -> tuple[CountTable, ...]:
    return tuple(
        CountTable(
            column=column,
            lines=tuple(
                Figures(name=volumes.label(row), cells=(c.women, c.men, c.unknown, c.total))
                for row in rows
                for c in (row.counts[column],)
            ),
        )
        for column in COLUMNS
    )
