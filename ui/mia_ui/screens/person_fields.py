"""Uppgifter (S15): who the participant is and how they are reached, each field saved when left."""

from collections.abc import Callable, Collection, Mapping
from typing import Any

import msgspec
from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget
from typing_extensions import override

from mia_desktop.domain import codes
from mia_desktop.domain.records.person import Identity, Participant
from mia_ui.models import casework
from mia_ui.screens.context import Context
from mia_ui.screens.filter_fields import ListField
from mia_ui.screens.identity_field import IdentityField
from mia_ui.screens.record_fields import RecordFields, Spec
from mia_ui.theme import Theme
from mia_ui.widgets.buttons import Button
from mia_ui.widgets.choice import ChoiceField, Option
from mia_ui.widgets.field import Field, LineField, TextArea
from mia_ui.widgets.form_row import FormRow
from mia_ui.widgets.screen import ButtonRow
from mia_ui.widgets.surface import Surface, clear_layout, column
from mia_ui.widgets.text import Heading, PlainLabel

SHOWN_MS = 30_000
"""How long a personal number stands open (R-50)."""

LEAST_DIGITS = 7
"""A telephone number has at least so many (ux E12)."""


class PartsField(Field):
    """A few lines that mean something together: a name, an address."""

    def __init__(self, theme: Theme, parts: Mapping[str, str]) -> None:
        super().__init__(theme)
        self._titles = dict(parts)
        self.parts = {name: LineField(theme) for name in parts}
        for name, field in self.parts.items():
            label = PlainLabel(theme, parts[name], "caption", "muted")
            label.setBuddy(field.edit)
            self.rows.addWidget(label)
            self.rows.addWidget(field)
            field.changed.connect(self.changed)
            self.own(field.edit)

    @override
    def set_name(self, name: str, description: str = "") -> None:
        for part, field in self.parts.items():
            field.set_name(f"{name}: {self._titles[part]}", description)

    @override
    def value(self) -> dict[str, str]:
        return {name: field.text() for name, field in self.parts.items()}

    def set_value(self, value: Mapping[str, Any] | None) -> None:
        for name, field in self.parts.items():
            field.set_value(str((value or {}).get(name) or ""))

    @override
    def draft(self) -> str:
        return "\n".join(field.draft() for field in self.parts.values())

    @override
    def set_draft(self, draft: str) -> None:
        for field, text in zip(self.parts.values(), draft.split("\n"), strict=False):
            field.set_draft(text)


class PhoneField(LineField):
    """A telephone number in any spelling."""

    @override
    def problem(self) -> str:
        digits = sum(c.isdigit() for c in self.text())
        if not self.text() or digits >= LEAST_DIGITS:
            return ""
        return self.tr(
            "Fyll i ett telefonnummer med minst 7 siffror. Mellanslag och bindestreck går bra."
        )


class InterpreterField(Field):
    """The language that somebody wants to speak, and whether an interpreter is needed."""

    def __init__(self, theme: Theme, language: str) -> None:
        super().__init__(theme)
        options = [Option("", self.tr("Välj …"))]
        options += [
            Option(code.id, code.label.text(language)) for code in codes.code_list("CL-SPRAK").codes
        ]
        self.spoken = ListField(theme, options)
        self.needed = QCheckBox(self.tr("Behöver tolk"))
        self.needed.setFont(theme.font())
        self.rows.addWidget(self.spoken)
        self.rows.addWidget(self.needed)
        self.own(self.spoken.box, self.needed)
        self.spoken.changed.connect(self.changed)
        self.needed.clicked.connect(lambda _on: self.changed.emit())

    @override
    def set_name(self, name: str, description: str = "") -> None:
        self.spoken.set_name(name, description)

    @override
    def value(self) -> dict[str, Any]:
        return {"language": self.spoken.value(), "needed": self.needed.isChecked()}

    def set_value(self, value: Mapping[str, Any] | None) -> None:
        self.spoken.set_value(str((value or {}).get("language") or ""))
        self.needed.setChecked(bool((value or {}).get("needed")))


