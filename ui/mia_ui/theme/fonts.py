"""The program's own typeface: Source Sans 3, whose figures line up, and faces for other scripts."""

from functools import cache

import mia_resources
from PySide6.QtCore import QByteArray
from PySide6.QtGui import QFont, QFontDatabase

FAMILY = "Source Sans 3"
FILES = (
    "SourceSans3_400Regular.ttf",
    "SourceSans3_400Regular_Italic.ttf",
    "SourceSans3_600SemiBold.ttf",
    "SourceSans3_700Bold.ttf",
)
OTHERS = tuple(
    f"fonts/pdf/NotoSans{script}-Regular.ttf"
    for script in ("Arabic", "Armenian", "Ethiopic", "Georgian", "Hebrew", "Thai")
)
"""What papers are written with too; Latin, Greek and Cyrillic letters are in the own typeface."""


@cache
def load() -> None:
    """Hand the files to Qt, once in the life of the program."""
    for name in FILES:
        data = QByteArray(mia_resources.read_bytes(f"fonts/{name}"))
        if QFontDatabase.addApplicationFontFromData(data) < 0:
            raise ValueError(name)


@cache
def spell_every_name(family: str) -> None:
    """Let what a typeface cannot spell be spelt by a face for the script of the sign.

    Only the names of the faces are read here; a face itself comes in with the first sign that
    needs it, so whoever has no such participant pays nothing.
    """
    QFont.insertSubstitutions(family, _others())


@cache
def _others() -> tuple[str, ...]:
    found: list[str] = []
    for name in OTHERS:
        number = QFontDatabase.addApplicationFont(str(mia_resources.path(name)))
        if number < 0:
            raise ValueError(name)
        found += QFontDatabase.applicationFontFamilies(number)
    return tuple(found)
