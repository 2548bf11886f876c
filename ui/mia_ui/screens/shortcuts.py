"""Ctrl+F1: every command with its keys, made from the one list of them, searched while typed."""

from collections.abc import Mapping
from functools import partial

from typing_extensions import override

from mia_desktop.domain.search_text import words
from mia_ui.base.actions import MENUS
from mia_ui.screens import help_reading, page_keys
from mia_ui.screens.context import Context
from mia_ui.widgets.banner import EmptyState
from mia_ui.widgets.field import LineField
from mia_ui.widgets.form_row import FormRow
from mia_ui.widgets.page import Page
from mia_ui.widgets.surface import Surface, clear_layout, column


class ShortcutsPage(Page):
    """The shortcuts in the order of the menus that they are in."""

    def __init__(self, context: Context, _args: Mapping[str, str]) -> None:
        super().__init__(context.theme, "", back=self.tr("Hjälp"))
        self.set_title(self.tr("Kortkommandon"))
        self.context = context
        self.back_wanted.connect(partial(self.go.emit, "help", {}))
        self.search = LineField(self.theme)
        self.search.edit.setMaximumWidth(self.theme.px("field_text"))
        self.search.edit.setClearButtonEnabled(True)
        self.search.edit.textChanged.connect(self._show)
        self.body.addWidget(
            FormRow(
                self.theme, self.tr("Sök kommando eller tangent"), self.search, name="search"
            )
        )  # fmt: skip
        self.cards = column(self.theme, "l")
        self.body.addLayout(self.cards)
        self.finish()
        page_keys.bind(context, self, "find", self.search.take_focus)
        self._show("")

    @override
    def arrive(self) -> None:
        self.search.take_focus()

    def _show(self, text: str) -> None:
        clear_layout(self.cards)
        actions, any_row = self.context.actions, False
        wanted = words(text)
        for menu, titles in MENUS.items():
            ids = [
                spec.id
                for spec in actions.specs.values()
                if spec.menu == menu and spec.id in actions
            ]
            rows = [
                row for row in help_reading.shortcut_rows(actions, ids)
                if all(any(w.startswith(each) for w in words(" ".join(row))) for each in wanted)
            ]  # fmt: skip
            if rows:
                any_row = True
                title = titles[actions.language == "en"].replace("&", "")
                card = Surface(self.theme, "card", title=title, gap="xs")
                card.body.addWidget(help_reading.shortcut_list(self.theme, rows))
                self.cards.addWidget(card)
        if not any_row:
            self.cards.addWidget(
                EmptyState(
                    self.theme, "search", self.tr("Inget kommando heter så."),
                    self.tr("Pröva ett kortare eller ett annat ord."),
                )
            )  # fmt: skip
