"""What the commands of the window do: those whose page is there, and those of the window itself."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Literal

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from mia_ui.base.actions import WINDOW_ACTIONS, Actions, ActionSpec, Language
from mia_ui.screens import pages
from mia_ui.screens.commands import Commanding
from mia_ui.screens.pages import Entry
from mia_ui.widgets.shell import Shell

PAGE_OF: Mapping[str, str] = {
    "new_participant": "new_participant",
    "hand_over": "hand_over",
    "collect": "collect",
    "hours": "hours",
    "settings": "settings",
    "shortcuts": "shortcuts",
    "about": "about",
}
"""Commands that lead to a page of their own; without the page there is no command."""
_DIGITS = 6
_OF_PAGE = "page-"


def specs(entries: tuple[Entry, ...]) -> tuple[ActionSpec, ...]:
    """The window's commands, and Ctrl+1 … Ctrl+6 for the first entries of the rail (ux §1.4)."""
    top = [entry for entry in entries if entry.rail == "top"][:_DIGITS]
    digits = tuple(
        ActionSpec(
            id=f"go-{entry.id}", sv=entry.title, en=pages.title(entry), keys=(f"Ctrl+{n}",),
            menu="view", icon=entry.icon,
        )
        for n, entry in enumerate(top, start=1)
    )  # fmt: skip
    return (*WINDOW_ACTIONS, *digits)


Deed = Literal[
    "lock", "quit", "save", "undo", "redo", "larger", "smaller", "normal_size", "switcher", "help"
]


def bind(
    entries: tuple[Entry, ...], language: Language, shell: Shell,
    deeds: Mapping[Deed, Callable[[], object]], parent: QObject,
) -> Actions:  # fmt: skip
    """Give the commands their deeds; pages bind their own (a row up, a section on) themselves."""
    made = Actions(specs(entries), language, parent)
    there = {entry.id for entry in entries}
    for command, page in PAGE_OF.items():
        if page in there:
            made.bind(command, partial(shell.go, page))
    for entry in entries:
        if f"go-{entry.id}" in made.specs:
            made.bind(f"go-{entry.id}", partial(shell.go, entry.id))
    made.bind("back", shell.back)
    made.bind("forward", shell.forward)
    made.bind("next_pane", shell.next_pane)
    made.bind("previous_pane", partial(shell.next_pane, -1))
    made.bind("primary", shell.press_primary)
    for deed, run in deeds.items():
        made.bind(deed, run)
    let_pages_answer(made, shell)
    return made


def let_pages_answer(made: Actions, shell: Shell) -> None:
    """Commands that only some pages know: on while the page that is shown has a deed for them."""
    left = [s.id for s in WINDOW_ACTIONS if s.id not in made and s.id not in PAGE_OF]

    def run(command: str) -> None:
        deed = _deeds_of(shell).get(command)
        if deed is not None:
            deed()

    def refresh(_title: str = "") -> None:
        known = _deeds_of(shell)
        for command in left:
            made[command].setEnabled(command in known)

    for command in left:
        made.bind(command, partial(run, command))
    shell.page_shown.connect(refresh)
    refresh()


def of_page(shell: Shell) -> list[str]:
    """The commands that the page which is shown answers itself, in the order of the menus."""
    known = _deeds_of(shell)
    return [spec.id for spec in WINDOW_ACTIONS if spec.id in known]


def _deeds_of(shell: Shell) -> Mapping[str, Callable[[], object]]:
    """What the page that is shown answers: its `commands`, and the actions it has bound itself.

    An action of the page gives its keys up to the command of the window, which is in the menus.
    """
    screen = shell.screen_now
    if screen is None:
        return {}
    deeds: dict[str, Callable[[], object]] = {}
    for action in screen.findChildren(QAction):
        if action.objectName().startswith(_OF_PAGE):
            action.setShortcuts([])
            deeds[action.objectName().removeprefix(_OF_PAGE)] = action.trigger
    if isinstance(screen, Commanding):
        deeds |= screen.commands()
    return deeds
