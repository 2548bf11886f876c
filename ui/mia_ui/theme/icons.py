"""Lucide icons, tinted with a colour of the theme."""

from functools import cache

import mia_resources
from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

_RATIOS = (1.0, 2.0)


@cache
def source(name: str) -> str:
    return mia_resources.read_text(f"icons/{name}.svg")


def tinted(name: str, color: str) -> bytes:
    """Colour an icon: they are drawn with `currentColor` and nothing else."""
    return source(name).replace("currentColor", color).encode()


def pixmap(name: str, color: QColor, size: int, ratio: float = 1.0) -> QPixmap:
    image = QPixmap(round(size * ratio), round(size * ratio))
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(QByteArray(tinted(name, color.name()))).render(
        painter, QRectF(0, 0, image.width(), image.height())
    )
    painter.end()
    image.setDevicePixelRatio(ratio)
    return image


def icon(name: str, color: QColor, disabled: QColor, size: int) -> QIcon:
    """Make an icon that is sharp on plain and on dense screens, and grey when disabled."""
    made = QIcon()
    for ratio in _RATIOS:
        made.addPixmap(pixmap(name, color, size, ratio))
        made.addPixmap(pixmap(name, disabled, size, ratio), QIcon.Mode.Disabled)
    return made
