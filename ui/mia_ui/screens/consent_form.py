"""Registering a consent (R-34): whom, what, what for, how long, and read out before it is saved."""

import json
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import msgspec
from PySide6.QtCore import QCoreApplication, QTimer, Signal
from PySide6.QtWidgets import QCheckBox

from mia_desktop.domain import codes, parties
from mia_desktop.domain.consent_rules import OWN, SHARING
from mia_desktop.domain.days import months_on
from mia_desktop.domain.records.base import Period
from mia_desktop.domain.records.person import Consent, ConsentScope, Interpreter
from mia_ui.base.actions import Language
from mia_ui.models import casework
from mia_ui.screens.context import Context
from mia_ui.screens.filter_fields import ListField
from mia_ui.screens.record_fields import DRAFT_MS
from mia_ui.widgets.buttons import Button
from mia_ui.widgets.choice import ChoiceField, Option, SeveralField
from mia_ui.widgets.date_field import DateField
from mia_ui.widgets.date_text import plain_date
from mia_ui.widgets.field import Field, TextArea
from mia_ui.widgets.form_row import FormRow
from mia_ui.widgets.screen import ButtonRow
from mia_ui.widgets.surface import Surface
from mia_ui.widgets.text import Heading, PlainLabel

LONGEST = 12
"""Months that a consent to share holds at most (domain §6.1)."""


class Given(msgspec.Struct, frozen=True, kw_only=True):
    """A consent that is to be registered."""

    kind: str
    scope: ConsentScope
    given: str
    language: str = ""
    interpreter: bool = False


def longest(start: date, period: Period) -> date:
    """The last day that is proposed: the period's, and at most twelve months (domain §6.1)."""
    most = months_on(start, LONGEST)
    return min(most, period.end) if period.end is not None and period.end >= start else most


def sentence(kind: str, scope: ConsentScope, language: Language) -> str:
    """The consent as the participant hears it: who, what, what for, until when (R-35)."""
    tr = QCoreApplication.translate
    who = [parties.label(party, language) for party in scope.parties]
    what = [codes.label("CL-CONSENT-CATEGORY", c, language) for c in scope.categories]
    missing = "…"
    start = plain_date(scope.start) if scope.start else missing
    end = plain_date(scope.end) if scope.end else tr("ConsentForm", "tills vidare")
    purpose = scope.purpose.strip().rstrip(".") or missing
    if kind in SHARING:
        text = tr(
            "ConsentForm",
            "Jag går med på att min handledare och {who} berättar för varandra om: {what}. Det"
            " behövs för: {purpose}. Det gäller från {start} till {end}. Inget annat får delas. Jag"
            " kan ta tillbaka mitt samtycke när som helst, och då slutar det gälla genast.",
        )
    else:
        text = tr(
            "ConsentForm",
            "Jag går med på: {kind}. Det behövs för: {purpose}. Det gäller från {start} till {end}."
            " Jag kan ta tillbaka mitt samtycke när som helst, och då slutar det gälla genast.",
        )
    return text.format(
        who=", ".join(who) or missing, what=", ".join(what).lower() or missing, purpose=purpose,
        start=start, end=end, kind=casework.consents().get(kind, kind).lower(),
    )  # fmt: skip


