"""Lämna till kontoret (S26, S28): what leaves and what stays, to whom, where, and how far it came.

One page from above to below instead of steps (decisions S3): everything that is decided by
pressing the button stands over it.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

import msgspec
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QCheckBox, QFileDialog

from mia_desktop.domain.errors import Expected
from mia_desktop.domain.records.office import HandedOver
from mia_desktop.services import delivery, handover, old_self
from mia_desktop.services.desk import Desk
from mia_desktop.services.exchange_errors import IAmOld, NotInvited
from mia_desktop.services.handover import PersonLine, Preview
from mia_desktop.services.scope import CaseChoice
from mia_ui.messages import exchange, volumes, when
from mia_ui.screens import dispute_mark
from mia_ui.screens.approval import Approval
from mia_ui.screens.context import Context
from mia_ui.screens.deviations_leaving import deviations_card
from mia_ui.screens.exchange_page import Courier, ExchangePage, first_folder, sticks
from mia_ui.screens.old_self_card import old_self_banner
from mia_ui.widgets.banner import EmptyState
from mia_ui.widgets.buttons import Button
from mia_ui.widgets.screen import ButtonRow
from mia_ui.widgets.surface import Surface, clear_layout, column, line
from mia_ui.widgets.text import Chip, Heading, PlainLabel

SHOWN = 20


class Found(msgspec.Struct, frozen=True, kw_only=True):
    """All that the page shows, read at once."""

    preview: Preview | None
    made: tuple[HandedOver, ...]
    old: tuple[str, ...]


class HandOverPage(ExchangePage):
    """What would leave now; below it what has left before and how far it has come."""

    def __init__(self, context: Context, args: Mapping[str, str]) -> None:
        super().__init__(context, args, "")
        self.set_title(self.tr("Lämna till kontoret"))
        self._inside = column(self.theme, "l")
        self.body.addLayout(self._inside)
        self._inside.addWidget(PlainLabel(self.theme, self.tr("Läser in …"), "body", "muted"))
        self.finish()
        self._ticks: dict[str, QCheckBox] = {}
        self.make: Button | None = None
        self._courier = Courier(self, ".miabundle")
        self._read()

    def _read(self) -> None:
        self.context.ask(_read, self._show_anew)

    def _show_anew(self, found: Found) -> None:
        with self.keeping_focus():
            self._show(found)

    def _show(self, found: Found) -> None:
        clear_layout(self._inside)
        self._ticks.clear()
        self.make = None
        if found.preview is None:
            self._show_uninvited()
        else:
            if found.old:
                banner = old_self_banner(self, found.old, self._read)
                self._inside.addWidget(banner)
            self._show_preview(found.preview, blocked=bool(found.old))
        self._show_made(found.made)
        self.reflow(self.theme.effective(self.window().width()))
        self.filled.emit()

    def _show_uninvited(self) -> None:
        go = Button(self.theme, self.tr("Läs in en inbjudan"), "primary", "mail-open")
        go.clicked.connect(lambda: self.go.emit("check_numbers", {}))
        self._inside.addWidget(
            EmptyState(
                self.theme, "upload", self.tr("Du hör inte till något kontor än."),
                self.tr("När kontoret har bjudit in dig går det att lämna hit."), [go],
            )
        )  # fmt: skip

    # what leaves

    def _show_preview(self, preview: Preview, *, blocked: bool) -> None:
        add = self._inside.addWidget
        add(self._summary(preview))
        if preview.people:
            add(Heading(self.theme, self.tr("Det här lämnas")))
            for person in preview.people:
                add(self._person(person))
        for report in preview.reports:
            if report.profile == "F2":
                add(deviations_card(self.theme, self.context.language, report))
        if preview.staying or preview.withdrawals or preview.named or preview.disputed:
            add(Heading(self.theme, self.tr("Det här stannar här")))
            add(self._staying(preview))
        add(Heading(self.theme, self.tr("Mottagare")))
        add(self._receiver(preview))
        if preview.confirmed and not preview.is_empty and not blocked:
            add(self._where(anew=not (preview.changes or preview.reports)))

    def _summary(self, preview: Preview) -> Surface:
        card = Surface(self.theme, "card")
        if preview.is_empty:
            text = self.tr("Allt är lämnat. Det finns inget nytt till kontoret.")
            card.body.addWidget(PlainLabel(self.theme, text, "label"))
            return card
        changes = exchange.changes(preview.changes)
        people = self.tr("%n deltagare", "", preview.participants)
        text = self.tr("{changes} för {people}").format(changes=changes, people=people)
        if not preview.changes:
            text = self.tr("Inget nytt om deltagare")
        waits = preview.again and not (preview.changes or preview.reports)
        if waits:
            text = self.tr("Allt är lämnat {day} och väntar på kontorets kvittens")
            text = text.format(day=when.of_text(preview.since))
        elif preview.since:
            since = self.tr("{text} sedan {day}")
            text = since.format(text=text, day=when.of_text(preview.since))
        card.body.addWidget(PlainLabel(self.theme, f"{text}.", "label"))
        for report in preview.reports:
            if report.profile == "F2":
                continue
            words = self.tr(
                "Volymer för {period}: antal kvinnor och män per insats, inga personer."
            )
            card.body.addWidget(
                PlainLabel(self.theme, words.format(period=volumes.period(report.period)))
            )
        if preview.again:
            words = self.tr("%n ändringar som inte är kvitterade följer med igen.", "",
                            preview.again)  # fmt: skip
            if waits:
                words = self.tr("%n ändringar är inte kvitterade än. De följer med om du "
                                "skapar om paketet.", "", preview.again)  # fmt: skip
            card.body.addWidget(PlainLabel(self.theme, words))
        never = self.tr(
            "Aldrig med: utkast, lösenfrasen, interna anteckningar, svar som inte får delas."
        )
        card.body.addWidget(PlainLabel(self.theme, never, "caption", "muted"))
        return card

    def _person(self, person: PersonLine) -> Surface:
        row = Surface(self.theme, "row", gap="xs")
        head = line(self.theme, "m")
        tick = QCheckBox(f"{person.number} {person.name}".strip())
        tick.setFont(self.theme.font("label"))
        tick.setChecked(True)
        tick.setObjectName(f"with-{person.case}")
        tick.setAccessibleDescription(self.tr("Avmarkera för att vänta med deltagaren"))
        self._ticks[person.case] = tick
        head.addWidget(tick, 1)
        if person.is_new:
            head.addWidget(Chip(self.theme, self.tr("Ny"), "info"))
        row.body.addLayout(head)
        kinds = exchange.kinds(person.kinds)
        row.body.addWidget(PlainLabel(self.theme, kinds, "body", "muted"))
        for form in person.unfinished:
            text = self.tr("Påbörjat: {form} lämnas som den är.")
            row.body.addWidget(PlainLabel(self.theme, text.format(form=exchange.form(form))))
        for why, count in person.stays:
            words = exchange.write_why(why, count)
            row.body.addWidget(PlainLabel(self.theme, words, "caption", "muted"))
        return row

    def _staying(self, preview: Preview) -> Surface:
        card = Surface(self.theme, "card", gap="xs")
        by_why: dict[str, list[CaseChoice]] = {}
        for choice in preview.staying:
            by_why.setdefault(choice.why, []).append(choice)
        for why, choices in by_why.items():
            names = ", ".join(f"{c.number} {c.name}".strip() for c in choices[:SHOWN])
            more = self.tr(" och {n} till").format(n=len(choices) - SHOWN)
            text = names + (more if len(choices) > SHOWN else "")
            card.body.addWidget(PlainLabel(self.theme, exchange.case_why(why), "label"))
            card.body.addWidget(PlainLabel(self.theme, text))
        if preview.disputed:
            card.body.addWidget(PlainLabel(self.theme, dispute_mark.stays(), "label"))
        for choice, count in preview.disputed:
            fields = self.tr("%n uppgifter", "", count)
            text = f"{choice.number} {choice.name}".strip()
            card.body.addWidget(PlainLabel(self.theme, f"{text}: {fields}"))
        if preview.named:
            text = self.tr("%n avvikelser nämner någon i din lista. Ändra texten först.", "",
                           preview.named)  # fmt: skip
            card.body.addWidget(PlainLabel(self.theme, text))
        for choice in preview.withdrawals:
            text = self.tr("Kontoret får veta att {number} har tagit tillbaka sitt samtycke.")
            card.body.addWidget(PlainLabel(self.theme, text.format(number=choice.number)))
        return card

    def _receiver(self, preview: Preview) -> Surface:
        card = Surface(self.theme, "card")
        name = f"{preview.federation}, {preview.office}"
        card.body.addWidget(PlainLabel(self.theme, name, "label"))
        if preview.confirmed:
            text = self.tr("Kontrollnumret skrevs {day}.").format(day=_day(preview.confirmed))
            card.body.addWidget(PlainLabel(self.theme, text))
            if any(choice.why == "protected" for choice in preview.staying):
                approval = Approval(self.theme, preview.office)
                approval.given.connect(self._approve)
                card.body.addWidget(approval)
            return card
        text = self.tr("Kontrollnumret är inte skrivet än. Tills dess lämnas ingenting.")
        card.body.addWidget(PlainLabel(self.theme, text))
        type_it = Button(self.theme, self.tr("Skriv kontrollnumret"), "primary")
        type_it.clicked.connect(lambda: self.go.emit("check_numbers", {}))
        card.body.addWidget(type_it)
        return card

    def _approve(self) -> None:
        self.work(self.tr("Sparar …"), handover.approve_office, lambda _none: self._read())

    # where

    def _where(self, *, anew: bool) -> ButtonRow:
        text = self.tr("Skapa om paketet …") if anew else self.tr("Skapa paketet …")
        make = self.make = Button(self.theme, text, "primary", "package")
        make.setObjectName("make-bundle")
        make.clicked.connect(self._ask_where)
        buttons = [make]
        for name, path, free in sticks()[:2]:
            text = self.tr("Spara på {name} ({free} ledigt)")
            button = Button(self.theme, text.format(name=name, free=_size(free)), icon="usb")
            button.clicked.connect(lambda _on=False, path=path: self._send(path))
            buttons.append(button)
        return ButtonRow(self.theme, *buttons)

    def _ask_where(self) -> None:
        self.context.ask(handover.propose_name, self._choose)

    def _choose(self, name: str) -> None:
        path, _kind = QFileDialog.getSaveFileName(
            self, self.tr("Skapa paketet"), str(first_folder() / name),
            self.tr("Paket (*.miabundle)"),
        )  # fmt: skip
        if path:
            self._send(Path(path))

    def _send(self, target: Path) -> None:
        why = self.tr("Väntar till nästa gång")
        left_out = {case: why for case, tick in self._ticks.items() if not tick.isChecked()}
        self._courier.send(
            lambda desk: handover.prepare(desk, left_out), target,
            self.tr("Skapar paketet, skriver det och läser tillbaka …"), self._sent,
            failed=self._not_sent,
        )  # fmt: skip

    def _not_sent(self, error: Expected) -> bool:
        if isinstance(error, IAmOld):
            self._read()
        return False

    def _sent(self, record: str, paths: Sequence[Path]) -> None:
        self.context.ask(
            lambda desk: handover.get(desk, record), lambda made: self._tell(made, paths)
        )

    def _tell(self, made: HandedOver, paths: Sequence[Path]) -> None:
        names = ", ".join(path.name for path in paths)
        facts = [
            self.tr("Fil: {names} ({size}) i {where}").format(
                names=names, size=_size(made.size), where=paths[0].parent
            ),
            self.tr("Innehåll: {changes} för {people} deltagare").format(
                changes=exchange.changes(made.writes), people=made.cases
            ),
            self.tr("Kontrollsumma: {sum}").format(sum=delivery.checksum(made.hash)),
            self.tr("Nästa steg: lämna minnet på kontoret. Du får en kvittens att hämta här."),
        ]
        self.say("success", self.tr("Paketet är skapat och kontrolläst."), "\n".join(facts))
        self._read()

    # what has left

    def _show_made(self, made: Sequence[HandedOver]) -> None:
        if not made:
            return
        self._inside.addWidget(Heading(self.theme, self.tr("Lämnat tidigare")))
        hint = self.tr(
            "Har ett paket kommit bort? Skapa ett nytt. Allt som inte är kvitterat följer med."
        )
        self._inside.addWidget(PlainLabel(self.theme, hint, "body", "muted"))
        for each in made[:SHOWN]:
            row = Surface(self.theme, "row", across=True, gap="m")
            words = column(self.theme, None)
            words.addWidget(PlainLabel(self.theme, when.of_text(each.made), "label"))
            detail = self.tr("{file} · {changes}").format(
                file=each.file, changes=exchange.changes(each.writes)
            )
            if each.why:
                detail = f"{detail} · {exchange.hold_why(each.why)}"
            words.addWidget(PlainLabel(self.theme, detail, "caption", "muted"))
            row.body.addLayout(words, 1)
            row.body.addWidget(Chip(self.theme, *exchange.state(each)))
            self._inside.addWidget(row)


def _read(desk: Desk) -> Found:
    made = tuple(handover.everything(desk))
    old = old_self.reasons(desk)
    try:
        return Found(preview=handover.preview(desk), made=made, old=old)
    except NotInvited:
        return Found(preview=None, made=made, old=old)


def _day(iso: str) -> str:
    return when.day(date.fromisoformat(iso))


def _size(count: int) -> str:
    return QLocale().formattedDataSize(count, 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat)
