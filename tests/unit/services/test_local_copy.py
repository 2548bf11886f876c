"""A laptop lets go of a case only when the office has it for sure, and in two steps (R-44)."""

from __future__ import annotations

from pathlib import Path

import pytest

from mia_desktop.services import (
    disposal,
    ingest,
    local_copy,
    merging,
    people,
    verify,
)
from mia_desktop.services.desk import Desk, changes
from mia_desktop.services.errors import NotRemovable
from mia_desktop.services.local_copy import Standing
from mia_desktop.store import audit
from tests.helpers.caseloads import notes, phone, take_in
from tests.helpers.clock import FakeClock
from tests.helpers.desks import new_desk
from tests.helpers.federations import EVERYTHING, Federation


@pytest.fixture
def there(tmp_path: Path) -> Federation:
    return Federation(tmp_path, FakeClock())


@pytest.fixture
def anna(there: Federation) -> Desk:
    return there.join("a", "Anna Handledare")


def standing(desk: Desk, case: str) -> Standing:
    found = local_copy.of_case(desk, case)
    assert found is not None
    return found


@pytest.mark.rule("R-44")
def test_a_copy_may_go_when_the_receipt_is_here(there: Federation, anna: Desk) -> None:
    """Written to a stick is not enough, nor read at the office: a backup was read back."""
    case = take_in(anna)
    people.add_note(anna, case, "Vill arbeta med djur")
    before = standing(anna, case)
    data = there.hand_over(anna)
    on_the_stick = standing(anna, case)
    ingest.ingest(there.office, data)
    ingest.ingest(anna, there.give_back(anna))
    after = standing(anna, case)
    people.add_note(anna, case, "En till")

    assert (before.confirmed, on_the_stick.confirmed) == (0, 0)
    assert not on_the_stick.removable
    assert after.removable
    assert after.missing == 0
    assert after.day == there.clock.today()
    assert not standing(anna, case).removable
    assert standing(anna, case).missing > 0


@pytest.mark.rule("R-44")
def test_what_never_leaves_is_counted_before_it_goes(there: Federation, anna: Desk) -> None:
    """An internal note is nowhere else: the handledare sees that before anything is proposed."""
    case = take_in(anna)
    anna.put(*changes("note", case, anna.new_id(), {"text": "för mig själv", "internal": True}))
    there.go_round(anna)
    found = standing(anna, case)

    assert found.removable
    assert found.home > 0


def test_what_came_from_the_office_is_there(there: Federation, anna: Desk) -> None:
    """A word of the office's own does not have to be handed back to it."""
    case = take_in(anna)
    there.go_round(anna)
    phone(there.office, case, "070-1740607")
    ingest.ingest(anna, there.give_back(anna))

    assert anna.get(case).values["phone"] == "070-1740607"
    assert standing(anna, case).removable


@pytest.mark.rule("R-44")
def test_it_goes_by_proposal_and_approval_and_stays_at_the_office(
    there: Federation, anna: Desk
) -> None:
    """A protocol stays here; the office still has all of it, and does not bring it back."""
    case, other = take_in(anna, "Zxqvandrare"), take_in(anna, "Bodil")
    people.add_note(anna, case, "Zxqvandrare sa något")
    there.go_round(anna)
    key = disposal.propose(anna, [case], "Överlämnat", copy=True)
    waiting = anna.find(case) is not None
    disposal.approve(anna, key, "Karin Chef")
    done = disposal.carry_out(anna, key)
    people.add_note(there.office, case, "Efteråt")
    taken = ingest.ingest(anna, there.give_back(anna))

    assert waiting
    assert (done.protocol.state, done.protocol.copy) == ("UTFORD", True)
    assert anna.of_case(case) == []
    assert anna.find(other) is not None
    assert notes(there.office, case) == {"Zxqvandrare sa något", "Efteråt"}
    assert taken.refused > 0
    assert anna.of_case(case) == []
    assert "refuse_disposed" in {line.kind for line in audit.lines(anna.connection)}
    assert verify.verify(anna.vault).findings == ()


@pytest.mark.rule("R-44")
def test_nothing_is_proposed_or_done_while_something_is_only_here(
    there: Federation, anna: Desk
) -> None:
    """Not even after somebody has approved it: what was written since would be lost."""
    case, other = take_in(anna), take_in(anna, "Bodil")
    with pytest.raises(NotRemovable) as caught:
        disposal.propose(anna, [case], "Överlämnat", copy=True)
    there.go_round(anna)
    merging.merge(anna, case, other)
    there.go_round(anna)
    key = disposal.propose(anna, [case], "Överlämnat", copy=True)
    disposal.approve(anna, key, "Karin Chef")
    people.add_note(anna, other, "Efteråt")
    with pytest.raises(NotRemovable):
        disposal.carry_out(anna, key)

    assert caught.value.missing > 0
    assert set(disposal.get(anna, key).cases) == {case, other}
    assert anna.find(case) is not None


def test_without_an_office_there_is_no_copy(there: Federation, tmp_path: Path) -> None:
    """Alone, at the office, or where only volumes are handed over: gallring is gallring."""
    alone = new_desk(tmp_path / "b", clock=there.clock)
    volumes = there.join("c", "Cia Handledare", EVERYTHING[:2])
    for desk in (alone, volumes, there.office):
        case = take_in(desk)

        assert local_copy.of_case(desk, case) is None
        with pytest.raises(NotRemovable):
            local_copy.check(desk, [case])