class ConsentForm(Surface):
    """One consent of one type: never one yes for several (R-37). Kept while it is written."""

    keeps_itself = True

    given = Signal(Given)
    closed = Signal()
    typed = Signal(str)
    """What has been filled in so far, to be kept as a draft."""

    def __init__(self, context: Context) -> None:
        theme = context.theme
        super().__init__(theme, "card", gap="l")
        self._theme, self._today, self._language = theme, context.clock.today, context.language
        self._period, self._untouched = Period(), ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DRAFT_MS)
        self._timer.timeout.connect(self._tell)
        self.body.addWidget(Heading(theme, self.tr("Registrera samtycke"), 2))
        self._make_fields()
        self.rows: dict[str, FormRow] = {}
        for name, label, field, help_text in self._questions():
            self.rows[name] = FormRow(
                theme, label, field, name=f"consent-{name}", help_text=help_text,
                optional=name in ("end", "spoken"),
            )  # fmt: skip
            self.body.addWidget(self.rows[name])
            field.changed.connect(self._follow)
            field.changed.connect(self._keep_soon)
        self.interpreter = QCheckBox(self.tr("Tolk var med"))
        self.interpreter.setObjectName("consent-interpreter")
        self.interpreter.setFont(theme.font())
        self.interpreter.clicked.connect(self._keep_soon)
        self.body.addWidget(self.interpreter)
        aloud = Surface(theme, "bracket", gap="xs")
        aloud.body.addWidget(Heading(theme, self.tr("Läs upp för deltagaren"), 3))
        self.aloud = PlainLabel(theme, "")
        aloud.body.addWidget(self.aloud)
        self.body.addWidget(aloud)
        save = Button(theme, self.tr("Spara samtycket"), "primary")
        cancel = Button(theme, self.tr("Avbryt"))
        self.body.addWidget(ButtonRow(theme, save, cancel))
        save.clicked.connect(self._save)
        cancel.clicked.connect(self.closed)

    def _make_fields(self) -> None:
        theme, language = self._theme, self._language
        words = {party: label for party, label in parties.parties(language) if party not in OWN}
        about = codes.code_list("CL-CONSENT-CATEGORY").codes
        spoken = codes.code_list("CL-SPRAK").codes
        self.kind = ListField(theme, _options(casework.consents()))
        self.parties = SeveralField(theme, _options(words))
        self.what = SeveralField(
            theme, [Option(code.id, code.label.text(language)) for code in about]
        )
        self.purpose = TextArea(theme, lines=3)
        self.start = DateField(theme, self._today)
        self.end = DateField(theme, self._today)
        self.how = ChoiceField(theme, _options(casework.ways_given()))
        listed = [Option(code.id, code.label.text(language)) for code in spoken]
        self.spoken = ListField(theme, [Option("", self.tr("Välj …")), *listed])

    def _questions(self) -> Sequence[tuple[str, str, Field, str]]:
        most = self.tr("Högst 12 månader när uppgifter delas. En ny period behöver ett nytt.")
        return (
            ("kind", self.tr("Vad gäller det?"), self.kind, ""),
            ("parties", self.tr("Vilka får veta?"), self.parties, ""),
            ("what", self.tr("Vilka uppgifter?"), self.what, ""),
            ("purpose", self.tr("Vad ska de användas till?"), self.purpose, ""),
            ("start", self.tr("Gäller från"), self.start, ""),
            ("end", self.tr("Gäller till"), self.end, most),
            ("how", self.tr("Hur gavs samtycket?"), self.how, ""),
            ("spoken", self.tr("På vilket språk förklarades det?"), self.spoken, ""),
        )

    def open_new(
        self, period: Period, spoken: Interpreter, former: Consent | None = None, draft: str = ""
    ) -> None:
        """An empty form, one like a consent that is to be renewed, or one that was begun."""
        today = self._today()
        scope = former.scope if former is not None else ConsentScope()
        self._period = period
        self.kind.set_value(former.kind if former is not None else "INFO_EXCHANGE")
        self.parties.set_value(scope.parties)
        self.what.set_value(scope.categories)
        self.purpose.set_value(scope.purpose)
        self.start.set_value(today)
        self.end.set_value(longest(today, period))
        self.how.set_value(None)
        self.spoken.set_value(spoken.language)
        self.interpreter.setChecked(spoken.needed)
        self._untouched = self._draft()
        for name, text in (json.loads(draft) if draft else {}).items():
            if name in self.rows:
                self.rows[name].field.set_draft(text)
            else:
                self.interpreter.setChecked(bool(text))
        for row in self.rows.values():
            row.clear_error()
        self._follow()
        self._timer.stop()

    def _draft(self) -> str:
        fields = {name: row.field.draft() for name, row in self.rows.items()}
        with_interpreter = "1" if self.interpreter.isChecked() else ""
        return json.dumps(fields | {"interpreter": with_interpreter})

    def _keep_soon(self) -> None:
        self._timer.start()

    def _tell(self) -> None:
        draft = self._draft()
        self.typed.emit("" if draft == self._untouched else draft)

    def flush(self) -> None:
        """Keep what is filled in now."""
        if self._timer.isActive():
            self._timer.stop()
            self._tell()

    def stop(self) -> None:
        """It is given or let go of: nothing of it is to be kept any more."""
        self._timer.stop()

    def _scope(self) -> ConsentScope:
        shares = self.kind.value() in SHARING
        return ConsentScope(
            parties=tuple(self.parties.value()) if shares else (),
            categories=tuple(self.what.value()) if shares else (),
            purpose=self.purpose.text(), start=self.start.value(), end=self.end.value(),
        )  # fmt: skip

    def _follow(self) -> None:
        """Ask what this type needs, and say it as it will be read out."""
        shares = self.kind.value() in SHARING
        self.rows["parties"].setVisible(shares)
        self.rows["what"].setVisible(shares)
        self.aloud.setText(sentence(self.kind.value(), self._scope(), self._language))

    def _save(self) -> None:
        wrong = [row for row in self.rows.values() if not row.check()]
        for name, (missing, words) in self._checks().items():
            if missing and self.rows[name] not in wrong:
                self.rows[name].show_error(words, say=not wrong)
                wrong.append(self.rows[name])
        if wrong:
            order = list(self.rows.values())
            min(wrong, key=order.index).field.take_focus()
            return
        given = Given(
            kind=self.kind.value(), scope=self._scope(), given=self.how.value() or "",
            language=self.spoken.value(), interpreter=self.interpreter.isChecked(),
        )  # fmt: skip
        self.given.emit(given)

    def _checks(self) -> Mapping[str, tuple[bool, str]]:
        """What is missing or wrong, by row, in the order of the page."""
        shares = self.kind.value() in SHARING
        start, end = self.start.value(), self.end.value()
        found = {
            "parties": (shares and not self.parties.value(), self.tr("Välj vilka som får veta.")),
            "what": (shares and not self.what.value(), self.tr("Välj vilka uppgifter det gäller.")),
            "purpose": (
                not self.purpose.value(), self.tr("Skriv vad uppgifterna ska användas till."),
            ),
            "start": (not start, self.tr("Fyll i från vilken dag samtycket gäller.")),
            "how": (not self.how.value(), self.tr("Välj hur samtycket gavs.")),
        }  # fmt: skip
        if start and end and end < start:
            text = self.tr("Slutdagen behöver vara samma dag som start ({day}) eller senare.")
            found["end"] = (True, text.format(day=plain_date(start)))
        elif shares and start and (end is None or end > months_on(start, LONGEST)):
            text = self.tr("Välj en dag senast {day}: högst 12 månader när uppgifter delas.")
            found["end"] = (True, text.format(day=plain_date(months_on(start, LONGEST))))
        return found


def _options(words: Mapping[str, Any]) -> list[Option]:
    return [Option(code, text) for code, text in words.items()]
