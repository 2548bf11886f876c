"""Each row of a list tried: what it would become, or what is wrong with it and where."""

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta
from functools import cache
from types import MappingProxyType
from typing import Literal

import msgspec

from mia_desktop.domain import codes, personal_number
from mia_desktop.domain.personal_number import Fault
from mia_desktop.domain.records.person import Identity, Name, Status
from mia_desktop.domain.search_text import fold
from mia_desktop.services.lists.columns import Field, Mapped
from mia_desktop.services.lists.tables import Table
from mia_desktop.services.participation import BEFORE, ENDED

Why = Literal[
    "no_name", "number", "check_digit", "reserve", "date", "date_to_come", "sex", "municipality",
    "status", "referrer", "order", "email", "no_start", "no_end",
]  # fmt: skip
EXCEL_ZERO = date(1899, 12, 30)
"""Day 0 of Excel's count, which takes 1900 for a leap year."""
STATUSES: Mapping[str, Status] = MappingProxyType(
    {
        **dict.fromkeys(("aktualiserad", "ny", "anmald", "referred"), "AKTUALISERAD"),
        **dict.fromkeys(("ej antagen", "avbojd", "not accepted"), "EJ_ANTAGEN"),
        **dict.fromkeys(("kartlaggning", "assessment"), "KARTLAGGNING"),
        **dict.fromkeys(("planering", "planning"), "PLANERING"),
        **dict.fromkeys(("pagaende", "pagar", "aktiv", "inskriven", "ongoing"), "PAGAENDE"),
        **dict.fromkeys(("pausad", "paus", "vilande", "paused"), "PAUSAD"),
        **dict.fromkeys(("avslutad", "avslut", "ended", "closed out"), "AVSLUTAD"),
        **dict.fromkeys(("efteruppfoljning", "after exit"), "EFTERUPPFOLJNING"),
        **dict.fromkeys(("stangd", "closed"), "STANGD"),
    }
)
"""What people call the phases of domain §1.6, without marks."""
_SEXES = {
    **dict.fromkeys(("k", "kvinna", "f", "female", "woman"), "KVINNA"),
    **dict.fromkeys(("m", "man", "male"), "MAN"),
}


class Wrong(msgspec.Struct, frozen=True, kw_only=True):
    """A cell that cannot be taken in, or a thing to look at: row as in the file, field, text."""

    row: int
    field: Field
    why: Why
    text: str


class Person(msgspec.Struct, frozen=True, kw_only=True):
    """What a row would become."""

    row: int
    name: Name
    identity: Identity = Identity()
    birth_date: date | None = None
    sex: Literal["", "KVINNA", "MAN"] = ""
    municipality: str = ""
    status: Status = "AKTUALISERAD"
    referrer: str = ""
    referred: date | None = None
    started: date | None = None
    ended: date | None = None
    phone: str = ""
    email: str = ""
    differs: bool = False
    """The sex that is entered is not the number's: entered holds, a person looks (R-48)."""


class _Refused(Exception):
    def __init__(self, field: Field, why: Why, text: str) -> None:
        super().__init__(field)
        self.field, self.why, self.text = field, why, text


def tried(table: Table, mapped: Mapped, today: date) -> tuple[list[Person], list[Wrong]]:
    """The rows that can be taken in, and all that is wrong with the others."""
    people, faults = list[Person](), list[Wrong]()
    for place, cells in enumerate(table.rows):
        if not any(cells):
            continue
        row = table.first + place
        said = {field: cells[column] for column, field in mapped.items() if cells[column]}
        wrong = list(_faults(said, today, row))
        if wrong:
            faults += wrong
        else:
            people.append(_person(said, today, row))
    return people, faults


def _faults(said: Mapping[Field, str], today: date, row: int) -> Iterator[Wrong]:
    """Every cell is tried, so that a list is mended in one go."""
    for field, read in _READERS.items():
        text = said.get(field, "")
        try:
            if text:
                read(text, today, field)
        except _Refused as refused:
            yield Wrong(row=row, field=field, why=refused.why, text=refused.text)
    if not (said.get("given") or said.get("name")):
        yield Wrong(row=row, field="name", why="no_name", text="")
    start, end = (_or_none(said.get(field, ""), today) for field in ("started", "ended"))
    if start and end and end < start:
        yield Wrong(row=row, field="ended", why="order", text=said["ended"])
    yield from _undated(said, today, row)


def _undated(said: Mapping[Field, str], today: date, row: int) -> Iterator[Wrong]:
    """A day without which figures would count somebody as still there, or not at all (R-64)."""
    try:
        status = _stands(said, today)
    except _Refused:
        return
    if status in BEFORE:
        return
    text = said.get("status", "")
    if not said.get("started"):
        yield Wrong(row=row, field="started", why="no_start", text=text)
    if status in ENDED and not said.get("ended"):
        yield Wrong(row=row, field="ended", why="no_end", text=text)


def _stands(said: Mapping[Field, str], today: date) -> Status:
    """The phase that is said, or else the one that the last day tells of."""
    if "status" in said:
        return _status(said["status"], today, "status")
    ended = _or_none(said.get("ended", ""), today)
    return "AVSLUTAD" if ended and ended <= today else "AKTUALISERAD"


def _or_none(text: str, today: date) -> date | None:
    try:
        return _day(text, today, "started") if text else None
    except _Refused:
        return None


