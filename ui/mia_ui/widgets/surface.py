"""The one frame that cards, panels, rows, banners and bars are made of."""

from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from mia_ui.theme import Size, Theme
from mia_ui.widgets.text import Heading

SurfaceKind = Literal[
    "plain", "window", "card", "panel", "row", "bracket", "rail", "status", "toast", "overlay",
    "banner-info", "banner-success", "banner-warning", "banner-error",
]  # fmt: skip
_PADDING: dict[str, tuple[Size, Size]] = {
    "card": ("l", "m"),
    "panel": ("m", "m"),
    "row": ("s", "s"),
    "toast": ("l", "s"),
    "overlay": ("l", "l"),
    "status": ("m", "xs"),
}


def margins(theme: Theme, layout: QLayout, across: Size | None, along: Size | None) -> None:
    """Set margins in steps of the grid; None is none at all."""
    x, y = (theme.px(size) if size else 0 for size in (across, along))
    layout.setContentsMargins(x, y, x, y)


def column(theme: Theme, gap: Size | None = "s", parent: QWidget | None = None) -> QVBoxLayout:
    """Make a layout downwards without margins."""
    layout = QVBoxLayout(parent) if parent is not None else QVBoxLayout()
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(theme.px(gap) if gap else 0)
    return layout


def line(theme: Theme, gap: Size | None = "s", parent: QWidget | None = None) -> QHBoxLayout:
    """Make a layout across without margins."""
    layout = QHBoxLayout(parent) if parent is not None else QHBoxLayout()
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(theme.px(gap) if gap else 0)
    return layout


class Surface(QFrame):
    """A frame of a kind, with a layout in it: `body`."""

    body: QBoxLayout

    def __init__(
        self,
        theme: Theme,
        kind: SurfaceKind = "card",
        *,
        title: str = "",
        across: bool = False,
        gap: Size | None = "s",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("surface", kind)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        if theme.name is None and kind not in ("plain", "window"):
            self.setFrameShape(QFrame.Shape.StyledPanel)
        self.body = line(theme, gap, self) if across else column(theme, gap, self)
        padding: SurfaceKind = "panel" if kind.startswith("banner") else kind
        margins(theme, self.body, *_PADDING.get(padding, (None, None)))
        if kind == "bracket":
            self.body.setContentsMargins(theme.px("l"), theme.px("xs"), 0, theme.px("xs"))
        if title:
            self.body.addWidget(Heading(theme, title, 3))


def clear_layout(layout: QLayout) -> None:
    """Throw away what a layout holds."""
    while (item := layout.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            clear_layout(inner)
