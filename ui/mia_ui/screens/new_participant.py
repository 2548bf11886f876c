"""Ny deltagare (S12): look for them first, so that one person does not become two cases."""

import json
from collections.abc import Callable, Mapping
from functools import partial
from typing import Any, cast

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QCheckBox
from typing_extensions import override

from mia_desktop.domain import codes, personal_number
from mia_desktop.domain.records.person import Identity, Protected
from mia_desktop.services import caseload, drafting
from mia_desktop.services.caseload import Likeness, NewParticipant
from mia_desktop.services.desk import Desk
from mia_ui.base.announce import announce
from mia_ui.models import casework
from mia_ui.screens.context import Context
from mia_ui.screens.filter_fields import ListField
from mia_ui.screens.identity_field import IdentityField
from mia_ui.screens.likeness import Likenesses
from mia_ui.screens.record_fields import DRAFT_MS
from mia_ui.screens.reveal import reveal
from mia_ui.widgets.banner import Banner, ErrorSummary
from mia_ui.widgets.buttons import Button
from mia_ui.widgets.choice import ChoiceField, Option
from mia_ui.widgets.date_field import DateField
from mia_ui.widgets.field import Field, LineField
from mia_ui.widgets.form_row import FormRow
from mia_ui.widgets.page import Page
from mia_ui.widgets.screen import ButtonRow
from mia_ui.widgets.surface import Surface, clear_layout, column
from mia_ui.widgets.text import Heading, PlainLabel

DRAFT = ("new_participant", "draft/new")
"""Where what has been typed about somebody who is no record yet is kept (decisions C5)."""


KNOWN_BY = ("given", "family", "birth", "number")
"""What somebody who is here already is known again by."""


def read_draft(desk: Desk) -> dict[str, str]:
    """What was being written when the window was left (on the store thread)."""
    text = drafting.pending(desk, "").get(DRAFT, "")
    return dict(json.loads(text)) if text else {}


def keep_draft(desk: Desk, fields: Mapping[str, str]) -> None:
    drafting.keep(desk, "", *DRAFT, json.dumps(dict(fields)))


def take_in(desk: Desk, new: NewParticipant) -> str:
    """Make the participant; what was typed is no draft any more."""
    case = caseload.add(desk, new)
    drafting.drop(desk, *DRAFT)
    return case


