"""A paper that somebody wants to see: which, about what, for whom, and in which manner.

One way from every page to every paper: a `Wish` is read on the store thread and gives a `Sheet`,
which says what would be printed, what else can be chosen here, or why there is no paper.
"""

from collections.abc import Mapping
from typing import Protocol, cast

import msgspec

from mia_desktop.domain import parties
from mia_desktop.domain.errors import Expected
from mia_desktop.domain.records.base import Record
from mia_desktop.pdf import words
from mia_desktop.pdf.words import SWEDISH
from mia_desktop.platform.slices import Long
from mia_desktop.services import (
    attendance_paper,
    extract,
    papers,
    papers_consent,
    papers_forms,
    papers_plan,
    papers_whose,
    people,
    plan_parties,
    planning,
)
from mia_desktop.services.desk import Desk
from mia_desktop.services.papers import Kind, Paper
from mia_desktop.services.papers_plan import NoConsentForWorkplace
from mia_desktop.services.papers_whose import Manner
from mia_desktop.services.plan_parties import ConsentTooShort
from mia_desktop.services.register_words import called

FOR_OTHERS = frozenset({"plan_party", "plan_workplace", "agreement"})
PLANS = frozenset({"plan", "plan_party", "plan_workplace"})
OF_FORM: Mapping[str, tuple[Kind, ...]] = {
    "assessment": ("document", "summary"),
    "follow_up": ("document", "progress"),
    "meeting": ("document", "decisions"),
    "placement": ("document", "agreement", "plan_workplace"),
}
"""What can be made of a form, by the kind of its record."""


class Wish(msgspec.Struct, frozen=True, kw_only=True):
    """Which paper, and what it is about.

    `record` is a plan's version (none: the draft), a form, a consent, a meeting, and of a time
    card its month; `to` is a party or a place at a workplace, for the plan, and a kind, for an
    empty consent.
    """

    kind: Kind
    case: str = ""
    record: str = ""
    to: str = ""
    bring: tuple[str, ...] = ()
    manner: Manner | None = None
    """None: as the participant wants it."""

    @property
    def args(self) -> dict[str, str]:
        """As a page of the program is told of it."""
        every = {"paper": self.kind, "case": self.case, "record": self.record, "to": self.to}
        return {name: value for name, value in every.items() if value}


class Choice(msgspec.Struct, frozen=True, kw_only=True):
    """Another paper that can be had here; `name` says for whom, `lacks` that no consent lets it."""

    kind: Kind
    record: str = ""
    to: str = ""
    name: str = ""
    lacks: bool = False

    def of(self, case: str) -> Wish:
        """The wish for it."""
        return Wish(kind=self.kind, case=case, record=self.record, to=self.to)


class Sheet(msgspec.Struct, frozen=True, kw_only=True):
    """What would be printed; without a paper, why not."""

    wish: Wish
    number: str
    paper: Paper | None = None
    refused: Expected | None = None
    issued: bytes | None = None
    """The very file where it has been issued before (S7)."""
    manner: Manner = Manner()
    languages: tuple[str, ...] = (SWEDISH,)
    choices: tuple[Choice, ...] = ()
    office_text: str = ""


def wish_of(desk: Desk, args: Mapping[str, str]) -> Wish:
    """What the arguments of a page ask for."""
    document = args.get("document", "")
    if document and "paper" not in args:
        return Wish(kind="document", case=desk.get(document).case, record=document)
    kind = cast("Kind", args.get("paper", "plan"))
    record = args.get("record", "") or args.get("version", "") or args.get("month", "")
    case = args.get("case", "") or desk.get(record).case
    return Wish(kind=kind, case=case, record=record, to=args.get("to", ""))


def read(desk: Desk, wish: Wish) -> Sheet:
    """The paper in the manner that was asked for, or that suits the participant (R-61)."""
    sheet = _bare(desk, wish)
    try:
        paper = _paper(desk, wish, sheet.manner)
    except (ConsentTooShort, NoConsentForWorkplace) as refused:
        return msgspec.structs.replace(sheet, refused=refused)
    issued = papers.issued_before(desk, paper)
    return msgspec.structs.replace(sheet, paper=paper, issued=issued)


