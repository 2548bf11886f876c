"""What the preview shows, read on the store thread: a plan's paper, a form's, the house's own."""

from collections.abc import Mapping
from datetime import date

import msgspec

from mia_desktop.services import office_papers, papers, people, planning
from mia_desktop.services.desk import Desk
from mia_desktop.services.papers import Paper


class Wanted(msgspec.Struct, frozen=True, kw_only=True):
    """The paper as data, and the very file where it has been issued before (S7)."""

    paper: Paper
    number: str
    issued: bytes | None = None


def read_paper(desk: Desk, args: Mapping[str, str], *, large: bool) -> Wanted:
    """`document`: a form; `case` and perhaps `version`: the plan, as agreed or as a draft.

    `paper` names one of those that stay in the house.
    """
    if (inside := _inside(desk, args, large=large)) is not None:
        return Wanted(paper=inside, number=people.number_of(desk, inside.case))
    if document := args.get("document", ""):
        paper = papers.document_paper(desk, document, large=large)
    else:
        plan = planning.plan_of(desk, args["case"])
        paper = papers.plan_paper(desk, plan, args.get("version", ""), large=large)
    return Wanted(
        paper=paper,
        number=people.view(desk, paper.case).participant.number,
        issued=papers.issued_before(desk, paper),
    )


def _inside(desk: Desk, args: Mapping[str, str], *, large: bool) -> Paper | None:
    match args.get("paper", ""):
        case "week":
            day = date.fromisoformat(args["day"]) if "day" in args else desk.clock.today()
            return office_papers.week_paper(desk, day, large=large)
        case "volumes":
            unit = args.get("unit", "")
            return office_papers.volumes_paper(desk, args["period"], unit, large=large)
        case "handover_note":
            taker = args.get("taker", "")
            return office_papers.handover_paper(desk, args["case"], taker, large=large)
    return None
