"""Samtalsläge (D8): the screen is turned to the participant, one question at a time in large text.

Nothing else is in the window: no rail, no counts, no name, no other section. What may stand on
the shared screen at all is decided in `forms.facing`.
"""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from mia_desktop.forms.facing import Facing, Stop, stops
from mia_desktop.services import undoing
from mia_desktop.services.filling import Filling
from mia_ui.base.announce import announce
from mia_ui.forms.answers import Setting
from mia_ui.forms.section import SectionForm
from mia_ui.screens.context import Context
from mia_ui.screens.form_reading import Opened, open_for, past_answers, past_tables
from mia_ui.screens.form_writing import FormWriting
from mia_ui.screens.topic_gate import TopicGate
from mia_ui.theme import Theme
from mia_ui.widgets.buttons import Button, ButtonKind
from mia_ui.widgets.page import Scroll
from mia_ui.widgets.screen import ButtonRow, Screen
from mia_ui.widgets.surface import clear_layout, column, line, margins
from mia_ui.widgets.text import Heading, PlainLabel

LARGER = 1.5
"""So much larger than the text that is set; the layout turns as if the window were narrower."""
END = "!end"
"""Where we are after the last question of a section."""
BIG = 1.4
"""Buttons that a hand at arm's length finds: so much higher than others."""


