"""What is asked about a plan, a goal, a sub-goal and an activity (domain §3.2)."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from mia_desktop.domain import codes
from mia_ui.screens.context import Context
from mia_ui.screens.filter_fields import ListField
from mia_ui.screens.record_fields import Spec
from mia_ui.theme import Theme
from mia_ui.widgets import accessible
from mia_ui.widgets.buttons import Button, IconButton
from mia_ui.widgets.choice import ChoiceField, Option
from mia_ui.widgets.date_field import DateField
from mia_ui.widgets.date_text import long_date
from mia_ui.widgets.field import Field, LineField, TextArea
from mia_ui.widgets.number_field import NumberField
from mia_ui.widgets.surface import clear_layout, column, line
from mia_ui.widgets.text import PlainLabel

UNDER = "under"
"""Not a unit: what a row hangs on, changed by moving it there."""


class PeriodField(Field):
    """From a day to a day; either end may be open.

    `ends` is what the two are called, and how that is heard after the question. With `strict` off
    an end before the start can stand: whoever shows the field says that it looks wrong.
    """

    def __init__(
        self, theme: Theme, today: Callable[[], date], *,
        ends: tuple[tuple[str, str], tuple[str, str]] | None = None, strict: bool = True,
    ) -> None:  # fmt: skip
        super().__init__(theme)
        self._ends, self._strict = ends or (
            (self.tr("Från"), self.tr("från och med")), (self.tr("Till"), self.tr("till och med")),
        ), strict  # fmt: skip
        self.start, self.end = DateField(theme, today), DateField(theme, today)
        row = line(theme, "l")
        for (name, _heard), field in zip(self._ends, (self.start, self.end), strict=True):
            part = column(theme, "xs")
            part.addWidget(PlainLabel(theme, name, "caption", "muted"))
            part.addWidget(field)
            part.addStretch(1)  # one of them may have its date in words below
            row.addLayout(part)
            field.changed.connect(self.changed)
            field.left.connect(self.left)
        row.addStretch(1)
        self.rows.addLayout(row)
        self.own(self.start.edit)

    @override
    def set_name(self, name: str, description: str = "") -> None:
        for (_shown, heard), field in zip(self._ends, (self.start, self.end), strict=True):
            field.set_name(f"{name}: {heard}", description)

    @override
    def value(self) -> dict[str, str | None]:
        start, end = self.start.value(), self.end.value()
        return {
            "start": start.isoformat() if start else None,
            "end": end.isoformat() if end else None,
        }

    def set_value(self, value: Mapping[str, Any] | None) -> None:
        for field, key in ((self.start, "start"), (self.end, "end")):
            day = (value or {}).get(key)
            field.set_value(date.fromisoformat(str(day)) if day else None)

    @override
    def problem(self) -> str:
        found = self.start.problem() or self.end.problem()
        start, end = self.start.value(), self.end.value()
        if self._strict and not found and start and end and end < start:
            text = self.tr("Slutdagen behöver vara samma dag som start ({day}) eller senare.")
            return text.format(day=long_date(start))
        return found

    @override
    def draft(self) -> str:
        return f"{self.start.draft()}\n{self.end.draft()}"

    @override
    def set_draft(self, draft: str) -> None:
        start, _, end = draft.partition("\n")
        self.start.set_draft(start)
        self.end.set_draft(end)


class DaysField(Field):
    """Days to meet again: written one at a time, shown in order."""

    def __init__(self, theme: Theme, today: Callable[[], date]) -> None:
        super().__init__(theme)
        self._days: list[date] = []
        self.entry = DateField(theme, today)
        self.add = Button(theme, self.tr("Lägg till dag"))
        row = line(theme)
        row.addWidget(self.entry)
        row.addWidget(self.add)
        row.addStretch(1)
        self._list = column(theme, "xs")
        self.rows.addLayout(row)
        self.rows.addLayout(self._list)
        self.own(self.entry.edit, self.add)
        self.add.clicked.connect(self._take)
        self.entry.edit.returnPressed.connect(self._take)

    @override
    def set_name(self, name: str, description: str = "") -> None:
        self.entry.set_name(name, description)

    @override
    def value(self) -> list[str]:
        return [day.isoformat() for day in self._days]

    def set_value(self, days: Sequence[str] | None) -> None:
        self._days = sorted(date.fromisoformat(str(day)) for day in days or ())
        self._show()

    @override
    def problem(self) -> str:
        return self.entry.problem()

    def _take(self) -> None:
        day = self.entry.value()
        if day is None:
            return
        self._days = sorted({*self._days, day})
        self.entry.set_value(None)
        self._show()
        self.changed.emit()

    def _drop(self, day: date) -> None:
        self._days.remove(day)
        self._show()
        self.entry.setFocus()
        self.changed.emit()

    def _show(self) -> None:
        clear_layout(self._list)
        aways: list[QWidget] = []
        for day in self._days:
            holder = QWidget()
            row = line(self.theme, "xs", holder)
            text = long_date(day)
            row.addWidget(PlainLabel(self.theme, text, wrap=False))
            away = IconButton(self.theme, "x", self.tr("Ta bort {day}").format(day=text))
            away.clicked.connect(lambda _on=False, day=day: self._drop(day))
            row.addWidget(away)
            row.addStretch(1)
            self._list.addWidget(holder)
            aways.append(away)
        accessible.tab_order([self.add, *aways])


class PlanSpecs(QObject):
    """Makes the fields; texts in the language of the screen."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._theme = context.theme

    def of(self, kind: str, parents: Sequence[tuple[str, str]] = ()) -> list[Spec]:
        """The fields of a row; `parents` is what it may hang on, where there is a choice."""
        made = {
            "plan": self._plan,
            "goal": self._goal,
            "sub_goal": self._sub_goal,
            "activity": self._activity,
        }[kind]()
        return [*made, self._under(parents)] if len(parents) > 1 else made

    def _under(self, parents: Sequence[tuple[str, str]]) -> Spec:
        """The way by keys to another goal, as the mouse has one (WCAG 2.2, 2.5.7)."""
        field = ListField(self._theme, [Option(key, text) for key, text in parents])
        return Spec(UNDER, self.tr("Hör till"), field, show=field.set_value)

    def _plan(self) -> list[Spec]:
        """The plan itself; its last line is on the horizontal principles (R-60)."""
        return [
            self._period("period", self.tr("Planen gäller")),
            self._days("follow_ups", self.tr("Vi träffas igen")),
            self._text("participant_task", self.tr("Det här gör deltagaren själv"), 3),
            self._text("coach_task", self.tr("Det här gör handledaren"), 3),
            self._text(
                "agreement", self.tr("Det här är vi överens om"), 3,
                self.tr("Förväntningar, roller, vad vi gör vid frånvaro."),
            ),
            self._text("risk_plan", self.tr("Vad gör vi om det tar emot?"), 3),
            self._text(
                "adaptations", self.tr("Anpassningar på en arbetsplats"), 3,
                self.tr("Skrivs aldrig ut till en arbetsgivare av sig självt."),
            ),
            self._text(
                "equality",
                self.tr(
                    "Hur tar vi hänsyn till jämställdhet, tillgänglighet och likabehandling"
                    " i den här planen?"
                ),
                2,
            ),
        ]  # fmt: skip

    def _goal(self) -> list[Spec]:
        return [
            self._text("own_words", self.tr("Mitt mål, med egna ord"), 3),
            self._text("why", self.tr("Varför är det viktigt för mig?"), 2),
            self._coded("goal_type", self.tr("Vad handlar målet om?"), "CL-GOAL"),
            self._code("area", self.tr("Livsområde"), "CL-AREA"),
            self._day("wanted", self.tr("När vill jag vara där?")),
            self._pick(
                "state", self.tr("Läge"),
                [("OPPET", self.tr("Pågår")), ("NATT", self.tr("Nått")),
                 ("PAUSAT", self.tr("Pausat")), ("AVSLUTAT", self.tr("Avslutat"))],
            ),
        ]  # fmt: skip

    def _sub_goal(self) -> list[Spec]:
        return [
            self._text("text", self.tr("Delmål"), 2),
            self._text("noticed_how", self.tr("Hur märker vi det?"), 2),
            self._day("target", self.tr("Klart senast")),
            self._pick(
                "state", self.tr("Läge"),
                [("OPPET", self.tr("Pågår")), ("NATT", self.tr("Nått")),
                 ("PAUSAT", self.tr("Pausat")), ("AVSLUTAT", self.tr("Avslutat"))],
            ),
        ]  # fmt: skip

    def _activity(self) -> list[Spec]:
        status = [(c.id, c.label.text(self._context.language))
                  for c in codes.code_list("CL-ACTIVITY-STATUS").codes]  # fmt: skip
        return [
            self._coded("what", self.tr("Vad ska göras?"), "CL-INS", words=True),
            self._actor(),
            self._period("period", self.tr("När?")),
            self._hours("hours_week", self.tr("Timmar per vecka")),
            self._pick("status", self.tr("Läge"), status),
            self._text("stopped_why", self.tr("Varför avbröts den?"), 2),
        ]

    def _text(self, unit: str, label: str, lines: int, help_text: str = "") -> Spec:
        field = TextArea(self._theme, lines=lines)
        return Spec(
            unit, label, field, show=field.set_value, read=field.text, help_text=help_text,
            drafted=True,
        )  # fmt: skip

    def _period(self, unit: str, label: str) -> Spec:
        field = PeriodField(self._theme, self._context.clock.today)
        return Spec(unit, label, field, show=field.set_value, drafted=True)

    def _days(self, unit: str, label: str) -> Spec:
        field = DaysField(self._theme, self._context.clock.today)
        return Spec(unit, label, field, show=field.set_value)

    def _day(self, unit: str, label: str) -> Spec:
        field = DateField(self._theme, self._context.clock.today)

        def read() -> str | None:
            day = field.value()
            return day.isoformat() if day else None

        def show(value: Any) -> None:
            field.set_value(date.fromisoformat(str(value)) if value else None)

        return Spec(unit, label, field, read=read, show=show, drafted=True)

    def _hours(self, unit: str, label: str) -> Spec:
        field = NumberField(self._theme, least=0, most=80, decimals=2, what=label.lower())

        def read() -> str:
            value = field.value()
            return "" if value is None else str(value)

        return Spec(
            unit, label, field, read=read, show=lambda v: field.set_value(v or None),
            drafted=True,
        )  # fmt: skip

    def _pick(self, unit: str, label: str, options: Sequence[tuple[str, str]]) -> Spec:
        field = ChoiceField(self._theme, [Option(code, text) for code, text in options])
        first = options[0][0]
        return Spec(
            unit, label, field, read=lambda: field.value() or first,
            show=lambda value: field.set_value(value or first),
        )  # fmt: skip

    def _options(self, list_id: str, *, words: bool = False) -> list[Option]:
        language = self._context.language
        return [
            Option(code.id, code.label.text(language), words or code.own_words)
            for code in codes.code_list(list_id).codes
            if not code.retired
        ]

    def _code(self, unit: str, label: str, list_id: str) -> Spec:
        field = ChoiceField(self._theme, self._options(list_id))
        return Spec(
            unit, label, field, read=lambda: field.value() or "",
            show=lambda value: field.set_value(value or None),
        )  # fmt: skip

    def _coded(self, unit: str, label: str, list_id: str, *, words: bool = False) -> Spec:
        field = ChoiceField(self._theme, self._options(list_id, words=words))

        def read() -> dict[str, str]:
            return {"code": field.value() or "", "words": field.own_words()}

        def show(value: Any) -> None:
            value = value or {}
            field.set_value(value.get("code") or None, str(value.get("words") or ""))

        return Spec(unit, label, field, read=read, show=show)

    def _actor(self) -> Spec:
        field = ActorField(self._theme, self._options("CL-ACT"))
        return Spec("actor", self.tr("Vem ansvarar?"), field, show=field.set_value)


