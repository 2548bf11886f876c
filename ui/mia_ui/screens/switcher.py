"""S34, Ctrl+K: to a person, a page or a command by writing the beginning of its name.

It lies over the page and is no dialog. It is made when it is called and thrown away when it
closes, so nothing of it is there once the vault has locked.
"""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from mia_desktop.services import switching
from mia_desktop.services.switching import Found
from mia_ui.base.announce import announce
from mia_ui.models.switcher import DETAIL, Hit, HitModel, matching, person
from mia_ui.screens.context import Context
from mia_ui.theme import Theme
from mia_ui.widgets import accessible
from mia_ui.widgets.field import LineField
from mia_ui.widgets.surface import Surface
from mia_ui.widgets.text import PlainLabel

MOST_SEEN = 10
MOST_OTHERS = 8
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -5, Qt.Key.Key_PageDown: 5}


class _Rows(QStyledItemDelegate):
    """The title at the left, what it is at the right, a bar beside the chosen one."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:  # fmt: skip
        detail = str(index.data(DETAIL) or "")
        view = option.widget
        chosen = isinstance(view, QListView) and view.currentIndex().row() == index.row()
        wide = QStyleOptionViewItem(option)
        font = self._theme.font("caption")
        painter.save()
        painter.setFont(font)
        room = painter.fontMetrics().horizontalAdvance(detail) + 2 * self._theme.px("m")
        painter.restore()
        super().paint(painter, wide, index)
        painter.save()
        if chosen:
            bar = option.rect
            side = bar.adjusted(0, 0, self._theme.px("xs") - bar.width(), 0)
            painter.fillRect(side, self._theme.color("primary"))
        painter.setFont(font)
        painter.setPen(self._theme.color("on_primary_soft" if chosen else "text_muted"))
        place = option.rect.adjusted(option.rect.width() - room, 0, -self._theme.px("m"), 0)
        middle = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(place, middle, detail)
        painter.restore()


class Switcher(Surface):
    """A box to write in and what it leads to; the first row is chosen from the beginning."""

    chosen = Signal(object)  # Hit
    closed = Signal()

    def __init__(
        self, context: Context, host: QWidget, *, others: Sequence[Hit], short: Sequence[Hit],
        people: bool = True,
    ) -> None:  # fmt: skip
        """`others` is all there is to write the name of; `short` stands there before that."""
        super().__init__(context.theme, "overlay", gap="s", parent=host)
        accessible.install()
        self.accessible_role = accessible.Role.Dialog
        self.setAccessibleName(self.tr("Gå till"))
        self._context = context
        self._host: QWidget | None = host
        self._others, self._short, self._people = tuple(others), tuple(short), people
        self._asked = self._answered = 0
        self._wanted = False
        self._before = QApplication.focusWidget()
        self._make_field(context.theme)
        self.count = PlainLabel(context.theme, "", "caption", "muted")
        self._make_list(context.theme)
        for part in (self.field, self.count, self.list):
            self.body.addWidget(part)
        self.body.addStretch(1)
        host.installEventFilter(self)
        self._place()
        self.show()
        self.raise_()
        self.field.edit.setFocus(Qt.FocusReason.PopupFocusReason)
        self._ask("")

    def _make_field(self, theme: Theme) -> None:
        self.field = LineField(theme)
        self.field.set_name(
            self.tr("Gå till"),
            self.tr("Namn, deltagarnummer, helt personnummer, sida eller kommando."),
        )
        edit = self.field.edit
        edit.setObjectName("switcher")
        edit.setPlaceholderText(self.tr("Deltagare, sida eller kommando"))
        edit.textChanged.connect(self._ask)
        edit.installEventFilter(self)

    def _make_list(self, theme: Theme) -> None:
        self.model = HitModel(theme, self)
        self.list = QListView()
        self.list.setObjectName("hits")
        self.list.setAccessibleName(self.tr("Träffar"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setFont(theme.font())
        side = theme.px("icon")
        self.list.setIconSize(QSize(side, side))
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setItemDelegate(_Rows(theme, self.list))
        self.list.setModel(self.model)
        self.list.clicked.connect(lambda index: self._take(index.row()))

    def close_switcher(self, *, give_back: bool = True) -> None:
        """Go, and put the person back where they were."""
        if self._host is None:
            return
        host, self._host = self._host, None
        host.removeEventFilter(self)
        self.field.edit.removeEventFilter(self)
        self.hide()
        if give_back and self._before is not None:
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        self._before = None
        self.closed.emit()

    # asking

    def _ask(self, text: str) -> None:
        """Ask the store; an older answer is passed over, and Enter waits for the newest."""
        self._asked += 1
        number = self._asked
        self._wanted = False
        if not self._people:
            self._arrived(number, text, Found(people=(), all=0))
            return
        self._context.ask(
            partial(switching.find, text=text), lambda found: self._arrived(number, text, found)
        )

    def _arrived(self, number: int, text: str, found: Found) -> None:
        if number != self._asked or self._host is None:
            return
        self._answered = number
        others = matching(self._others, text)[:MOST_OTHERS] if text.strip() else self._short
        self.model.show([*map(person, found.people), *others])
        self.count.setText(self._count(text, found, len(others)))
        self._place()
        if self.model.hits:
            self.list.setCurrentIndex(self.model.index(0))
        self._say()
        if self._wanted:
            self._take(0)

    def _count(self, text: str, found: Found, others: int) -> str:
        if not text.strip():
            return self.tr("Senast öppnade deltagare, och sidorna")
        if not (found.all or others):
            return self.tr("Inga träffar på ”{text}”.").format(text=text.strip())
        count = found.all + others
        if found.all > len(found.people):
            return self.tr("{n} träffar. Skriv mer för att se färre.").format(n=count)
        return self.tr("{n} träffar").format(n=count) if count > 1 else self.tr("1 träff")

    def _say(self) -> None:
        row = self.list.currentIndex().row()
        spoken = self.model.spoken(row) if self.model.hits and row >= 0 else ""
        announce(self.field.edit, " ".join(w for w in (f"{self.count.text()}.", spoken) if w))

    # choosing

    def _step(self, step: int) -> None:
        if not self.model.hits:
            return
        here, last = self.list.currentIndex().row(), len(self.model.hits) - 1
        round_ = abs(step) == 1
        row = (here + step) % (last + 1) if round_ else min(max(here + step, 0), last)
        self.list.setCurrentIndex(self.model.index(row))
        announce(self.field.edit, self.model.spoken(row))

    def _take(self, row: int) -> None:
        if 0 <= row < len(self.model.hits):
            hit = self.model.hits[row]
            self.close_switcher(give_back=hit.kind == "command")
            self.chosen.emit(hit)

    def _enter(self) -> None:
        if self._answered == self._asked:
            self._take(self.list.currentIndex().row())
        else:
            self._wanted = True  # quicker than the store: what was written is what is opened

    # the box over the page

    def _place(self) -> None:
        host, theme = self._host, self._context.theme
        if host is None:
            return
        margin = theme.px("xl")
        width = min(theme.px("text"), host.width() - 2 * margin)
        seen = min(max(len(self.model.hits), 1), MOST_SEEN)
        row = self.list.sizeHintForRow(0) if self.model.hits else theme.px("row")
        top = min(theme.px("huge"), host.height() // 10)
        room = host.height() - 2 * top
        self.list.setFixedHeight(seen * row + 2 * theme.px("hair"))
        height = self.heightForWidth(width) if self.hasHeightForWidth() else 0
        height = max(height, self.body.totalSizeHint().height())
        if height > room:
            self.list.setFixedHeight(max(row, seen * row - (height - room)))
            height = room
        self.setGeometry((host.width() - width) // 2, top, width, height)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if watched is self._host and kind == QEvent.Type.Resize:
            self._place()
        elif watched is self.field.edit and kind == QEvent.Type.FocusOut:
            self._left()
        elif isinstance(event, QKeyEvent) and kind == QEvent.Type.KeyPress:
            return self._key(event)
        return super().eventFilter(watched, event)

    def _left(self) -> None:
        """The person has gone somewhere else in the window: the box is done with."""
        now = QApplication.focusWidget()
        if now is not None and not self.isAncestorOf(now) and now.window() is self.window():
            self.close_switcher(give_back=False)

    def _key(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        deeds: dict[Qt.Key, Callable[[], object]] = {
            Qt.Key.Key_Escape: self.close_switcher,
            Qt.Key.Key_Return: self._enter,
            Qt.Key.Key_Enter: self._enter,
            Qt.Key.Key_Tab: self.close_switcher,
            Qt.Key.Key_Backtab: self.close_switcher,
        }
        if key in _STEPS:
            self._step(_STEPS[key])
        elif key in deeds:
            deeds[key]()
        else:
            return False
        return True
