"""K1 Inkorg: what handledare hand in is dropped here, read, and answered with receipts."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QFileDialog

from mia_desktop.domain.errors import Expected
from mia_desktop.domain.records.office import Peer
from mia_desktop.services import ingest, old_self, peers, receipts, releasing, sticks
from mia_desktop.services.desk import Desk
from mia_desktop.services.exchange_errors import AsksFirst
from mia_desktop.services.ingest import Taken
from mia_desktop.services.releasing import Parked
from mia_desktop.services.sticks import SUFFIX, Lying
from mia_ui import messages
from mia_ui.messages import exchange, when
from mia_ui.models import inbox
from mia_ui.screens.changed_words import changed_card
from mia_ui.screens.context import Context
from mia_ui.screens.drop_area import DropArea
from mia_ui.screens.exchange_page import Courier, ExchangePage, first_folder
from mia_ui.screens.exchange_page import sticks as sticks_here
from mia_ui.screens.old_self_card import old_self_banner
from mia_ui.widgets.buttons import Button
from mia_ui.widgets.feedback import ProgressLine
from mia_ui.widgets.screen import ButtonRow
from mia_ui.widgets.surface import Surface, clear_layout, column, line
from mia_ui.widgets.text import Chip, ChipKind, Heading, PlainLabel

TWO_VAULTS = {"FORK", "SECOND_CHILD", "ENDED_EPOCH", "UNKNOWN_PARENT"}
"""Held because two computers write as one handledare: a person says which one is in use."""

Owed = tuple[Peer, Path]
"""Whom a receipt is owed, and where it is to lie."""


class Waiting(msgspec.Struct, frozen=True, kw_only=True):
    """What the page shows when nothing is being read."""

    held: tuple[tuple[Parked, str], ...]
    """Files that wait, each with its sender's name."""
    owed: tuple[Peer, ...]
    old: tuple[str, ...]
    at_once: bool = False
    """Receipts are written beside what was read, without asking."""


