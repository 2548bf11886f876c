"""Rows of a list, tried before anything is taken in."""

from datetime import date

import pytest

from mia_desktop.domain.records.person import Name
from mia_desktop.services.lists import columns, rows
from mia_desktop.services.lists.columns import Field
from mia_desktop.services.lists.tables import Table
from tests.helpers.numbers import number

TODAY = date(2026, 3, 12)
RIGHT = number(date(1990, 5, 2), "239")
WRONG = f"{RIGHT[:8]}-{RIGHT[8:11]}{(int(RIGHT[11]) + 1) % 10}"
"""The check digit is one too high."""


def table(heading: tuple[str, ...], *lines: tuple[str, ...]) -> Table:
    return Table(name="", heading=heading, rows=lines)


Tried = tuple[list[rows.Person], list[rows.Wrong]]


def tried(heading: tuple[str, ...], *lines: tuple[str, ...]) -> Tried:
    return rows.tried(table(heading, *lines), columns.guess(heading), TODAY)


def test_the_usual_headings_are_understood() -> None:
    """Most lists need no mapping by hand."""
    heading = ("Förnamn", "Efternamn:", "PERSONNUMMER", "Kommun", "Inskriven", "Övrigt")

    found = columns.guess(heading)

    assert [found.get(column) for column in range(6)] == [
        "given", "family", "number", "municipality", "started", None,
    ]  # fmt: skip
    assert columns.complete(found)


def test_no_field_stands_twice() -> None:
    """Two columns "Start" are for the person to choose between."""
    assert columns.guess(("Start", "Startdatum")) == {0: "started"}


def test_a_deltagare_column_beside_names_is_no_name() -> None:
    """It is a number there."""
    assert columns.guess(("Deltagare", "Förnamn")) == {1: "given"}


@pytest.mark.parametrize(
    ("whole", "given", "family"),
    [("Kim Öberg", "Kim", "Öberg"), ("Öberg, Kim", "Kim", "Öberg"), ("Kim", "Kim", ""),
     ("Kim von Öberg", "Kim", "von Öberg")],
)  # fmt: skip
def test_a_name_in_one_column_becomes_two(whole: str, given: str, family: str) -> None:
    """Both ways of writing are common."""
    people, wrong = tried(("Namn",), (whole,))

    assert not wrong
    assert people[0].name == Name(given=given, family=family)


def test_a_number_tells_birth_date_and_sex() -> None:
    """What the list does not say itself (R-46)."""
    whole = number(date(1990, 5, 2), "239")
    people, wrong = tried(("Namn", "Personnummer"), ("Kim Öberg", f"{whole[2:8]}-{whole[8:]}"))

    assert not wrong
    assert people[0].identity.number == whole
    assert people[0].birth_date == date(1990, 5, 2)
    assert people[0].sex == "MAN"


@pytest.mark.rule("R-48")
def test_what_the_list_says_of_sex_holds_and_is_pointed_out() -> None:
    """A number may be older than the person's legal sex."""
    people, _wrong = tried(("Namn", "Pnr", "Kön"), ("Kim Öberg", RIGHT, "kvinna"))

    assert people[0].sex == "KVINNA"
    assert people[0].differs


@pytest.mark.parametrize(
    "written", ["2026-03-02", "20260302", "2/3 2026", "2.3.2026", "2026-03-02 00:00:00", "46083"]
)
def test_a_day_is_read_however_it_is_written(written: str) -> None:
    """Excel shows days as the system likes, or as a count."""
    people, wrong = tried(("Namn", "Start"), ("Kim", written))

    assert not wrong
    assert people[0].started == date(2026, 3, 2)


@pytest.mark.parametrize(
    ("heading", "said", "why"),
    [
        ("Personnummer", WRONG, "check_digit"),
        ("Personnummer", "hemligt", "number"),
        ("Födelsedatum", "2026-02-30", "date"),
        ("Födelsedatum", "i våras", "date"),
        ("Födelsedatum", "2031-01-01", "date_to_come"),
        ("Kön", "okänt", "sex"),
        ("Kommun", "Ankeborg", "municipality"),
        ("Status", "försvunnen", "status"),
        ("Remittent", "grannen", "referrer"),
        ("E-post", "kim vid posten", "email"),
    ],
)
def test_what_cannot_be_read_is_named_with_its_row(heading: str, said: str, why: str) -> None:
    """The list is mended where the fault is."""
    people, wrong = tried(("Namn", heading), ("Bo", ""), ("Kim", said))

    assert [person.row for person in people] == [2]
    assert [(each.row, each.why) for each in wrong] == [(3, why)]


