"""K1 Inkorg: what handledare hand in is dropped here, read, and answered with receipts."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog
from typing_extensions import override

from mia_desktop.domain.errors import Expected
from mia_desktop.domain.records.office import Peer
from mia_desktop.services import ingest, old_self, opening, peers, receipts, releasing
from mia_desktop.services.desk import Desk
from mia_desktop.services.exchange_errors import AsksFirst
from mia_desktop.services.ingest import Taken
from mia_desktop.services.releasing import Parked
from mia_ui import messages
from mia_ui.messages import exchange, when
from mia_ui.screens.changed_words import changed_card
from mia_ui.screens.context import Context
from mia_ui.screens.exchange_page import Courier, ExchangePage, first_folder
from mia_ui.screens.old_self_card import old_self_banner
from mia_ui.theme import Theme
from mia_ui.widgets.buttons import Button
from mia_ui.widgets.feedback import ProgressLine
from mia_ui.widgets.screen import ButtonRow
from mia_ui.widgets.surface import Surface, clear_layout, column, line
from mia_ui.widgets.text import Chip, ChipKind, Heading, PlainLabel

SUFFIX = ".miabundle"


class Waiting(msgspec.Struct, frozen=True, kw_only=True):
    """What the page shows when nothing is being read."""

    held: tuple[tuple[Parked, str], ...]
    """Files that wait, each with its sender's name."""
    owed: tuple[Peer, ...]
    old: tuple[str, ...]


class DropArea(Surface):
    """Somewhere to drop files, said in words for whoever has no mouse."""

    dropped = Signal(object)  # list[Path]

    def __init__(self, theme: Theme, text: str) -> None:
        super().__init__(theme, "card")
        self.setAcceptDrops(True)
        self.body.addWidget(PlainLabel(theme, text, "body", "muted"))

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        urls = event.mimeData().urls()
        paths = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.dropped.emit(paths)


