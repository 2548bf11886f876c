"""Avvikelser och guldkorn at the handledare's: what chafes, what works, and what became of it."""

from collections.abc import Mapping

import msgspec
from typing_extensions import override

from mia_desktop.domain.records.office import Deviation
from mia_desktop.services import deviations, drafting, undoing
from mia_desktop.services.desk import Desk
from mia_desktop.services.deviations import TEXTS, Written
from mia_ui.messages import volumes
from mia_ui.models import deviations as words
from mia_ui.screens.context import Context
from mia_ui.screens.deviation_form import NEW, DeviationForm
from mia_ui.screens.reveal import reveal
from mia_ui.widgets.banner import EmptyState
from mia_ui.widgets.buttons import Button
from mia_ui.widgets.page import Page
from mia_ui.widgets.surface import Surface, clear_layout, column, line
from mia_ui.widgets.text import Chip, PlainLabel


class Found(msgspec.Struct, frozen=True, kw_only=True):
    """What stands here, which of it stays here, and what was being written."""

    every: tuple[Deviation, ...]
    staying: frozenset[str]
    drafts: dict[tuple[str, str], str]


class DeviationsPage(Page):
    """A list, and a form over it while something is written."""

    def __init__(self, context: Context, _args: Mapping[str, str]) -> None:
        super().__init__(context.theme, "")
        self.set_title(self.tr("Avvikelser och guldkorn"))
        self.context = context
        text = self.tr(
            "Det som skaver i samverkan, och det som fungerar. Texten lämnas till kontoret utan "
            "koppling till någon deltagare, och du får veta vad som händer med den."
        )
        self.body.addWidget(PlainLabel(self.theme, text))
        self.new = Button(self.theme, self.tr("Skriv en ny"), "primary", "plus")
        self.new.clicked.connect(lambda: self._open(None))
        self.add_buttons(self.new)
        self._place = column(self.theme, "m")
        self.body.addLayout(self._place)
        self._list = column(self.theme, "s")
        self.body.addLayout(self._list)
        self.finish()
        self.form: DeviationForm | None = None
        self._found = Found(every=(), staying=frozenset(), drafts={})
        self._read()

    @override
    def leave(self) -> None:
        if self.form is not None:
            self.form.flush()

    def _read(self) -> None:
        self.context.ask(_read, self._show)

    def _show(self, found: Found) -> None:
        self._found = found
        clear_layout(self._list)
        if not found.every and self.form is None:
            text = self.tr(
                "Väntetider, oklart ansvar, regler som krockar – eller något som gick bra."
            )
            empty = EmptyState(
                self.theme, "message-square-text", self.tr("Inget skrivet än."), text
            )
            self._list.addWidget(empty)
        for each in found.every:
            self._list.addWidget(self._row(each))
        self.reflow(self.theme.effective(self.window().width()))
        self.filled.emit()

    def _row(self, each: Deviation) -> Surface:
        row = Surface(self.theme, "row", gap="xs")
        head = line(self.theme, "s")
        head.addWidget(Chip(self.theme, *words.kind(each.kind)))
        category = words.category(each.category, self.context.language)
        title = f"{category}, {volumes.period(each.month)}" if category else each.month
        head.addWidget(PlainLabel(self.theme, title, "label"), 1)
        if each.id in self._found.staying:
            head.addWidget(Chip(self.theme, self.tr("Stannar här"), "error"))
        head.addWidget(Chip(self.theme, *words.status(each.status, self.context.language)))
        row.body.addLayout(head)
        row.body.addWidget(PlainLabel(self.theme, each.what))
        if facts := words.facts(each, self.context.language):
            row.body.addWidget(PlainLabel(self.theme, facts, "caption", "muted"))
        if each.id in self._found.staying:
            text = self.tr("Texten nämner nu någon i din lista. Ändra den, så kan den lämnas.")
            row.body.addWidget(PlainLabel(self.theme, text))
        change = Button(self.theme, self.tr("Ändra"), "quiet", "pencil")
        change.setAccessibleName(self.tr("Ändra: {text}").format(text=each.what[:60]))
        change.clicked.connect(lambda: self._open(each))
        row.body.addWidget(change)
        return row

    # writing

    def _open(self, each: Deviation | None) -> None:
        self.leave()
        clear_layout(self._place)
        form = self.form = DeviationForm(self, self.context, each)
        form.show_drafts(self._found.drafts)
        form.saved.connect(self._save)
        form.closed.connect(self._close)
        form.removed.connect(self._remove)
        self._place.addWidget(form)
        self.new.hide()
        self.reflow(self.theme.effective(self.window().width()))
        reveal(self, form)
        form.kind.take_focus()

    def opened(self) -> str:
        return f"deviation {self.form.record}" if self.form is not None else ""

    def open_again(self, what: str) -> bool:
        kind, _, record = what.partition(" ")
        found = [each for each in self._found.every if each.id == record]
        if kind == "deviation" and (found or not record):
            self._open(found[0] if found else None)
            return True
        return False

    def _close(self) -> None:
        clear_layout(self._place)
        self.form = None
        self.new.show()
        self.arrive()
        self._read()

    def _save(self, written: Written) -> None:
        assert self.form is not None
        record = self.form.record

        def save(desk: Desk) -> None:
            with desk.writer.transaction():
                deviations.save(desk, written, record)
                for name in TEXTS:
                    drafting.drop(desk, record or NEW, name)

        self.context.ask(save, lambda _none: self._saved(self.tr("Sparat.")))

    def _remove(self) -> None:
        assert self.form is not None
        record = self.form.record
        text = self.tr("Borttaget.")
        self.context.ask(
            lambda desk: deviations.remove(desk, record), lambda _none: self._saved(text)
        )

    def _saved(self, text: str) -> None:
        self.context.window.saved()
        self.context.window.toast(text, self._undo)
        self._close()

    def _undo(self) -> None:
        self.context.ask(undoing.undo, lambda _done: self._read())


def _read(desk: Desk) -> Found:
    return Found(
        every=tuple(each for each in deviations.everything(desk) if not each.sender),
        staying=frozenset(each.id for each in deviations.staying(desk)),
        drafts=drafting.pending(desk, ""),
    )
