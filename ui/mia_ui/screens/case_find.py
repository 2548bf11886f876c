"""Sök hos deltagaren (Ctrl+F): everything that is written about one person (decisions S2)."""

from collections.abc import Mapping, Sequence
from functools import partial

import msgspec
from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from typing_extensions import override

from mia_desktop.forms import load
from mia_desktop.services import finding
from mia_desktop.services.desk import Desk
from mia_desktop.services.finding import Hit
from mia_ui.base.announce import announce
from mia_ui.models import casework
from mia_ui.screens.context import Context
from mia_ui.screens.row_list import RowItem, RowList
from mia_ui.widgets.buttons import Button
from mia_ui.widgets.field import LineField
from mia_ui.widgets.form_row import FormRow
from mia_ui.widgets.screen import ButtonRow
from mia_ui.widgets.surface import Surface

WAIT_MS = 150


def find(desk: Desk, case: str, text: str, language: str, *, first: bool) -> list[Hit]:
    """What stands where (on the store thread); the first search is noted in the log (R-42)."""
    if first:
        desk.note("open", case=case, record=case, detail="find")
    return finding.find(desk, case, text, language)


class Lead(msgspec.Struct, frozen=True, kw_only=True):
    """Where a hit leads: another page, or a part of this one."""

    page: str = ""
    args: Mapping[str, str] = {}
    section: str = ""
    note: str = ""


def lead(hit: Hit) -> Lead:
    """The page or the part where the words stand."""
    if hit.form:
        question = hit.unit.partition("/")[2].partition(".")[0]
        args = {"document": hit.record, "section": hit.section, "question": question}
        return Lead(page="form", args={key: value for key, value in args.items() if value})
    if hit.kind == "note":
        return Lead(section="timeline", note=hit.record)
    parts = {
        "consent": "consents", "attachment": "files", "participant": "facts",
        "participation": "phase", "reminder": "overview",
    }  # fmt: skip
    return Lead(section=parts[hit.kind]) if hit.kind in parts else Lead(page="plan")


def title(hit: Hit, language: str) -> str:
    """What the words stand in: the form and question, a note, the plan."""
    tr = QCoreApplication.translate
    if hit.form:
        form = load.shipped().get(hit.form)
        name = form.title.text(language) if form is not None else hit.form
        asked = hit.label.text(language) if hit.label is not None else ""
        return ": ".join(part for part in (name, asked) if part)
    kinds = {
        "note": tr("CaseFind", "Anteckning"), "goal": tr("CaseFind", "Mål"),
        "sub_goal": tr("CaseFind", "Delmål"), "activity": tr("CaseFind", "Aktivitet"),
        "plan": tr("CaseFind", "Plan"), "consent": tr("CaseFind", "Samtycke"),
        "participant": tr("CaseFind", "Uppgifter"), "attachment": tr("CaseFind", "Fil"),
        "participation": tr("CaseFind", "Fas och period"),
    }  # fmt: skip
    return kinds.get(hit.kind) or casework.forms().get(hit.form, tr("CaseFind", "Annat"))


class FindPanel(Surface):
    """A field and what it found. Esc puts it away."""

    lead_wanted = Signal(Lead)
    closed = Signal()

    def __init__(self, context: Context, case: str) -> None:
        super().__init__(context.theme, "card", gap="m")
        self._context, self._case = context, case
        self._hits: dict[str, Hit] = {}
        self._noted = False
        self.field = LineField(context.theme)
        row = FormRow(
            context.theme, self.tr("Sök hos deltagaren"), self.field, name="case-find",
            help_text=self.tr("Söker i svar, anteckningar, plan, samtycken och filnamn."),
        )  # fmt: skip
        self.body.addWidget(row)
        self.list = RowList(context.theme, "hit", "")
        self.body.addWidget(self.list)
        self.list.heading.hide()
        self.list.opened.connect(lambda key: self.lead_wanted.emit(lead(self._hits[key])))
        close = Button(context.theme, self.tr("Stäng sökningen"))
        close.clicked.connect(self.close_panel)
        self.body.addWidget(ButtonRow(context.theme, close))
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(WAIT_MS)
        self._timer.timeout.connect(self._find)
        self.field.changed.connect(self._timer.start)
        self.hide()

    def open_panel(self) -> None:
        self.show()
        self.field.take_focus()

    def opened(self) -> str:
        return "find" if self.isVisible() else ""

    def open_again(self, what: str) -> bool:
        """What was looked for is looked for again when its words are back."""
        if what == "find":
            self.show()
        return what == "find"

    def close_panel(self) -> None:
        self._timer.stop()
        self._noted = False
        self.hide()
        self.closed.emit()

    def _find(self) -> None:
        text = self.field.text()
        first = bool(text.strip()) and not self._noted
        self._noted = self._noted or first
        language = self._context.language
        work = partial(find, case=self._case, text=text, language=language, first=first)
        self._context.ask(work, partial(self._found, text))

    def _found(self, text: str, hits: Sequence[Hit]) -> None:
        if text != self.field.text():
            return  # more has been typed meanwhile
        self._hits = {f"{place}": hit for place, hit in enumerate(hits)}
        language = self._context.language
        self.list.show_items(
            [
                RowItem(
                    id=key, title=title(hit, language), removable=False,
                    detail=f"{hit.before}{hit.match}{hit.after}".replace("\n", " "),
                )
                for key, hit in self._hits.items()
            ]
        )  # fmt: skip
        if not text.strip():
            said = ""
        elif hits:
            said = self.tr("%n träffar", "", len(hits))
        else:
            said = self.tr("Inga träffar på “{text}”.").format(text=text.strip())
        self.list.heading.set_text(said)
        self.list.heading.setVisible(bool(said))
        announce(self, said)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_panel()
            return
        if event.key() == Qt.Key.Key_Down and self.list.rows:
            next(iter(self.list.rows.values())).setFocus(Qt.FocusReason.OtherFocusReason)
            return
        super().keyPressEvent(event)
