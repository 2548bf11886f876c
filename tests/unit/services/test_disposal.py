"""Gallring: foreseen in numbers, approved by name, nothing left, nothing that comes back."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from mia_desktop.domain.records.base import Period
from mia_desktop.domain.records.person import Address
from mia_desktop.domain.retention import CLASSES
from mia_desktop.services import (
    access,
    caseload,
    disposal,
    filling,
    ingest,
    keeping,
    merging,
    papers,
    people,
    planning,
    recovering,
    tending,
    verify,
)
from mia_desktop.services.caseload import Filter
from mia_desktop.services.desk import Desk
from mia_desktop.store import audit, backup_slots
from mia_desktop.store import disposal as disposing
from tests.helpers.caseloads import take_in
from tests.helpers.clock import FakeClock
from tests.helpers.desks import CHEAP, PHRASE, new_desk
from tests.helpers.federations import Federation
from tests.helpers.fillings import begin

CANARY = "Zxqvandrare"


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def desk(tmp_path: Path, clock: FakeClock):
    made = new_desk(tmp_path, clock=clock)
    yield made
    access.leave(made)


def someone(desk: Desk, name: str = CANARY) -> str:
    """A person with words in every place where words can be."""
    case = take_in(desk, name)
    people.set_field(desk, case, "address", Address(street=f"{name}gatan 1"))
    people.add_note(desk, case, f"{name} sa något")
    people.keep_note_draft(desk, case, f"{name} halvvägs")
    opened = begin(desk, case)
    filling.keep_draft(desk, opened, "eduDetail", f"{name} på väg")
    plan = planning.plan_of(desk, case)
    planning.add_goal(desk, plan, f"{name} vill arbeta")
    version = planning.agree(desk, plan)
    paper = papers.plan_paper(desk, plan, version)
    papers.issue(desk, paper, papers.make(paper))
    desk.note("export", case=case, record=case, detail=name)
    return case


def end(desk: Desk, case: str, day: date) -> None:
    run = desk.of_case(case, "participation")[-1]
    desk.set(run, "status", "AVSLUTAD")
    desk.set(run, "period", Period(start=day - timedelta(days=100), end=day))


def go(desk: Desk, *cases: str) -> disposal.Done:
    key = disposal.propose(desk, cases, "Beslut 2026:1")
    disposal.approve(desk, key, "Karin Chef")
    return disposal.carry_out(desk, key)


def everything_in(desk: Desk) -> str:
    """All that is in any table, as text: what somebody with the key could read."""
    found: list[str] = []
    tables = [
        name
        for (name,) in desk.connection.execute(
            "SELECT name FROM sqlite_schema WHERE type = 'table'"
        ).fetchall()
    ]
    for table in tables:
        for row in desk.connection.execute(f"SELECT * FROM {table}").fetchall():
            found += [
                part.decode("utf-8", "replace") if isinstance(part, bytes) else str(part)
                for part in row
            ]
    return "\n".join(found)


@pytest.mark.rule("R-43")
def test_nothing_is_proposed_until_the_office_has_decided(desk: Desk) -> None:
    """An authority may destroy records by decision only."""
    case = someone(desk)
    end(desk, case, desk.clock.today() - timedelta(days=4000))
    (undecided,) = disposal.ended(desk)

    assert set(disposal.retention(desk).values()) == {None}
    assert undecided.until is None
    assert disposal.due(desk) == []


@pytest.mark.rule("R-43")
def test_the_longest_time_of_all_that_is_in_a_case_holds(desk: Desk, clock: FakeClock) -> None:
    """Notes may go after two years; what lies with a plan kept for five waits for it."""
    case = someone(desk)
    for name in CLASSES:
        disposal.decide(desk, name, 60 if name == "plan" else 24)
    today = clock.today()
    end(desk, case, today)
    (found,) = disposal.ended(desk)
    clock.forward(days=365 * 5 + 10)

    assert found.until is not None
    assert found.until.year == today.year + 5
    assert [one.case for one in disposal.due(desk)] == [case]
    assert "retention" in {line.kind for line in audit.lines(desk.connection)}
    disposal.decide(desk, "plan", None)
    assert disposal.due(desk) == []
    with pytest.raises(KeyError):
        disposal.decide(desk, "annat", 1)


@pytest.mark.rule("R-44")
def test_the_dry_run_says_numbers_and_touches_nothing(desk: Desk) -> None:
    """Whoever decides about disposal need not read what is to be forgotten."""
    case = someone(desk)
    before = everything_in(desk)
    found = disposal.foresee(desk, [case])

    assert found.writes > 20
    assert ("note", 1) in found.records
    assert (found.files, found.drafts) == (1, 2)
    assert found.size > 1000
    assert found.log_lines > 10
    assert CANARY not in repr(found)
    assert everything_in(desk) == before


@pytest.mark.rule("R-44")
def test_nothing_goes_without_a_name(desk: Desk) -> None:
    """Two steps, and the second is somebody's."""
    case = someone(desk)
    key = disposal.propose(desk, [case], "Beslut")

    with pytest.raises(ValueError, match="FORESLAGEN"):
        disposal.carry_out(desk, key)
    with pytest.raises(ValueError, match=" "):
        disposal.approve(desk, key, " ")
    with pytest.raises(ValueError, match="no cases"):
        disposal.propose(desk, [], "Beslut")
    disposal.reject(desk, key)
    with pytest.raises(ValueError, match="AVVISAD"):
        disposal.approve(desk, key, "Karin Chef")
    assert desk.of_case(case) != []
    assert disposal.get(desk, key).numbers == ()


