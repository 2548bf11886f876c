"""Ersättare at the office: who stands in, from when and until when, and the way to end it."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mia_desktop.domain.records.base import Period
from mia_desktop.domain.records.person import Cover
from mia_desktop.services.register import Computer
from mia_ui.models.caseload import until
from mia_ui.screens.context import Context
from mia_ui.screens.filter_fields import ListField
from mia_ui.widgets.buttons import Button
from mia_ui.widgets.choice import Option
from mia_ui.widgets.date_field import DateField
from mia_ui.widgets.form_row import FormRow
from mia_ui.widgets.screen import ButtonRow, Columns
from mia_ui.widgets.surface import Surface, column, line
from mia_ui.widgets.text import PlainLabel

End = Callable[[str], None]


class CoverRow(QWidget):
    """One who stands in, with the time."""

    def __init__(self, context: Context, cover: Cover, end: End) -> None:
        super().__init__()
        across = line(context.theme, "m")
        column(context.theme, None, self).addLayout(across)
        who = until(cover, context.clock.today(), cover.name)
        text = self.tr("Ersättare: {who}").format(who=who)
        across.addWidget(PlainLabel(context.theme, text), 1)
        button = Button(context.theme, self.tr("Avsluta"), "quiet")
        name = self.tr("Avsluta ersättningen: {who}")
        button.setAccessibleName(name.format(who=who))
        button.clicked.connect(lambda _on=False: end(cover.id))
        across.addWidget(button)


class CoverCard(Surface):
    """Somebody stands in for a while; whose participant it is does not change."""

    wanted = Signal(str, Period)
    """Whose computer, and when."""

    def __init__(
        self, context: Context, others: Sequence[Computer], covers: Sequence[Cover], end: End
    ) -> None:
        super().__init__(context.theme, "card", gap="m")
        theme = context.theme
        self.body.addWidget(PlainLabel(theme, self.tr("Ersättare under en tid"), "label"))
        text = self.tr(
            "Vid sjukdom eller ledighet. Ersättaren får deltagaren på sin dator en vecka före "
            "första dagen, och kan skriva till och med den sista. Den ordinarie har kvar sin "
            "deltagare hela tiden."
        )
        self.body.addWidget(PlainLabel(theme, text))
        for cover in covers:
            self.body.addWidget(CoverRow(context, cover, end))
        if not others:
            none = self.tr("Det finns ingen annan bekräftad dator som kan ersätta.")
            self.body.addWidget(PlainLabel(theme, none, "body", "muted"))
            return
        names = [Option(c.key, f"{c.name}, {c.unit}" if c.unit else c.name) for c in others]
        self.who = ListField(theme, names)
        self.start = DateField(theme, context.clock.today)
        self.start.set_value(context.clock.today())
        self.end = DateField(theme, context.clock.today)
        self.body.addWidget(FormRow(theme, self.tr("Vem ersätter?"), self.who, name="cover-who"))
        days = Columns(theme)
        self._start_row = FormRow(theme, self.tr("Från och med"), self.start, name="cover-start")
        self._end_row = FormRow(theme, self.tr("Till och med"), self.end, name="cover-end")
        for row in (self._start_row, self._end_row):
            cast("QVBoxLayout", row.layout()).addStretch(1)  # level with the one beside it
            days.add(row)
        self.body.addWidget(days)
        add = Button(theme, self.tr("Lägg till ersättare"))
        add.clicked.connect(partial(self._add))
        self.body.addWidget(ButtonRow(theme, add))

    def _add(self, _on: bool = False) -> None:
        wrong = [row for row in (self._start_row, self._end_row) if not row.check()]
        for row, field, text in (
            (self._start_row, self.start, self.tr("Skriv första dagen.")),
            (self._end_row, self.end, self.tr("Skriv sista dagen.")),
        ):
            if row not in wrong and field.value() is None:
                row.show_error(text)
                wrong.append(row)
        start, end = self.start.value(), self.end.value()
        if not wrong and start is not None and end is not None and end < start:
            self._end_row.show_error(self.tr("Den sista dagen är före den första."))
            wrong.append(self._end_row)
        if wrong:
            wrong[0].field.take_focus()
            return
        self.wanted.emit(self.who.value(), Period(start=start, end=end))
