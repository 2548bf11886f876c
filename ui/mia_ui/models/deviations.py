"""Deviations and good examples in words."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from mia_desktop.domain import codes
from mia_desktop.domain.records.office import Deviation
from mia_ui.base.actions import Language
from mia_ui.widgets.choice import Option
from mia_ui.widgets.text import ChipKind

tr = QCoreApplication.translate
_TINT: dict[str, ChipKind] = {
    "NY": "info", "LYFT": "warning", "ATGARDAD": "success", "KVARSTAR": "neutral",
}  # fmt: skip


def kinds() -> dict[str, str]:
    return {
        "AVVIKELSE": tr("Deviations", "Avvikelse"),
        "GULDKORN": tr("Deviations", "Guldkorn"),
    }


def kind(code: str) -> tuple[str, ChipKind]:
    return kinds().get(code, code), "accent" if code == "GULDKORN" else "neutral"


def status(code: str, language: Language) -> tuple[str, ChipKind]:
    return codes.label("CL-DEVIATION-STATUS", code, language), _TINT.get(code, "neutral")


def category(code: str, language: Language) -> str:
    return codes.label("CL-DEVIATION", code, language) if code else ""


def facts(each: Deviation, language: Language) -> str:
    """Parties and where it is raised, on one line."""
    told = [codes.label("CL-ACT", party, language) for party in each.parties]
    found = [", ".join(told)] if told else []
    if each.level:
        level = codes.label("CL-DEVIATION-LEVEL", each.level, language)
        found.append(tr("Deviations", "lyfts till {level}").format(level=level.lower()))
    return " · ".join(found)


def options(list_id: str, language: Language, first: str = "") -> list[Option]:
    """What can be chosen of a list; `first` is what nothing chosen is called."""
    listed = [one for one in codes.code_list(list_id).codes if not one.retired]
    every = [Option(one.id, one.label.text(language)) for one in listed]
    return [Option("", first), *every] if first else every


def found(words: Sequence[str]) -> str:
    """What is said over a text that may name somebody."""
    listed = ", ".join(f"”{word}”" for word in dict.fromkeys(words))
    return tr("Deviations", "Det här kan peka ut någon: {words}").format(words=listed)
