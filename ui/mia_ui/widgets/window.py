"""The one window: its menus, its title, its ring, and what it shows now."""

from PySide6.QtWidgets import QMainWindow, QMenu, QWidget
from typing_extensions import override

from mia_ui.base.actions import Actions
from mia_ui.theme import Theme, sizes
from mia_ui.widgets import accessible
from mia_ui.widgets.ring import FocusRing

PROGRAM = "MIA Desktop"


class MainWindow(QMainWindow):
    """Holds one content at a time; content that is replaced is destroyed, not covered."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        px = sizes().px
        self.setMinimumSize(px["window_width"], px["window_height"])
        self.resize(px["window_start_width"], px["window_start_height"])
        self.ring = FocusRing(theme, self)
        self.set_page_title("")

    def show_content(self, theme: Theme, content: QWidget, actions: Actions | None = None) -> None:
        """Replace all that is shown; without actions (locked) there are no menus."""
        self.ring.set_theme(theme)
        self.menuBar().clear()
        for menu in self.menuBar().findChildren(QMenu):
            menu.deleteLater()
        for old in self.findChildren(Actions):
            if old is not actions:
                for action in old.bound():
                    self.removeAction(action)
                old.deleteLater()
        self.menuBar().setVisible(actions is not None)
        if actions is not None:
            actions.setParent(self)
            self.menuBar().setFont(theme.font())
            for title, inside in actions.menus():
                menu = self.menuBar().addMenu(title)
                menu.setFont(theme.font())
                menu.addActions(inside)
            self.addActions(actions.bound())
        self.setCentralWidget(content)
        self.ring.raise_()

    @override
    def focusNextPrevChild(self, next: bool) -> bool:
        """Tab goes as the eye does, also past what was put in later (panels, banners, rows)."""
        content = self.centralWidget()
        layout = content.layout() if content is not None else None
        if layout is not None:
            accessible.follow(layout)
        return super().focusNextPrevChild(next)

    def set_page_title(self, page: str, *, errors: bool = False) -> None:
        """Name the window after the page, with "Fel: " before it while something is wrong."""
        title = f"{page} – {PROGRAM}" if page else PROGRAM
        self.setWindowTitle(self.tr("Fel: {title}").format(title=title) if errors else title)
