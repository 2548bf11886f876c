"""What a paper says about itself: title, footer, file name."""

import re
from datetime import date

from msgspec import Struct

from mia_desktop.pdf.words import SWEDISH, Words, words


class PaperMeta(Struct, frozen=True, kw_only=True):
    """Title, language and footer of one paper: no name, no personal number (R-52, R-53)."""

    title: str
    day: date
    participant_number: str = ""
    version: int = 0
    variant: str = ""
    language: str = SWEDISH
    draft: bool = False
    large: bool = False

    @property
    def words(self) -> Words:
        return words(self.language)


def footer(meta: PaperMeta) -> str:
    """Who by number, which variant, version and date; the page number stands across from it."""
    say = meta.words
    version = say("common.version", number=meta.version) if meta.version else ""
    if meta.draft:
        version = say("common.draft")
    parts = (meta.participant_number, meta.variant, version, say.day(meta.day))
    return " · ".join(part for part in parts if part)


def file_name(meta: PaperMeta) -> str:
    """Propose a name that tells a passer-by nothing: the deltagarnummer and the version (R-53)."""
    safe = re.sub(r"[^0-9A-Za-zÅÄÖåäö-]+", "", meta.participant_number)[:40] or "papper"
    version = "-utkast" if meta.draft else f"-v{meta.version}" if meta.version else ""
    return f"{safe}{version}.pdf"
