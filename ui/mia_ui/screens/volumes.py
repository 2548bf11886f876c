"""K4 Volymer: a period's figures by sex, who has not reported, and ways to take them along."""

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path

import msgspec
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from mia_desktop.services import reports, volumes
from mia_desktop.services.desk import Desk
from mia_desktop.services.reports import Length
from mia_desktop.services.volumes import Column, Row, Sheet
from mia_ui.messages import volumes as words
from mia_ui.screens.context import Context
from mia_ui.screens.count_table import CountTable
from mia_ui.screens.exchange_page import ExchangePage, first_folder
from mia_ui.screens.filter_fields import ListField
from mia_ui.widgets.banner import EmptyState
from mia_ui.widgets.buttons import Button
from mia_ui.widgets.choice import Option
from mia_ui.widgets.form_row import FormRow
from mia_ui.widgets.screen import ButtonRow, Columns
from mia_ui.widgets.surface import Surface, clear_layout, column
from mia_ui.widgets.text import Heading, PlainLabel

COUNT = {"M": 24, "T": 9, "H": 8, "Y": 6}


class VolumesPage(ExchangePage):
    """Three tables under what they are narrowed by; exact here, and as F1 says elsewhere."""

    def __init__(self, context: Context, args: Mapping[str, str]) -> None:
        super().__init__(context, args, "")
        self.set_title(self.tr("Volymer"))
        self._wanted = args.get("period", "")
        self.length = ListField(self.theme, [Option(*pair) for pair in words.lengths().items()])
        self.period = ListField(self.theme)
        self.unit = ListField(self.theme, [Option("", self.tr("Alla enheter"))])
        fields = Columns(self.theme)
        for name, label, field in (
            ("length", self.tr("Periodens längd"), self.length),
            ("period", self.tr("Period"), self.period),
            ("unit", self.tr("Enhet"), self.unit),
        ):
            fields.add(FormRow(self.theme, label, field, name=f"volumes-{name}"))
        self.body.addWidget(fields)
        self._inside = column(self.theme, "l")
        self.body.addLayout(self._inside)
        self.finish()
        self._sheet: Sheet | None = None
        self.length.changed.connect(self._offer_periods)
        self.period.changed.connect(self._read)
        self.unit.changed.connect(self._read)
        self.context.ask(lambda desk: desk.setting("report_length") or "H", self._begin_with)

    def _begin_with(self, length: Length) -> None:
        self.length.set_value(length)
        self._offer_periods()

    def _offer_periods(self) -> None:
        """The newest first; the newest that is over is chosen, since nobody has reported others."""
        length = self._length()
        every = reports.periods(self.context.clock.today(), length, COUNT[length])
        self.period.offer([Option(each, words.listed(each)) for each in every])
        self.period.set_value(self._wanted if self._wanted in every else every[1])
        self._wanted = ""
        self._read()

    def _length(self) -> Length:
        chosen: Length = msgspec.convert(self.length.value(), Length)
        return chosen

    def _read(self) -> None:
        work = partial(_sheet, period=self.period.value(), unit=self.unit.value())
        self.context.ask(work, self._show)

    def _show(self, found: Sheet) -> None:
        self._sheet = found
        chosen = self.unit.value()
        units = dict.fromkeys((*found.units, *([chosen] if chosen else [])))
        self.unit.offer([Option("", self.tr("Alla enheter")), *(Option(u, u) for u in units)])
        self.unit.set_value(chosen)
        with self.keeping_focus():
            clear_layout(self._inside)
            self._inside.addWidget(self._who(found))
            if found.reported:
                self._show_tables(found)
            else:
                text = self.tr("Volymer kommer med handledarnas paket när perioden är slut.")
                title = self.tr("Ingen har rapporterat {period}.").format(
                    period=words.period(found.period)
                )
                self._inside.addWidget(EmptyState(self.theme, "chart-column", title, text))
            self.reflow(self.theme.effective(self.window().width()))
        self.filled.emit()

    def _who(self, found: Sheet) -> Surface:
        card = Surface(self.theme, "card", gap="xs")
        if found.reported:
            text = self.tr("Har rapporterat: {names}").format(names=", ".join(found.reported))
            card.body.addWidget(PlainLabel(self.theme, text))
        if found.missing:
            text = self.tr("Saknas: {names}").format(names=", ".join(found.missing))
            card.body.addWidget(PlainLabel(self.theme, text, "label"))
            go = Button(self.theme, self.tr("Öppna registret"), "quiet", "id-card")
            go.clicked.connect(lambda: self.go.emit("register", {}))
            card.body.addWidget(go)
        elif found.reported:
            card.body.addWidget(PlainLabel(self.theme, self.tr("Ingen saknas."), "label"))
        else:
            text = self.tr("Inga datorer finns i registret än.")
            card.body.addWidget(PlainLabel(self.theme, text))
        return card

    # the tables

    def _show_tables(self, found: Sheet) -> None:
        self._inside.addWidget(PlainLabel(self.theme, words.note()))
        rows = [*found.insatser, found.total]
        for code, title in words.columns().items():
            add = self._inside.addWidget
            add(Heading(self.theme, title))
            add(self._table(title, rows, msgspec.convert(code, Column), found))
        if len(found.computers) > 1:
            self._inside.addWidget(Heading(self.theme, self.tr("Deltagare per handledare")))
            text = self.tr(
                "Exakt bara här på skärmen. I kopia och fil står det ”dolt” i stället för 1 till "
                "4, och i de rutor som skulle avslöja ett sådant tal."
            )
            self._inside.addWidget(PlainLabel(self.theme, text, "body", "muted"))
            title = self.tr("Pågående per handledare")
            self._inside.addWidget(self._table(title, found.computers, "ongoing", found))
        self._inside.addWidget(self._ways())

    def _table(self, name: str, rows: Sequence[Row], what: Column, found: Sheet) -> CountTable:
        sexes = words.sexes()
        keep = [0, 1, 2, 3] if found.has_unknown else [0, 1, 3]
        lines = []
        for row in rows:
            c = row.counts[what]
            cells = (c.women, c.men, c.unknown, c.total)
            lines.append([self._called(row), *(str(cells[place]) for place in keep)])
        head = [self.tr("Insats"), *(sexes[place] for place in keep)]
        return CountTable(self.theme, name, head, lines, strong_last=rows[-1] is found.total)

    def _called(self, row: Row) -> str:
        total = self.tr("Deltagare totalt")
        return volumes.label(row, self.context.language, total)

    # taking them along

    def _ways(self) -> ButtonRow:
        copy = Button(self.theme, self.tr("Kopiera tabellen"), icon="copy")
        excel = Button(self.theme, self.tr("Spara som Excel …"), "primary", "download")
        plain = Button(self.theme, self.tr("Spara som CSV …"))
        paper = Button(self.theme, self.tr("På papper …"), icon="printer")
        paper.clicked.connect(self._to_paper)
        copy.clicked.connect(self._copy)
        excel.clicked.connect(lambda: self._ask_where(".xlsx"))
        plain.clicked.connect(lambda: self._ask_where(".csv"))
        return ButtonRow(self.theme, excel, plain, paper, copy)

    def _to_paper(self) -> None:
        args = {"paper": "volumes", "period": self.period.value(), "unit": self.unit.value()}
        self.go.emit("preview", args)

    def _lines(self) -> list[volumes.Line]:
        assert self._sheet is not None
        found = self._sheet
        told = words.words(found.period, found.unit, self.context.language)
        return volumes.lines(found, told)

    def _copy(self) -> None:
        every, data = self._lines(), QMimeData()
        data.setText(volumes.as_tsv(every))
        data.setHtml(volumes.as_html(every))
        QGuiApplication.clipboard().setMimeData(data)
        self._note("copy")
        self.context.window.toast(self.tr("Tabellen är kopierad."))

    def _ask_where(self, suffix: str) -> None:
        name = self.tr("volymer_{period}").format(period=self.period.value()) + suffix
        kinds = {".xlsx": self.tr("Excel (*.xlsx)"), ".csv": self.tr("CSV (*.csv)")}
        path, _kind = QFileDialog.getSaveFileName(
            self, self.tr("Spara volymerna"), str(first_folder() / name), kinds[suffix]
        )
        if not path:
            return
        every = self._lines()
        target = Path(path) if Path(path).suffix else Path(path).with_suffix(suffix)
        self.work_hard(self.tr("Sparar …"), lambda: volumes.save(target, every), self._saved)

    def _saved(self, path: Path) -> None:
        self._note(path.suffix)
        self.say("success", self.tr("Tabellen är sparad."), str(path))

    def _note(self, how: str) -> None:
        period = self.period.value()
        self.context.ask(lambda desk: volumes.note(desk, period, how), lambda _none: None)


def _sheet(desk: Desk, period: str, unit: str) -> Sheet:
    return volumes.sheet(desk, period, unit)
