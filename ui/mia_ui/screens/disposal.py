"""Gallring: the office's times, a proposal in numbers, a name that approves, a protocol."""

from collections.abc import Mapping
from functools import partial

import msgspec
from PySide6.QtCore import QCoreApplication

from mia_desktop.domain.records.office import Disposal
from mia_desktop.services import disposal, local_words, people
from mia_desktop.services.desk import Desk
from mia_desktop.services.disposal import Done, Ended
from mia_desktop.services.ways_in import Place
from mia_ui.screens.context import Context
from mia_ui.screens.copies_left import copies_left, settings_title
from mia_ui.screens.disposal_cards import DisposalRow, ProposeCard, RetentionCard
from mia_ui.widgets.banner import Banner
from mia_ui.widgets.buttons import Button
from mia_ui.widgets.dialog import Dialog
from mia_ui.widgets.feedback import BusyLine
from mia_ui.widgets.field import LineField
from mia_ui.widgets.form_row import FormRow
from mia_ui.widgets.page import Page
from mia_ui.widgets.surface import clear_layout, column
from mia_ui.widgets.text import Heading, PlainLabel

WAITING = frozenset({"FORESLAGEN", "GODKAND"})


class Known(msgspec.Struct, frozen=True, kw_only=True):
    """What the page shows."""

    retention: dict[str, int]
    office: dict[str, int]
    ended: tuple[Ended, ...]
    due: tuple[str, ...]
    every: tuple[Disposal, ...]
    number: str


def read_known(desk: Desk, case: str) -> Known:
    every = disposal.everything(desk)
    waiting = {one for each in every if each.state in WAITING for one in each.cases}
    return Known(
        retention=disposal.decided_here(desk),
        office=local_words.decided(desk),
        ended=tuple(one for one in disposal.ended(desk) if one.case not in waiting),
        due=tuple(one.case for one in disposal.due(desk)),
        every=tuple(every),
        number=people.number_of(desk, case) if case and case not in waiting else "",
    )


