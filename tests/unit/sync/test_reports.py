"""Reports carry sums and texts, and nothing that could be laid beside a case (§4c)."""

import uuid
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mia_desktop.domain import canonical
from mia_desktop.sync import reports
from mia_desktop.sync.errors import BadReport
from mia_desktop.sync.reports import Cell, DeviationRow, Sex, Table, VolumeRow

CLASSES = ("16-19", "20-24", "25-29", "30-44", "45-64")
CODES = tuple(f"AR_{one.replace('-', '_')}" for one in CLASSES)


def row(insats: str = "SAMTAL", sex: Sex = "KVINNA", started: int = 20) -> VolumeRow:
    return VolumeRow(insats=insats, sex=sex, started=started, ongoing=1, ended=0)


def f1(*rows: VolumeRow, **more: Any) -> reports.F1:
    return reports.make_f1(rows or [row()], unit="Enheten", period="2026-03", **more)


def cells(sex: Sex, *counts: int) -> list[Cell]:
    return [Cell(classes=(code,), sex=sex, count=n) for code, n in zip(CODES, counts, strict=False)]


def deviation(what: str, **more: Any) -> DeviationRow:
    return DeviationRow(kind="AVVIKELSE", what=what, id=str(uuid.uuid4()), **more)


def test_volumes_go_there_and_back() -> None:
    """Exact counts arrive exact, small ones too (domain §5.2)."""
    one = f1(row(sex="MAN", started=1), row(), home=("age",))

    assert reports.read(reports.encode(one)) == one
    assert one.profile == "F1"


def test_deviations_go_there_and_back() -> None:
    """The office reads the coach's words."""
    one = reports.make_f2(
        [deviation("Väntan\u2028på besked", parties=("AF",))], unit="Enheten", period="2026-T1"
    )

    assert reports.read(reports.encode(one)) == one
    assert one.profile == "F2"


def test_order_of_entry_does_not_show() -> None:
    """Which deviation was written first would tell whose meeting it was."""
    rows = [deviation("c"), deviation("a"), deviation("b")]
    one = reports.make_f2(rows, unit="Enheten", period="2026-03")
    two = reports.make_f2(rows[::-1], unit="Enheten", period="2026-03")

    assert [r.what for r in one.rows] == ["a", "b", "c"]
    assert one.rows == two.rows
    assert f1(row("B"), row("A")).rows == f1(row("A"), row("B")).rows


def test_every_id_in_a_report_is_random() -> None:
    """A UUIDv7 would tell the second and the order in which it was made."""
    one = reports.make_f2([deviation("a")], unit="Enheten", period="2026-03")
    ids = [one.id, one.rows[0].id, f1().id]

    assert {uuid.UUID(i).version for i in ids} == {4}
    assert len(set(ids)) == 3


@pytest.mark.parametrize("period", ["2026", "2026-H1", "2026-T3", "2026-12"])
def test_periods_of_the_federations_are_taken(period: str) -> None:
    """Month, tertial, half-year and year (domain §5.1)."""
    one = reports.make_f1([row()], unit="Enheten", period=period)

    assert reports.read(reports.encode(one)) == one


def raw(report: reports.Report, **changes: Any) -> bytes:
    return canonical.encode(msgspec.to_builtins(report) | changes)


@pytest.mark.parametrize(
    ("line", "why"),
    [
        (b"{}", "schema"),
        (b"[]", "schema"),
        (b"{", "json"),
        (raw(f1(), profile="F3"), "schema"),
        (raw(f1(), period="2026-03-12"), "schema"),
        (raw(f1(), period="2026-13"), "schema"),
        (raw(f1(), id="018f4e2c-0000-7000-8000-000000000000"), "schema"),
        (raw(f1(), record="018f"), "schema"),
        (raw(f1(), version=2), "reason"),
        (raw(f1(), reason="Fel räknat"), "reason"),
        (raw(f1(row("A"), row("B")), rows=[msgspec.to_builtins(row(x)) for x in "BA"]), "order"),
        (raw(f1(), rows=[msgspec.to_builtins(row())] * 2), "twice"),
    ],
)
def test_a_report_outside_the_format_is_refused(line: bytes, why: str) -> None:
    """No field beyond the agreed ones, no day, no id that carries time."""
    with pytest.raises(BadReport) as caught:
        reports.read(line)

    assert caught.value.why == why


