"""What a screen is built on: one scrolling page, its heading, its messages."""

from collections.abc import Callable, Sequence
from typing import Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLayout, QScrollArea, QSizePolicy, QWidget

from mia_ui.base.announce import announce
from mia_ui.theme import Theme
from mia_ui.widgets import accessible
from mia_ui.widgets.buttons import Button, IconButton
from mia_ui.widgets.surface import Surface, SurfaceKind, column, line, margins
from mia_ui.widgets.text import Chip, ChipKind, Heading, Picture, PlainLabel

BannerKind = Literal["info", "success", "warning", "error"]
BannerTone = Literal["on_info_soft", "on_success_soft", "on_warning_soft", "on_error_soft"]
_LOOK: dict[BannerKind, tuple[SurfaceKind, str, BannerTone]] = {
    "info": ("banner-info", "info", "on_info_soft"),
    "success": ("banner-success", "circle-check", "on_success_soft"),
    "warning": ("banner-warning", "triangle-alert", "on_warning_soft"),
    "error": ("banner-error", "octagon-alert", "on_error_soft"),
}


class Banner(Surface):
    """A message about a state, in the page and next to its cause."""

    dismissed = Signal()

    def __init__(
        self,
        theme: Theme,
        kind: BannerKind,
        title: str,
        text: str = "",
        actions: Sequence[QWidget] = (),
        *,
        dismissable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        surface, icon, tone = _LOOK[kind]
        super().__init__(theme, surface, across=True, gap="m", parent=parent)
        self.kind: BannerKind = kind
        if kind in ("error", "warning"):
            accessible.install()
            self.accessible_role = accessible.Role.AlertMessage
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        picture = Picture(theme, icon, tone, "xl")
        self.body.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        self.lines = column(theme, "xs")
        self.heading = PlainLabel(theme, title, "label", tone)
        self.heading.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.heading.setAccessibleName(title)
        self.lines.addWidget(self.heading)
        if text:
            self.lines.addWidget(PlainLabel(theme, text, "body", tone))
        self.body.addLayout(self.lines, 1)
        for action in actions:
            self.body.addWidget(action, 0, Qt.AlignmentFlag.AlignTop)
        if dismissable:
            close = IconButton(theme, "x", self.tr("Stäng meddelandet: {t}").format(t=title))
            close.clicked.connect(self._dismiss)
            self.body.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)

    def say(self) -> None:
        """Announce what stands here; errors break in."""
        text = " ".join(t for t in (self.accessibleName(), self.accessibleDescription()) if t)
        announce(self, text, assertive=self.kind == "error")

    def _dismiss(self) -> None:
        self.hide()
        self.dismissed.emit()


class ErrorSummary(Banner):
    """What is to be put right in a section; each line leads to its field."""

    def __init__(
        self,
        theme: Theme,
        title: str,
        errors: Sequence[tuple[str, Callable[[], object]]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, "error", title, parent=parent)
        self.links: list[Button] = []
        for text, go in errors:
            link = Button(theme, text, "quiet")
            link.clicked.connect(lambda _on=False, go=go: go())
            self.lines.addWidget(link)
            self.links.append(link)

    def take_focus(self) -> None:
        self.heading.setFocus(Qt.FocusReason.OtherFocusReason)
        self.say()


class EmptyState(Surface):
    """Nothing here yet: why, and what to do about it."""

    def __init__(
        self,
        theme: Theme,
        icon: str,
        title: str,
        text: str,
        actions: Sequence[QWidget] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, "plain", gap="s", parent=parent)
        margins(theme, self.body, None, "xl")
        self.body.addWidget(Picture(theme, icon, "text_muted", "icon_big"))
        self.body.addWidget(Heading(theme, title, 3))
        self.body.addWidget(PlainLabel(theme, text, "body", "muted"))
        if actions:
            row = line(theme)
            for action in actions:
                row.addWidget(action)
            row.addStretch(1)
            self.body.addSpacing(theme.px("xs"))
            self.body.addLayout(row)


class Scroll(QScrollArea):
    """A scrolling column that is no stop for Tab; its content is as wide as text may be."""

    def __init__(self, theme: Theme, *, wide: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        holder = QWidget()
        holder.setObjectName("scrollBody")
        holder.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        across = line(theme, None, holder)
        inner = QWidget()
        if not wide:
            inner.setMaximumWidth(theme.px("text"))
        self.body = column(theme, "l", inner)
        margins(theme, self.body, "s", "xs")
        across.addWidget(inner, 1)
        if not wide:
            across.addStretch(0)
        self.setWidget(holder)


class Page(QWidget):
    """A screen: back link, H1 with chip and actions, banners, one scrolling body.

    Add to `body`; call `finish()` last if the content should keep to the top.
    """

    back_wanted = Signal()

    def __init__(
        self,
        theme: Theme,
        title: str,
        *,
        caption: str = "",
        back: str = "",
        wide: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        outer = column(theme, "m", self)
        margins(theme, outer, "l", "l")
        if back:
            link = Button(theme, back, "quiet", "arrow-left")
            link.setAccessibleName(self.tr("Tillbaka till {back}").format(back=back))
            link.clicked.connect(self.back_wanted)
            outer.addWidget(link)
        top = column(theme, "m")
        margins(theme, top, "s", None)  # in line with the body, whose fields need room for the ring
        head = line(theme, "m")
        titles = column(theme, None)
        self.heading = Heading(theme, title, 1)
        titles.addWidget(self.heading)
        self.caption = PlainLabel(theme, caption, "body", "muted")
        self.caption.setVisible(bool(caption))
        titles.addWidget(self.caption)
        head.addLayout(titles, 1)
        self.tools = line(theme, "s")
        head.addLayout(self.tools)
        top.addLayout(head)
        self.banners = column(theme, "s")
        top.addLayout(self.banners)
        outer.addLayout(top)
        self.area = Scroll(theme, wide=wide)
        self.body = self.area.body
        outer.addWidget(self.area, 1)

    @property
    def title(self) -> str:
        """What the window is called while this page shows: code and page, never a name."""
        return self.heading.text()

    def add_chip(self, text: str, kind: ChipKind) -> Chip:
        chip = Chip(self.theme, text, kind)
        self.tools.insertWidget(0, chip)
        return chip

    def add_buttons(self, *buttons: QWidget) -> None:
        """Put the page's buttons below what has been added, the primary one first."""
        row = line(self.theme, "s")
        for button in buttons:
            row.addWidget(button)
        row.addStretch(1)
        self.body.addLayout(row)

    def finish(self) -> None:
        self.body.addStretch(1)

    def show_banner(self, banner: Banner) -> None:
        self.banners.addWidget(banner)
        banner.say()

    def arrive(self) -> None:
        """Take focus when the page opens: readers hear the heading, nobody is inside a field."""
        self.heading.setFocus(Qt.FocusReason.OtherFocusReason)


def clear_layout(layout: QLayout) -> None:
    """Throw away what a layout holds."""
    while (item := layout.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            clear_layout(inner)
