"""Lägg till från mall: what plans often hold, and the shown row as a new one (ux §1.10)."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from typing_extensions import override

from mia_desktop.domain import codes
from mia_desktop.services import plan_templates
from mia_desktop.services.plan_templates import Template
from mia_ui.screens.context import Context
from mia_ui.screens.row_list import RowItem, RowList
from mia_ui.widgets.buttons import Button
from mia_ui.widgets.field import LineField
from mia_ui.widgets.form_row import FormRow
from mia_ui.widgets.screen import ButtonRow
from mia_ui.widgets.surface import Surface


class TemplatesPanel(Surface):
    """Stands in the page; whoever shows it adds what is chosen and takes it away on `closed`."""

    chosen = Signal(object)
    """The template that is to be added."""
    closed = Signal()
    filled = Signal()

    def __init__(self, context: Context, record: str) -> None:
        """`record` is the goal or activity that can be made a template; else empty."""
        super().__init__(context.theme, "card", gap="m")
        self.setObjectName("templates")
        self._context, self._record = context, record
        theme = context.theme
        self._templates: dict[str, Template] = {}
        self.list = RowList(theme, "template", self.tr("Lägg till från mall"))
        self.list.heading.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.list.opened.connect(self._choose)
        self.list.remove_wanted.connect(self._remove)
        self.body.addWidget(self.list)
        self.name = LineField(theme)
        self.row = FormRow(
            theme, self.tr("Spara det valda som mall"), self.name, name="template-name",
            help_text=self.tr(
                "Ge mallen ett namn utan personuppgifter. Egna ord, kontakter och datum följer"
                " inte med."
            ),
        )  # fmt: skip
        self.keep = Button(theme, self.tr("Spara mall"))
        self.keep.clicked.connect(self._keep)
        self.away = Button(theme, self.tr("Stäng mallarna"), "quiet")
        self.away.clicked.connect(self.closed)
        self.body.addWidget(self.row)
        self.body.addWidget(ButtonRow(theme, self.keep, self.away))
        self.row.setVisible(bool(record))
        self.keep.setVisible(bool(record))
        self._read()

    def opened(self) -> str:
        """The pane beside opens it again: it has the button."""
        return "templates" if self.isVisible() else ""

    def open_again(self, _what: str) -> bool:
        return False

    def _read(self) -> None:
        self._context.ask(plan_templates.every, self._show)

    def _show(self, found: Sequence[Template]) -> None:
        self._templates = {one.id: one for one in found}
        self.list.show_items([
            RowItem(id=one.id, title=one.name, detail=self._detail(one),
                    removable=not one.shipped)
            for one in found
        ])  # fmt: skip
        self.filled.emit()

    def _detail(self, one: Template) -> str:
        language = self._context.language
        if one.kind == "goal":
            kind = codes.label("CL-GOAL", one.goal_type, language) if one.goal_type else ""
            count = self.tr("%n aktiviteter", "", len(one.deeds))
            return " · ".join(part for part in (self.tr("Mål"), kind, count) if part)
        actor = one.deeds[0].actor if one.deeds else ""
        who = codes.label("CL-ACT", actor, language) if actor else ""
        return " · ".join(part for part in (self.tr("Aktivitet"), who) if part)

    def _choose(self, key: str) -> None:
        self.chosen.emit(self._templates[key])

    def _remove(self, key: str) -> None:
        gone = self._templates[key]

        def back() -> None:
            work = partial(plan_templates.put_back, template=gone)
            self._context.ask(work, lambda _done: self._read())

        def done(_done: object) -> None:
            self._context.window.toast(self.tr("Mallen är borttagen."), back)
            self._read()

        self._context.ask(partial(plan_templates.remove, key=key), done)

    def _keep(self) -> None:
        name = self.name.text().strip()
        if not name:
            self.row.show_error(self.tr("Ge mallen ett namn."))
            self.name.take_focus()
            return
        self.row.clear_error()
        work = partial(plan_templates.keep, record=self._record, name=name)
        self._context.ask(work, lambda _made: self._kept())

    def _kept(self) -> None:
        self.name.set_value("")
        self._context.window.saved()
        self._context.window.toast(self.tr("Mallen är sparad."))
        self._read()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        super().keyPressEvent(event)
