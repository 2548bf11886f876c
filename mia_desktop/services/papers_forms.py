"""Papers that say some of a form: summary, then and now, a meeting's decisions, the next one."""

from datetime import date

from mia_desktop.domain import codes
from mia_desktop.domain.records.person import Participant, Participation
from mia_desktop.domain.records.work import Reminder
from mia_desktop.forms.answers import CHANGE_LABELS, NON_ANSWER_LABELS
from mia_desktop.pdf import blocks as b
from mia_desktop.pdf.content import decisions, next_meeting, progress, summary
from mia_desktop.pdf.meta import PaperMeta
from mia_desktop.services import definitions, papers_whose
from mia_desktop.services import progress as over_time
from mia_desktop.services.desk import Desk
from mia_desktop.services.papers import Kind, Paper
from mia_desktop.services.papers_answers import Answers

RATED = {
    "ARBETE": "areaWork", "STUDIER_SPRAK": "areaStudies", "ARBETSFORMAGA_PRAKTIK": "areaAbility",
    "HALSA_VARDAG": "areaHealth", "BOENDE_EKONOMI": "areaHousing", "NATVERK": "areaNetwork",
    "EGENMAKT": "areaPower", "MYNDIGHETSKONTAKTER": "areaAuthorities",
}  # fmt: skip
"""The question that rates each area, in kartläggning and uppföljning alike (R-23)."""


def summary_paper(desk: Desk, document: str, *, language: str, large: bool) -> Paper:
    """The kartläggning in short: what was summed up, strengths, and the eight areas."""
    said = Answers(desk, document, language)
    rated = (
        summary.Rated(area=_area(area, language), value=said.text(name),
                      words=said.text(f"{name}Words"))
        for area, name in RATED.items()
    )  # fmt: skip
    values = summary.Summary(
        **papers_whose.values(desk, said.record.case, language)
        | {"day": said.day("whoMappedDate") or desk.clock.today()},
        title=said.title, strengths=said.text("strengths"), text=said.text("summary"),
        agrees=said.text("participantAgrees"), disagrees=said.text("participantAgreesComment"),
        rated=tuple(one for one in rated if one.value or one.words), draft=said.draft,
    )  # fmt: skip
    blocks, meta = summary.summary_blocks(values), summary.summary_meta(values, large=large)
    return _own(said.record.case, document, "summary", blocks, meta)


def progress_paper(desk: Desk, case: str, document: str, *, language: str, large: bool) -> Paper:
    """What has changed up to a follow-up, or until now: areas, steps and places in pictures."""
    ratings, steps = over_time.then_and_now(desk, case), over_time.steps(desk, case)
    keys = [one.document for one in ratings.occasions]
    now = keys.index(document) if document in keys else ratings.last
    then = min(ratings.first, now)
    last = ratings.occasions[now] if keys else None
    until = last.day if last is not None and document else None
    steps = tuple(s for s in steps if until is None or s.day is None or s.day <= until)
    low, high = _ends(language)
    levels, track = _track(desk, case, steps, language)
    pairs = ratings.compare(then, now) if keys else ()
    values = progress.Progress(
        **papers_whose.values(desk, case, language),
        then=ratings.occasions[then].day if then < now else None,
        now=last.day if last is not None else None,
        areas=tuple(_rated(pair, language, compared=then < now) for pair in pairs
                    if pair.now.said or pair.then.said),
        low=low, high=high,
        moved=tuple(_moved(step, language) for step in steps),
        levels=levels, track=track, hours=_hours(desk, case, until),
        draft=last is not None and bool(document) and not last.complete,
    )  # fmt: skip
    blocks, meta = progress.progress_blocks(values), progress.progress_meta(values, large=large)
    return _own(case, document or case, "progress", blocks, meta)


def _hours(desk: Desk, case: str, until: date | None) -> tuple[progress.HoursRow, ...]:
    """What the plan asked for and what was done, up to the paper's day."""
    return tuple(
        progress.HoursRow(
            start=one.start, end=one.end,
            planned="" if one.planned is None else f"{one.planned.normalize():f}",
            done="" if one.done is None else f"{one.done.normalize():f}",
        )
        for one in over_time.hours_over_time(desk, case)
        if until is None or one.start <= until
    )  # fmt: skip


def _rated(pair: over_time.Pair, language: str, *, compared: bool) -> progress.Area:
    then, now = pair.then, pair.now
    return progress.Area(
        name=_area(pair.area, language), now=now.value, now_text=_point(now, language),
        now_words=now.words, then=then.value if compared else None,
        then_text=_point(then, language) if compared else "",
        then_words=then.words if compared else "",
    )  # fmt: skip


