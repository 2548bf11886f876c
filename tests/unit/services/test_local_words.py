"""Local words: what the office calls things is what its handledare read (decisions D4)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mia_desktop.domain import codes, parties
from mia_desktop.forms import load
from mia_desktop.services import access, disposal, invitations, local_words
from mia_desktop.services.invitations import Order, Settings
from mia_desktop.services.lists import rows
from mia_desktop.sync import invitation
from tests.helpers.clock import FakeClock
from tests.helpers.desks import CHEAP, PHRASE, new_desk
from tests.helpers.federations import EVERYTHING, ROOT_PHRASE, Federation, some_groups, typed

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from mia_desktop.services.desk import Desk

WORDS = {
    "CL-INS/CM": "Lotsen",
    "CL-ACT/PSYKIATRI": "Psykosteamet",
    "choice/MGT": "Resursteam",
    "CL-NYTT/X": "från ett nyare program",
    "CL-CONSENT-CATEGORY/EKONOMI": "allt",
}


@pytest.fixture
def there(tmp_path: Path) -> Iterator[Federation]:
    yield Federation(tmp_path, FakeClock())
    local_words.forget()


def read_in(there: Federation, desk: Desk, settings: Settings, number: int = 1) -> None:
    seed = invitations.open_root(there.root.file, ROOT_PHRASE, least_memory=8)
    order = Order(prefix="K1", profiles=EVERYTHING, settings=settings, renews=number > 1)
    data = invitations.make(there.office, there.root.file, seed, order)
    places = some_groups()
    local_words.forget()
    invitations.keep(desk, data)
    assert local_words.words(desk) == {} or number > 1
    invitations.pin(desk, data, places, typed(invitation.read_invitation(data), places))


def test_the_words_hold_once_the_number_was_typed(there: Federation, tmp_path: Path) -> None:
    """Labels are the office's, codes are not: insatser, parties, the team in forms."""
    anna = new_desk(tmp_path / "a", person="Anna Handledare", clock=there.clock)
    read_in(there, anna, Settings(words=WORDS, retention=24))
    form = load.shipped()["mote"].question("kind")

    assert codes.label("CL-INS", "CM") == codes.label("CL-INS", "CM", "en") == "Lotsen"
    assert parties.label("PSYKIATRI") == "Psykosteamet"
    assert {c.id: c.label.text() for c in form.choices}["MGT"] == "Resursteam"
    assert codes.label("CL-INS", "KBT") == "KBT-samtal"
    assert local_words.retention(anna) == 24


def test_only_names_can_be_replaced(there: Federation, tmp_path: Path) -> None:
    """A consent means what its words say: no file makes them say something else."""
    anna = new_desk(tmp_path / "a", clock=there.clock)
    read_in(there, anna, Settings(words=WORDS))

    assert codes.label("CL-CONSENT-CATEGORY", "EKONOMI") == "Ekonomi"


def test_an_old_code_and_an_unknown_one_are_read_as_before(
    there: Federation, tmp_path: Path
) -> None:
    """A new name for an insats changes no figure; what was local before is the program's again."""
    anna = new_desk(tmp_path / "a", clock=there.clock)
    read_in(there, anna, Settings(words=WORDS))
    read_in(there, anna, Settings(words={"CL-INS/KBT": "Samtalsspåret"}), number=2)

    assert codes.label("CL-INS", "CM") == "Stöd av case manager"
    assert codes.label("CL-INS", "KBT") == "Samtalsspåret"
    assert codes.label("CL-INS", "GAMMAL_KOD") == "GAMMAL_KOD"
    assert list(codes.code_list("CL-INS").ids)[:2] == ["SAMTAL", "CM"]


def test_the_words_come_with_the_vault_and_go_with_it(there: Federation, tmp_path: Path) -> None:
    """After a night they are there again; a vault of another office has its own."""
    anna = new_desk(tmp_path / "a", clock=there.clock)
    read_in(there, anna, Settings(words=WORDS))
    access.leave(anna)
    locked = codes.label("CL-INS", "CM")
    again = access.enter(
        anna.places, there.clock, access.derive(anna.places, PHRASE, terms=CHEAP), terms=CHEAP
    ).desk
    told = codes.label("CL-INS", "CM")
    access.leave(again)
    new_desk(tmp_path / "b", clock=there.clock)

    assert (locked, told) == ("Stöd av case manager", "Lotsen")
    assert codes.label("CL-INS", "CM") == "Stöd av case manager"


def test_every_place_has_a_word_in_both_languages() -> None:
    """The office chooses from a list; nobody has to know a code."""
    for language in ("sv", "en"):
        found = local_words.places(language)

        assert {"CL-INS/CM", "CL-ACT/AF", "CL-REF/SKOLA", local_words.TEAM} <= {p.id for p in found}
        assert all(place.word and place.group for place in found)


@pytest.mark.rule("R-43")
def test_the_office_says_after_how_long_disposal_is_proposed(
    there: Federation, tmp_path: Path
) -> None:
    """Until then nothing is decided; what is said here of one class holds for that class."""
    anna = new_desk(tmp_path / "a", clock=there.clock)
    before = set(disposal.retention(anna).values())
    read_in(there, anna, Settings(retention=24))
    disposal.decide(anna, "notes", 12)
    held = disposal.retention(anna)
    disposal.decide(anna, "notes", None)

    assert before == {None}
    assert held == dict.fromkeys(disposal.CLASSES, 24) | {"notes": 12}
    assert set(disposal.retention(anna).values()) == {24}


def test_a_list_that_is_taken_in_may_say_the_office_s_word(
    there: Federation, tmp_path: Path
) -> None:
    """The team's old table calls things as the office does, and some as the program does."""
    anna = new_desk(tmp_path / "a", clock=there.clock)
    read_in(there, anna, Settings(words={"CL-REF/SKOLA": "Lärcentrum"}))
    today = there.clock.today()
    found = [rows._referrer(word, today, "referrer") for word in ("lärcentrum", "Skola")]

    assert found == ["SKOLA", "SKOLA"]
