"""Statistik (S25): figures of the own caseload over a period, always by sex (R-58, R-64)."""

from collections.abc import Mapping
from functools import partial
from pathlib import Path

import msgspec
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog
from typing_extensions import override

from mia_desktop.domain.figures import View
from mia_desktop.services import figures, volumes
from mia_desktop.services.figures import Sheet, taking
from mia_desktop.services.figures.taking import Told
from mia_ui.base.tasks import CancelToken
from mia_ui.messages import statistics as words
from mia_ui.screens.context import Context
from mia_ui.screens.exchange_page import ExchangePage, first_folder
from mia_ui.screens.filter_fields import ListField
from mia_ui.screens.statistics_period import PeriodFields
from mia_ui.screens.statistics_tables import all_told, card, legend, title
from mia_ui.widgets.banner import EmptyState
from mia_ui.widgets.buttons import Button
from mia_ui.widgets.choice import Option
from mia_ui.widgets.form_row import FormRow
from mia_ui.widgets.screen import ButtonRow
from mia_ui.widgets.surface import clear_layout, column
from mia_ui.widgets.text import PlainLabel


class StatisticsPage(ExchangePage):
    """A period and what to see of it; then the tables, exact here and safe where they are taken."""

    def __init__(self, context: Context, args: Mapping[str, str]) -> None:
        super().__init__(context, args, "")
        self.set_title(self.tr("Statistik"))
        self.view = ListField(self.theme, [Option(*pair) for pair in words.views().items()])
        self.view.set_value(args.get("view", ""))
        self.fields = PeriodFields(context, args)
        self.fields.add(FormRow(self.theme, self.tr("Visa"), self.view, name="statistics-view"))
        self.body.addWidget(self.fields)
        self._inside = column(self.theme, "l")
        self.body.addLayout(self._inside)
        self.finish()
        self._sheet: Sheet | None = None
        self._token: CancelToken | None = None
        self.view.changed.connect(self._read)
        self.fields.changed.connect(self._read)
        self._read()

    @override
    def here(self) -> Mapping[str, str]:
        return {"view": self.view.value(), **self.fields.here()}

    def _read(self) -> None:
        """The newest question holds; one that was asked before it is dropped."""
        if self._token is not None:
            self._token.cancel()
            self._token = None
        days = self.fields.days()
        if days is None:
            return
        view = msgspec.convert(self.view.value(), View)
        job = partial(figures.reckoning, first=days[0], last=days[1], view=view)
        token: list[CancelToken] = []

        def done(sheet: Sheet) -> None:
            if token and token[0] is self._token:
                self._show(sheet)

        token.append(self.context.work_long(job, done, doing=self.tr("Räknar …")))
        self._token = token[0]

    def _show(self, sheet: Sheet) -> None:
        self._sheet, self._token = sheet, None
        with self.keeping_focus():
            clear_layout(self._inside)
            if sheet.people:
                self._show_tables(sheet)
            else:
                self._show_nothing()
            self.reflow(self.theme.effective(self.window().width()))
        self.filled.emit()

    def _show_nothing(self) -> None:
        title = self.tr("Inget att räkna i {period}").format(period=self.fields.name())
        text = self.tr("Ingen i ditt valv deltog då. Välj en annan period.")
        self._inside.addWidget(EmptyState(self.theme, "chart-column", title, text))

    def _show_tables(self, sheet: Sheet) -> None:
        add = self._inside.addWidget
        add(PlainLabel(self.theme, words.about(sheet.view)))
        add(PlainLabel(self.theme, words.exact_here(), "body", "muted"))
        for buttons in self._ways():
            add(buttons)
        add(legend(self.context, sheet))
        for table in sheet.tables:
            add(card(self.context, table, sheet))

    # taking them along

    def _ways(self) -> tuple[ButtonRow, ButtonRow]:
        copy = Button(self.theme, self.tr("Kopiera tabellerna"), icon="copy")
        excel = Button(self.theme, self.tr("Spara som Excel …"), "primary", "download")
        plain = Button(self.theme, self.tr("Spara som CSV …"))
        paper = Button(self.theme, self.tr("På papper …"), icon="printer")
        copy.clicked.connect(self._copy)
        excel.clicked.connect(lambda: self._save_table(".xlsx"))
        plain.clicked.connect(lambda: self._save_table(".csv"))
        paper.clicked.connect(self._to_paper)
        return ButtonRow(self.theme, excel, plain, paper), ButtonRow(self.theme, copy)

    def _to_paper(self) -> None:
        self.go.emit("preview", {"paper": "statistics", **self.here()})

    def _told(self) -> tuple[str, list[str], list[Told]]:
        """Title, what holds for all tables, and the tables without their small cells (S4)."""
        assert self._sheet is not None
        named = title(msgspec.convert(self.view.value(), View), self.fields.name())
        return (named, *all_told(self._sheet, self.context.language))

    def _copy(self) -> None:
        every, data = taking.lines(*self._told()), QMimeData()
        data.setText(volumes.as_tsv(every))
        data.setHtml(volumes.as_html(every))
        QGuiApplication.clipboard().setMimeData(data)
        self._note("copy")
        self.context.window.toast(self.tr("Tabellerna är kopierade."))

    def _ask_where(self, suffix: str, kind: str) -> Path | None:
        name = self.tr("statistik_{period}").format(period=self.fields.code()) + suffix
        path, _kind = QFileDialog.getSaveFileName(
            self, self.tr("Spara statistiken"), str(first_folder() / name), kind
        )
        if not path:
            return None
        return Path(path) if Path(path).suffix else Path(path).with_suffix(suffix)

    def _save_table(self, suffix: str) -> None:
        kinds = {".xlsx": self.tr("Excel (*.xlsx)"), ".csv": self.tr("CSV (*.csv)")}
        target = self._ask_where(suffix, kinds[suffix])
        if target is None:
            return
        every = taking.lines(*self._told())
        self.work_hard(self.tr("Sparar …"), lambda: volumes.save(target, every), self._saved)

    def _saved(self, path: Path) -> None:
        self._note(path.suffix)
        self.say("success", self.tr("Statistiken är sparad."), str(path))

    def _note(self, how: str) -> None:
        code = self.fields.code()
        self.context.ask(lambda desk: taking.note(desk, code, how), lambda _none: None)
