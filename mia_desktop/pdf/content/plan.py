"""The individual plan on paper, as the participant takes it home (domain §3.2).

`PlanPaper` holds plain values; a service fills it from the records of one plan version. Variants
for partners and workplaces (R-13) get functions of their own beside `_participant`, since they
are chosen from the same values but leave most of them out.
"""

from collections.abc import Iterator
from datetime import date
from typing import Literal

from msgspec import Struct

from mia_desktop.pdf import blocks as b
from mia_desktop.pdf.meta import PaperMeta, long_date

Variant = Literal["participant"]

NOT_INSTEAD = "Denna plan ersätter inte Arbetsförmedlingens handlingsplan eller en SIP."
NOT_AGREED = "Det här är ett utkast. Planen är inte fastställd och kan ändras."
NOBODY = "Jag har inte samtyckt till att någon annan får veta något ur planen."
WITHDRAW = (
    "Jag kan när som helst ta tillbaka ett samtycke genom att säga till min handledare. "
    "Då delas inget mer med den parten."
)
#
EQUALITY = (
    "Hur tar vi hänsyn till jämställdhet, tillgänglighet och likabehandling i den här planen?"
)
RIGHTS = (
    "Jag har rätt att läsa det som är skrivet om mig och att få en kopia.",
    "Jag har rätt att få felaktiga uppgifter rättade.",
    "Jag får klaga hos verksamheten och hos Integritetsskyddsmyndigheten.",
    "Det är frivilligt att vara med. Jag kan ändra mig.",
)


class PlanActivity(Struct, frozen=True, kw_only=True):
    what: str
    actor: str = ""
    actor_name: str = ""
    contact: str = ""
    start: date | None = None
    end: date | None = None
    hours_week: str = ""
    """A decimal with a point, as it is stored."""


class PlanSubGoal(Struct, frozen=True, kw_only=True):
    text: str
    target: date | None = None
    noticed_how: str = ""


class PlanGoal(Struct, frozen=True, kw_only=True):
    own_words: str
    goal_type: str = ""
    why: str = ""
    wanted: date | None = None
    sub_goals: tuple[PlanSubGoal, ...] = ()
    activities: tuple[PlanActivity, ...] = ()


class PlanConsent(Struct, frozen=True, kw_only=True):
    party: str
    categories: tuple[str, ...] = ()
    until: date | None = None


class PlanMeeting(Struct, frozen=True, kw_only=True):
    day: date
    form: str = ""


class PlanPaper(Struct, frozen=True, kw_only=True):
    participant_number: str
    day: date
    name: str = ""
    phone: str = ""
    email: str = ""
    address: str = ""
    protected: bool = False
    coach: str = ""
    version: int = 0
    draft: bool = False
    start: date | None = None
    end: date | None = None
    goals: tuple[PlanGoal, ...] = ()
    participant_task: str = ""
    coach_task: str = ""
    agreement: str = ""
    risk_plan: str = ""
    equality: str = ""
    meetings: tuple[PlanMeeting, ...] = ()
    consents: tuple[PlanConsent, ...] = ()
    rights: tuple[str, ...] = RIGHTS
    participant_signed: str = ""
    coach_signed: str = ""
    copy_given: date | None = None


def plan_meta(plan: PlanPaper, *, large: bool = False) -> PaperMeta:
    """Title, footer and file name of a plan; never the name (R-52)."""
    return PaperMeta(
        title=f"Min plan, {plan.participant_number}",
        day=plan.day,
        participant_number=plan.participant_number,
        version=plan.version,
        variant="Deltagarens exemplar",
        draft=plan.draft,
        large=large,
    )


def plan_blocks(plan: PlanPaper, variant: Variant = "participant") -> list[b.Block]:
    """Say everything of a plan that this variant may say."""
    match variant:
        case "participant":
            return list(_participant(plan))


def _participant(plan: PlanPaper) -> Iterator[b.Block]:
    yield b.Heading(text="Min plan", level=1)
    if plan.draft:
        yield b.Note(text=NOT_AGREED)
    yield b.Paragraph(text=NOT_INSTEAD)
    yield b.Facts(facts=tuple(_facts(plan)))
    yield from _goals(plan)
    yield from _activities(plan)
    yield from _tasks(plan)
    yield from _sub_goals(plan)
    yield from _meetings(plan)
    yield from _consents(plan)
    yield b.Heading(text="Mina rättigheter")
    yield b.BulletList(items=plan.rights)
    yield from _signatures(plan)


def _facts(plan: PlanPaper) -> Iterator[b.Fact]:
    version = "Utkast" if plan.draft else str(plan.version) if plan.version else ""
    own = [] if plan.protected else [
        ("Telefon", plan.phone), ("E-post", plan.email), ("Adress", plan.address),
    ]  # fmt: skip
    pairs = [
        ("Deltagarnummer", plan.participant_number),
        ("Namn", plan.name),
        *own,
        ("Planversion", version),
        ("Planperiod", period(plan.start, plan.end)),
        ("Min handledare", plan.coach),
    ]
    for label, value in pairs:
        if value:
            yield b.Fact(label=label, value=value)


