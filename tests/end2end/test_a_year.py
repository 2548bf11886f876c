"""A small team's year: an office, three handledare, forty people, figures worked out on paper.

It is the year of the practice caseload (services/practice), played by the same hand and shared
out on three; the figures stand in tests/data/year.toml with how each comes about. Everything is
done through services, on its day, and at the end of each month everybody hands over to the office
and takes the receipt home.
"""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from mia_desktop.domain import figures as reckoned
from mia_desktop.domain.figures import Counted, Measured, Sheet
from mia_desktop.platform.slices import at_once
from mia_desktop.services import (
    access,
    caseload,
    conflicts,
    figures,
    handed,
    merging,
    reports,
    verify,
)
from mia_desktop.services.desk import Desk
from mia_desktop.services.practice import between
from mia_desktop.store import entries, reading
from tests.helpers.caseloads import notes
from tests.helpers.year import TODAY, TeamYear

TABLE: dict[str, Any] = tomllib.loads(
    (Path(__file__).parents[1] / "data" / "year.toml").read_text("utf-8")
)
TEAM = ("anna", "bo", "cilla")
EVERYBODY = ("office", *TEAM)


@pytest.fixture(scope="module")
def year(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TeamYear]:
    made = TeamYear(tmp_path_factory.mktemp("year"))
    made.live()
    made.report()
    yield made
    for desk in (made.office, *made.desks.values()):
        access.leave(desk)


def at(year: TeamYear, name: str) -> Desk:
    return year.office if name == "office" else year.desks[name]


def sheet(desk: Desk) -> Sheet:
    return at_once(figures.reckoning(desk, date(2026, 1, 1), date(2026, 12, 31), slice_s=None))


def counted(desk: Desk, table: str) -> dict[str, list[int]]:
    """Women and men of each line that has any; nobody's sex is unknown this year."""
    found = [one for one in sheet(desk).tables if one.id == table]
    lines = [line for one in found if isinstance(one, Counted) for line in one.lines]

    assert all(line.cells[2].n == 0 for line in lines)
    return {line.key: [c.n for c in line.cells[:2]] for line in lines if line.total}


def measured(desk: Desk, table: str) -> reckoned.SpreadLine:
    (found,) = [one for one in sheet(desk).tables if one.id == table]
    assert isinstance(found, Measured)
    return found.lines[0]


def volumes(rows: list[reports.VolumeRow]) -> dict[str, dict[str, list[int]]]:
    told: dict[str, dict[str, list[int]]] = {}
    for row in rows:
        sums = told.setdefault(row.insats, {"women": [0, 0, 0], "men": [0, 0, 0]})
        sums["women" if row.sex == "KVINNA" else "men"] = [row.started, row.ongoing, row.ended]
    return told


def test_the_office_has_the_volumes_of_the_year(year: TeamYear) -> None:
    """What the federation reports: everybody counted, the two protected included (R-28, R-30)."""
    found = reports.figures(year.office, "2026")

    assert volumes(list(found.rows)) == TABLE["volumes"]["office"]
    assert found.missing == ()
    assert len(found.reported) == 3


@pytest.mark.parametrize("name", TEAM)
def test_each_handledare_has_their_own(year: TeamYear, name: str) -> None:
    """The three add up to the office's; the second registration of one person adds nothing."""
    desk = at(year, name)

    assert volumes(reports.count(desk, "2026")) == TABLE["volumes"][name]
    for place, table in enumerate(("started", "ongoing", "ended")):
        told = {key: [both["women"][place], both["men"][place]]
                for key, both in TABLE["volumes"][name].items()}  # fmt: skip
        assert counted(desk, table) == {key: two for key, two in told.items() if any(two)}


def test_the_table_itself_adds_up() -> None:
    """Whoever worked it out on paper may have miscounted: three sums and ten who left."""
    for insats, both in TABLE["volumes"]["office"].items():
        mine = [TABLE["volumes"][name].get(insats, {}) for name in TEAM]
        for sex in ("women", "men"):
            sums = [sum(n) for n in zip(*(one.get(sex, [0, 0, 0]) for one in mine), strict=True)]
            assert sums == both[sex], (insats, sex)
    assert sum(sum(two) for name in TEAM for two in TABLE["outcome"][name].values()) == 10
    for name in TEAM:
        assert sum(TABLE["phases"][name].values()) == TABLE["held"][name]["participation"]
    rounds = between.story().rounds
    assert [(TODAY - timedelta(ago - 1)).day for ago in rounds] == [1] * 11


@pytest.mark.parametrize("name", TEAM)
@pytest.mark.parametrize("table", ["outcome", "steps"])
def test_how_it_went(year: TeamYear, name: str, table: str) -> None:
    """Outcomes of those who left, and steps as they were noted."""
    assert counted(at(year, name), table) == TABLE[table][name]


@pytest.mark.parametrize("name", TEAM)
def test_what_was_said_afterwards(year: TeamYear, name: str) -> None:
    """Only of those who had agreed to be asked, at the point when it was."""
    found = {
        f"later_{point}:{key}": two
        for point in reckoned.POINTS
        for key, two in counted(at(year, name), f"later_{point}").items()
    }

    assert found == TABLE["later"][name]


