"""What the preview shows, read on the store thread: a plan's paper or a form's."""

from collections.abc import Mapping

import msgspec

from mia_desktop.services import papers, people, planning
from mia_desktop.services.desk import Desk
from mia_desktop.services.papers import Paper


class Wanted(msgspec.Struct, frozen=True, kw_only=True):
    """The paper as data, and the very file where it has been issued before (S7)."""

    paper: Paper
    number: str
    issued: bytes | None = None


def read_paper(desk: Desk, args: Mapping[str, str], *, large: bool) -> Wanted:
    """`document`: a form; `case` and perhaps `version`: the plan, as agreed or as a draft."""
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