def extracting(desk: Desk, wish: Wish) -> Long[Sheet]:
    """The registerutdrag, which takes too long for one turn."""
    sheet = _bare(desk, wish)
    made = yield from extract.making(desk, wish.case, sheet.manner)
    return msgspec.structs.replace(sheet, paper=made.paper)


def _bare(desk: Desk, wish: Wish) -> Sheet:
    languages = words.languages_of(wish.kind)
    own = papers_whose.manner(desk, wish.case)
    usual = Manner() if wish.kind in FOR_OTHERS else own
    manner = wish.manner or usual
    if manner.language not in languages:
        manner = msgspec.structs.replace(manner, language=SWEDISH)
    return Sheet(
        wish=wish, manner=manner, languages=languages, choices=tuple(_choices(desk, wish)),
        number=people.view(desk, wish.case).participant.number,
        office_text=papers_consent.office_text(desk) if wish.kind == "personal_data" else "",
    )  # fmt: skip


def _paper(desk: Desk, wish: Wish, manner: Manner) -> Paper:
    case, record, to, large = wish.case, wish.record, wish.to, manner.large
    language = manner.language
    match wish.kind:
        case "plan":
            plan = planning.plan_of(desk, case)
            return papers.plan_paper(desk, plan, record, large=large, language=language)
        case "plan_party":
            plan = planning.plan_of(desk, case)
            return papers_plan.party_paper(desk, plan, to, record, large=large)
        case "progress":
            return papers_forms.progress_paper(desk, case, record, language=language, large=large)
        case "next_meeting":
            bring = wish.bring
            return papers_forms.meeting_paper(desk, record, bring, language=language, large=large)
        case "consent":
            return papers_consent.consent_paper(
                desk, case, record, to, language=language, large=large
            )
        case "attendance":
            return attendance_paper.time_card(desk, case, record, large=large, language=language)
        case kind:
            about = case if kind == "personal_data" else (kind == "plan_workplace" and to) or record
            return _ABOUT_ONE[kind](desk, about, language=language, large=large)


class _About(Protocol):
    def __call__(self, desk: Desk, about: str, /, *, language: str, large: bool) -> Paper: ...


_ABOUT_ONE: Mapping[Kind, _About] = {
    "agreement": papers_plan.agreement_paper,
    "decisions": papers_forms.decisions_paper,
    "document": papers.document_paper,
    "personal_data": papers_consent.personal_data_paper,
    "plan_workplace": papers_plan.workplace_paper,
    "summary": papers_forms.summary_paper,
    "withdrawal": papers_consent.withdrawal_paper,
}


def _choices(desk: Desk, wish: Wish) -> list[Choice]:
    if wish.kind == "consent" and not wish.record:
        return [Choice(kind="consent", to=kind) for kind in papers_consent.KINDS]
    if wish.kind in PLANS and (wish.to or wish.kind == "plan"):
        return _of_plan(desk, wish)
    record = desk.find(wish.record)
    made = OF_FORM.get(record.kind, ()) if record is not None else ()
    return [Choice(kind=kind, record=wish.record) for kind in made]


def _of_plan(desk: Desk, wish: Wish) -> list[Choice]:
    """R-13: the participant, each party that is responsible for something, each workplace."""
    plan = planning.plan_of(desk, wish.case)
    found = [Choice(kind="plan", record=wish.record)]
    found += [
        Choice(kind="plan_party", record=wish.record, to=one.party,
               name=parties.label(one.party), lacks=one.blocks_paper)
        for one in plan_parties.parties(desk, plan)
    ]  # fmt: skip
    found += [
        Choice(kind="plan_workplace", record=wish.record, to=place.id, name=_place(desk, place))
        for place in desk.of_case(wish.case, "placement")
    ]
    return found


def _place(desk: Desk, placement: Record) -> str:
    stored = placement.values.get("answer/workplace") or {}
    place = desk.find(str(stored.get("v") or ""))
    return called(place) if place is not None else called(placement)


def remember(desk: Desk, sheet: Sheet) -> None:
    """Keep how the participant wants their own papers, when it was chosen for one of them."""
    if sheet.wish.manner is not None and sheet.wish.kind not in FOR_OTHERS:
        papers_whose.remember(desk, sheet.wish.case, sheet.wish.manner)
