"""Marking a field as disputed, and settling it: two small forms that stand in the page."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QCheckBox
from typing_extensions import override

from mia_desktop.domain.records.rights import Reached
from mia_desktop.services import drafting
from mia_desktop.services.disputing import Disputed
from mia_ui.screens import dispute_words
from mia_ui.screens.context import Context
from mia_ui.widgets.buttons import Button
from mia_ui.widgets.choice import ChoiceField, Option
from mia_ui.widgets.field import TextArea
from mia_ui.widgets.form_row import FormRow
from mia_ui.widgets.screen import ButtonRow
from mia_ui.widgets.surface import Surface, column
from mia_ui.widgets.text import Heading, PlainLabel

DRAFT_MS = 600
DRAFT = "dispute"
"""Before the unit of the field: where what is being written of it is kept (decisions C5)."""


class DraftedText(TextArea):
    """A text that is kept while it is written, until it has become something."""

    def __init__(self, context: Context, case: str, record: str, unit: str) -> None:
        super().__init__(context.theme, lines=3)
        self._context, self._place = context, (case, record, unit)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DRAFT_MS)
        self._timer.timeout.connect(self.keep)
        self.changed.connect(self._timer.start)

    def keep(self) -> None:
        """What stands in it now is on the disk."""
        if self._timer.isActive():
            self._timer.stop()
        case, record, unit = self._place
        work = partial(drafting.keep, case=case, record=record, unit=unit, text=self.draft())
        self._context.ask(work, lambda _done: self._context.window.saved())

    def flush(self) -> None:
        """The page goes: what was written last is kept."""
        if self._timer.isActive():
            self.keep()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        self.flush()
        super().hideEvent(event)

    def stop(self) -> None:
        """It has become something: nothing is kept any more."""
        self._timer.stop()


class MarkForm(Surface):
    """What is wrong, in the participant's own words, and who says so."""

    saved = Signal(str, str)
    """Who says it, and the words."""
    cancelled = Signal()

    def __init__(self, context: Context, place: tuple[str, str, str], draft: str) -> None:
        """`place` is case, record and unit of the draft."""
        theme = context.theme
        super().__init__(theme, "bracket", gap="m")
        self.setObjectName("dispute-mark")
        text = self.tr(
            "Uppgiften stannar här tills det är utrett: den lämnas inte till kontoret och står "
            "inte på papper till andra. Rätta den direkt om ni är överens."
        )
        self.body.addWidget(PlainLabel(theme, text))
        options = [Option(code, name) for code, name in dispute_words.who().items()]
        self.said_by = ChoiceField(theme, options)
        self.said_by.set_value("DELTAGAREN")
        self.words = DraftedText(context, *place)
        self.words.set_value(draft)
        who = self.tr("Vem säger att uppgiften är fel?")
        what = self.tr("Vad är fel? Skriv med deltagarens egna ord.")
        self.body.addWidget(FormRow(theme, who, self.said_by, name="dispute-who"))
        self.row = FormRow(theme, what, self.words, name="dispute-words")
        self.body.addWidget(self.row)
        save = self.save = Button(theme, self.tr("Markera som bestridd"))
        keep = Button(theme, self.tr("Avbryt"))
        save.clicked.connect(self._save)
        keep.clicked.connect(self.cancelled)
        self.body.addWidget(ButtonRow(theme, save, keep))

    def _save(self) -> None:
        words = self.words.text()
        if not words:
            self.row.show_error(self.tr("Skriv vad deltagaren säger är fel."))
            self.words.take_focus()
            return
        self.words.stop()
        self.saved.emit(self.said_by.value() or "DELTAGAREN", words)


class SettleForm(Surface):
    """How it ended, and who of those that had got the value has been told (GDPR 16, 19)."""

    settled = Signal(str, str, list)
    """Outcome, reason, who has been told."""
    cancelled = Signal()

    def __init__(
        self, context: Context, one: Disputed, reached: Sequence[Reached], draft: str
    ) -> None:
        theme, self._one = context.theme, one
        super().__init__(theme, "bracket", gap="m")
        self.setObjectName("dispute-settle")
        options = [Option(code, text) for code, text in dispute_words.outcomes().items()]
        self.outcome = ChoiceField(theme, options)
        self.outcome.set_value("RATTAD" if one.changed else None)
        hint = self.tr(
            "Rätta uppgiften i fältet först. Kvarstår den: skriv skälet till deltagaren."
        )
        self.outcome_row = FormRow(
            theme, self.tr("Hur slutade det?"), self.outcome, help_text=hint,
            name="dispute-outcome",
        )  # fmt: skip
        mark = one.dispute
        self.why = DraftedText(context, mark.case, mark.id, "settled")
        self.why.set_value(draft)
        self.why_row = FormRow(theme, self.tr("Skälet"), self.why, name="dispute-why")
        self.body.addWidget(self.outcome_row)
        self.body.addWidget(self.why_row)
        self._told: list[tuple[str, QCheckBox]] = []
        self._list(context, reached)
        save = self.save = Button(theme, self.tr("Avgör"))
        keep = Button(theme, self.tr("Vänta"))
        save.clicked.connect(self._save)
        keep.clicked.connect(self.cancelled)
        self.body.addWidget(ButtonRow(theme, save, keep))

    def _list(self, context: Context, reached: Sequence[Reached]) -> None:
        """Who has got it: the office hears with the next bundle, others from whoever sits here."""
        theme = context.theme
        if not reached:
            text = self.tr("Ingen annan har fått uppgiften.")
            self.body.addWidget(PlainLabel(theme, text, "body", "muted"))
            return
        self.body.addWidget(Heading(theme, self.tr("De här har redan fått uppgiften"), 3))
        text = self.tr(
            "Det går inte att ta tillbaka. Tala om för dem hur det slutade, om det går. Den som "
            "fick det i ett paket får veta det med nästa paket."
        )
        self.body.addWidget(PlainLabel(theme, text))
        for one in reached:
            said = dispute_words.reached(one)
            if one.how == "bundle":
                self.body.addWidget(PlainLabel(theme, said))
                continue
            tick = QCheckBox(self.tr("Jag har talat om det"))
            tick.setFont(theme.font())
            tick.setObjectName(f"told-{len(self._told)}")
            tick.setAccessibleName(self.tr("Jag har talat om det för {who}").format(who=said))
            self._told.append((said, tick))
            lines = column(theme, "xs")
            lines.addWidget(PlainLabel(theme, said))
            lines.addWidget(tick)
            self.body.addLayout(lines)

    def _save(self) -> None:
        outcome, why = self.outcome.value(), self.why.text()
        for row in (self.outcome_row, self.why_row):
            row.clear_error()
        if outcome is None:
            self._wrong(self.outcome_row, self.tr("Välj hur det slutade."))
        elif outcome == "RATTAD" and not self._one.changed:
            text = self.tr(
                "Uppgiften står som när den bestreds. Rätta den först, eller välj att den kvarstår."
            )
            self._wrong(self.outcome_row, text)
        elif outcome == "KVARSTAR" and not why:
            self._wrong(self.why_row, self.tr("Skriv varför uppgiften kvarstår."))
        else:
            self.why.stop()
            told = [name for name, tick in self._told if tick.isChecked()]
            self.settled.emit(outcome, why, told)

    def _wrong(self, row: FormRow, text: str) -> None:
        row.show_error(text)
        row.field.take_focus()
