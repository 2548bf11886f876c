"""One field that is disputed, or is to be: for what has no history to open where it stands."""

from collections.abc import Mapping
from functools import partial

import msgspec
from PySide6.QtCore import QCoreApplication
from typing_extensions import override

from mia_desktop.services import people
from mia_desktop.services.desk import Desk
from mia_ui.messages import exchange, rights
from mia_ui.screens.context import Context
from mia_ui.screens.dispute_part import DisputePart
from mia_ui.widgets.page import Page
from mia_ui.widgets.text import PlainLabel


class Whose(msgspec.Struct, frozen=True, kw_only=True):
    case: str
    number: str
    kind: str
    text: str = ""
    """Of a note what it says: the words that are disputed."""


def read(desk: Desk, record: str) -> Whose:
    """Whose field it is; that it was opened is noted (R-42)."""
    found = desk.get(record)
    desk.note("open", case=found.case, record=record, detail="dispute")
    text = str(found.values.get("text") or "") if found.kind == "note" else ""
    return Whose(
        case=found.case, number=people.number_of(desk, found.case), kind=found.kind, text=text
    )


class DisputePage(Page):
    """The field by its name, and the form that marks it or settles it."""

    def __init__(self, context: Context, args: Mapping[str, str]) -> None:
        tr = QCoreApplication.translate
        super().__init__(
            context.theme, tr("DisputePage", "Bestridd uppgift"),
            back=tr("DisputePage", "Dataskydd"),
        )  # fmt: skip
        self.context = context
        self._record, self._unit = args["record"], args["unit"]
        self._whose: Whose | None = None
        self.part: DisputePart | None = None
        self.finish()
        self.back_wanted.connect(self._back)
        context.ask(partial(read, record=self._record), self._show)

    @override
    def window_title(self) -> str:
        text = self.heading.text()
        return f"{self._whose.number} – {text}" if self._whose else text

    @override
    def here(self) -> Mapping[str, str]:
        return {"record": self._record, "unit": self._unit}

    @override
    def leave(self) -> None:
        if self.part is not None:
            self.part.flush()

    def _show(self, whose: Whose) -> None:
        self._whose = whose
        self.title_changed.emit()
        name = rights.units().get(self._unit, "") if whose.kind == "participant" else ""
        self.caption.setText(name or exchange.unit(whose.kind, self._unit).capitalize())
        self.caption.show()
        if whose.text:
            self.body.insertWidget(0, PlainLabel(self.theme, whose.text))
        part = self.part = DisputePart(self.context, self._record, self._unit, asked=True)
        part.changed.connect(self._back)
        part.filled.connect(self.filled)
        self.body.insertWidget(1 if whose.text else 0, part)

    def _back(self) -> None:
        if self._whose is not None:
            self.go.emit("data_rights", {"case": self._whose.case})
