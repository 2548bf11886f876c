"""Where the preview was opened from: what its way back is called, and where it leads."""

from collections.abc import Mapping

import msgspec
from PySide6.QtCore import QCoreApplication

from mia_ui.screens import pages

tr = QCoreApplication.translate


class Back(msgspec.Struct, frozen=True, kw_only=True):
    label: str
    page: str
    args: dict[str, str] = {}

    @property
    def section(self) -> str:
        """The rail entry that the page stands under, and the paper with it."""
        return next(one.section or one.id for one in pages.ENTRIES if one.id == self.page)


def back(args: Mapping[str, str]) -> Back:
    """The page that the paper belongs to; `from` says it where there are two of them."""
    case = {"case": args["case"]} if "case" in args else {}
    origin = args.get("from", "")
    if (house := _of_house(args)) is not None:
        return house
    match args.get("paper", ""):
        case "attendance":
            month = {"month": args["month"]}
            return Back(label=tr("Preview", "Tid"), page="hours", args={**case, **month})
        case "extract":
            return Back(label=tr("Preview", "Dataskydd"), page="data_rights", args=case)
        case "handover_note" if origin == "assign":
            return Back(label=tr("Preview", "Vem har deltagaren?"), page="assign", args=case)
        case "handover_note":
            return Back(label=tr("Preview", "Deltagaren"), page="case", args=case)
    if origin == "over_time":
        return Back(label=tr("Preview", "Över tid"), page="over_time", args=case)
    plan = args.get("paper", "plan").startswith("plan")
    if origin in {"papers", "consents"} or not (plan or "document" in args):
        section = {"section": origin or "papers"}
        return Back(label=tr("Preview", "Deltagaren"), page="case", args={**case, **section})
    if document := args.get("document"):
        label = tr("Preview", "Kontrollera svaren")
        return Back(label=label, page="check_answers", args={"document": document})
    return Back(label=tr("Preview", "Planen"), page="plan", args=case)


def _of_house(args: Mapping[str, str]) -> Back | None:
    """Papers that are about no participant; a selection is found again as it was."""
    chosen = {name: value for name, value in args.items() if name != "paper"}
    match args.get("paper", ""):
        case "week" if args.get("from") == "today":
            return Back(label=tr("Preview", "Idag"), page="today")
        case "week":
            day = {"day": args["day"]} if "day" in args else {}
            return Back(label=tr("Preview", "Kalender"), page="calendar", args=day)
        case "volumes":
            period = {"period": args["period"]}
            return Back(label=tr("Preview", "Volymer"), page="volumes", args=period)
        case "statistics":
            return Back(label=tr("Preview", "Statistik"), page="statistics", args=chosen)
        case "event_log":
            return Back(label=tr("Preview", "Händelselogg"), page="event_log", args=chosen)
        case "disposal":
            return Back(label=tr("Preview", "Gallring"), page="disposal")
    return None
