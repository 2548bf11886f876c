"""F1: exact counts of women and men, once for a closed period, then as they stand."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest

from mia_desktop.services import handover, ingest, people, reports
from tests.helpers.caseloads import take_in
from tests.helpers.clock import FakeClock
from tests.helpers.desks import new_desk
from tests.helpers.federations import VOLUMES, Federation, key_of

if TYPE_CHECKING:
    from pathlib import Path

    from mia_desktop.services.desk import Desk

H1 = "2026-H1"


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock(datetime(2026, 8, 3, 9, tzinfo=UTC))


@pytest.fixture
def desk(tmp_path: Path, clock: FakeClock) -> Desk:
    return new_desk(tmp_path / "alone", clock=clock)


def runs(
    desk: Desk, start: date, end: date | None = None, *, sex: str = "KVINNA", status: str = ""
) -> tuple[str, str]:
    """Somebody whose participation has this period; returns case and participation."""
    case = take_in(desk, consent=False)
    people.set_field(desk, case, "sex", sex)
    (run,) = desk.of_case(case, "participation")
    people.set_field(desk, run.id, "period", {"start": start, "end": end})
    if status:
        people.set_field(desk, run.id, "status", status)
    return case, run.id


def insats(desk: Desk, case: str, run: str, start: date, end: date | None = None) -> None:
    values = {"participation": run, "code": "PRAKTIK", "period": {"start": start, "end": end}}
    desk.create("intervention", case, values)


def as_rows(found: list[reports.VolumeRow]) -> list[tuple[str, str, int, int, int]]:
    return [(row.insats, row.sex, row.started, row.ongoing, row.ended) for row in found]


@pytest.mark.parametrize(
    ("period", "first", "last"),
    [
        ("2026-02", date(2026, 2, 1), date(2026, 2, 28)),
        ("2026-T2", date(2026, 5, 1), date(2026, 8, 31)),
        ("2026-H2", date(2026, 7, 1), date(2026, 12, 31)),
        ("2026", date(2026, 1, 1), date(2026, 12, 31)),
    ],
)
def test_periods_are_whole_months(period: str, first: date, last: date) -> None:
    """Month, tertial, half-year and year: what the federations report by (domain §5.1)."""
    assert reports.days(period) == (first, last)


@pytest.mark.parametrize("period", ["2026-13", "2026-00", "2026-H3", "2026-T0", "nu", "2026-1"])
def test_other_periods_are_none(period: str) -> None:
    """A wrong period would be a wrong figure in somebody's annual report."""
    with pytest.raises(ValueError, match=period):
        reports.days(period)


@pytest.mark.parametrize(
    ("length", "wanted"), [("M", "2026-07"), ("T", "2026-T1"), ("H", "2026-H1"), ("Y", "2025")]
)
def test_the_newest_period_that_is_over(length: reports.Length, wanted: str) -> None:
    """Reported is what can no longer change by waiting."""
    assert reports.latest_closed(date(2026, 8, 3), length) == wanted


def test_counts_are_by_sex_and_exact(desk: Desk) -> None:
    """Began in the period, still there at its end, ended in it; nobody is rounded away (§5.2)."""
    runs(desk, date(2026, 1, 1))
    runs(desk, date(2025, 11, 1), date(2026, 6, 30))
    runs(desk, date(2026, 6, 30), date(2026, 7, 1), sex="MAN")
    runs(desk, date(2026, 7, 1), sex="MAN")
    runs(desk, date(2025, 1, 1), date(2025, 12, 31), sex="MAN")
    runs(desk, date(2026, 2, 1), sex="")
    runs(desk, date(2026, 2, 1), status="FELREGISTRERAD")

    assert as_rows(reports.count(desk, H1)) == [
        ("MIA", "KVINNA", 1, 1, 1), ("MIA", "MAN", 1, 1, 0), ("MIA", "OKANT", 1, 1, 0),
    ]  # fmt: skip


@pytest.mark.rule("R-64")
def test_somebody_with_two_insatser_is_counted_once_in_each(desk: Desk) -> None:
    """And once where a practice was broken off and taken up again."""
    case, run = runs(desk, date(2026, 1, 1))
    insats(desk, case, run, date(2026, 2, 1), date(2026, 3, 1))
    insats(desk, case, run, date(2026, 5, 1))

    assert as_rows(reports.count(desk, H1)) == [
        ("MIA", "KVINNA", 1, 1, 0), ("PRAKTIK", "KVINNA", 1, 1, 0),
    ]  # fmt: skip


