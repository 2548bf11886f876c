"""Volumes at the office: always by sex, exact where they may be, small cells hidden elsewhere."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest

from mia_desktop.services import reports, volumes
from mia_desktop.services.volumes import Counts, Row, Words
from mia_desktop.sync.reports import VolumeRow, make_f1
from tests.helpers.clock import FakeClock
from tests.helpers.federations import Federation, key_of

if TYPE_CHECKING:
    from pathlib import Path

    from mia_desktop.services.desk import Desk

H2 = "2025-H2"
WORDS = Words(
    title="Volymer", note="Räknar deltaganden.", head=("Insats", *("x",) * 12),
    by_computer="Per handledare", hidden="dolt",
)  # fmt: skip


def report(desk: Desk, sender: str, unit: str, *rows: tuple[str, str, int]) -> None:
    """What a computer has reported: insats, sex, how many were under way."""
    made = [
        VolumeRow(insats=code, sex="KVINNA" if sex == "K" else "MAN", started=0, ongoing=n, ended=0)
        for code, sex, n in rows
    ]
    with desk.writer.transaction():
        reports.take_in(desk, make_f1(made, unit=unit, period=H2), sender)


@pytest.fixture
def office(tmp_path: Path) -> Desk:
    federation = Federation(tmp_path, FakeClock())
    anna, bo = federation.join("anna", "Anna Ek"), federation.join("bo", "Bo Al")
    federation.join("cia", "Cia Ask")
    report(federation.office, key_of(anna), "Tyresö", ("MIA", "K", 7), ("MIA", "M", 2),
           ("PRAKTIK", "K", 3))  # fmt: skip
    report(federation.office, key_of(bo), "Haninge", ("MIA", "K", 5), ("MIA", "M", 6),
           ("PRAKTIK", "K", 1), ("PRAKTIK", "M", 1))  # fmt: skip
    return federation.office


@pytest.mark.rule("R-64")
def test_the_sums_are_by_sex_for_each_insats_and_in_total(office: Desk) -> None:
    """Exact, small numbers too: these are the counts that the state asks for."""
    found = volumes.sheet(office, H2)

    (practice,) = found.insatser
    assert practice.counts["ongoing"] == Counts(women=4, men=1, total=5)
    assert found.total.counts["ongoing"] == Counts(women=12, men=8, total=20)
    assert (found.reported, found.missing) == (("Anna Ek", "Bo Al"), ("Cia Ask",))
    assert found.units == ("Haninge", "Tyresö")
    assert not found.has_unknown


def test_one_unit_is_counted_by_itself(office: Desk) -> None:
    """A municipality asks for its own."""
    found = volumes.sheet(office, H2, "Tyresö")

    assert found.total.counts["ongoing"].total == 9
    assert [row.name for row in found.computers] == ["Anna Ek"]
    assert found.reported == ("Anna Ek",)


def test_small_cells_of_a_breakdown_do_not_leave_the_screen(office: Desk) -> None:
    """Nor can they be reckoned from the total that stands above them (decisions S4)."""
    found = volumes.sheet(office, H2)
    anna, bo = volumes.hide_small(found.computers)

    assert anna.counts["ongoing"] == Counts(women=7, men=None, total=None)
    assert bo.counts["ongoing"] == Counts(women=5, men=None, total=None)
    lines = volumes.lines(found, WORDS)
    assert ["Anna Ek", 0, 0, 0, 0, 7, "dolt", 0, "dolt", 0, 0, 0, 0] in lines
    assert ["Deltagare totalt", 0, 0, 0, 0, 12, 8, 0, 20, 0, 0, 0, 0] in lines


def test_a_table_is_taken_along_in_four_ways(office: Desk, tmp_path: Path) -> None:
    """For pasting, for a letter, for any spreadsheet and for Excel; no text becomes a formula."""
    row = Row(code="ANNAT", name="=1+1", counts=dict.fromkeys(volumes.COLUMNS, Counts(women=3)))
    lines: list[volumes.Line] = [["Volymer & mer"], [volumes.label(row), 3], ["=2+2", 4]]
    from openpyxl import load_workbook

    page = load_workbook(io.BytesIO(volumes.as_xlsx(lines))).active
    csv = volumes.save(tmp_path / "v.csv", lines).read_bytes().decode("utf-8-sig")
    volumes.save(tmp_path / "v.xlsx", lines)
    volumes.note(office, H2, ".csv")

    assert page is not None
    assert (page["A3"].value, page["A3"].data_type, page["B3"].value) == ("=2+2", "s", 4)
    assert csv.splitlines()[-1] == "'=2+2;4"
    assert volumes.as_tsv(lines).splitlines()[-1] == "=2+2\t4"
    assert "<p>Volymer &amp; mer</p><table>" in volumes.as_html(lines)
    assert (tmp_path / "v.xlsx").read_bytes()[:2] == b"PK"


def test_a_lone_computer_is_no_breakdown(office: Desk) -> None:
    """One line would say again what the total says."""
    lines = volumes.lines(volumes.sheet(office, H2, "Tyresö"), WORDS)

    assert not any(line and line[0] == "Per handledare" for line in lines)


def test_the_periods_that_can_be_chosen_are_the_newest() -> None:
    """Month, tertial, half-year and year, the running one first."""
    from datetime import date

    today = date(2026, 3, 12)

    assert reports.periods(today, "M", 3) == ["2026-03", "2026-02", "2026-01"]
    assert reports.periods(today, "T", 2) == ["2026-T1", "2025-T3"]
    assert reports.periods(today, "H", 2) == ["2026-H1", "2025-H2"]
    assert reports.periods(today, "Y", 2) == ["2026", "2025"]