def test_a_report_that_no_reader_takes_is_not_made() -> None:
    """The sender is held to the same rules."""
    with pytest.raises(BadReport, match="twice"):
        reports.encode(f1(row(started=1), row(started=2)))
    with pytest.raises(BadReport, match="null"):
        reports.encode(f1(row(), reason="\0", version=2))
    same = deviation("a")
    with pytest.raises(BadReport, match="twice"):
        reports.encode(
            reports.make_f2([same, msgspec.structs.replace(same, what="b")], unit="E",
                            period="2026"))  # fmt: skip


def test_a_correction_is_a_new_version_with_its_reason() -> None:
    """The office can tell a correction from a running total."""
    one = f1(row(), version=2, reason="Två dubbelräknade")

    assert reports.read(reports.encode(one)) == one


def test_a_report_of_a_later_kind_is_kept_as_it_came() -> None:
    """F4 and F6 are named in the header; this version keeps them unread."""
    line = b'{"a":1,"profile":"F4"}'

    assert reports.read(line) == reports.OtherReport(profile="F4", raw=line)


def test_classes_with_few_people_are_merged_with_their_neighbour() -> None:
    """Nobody is the only young man of a table."""
    rows = [row(started=30), row(sex="MAN", started=24)]
    table = reports.make_table(
        "age", "started", rows, [*cells("KVINNA", 2, 8, 10, 10, 0), *cells("MAN", 0, 6, 9, 9, 0)],
        CODES,
    )  # fmt: skip

    assert table is not None
    assert {cell.classes for cell in table.cells} == {CODES[:2], *((c,) for c in CODES[2:])}
    assert sum(cell.count for cell in table.cells) == 54
    one = f1(*rows, tables=[table])
    assert reports.read(reports.encode(one)) == one


def test_a_table_without_one_protected_person_stays_at_home() -> None:
    """The difference to the exact count would say that there is one (§6)."""
    rows = [row(started=32)]

    assert reports.make_table("age", "started", rows, cells("KVINNA", 10, 21), CODES) is None


def test_a_table_that_says_nothing_stays_at_home() -> None:
    """One class left is the exact count again."""

    assert (
        reports.make_table("age", "started", [row(started=6)], cells("KVINNA", 3, 3), CODES) is None
    )
    assert reports.make_table("age", "started", [row(started=0)], [], CODES) is None


@pytest.mark.parametrize(
    "bad",
    [cells("KVINNA", 4, 16), cells("KVINNA", 10, 9), cells("KVINNA", 10, 11)],
)
def test_a_table_with_small_cells_or_differences_is_refused(bad: list[Cell]) -> None:
    """Not made, and not taken from another program either."""
    table = Table(name="age", of="started", cells=tuple(sorted(bad)))
    with pytest.raises(BadReport, match="small cells"):
        reports.encode(f1(row(started=20), tables=[table]))


def test_a_table_is_either_here_or_at_home() -> None:
    """The list of what stayed must be true."""
    table = Table(name="age", of="started", cells=tuple(cells("KVINNA", 10, 10)))
    with pytest.raises(BadReport, match="twice"):
        reports.encode(f1(tables=[table], home=("age",)))
    with pytest.raises(BadReport, match="twice"):
        reports.encode(f1(tables=[table, table]))


@given(
    st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)), min_size=5, max_size=5),
    st.integers(0, 6),
    st.integers(0, 6),
)
def test_no_table_that_leaves_has_a_cell_or_difference_of_1_to_4(
    counts: list[tuple[int, int]], women_out: int, men_out: int
) -> None:
    """Whatever the caseload, with or without protected persons."""
    women, men = [w for w, _ in counts], [m for _, m in counts]
    rows = [
        row(started=sum(women) + women_out),
        row(sex="MAN", started=sum(men) + men_out),
    ]
    given_cells = [*cells("KVINNA", *women), *cells("MAN", *men)]
    table = reports.make_table("age", "started", rows, given_cells, CODES)
    if table is None:
        return
    exact = reports.exact(rows, "started")
    for sex, whole in exact.items():
        left = whole - sum(cell.count for cell in table.cells if cell.sex == sex)
        assert left not in range(1, 5)
    assert all(cell.count not in range(1, 5) for cell in table.cells)
    assert {code for cell in table.cells for code in cell.classes} == set(CODES)
