"""One field and whether it is disputed: in its history, and on a page of its own."""

from collections.abc import Callable
from functools import partial

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from mia_desktop.domain.records.rights import Outcome, Reached, SaidBy
from mia_desktop.services import disputed, disputing, drafting
from mia_desktop.services.desk import Desk
from mia_desktop.services.disputing import Disputed
from mia_ui.screens import dispute_mark, dispute_words
from mia_ui.screens.context import Context
from mia_ui.screens.dispute_forms import DRAFT, MarkForm, SettleForm
from mia_ui.widgets.buttons import Button
from mia_ui.widgets.screen import ButtonRow
from mia_ui.widgets.surface import Surface, clear_layout, column, line
from mia_ui.widgets.text import Chip, Heading, Picture, PlainLabel


class Seen(msgspec.Struct, frozen=True, kw_only=True):
    """What is known of one field."""

    case: str
    may: bool
    draft: str = ""
    open: Disputed | None = None
    reached: tuple[Reached, ...] = ()
    reason: str = ""
    """What was being written when somebody was about to settle it."""


def look(desk: Desk, record: str, unit: str) -> Seen:
    """Whether a field is disputed, or may be (on the store thread)."""
    found = desk.find(record)
    if found is None:
        return Seen(case="", may=False)
    one, drafts = disputing.of_field(desk, record, unit), drafting.pending(desk, found.case)
    return Seen(
        case=found.case,
        may=disputed.may_be_marked(found, unit),
        draft=drafts.get((record, f"{DRAFT}/{unit}"), ""),
        open=one,
        reached=disputing.reached(desk, one.dispute.id) if one is not None else (),
        reason=drafts.get((one.dispute.id, "settled"), "") if one is not None else "",
    )


def mark(desk: Desk, record: str, unit: str, said_by: SaidBy, words: str) -> None:
    """Note it, and that nothing is being written of it any more."""
    with desk.step():
        disputing.mark(desk, record, unit, words, said_by=said_by)
        drafting.drop(desk, record, f"{DRAFT}/{unit}")


def settle(desk: Desk, dispute: str, outcome: Outcome, why: str, told: list[str]) -> None:
    """Settle it, and forget what was being written."""
    with desk.step():
        disputing.settle(desk, dispute, outcome, why, told)
        drafting.drop(desk, dispute, "settled")


class OpenDispute(Surface):
    """An open dispute: what is said, since when, and the way to settle it in place."""

    settled = Signal()
    page_wanted = Signal(str, dict)
    """Where the field stands, to put it right."""

    def __init__(
        self, context: Context, one: Disputed, reached: tuple[Reached, ...], reason: str = "", *,
        named: bool = True,
    ) -> None:  # fmt: skip
        theme = context.theme
        super().__init__(theme, "bracket", gap="s")
        self.setObjectName(f"dispute-{one.dispute.id}")
        self._context, self._one, self._reached, self._reason = context, one, reached, reason
        head = line(theme, "s")
        head.addWidget(Picture(theme, "triangle-alert", "warning"), 0, Qt.AlignmentFlag.AlignTop)
        if named:
            title = Heading(theme, dispute_words.name(one, context.language), 3)
            head.addWidget(title, 1)
        head.addWidget(Chip(theme, dispute_mark.mark(), "warning"), 0, Qt.AlignmentFlag.AlignTop)
        if not named:
            head.addStretch(1)
        self.body.addLayout(head)
        self.body.addWidget(PlainLabel(theme, dispute_words.said(one)))
        if named:
            now = self.tr("Nu står det: {value}")
            value = dispute_words.value(one, context.language)
            self.body.addWidget(PlainLabel(theme, now.format(value=value)))
        since = dispute_words.since(one)
        self.body.addWidget(PlainLabel(theme, since, "caption", "" if one.late else "muted"))
        if one.late:
            late = self.tr("Det har gått en månad. Deltagaren ska ha ett svar nu.")
            self.body.addWidget(PlainLabel(theme, late, "label", "error"))
        self.go = Button(theme, self.tr("Avgör …"))
        said = self.tr("Avgör: {field}").format(field=dispute_words.name(one, context.language))
        self.go.setAccessibleName(said)
        self.go.setObjectName(f"settle-{one.dispute.id}")
        self.go.clicked.connect(self.open_form)
        buttons = [self.go]
        if named and (found := dispute_words.place(one)) is not None:
            field = Button(theme, self.tr("Gå till uppgiften"), "quiet", "arrow-right")
            field.setAccessibleName(self.tr("Gå till uppgiften: {field}").format(
                field=dispute_words.name(one, context.language)
            ))  # fmt: skip
            field.clicked.connect(partial(self._open_page, *found))
            buttons.append(field)
        self.body.addWidget(ButtonRow(theme, *buttons))
        self.form: SettleForm | None = None
        if reason:
            self.open_form()

    def _open_page(self, page: str, args: dict[str, str], *_checked: object) -> None:
        self.page_wanted.emit(page, args)

    def stand_out(self) -> None:
        """Settling is what the page is for."""
        self.go.stand_out()
        if self.form is not None:
            self.form.save.stand_out()

    def open_form(self) -> None:
        """Ask how it ended."""
        form = self.form = SettleForm(self._context, self._one, self._reached, self._reason)
        form.settled.connect(self._settle)
        form.cancelled.connect(self._close)
        if self.go.kind == "primary":
            form.save.stand_out()
        self.go.hide()
        self.body.addWidget(form)
        form.outcome.take_focus()

    def opened(self) -> str:
        return f"settle {self._one.dispute.id}" if self.form is not None else ""

    def open_again(self, what: str) -> bool:
        mine = what == f"settle {self._one.dispute.id}"
        if mine and self.form is None:
            self.open_form()
        return mine

    def flush(self) -> None:
        if self.form is not None:
            self.form.why.flush()

    def _close(self) -> None:
        form, self.form = self.form, None
        if form is not None:
            form.why.flush()
            form.hide()
            form.deleteLater()
        self.go.show()
        self.go.setFocus()

    def _settle(self, outcome: Outcome, why: str, told: list[str]) -> None:
        work = partial(
            settle, dispute=self._one.dispute.id, outcome=outcome, why=why, told=told
        )  # fmt: skip
        said = self.tr("Avgjort. Uppgiften lämnas med nästa gång.")
        self._context.ask(work, lambda _none: self._say(said))

    def _say(self, text: str) -> None:
        self._context.window.saved()
        self._context.window.toast(text)
        self.settled.emit()


