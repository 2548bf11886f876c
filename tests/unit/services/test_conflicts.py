"""Krockar are shown side by side and settled by a person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mia_desktop.domain import writes
from mia_desktop.domain.writes import Line
from mia_desktop.forms.answers import given
from mia_desktop.services import caseload, conflicts, filling, ingest, people, undo_ingest, undoing
from mia_desktop.services.caseload import NewParticipant
from mia_desktop.store import reading
from tests.helpers.caseloads import phone, take_in
from tests.helpers.clock import FakeClock
from tests.helpers.desks import new_desk
from tests.helpers.federations import Federation

if TYPE_CHECKING:
    from pathlib import Path

    from mia_desktop.services.desk import Desk

MINE, THEIRS = "070-174 06 05", "070-174 06 39"


def somebody_else_wrote(desk: Desk, case: str, phone: str) -> None:
    line = Line(
        author="Bo Kansli", case=case, epoch="b" * 32, kind="participant", record=case,
        stamp=(1_800_000_000_000, 0), unit="phone", value=phone,
    )  # fmt: skip
    desk.writer.absorb([writes.make(line)])


def with_a_krock(folder: Path) -> tuple[Desk, str]:
    desk = new_desk(folder)
    case = caseload.add(desk, NewParticipant(given="Selma"))
    people.set_field(desk, case, "phone", MINE)
    somebody_else_wrote(desk, case, THEIRS)
    return desk, case


def test_both_words_are_shown_with_who_wrote_them(tmp_path: Path) -> None:
    """Nobody's word is dropped before a person has seen both."""
    desk, case = with_a_krock(tmp_path)

    (krock,) = conflicts.waiting(desk, case)

    assert {(side.author, side.value) for side in krock.sides} == {
        ("Anna Handledare", MINE),
        ("Bo Kansli", THEIRS),
    }


def test_the_chosen_word_stands_and_the_krock_is_gone(tmp_path: Path) -> None:
    """One settlement leaves one head (bundle-format §5)."""
    desk, case = with_a_krock(tmp_path)
    (krock,) = conflicts.waiting(desk)

    conflicts.settle(desk, krock, MINE)

    assert conflicts.waiting(desk) == []
    assert desk.get(case).values["phone"] == MINE


def test_what_came_after_the_page_was_read_is_not_settled_away(tmp_path: Path) -> None:
    """A word that was not on the screen cannot be pushed aside by a choice among the others."""
    desk, case = with_a_krock(tmp_path)
    (krock,) = conflicts.waiting(desk)
    late = Line(
        author="Cia Kansli", case=case, epoch="c" * 32, kind="participant", record=case,
        stamp=(1_800_000_000_001, 0), unit="phone", value="070-174 06 50",
    )  # fmt: skip
    desk.writer.absorb([writes.make(late)])

    conflicts.settle(desk, krock, MINE)

    (left,) = conflicts.waiting(desk)
    assert {side.value for side in left.sides} == {MINE, "070-174 06 50"}


def test_what_stood_before_is_the_word_that_both_had_read(tmp_path: Path) -> None:
    """Who has to choose sees what each of them changed."""
    desk = new_desk(tmp_path)
    case = caseload.add(desk, NewParticipant(given="Selma"))
    people.set_field(desk, case, "phone", "070-174 06 01")
    (before,) = [write.id for write in reading.history(desk.connection, case, "phone")]
    people.set_field(desk, case, "phone", MINE)
    line = Line(
        author="Bo Kansli", case=case, epoch="b" * 32, kind="participant", record=case,
        replaces=(before,), stamp=(1_800_000_000_000, 0), unit="phone", value=THEIRS,
    )  # fmt: skip
    desk.writer.absorb([writes.make(line)])

    (krock,) = conflicts.waiting(desk)

    assert krock.before is not None
    assert (krock.before.value, krock.before.author) == ("070-174 06 01", "Anna Handledare")
    assert [side.mine for side in krock.sides] == [True, False]


def test_undoing_a_settlement_is_the_krock_again(tmp_path: Path) -> None:
    """A choice made in haste costs neither word, and each is still its author's."""
    desk, _case = with_a_krock(tmp_path)
    (krock,) = conflicts.waiting(desk)
    conflicts.settle(desk, krock, MINE)
    undoing.undo(desk)
    (again,) = conflicts.waiting(desk)
    undoing.redo(desk)
    settled = conflicts.waiting(desk)
    undoing.undo(desk)
    (third,) = conflicts.waiting(desk)

    assert {(side.author, side.value) for side in again.sides} == {
        ("Anna Handledare", MINE),
        ("Bo Kansli", THEIRS),
    }
    assert settled == []
    assert {side.value for side in third.sides} == {MINE, THEIRS}


def test_a_word_of_one_s_own_takes_the_place_of_both(tmp_path: Path) -> None:
    """Neither is quite right: the office writes what is."""
    desk, case = with_a_krock(tmp_path)
    (krock,) = conflicts.waiting(desk)
    assert krock.takes_words

    conflicts.settle_in_words(desk, krock, "070-174 06 77")

    assert desk.get(case).values["phone"] == "070-174 06 77"
    assert conflicts.waiting(desk) == []


def test_a_krock_in_a_form_says_which_question_it_is_at(tmp_path: Path) -> None:
    """An answer is called by its question, not by the name of a field."""
    desk = new_desk(tmp_path)
    case = caseload.add(desk, NewParticipant(given="Selma"))
    document = filling.start(desk, case, "kartlaggning")
    address = "homeSituation.now"
    line = Line(
        author="Bo Kansli", case=case, epoch="b" * 32, kind="assessment", record=document,
        stamp=(1_800_000_000_000, 0), unit=f"answer/{address}", value=given("Hos en vän"),
    )  # fmt: skip
    desk.set(desk.get(document), f"answer/{address}", given("Egen lägenhet"))
    desk.writer.absorb([writes.make(line)])

    (krock,) = conflicts.waiting(desk)
    assert krock.asked is not None
    conflicts.settle_in_words(desk, krock, "Hos en vän till sommaren")

    assert krock.asked.form.sv == "Kartläggning"
    assert (krock.asked.question.id, krock.asked.document) == (address, document)
    assert desk.get(document).values[f"answer/{address}"] == given("Hos en vän till sommaren")


def test_undoing_what_was_read_in_opens_a_krock_that_it_had_settled(tmp_path: Path) -> None:
    """The office chose for both; taking its bundle back gives both words back (§5.10)."""
    federation = Federation(tmp_path, FakeClock())
    desk = federation.join("anna", "Anna Handledare")
    case = take_in(desk)
    federation.go_round(desk)
    phone(federation.office, case, THEIRS)
    given_back = federation.give_back(desk)
    phone(desk, case, MINE)
    ingest.ingest(desk, given_back)
    ingest.ingest(federation.office, federation.hand_over(desk))
    (krock,) = conflicts.waiting(federation.office)
    conflicts.settle(federation.office, krock, THEIRS)
    taken = ingest.ingest(desk, federation.give_back(desk))
    settled = conflicts.waiting(desk)
    undo_ingest.undo(desk, taken.record)
    (open_again,) = conflicts.waiting(desk)

    assert settled == []
    assert {side.value for side in open_again.sides} == {MINE, THEIRS}
