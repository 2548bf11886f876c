"""Lucide icons, tinted with a colour of the theme."""

from functools import cache

import mia_resources
from PySide6.QtCore import QBuffer, QByteArray, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QImageReader, QPainter, QPixmap

_RATIOS = (1.0, 2.0)


@cache
def source(name: str) -> str:
    return mia_resources.read_text(f"icons/{name}.svg")


def tinted(name: str, color: str) -> bytes:
    """Colour an icon: they are drawn with `currentColor` and nothing else."""
    return source(name).replace("currentColor", color).encode()


def pixmap(name: str, color: QColor, size: int, ratio: float = 1.0) -> QPixmap:
    """Draw an icon through the picture reader of Qt, which spares the import of QtSvg at start."""
    data = QBuffer()
    data.setData(QByteArray(tinted(name, color.name())))
    reader = QImageReader(data, QByteArray(b"svg"))
    side = round(size * ratio)
    reader.setScaledSize(QSize(side, side))
    image = QPixmap.fromImageReader(reader)
    image.setDevicePixelRatio(ratio)
    return image


def icon(name: str, color: QColor, disabled: QColor, size: int, gap: int = 0) -> QIcon:
    """Make an icon that is sharp on plain and on dense screens, and grey when disabled.

    `gap` is room at its right: a button has no other way to keep its words away from it.
    """
    made = QIcon()
    for ratio in _RATIOS:
        for tint, mode in ((color, QIcon.Mode.Normal), (disabled, QIcon.Mode.Disabled)):
            made.addPixmap(_with_room(pixmap(name, tint, size, ratio), gap), mode)
    return made


def _with_room(drawn: QPixmap, gap: int) -> QPixmap:
    if not gap:
        return drawn
    ratio = drawn.devicePixelRatio()
    wide = QPixmap(drawn.width() + round(gap * ratio), drawn.height())
    wide.setDevicePixelRatio(ratio)
    wide.fill(Qt.GlobalColor.transparent)
    painter = QPainter(wide)
    painter.drawPixmap(0, 0, drawn)
    painter.end()
    return wide
