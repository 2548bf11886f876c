"""Händelselogg (S30): who did what when, narrowed, printed, with the state of the chain."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication
from typing_extensions import override

from mia_desktop.services import event_log
from mia_desktop.services.event_log import Chosen, Seen
from mia_ui.messages import rights, when
from mia_ui.screens import log_words
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

    def __init__(self, context: Context, args: Mapping[str, str]) -> None:
        title = QCoreApplication.translate("Pages", "Händelselogg")
        super().__init__(context.theme, title, back=settings_title(), wide=True)
        self.context = context
        self._came = log_words.chosen_in(args)
        """What was chosen before; it waits for the lists to be offered."""
        self._offered = False
        self._state = column(self.theme, "s")
        self.body.addLayout(self._state)
        self.kind, self.actor = ListField(self.theme), ListField(self.theme)
        self.number = LineField(self.theme, width="field_date", longest=20)
        self.since = DateField(self.theme, context.clock.today)
        self.until = DateField(self.theme, context.clock.today)
        self.number.set_value(self._came.number)
        self.since.set_value(self._came.since)
        self.until.set_value(self._came.until)
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
        self.paper = Button(self.theme, self.tr("Urvalet på papper …"), "primary", "printer")
        self.paper.clicked.connect(self._paper)
        self.add_buttons(self.paper)
        self._list = column(self.theme, "s")
        self.body.addLayout(self._list)
        self._list.addWidget(PlainLabel(self.theme, self.tr("Läser in …"), "body", "muted"))
        self.finish()
        self.back_wanted.connect(lambda: self.go.emit("settings", {}))
        self._read()

    @override
    def here(self) -> Mapping[str, str]:
        """The selection."""
        return log_words.args(self._chosen())

    def _chosen(self) -> Chosen:
        kind, actor = self.kind.value(), self.actor.value()
        return Chosen(
            kind=kind if self._offered else self._came.kind,
            actor=actor if self._offered else self._came.actor, number=self.number.text(),
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
        if not self._offered:
            self._offered = True
            self._offer(seen)
        clear_layout(self._state)
        if seen.whole:
            self._state.addWidget(PlainLabel(self.theme, log_words.chain(seen), "body", "muted"))
        else:
            text = self.tr(
                "Loggen kan ha ändrats utanför programmet. Kontakta den som ansvarar för datorn."
            )
            self._state.addWidget(Banner(self.theme, "error", log_words.chain(seen), text))
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
        self.kind.set_value(self._came.kind)
        self.actor.set_value(self._came.actor)

    def _table(self, seen: Seen) -> DataTable:
        names = rights.events()
        heads = [self.tr("När"), self.tr("Vem"), self.tr("Vad"), self.tr("Deltagare")]
        rows = [
            [when.moment(one.at), one.actor, names.get(one.kind, one.kind), one.number or "–"]
            for one in seen.events
        ]
        return DataTable(self.theme, self.tr("Händelser"), heads, rows)

    def _paper(self) -> None:
        if all(row.check() for row in self.rows.values()):
            self.go.emit("preview", {"paper": "event_log", **self.here()})
