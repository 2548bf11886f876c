"""Which column of a list means what: guessed from its heading, decided by the person."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Literal, get_args

from mia_desktop.domain.search_text import fold

Field = Literal[
    "given", "family", "name", "number", "birth_date", "sex", "municipality", "status",
    "referrer", "referred", "started", "ended", "phone", "email",
]  # fmt: skip
FIELDS: tuple[Field, ...] = get_args(Field)
"""What a list can tell of a person. Nothing of health, economy or the like is taken in (R-38)."""

NAMES: Mapping[Field, tuple[str, ...]] = MappingProxyType(
    {
        "given": ("förnamn", "tilltalsnamn", "first name", "given name"),
        "family": ("efternamn", "last name", "surname", "family name"),
        "name": ("namn", "deltagare", "deltagarens namn", "name", "participant"),
        "number": (
            "personnummer", "person-/samordningsnummer", "samordningsnummer", "pnr", "person nr",
            "personnr", "personal number",
        ),
        "birth_date": ("födelsedatum", "född", "födelsedag", "birth date", "date of birth"),
        "sex": ("kön", "juridiskt kön", "sex", "gender"),
        "municipality": ("kommun", "folkbokföringskommun", "hemkommun", "municipality"),
        "status": ("status", "fas", "läge", "phase"),
        "referrer": ("remittent", "remitterande part", "aktualiserad av", "referrer"),
        "referred": ("remissdatum", "remiss", "aktualiserad", "anvisad", "referred"),
        "started": ("start", "startdatum", "inskriven", "inskrivningsdatum", "från", "started"),
        "ended": ("slut", "slutdatum", "avslut", "avslutsdatum", "avslutad", "till", "ended"),
        "phone": ("telefon", "mobil", "telefonnummer", "mobilnummer", "tel", "phone"),
        "email": ("e-post", "epost", "mejl", "e-postadress", "mail", "email", "e-mail"),
    }
)  # fmt: skip
"""Headings that people use for a field."""

Mapped = Mapping[int, Field]
"""Column, counted from 0, and what it says."""


def guess(heading: Sequence[str]) -> dict[int, Field]:
    """What the columns mean, as far as their headings tell; no field twice."""
    known = {fold(word): field for field, words in NAMES.items() for word in words}
    found: dict[int, Field] = {}
    for column, title in enumerate(heading):
        field = known.get(fold(title.strip().rstrip(":*")))
        if field is not None and field not in found.values():
            found[column] = field
    if {"given", "family"} & set(found.values()):  # then "Deltagare" is more likely a number
        found = {column: field for column, field in found.items() if field != "name"}
    return found


def complete(mapped: Mapped) -> bool:
    """Whether a row can become a person: there is a name."""
    return bool({"given", "name"} & set(mapped.values()))
