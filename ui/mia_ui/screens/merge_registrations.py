"""Slå ihop två registreringar: both side by side, chosen field by field, two again any day."""

from collections.abc import Mapping, Sequence
from typing import Any

import msgspec
from PySide6.QtCore import QCoreApplication
from typing_extensions import override

from mia_desktop.domain import codes, personal_number
from mia_desktop.domain.records.person import Merged
from mia_desktop.services import merging, people, undoing
from mia_desktop.services.caseload import Likeness
from mia_desktop.services.desk import Desk
from mia_desktop.services.merging import Comparison, Field, Side
from mia_ui.messages import rights, when
from mia_ui.models import casework
from mia_ui.screens.context import Context
from mia_ui.widgets.banner import Banner, EmptyState
from mia_ui.widgets.buttons import Button
from mia_ui.widgets.choice import ChoiceField, Option
from mia_ui.widgets.form_row import FormRow
from mia_ui.widgets.page import Page
from mia_ui.widgets.screen import ButtonRow, Columns
from mia_ui.widgets.surface import Surface, clear_layout, column, line
from mia_ui.widgets.text import PlainLabel

FIRST, SECOND = "first", "second"


class Known(msgspec.Struct, frozen=True, kw_only=True):
    """What the page begins with: who may be the same, and who is shown under this one already."""

    number: str
    alike: tuple[Likeness, ...]
    merged: tuple[tuple[Merged, str], ...]
    """With the deltagarnummer of each."""


def read_known(desk: Desk, case: str) -> Known:
    return Known(
        number=people.number_of(desk, case),
        alike=tuple(merging.alike(desk, case)),
        merged=tuple(
            (one, people.number_of(desk, one.case)) for one in merging.of_case(desk, case)
        ),
    )