def test_an_insats_ends_with_the_participation(desk: Desk) -> None:
    """Nobody goes back to close each insats by hand."""
    case, run = runs(desk, date(2026, 1, 1), date(2026, 4, 1))
    insats(desk, case, run, date(2026, 2, 1))

    assert ("PRAKTIK", "KVINNA", 1, 0, 1) in as_rows(reports.count(desk, H1))


@pytest.mark.rule("R-30")
def test_protected_persons_are_counted(desk: Desk) -> None:
    """They are in the totals, and in no table of their own."""
    case, _ = runs(desk, date(2026, 1, 1))
    people.set_field(desk, case, "protected", "SEKRETESSMARKERING")

    assert as_rows(reports.count(desk, H1)) == [("MIA", "KVINNA", 1, 1, 0)]


def test_a_report_stands_as_it_was_made(desk: Desk) -> None:
    """A late registration changes no figure that was sent; a correction has a number and a why."""
    runs(desk, date(2026, 1, 1))
    first = reports.freeze(desk, H1)
    runs(desk, date(2026, 2, 1))
    again = reports.freeze(desk, H1)
    corrected = reports.freeze(desk, H1, "En registrering kom sent")

    assert again == first
    assert (corrected.version, corrected.reason) == (2, "En registrering kom sent")
    assert corrected.rows[0].started == 2
    assert corrected.id != first.id


def test_a_running_period_is_not_reported(desk: Desk) -> None:
    """Half a half-year would be taken for a whole one."""
    with pytest.raises(ValueError, match="2026-H2"):
        reports.freeze(desk, "2026-H2")


@pytest.mark.rule("R-28")
def test_volumes_go_when_nothing_else_may(tmp_path: Path, clock: FakeClock) -> None:
    """F1 is made and sent with every other profile off."""
    there = Federation(tmp_path, clock)
    anna = there.join("a", "Anna Handledare", VOLUMES)
    runs(anna, date(2026, 1, 1))
    shown = handover.preview(anna)
    taken = ingest.ingest(there.office, there.hand_over(anna))

    assert [(line.profile, line.period) for line in shown.reports] == [("F1", H1)]
    assert (taken.reports, taken.applied.writes) == (1, 0)
    assert as_rows(list(reports.figures(there.office, H1).rows)) == [("MIA", "KVINNA", 1, 1, 0)]


def test_the_office_adds_up_the_latest_of_each(tmp_path: Path, clock: FakeClock) -> None:
    """A correction replaces, two laptops add, and who has not reported is named (C14)."""
    there = Federation(tmp_path, clock)
    anna, bo = (there.join(n, f"{n} Handledare", VOLUMES) for n in ("Anna", "Bo"))
    there.join("Cilla", "Cilla Handledare", VOLUMES)
    for desk in (anna, bo):
        runs(desk, date(2026, 1, 1))
        ingest.ingest(there.office, there.hand_over(desk))
    runs(anna, date(2026, 2, 1))
    reports.freeze(anna, H1, "Sen registrering")
    ingest.ingest(there.office, there.hand_over(anna))
    found = reports.figures(there.office, H1)

    assert as_rows(list(found.rows)) == [("MIA", "KVINNA", 3, 3, 0)]
    assert found.reported == ("Anna Handledare", "Bo Handledare")
    assert found.missing == ("Cilla Handledare",)
    assert list(reports.reported(there.office, H1)[key_of(anna)].rows[0].values())


def test_a_report_goes_until_it_is_acknowledged(tmp_path: Path, clock: FakeClock) -> None:
    """The stick with the volumes was lost; the next one has them too, and then no more."""
    there = Federation(tmp_path, clock)
    anna = there.join("a", "Anna Handledare", VOLUMES)
    runs(anna, date(2026, 1, 1))
    there.hand_over(anna)
    assert [line.period for line in handover.preview(anna).reports] == [H1]
    taken = ingest.ingest(there.office, there.hand_over(anna))
    ingest.ingest(anna, there.give_back(anna))

    assert taken.reports == 1
    assert handover.preview(anna).is_empty


def test_the_table_opens_in_a_spreadsheet_and_runs_nothing(desk: Desk) -> None:
    """A local name that looks like a formula stays text."""
    case, run = runs(desk, date(2026, 1, 1))
    values = {
        "participation": run, "code": "ANNAT", "local_name": "=1+1",
        "period": {"start": date(2026, 2, 1), "end": None},
    }  # fmt: skip
    desk.create("intervention", case, values)
    rows = tuple(reports.count(desk, H1))
    text = reports.as_csv(reports.Figures(period=H1, rows=rows, reported=(), missing=())).decode(
        "utf-8-sig"
    )

    assert text.splitlines()[0].startswith("period;insats;namn;kön;påbörjade")
    assert f"{H1};ANNAT;'=1+1;KVINNA;1;1;0" in text
