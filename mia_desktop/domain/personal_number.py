"""Personal numbers: read, checked, masked (domain §6.5, R-46 to R-50, decisions C16).

Our own, because no library takes every number that Skatteverket publishes for testing. From day
60 up it is a samordningsnummer, of which only shape and check digit count: month 00, day 60 and
31 February occur where the birth date is not known.
"""

import re
from collections.abc import Mapping
from datetime import date
from enum import Enum
from types import MappingProxyType
from typing import Literal

import msgspec

Kind = Literal["PNR", "SNR", "RESERV"]
Sex = Literal["", "KVINNA", "MAN"]
Scheme = Literal["", "TEMPORARY", "INTERIM", "STOCKHOLM", "VASTRA_GOTALAND", "NATIONAL", "REGIONAL"]
"""Whose reserve number it looks like; empty if nobody's that is known."""

HIDDEN = "••••"
COORDINATION = 60
"""What a samordningsnummer adds to its day (lag 2022:1697)."""


EARLIEST = 1840
"""Numbers came in 1947; nobody then alive was born before this."""


class Fault(Enum):
    """Why something typed is no number; the sentence for each stands in the interface."""

    EMPTY = "empty"
    SHAPE = "shape"
    DATE = "date"
    FUTURE = "future"
    BIRTH_NUMBER = "birth_number"
    CHECK_DIGIT = "check_digit"
    RESERVE = "reserve"
    """It looks like a reserve number: accepted as RESERV only."""


class Parsed(msgspec.Struct, frozen=True, kw_only=True):
    """A number as it is kept: 12 digits, or a reserve number as it was entered.

    `plus` tells that the sign between the parts is a plus on the day of reading: from the year
    in which the person turns 100.
    """

    kind: Kind
    number: str
    plus: bool = False
    birth_date: date | None = None
    sex: Sex = ""
    scheme: Scheme = ""


_ORDINARY = re.compile(r"([0-9]{8}|[0-9]{6})([-+]?)([0-9]{4})")
_SIGNS = str.maketrans(dict.fromkeys("\u2010\u2011\u2012\u2013\u2212", "-"))
"""What word processors make of a hyphen."""

_DAY = "(?:0[0-9]|1[0-2])(?:[0-2][0-9]|3[01]|[6-8][0-9]|9[01])"
_SCHEMES: Mapping[Scheme, re.Pattern[str]] = MappingProxyType(
    {
        "TEMPORARY": re.compile(r"TF?[0-9]{2,10}"),
        "STOCKHOLM": re.compile(r"99(19|20)[0-9]{8}"),
        "NATIONAL": re.compile(rf"2[123][0-9]{{2}}{_DAY}[-+]?[0-9A-Z]{{2}}[0-9]{{2}}"),
        "VASTRA_GOTALAND": re.compile(rf"(19|20)[0-9]{{2}}{_DAY}[-+]?[KMX][0-9]{{3}}"),
        "INTERIM": re.compile(rf"((19|20)[0-9]{{2}}|[0-9]{{2}}){_DAY}[-+]?[A-Z][0-9]{{3}}"),
        "REGIONAL": re.compile(
            rf"((19|20)[0-9]{{2}}|[0-9]{{2}}){_DAY}[-+]?(?=[0-9]*[A-Z])[0-9A-Z]{{4}}"
        ),
    }
)
"""Domain §6.5. VGR's K, M, X and the interim letters overlap; with a century VGR is meant."""

_DATED = re.compile(rf"((?:[0-9]{{4}}|[0-9]{{2}}){_DAY})[-+]?[0-9A-Z]{{4}}")
_ANY_RESERVE = re.compile(r"[0-9A-Z]{4,20}")


def parse(text: str, *, today: date, reserve: bool = False) -> Parsed | Fault:
    """Read a number as it is typed, with or without century, sign and blanks.

    With `reserve` the person says that it is a reserve number: then its own words count, and no
    check digit is asked for (R-46).
    """
    bare = _bare(text)
    if not bare:
        return Fault.EMPTY
    if reserve:
        return _reserve(text, bare)
    if _scheme(bare):
        return Fault.RESERVE
    found = _ORDINARY.fullmatch(bare)
    return Fault.SHAPE if found is None else _ordinary(*found.groups(), today=today)


