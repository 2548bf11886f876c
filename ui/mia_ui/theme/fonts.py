"""The program's own typeface: Source Sans 3, whose figures line up and which spells every name."""

from functools import cache

import mia_resources
from PySide6.QtCore import QByteArray
from PySide6.QtGui import QFontDatabase

FAMILY = "Source Sans 3"
FILES = (
    "SourceSans3_400Regular.ttf",
    "SourceSans3_400Regular_Italic.ttf",
    "SourceSans3_600SemiBold.ttf",
    "SourceSans3_700Bold.ttf",
)


@cache
def load() -> None:
    """Hand the files to Qt, once in the life of the program."""
    for name in FILES:
        data = QByteArray(mia_resources.read_bytes(f"fonts/{name}"))
        if QFontDatabase.addApplicationFontFromData(data) < 0:
            raise ValueError(name)
