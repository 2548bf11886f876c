"""A field that is disputed stays home, and goes when it is settled (GDPR 16, 18, 19)."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from mia_desktop.domain.records.base import Period
from mia_desktop.domain.records.rights import Marked
from mia_desktop.services import (
    access,
    agenda,
    closing,
    disputed,
    disputing,
    handover,
    ingest,
    invitations,
    leaving,
    people,
    planning,
    reports,
    timeline,
    undoing,
    unsent,
)
from mia_desktop.services.disputing import NotDisputable, NotSettled
from mia_desktop.store import audit
from tests.helpers.caseloads import phone, take_in
from tests.helpers.clock import FakeClock
from tests.helpers.desks import new_desk
from tests.helpers.federations import Federation
from tests.helpers.fillings import again, answer, begin, ready, someone

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from mia_desktop.services.desk import Desk

CANARY = "0709998877"
WORDS = "Det är min brors nummer."


@pytest.fixture
def there(tmp_path: Path) -> Federation:
    return Federation(tmp_path, FakeClock())


@pytest.fixture
def anna(there: Federation) -> Desk:
    return there.join("a", "Anna Handledare")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = new_desk(tmp_path)
    yield made
    access.leave(made)


def send(there: Federation, desk: Desk) -> None:
    ingest.ingest(there.office, there.hand_over(desk))


def leaves(desk: Desk) -> str:
    """All words that a hand-over would carry now, and has carried so far unconfirmed."""
    prepared = handover.prepare(desk)
    return repr(list(prepared.outgoing.entries))


def logged(desk: Desk) -> list[str]:
    return [line.kind for line in audit.lines(desk.connection)]


# the mark itself


def test_a_mark_says_who_what_and_when_and_is_settled(desk: Desk) -> None:
    """What is kept is what the law asks for: the participant's own words, and how it ended."""
    case = someone(desk)
    phone(desk, case, CANARY)
    key = disputing.mark(desk, case, "phone", f" {WORDS} ", said_by="OMBUD")
    same = disputing.mark(desk, case, "phone", "En gång till")
    shown = disputing.of_field(desk, case, "phone")
    phone(desk, case, "0701112233")
    disputing.settle(desk, key, "RATTAD", told=["Kontoret"])
    (done,) = disputing.of_case(desk, case)
    end = done.dispute.settled

    assert same == key
    assert shown is not None
    assert (shown.dispute.words, shown.dispute.said_by, shown.value) == (WORDS, "OMBUD", CANARY)
    assert shown.dispute.by == "Anna Handledare"
    assert shown.dispute.day == desk.clock.today()
    assert end is not None
    assert (end.outcome, end.by, end.told) == ("RATTAD", "Anna Handledare", ("Kontoret",))
    assert not done.open
    assert disputing.of_field(desk, case, "phone") is None
    assert {"dispute", "settle_dispute"} <= {*logged(desk)}


def test_settled_is_what_was_put_right_or_explained(desk: Desk) -> None:
    """Nothing is called put right that stands as it stood, or kept without a reason."""
    case = someone(desk)
    phone(desk, case, CANARY)
    key = disputing.mark(desk, case, "phone", WORDS)
    with pytest.raises(NotSettled) as unchanged:
        disputing.settle(desk, key, "RATTAD")
    with pytest.raises(NotSettled) as silent:
        disputing.settle(desk, key, "KVARSTAR", "  ")
    disputing.settle(desk, key, "KVARSTAR", "Numret är kontrollerat med deltagaren.")
    undoing.undo(desk)
    back = disputing.of_field(desk, case, "phone")

    assert unchanged.value.lack == "unchanged"
    assert silent.value.lack == "no_reason"
    assert back is not None


def test_what_was_taken_away_is_put_right(desk: Desk) -> None:
    """A note that is removed says nothing wrong any more."""
    case = someone(desk)
    note = people.add_note(desk, case, "Dricker.")
    key = disputing.mark(desk, note, "text", "Det har jag aldrig sagt.")
    people.remove(desk, note)
    (listed,) = disputing.of_case(desk, case)
    disputing.settle(desk, key, "RATTAD")

    assert listed.changed
    assert listed.value is None


