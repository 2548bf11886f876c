"""One krock: who wrote what when, what differs, and the ways out of it."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mia_desktop.services.conflicts import Conflict, Side, text_of
from mia_ui.base.actions import Language
from mia_ui.messages import when
from mia_ui.screens.krock_columns import SideColumns, in_order, legend
from mia_ui.theme import Theme
from mia_ui.widgets.buttons import Button
from mia_ui.widgets.choice import ChoiceField, Option
from mia_ui.widgets.field import TextArea
from mia_ui.widgets.form_row import FormRow
from mia_ui.widgets.screen import ButtonRow
from mia_ui.widgets.surface import Surface, column
from mia_ui.widgets.text import PlainLabel

BOTH, OWN = "both", "own"


class KrockCard(QWidget):
    """Columns to read, radio buttons to choose by; nothing is chosen beforehand."""

    chosen = Signal(object)
    """The value of one side."""
    worded = Signal(str)
    later = Signal()
    reveal_wanted = Signal()

    def __init__(
        self, theme: Theme, language: Language, conflict: Conflict, names: Mapping[str, str],
        ways: Sequence[QWidget], *, revealed: bool = False,
    ) -> None:  # fmt: skip
        """One that is masked shows who and when; what they wrote once it was asked for."""
        super().__init__()
        self._theme, self._language = theme, language
        self._conflict, self._names = conflict, names
        self.put_off = Button(theme, self.tr("Ta ställning senare"))
        self.put_off.clicked.connect(self.later)
        body = column(theme, "l", self)
        body.addWidget(self._head(ways))
        if conflict.masked and not revealed:
            self._add_masked(body)
        else:
            self._add_words(body)

    def _add_masked(self, body: QVBoxLayout) -> None:
        """Nobody chooses between words that they have not read."""
        theme = self._theme
        body.addWidget(self._columns(masked=True))
        text = self.tr("Uppgifterna är dolda. Att de visas står i händelseloggen.")
        body.addWidget(PlainLabel(theme, text, "body", "muted"))
        self.show_both = Button(theme, self.tr("Visa uppgifterna"), "primary", "eye")
        self.show_both.clicked.connect(self.reveal_wanted)
        body.addWidget(ButtonRow(theme, self.show_both, self.put_off))

    def _columns(self, *, masked: bool = False) -> SideColumns:
        return SideColumns(
            self._theme, self._language, self._conflict, self._names, masked=masked
        )  # fmt: skip

    def _add_words(self, body: QVBoxLayout) -> None:
        theme = self._theme
        body.addWidget(self._columns())
        if self._conflict.before is not None:
            body.addWidget(PlainLabel(theme, legend(), "caption", "muted"))
        self.choice = ChoiceField(theme, self._options())
        self._question = FormRow(
            theme, self.tr("Vad ska gälla?"), self.choice, name="krock-choice",
            help_text=self.tr("Inget är förvalt. Du kan ta ställning senare."),
        )  # fmt: skip
        body.addWidget(self._question)
        self.words = TextArea(theme, lines=4)
        self._words_row = FormRow(theme, self.tr("Texten som ska gälla"), self.words,
                                  name="krock-words")  # fmt: skip
        self._words_row.hide()
        body.addWidget(self._words_row)
        self.use = Button(theme, self.tr("Använd valet"), "primary", "check")
        body.addWidget(ButtonRow(theme, self.use, self.put_off))
        self.choice.changed.connect(self._chose)
        self.use.clicked.connect(self._go_on)

    # what was written

    def _head(self, ways: Sequence[QWidget]) -> QWidget:
        holder = Surface(self._theme, "plain")
        each = self._conflict
        person = each.number if not each.name else f"{each.number} {each.name}"
        holder.body.addWidget(PlainLabel(self._theme, person, "label"))
        text = self.tr(
            "Två personer har skrivit på samma ställe utan att ha läst varandras ord. Båda finns "
            "kvar tills du väljer."
        )
        holder.body.addWidget(PlainLabel(self._theme, text))
        if each.hidden:
            hidden = self.tr("En text till finns, men inte här: den delas inte med er.")
            holder.body.addWidget(PlainLabel(self._theme, hidden))
        holder.body.addWidget(ButtonRow(self._theme, *ways))
        return holder

    def _sides(self) -> list[Side]:
        return in_order(self._conflict.sides)

    # what is chosen

    def _options(self) -> list[Option]:
        found = [
            Option(side.id, self.tr("Det som {author} skrev {moment}").format(
                author=side.author, moment=when.moment(side.at)
            ))
            for side in self._sides()
        ]  # fmt: skip
        if self._conflict.takes_words:
            found.append(Option(BOTH, self.tr("Båda texterna, efter varandra")))
            found.append(Option(OWN, self.tr("En egen text")))
        return found

    def _chose(self) -> None:
        self._question.clear_error()
        chosen = self.choice.value()
        self._words_row.setVisible(chosen in (BOTH, OWN))
        if chosen == BOTH:
            self.words.set_value(self._joined())
        elif chosen == OWN and self.words.text() == self._joined():
            self.words.set_value("")

    def _joined(self) -> str:
        """Both texts, each under its author's name."""
        return "\n\n".join(
            self.tr("{author}, {moment}:").format(author=side.author, moment=when.moment(side.at))
            + f"\n{text_of(side.value) or ''}"
            for side in self._sides()
        )

    def _go_on(self) -> None:
        chosen = self.choice.value()
        if chosen is None:
            self._question.show_error(self.tr("Välj vad som ska gälla, eller ta det senare."))
            self.choice.take_focus()
            return
        if chosen not in (BOTH, OWN):
            side = next(side for side in self._conflict.sides if side.id == chosen)
            self.chosen.emit(side.value)
            return
        if not self.words.text():
            self._words_row.show_error(self.tr("Skriv texten som ska gälla."))
            self.words.take_focus()
            return
        self.worded.emit(self.words.text())
