"""Every command there is: menus, shortcuts and the page of shortcuts are made from this list."""

from collections.abc import Callable, Iterable
from typing import Literal

import msgspec
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence

Language = Literal["sv", "en"]
Menu = Literal["file", "edit", "view", "participant", "tools", "help", ""]

MENUS: dict[Menu, tuple[str, str]] = {
    "file": ("&Arkiv", "&File"),
    "edit": ("&Redigera", "&Edit"),
    "view": ("&Visa", "&View"),
    "participant": ("&Deltagare", "&Participant"),
    "tools": ("Verkt&yg", "&Tools"),
    "help": ("&Hjälp", "&Help"),
}


class ActionSpec(msgspec.Struct, frozen=True, kw_only=True):
    """One command. `scope` is "window" or the id of the page where its keys hold."""

    id: str
    sv: str
    en: str
    keys: tuple[str, ...] = ()
    menu: Menu = ""
    scope: str = "window"
    icon: str = ""

    def text(self, language: Language) -> str:
        return self.sv if language == "sv" else self.en


def _spec(
    id_: str, sv: str, en: str, keys: str = "", menu: Menu = "", icon: str = ""
) -> ActionSpec:
    return ActionSpec(id=id_, sv=sv, en=en, keys=tuple(keys.split()), menu=menu, icon=icon)


# No Ctrl+Alt (it is AltGr here) and no Shift+digit (another sign on a Swedish keyboard): ux §1.4.
WINDOW_ACTIONS: tuple[ActionSpec, ...] = (
    _spec("new_participant", "Ny deltagare", "New participant", "Ctrl+N", "file", "user-plus"),
    _spec("save", "Spara nu", "Save now", "Ctrl+S", "file"),
    _spec("print", "Förhandsgranska", "Preview", "Ctrl+P", "file", "printer"),
    _spec("hand_over", "Lämna till kontoret", "Hand over to the office", "Ctrl+E", "file",
          "upload"),
    _spec("collect", "Hämta från kontoret", "Collect from the office", "Ctrl+I", "file",
          "download"),
    _spec("lock", "Lås nu", "Lock now", "Ctrl+L", "file", "lock"),
    _spec("quit", "Avsluta", "Quit", "Ctrl+Q", "file"),
    _spec("undo", "Ångra", "Undo", "Ctrl+Z", "edit", "undo-2"),
    _spec("redo", "Gör om", "Redo", "Ctrl+Y", "edit", "redo-2"),
    _spec("edit", "Ändra raden", "Change the row", "F2", "edit", "pencil"),
    _spec("add_row", "Ny rad", "New row", "Ins", "edit", "plus"),
    _spec("row_up", "Flytta raden upp", "Move the row up", "Alt+Up", "edit"),
    _spec("row_down", "Flytta raden ned", "Move the row down", "Alt+Down", "edit"),
    _spec("same_as_then", "Samma som förra gången", "Same as last time", "Ctrl+D", "edit", "equal"),
    _spec("history", "Historik för fältet", "History of the field", "Ctrl+H", "edit", "history"),
    _spec("find", "Sök på sidan", "Find on the page", "Ctrl+F", "edit", "search"),
    _spec("back", "Bakåt", "Back", "Alt+Left", "view", "arrow-left"),
    _spec("forward", "Framåt", "Forward", "Alt+Right", "view", "arrow-right"),
    _spec("next_section", "Nästa avsnitt eller flik", "Next section or tab", "Ctrl+PgDown", "view"),
    _spec("previous_section", "Föregående avsnitt eller flik", "Previous section or tab",
          "Ctrl+PgUp", "view"),
    _spec("next_pane", "Nästa del av fönstret", "Next part of the window", "F6", "view"),
    _spec("previous_pane", "Föregående del av fönstret", "Previous part of the window", "Shift+F6",
          "view"),
    _spec("larger", "Större text", "Larger text", "Ctrl++ Ctrl+=", "view", "a-large-small"),
    _spec("smaller", "Mindre text", "Smaller text", "Ctrl+-", "view"),
    _spec("normal_size", "Vanlig textstorlek", "Normal text size", "Ctrl+0", "view"),
    _spec("conversation", "Samtalsläge", "Conversation mode", "Ctrl+Shift+D", "view",
          "presentation"),
    _spec("note", "Snabbanteckning", "Quick note", "Ctrl+J", "participant", "message-square-text"),
    _spec("hours", "Registrera tid", "Register hours", "Ctrl+T", "participant", "clock"),
    _spec("follow_up", "Ny uppföljning", "New follow-up", "Ctrl+U", "participant", "footprints"),
    _spec("move", "Flytta till rätt person …", "Move to the right person …", "", "participant",
          "arrow-right"),
    _spec("primary", "Sidans huvudknapp", "The page's main button", "Ctrl+Enter Ctrl+Return",
          "participant"),
    _spec("switcher", "Gå till …", "Go to …", "Ctrl+K", "tools", "search"),
    _spec("settings", "Inställningar", "Settings", "Ctrl+,", "tools", "settings"),
    _spec("help", "Hjälp för sidan", "Help for this page", "F1", "help", "circle-question-mark"),
    _spec("shortcuts", "Kortkommandon", "Keyboard shortcuts", "Ctrl+F1", "help"),
    _spec("about", "Om MIA Desktop", "About MIA Desktop", "", "help", "info"),
)  # fmt: skip


