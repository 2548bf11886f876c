"""Words on the screen."""

import re
from typing import Literal

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget
from typing_extensions import override

from mia_ui.theme import Size, Theme, Token, Type
from mia_ui.widgets import accessible

Tone = Literal[
    "", "muted", "error", "link", "rail",
    "on_error_soft", "on_warning_soft", "on_success_soft", "on_info_soft",
]  # fmt: skip
ChipKind = Literal["neutral", "info", "success", "warning", "error", "accent", "plain"]


_BREAKS = re.compile("[\\s\u200b]+")
"""Where a line may end: blanks, and the zero width spaces in a path."""


class PlainLabel(QLabel):
    """Text as it is: what a participant is called is never taken for markup."""

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        role: Type = "body",
        tone: Tone = "",
        *,
        wrap: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(theme.font(role))
        self.setWordWrap(wrap)
        if wrap:
            policy = self.sizePolicy()
            policy.setVerticalPolicy(QSizePolicy.Policy.Minimum)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)
        if tone:
            self.setProperty("tone", tone)
        self.setText(text)

    @override
    def minimumSizeHint(self) -> QSize:
        """Never narrower than the longest word, which cannot be broken."""
        least = super().minimumSizeHint()
        if not self.wordWrap() or not self.text():
            return least
        metrics = self.fontMetrics()
        widest = max(metrics.horizontalAdvance(word) for word in _BREAKS.split(self.text()))
        return QSize(widest + metrics.averageCharWidth() // 2, least.height())

    def set_tone(self, tone: Tone) -> None:
        accessible.restyle(self, "tone", tone)


class Heading(PlainLabel):
    """A heading that screen readers can jump to; takes focus when its page opens."""

    accessible_role = accessible.Role.Heading

    def __init__(
        self,
        theme: Theme,
        text: str,
        level: Literal[1, 2, 3] = 2,
        tone: Tone = "",
        parent: QWidget | None = None,
    ) -> None:
        accessible.install()
        roles: tuple[Type, Type, Type] = ("h1", "h2", "h3")
        super().__init__(theme, "", roles[level - 1], tone, parent=parent)
        self.level = level
        self.set_text(text)

    def set_text(self, text: str) -> None:
        self.setText(text)
        self.setAccessibleName(text)


class Chip(PlainLabel):
    """A state in at most fourteen letters; the words carry it, the colour only helps."""

    def __init__(
        self, theme: Theme, text: str, kind: ChipKind = "neutral", parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, text, "caption", wrap=False, parent=parent)
        font = self.font()
        font.setWeight(font.Weight.DemiBold)
        self.setFont(font)
        self.setProperty("chip", kind)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def show_state(self, text: str, kind: ChipKind) -> None:
        self.setText(text)
        accessible.restyle(self, "chip", kind)


class Picture(QLabel):
    """An icon beside words that say the same."""

    def __init__(
        self,
        theme: Theme,
        icon: str,
        tint: Token = "text",
        size: Size = "icon",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        side = theme.px(size)
        self.setFixedSize(side, side)
        self.setPixmap(theme.icon(icon, tint, size).pixmap(side, side))