class InboxPage(ExchangePage):
    """Stick after stick: files in, a list that grows, receipts out beside them."""

    def __init__(self, context: Context, args: Mapping[str, str]) -> None:
        super().__init__(context, args, "")
        self.set_title(self.tr("Inkorg"))
        self.body.addWidget(self._entrance())
        self.progress = ProgressLine(self.theme)
        self.stop = Button(self.theme, self.tr("Avbryt"))
        self.stop.clicked.connect(self._stop)
        going = line(self.theme, "m")
        going.addWidget(self.progress, 1)
        going.addWidget(self.stop)
        self.progress.hide()
        self.stop.hide()
        self.body.addLayout(going)
        self._waiting = column(self.theme, "s")
        self.body.addLayout(self._waiting)
        self._head = column(self.theme, "s")
        self.body.addLayout(self._head)
        self._results = column(self.theme, "s")
        self.body.addLayout(self._results)
        self.finish()
        self._queue: list[Path] = []
        self._total = self._read_now = 0
        self._places: dict[str, Path] = {}
        """Where the latest bundle of each sender lay: its receipt is put beside it."""
        self._fresh: set[str] = set()
        """Senders of what was just read, whose receipts are to be written by themselves."""
        self._owed: tuple[Peer, ...] = ()
        self._courier = Courier(self, ".miareceipt")
        self._refresh()

    def _entrance(self) -> Surface:
        text = self.tr(
            "Släpp paket, en mapp eller ett helt minne här, eller välj med knapparna. Sätt i nästa "
            "minne när listan har fyllts på."
        )
        area = DropArea(self.theme, text)
        area.dropped.connect(self.take)
        self.choose = Button(self.theme, self.tr("Välj paket …"), "primary", "inbox")
        self.choose.setObjectName("choose-bundles")
        self.choose.clicked.connect(self._ask_files)
        folder = Button(self.theme, self.tr("Läs en hel mapp …"))
        folder.clicked.connect(self._ask_folder)
        buttons = [self.choose, folder]
        for name, path, _free in sticks_here()[:2]:
            button = Button(self.theme, self.tr("Läs {name}").format(name=name), icon="usb")
            button.clicked.connect(lambda _on=False, path=path: self.take([path]))
            buttons.append(button)
        area.body.addWidget(ButtonRow(self.theme, *buttons))
        self.at_once = QCheckBox(self.tr("Skriv kvittensen på samma ställe direkt"))
        self.at_once.setFont(self.theme.font())
        self.at_once.setObjectName("receipts-at-once")
        self.at_once.clicked.connect(self._remember)
        area.body.addWidget(self.at_once)
        return area

    def _remember(self, at_once: bool) -> None:
        self.context.ask(
            lambda desk: sticks.write_at_once(desk, yes=at_once),
            lambda _none: self.context.window.saved(),
        )

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
            self.take([Path(path) for path in paths])

    def _ask_folder(self) -> None:
        title = self.tr("Välj minne eller mapp att läsa")
        folder = QFileDialog.getExistingDirectory(self, title, str(first_folder()))
        if folder:
            self.take([Path(folder)])

    def take(self, paths: Sequence[Path]) -> None:
        """Read files, and all bundles that lie in folders; more may come while it goes on."""
        doing = self.tr("Letar efter paket …")
        self.context.compute(lambda _token: sticks.look(paths), self._looked, doing=doing)

    def _looked(self, lying: Lying) -> None:
        if not lying.bundles:
            text = self.tr("Filerna ska sluta på {suffix}.").format(suffix=SUFFIX)
            self.say("warning", self.tr("Här ligger inga paket."), text)
            return
        if not self._results.count():
            clear = Button(self.theme, self.tr("Töm listan"), "quiet")
            clear.clicked.connect(self._clear)
            head = line(self.theme, "m")
            head.addWidget(Heading(self.theme, self.tr("Inläst nu")), 1)
            head.addWidget(clear)
            self._head.addLayout(head)
        is_busy = bool(self._queue) or self.is_working
        self._queue += lying.bundles
        self._total += len(lying.bundles)
        if not is_busy:
            self._next()

    def _clear(self) -> None:
        clear_layout(self._head)
        clear_layout(self._results)
        self.arrive()

    def _stop(self) -> None:
        """What is being read is read to its end; what has not begun is left on the stick."""
        left, self._queue = len(self._queue), []
        self._total -= left
        if left:
            text = self.tr("%n filer är inte lästa. De ligger kvar där de låg.", "", left)
            self._result(self.tr("Avbrutet"), [text], (self.tr("Inte inläst"), "warning"))

    def _next(self) -> None:
        if not self._queue:
            self.progress.hide()
            self.stop.hide()
            self._total = self._read_now = 0
            self._refresh()
            return
        path = self._queue.pop(0)
        self._read_now += 1
        text = self.tr("Läser {n} av {all}: {name}").format(
            n=self._read_now, all=self._total, name=path.name
        )
        self.progress.show_progress(self._read_now - 1, self._total, text)
        self.progress.show()
        self.stop.setVisible(bool(self._queue))
        self._read_one(path, agreed=False)

    def _read_one(self, path: Path, *, agreed: bool) -> None:
        self.work_long(
            self.tr("Läser {name} …").format(name=path.name),
            lambda desk: ingest.ingesting_file(desk, path, agreed=agreed),
            lambda taken: self._one_read(path, taken),
            failed=lambda error: self._one_refused(path, error),
            left=exchange.read_again(), stopped=lambda: self._one_stopped(path),
        )  # fmt: skip

    def _one_stopped(self, path: Path) -> None:
        """What of it is here stays; neither it nor what waits behind it is read on."""
        self._result(path.name, [exchange.read_again()], (self.tr("Avbrutet"), "warning"))
        self._stop()
        self._next()

    def _one_read(self, path: Path, taken: Taken) -> None:
        title = self.tr("{sender}: {file}").format(sender=taken.sender, file=path.name)
        if taken.outcome not in {"waits", "old"}:
            self._places[taken.key] = path.parent
            self._fresh.add(taken.key)
        row = self._result(title, inbox.facts(taken), inbox.chip(taken))
        row.setObjectName(f"read-{path.name}")
        if taken.applied.changed:
            self._results.insertWidget(
                1, changed_card(self.theme, taken.applied.changed, self.context.language)
            )
        self._next()

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
        """The newest stands first: who changes sticks sees what the last one held."""
        row = Surface(self.theme, "row", across=True, gap="m")
        words = column(self.theme, None)
        words.addWidget(PlainLabel(self.theme, title, "label"))
        for text in facts:
            words.addWidget(PlainLabel(self.theme, text))
        row.body.addLayout(words, 1)
        row.body.addWidget(Chip(self.theme, *chip))
        self._results.insertWidget(0, row)
        self.reflow(self.theme.effective(self.window().width()))
        return row

    # what waits

    def _show_waiting(self, found: Waiting) -> None:
        clear_layout(self._waiting)
        self._owed = found.owed
        self.at_once.setChecked(found.at_once)
        if found.old:
            self._waiting.addWidget(old_self_banner(self, found.old, self._refresh))
        if found.held:
            self._waiting.addWidget(Heading(self.theme, self.tr("Väntar på dig")))
        for parked, name in found.held:
            self._waiting.addWidget(self._held(parked, name))
        if found.owed:
            self._show_owed(found)
        self.reflow(self.theme.effective(self.window().width()))
        self.filled.emit()
        fresh, self._fresh = self._fresh, set()
        if found.at_once:
            self._write_next([owed for owed in self._beside() if owed[0].key in fresh])

    def _show_owed(self, found: Waiting) -> None:
        add = self._waiting.addWidget
        add(Heading(self.theme, self.tr("Kvittenser att lämna tillbaka")))
        add(PlainLabel(self.theme, ", ".join(peer.name for peer in found.owed)))
        make = Button(self.theme, self.tr("Skapa kvittenser …"), icon="package-check")
        make.setObjectName("make-receipts")
        make.clicked.connect(lambda: self._ask_where(found.owed))
        buttons = [make]
        if beside := self._beside():
            text = self.tr("Skriv {n} bredvid paketen").format(n=len(beside))
            if len(beside) == 1:
                text = self.tr("Skriv den bredvid paketet")
            button = Button(self.theme, text, icon="usb")
            button.setObjectName("receipts-beside")
            button.clicked.connect(lambda: self._write_next(self._beside()))
            buttons.append(button)
        add(ButtonRow(self.theme, *buttons))

    def _beside(self) -> list[Owed]:
        """Who is owed a receipt, and the folder that the bundle lay in, as far as it is there."""
        known = [(peer, self._places.get(peer.key)) for peer in self._owed]
        return [(peer, place) for peer, place in known if place is not None and place.is_dir()]

    def _held(self, parked: Parked, name: str) -> Surface:
        row = Surface(self.theme, "row")
        head = line(self.theme, "m")
        words = column(self.theme, None)
        title = self.tr("{name}, kom {moment}").format(name=name, moment=when.of_text(parked.at))
        words.addWidget(PlainLabel(self.theme, title, "label"))
        words.addWidget(PlainLabel(self.theme, exchange.hold_why(parked.why)))
        head.addLayout(words, 1)
        row.body.addLayout(head)
        if parked.why in {"PART", "OLD"}:
            return row
        let_in = Button(self.theme, self.tr("Släpp in"))
        let_in.setAccessibleName(self.tr("Släpp in paketet från {name}").format(name=name))
        let_in.clicked.connect(lambda: self._release(parked, lives=True))
        head.addWidget(let_in, 0, Qt.AlignmentFlag.AlignTop)
        if parked.why in TWO_VAULTS:
            text = self.tr(
                "Fråga vilken dator som används nu. Allt läses in, vad du än väljer: frågan är "
                "vilken dator kvittenserna ska gå till."
            )
            words.addWidget(PlainLabel(self.theme, text, "body", "muted"))
            let_in.setText(self.tr("Datorn används"))
            other = Button(self.theme, self.tr("Den andra används"))
            name_of = self.tr("Släpp in paketet från {name}, den andra datorn används")
            other.setAccessibleName(name_of.format(name=name))
            other.clicked.connect(lambda: self._release(parked, lives=False))
            head.addWidget(other, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _release(self, parked: Parked, *, lives: bool) -> None:
        self.work_long(
            self.tr("Släpper in …"),
            lambda desk: releasing.releasing(desk, parked.hash, lives=lives), self._released,
            left=self.tr("Paketet väntar kvar."), stopped=self._refresh,
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
            self._write_next([(peer, Path(folder)) for peer in owed])

    def _write_next(self, left: list[Owed]) -> None:
        if not left or self.is_working:
            return
        self._write(left[0], left[1:])

    def _write(self, owed: Owed, left: list[Owed]) -> None:
        peer, folder = owed
        title = self.tr("Kvittens till {name}").format(name=peer.name)

        def go_on() -> None:
            if left:
                self._write(left[0], left[1:])
            else:
                self._refresh()

        def written(_record: str, paths: Sequence[Path]) -> None:
            names = ", ".join(path.name for path in paths)
            where = self.tr("{names} i {folder}").format(names=names, folder=folder)
            self._result(title, [where], (self.tr("Skriven"), "success"))
            go_on()

        def refused(error: Expected) -> bool:
            told = messages.tell(error)
            self._result(title, [told.line], (self.tr("Inte skriven"), "error"))
            go_on()
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
        at_once=sticks.writes_at_once(desk),
    )
