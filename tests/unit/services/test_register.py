"""The register says what is missing, and whose a participant is."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from mia_desktop.services import conflicts, ingest, peers, receipts, register, reports, undoing
from mia_desktop.services.exchange_errors import Unconfirmed
from mia_desktop.sync import cards, signed
from tests.helpers.caseloads import notes, phone, take_in
from tests.helpers.clock import FakeClock
from tests.helpers.federations import Federation, key_of

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def there(tmp_path: Path) -> Federation:
    return Federation(tmp_path, FakeClock())


def test_a_computer_that_has_not_been_heard_of_says_so(there: Federation) -> None:
    """First nothing has come, then something, then too long nothing."""
    desk = there.join("anna", "Anna Handledare")
    take_in(desk)
    (before,) = register.lines(there.office)
    bundle = there.hand_over(desk)
    ingest.ingest(there.office, bundle, name="paket.miabundle")
    (read,) = register.lines(there.office)
    receipts.make(there.office, key_of(desk), there.stick)
    there.clock.moment += timedelta(weeks=6)
    (silent,) = register.lines(there.office)

    assert before.lacks == ("unheard", "report")
    assert read.lacks == ("receipt", "report")
    assert read.latest is not None
    assert read.latest.file == "paket.miabundle"
    assert silent.lacks[0] == "silent"


def test_the_check_number_of_each_card_can_be_read_out(there: Federation) -> None:
    """Who rings and asks is told the number that stands on the card."""
    from mia_desktop.services import identity

    desk = there.join("anna", "Anna Handledare")
    (line,) = register.lines(there.office)

    assert line.number == signed.check_number(cards.read_card(identity.my_card(desk).raw))


def test_a_computer_that_is_shut_out_lacks_nothing(there: Federation) -> None:
    """Nobody waits for a stolen laptop."""
    desk = there.join("anna", "Anna Handledare")
    peers.revoke(there.office, key_of(desk))
    (line,) = register.lines(there.office)

    assert (line.lacks, line.missing_report, bool(line.revoked)) == ((), "", True)


def test_a_handledare_takes_over_another_s_participants(there: Federation) -> None:
    """The new one gets all that stands there; the old one is told that they have moved."""
    anna, bo = there.join("anna", "Anna Handledare"), there.join("bo", "Bo Handledare")
    case, other = take_in(anna, "Amina"), take_in(anna, "Cilla")
    phone(anna, case, "070-1740605")
    there.go_round(anna)
    there.go_round(bo)
    moved = register.move(there.office, [case], key_of(anna), key_of(bo))
    ingest.ingest(bo, there.give_back(bo))

    assert moved == 1
    assert bo.get(case).values["phone"] == "070-1740605"
    assert bo.find(other) is None
    assert [each.case for each in register.theirs(there.office, key_of(bo))] == [case]
    assert register.whose(there.office, case).keys == (key_of(bo),)
    assert notes(bo, case) == set()
    assert conflicts.waiting(bo) == []


def test_moving_many_is_one_step_back(there: Federation) -> None:
    """A whole caseload given to the wrong one goes back with one Ångra."""
    anna, bo = there.join("anna", "Anna Handledare"), there.join("bo", "Bo Handledare")
    cases = [take_in(anna, name) for name in ("Amina", "Cilla")]
    there.go_round(anna)
    register.move(there.office, cases, key_of(anna), key_of(bo))
    undoing.undo(there.office)

    assert {each.case for each in register.theirs(there.office, key_of(anna))} == set(cases)


def test_nobody_is_given_to_a_computer_that_is_shut_out(there: Federation) -> None:
    """Only who may be written to can take over."""
    anna, bo = there.join("anna", "Anna Handledare"), there.join("bo", "Bo Handledare")
    case = take_in(anna, "Amina")
    there.go_round(anna)
    peers.revoke(there.office, key_of(bo))

    assert [each.key for each in register.computers(there.office)] == [key_of(anna)]
    with pytest.raises(Unconfirmed):
        register.move(there.office, [case], key_of(anna), key_of(bo))
    with pytest.raises(ValueError, match=case):
        register.assign(there.office, case, [])


def test_a_closed_period_without_volumes_is_named(there: Federation) -> None:
    """The office sees whom to remind before the report to the state is due."""
    there.join("anna", "Anna Handledare")
    (line,) = register.lines(there.office)

    assert line.missing_report == reports.latest_closed(there.clock.today())
