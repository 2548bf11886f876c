"""Every page of the way in and of the settings, audited: names, keys, sizes, clipping (ux §5)."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from mia_ui.screens.create_vault import PhrasePage, YouPage
from mia_ui.screens.invited import InvitedPage
from mia_ui.screens.recovery_key import KeyPage, ProofPage
from mia_ui.screens.restore import RecoverPage, RestorePage, WhoPage
from mia_ui.screens.unlock import UnlockPage
from mia_ui.screens.welcome import CrashPage, WelcomePage
from mia_ui.theme import Theme
from mia_ui.widgets.page import Page
from PySide6.QtWidgets import QApplication

from mia_desktop.platform.paths_checks import Concern
from mia_desktop.platform.paths_checks import Finding as Ground_Finding
from mia_desktop.services import passphrases
from mia_desktop.services.beginning import Encryption, Ground
from mia_desktop.services.invitations import InvitationRead, Profile
from mia_desktop.services.recovering import Person
from tests.helpers import a11y
from tests.ui.conftest import Show
from tests.ui.desktop.conftest import Begin

INVITATION = InvitationRead(
    raw=b"", office="Kansliet", federation="Samordningsförbundet Prov", unit="Haninge", prefix="K7",
    number=1, profiles=(Profile(name="F1"),), asked=(0, 2, 5, 7),
)  # fmt: skip
PEOPLE = (Person(slot="a", name="Anna", made=""), Person(slot="b", name="Bo", made=""))
GROUND = Ground(
    folder=Path("/home/anna/OneDrive - Testkommunen/MIA Desktop/vault"), disk=Encryption.OFF,
    concerns=(Ground_Finding(concern=Concern.SYNCED, service="OneDrive"),),
)  # fmt: skip


def judge(phrase: str, then: Callable[[Any], None]) -> None:
    then(passphrases.judge(phrase))


def invited(theme: Theme) -> Page:
    page = InvitedPage(theme)
    page.show_invitation(INVITATION)
    return page


def you(theme: Theme) -> Page:
    page = YouPage(theme, "kontoret")
    page.show_ground(GROUND)
    return page


def weak(theme: Theme) -> Page:
    page = PhrasePage(theme, judge, weak=True)
    page.fields.strength.show_for("hejsan hejsan 2024")
    return page


def refused(theme: Theme) -> Page:
    page = UnlockPage(theme)
    page.refuse(5)
    page._second.stop()
    return page


PAGES: dict[str, Callable[[Theme], Page]] = {
    "welcome": WelcomePage,
    "unlock": UnlockPage,
    "refused": refused,
    "phrase": lambda theme: PhrasePage(theme, judge),
    "weak phrase": weak,
    "key": lambda theme: KeyPage(theme, passphrases.new_key()),
    "proof": lambda theme: ProofPage(theme, passphrases.new_key()),
    "you": you,
    "invited": invited,
    "recover": RecoverPage,
    "who": lambda theme: WhoPage(theme, PEOPLE),
    "restore": lambda theme: RestorePage(theme, damaged=True, back="Lås upp"),
    "crash": lambda theme: CrashPage(theme, "/home/anna/fel-2026-03-12-090000.txt"),
}


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("scale", [1.0, 2.0], ids=["100", "200"])
def test_the_way_in_can_be_used_by_everybody(
    name: str, scale: float, show: Show, qapp: QApplication
) -> None:
    """Nobody is let in to work who cannot use the page at the door."""
    theme = Theme("ljus", scale)
    theme.apply(qapp)
    page = PAGES[name](theme)
    window = show(page, theme)
    page.reflow(theme.effective(window.width()))
    for _ in range(4):  # texts that wrap are laid out in turns
        QApplication.processEvents()

    found = a11y.audit(window)
    theme.close()

    assert found == []


@pytest.mark.parametrize("page", ["settings", "backups", "change_phrase", "new_sheet", "my_card"])
@pytest.mark.parametrize("scale", [1.0, 2.0], ids=["100", "200"])
def test_the_pages_of_settings_can_be_used_by_everybody(
    page: str, scale: float, begin: Begin
) -> None:
    """Larger text and a screen reader are set here, so here they must work."""
    whole = begin(vault=True)
    whole.unlock()
    while whole.program.choices.preferences.scale < scale:
        whole.keys("Ctrl++")
        whole.settle()
    assert whole.program.inside is not None
    whole.program.inside.shell.go(page)
    whole.settle()

    assert a11y.audit(whole.screen) == []


def test_the_office_finds_its_people_too(begin: Begin) -> None:
    """A clerk who sees nothing lets the next one in."""
    whole = begin(vault=True, role="kontoret")
    whole.unlock()
    assert whole.program.inside is not None
    whole.program.inside.shell.go("people")
    whole.settle()

    assert a11y.audit(whole.screen) == []
