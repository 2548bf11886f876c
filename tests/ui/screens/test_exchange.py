"""Hand over, collect, inbox, register, invitations: the round as people do it at the screen."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from mia_ui.theme import Theme
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mia_desktop.services import filling, handover, identity, invitations, office, people
from mia_desktop.sync import cards, invitation, signed
from tests.helpers import a11y
from tests.helpers.caseloads import phone, take_in
from tests.helpers.federations import (
    FEDERATION,
    ROOT_PHRASE,
    typed,
)
from tests.helpers.two_computers import Two, answer_dialogs, wait, write_groups
from tests.helpers.window import OpenWindow, open_window

Open = Callable[[str], OpenWindow]


@pytest.fixture
def two(tmp_path: Path) -> Iterator[Two]:
    made = Two(tmp_path)
    yield made
    made.close()


@pytest.fixture
def at(qtbot: QtBot, theme: Theme, two: Two) -> Iterator[Callable[..., OpenWindow]]:
    """`at("anna", "hand_over")`: a page at somebody's computer."""
    windows: list[OpenWindow] = []

    def run(who: str, page: str, **more: Any) -> OpenWindow:
        windows.append(open_window(qtbot, getattr(two, who), theme, page, **more))
        return windows[-1]

    yield run
    for window in windows:
        window.close()

    assert [window.told.troubles for window in windows] == [[] for _ in windows]


@pytest.fixture
def choose(monkeypatch: pytest.MonkeyPatch) -> Callable[[Path], None]:
    return answer_dialogs(monkeypatch)


def test_the_page_shows_what_leaves_and_what_stays_and_makes_the_bundle(
    two: Two, at: Callable[..., OpenWindow], choose: Callable[[Path], None]
) -> None:
    """Preview, receiver with its number, file, and the row that says how far it has come."""
    two.introduce()
    two.anna.run(lambda desk: take_in(desk, "Amina"))
    two.anna.run(lambda desk: take_in(desk, "Bo", consent=False))
    window = at("anna", "hand_over")
    target = two.stick / "paket.miabundle"
    choose(target)
    texts = window.texts()

    assert "Amina Prov" in texts
    assert "Inget samtycke till kontoret." in texts
    assert "Kontrollnumret skrevs 12 mars 2026." in texts

    window.press("Skapa paketet …")
    wait(window, "Paketet är skapat och kontrolläst.")

    assert target.exists()
    assert "Skrivet" in window.texts()
    assert "Kontrollsumma:" in window.texts()
    two.read(target)
    assert two.office.run(lambda desk: desk.connection.value("SELECT count(*) FROM caseload")) == 1


def test_a_participant_can_wait(
    two: Two, at: Callable[..., OpenWindow], choose: Callable[[Path], None]
) -> None:
    """Unticked: the participant stays, the others go."""
    two.introduce()
    two.anna.run(lambda desk: take_in(desk, "Amina"))
    two.anna.run(lambda desk: take_in(desk, "Cilla"))
    window = at("anna", "hand_over")
    choose(two.stick / "paket.miabundle")
    window.press("K1-0002 Cilla Prov")
    window.press("Skapa paketet …")
    wait(window, "Paketet är skapat")

    assert "K1-0002 Cilla Prov" in window.texts()
    assert "K1-0001 Amina Prov" not in window.texts()


def test_without_an_office_the_page_says_so(two: Two, at: Callable[..., OpenWindow]) -> None:
    """And leads to where an invitation is read."""
    window = at("anna", "hand_over")

    assert "Du hör inte till något kontor än." in window.texts()


def test_a_number_that_was_not_typed_blocks_the_button(
    two: Two, at: Callable[..., OpenWindow]
) -> None:
    """Nothing is written to an office that nobody has called (§3)."""
    two.set_up()
    data = two.invite()
    two.anna.run(lambda desk: invitations.keep(desk, data))
    two.anna.run(lambda desk: take_in(desk, "Amina"))
    window = at("anna", "hand_over")

    assert "Tills dess lämnas ingenting." in window.texts()
    assert "Skapa paketet …" not in window.texts()


def test_the_number_of_a_kept_invitation_is_typed_later(
    two: Two, at: Callable[..., OpenWindow]
) -> None:
    """Nobody answered yesterday; today the four groups are typed."""
    two.set_up()
    data = two.invite()
    two.anna.run(lambda desk: invitations.keep(desk, data))
    window = at("anna", "check_numbers")
    wait(window, FEDERATION)
    number = signed.check_number(invitation.read_invitation(data))
    write_groups(window, ("00000",) * 8)
    window.press("Bekräfta kontoret")
    wait(window, "stämmer inte")
    write_groups(window, number)
    window.press("Bekräfta kontoret")
    wait(window, "är bekräftat.")

    assert two.anna.run(lambda desk: invitations.the_office(desk).pinned) is not None


