"""What a screen is built on: one scrolling page with its heading, or a list beside it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QSizePolicy, QWidget
from typing_extensions import override

from mia_ui.theme import Theme, sizes
from mia_ui.widgets import accessible
from mia_ui.widgets.buttons import Button
from mia_ui.widgets.screen import ButtonRow, Screen
from mia_ui.widgets.surface import Surface, column, line, margins
from mia_ui.widgets.text import Chip, ChipKind, Heading, PlainLabel

if TYPE_CHECKING:  # not before the first picture
    from mia_ui.widgets.banner import Banner
    from mia_ui.widgets.task_list import TaskList


class _Body(QWidget):
    """What scrolls: as tall as its texts are at the width there is, and no taller.

    Left to itself, a column of wrapped texts asks for the height it would have if it were narrow.
    """

    @override
    def minimumSizeHint(self) -> QSize:
        least, layout = super().minimumSizeHint(), self.layout()
        wraps = layout is not None and layout.hasHeightForWidth()
        return QSize(least.width(), 0) if wraps else least


class Scroll(QScrollArea):
    """A scrolling column that is no stop for Tab; its content is as wide as text may be."""

    def __init__(self, theme: Theme, *, wide: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        holder = _Body()
        holder.setObjectName("scrollBody")
        self.viewport().setObjectName("scrollView")
        across = line(theme, None, holder)
        inner = QWidget()
        if not wide:
            inner.setMaximumWidth(theme.px("text"))
        self.body = column(theme, "l", inner)
        margins(theme, self.body, "s", "xs")
        across.addWidget(inner, 1)
        if not wide:
            across.addStretch(0)
        self.setWidget(holder)


class Page(Screen):
    """A screen: back link, H1 with chip and actions, banners, one scrolling body.

    Add to `body`; call `finish()` last if the content should keep to the top.
    """

    back_wanted = Signal()

    def __init__(
        self,
        theme: Theme,
        title: str,
        *,
        caption: str = "",
        back: str = "",
        wide: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        outer = column(theme, "m", self)
        margins(theme, outer, "l", "l")
        self.area = Scroll(theme, wide=wide)
        self.heading = Heading(theme, title, 1)
        self.caption = PlainLabel(theme, caption, "body", "muted")
        if not caption:  # never show what has no parent yet: it would be a window
            self.caption.hide()
        self.tools = line(theme, "s")
        self.banners = column(theme, "s")
        self.body = column(theme, "l")
        titles = column(theme, "xs")  # room for the ring around the heading
        titles.addWidget(self.heading)
        titles.addWidget(self.caption)
        self._top_row = QWidget()
        head = line(theme, "m", self._top_row)
        if back:  # the way back stays; the heading scrolls with what it is about
            link = Button(theme, back, "quiet", "arrow-left")
            link.setAccessibleName(self.tr("Tillbaka till {back}").format(back=back))
            link.clicked.connect(self.back_wanted)
            margins(theme, head, "xs", None)
            head.addWidget(link)
            head.addStretch(1)
            self.area.body.addLayout(titles)
        else:
            margins(theme, head, "s", None)  # in line with the body, where fields need ring room
            head.addLayout(titles, 1)
        head.addLayout(self.tools)
        self._page_rows, self._has_way_back, self._heading_scrolls = outer, bool(back), False
        outer.addWidget(self._top_row)
        self.area.body.addLayout(self.banners)
        self.area.body.addLayout(self.body)
        outer.addWidget(self.area, 1)

    @override
    def window_title(self) -> str:
        return self.heading.text()

    @override
    def reflow(self, effective: float) -> None:
        """Where there is little room the heading scrolls with the rest (large text, 2.4.11)."""
        scrolled = not self._has_way_back and effective < sizes().reflow.two
        if scrolled != self._heading_scrolls:
            self._heading_scrolls = scrolled
            old, new = (
                (self._page_rows, self.area.body) if scrolled else (self.area.body, self._page_rows)
            )
            old.removeWidget(self._top_row)
            head = self._top_row.layout()
            if head is not None:
                margins(self.theme, head, None if scrolled else "s", None)
            new.insertWidget(0, self._top_row)
        super().reflow(effective)

    def set_title(self, title: str) -> None:
        self.heading.set_text(title)
        self.title_changed.emit()

    def add_chip(self, text: str, kind: ChipKind) -> Chip:
        chip = Chip(self.theme, text, kind)
        self.tools.insertWidget(0, chip)
        return chip

    def add_buttons(self, *buttons: QWidget) -> None:
        """Put the page's buttons below what has been added, the primary one first."""
        self.body.addWidget(ButtonRow(self.theme, *buttons))

    def finish(self) -> None:
        """Keep what is on the page to its top."""
        self.area.body.addStretch(1)

    def show_banner(self, banner: "Banner") -> None:
        self.banners.addWidget(banner)
        banner.say()

    @override
    def arrive(self) -> None:
        """Take focus when the page opens: readers hear the heading, nobody is inside a field."""
        self.heading.setFocus(Qt.FocusReason.OtherFocusReason)


