"""Two registrations of one person: one to look at, two in the log, two again when wanted."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from mia_desktop.domain.records.person import Identity, Name
from mia_desktop.services import (
    access,
    agenda,
    caseload,
    ingest,
    merging,
    one_person,
    people,
    reports,
    undoing,
    verify,
)
from mia_desktop.services.caseload import Filter, NewParticipant
from mia_desktop.services.desk import Desk
from mia_desktop.services.figures import gathering
from mia_desktop.store import audit
from tests.helpers.caseloads import notes, take_in
from tests.helpers.clock import FakeClock
from tests.helpers.desks import new_desk
from tests.helpers.federations import Federation
from tests.helpers.numbers import number

BORN = date(1990, 3, 14)
NUMBER = number(BORN)


@pytest.fixture
def desk(tmp_path: Path):
    made = new_desk(tmp_path, clock=FakeClock())
    yield made
    access.leave(made)


@pytest.fixture
def pair(desk: Desk) -> tuple[str, str]:
    """Amina without her number, and Amina Karim once more with it."""
    first = caseload.add(
        desk, NewParticipant(given="Amina", family="Karim", birth_date=BORN, sex="KVINNA")
    )
    identity = Identity(kind="PNR", number=NUMBER)
    second = caseload.add(
        desk,
        NewParticipant(given="Aminah", family="Karim", birth_date=BORN, identity=identity),
    )
    people.add_note(desk, first, "Från första")
    people.add_note(desk, second, "Från andra")
    people.set_field(desk, first, "phone", "0701234567")
    people.set_field(desk, second, "phone", "0707654321")
    return first, second


def listed(desk: Desk, text: str = "") -> list[str]:
    return caseload.ids(desk, Filter(text=text))


def test_a_likely_twin_is_offered(desk: Desk, pair: tuple[str, str]) -> None:
    """Nobody finds duplicates by reading two hundred names."""
    first, second = pair

    assert [one.row.case for one in merging.alike(desk, first)] == [second]


def test_both_are_shown_side_by_side(desk: Desk, pair: tuple[str, str]) -> None:
    """Which telephone is right only the handledare can know; an empty field needs no choice."""
    found = merging.compare(desk, *pair)
    fields = {field.unit: field for field in found.fields}

    assert (found.first.number, found.second.number) != ("", "")
    assert ("note", 1) in found.second.counts
    assert fields["phone"].differs
    assert not fields["phone"].from_second
    assert fields["identity"].from_second
    assert not fields["birth_date"].differs


def test_merged_there_is_one_person(desk: Desk, pair: tuple[str, str]) -> None:
    """Lists, search, counts and what is next know one, found by either's name and number."""
    first, second = pair
    merging.merge(desk, first, second, {"phone", "identity"})
    person = people.view(desk, first).participant

    assert listed(desk) == [first]
    assert caseload.count(desk) == 1
    for text in ("Aminah", "Amina", NUMBER, people.number_of(desk, second)):
        assert listed(desk, text) == [first], text
    assert (person.phone, person.identity.number) == ("0707654321", NUMBER)
    assert notes(desk, first) == {"Från första", "Från andra"}
    assert {row.case for row in agenda.asked(desk, date(2030, 1, 1))} <= {first}
    assert merging.persons(desk) == {second: first}


def test_undone_a_year_later_they_are_two_again(desk: Desk, pair: tuple[str, str]) -> None:
    """They were sisters: what each said, and what was written since, is each one's own."""
    first, second = pair
    key = merging.merge(desk, first, second, {"phone", "name"})
    people.rename(desk, first, Name(given="Amina", family="Ek"))
    people.add_note(desk, first, "Skriven efteråt")
    merging.split(desk, key)
    person = people.view(desk, first).participant

    assert sorted(listed(desk)) == sorted(pair)
    assert listed(desk, NUMBER) == [second]
    assert person.phone == "0701234567"
    assert person.name.family == "Ek", "changed since by a person: it stays"
    assert notes(desk, first) == {"Från första", "Skriven efteråt"}
    assert notes(desk, second) == {"Från andra"}
    assert merging.of_case(desk, first) == []


