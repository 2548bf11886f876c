"""K5 Avvikelser: the office's board, one column for each state."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QDrag, QDragEnterEvent, QDropEvent, QMouseEvent
from PySide6.QtWidgets import QGridLayout, QWidget
from typing_extensions import override

from mia_desktop.domain.records.office import Deviation
from mia_desktop.services import deviations, undoing
from mia_desktop.services.deviations import STATUSES
from mia_ui.messages import volumes
from mia_ui.models import deviations as words
from mia_ui.screens.context import Context
from mia_ui.screens.filter_fields import ListField
from mia_ui.theme import Theme, sizes
from mia_ui.widgets.banner import EmptyState
from mia_ui.widgets.buttons import IconButton
from mia_ui.widgets.choice import Option
from mia_ui.widgets.form_row import FormRow
from mia_ui.widgets.page import Page
from mia_ui.widgets.screen import Columns, Reflowing
from mia_ui.widgets.surface import Surface, clear_layout, column, line
from mia_ui.widgets.text import Chip, Heading, PlainLabel

FORMAT = "application/x-mia-deviation"


class Card(Surface):
    """One deviation; the mouse takes it to another column, two buttons do the same by keys."""

    moved = Signal(str, str)
    """record, status."""

    def __init__(self, theme: Theme, context: Context, each: Deviation) -> None:
        super().__init__(theme, "panel", gap="xs")
        self._each, language = each, context.language
        head = line(theme, "s")
        head.addWidget(Chip(theme, *words.kind(each.kind)))
        head.addStretch(1)
        place = STATUSES.index(each.status)
        self.buttons: dict[str, IconButton] = {}
        for icon, other in (("arrow-left", place - 1), ("arrow-right", place + 1)):
            if 0 <= other < len(STATUSES):
                head.addWidget(self._mover(theme, icon, STATUSES[other], context))
        self.body.addLayout(head)
        title = ", ".join(
            part for part in (words.category(each.category, language), volumes.period(each.month),
                              each.unit) if part
        )  # fmt: skip
        self.body.addWidget(PlainLabel(theme, title, "label"))
        self.body.addWidget(PlainLabel(theme, each.what))
        for name, text in (
            (self.tr("Följd: {text}"), each.effect), (self.tr("Förslag: {text}"), each.idea),
        ):  # fmt: skip
            if text:
                self.body.addWidget(PlainLabel(theme, name.format(text=text)))
        if facts := words.facts(each, language):
            self.body.addWidget(PlainLabel(theme, facts, "caption", "muted"))

    def _mover(self, theme: Theme, icon: str, status: str, context: Context) -> IconButton:
        label, _tint = words.status(status, context.language)
        name = self.tr("Flytta till {status}: {text}").format(
            status=label, text=self._each.what[:60]
        )
        button = self.buttons[status] = IconButton(theme, icon, name)
        button.clicked.connect(lambda: self.moved.emit(self._each.id, status))
        return button

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            drag, data = QDrag(self), QMimeData()
            data.setData(FORMAT, self._each.id.encode())
            drag.setMimeData(data)
            drag.exec(Qt.DropAction.MoveAction)


class Lane(Surface):
    """A state and what is in it; a card can be dropped here."""

    dropped = Signal(str, str)
    """record, status."""

    def __init__(self, theme: Theme, status: str, title: str, count: int) -> None:
        super().__init__(theme, "card", gap="m")
        self._status = status
        self.setAcceptDrops(True)
        self.body.addWidget(Heading(theme, f"{title} ({count})", 2))

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasFormat(FORMAT):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        record = bytes(event.mimeData().data(FORMAT).data()).decode()
        event.acceptProposedAction()
        self.dropped.emit(record, self._status)


class Lanes(Reflowing):
    """Four columns where there is room, else two, else one."""

    def __init__(self, theme: Theme, lanes: Sequence[QWidget]) -> None:
        super().__init__()
        self._lanes = lanes
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(theme.px("m"))
        self._lay_out(len(lanes))

    def _lay_out(self, across: int) -> None:
        for place, lane in enumerate(self._lanes):
            self._grid.addWidget(lane, place // across, place % across, Qt.AlignmentFlag.AlignTop)
        for place in range(len(self._lanes)):
            self._grid.setColumnStretch(place, int(place < across))

    @override
    def reflow(self, effective: float) -> None:
        room = sizes().reflow
        self._lay_out(4 if effective >= room.wide else 2 if effective >= room.two else 1)


class DeviationBoard(Page):
    """What has come from the handledare, and how far each has been taken."""

    def __init__(self, context: Context, _args: Mapping[str, str]) -> None:
        super().__init__(context.theme, "", wide=True)
        self.set_title(self.tr("Avvikelser och guldkorn"))
        self.context = context
        language, every = context.language, self.tr("Alla")
        self.filters = {
            "kind": ListField(self.theme, [
                Option("", every), *(Option(*pair) for pair in words.kinds().items())
            ]),
            "category": ListField(self.theme, words.options("CL-DEVIATION", language, every)),
            "party": ListField(self.theme, words.options("CL-ACT", language, every)),
            "level": ListField(self.theme, words.options("CL-DEVIATION-LEVEL", language, every)),
        }  # fmt: skip
        labels = {
            "kind": self.tr("Slag"), "category": self.tr("Område"), "party": self.tr("Part"),
            "level": self.tr("Lyfts till"),
        }  # fmt: skip
        fields = Columns(self.theme)
        for name, field in self.filters.items():
            fields.add(FormRow(self.theme, labels[name], field, name=f"board-{name}"))
            field.changed.connect(self._show_chosen)
        self.body.addWidget(fields)
        self._inside = column(self.theme, "m")
        self.body.addLayout(self._inside)
        self.finish()
        self._every: list[Deviation] = []
        self._focus = ""
        self._next_stop: IconButton | None = None
        self._read()

    def _read(self) -> None:
        self.context.ask(deviations.everything, self._show)

    def _show(self, every: list[Deviation]) -> None:
        self._every = every
        self._show_chosen()

    def _chosen(self) -> list[Deviation]:
        kind, category, party, level = (field.value() for field in self.filters.values())
        return [
            each
            for each in self._every
            if kind in {"", each.kind}
            and category in {"", each.category}
            and (not party or party in each.parties)
            and level in {"", each.level}
        ]

    def _show_chosen(self) -> None:
        clear_layout(self._inside)
        if not self._every:
            text = self.tr("De kommer med handledarnas paket, utan koppling till någon deltagare.")
            self._inside.addWidget(
                EmptyState(
                    self.theme, "message-square-text",
                    self.tr("Inga avvikelser eller guldkorn än."), text,
                )
            )  # fmt: skip
        else:
            self._inside.addWidget(self._board(self._chosen()))
        self.reflow(self.theme.effective(self.window().width()))
        if self._next_stop is not None:  # who moves a card by keys goes on with it
            self._next_stop.setFocus()
            self._next_stop = None
        self.filled.emit()

    def _board(self, chosen: Sequence[Deviation]) -> Lanes:
        lanes: list[Lane] = []
        wanted: Card | None = None
        for status in STATUSES:
            mine = [each for each in chosen if each.status == status]
            title, _tint = words.status(status, self.context.language)
            lane = Lane(self.theme, status, title, len(mine))
            lane.dropped.connect(self._move)
            for each in mine:
                card = Card(self.theme, self.context, each)
                card.moved.connect(self._move)
                lane.body.addWidget(card)
                wanted = card if each.id == self._focus else wanted
            if not mine:
                lane.body.addWidget(PlainLabel(self.theme, self.tr("Inget"), "body", "muted"))
            lanes.append(lane)
        board = Lanes(self.theme, lanes)
        if wanted is not None:
            self._focus = ""
            self._next_stop = next(reversed(wanted.buttons.values()))
        return board

    def _move(self, record: str, status: str) -> None:
        each = next((each for each in self._every if each.id == record), None)
        if each is None or each.status == status:
            return
        self._focus = record
        label, _tint = words.status(status, self.context.language)
        text = self.tr("Flyttad till {status}. Handledaren får veta det med nästa kvittens.")
        self.context.ask(
            partial(deviations.move, record=record, status=status),
            lambda _none: self._moved(text.format(status=label)),
        )

    def _moved(self, text: str) -> None:
        self.context.window.saved()
        self.context.window.toast(text, self._undo)
        self._read()

    def _undo(self) -> None:
        self.context.ask(undoing.undo, lambda _done: self._read())