def mask(number: str) -> str:
    """The number with its last four hidden: `19900101-••••` (R-50, decisions S5).

    A reserve number that does not begin with a day is hidden wholly.
    """
    bare = _bare(number)
    found = _DATED.fullmatch(bare)
    if found is None or _scheme(bare) == "STOCKHOLM":
        return "•" * len(bare)
    return f"{found[1]}-{HIDDEN}"


def written(number: str, today: date) -> str:
    """The whole number with its sign; a reserve number stands as it was entered."""
    found = _ORDINARY.fullmatch(number)
    if found is None or len(number) != 12 or _scheme(number):
        return number
    return f"{number[:8]}{'+' if _turned_100(int(number[:4]), today) else '-'}{number[8:]}"


def sex_of(number: str) -> Sex:
    """What a number of twelve digits says: odd birth number man, even woman (R-48)."""
    if re.fullmatch(r"[0-9]{12}", number) is None or _scheme(number):
        return ""
    return "MAN" if int(number[10]) % 2 else "KVINNA"


def sex_differs(number: str, entered: str) -> bool:
    """Whether number and entered sex contradict each other, so that the person is asked (R-48)."""
    said = sex_of(number)
    return bool(said and entered and said != entered)


def check_digit(nine: str) -> int:
    """The Luhn digit over YYMMDDNNN (ISO/IEC 7812-1 annex B), the same for both kinds."""
    doubled = [int(digit) * (2 - place % 2) for place, digit in enumerate(nine)]
    return -sum(value // 10 + value % 10 for value in doubled) % 10


def _bare(text: str) -> str:
    return "".join(text.translate(_SIGNS).split()).upper()


def _scheme(bare: str) -> Scheme:
    return next((name for name, shape in _SCHEMES.items() if shape.fullmatch(bare)), "")


def _reserve(text: str, bare: str) -> Parsed | Fault:
    if _ANY_RESERVE.fullmatch(bare.replace("-", "").replace("+", "")) is None:
        return Fault.SHAPE
    return Parsed(kind="RESERV", number=text.strip(), scheme=_scheme(bare))


def _ordinary(born: str, sign: str, last: str, *, today: date) -> Parsed | Fault:
    month, day = int(born[-4:-2]), int(born[-2:])
    kind: Kind = "SNR" if day >= COORDINATION else "PNR"
    real_day = day - COORDINATION if kind == "SNR" else day
    year = int(born[:4]) if len(born) == 8 else _year(int(born[:2]), month, real_day, sign, today)
    birth = _date(year, month, real_day)
    possible = month <= 12 and real_day <= 31 if kind == "SNR" else birth is not None
    if not possible or year < EARLIEST:
        return Fault.DATE
    if (year, month, real_day) > (today.year, today.month, today.day):
        return Fault.FUTURE
    if last[:3] == "000":
        return Fault.BIRTH_NUMBER
    number = f"{year:04}{born[-4:]}{last}"
    if check_digit(number[2:11]) != int(last[3]):
        return Fault.CHECK_DIGIT
    return Parsed(
        kind=kind,
        number=number,
        plus=_turned_100(year, today),
        birth_date=birth,
        sex=sex_of(number),
    )


def _year(two: int, month: int, day: int, sign: str, today: date) -> int:
    """The century of six digits (R-46).

    With a plus the latest in which the person turns 100 this year at the latest, else the latest
    that gives no day to come.
    """
    if sign == "+":
        latest = today.year - 100
        return latest - (latest - two) % 100
    year = today.year - (today.year - two) % 100
    return year - 100 if (year, month, day) > (today.year, today.month, today.day) else year


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _turned_100(year: int, today: date) -> bool:
    return today.year - year >= 100
