"""What the preview shows, read on the store thread: a participant's papers or the house's own."""

from collections.abc import Mapping
from datetime import date

import msgspec

from mia_desktop.services import (
    attendance_paper,
    office_papers,
    papers_consent,
    papers_wish,
    people,
)
from mia_desktop.services.desk import Desk
from mia_desktop.services.papers import Paper
from mia_desktop.services.papers_whose import Manner
from mia_desktop.services.papers_wish import Choice, Sheet


class Wanted(msgspec.Struct, frozen=True, kw_only=True):
    """The paper as data, and the very file where it has been issued before (S7).

    `sheet` says what else can be chosen, or why there is no paper; the house's own have none.
    """

    paper: Paper | None
    number: str
    issued: bytes | None = None
    sheet: Sheet | None = None


class Asked(msgspec.Struct, frozen=True, kw_only=True):
    """What was chosen on the page; None: as the participant wants it."""

    manner: Manner | None = None
    choice: Choice | None = None
    bring: tuple[str, ...] = ()
    office_text: str | None = None


def read_paper(desk: Desk, args: Mapping[str, str], asked: Asked) -> Wanted:
    """`document`: a form; `case` and perhaps `version`: the plan; `paper` names any other."""
    large = asked.manner is not None and asked.manner.large
    if (inside := _inside(desk, args, large=large)) is not None:
        return Wanted(paper=inside, number=people.number_of(desk, inside.case))
    if asked.office_text is not None:
        papers_consent.set_office_text(desk, asked.office_text)
    wish = msgspec.structs.replace(
        papers_wish.wish_of(desk, args), manner=asked.manner, bring=asked.bring
    )
    if (one := asked.choice) is not None:
        wish = msgspec.structs.replace(wish, kind=one.kind, record=one.record, to=one.to)
    sheet = papers_wish.read(desk, wish)
    return Wanted(paper=sheet.paper, number=sheet.number, issued=sheet.issued, sheet=sheet)


def choose_paper(
    desk: Desk, args: Mapping[str, str], asked: Asked, *, first: bool = False
) -> Wanted:
    """The same, and how the participant wants their papers is remembered.

    A preview shows what a paper would say: the first time is noted in the log (R-42, R-52).
    """
    wanted = read_paper(desk, args, asked)
    if first and (case := _whose(wanted)):
        desk.note("open", case=case, record=case, detail="preview")
    if wanted.sheet is not None:
        papers_wish.remember(desk, wanted.sheet)
    return wanted


def _whose(wanted: Wanted) -> str:
    """The participant that it is about; the house's own papers are nobody's."""
    if wanted.sheet is not None:
        return wanted.sheet.wish.case
    return wanted.paper.case if wanted.paper is not None else ""


def _inside(desk: Desk, args: Mapping[str, str], *, large: bool) -> Paper | None:
    match args.get("paper", ""):
        case "week":
            day = date.fromisoformat(args["day"]) if "day" in args else desk.clock.today()
            return office_papers.week_paper(desk, day, large=large)
        case "attendance":
            return attendance_paper.time_card(desk, args["case"], args["month"], large=large)
        case "volumes":
            unit = args.get("unit", "")
            return office_papers.volumes_paper(desk, args["period"], unit, large=large)
        case "handover_note":
            taker = args.get("taker", "")
            return office_papers.handover_paper(desk, args["case"], taker, large=large)
    return None
