"""Figures of a period, against counts that were made by hand."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import msgspec
import pytest

from mia_desktop.domain import figures as f
from mia_desktop.domain.figure_tables import reckon
from mia_desktop.domain.figures import Counted, Later, Measured, Run, Sheet, Situation, Span, Step

FIRST, LAST = date(2026, 1, 1), date(2026, 6, 30)
WOMAN, MAN, UNKNOWN = f.SEXES


def whole(start: date, end: date | None = None) -> Span:
    return Span(code=f.WHOLE, start=start, end=end)


ELSA = Run(
    sex=WOMAN, born=date(1990, 2, 1), referrer="AF", referred=date(2025, 12, 20),
    first_contact=date(2026, 1, 4),
    spans=(
        whole(date(2026, 1, 15), date(2026, 6, 1)),
        Span(code="PRAKTIK", start=date(2026, 1, 20), end=date(2026, 3, 1)),
        Span(code="SAMTAL", start=date(2026, 1, 18)),
    ),
    reason="ARBETE", outcome="ARBETE",
    before=Situation(work={"studies": 0, "jobSeeking": "JA"}, income=("EKONOMISKT_BISTAND",)),
    after=Situation(work={"workSupported": 50, "jobSeeking": "NEJ"}, income=("ARBETE",)),
    hours=((date(2026, 2, 2), Decimal("1.5")), (date(2025, 11, 1), Decimal(8))),
    steps=(
        Step(day=date(2026, 3, 1), area="ARBETE", direction="FRAMAT"),
        Step(day=date(2026, 4, 1), area="ARBETE", direction="FRAMAT"),
        Step(day=date(2025, 4, 1), area="ARBETE", direction="FRAMAT"),
        Step(day=date(2026, 4, 1), area="NATVERK", direction="BAKAT"),
    ),
)  # fmt: skip
BO = Run(
    sex=MAN, born=date(1960, 2, 1), referrer="EGEN", referred=date(2026, 2, 1),
    first_contact=date(2026, 2, 4), spans=(whole(date(2026, 2, 10)),),
    hours=((date(2026, 3, 2), Decimal(4)),),
)  # fmt: skip
CIA = Run(
    sex=WOMAN, spans=(whole(date(2025, 2, 10), date(2025, 12, 1)),),
    later=(
        Later(day=date(2026, 1, 2), point="MANAD_1", contacted="JA", verdict="POSITIVT"),
        Later(day=date(2026, 6, 2), point="MANAD_6", contacted="NADDES_EJ"),
    ),
)  # fmt: skip
DAN = Run(sex=MAN, referrer="AF", referred=date(2026, 5, 5))
"""Referred and not taken in."""
RUNS = (ELSA, BO, CIA, DAN)


def sheet(*runs: Run, view: f.View = "figures") -> Sheet:
    return reckon(runs or RUNS, FIRST, LAST, view)


def counts(table_id: str, made: Sheet) -> dict[str, list[int]]:
    (table,) = [t for t in made.tables if t.id == table_id]
    assert isinstance(table, Counted)
    lines = [line for line in table.lines if line.total or not table.sparse]
    return {line.key: [cell.n for cell in line.cells] for line in lines}


def measured(table_id: str, made: Sheet) -> list[f.SpreadLine]:
    (table,) = [t for t in made.tables if t.id == table_id]
    assert isinstance(table, Measured)
    return list(table.lines)


@pytest.mark.rule("R-64")
def test_participations_are_counted_and_each_insats_once() -> None:
    """As F1 counts: two insatser are one each, and one in the line of participations."""
    made = sheet()

    assert counts("started", made) == {
        "PRAKTIK": [1, 0, 0], "SAMTAL": [1, 0, 0], f.WHOLE: [1, 1, 0]
    }  # fmt: skip
    assert counts("ended", made)[f.WHOLE] == [1, 0, 0]
    assert counts("ongoing", made)[f.WHOLE] == [0, 1, 0]
    assert list(counts("started", made))[-1] == f.WHOLE
    assert made.people == 4


@pytest.mark.rule("R-58")
def test_every_table_is_by_sex() -> None:
    """Women, men and not entered stand in every line of every table, in that order."""
    unknown = msgspec.structs.replace(ELSA, sex=UNKNOWN)
    made = [*sheet(unknown).tables, *sheet(unknown, view="equality").tables]

    assert {len(line.cells) for table in made for line in table.lines} == {3}
    assert sheet(unknown).has_unknown
    assert not sheet().has_unknown


@pytest.mark.rule("R-38")
@pytest.mark.rule("R-58")
@pytest.mark.rule("R-61")
def test_nothing_sensitive_is_there_to_split_by() -> None:
    """Access needs, health or a name cannot slip into a table that has never heard of them.

    That somebody is protected takes them out of what leaves, and splits nothing.
    """
    assert set(Run.__struct_fields__) == {
        "sex", "born", "referrer", "referred", "first_contact", "spans", "reason", "outcome",
        "before", "after", "hours", "steps", "later", "protected",
    }  # fmt: skip


@pytest.mark.rule("R-47")
def test_the_age_is_by_the_birth_date_entered() -> None:
    """On the day that the participation began; the day before a birthday is a year less."""
    tomorrow = msgspec.structs.replace(BO, born=date(1996, 2, 11))
    today = msgspec.structs.replace(BO, born=date(1996, 2, 10))

    assert f.band(tomorrow) == "18_29"
    assert f.band(today) == "30_54"
    assert f.band(msgspec.structs.replace(BO, born=date(2010, 1, 1))) == "UNDER_18"
    assert f.band(msgspec.structs.replace(BO, born=None)) == f.UNSAID
    assert f.band(DAN) == f.UNSAID
    assert counts("age", sheet()) == {
        "UNDER_18": [0, 0, 0], "18_29": [0, 0, 0], "30_54": [1, 0, 0], "55_": [0, 1, 0]
    }  # fmt: skip


def test_before_and_after_are_of_those_who_ended() -> None:
    """The same people in both, and who was not asked stands in a line of their own."""
    gone = msgspec.structs.replace(BO, spans=(whole(date(2026, 2, 1), date(2026, 3, 1)),))
    made = sheet(ELSA, gone)

    assert counts("work_before", made)["jobSeeking"] == [1, 0, 0]
    assert counts("work_before", made)[f.UNSAID] == [0, 1, 0]
    assert "ordinaryMeasure" not in counts("work_before", made)
    assert counts("work_after", made)["workSupported"] == [1, 0, 0]
    assert counts("work_after", made)["jobSeeking"] == [0, 0, 0]
    assert counts("income_before", made)["EKONOMISKT_BISTAND"] == [1, 0, 0]
    assert counts("work_change", made) == {
        "MER": [1, 0, 0], "LIKA": [0, 0, 0], "MINDRE": [0, 0, 0], f.UNSAID: [0, 1, 0]
    }  # fmt: skip
    assert counts("outcome", made)["ARBETE"] == [1, 0, 0]
    assert len(counts("outcome", made)) == len(f.OUTCOMES) + 1


def test_work_that_is_less_or_none_is_told_so() -> None:
    """No share and no yes is nothing to do; fewer per cent than before is less."""
    half, full = {"workUnsupported": 50}, {"workUnsupported": 100, "studies": 0}
    run = Run(sex=MAN, before=Situation(work=full), after=Situation(work=half))

    assert f.change_of_work(run) == "MINDRE"
    assert f.change_of_work(msgspec.structs.replace(run, after=Situation(work=full))) == "LIKA"
    assert f.doing(Situation(work={"studies": 0})) == ("none",)
    assert f.doing(Situation()) == (f.UNSAID,)


def test_income_is_grouped_as_the_federations_do() -> None:
    """Parental benefit and pension are no public income (domain §5.3)."""
    groups = {"A_KASSA": "ARBETSMARKNADSSTOD"}

    found = [f.income_group(c, groups) for c in ("LON", "PENSION", "A_KASSA", "STUDIEMEDEL")]
    assert found == ["ARBETE", "INGEN_OFFENTLIG", "ARBETSMARKNADSSTOD", "STUDIEMEDEL"]


def test_hours_are_those_of_the_period() -> None:
    """What was done last year is in last year's figures."""
    (hours,) = measured("hours", sheet())

    assert (hours.whole.people, hours.whole.total) == (2, Decimal("5.5"))
    assert hours.cells[0].total == Decimal("1.5")
    assert hours.whole.median == Decimal("2.75")


