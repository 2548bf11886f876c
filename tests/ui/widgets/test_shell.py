"""The shell: going between pages, and being put back where one was."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from mia_ui.base.actions import WINDOW_ACTIONS, Actions
from mia_ui.base.place import Place
from mia_ui.theme import Theme
from mia_ui.widgets.banner import Banner
from mia_ui.widgets.buttons import Button
from mia_ui.widgets.choice import ChoiceField, Option
from mia_ui.widgets.field import LineField, TextArea
from mia_ui.widgets.form_row import FormRow
from mia_ui.widgets.page import Page
from mia_ui.widgets.rail import Rail, RailItem
from mia_ui.widgets.screen import Screen
from mia_ui.widgets.shell import PageSpec, Shell
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from typing_extensions import override

from tests.helpers import a11y
from tests.ui.conftest import Show


class Note(Page):
    """A page with fields, which notes what happens to it."""

    def __init__(self, theme: Theme, args: dict[str, str], log: list[str]) -> None:
        super().__init__(theme, f"Anteckning {args.get('id', '')}".strip())
        self._log = log
        self.text = TextArea(theme)
        self.text.set_value("Orkar mer på förmiddagen.")
        choice = ChoiceField(theme, [Option("A", "Möte"), Option("B", "Telefon")])
        choice.set_value("B")
        self.body.addWidget(FormRow(theme, "Anteckning", self.text, name="note.text"))
        self.body.addWidget(FormRow(theme, "Sätt", choice, name="note.kind"))
        self.save = Button(theme, "Spara anteckning", "primary")
        self.save.clicked.connect(lambda: log.append("saved"))
        self.add_buttons(self.save)
        self.finish()

    @override
    def leave(self) -> None:
        self._log.append(f"left {self.window_title()}")


class Slow(Page):
    """A page whose fields come after its data."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "Långsam")
        self._theme = theme

    def arrive_data(self) -> None:
        field = LineField(self._theme)
        field.set_value("Elise")
        self.body.addWidget(FormRow(self._theme, "Namn", field, name="name"))
        self.filled.emit()


@pytest.fixture
def log() -> list[str]:
    return []


@pytest.fixture
def make(theme: Theme, log: list[str]) -> Callable[[], Shell]:
    def build() -> Shell:
        pages = [
            PageSpec(
                id="idag", title="Idag", icon="sun", rail="top",
                build=lambda _args: Page(theme, "Idag"),
            ),
            PageSpec(
                id="note", title="Anteckningar", icon="users", rail="top",
                build=lambda args: Note(theme, dict(args), log),
            ),
            PageSpec(
                id="slow", title="Långsam", section="note", build=lambda _args: Slow(theme)
            ),
        ]  # fmt: skip
        return Shell(theme, pages, [RailItem(id="lock", title="Lås nu", icon="lock", page=False)])

    return build


def focus() -> object:
    return QApplication.focusWidget()


def test_a_page_opens_with_focus_on_its_heading(
    make: Callable[[], Shell], theme: Theme, show: Show
) -> None:
    """A23: whoever listens hears where they are; nobody types into a field by mistake."""
    shell = make()
    show(shell, theme)
    titles: list[str] = []
    shell.page_shown.connect(titles.append)
    shell.go("idag")
    screen = shell.screen_now

    assert isinstance(screen, Page)
    assert focus() is screen.heading
    assert a11y.role(screen.heading) is a11y.Role.Heading
    assert titles == ["Idag"]


def test_history_goes_back_and_forward_to_where_one_was(
    make: Callable[[], Shell], theme: Theme, show: Show, log: list[str]
) -> None:
    """Alt+Left is not a new beginning: the page, the field and the cursor come back."""
    shell = make()
    show(shell, theme)
    shell.go("note", {"id": "7"})
    note = shell.screen_now
    assert isinstance(note, Note)
    note.text.take_focus()
    note.text.set_caret(5)
    shell.go("idag")

    assert log == ["left Anteckning 7"]
    assert shell.can_go_back
    shell.back()
    back = shell.screen_now

    assert isinstance(back, Note)
    assert back.window_title() == "Anteckning 7"
    assert focus() is back.text.edit
    assert back.text.caret() == 5
    shell.forward()

    assert shell.place().page == "idag"
    shell.forward()
    shell.back()
    shell.back()

    assert not shell.can_go_back


def test_a_new_shell_takes_up_the_place_of_the_old_one(
    make: Callable[[], Shell], theme: Theme, show: Show
) -> None:
    """One way for unlocking, language, theme and text size (decisions P9)."""
    old = make()
    window = show(old, theme)
    old.go("note", {"id": "7"})
    assert isinstance(old.screen_now, Note)
    old.screen_now.text.take_focus()
    old.screen_now.text.set_caret(9)
    place = old.place()
    new = make()
    window.show_content(theme, new)
    new.restore(place)

    assert (place.page, place.args) == ("note", {"id": "7"})
    assert (place.field, place.cursor) == ("note.text", 9)
    assert place.texts == {}
    assert isinstance(new.screen_now, Note)
    assert focus() is new.screen_now.text.edit
    assert new.place() == place


def test_one_comes_back_to_the_answer_that_was_chosen(
    make: Callable[[], Shell], theme: Theme, show: Show
) -> None:
    shell = make()
    show(shell, theme)
    shell.restore(Place(page="note", field="note.kind"))

    assert a11y.spoken(focus()) == "Telefon"  # type: ignore[arg-type]


