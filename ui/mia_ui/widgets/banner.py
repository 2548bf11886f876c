"""Messages in the page: about a state, about what is wrong, about what is not there yet."""

from collections.abc import Callable, Sequence
from typing import Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from mia_ui.base.announce import announce
from mia_ui.theme import Theme
from mia_ui.widgets import accessible
from mia_ui.widgets.buttons import Button, IconButton
from mia_ui.widgets.surface import Surface, SurfaceKind, column, line, margins
from mia_ui.widgets.text import Heading, Picture, PlainLabel

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
        alone = not text and (actions or dismissable)  # a line beside a button is level with it
        level = Qt.AlignmentFlag.AlignVCenter if alone else Qt.AlignmentFlag.AlignTop
        self.body.addWidget(picture, 0, level)
        self.lines = column(theme, "xs")
        self.heading = PlainLabel(theme, title, "label", tone)
        self.heading.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.heading.setAccessibleName(title)
        self.lines.addWidget(self.heading)
        if text:
            self.lines.addWidget(PlainLabel(theme, text, "body", tone))
        self.body.addLayout(self.lines, 1)
        for action in actions:
            self.body.addWidget(action, 0, level)
        if dismissable:
            close = IconButton(theme, "x", self.tr("Stäng meddelandet: {t}").format(t=title))
            close.clicked.connect(self._dismiss)
            self.body.addWidget(close, 0, level)

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
            self.lines.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
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