class MergePage(Page):
    """`case` is the registration that is shown afterwards; `other`, if it is known, the second."""

    def __init__(self, context: Context, args: Mapping[str, str]) -> None:
        title = QCoreApplication.translate("MergePage", "Slå ihop registreringar")
        back = QCoreApplication.translate("MergePage", "Deltagaren")
        super().__init__(context.theme, title, back=back)
        self.context, self._case, self._other = context, args["case"], args.get("other", "")
        self._number = ""
        self._choices: dict[str, ChoiceField] = {}
        self._content = column(self.theme, "l")
        self.body.addLayout(self._content)
        self._content.addWidget(PlainLabel(self.theme, self.tr("Läser in …"), "body", "muted"))
        self.finish()
        self.back_wanted.connect(lambda: self.go.emit("case", {"case": self._case}))
        self._read()

    @override
    def window_title(self) -> str:
        text = self.heading.text()
        return f"{self._number} – {text}" if self._number else text

    @override
    def here(self) -> Mapping[str, str]:
        return {"other": self._other} if self._other else {}

    def _read(self) -> None:
        if self._other:
            self.context.ask(
                lambda desk: merging.compare(desk, self._case, self._other), self._show_both
            )
        else:
            self.context.ask(lambda desk: read_known(desk, self._case), self._show_known)

    # who may be the same

    def _show_known(self, known: Known) -> None:
        self._name(known.number)
        clear_layout(self._content)
        for one, number in known.merged:
            self._content.addWidget(self._merged(one, number))
        if known.alike:
            text = self.tr("De här kan vara samma person:")
            self._content.addWidget(PlainLabel(self.theme, text))
        elif not known.merged:
            title = self.tr("Ingen annan registrering liknar den här.")
            text = self.tr("Programmet jämför personnummer, namn och födelsedatum.")
            self._content.addWidget(EmptyState(self.theme, "users", title, text))
        for twin in known.alike:
            self._content.addWidget(self._twin(twin))
        self.filled.emit()

    def _merged(self, one: Merged, number: str) -> Surface:
        row = Surface(self.theme, "row")
        across = line(self.theme, "m")
        day = when.day(one.day) if one.day else ""
        text = self.tr("{number} visas här sedan {day}. {name} slog ihop dem.")
        label = PlainLabel(self.theme, text.format(number=number, day=day, name=one.by))
        across.addWidget(label, 1)
        button = Button(self.theme, self.tr("Dela igen"))
        button.setAccessibleName(self.tr("Dela igen: {number}").format(number=number))
        button.clicked.connect(lambda: self._split(one.id))
        across.addWidget(button)
        row.body.addLayout(across)
        return row

    def _twin(self, twin: Likeness) -> Surface:
        whys = {
            "number": self.tr("Samma personnummer"),
            "name_and_birth": self.tr("Liknande namn och samma födelsedatum"),
            "name": self.tr("Samma namn"),
        }
        row = Surface(self.theme, "row")
        across = line(self.theme, "m")
        words = column(self.theme, None)
        words.addWidget(PlainLabel(self.theme, twin.row.shown, "label"))
        detail = f"{twin.row.number} · {whys[twin.why]}"
        words.addWidget(PlainLabel(self.theme, detail, "caption", "muted"))
        across.addLayout(words, 1)
        button = Button(self.theme, self.tr("Jämför"))
        name = self.tr("Jämför med {number}").format(number=twin.row.number)
        button.setAccessibleName(name)
        args = {"case": self._case, "other": twin.row.case}
        button.clicked.connect(lambda: self.go.emit("merge", args))
        across.addWidget(button)
        row.body.addLayout(across)
        return row

    def _split(self, merged: str) -> None:
        def done(_none: None) -> None:
            said = self.tr("Registreringarna är två igen.")
            self.context.window.toast(said, self._undo)
            self._read()

        self.context.ask(lambda desk: merging.split(desk, merged), done)

    # side by side

    def _show_both(self, both: Comparison) -> None:
        self._name(both.first.number)
        clear_layout(self._content)
        sides = Columns(self.theme, 2)
        sides.add(self._side(both.first, self.tr("Den här visas")))
        sides.add(self._side(both.second, self.tr("Den här visas under den första")))
        self._content.addWidget(sides)
        self._content.addWidget(self._fields(both.fields))
        text = self.tr(
            "Inget skrivs över. Allt i båda registreringarna finns kvar, och de går att dela igen "
            "när som helst."
        )
        self._content.addWidget(Banner(self.theme, "info", text))
        self.deed = Button(self.theme, self.tr("Slå ihop"), "primary")
        swap = Button(self.theme, self.tr("Visa den andra i stället"))
        args = {"case": self._other, "other": self._case}
        swap.clicked.connect(lambda: self.go.emit("merge", args))
        self.deed.clicked.connect(self._merge)
        self._content.addWidget(ButtonRow(self.theme, self.deed, swap))
        self.filled.emit()

    def _side(self, side: Side, title: str) -> Surface:
        card = Surface(self.theme, "card", title=title, gap="s")
        card.body.addWidget(PlainLabel(self.theme, side.number, "label"))
        card.body.addWidget(PlainLabel(self.theme, side.name or self.tr("Skyddade uppgifter")))
        count = sum(number for _, number in side.counts)
        text = self.tr("%n uppgifter i ärendet", "", count)
        card.body.addWidget(PlainLabel(self.theme, text, "caption", "muted"))
        return card

    def _fields(self, fields: Sequence[Field]) -> Surface:
        card = Surface(self.theme, "card", title=self.tr("Vad gäller om personen?"), gap="l")
        names = rights.units()
        chosen = [field for field in fields if field.differs]
        for field in chosen:
            first = _words(field.unit, field.first) or self.tr("(tomt)")
            second = _words(field.unit, field.second)
            if field.fixed:
                text = self.tr("{field}: {value}. Det starkare skyddet gäller.")
                value = second if field.from_second else first
                label = text.format(field=names[field.unit], value=value)
                card.body.addWidget(PlainLabel(self.theme, label))
                continue
            choice = ChoiceField(self.theme, [Option(FIRST, first), Option(SECOND, second)])
            choice.set_value(SECOND if field.from_second else FIRST)
            self._choices[field.unit] = choice
            name = f"merge-{field.unit}"
            card.body.addWidget(FormRow(self.theme, names[field.unit], choice, name=name))
        if not chosen:
            text = self.tr("Inget skiljer sig åt, eller så är det tomt i den andra.")
            card.body.addWidget(PlainLabel(self.theme, text, "body", "muted"))
        return card

    def _merge(self) -> None:
        taken = [unit for unit, field in self._choices.items() if field.value() == SECOND]

        def done(_key: str) -> None:
            said = self.tr("Registreringarna visas nu som en.")
            self.context.window.toast(said, self._undo)
            self.go.emit("case", {"case": self._case})

        self.deed.setEnabled(False)
        self.context.ask(lambda desk: merging.merge(desk, self._case, self._other, taken), done)

    def _undo(self) -> None:
        said = self.tr("Ångrat.")
        self.context.ask(undoing.undo, lambda _done: self.context.window.toast(said))

    def _name(self, number: str) -> None:
        self._number = number
        self.title_changed.emit()


def _words(unit: str, value: Any) -> str:
    """A field of a person on the screen; a number with its last four hidden (R-50)."""
    if value is None or value == "":
        return ""
    if unit == "identity":
        return personal_number.mask(str(value.get("number") or "")) if value else ""
    if unit == "name":
        return f"{value.get('given') or ''} {value.get('family') or ''}".strip()
    if unit == "sex":
        return casework.sexes().get(value, str(value))
    if unit == "protected":
        return casework.protections().get(value, str(value))
    if unit == "municipality":
        return codes.label("CL-KOMMUN", str(value))
    if unit == "language":
        return codes.label("CL-SPRAK", str(value.get("language") or ""))
    if isinstance(value, dict):
        return ", ".join(str(part) for part in value.values() if part)
    if isinstance(value, list | tuple):
        return ", ".join(map(str, value))
    return str(value)
