"""Vems deltagare: which computers may write to a participant, said by the office (K2).

From the register: one handledare's participants, moved to another. From a participant: who has it.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

import msgspec
from PySide6.QtWidgets import QCheckBox

from mia_desktop.domain.records.base import Period
from mia_desktop.services import covering, peers, people, register
from mia_desktop.services.desk import Desk
from mia_desktop.services.register import Computer, Theirs
from mia_ui.screens.context import Context
from mia_ui.screens.cover_part import CoverCard, CoverRow
from mia_ui.screens.exchange_page import ExchangePage
from mia_ui.screens.filter_fields import ListField
from mia_ui.widgets.banner import EmptyState
from mia_ui.widgets.buttons import Button
from mia_ui.widgets.choice import Option, SeveralField
from mia_ui.widgets.form_row import FormRow
from mia_ui.widgets.screen import ButtonRow
from mia_ui.widgets.surface import Surface, clear_layout, column
from mia_ui.widgets.text import PlainLabel


class Found(msgspec.Struct, frozen=True, kw_only=True):
    """Whose participants are shown, and who could have them."""

    name: str
    cases: tuple[Theirs, ...]
    computers: tuple[Computer, ...]


class AssignPage(ExchangePage):
    """With `key` the participants of one computer; with `case` the computers of one participant."""

    def __init__(self, context: Context, args: Mapping[str, str]) -> None:
        super().__init__(context, args, "")
        self.set_title(self.tr("Vems deltagare"))
        self._key, self._case = args.get("key", ""), args.get("case", "")
        self._inside = column(self.theme, "l")
        self.body.addLayout(self._inside)
        self.finish()
        self.ticks: dict[str, QCheckBox] = {}
        self._read()

    def _read(self) -> None:
        work = partial(_read, key=self._key, case=self._case)
        self.context.ask(work, self._show_anew)

    def _show_anew(self, found: Found) -> None:
        with self.keeping_focus():
            clear_layout(self._inside)
            self.ticks.clear()
            if self._case:
                self._show_one(found)
            else:
                self._show_many(found)
            self.reflow(self.theme.effective(self.window().width()))
        self.filled.emit()

    # one handledare's participants

    def _show_many(self, found: Found) -> None:
        if found.name:
            self.set_title(self.tr("Deltagare hos {name}").format(name=found.name))
        if not found.cases:
            back = Button(self.theme, self.tr("Till registret"))
            back.clicked.connect(lambda: self.go.emit("register", {}))
            text = self.tr("Deltagare kommer hit när handledaren har lämnat dem till kontoret.")
            empty = EmptyState(self.theme, "users", self.tr("Inga deltagare här."), text, [back])
            self._inside.addWidget(empty)
            return
        others = [each for each in found.computers if each.key != self._key]
        text = self.tr(
            "Den som tar över får allt som står om deltagaren med nästa kvittens. Den som "
            "lämnar får veta att deltagaren är flyttad, och skriver inte mer om den."
        )
        self._inside.addWidget(PlainLabel(self.theme, text))
        for each in found.cases:
            self._inside.addWidget(self._row(each, found))
        if others:
            self._inside.addWidget(self._moving(others))
            self._inside.addWidget(self._cover_card(found, others, self._ticked))
        else:
            text = self.tr("Det finns ingen annan bekräftad dator att flytta till.")
            self._inside.addWidget(PlainLabel(self.theme, text, "body", "muted"))

    def _row(self, each: Theirs, found: Found) -> Surface:
        row = Surface(self.theme, "row", gap="xs")
        tick = QCheckBox(f"{each.number} {each.name}".strip())
        tick.setFont(self.theme.font("label"))
        tick.setObjectName(f"move-{each.case}")
        self.ticks[each.case] = tick
        row.body.addWidget(tick)
        names = [c.name for c in found.computers if c.key in each.keys and c.key != self._key]
        if names:
            text = self.tr("Också hos {names}").format(names=", ".join(names))
            row.body.addWidget(PlainLabel(self.theme, text, "caption", "muted"))
        for one in each.covers:
            row.body.addWidget(CoverRow(self.context, one, self._end_cover))
        if each.protected:
            text = self.tr("Skyddade personuppgifter")
            row.body.addWidget(PlainLabel(self.theme, text, "caption", "muted"))
        return row

    def _moving(self, others: list[Computer]) -> Surface:
        card = Surface(self.theme, "card", gap="m")
        self.target = ListField(self.theme, [Option(c.key, _called(c)) for c in others])
        self._target_row = FormRow(
            self.theme, self.tr("Flytta de valda till"), self.target, name="move-target"
        )
        card.body.addWidget(self._target_row)
        every = Button(self.theme, self.tr("Välj alla"))
        every.clicked.connect(self._choose_all)
        move = Button(self.theme, self.tr("Flytta"), "primary", "arrow-right")
        move.clicked.connect(self._move)
        card.body.addWidget(ButtonRow(self.theme, move, every))
        return card

    def _ticked(self) -> list[str]:
        chosen = [case for case, tick in self.ticks.items() if tick.isChecked()]
        if not chosen:
            self.say("warning", self.tr("Välj först vilka deltagare det gäller."))
        return chosen

    def _choose_all(self) -> None:
        for tick in self.ticks.values():
            tick.setChecked(True)

    def _move(self) -> None:
        chosen = [case for case, tick in self.ticks.items() if tick.isChecked()]
        if not chosen:
            self.say("warning", self.tr("Välj först vilka deltagare som ska flyttas."))
            return
        target, source = self.target.value(), self._key
        name = self.target.box.currentText()
        self.work(
            self.tr("Flyttar …"), lambda desk: register.move(desk, chosen, source, target),
            lambda count: self._moved(count, name),
        )  # fmt: skip

    def _moved(self, count: int, name: str) -> None:
        text = self.tr("%n deltagare är flyttade.", "", count)
        self.say("success", text, self.tr("De är nu hos {name}.").format(name=name))
        self.context.window.toast(text, self._undo)
        self._read()

    def _undo(self) -> None:
        self.context.ask(people.undo, lambda _none: self._read())

    # one participant's computers

    def _show_one(self, found: Found) -> None:
        (each,) = found.cases
        self.set_title(self.tr("Vem har {number}?").format(number=each.number))
        if each.name:
            self._inside.addWidget(PlainLabel(self.theme, each.name, "label"))
        if each.protected:
            text = self.tr(
                "Skyddade personuppgifter: hos fler än en handledare lämnas de bara till den som "
                "är godkänd i registret."
            )
            self._inside.addWidget(PlainLabel(self.theme, text))
        self.who = SeveralField(self.theme, [Option(c.key, _called(c)) for c in found.computers])
        self.who.set_value(each.keys)
        self._who_row = FormRow(
            self.theme, self.tr("Vilka handledare får skriva om deltagaren?"), self.who,
            name="assigned", help_text=self.tr("Minst en. De får ändringarna med nästa kvittens."),
        )  # fmt: skip
        self._inside.addWidget(self._who_row)
        save = Button(self.theme, self.tr("Spara"), "primary")
        save.clicked.connect(lambda: self._save(each))
        back = Button(self.theme, self.tr("Öppna deltagaren"), "quiet", "users")
        back.clicked.connect(lambda: self.go.emit("case", {"case": each.case}))
        paper = Button(self.theme, self.tr("Papper till den som tar över"), icon="printer")
        paper.clicked.connect(lambda: self._print(each, found))
        self._inside.addWidget(ButtonRow(self.theme, save, paper, back))
        own = [c for c in found.computers if c.key not in each.keys]
        if own or each.covers:
            self._inside.addWidget(self._cover_card(found, own, lambda: [each.case]))

    # whoever stands in

    def _cover_card(
        self, found: Found, others: Sequence[Computer], cases: Callable[[], list[str]]
    ) -> CoverCard:
        shown = found.cases[0].covers if self._case else ()
        self.cover = CoverCard(self.context, others, shown, self._end_cover)
        self.cover.wanted.connect(lambda key, period: self._cover(cases(), key, period))
        return self.cover

    def _cover(self, cases: list[str], key: str, period: Period) -> None:
        if cases:
            self.work(
                self.tr("Sparar …"), lambda desk: covering.cover(desk, cases, key, period),
                self._covered,
            )  # fmt: skip

    def _covered(self, count: int) -> None:
        text = self.tr("%n deltagare har en ersättare.", "", count)
        self.say("success", text, self.tr("Ersättaren får dem med en kvittens."))
        self.context.window.toast(text, self._undo)
        self._read()

    def _end_cover(self, cover: str) -> None:
        def done(_none: None) -> None:
            text = self.tr("Ersättningen är avslutad.")
            self.say("success", text)
            self.context.window.toast(text, self._undo)
            self._read()

        self.work(self.tr("Sparar …"), lambda desk: covering.end(desk, cover), done)

    def _print(self, each: Theirs, found: Found) -> None:
        """The handover note, to those who are ticked and did not have the participant before."""
        chosen = set(self.who.value()) - set(each.keys)
        taker = ", ".join(c.name for c in found.computers if c.key in chosen)
        self.go.emit("preview", {
            "paper": "handover_note", "case": each.case, "taker": taker, "from": "assign",
        })  # fmt: skip

    def _save(self, each: Theirs) -> None:
        keys = self.who.value()
        if not keys:
            self._who_row.show_error(self.tr("Välj minst en handledare."))
            self.who.take_focus()
            return
        self._who_row.clear_error()
        self.work(
            self.tr("Sparar …"), lambda desk: register.assign(desk, each.case, keys),
            lambda _none: self._saved(),
        )  # fmt: skip

    def _saved(self) -> None:
        text = self.tr("Sparat: handledarna får veta det med nästa kvittens.")
        self.say("success", text)
        self.context.window.toast(text, self._undo)
        self._read()


def _called(computer: Computer) -> str:
    return f"{computer.name}, {computer.unit}" if computer.unit else computer.name


def _read(desk: Desk, key: str, case: str) -> Found:
    computers = tuple(register.computers(desk))
    if case:
        return Found(name="", cases=(register.whose(desk, case),), computers=computers)
    peer = peers.find(desk, key)
    if peer is None:
        return Found(name="", cases=(), computers=computers)
    return Found(name=peer.name, cases=tuple(register.theirs(desk, key)), computers=computers)
