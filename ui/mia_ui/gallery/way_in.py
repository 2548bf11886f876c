"""Every page of the locked window, in each of its states: the way in and the first start."""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from mia_desktop.platform.paths_checks import Concern, Finding
from mia_desktop.services import passphrases
from mia_desktop.services.beginning import Encryption, Ground
from mia_desktop.services.desk import Role
from mia_desktop.services.errors import BadRecoveryKey, VaultInUse, WrongKey
from mia_desktop.services.invitations import InvitationRead, Profile
from mia_desktop.services.recovering import Person
from mia_ui.desktop import locked_by
from mia_ui.desktop.locked_by import LockedBy
from mia_ui.messages import tell
from mia_ui.screens.create_vault import PhrasePage, YouPage
from mia_ui.screens.invited import InvitedPage
from mia_ui.screens.recovery_key import KeyPage, ProofPage
from mia_ui.screens.restore import RecoverPage, RestorePage, WhoPage
from mia_ui.screens.strength import Judge
from mia_ui.screens.unlock import FREE_TRIES, UnlockPage
from mia_ui.screens.welcome import CrashPage, WaitPage, WelcomePage
from mia_ui.theme import Theme
from mia_ui.widgets.screen import Screen

INVITATION = InvitationRead(
    raw=b"", office="Kansliet", federation="Samordningsförbundet Övning", unit="Haninge",
    prefix="K7", number=1, profiles=(Profile(name="F1"), Profile(name="F3")), asked=(0, 2, 5, 7),
)  # fmt: skip
PEOPLE = (Person(slot="a", name="Anna", made=""), Person(slot="b", name="Bo", made=""))
SYNCED = Path("/home/anna/OneDrive - Övningskommunen/MIA Desktop/vault")
GROUNDS = (
    Ground(folder=SYNCED, disk=Encryption.OFF,
           concerns=(Finding(concern=Concern.SYNCED, service="OneDrive"),)),
    Ground(folder=Path("/home/anna/.local/share/mia-desktop"), disk=Encryption.ON, concerns=()),
)  # fmt: skip
MINUTES = 10
REASONS: tuple[LockedBy, ...] = ("asked", "idle", "away")
Made = Mapping[str, Callable[[], Screen]]


def entrance(theme: Theme, judge: Judge) -> Made:
    """How to make each of them, by name."""
    return {
        "welcome": lambda: WelcomePage(theme),
        **_unlocking(theme),
        **_beginning(theme, judge),
        **_coming_back(theme),
        "wait": lambda: WaitPage(theme, "Öppnar övningen …"),
        "crash": lambda: CrashPage(theme, "/home/anna/fel-2026-03-12-090000.txt"),
    }


# the lock


def _unlocking(theme: Theme) -> Made:
    return {
        "unlock": lambda: UnlockPage(theme),
        **{f"unlock-{by}": partial(_locked, theme, by) for by in REASONS},
        "unlock-practice": lambda: UnlockPage(theme, _practice()),
        "unlock-empty": lambda: _tried(UnlockPage(theme)),
        "unlock-refused": lambda: _refused(theme, 1),
        "unlock-waits": lambda: _refused(theme, FREE_TRIES + 2),
        "unlock-opening": lambda: _opening(theme),
        "unlock-trouble": lambda: _troubled(theme),
    }


def _practice() -> str:
    return QCoreApplication.translate("Gate", "Det här är en övning. Lösenfrasen är: öva")


def _locked(theme: Theme, by: LockedBy) -> UnlockPage:
    return UnlockPage(theme, why=locked_by.why(by, MINUTES))


def _tried(page: UnlockPage) -> UnlockPage:
    page.button.click()
    return page


def _refused(theme: Theme, failed: int) -> UnlockPage:
    page = UnlockPage(theme)
    page.refuse(failed)
    return page


def _opening(theme: Theme) -> UnlockPage:
    page = UnlockPage(theme)
    page.phrase.edit.setText("öva")
    page.button.click()
    return page


def _troubled(theme: Theme) -> UnlockPage:
    page = UnlockPage(theme)
    told = tell(VaultInUse("", "", 0, ""))
    page.show_trouble(told.title, told.text)
    return page


# the first start


def _beginning(theme: Theme, judge: Judge) -> Made:
    key = passphrases.new_key()
    return {
        "invited": lambda: InvitedPage(theme),
        "invited-number": lambda: _invited(theme),
        "phrase": lambda: PhrasePage(theme, judge),
        "phrase-weak": lambda: _weak(theme, judge),
        "key": lambda: KeyPage(theme, key),
        "key-saved": lambda: _saved(KeyPage(theme, key)),
        "proof": lambda: ProofPage(theme, key),
        "proof-wrong": lambda: _proven(ProofPage(theme, key)),
        "you": lambda: YouPage(theme, "handledare"),
        "you-synced": lambda: _grounded(theme, "handledare", GROUNDS[0]),
        "you-encrypted": lambda: _grounded(theme, "handledare", GROUNDS[1], "Haninge"),
        "you-office": lambda: YouPage(theme, "kontoret"),
        "you-office-synced": lambda: _grounded(theme, "kontoret", GROUNDS[0]),
        "you-empty": lambda: _nameless(YouPage(theme, "kontoret")),
    }


def _invited(theme: Theme) -> InvitedPage:
    page = InvitedPage(theme)
    page.show_invitation(INVITATION)
    return page


def _weak(theme: Theme, judge: Judge) -> PhrasePage:
    page = PhrasePage(theme, judge, weak=True)
    page.fields.strength.show_for("hejsan hejsan 2024")
    return page


def _saved(page: KeyPage) -> KeyPage:
    page.show_saved(Path("/media/anna/MINNE/aterstallningsblad.pdf"))
    return page


def _proven(page: ProofPage) -> ProofPage:
    page.button.click()
    return page


def _grounded(theme: Theme, role: Role, ground: Ground, unit: str = "") -> YouPage:
    page = YouPage(theme, role, unit)
    page.show_ground(ground)
    return page


def _nameless(page: YouPage) -> YouPage:
    page.button.click()
    return page


# back by the sheet or a backup


def _coming_back(theme: Theme) -> Made:
    return {
        "recover": lambda: RecoverPage(theme),
        "recover-wrong": lambda: _recovered(theme),
        "who": lambda: WhoPage(theme, PEOPLE),
        "restore": lambda: RestorePage(theme, damaged=False, back="Välkommen"),
        "restore-damaged": lambda: RestorePage(theme, damaged=True, back="Lås upp"),
        "restore-no-file": lambda: _restored(theme, chosen=False),
        "restore-wrong": lambda: _restored(theme, chosen=True),
        "restore-key": lambda: _by_key(theme),
    }


def _recovered(theme: Theme) -> RecoverPage:
    page = RecoverPage(theme)
    page.button.click()
    page.refuse(WrongKey())
    return page


def _restored(theme: Theme, *, chosen: bool) -> RestorePage:
    page = RestorePage(theme, damaged=False, back="Välkommen")
    if chosen:
        page.show_path(SYNCED / "2026-03-12.miabackup")
    page.button.click()
    return page


def _by_key(theme: Theme) -> RestorePage:
    page = RestorePage(theme, damaged=False, back="Välkommen")
    page.show_path(SYNCED / "2026-03-12.miabackup")
    page.way.set_value("key")
    page.way.changed.emit()
    page.button.click()
    page.refuse(BadRecoveryKey(groups=(1,)))
    return page