def test_a_field_that_comes_late_is_returned_to_when_it_is_there(
    make: Callable[[], Shell], theme: Theme, show: Show
) -> None:
    """Data comes from the store thread; the place waits for it."""
    shell = make()
    show(shell, theme)
    shell.restore(Place(page="slow", field="name", cursor=2))
    slow = shell.screen_now
    assert isinstance(slow, Slow)

    assert focus() is slow.heading
    slow.arrive_data()

    assert (shell.place().field, shell.place().cursor) == ("name", 2)
    assert shell.rail.buttons["note"].isChecked()


def test_f6_goes_round_the_parts_and_back_into_each(
    make: Callable[[], Shell], theme: Theme, show: Show
) -> None:
    """The way out of a long form without thirty Tabs."""
    shell = make()
    show(shell, theme)
    shell.status.show_hand_over("7 ändringar att lämna")
    shell.go("note")
    assert isinstance(shell.screen_now, Note)
    shell.screen_now.text.take_focus()
    stops = []
    for _ in range(3):
        shell.next_pane()
        stops.append(focus())
    shell.next_pane(-1)

    assert stops == [
        shell.status.hand_over,
        shell.rail.buttons["note"],
        shell.screen_now.text.edit,
    ]
    assert focus() is shell.rail.buttons["note"]


def test_the_rail_is_walked_with_arrows_and_pressed_with_space(
    make: Callable[[], Shell], theme: Theme, show: Show
) -> None:
    shell = make()
    show(shell, theme)
    commands: list[str] = []
    shell.command_chosen.connect(commands.append)
    shell.go("idag")
    shell.rail.buttons["idag"].setFocus()
    QTest.keyClick(shell.rail.buttons["idag"], Qt.Key.Key_Down)

    assert focus() is shell.rail.buttons["note"]
    QTest.keyClick(shell.rail.buttons["note"], Qt.Key.Key_Space)

    assert shell.place().page == "note"
    assert a11y.described(shell.rail.buttons["note"]) == "Du är här"
    shell.rail.buttons["lock"].click()

    assert commands == ["lock"]
    assert not shell.rail.buttons["lock"].isCheckable()


@pytest.mark.parametrize(("width", "compact"), [(1366, False), (1024, True)])
def test_the_rail_folds_where_there_is_little_room_and_keeps_its_names(
    make: Callable[[], Shell], theme: Theme, show: Show, width: int, compact: bool
) -> None:
    """decisions P12; an icon alone has its words as name and tooltip."""
    shell = make()
    show(shell, theme, width, 640)
    button = shell.rail.buttons["idag"]

    assert (button.text() == "") is compact
    assert a11y.spoken(button) == "Idag"
    assert (button.toolTip() == "Idag") is compact


def test_the_rail_shows_where_one_is_where_it_has_no_room_for_all(theme: Theme, show: Show) -> None:
    """At 200 % the last entries are below the edge; the one that is marked is in sight."""
    items = [RailItem(id=str(n), title=f"Sida {n}", icon="sun") for n in range(12)]
    rail = Rail(theme, "MIA Desktop", items)
    show(rail, theme, 200, 200)
    rail.set_current("11")
    last = rail.buttons["11"]
    below = last.visibleRegion().boundingRect()
    rail.set_current("0")

    assert below == last.rect()
    assert last.visibleRegion().isEmpty()


def test_ctrl_enter_presses_the_pages_primary(
    make: Callable[[], Shell], theme: Theme, show: Show, log: list[str]
) -> None:
    shell = make()
    window = show(shell, theme)
    actions = Actions(WINDOW_ACTIONS, "sv")
    actions.bind("primary", shell.press_primary)
    window.show_content(theme, shell, actions)
    shell.go("note")
    assert isinstance(shell.screen_now, Note)
    shell.screen_now.text.take_focus()
    QTest.keyClick(
        shell.screen_now.text.edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier
    )

    assert log == ["saved"]


def test_a_page_without_a_primary_leaves_the_keys_alone(
    make: Callable[[], Shell], theme: Theme, show: Show
) -> None:
    shell = make()
    show(shell, theme)
    shell.press_primary()
    shell.go("idag")
    shell.press_primary()

    assert shell.place().page == "idag"


def test_a_locked_window_has_no_menus_and_no_name(theme: Theme, show: Show) -> None:
    """The title stands in the task bar of a laptop that lies open on a table."""
    window = show(Screen(), theme)
    window.set_page_title("")

    assert window.windowTitle() == "MIA Desktop"
    assert not window.menuBar().isVisible()
    window.set_page_title("K7-0142 – Hälsa", errors=True)

    assert window.windowTitle() == "Fel: K7-0142 – Hälsa – MIA Desktop"


def test_a_banner_of_the_window_is_shown_and_said(
    make: Callable[[], Shell], theme: Theme, show: Show, said: list[tuple[str, bool]]
) -> None:
    shell = make()
    show(shell, theme)
    banner = Banner(theme, "error", "Det gick inte att spara.", "Texten finns kvar här.")
    shell.add_banner(banner)

    assert banner.isVisible()
    assert a11y.role(banner) is a11y.Role.AlertMessage
    assert said == [("Det gick inte att spara. Texten finns kvar här.", True)]


def test_what_is_half_written_comes_back_with_the_place(
    make: Callable[[], Shell], theme: Theme, show: Show
) -> None:
    """A lock in the middle of a word costs no letter, on whatever page (line 9 of the issue)."""
    old = make()
    window = show(old, theme)
    old.go("note", {"id": "7"})
    assert isinstance(old.screen_now, Note)
    QTest.keyClicks(old.screen_now.text.edit, "halv")
    written = old.screen_now.text.draft()
    place = old.place()
    new = make()
    window.show_content(theme, new)
    new.restore(place)

    assert list(place.texts) == ["note.text"]
    assert isinstance(new.screen_now, Note)
    assert new.screen_now.text.draft() == written
    assert new.place().texts == place.texts
