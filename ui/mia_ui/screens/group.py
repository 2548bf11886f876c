"""A group: when it meets, who is in it, and its meetings with how many came."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import partial
from typing import Any

import msgspec
from PySide6.QtCore import QCoreApplication, Qt
from typing_extensions import override

from mia_desktop.domain import codes
from mia_desktop.services import caseload, groups, undoing
from mia_desktop.services.caseload import CaseRow, Filter
from mia_desktop.services.desk import Desk
from mia_desktop.services.groups import Card, Member, Met
from mia_desktop.services.today import ACTIVE
from mia_ui.models.caseload import shown
from mia_ui.screens.context import Context
from mia_ui.screens.filter_fields import ListField
from mia_ui.screens.group_form import GroupForm
from mia_ui.screens.groups import facts
from mia_ui.screens.reveal import reveal
from mia_ui.widgets.banner import EmptyState
from mia_ui.widgets.buttons import Button, RowButton
from mia_ui.widgets.choice import Option
from mia_ui.widgets.date_text import long_date, plain_date
from mia_ui.widgets.form_row import FormRow
from mia_ui.widgets.page import Page
from mia_ui.widgets.screen import ButtonRow
from mia_ui.widgets.surface import Surface, clear_layout, column, line
from mia_ui.widgets.text import Heading, PlainLabel


class Read(msgspec.Struct, frozen=True, kw_only=True):
    """The group, and who could come into it; nothing where it is not here any more."""

    card: Card | None = None
    people: list[CaseRow] = []


def read(desk: Desk, group: str) -> Read:
    """A group by its id (on the store thread)."""
    if not group or desk.find(group) is None:
        return Read()
    people = caseload.rows(desk, caseload.ids(desk, Filter(phases=ACTIVE)))
    return Read(card=groups.card(desk, group), people=people)


class GroupPage(Page):
    """Members and meetings of one group; only here do they stand together."""

    def __init__(self, context: Context, args: Mapping[str, str]) -> None:
        back = QCoreApplication.translate("GroupPage", "Grupper")
        super().__init__(context.theme, "", back=back)
        self.set_title(self.tr("Grupp"))
        self.context = context
        self._group = args.get("group", "")
        self._found = Read()
        self.back_wanted.connect(lambda: self.go.emit("groups", {}))
        self.meet = Button(self.theme, self.tr("Fyll i närvaro"), "primary", "list-checks")
        self.meet.clicked.connect(lambda _on=False: self._meeting())
        self.meet.hide()
        self.tools.addWidget(self.meet)
        self.facts = PlainLabel(self.theme, "", "body", "muted")
        self.body.addWidget(self.facts)
        self.change = Button(self.theme, self.tr("Ändra gruppen"), icon="pencil")
        self.remove = Button(self.theme, self.tr("Ta bort gruppen"), icon="trash-2")
        self.change.clicked.connect(self._change)
        self.remove.clicked.connect(self._remove)
        self.deeds = ButtonRow(self.theme, self.change, self.remove)
        self.body.addWidget(self.deeds)
        self.form = GroupForm(context)
        self.form.written.connect(self._save)
        self.form.closed.connect(self._show_deeds)
        self.body.addWidget(self.form)
        self.members = Surface(self.theme, "card")
        self._make_members()
        self.body.addWidget(self.members)
        self.meetings = column(self.theme, "xs")
        self.body.addLayout(self.meetings)
        self.finish()
        for widget in (self.deeds, self.members):
            widget.hide()
        self._ask()

    @override
    def primary(self) -> Button | None:
        return self.form.save if self.form.isVisible() else super().primary()

    def _make_members(self) -> None:
        self.members.body.addWidget(Heading(self.theme, self.tr("Deltagare i gruppen"), 2))
        self.list = column(self.theme, "xs")
        self.members.body.addLayout(self.list)
        self.who = ListField(self.theme)
        label = self.tr("Lägg till deltagare från och med idag")
        self.members.body.addWidget(FormRow(self.theme, label, self.who, name="group-who"))
        add = Button(self.theme, self.tr("Lägg till"), icon="user-plus")
        add.clicked.connect(self._add)
        self.members.body.addWidget(ButtonRow(self.theme, add))

    def _ask(self) -> None:
        self.context.ask(partial(read, group=self._group), self._arrived)

    def _arrived(self, found: Read) -> None:
        self._found = found
        clear_layout(self.list)
        clear_layout(self.meetings)
        card = found.card
        for widget in (self.meet, self.deeds, self.members):
            widget.setVisible(card is not None)
        if card is None:
            title = self.tr("Gruppen finns inte här.")
            text = self.tr("Gå tillbaka till grupperna och välj en.")
            self.meetings.addWidget(EmptyState(self.theme, "users", title, text))
        else:
            self._show(card, found.people)
        self.filled.emit()

    def _show(self, card: Card, people: Sequence[CaseRow]) -> None:
        self.set_title(card.group.name)
        kind = codes.label("CL-INS", card.group.code, self.context.language)
        self.facts.setText(" · ".join(part for part in (kind, facts(card.group)) if part))
        today = self.context.clock.today()
        present = {member.row.case for member in card.present(today)}
        order = sorted(card.members, key=lambda one: (one.row.case not in present, one.row.shown))
        for member in order:
            self.list.addLayout(self._member(member, today))
        if not card.members:
            self.list.addWidget(
                PlainLabel(self.theme, self.tr("Ingen deltagare än."), tone="muted")
            )
        choose = Option("", self.tr("Välj …"))
        left = [row for row in people if row.case not in present]
        self.who.offer([choose, *(Option(row.case, shown(row)) for row in left)])
        self.meetings.addWidget(Heading(self.theme, self.tr("Träffar"), 2))
        for met in card.meetings:
            self.meetings.addWidget(self._met(met))
        if not card.meetings:
            text = self.tr("Ingen träff är ifylld än.")
            self.meetings.addWidget(PlainLabel(self.theme, text, "body", "muted"))

    def _member(self, member: Member, today: date) -> Any:
        across = line(self.theme, "s")
        start, end = member.period.start, member.period.end
        days = self.tr("från {day}").format(day=plain_date(start)) if start else ""
        if end is not None:
            days = self.tr("{start} till {end}").format(start=days, end=plain_date(end)).strip()
        name = shown(member.row)
        text = ", ".join(part for part in (name, days) if part)
        across.addWidget(PlainLabel(self.theme, text), 1)
        if end is None or end >= today:
            leave = Button(self.theme, self.tr("Slutar"), "quiet")
            leave.setAccessibleName(self.tr("Slutar i gruppen: {who}").format(who=name))
            leave.clicked.connect(partial(self._end, member.id, today))
            across.addWidget(leave)
        return across

    def _met(self, met: Met) -> RowButton:
        full = long_date(met.day)
        text = self.tr("{n} av {all} kom").format(n=met.came, all=met.asked)
        row = RowButton(self.theme, f"{full[:1].upper()}{full[1:]}", text)
        row.setObjectName(f"meeting-{met.id}")
        row.clicked.connect(partial(self._meeting, met.id))
        return row

    def _meeting(self, meeting: str = "") -> None:
        self.go.emit("group_meeting", {"group": self._group, "meeting": meeting})

    # deeds

    def _change(self) -> None:
        if self._found.card is not None:
            self.deeds.hide()
            self.meet.hide()
            self.form.open_group(self._found.card.group)
            reveal(self, self.form)

    def opened(self) -> str:
        return "group" if self.form.isVisible() else ""

    def open_again(self, what: str) -> bool:
        if what == "group":
            self._change()
        return what == "group"

    def _show_deeds(self) -> None:
        self.deeds.show()
        self.meet.show()
        self.change.setFocus(Qt.FocusReason.OtherFocusReason)

    def _save(self, group: str, values: dict[str, Any]) -> None:
        self._do(partial(groups.save, values=values, group=group))
        self.form.put_away()

    def _add(self) -> None:
        if case := self.who.value():
            today = self.context.clock.today()
            self._do(partial(groups.add_member, group=self._group, case=case, start=today))

    def _end(self, member: str, today: date) -> None:
        said = self.tr("Sista dagen i gruppen är idag.")
        self._do(partial(groups.end_member, member=member, day=today), said)

    def _remove(self) -> None:
        self._do(
            partial(groups.remove, group=self._group),
            self.tr("Gruppen är borttagen. Närvaron står kvar hos deltagarna."),
        )

    def _do(self, work: Callable[[Desk], object], said: str = "") -> None:
        def done(_result: object) -> None:
            self.context.window.saved()
            if said:
                self.context.window.toast(said, self._undo)
            self._ask()

        self.context.ask(work, done)

    def _undo(self) -> None:
        self._do(undoing.undo)