@pytest.mark.rule("R-44")
@pytest.mark.rule("R-45")
def test_nothing_of_the_person_is_left_and_every_chain_holds(desk: Desk) -> None:
    """Versions, files, drafts, index, list rows, log details: the canary is in none of them."""
    other = take_in(desk, "Bo")
    case = someone(desk)
    keeping.copy_now(desk)
    done = go(desk, case)
    left = everything_in(desk)

    assert CANARY.casefold() not in left.casefold()
    assert verify.verify(desk.vault, state=desk.places.state).findings == ()
    assert caseload.ids(desk, Filter()) == [other]
    assert desk.find(case) is None
    assert done.protocol.writes > 20
    assert done.protocol.files == 1
    assert (done.protocol.approved_by, done.protocol.proposed_by) == (
        "Karin Chef", "Anna Handledare",
    )  # fmt: skip
    assert done.left == ()


@pytest.mark.rule("R-42")
@pytest.mark.rule("R-45")
def test_the_log_says_that_it_was_done_and_no_more(desk: Desk) -> None:
    """Lines stay, so that nobody can be said to have looked less than they did."""
    case = someone(desk)
    count, _ = audit.head(desk.connection)
    go(desk, case)
    lines = list(audit.lines(desk.connection))

    assert len(lines) > count
    assert {"propose_disposal", "approve_disposal", "disposal"} <= {line.kind for line in lines}
    assert all(line.case != case for line in lines)
    assert audit.broken_at(desk.connection) is None


def test_a_protocol_that_was_tampered_with_is_noticed(desk: Desk) -> None:
    """ "Missing" and "disposed" cannot be confused (bundle-format §4b.6)."""
    go(desk, someone(desk))
    kept = take_in(desk, "Bo")
    (protocol,) = disposal.everything(desk)
    row = desk.connection.value("SELECT id FROM change WHERE case_id = ? LIMIT 1", (kept,))
    with desk.connection.transaction():
        desk.connection.execute("UPDATE chain SET disposal = ? WHERE id = ?", (protocol.id, row))
    first = {one.code for one in verify.verify(desk.vault).findings}
    with desk.connection.transaction():
        desk.connection.execute("UPDATE chain SET disposal = 'x' WHERE id = ?", (row,))

    assert "disposal_differs" in first
    assert "disposal_unknown" in {one.code for one in verify.verify(desk.vault).findings}


@pytest.mark.rule("R-45")
def test_older_copies_in_reach_go_and_others_are_listed(desk: Desk, tmp_path: Path) -> None:
    """A stick that is not plugged in still holds the case: somebody must know."""
    case = someone(desk)
    stick = tmp_path / "stick"
    stick.mkdir()
    away = keeping.copy_out(desk, stick)
    stick.rename(tmp_path / "hemma")
    done = go(desk, case)

    assert [each.name for each in done.left] == [away.name]
    assert done.protocol.left == (away.name,)
    assert disposing.read_list(desk.vault.folder / backup_slots.FOLDER) == {case}


