"""Hämta från kontoret (S27): a file, what it is, what it would change, and then its reading."""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from mia_desktop.domain.errors import Expected
from mia_desktop.services import collect, old_self
from mia_desktop.services.collect import Offer, Taken, Told, Undone
from mia_desktop.services.exchange_errors import AsksFirst
from mia_ui.messages import exchange, when
from mia_ui.messages.exchange import read_again
from mia_ui.screens.changed_words import changed_card
from mia_ui.screens.context import Context
from mia_ui.screens.exchange_page import ExchangePage, first_folder
from mia_ui.screens.old_self_card import old_self_banner
from mia_ui.widgets.buttons import Button
from mia_ui.widgets.screen import ButtonRow
from mia_ui.widgets.surface import Surface, clear_layout, column
from mia_ui.widgets.text import PlainLabel


class CollectPage(ExchangePage):
    """One file at a time; nothing is changed before the button says so."""

    def __init__(self, context: Context, args: Mapping[str, str]) -> None:
        super().__init__(context, args, "")
        self.set_title(self.tr("Hämta från kontoret"))
        text = self.tr(
            "Filen från kontoret slutar på .miareceipt. Den säger vad kontoret har läst in, och "
            "har med det som andra har skrivit om dina deltagare."
        )
        self.body.addWidget(PlainLabel(self.theme, text))
        self._inside = column(self.theme, "l")
        self.body.addLayout(self._inside)
        self.finish()
        self.choose: Button | None = None
        self.take: Button | None = None
        self._begin_anew()
        self._folder: Path | None = None
        context.ask(collect.last_folder, self._keep_folder)
        context.ask(old_self.reasons, self._show_old)

    def _begin_anew(self) -> None:
        """Only the way to a file; the page is as it was when it opened."""
        clear_layout(self._inside)
        self.take = None
        self.choose = Button(self.theme, self.tr("Välj fil …"), "primary", "download")
        self.choose.setObjectName("choose-file")
        self.choose.clicked.connect(self._ask_file)
        self._inside.addWidget(ButtonRow(self.theme, self.choose))

    def _keep_folder(self, folder: Path | None) -> None:
        self._folder = folder

    def _show_old(self, reasons: tuple[old_self.Reason, ...]) -> None:
        if reasons:
            self.show_banner(old_self_banner(self, reasons, self._gone_on))
        self.filled.emit()

    def _gone_on(self) -> None:
        title = self.tr("Det här valvet gäller nu.")
        text = self.tr("Lämna till kontoret, så får det veta det.")
        self.say("success", title, text)

    def _ask_file(self) -> None:
        path, _kind = QFileDialog.getOpenFileName(
            self, self.tr("Välj fil från kontoret"), str(self._folder or first_folder()),
            self.tr("Kvittenser och paket (*.miareceipt *.miabundle)"),
        )  # fmt: skip
        if path:
            chosen = Path(path)
            self.work_long(
                self.tr("Öppnar och kontrollerar …"),
                lambda desk: collect.looking(desk, chosen), self._offer,
                left=self.tr("Inget är ändrat."),
            )  # fmt: skip

    # what it is

    def _offer(self, offer: Offer) -> None:
        clear_layout(self._inside)
        looked, would = offer.looked, offer.would
        card = Surface(self.theme, "card", title=self.tr("Från {name}").format(name=looked.sender))
        card.body.addWidget(
            PlainLabel(
                self.theme,
                self.tr("{file}, skapad {moment}. Underskriften stämmer.").format(
                    file=offer.name, moment=when.of_text(looked.made)
                ),
            )
        )
        lines = [
            *(self._told(offer.told) if looked.receipts else ()),
            self.tr("Nytt: {changes} för {cases} deltagare").format(
                changes=exchange.changes(would.writes), cases=len(would.cases)
            )
            if would.writes
            else self.tr("Inget nytt om dina deltagare."),
        ]
        if would.new_cases:
            lines.append(self.tr("Nya deltagare: {n}").format(n=would.new_cases))
        if would.writes:
            text = self.tr("Krockar som du får ta ställning till: {n}").format(n=would.conflicts)
            lines.append(text if would.conflicts else self.tr("Inga krockar."))
        if looked.outcome != "read" and offer.told == Told():  # a new receipt is something new
            lines.append(exchange.outcome(looked.outcome, looked.why))
        for text in lines:
            card.body.addWidget(PlainLabel(self.theme, text))
        self._inside.addWidget(card)
        if would.changed:
            self._inside.addWidget(changed_card(self.theme, would.changed, self.context.language))
        take = self.take = Button(self.theme, self.tr("Läs in"), "primary")
        take.setObjectName("take-in")
        other = Button(self.theme, self.tr("Välj en annan fil"))
        take.clicked.connect(lambda: self._take(offer, agreed=False))
        other.clicked.connect(self._begin_anew)
        self._inside.addWidget(ButtonRow(self.theme, take, other))
        self.reflow(self.theme.effective(self.window().width()))
        take.setFocus()

    # taking it in

    def _take(self, offer: Offer, *, agreed: bool) -> None:
        self.work_long(
            self.tr("Gör en säkerhetskopia och läser in …"),
            lambda desk: collect.reading(desk, offer.data, name=offer.name, agreed=agreed),
            self._taken, failed=lambda error: self._asks(error, offer), left=read_again(),
        )  # fmt: skip

    def _asks(self, error: Expected, offer: Offer) -> bool:
        """Many krockar: a person says yes beside the words that say how many."""
        if not isinstance(error, AsksFirst):
            return False
        title = self.tr("Filen skulle ge {n} krockar för {cases} deltagare.").format(
            n=error.conflicts, cases=error.cases
        )
        text = self.tr("Det är ovanligt många. Ring kontoret innan du läser in.")
        banner = self.say("warning", title, text)
        yes = Button(self.theme, self.tr("Läs in ändå"))
        yes.clicked.connect(lambda: self._take(offer, agreed=True))
        banner.lines.addWidget(ButtonRow(self.theme, yes))
        return True

    def _taken(self, taken: Taken) -> None:
        self._begin_anew()
        if taken.outcome == "old":
            self.context.ask(old_self.reasons, self._show_old)
            return
        if taken.outcome != "read":
            self.say("info", exchange.outcome(taken.outcome, taken.why))
            return
        self.say("success", self.tr("Hämtningen är klar."), "\n".join(self._facts(taken)))
        if taken.applied.changed:
            self._inside.addWidget(
                changed_card(self.theme, taken.applied.changed, self.context.language)
            )
        buttons = []
        if taken.applied.conflicts:
            settle = Button(self.theme, self.tr("Gå igenom krockarna"), icon="git-compare")
            settle.clicked.connect(lambda: self.go.emit("conflicts", {}))
            buttons.append(settle)
        if taken.applied.writes:
            undo = Button(self.theme, self.tr("Ångra hämtningen"), "quiet", "undo-2")
            undo.setObjectName("undo-collect")
            undo.clicked.connect(lambda: self._ask_undo(taken))
            buttons.append(undo)
        if buttons:
            self._inside.addWidget(ButtonRow(self.theme, *buttons))
        self.reflow(self.theme.effective(self.window().width()))

    def _facts(self, taken: Taken) -> list[str]:
        applied = taken.applied
        facts = [
            *self._told(taken.told),
            self.tr("{changes} för {cases} deltagare.").format(
                changes=exchange.changes(applied.writes), cases=len(applied.cases)
            )
            if applied.writes
            else self.tr("Inget nytt om dina deltagare."),
        ]
        if applied.conflicts:
            text = self.tr("{conflicts} väntar på dig.")
            facts.append(text.format(conflicts=exchange.conflicts(applied.conflicts)))
        return facts

    def _told(self, told: Told) -> list[str]:
        """What the receipts say of one's own bundles."""
        facts = []
        if told.inlast:
            facts.append(self.tr("%n av dina paket är inlästa på kontoret.", "", told.inlast))
        if told.krockar:
            facts.append(self.tr("%n av dina paket gav krockar på kontoret.", "", told.krockar))
        if told.answered:
            text = self.tr(
                "%n av dina avvikelser eller guldkorn har ett nytt läge.", "", told.answered
            )
            facts.append(text)
        for why in told.why:
            text = self.tr("Kontoret håller ett paket: {why}")
            facts.append(text.format(why=exchange.hold_why(why)))
        return facts

    # and taking it back

    def _ask_undo(self, taken: Taken) -> None:
        """Asked in place (ux §4.4): the safe answer first."""
        title = self.tr("Ångra hämtningen?")
        text = self.tr("{changes} från kontoret tas bort här. Dina egna ändringar behålls.").format(
            changes=exchange.changes(taken.applied.writes)
        )
        banner = self.say("warning", title, text)
        keep = Button(self.theme, self.tr("Behåll"))
        undo = Button(self.theme, self.tr("Ångra hämtningen"), "danger")
        keep.clicked.connect(banner.hide)
        undo.clicked.connect(
            lambda: self.work(
                self.tr("Ångrar …"), lambda desk: collect.undo(desk, taken.record), self._undone
            )
        )
        banner.lines.addWidget(ButtonRow(self.theme, keep, undo))
        keep.setFocus()

    def _undone(self, undone: Undone) -> None:
        self._begin_anew()
        told = [
            self.tr("%n värden är som förut.", "", undone.values),
            self.tr("%n uppgifter är borta.", "", undone.records),
        ]
        if undone.overtaken:
            left = self.tr("%n har ändrats sedan dess och står kvar.", "", undone.overtaken)
            told.append(left)
        self.say("success", self.tr("Hämtningen är ångrad."), " ".join(told))