class ConversationScreen(Screen):
    """The questions of one section, faced to both; the same answers, drafts and saves as the form.

    Esc and Ctrl+Shift+D lead back to the form, to the same question.
    """

    bare = True

    def __init__(self, context: Context, args: Mapping[str, str]) -> None:
        super().__init__()
        self.context = context
        self._document, self._section = args["document"], args.get("section", "")
        self._at, self._private = args.get("question", ""), bool(args.get("private"))
        self._stops: tuple[Stop, ...] = ()
        self._opened: Opened | None = None
        self.writing: FormWriting | None = None
        self.form_now: SectionForm | None = None
        self.gate: TopicGate | None = None
        self._wear(context.theme)
        self._lay_out()
        context.ask(partial(open_for, document=self._document), self._arrived)

    def _wear(self, usual: Theme) -> None:
        """Take on the same colours in larger text."""
        self.theme = Theme(usual.name, usual.scale * LARGER, own_font=usual.own_font)
        if usual.name is not None:
            self.setStyleSheet(self.theme.style_sheet())
        self.destroyed.connect(self.theme.close)

    def _lay_out(self) -> None:
        """The way out stays at the top; all else scrolls with the question."""
        theme = self.theme
        rows = column(theme, "xs", self)
        margins(theme, rows, "l", "xs")
        usual = self.context.theme  # the way out is the coach's, who sits close
        leave = Button(usual, self.tr("Avsluta samtalsläget"), "quiet", "x")
        leave.clicked.connect(self.back_to_form)
        rows.addWidget(leave, 0, Qt.AlignmentFlag.AlignRight)
        self.area = Scroll(theme)
        self.heading = Heading(theme, self.tr("Läser in …"), 3)
        self.caption = PlainLabel(theme, "", "caption", "muted")
        self.body = column(theme, "l")
        head = column(theme, "xs")
        head.addWidget(self.heading)
        head.addWidget(self.caption)
        self.area.body.addLayout(head)
        self.area.body.addLayout(self.body)
        self.area.body.addStretch(1)
        rows.addWidget(self.area, 1)

    @property
    def filling(self) -> Filling:
        assert self._opened is not None
        return self._opened.filling

    @override
    def window_title(self) -> str:
        return self.tr("Samtalsläge")

    @override
    def here(self) -> Mapping[str, str]:
        return {"section": self._section, "question": self._at}

    @override
    def arrive(self) -> None:
        self.heading.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def leave(self) -> None:
        if self.form_now is not None:
            self.form_now.flush()

    @override
    def reflow(self, effective: float) -> None:
        super().reflow(effective / LARGER)

    def commands(self) -> Mapping[str, Callable[[], object]]:
        """What the keys of the window do on this page."""
        return {
            "conversation": self.back_to_form,
            "next_section": self.go_on,
            "previous_section": self.go_back,
        }

    # going from question to question

    def go_on(self) -> None:
        """The next question; after the last one, the end of the section."""
        place = self._place()
        if place < len(self._stops):
            self._show(place + 1)

    def go_back(self) -> None:
        place = self._place()
        if place > 0:
            self._show(place - 1)

    def back_to_form(self) -> None:
        """Turn the screen back: the form, at the same question."""
        self.leave()
        question = self._at.partition(".")[0]
        args = {"document": self._document, "section": self._section, "question": question}
        self.go.emit("form", args)

    # making

    def _arrived(self, opened: Opened) -> None:
        self._opened = opened
        self.writing = FormWriting(self.context, opened.filling, self)
        self.writing.undo_wanted.connect(self._undo)
        self.gate = TopicGate(self.context, opened.filling, self)
        self.writing.changed.connect(self._look)
        self._look()
        self._show(self._place())

    def _look(self) -> None:
        """What is asked in this section now: an answer may bring forth or take away the next."""
        assert self._opened is not None
        facing = Facing(private=self._private, protected=self._opened.protected)
        self._stops = stops(self.filling.session, self._section, facing)

    def _place(self) -> int:
        """Where we are among the questions; the end of the section is after the last."""
        if self._at == END:
            return len(self._stops)
        known = [stop.address for stop in self._stops]
        if self._at in known:
            return known.index(self._at)
        of_question = (n for n, stop in enumerate(self._stops) if stop.question.id == self._at)
        return next(of_question, 0)

    def _show(self, place: int) -> None:
        self.leave()
        self._look()
        title = self.filling.form.section(self._section).title.text(self.context.language)
        self.heading.set_text(title)
        clear_layout(self.body)
        self.form_now = None
        if place < len(self._stops):
            self._ask(place)
        else:
            self._end()
        self.area.verticalScrollBar().setValue(0)
        self.reflow(self.context.theme.effective(self.window().width()))
        self.filled.emit()

    def _ask(self, place: int) -> None:
        stop = self._stops[place]
        self._at = stop.address
        self._tell(self._where(place))
        filling = self.filling
        setting = Setting(self.theme, self.context.language, self.context.clock.today)
        assert self._opened is not None
        form = self.form_now = SectionForm(
            setting, filling.session, self._section,
            drafts=filling.drafts, earlier=past_answers(filling, self.context.language),
            links=filling.links, tables=past_tables(filling, self.context.language), stop=stop,
            facing=Facing(private=self._private, protected=self._opened.protected),
        )  # fmt: skip
        assert self.writing is not None
        self.writing.serve(form)
        self.body.addWidget(form)
        if self.gate is not None:
            self.gate.look(form)
        on = self._big(self.tr("Nästa"), "primary", "arrow-right", self.go_on)
        back = self._big(self.tr("Föregående"), "secondary", "arrow-left", self.go_back)
        ways = line(self.theme, "m")
        self.body.addLayout(ways)
        for button in (on, back):
            ways.addWidget(button)
        ways.addStretch(1)
        back.setVisible(place > 0)
        form.go_to(stop.question.id)

    def _where(self, place: int) -> str:
        """Where in the section this is, in words: nobody is to count what is left (S3)."""
        last = len(self._stops) - 1
        if place == last:
            return self.tr("Den sista frågan här")
        if place == 0:
            return self.tr("Vi börjar här")
        if place >= last - 1:
            return self.tr("Snart klara")
        return self.tr("En bit på väg") if 2 * place < last else self.tr("Mer än halvvägs")

    def _end(self) -> None:
        """After the last question: the next section is gone to only when somebody says so."""
        self._at = END
        self._tell("")
        said = self.tr("Det var alla frågor här. Svaren är sparade.")
        told = PlainLabel(self.theme, said)
        self.body.addWidget(told)
        buttons: list[QWidget] = []
        for title, section in self._following():
            text = self.tr("Gå vidare till {section}").format(section=title)
            on = self._big(text, "primary", "arrow-right", partial(self._to_section, section))
            buttons.append(on)
        buttons.append(self._big(self.tr("Föregående"), "secondary", "arrow-left", self.go_back))
        buttons.append(
            self._big(self.tr("Avsluta samtalsläget"), "secondary", "x", self.back_to_form)
        )
        self.body.addWidget(ButtonRow(self.theme, *buttons))
        announce(self, said)
        buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _following(self) -> list[tuple[str, str]]:
        """The next section in which anything may be asked here: one or none."""
        assert self._opened is not None
        facing = Facing(private=self._private, protected=self._opened.protected)
        order = [view.section for view in self.filling.session.sections()]
        ids = [section.id for section in order]
        here = ids.index(self._section) if self._section in ids else -1
        after = order[here + 1 :]
        found = (s for s in after if stops(self.filling.session, s.id, facing))
        return [(s.title.text(self.context.language), s.id) for s in found][:1]

    def _to_section(self, section: str) -> None:
        self._section, self._at = section, ""
        self._look()
        self._show(0)

    def _tell(self, where: str) -> None:
        self.caption.setText(where)
        self.caption.setVisible(bool(where))

    def _big(self, text: str, kind: ButtonKind, icon: str, run: Callable[[], None]) -> Button:
        button = Button(self.theme, text, kind, icon)
        button.setMinimumHeight(round(self.theme.px("control") * BIG))
        button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        button.clicked.connect(run)
        return button

    def _undo(self) -> None:
        def read(done: bool) -> None:
            if done:
                self.context.ask(partial(open_for, document=self._document), self._arrived)

        self.context.ask(undoing.undo, read)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.back_to_form()
            return
        super().keyPressEvent(event)