def test_waiting_is_the_middle_and_the_ends() -> None:
    """From the referral to the first contact and to the first insats, in days."""
    contact, insats = measured("waiting", sheet())

    assert contact.whole == f.Spread(
        people=2, total=Decimal(18), median=Decimal(9), low=Decimal(3), high=Decimal(15)
    )
    assert (insats.whole.people, insats.whole.median) == (1, Decimal(29))


def test_a_contact_before_the_referral_is_no_waiting() -> None:
    """Somebody who was known before: nothing can be counted of that."""
    early = msgspec.structs.replace(BO, first_contact=date(2026, 1, 20))

    assert measured("waiting", sheet(early))[0].whole == f.Spread()


@pytest.mark.rule("R-19")
def test_steps_are_counted_by_area_and_direction_without_a_sum() -> None:
    """How many, never how good; areas are not added up."""
    made = sheet()
    (table,) = [t for t in made.tables if t.id == "steps"]

    assert counts("steps", made) == {"ARBETE:FRAMAT": [2, 0, 0], "NATVERK:BAKAT": [1, 0, 0]}
    assert isinstance(table, Counted)
    assert table.base is None
    assert [cell.people for cell in table.lines[0].cells] == [1, 0, 0]


@pytest.mark.rule("R-27")
def test_what_was_said_afterwards_counts_when_it_was_said() -> None:
    """With the participation that ended, in the period in which somebody asked."""
    made = sheet()

    assert counts("later_MANAD_1", made)["POSITIVT"] == [1, 0, 0]
    assert counts("later_MANAD_6", made)["NADDES_EJ"] == [1, 0, 0]
    assert not [t for t in made.tables if t.id == "later_MANAD_12"]


@pytest.mark.rule("R-59")
def test_the_view_of_equality_holds_what_the_rule_names() -> None:
    """Referrals, time to first insats, insats types, hours and exits."""
    made = sheet(view="equality")

    assert [table.id for table in made.tables] == [
        "referrals", "waiting_insats", "insats", "hours", "outcome", "reason"
    ]  # fmt: skip
    assert counts("referrals", made) == {"AF": [0, 1, 0], "EGEN": [0, 1, 0]}
    assert counts("insats", made) == {
        "SAMTAL": [1, 0, 0], "PRAKTIK": [1, 0, 0], f.NO_INSATS: [0, 1, 0]
    }  # fmt: skip
    assert counts("reason", made) == {"ARBETE": [1, 0, 0]}


def test_an_empty_caseload_has_tables_without_people() -> None:
    """The page says so instead of showing noughts."""
    made = reckon((), FIRST, LAST, "figures")

    assert made.people == 0
    assert counts("started", made) == {}
