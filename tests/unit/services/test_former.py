"""Numbers and names that somebody had before, hidden, dated, and found by."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from mia_desktop.domain.records.person import Coordination, Identity, Name
from mia_desktop.services import access, caseload, former, people, reports
from mia_desktop.services.caseload import Filter, NewParticipant
from mia_desktop.services.desk import Desk
from mia_desktop.services.former import Former
from mia_desktop.store import audit
from tests.helpers.clock import FakeClock
from tests.helpers.desks import new_desk
from tests.helpers.fillings import someone
from tests.helpers.numbers import number

BORN = date(1990, 3, 14)
SNR = Identity(kind="SNR", number=number(BORN, coordination=True))
PNR = Identity(kind="PNR", number=number(BORN))


@pytest.fixture
def desk(tmp_path: Path):
    made = new_desk(tmp_path, clock=FakeClock())
    yield made
    access.leave(made)


@pytest.mark.rule("R-49")
def test_a_former_number_is_kept_with_its_last_day_and_finds(desk: Desk) -> None:
    """Letters with the samordningsnummer come for years after folkbokföring."""
    case = someone(desk, identity=SNR)
    people.change_identity(desk, case, PNR)
    (kept,) = former.of(desk, case).former

    assert kept == Former(what="number", text="19900374-••••", until=desk.clock.today())
    assert caseload.ids(desk, Filter(text=SNR.number)) == [case]
    assert caseload.ids(desk, Filter(text=PNR.number)) == [case]


@pytest.mark.rule("R-49")
def test_a_former_name_is_told_with_its_last_day(desk: Desk) -> None:
    """Papers with the former name are filed by that day."""
    case = someone(desk, "Amina", "Karim")
    people.rename(desk, case, Name(given="Amina", family="Ek"))

    assert former.of(desk, case).former == (
        Former(what="name", text="Amina Karim", until=desk.clock.today()),
    )


@pytest.mark.rule("R-50")
def test_a_number_is_hidden_until_somebody_asks_and_that_is_noted(desk: Desk) -> None:
    """Present and former alike: the screen is seen by others."""
    case = someone(desk, identity=SNR)
    people.change_identity(desk, case, PNR)
    shown = (people.masked_number(desk, case), former.of(desk, case).masked)
    whole = (people.reveal_number(desk, case), former.reveal(desk, case, 0))
    lines = audit.lines(desk.connection, case=case)
    details = [line.detail for line in lines if line.kind == "reveal"]

    assert shown == ("19900314-••••", "19900314-••••")
    assert whole == (PNR.number, SNR.number)
    assert details == ["former_identity", "identity"]


@pytest.mark.rule("R-51")
def test_nobody_needs_a_number(desk: Desk) -> None:
    """Dataskyddslagen 3 kap. 10 §: without a clear reason it is not asked for."""
    case = someone(desk)

    assert former.of(desk, case).masked == ""
    assert caseload.rows(desk, [case])[0].shown == "Karim, Amina"


@pytest.mark.rule("R-47")
@pytest.mark.rule("R-48")
def test_counts_use_what_was_entered_not_what_the_number_says(desk: Desk) -> None:
    """The day of a number may be shifted, and its sex may be the former one."""
    entered = date(1990, 3, 15)
    case = caseload.add(
        desk, NewParticipant(given="Kim", identity=PNR, birth_date=entered, sex="MAN")
    )
    today = desk.clock.today()
    rows = reports.count(desk, f"{today.year}-{today.month:02}")

    assert people.view(desk, case).participant.birth_date == entered
    assert caseload.rows(desk, [case])[0].birth == "1990-03-15"
    assert [(row.sex, row.started) for row in rows] == [("MAN", 1)]


@pytest.mark.rule("R-46")
def test_a_samordningsnummer_has_a_grade_and_may_rest(desk: Desk) -> None:
    """Which of the three grades decides what authorities accept; after five years it rests."""
    case = someone(desk, identity=SNR)
    asked = former.of(desk, case).coordination
    former.grade(desk, case, "SANNOLIK", dormant=True)

    assert asked == Coordination()
    assert former.of(desk, case).coordination == Coordination(grade="SANNOLIK", dormant=True)
    assert former.of(desk, someone(desk, "Bo", identity=PNR)).coordination is None
