"""What can be chosen for a paper: for whom, in which language, and words for this paper alone."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mia_desktop.services import papers_whose
from mia_desktop.services.papers_wish import Choice, Sheet
from mia_ui.screens import paper_words
from mia_ui.screens.context import Context
from mia_ui.screens.filter_fields import ListField
from mia_ui.widgets.buttons import Button
from mia_ui.widgets.choice import Option
from mia_ui.widgets.field import TextArea
from mia_ui.widgets.form_row import FormRow
from mia_ui.widgets.screen import ButtonRow
from mia_ui.widgets.surface import column


class PreviewChoices(QWidget):
    """Fields over the pages; what there is no choice of is not shown."""

    changed = Signal()
    text_given = Signal(str)
    """The office's own words on the information sheet."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        theme = context.theme
        self._choices: Sequence[Choice] = ()
        self.which, self.language = ListField(theme), ListField(theme)
        self.bring, self.office = TextArea(theme, lines=2), TextArea(theme, lines=3)
        self.which_row = FormRow(theme, self.tr("Vem är papperet till?"), self.which, name="which")
        self.language_row = FormRow(theme, self.tr("Språk"), self.language, name="language")
        self.bring_row = FormRow(
            theme, self.tr("Ta med"), self.bring, name="bring", optional=True,
            help_text=self.tr("En sak på varje rad. Det står bara på papperet."),
        )  # fmt: skip
        self.office_row = FormRow(
            theme, self.tr("Verksamhetens egen text"), self.office, name="office",
            help_text=self.tr(
                "Vem som är personuppgiftsansvarig och hur man når dataskyddsombudet. Texten"
                " står på bladet för alla deltagare."
            ),
        )  # fmt: skip
        self.take = Button(theme, self.tr("Visa på papperet"))
        self.take.clicked.connect(self.changed)
        self.keep = Button(theme, self.tr("Spara texten"))
        self.keep.clicked.connect(lambda: self.text_given.emit(self.office.text()))
        self.which.changed.connect(self.changed)
        self.language.changed.connect(self.changed)
        fields = ButtonRow(theme, self.which_row, self.language_row)
        rows = column(theme, "m", self)
        for one in (fields, self.bring_row, self.take, self.office_row, self.keep):
            rows.addWidget(one)
            one.hide()
        self._fields = fields

    def show_sheet(self, sheet: Sheet) -> None:
        """Offer what this paper has; what is being written stays."""
        kind = sheet.wish.kind
        several = len(sheet.choices) > 1
        if sheet.choices != self._choices:
            self._choices = sheet.choices
            words = [paper_words.choice(one) for one in sheet.choices]
            self.which.offer([Option(str(n), text) for n, text in enumerate(words)])
        if several:
            label = paper_words.question(sheet)
            self.which_row.label.setText(label)
            self.which.set_name(label)
            self.which.set_value(str(self._place(sheet)))
        if [self.language.box.itemData(n) for n in range(self.language.box.count())] != [
            *sheet.languages
        ]:
            self.language.offer([Option(one, self._called(one)) for one in sheet.languages])
        self.language.set_value(sheet.manner.language)
        self.which_row.setVisible(several)
        self.language_row.setVisible(len(sheet.languages) > 1)
        self._fields.setVisible(several or len(sheet.languages) > 1)
        for one in (self.bring_row, self.take):
            one.setVisible(kind == "next_meeting")
        if kind == "personal_data" and self.office_row.isHidden():
            self.office.set_value(sheet.office_text)
        for one in (self.office_row, self.keep):
            one.setVisible(kind == "personal_data")

    def chosen(self) -> Choice | None:
        """Another paper than the page was opened with; None where there is no choice."""
        return self._choices[int(self.which.value() or 0)] if len(self._choices) > 1 else None

    def to_bring(self) -> tuple[str, ...]:
        return tuple(line.strip() for line in self.bring.text().splitlines() if line.strip())

    def _place(self, sheet: Sheet) -> int:
        wish = sheet.wish
        same = (
            n for n, one in enumerate(sheet.choices)
            if (one.kind, one.to) == (wish.kind, wish.to)
        )  # fmt: skip
        return next(same, 0)

    def _called(self, language: str) -> str:
        name, reviewed = papers_whose.called(language)
        name = name[:1].upper() + name[1:]
        return name if reviewed else self.tr("{name} (texten är inte granskad)").format(name=name)
