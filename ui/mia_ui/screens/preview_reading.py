"""What the preview shows, read on the store thread: a participant's papers or the house's own."""

from collections.abc import Mapping

import msgspec

from mia_desktop.platform.slices import Long
from mia_desktop.services import papers_consent, papers_wish, people
from mia_desktop.services.desk import Desk
from mia_desktop.services.papers import Paper
from mia_desktop.services.papers_whose import Manner
from mia_desktop.services.papers_wish import Choice, Sheet, Wish
from mia_ui.base.actions import Language
from mia_ui.screens import preview_inside


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
    """A participant's: `document`: a form; `case`, perhaps `version`: the plan; `paper`: others."""
    if asked.office_text is not None:
        papers_consent.set_office_text(desk, asked.office_text)
    wish = msgspec.structs.replace(
        papers_wish.wish_of(desk, args), manner=asked.manner, bring=asked.bring
    )
    if (one := asked.choice) is not None:
        wish = msgspec.structs.replace(wish, kind=one.kind, record=one.record, to=one.to)
    return _as_wanted(papers_wish.read(desk, wish))


def _as_wanted(sheet: Sheet) -> Wanted:
    return Wanted(paper=sheet.paper, number=sheet.number, issued=sheet.issued, sheet=sheet)


def choosing(
    desk: Desk, args: Mapping[str, str], asked: Asked, *, language: Language, first: bool = False
) -> Long[Wanted]:
    """Any paper, in turns; how the participant wants their papers is remembered.

    A preview shows what a paper would say: the first time is noted in the log (R-42, R-52).
    """
    wanted = yield from _reading(desk, args, asked, language)
    if first and (case := _whose(wanted)):
        desk.note("open", case=case, record=case, detail="preview")
    if wanted.sheet is not None:
        papers_wish.remember(desk, wanted.sheet)
    return wanted


def _reading(desk: Desk, args: Mapping[str, str], asked: Asked, language: Language) -> Long[Wanted]:
    kind = args.get("paper", "")
    if kind in preview_inside.INSIDE:
        large = asked.manner is not None and asked.manner.large
        inside = yield from preview_inside.reading(desk, args, language, large=large)
        return Wanted(paper=inside, number=people.number_of(desk, inside.case))
    if kind == "extract":
        wish = Wish(kind="extract", case=args["case"], manner=asked.manner)
        return _as_wanted((yield from papers_wish.extracting(desk, wish)))
    return read_paper(desk, args, asked)


def _whose(wanted: Wanted) -> str:
    """The participant that it is about; the house's own papers are nobody's."""
    if wanted.sheet is not None:
        return wanted.sheet.wish.case
    return wanted.paper.case if wanted.paper is not None else ""
