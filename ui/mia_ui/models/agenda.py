"""What each thing that waits is called: a line, what stands under it, and its state."""

from datetime import date, timedelta

import msgspec
from PySide6.QtCore import QCoreApplication, QLocale

from mia_desktop.services.agenda import AFTER_EXIT, MEETING, NO_CONTACT, Item
from mia_ui.models import casework
from mia_ui.widgets.date_text import plain_date
from mia_ui.widgets.text import ChipKind

tr = QCoreApplication.translate
LONG_AGO = timedelta(days=14)
"""What has not been handed over for so long is told of with more weight (ux §1.6)."""
BETWEEN = " · "


class Line(msgspec.Struct, frozen=True, kw_only=True):
    """How an item stands in a list; `day` is the whole date for whoever listens."""

    title: str
    detail: str
    chip: tuple[str, ChipKind] | None
    day: str = ""


def line(item: Item, today: date, language: str, *, chips: bool = True) -> Line:
    """One row; without chips the time of a meeting stands in its words."""
    day = casework.day_of(item.day)
    about = BETWEEN.join(part for part in (what(item, language), _where(item), item.number) if part)
    title = who(item)
    if item.kind == MEETING and day == today and chips:  # the time stands in the chip
        name = item.what or casework.due_kind(MEETING)
        about = BETWEEN.join(part for part in (name, _where(item), item.number) if part)
    if item.kind == "unsent":
        title, about = what(item, language), _since(day)
    elif item.kind == "bundle":
        title = tr("Agenda", "Kvittens väntar")
        about = BETWEEN.join(part for part in (item.what, _since(day)) if part)
    said = plain_date(day) if day else ""
    return Line(title=title, detail=about, chip=chip(item, today) if chips else None, day=said)


def who(item: Item) -> str:
    """The name, or the number and the word for why there is no name (domain R-52)."""
    if not item.protected:
        return item.who
    return tr("Caseload", "{number} (skyddade uppgifter)").format(number=item.number)


def what(item: Item, language: str = "sv") -> str:
    """What is to be done, in words."""
    if item.kind == MEETING:
        name = item.what or tr("Agenda", "Möte")
        return f"{clock(item.time)} {name}" if item.time else name
    if item.kind == "unfinished":
        form = casework.forms().get(item.what, item.what)
        if item.label is None:
            return form
        text = tr("Agenda", "{form}, avsnittet {section}")
        return text.format(form=form, section=item.label.text(language))
    if item.kind == "unsigned":
        return tr("Agenda", "Planens version {n} väntar på underskrift").format(n=item.count)
    if item.kind == "hours":
        return tr("Agenda", "Timmar för {month}").format(month=month_name(item.what))
    if item.kind == "unsent":
        return tr("Agenda", "%n ändringar att lämna", "", item.count)
    if item.kind == "conflicts":
        return tr("Agenda", "%n krockar att gå igenom", "", item.count)
    return item.what or casework.due_kind(item.kind)


def chip(item: Item, today: date) -> tuple[str, ChipKind] | None:
    """The state of an item: how late or how soon, or what it waits for."""
    day = casework.day_of(item.day)
    if item.kind == "conflicts":
        return tr("Agenda", "Krock"), "warning"
    if item.kind in {"unsent", "bundle"}:
        old = day is not None and today - day > LONG_AGO
        text = tr("Agenda", "Väntar") if item.kind == "bundle" else tr("Agenda", "Inte lämnat")
        return text, "warning" if old or item.kind == "bundle" else "neutral"
    if day is None:
        return None
    if item.kind == "unsigned":
        return tr("Agenda", "Väntar"), "warning"
    if item.kind == "unfinished":
        return tr("Agenda", "Påbörjat"), "info"
    if item.kind == MEETING and day == today and item.time:
        return clock(item.time), "info"
    return casework.due_words(day, today), casework.due_kind_of_chip(day, today)


def reason(item: Item) -> str:
    """Why nobody is asked to call somebody who has left (R-26)."""
    months = int(item.kind.removeprefix(NO_CONTACT))
    text = tr("Agenda", "%n mån efter avslut: {who} har inte samtyckt till kontakt.", "", months)
    name = who(item) if item.protected else f"{item.who} ({item.number})"
    return text.format(who=name)


def done_words(item: Item) -> tuple[str, str]:
    """What the button that ticks something off says, and the toast after it."""
    if item.kind == "af_plan":
        return tr("Agenda", "Förnyad idag"), tr("Agenda", "AF:s handlingsplan är förnyad idag.")
    if item.kind.startswith(AFTER_EXIT):
        return tr("Agenda", "Klar"), tr("Agenda", "Kontakten är klar.")
    return tr("Agenda", "Klar"), tr("Agenda", "Påminnelsen är klar.")


def clock(time: str) -> str:
    """13:30 as the language writes it: 13.30 in Swedish."""
    english = QLocale().language() == QLocale.Language.English
    return time if english else time.replace(":", ".")


def month_name(month: str) -> str:
    """2026-02 as "februari 2026"; what is no month stands as it is."""
    year, _, number = month.partition("-")
    if not number.isdigit():
        return month
    return f"{QLocale().standaloneMonthName(int(number))} {year}"


def _where(item: Item) -> str:
    if item.kind == MEETING:
        return item.where
    if item.kind == "unfinished" and item.day:
        day = plain_date(date.fromisoformat(item.day))
        return tr("Agenda", "senast {day}").format(day=day)
    if item.kind == "unsigned":
        return _since(casework.day_of(item.day)).lower()
    return ""


def _since(day: date | None) -> str:
    return tr("Agenda", "Sedan {day}").format(day=plain_date(day)) if day else ""
