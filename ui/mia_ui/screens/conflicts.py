"""K3 Krockar: before, mine and theirs side by side; a person chooses, or leaves it for later."""

from collections.abc import Mapping, Sequence
from functools import partial

import msgspec
from PySide6.QtWidgets import QWidget

from mia_desktop.services import conflicts, peers, removals, undoing
from mia_desktop.services.conflicts import Conflict
from mia_desktop.services.desk import Desk
from mia_desktop.services.identity import my_keys
from mia_desktop.services.removals import Removed
from mia_ui.screens import krock_words as krock
from mia_ui.screens import removal_words
from mia_ui.screens.context import Context
from mia_ui.screens.krock_card import KrockCard
from mia_ui.screens.removal_card import AWAY, RemovalCard
from mia_ui.widgets.banner import EmptyState
from mia_ui.widgets.buttons import Button
from mia_ui.widgets.page import Page, SidePane, Split
from mia_ui.widgets.surface import clear_layout
from mia_ui.widgets.task_list import TaskItem, TaskList

Krock = Conflict | Removed
"""Two words in one place, or a removal beside a change."""


class Found(msgspec.Struct, frozen=True, kw_only=True):
    """The open krockar, and what keys in them are called."""

    waiting: tuple[Krock, ...]
    names: Mapping[str, str]