class DisputePart(QWidget):
    """The button that marks the field, or its open dispute."""

    changed = Signal()
    filled = Signal()

    def __init__(
        self, context: Context, record: str, unit: str, *, asked: bool = False, named: bool = False
    ) -> None:
        """With `asked` the form is open at once; with `named` the field is called by its name."""
        super().__init__()
        self._context, self._record, self._unit = context, record, unit
        self._asked, self._named = asked, named
        self.seen: Seen | None = None
        self.form: MarkForm | None = None
        self.open: OpenDispute | None = None
        self._rows = column(context.theme, "s", self)
        context.ask(partial(look, record=record, unit=unit), self._show)

    def _show(self, seen: Seen) -> None:
        self.seen = seen
        clear_layout(self._rows)
        if seen.open is not None:
            self.open = OpenDispute(
                self._context, seen.open, seen.reached, seen.reason, named=self._named
            )
            self.open.settled.connect(self.changed)
            if self._asked:  # a page of its own
                self.open.stand_out()
            self._rows.addWidget(self.open)
        elif seen.may and (seen.draft or self._asked):
            self._ask()
        elif seen.may:
            self._rows.addWidget(self._button(self._ask), 0, Qt.AlignmentFlag.AlignLeft)
        self.filled.emit()

    def _button(self, run: Callable[[], None]) -> Button:
        button = Button(
            self._context.theme, self.tr("Markera som bestridd …"), "quiet", "triangle-alert"
        )
        button.setObjectName("dispute-begin")
        button.clicked.connect(lambda _on=False: run())
        return button

    def _ask(self) -> None:
        seen = self.seen
        if seen is None:
            return
        clear_layout(self._rows)
        place = (seen.case, self._record, f"{DRAFT}/{self._unit}")
        form = self.form = MarkForm(self._context, place, seen.draft)
        form.saved.connect(self._mark)
        form.cancelled.connect(self._cancel)
        self._rows.addWidget(form)
        if self._asked:  # a page of its own
            form.save.stand_out()
        form.words.take_focus()

    def opened(self) -> str:
        return f"mark {self._record} {self._unit}" if self.form is not None else ""

    def open_again(self, what: str) -> bool:
        mine = what == f"mark {self._record} {self._unit}"
        if mine and self.form is None and self.seen is not None and self.seen.may:
            self._ask()
        return mine and self.form is not None

    def flush(self) -> None:
        """What is being written is kept."""
        if self.form is not None:
            self.form.words.flush()
        if self.open is not None:
            self.open.flush()

    def _mark(self, said_by: SaidBy, words: str) -> None:
        work = partial(
            mark, record=self._record, unit=self._unit, said_by=said_by, words=words
        )  # fmt: skip
        text = self.tr("Markerad som bestridd. Uppgiften stannar hos dig tills det är utrett.")
        self.form = None
        self._context.ask(work, lambda _none: self._say(text))

    def _say(self, text: str) -> None:
        self._context.window.saved()
        self._context.window.toast(text)
        self.changed.emit()

    def _cancel(self) -> None:
        """What was written of it goes; the field is as it was."""
        if self.form is not None:
            self.form.words.stop()
            self.form = None
        self._asked = False
        work = partial(drafting.drop, record=self._record, unit=f"{DRAFT}/{self._unit}")
        look_again = partial(look, record=self._record, unit=self._unit)
        self._context.ask(work, lambda _none: self._context.ask(look_again, self._back))

    def _back(self, seen: Seen) -> None:
        self._show(seen)
        for button in self.findChildren(Button, "dispute-begin"):
            button.setFocus()
