"""The office's own words at the handledare: told before the number is typed, read right after."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import msgspec
import pytest
from mia_ui.screens.case import CaseScreen
from mia_ui.screens.invited import InvitedPage
from mia_ui.screens.office_says import settings_lines
from mia_ui.theme import Theme
from PySide6.QtWidgets import QComboBox, QLabel
from pytestqt.qtbot import QtBot

from mia_desktop.domain import office_settings
from mia_desktop.domain.office_settings import Settings, Word
from mia_desktop.domain.retention import CLASSES
from mia_desktop.services import invitations, local_words, people
from mia_desktop.services.invitations import Order
from mia_desktop.sync import invitation, signed
from tests.helpers import a11y, fillings
from tests.helpers.federations import EVERYTHING, ROOT_PHRASE, some_groups, typed
from tests.helpers.two_computers import Two, wait, write_groups
from tests.helpers.window import open_window

STAD = office_settings.party("Stadsmissionen", "The City Mission")
TIMES = dict.fromkeys(CLASSES, 24)
WORDS = {"CL-REF/SKOLA": Word(sv="Lärcentrum", en="Learning centre")}
SETTINGS = Settings(parties=(STAD,), retention=TIMES, words=WORDS)


@pytest.fixture
def two(tmp_path: Path) -> Iterator[Two]:
    made = Two(tmp_path)
    made.set_up()
    yield made
    made.close()
    local_words.forget()


def invite(two: Two) -> bytes:
    seed = invitations.open_root(two.root.file, ROOT_PHRASE, least_memory=8)
    order = Order(prefix="K1", profiles=EVERYTHING, settings=SETTINGS)
    made = two.office.run(lambda desk: invitations.make(desk, two.root.file, seed, order))
    local_words.forget()  # the office's own program is another
    return made


def test_the_words_are_told_and_then_stand_on_the_next_page(
    qtbot: QtBot, theme: Theme, two: Two
) -> None:
    """The handledare sees what will be called what, says yes with the number, and reads it."""
    data = invite(two)
    two.anna.run(lambda desk: invitations.keep(desk, data))
    window = open_window(qtbot, two.anna, theme, "check_numbers")
    wait(window, "Kontorets egna ord: Lärcentrum.")
    told = window.texts()
    before = a11y.audit(window.window)
    write_groups(window, signed.check_number(invitation.read_invitation(data)))
    window.press("Bekräfta kontoret")
    wait(window, "är bekräftat.")
    window.close()
    after = open_window(qtbot, two.anna, theme, "new_participant")
    boxes = after.window.findChildren(QComboBox)
    listed = [{box.itemText(row) for row in range(box.count())} for box in boxes]
    after.close()

    assert "Gallring föreslås 24 månader efter avslut." in told
    assert "Kontorets egna parter: Stadsmissionen." in told
    assert before == []
    assert [("Lärcentrum" in one, "Skola" in one) for one in listed].count((True, False)) == 1
    assert not any("Skola" in one for one in listed)


def test_a_first_invitation_tells_the_same(qtbot: QtBot, theme: Theme, two: Two) -> None:
    """Also whoever has no vault yet sees what the office has decided."""
    page = InvitedPage(theme)
    qtbot.addWidget(page)
    page.show_invitation(invitations.read(invite(two)))
    texts = [label.text() for label in page.findChildren(QLabel)]

    assert "Kontorets egna ord: Lärcentrum." in texts


def test_an_office_that_decides_nothing_says_nothing() -> None:
    """No empty headings."""
    assert settings_lines(Settings()) == []


def test_each_time_and_name_is_told_as_it_is_decided() -> None:
    """Classes with times of their own, what is undecided, and names in the reader's language."""
    gone = msgspec.structs.replace(STAD, retired=True)
    said = settings_lines(Settings(retention={"plan": 24, "notes": 1}))
    english = settings_lines(Settings(parties=(STAD,), words=WORDS), "en")

    assert len(said) == 1
    assert "Planer och mål 24 månader" in said[0]
    assert "Samtycken ej beslutat" in said[0]
    assert "The City Mission" in english[0]
    assert "Learning centre" in english[1]
    assert settings_lines(Settings(parties=(gone,))) == []


def test_the_parties_of_the_office_can_be_chosen_at_the_handledare(
    qtbot: QtBot, theme: Theme, two: Two
) -> None:
    """In a consent; the code is what is kept, the name is what is read."""
    data = invite(two)
    case = two.anna.run(fillings.someone)
    read, places = invitation.read_invitation(data), some_groups()
    two.anna.run(lambda desk: invitations.pin(desk, data, places, typed(read, places)))
    window = open_window(qtbot, two.anna, theme, "case", {"case": case, "section": "consents"})
    window.press("Registrera samtycke")
    assert isinstance(window.screen, CaseScreen)
    form = window.screen.consents.form
    form.parties.set_value([STAD.code])
    form.what.set_value(["EKONOMI"])
    form.purpose.set_value("planera praktik")
    window.press("Muntligt")
    window.press("Spara samtycket")
    consents = partial(two.anna.run, lambda desk: people.view(desk, case).consents)
    window.qtbot.waitUntil(lambda: bool(consents()))
    window.close()
    again = open_window(qtbot, two.anna, theme, "case", {"case": case, "section": "consents"})
    told = again.texts()
    again.close()

    assert consents()[0].scope.parties == (STAD.code,)
    assert "Stadsmissionen" in told
