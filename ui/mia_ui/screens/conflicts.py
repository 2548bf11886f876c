"""Krockar: what two people wrote, side by side; a person chooses, or leaves it for later."""

from collections.abc import Mapping
from functools import partial

from mia_desktop.services import conflicts
from mia_desktop.services.conflicts import Conflict, Side
from mia_ui.messages import exchange, when
from mia_ui.screens.changed_words import shown
from mia_ui.screens.context import Context
from mia_ui.widgets.banner import EmptyState
from mia_ui.widgets.buttons import Button
from mia_ui.widgets.page import Page
from mia_ui.widgets.screen import Columns
from mia_ui.widgets.surface import Surface, clear_layout
from mia_ui.widgets.text import PlainLabel


class ConflictsPage(Page):
    """One card a krock. Nothing is chosen beforehand, and leaving is always allowed."""

    def __init__(self, context: Context, args: Mapping[str, str]) -> None:
        super().__init__(context.theme, "", back="")
        self.set_title(self.tr("Krockar"))
        self.context, self._case = context, args.get("case", "")
        self._read()

    def _read(self) -> None:
        self.context.ask(partial(conflicts.waiting, case=self._case), self._show)

    def _show(self, waiting: list[Conflict]) -> None:
        clear_layout(self.body)
        if not waiting:
            text = self.tr("Ingen annan har skrivit på samma ställe som du.")
            empty = EmptyState(self.theme, "git-compare", self.tr("Inga krockar."), text)
            self.body.addWidget(empty)
        else:
            text = self.tr(
                "Två personer har skrivit på samma ställe. Båda orden finns kvar tills du väljer."
                " Du kan ta ställning senare."
            )
            self.body.addWidget(PlainLabel(self.theme, text))
        for conflict in waiting:
            self.body.addWidget(self._card(conflict))
        self.body.addStretch(1)
        self.filled.emit()
        self.arrive()

    def _card(self, conflict: Conflict) -> Surface:
        what = exchange.unit(conflict.kind, conflict.unit)
        title = self.tr("{number}: {what}").format(number=conflict.number, what=what)
        card = Surface(self.theme, "card", title=title)
        columns = Columns(self.theme, most=2)
        for side in conflict.sides:
            columns.add(self._side(conflict, side, what))
        card.body.addWidget(columns)
        return card

    def _side(self, conflict: Conflict, side: Side, what: str) -> Surface:
        holder = Surface(self.theme, "bracket")
        who = self.tr("{author}, {moment}").format(author=side.author, moment=when.moment(side.at))
        holder.body.addWidget(PlainLabel(self.theme, who, "caption", "muted"))
        holder.body.addWidget(PlainLabel(self.theme, shown(side.value)))
        choose = Button(self.theme, self.tr("Behåll det här"))
        choose.setAccessibleName(
            self.tr("Behåll det som {author} skrev: {what}").format(author=side.author, what=what)
        )
        choose.clicked.connect(partial(self._settle, conflict, side))
        holder.body.addWidget(choose)
        return holder

    def _settle(self, conflict: Conflict, side: Side, _checked: object = None) -> None:
        self.context.ask(
            partial(conflicts.settle, conflict=conflict, value=side.value),
            lambda _done: self._settled(),
        )

    def _settled(self) -> None:
        self.context.window.saved()
        self.context.window.toast(self.tr("Krocken är löst. Båda orden finns i historiken."))
        self._read()
