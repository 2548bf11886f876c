"""Ctrl+K in the window: what it offers here, and where each row of it leads."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence

from mia_ui.base.actions import Actions
from mia_ui.desktop.page_context import PageContext
from mia_ui.models.switcher import Hit, same_title
from mia_ui.screens import pages
from mia_ui.screens.context import Context
from mia_ui.screens.pages import Entry
from mia_ui.widgets.shell import Shell

if TYPE_CHECKING:
    from mia_ui.screens.switcher import Switcher

ITSELF = "switcher"


class Going(QObject):
    """Opens the switcher over a shell and follows what is chosen in it."""

    def __init__(
        self, shell: Shell, entries: Sequence[Entry], context: Callable[[], Context],
        parent: QObject | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._shell, self._entries, self._context = shell, tuple(entries), context
        self.switcher: Switcher | None = None

    def toggle(self) -> None:
        """Open it; the same keys once more close it."""
        if self.switcher is not None:
            self.switcher.close_switcher()
            return
        from mia_ui.screens import help_reading  # noqa: PLC0415 - when it is first called
        from mia_ui.screens.switcher import Switcher  # noqa: PLC0415

        context = PageContext(self._context())
        screen = self._shell.screen_now
        conversing = screen is not None and screen.bare
        titled = [] if conversing else self._pages()
        others = [*titled, *self._commands(context.actions, titled)]
        if not conversing:
            others += help_reading.hits(context.language)
        made = Switcher(
            context, self._shell, others=others,
            short=titled or self._commands(context.actions, ()), people=not conversing,
        )  # fmt: skip
        made.chosen.connect(self._follow)
        made.closed.connect(lambda: self._closed(context))
        self.switcher = made

    def _closed(self, context: PageContext) -> None:
        made, self.switcher = self.switcher, None
        context.close()
        if made is not None:
            made.deleteLater()

    def _pages(self) -> list[Hit]:
        found = ((entry, pages.title(entry)) for entry in self._entries)
        return [
            Hit(
                kind="page",
                id=entry.id,
                title=title,
                icon=entry.icon or "file-text",
                detail=self.tr("Sida"),
            )
            for entry, title in found
            if title
        ]

    def _commands(self, actions: Actions, titled: Sequence[Hit]) -> list[Hit]:
        """What can be done now, with its keys; what only opens a page above is left out."""
        native = QKeySequence.SequenceFormat.NativeText
        return [
            Hit(
                kind="command", id=action.objectName(), title=action.text().replace("&", ""),
                detail=action.shortcut().toString(native) or self.tr("Kommando"),
                icon=actions.specs[action.objectName()].icon or "arrow-right",
            )
            for action in actions.bound()
            if action.isEnabled() and action.objectName() != ITSELF
            and not any(same_title(action.text(), page.title) for page in titled)
        ]  # fmt: skip

    def _follow(self, hit: Hit) -> None:
        if hit.kind == "person":
            self._shell.go("case", {"case": hit.id})
        elif hit.kind == "page":
            self._shell.go(hit.id)
        elif hit.kind == "help":
            self._shell.go("help", {"topic": hit.id})
        else:
            self._context().actions[hit.id].trigger()
