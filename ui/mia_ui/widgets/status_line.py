"""The line at the bottom of the window: saved, offline, what is to be handed over, the lock."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from mia_ui.base.announce import announce
from mia_ui.theme import Theme
from mia_ui.widgets import accessible
from mia_ui.widgets.surface import Surface
from mia_ui.widgets.text import PlainLabel


class _Slot(QPushButton):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("kind", "status")
        self.setAutoDefault(False)
        self.setFont(theme.font("caption"))
        self.setMinimumHeight(theme.px("target"))
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.hide()


class StatusLine(Surface):
    """Four slots in fixed order, plain words; two of them lead somewhere."""

    hand_over_wanted = Signal()
    stay_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "status", across=True, gap="l", parent=parent)
        self.setAccessibleName(self.tr("Läge"))
        self.saved = PlainLabel(theme, "", "caption", "muted", wrap=False)
        self.offline = PlainLabel(
            theme, self.tr("Fungerar utan nät"), "caption", "muted", wrap=False
        )
        self.offline.setMinimumHeight(theme.px("target"))  # as high without its buttons
        self.hand_over = _Slot(theme)
        self.lock = _Slot(theme)
        for slot in (self.saved, self.offline, self.hand_over):
            self.body.addWidget(slot)
        self.body.addStretch(1)
        self.body.addWidget(self.lock)
        self.saved.hide()
        self.hand_over.clicked.connect(self.hand_over_wanted)
        self.lock.clicked.connect(self.stay_wanted)
        self._bare = False

    def set_bare(self, bare: bool) -> None:
        """Say only that all is saved and when the window locks: no counts (samtalsläge)."""
        self._bare = bare
        self.offline.setVisible(not bare)
        self.hand_over.setVisible(not bare and bool(self.hand_over.text()))

    def show_saved(self, text: str, *, say: bool = False) -> None:
        """Show "Sparat 14.02"; said only when the person asked for it (Ctrl+S)."""
        self.saved.setText(text)
        self.saved.setVisible(bool(text))
        if say:
            announce(self, text)

    def show_hand_over(self, text: str) -> None:
        self.hand_over.setText(text)
        self.hand_over.setVisible(bool(text) and not self._bare)

    def show_lock(self, text: str, *, alarm: bool = False) -> None:
        """Show when the window locks; the alarm of the last minute is announced once."""
        was_alarm = bool(self.lock.property("alarm"))
        self.lock.setText(text)
        self.lock.setVisible(bool(text))
        accessible.name(self.lock, text, self.tr("Tryck för att börja om räkningen."))
        accessible.plain_tooltip(self.lock, self.tr("Tryck för att börja om räkningen."))
        accessible.restyle(self.lock, "alarm", alarm)
        if alarm and not was_alarm:
            announce(self.lock, text)
