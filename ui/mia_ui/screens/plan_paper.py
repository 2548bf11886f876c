"""The plan's paper beside the plan: drawn anew, off this thread, each time a field is left."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox
from typing_extensions import override

from mia_desktop.services import papers, viewing
from mia_desktop.services.papers_whose import Manner
from mia_desktop.services.viewing import PageView
from mia_ui.screens.context import Context
from mia_ui.screens.preview_reading import Asked, Wanted, read_paper
from mia_ui.screens.sheets import Sheets, fitting
from mia_ui.widgets.buttons import IconButton
from mia_ui.widgets.page import Scroll
from mia_ui.widgets.surface import Surface, line
from mia_ui.widgets.text import Heading, PlainLabel

if TYPE_CHECKING:
    from mia_ui.base.tasks import CancelToken

SETTLED_MS = 150
"""How long the pane keeps its width before its pages are drawn in it."""


class PaperPane(Surface):
    """What would be printed now. Only the newest drawing is shown; older ones are stopped."""

    closed = Signal()
    drawn = Signal()

    def __init__(self, context: Context, case: str) -> None:
        super().__init__(context.theme, "card")
        self._context, self._case = context, case
        self._token: CancelToken | None = None
        self._asked = 0
        self._pages: list[PageView] = []
        self._width = 0
        theme = context.theme
        head = line(theme, "s")
        head.addWidget(Heading(theme, self.tr("Så blir papperet"), 2), 1)
        self.close_it = IconButton(theme, "x", self.tr("Dölj papperet"))
        self.close_it.clicked.connect(self.closed)
        head.addWidget(self.close_it)
        self.as_text = QCheckBox(self.tr("Visa som text"))
        self.as_text.setFont(theme.font())
        self.as_text.clicked.connect(self._show)
        self._state = PlainLabel(theme, "", "caption", "muted")
        self.body.addLayout(head)
        self.body.addWidget(self.as_text)
        self.body.addWidget(self._state)
        self.area = Scroll(theme, wide=True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.sheets = Sheets(theme)
        self.area.body.addWidget(self.sheets)
        self.area.body.addStretch(1)
        self.body.addWidget(self.area, 1)
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(SETTLED_MS)
        self._settled.timeout.connect(self._fit)

    def refresh(self) -> None:
        """Draw what stands now; what was being drawn is of no use any more."""
        if self.isHidden():
            return
        self.stop()
        self._asked += 1
        asked = self._asked
        self._state.setText(self.tr("Ritar sidorna …"))
        args = {"case": self._case}
        self._context.ask(
            lambda desk: read_paper(desk, args, Asked(manner=Manner())),
            lambda wanted: self._draw(wanted, asked),
        )

    def stop(self) -> None:
        if self._token is not None:
            self._token.cancel()
            self._token = None

    def _draw(self, wanted: Wanted, asked: int) -> None:
        if asked != self._asked or self.isHidden():
            return
        paper, room = wanted.paper, self._room()
        assert paper is not None, "the participant's own plan is never refused"
        dpi = fitting(room, self._context.theme.scale)

        def work(token: "CancelToken") -> list[PageView]:
            pdf = papers.make(paper)
            token.check()
            return viewing.pages(pdf, dpi=dpi)

        def done(pages: list[PageView]) -> None:
            if asked == self._asked:  # nothing was changed meanwhile
                self._token = None
                self._width, self._pages = room, pages
                self._show()

        self._token = self._context.compute(work, done, doing=self.tr("Ritar planen …"))

    def _show(self) -> None:
        """The pages, where one was in them."""
        bar = self.area.verticalScrollBar()
        at = bar.value()
        self.sheets.show_pages(self._pages, as_text=self.as_text.isChecked())
        self._state.setText(self.tr("%n sidor, som planen är nu", "", len(self._pages)))
        QTimer.singleShot(0, self.area, lambda: bar.setValue(at))
        self.drawn.emit()

    def _room(self) -> int:
        return self.area.viewport().width() - 2 * self._context.theme.px("l")

    def _fit(self) -> None:
        if self._pages and abs(self._room() - self._width) > self._context.theme.px("m"):
            self.refresh()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._pages:
            self._settled.start()