def clashes(specs: Iterable[ActionSpec]) -> list[tuple[str, str, str]]:
    """Find keys that two commands claim at the same time: (key, one id, other id)."""
    taken: dict[tuple[str, str], str] = {}
    found = []
    listed = sorted(specs, key=lambda spec: spec.scope != "window")
    for spec in listed:
        for key in spec.keys:
            for scope in {spec.scope, "window"}:
                other = taken.get((key, scope))
                if other is not None:
                    found.append((key, other, spec.id))
            taken[key, spec.scope] = spec.id
    return found


class Actions(QObject):
    """The commands of one window as QActions, each with its text, keys and what it does."""

    def __init__(
        self, specs: Iterable[ActionSpec], language: Language, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.specs = {spec.id: spec for spec in specs}
        self.language = language
        self._made: dict[str, QAction] = {}

    def bind(self, id_: str, run: Callable[[], object]) -> QAction:
        """Give a command its deed; a command that nobody binds is in no menu."""
        spec = self.specs[id_]
        action = QAction(spec.text(self.language), self)
        action.setObjectName(id_)
        action.setShortcuts([QKeySequence(key) for key in spec.keys])
        context = Qt.ShortcutContext.WindowShortcut
        if spec.scope != "window":
            context = Qt.ShortcutContext.WidgetWithChildrenShortcut
        action.setShortcutContext(context)
        action.triggered.connect(lambda _checked=False: run())
        self._made[id_] = action
        return action

    def __getitem__(self, id_: str) -> QAction:
        return self._made[id_]

    def __contains__(self, id_: str) -> bool:
        return id_ in self._made

    def bound(self) -> list[QAction]:
        return [self._made[id_] for id_ in self.specs if id_ in self._made]

    def menus(self) -> list[tuple[str, list[QAction]]]:
        """Menus in their order, each with its bound commands; empty ones are left out."""
        sheets = []
        for menu, titles in MENUS.items():
            inside = [self._made[s.id] for s in self.specs.values()
                      if s.menu == menu and s.id in self._made]  # fmt: skip
            if inside:
                sheets.append((titles[self.language == "en"], inside))
        return sheets

    def shortcut_rows(self) -> list[tuple[str, str]]:
        """What the page of shortcuts shows: command and keys as the system writes them."""
        native = QKeySequence.SequenceFormat.NativeText
        return [
            (spec.text(self.language), QKeySequence(spec.keys[0]).toString(native))
            for spec in self.specs.values()
            if spec.keys
        ]
