"""Hours, what they were spent at and who came, in words for the screen and for who listens."""

from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from mia_desktop.domain import codes, quarters
from mia_desktop.domain.records.time import Attended
from mia_desktop.services.hours import Entry
from mia_desktop.services.timeline import Event
from mia_ui.base.actions import Language
from mia_ui.widgets.number_field import show_number

tr = QCoreApplication.translate


def amount(hours: Decimal) -> str:
    """1,5 as it stands in a cell."""
    return show_number(quarters.stored(hours))


def hours_said(hours: Decimal) -> str:
    """As it is said: 1 timme, 1,5 timmar."""
    if hours == 1:
        return tr("Time", "1 timme")
    return tr("Time", "{n} timmar").format(n=amount(hours))


def thing(what: Attended, name: str, language: Language) -> str:
    """What somebody was at: its own words, its kind, or time that is nothing by itself."""
    if name:
        return name
    if what.code:
        return codes.label("CL-INS", what.code, language)
    return tr("Time", "Övrig tid")


def state(code: str, language: Language) -> str:
    return codes.label("CL-ATTENDANCE", code, language)


def said(entry: Entry, language: Language) -> str:
    """What an entry says, in one line: hours, or that somebody did not come."""
    if entry.state == "KOM":
        return hours_said(entry.hours)
    word = state(entry.state, language)
    if entry.state == "PLANERAD":
        return tr("Time", "{n}, planerat").format(n=hours_said(entry.hours))
    if entry.reason:
        return f"{word}, {codes.label('CL-ABSENCE', entry.reason, language).lower()}"
    return word


def event(one: Event, language: Language) -> str:
    """A line of the timeline: "Köket: 8 timmar", "Köket: uteblev"."""
    name = one.title
    if name in codes.code_list("CL-INS").ids:
        name = codes.label("CL-INS", name, language)
    name = name or tr("Time", "Övrig tid")
    if one.what == "KOM":
        return f"{name}: {hours_said(Decimal(one.text or 0))}"
    return f"{name}: {state(one.what, language).lower()}"