class NewParticipantScreen(Page):
    """Name, birth date and number are looked for; then the little that else is asked."""

    keeps_itself = True

    def __init__(self, context: Context, _args: Mapping[str, str]) -> None:
        super().__init__(context.theme, "", back=self.tr("Deltagare"))
        self.set_title(self.tr("Ny deltagare"))
        self.context = context
        self.rows: dict[str, FormRow] = {}
        self._others_known: set[str] = set()
        self._sex_settled = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DRAFT_MS)
        self._timer.timeout.connect(self._keep)
        intro = self.tr("Börja med det du vet. Bara förnamnet behövs; resten kan vänta.")
        self.body.addWidget(PlainLabel(self.theme, intro, "body", "muted"))
        self._make_known()
        self.found = Likenesses(self.theme)
        self.found.opened.connect(lambda case: self.go.emit("case", {"case": case}))
        self.found.create_anyway.connect(self._somebody_else)
        self.body.addWidget(self.found)
        self._make_more()
        self.asked = column(self.theme, "s")
        self.body.addLayout(self.asked)
        self.look = Button(self.theme, self.tr("Sök och fortsätt"), "primary", "search")
        self.make = Button(self.theme, self.tr("Skapa deltagare"), "primary", "user-plus")
        self.make.hide()
        self.cancel = Button(self.theme, self.tr("Avbryt"))
        self.body.addWidget(ButtonRow(self.theme, self.look, self.make, self.cancel))
        self.look.clicked.connect(partial(self._search, self._looked))
        self.make.clicked.connect(partial(self._search, self._checked))
        self.cancel.clicked.connect(self._give_up)
        self.back_wanted.connect(lambda: self.go.emit("caseload", {}))
        self.finish()
        context.ask(read_draft, self._restore)

    @override
    def arrive(self) -> None:
        self.rows["given"].field.take_focus()

    @override
    def leave(self) -> None:
        if self._timer.isActive():
            self._timer.stop()
            self._keep()

    # making

    def _row(self, name: str, label: str, field: Field, help_text: str = "") -> FormRow:
        row = FormRow(
            self.theme, label, field, help_text=help_text, optional=name != "given",
            name=f"new-{name}",
        )  # fmt: skip
        field.changed.connect(self._timer.start)
        field.left.connect(partial(self._left, row))
        if name in KNOWN_BY:
            field.left.connect(self._glance)
        field.changed.connect(row.clear_error)
        self.rows[name] = row
        return row

    @staticmethod
    def _left(row: FormRow) -> None:
        """Say what is wrong with what is written; what was found wrong on the way on stays."""
        if row.field.problem():
            row.check()

    def _make_known(self) -> None:
        today = self.context.clock.today
        self.number = IdentityField(self.theme, today)
        self.birth = DateField(self.theme, today)
        for name, label, field in (
            ("given", self.tr("Förnamn"), LineField(self.theme)),
            ("family", self.tr("Efternamn"), LineField(self.theme)),
            ("birth", self.tr("Födelsedatum"), self.birth),
        ):
            self.body.addWidget(self._row(name, label, field))
        self.reserve = QCheckBox(self.tr("Det är ett reservnummer"))
        self.reserve.setObjectName("new-reserve")
        self.reserve.setFont(self.theme.font())
        self.reserve.toggled.connect(self._reserved)
        holder = Surface(self.theme, "plain", gap="xs")
        holder.body.addWidget(
            self._row(
                "number", self.tr("Personnummer eller samordningsnummer"), self.number,
                self.tr("Skriv det bara om det behövs, till exempel för ESF. 10 eller 12 siffror."),
            )
        )  # fmt: skip
        holder.body.addWidget(self.reserve)
        self.body.addWidget(holder)
        self.number.left.connect(self._number_left)

    def _make_more(self) -> None:
        self.more = Surface(self.theme, "plain", gap="l")
        self.more.body.addWidget(Heading(self.theme, self.tr("Om deltagaren"), 2))
        self.sex = ChoiceField(self.theme, _options(casework.sexes()))
        self.town = ListField(self.theme, [Option("", self.tr("Välj …")), *_list("CL-KOMMUN")])
        self.referrer = ListField(self.theme, [Option("", self.tr("Välj …")), *_list("CL-REF")])
        self.protected = ChoiceField(self.theme, _options(casework.protections()))
        self.protected.set_value("NEJ")
        hidden = self.tr("Visas då med deltagarnummer, aldrig med namn, i listor och på papper.")
        for name, label, field, help_text in (
            ("preferred", self.tr("Tilltalsnamn"), LineField(self.theme), ""),
            ("sex", self.tr("Juridiskt kön"), self.sex, self.tr("Används bara för statistiken.")),
            ("municipality", self.tr("Kommun"), self.town, ""),
            ("referrer", self.tr("Vem remitterar?"), self.referrer, ""),
            ("protected", self.tr("Skyddade personuppgifter"), self.protected, hidden),
        ):
            self.more.body.addWidget(self._row(name, label, field, help_text))
        self.more.hide()
        self.body.addWidget(self.more)

    # what is typed

    def _restore(self, kept: Mapping[str, str]) -> None:
        for name, draft in kept.items():
            if name in self.rows:
                self.rows[name].field.set_draft(draft)
        self.reserve.setChecked(kept.get("reserve") == "1")
        if kept.get("more") == "1":
            self._open_more()
        self.filled.emit()

    def _keep(self) -> None:
        fields = {name: row.field.draft() for name, row in self.rows.items()}
        fields["reserve"] = "1" if self.reserve.isChecked() else ""
        fields["more"] = "1" if self.more.isVisible() else ""
        self.context.ask(partial(keep_draft, fields=fields), lambda _done: None)

    def _reserved(self, on: bool) -> None:
        self.number.set_reserve(reserve=on)
        self.rows["number"].check()
        self._timer.start()

    def _number_left(self) -> None:
        """What the number says is proposed where nothing has been written (R-47, R-48)."""
        found = self.number.parsed()
        if found is None:
            return
        if self.birth.value() is None and not self.birth.text() and found.birth_date:
            self.birth.set_value(found.birth_date)
        if self.sex.value() is None and found.sex:
            self.sex.set_value(found.sex)

    def _new(self) -> NewParticipant:
        def text(name: str) -> str:
            return str(self.rows[name].field.value() or "")

        values: dict[str, Any] = {
            name: text(name)
            for name in ("given", "family", "preferred", "sex", "municipality", "referrer")
        }
        return NewParticipant(
            **values,
            identity=self.number.value() or Identity(),
            birth_date=self.birth.value(),
            protected=cast("Protected", self.protected.value() or "NEJ"),
        )

    # looking

    def _glance(self) -> None:
        """A field was left: say at once if it looks like somebody who is here (S12)."""
        new = self._new()
        if self.found.isVisible() or not (new.identity.number or (new.given and new.birth_date)):
            return
        self.context.ask(partial(caseload.alike, new=new), self._glanced)

    def _glanced(self, found: list[Likeness]) -> None:
        """The same number, or a name like it on the same birth date; a name alone waits."""
        sure = [one for one in found if one.why != "name"]
        others = [one for one in sure if one.row.case not in self._others_known]
        if others and not self.found.isVisible():
            self._show_found(others, go=False)
            announce(self.found, self.tr("Deltagaren kan finnas redan."))

    def _typed(self) -> list[str]:
        """What is written of whoever is looked for; a number with its last four hidden (S5)."""
        new = self._new()
        number = personal_number.mask(new.identity.number) if new.identity.number else ""
        born = ""
        if new.birth_date is not None:
            born = self.tr("född {day}").format(day=new.birth_date.isoformat())
        name = f"{new.given} {new.family}".strip()
        return [fact for fact in (name, born, number) if fact]

    def _search(self, then: Callable[[list[Likeness]], None]) -> None:
        """Ask who is here already, if what is written can be understood."""
        self._number_left()
        given = self.rows["given"]
        wrong = [row for row in self.rows.values() if not row.check()]
        if not given.field.value():
            given.show_error(self.tr("Fyll i deltagarens förnamn."), say=False)
            wrong.insert(0, given)
        self._show_wrong(wrong)
        if not wrong:
            self.context.ask(partial(caseload.alike, new=self._new()), then)

    def _show_wrong(self, wrong: list[FormRow]) -> None:
        clear_layout(self.banners)
        if not wrong:
            return
        title = self.tr("Det finns en sak att rätta")
        if len(wrong) > 1:
            title = self.tr("Det finns {n} saker att rätta").format(n=len(wrong))
        prefix = self.tr("Fel: {text}").format(text="")
        links = [(row.error.removeprefix(prefix), row.field.take_focus) for row in wrong]
        summary = ErrorSummary(self.theme, title, links)
        self.banners.addWidget(summary)
        self.area.verticalScrollBar().setValue(0)
        summary.take_focus()

    def _looked(self, found: list[Likeness]) -> None:
        self._show_found(found)
        if not found:
            self._open_more()

    def _show_found(self, found: list[Likeness], *, go: bool = True) -> None:
        same = next((one for one in found if one.why == "number"), None)
        if same is not None:
            self.rows["number"].show_error(
                self.tr(
                    "Det finns redan en deltagare med det här personnumret: {number}. "
                    "Öppna den deltagaren eller kontrollera numret."
                ).format(number=same.row.number)
            )
        self._shown = {one.row.case for one in found}
        self.found.show_found(found, self._typed())
        if go:
            self.found.take_focus()
            reveal(self, self.found)

    def _somebody_else(self) -> None:
        self._others_known |= self._shown
        self.found.show_found([])
        self._open_more()

    def _open_more(self) -> None:
        self.more.show()
        self.look.hide()
        self.make.show()
        self.rows["preferred"].field.take_focus()
        reveal(self, self.rows["sex"])
        self._timer.start()

    # creating

    def _checked(self, found: list[Likeness]) -> None:
        others = [one for one in found if one.row.case not in self._others_known]
        if others:
            self._show_found(others)
            return
        new = self._new()
        if personal_number.sex_differs(new.identity.number, new.sex) and not self._sex_settled:
            self._ask_sex(new)
            return
        self.make.setEnabled(False)
        self.context.ask(partial(take_in, new=new), self._created, failed=self._not_created)

    def _ask_sex(self, new: NewParticipant) -> None:
        """The number and what was entered say different things: the person decides (R-48)."""
        clear_layout(self.asked)
        sexes = casework.sexes()
        said = personal_number.sex_of(new.identity.number)
        change = Button(self.theme, self.tr("Ändra till {sex}").format(sex=sexes[said].lower()))
        keep = Button(self.theme, self.tr("Behåll {sex}").format(sex=sexes[new.sex].lower()))
        change.clicked.connect(partial(self._settle_sex, said))
        keep.clicked.connect(partial(self._settle_sex, new.sex))
        banner = Banner(
            self.theme, "warning", self.tr("Vilket juridiskt kön stämmer?"),
            self.tr("Personnumret säger {said} men du har valt {chosen}.").format(
                said=sexes[said].lower(), chosen=sexes[new.sex].lower()
            ),
            [keep, change],
        )  # fmt: skip
        self.asked.addWidget(banner)
        banner.say()
        keep.setFocus()
        reveal(self, banner)

    def _settle_sex(self, sex: str) -> None:
        self._sex_settled = True
        self.sex.set_value(sex)
        clear_layout(self.asked)
        self._search(self._checked)

    def _created(self, case: str) -> None:
        self._timer.stop()
        self.context.window.saved()
        self.go.emit("case", {"case": case})

    def _not_created(self, error: Exception) -> None:
        self.make.setEnabled(True)
        self.context.window.trouble(error)

    def _give_up(self) -> None:
        """Leave without a participant; what was typed is let go of."""
        self._timer.stop()
        self.context.ask(partial(drafting.drop, record=DRAFT[0], unit=DRAFT[1]), lambda _x: None)
        self.go.emit("caseload", {})


def _options(words: Mapping[str, str]) -> list[Option]:
    return [Option(code, text) for code, text in words.items()]


def _list(name: str) -> list[Option]:
    return [Option(code.id, code.label.text()) for code in codes.code_list(name).codes]
