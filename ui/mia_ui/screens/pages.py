"""The pages that there are: what the rail, the history and the commands lead to.

A page is a class in a module of its own, made from its `Context` and its arguments. To add one,
give it a line in `ENTRIES`, in the order of the rail.
"""

from collections.abc import Callable
from functools import partial
from importlib import import_module
from typing import Literal

import msgspec
from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from mia_desktop.services.desk import Role
from mia_ui.screens.context import Context
from mia_ui.screens.keeper import Keeper
from mia_ui.widgets.screen import Screen
from mia_ui.widgets.shell import Args, PageSpec


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """A page of the program; one that `keeps` also changes the settings.

    `made_by` is the module in this package and the class in it: most people open few of the pages
    in a day, so each is imported when it is first shown (memory, architecture §9). `title` is
    Swedish and is translated when it is shown; `section` is the rail entry that the page belongs
    under.
    """

    id: str
    made_by: str
    keeps: bool = False
    title: str = ""
    icon: str = ""
    rail: Literal["top", "bottom", ""] = ""
    section: str = ""
    roles: tuple[Role, ...] = ("handledare", "kontoret")

    def page(self) -> Callable[..., Screen]:
        """What makes the page; raises ImportError or AttributeError where `made_by` is wrong."""
        module, name = self.made_by.split(":")
        made: Callable[..., Screen] = getattr(import_module(f"mia_ui.screens.{module}"), name)
        return made

    def build(self, context: Context, args: Args, keeper: Keeper) -> Screen:
        return self.page()(context, args, keeper) if self.keeps else self.page()(context, args)


