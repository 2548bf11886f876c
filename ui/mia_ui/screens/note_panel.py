"""Snabbanteckning (S35): a panel in the page, kept while it is written, saved with Ctrl+Enter."""

from collections.abc import Mapping
from datetime import date
from typing import Any, cast

import msgspec
from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QVBoxLayout
from typing_extensions import override

from mia_desktop.domain import codes, parties
from mia_desktop.domain.consent_rules import OWN
from mia_desktop.domain.records.person import Consent, Note
from mia_desktop.services import topics
from mia_desktop.services.people import TREPART
from mia_ui.models import casework
from mia_ui.screens.consent_words import sentences
from mia_ui.screens.context import Context
from mia_ui.screens.filter_fields import ListField
from mia_ui.screens.record_fields import DRAFT_MS
from mia_ui.widgets.buttons import Button
from mia_ui.widgets.choice import Option, SeveralField
from mia_ui.widgets.date_field import DateField
from mia_ui.widgets.date_text import plain_date
from mia_ui.widgets.field import Field, TextArea
from mia_ui.widgets.form_row import FormRow
from mia_ui.widgets.number_field import NumberField
from mia_ui.widgets.screen import ButtonRow, Columns
from mia_ui.widgets.surface import Surface
from mia_ui.widgets.text import Heading, PlainLabel

A_DAY = 24 * 60


class Written(msgspec.Struct, frozen=True, kw_only=True):
    """A note that is to be saved: which one, if it was there already, and what stands in it."""

    note: str
    values: Mapping[str, Any]