@pytest.mark.parametrize("name", TEAM)
def test_the_days_before_the_first_contact(year: TeamYear, name: str) -> None:
    """How long people waited: the short way in is what participants ask for (D6)."""
    whole = measured(at(year, name), "waiting").whole
    people, *amounts = TABLE["waiting"][name]

    assert whole.people == people
    assert [str(n) for n in (whole.median, whole.low, whole.high)] == amounts


@pytest.mark.parametrize("name", TEAM)
def test_the_hours_of_the_year(year: TeamYear, name: str) -> None:
    """Uppföljningar and groups; nobody gets hours for a day away."""
    women, men, _unknown = measured(at(year, name), "hours").cells
    told = TABLE["hours"][name]

    for spread, (hours, people) in ((women, told["women"]), (men, told["men"])):
        assert (spread.total, spread.people) == (Decimal(hours), people)


@pytest.mark.parametrize("name", TEAM)
def test_where_everybody_stands(year: TeamYear, name: str) -> None:
    """Every phase was lived through by somebody; one came back and stands twice (R-01)."""
    runs = reading.of_kind(at(year, name).connection, "participation")

    assert Counter(str(run.values["status"]) for run in runs) == TABLE["phases"][name]


@pytest.mark.parametrize("name", EVERYBODY)
def test_what_a_vault_holds(year: TeamYear, name: str) -> None:
    """At the office only whom a consent let go there, and of them only what it covered."""
    desk = at(year, name)
    told = dict(TABLE["held"][name])

    assert caseload.count(desk) == told.pop("people")
    assert {kind: len(reading.of_kind(desk.connection, kind)) for kind in told} == told


def test_the_protected_are_nowhere_but_at_home(year: TeamYear) -> None:
    """Neither case, number nor name came to the office, counted though they were (R-30, R-52)."""
    hidden = [life for life in year.lives.values() if life.person.protected != "NEJ"]
    at_office = {record.id for record in reading.of_kind(year.office.connection, "participant")}

    log = repr(list(entries.everything(year.office.connection)))

    assert len(hidden) == 2
    assert not {life.case for life in hidden} & at_office
    assert year.lives[19].person.family in log
    assert not any(text in log for life in hidden for text in (life.case, life.person.family))


def test_a_consent_that_was_taken_back_is_known_and_nothing_follows(year: TeamYear) -> None:
    """The office keeps what it had, learns that no more comes, and gets no word after (R-36)."""
    life = year.lives[21]
    (kept,) = year.office.of_case(life.case, "consent")

    assert kept.values["scope"]["withdrawn"] == life.clock.day(60).isoformat()
    assert notes(year.office, life.case) <= notes(life.desk, life.case)
    assert len(life.desk.of_case(life.case, "follow_up")) == 2
    assert len(year.office.of_case(life.case, "follow_up")) == 1


def test_two_registrations_are_one_person(year: TeamYear) -> None:
    """The likeness was pointed out at once; since the merge one row stands in the list."""
    merged, _ = year.played.twins
    life = year.lives[26]

    assert merged.life is life
    assert merged.likenesses == ["name_and_birth"]
    assert [one.case for one in merging.of_case(life.desk, life.case)] == [merged.case]


def test_two_registrations_stand_until_somebody_makes_them_one(year: TeamYear) -> None:
    """Pointed out at once, and still found when it is looked for: nothing is merged by itself."""
    _, unmerged = year.played.twins
    life = year.lives[2]

    assert unmerged.life is life
    assert unmerged.likenesses == ["name_and_birth"]
    assert [one.row.case for one in merging.alike(life.desk, life.case)] == [unmerged.case]


@pytest.mark.parametrize("name", TEAM)
def test_every_bundle_came_back_with_its_receipt(year: TeamYear, name: str) -> None:
    """Nothing is on its way at the year's end; the one with a krock in it says so."""
    made = handed.everything(at(year, name))

    assert Counter(each.state for each in made) == TABLE["handed"][name]


@pytest.mark.parametrize("name", EVERYBODY)
def test_a_krock_stands_where_two_wrote_at_one_place(year: TeamYear, name: str) -> None:
    """At both who wrote there, with both words, until a person chooses (bundle-format §5)."""
    desk = at(year, name)
    found = conflicts.waiting(desk)

    assert len(found) == TABLE["krockar"][name]
    for krock in found:
        assert (krock.case, krock.unit) == (year.lives[22].case, "phone")
        assert {side.value for side in krock.sides} == {"070-174 06 42", "070-174 06 43"}


@pytest.mark.parametrize("name", EVERYBODY)
def test_the_vault_holds_together(year: TeamYear, name: str) -> None:
    """Log, feeds, files, records and lists after a year of it."""
    desk = at(year, name)
    access.mark(desk)

    assert verify.verify(desk.vault, state=desk.places.state).findings == ()
