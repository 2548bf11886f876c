"""From an empty folder to the caseload, by the keyboard."""

from __future__ import annotations

from mia_ui.screens.create_vault import YouPage
from PySide6.QtWidgets import QApplication

from mia_desktop.platform import paths_checks
from mia_desktop.platform.paths_checks import Mount
from mia_desktop.services import access, identity
from tests.helpers.desks import CHEAP
from tests.helpers.whole import Whole
from tests.ui.desktop.conftest import Begin

WORDS = "granit ladugård vinter sadel kompass"


def to_the_key(whole: Whole, way: str = "Jag börjar själv") -> tuple[str, ...]:
    """Up to the page that shows the key; gives the key."""
    start = next(each for each in whole.screen.ways.values() if way in each.accessibleName())
    whole.press(start.accessibleName())
    whole.wait_for("PhrasePage")
    whole.write_phrase(WORDS)
    whole.press("Fortsätt")
    whole.wait_for("KeyPage")
    return whole.read_key()


def to_the_name(whole: Whole, way: str = "Jag börjar själv") -> tuple[str, ...]:
    key = to_the_key(whole, way)
    whole.press("Jag har skrivit av nyckeln")
    whole.wait_for("ProofPage")
    whole.prove(key)
    whole.press("Kontrollera")
    whole.wait_for("YouPage")
    whole.settle()
    return key


def test_a_handledare_begins_by_the_keyboard_and_comes_to_work(begin: Begin) -> None:
    """Nobody is there to help on the first day, and there may be no mouse."""
    whole = begin()

    to_the_name(whole)
    whole.write("Ditt namn", "Berit Testhandledare")
    whole.press("Börja använda MIA Desktop")
    whole.wait_for("TodayScreen")

    assert whole.program.window.windowTitle() == "Idag – MIA Desktop"
    assert (whole.places.vault / "caseload.db").exists()


def test_nothing_is_on_the_disk_before_the_sheet_is_proven(begin: Begin) -> None:
    """Whoever stops at the key has no vault that nobody can open."""
    whole = begin()

    to_the_key(whole)
    whole.press("Jag har skrivit av nyckeln")
    whole.wait_for("ProofPage")

    assert not whole.places.vault.exists()


def test_a_phrase_that_can_be_guessed_is_told_how_to_be_better(begin: Begin) -> None:
    """The phrase is all that stands between a lost laptop and the caseload."""
    whole = begin()
    whole.press(whole.screen.ways["alone"].accessibleName())
    whole.wait_for("PhrasePage")

    whole.write_phrase("hejsan hejsan")
    whole.press("Fortsätt")
    whole.settle()

    assert whole.page() == "PhrasePage"
    assert "Lösenfrasen går att gissa" in whole.screen.fields.first_row.error
    assert "Skriv minst 15 tecken." in whole.screen.fields.strength.text.text()


def test_two_phrases_that_differ_are_not_taken(begin: Begin) -> None:
    """A slip of the finger in a hidden field must not become the passphrase."""
    whole = begin()
    whole.press(whole.screen.ways["alone"].accessibleName())
    whole.wait_for("PhrasePage")

    whole.write_phrase(WORDS, f"{WORDS}s")
    whole.press("Fortsätt")
    whole.settle()

    assert whole.page() == "PhrasePage"
    assert whole.screen.fields.second_row.error.startswith("Fel: Lösenfraserna är inte lika.")


def test_five_other_words_can_be_had(begin: Begin) -> None:
    """Words that stick in one head do not stick in another."""
    whole = begin()
    whole.press(whole.screen.ways["alone"].accessibleName())
    whole.wait_for("PhrasePage")
    before = whole.screen.fields.proposal.text()

    whole.press("Föreslå fem nya ord")

    assert whole.screen.fields.proposal.text() != before
    assert len(whole.screen.fields.proposal.text().split()) == 5


def test_a_slip_on_the_sheet_is_found_before_it_matters(begin: Begin) -> None:
    """A sheet with one wrong letter opens nothing on the day that it is needed."""
    whole = begin()
    key = to_the_key(whole)
    whole.press("Jag har skrivit av nyckeln")
    whole.wait_for("ProofPage")
    first = whole.screen.asked[0]
    wrong = tuple("00000" if n == first else group for n, group in enumerate(key, 1))

    whole.prove(wrong)
    whole.press("Kontrollera")

    assert whole.page() == "ProofPage"
    assert f"Grupp {first} stämmer inte" in whole.screen.row.error