def _person(said: Mapping[Field, str], today: date, row: int) -> Person:
    identity, birth, sex = _identity(said.get("number", ""), today, "number")
    entered = _sex(said["sex"], today, "sex") if "sex" in said else ""

    def day(field: Field) -> date | None:
        return _day(said[field], today, field) if field in said else None

    return Person(
        row=row, name=_name(said), identity=identity,
        birth_date=day("birth_date") or birth, sex=entered or sex,
        municipality=_municipality(said.get("municipality", ""), today, "municipality"),
        status=_stands(said, today),
        referrer=_referrer(said.get("referrer", ""), today, "referrer"),
        referred=day("referred"), started=day("started"), ended=day("ended"),
        phone=said.get("phone", ""), email=said.get("email", ""),
        differs=personal_number.sex_differs(identity.number, entered),
    )  # fmt: skip


def _name(said: Mapping[Field, str]) -> Name:
    """Given and family name; one column may hold both, with or without a comma between."""
    given, family = said.get("given", ""), said.get("family", "")
    whole = said.get("name", "")
    if given or not whole:
        return Name(given=given, family=family)
    if "," in whole:
        last, _, first = whole.partition(",")
        return Name(given=first.strip(), family=last.strip())
    first, _, last = whole.partition(" ")
    return Name(given=first, family=family or last.strip())


def _identity(
    text: str, today: date, field: Field
) -> tuple[Identity, date | None, Literal["", "KVINNA", "MAN"]]:
    if not text:
        return Identity(), None, ""
    found = personal_number.parse(text, today=today)
    if found is Fault.RESERVE:
        found = personal_number.parse(text, today=today, reserve=True)
    if isinstance(found, Fault):
        why: Why = "check_digit" if found is Fault.CHECK_DIGIT else "number"
        raise _Refused(field, why, personal_number.mask(text))
    kind = Identity(kind=found.kind, number=found.number)
    return kind, found.birth_date, found.sex


def _day(text: str, today: date, field: Field) -> date:
    """2026-03-12, 20260312, 12/3 2026, 12.3.2026, or Excel's count of days."""
    if re.fullmatch(r"[1-9]\d{4}", text):
        found: date | None = EXCEL_ZERO + timedelta(days=int(text))
    else:
        found = _written(text)
    if found is None or not 1900 <= found.year <= 2200:
        raise _Refused(field, "date", text)
    if field in ("birth_date", "referred") and found > today:
        raise _Refused(field, "date_to_come", text)
    return found


def _written(text: str) -> date | None:
    bare = text.split(" 00:00", 1)[0].split("T", 1)[0].strip()
    order = re.fullmatch(r"(\d{4})[-./ ]?(\d{1,2})[-./ ]?(\d{1,2})", bare)
    other = re.fullmatch(r"(\d{1,2})[/. ](\d{1,2})[/. -]+(\d{4})", bare)
    parts = order.groups() if order else other.groups()[::-1] if other else None
    try:
        return date(*map(int, parts)) if parts else None
    except ValueError:
        return None


def _sex(text: str, _today: date, field: Field) -> Literal["KVINNA", "MAN"]:
    found = _SEXES.get(fold(text))
    if found is None:
        raise _Refused(field, "sex", text)
    return "KVINNA" if found == "KVINNA" else "MAN"


def _status(text: str, _today: date, field: Field) -> Status:
    found = STATUSES.get(fold(text).replace("_", " "))
    if found is None:
        raise _Refused(field, "status", text)
    return found


def _municipality(text: str, _today: date, field: Field) -> str:
    return _code("CL-KOMMUN", text.removesuffix(" kommun"), field, "municipality")


def _referrer(text: str, _today: date, field: Field) -> str:
    return _code("CL-REF", text, field, "referrer")


def _code(name: str, text: str, field: Field, why: Why) -> str:
    if not text:
        return ""
    word = fold(text.strip())
    found = _own(name).get(word) or _labels(name).get(word)
    if found is None:
        raise _Refused(field, why, text)
    return found


@cache
def _labels(name: str) -> Mapping[str, str]:
    """Codes of a list by code and by label in both languages."""
    found: dict[str, str] = {}
    for code in codes.shipped()[name].codes:
        found |= dict.fromkeys((fold(code.id), fold(code.label.sv), fold(code.label.en)), code.id)
    return MappingProxyType(found)


def _own(name: str) -> Mapping[str, str]:
    """Codes that the office has a word for, or has added, by that word (decisions D4)."""
    own = [
        (label, place.split("/")[1])
        for place, label in codes.Own.words.items()
        if place.startswith(f"{name}/")
    ]
    own += [(one.label, one.id) for one in codes.Own.codes.get(name, ())]
    return {fold(word): code for label, code in own for word in (label.sv, label.en)}


def _email(text: str, _today: date, field: Field) -> str:
    if not re.fullmatch(r"[^@\s]+@[^@\s]+", text):
        raise _Refused(field, "email", text)
    return text


_READERS: Mapping[Field, Callable[[str, date, Field], object]] = MappingProxyType(
    {
        "number": _identity, "birth_date": _day, "sex": _sex, "municipality": _municipality,
        "status": _status, "referrer": _referrer, "referred": _day, "started": _day,
        "ended": _day, "email": _email,
    }
)  # fmt: skip