class ConflictsPage(Split):
    """The open krockar at the left, one of them on the page. Leaving is always allowed."""

    def __init__(self, context: Context, args: Mapping[str, str]) -> None:
        self.context, self._case = context, args.get("case", "")
        self.tasks = TaskList(context.theme, self.tr("Öppna krockar"))
        back = self.tr("Deltagaren") if self._case else ""
        main = Page(context.theme, "", back=back, wide=True)
        super().__init__(context.theme, SidePane(context.theme, "", self.tasks), main)
        self.main.set_title(self.tr("Krockar"))
        self.side.heading.set_text(self.tr("Öppna krockar"))
        self._found = Found(waiting=(), names={})
        self._later: set[str] = set()
        self._noted: set[str] = set()
        self._now = self._shown = ""
        self.card: KrockCard | RemovalCard | None = None
        self.tasks.opened.connect(self._open)
        main.back_wanted.connect(lambda: self.go.emit("case", {"case": self._case}))
        self._read()

    def _read(self) -> None:
        self.context.ask(partial(_read, case=self._case), self._show)

    def _show(self, found: Found) -> None:
        self._found = found
        self.show_side(there=bool(found.waiting))
        self.tasks.show_items([self._item(each) for each in found.waiting])
        keys = [_key(each) for each in found.waiting]
        waiting = [key for key in keys if key not in self._later]
        if not keys:
            self._show_none()
        elif self._now in keys:
            self._open(self._now)
        else:
            self._open((waiting or keys)[0])
        self.filled.emit()

    def opened(self) -> str:
        """Which of them is looked at."""
        return f"krock {self._now}" if self.card is not None else ""

    def open_again(self, what: str) -> bool:
        kind, _, key = what.partition(" ")
        here = kind == "krock" and key in [_key(each) for each in self._found.waiting]
        if here and key != self._now:
            self._open(key)
        return here

    def _item(self, each: Krock) -> TaskItem:
        person = each.number if not each.name else f"{each.number} {each.name}"
        later = _key(each) in self._later
        return TaskItem(
            id=_key(each), title=self._title(each), group=person,
            state=self.tr("Senare") if later else self.tr("Öppen"),
            kind="neutral" if later else "warning",
        )  # fmt: skip

    def _title(self, each: Krock) -> str:
        language = self.context.language
        if isinstance(each, Removed):
            return removal_words.title(each, language)
        return krock.place(each, language)

    def _show_none(self) -> None:
        self._clear()
        self.main.set_title(self.tr("Krockar"))
        text = self.tr("Ingen annan har skrivit på samma ställe som du.")
        empty = EmptyState(self.main.theme, "git-compare", self.tr("Inga krockar."), text)
        self.main.body.addWidget(empty)
        self.main.body.addStretch(1)
        self.main.arrive()

    def _clear(self) -> None:
        self.card = None
        clear_layout(self.main.body)

    def _open(self, key: str) -> None:
        conflict = next(each for each in self._found.waiting if _key(each) == key)
        if conflict.number and conflict.case not in self._noted:
            self._noted.add(conflict.case)
            self.context.ask(partial(_note, case=conflict.case), lambda _none: None)
        self._clear()
        self._now = key
        self.main.set_title(self._title(conflict))
        self.card = self._card(conflict, revealed=self._shown == key)
        self._shown = ""
        self.card.reveal_wanted.connect(partial(self._reveal, conflict))
        self.card.later.connect(partial(self._put_off, key))
        self.main.body.addWidget(self.card)
        self.main.body.addStretch(1)
        self.tasks.set_current(key)
        self.main.area.verticalScrollBar().setValue(0)
        self.reflow(self.main.theme.effective(self.window().width()))
        self.main.arrive()

    def _card(self, each: Krock, *, revealed: bool) -> KrockCard | RemovalCard:
        theme, language, names = self.main.theme, self.context.language, self._found.names
        if isinstance(each, Removed):
            removal = RemovalCard(
                theme, language, each, names, self._ways(each), revealed=revealed
            )  # fmt: skip
            removal.chosen.connect(partial(self._decide, each))
            return removal
        card = KrockCard(theme, language, each, names, self._ways(each), revealed=revealed)
        card.chosen.connect(partial(self._settle, each))
        card.worded.connect(partial(self._settle_in_words, each))
        return card

    def _ways(self, conflict: Krock) -> Sequence[QWidget]:
        """To where it stands, for who wants to read around it first."""
        theme = self.main.theme
        ways: list[QWidget] = []
        if isinstance(conflict, Removed) and conflict.movable:
            again = Button(theme, self.tr("Flytta igen …"), "quiet", "arrow-right")
            again.clicked.connect(lambda: self.go.emit("move", {"record": conflict.record}))
            ways.append(again)
        if conflict.number:
            person = Button(theme, self.tr("Öppna deltagaren"), "quiet", "users")
            person.clicked.connect(lambda: self.go.emit("case", {"case": conflict.case}))
            ways.append(person)
        parts = conflict.changes if isinstance(conflict, Removed) else (conflict,)
        asked = next((each.asked for each in parts if each.asked is not None), None)
        if asked is not None:
            args = {"document": asked.document, "section": asked.section_id}
            form = Button(theme, self.tr("Öppna formuläret"), "quiet", "clipboard-list")
            form.clicked.connect(lambda: self.go.emit("form", args))
            ways.append(form)
        return ways

    def _reveal(self, conflict: Krock) -> None:
        """Shown until another is opened; that it was is in the log by then (R-52)."""
        self.context.ask(
            partial(_reveal, each=conflict), lambda _none: self._revealed(conflict)
        )  # fmt: skip

    def _revealed(self, conflict: Krock) -> None:
        if self._now == _key(conflict):
            self._shown = self._now
            self._open(self._now)

    # what is chosen

    def _settle(self, conflict: Conflict, value: object) -> None:
        self.context.ask(
            partial(conflicts.settle, conflict=conflict, value=value),
            lambda _none: self._settled(),
        )

    def _settle_in_words(self, conflict: Conflict, words: str) -> None:
        self.context.ask(
            partial(conflicts.settle_in_words, conflict=conflict, words=words),
            lambda _none: self._settled(),
        )

    def _decide(self, one: Removed, chosen: str) -> None:
        act = removals.remove if chosen == AWAY else removals.keep
        text = (
            self.tr("Det är borttaget.") if chosen == AWAY
            else self.tr("Det finns kvar, med ändringen.")
        )  # fmt: skip
        self.context.ask(partial(act, one=one), lambda _none: self._settled(text))

    def _settled(self, text: str = "") -> None:
        self.context.window.saved()
        text = text or self.tr("Krocken är löst. Båda texterna finns i historiken.")
        self.context.window.toast(text, self._undo)
        self._read()

    def _undo(self) -> None:
        self.context.ask(undoing.undo, lambda _done: self._read())

    def _put_off(self, key: str) -> None:
        """It stays open; the next one is shown."""
        self._later.add(key)
        keys = [_key(each) for each in self._found.waiting]
        self.tasks.set_state(key, self.tr("Senare"), "neutral")
        left = [each for each in keys if each not in self._later]
        if left:
            self._open(left[0])
        elif self._case:
            self.go.emit("case", {"case": self._case})
        else:
            self._show_put_off()

    def _show_put_off(self) -> None:
        self._clear()
        self._now = ""
        self.tasks.set_current("")
        self.main.set_title(self.tr("Krockar"))
        text = self.tr("De ligger kvar i listan. Båda texterna finns kvar tills någon väljer.")
        empty = EmptyState(self.main.theme, "clock", self.tr("Inget mer att ta ställning till nu."),
                           text)  # fmt: skip
        self.main.body.addWidget(empty)
        self.main.body.addStretch(1)
        self.main.arrive()


def _key(each: Krock) -> str:
    return f"{each.record} {each.unit}"


def _reveal(desk: Desk, each: Krock) -> None:
    if isinstance(each, Removed):
        removals.reveal(desk, each)
    else:
        conflicts.reveal(desk, each)


def _note(desk: Desk, case: str) -> None:
    """What stands in a krock was read, once for each participant and opening (R-42, R-52)."""
    desk.note("open", case=case, record=case, detail="conflict")


def _read(desk: Desk, case: str) -> Found:
    names = {peer.key: peer.name for peer in peers.everyone(desk)}
    names |= {key: name for peer in peers.everyone(desk) for key in peer.former
              for name in (peer.name,)}  # fmt: skip
    every: list[Krock] = [*conflicts.waiting(desk, case), *removals.waiting(desk, case)]
    every.sort(key=lambda each: (each.number, each.case, each.record, each.unit))
    return Found(
        waiting=tuple(every),
        names=names | {my_keys(desk).key.hex(): desk.person},
    )