ENTRIES: tuple[Entry, ...] = (
    Entry(
        id="today",
        made_by="today:TodayScreen",
        title=str(QT_TRANSLATE_NOOP("Pages", "Idag")),
        icon="sun",
        rail="top",
        roles=("handledare",),
    ),
    Entry(
        id="inbox",
        made_by="inbox:InboxPage",
        title=str(QT_TRANSLATE_NOOP("Pages", "Inkorg")),
        icon="inbox",
        rail="top",
        roles=("kontoret",),
    ),
    Entry(
        id="register",
        made_by="register:RegisterPage",
        title=str(QT_TRANSLATE_NOOP("Pages", "Register")),
        icon="id-card",
        rail="top",
        roles=("kontoret",),
    ),
    Entry(id="assign", made_by="assign:AssignPage", section="register", roles=("kontoret",)),
    Entry(
        id="caseload",
        made_by="caseload:CaseloadScreen",
        title=str(QT_TRANSLATE_NOOP("Pages", "Deltagare")),
        icon="users",
        rail="top",
    ),
    Entry(
        id="calendar",
        made_by="calendar_page:CalendarPage",
        title=str(QT_TRANSLATE_NOOP("Pages", "Kalender")),
        icon="calendar-days",
        rail="top",
        roles=("handledare",),
    ),
    Entry(
        id="hours",
        made_by="hours:HoursPage",
        title=str(QT_TRANSLATE_NOOP("Pages", "Tid")),
        icon="clock",
        rail="top",
        roles=("handledare",),
    ),
    Entry(
        id="groups",
        made_by="groups:GroupsPage",
        title=str(QT_TRANSLATE_NOOP("Pages", "Grupper")),
        section="hours",
        roles=("handledare",),
    ),
    Entry(id="group", made_by="group:GroupPage", section="hours", roles=("handledare",)),
    Entry(
        id="group_meeting",
        made_by="group_meeting:GroupMeetingPage",
        section="hours",
        roles=("handledare",),
    ),
    Entry(id="new_participant", made_by="new_participant:NewParticipantScreen", section="caseload"),
    Entry(
        id="lists",
        made_by="lists:ListsPage",
        title=str(QT_TRANSLATE_NOOP("Pages", "Läs in en lista")),
        section="caseload",
        roles=("handledare",),
    ),
    Entry(id="case", made_by="case:CaseScreen", section="caseload"),
    Entry(id="protect", made_by="protect:ProtectPage", section="caseload"),
    Entry(id="merge", made_by="merge_registrations:MergePage", section="caseload"),
    Entry(id="move", made_by="move:MovePage", section="caseload"),
    Entry(id="data_rights", made_by="data_rights:DataRightsPage", section="caseload"),
    Entry(id="dispute", made_by="dispute_page:DisputePage", section="caseload"),
    Entry(id="attachment", made_by="attachment:AttachmentPage", section="caseload"),
    Entry(id="form", made_by="form:FormScreen", section="caseload"),
    Entry(
        id="goal_conversation",
        made_by="goal_conversation:GoalConversation",
        section="caseload",
    ),
    Entry(id="conversation", made_by="conversation:ConversationScreen", section="caseload"),
    Entry(id="check_answers", made_by="check_answers:CheckAnswersScreen", section="caseload"),
    Entry(
        id="conflicts",
        made_by="conflicts:ConflictsPage",
        section="caseload",
        roles=("handledare",),
    ),
    Entry(id="plan", made_by="plan:PlanScreen", keeps=True, section="caseload"),
    Entry(id="over_time", made_by="over_time:OverTimePage", section="caseload"),
    Entry(id="preview", made_by="preview:PreviewScreen", section="caseload"),
    Entry(
        id="statistics",
        made_by="statistics:StatisticsPage",
        title=str(QT_TRANSLATE_NOOP("Pages", "Statistik")),
        icon="chart-column",
        rail="top",
        roles=("handledare",),
    ),
    Entry(
        id="hand_over",
        made_by="hand_over:HandOverPage",
        title=str(QT_TRANSLATE_NOOP("Pages", "Lämna till kontoret")),
        icon="upload",
        rail="top",
        roles=("handledare",),
    ),
    Entry(
        id="collect",
        made_by="collect:CollectPage",
        title=str(QT_TRANSLATE_NOOP("Pages", "Hämta från kontoret")),
        icon="download",
        rail="top",
        roles=("handledare",),
    ),
    Entry(
        id="workplaces",
        made_by="shared_register:SharedRegisterPage",
        title=str(QT_TRANSLATE_NOOP("Pages", "Arbetsplatser")),
        icon="briefcase",
        rail="top",
        roles=("handledare",),
    ),
    Entry(
        id="conflicts",
        made_by="conflicts:ConflictsPage",
        title=str(QT_TRANSLATE_NOOP("Pages", "Krockar")),
        icon="git-compare",
        rail="top",
        roles=("kontoret",),
    ),
    Entry(
        id="volumes",
        made_by="volumes:VolumesPage",
        title=str(QT_TRANSLATE_NOOP("Pages", "Volymer")),
        icon="chart-column",
        rail="top",
        roles=("kontoret",),
    ),
    Entry(
        id="deviation_board",
        made_by="deviation_board:DeviationBoard",
        title=str(QT_TRANSLATE_NOOP("Pages", "Avvikelser")),
        icon="message-square-text",
        rail="top",
        roles=("kontoret",),
    ),
    Entry(
        id="deviations",
        made_by="deviations:DeviationsPage",
        title=str(QT_TRANSLATE_NOOP("Pages", "Avvikelser")),
        icon="message-square-text",
        rail="top",
        roles=("handledare",),
    ),
    Entry(
        id="invitations",
        made_by="invitations:InvitationsPage",
        title=str(QT_TRANSLATE_NOOP("Pages", "Inbjudningar")),
        icon="mail",
        rail="top",
        roles=("kontoret",),
    ),
    Entry(
        id="check_numbers",
        made_by="check_numbers:CheckNumbersPage",
        section="settings",
        roles=("handledare",),
    ),
    Entry(
        id="backups",
        made_by="backups:BackupsPage",
        title=str(QT_TRANSLATE_NOOP("Pages", "Säkerhetskopior")),
        icon="database-backup",
        section="settings",
    ),
    Entry(
        id="disposal",
        made_by="disposal:DisposalPage",
        title=str(QT_TRANSLATE_NOOP("Pages", "Gallring")),
        icon="trash-2",
        section="settings",
    ),
    Entry(
        id="event_log",
        made_by="event_log:EventLogPage",
        title=str(QT_TRANSLATE_NOOP("Pages", "Händelselogg")),
        icon="scroll-text",
        section="settings",
    ),
    Entry(
        id="change_phrase",
        made_by="change_phrase:ChangePhrasePage",
        title=str(QT_TRANSLATE_NOOP("Pages", "Byt lösenfras")),
        icon="key-round",
        section="settings",
    ),
    Entry(
        id="new_sheet",
        made_by="new_sheet:NewSheetScreen",
        title=str(QT_TRANSLATE_NOOP("Pages", "Ny återställningsnyckel")),
        icon="file-text",
        section="settings",
    ),
    Entry(
        id="people",
        made_by="people_in:PeoplePage",
        title=str(QT_TRANSLATE_NOOP("Pages", "Personer som kan öppna valvet")),
        icon="users",
        section="settings",
        roles=("kontoret",),
    ),
    Entry(
        id="my_card",
        made_by="my_card:MyCardPage",
        title=str(QT_TRANSLATE_NOOP("Pages", "Mitt visitkort")),
        icon="id-card",
        section="settings",
        roles=("handledare",),
    ),
    Entry(
        id="settings",
        made_by="settings:SettingsPage",
        keeps=True,
        title=str(QT_TRANSLATE_NOOP("Pages", "Inställningar")),
        icon="settings",
        rail="bottom",
    ),
    Entry(
        id="help",
        made_by="help:HelpPage",
        title=str(QT_TRANSLATE_NOOP("Pages", "Hjälp")),
        icon="circle-question-mark",
        rail="bottom",
    ),
    Entry(
        id="shortcuts",
        made_by="shortcuts:ShortcutsPage",
        title=str(QT_TRANSLATE_NOOP("Pages", "Kortkommandon")),
        icon="circle-question-mark",
        section="help",
    ),
    Entry(
        id="about",
        made_by="about:AboutPage",
        title=str(QT_TRANSLATE_NOOP("Pages", "Om MIA Desktop")),
        icon="info",
        section="help",
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