def test_the_office_reads_bundles_and_makes_receipts(
    two: Two, at: Callable[..., OpenWindow], choose: Callable[[Path], None]
) -> None:
    """Files in, what each held, receipts out; then the laptop reads its receipt."""
    two.introduce()
    two.anna.run(lambda desk: take_in(desk, "Amina"))
    bundle = two.bundle()
    window = at("office", "inbox")
    choose(bundle)
    window.press("Välj paket …")
    wait(window, "Kvittenser att lämna tillbaka")

    assert "Anna Handledare" in window.texts()
    assert "1 deltagare, varav 1 ny." in window.texts()

    choose(two.stick)
    window.press("Skapa kvittenser …")
    wait(window, "Skriven")
    (receipt,) = two.stick.glob("*.miareceipt")
    window.qtbot.waitUntil(lambda: "Skapa kvittenser …" not in window.texts())
    kept = QApplication.focusWidget()

    assert kept is not None
    assert window.screen.isAncestorOf(kept)  # the button that was pressed is gone

    laptop = at("anna", "collect")
    choose(receipt)
    laptop.press("Välj fil …")
    wait(laptop, "Från Karin Kontorist")
    foretold = laptop.texts()
    laptop.press("Läs in")
    wait(laptop, "Hämtningen är klar.")

    assert "1 av dina paket är inlästa på kontoret." in foretold
    assert "Allt i filen är redan inläst." not in foretold
    assert laptop.screen.isAncestorOf(QApplication.focusWidget() or laptop.window)
    assert "1 av dina paket är inlästa på kontoret." in laptop.texts()
    assert two.anna.run(lambda desk: handover.everything(desk)[0].state) == "inlast"


def test_a_file_that_is_none_stops_nobody(
    two: Two, at: Callable[..., OpenWindow], choose: Callable[[Path], None], tmp_path: Path
) -> None:
    """The picture that lay on the stick is named, and the page goes on."""
    two.introduce()
    picture = tmp_path / "bild.jpg"
    picture.write_bytes(b"en bild")
    window = at("office", "inbox")
    choose(picture)
    window.press("Välj paket …")
    wait(window, "Det här är inget paket, eller så är filen skadad.")

    assert "bild.jpg" in window.texts()


def test_what_others_changed_in_my_words_is_shown_and_can_be_undone(
    two: Two, at: Callable[..., OpenWindow], choose: Callable[[Path], None]
) -> None:
    """Nothing from the office overwrites silently (ux D6)."""
    two.introduce()
    case = two.anna.run(lambda desk: take_in(desk, "Amina"))
    two.anna.run(lambda desk: phone(desk, case, "070-1740605"))
    two.read(two.bundle())
    two.office.run(lambda desk: phone(desk, case, "070-1740699"))
    window = at("anna", "collect")
    choose(two.receipt())
    window.press("Välj fil …")
    wait(window, "Förut: 070-1740605")
    assert "Nu: 070-1740699" in window.texts()
    window.press("Läs in")
    wait(window, "Hämtningen är klar.")
    window.press("Ångra hämtningen")
    wait(window, "Ångra hämtningen?")
    window.keys("Tab")
    window.keys("Space")
    wait(window, "Hämtningen är ångrad.")

    assert two.anna.run(lambda desk: desk.get(case).values["phone"]) == "070-1740605"