def test_angra_takes_a_merge_back(desk: Desk, pair: tuple[str, str]) -> None:
    """The wrong card was chosen a second ago."""
    first, _ = pair
    merging.merge(desk, *pair, {"phone"})
    undoing.undo(desk)

    assert sorted(listed(desk)) == sorted(pair)
    assert people.view(desk, first).participant.phone == "0701234567"


def test_the_vault_holds_what_it_promises_with_merged_people(
    desk: Desk, pair: tuple[str, str]
) -> None:
    """Lists are built from the log alone, so building them anew gives the same."""
    first, second = pair
    key = merging.merge(desk, first, second)
    people.rename(desk, second, Name(given="Hamina", family="Karim"))
    merged = verify.verify(desk.vault)
    found = listed(desk, "Hamina")
    merging.split(desk, key)

    assert merged.findings == ()
    assert found == [first]
    assert verify.verify(desk.vault).findings == ()


@pytest.mark.rule("R-52")
def test_protection_of_either_protects_the_person(desk: Desk, pair: tuple[str, str]) -> None:
    """Nobody may come to choose away a protection."""
    first, second = pair
    people.set_field(desk, second, "protected", "SEKRETESSMARKERING")
    merging.merge(desk, first, second)

    assert caseload.rows(desk, [first])[0].protected


def test_one_is_not_merged_with_itself_or_twice(desk: Desk, pair: tuple[str, str]) -> None:
    """Chains of merges would be split in an order that nobody remembers."""
    first, second = pair
    third = take_in(desk, "Bo")
    merging.merge(desk, first, second)

    for one, other in ((first, first), (third, second), (second, third)):
        with pytest.raises(ValueError, match=other):
            merging.merge(desk, one, other)


def test_both_travel_and_the_office_sees_one(tmp_path: Path) -> None:
    """Feeds go by case and nothing of them is changed; the rule of the view travels with them."""
    there = Federation(tmp_path, FakeClock())
    anna = there.join("a", "Anna Handledare")
    first, second = take_in(anna), take_in(anna, "Aminah")
    people.add_note(anna, second, "Andra")
    ingest.ingest(there.office, there.hand_over(anna))
    before = listed(there.office)
    merging.merge(anna, first, second)
    ingest.ingest(there.office, there.hand_over(anna))

    assert sorted(before) == sorted([first, second])
    assert listed(there.office) == [first]
    assert notes(there.office, first) == {"Andra"}
    assert verify.verify(there.office.vault).findings == ()


@pytest.mark.rule("R-42")
def test_the_log_tells_of_both(desk: Desk, pair: tuple[str, str]) -> None:
    """Whoever asks about one of them must find that they were taken for one."""
    merging.split(desk, merging.merge(desk, *pair))
    first = [line.kind for line in audit.lines(desk.connection, case=pair[0])]

    assert {"merge", "split"} <= set(first)
    assert "merge" in [line.kind for line in audit.lines(desk.connection, case=pair[1])]


@pytest.mark.rule("R-28")
@pytest.mark.rule("R-64")
def test_the_volumes_count_one(desk: Desk, pair: tuple[str, str]) -> None:
    """Two registrations of one woman are one participant to whoever pays."""
    today = desk.clock.today()
    period = f"{today.year}-{today.month:02}"
    before = reports.count(desk, period)
    first, second = pair
    for case in pair:
        (run,) = desk.of_case(case, "participation")
        values = {"participation": run.id, "code": "ARBPROV", "period": {"start": today}}
        desk.create("intervention", case, values)
    key = merging.merge(desk, first, second)
    merged = {(row.insats, row.sex): row.started for row in reports.count(desk, period)}
    doubled = one_person.same_runs(desk)
    figures = gathering.of_case(desk, first, today, today)
    merging.split(desk, key)

    assert sum(row.started for row in before) == 2
    assert merged == {("MIA", "KVINNA"): 1, ("ARBPROV", "KVINNA"): 1}
    assert len(doubled) == len(figures) == 1
    assert one_person.same_runs(desk) == {}
