"""Local words: what the office calls things is what its handledare read (decisions D4)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
import pytest

from mia_desktop.domain import codes, office_settings, parties
from mia_desktop.domain.office_settings import Settings, Word
from mia_desktop.domain.records.work import Actor
from mia_desktop.domain.retention import CLASSES
from mia_desktop.forms import load
from mia_desktop.services import (
    access,
    disposal,
    invitations,
    local_words,
    plan_parties,
    planning,
)
from mia_desktop.services.invitations import Order
from mia_desktop.services.lists import rows
from mia_desktop.sync import invitation
from tests.helpers import fillings
from tests.helpers.clock import FakeClock
from tests.helpers.desks import CHEAP, PHRASE, new_desk
from tests.helpers.federations import EVERYTHING, ROOT_PHRASE, Federation, some_groups, typed

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from mia_desktop.services.desk import Desk

WORDS = {
    "CL-INS/CM": Word(sv="Lotsen", en="The pilot"),
    "CL-ACT/PSYKIATRI": Word(sv="Psykosteamet"),
    "choice/MGT": Word(sv="Resursteam"),
    "CL-NYTT/X": Word(sv="från ett nyare program"),
    "CL-CONSENT-CATEGORY/EKONOMI": Word(sv="allt"),
}
STAD = office_settings.party("Stadsmissionen", "The City Mission")


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
    assert local_words.settings(desk) == Settings() or number > 1
    invitations.pin(desk, data, places, typed(invitation.read_invitation(data), places))


def test_the_words_hold_once_the_number_was_typed(there: Federation, tmp_path: Path) -> None:
    """Labels are the office's, codes are not: insatser, parties, the team in forms."""
    anna = new_desk(tmp_path / "a", person="Anna Handledare", clock=there.clock)
    read_in(there, anna, Settings(words=WORDS))
    form = load.shipped()["mote"].question("kind")

    assert codes.label("CL-INS", "CM") == "Lotsen"
    assert codes.label("CL-INS", "CM", "en") == "The pilot"
    assert parties.label("PSYKIATRI") == parties.label("PSYKIATRI", "en") == "Psykosteamet"
    assert {c.id: c.label.text() for c in form.choices}["MGT"] == "Resursteam"
    assert codes.label("CL-INS", "KBT") == "KBT-samtal"


@pytest.mark.parametrize("name", local_words.LISTS)
def test_the_labels_of_every_list_are_the_office_s_to_choose(
    there: Federation, tmp_path: Path, name: str
) -> None:
    """Domain §7: the customer may edit labels, never codes."""
    anna = new_desk(tmp_path / "a", person="Anna Handledare", clock=there.clock)
    code = codes.shipped()[name].codes[0].id
    read_in(there, anna, Settings(words={f"{name}/{code}": Word(sv="Vårt ord")}))

    assert codes.label(name, code) == "Vårt ord"
    assert codes.shipped()[name].codes[0].id == code


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
    read_in(there, anna, Settings(words={"CL-INS/KBT": Word(sv="Samtalsspåret")}), number=2)

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
def test_the_office_says_how_long_each_class_is_kept(there: Federation, tmp_path: Path) -> None:
    """Until then nothing is decided; what is decided here can only lengthen it (domain §6.3)."""
    anna = new_desk(tmp_path / "a", person="Anna Handledare", clock=there.clock)
    before = set(disposal.retention(anna).values())
    read_in(there, anna, Settings(retention={"plan": 24, "notes": 60, "nytt_slag": 3}))
    disposal.decide(anna, "notes", 12)
    disposal.decide(anna, "plan", 36)
    disposal.decide(anna, "time", 6)
    held = disposal.retention(anna)
    disposal.decide(anna, "plan", None)

    assert before == {None}
    assert held == dict.fromkeys(CLASSES) | {"plan": 36, "notes": 60, "time": 6}
    assert disposal.retention(anna)["plan"] == 24


@pytest.mark.rule("R-43")
def test_what_an_older_program_kept_is_read(tmp_path: Path) -> None:
    """One number was for everything, words had one language, parties no code."""
    desk = new_desk(tmp_path / "a")
    said = {"parties": ["AF", "Lotsen"], "retention": 24, "words": {"CL-INS/CM": "Lots"}}
    with desk.writer.transaction():
        desk.decide(local_words.KEPT, said)
    local_words.use(desk)

    assert disposal.retention(desk) == dict.fromkeys(CLASSES, 24)
    assert codes.label("CL-INS", "CM", "en") == "Lots"
    assert [name for code, name in parties.parties() if code.startswith(codes.OWN)] == ["Lotsen"]


def test_the_offices_own_parties_stand_wherever_one_is_chosen(
    there: Federation, tmp_path: Path
) -> None:
    """In consents, contacts, resursgrupp, meetings and plans: chosen, said and read back."""
    anna = new_desk(tmp_path / "a", clock=there.clock)
    read_in(there, anna, Settings(parties=(STAD,)))
    asked = [load.shipped()[name].question("party").choices for name in ("kontakt", "resursgrupp")]
    order = codes.code_list("CL-ACT").ids

    assert (STAD.code, "The City Mission") in parties.parties("en")
    assert all(STAD.code in [one.id for one in every] for every in asked)
    assert order[-2:] == (STAD.code, "ANNAN")
    assert codes.label("CL-ACT", STAD.code) == "Stadsmissionen"


@pytest.mark.rule("R-15")
def test_a_plan_asks_for_the_consent_of_an_own_party_too(there: Federation, tmp_path: Path) -> None:
    """Whoever is responsible for something gets no paper of it without one."""
    anna = new_desk(tmp_path / "a", clock=there.clock)
    read_in(there, anna, Settings(parties=(STAD,)))
    plan = planning.plan_of(anna, fillings.someone(anna))
    activity = planning.add_activity(anna, planning.add_goal(anna, plan, "Ett jobb"), "PRAKTIK")
    planning.set_field(anna, activity, "actor", Actor(code=STAD.code))
    (found,) = plan_parties.parties(anna, plan)

    assert (found.party, found.given) == (STAD.code, False)
    assert found.blocks_paper


def test_a_party_that_is_no_longer_offered_is_still_read(there: Federation, tmp_path: Path) -> None:
    """Renamed, its old cases say the new name; taken away, they say the last one."""
    anna = new_desk(tmp_path / "a", clock=there.clock)
    read_in(there, anna, Settings(parties=(STAD,)))
    renamed = msgspec.structs.replace(STAD, sv="Stadsmissionen Norr", en=None)
    read_in(there, anna, Settings(parties=(renamed,)), number=2)
    said = parties.label(STAD.code, "en")
    read_in(there, anna, Settings(), number=3)

    assert said == "Stadsmissionen Norr"
    assert parties.label(STAD.code) == "Stadsmissionen Norr"
    assert STAD.code not in dict(parties.parties())
    local_words.forget()
    assert parties.label(STAD.code) == "Stadsmissionen"


def test_a_list_that_is_taken_in_may_say_the_office_s_word(
    there: Federation, tmp_path: Path
) -> None:
    """The team's old table calls things as the office does, and some as the program does."""
    anna = new_desk(tmp_path / "a", clock=there.clock)
    school = Word(sv="Lärcentrum", en="Learning centre")
    read_in(there, anna, Settings(words={"CL-REF/SKOLA": school}))
    today = there.clock.today()
    said = ("lärcentrum", "Learning centre", "Skola")
    found = [rows._referrer(word, today, "referrer") for word in said]

    assert found == ["SKOLA", "SKOLA", "SKOLA"]