class DisposalPage(Page):
    """`case` is proposed at once, where somebody came from a participant."""

    def __init__(self, context: Context, args: Mapping[str, str]) -> None:
        title = QCoreApplication.translate("Pages", "Gallring")
        self._case = args.get("case", "")
        self._copy = bool(self._case and args.get("copy"))
        back = QCoreApplication.translate("DisposalPage", "Deltagaren")
        super().__init__(context.theme, title, back=back if self._case else settings_title())
        self.context = context
        self.busy = BusyLine(self.theme)
        self.busy.cancel.hide()
        self.body.addWidget(self.busy)
        self._content = column(self.theme, "l")
        self.body.addLayout(self._content)
        self._content.addWidget(PlainLabel(self.theme, self.tr("Läser in …"), "body", "muted"))
        self.finish()
        self.back_wanted.connect(self._back)
        self._read()

    def _back(self) -> None:
        if self._case:
            self.go.emit("case", {"case": self._case})
        else:
            self.go.emit("settings", {})

    def _read(self) -> None:
        self.context.ask(lambda desk: read_known(desk, self._case), self._show)

    def _show(self, known: Known) -> None:
        clear_layout(self._content)
        self._every = {one.id: one for one in known.every}
        self.propose = ProposeCard(
            self.theme, known.ended, () if self._copy else known.due,
            self._case if known.number else "", known.number, copy=self._copy,
        )  # fmt: skip
        self.propose.count_wanted.connect(self._count)
        self.propose.propose_wanted.connect(self._propose)
        self.retention = RetentionCard(self.theme, known.retention, known.office)
        self.retention.decided.connect(self._decide)
        waiting = [one for one in known.every if one.state in WAITING]
        kept = [one for one in known.every if one.state not in WAITING]
        for one in waiting:
            self._content.addWidget(self._row(one))
        self._content.addWidget(self.propose)
        self._content.addWidget(self.retention)
        if kept:
            self._content.addWidget(Heading(self.theme, self.tr("Protokoll"), 2))
        for one in kept:
            self._content.addWidget(self._row(one))
        self.filled.emit()

    def _row(self, one: Disposal) -> DisposalRow:
        row = DisposalRow(self.theme, one)
        row.approve_wanted.connect(self._ask)
        row.reject_wanted.connect(self._reject)
        row.go_on_wanted.connect(self._carry_out)
        row.paper_wanted.connect(self._paper)
        return row

    def _decide(self, name: str, months: int | None) -> None:
        self.context.ask(
            lambda desk: disposal.decide(desk, name, months), lambda _n: self.context.window.saved()
        )

    def _count(self, cases: list[str]) -> None:
        self.context.ask(lambda desk: disposal.foresee(desk, cases), self.propose.show_count)

    def _propose(self, cases: list[str], ground: str) -> None:
        self.context.ask(
            partial(disposal.propose, cases=cases, ground=ground, copy=self._copy), self._proposed
        )

    def _proposed(self, _key: str) -> None:
        """The next one that is proposed here is an ordinary one again."""
        self._copy = False
        self._read()

    def _reject(self, key: str) -> None:
        self.context.ask(lambda desk: disposal.reject(desk, key), lambda _none: self._read())

    # the second step: a name, and a typed word

    def _ask(self, key: str) -> None:
        one = self._every[key]
        word = self.tr("GALLRA {n}").format(n=len(one.cases))
        dialog = Dialog(
            self.theme, self.tr("Gallra %n ärenden?", "", len(one.cases)),
            self.tr(
                "Allt om dem tas bort för alltid: alla versioner, filer, utkast och kopior som "
                "nås. Det går inte att ångra. Ett protokoll blir kvar."
            ), self,
        )  # fmt: skip
        self.by = LineField(self.theme, longest=100)
        self.typed = LineField(self.theme, width="field_date", longest=20)
        by = FormRow(self.theme, self.tr("Vem godkänner?"), self.by, name="disposal-by")
        typed = FormRow(
            self.theme, self.tr("Skriv {word}").format(word=word), self.typed, name="disposal-word"
        )
        dialog.body.addWidget(by)
        dialog.body.addWidget(typed)
        deed = dialog.add_deed(self.tr("Gallra"), "danger")
        dialog.add_safe(self.tr("Avbryt"))
        deed.setEnabled(False)

        def ready() -> None:
            deed.setEnabled(bool(self.by.text()) and self.typed.text().upper() == word.upper())

        self.by.changed.connect(ready)
        self.typed.changed.connect(ready)
        dialog.accepted.connect(lambda: self._approve(key, self.by.text()))
        dialog.open()

    def _approve(self, key: str, name: str) -> None:
        self.context.ask(
            lambda desk: disposal.approve(desk, key, name), lambda _none: self._carry_out(key)
        )

    def _carry_out(self, key: str) -> None:
        clear_layout(self.banners)
        self._doing = self.tr("Gallrar och gör en ny säkerhetskopia …")
        self.busy.start(self._doing)
        self.context.work_long(
            lambda desk: disposal.carrying_out(desk, key), self._done, failed=self._failed,
            progress=lambda done, total: self.busy.step(done, total, self._doing),
            doing=self._doing,
        )  # fmt: skip

    def _failed(self, error: Exception) -> None:
        self.busy.stop()
        self.context.window.trouble(error)
        self._read()

    def _done(self, done: Done) -> None:
        self.busy.stop()
        title = self.tr("Gallringen är klar. Protokollet finns här nedanför.")
        text = self.tr(
            "Byt nyckel om någon kan ha en äldre kopia av valvets fil: då öppnar den inget."
        )
        button = Button(self.theme, self.tr("Byt nyckel"))
        button.clicked.connect(self._new_key)
        self.show_banner(Banner(self.theme, "success", title, text, [button]))
        names = [f"{each.name} ({each.folder})" for each in done.left]
        names += [str(path) for path in done.aside]
        if names:
            title = self.tr("De här kopiorna innehåller fortfarande ärendena.")
            text = self.tr("Anslut dem eller förstör dem: {names}").format(names=", ".join(names))
            self.show_banner(Banner(self.theme, "warning", title, text))
        self._case = ""
        self._read()
        self.arrive()

    def _new_key(self) -> None:
        self.context.ask(disposal.new_key, self._new_key_done, failed=self._failed)

    def _new_key_done(self, left: tuple[Place, ...]) -> None:
        clear_layout(self.banners)
        if left:
            self.show_banner(copies_left(self.theme, left))
        self.context.window.toast(self.tr("Valvet har en ny nyckel."))

    def _paper(self, key: str) -> None:
        """The protocol, as it is printed."""
        self.go.emit("preview", {"paper": "disposal", "record": key})
