"""Ersättare: a colleague is ill, and somebody else meets her participants for a while."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from mia_desktop.domain.records import protection
from mia_desktop.domain.records.base import Period
from mia_desktop.domain.records.person import Cover
from mia_desktop.services import (
    agenda,
    authority,
    caseload,
    covering,
    handover,
    ingest,
    moving,
    peers,
    people,
    register,
    undoing,
    views,
)
from mia_desktop.services.caseload import Filter
from mia_desktop.services.covering import WrongCover
from mia_desktop.services.desk import Desk
from mia_desktop.services.moving import CannotMove
from mia_desktop.store import audit
from tests.helpers.caseloads import case_hash, notes, take_in
from tests.helpers.clock import FakeClock
from tests.helpers.federations import Federation, key_of

START, END = date(2026, 3, 16), date(2026, 3, 27)
PERIOD = Period(start=START, end=END)


@pytest.fixture
def there(tmp_path: Path) -> Federation:
    return Federation(tmp_path, FakeClock())


@pytest.fixture
def anna(there: Federation) -> Desk:
    return there.join("a", "Anna Handledare")


@pytest.fixture
def kim(there: Federation) -> Desk:
    """The colleague; the office has heard of her computer."""
    made = there.join("k", "Kim Vikarie")
    ingest.ingest(there.office, there.hand_over(made))
    return made


@pytest.fixture
def case(there: Federation, anna: Desk, kim: Desk) -> str:
    """Anna's participant, with a note, whom Kim stands in with from Monday for two weeks."""
    found = take_in(anna)
    people.add_note(anna, found, "Vill arbeta med djur")
    there.go_round(anna)
    covering.cover(there.office, [found], key_of(kim), PERIOD)
    return found


def at(there: Federation, day: date) -> None:
    there.clock.forward(days=(day - there.clock.today()).days)


def give(there: Federation, desk: Desk) -> None:
    ingest.ingest(desk, there.give_back(desk))


def test_the_office_says_who_stands_in_and_the_laptop_shows_it(
    there: Federation, kim: Desk, case: str
) -> None:
    """Whoever stands in finds the colleague's participants in her own list, with name and day."""
    give(there, kim)
    found = covering.mine(kim)
    view = people.view(kim, case)
    office = register.whose(there.office, case)
    log = [(line.kind, line.case) for line in audit.lines(there.office.connection)]

    assert {key: (one.instead_of, one.period) for key, one in found.items()} == {
        case: ("Anna Handledare", PERIOD)
    }
    assert notes(kim, case) == {"Vill arbeta med djur"}
    assert view.cover == found[case]
    assert [one.name for one in office.covers] == ["Kim Vikarie"]
    assert office.keys == tuple(there.office.get(case).values["assigned"])
    assert ("cover", case) in log


def test_she_who_is_ill_sees_who_stands_in(there: Federation, anna: Desk, case: str) -> None:
    """Whose participant it is does not change."""
    give(there, anna)
    view = people.view(anna, case)

    assert [one.name for one in view.stand_ins] == ["Kim Vikarie"]
    assert view.cover is None
    assert covering.mine(anna) == {}
    assert covering.mine(there.office) == {}
    assert covering.may_write(anna, case)


def test_the_days_decide_what_is_given_out_and_what_may_be_written(
    there: Federation, anna: Desk, kim: Desk, case: str
) -> None:
    """From a week before she may read; she writes from the first day to the last."""
    give(there, kim)

    assert not covering.may_write(kim, case)
    assert handover.preview(kim).staying[0].why == "assigned_elsewhere"

    at(there, START)
    people.add_note(kim, case, "Kim träffade deltagaren")

    assert covering.may_write(kim, case)

    at(there, date(2026, 3, 30))
    taken = ingest.ingest(there.office, there.hand_over(kim))
    give(there, anna)

    assert (taken.outcome, taken.held) == ("read", 0)
    assert "Kim träffade deltagaren" in notes(anna, case)
    assert covering.mine(kim) == {}
    assert not covering.may_write(kim, case)


def test_what_is_written_after_the_last_day_waits_for_a_clerk(
    there: Federation, kim: Desk, case: str
) -> None:
    """It is not thrown away, but somebody decides (bundle-format §4.5)."""
    give(there, kim)
    at(there, date(2026, 3, 30))
    people.add_note(kim, case, "För sent")
    taken = ingest.ingest(there.office, there.hand_over(kim))

    assert taken.held > 0
    assert "För sent" not in notes(there.office, case)


def test_after_the_last_day_no_more_of_the_case_comes(
    there: Federation, anna: Desk, kim: Desk, case: str
) -> None:
    """Who does not need it does not get it; that the time was changed she is told."""
    give(there, kim)
    at(there, START)
    (found,) = covering.of_case(there.office, case)
    at(there, date(2026, 3, 18))
    covering.end(there.office, found.id)
    people.add_note(anna, case, "Efter att Kim slutade")
    ingest.ingest(there.office, there.hand_over(anna))
    give(there, kim)
    (ended,) = covering.of_case(kim, case)

    assert ended.period == Period(start=START, end=date(2026, 3, 17))
    assert notes(kim, case) == {"Vill arbeta med djur"}


def test_too_early_nothing_is_given_out(there: Federation, anna: Desk, kim: Desk) -> None:
    """A summer's stand-in does not have the participants all spring."""
    found = take_in(anna)
    there.go_round(anna)
    covering.cover(there.office, [found], key_of(kim), Period(start=date(2026, 7, 1)))
    give(there, kim)

    assert kim.find(found) is None

    covering.end(there.office, covering.of_case(there.office, found)[0].id)

    assert covering.of_case(there.office, found) == []


