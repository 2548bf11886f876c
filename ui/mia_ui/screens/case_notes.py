"""Notes on the participant's page: one being written, corrected, taken away, brought back."""

from collections.abc import Callable
from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from mia_desktop.services import drafting, people, topics
from mia_desktop.services.desk import Desk
from mia_ui.screens.case_reading import Opened
from mia_ui.screens.context import Context
from mia_ui.screens.field_past import PanelPast
from mia_ui.screens.note_panel import NotePanel, Written
from mia_ui.screens.reveal import reveal
from mia_ui.widgets.page import Page

Work = Callable[[Desk], object]


class Past(Protocol):
    """A part of the page whose fields have a history."""

    def isVisible(self) -> bool: ...  # noqa: N802 - Qt's own

    def show_history(self) -> None: ...


class Notes(QObject):
    """The panel and what it does to the case."""

    change_wanted = Signal(object)
    """Work on the store thread, after which the page is read anew."""
    closed = Signal()
    removed = Signal(str)
    """What to say of it, with Ångra."""

    def __init__(self, context: Context, main: Page, case: str) -> None:
        super().__init__(main)
        self._context, self._main, self._case = context, main, case
        self._known: Opened | None = None
        self.panel = NotePanel(context)
        self.past = PanelPast(context, main, self.panel, lambda: self.panel.shown)
        self.past.put_back.connect(self._put_back)
        self.panel.saved.connect(self._save)
        self.panel.typed.connect(self._keep)
        self.panel.closed.connect(self.closed)
        self.panel.consents_wanted.connect(self._tell_consents)

    def new(self, opened: Opened) -> None:
        """Write a note (Ctrl+J); the one that was begun goes on."""
        self.panel.open_new(opened.view.note_draft)
        self._show()

    def change(self, opened: Opened, record: str) -> None:
        note = next(note for note in opened.view.notes if note.id == record)
        self.panel.open_note(note, opened.drafts.get((record, "text"), ""))
        self._show()

    def _show(self) -> None:
        self.panel.text.take_focus()
        for part in (self.panel.save, self.panel.text):  # the text, where both have no room
            reveal(self._main, part)

    def go_on(self, opened: Opened) -> bool:
        """Open the note that was being written or corrected; tells whether there was one."""
        self._known = opened
        half = [note for note in opened.view.notes if opened.drafts.get((note.id, "text"))]
        if opened.view.note_draft:
            self.panel.open_new(opened.view.note_draft)
        elif half:
            self.panel.open_note(half[0], opened.drafts[half[0].id, "text"])
        return bool(opened.view.note_draft or half)

    def opened(self) -> str:
        """The note that is being written, with whether it stays here."""
        stays = "internal" if self.panel.internal.isChecked() else ""
        return f"note {self.panel.note}/{stays}" if self.panel.isVisible() else ""

    def open_again(self, what: str) -> bool:
        kind, _, rest = what.partition(" ")
        record, _, stays = rest.partition("/")
        if kind != "note" or self._known is None:
            return False
        found = [note for note in self._known.view.notes if note.id == record]
        if found:
            draft = self._known.drafts.get((record, "text"), "")
            self.panel.open_note(found[0], draft)
        elif not record:
            self.panel.open_new(self._known.view.note_draft)
            self.panel.internal.setChecked(bool(stays))
        return bool(found or not record)

    def remove(self, record: str, said: str) -> None:
        """Take a note or a step away, and say so with Ångra."""
        self.change_wanted.emit(partial(people.remove, record=record))
        self.removed.emit(said)

    def history(self, *parts: Past) -> None:
        """Ctrl+H in the note that is being corrected (R-18), or in the part that is shown."""
        if self.past.toggle_here():
            return
        for part in parts:
            if part.isVisible():
                part.show_history()

    def _tell_consents(self) -> None:
        self._context.ask(partial(topics.consents_of, case=self._case), self.panel.know)

    def _put_back(self) -> None:
        """An earlier wording holds again: what stood in the panel is not saved over it."""
        self.panel.hide()
        self.change_wanted.emit(_nothing)

    def _keep(self, note: str, text: str) -> None:
        keep = partial(people.keep_note_draft, case=self._case, text=text)
        if note:
            keep = partial(drafting.keep, case=self._case, record=note, unit="text", text=text)
        self._context.ask(keep, lambda _done: self._context.window.saved())

    def _save(self, written: Written) -> None:
        values = dict(written.values)
        self._main.heading.setFocus()
        work: Work = partial(people.add_note, case=self._case, **values)
        if written.note:
            work = partial(people.change_note, note=written.note, values=values)
        self.change_wanted.emit(work)


def _nothing(_desk: Desk) -> None:
    """The page is read anew; what was to be done is done."""
