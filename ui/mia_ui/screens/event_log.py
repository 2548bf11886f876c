"""Händelselogg (S30): who did what when, narrowed, printed, with the state of the chain."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication

from mia_desktop.services import event_log, rights_papers
from mia_desktop.services.event_log import PRINTED, Chosen, Seen
from mia_desktop.services.papers import Paper
from mia_ui.messages import rights, when
from mia_ui.screens import paper_out
from mia_ui.screens.context import Context
from mia_ui.screens.copies_left import settings_title
from mia_ui.screens.filter_fields import ListField
from mia_ui.widgets.banner import Banner
from mia_ui.widgets.buttons import Button
from mia_ui.widgets.choice import Option
from mia_ui.widgets.date_field import DateField
from mia_ui.widgets.field import LineField
from mia_ui.widgets.form_row import FormRow
from mia_ui.widgets.page import Page
from mia_ui.widgets.screen import Columns
from mia_ui.widgets.surface import clear_layout, column
from mia_ui.widgets.text import PlainLabel
from mia_ui.widgets.twin import DataTable


class EventLogPage(Page):
    """The newest lines first; what is chosen is what is printed."""

    def __init__(self, context: Context, _args: Mapping[str, str]) -> None:
        title = QCoreApplication.translate("Pages", "Händelselogg")
        super().__init__(context.theme, title, back=settings_title(), wide=True)
        self.context = context
        self._seen: Seen | None = None
        self._offered = False
        self._state = column(self.theme, "s")
        self.body.addLayout(self._state)
        self.kind, self.actor = ListField(self.theme), ListField(self.theme)
        self.number = LineField(self.theme, width="field_date", longest=20)
        self.since = DateField(self.theme, context.clock.today)
        self.until = DateField(self.theme, context.clock.today)
        fields = Columns(self.theme)
        self.rows: dict[str, FormRow] = {}
        for name, label, field in (
            ("kind", self.tr("Vad"), self.kind), ("actor", self.tr("Vem"), self.actor),
            ("number", self.tr("Deltagarnummer"), self.number),
            ("since", self.tr("Från och med"), self.since),
            ("until", self.tr("Till och med"), self.until),
        ):  # fmt: skip
            self.rows[name] = FormRow(self.theme, label, field, name=f"log-{name}")
            fields.add(self.rows[name])
        self.kind.changed.connect(self._read)
        self.actor.changed.connect(self._read)
        for written in (self.number, self.since, self.until):
            written.left.connect(self._read)
        self.body.addWidget(fields)
        self.print = Button(self.theme, self.tr("Skriv ut urvalet …"), "primary", "printer")
        self.save = Button(self.theme, self.tr("Spara urvalet som PDF …"), icon="download")
        self.print.clicked.connect(lambda: self._paper(self._send))
        self.save.clicked.connect(lambda: self._paper(self._save))
        self.add_buttons(self.print, self.save)
        self._list = column(self.theme, "s")
        self.body.addLayout(self._list)
        self._list.addWidget(PlainLabel(self.theme, self.tr("Läser in …"), "body", "muted"))
        self.finish()
        self.back_wanted.connect(lambda: self.go.emit("settings", {}))
        self._read()

    def _chosen(self) -> Chosen:
        return Chosen(
            kind=self.kind.value(), actor=self.actor.value(), number=self.number.text(),
            since=self.since.value(), until=self.until.value(),
        )  # fmt: skip

    def _read(self) -> None:
        if not all(row.check() for row in self.rows.values()):
            return
        chosen = self._chosen()
        doing = self.tr("Läser loggen …")
        self.context.work_long(
            lambda desk: event_log.reading(desk, chosen), self._show, doing=doing
        )

    def _show(self, seen: Seen) -> None:
        self._seen = seen
        if not self._offered:
            self._offered = True
            self._offer(seen)
        clear_layout(self._state)
        if seen.whole:
            self._state.addWidget(PlainLabel(self.theme, self._chain(seen), "body", "muted"))
        else:
            text = self.tr(
                "Loggen kan ha ändrats utanför programmet. Kontakta den som ansvarar för datorn."
            )
            self._state.addWidget(Banner(self.theme, "error", self._chain(seen), text))
        clear_layout(self._list)
        if not seen.events:
            none = self.tr("Inga händelser passar urvalet.")
            self._list.addWidget(PlainLabel(self.theme, none))
        else:
            self._list.addWidget(self._table(seen))
        left = seen.found - len(seen.events)
        if left > 0:
            more = self.tr("%n äldre händelser visas inte. Välj dagar för att se dem.", "", left)
            self._list.addWidget(PlainLabel(self.theme, more, "caption", "muted"))
        self.filled.emit()

    def _offer(self, seen: Seen) -> None:
        names, every = rights.events(), Option("", self.tr("Alla"))
        kinds = sorted((names.get(kind, kind), kind) for kind in seen.kinds)
        self.kind.offer([every, *(Option(kind, text) for text, kind in kinds)])
        self.actor.offer([every, *(Option(name, name) for name in seen.actors)])

    def _chain(self, seen: Seen) -> str:
        if seen.whole:
            text = self.tr("Loggen är hel (%n händelser, kontrollerad {time}).", "", seen.total)
            return text.format(time=when.clock_time(seen.checked))
        return self.tr("Loggen är bruten vid rad {n}.").format(n=seen.broken_at)

    def _table(self, seen: Seen) -> DataTable:
        names = rights.events()
        heads = [self.tr("När"), self.tr("Vem"), self.tr("Vad"), self.tr("Deltagare")]
        rows = [
            [when.moment(one.at), one.actor, names.get(one.kind, one.kind), one.number or "–"]
            for one in seen.events
        ]
        return DataTable(self.theme, self.tr("Händelser"), heads, rows)

    # on paper

    def _words(self) -> str:
        """What was chosen, in words."""
        parts: list[str] = []
        if kind := self.kind.value():
            parts.append(self.tr("Vad: {kind}").format(kind=rights.events().get(kind, kind)))
        if actor := self.actor.value():
            parts.append(self.tr("Vem: {name}").format(name=actor))
        if number := self.number.text():
            parts.append(self.tr("Deltagare: {number}").format(number=number))
        for text, field in (
            (self.tr("Från {day}"), self.since),
            (self.tr("Till {day}"), self.until),
        ):
            if day := field.value():
                parts.append(text.format(day=when.day(day)))
        return ", ".join(parts) or self.tr("Alla händelser")

    def _paper(self, then: Callable[[Paper, bytes], None]) -> None:
        chosen, words, names = self._chosen(), self._words(), dict(rights.events())

        def read(seen: Seen) -> None:
            state = self._chain(seen)
            self.context.ask(
                lambda desk: rights_papers.log_paper(desk, seen, words, state, names),
                lambda paper: paper_out.draw(self.context, paper, lambda pdf: then(paper, pdf)),
            )

        self.context.work_long(lambda desk: event_log.reading(desk, chosen, PRINTED), read)

    def _save(self, paper: Paper, pdf: bytes) -> None:
        title, kinds = self.tr("Spara som PDF"), self.tr("PDF (*.pdf)")
        if target := paper_out.ask_where(self, paper.file_name, title, kinds):
            paper_out.save(self.context, paper, pdf, target)

    def _send(self, paper: Paper, pdf: bytes) -> None:
        paper_out.send(self, self.context, paper, pdf)
