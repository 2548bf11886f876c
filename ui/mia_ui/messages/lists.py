"""Lists that are taken in: what a column can be, what is wrong with a cell or with the file."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from mia_desktop.services.lists.errors import EmptyTable, NoTable, TableTooLarge
from mia_ui.messages.told import Table, Told

if TYPE_CHECKING:  # sentences are at hand all day, lists are read once
    from mia_desktop.services.lists.columns import Field
    from mia_desktop.services.lists.rows import Why, Wrong

tr = QCoreApplication.translate


def fields() -> "Mapping[Field, str]":
    """What a column can say of a person."""
    return {
        "given": tr("Lists", "Förnamn"),
        "family": tr("Lists", "Efternamn"),
        "name": tr("Lists", "För- och efternamn"),
        "number": tr("Lists", "Personnummer eller samordningsnummer"),
        "birth_date": tr("Lists", "Födelsedatum"),
        "sex": tr("Lists", "Kön"),
        "municipality": tr("Lists", "Kommun"),
        "status": tr("Lists", "Fas"),
        "referrer": tr("Lists", "Remitterande part"),
        "referred": tr("Lists", "Remissdatum"),
        "started": tr("Lists", "Startdatum"),
        "ended": tr("Lists", "Slutdatum"),
        "phone": tr("Lists", "Telefon"),
        "email": tr("Lists", "E-post"),
    }


def wrong(fault: "Wrong") -> str:
    """One cell: where it is, what stands there, what would do."""
    reasons: Mapping[Why, str] = {
        "no_name": tr("Lists", "Namn fattas."),
        "number": tr("Lists", "”{text}” är inget personnummer eller samordningsnummer."),
        "check_digit": tr("Lists", "Siffrorna i {text} stämmer inte med kontrollsiffran."),
        "reserve": tr("Lists", "”{text}” är inget personnummer eller samordningsnummer."),
        "date": tr("Lists", "”{text}” är ingen dag. Skriv till exempel 2026-03-12."),
        "date_to_come": tr("Lists", "{text} har inte varit än."),
        "sex": tr("Lists", "”{text}” går inte att läsa som kön. Skriv kvinna eller man."),
        "municipality": tr("Lists", "Kommunen ”{text}” finns inte. Skriv namn eller kommunkod."),
        "status": tr("Lists", "Fasen ”{text}” finns inte här."),
        "referrer": tr("Lists", "Parten ”{text}” finns inte bland dem som remitterar."),
        "order": tr("Lists", "Slutdatum {text} ligger före startdatum."),
        "email": tr("Lists", "”{text}” är ingen e-postadress."),
        "no_start": tr("Lists", "Dagen fattas. Utan den räknas deltagandet inte."),
        "no_end": tr("Lists", "Dagen fattas. Utan den räknas den som är ”{text}” som pågående."),
    }
    return reasons[fault.why].format(text=fault.text)


def _no_table(_error: NoTable) -> Told:
    return Told(
        title=tr("Lists", "Filen går inte att läsa som en lista."),
        text=tr("Lists", "Spara listan som Excel (.xlsx) eller CSV och välj den igen."),
    )


def _too_large(error: TableTooLarge) -> Told:
    title = tr("Lists", "Filen är för stor.")
    if error.rows:
        title = tr("Lists", "Listan har fler än {n} rader.").format(n=error.rows)
    return Told(title=title, text=tr("Lists", "Dela upp den på flera filer."))


def _empty(_error: EmptyTable) -> Told:
    return Told(
        title=tr("Lists", "Listan är tom."),
        text=tr("Lists", "Det behövs en rad med rubriker och minst en rad under den."),
    )


TABLE: Table = {NoTable: _no_table, TableTooLarge: _too_large, EmptyTable: _empty}
