"""K2 Register: which computers hand over here, how far they have come, what is missing."""

from collections.abc import Mapping
from datetime import date

from mia_desktop.services import peers, register
from mia_desktop.services.register import Line
from mia_ui.messages import exchange, volumes, when
from mia_ui.screens.context import Context
from mia_ui.screens.exchange_page import ExchangePage
from mia_ui.screens.group_board import GroupBoard
from mia_ui.screens.reveal import reveal
from mia_ui.widgets.banner import EmptyState
from mia_ui.widgets.buttons import Button
from mia_ui.widgets.screen import ButtonRow
from mia_ui.widgets.surface import Surface, clear_layout, column, line
from mia_ui.widgets.text import Chip, ChipKind, Heading, Picture, PlainLabel


class RegisterPage(ExchangePage):
    """One card a computer; shutting one out is asked for in place."""

    def __init__(self, context: Context, args: Mapping[str, str]) -> None:
        super().__init__(context, args, "")
        self.set_title(self.tr("Register"))
        self._inside = column(self.theme, "m")
        self.body.addLayout(self._inside)
        self.finish()
        self._read()

    def _read(self) -> None:
        self.context.ask(register.lines, self._show)

    def _show(self, lines: list[Line]) -> None:
        clear_layout(self._inside)
        if not lines:
            go = Button(self.theme, self.tr("Bjud in en handledare"), "primary", "user-plus")
            go.clicked.connect(lambda: self.go.emit("invitations", {}))
            self._inside.addWidget(
                EmptyState(
                    self.theme, "id-card", self.tr("Här visas handledarnas datorer."),
                    self.tr("En dator kommer hit när dess visitkort är inläst."), [go],
                )
            )  # fmt: skip
        else:
            self._inside.addWidget(PlainLabel(self.theme, self._summary(lines)))
        for each in lines:
            self._inside.addWidget(self._card(each))
        self.reflow(self.theme.effective(self.window().width()))
        self.filled.emit()

    def _summary(self, lines: list[Line]) -> str:
        lacking = [each for each in lines if each.lacks]
        count = self.tr("%n datorer.", "", len([each for each in lines if not each.revoked]))
        if not lacking:
            return f"{count} " + self.tr("Inget saknas.")
        return f"{count} " + self.tr("Något saknas från %n.", "", len(lacking))

    def _card(self, each: Line) -> Surface:
        card = Surface(self.theme, "card", gap="xs")
        head = line(self.theme, "m")
        head.addWidget(Heading(self.theme, each.name, 3), 1)
        head.addWidget(Chip(self.theme, *self._state(each)))
        card.body.addLayout(head)
        if each.unit:
            card.body.addWidget(PlainLabel(self.theme, each.unit, "body", "muted"))
        for text in self._lacks(each):
            row = line(self.theme, "s")
            row.addWidget(Picture(self.theme, "triangle-alert", "text"))
            row.addWidget(PlainLabel(self.theme, text, "label"), 1)
            card.body.addLayout(row)
        for text in self._facts(each):
            card.body.addWidget(PlainLabel(self.theme, text))
        card.body.addWidget(self._deeds(each))
        return card

    def _state(self, each: Line) -> tuple[str, ChipKind]:
        if each.revoked:
            return self.tr("Spärrad"), "error"
        if each.waiting:
            return self.tr("Paket hålls"), "warning"
        if not each.seen:
            return self.tr("Inget än"), "neutral"
        if "silent" in each.lacks:
            return self.tr("Tyst länge"), "warning"
        return self.tr("Med"), "success"

    def _lacks(self, each: Line) -> list[str]:
        texts = {
            "unheard": self.tr("Inget paket har kommit än."),
            "silent": self.tr("Inget paket på över fem veckor. Ring och fråga."),
            "gap": self.tr("En del saknas: be om paketet en gång till."),
            "held": self.tr("Ett paket väntar på dig i inkorgen."),
            "receipt": self.tr("Kvittens är inte skriven för det senaste paketet."),
            "report": self.tr("Volymer för {period} saknas.").format(
                period=volumes.period(each.missing_report)
            ),
        }
        return [texts[code] for code in each.lacks]

    def _facts(self, each: Line) -> list[str]:
        seen = when.of_text(each.seen) or self.tr("aldrig")
        facts = [
            self.tr("Visitkortet bekräftat {day} av {who}").format(
                day=_day(each.pinned), who=each.pinned_by
            ),
            self.tr("Lämnade senast: {moment}").format(moment=seen),
        ]
        if each.latest is not None:
            text = self.tr("Senaste paketet: {changes} för {cases} deltagare")
            facts.append(
                text.format(changes=exchange.changes(each.latest.writes), cases=each.latest.cases)
            )
        text = self.tr("Sammanlagt {changes}, {cases} deltagare")
        facts.append(text.format(changes=exchange.changes(each.items), cases=each.cases))
        if each.receipt:
            text = self.tr("Senaste kvittens: {moment}")
            facts.append(text.format(moment=when.of_text(each.receipt)))
        if each.epochs > 1:
            facts.append(self.tr("Valvet har börjat om %n gånger.", "", each.epochs - 1))
        if each.approved:
            text = self.tr("Godkänd för skyddade personuppgifter sedan {day}")
            facts.append(text.format(day=_day(each.approved)))
        if each.revoked:
            facts.append(self.tr("Spärrad {day}").format(day=_day(each.revoked)))
        return facts

    def _deeds(self, each: Line) -> Surface:
        """Whose the participants are, the number, approval, and shutting out: asked in place."""
        holder = Surface(self.theme, "plain")
        people = Button(self.theme, self.tr("Deltagare ({n}) …").format(n=each.cases), icon="users")
        people.clicked.connect(lambda: self.go.emit("assign", {"key": each.key}))
        number = Button(self.theme, self.tr("Visa kontrollnumret"), "quiet")
        board = GroupBoard(self.theme, self.tr("Visitkortets kontrollnummer"), each.number)
        board.hide()
        number.clicked.connect(lambda: self._toggle(number, board, each))
        rows = [[people, number]]
        if not each.revoked:
            rows.append([self._approval(each), self._revoking(each, holder)])
        for place, buttons in enumerate(rows):
            for button in buttons:
                button.setAccessibleName(f"{button.text()}: {each.name}")
            holder.body.insertWidget(place, ButtonRow(self.theme, *buttons))
        holder.body.insertWidget(1, board)
        return holder

    def _toggle(self, button: Button, board: GroupBoard, each: Line) -> None:
        board.setVisible(not board.isVisible())
        text = self.tr("Dölj kontrollnumret") if board.isVisible() else self.tr(
            "Visa kontrollnumret"
        )  # fmt: skip
        button.setText(text)
        button.setAccessibleName(f"{text}: {each.name}")
        if board.isVisible():
            reveal(self, board)

    def _approval(self, each: Line) -> Button:
        button = Button(
            self.theme,
            self.tr("Ta bort godkännande för skyddade") if each.approved
            else self.tr("Godkänn för skyddade personuppgifter"), "quiet",
        )  # fmt: skip
        button.clicked.connect(lambda: self._approve(each))
        return button

    def _revoking(self, each: Line, holder: Surface) -> Button:
        revoke = Button(self.theme, self.tr("Spärra datorn"), "quiet")
        question = Surface(self.theme, "bracket")
        text = self.tr(
            "Inget från datorn läses mer, och inget lämnas till den. Gör det när den är "
            "borttappad eller stulen, eller när handledaren har slutat. Det som redan finns på "
            "datorn kan den läsa som har lösenfrasen. Flytta sedan deltagarna till en annan "
            "handledare."
        )
        question.body.addWidget(PlainLabel(self.theme, text))
        keep = Button(self.theme, self.tr("Behåll"))
        shut = Button(self.theme, self.tr("Spärra datorn"), "danger")
        shut.setAccessibleName(self.tr("Ja, spärra: {name}").format(name=each.name))
        keep.setAccessibleName(self.tr("Behåll: {name}").format(name=each.name))
        question.body.addWidget(ButtonRow(self.theme, keep, shut))
        question.hide()
        holder.body.addWidget(question)

        def ask(*, asked: bool) -> None:
            question.setVisible(asked)
            revoke.setVisible(not asked)
            (keep if asked else revoke).setFocus()
            if asked:
                reveal(self, question)

        revoke.clicked.connect(lambda: ask(asked=True))
        keep.clicked.connect(lambda: ask(asked=False))
        shut.clicked.connect(lambda: self._revoke(each))
        return revoke

    def _revoke(self, each: Line) -> None:
        self.work(
            self.tr("Spärrar …"), lambda desk: peers.revoke(desk, each.key),
            lambda _none: self._told(self.tr("{name} är spärrad.").format(name=each.name)),
        )  # fmt: skip

    def _approve(self, each: Line) -> None:
        self.work(
            self.tr("Sparar …"),
            lambda desk: peers.approve(desk, each.key, yes=not each.approved),
            lambda _none: self._told(self.tr("Beslutet om {name} är sparat.").format(
                name=each.name
            )),
        )  # fmt: skip

    def _told(self, text: str) -> None:
        self.say("success", text)
        self._read()


def _day(iso: str) -> str:
    return when.day(date.fromisoformat(iso)) if iso else ""