def test_a_refused_number_is_shown_masked() -> None:
    """The table of faults is not a list of personal numbers."""
    _people, wrong = tried(("Namn", "Personnummer"), ("Kim", WRONG))

    assert wrong[0].text == "19900502-••••"


def test_all_faults_of_a_row_are_told_at_once() -> None:
    """A list is mended in one go."""
    _people, wrong = tried(("Namn", "Kön", "Kommun"), ("", "x", "y"))

    assert {each.why for each in wrong} == {"no_name", "sex", "municipality"}


def test_an_end_before_the_start_is_a_fault() -> None:
    """Columns are swapped easily."""
    _people, wrong = tried(("Namn", "Start", "Slut"), ("Kim", "2026-03-02", "2026-01-01"))

    assert [each.why for each in wrong] == ["order"]


def test_words_for_phases_and_places_are_understood() -> None:
    """People write what they say."""
    people, wrong = tried(
        ("Namn", "Status", "Kommun", "Remittent", "Kön", "Start", "Slut"),
        ("Kim", "Pågår", "Haninge kommun", "AF", "k", "2026-01-19", ""),
        ("Bo", "AVSLUTAD", "0138", "fk", "Man", "2025-01-19", "2025-10-01"),
    )

    assert not wrong
    assert [(p.status, p.municipality, p.referrer, p.sex) for p in people] == [
        ("PAGAENDE", "0136", "AF", "KVINNA"),
        ("AVSLUTAD", "0138", "FK", "MAN"),
    ]


def test_who_has_ended_is_ended_without_a_status() -> None:
    """Nobody is reminded of somebody who left last year."""
    people, _wrong = tried(("Namn", "Start", "Slut"), ("Kim", "2025-03-02", "2025-11-01"))

    assert people[0].status == "AVSLUTAD"


def test_empty_rows_are_nobody() -> None:
    """Lists have gaps between groups."""
    people, wrong = tried(("Namn", "Kön"), ("Kim", ""), ("", ""), ("Bo", ""))

    assert [person.row for person in people] == [2, 4]
    assert not wrong


def test_an_interim_number_is_taken_as_a_reserve_number() -> None:
    """Somebody without a number has one of the school's (R-46)."""
    people, wrong = tried(("Namn", "Personnummer"), ("Kim", "20000101-T220"))

    assert not wrong
    assert people[0].identity.kind == "RESERV"


def test_nothing_sensitive_can_be_mapped() -> None:
    """A column of diagnoses has no place to go (R-38)."""
    assert set(columns.FIELDS) == set(columns.NAMES)
    assert not {"health", "diagnosis", "income"} & set(columns.FIELDS)


def test_every_field_is_a_field_of_a_person() -> None:
    """What can be chosen for a column is used."""
    said: dict[Field, str] = dict.fromkeys(columns.FIELDS, "")

    assert len(said) == 14


@pytest.mark.rule("R-64")
@pytest.mark.parametrize(
    ("status", "start", "end", "missing"),
    [
        ("Avslutad", "2025-01-19", "", {"no_end"}),
        ("Stängd", "2025-01-19", "", {"no_end"}),
        ("Efteruppföljning", "", "", {"no_start", "no_end"}),
        ("", "", "2025-10-01", {"no_start"}),
        ("Kartläggning", "", "", {"no_start"}),
        ("Pågår", "", "", {"no_start"}),
        ("Pågår", "2026-01-19", "", set()),
        ("Avslutad", "2025-01-19", "i våras", {"date"}),
        ("borta", "", "", {"status"}),
        ("Ej antagen", "", "", set()),
        ("Ny", "", "", set()),
        ("", "", "", set()),
    ],
)
def test_a_day_that_figures_need_is_asked_for(
    status: str, start: str, end: str, missing: set[str]
) -> None:
    """Ended without a last day is counted as ongoing for ever; begun without a first, nowhere."""
    people, wrong = tried(("Namn", "Status", "Start", "Slut"), ("Kim", status, start, end))

    assert {each.why for each in wrong} == missing
    assert len(people) == (not missing)
    assert all(each.text == status for each in wrong if each.why in {"no_start", "no_end"})
