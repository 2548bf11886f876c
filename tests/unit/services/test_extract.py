"""Registerutdrag: everything about one person, nothing of others, and what may not leave."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from mia_desktop.domain.records import KINDS
from mia_desktop.domain.records.person import Address
from mia_desktop.platform import slices
from mia_desktop.services import (
    access,
    attachments,
    extract,
    filling,
    ingest,
    merging,
    papers,
    papers_whose,
    people,
    planning,
    protection,
    viewing,
)
from mia_desktop.services.desk import Desk
from mia_desktop.services.extract_words import SILENT, Told
from mia_desktop.services.papers_whose import Manner
from mia_desktop.store import audit
from tests.helpers.caseloads import take_in
from tests.helpers.clock import FakeClock
from tests.helpers.desks import new_desk
from tests.helpers.federations import Federation
from tests.helpers.fillings import answer, begin

pytestmark = pytest.mark.rule("R-39")


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def desk(tmp_path: Path, clock: FakeClock):
    made = new_desk(tmp_path, clock=clock)
    yield made
    access.leave(made)


def full(desk: Desk) -> str:
    """A person with something of most kinds, and a neighbour with other words."""
    case = take_in(desk)
    people.set_field(desk, case, "phone", "0701234567")
    people.set_field(desk, case, "phone", "0709999999")
    people.set_field(desk, case, "address", Address(street="Storgatan 3", town="Tyresö"))
    people.add_note(desk, case, "Hon vill bli kock")
    people.add_note(desk, case, "Intern tanke", internal=True)
    opened = begin(desk, case)
    answer(desk, opened, "violenceAsked", "JA")
    plan = planning.plan_of(desk, case)
    planning.add_goal(desk, plan, "Egen försörjning")
    planning.agree(desk, plan)
    attachments.keep(desk, case, "cv.txt", b"Mitt CV")
    people.add_note(desk, take_in(desk, "Granne"), "Grannens hemlighet")
    return case


def words(made: extract.Made) -> str:
    return " ".join(page.text for page in viewing.pages(papers.make(made.paper)))


def test_paper_and_json_hold_everything_and_nothing_of_others(desk: Desk) -> None:
    """Art. 15: also what the handledare thought nobody would read."""
    case = full(desk)
    made = extract.make(desk, case)
    data = extract.as_json(made.extract).decode()
    text = words(made)

    for word in ("Hon vill bli kock", "Intern tanke", "Egen försörjning", "0709999999", "cv.txt"):
        assert word in data, word
        assert word in text, word
    assert "0701234567" in data, "what stood before"
    assert "0701234567" in text
    assert "violenceAsked" in data
    for word in ("Granne", "hemlighet"):
        assert word not in data
        assert word not in text
    assert json.loads(data)["format"] == "mia-registerutdrag-1"


def test_drafts_are_in_it_after_a_year(desk: Desk, clock: FakeClock) -> None:
    """Until then they are memory notes (dataskyddslagen 5 kap. 2 §)."""
    case = full(desk)
    people.keep_note_draft(desk, case, "Halvskriven tanke")
    fresh = extract.make(desk, case).extract.drafts
    clock.forward(days=366)
    old = extract.make(desk, case)

    assert fresh == ()
    assert [draft.text for draft in old.extract.drafts] == ["Halvskriven tanke"]
    assert "Halvskriven tanke" in words(old)


def test_to_whom_it_went_and_who_looked_is_told(tmp_path: Path) -> None:
    """The question behind most requests: who knows this about me?"""
    there = Federation(tmp_path, FakeClock())
    anna = there.join("a", "Anna Handledare")
    case, other = take_in(anna), take_in(anna, "Bo")
    people.open_case(anna, case)
    ingest.ingest(there.office, there.hand_over(anna))
    made = extract.make(anna, case)
    (shared,) = made.extract.shared
    kinds = {line.kind for line in made.extract.log}

    assert shared.writes > 3
    assert shared.receiver
    assert shared.file.endswith(".miabundle")
    assert {"create", "open"} <= kinds
    assert shared.receiver in words(made)
    assert other not in extract.as_json(made.extract).decode()


@pytest.mark.rule("R-42")
def test_making_it_is_itself_in_the_log(desk: Desk, tmp_path: Path) -> None:
    """Also that it was written to a file, with the hash of that file (R-14)."""
    case = full(desk)
    made = extract.make(desk, case)
    target = tmp_path / extract.file_name(made.extract.number)
    digest = extract.save(desk, case, made.extract, target)
    lines = list(audit.lines(desk.connection, case=case))

    assert [line.kind for line in lines[:2]] == ["export", "extract"]
    assert digest in lines[0].detail
    assert target.read_bytes() == extract.as_json(made.extract)
    assert "Amina" not in target.name


@pytest.mark.rule("R-30")
@pytest.mark.rule("R-52")
def test_nothing_of_a_protected_person_leaves_as_a_file(desk: Desk, tmp_path: Path) -> None:
    """A stick that is lost would show the way home."""
    case = full(desk)
    people.add_note(desk, case, "Har flyttat till Hemgränden 7")
    protection.convert(desk, case, "SEKRETESSMARKERING", strip=())
    made = extract.make(desk, case)
    text = words(made)

    for word in ("Storgatan", "0709999999", "0701234567", "Hemgränden"):
        assert word not in text, word
    assert "Hon vill bli kock" in text
    assert "skyddade" in text
    with pytest.raises(papers.StaysInside):
        extract.save(desk, case, made.extract, tmp_path / "x.json")
    assert not (tmp_path / "x.json").exists()


def test_both_registrations_of_one_person_are_in_it(desk: Desk) -> None:
    """They were taken for one: they have a right to see both."""
    case, twin = full(desk), take_in(desk, "Aminah")
    people.add_note(desk, twin, "Från den andra")
    merging.merge(desk, case, twin)
    made = extract.make(desk, case)

    assert set(made.extract.registrations) == {case, twin}
    assert "Från den andra" in words(made)
    assert "Aminah" in extract.as_json(made.extract).decode()


def test_it_is_read_in_turns_and_can_be_stopped(desk: Desk) -> None:
    """A case of ten years must not stop typing; stopped, nothing was made and nothing noted."""
    case = full(desk)
    job = extract.making(desk, case, slice_s=0.0)
    turns = [next(job) for _ in range(3)]
    job.close()

    assert all(isinstance(turn, slices.At) for turn in turns)
    assert "extract" not in {line.kind for line in audit.lines(desk.connection, case=case)}


def test_a_form_whose_texts_are_not_here_is_named_at_least(desk: Desk) -> None:
    """It came from a newer program: its answers are in the JSON."""
    case = full(desk)
    opened = begin(desk, case, "uppfoljning")
    desk.set(desk.get(opened.document.id), "form", {"id": "framtid", "version": 9})
    filling.keep_draft(desk, opened, "x", "")
    made = extract.make(desk, case)

    assert "framtid" in extract.as_json(made.extract).decode()
    assert made.paper.blocks


def test_values_are_said_in_words() -> None:
    """Whoever reads it has never seen a code."""
    say = Told()

    assert say.said("note", True) == "ja"
    assert say.said("note", {"start": date(2026, 1, 2).isoformat(), "end": None}) == (
        "Från: 2026-01-02"
    )
    assert say.said("x", {"v": ["A", "b"]}) == "A, b"
    assert say.said("x", "SKYDDAD_FOLKBOKFORING") == "Skyddad folkbokföring"
    assert say.said("x", "PAGAENDE") == "Pågående"
    assert say.said("x", "019ce146-3280-76ed-8ef9-445c383ca819") == ""
    assert say.label("consent", "given") == "Lämnat"
    assert say.label("participant", "okand") == "okand"


@pytest.mark.parametrize(
    ("kind", "unit", "value", "text"),
    [
        ("row", "question", "step", "Vilka steg har du tagit?"),
        ("assessment", "state", "pagaende", "Pågår"),
        ("participant", "municipality", "0136", "Haninge"),
        ("step_progress", "own", 2, "Mycket bättre"),
        ("reminder", "kind", "after_exit_6", "Kontakt 6 mån efter avslut"),
        ("reminder", "kind", "meeting", "Möte"),
        ("reminder", "kind", "no_contact_6", "Påminnelse"),
        ("reminder", "time", "13:00", "13.00"),
        ("attendance", "presence", {"state": "KOM", "reason": ""}, "Kom"),
        ("activity", "hours_week", "0.5", "0,5"),
        ("attendance", "what", {"sort": "activity", "code": "SE_STOD"}, "Supported Employment"),
    ],
)
def test_a_field_is_said_in_the_words_of_the_form(
    kind: str, unit: str, value: object, text: str
) -> None:
    """“Fråga: step” tells nobody what was asked."""
    (said,) = Told().fields(kind, {unit: value})

    assert said.text == text


@pytest.mark.parametrize("language", ["sv", "en"])
def test_every_field_of_every_record_has_a_name(language: str) -> None:
    """A field that is added and not named would stand on somebody's paper as in the code."""
    say = Told(language)
    kinds = {name: kind for name, kind in KINDS.items() if say.kind(name) != name}
    kinds.pop("moved")  # a sentence of its own
    bare = [
        f"{name}.{unit}" for name, kind in kinds.items() for unit in kind.__struct_fields__
        if unit not in SILENT | {"id", "case"} and say.label(name, unit) == unit
    ]  # fmt: skip

    assert len(kinds) > 20
    assert bare == []
    assert say.label("assessment", "done/boende") not in {"done/boende", "boende"}


