"""The unlocked window's content: the rail, one page at a time with its history, the status line."""

from collections.abc import Callable, Mapping, Sequence
from typing import Literal, Protocol, cast

import msgspec
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QScrollArea, QVBoxLayout, QWidget
from shiboken6 import isValid
from typing_extensions import override

from mia_ui.base.place import Place
from mia_ui.theme import Theme, sizes
from mia_ui.widgets.banner import Banner
from mia_ui.widgets.feedback import BusyLine, Toast
from mia_ui.widgets.field import Field
from mia_ui.widgets.rail import Rail, RailItem
from mia_ui.widgets.screen import Screen, first_stop
from mia_ui.widgets.status_line import StatusLine
from mia_ui.widgets.surface import column, line, margins

Args = Mapping[str, str]
_MOST_BEHIND = 50


class Opens(Protocol):
    """Has a form or panel that is opened by a button or a key: a lock does not close it.

    Told by having both methods; pages, parts of pages and what helps them may.
    """

    def opened(self) -> str:
        """What stands open, in words of its own; empty for nothing."""
        ...

    def open_again(self, what: str) -> bool:
        """Open it as it was, without taking the keyboard; tells whether it is mine and here."""
        ...


class PageSpec(msgspec.Struct, frozen=True, kw_only=True):
    """A page that there is, and how to build it. `section` is the rail entry it belongs under."""

    id: str
    title: str
    build: Callable[[Args], Screen]
    icon: str = ""
    rail: Literal["top", "bottom", ""] = ""
    section: str = ""


def _keeper(focus: QWidget | None, inside: QWidget) -> QWidget | None:
    """Find the named thing that has focus: the field around it, or itself."""
    widget = focus
    while widget is not None and widget is not inside:
        if isinstance(widget, Field) and widget.objectName():
            return widget
        widget = widget.parentWidget()
    named = focus is not None and inside.isAncestorOf(focus)
    name = focus.objectName() if focus is not None and named else ""
    return focus if name and not name.startswith("qt_") else None


def _half_written(screen: Screen) -> dict[str, str]:
    """What the person has put into fields whose page or panel does not keep it by itself."""
    return {
        field.objectName(): field.draft()
        for field in screen.findChildren(Field)
        if field.touched and field.objectName() and not _keeps_itself(field, screen)
    }


def _owners(screen: Screen) -> list[Opens]:
    """Whoever on a page has something that is opened by a button or a key."""
    every: list[QObject] = [screen, *screen.findChildren(QObject)]
    return [cast("Opens", each) for each in every if hasattr(type(each), "open_again")]


def _is_put_away(field: QWidget, screen: Screen) -> bool:
    """Whether it stands in something that was hidden; what is not laid out yet was not."""
    hidden = Qt.WidgetAttribute.WA_WState_ExplicitShowHide
    above: QWidget | None = field
    while above is not None and above is not screen:
        if above.isHidden() and above.testAttribute(hidden):
            return True
        above = above.parentWidget()
    return False


def _keeps_itself(field: QWidget, screen: Screen) -> bool:
    """The nearest around the field that says so, or that says it does not, decides."""
    above: QWidget | None = field
    while above is not None and not hasattr(above, "keeps_itself"):
        above = above.parentWidget() if above is not screen else None
    return bool(getattr(above, "keeps_itself", False))


