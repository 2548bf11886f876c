"""Spara mitt visitkort: what the office needs before it can read what is handed over (S04)."""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from mia_desktop.domain.errors import Expected
from mia_desktop.services import cards
from mia_desktop.services.cards import MyCard
from mia_desktop.services.exchange_errors import NotInvited
from mia_ui import messages
from mia_ui.base.shown_path import shown
from mia_ui.screens.context import Context
from mia_ui.screens.copies_left import settings_title
from mia_ui.screens.group_board import GroupBoard
from mia_ui.widgets.banner import Banner, EmptyState
from mia_ui.widgets.buttons import Button
from mia_ui.widgets.page import Page
from mia_ui.widgets.surface import clear_layout, column
from mia_ui.widgets.text import PlainLabel


class MyCardPage(Page):
    """The card as a file, and its check number, which is read out over the telephone."""

    def __init__(self, context: Context, _args: Mapping[str, str]) -> None:
        super().__init__(context.theme, "", back=settings_title())
        self.set_title(self.tr("Mitt visitkort"))
        self.context = context
        self._inside = column(self.theme, "l")
        self.body.addLayout(self._inside)
        self._inside.addWidget(PlainLabel(self.theme, self.tr("Läser in …"), "body", "muted"))
        self.finish()
        self.back_wanted.connect(lambda: self.go.emit("settings", {}))
        context.ask(cards.mine, self._show, failed=self._failed)

    def _show(self, mine: MyCard) -> None:
        clear_layout(self._inside)
        text = self.tr(
            "Lämna filen till {federation}. När kontoret ringer läser du upp kontrollnumret, "
            "så vet de att kortet är ditt."
        ).format(federation=mine.federation)
        save = Button(self.theme, self.tr("Spara mitt visitkort …"), "primary", "id-card")
        save.setObjectName("save-card")
        save.clicked.connect(lambda: self._ask_where(mine))
        self._inside.addWidget(PlainLabel(self.theme, text))
        self._inside.addWidget(GroupBoard(self.theme, self.tr("Kontrollnummer"), mine.number))
        self._inside.addWidget(save)
        self.reflow(self.theme.effective(self.window().width()))
        self.filled.emit()

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, NotInvited):
            self.context.window.trouble(error)
            return
        clear_layout(self._inside)
        title = self.tr("Du har inget visitkort än.")
        text = self.tr("Det får du när du har läst in en inbjudan från ett kontor.")
        go = Button(self.theme, self.tr("Läs in en inbjudan"), "primary", "mail-open")
        go.clicked.connect(lambda: self.go.emit("check_numbers", {}))
        self._inside.addWidget(EmptyState(self.theme, "id-card", title, text, [go]))
        self.filled.emit()

    def _ask_where(self, mine: MyCard) -> None:
        path, _kind = QFileDialog.getSaveFileName(
            self, self.tr("Spara mitt visitkort"), mine.file_name, self.tr("Visitkort (*.miacard)")
        )
        if path:
            target = Path(path)
            self.context.ask(
                lambda desk: cards.save(desk, target), lambda _none: self._saved(target),
                failed=self._not_saved,
            )  # fmt: skip

    def _saved(self, path: Path) -> None:
        clear_layout(self.banners)
        title = self.tr("Visitkortet är sparat.")
        self.show_banner(Banner(self.theme, "success", title, shown(path), dismissable=True))

    def _not_saved(self, error: Exception) -> None:
        if not isinstance(error, Expected):
            self.context.window.trouble(error)
            return
        clear_layout(self.banners)
        told = messages.tell(error)
        self.show_banner(Banner(self.theme, "error", told.title, told.text, dismissable=True))
