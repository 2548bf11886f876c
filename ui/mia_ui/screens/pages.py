"""The pages that there are: what the rail, the history and the commands lead to.

A page is a class in a module of its own, made from its `Context` and its arguments. To add one,
import it and give it a line in `ENTRIES`, in the order of the rail.
"""

from collections.abc import Callable
from functools import partial
from typing import Literal

import msgspec
from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from mia_desktop.services.desk import Role
from mia_ui.screens.backups import BackupsPage
from mia_ui.screens.case import CaseScreen
from mia_ui.screens.caseload import CaseloadScreen
from mia_ui.screens.change_phrase import ChangePhrasePage
from mia_ui.screens.check_answers import CheckAnswersScreen
from mia_ui.screens.check_numbers import CheckNumbersPage
from mia_ui.screens.collect import CollectPage
from mia_ui.screens.conflicts import ConflictsPage
from mia_ui.screens.context import Context
from mia_ui.screens.form import FormScreen
from mia_ui.screens.hand_over import HandOverPage
from mia_ui.screens.inbox import InboxPage
from mia_ui.screens.invitations import InvitationsPage
from mia_ui.screens.keeper import Keeper
from mia_ui.screens.my_card import MyCardPage
from mia_ui.screens.new_participant import NewParticipantScreen
from mia_ui.screens.new_sheet import NewSheetScreen
from mia_ui.screens.people_in import PeoplePage
from mia_ui.screens.plan import PlanScreen
from mia_ui.screens.preview import PreviewScreen
from mia_ui.screens.register import RegisterPage
from mia_ui.screens.settings import SettingsPage
from mia_ui.screens.today import TodayScreen
from mia_ui.widgets.screen import Screen
from mia_ui.widgets.shell import Args, PageSpec

Make = Callable[[Context, Args], Screen]
Kept = Callable[[Context, Args, Keeper], Screen]


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """A page of the program, made by `make`, or by `kept` if it changes the settings.

    `title` is Swedish and is translated when it is shown; `section` is the rail entry that the
    page belongs under.
    """

    id: str
    make: Make | None = None
    kept: Kept | None = None
    title: str = ""
    icon: str = ""
    rail: Literal["top", "bottom", ""] = ""
    section: str = ""
    roles: tuple[Role, ...] = ("handledare", "kontoret")

    def build(self, context: Context, args: Args, keeper: Keeper) -> Screen:
        if self.kept is not None:
            return self.kept(context, args, keeper)
        assert self.make is not None, self.id
        return self.make(context, args)


ENTRIES: tuple[Entry, ...] = (
    Entry(
        id="today",
        make=TodayScreen,
        title=str(QT_TRANSLATE_NOOP("Pages", "Idag")),
        icon="sun",
        rail="top",
        roles=("handledare",),
    ),
    Entry(
        id="inbox",
        make=InboxPage,
        title=str(QT_TRANSLATE_NOOP("Pages", "Inkorg")),
        icon="inbox",
        rail="top",
        roles=("kontoret",),
    ),
    Entry(
        id="register",
        make=RegisterPage,
        title=str(QT_TRANSLATE_NOOP("Pages", "Register")),
        icon="id-card",
        rail="top",
        roles=("kontoret",),
    ),
    Entry(
        id="caseload",
        make=CaseloadScreen,
        title=str(QT_TRANSLATE_NOOP("Pages", "Deltagare")),
        icon="users",
        rail="top",
    ),
    Entry(id="new_participant", make=NewParticipantScreen, section="caseload"),
    Entry(id="case", make=CaseScreen, section="caseload"),
    Entry(id="form", make=FormScreen, section="caseload"),
    Entry(id="check_answers", make=CheckAnswersScreen, section="caseload"),
    Entry(id="conflicts", make=ConflictsPage, section="caseload"),
    Entry(id="plan", make=PlanScreen, section="caseload"),
    Entry(id="preview", make=PreviewScreen, section="caseload"),
    Entry(
        id="hand_over",
        make=HandOverPage,
        title=str(QT_TRANSLATE_NOOP("Pages", "Lämna till kontoret")),
        icon="upload",
        rail="top",
        roles=("handledare",),
    ),
    Entry(
        id="collect",
        make=CollectPage,
        title=str(QT_TRANSLATE_NOOP("Pages", "Hämta från kontoret")),
        icon="download",
        rail="top",
        roles=("handledare",),
    ),
    Entry(
        id="invitations",
        make=InvitationsPage,
        title=str(QT_TRANSLATE_NOOP("Pages", "Inbjudningar")),
        icon="mail",
        rail="top",
        roles=("kontoret",),
    ),
    Entry(id="check_numbers", make=CheckNumbersPage, section="settings", roles=("handledare",)),
    Entry(id="backups", make=BackupsPage, section="settings"),
    Entry(id="change_phrase", make=ChangePhrasePage, section="settings"),
    Entry(id="new_sheet", make=NewSheetScreen, section="settings"),
    Entry(id="people", make=PeoplePage, section="settings", roles=("kontoret",)),
    Entry(id="my_card", make=MyCardPage, section="settings", roles=("handledare",)),
    Entry(
        id="settings",
        kept=SettingsPage,
        title=str(QT_TRANSLATE_NOOP("Pages", "Inställningar")),
        icon="settings",
        rail="bottom",
    ),
)
HOME: dict[Role, tuple[str, ...]] = {
    "handledare": ("today", "caseload", "settings"),
    "kontoret": ("inbox", "register", "caseload", "settings"),
}
"""Where an unlocked vault opens: the first of these that there is."""


def entries(role: Role) -> tuple[Entry, ...]:
    return tuple(entry for entry in ENTRIES if role in entry.roles)


def home(role: Role) -> str:
    """Where somebody lands who was nowhere before."""
    there = {entry.id for entry in entries(role)}
    return next(page for page in HOME[role] if page in there)


def title(entry: Entry) -> str:
    return QCoreApplication.translate("Pages", entry.title) if entry.title else ""


def specs(role: Role, build: Callable[[Entry, Args], Screen]) -> list[PageSpec]:
    """The page list of a shell; `build` makes a page with what this shell gives to pages."""
    return [
        PageSpec(
            id=entry.id, title=title(entry), build=partial(build, entry), icon=entry.icon,
            rail=entry.rail, section=entry.section,
        )
        for entry in entries(role)
    ]  # fmt: skip
