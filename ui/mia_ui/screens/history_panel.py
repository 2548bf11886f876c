"""History of a field: who wrote what and when, and the way back to an earlier value (P13)."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from typing_extensions import override

from mia_desktop.services import field_history
from mia_desktop.services.field_history import Past
from mia_ui.messages import when
from mia_ui.screens.changed_words import shown
from mia_ui.screens.context import Context
from mia_ui.screens.dispute_part import DisputePart
from mia_ui.widgets.buttons import Button
from mia_ui.widgets.surface import Surface, clear_layout, column, line
from mia_ui.widgets.text import Chip, ChipKind, Heading, PlainLabel

MOST = 50


class HistoryPanel(Surface):
    """What was ever written in one unit of one record, newest first; stands in the page.

    `say` tells how a value is read; without it, as any record's. Whoever shows the panel takes it
    away on `closed` and reads its page anew on `put_back` and `marked`.
    """

    keeps_itself = False

    closed = Signal()
    put_back = Signal()
    marked = Signal()
    """The field is disputed now, or a dispute of it is settled."""
    filled = Signal()

    def __init__(
        self, context: Context, record: str, unit: str, label: str, *,
        say: Callable[[Any], str] = shown, changeable: bool = True, quiet: bool = False,
    ) -> None:  # fmt: skip
        """`quiet` leaves the keyboard where it is: it stood open before a lock."""
        super().__init__(context.theme, "card", gap="m")
        self.setObjectName("history")
        self.context, self._record, self.unit, self._say = context, record, unit, say
        self._changeable, self._quiet = changeable, quiet
        theme = context.theme
        self.heading = Heading(theme, self.tr("Historik: {label}").format(label=label), 3)
        self.heading.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.body.addWidget(self.heading)
        self._list = column(theme, "m")
        self.body.addLayout(self._list)
        self.dispute = DisputePart(context, record, unit)
        self.dispute.changed.connect(self.marked)
        self.body.addWidget(self.dispute)
        close = Button(theme, self.tr("Stäng historiken"))
        close.clicked.connect(self.closed)
        self.body.addWidget(close, 0, Qt.AlignmentFlag.AlignLeft)
        work = partial(field_history.of_field, record=record, unit=unit)
        context.ask(work, self._show)

    def _show(self, written: Sequence[Past]) -> None:
        clear_layout(self._list)
        theme = self.context.theme
        standing = [past for past in written if past.stands]
        if not written:
            text = self.tr("Inget är skrivet här än.")
            self._list.addWidget(PlainLabel(theme, text, "body", "muted"))
        if len({repr(past.value) for past in standing}) > 1:
            text = self.tr("Två har skrivit olika på samma ställe. Välj vad som gäller.")
            self._list.addWidget(PlainLabel(theme, text))
        for past in written[:MOST]:
            self._list.addWidget(self._entry(past, standing))
        if not self._quiet:
            self.heading.setFocus(Qt.FocusReason.OtherFocusReason)
        self.filled.emit()

    def _entry(self, past: Past, standing: Sequence[Past]) -> Surface:
        theme = self.context.theme
        holder = Surface(theme, "bracket", gap="xs")
        head = self.tr("{author}, {moment}").format(author=past.author, moment=when.moment(past.at))
        holder.body.addWidget(PlainLabel(theme, head, "caption", "muted"))
        said = self.tr("Dolt: personen är skyddad.") if past.hidden else self._say(past.value)
        holder.body.addWidget(PlainLabel(theme, said))
        marks = line(theme, "s")
        for text, kind in self._marks(past, standing):
            marks.addWidget(Chip(theme, text, kind))
        alone = len(standing) == 1 and past.value == standing[0].value
        if self._changeable and not alone and not past.hidden:
            back = Button(theme, self.tr("Gå tillbaka till det här"), "quiet", "undo-2")
            back.setAccessibleName(self.tr("Gå tillbaka till det här: {head}").format(head=head))
            ids = tuple(one.id for one in standing)
            back.clicked.connect(lambda _on=False: self._put_back(past, ids))
            marks.addWidget(back)
        marks.addStretch(1)
        holder.body.addLayout(marks)
        return holder

    def _marks(self, past: Past, standing: Sequence[Past]) -> list[tuple[str, ChipKind]]:
        marks: list[tuple[str, ChipKind]] = []
        if past.stands:
            open_krock = len(standing) > 1
            marks.append((self.tr("I krock"), "warning") if open_krock else
                         (self.tr("Gäller nu"), "info"))  # fmt: skip
        if past.settled:
            marks.append((self.tr("Löste en krock"), "neutral"))
        if past.elsewhere:
            marks.append((self.tr("Annan dator"), "neutral"))
        if past.machine:
            marks.append((self.tr("Föreslaget"), "neutral"))
        return marks

    def _put_back(self, past: Past, standing: tuple[str, ...]) -> None:
        work = partial(
            field_history.put_back, record=self._record, unit=self.unit, write=past.id,
            shown=standing,
        )  # fmt: skip
        self.context.ask(work, lambda _done: self.put_back.emit())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        super().keyPressEvent(event)