def _point(point: over_time.Point, language: str) -> str:
    if point.value is not None:
        return str(point.value)
    known = {str(no): label for no, label in NON_ANSWER_LABELS.items()}
    label = known.get(point.refused)
    return label.text(papers_whose.label_language(language)) if label else ""


def _moved(step: over_time.Step, language: str) -> progress.Moved:
    spoken = papers_whose.label_language(language)
    views = [CHANGE_LABELS.get(v) if v is not None else None for v in (step.own, step.coach)]
    own, coach = (view.text(spoken) if view else "" for view in views)
    way = codes.label("CL-DIRECTION", step.direction, spoken) if step.direction else ""
    return progress.Moved(
        area=_area(step.area, language), day=step.day, direction=way, evidence=step.evidence,
        words=step.words, own=own, coach=coach,
    )  # fmt: skip


def _track(
    desk: Desk, case: str, steps: tuple[over_time.Step, ...], language: str
) -> tuple[tuple[str, ...], tuple[b.Step, ...]]:
    """The places that were stood at; the first from the day that the participation began."""
    runs = desk.of_case(case, "participation")
    run = runs[-1].as_type(Participation) if runs else None
    began = (run.period.start or run.referred) if run is not None else None
    places = [(one.level, one.day or began) for one in over_time.places(steps)]
    dated = [(level, day) for level, day in places if day is not None]
    order = [code for code in codes.code_list("CL-STEP").ids if code in {lv for lv, _ in dated}]
    spoken = papers_whose.label_language(language)
    track = sorted(
        (b.Step(day=day, level=order.index(level)) for level, day in dated if level in order),
        key=lambda step: step.day,
    )
    return tuple(codes.label("CL-STEP", code, spoken) for code in order), tuple(track)


def _ends(language: str) -> tuple[str, str]:
    question = definitions.newest("uppfoljning").question(RATED["ARBETE"])
    spoken = papers_whose.label_language(language)
    ends = (question.low, question.high)
    low, high = (end.text(spoken) if end else "" for end in ends)
    return low, high


def decisions_paper(desk: Desk, document: str, *, language: str, large: bool) -> Paper:
    """What a meeting agreed on, for whoever was there to take home."""
    said = Answers(desk, document, language, others=True)
    away = codes.label("CL-JANEJ", "NEJ", papers_whose.label_language(language))
    present = (
        ", ".join(filter(None, (row["party"], row["role"])))
        for row in said.rows("parties")
        if row["party"] and row["came"] != away
    )
    agreed = (
        decisions.Decision(what=row["what"], who=row["who"], by=_iso(row["by"]), done=row["done"])
        for row in said.rows("decisions")
        if any(row.values())
    )
    values = decisions.Decisions(
        **papers_whose.values(desk, said.record.case, language),
        kind=said.text("kind"), held=said.day("day"), purpose=said.text("purpose"),
        parties=tuple(present), decisions=tuple(agreed), again=said.day("nextDay"),
        after=said.text("participantAfter"),
    )  # fmt: skip
    blocks, meta = decisions.decisions_blocks(values), decisions.decisions_meta(values, large=large)
    return _own(said.record.case, document, "decisions", blocks, meta)


def meeting_paper(
    desk: Desk, reminder: str, bring: tuple[str, ...] = (), *, language: str, large: bool
) -> Paper:
    """When and where we meet next; what to bring is said for the paper alone."""
    record = desk.get(reminder)
    planned = record.as_type(Reminder)
    person = desk.get(record.case).as_type(Participant)
    spoken = papers_whose.label_language(language)
    tongue = codes.label("CL-SPRAK", person.language.language, spoken).lower()
    helped = tongue if person.language.needed and person.language.language else ""
    values = next_meeting.NextMeeting(
        participant_number=person.number, made=desk.clock.today(),
        day=planned.day or desk.clock.today(), start=planned.time, coach=desk.person,
        place="" if person.protected != "NEJ" else planned.place, interpreter=helped,
        about=tuple(filter(None, (planned.text,))), bring=bring, language=language,
    )  # fmt: skip
    return Paper(
        case=record.case, about=reminder, kind="next_meeting", sensitive=False,
        blocks=tuple(next_meeting.next_meeting_blocks(values)),
        meta=next_meeting.next_meeting_meta(values, large=large),
    )  # fmt: skip


def _own(case: str, about: str, kind: Kind, blocks: list[b.Block], meta: PaperMeta) -> Paper:
    return Paper(case=case, about=about, kind=kind, blocks=tuple(blocks), meta=meta)


def _area(area: str, language: str) -> str:
    return codes.label("CL-AREA", area, papers_whose.label_language(language)) if area else "–"


def _iso(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