class _ListArea(Scroll):
    """Scrolls a list downwards only, and is never narrower than the list beside its bar."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, wide=True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    @override
    def minimumSizeHint(self) -> QSize:
        inside = self.widget()
        least = inside.minimumSizeHint().width() if inside is not None else 0
        bar = self.verticalScrollBar().sizeHint().width()
        return QSize(least + bar, super().minimumSizeHint().height())

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:  # the list became wider or narrower
            self.updateGeometry()
        return super().eventFilter(watched, event)


class SidePane(Surface):
    """The second column: a title, the list, something at its foot; folds with the list.

    As wide as the theme says, or as the longest word and chip of the list need.
    """

    def __init__(self, theme: Theme, title: str, tasks: "TaskList") -> None:
        super().__init__(theme, "card", parent=None)
        self._theme = theme
        self._unbounded = self.maximumHeight()
        self._compact = False
        self.tasks = tasks
        self.heading = Heading(theme, title, 2)
        self._head_area = QWidget()
        self.head = column(theme, "s", self._head_area)
        self.foot = column(theme, "s")
        self.body.addWidget(self.heading)
        self.body.addWidget(self._head_area)
        area = _ListArea(theme)
        area.body.addWidget(tasks)
        margins(theme, area.body, "xs", "xs")
        self._area = area
        self.body.addWidget(area, 1)
        self.body.addLayout(self.foot)

    def set_compact(self, compact: bool) -> None:
        """Be one line above the page: the drop-down list and what stands at the foot."""
        self.tasks.set_compact(compact)
        self.heading.setVisible(not compact)
        self._head_area.setVisible(not compact)
        way, policy = QBoxLayout.Direction, QSizePolicy.Policy
        self.body.setDirection(way.LeftToRight if compact else way.TopToBottom)
        accessible.restyle(self, "surface", "plain" if compact else "card")
        self._compact = compact
        self.setSizePolicy(
            policy.Preferred if compact else policy.Fixed,
            policy.Maximum if compact else policy.Preferred,
        )
        if compact:
            self._area.setFixedHeight(self.tasks.combo.sizeHint().height() + self._theme.px("s"))
            margins(self._theme, self.body, None, None)
        else:
            self._area.setMinimumHeight(0)
            self._area.setMaximumHeight(self._unbounded)
            margins(self._theme, self.body, "m", "m")

    @override
    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        if self._compact:
            return hint
        return QSize(max(self._theme.px("pane"), self.minimumSizeHint().width()), hint.height())


class Split(Screen):
    """A list beside a page; above it where there is little room."""

    def __init__(self, theme: Theme, side: SidePane, main: Page) -> None:
        super().__init__()
        self.side, self.main = side, main
        self._theme = theme
        self._row = column(theme, None, self)
        self._holder = column(theme, None)
        margins(theme, self._holder, "l", "m")
        self._holder.addWidget(side)
        self._row.addLayout(self._holder)
        self._row.addWidget(main, 1)
        self.reflow(sizes().reflow.wide)
        main.title_changed.connect(self.title_changed)

    def show_side(self, *, there: bool) -> None:
        """Show the list, or leave all of the room to the page, which then stands as any other."""
        self.side.setVisible(there)
        room = ("l", "m") if there else (None, None)
        margins(self._theme, self._holder, *room)

    @override
    def window_title(self) -> str:
        return self.main.window_title()

    @override
    def arrive(self) -> None:
        self.main.arrive()

    @override
    def leave(self) -> None:
        self.main.leave()

    @override
    def panes(self) -> list[QWidget]:
        return [self.side, self.main]

    @override
    def reflow(self, effective: float) -> None:
        super().reflow(effective)
        narrow = effective < sizes().reflow.two
        way = QBoxLayout.Direction
        self._row.setDirection(way.TopToBottom if narrow else way.LeftToRight)
        self.side.set_compact(narrow)