class NumberCard(Surface):
    """The personal number with its last four hidden; shown for half a minute on demand (R-50)."""

    reveal_wanted = Signal()
    changed = Signal(Identity)

    def __init__(self, context: Context, masked: str) -> None:
        theme = context.theme
        super().__init__(theme, "panel")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._masked = masked
        self.body.addWidget(Heading(theme, self.tr("Personnummer"), 3))
        self.number = PlainLabel(theme, "", wrap=False)
        self.show_number = Button(theme, self.tr("Visa"))
        self.show_number.setObjectName("reveal")
        if not masked:  # never show what has no parent yet: it would be a window
            self.show_number.hide()
        self.change = Button(theme, self.tr("Ändra") if masked else self.tr("Lägg till"))
        self.change.setAccessibleName(self.tr("Ändra personnummer"))
        self.body.addWidget(self.number)
        self.body.addWidget(ButtonRow(theme, self.show_number, self.change))
        self.entry = self._make_entry(context)
        self.body.addWidget(self.entry)
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.setInterval(SHOWN_MS)
        self.timer.timeout.connect(self.hide_number)
        self.show_number.clicked.connect(self._toggle)
        self.change.clicked.connect(self._open_entry)
        self.hide_number()

    def _make_entry(self, context: Context) -> QWidget:
        theme = context.theme
        holder = Surface(theme, "bracket")
        self.field = IdentityField(theme, context.clock.today)
        self.row = FormRow(theme, self.tr("Nytt personnummer"), self.field, name="identity")
        self.reserve = QCheckBox(self.tr("Det är ett reservnummer"))
        self.reserve.setFont(theme.font())
        self.reserve.toggled.connect(lambda on: self.field.set_reserve(reserve=on))
        save = Button(theme, self.tr("Spara numret"))
        keep = Button(theme, self.tr("Behåll som det är"))
        save.clicked.connect(self._save)
        keep.clicked.connect(self._close_entry)
        holder.body.addWidget(self.row)
        holder.body.addWidget(self.reserve)
        holder.body.addWidget(ButtonRow(theme, save, keep))
        holder.hide()
        return holder

    def show_whole(self, number: str) -> None:
        """Show it all, until it is hidden again."""
        self._say(number, number)
        self.show_number.setText(self.tr("Dölj"))
        self.timer.start()

    def show_taken(self, number: str) -> None:
        """Say that another participant has the new number (ux E10)."""
        text = self.tr(
            "Det finns redan en deltagare med det här personnumret: {number}. "
            "Öppna den deltagaren eller kontrollera numret."
        )
        self.row.show_error(text.format(number=number))
        self.field.take_focus()

    def hide_number(self) -> None:
        self.timer.stop()
        hidden = self.tr("{start}, fyra dolda siffror").format(start=self._masked.split("-")[0])
        self._say(self._masked or self.tr("Inget nummer."), hidden if self._masked else "")
        self.show_number.setText(self.tr("Visa"))

    def _say(self, text: str, spoken: str) -> None:
        self.number.setText(text)
        self.number.setAccessibleName(spoken or text)
        name = self.tr("Dölj personnumret") if self.timer.isActive() else self.tr(
            "Visa personnumret"
        )  # fmt: skip
        self.show_number.setAccessibleName(name)

    def _toggle(self) -> None:
        if self.timer.isActive():
            self.hide_number()
        else:
            self.reveal_wanted.emit()

    def _open_entry(self) -> None:
        self.entry.show()
        self.change.hide()
        self.field.take_focus()

    def opened(self) -> str:
        """The number that is being written: its own place, nothing of it in the name."""
        reserve = "reserve" if self.reserve.isChecked() else ""
        return f"number {reserve}" if self.entry.isVisible() else ""

    def open_again(self, what: str) -> bool:
        kind, _, reserve = what.partition(" ")
        if kind == "number":
            self.entry.show()
            self.change.hide()
            self.reserve.setChecked(bool(reserve))
        return kind == "number"

    def _close_entry(self) -> None:
        self.entry.hide()
        self.change.show()
        self.change.setFocus()

    def _save(self) -> None:
        identity = self.field.value()
        if not self.row.check() or (self.field.text() and identity is None):
            self.field.take_focus()
            return
        self.changed.emit(identity or Identity())