class ActorField(Field):
    """Who is responsible: a party, and the name and contact there."""

    def __init__(self, theme: Theme, options: Sequence[Option]) -> None:
        super().__init__(theme)
        self.party = ChoiceField(theme, options)
        self.name, self.contact = LineField(theme), LineField(theme)
        self.rows.addWidget(self.party)
        row = line(theme, "l")
        for text, field in (
            (self.tr("Namn eller roll"), self.name),
            (self.tr("Kontakt"), self.contact),
        ):
            part = column(theme, "xs")
            label = PlainLabel(theme, text, "caption", "muted")
            label.setBuddy(field.edit)
            part.addWidget(label)
            part.addWidget(field)
            field.set_name(text)
            row.addLayout(part)
        self.rows.addLayout(row)
        for each in (self.party, self.name, self.contact):
            each.left.connect(self.left)
        self.party.changed.connect(self.changed)
        self.own(self.party.target())

    @override
    def set_name(self, name: str, description: str = "") -> None:
        self.party.set_name(name, description)

    @override
    def value(self) -> dict[str, str]:
        return {
            "code": self.party.value() or "",
            "name": self.name.text(),
            "contact": self.contact.text(),
        }

    def set_value(self, value: Mapping[str, Any] | None) -> None:
        value = value or {}
        self.party.set_value(value.get("code") or None)
        self.name.set_value(str(value.get("name") or ""))
        self.contact.set_value(str(value.get("contact") or ""))
