"""Writing a deviation or a good example: what may name somebody is marked before it is kept."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit, QVBoxLayout, QWidget

from mia_desktop.domain.deviation_check import Hit
from mia_desktop.domain.records.office import Deviation
from mia_desktop.services import deviations, drafting, reports
from mia_desktop.services.desk import Desk
from mia_desktop.services.deviations import TEXTS, Checked, Written
from mia_ui.messages import volumes
from mia_ui.models import deviations as words
from mia_ui.screens.context import Context
from mia_ui.screens.filter_fields import ListField
from mia_ui.screens.record_fields import DRAFT_MS
from mia_ui.screens.reveal import reveal
from mia_ui.widgets.buttons import Button
from mia_ui.widgets.choice import ChoiceField, Option, SeveralField
from mia_ui.widgets.field import Field, TextArea
from mia_ui.widgets.form_row import FormRow
from mia_ui.widgets.page import Page
from mia_ui.widgets.screen import ButtonRow, Columns
from mia_ui.widgets.surface import Surface, clear_layout, column
from mia_ui.widgets.text import Heading, PlainLabel

NEW = "deviation/new"
MONTHS = 13


class DeviationForm(Surface):
    """One deviation being written. Half-written texts are kept as drafts."""

    saved = Signal(object)
    """Written: checked, and about nobody."""
    closed = Signal()
    removed = Signal()

    def __init__(self, page: Page, context: Context, each: Deviation | None) -> None:
        super().__init__(page.theme, "card", gap="m")
        self._page, self._context, self._each = page, context, each
        self._theme, language = page.theme, context.language
        self._cleared: tuple[str, ...] = each.cleared if each else ()
        title = self.tr("Ändra") if each else self.tr("Ny avvikelse eller nytt guldkorn")
        self.body.addWidget(Heading(self._theme, title, 2))
        text = self.tr(
            "Skriv om det som hände, inte om vem. Programmet hittar namn och nummer ur din lista, "
            "men inte ”han på affären i byn”: läs igenom texten själv."
        )
        self.body.addWidget(PlainLabel(self._theme, text, "body", "muted"))
        self.kind = ChoiceField(self._theme, [Option(*pair) for pair in words.kinds().items()])
        self.category = ListField(
            self._theme, words.options("CL-DEVIATION", language, self.tr("Välj …"))
        )
        self.parties = SeveralField(self._theme, words.options("CL-ACT", language)[1:])
        self.level = ListField(
            self._theme, words.options("CL-DEVIATION-LEVEL", language, self.tr("Ingen än"))
        )
        self.month = ListField(self._theme, self._months())
        self.areas = {name: TextArea(self._theme, lines=3) for name in TEXTS}
        self.rows: dict[str, FormRow] = {}
        self._fixes: dict[str, QVBoxLayout] = {}
        self._lay_out()
        self._fill()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DRAFT_MS)
        self._timer.timeout.connect(self._keep)
        for area in self.areas.values():
            area.changed.connect(self._timer.start)

    @property
    def record(self) -> str:
        return self._each.id if self._each else ""

    def _months(self) -> list[Option]:
        every = reports.periods(self._context.clock.today(), "M", MONTHS)
        if self._each and self._each.month not in every:
            every.append(self._each.month)
        return [Option(month, volumes.period(month)) for month in every]

    def _lay_out(self) -> None:
        add = self.body.addWidget
        add(self._row("kind", self.tr("Vad är det?"), self.kind))
        facts = Columns(self._theme)
        facts.add(self._row("category", self.tr("Område"), self.category))
        facts.add(self._row("level", self.tr("Lyfts till"), self.level))
        facts.add(self._row("month", self.tr("Månad"), self.month))
        add(facts)
        labels = {
            "what": self.tr("Vad hände? Utan personuppgifter"),
            "effect": self.tr("Vad blev följden? (valfritt)"),
            "idea": self.tr("Förslag (valfritt)"),
        }
        for name, label in labels.items():
            add(self._row(name, label, self.areas[name]))
            self._fixes[name] = column(self._theme, "xs")
            self.body.addLayout(self._fixes[name])
        add(self._row("parties", self.tr("Berörda parter (valfritt)"), self.parties))
        save = Button(self._theme, self.tr("Spara"), "primary")
        close = Button(self._theme, self.tr("Skriv klart senare"))
        save.clicked.connect(self._go_on)
        close.clicked.connect(self._close)
        buttons: list[QWidget] = [save, close]
        if self._each:
            remove = Button(self._theme, self.tr("Ta bort"), "quiet")
            remove.clicked.connect(self.removed)
            buttons.append(remove)
        add(ButtonRow(self._theme, *buttons))

    def _row(self, name: str, label: str, field: Field) -> FormRow:
        self.rows[name] = FormRow(self._theme, label, field, name=f"deviation-{name}")
        return self.rows[name]

    def _fill(self) -> None:
        each = self._each or Deviation(id="", month=f"{self._context.clock.today():%Y-%m}")
        self.kind.set_value(each.kind)
        self.category.set_value(each.category)
        self.parties.set_value(each.parties)
        self.level.set_value(each.level)
        self.month.set_value(each.month)
        for name, area in self.areas.items():
            area.set_value(str(getattr(each, name)))

    def show_drafts(self, drafts: Mapping[tuple[str, str], str]) -> None:
        """What was being written when the page was left."""
        for name, area in self.areas.items():
            if text := drafts.get((self.record or NEW, name)):
                area.set_draft(text)

    # keeping

    def flush(self) -> None:
        if self._timer.isActive():
            self._timer.stop()
            self._keep()

    def _keep(self) -> None:
        record = self.record or NEW
        texts = {name: area.draft() for name, area in self.areas.items()}

        def work(desk: Desk) -> None:
            for name, text in texts.items():
                drafting.keep(desk, "", record, name, text)

        self._context.ask(work, lambda _none: self._context.window.saved())

    def _close(self) -> None:
        self.flush()
        self.closed.emit()

    def _written(self) -> Written:
        texts = {name: area.text() for name, area in self.areas.items()}
        return Written(
            kind=self.kind.value() or "AVVIKELSE", category=self.category.value(),
            parties=tuple(self.parties.value()), level=self.level.value(),
            month=self.month.value(), cleared=self._cleared, **texts,
        )  # fmt: skip

    def _go_on(self) -> None:
        for row in self.rows.values():
            row.clear_error()
        missing = [
            (name, text)
            for name, text in (
                ("category", self.tr("Välj ett område.")),
                ("what", self.tr("Skriv vad som hände.")),
            )
            if not self.rows[name].field.value()
        ]
        for name, text in missing:
            self.rows[name].show_error(text, say=name == missing[0][0])
        if missing:
            self.rows[missing[0][0]].field.take_focus()
            return
        written = self._written()
        texts = {name: str(getattr(written, name)) for name in TEXTS}
        self._context.ask(
            partial(deviations.check, texts=texts, cleared=self._cleared),
            lambda found: self._checked(found, written),
        )

    # what may name somebody

    def _checked(self, found: Checked, written: Written) -> None:
        for name in TEXTS:
            clear_layout(self._fixes[name])
            self._mark(name, str(getattr(written, name)), found.hits[name])
        if found.is_clean:
            self._timer.stop()
            self.saved.emit(written)
            return
        first = next(name for name in TEXTS if found.hits[name])
        self.rows[first].field.take_focus()
        reveal(self._page, self.rows[first])

    def _mark(self, name: str, text: str, hits: tuple[Hit, ...]) -> None:
        """Underline what was found, say it over the field, and offer ways out under it."""
        area = self.areas[name]
        if hits:
            area.set_value(text)  # as it was looked through: places are counted in it
        area.edit.setExtraSelections([self._underlined(area, hit) for hit in hits])
        if not hits:
            return
        said = [text[hit.start : hit.end] for hit in hits]
        self.rows[name].show_error(words.found(said), say=True)
        replace = Button(self._theme, self.tr("Ersätt med [personen] och [numret]"))
        replace.setAccessibleName(
            self.tr("Ersätt det som hittades i: {field}").format(field=self.rows[name].label.text())
        )
        replace.clicked.connect(partial(self._replace, name, text, hits))
        buttons = [replace]
        if asked := [text[hit.start : hit.end] for hit in hits if not hit.blocks]:
            listed = ", ".join(f"”{word}”" for word in asked)
            fine = Button(self._theme, self.tr("{words} är inget namn").format(words=listed))
            fine.clicked.connect(partial(self._clear, asked))
            buttons.append(fine)
        self._fixes[name].addWidget(ButtonRow(self._theme, *buttons))

    def _underlined(self, area: TextArea, hit: Hit) -> QTextEdit.ExtraSelection:
        mark = QTextEdit.ExtraSelection()
        look = QTextCharFormat()
        look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        look.setUnderlineColor(self._theme.color("error"))
        look.setBackground(self._theme.color("error_soft"))
        look.setForeground(self._theme.color("on_error_soft"))
        place = QTextCursor(area.edit.document())
        text = area.edit.toPlainText()
        place.setPosition(_units(text, hit.start))
        place.setPosition(_units(text, hit.end), QTextCursor.MoveMode.KeepAnchor)
        mark.format, mark.cursor = look, place
        return mark

    def _replace(self, name: str, text: str, hits: tuple[Hit, ...], _on: bool = False) -> None:
        instead = {"number": self.tr("[numret]"), "name": self.tr("[personen]")}
        self.areas[name].set_value(deviations.without(text, hits, instead))
        self._go_on()

    def _clear(self, asked: list[str], _on: bool = False) -> None:
        self._cleared = (*self._cleared, *asked)
        self._go_on()


def _units(text: str, place: int) -> int:
    """Qt counts in UTF-16."""
    return len(text[:place].encode("utf-16-le")) // 2
