"""What can be wrong with hours, in words (ux §4.4, E13)."""

from PySide6.QtCore import QCoreApplication, QLocale

from mia_desktop.domain import quarters
from mia_desktop.services.attendance import SeveralEntries
from mia_ui.messages.told import Table, Told

tr = QCoreApplication.translate


def _not_understood(_error: quarters.HoursNotUnderstood) -> Told:
    return Told(title=tr("HoursMessages", "Skriv timmar som 1,5 eller 1:30 eller 90m."))


def _not_in_quarters(_error: quarters.NotInQuarters) -> Told:
    return Told(
        title=tr("HoursMessages", "Skriv tiden i hela kvartar, till exempel 1,25 eller 1:15.")
    )


def _day_too_long(error: quarters.DayTooLong) -> Told:
    text = tr("HoursMessages", "Det blir {n} timmar på en dag. En dag har högst 24.")
    hours = quarters.stored(error.hours).replace(".", QLocale().decimalPoint())
    return Told(title=text.format(n=hours))


def _several(_error: SeveralEntries) -> Told:
    return Told(
        title=tr("HoursMessages", "Det finns flera poster den dagen."),
        text=tr("HoursMessages", "Ändra dem en och en: ställ dig på dagen och tryck F2."),
    )


TABLE: Table = {
    quarters.HoursNotUnderstood: _not_understood,
    quarters.NotInQuarters: _not_in_quarters,
    quarters.DayTooLong: _day_too_long,
    SeveralEntries: _several,
}
