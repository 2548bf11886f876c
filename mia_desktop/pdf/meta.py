"""What a paper says about itself: title, footer, file name."""

import re
from datetime import date

from msgspec import Struct

_MONTHS = (
    "januari", "februari", "mars", "april", "maj", "juni",
    "juli", "augusti", "september", "oktober", "november", "december",
)  # fmt: skip


class PaperMeta(Struct, frozen=True, kw_only=True):
    """Title, language and footer of one paper: no name, no personal number (R-52, R-53)."""

    title: str
    day: date
    participant_number: str = ""
    version: int = 0
    variant: str = ""
    language: str = "sv-SE"
    draft: bool = False
    large: bool = False


def long_date(day: date) -> str:
    """12 mars 2026: dates in running text always carry the year (ux §4.6)."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def footer(meta: PaperMeta) -> str:
    """Who by number, which variant, version and date; the page number stands across from it."""
    version = "Utkast" if meta.draft else f"Version {meta.version}" if meta.version else ""
    parts = (meta.participant_number, meta.variant, version, long_date(meta.day))
    return " · ".join(part for part in parts if part)


def file_name(meta: PaperMeta) -> str:
    """Propose a name that tells a passer-by nothing: the deltagarnummer and the version (R-53)."""
    safe = re.sub(r"[^0-9A-Za-zÅÄÖåäö-]+", "", meta.participant_number)[:40] or "papper"
    version = "-utkast" if meta.draft else f"-v{meta.version}" if meta.version else ""
    return f"{safe}{version}.pdf"
