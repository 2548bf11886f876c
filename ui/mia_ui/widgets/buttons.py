"""What can be pressed."""

from typing import Literal

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QToolButton, QWidget
from typing_extensions import override

from mia_ui.theme import Theme, Token
from mia_ui.widgets import accessible
from mia_ui.widgets.surface import column, line, margins
from mia_ui.widgets.text import Chip, ChipKind, Picture, PlainLabel

ButtonKind = Literal["primary", "secondary", "quiet", "danger"]
_INK: dict[str, Token] = {
    "primary": "on_primary", "secondary": "primary", "quiet": "link", "danger": "on_error",
}  # fmt: skip


class Button(QPushButton):
    """A verb. One primary on a page; danger only where something is confirmed."""

    def __init__(
        self,
        theme: Theme,
        text: str,
        kind: ButtonKind = "secondary",
        icon: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._theme = theme
        self.kind = kind
        self.setProperty("kind", kind)
        self.setAutoDefault(False)
        self.setFont(theme.font("label"))
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setMinimumHeight(theme.px("control"))
        if icon:
            self.set_icon(icon)

    def stand_out(self, icon: str = "") -> None:
        """Become the one primary button: the part it belongs to has a page of its own here."""
        self.kind = "primary"
        accessible.restyle(self, "kind", self.kind)
        if icon:
            self.set_icon(icon)

    def set_icon(self, icon: str) -> None:
        self.setIcon(self._theme.icon(icon, _INK[self.kind], "icon", "xs"))
        size = self._theme.px("icon")
        self.setIconSize(QSize(size + self._theme.px("xs"), size))


class IconButton(QToolButton):
    """A button with a picture only: its name is for those who cannot see it, and in the tooltip."""

    def __init__(
        self,
        theme: Theme,
        icon: str,
        name: str,
        keys: str = "",
        *,
        framed: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("framed", framed)
        size = theme.px("icon")
        self.setIconSize(QSize(size, size))
        least = theme.px("control")
        self.setMinimumSize(least, least)
        self.show_as(icon, name, keys)

    def show_as(self, icon: str, name: str, keys: str = "") -> None:
        """Change picture and name together, as for show and hide."""
        self.setIcon(self._theme.icon(icon))
        self.setAccessibleName(name)
        native = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
        accessible.plain_tooltip(self, f"{name} ({native})" if keys else name)


class RowButton(QPushButton):
    """A whole row as one button: title, a line of detail, a state."""

    def __init__(
        self,
        theme: Theme,
        title: str,
        detail: str = "",
        chip: tuple[str, ChipKind] | None = None,
        *,
        icon: str = "",
        strong: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("kind", "row")
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        row = self._row = line(theme, "m", self)
        margins(theme, row, "s", "xs")
        if icon:
            row.addWidget(Picture(theme, icon, "text_muted"))
        texts = column(theme, None)
        self._title = PlainLabel(theme, title, "label" if strong else "body")
        self._title.setProperty("duty", "title")
        self._detail = PlainLabel(theme, detail, "caption", "muted")
        if not detail:  # never show what has no parent yet: it would be a window
            self._detail.hide()
        texts.addWidget(self._title)
        texts.addWidget(self._detail)
        row.addLayout(texts, 1)
        self._chip = Chip(theme, "")
        row.addWidget(self._chip, 0, Qt.AlignmentFlag.AlignVCenter)
        for part in self.findChildren(QLabel):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setMinimumHeight(theme.px("row"))
        self.show_state(chip)

    def show_state(self, chip: tuple[str, ChipKind] | None) -> None:
        self._chip.setVisible(chip is not None)
        if chip is not None:
            self._chip.show_state(*chip)
        words = (self._title.text(), self._detail.text(), chip[0] if chip else "")
        self.setAccessibleName(", ".join(word for word in words if word))
        self.updateGeometry()

    def set_current(self, current: bool) -> None:
        """Mark the row that is shown beside the list; said in words too."""
        accessible.restyle(self, "current", current)
        self.setAccessibleDescription(self.tr("Visas nu") if current else "")

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the row, as in every list (decisions P11)."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.click()
            return
        super().keyPressEvent(event)

    @override
    def sizeHint(self) -> QSize:
        return self._row.totalSizeHint()  # a button's own hint does not know its layout

    @override
    def minimumSizeHint(self) -> QSize:
        return self._row.totalMinimumSize()