def test_an_invitation_is_made_with_the_root_from_the_stick(
    two: Two, at: Callable[..., OpenWindow], choose: Callable[[Path], None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    """The decision on cases goes with it, and the number stands ready to be read out."""
    monkeypatch.setattr(invitations.rootkey, "LEAST_MEMORY", 8)
    monkeypatch.setattr(
        invitations, "open_root", lambda f, p: invitations.rootkey.open_root(f, p, 8)
    )
    two.set_up()
    root = two.stick / "2026-03-12-abcd.miaroot"
    root.write_bytes(two.root.file)
    window = at("office", "invitations")
    window.press("Bjud in en handledare")
    choose(root)
    window.press("Välj rotnyckeln …")
    wait(window, root.name)
    window.press("Volymer, och uppgifter om deltagare som har samtyckt")
    window.write("Vem har beslutat att uppgifter om deltagare får lämnas?", "Förbundschefen")
    window.write("När togs beslutet?", "2026-01-07")
    window.write("På vilken rättslig grund?", "Avtal 2026:1")
    window.write("Rotnyckelns lösenfras", ROOT_PHRASE)
    target = two.stick / "inbjudan.miainvite"
    choose(target)
    window.press("Skapa inbjudan …")
    wait(window, "Inbjudans kontrollnummer")
    found = invitation.read_invitation(target.read_bytes())

    assert found.allows("F3")
    assert found.body.prefix == "K1"
    number = signed.check_number(found)
    assert all(group in window.texts() for group in number)


def test_a_card_is_let_in_by_its_number(
    two: Two, at: Callable[..., OpenWindow], choose: Callable[[Path], None]
) -> None:
    """Then the register knows the computer."""
    two.set_up()
    data, places = two.invite(), (0, 1, 2, 3)
    groups = typed(invitation.read_invitation(data), places)
    two.anna.run(lambda desk: invitations.pin(desk, data, places, groups))
    card = two.anna.run(lambda desk: identity.my_card(desk).raw)
    path = two.stick / "anna.miacard"
    path.write_bytes(card)
    window = at("office", "invitations")
    choose(path)
    window.press("Läs in ett visitkort …")
    wait(window, "Anna Handledare")
    write_groups(window, signed.check_number(cards.read_card(card)))
    window.press("Godkänn visitkortet")
    wait(window, "Anna Handledare är godkänd.")
    register = at("office", "register")

    assert "Anna Handledare" in register.texts()
    assert "Volymer för andra halvåret 2025 saknas." in register.texts()


def test_a_lost_computer_is_shut_out_after_a_second_answer(
    two: Two, at: Callable[..., OpenWindow]
) -> None:
    """Asked in place; the safe answer has the focus."""
    two.introduce()
    window = at("office", "register")
    window.press("Spärra datorn: Anna Handledare")
    window.press("Ja, spärra: Anna Handledare")
    wait(window, "Anna Handledare är spärrad.")

    assert "Spärrad" in window.texts()


def test_the_root_is_made_on_two_sticks(
    two: Two, at: Callable[..., OpenWindow], choose: Callable[[Path], None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    """The office is set up only when both have been read back."""
    monkeypatch.setattr(office, "seal_new_root", lambda _phrase: two.root)
    two.office.run(lambda desk: desk.decide("federation", FEDERATION))
    window = at("office", "invitations")
    wait(window, "Skapa kontorets rotnyckel")
    phrase = "gran sten bro fågel måne"
    window.write("Ny lösenfras", phrase)
    window.write("Samma lösenfras en gång till", phrase)
    window.press("Skapa rotnyckeln")
    for number in (1, 2):
        wait(window, f"Minne {number}")
        choose(two.stick / f"rot{number}.miaroot")
        window.qtbot.waitUntil(
            lambda n=number: f"Spara på minne {n} …" in window.texts(), timeout=20_000
        )
        window.press(f"Spara på minne {number} …")
    wait(window, "Kontoret är klart att bjuda in.")

    assert (two.stick / "rot1.miaroot").read_bytes() == (two.stick / "rot2.miaroot").read_bytes()
    assert two.office.run(office.is_set_up)


def test_an_old_vault_says_so_and_goes_on_after_a_yes(
    two: Two, at: Callable[..., OpenWindow]
) -> None:
    """Until then there is no button to hand anything over."""
    from mia_desktop.services import old_self

    two.introduce()
    two.anna.run(lambda desk: take_in(desk, "Amina"))
    two.anna.run(lambda desk: old_self.suspect(desk, "start"))
    window = at("anna", "hand_over")
    wait(window, "Det här valvet kan vara en gammal kopia.")
    assert "Skapa paketet …" not in window.texts()
    window.press("Fortsätt med det här valvet")
    wait(window, "Skapa paketet …")

    assert two.anna.run(old_self.reasons) == ()


@pytest.mark.parametrize(
    ("scale", "size"), [(1.0, (1024, 640)), (2.0, (1366, 728))], ids=["100", "200"]
)
def test_nothing_is_nameless_small_or_cut(
    qtbot: QtBot, qapp: QApplication, two: Two, scale: float, size: tuple[int, int]
) -> None:
    """Filled pages, with people, states and questions on them, at the sizes that are promised."""
    two.introduce()
    case = two.anna.run(lambda desk: take_in(desk, "Amina"))
    hidden = two.anna.run(lambda desk: take_in(desk, "Bo"))
    two.anna.run(lambda desk: people.set_field(desk, hidden, "protected", "SEKRETESSMARKERING"))
    two.anna.run(lambda desk: filling.start(desk, case, "kartlaggning"))
    two.read(two.bundle())
    two.anna.run(lambda desk: phone(desk, case, "070-1740605"))
    theme = Theme("ljus", scale)
    theme.apply(qapp)
    found: dict[str, list[str]] = {}
    for who, page in (
        ("anna", "hand_over"), ("anna", "collect"), ("anna", "check_numbers"),
        ("office", "inbox"), ("office", "register"), ("office", "invitations"),
    ):  # fmt: skip
        window = open_window(qtbot, getattr(two, who), theme, page, size=size)
        if page == "invitations":
            window.press("Bjud in en handledare")
            window.press("Volymer, och uppgifter om deltagare som har samtyckt")
        for _ in range(3):  # texts that wrap are laid out in several turns
            window.settle()
        found[page] = a11y.audit(window.window)
        window.close()
    qapp.setStyleSheet("")
    theme.close()

    assert found == {page: [] for page in found}