def test_the_same_key_is_shown_when_one_goes_back(begin: Begin) -> None:
    """Half a sheet is written already; another key would make it worthless unseen."""
    whole = begin()
    key = to_the_key(whole)
    whole.press("Jag har skrivit av nyckeln")
    whole.wait_for("ProofPage")

    whole.press("Tillbaka till Återställningsnyckel")
    whole.wait_for("KeyPage")

    assert whole.read_key() == key


def test_a_phrase_with_ones_own_name_in_it_is_asked_for_anew(begin: Begin) -> None:
    """The name is the first thing that somebody tries who has stolen the laptop."""
    whole = begin()
    whole.press(whole.screen.ways["alone"].accessibleName())
    whole.wait_for("PhrasePage")
    whole.write_phrase("Zebrorna Xylofonquist granit sadel")
    whole.press("Fortsätt")
    whole.wait_for("KeyPage")
    key = whole.read_key()
    whole.press("Jag har skrivit av nyckeln")
    whole.wait_for("ProofPage")
    whole.prove(key)
    whole.press("Kontrollera")
    whole.wait_for("YouPage")
    whole.settle()

    whole.write("Ditt namn", "Zebrorna Xylofonquist")
    whole.press("Börja använda MIA Desktop")
    whole.wait_for("PhrasePage")

    assert "går att gissa" in whole.screen.fields.first_row.error
    assert not whole.places.vault.exists()


def test_the_office_says_which_federation_it_is(begin: Begin) -> None:
    """Cards and invitations carry the federation's name from then on."""
    whole = begin()
    to_the_name(whole, "Vi är kontoret")

    whole.write("Ditt namn", "Kim Kanslist")
    whole.press("Börja använda MIA Desktop")
    assert "Skriv samordningsförbundets namn." in whole.screen.unit_row.error
    whole.write("Samordningsförbund", "Samordningsförbundet Prov")
    whole.press("Börja använda MIA Desktop")
    whole.qtbot.waitUntil(lambda: whole.program.inside is not None)
    whole.lock()
    desk = access.enter(whole.places, whole.clock, WORDS, terms=CHEAP).desk

    assert desk.role == "kontoret"
    assert identity.federation(desk) == "Samordningsförbundet Prov"
    access.leave(desk)


def test_a_vault_is_refused_on_a_network_share(begin: Begin, monkeypatch) -> None:
    """A share cannot keep what a crash-safe database rests on (bundle-format §8)."""
    monkeypatch.setattr(
        paths_checks, "mounts_here", lambda: (Mount("/", "ext4"), Mount("/tmp", "nfs4"))
    )
    whole = begin()
    to_the_name(whole)
    page = whole.screen
    assert isinstance(page, YouPage)

    whole.write("Ditt namn", "Berit Testhandledare")
    whole.press("Börja använda MIA Desktop")

    assert whole.screen is page
    assert "Valvet kan inte ligga på en nätverksplats." in whole.texts()
    assert not whole.places.vault.exists()


def test_the_disks_own_encryption_is_looked_up_and_said(begin: Begin) -> None:
    """What the system writes beside us is only as safe as the disk (bundle-format §1)."""
    whole = begin()

    to_the_name(whole)

    assert "atorns disk" in whole.texts()


def test_another_language_shows_the_same_page(begin: Begin) -> None:
    """Who reads English better begins in English."""
    whole = begin()

    whole.press("English")
    QApplication.processEvents()

    assert whole.page() == "WelcomePage"
    assert whole.program.choices.preferences.language == "en"


def test_going_back_while_the_vault_is_made_loses_no_vault(begin: Begin) -> None:
    """What was asked for is made; nobody is left before a vault that is open and unseen."""
    whole = begin()
    to_the_name(whole)
    whole.write("Ditt namn", "Berit Testhandledare")

    whole.screen.button.click()
    whole.qtbot.waitUntil(whole.places.vault.exists, timeout=20_000)
    whole.screen.back_wanted.emit()
    whole.wait_inside()

    assert whole.page() == "TodayScreen"


def test_the_language_stays_while_a_key_is_being_written_down(begin: Begin) -> None:
    """Another language would begin anew, with another key than the one on paper."""
    whole = begin()
    offered = "English" in whole.texts()

    to_the_key(whole)

    assert offered
    assert "English" not in whole.texts()
