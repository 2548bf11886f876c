"""Samtalsläge for a goal: the participant's own words in large text, and nothing else (D8)."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from typing_extensions import override

from mia_desktop.services import planning
from mia_desktop.services.desk import Desk
from mia_ui.screens.context import Context
from mia_ui.screens.conversation import BIG, LARGER
from mia_ui.screens.plan_reading import Opened, find, read_plan
from mia_ui.screens.record_fields import RecordFields, Spec
from mia_ui.theme import Theme
from mia_ui.widgets.buttons import Button
from mia_ui.widgets.field import TextArea
from mia_ui.widgets.page import Scroll
from mia_ui.widgets.screen import ButtonRow, Screen
from mia_ui.widgets.surface import column, margins
from mia_ui.widgets.text import Heading, PlainLabel

UNIT = "own_words"


class GoalConversation(Screen):
    """One question, saved as in the plan. Esc and Ctrl+Shift+D lead back to the goal."""

    bare = True

    def __init__(self, context: Context, args: Mapping[str, str]) -> None:
        super().__init__()
        self.context = context
        self._case, self._goal = args["case"], args["goal"]
        self._opened: Opened | None = None
        self.fields: RecordFields | None = None
        usual = context.theme
        self.theme = Theme(usual.name, usual.scale * LARGER, own_font=usual.own_font)
        if usual.name is not None:
            self.setStyleSheet(self.theme.style_sheet())
        self.destroyed.connect(self.theme.close)
        self._lay_out(usual)
        context.ask(partial(read_plan, case=self._case), self._arrived)

    def commands(self) -> Mapping[str, Callable[[], object]]:
        """What the keys of the window do on this page."""
        return {"conversation": self.back_to_plan}

    def _lay_out(self, usual: Theme) -> None:
        """The way out stays at the top, in the size of whoever sits close."""
        theme = self.theme
        rows = column(theme, "xs", self)
        margins(theme, rows, "l", "xs")
        self.away = Button(usual, self.tr("Avsluta samtalsläget"), "quiet", "x")
        self.away.clicked.connect(self.back_to_plan)
        rows.addWidget(self.away, 0, Qt.AlignmentFlag.AlignRight)
        self.area = Scroll(theme)
        self.heading = Heading(theme, self.tr("Mitt mål"), 3)
        self.body = column(theme, "l")
        self.area.body.addWidget(self.heading)
        self.area.body.addLayout(self.body)
        self.area.body.addStretch(1)
        rows.addWidget(self.area, 1)

    @override
    def window_title(self) -> str:
        return self.tr("Samtalsläge")

    @override
    def here(self) -> Mapping[str, str]:
        return {"goal": self._goal}

    @override
    def arrive(self) -> None:
        self.heading.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def leave(self) -> None:
        if self.fields is not None:
            self.fields.flush()

    @override
    def reflow(self, effective: float) -> None:
        super().reflow(effective / LARGER)

    def back_to_plan(self) -> None:
        """Turn the screen back: the plan, at the same goal."""
        self.leave()
        self.go.emit("plan", {"case": self._case, "record": self._goal})

    def _arrived(self, opened: Opened) -> None:
        self._opened = opened
        _, values = find(opened.view, self._goal)
        field = TextArea(self.theme, lines=4)
        spec = Spec(
            UNIT, self.tr("Vad vill du? Skriv med egna ord."), field, show=field.set_value,
            read=field.text, drafted=True,
        )  # fmt: skip
        self.fields = RecordFields(
            self.context, self._goal, self._case, [spec], values, opened.drafts, theme=self.theme
        )
        self.fields.edited.connect(self._save)
        self.body.addWidget(self.fields)
        text = self.tr("Det du skriver står i din plan med dina egna ord.")
        self.body.addWidget(PlainLabel(self.theme, text, "body", "muted"))
        done = Button(self.theme, self.tr("Klar"), "primary", "check")
        done.setMinimumHeight(int(BIG * done.sizeHint().height()))
        done.clicked.connect(self.back_to_plan)
        self.body.addWidget(ButtonRow(self.theme, done))
        self.fields.take_focus()
        self.filled.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.back_to_plan()
            return
        super().keyPressEvent(event)

    def _save(self, record: str, unit: str, value: object) -> None:
        opened = self._opened

        def work(desk: Desk) -> None:
            planning.set_field(desk, record, unit, value, opened.shown if opened else None)

        self.context.ask(work, lambda _done: self.context.window.saved())
