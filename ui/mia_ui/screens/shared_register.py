"""A register of the whole caseload: the workplaces, with their contact logs."""

from collections.abc import Callable, Mapping
from functools import partial

from mia_desktop.forms import load
from mia_desktop.services import registers, undoing
from mia_desktop.services.desk import Desk
from mia_desktop.services.registers import Listed
from mia_ui.screens import page_keys
from mia_ui.screens.context import Context
from mia_ui.screens.register_part import RegistersPart
from mia_ui.widgets.page import Page
from mia_ui.widgets.text import PlainLabel

WORKPLACES = "arbetsplats"


class SharedRegisterPage(Page):
    """One list; what belongs to a participant never stands in it."""

    def __init__(self, context: Context, args: Mapping[str, str]) -> None:
        self._form = args.get("form", WORKPLACES)
        form = load.shipped()[self._form]
        assert form.register is not None, self._form
        super().__init__(context.theme, form.register.title.text(context.language))
        self.context = context
        text = self.tr("Gemensamt för alla dina deltagare. Skriv inget om en deltagare här.")
        self.body.addWidget(PlainLabel(context.theme, text, "body", "muted"))
        self.list = RegistersPart(context)
        self.list.opened.connect(self._open)
        self.list.add_wanted.connect(self._begin)
        self.list.remove_wanted.connect(self._remove)
        self.body.addWidget(self.list)
        self.finish()
        page_keys.bind(context, self, "add_row", self.list.add_here)
        self._read()

    def _read(self) -> None:
        self.context.ask(partial(registers.of_caseload, form_id=self._form), self._arrived)

    def _arrived(self, listed: Listed) -> None:
        self.list.show_registers([listed])
        part = self.list.lists[self._form]
        part.heading.hide()  # the page is called that already
        if part.add is not None:
            part.add.stand_out("plus")
        self.filled.emit()

    def _begin(self, form: str) -> None:
        self.context.ask(partial(registers.begin, form_id=form), self._open)

    def _open(self, document: str) -> None:
        self.go.emit("form", {"document": document, "back": "workplaces"})

    def _remove(self, document: str) -> None:
        self._change(partial(registers.remove, document=document))
        self.context.window.toast(self.tr("Raden är borttagen."), self._undo)

    def _undo(self) -> None:
        self._change(undoing.undo)

    def _change(self, work: Callable[[Desk], object]) -> None:
        def done(_result: object) -> None:
            self.context.window.saved()
            self._read()

        self.context.ask(work, done)
