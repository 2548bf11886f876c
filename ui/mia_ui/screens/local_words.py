"""Era egna ord: what the office calls insatser, parties and the team (decisions D4)."""

from collections.abc import Mapping

from PySide6.QtCore import Qt

from mia_desktop.domain.office_settings import Word
from mia_desktop.services import local_words
from mia_ui.theme import Theme
from mia_ui.widgets.buttons import Button
from mia_ui.widgets.choice import ChoiceField, Option
from mia_ui.widgets.field import LineField
from mia_ui.widgets.form_row import FormRow
from mia_ui.widgets.surface import Surface
from mia_ui.widgets.text import PlainLabel

LONGEST = 80


class LocalWords(Surface):
    """A line for each word of one's own: the program's word, and what it is called here."""

    def __init__(self, theme: Theme, language: str, words: Mapping[str, Word]) -> None:
        super().__init__(theme, "bracket", title=self.tr("Era egna ord"), gap="l")
        self._theme = theme
        self._every = local_words.places(language)
        self._lines: list[tuple[ChoiceField, LineField, LineField]] = []
        text = self.tr(
            "Heter en insats, en part eller teamet något annat hos er? Handledaren ser era ord på "
            "skärmen och på papper. I statistiken är det samma sak som förut."
        )
        self.body.addWidget(PlainLabel(theme, text, "body", "muted"))
        self.more = Button(theme, self.tr("Lägg till ett eget ord"), "quiet", "plus")
        self.more.setObjectName("add-word")
        self.more.clicked.connect(self._add_empty)
        self.body.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        for place, word in words.items():
            self._add(place, word)

    def words(self) -> dict[str, Word]:
        """What is called what; a line where either is missing says nothing."""
        said = ((what.value(), own.text(), english.text()) for what, own, english in self._lines)
        return {place: Word(sv=own, en=en or None) for place, own, en in said if place and own}

    def _add_empty(self) -> None:
        self._add("", None).take_focus()

    def opened(self) -> str:
        """How many lines there are: those that were added are not in what was sent last."""
        return f"word-lines {len(self._lines)}"

    def open_again(self, what: str) -> bool:
        kind, _, count = what.partition(" ")
        while kind == "word-lines" and len(self._lines) < int(count):
            self._add("", None)
        return kind == "word-lines"

    def _add(self, place: str, word: Word | None) -> ChoiceField:
        number = len(self._lines) + 1
        options = [Option(one.id, self._text(one)) for one in self._every]
        what, own = ChoiceField(self._theme, options), LineField(self._theme, longest=LONGEST)
        english = LineField(self._theme, longest=LONGEST)
        box = Surface(self._theme, "row", gap="m")
        rows = (
            ("what", self.tr("Ord {n}: i programmet").format(n=number), what),
            ("own", self.tr("Ord {n}: hos er").format(n=number), own),
            ("english", self.tr("Ord {n}: på engelska (valfritt)").format(n=number), english),
        )
        for name, label, field in rows:
            row = FormRow(self._theme, label, field, name=f"word-{name}-{number}")
            box.body.addWidget(row)
        what.set_value(place or None)
        if word is not None:
            own.set_value(word.sv)
            english.set_value(word.en)
        self._lines.append((what, own, english))
        self.body.insertWidget(self.body.indexOf(self.more), box)
        return what

    def _text(self, place: local_words.Place) -> str:
        return place.word if place.group == place.word else f"{place.word} ({place.group.lower()})"
