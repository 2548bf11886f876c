"""Grupper: the groups of the whole caseload, each with its members and meetings."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, QLocale
from typing_extensions import override

from mia_desktop.domain.records.time import Group
from mia_desktop.services import groups
from mia_desktop.services.groups import Card
from mia_ui.screens import page_keys
from mia_ui.screens.context import Context
from mia_ui.screens.group_form import GroupForm
from mia_ui.screens.reveal import reveal
from mia_ui.widgets.banner import EmptyState
from mia_ui.widgets.buttons import Button, RowButton
from mia_ui.widgets.page import Page
from mia_ui.widgets.surface import clear_layout, column
from mia_ui.widgets.text import ChipKind, PlainLabel

tr = QCoreApplication.translate


def when(group: Group) -> str:
    """The weekday and the times of a group: torsdag 09.00–11.30."""
    day = group.time.weekday
    name = QLocale().standaloneDayName(day + 1) if day is not None and 0 <= day < 7 else ""
    times = "–".join(time.replace(":", ".") for time in (group.time.start, group.time.end) if time)
    return " ".join(part for part in (name, times) if part)


def facts(group: Group) -> str:
    """When, where and who, on one line."""
    led = tr("Groups", "ledare {name}").format(name=group.leader) if group.leader else ""
    return " · ".join(part for part in (when(group), group.place, led) if part)


class GroupsPage(Page):
    """One list; a group belongs to nobody's case and is never handed over."""

    def __init__(self, context: Context, args: Mapping[str, str]) -> None:
        super().__init__(context.theme, "", back=tr("Groups", "Tid"))
        self.set_title(self.tr("Grupper"))
        self.context = context
        self._args = args
        self.back_wanted.connect(lambda: self.go.emit("hours", {}))
        text = self.tr(
            "Gemensamt för alla dina deltagare. Vilka som är med i en grupp står bara här:"
            " i deltagarens ärende står bara den egna närvaron."
        )
        self.body.addWidget(PlainLabel(self.theme, text, "body", "muted"))
        self.new = Button(self.theme, self.tr("Ny grupp"), "primary", "plus")
        self.new.clicked.connect(self.new_group)
        self.tools.addWidget(self.new)
        self.form = GroupForm(context)
        self.form.written.connect(self._save)
        self.form.closed.connect(self._put_away)
        self.body.addWidget(self.form)
        self.list = column(self.theme, "xs")
        self.body.addLayout(self.list)
        self.finish()
        page_keys.bind(context, self, "add_row", self.new_group)
        context.ask(groups.every, self._arrived)

    @override
    def primary(self) -> Button | None:
        return self.form.save if self.form.isVisible() else self.new

    def _arrived(self, found: Sequence[Card]) -> None:
        clear_layout(self.list)
        for card in found:
            self.list.addWidget(self._row(card))
        if not found:
            title = self.tr("Ingen grupp än.")
            text = self.tr("Lägg till en grupp för att fylla i närvaro för många på en gång.")
            self.list.addWidget(EmptyState(self.theme, "users", title, text))
        self.filled.emit()

    def _row(self, card: Card) -> RowButton:
        today = self.context.clock.today()
        count = self.tr("%n deltagare", "", len(card.present(today)))
        end = card.group.period.end
        ended: ChipKind = "neutral"
        over = (self.tr("Avslutad"), ended) if end is not None and end < today else None
        detail = " · ".join(part for part in (facts(card.group), count) if part)
        row = RowButton(self.theme, card.group.name, detail, over, icon="users")
        row.setObjectName(f"group-{card.group.id}")
        row.clicked.connect(partial(self.go.emit, "group", {"group": card.group.id}))
        return row

    def new_group(self) -> None:
        self.new.hide()
        self.form.open_new()
        reveal(self, self.form)

    def opened(self) -> str:
        return "group" if self.form.isVisible() else ""

    def open_again(self, what: str) -> bool:
        if what == "group":
            self.new_group()
        return what == "group"

    def _put_away(self) -> None:
        self.new.show()
        self.new.setFocus()

    def _save(self, group: str, values: dict[str, Any]) -> None:
        def done(made: str) -> None:
            self.context.window.saved()
            self.go.emit("group", {"group": made})

        self.context.ask(partial(groups.save, values=values, group=group), done)