def _goals(plan: PlanPaper) -> Iterator[b.Block]:
    if not plan.goals:
        return
    yield b.Heading(text="Det här vill jag")
    for place, goal in enumerate(plan.goals, start=1):
        name = f"Mål {place}" if len(plan.goals) > 1 else "Mitt mål"
        kind = f": {goal.goal_type.lower()}" if goal.goal_type else ""
        yield b.Heading(text=f"{name}{kind}", level=3)
        yield b.Quote(text=goal.own_words)
        if goal.why:
            yield b.Paragraph(text="Varför är det viktigt för mig?", strong=True)
            yield b.Quote(text=goal.why)
        if goal.wanted:
            yield b.Paragraph(text=f"Jag vill vara där den {long_date(goal.wanted)}.")


def _activities(plan: PlanPaper) -> Iterator[b.Block]:
    several = len(plan.goals) > 1
    rows = tuple(
        (
            f"{activity.what} (mål {place})" if several else activity.what,
            _who(activity, protected=plan.protected),
            period(activity.start, activity.end),
            hours(activity.hours_week),
        )
        for place, goal in enumerate(plan.goals, start=1)
        for activity in goal.activities
    )
    if not rows:
        return
    yield b.Heading(text="Det här ska vi göra")
    columns = (("Vad", 5), ("Vem ansvarar", 4), ("När", 3), ("Hur mycket", 3))
    yield b.Table(columns=_columns(columns), rows=rows)


def _who(activity: PlanActivity, *, protected: bool) -> str:
    """A named office or person tells where somebody is; with protected identity only the part."""
    if protected:
        return activity.actor
    contact = f"Kontakt: {activity.contact}" if activity.contact else ""
    who = ", ".join(part for part in (activity.actor, activity.actor_name) if part)
    return "\n".join(part for part in (who, contact) if part)


def _tasks(plan: PlanPaper) -> Iterator[b.Block]:
    if plan.participant_task:
        yield b.Heading(text="Det här gör jag själv")
        yield b.Paragraph(text=plan.participant_task)
    if plan.coach_task:
        yield b.Heading(text="Det här gör min handledare")
        yield b.Paragraph(text=plan.coach_task)
    more = (
        ("Det här har vi kommit överens om", plan.agreement),
        ("Det här gör vi om det tar emot", plan.risk_plan),
        (EQUALITY, plan.equality),
    )
    for label, text in more:
        if text:
            yield b.Heading(text=label, level=3)
            yield b.Paragraph(text=text)


def _sub_goals(plan: PlanPaper) -> Iterator[b.Block]:
    several = len(plan.goals) > 1
    rows = tuple(
        (
            f"{sub.text} (mål {place})" if several else sub.text,
            sub.target.isoformat() if sub.target else "",
            sub.noticed_how,
        )
        for place, goal in enumerate(plan.goals, start=1)
        for sub in goal.sub_goals
    )
    if not rows:
        return
    yield b.Heading(text="Så märker vi att det går framåt")
    columns = (("Delmål", 5), ("När", 2), ("Hur märker vi det?", 5))
    yield b.Table(columns=_columns(columns), rows=rows)


def _meetings(plan: PlanPaper) -> Iterator[b.Block]:
    if not plan.meetings:
        return
    yield b.Heading(text="Vi träffas igen")
    yield b.BulletList(
        items=tuple(
            f"{long_date(meeting.day)}, {meeting.form.lower()}"
            if meeting.form
            else long_date(meeting.day)
            for meeting in plan.meetings
        )
    )


def _consents(plan: PlanPaper) -> Iterator[b.Block]:
    yield b.Heading(text="Vilka får veta vad")
    if not plan.consents:
        yield b.Paragraph(text=NOBODY)
        return
    rows = tuple(
        (
            consent.party,
            ", ".join(consent.categories),
            consent.until.isoformat() if consent.until else "Tills jag ändrar mig",
        )
        for consent in plan.consents
    )
    yield b.Table(columns=_columns((("Vem", 4), ("Om vad", 6), ("Till och med", 3))), rows=rows)
    yield b.Paragraph(text=WITHDRAW)


def _signatures(plan: PlanPaper) -> Iterator[b.Block]:
    lines = b.SignatureLines(
        signers=(
            b.Signer(role="Deltagare", name=plan.name, signed=plan.participant_signed),
            b.Signer(role="Handledare", name=plan.coach, signed=plan.coach_signed),
        )
    )
    yield b.Heading(text="Underskrifter")
    if plan.copy_given:
        given = f"Jag fick en egen kopia den {long_date(plan.copy_given)}."
        yield b.Paragraph(text=given)
    yield lines


def _columns(pairs: tuple[tuple[str, int], ...]) -> tuple[b.Column, ...]:
    return tuple(b.Column(label=label, weight=weight) for label, weight in pairs)


def period(start: date | None, end: date | None) -> str:
    """From–to with an en dash, or what is known of it."""
    if start and end:
        return f"{start.isoformat()}–{end.isoformat()}"
    if start:
        return f"Från {start.isoformat()}"
    return f"Till {end.isoformat()}" if end else ""


def hours(week: str) -> str:
    """12,5 tim/vecka, with a space that no line ends at."""
    return f"{week.replace('.', ',')}\N{NO-BREAK SPACE}tim/vecka" if week else ""