class PersonFields(QWidget):
    """The number and the fields of a participant; a protected one's are shown on demand."""

    edited = Signal(str, object)
    """Unit and value."""
    shown = Signal()
    """Name and contact of a protected person were asked for."""

    def __init__(
        self, context: Context, person: Participant, masked: str,
        drafts: Mapping[tuple[str, str], str], marked: Collection[tuple[str, str]] = (),
    ) -> None:  # fmt: skip
        """`marked` are the fields that are disputed, by record and unit."""
        super().__init__()
        self._context, self._person, self._drafts = context, person, drafts
        self._marked = marked
        self.number = NumberCard(context, masked)
        self.fields: RecordFields | None = None
        self._rows = column(context.theme, "l", self)
        self._rows.addWidget(self.number)
        below = QWidget()
        self._holder = column(context.theme, "l", below)
        self._rows.addWidget(below)
        if person.protected == "NEJ":
            self._open()
        else:
            self._hide_behind_button()

    def flush(self) -> None:
        self.number.hide_number()
        if self.fields is not None:
            self.fields.flush()

    def record_rows(self) -> Mapping[str, FormRow]:
        """The fields that are shown, by unit."""
        return self.fields.rows if self.fields is not None else {}

    def _hide_behind_button(self) -> None:
        theme = self._context.theme
        text = self.tr("Namn och kontaktuppgifter är dolda. Att de visas står i händelseloggen.")
        self._holder.addWidget(PlainLabel(theme, text, "body", "muted"))
        show = Button(theme, self.tr("Visa uppgifterna"), icon="eye")
        show.setObjectName("reveal-contact")
        show.clicked.connect(self._revealed)
        self._holder.addWidget(show)

    def _revealed(self) -> None:
        self.shown.emit()
        clear_layout(self._holder)
        self._open()
        if self.fields is not None:
            self.fields.rows["name"].field.take_focus()

    def _open(self) -> None:
        values = msgspec.to_builtins(self._person)
        self.fields = RecordFields(
            self._context, self._person.id, self._person.case, self._specs(), values, self._drafts,
            self._marked,
        )  # fmt: skip
        self.fields.edited.connect(lambda _record, unit, value: self.edited.emit(unit, value))
        self._holder.addWidget(self.fields)

    def _specs(self) -> list[Spec]:
        theme, language = self._context.theme, self._context.language
        name = PartsField(theme, {"given": self.tr("Förnamn"), "family": self.tr("Efternamn")})
        address = PartsField(
            theme,
            {"street": self.tr("Gata"), "postcode": self.tr("Postnummer"), "town": self.tr("Ort")},
        )
        spoken = InterpreterField(theme, language)
        towns = [Option("", self.tr("Välj …"))]
        towns += [Option(c.id, c.label.text()) for c in codes.code_list("CL-KOMMUN").codes]
        safe = self.tr("Hur och när det är tryggt att höra av sig.")
        return [
            Spec("name", self.tr("Namn"), name, show=name.set_value, drafted=True),
            self._line("preferred_name", self.tr("Tilltalsnamn")),
            self._line("pronoun", self.tr("Pronomen")),
            self._line("phone", self.tr("Telefon"), PhoneField(theme)),
            self._line("email", self.tr("E-post")),
            self._text("safe_contact", self.tr("Säker kontakt"), safe),
            Spec("address", self.tr("Adress"), address, show=address.set_value, drafted=True),
            self._pick("municipality", self.tr("Kommun"), ListField(theme, towns)),
            Spec("language", self.tr("Språk och tolk"), spoken, show=spoken.set_value),
            self._line("trusted_person", self.tr("Stödperson")),
            self._pick("sex", self.tr("Juridiskt kön"), self._choice(casework.sexes())),
            self._pick(
                "protected", self.tr("Skyddade personuppgifter"),
                self._choice(casework.protections()), "NEJ",
            ),
        ]  # fmt: skip

    def _line(self, unit: str, label: str, field: LineField | None = None) -> Spec:
        made = field or LineField(self._context.theme)
        return Spec(unit, label, made, read=made.text, show=made.set_value, drafted=True)

    def _text(self, unit: str, label: str, help_text: str) -> Spec:
        field = TextArea(self._context.theme, lines=3)
        return Spec(
            unit, label, field, read=field.text, show=field.set_value, drafted=True,
            help_text=help_text,
        )  # fmt: skip

    def _choice(self, words: Mapping[str, str]) -> ChoiceField:
        return ChoiceField(self._context.theme, [Option(c, text) for c, text in words.items()])

    @staticmethod
    def _pick(unit: str, label: str, field: ListField | ChoiceField, default: str = "") -> Spec:
        read: Callable[[], str] = lambda: field.value() or default  # noqa: E731
        return Spec(
            unit, label, field, read=read, show=lambda value: field.set_value(value or default)
        )