class Shell(QWidget):
    """Shows pages by id; remembers where the person was in each one behind and ahead.

    A page is built when it is gone to and thrown away when it is left. Language, theme and text
    size change by a new Shell that is given this one's `place()`: the way that unlocking goes too.
    """

    page_shown = Signal(str)  # what the window is to be called
    command_chosen = Signal(str)  # a rail entry that is no page

    def __init__(
        self,
        theme: Theme,
        pages: Sequence[PageSpec],
        commands: Sequence[RailItem] = (),
        name: str = "MIA Desktop",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self._pages = {page.id: page for page in pages}
        self._behind: list[Place] = []
        self._ahead: list[Place] = []
        self._here: Place | None = None
        self._wanted: Place | None = None
        self._settled: tuple[Field, int] | None = None
        self._texts: dict[str, str] = {}
        self._opened: tuple[str, ...] = ()
        self._opening = False
        self.screen_now: Screen | None = None
        items = [
            RailItem(id=page.id, title=page.title, icon=page.icon, bottom=page.rail == "bottom")
            for page in pages
            if page.rail
        ]
        self.rail = Rail(theme, name, [*items, *commands])
        self.status = StatusLine(theme)
        self.banners = column(theme, "s")
        self._content = self._lay_out()
        self.toast = Toast(theme, self._holder)
        self.rail.chosen.connect(self._from_rail)

    def _lay_out(self) -> QVBoxLayout:
        rows = column(self.theme, None, self)
        across = line(self.theme, None)
        across.addWidget(self.rail)
        self._holder = QWidget()
        content = column(self.theme, None, self._holder)
        area = QWidget()
        area.setLayout(self.banners)
        margins(self.theme, self.banners, "xl", "s")
        area.hide()
        self._banner_area = area
        content.addWidget(area)
        across.addWidget(self._holder, 1)
        rows.addLayout(across, 1)
        self.busy = BusyLine(self.theme)
        margins(self.theme, self.busy.row, "xl", "s")
        rows.addWidget(self.busy)
        rows.addWidget(self.status)
        return content

    def go(self, page: str, args: Args | None = None) -> None:
        """Show a page and put the one before it into the history."""
        if self._here is not None:
            self._behind = [*self._behind, self.place()][-_MOST_BEHIND:]
        self._ahead.clear()
        self._show(Place(page=page, args=dict(args or {})))

    def back(self) -> None:
        if self._behind:
            self._ahead.append(self.place())
            self._show(self._behind.pop())

    def forward(self) -> None:
        if self._ahead:
            self._behind.append(self.place())
            self._show(self._ahead.pop())

    @property
    def can_go_back(self) -> bool:
        return bool(self._behind)

    def place(self) -> Place:
        """Where the person is: page, field and cursor."""
        assert self._here is not None
        screen = self.screen_now
        assert screen is not None
        keeper = _keeper(QApplication.focusWidget() or screen.focusWidget(), screen)
        area = screen.findChild(QScrollArea)
        return msgspec.structs.replace(
            self._here,
            args={**self._here.args, **screen.here()},
            field=keeper.objectName() if keeper is not None else "",
            cursor=keeper.caret() if isinstance(keeper, Field) else -1,
            scroll=area.verticalScrollBar().value() if area is not None else 0,
            texts=_half_written(screen),
            opened=tuple(what for each in _owners(screen) if (what := each.opened())),
        )

    def restore(self, place: Place) -> None:
        """Go back to a place taken from a shell before this one."""
        self._show(place)

    def add_banner(self, banner: Banner) -> None:
        """Show what concerns the whole window above its pages."""
        self.banners.addWidget(banner)
        self._banner_area.setVisible(not (self.screen_now and self.screen_now.bare))
        banner.say()

    def next_pane(self, step: int = 1) -> None:
        """Go to the next part of the window (F6), where one last was in it."""
        middle = self.screen_now.panes() if self.screen_now is not None else []
        panes = [p for p in (self.rail, *middle, self.busy, self.status) if p.isVisible()]
        focus = QApplication.focusWidget()
        here = next((n for n, p in enumerate(panes) if focus and p.isAncestorOf(focus)), -1)
        if here < 0 and step < 0:
            here = 0
        for away in range(1, len(panes) + 1):
            pane = panes[(here + step * away) % len(panes)]
            stop = self._stop_in(pane)
            if stop is not None:
                stop.setFocus(Qt.FocusReason.TabFocusReason)
                return

    def _stop_in(self, pane: QWidget) -> QWidget | None:
        if pane is self.rail:
            checked = (b for b in self.rail.buttons.values() if b.isChecked())
            return next(checked, first_stop(pane))
        last = pane.focusWidget()
        if last is not None and last.isVisible() and last.isEnabled():
            return last
        return first_stop(pane)

    def press_primary(self) -> None:
        """Press the page's main button (Ctrl+Enter)."""
        button: QAbstractButton | None = self.screen_now.primary() if self.screen_now else None
        if button is not None:
            button.click()

    def _from_rail(self, id_: str) -> None:
        if id_ in self._pages:
            self.go(id_)
        else:
            self.command_chosen.emit(id_)

    def _show(self, place: Place) -> None:
        """Build the page of a place and throw the shown one away."""
        spec = self._pages[place.page]
        old, self.screen_now = self.screen_now, None
        if old is not None:
            old.leave()
            self._content.removeWidget(old)
            old.hide()
            old.deleteLater()
        screen = spec.build(place.args)
        self.screen_now, self._here, self._wanted = screen, place, place
        self._settled = None
        self._texts, self._opened = dict(place.texts), place.opened
        screen.go.connect(self.go)
        screen.title_changed.connect(lambda: self.page_shown.emit(screen.window_title()))
        screen.filled.connect(self._filled)
        self._content.addWidget(screen, 1)
        self.rail.set_current(screen.section or spec.section or spec.id)
        self._uncover(bare=screen.bare)
        screen.reflow(self.theme.effective(self.width()))
        screen.show()
        self.toast.raise_()  # what was done on the page before is said on this one
        self.page_shown.emit(screen.window_title())
        screen.arrive()
        self._settle()
        field = screen.findChild(Field, place.field) if place.field else None
        self._settled = (field, place.cursor) if field is not None else None

    def _uncover(self, *, bare: bool) -> None:
        """Show what stands around the page, or only the page (samtalsläge)."""
        self.rail.setVisible(not bare)
        self._banner_area.setVisible(not bare and self.banners.count() > 0)
        self.status.set_bare(bare)

    def _filled(self) -> None:
        """The page has its data: what stood open on it opens again, each thing once."""
        if self._opening:  # what opens again says that there are fields now
            return
        opened, screen = self._opened, self.screen_now
        self._opening = bool(opened)
        self._opened = tuple(
            what for what in opened
            if screen is not None and not any(each.open_again(what) for each in _owners(screen))
        )  # fmt: skip
        self._opening = False
        self._settle()

    def _settle(self) -> None:
        """Put the person back into the field of the place, as soon as it is there."""
        self._give_back()
        place, screen = self._wanted, self.screen_now
        if self._settled is not None:  # the page has written into the field since
            self._put_cursor(*self._settled)
            self._settled = None
        if place is None or screen is None or not place.field:
            return
        field = screen.findChild(QWidget, place.field)
        if field is None or _is_put_away(field, screen):
            return
        self._wanted = None
        area = screen.findChild(QScrollArea)
        if area is not None:
            area.verticalScrollBar().setValue(place.scroll)
        if not isinstance(field, Field):
            field.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        field.take_focus()
        if place.cursor >= 0:
            field.set_caret(place.cursor)

    def _put_cursor(self, field: Field, cursor: int) -> None:
        """Back to where the person was, unless they have gone or written on meanwhile."""
        if not isValid(field) or cursor < 0 or self._here is None:
            return
        if field.touched and field.draft() != self._here.texts.get(field.objectName()):
            return
        focus = QApplication.focusWidget()
        if focus is not None and field.isAncestorOf(focus):
            field.set_caret(cursor)

    def _keep_cursor(self, field: Field) -> None:
        """A text that is put in anew leaves its cursor at the end."""
        here = self._here
        if here is not None and here.field == field.objectName() and here.cursor >= 0:
            field.set_caret(here.cursor)

    def _give_back(self) -> None:
        """Write half-written texts into their fields again, each once, when its field is there."""
        screen = self.screen_now
        if screen is None or not self._texts:
            return
        for field in screen.findChildren(Field):
            text, now = self._texts.get(field.objectName()), field.draft()
            if text is None or _is_put_away(field, screen):
                continue
            if text != now:
                field.set_draft(text)
            if field.draft() == text:
                del self._texts[field.objectName()]
                if text != now:
                    field.changed.emit()
                    self._keep_cursor(field)
            else:  # a list that has nothing to choose from yet
                field.set_draft(now)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        effective = self.theme.effective(event.size().width())
        self.rail.set_compact(effective < sizes().reflow.wide)
        if self.screen_now is not None:
            self.screen_now.reflow(effective)
        super().resizeEvent(event)