class NotePanel(Surface):
    """One note being written. Esc puts it away and keeps the text."""

    saved = Signal(Written)
    typed = Signal(str, str)
    """note (empty for a new one), text: to be kept as a draft."""
    closed = Signal()
    consents_wanted = Signal()
    """Others were there: what the participant has said yes to is to be told by `know`."""

    def __init__(self, context: Context) -> None:
        super().__init__(context.theme, "card", gap="m")
        self._context, self._note = context, ""
        self._kept: dict[str, str] = {}
        self._consents: list[Consent] = []
        self._barred = False
        theme = context.theme
        self.heading = Heading(theme, self.tr("Ny anteckning"), 2)
        self.body.addWidget(self.heading)
        kinds = [Option(code, text) for code, text in casework.note_kinds().items()]
        self.kind = ListField(theme, kinds)
        self.day = DateField(theme, context.clock.today)
        self.minutes = NumberField(theme, least=0, most=A_DAY, what=self.tr("minuter"))
        self.text = TextArea(theme, lines=4)
        facts = Columns(theme)
        self._rows = [
            self._row("kind", self.tr("Slag"), self.kind),
            self._row("day", self.tr("Datum"), self.day),
            self._row("minutes", self.tr("Tid i minuter (valfritt)"), self.minutes),
        ]
        for row in self._rows:
            cast("QVBoxLayout", row.layout()).addStretch(1)  # level with those beside it
            facts.add(row)
        self._make_parties()
        self._words = self._row("text", self.tr("Anteckning"), self.text)
        self.body.addWidget(self._words)
        self.body.addWidget(facts)
        self.body.addWidget(self._with)
        self.body.addWidget(self._about)
        self.internal = QCheckBox(self.tr("Bara för mig, lämnas inte till kontoret"))
        self.internal.setObjectName("note-internal")
        self.internal.setFont(theme.font())
        self.body.addWidget(self.internal)
        self.save = Button(theme, self.tr("Spara anteckningen"), "primary")
        self.put_away = Button(theme, self.tr("Skriv klart senare"))
        self.body.addWidget(ButtonRow(theme, self.save, self.put_away))
        self.save.clicked.connect(self._save)
        self.put_away.clicked.connect(self._close)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DRAFT_MS)
        self._timer.timeout.connect(self._tell)
        self.text.changed.connect(self._timer.start)
        self.hide()

    def _make_parties(self) -> None:
        """Who else was there, and under it what may be noted then."""
        theme, every = self._context.theme, parties.parties(self._context.language)
        self.parties = SeveralField(theme, [Option(*one) for one in every if one[0] not in OWN])
        self._with = self._row("parties", self.tr("Vilka fler var med?"), self.parties)
        self._about = PlainLabel(theme, "")
        for field in (self.kind, self.day, self.parties):
            field.changed.connect(self._look)

    @property
    def note(self) -> str:
        """Which one is being corrected; empty for a new one."""
        return self._note

    @property
    def shown(self) -> tuple[str, Mapping[str, FormRow]]:
        """The note that is being corrected, and its fields by unit."""
        names = ("kind", "day", "minutes")
        return self._note, {**dict(zip(names, self._rows, strict=True)), "text": self._words}

    def _row(self, name: str, label: str, field: Field) -> FormRow:
        return FormRow(self._context.theme, label, field, name=f"note-{name}")

    def open_new(self, draft: str = "") -> None:
        """Begin a note, or go on with the one that was being written."""
        if self.isHidden() or self._note:
            self.flush()
            self._fill(Note(id="", kind="MOTE", day=self._context.clock.today()), draft)
        self.show()

    def open_note(self, note: Note, draft: str = "") -> None:
        """Correct a note that is there, or go on with what was being corrected in it."""
        self.flush()
        self._fill(note, draft)
        self.show()

    def flush(self) -> None:
        """Keep what is written now."""
        if self._timer.isActive():
            self._timer.stop()
            self._tell()

    def _fill(self, note: Note, draft: str) -> None:
        self._note = note.id
        title = self.tr("Ändra anteckning") if note.id else self.tr("Ny anteckning")
        self.heading.set_text(title)
        self.kind.set_value(note.kind)
        self.day.set_value(note.day)
        self.minutes.set_value(note.minutes)
        self.parties.set_value(note.parties)
        self.text.set_value(self._kept.get(note.id, draft) or note.text)
        self.internal.setChecked(note.internal)
        self.internal.setVisible(not note.id)
        for row in (*self._rows, self._words):
            row.clear_error()
        self._look()

    # others who were there

    def know(self, consents: list[Consent]) -> None:
        """Say what may be noted, by what the participant has said yes to (R-17, R-36)."""
        self._consents = consents
        with_others = self.kind.value() == TREPART
        there = self.parties.value() if with_others else []
        day = self.day.value() or self._context.clock.today()
        found = topics.without(consents, there, day)
        self._barred = bool(found)
        self.text.set_read_only(self._barred)
        self._with.clear_error()
        if found:
            said = sentences(found, plain_date(day), self._context.language)
            self._with.show_error(f"{said} {self.tr('Anteckna inget från samtalet.')}", say=True)
        about = "" if found or not there else self._allowed(consents, there, day)
        self._about.setText(about)
        self._about.setVisible(bool(about))

    def _allowed(self, consents: list[Consent], there: list[str], day: date) -> str:
        language, known = self._context.language, topics.known_to_all(consents, there, day)
        if not known:
            return self.tr("Det finns inget ämne som alla får veta något om.")
        named = ", ".join(codes.label("CL-CONSENT-CATEGORY", c, language).lower() for c in known)
        return self.tr("Anteckna bara det som alla får veta något om: {what}.").format(what=named)

    def _look(self) -> None:
        """Ask who was there in a conversation with others, and of nobody else."""
        with_others = self.kind.value() == TREPART
        self._with.setVisible(with_others)
        if with_others:
            self.consents_wanted.emit()
        self.know(self._consents)

    def _is_open(self) -> bool:
        """Whether it is said who was there, and each of them may be told something."""
        if self.kind.value() != TREPART or (self.parties.value() and not self._barred):
            return True
        if not self.parties.value():
            self._with.show_error(self.tr("Välj vilka fler som var med."))
        return False

    def _tell(self) -> None:
        self._kept[self._note] = self.text.draft()
        self.typed.emit(self._note, self.text.draft())

    def _save(self) -> None:
        wrong = [row for row in self._rows if not row.check()]
        if self.text.value() is None:
            self._words.show_error(self.tr("Skriv anteckningen."))
            wrong.append(self._words)
        if not self._is_open():
            wrong.append(self._with)
        if wrong:
            wrong[0].field.take_focus()
            return
        self.flush()  # what the disk refuses is a draft at least
        values: dict[str, Any] = {
            "kind": self.kind.value(),
            "day": self.day.value() or self._context.clock.today(),
            "text": self.text.text(),
            "minutes": self.minutes.value(),
        }
        if values["kind"] == TREPART:
            values["parties"] = self.parties.value()
        if not self._note:
            values["internal"] = self.internal.isChecked()
        written = Written(note=self._note, values=values)
        self._kept[self._note] = ""
        self._note = ""
        self.hide()
        self.saved.emit(written)

    def _close(self) -> None:
        self.flush()
        self.hide()
        self.closed.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._close()
            return
        super().keyPressEvent(event)
