"""S33: help for the page one came from, its shortcuts under it, and a search through all of it."""

from collections.abc import Mapping
from functools import partial
from itertools import groupby

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from typing_extensions import override

from mia_desktop.services import help_texts
from mia_desktop.services.help_texts import Found, Topic
from mia_ui.base.announce import announce
from mia_ui.screens import help_reading, page_keys
from mia_ui.screens.context import Context
from mia_ui.widgets.banner import EmptyState
from mia_ui.widgets.buttons import Button, RowButton
from mia_ui.widgets.field import LineField
from mia_ui.widgets.form_row import FormRow
from mia_ui.widgets.page import Page
from mia_ui.widgets.surface import Surface, clear_layout, column
from mia_ui.widgets.text import Heading, PlainLabel

EXCERPT = 160


class HelpPage(Page):
    """One page of help, or the list of them all with a search.

    Arguments: `topic`, or `page` for the topic about a screen; `commands` are that screen's own
    commands; `text` is what was searched for, marked where it stands.
    """

    def __init__(self, context: Context, args: Mapping[str, str]) -> None:
        language = context.language
        id_ = args.get("topic") or help_texts.about_page(args.get("page", ""))
        back = self.tr("Hjälp") if id_ else ""
        super().__init__(context.theme, "", back=back)
        self.context, self._language = context, language
        self.headings: list[Heading] = []
        self.search: LineField | None = None
        self.back_wanted.connect(lambda: self.go.emit("help", {}))
        if id_:
            topic = help_texts.topic(id_, language)
            self._show_topic(topic, args.get("text", ""))
            self._show_shortcuts([each for each in args.get("commands", "").split(",") if each])
            self._show_ways()
        else:
            self._show_index()
        self.finish()
        page_keys.bind(context, self, "find", self._find)
        page_keys.bind(context, self, "next_section", partial(self._step, 1))
        page_keys.bind(context, self, "previous_section", partial(self._step, -1))

    # one page

    def _show_topic(self, topic: Topic, query: str) -> None:
        self.set_title(topic.title)
        for heading, under in help_reading.parts(topic):
            if heading is not None:
                made = help_reading.section_heading(self.theme, heading, under)
                self.headings.append(made)
                self.body.addWidget(made)
            rows = column(self.theme, "s")
            for block in under:
                rows.addWidget(
                    help_reading.block_view(self.theme, block, query, self._follow),
                    0, Qt.AlignmentFlag.AlignLeft if block.kind == "link" else
                    Qt.AlignmentFlag(0),
                )  # fmt: skip
            self.body.addLayout(rows)
        if query:
            place = next((n for n, (_h, under) in enumerate(help_reading.parts(topic))
                          if any(help_texts.marks(b.text, query) for b in under)), 0)  # fmt: skip
            self._first = self.headings[place - 1] if place else None

    _first: Heading | None = None

    def _show_shortcuts(self, commands: list[str]) -> None:
        rows = help_reading.shortcut_rows(self.context.actions, commands)
        if not rows:
            return
        heading = Heading(self.theme, self.tr("Kortkommandon på sidan"), 2)
        heading.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        heading.setMinimumHeight(self.theme.px("target"))
        heading.setAccessibleDescription(", ".join(f"{text}: {keys}" for text, keys in rows))
        self.headings.append(heading)
        self.body.addWidget(heading)
        self.body.addWidget(help_reading.shortcut_list(self.theme, rows))

    def _show_ways(self) -> None:
        every = Button(self.theme, self.tr("Alla kortkommandon"))
        every.clicked.connect(lambda: self.go.emit("shortcuts", {}))
        index = Button(self.theme, self.tr("All hjälp"))
        index.clicked.connect(lambda: self.go.emit("help", {}))
        self.add_buttons(every, index)

    # all pages

    def _show_index(self) -> None:
        self.set_title(self.tr("Hjälp"))
        search = self.search = LineField(self.theme)
        search.edit.setMaximumWidth(self.theme.px("field_text"))
        search.edit.setClearButtonEnabled(True)
        search.edit.textChanged.connect(self._searched)
        search.edit.returnPressed.connect(self._open_first)
        self.body.addWidget(FormRow(self.theme, self.tr("Sök i hjälpen"), search, name="search"))
        self.count = PlainLabel(self.theme, "", "body", "muted")
        self.count.hide()
        self.body.addWidget(self.count)
        self.results = column(self.theme, "l")
        self.body.addLayout(self.results)
        self._searched("")

    def _searched(self, text: str) -> None:
        clear_layout(self.results)
        self._found: list[Found] = help_texts.find(text, self._language)
        self.count.setVisible(bool(text.strip()))
        if not text.strip():
            self._list_all()
            return
        count = len(self._found)
        words = self.tr("{n} träffar").format(n=count) if count != 1 else self.tr("1 träff")
        self.count.setText(words)
        if not self._found:
            self.results.addWidget(self._nothing(text.strip()))
        else:
            card = Surface(self.theme, "card", gap="xs")
            for found in self._found:
                card.body.addWidget(self._row(found, text))
            self.results.addWidget(card)
        first = self._found[0].title if self._found else ""
        announce(self, ". ".join(word for word in (words, first) if word))

    def _row(self, found: Found, text: str) -> RowButton:
        title = f"{found.title} – {found.heading}" if found.heading else found.title
        row = RowButton(self.theme, title, _cut(found.excerpt, text))
        row.setObjectName(f"found-{found.topic}")
        row.clicked.connect(partial(self._open, found.topic, text))
        return row

    def _nothing(self, text: str) -> EmptyState:
        return EmptyState(
            self.theme, "search", self.tr("Inga träffar på ”{text}”.").format(text=text),
            self.tr("Pröva ett kortare eller ett annat ord."),
        )  # fmt: skip

    def _list_all(self) -> None:
        every = help_texts.topics(self._language)
        for group, topics in groupby(every, key=lambda topic: topic.group):
            card = Surface(self.theme, "card", title=group, gap="xs")
            for topic in topics:
                row = RowButton(self.theme, topic.title, strong=False)
                row.setObjectName(f"topic-{topic.id}")
                row.clicked.connect(partial(self._open, topic.id, ""))
                card.body.addWidget(row)
            self.results.addWidget(card)
        card = Surface(self.theme, "card", title=self.tr("Om programmet"), gap="xs")
        for page, text in (
            ("shortcuts", self.tr("Alla kortkommandon")),
            ("about", self.tr("Om MIA Desktop, licenser och tillgänglighet")),
        ):
            row = RowButton(self.theme, text, strong=False)
            row.clicked.connect(lambda _on=False, page=page: self.go.emit(page, {}))
            card.body.addWidget(row)
        self.results.addWidget(card)

    # going on

    @override
    def arrive(self) -> None:
        if self.search is not None:
            self.search.take_focus()
        elif self._first is not None:
            self._first.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().arrive()

    def _follow(self, target: str) -> None:
        self.go.emit("help", {"topic": target})

    def _open(self, topic: str, text: str, _on: bool = False) -> None:
        self.go.emit("help", {"topic": topic, **({"text": text} if text.strip() else {})})

    def _open_first(self) -> None:
        if self._found and self.search is not None:
            self._open(self._found[0].topic, self.search.text())

    def _find(self) -> None:
        if self.search is not None:
            self.search.take_focus()
        else:
            self.go.emit("help", {})

    def _step(self, step: int) -> None:
        """To the next heading, or the one before."""
        stops = [self.heading, *self.headings]
        focus = QApplication.focusWidget()
        here = stops.index(focus) if isinstance(focus, Heading) and focus in stops else 0
        place = min(max(here + step, 0), len(stops) - 1)
        stops[place].setFocus(Qt.FocusReason.TabFocusReason)


def _cut(text: str, query: str) -> str:
    """So much of a paragraph as fits, with what was found in it."""
    if len(text) <= EXCERPT:
        return text
    first = next(iter(help_texts.marks(text, query)), (0, 0))[0]
    start = max(0, text.rfind(" ", 0, max(0, first - EXCERPT // 2)) + 1)
    end = text.find(" ", start + EXCERPT)
    return f"{'… ' if start else ''}{text[start:end] if end > 0 else text[start:]} …"