class InboxPage(ExchangePage):
    """Files in, one after another; receipts out; what waits for a person in between."""

    def __init__(self, context: Context, args: Mapping[str, str]) -> None:
        super().__init__(context, args, "")
        self.set_title(self.tr("Inkorg"))
        self.choose = Button(self.theme, self.tr("Välj paket …"), "primary", "inbox")
        self.choose.setObjectName("choose-bundles")
        self.choose.clicked.connect(self._ask_files)
        area = DropArea(
            self.theme, self.tr("Släpp paket från handledare här, eller välj dem med knappen.")
        )
        area.body.addWidget(self.choose)
        area.dropped.connect(self._read_files)
        self.body.addWidget(area)
        self.progress = ProgressLine(self.theme)
        self.progress.hide()
        self.body.addWidget(self.progress)
        self._results = column(self.theme, "s")
        self.body.addLayout(self._results)
        self._waiting = column(self.theme, "s")
        self.body.addLayout(self._waiting)
        self.finish()
        self._queue: list[Path] = []
        self._total = 0
        self._courier = Courier(self, ".miareceipt")
        self._refresh()

    def _refresh(self) -> None:
        self.context.ask(_waiting, self._show_anew)

    def _show_anew(self, found: Waiting) -> None:
        with self.keeping_focus():
            self._show_waiting(found)

    # reading in

    def _ask_files(self) -> None:
        paths, _kind = QFileDialog.getOpenFileNames(
            self, self.tr("Välj paket"), str(first_folder()),
            self.tr("Paket (*{suffix})").format(suffix=SUFFIX),
        )  # fmt: skip
        if paths:
            self._read_files([Path(path) for path in paths])

    def _read_files(self, paths: Sequence[Path]) -> None:
        if self.is_working:
            return
        clear_layout(self._results)
        self._results.addWidget(Heading(self.theme, self.tr("Inläst nu")))
        self._queue = list(paths)
        self._total = len(paths)
        self._next()

    def _next(self) -> None:
        done = self._total - len(self._queue)
        if not self._queue:
            self.progress.hide()
            self._refresh()
            return
        path = self._queue.pop(0)
        text = self.tr("Läser {n} av {all}: {name}").format(
            n=done + 1, all=self._total, name=path.name
        )
        self.progress.show_progress(done, self._total, text)
        self.progress.show()
        self._read_one(path, agreed=False)

    def _read_one(self, path: Path, *, agreed: bool) -> None:
        self.work(
            self.tr("Läser {name} …").format(name=path.name),
            lambda desk: ingest.ingest(
                desk, opening.read_file(path), name=path.name, agreed=agreed
            ),
            lambda taken: self._one_read(path, taken),
            failed=lambda error: self._one_refused(path, error),
        )

    def _one_read(self, path: Path, taken: Taken) -> None:
        title = self.tr("{sender}: {file}").format(sender=taken.sender, file=path.name)
        kind: ChipKind = "success" if taken.outcome in {"read", "known"} else "warning"
        chip = {
            "read": self.tr("Inläst"), "known": self.tr("Redan inläst"),
            "held": self.tr("Hålls"), "parked": self.tr("Väntar"),
            "waits": self.tr("Föråldrad"), "old": self.tr("Väntar"),
        }[taken.outcome]  # fmt: skip
        self._result(title, self._facts(taken), (chip, kind))
        if taken.applied.changed:
            self._results.addWidget(changed_card(self.theme, taken.applied.changed))
        self._next()

    def _facts(self, taken: Taken) -> list[str]:
        applied = taken.applied
        facts = [exchange.outcome(taken.outcome, taken.why)] if taken.outcome != "read" else [
            self.tr("{changes} för {cases} deltagare, {new} nya.").format(
                changes=exchange.changes(applied.writes), cases=len(applied.cases),
                new=applied.new_cases,
            )
        ]  # fmt: skip
        if taken.reports:
            facts.append(self.tr("%n volymrapporter.", "", taken.reports))
        if applied.conflicts:
            text = self.tr("{conflicts} att ta ställning till.")
            facts.append(text.format(conflicts=exchange.conflicts(applied.conflicts)))
        if taken.held:
            text = self.tr("{changes} väntar på dig: {why}")
            why = exchange.hold_why(taken.why)
            facts.append(text.format(changes=exchange.changes(taken.held), why=why))
        if taken.also:
            facts.append(self.tr("%n delar som väntade kom med.", "", len(taken.also)))
        return facts

    def _one_refused(self, path: Path, error: Expected) -> bool:
        """One bad file stops nobody else's."""
        told = messages.tell(error)
        row = self._result(path.name, [told.line], (self.tr("Inte inläst"), "error"))
        if isinstance(error, AsksFirst):
            yes = Button(self.theme, self.tr("Läs in ändå"))
            yes.setAccessibleName(self.tr("Läs in {name} ändå").format(name=path.name))
            yes.clicked.connect(lambda: self._read_one(path, agreed=True))
            row.body.addWidget(yes, 0, Qt.AlignmentFlag.AlignTop)
        self._next()
        return True

    def _result(self, title: str, facts: Sequence[str], chip: tuple[str, ChipKind]) -> Surface:
        row = Surface(self.theme, "row", across=True, gap="m")
        words = column(self.theme, None)
        words.addWidget(PlainLabel(self.theme, title, "label"))
        for text in facts:
            words.addWidget(PlainLabel(self.theme, text))
        row.body.addLayout(words, 1)
        row.body.addWidget(Chip(self.theme, *chip))
        self._results.addWidget(row)
        self.reflow(self.theme.effective(self.window().width()))
        return row

    # what waits

    def _show_waiting(self, found: Waiting) -> None:
        clear_layout(self._waiting)
        if found.old:
            self._waiting.addWidget(old_self_banner(self, found.old, self._refresh))
        if found.held:
            self._waiting.addWidget(Heading(self.theme, self.tr("Väntar på dig")))
        for parked, name in found.held:
            self._waiting.addWidget(self._held(parked, name))
        if found.owed:
            self._waiting.addWidget(Heading(self.theme, self.tr("Kvittenser att lämna tillbaka")))
            names = ", ".join(peer.name for peer in found.owed)
            self._waiting.addWidget(PlainLabel(self.theme, names))
            make = Button(self.theme, self.tr("Skapa kvittenser …"), icon="package-check")
            make.setObjectName("make-receipts")
            make.clicked.connect(lambda: self._ask_where(found.owed))
            self._waiting.addWidget(ButtonRow(self.theme, make))
        self.reflow(self.theme.effective(self.window().width()))
        self.filled.emit()

    def _held(self, parked: Parked, name: str) -> Surface:
        row = Surface(self.theme, "row")
        head = line(self.theme, "m")
        words = column(self.theme, None)
        title = self.tr("{name}, kom {moment}").format(name=name, moment=when.of_text(parked.at))
        words.addWidget(PlainLabel(self.theme, title, "label"))
        words.addWidget(PlainLabel(self.theme, exchange.hold_why(parked.why)))
        head.addLayout(words, 1)
        row.body.addLayout(head)
        if parked.why not in {"PART", "OLD"}:
            let_in = Button(self.theme, self.tr("Släpp in"))
            let_in.setAccessibleName(self.tr("Släpp in paketet från {name}").format(name=name))
            let_in.clicked.connect(lambda: self._release(parked))
            head.addWidget(let_in)
        return row

    def _release(self, parked: Parked) -> None:
        self.work(
            self.tr("Släpper in …"), lambda desk: releasing.release(desk, parked.hash),
            self._released,
        )  # fmt: skip

    def _released(self, taken: Taken) -> None:
        text = self.tr("{changes} från {name}. Inget gick förlorat.").format(
            changes=exchange.changes(taken.applied.writes), name=taken.sender
        )
        self.say("success", self.tr("Paketet är inläst."), text)
        self._refresh()

    # receipts

    def _ask_where(self, owed: Sequence[Peer]) -> None:
        folder = QFileDialog.getExistingDirectory(
            self, self.tr("Välj minne eller mapp för kvittenserna"), str(first_folder())
        )
        if folder:
            clear_layout(self._results)
            self._results.addWidget(Heading(self.theme, self.tr("Kvittenser")))
            self._write_next(list(owed), Path(folder))

    def _write_next(self, left: list[Peer], folder: Path) -> None:
        if not left:
            self._refresh()
            return
        peer = left.pop(0)

        def written(_record: str, paths: Sequence[Path]) -> None:
            names = ", ".join(path.name for path in paths)
            self._result(peer.name, [names], (self.tr("Skriven"), "success"))
            self._write_next(left, folder)

        def refused(error: Expected) -> bool:
            told = messages.tell(error)
            self._result(peer.name, [told.line], (self.tr("Inte skriven"), "error"))
            self._write_next(left, folder)
            return True

        text = self.tr("Skapar kvittens till {name} …").format(name=peer.name)
        self._courier.send(
            lambda desk: receipts.prepare(desk, peer.key), folder, text, written, failed=refused
        )


def _waiting(desk: Desk) -> Waiting:
    names = {peer.key: peer.name for peer in peers.everyone(desk)}
    return Waiting(
        held=tuple((each, names.get(each.sender, "")) for each in releasing.waiting(desk)),
        owed=tuple(receipts.awaiting(desk)),
        old=old_self.reasons(desk),
    )
