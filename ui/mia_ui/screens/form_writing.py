"""What is written on a page of a form: at once in its session, behind it in the vault."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from mia_desktop.domain import ids
from mia_desktop.domain.writes import Write
from mia_desktop.forms import rows as table
from mia_desktop.forms.answers import Stored, cell_address
from mia_desktop.forms.before import RowBefore
from mia_desktop.forms.session import Dropped
from mia_desktop.services import filling as service
from mia_desktop.services.desk import Desk
from mia_desktop.services.filling import Filling
from mia_ui.forms.section import SectionForm
from mia_ui.forms.table import ADD, NEXT
from mia_ui.screens.context import Context
from mia_ui.widgets.keep_place import kept_in_place


class FormWriting(QObject):
    """Carries out what the questions on a page ask for; the form and samtalsläge share it."""

    changed = Signal()
    """Something was answered: what is asked, and how far it has come, may be other now."""
    undo_wanted = Signal()

    def __init__(self, context: Context, filling: Filling, parent: QObject) -> None:
        super().__init__(parent)
        self.context = context
        self.filling = filling
        self.form: SectionForm | None = None
        self._used: set[str] = set()

    def serve(self, form: SectionForm) -> None:
        """Listen to the questions that are on the page now; those before are gone."""
        self.form = form
        form.drafted.connect(self._draft)
        form.answered.connect(self._answer)
        form.cell_answered.connect(self._cell)
        form.row_wanted.connect(self._add_row)
        form.row_unwanted.connect(self._remove_row)
        form.row_moved.connect(self._move_row)
        form.rows_taken.connect(self._take_rows)

    def mark_done(self, section: str, dropped: tuple[Dropped, ...]) -> None:
        """Keep that a section is finished."""
        self._save(
            partial(
                service.mark_done, filling=self.filling, section=section, dropped=dropped, done=True
            )
        )

    def _save(self, work: Callable[[Desk], object]) -> None:
        self.context.ask(work, lambda _done: self.context.window.saved())

    def _keep(self, work: Callable[[Desk], list[Write]]) -> None:
        """Save, and show what the program proposes because of it."""
        self.context.ask(work, self._kept)

    def _kept(self, made: list[Write]) -> None:
        self.context.window.saved()
        session = self.filling.session
        for address, stored in service.proposed(self.filling, made).items():
            question, _, cell = address.partition("/")
            if cell:
                row, _, column = cell.partition("/")
                session.set_cell(question, row, column, stored)
            else:
                change = session.answer(address, stored)
                self._follow(change.shown, change.hidden)
            if self.form is not None:
                self.form.show_answer(address, stored)
            self.changed.emit()

    def _follow(self, shown: tuple[str, ...], hidden: tuple[str, ...]) -> None:
        if self.form is not None:
            with kept_in_place():
                self.form.follow(shown, hidden)

    def _draft(self, address: str, text: str) -> None:
        self.filling.drafts[address] = text
        self._save(partial(service.keep_draft, filling=self.filling, address=address, text=text))

    def _answer(self, address: str, stored: Stored) -> None:
        filling = self.filling
        filling.drafts.pop(address, None)
        change = filling.session.answer(address, stored)
        self._follow(change.shown, change.hidden)
        self._show_problem(address)
        self.changed.emit()
        self._keep(partial(service.commit, filling=filling, address=address, stored=stored))

    def _cell(self, question: str, row: str, column: str, stored: Stored) -> None:
        filling = self.filling
        filling.session.set_cell(question, row, column, stored)
        if self.form is not None:
            with kept_in_place():
                self.form.follow_row(question, row)
        self.changed.emit()
        filling.drafts.pop(cell_address(question, row, column), None)
        self._keep(
            partial(
                service.set_cell, filling=filling, question=question, row=row, column=column,
                stored=stored,
            )
        )  # fmt: skip

    def _add_row(self, question: str, at: int) -> None:
        session = self.filling.session
        row = ids.new_id(self.context.clock.now())
        before = session.rows(question)
        changed = table.changed_places(before, session.add_row(question, row, at))
        self._rows_changed(question, row)
        self._save(
            partial(
                service.save_rows, filling=self.filling, question=question, changed=changed,
                new=row,
            )
        )  # fmt: skip

    def _take_rows(self, question: str, rows: tuple[RowBefore, ...]) -> None:
        """Rows of last time stand here again, last, with what of them can be said again."""
        session = self.filling.session
        before = session.rows(question)
        new = []
        for one in rows:
            fresh = one.free and one.taken not in self._used
            row = one.taken if fresh else ids.new_id(self.context.clock.now())
            self._used.add(row)
            new.append(row)
            session.add_row(question, row)
            for column, stored in one.takes.items():
                session.set_cell(question, row, column, stored)
        changed = table.changed_places(before, session.rows(question))
        self._rows_changed(question, NEXT)
        self._save(
            partial(
                service.take_rows, filling=self.filling, question=question, rows=changed, new=new
            )
        )

    def _move_row(self, question: str, row: str, to: int) -> None:
        session = self.filling.session
        before = session.rows(question)
        changed = table.changed_places(before, session.move_row(question, row, to))
        self._rows_changed(question, row)
        self._save(
            partial(service.save_rows, filling=self.filling, question=question, changed=changed)
        )

    def _remove_row(self, question: str, row: str) -> None:
        before = [one.id for one in self.filling.session.rows(question)]
        left = [one.id for one in self.filling.session.remove_row(question, row)]
        at = min(before.index(row), len(left) - 1)
        self._rows_changed(question, left[at] if left else ADD)
        self._save(partial(service.remove_row, row=row))
        self.context.window.toast(self.tr("Raden är borttagen."), self.undo_wanted.emit)

    def _rows_changed(self, question: str, focus: str) -> None:
        if self.form is not None:
            self.form.show_rows(question, self.filling.session.rows(question), focus)
        self.changed.emit()

    def _show_problem(self, address: str) -> None:
        box = self.form.box(address) if self.form is not None else None
        if self.form is None or box is None:
            return
        issue = self.filling.session.issue(address)
        with kept_in_place():
            box.show_problem(self.form.say(issue, box) if issue is not None else "")
