"""Parts of the page Tid: the month as a list, and how it stands with handing in."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from mia_desktop.services.hours import Entry, Month, Person
from mia_ui.models.caseload import shown
from mia_ui.models.time_words import amount, hours_said, said, thing
from mia_ui.screens.context import Context
from mia_ui.theme import Theme
from mia_ui.widgets.buttons import Button, RowButton
from mia_ui.widgets.date_text import long_date, plain_date
from mia_ui.widgets.surface import Surface, clear_layout, column
from mia_ui.widgets.text import ChipKind, Heading, PlainLabel

tr = QCoreApplication.translate
MOST = 100
"""Entries of the list until all are asked for."""


class HoursList(QWidget):
    """Every entry in reading order: what the grid shows to the eye, for whoever reads by ear."""

    def __init__(self, context: Context, opened: Callable[[int, Entry], None]) -> None:
        super().__init__()
        self._context = context
        self._opened = opened
        self._rows = column(context.theme, "s", self)

    def show_month(self, month: Month, *, whole: bool = False) -> None:
        theme, language = self._context.theme, self._context.language
        clear_layout(self._rows)
        left = -1 if whole else MOST
        for row, (person, line) in enumerate(month.lines):
            if not line.entries or left == 0:
                continue
            what = thing(line.what, line.name, language)
            text = self.tr("{who}, {what}: {hours}")
            told = text.format(who=shown(person.row), what=what, hours=hours_said(line.total))
            self._rows.addWidget(Heading(theme, told, 3))
            ordered = sorted(line.entries, key=lambda one: (one.day, one.id))
            for entry in ordered if left < 0 else ordered[:left]:
                self._rows.addWidget(self._row(row, entry))
            left = max(left - len(ordered), 0) if left >= 0 else left
        if left == 0:
            more = Button(theme, self.tr("Visa alla"), "quiet")
            more.clicked.connect(lambda: self.show_month(month, whole=True))
            self._rows.addWidget(more)
        if not any(line.entries for _person, line in month.lines):
            text = self.tr("Ingen tid är registrerad den här månaden.")
            self._rows.addWidget(PlainLabel(theme, text, "body", "muted"))

    def _row(self, row: int, entry: Entry) -> RowButton:
        full = long_date(entry.day)
        facts = [said(entry, self._context.language), entry.note, entry.author]
        if entry.conflicts:
            facts.append(self.tr("krock"))
        button = RowButton(
            self._context.theme, f"{full[:1].upper()}{full[1:]}",
            " · ".join(fact for fact in facts if fact),
        )  # fmt: skip
        button.setObjectName(f"entry-{entry.id}")
        button.clicked.connect(partial(self._opened, row, entry))
        return button


class HandedIn(Surface):
    """What has been handed in of a month, and what was corrected since: it is to be seen."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "card", gap="xs")
        self._theme = theme
        self.hide()

    def show_month(self, month: Month) -> None:
        clear_layout(self.body)
        handed = [one for one in month.people if one.standing.day is not None]
        self.setVisible(bool(handed))
        if not handed:
            return
        self.body.addWidget(Heading(self._theme, self.tr("Inlämning"), 3))
        days = sorted({one.standing.day for one in handed if one.standing.day})
        text = self.tr("Inlämnat {days} för {n} av {all} deltagare.").format(
            days=", ".join(plain_date(day) for day in days), n=len(handed), all=len(month.people)
        )
        self.body.addWidget(PlainLabel(self._theme, text))
        for person in handed:
            if person.standing.again:
                self.body.addWidget(PlainLabel(self._theme, self._again(person)))

    def _again(self, person: Person) -> str:
        """Why somebody's month is to be handed in again, day by day."""
        changes = [
            self.tr("{day}: {before} blev {now}").format(
                day=plain_date(one.day), before=amount(one.before), now=amount(one.now)
            )
            for one in person.standing.changed
        ]
        why = "; ".join(changes) or self.tr("en tidigare månad har ändrats")
        text = self.tr("{who} behöver lämnas in igen: {why}.")
        return text.format(who=shown(person.row), why=why)


def month_state(month: Month) -> tuple[str, ChipKind] | None:
    """How the month stands, in a chip beside its name."""
    handed = [one for one in month.people if one.standing.day is not None]
    if any(one.standing.again for one in handed):
        return tr("HandedIn", "Ändrad efter inlämning"), "warning"
    owed = [one for one in month.people if one.total and one.standing.day is None]
    if handed and not owed:
        return tr("HandedIn", "Inlämnad"), "success"
    if month.over and owed:
        return tr("HandedIn", "Inte inlämnad"), "neutral"
    return None


def to_hand_in(month: Month) -> list[str]:
    """Whose month is to be handed in, for the first time or again."""
    return [
        one.row.case
        for one in month.people
        if one.standing.again or (one.total and one.standing.day is None)
    ]
