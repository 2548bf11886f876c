"""Periods and tables of volumes in words."""

import re

from PySide6.QtCore import QCoreApplication, QLocale

from mia_desktop.services.volumes import Words
from mia_ui.base.actions import Language

tr = QCoreApplication.translate
_PERIOD = re.compile(r"(\d{4})(?:-(?:([HT])(\d)|(\d\d)))?")


def lengths() -> dict[str, str]:
    return {
        "M": tr("Volumes", "Månad"), "T": tr("Volumes", "Tertial"),
        "H": tr("Volumes", "Halvår"), "Y": tr("Volumes", "Kalenderår"),
    }  # fmt: skip


def period(code: str) -> str:
    """What a period is called: `2026-H1` is the first half of 2026."""
    found = _PERIOD.fullmatch(code)
    if found is None:
        return code
    year, kind, part, month = found.groups()
    if month:
        name = QLocale().standaloneMonthName(int(month))
        return tr("Volumes", "{month} {year}").format(month=name, year=year)
    if kind == "T":
        return tr("Volumes", "tertial {n} {year}").format(n=part, year=year)
    if kind == "H":
        halves = {"1": tr("Volumes", "första halvåret {year}"),
                  "2": tr("Volumes", "andra halvåret {year}")}  # fmt: skip
        return halves.get(part, code).format(year=year)
    return tr("Volumes", "hela {year}").format(year=year)


def listed(code: str) -> str:
    """The same where it begins a line, as in a list to choose from."""
    name = period(code)
    return name[:1].upper() + name[1:]


def columns() -> dict[str, str]:
    return {
        "started": tr("Volumes", "Påbörjade"),
        "ongoing": tr("Volumes", "Pågående"),
        "ended": tr("Volumes", "Avslutade"),
    }


def sexes() -> tuple[str, str, str, str]:
    return (
        tr("Volumes", "Kvinnor"), tr("Volumes", "Män"), tr("Volumes", "Kön ej angivet"),
        tr("Volumes", "Totalt"),
    )  # fmt: skip


def note() -> str:
    """What is counted: stands over every table, on the screen and where it is taken (R-64)."""
    return tr(
        "Volumes",
        "Tabellen räknar deltaganden. Den som har två insatser räknas en gång i varje insats och "
        "en gång i raden Deltagare totalt. Pågående är de som var kvar när perioden tog slut.",
    )


def words(code: str, unit: str, language: Language) -> Words:
    """What a table that is taken along says of itself."""
    title = tr("Volumes", "Volymer {period}").format(period=period(code))
    head = [
        tr("Volumes", "{column}, {sex}").format(column=column, sex=sex.lower())
        for column in columns().values()
        for sex in sexes()
    ]
    return Words(
        title=f"{title}, {unit}" if unit else title,
        note=note(),
        head=(tr("Volumes", "Insats"), *head),
        by_computer=tr("Volumes", "Per handledare"),
        hidden=tr("Volumes", "dolt"),
        total=tr("Volumes", "Deltagare totalt"),
        language=language,
    )