def test_what_protects_cannot_be_held_back(desk: Desk) -> None:
    """A receiver who did not hear of protection would print where somebody lives."""
    case = someone(desk)
    with pytest.raises(NotDisputable):
        disputing.mark(desk, case, "protected", "Jag är inte skyddad.")

    assert disputed.held(desk) == frozenset()


def test_the_answer_is_due_within_a_month(tmp_path: Path) -> None:
    """GDPR 12.3: Idag tells of it, and leads to where it is settled."""
    clock = FakeClock()
    desk = new_desk(tmp_path, clock=clock)
    case = someone(desk)
    key = disputing.mark(desk, case, "phone", WORDS)
    today = desk.clock.today()
    (item,) = [i for i in agenda.waiting(desk, today + timedelta(days=40)) if i.kind == "disputed"]
    (fresh,) = disputing.of_case(desk, case)
    clock.forward(days=31)
    (late,) = disputing.of_case(desk, case)
    disputing.settle(desk, key, "KVARSTAR", "Stämmer.")
    after = [i for i in agenda.of_case(desk, case) if i.kind == "disputed"]
    access.leave(desk)

    assert item.day == (today + timedelta(days=30)).isoformat()
    assert (item.page, item.args) == ("data_rights", {"case": case})
    assert not item.can_be_ticked
    assert (fresh.late, late.late) == (False, True)
    assert after == []


def test_mark_and_settlement_stand_in_the_timeline(desk: Desk) -> None:
    """Whoever reads the file sees that it was disputed, and how that ended."""
    case = someone(desk)
    key = disputing.mark(desk, case, "phone", WORDS)
    disputing.settle(desk, key, "KVARSTAR", "Numret stämmer.")
    told = [event for event in timeline.of_case(desk, case) if event.kind == "dispute"]

    assert {(event.what, event.title, event.text) for event in told} == {
        ("", "", WORDS), ("settled", "KVARSTAR", "Numret stämmer."),
    }  # fmt: skip


# the office


def test_a_disputed_field_stays_home_until_it_is_settled(there: Federation, anna: Desk) -> None:
    """Not one byte of it leaves; the rest of the case does; settled, it goes with the next one."""
    case = take_in(anna)
    phone(anna, case, CANARY)
    people.set_field(anna, case, "email", "amina@example.org")
    key = disputing.mark(anna, case, "phone", WORDS)
    disputing.mark(anna, case, "pronoun", "Har ingen frågat om.")
    preview = leaving.preview(anna)
    packed = leaves(anna)
    send(there, anna)
    held = there.office.get(case).values
    disputing.settle(anna, key, "KVARSTAR", "Numret är kontrollerat.")
    waits = unsent.waiting(anna).count
    send(there, anna)
    after = there.office.get(case).values

    assert [(choice.case, count) for choice, count in preview.disputed] == [(case, 1)]
    assert dict(preview.people[0].stays)["disputed"] == 1
    assert CANARY not in packed
    assert WORDS not in packed
    assert "phone" not in held
    assert held["email"] == "amina@example.org"
    assert waits
    assert after["phone"] == CANARY
    assert there.office.of_case(case, "dispute")


def test_who_has_the_value_is_told_that_it_is_disputed(there: Federation, anna: Desk) -> None:
    """GDPR 19: the office sees the mark, never the older value again, and then the new one."""
    case = take_in(anna)
    phone(anna, case, CANARY)
    there.go_round(anna)
    key = disputing.mark(anna, case, "phone", WORDS)
    reached = disputing.reached(anna, key)
    there.go_round(anna)
    (seen,) = disputing.of_case(there.office, case)
    phone(anna, case, "0701112233")
    there.go_round(anna)
    blind = there.office.get(case)
    disputing.settle(anna, key, "RATTAD")
    there.go_round(anna)
    (done,) = disputing.of_case(there.office, case)

    assert [(one.how, one.who) for one in reached] == [
        ("bundle", invitations.the_office(anna).name)
    ]
    assert reached[0].day == anna.clock.today().isoformat()
    assert seen.open
    assert seen.dispute.field == Marked(record=case, kind="participant", unit="phone")
    assert seen.dispute.words == ""
    assert "phone" in blind.missing
    assert "phone" not in blind.values
    assert not done.open
    assert there.office.get(case).values["phone"] == "0701112233"


