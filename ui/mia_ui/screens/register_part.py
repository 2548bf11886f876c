"""Any register as a list on a page: its lines in words, newest first."""

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from mia_desktop.services.register_words import Said
from mia_desktop.services.registers import Entry, Listed
from mia_ui.base.actions import Language
from mia_ui.forms.wording import Wording
from mia_ui.screens.context import Context
from mia_ui.screens.row_list import RowItem, RowList
from mia_ui.widgets.date_text import plain_date
from mia_ui.widgets.surface import column
from mia_ui.widgets.text import ChipKind


def words(said: Sequence[Said], language: Language, links: Mapping[str, str]) -> str:
    """Answers on one line, each once."""
    wording = Wording(language, links)
    texts = (wording.of(one.question, one.stored).replace("\n", " ") for one in said)
    return ", ".join(dict.fromkeys(text for text in texts if text))


def item(listed: Listed, entry: Entry, language: Language) -> RowItem:
    """A line as it is shown: what it is called, then its day and what else there is to say."""
    tr = QCoreApplication.translate
    title = words(entry.line, language, listed.links)
    if entry.blank:
        title = tr("RegisterPart", "Inget ifyllt än")
    chip: tuple[str, ChipKind] | None = None
    if entry.conflicts:
        chip = (tr("RegisterPart", "Krock"), "warning")
    elif _goes_on(listed, entry):
        chip = (tr("RegisterPart", "Pågår"), "success")
    detail = (_days(listed, entry), words(entry.detail, language, listed.links))
    return RowItem(
        id=entry.id,
        title=title or listed.form.title.text(language),
        detail=" · ".join(part for part in detail if part),
        chip=chip,
    )


def _goes_on(listed: Listed, entry: Entry) -> bool:
    return bool(listed.head.until and entry.day and not entry.until and not entry.blank)


def _days(listed: Listed, entry: Entry) -> str:
    """When it was; of what goes on, since when."""
    if not entry.dated and not entry.until:
        return ""
    day = _day(entry.day)
    if entry.until:
        return f"{day}–{_day(entry.until)}"
    if listed.head.until and entry.day:
        return QCoreApplication.translate("RegisterPart", "från {day}").format(day=day)
    return day


def _day(text: str) -> str:
    """A day in words; what is no day stays as it was written."""
    try:
        return plain_date(date.fromisoformat(text)) if text else ""
    except ValueError:
        return text


class RegisterPart(RowList):
    """One register."""

    def __init__(self, context: Context, listed: Listed) -> None:
        head, language = listed.head, context.language
        super().__init__(
            context.theme, listed.form.id, head.title.text(language),
            add=head.add.text(language), empty=head.empty.text(language),
        )  # fmt: skip
        self._language: Language = language
        self.show_listed(listed)

    def show_listed(self, listed: Listed) -> None:
        self.show_items([item(listed, entry, self._language) for entry in listed.entries])
        if self.add is not None:
            self.add.setVisible(not (listed.head.one and listed.entries))


class RegistersPart(QWidget):
    """The registers of one part of a participant's page, under each other."""

    opened = Signal(str)
    """A document's id."""
    add_wanted = Signal(str)
    """A form's id."""
    remove_wanted = Signal(str)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.lists: dict[str, RegisterPart] = {}
        self._rows = column(context.theme, "xl", self)

    def show_registers(self, registers: Sequence[Listed]) -> None:
        for listed in registers:
            known = self.lists.get(listed.form.id)
            if known is not None:
                known.show_listed(listed)
                continue
            made = RegisterPart(self._context, listed)
            made.opened.connect(self.opened)
            made.remove_wanted.connect(self.remove_wanted)
            made.add_wanted.connect(lambda form=listed.form.id: self.add_wanted.emit(form))
            self.lists[listed.form.id] = made
            self._rows.addWidget(made)

    def add_here(self) -> None:
        """Insert anywhere in the part: a row of the list that has the keyboard, or of the first."""
        focus = self.focusWidget()
        here = [k for k, part in self.lists.items() if focus and part.isAncestorOf(focus)]
        self.add_wanted.emit((here or list(self.lists))[0])