def test_a_protected_participant_is_given_only_to_whoever_is_approved(
    there: Federation, anna: Desk, kim: Desk
) -> None:
    """A stand-in is one more who knows (R-30)."""
    found = take_in(anna)
    there.go_round(anna)
    people.set_field(there.office, found, "protected", "SEKRETESSMARKERING")
    covering.cover(there.office, [found], key_of(kim), Period(start=START, end=END))
    give(there, kim)
    before = kim.find(found)
    peers.approve(there.office, key_of(kim), yes=True)
    give(there, kim)

    assert before is None
    assert kim.find(found) is not None


def test_agenda_and_views_respect_the_days(
    there: Federation, anna: Desk, kim: Desk, case: str
) -> None:
    """What is due after she has left is asked of nobody but whose participant it is."""
    for day, text in ((date(2026, 3, 20), "Under"), (date(2026, 4, 2), "Efter")):
        anna.create("reminder", case, {"kind": "other", "day": day, "text": text})
    there.go_round(anna)
    give(there, kim)
    far = date(2026, 5, 1)
    before = [item.what for item in agenda.between(kim, there.clock.today(), far)]
    listed = caseload.ids(kim, Filter(), cover=True)
    counted = views.counts(kim)["cover"]
    at(there, date(2026, 3, 25))
    late = {item.what for item in agenda.waiting(kim, far)}
    at(there, date(2026, 3, 30))
    over = [item.what for item in agenda.between(kim, date(2026, 3, 1), far)]

    assert before == ["Under"]
    assert (listed, counted) == ([case], 1)
    assert "Under" in late
    assert over == []
    assert {i.what for i in agenda.between(anna, date(2026, 3, 1), far)} == {"Under", "Efter"}


def test_two_clerks_make_no_krock_and_the_shorter_time_holds(
    there: Federation, kim: Desk, case: str
) -> None:
    """Each cover is a record; where its time is disputed fewer read (bundle-format §5)."""
    other = there.join("b", "Bo Vikarie")
    ingest.ingest(there.office, there.hand_over(other))
    covering.cover(there.office, [case], key_of(other), PERIOD)
    names = [one.name for one in covering.of_case(there.office, case)]
    guard = protection("cover", "period")

    assert names == ["Kim Vikarie", "Bo Vikarie"]
    assert guard is not None
    assert guard({"start": "2026-03-16", "end": "2026-03-20"}) > guard({"end": "2026-03-27"}) > 0
    assert guard({"start": "2026-03-16", "end": None}) == guard("?") == guard({"end": "om"}) == 0

    give(there, kim)

    assert case_hash(kim, case) == case_hash(there.office, case)


def test_nobody_makes_herself_a_stand_in(there: Federation, anna: Desk, kim: Desk) -> None:
    """Who may read whom is the office's to say; a computer that says so is held (§4.5)."""
    found = take_in(anna)
    there.go_round(anna)
    values = {"key": key_of(kim), "name": "Kim", "period": PERIOD}
    anna.create("cover", found, values)
    taken = ingest.ingest(there.office, there.hand_over(anna))

    assert taken.held > 0
    assert covering.of_case(there.office, found) == []


def test_a_cover_that_means_nothing_is_refused(
    there: Federation, anna: Desk, kim: Desk, case: str
) -> None:
    """Said at the field, not found out in July."""

    def why(key: str, period: Period) -> str:
        with pytest.raises(WrongCover) as caught:
            covering.cover(there.office, [case], key, period)
        return caught.value.why

    assert why(key_of(kim), Period(start=END, end=START)) == "order"
    assert why(key_of(kim), Period()) == "order"
    assert why(key_of(kim), Period(start=date(2026, 1, 1), end=date(2026, 1, 9))) == "past"
    assert why(key_of(anna), PERIOD) == "theirs"


def test_one_angra_takes_all_of_it_back(there: Federation, anna: Desk, kim: Desk) -> None:
    """A whole caseload is given in one press."""
    cases = [take_in(anna), take_in(anna, "Bo")]
    there.go_round(anna)
    given = covering.cover(there.office, cases, key_of(kim), PERIOD)
    undoing.undo(there.office)

    assert given == 2
    assert not any(covering.of_case(there.office, case) for case in cases)


def test_in_her_time_she_mends_what_was_written_in_the_wrong_file(
    there: Federation, anna: Desk, kim: Desk, case: str
) -> None:
    """And not before it."""
    other = take_in(anna, "Bo")
    there.go_round(anna)
    covering.cover(there.office, [other], key_of(kim), PERIOD)
    give(there, kim)
    (note,) = kim.of_case(case, "note")
    with pytest.raises(CannotMove):
        moving.move(kim, [note.id], other)
    at(there, START)
    moving.move(kim, [note.id], other)

    assert notes(kim, other) == {"Vill arbeta med djur"}


def test_older_values_of_who_has_a_case_stay_readable(
    there: Federation, anna: Desk, kim: Desk, case: str
) -> None:
    """`assigned` says what it said before there were covers; of the old nothing is a cover."""
    authority.assign(there.office, case, [key_of(anna), key_of(kim)])
    give(there, kim)

    assert covering.mine(kim) == {}
    assert covering.may_write(kim, case)
    assert not covering.holds(Cover(id="c"), START)
    assert not covering.is_given(Cover(id="c"), START)
