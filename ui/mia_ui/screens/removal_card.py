"""Removed by one, changed by another: who did what when, and whether it goes or stays."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mia_desktop.services.removals import Removed
from mia_ui.base.actions import Language
from mia_ui.messages import when
from mia_ui.screens import removal_words as words
from mia_ui.screens.krock_columns import SideColumns, legend
from mia_ui.theme import Theme
from mia_ui.widgets.buttons import Button
from mia_ui.widgets.choice import ChoiceField, Option
from mia_ui.widgets.form_row import FormRow
from mia_ui.widgets.screen import ButtonRow
from mia_ui.widgets.surface import Surface, column
from mia_ui.widgets.text import Heading, PlainLabel

AWAY, KEEP = "away", "keep"


class RemovalCard(QWidget):
    """Each change to read, radio buttons to choose by; nothing is chosen beforehand."""

    chosen = Signal(str)
    """AWAY or KEEP."""
    later = Signal()
    reveal_wanted = Signal()

    def __init__(
        self, theme: Theme, language: Language, one: Removed, names: Mapping[str, str],
        ways: Sequence[QWidget], *, revealed: bool = False,
    ) -> None:  # fmt: skip
        """One that is masked shows who and when; what they wrote once it was asked for."""
        super().__init__()
        self._theme, self._language = theme, language
        self._one, self._names = one, names
        self.put_off = Button(theme, self.tr("Ta ställning senare"))
        self.put_off.clicked.connect(self.later)
        masked = one.masked and not revealed
        body = column(theme, "l", self)
        body.addWidget(self._head(ways, masked=masked))
        for change in one.changes:
            body.addWidget(Heading(theme, words.field(one, change, language), 2))
            if change.hidden:
                text = self.tr("En ändring till finns, men inte här: den delas inte med er.")
                body.addWidget(PlainLabel(theme, text))
            body.addWidget(SideColumns(theme, language, change, names, masked=masked))
        if masked:
            self._add_masked(body)
        else:
            self._add_choice(body)

    def _head(self, ways: Sequence[QWidget], *, masked: bool) -> QWidget:
        theme, one = self._theme, self._one
        holder = Surface(theme, "plain")
        person = one.number if not one.name else f"{one.number} {one.name}"
        if person:
            holder.body.addWidget(PlainLabel(theme, person, "label"))
        text = self.tr(
            "En har tagit bort det här, en annan har ändrat det, utan att ha läst varandras ord. "
            "Det finns kvar tills du väljer."
        )
        holder.body.addWidget(PlainLabel(theme, text))
        for side in one.removals:
            told = self.tr("Borttaget här av {author}, {moment}.") if side.mine else self.tr(
                "Borttaget av {author}, {moment}."
            )  # fmt: skip
            told = told.format(author=side.author, moment=when.moment(side.at))
            holder.body.addWidget(PlainLabel(theme, told, "label"))
        if one.moved:
            holder.body.addWidget(PlainLabel(theme, self._moved()))
        for line in () if masked else words.rest(one, self._language):
            holder.body.addWidget(PlainLabel(theme, line, "body", "muted"))
        holder.body.addWidget(ButtonRow(theme, *ways))
        return holder

    def _moved(self) -> str:
        if self._one.movable:
            return self.tr(
                "Flyttad, men ändrades samtidigt. Flyttar du till samma person en gång till läggs "
                "ändringen till där, och det försvinner härifrån."
            )
        return self.tr("Det följde med när något flyttades till en annan akt, men ändrades här.")

    def _add_masked(self, body: QVBoxLayout) -> None:
        """Nobody chooses between words that they have not read."""
        theme = self._theme
        text = self.tr("Uppgifterna är dolda. Att de visas står i händelseloggen.")
        body.addWidget(PlainLabel(theme, text, "body", "muted"))
        self.show_all = Button(theme, self.tr("Visa uppgifterna"), "primary", "eye")
        self.show_all.clicked.connect(self.reveal_wanted)
        body.addWidget(ButtonRow(theme, self.show_all, self.put_off))

    def _add_choice(self, body: QVBoxLayout) -> None:
        theme = self._theme
        if any(change.before is not None for change in self._one.changes):
            body.addWidget(PlainLabel(theme, legend(), "caption", "muted"))
        self.choice = ChoiceField(theme, [
            Option(AWAY, self.tr("Ta bort ändå")),
            Option(KEEP, self.tr("Behåll, med ändringen")),
        ])  # fmt: skip
        self._question = FormRow(
            theme, self.tr("Vad ska gälla?"), self.choice, name="removal-choice",
            help_text=self.tr("Inget är förvalt. Du kan ta ställning senare."),
        )  # fmt: skip
        body.addWidget(self._question)
        self.use = Button(theme, self.tr("Använd valet"), "primary", "check")
        body.addWidget(ButtonRow(theme, self.use, self.put_off))
        self.choice.changed.connect(self._question.clear_error)
        self.use.clicked.connect(self._go_on)

    def _go_on(self) -> None:
        if (chosen := self.choice.value()) is None:
            self._question.show_error(self.tr("Välj vad som ska gälla, eller ta det senare."))
            self.choice.take_focus()
            return
        self.chosen.emit(chosen)