def test_where_a_line_stands_is_in_the_file_alone() -> None:
    """“Plats i ordningen: 1024” says nothing; the place of a meeting does."""
    assert list(Told().fields("goal", {"place": 1024})) == []
    assert [one.text for one in Told().fields("reminder", {"place": "Köket"})] == ["Köket"]


def test_a_question_is_the_one_of_its_own_form() -> None:
    """Several forms have a question of that name."""
    say = Told()

    assert say.label("meeting", "answer/purpose") == "Vad ska mötet leda till?"
    assert say.label("follow_up", "answer/purpose") == "Varför har vi mötet?"
    assert say.label("", "answer/purpose") in {"Vad ska mötet leda till?", "Varför har vi mötet?"}


def test_it_is_made_as_the_participant_reads(desk: Desk) -> None:
    """R-61: in English and in large type, what was written in Swedish left as it was written."""
    case = full(desk)
    papers_whose.remember(desk, case, Manner(language="en", large=True))
    made = extract.make(desk, case)
    text = words(made)

    assert (made.paper.meta.language, made.paper.meta.large) == ("en", True)
    for word in ("Who has done what", "Your rights", "Hon vill bli kock", "Phone"):
        assert word in text, word
    for word in ("Vem har gjort vad", "Telefon", "Anteckningar", "Skyddade"):
        assert word not in text, word


def test_it_is_in_swedish_where_there_are_no_words_for_it(desk: Desk) -> None:
    """Half a translation is worse than none."""
    case = full(desk)
    papers_whose.remember(desk, case, Manner(language="ar"))

    assert extract.make(desk, case).paper.meta.language == "sv"


@pytest.mark.rule("R-52")
def test_a_protected_paper_does_not_say_that_nothing_was_changed(desk: Desk) -> None:
    """What stood before is withheld, and said to be: the paper tells no untruth about it."""
    case = full(desk)
    open_text = words(extract.make(desk, case))
    people.set_field(desk, case, "protected", "SEKRETESSMARKERING")
    text = words(extract.make(desk, case))

    assert "Så har uppgifterna ändrats" in open_text
    assert "Så har uppgifterna ändrats" not in text
    assert "Inga uppgifter har ändrats" not in text
    assert "uppgifter som kan visa var du finns" in text