@pytest.mark.rule("R-45")
def test_restoring_an_older_copy_does_not_bring_it_back(tmp_path: Path, clock: FakeClock) -> None:
    """The copy out of reach is plugged in a year later, on this computer or on a new one."""
    desk = new_desk(tmp_path / "a", clock=clock)
    other, case = take_in(desk, "Bo"), someone(desk)
    stick = tmp_path / "stick"
    stick.mkdir()
    away = keeping.copy_out(desk, stick)
    stick.rename(tmp_path / "hemma")
    go(desk, case)
    access.leave(desk)
    old = tmp_path / "hemma" / away.name
    recovering.restore_from(old, desk.places, clock, PHRASE, terms=CHEAP)
    again = access.enter(desk.places, clock, PHRASE, terms=CHEAP).desk
    text = everything_in(again)
    found = verify.verify(again.vault).findings
    listed = caseload.ids(again, Filter())
    access.leave(again)
    elsewhere = tmp_path / "b"
    disposing.write_list(old.parent, {case})
    counted = tending.restore_to(old, PHRASE, elsewhere, clock, terms=CHEAP)

    assert CANARY.casefold() not in text.casefold()
    assert found == ()
    assert listed == [other]
    assert counted.cases == 2, "Bo and what is nobody's"


def test_what_lies_beside_may_be_anything(tmp_path: Path) -> None:
    """A list that cannot be read keeps nobody from restoring."""
    (tmp_path / disposing.LIST).write_bytes(b"{")
    broken = disposing.read_list(tmp_path)
    (tmp_path / disposing.LIST).write_bytes(b" " * (disposing.LARGEST + 1))

    assert broken == frozenset()
    assert disposing.read_list(tmp_path) == frozenset()


def test_others_do_not_bring_it_back_unless_somebody_says_so(tmp_path: Path) -> None:
    """The laptop still has the case that the office has disposed of."""
    there = Federation(tmp_path, FakeClock())
    anna = there.join("a", "Anna Handledare")
    case, other = take_in(anna), take_in(anna, "Bo")
    ingest.ingest(there.office, there.hand_over(anna))
    go(there.office, case)
    sound = verify.verify(there.office.vault).findings
    people.add_note(anna, case, f"{CANARY} efteråt")
    ingest.ingest(there.office, there.hand_over(anna))
    refused = there.office.of_case(case)
    held = disposal.disposed(there.office)
    disposal.take_back(there.office, case)

    assert sound == ()
    assert refused == []
    assert held == {case}
    assert there.office.of_case(other) != []
    assert disposal.disposed(there.office) == frozenset()
    assert verify.verify(there.office.vault).findings == ()


def test_all_registrations_of_a_person_go_together(desk: Desk) -> None:
    """Half a person left behind would be found by the next search."""
    first, second = someone(desk), someone(desk, "Qvzandra")
    merging.merge(desk, first, second)
    done = go(desk, second)

    assert set(done.protocol.cases) == {first, second}
    assert "qvzandra" not in everything_in(desk).casefold()
    assert caseload.count(desk) == 0


@pytest.mark.rule("R-45")
def test_a_new_key_is_offered(desk: Desk) -> None:
    """Whoever has kept an older file of the vault with its key file has nothing of it."""
    go(desk, someone(desk))
    before = desk.vault.key.id
    left = disposal.new_key(desk)

    assert desk.vault.key.id != before
    assert left == ()
    assert "new_key" in {line.kind for line in audit.lines(desk.connection)}
    assert verify.verify(desk.vault).findings == ()


def test_stopped_half_way_it_goes_on_where_it_was(desk: Desk) -> None:
    """A lock in the middle of a hundred cases."""
    one, other = someone(desk), someone(desk, "Andra")
    key = disposal.propose(desk, [one, other], "Beslut")
    disposal.approve(desk, key, "Karin Chef")
    job = disposal.carrying_out(desk, key)
    next(job)
    next(job)
    job.close()
    half = (disposal.get(desk, key).state, verify.verify(desk.vault).findings)
    done = disposal.carry_out(desk, key)

    assert half == ("GODKAND", ())
    assert done.protocol.state == "UTFORD"
    assert verify.verify(desk.vault).findings == ()
    assert caseload.count(desk) == 0
