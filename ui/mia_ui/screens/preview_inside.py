"""The house's own papers in the preview: read in turns, for some are counted out of all there is.

Nobody chooses for whom they are or in which language; large type can be had of each.
"""

from collections.abc import Mapping
from datetime import date

import msgspec

from mia_desktop.domain.figures import View
from mia_desktop.platform.slices import Long
from mia_desktop.services import event_log, figures, office_papers, rights_papers
from mia_desktop.services.desk import Desk
from mia_desktop.services.event_log import PRINTED
from mia_desktop.services.figures import taking
from mia_desktop.services.papers import Paper
from mia_ui.base.actions import Language
from mia_ui.messages import rights
from mia_ui.screens import log_words
from mia_ui.screens.statistics_period import period_in
from mia_ui.screens.statistics_tables import all_told, title

INSIDE = frozenset({"week", "volumes", "handover_note", "statistics", "event_log", "disposal"})


def reading(desk: Desk, args: Mapping[str, str], language: Language, *, large: bool) -> Long[Paper]:
    """One of INSIDE."""
    match args["paper"]:
        case "statistics":
            return (yield from _statistics(desk, args, language, large=large))
        case "event_log":
            return (yield from _log(desk, args, large=large))
        case "week":
            day = date.fromisoformat(args["day"]) if "day" in args else desk.clock.today()
            return office_papers.week_paper(desk, day, large=large)
        case "volumes":
            unit = args.get("unit", "")
            return office_papers.volumes_paper(desk, args["period"], unit, large=large)
        case "disposal":
            return rights_papers.protocol_paper(desk, args["record"], large=large)
    taker = args.get("taker", "")
    return office_papers.handover_paper(desk, args["case"], taker, large=large)


def _statistics(
    desk: Desk, args: Mapping[str, str], language: Language, *, large: bool
) -> Long[Paper]:
    period = period_in(args)
    view = msgspec.convert(args["view"], View)
    sheet = yield from figures.reckoning(desk, period.first, period.last, view)
    told = all_told(sheet, language)
    named = title(view, period.name)
    return taking.paper(named, *told, day=desk.clock.today(), language=language, large=large)


def _log(desk: Desk, args: Mapping[str, str], *, large: bool) -> Long[Paper]:
    chosen = log_words.chosen_in(args)
    seen = yield from event_log.reading(desk, chosen, PRINTED)
    said, state = log_words.selection(chosen), log_words.chain(seen)
    return rights_papers.log_paper(desk, seen, said, state, dict(rights.events()), large=large)
