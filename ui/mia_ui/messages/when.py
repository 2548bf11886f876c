"""Days and times as they are said in a sentence of the window's language (ux §4.6)."""

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QDate, QLocale


def clock_time(moment: datetime) -> str:
    """The time on the person's own clock: 14.02, in English 14:02."""
    here = moment.astimezone()
    between = ":" if QLocale().language() == QLocale.Language.English else "."
    return f"{here.hour}{between}{here.minute:02}"


def day(when: date) -> str:
    """12 mars 2026."""
    return QLocale().toString(QDate(when.year, when.month, when.day), "d MMMM yyyy")


def moment(when: datetime) -> str:
    """12 mars 2026 kl. 14.02."""
    here = when.astimezone()
    text = QCoreApplication.translate("When", "{day} kl. {time}")
    return text.format(day=day(here.date()), time=clock_time(here))


def of_text(iso: str) -> str:
    """A moment that is kept as text, or nothing where it cannot be read."""
    try:
        return moment(datetime.fromisoformat(iso))
    except ValueError:
        return ""