def test_what_a_lost_bundle_held_does_not_go_again(there: Federation, anna: Desk) -> None:
    """The stick was lost, then it was disputed: the next bundle repeats all but that."""
    case = take_in(anna)
    phone(anna, case, CANARY)
    there.hand_over(anna)
    key = disputing.mark(anna, case, "phone", WORDS)
    packed = leaves(anna)
    listed = disputing.reached(anna, key)
    send(there, anna)
    held = there.office.get(case)
    disputing.settle(anna, key, "KVARSTAR", "Stämmer.")
    send(there, anna)

    assert CANARY not in packed
    assert [one.how for one in listed] == ["bundle"]
    assert "phone" not in held.values
    assert there.office.get(case).values["phone"] == CANARY


def test_an_agreed_plan_with_the_value_stays_too(there: Federation, anna: Desk) -> None:
    """The snapshot of a plan repeats every word of it."""
    case = take_in(anna)
    plan = planning.plan_of(anna, case)
    goal = planning.add_goal(anna, plan, "Jag vill bli Kråkvinkelgök")
    version = planning.agree(anna, plan)
    key = disputing.mark(anna, goal, "own_words", "Så har jag inte sagt.")
    packed = leaves(anna)
    send(there, anna)
    gone = there.office.find(version)
    disputing.settle(anna, key, "KVARSTAR", "Deltagaren skrev under.")
    send(there, anna)

    assert "Kråkvinkelgök" not in packed
    assert gone is None
    assert "Kråkvinkelgök" in repr(there.office.get(version).values["content"])


def test_a_finished_forms_copy_of_the_field_stays_too(there: Federation, anna: Desk) -> None:
    """Completing keeps a copy of a bound field among the answers (decisions C7)."""
    case = take_in(anna)
    phone(anna, case, CANARY)
    opened = begin(anna, case)
    answer(anna, opened, "housing", "EGET")
    ready(anna, opened)
    closing.complete(anna, again(anna, opened))
    copied = anna.get(opened.document.id).values["answer/phone"]
    key = disputing.mark(anna, case, "phone", WORDS)
    packed = leaves(anna)
    marked = again(anna, opened).disputed
    disputing.settle(anna, key, "KVARSTAR", "Stämmer.")

    assert copied == {"v": CANARY}
    assert CANARY not in packed
    assert "phone" in marked
    assert again(anna, opened).disputed == frozenset()
    assert CANARY in leaves(anna)


def test_an_emptied_way_to_find_somebody_goes_at_once(there: Federation, anna: Desk) -> None:
    """Protection is not held back by what is disputed (R-55)."""
    case = take_in(anna)
    phone(anna, case, CANARY)
    there.go_round(anna)
    disputing.mark(anna, case, "phone", WORDS)
    people.set_field(anna, case, "phone", None)
    there.go_round(anna)
    record = there.office.get(case)

    assert record.values.get("phone") is None
    assert "phone" not in record.missing


def test_of_an_internal_note_nobody_hears(there: Federation, anna: Desk) -> None:
    """That an internal note is disputed would tell that there is one (R-33)."""
    case = take_in(anna)
    note = people.add_note(anna, case, "Bara för mig.", internal=True)
    key = disputing.mark(anna, note, "text", "Ta bort det.")
    send(there, anna)
    disputing.settle(anna, key, "KVARSTAR", "Minnesanteckning.")
    send(there, anna)

    assert there.office.of_case(case, "dispute") == []


# figures


def test_nothing_is_counted_from_what_is_disputed(desk: Desk) -> None:
    """A disputed sex counts as not entered, a disputed period not at all (GDPR 18)."""
    case = someone(desk, sex="KVINNA")
    (run,) = desk.of_case(case, "participation")
    desk.set(run, "period", Period(start=desk.clock.today()))
    month = desk.clock.today().isoformat()[:7]
    key = disputing.mark(desk, case, "sex", "Fel kön.")
    unknown = reports.count(desk, month)
    disputing.settle(desk, key, "KVARSTAR", "Enligt folkbokföringen.")
    whole = reports.count(desk, month)
    disputing.mark(desk, run.id, "period", "Jag började senare.")

    assert [row.sex for row in unknown] == ["OKANT"]
    assert [row.sex for row in whole] == ["KVINNA"]
    assert reports.count(desk, month) == []
