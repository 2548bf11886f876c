"""Lämna till kontoret: what leaves, what stays, and how far it has come."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
import pytest

from mia_desktop.services import (
    delivery,
    handover,
    ingest,
    invitations,
    opening,
    peers,
    people,
)
from mia_desktop.services.exchange_errors import (
    AlreadyThere,
    NoRoom,
    NotInvited,
    ReadBackFailed,
    Unconfirmed,
)
from tests.helpers.caseloads import agree, case_hash, notes, phone, take_in
from tests.helpers.clock import FakeClock
from tests.helpers.desks import new_desk
from tests.helpers.federations import VOLUMES, Federation

if TYPE_CHECKING:
    from pathlib import Path

    from mia_desktop.services.desk import Desk


@pytest.fixture
def there(tmp_path: Path) -> Federation:
    return Federation(tmp_path, FakeClock())


@pytest.fixture
def anna(there: Federation) -> Desk:
    return there.join("a", "Anna Handledare")


def test_a_case_goes_to_the_office_and_its_receipt_comes_back(
    there: Federation, anna: Desk
) -> None:
    """The whole round: the office has the case, the laptop knows that it has."""
    case = take_in(anna)
    people.add_note(anna, case, "Vill arbeta med djur")
    taken = ingest.ingest(there.office, there.hand_over(anna))

    assert (taken.outcome, taken.sender, taken.applied.new_cases) == ("read", "Anna Handledare", 1)
    assert notes(there.office, case) == {"Vill arbeta med djur"}
    assert case_hash(there.office, case) == case_hash(anna, case)
    assert handover.everything(anna)[0].state == "skriven"

    back = ingest.ingest(anna, there.give_back(anna))

    assert (back.outcome, back.told.inlast) == ("read", 1)
    (made,) = handover.everything(anna)
    assert (made.state, made.removal_safe) == ("inlast", True)
    assert handover.preview(anna).is_empty


def test_nothing_is_handed_over_before_the_number_was_typed(
    there: Federation, tmp_path: Path
) -> None:
    """Not even volumes: the file may be a stranger's (§3)."""
    desk = new_desk(tmp_path / "b", clock=there.clock)
    with pytest.raises(NotInvited):
        handover.make(desk, tmp_path)
    invitations.keep(desk, there.invite())

    with pytest.raises(Unconfirmed):
        handover.make(desk, tmp_path)


@pytest.mark.rule("R-29")
def test_the_preview_says_who_goes_and_who_stays_and_why(there: Federation, anna: Desk) -> None:
    """The handledare sees in plain words what leaves the laptop before it does (R-29)."""
    goes = take_in(anna, "Amina")
    take_in(anna, "Bo", consent=False)
    hidden = take_in(anna, "Cilla")
    people.set_field(anna, hidden, "protected", "SEKRETESSMARKERING")
    people.add_note(anna, goes, "Delad")
    people.add_note(anna, goes, "Bara min", internal=True)
    shown = handover.preview(anna)

    assert [(line.name, line.is_new) for line in shown.people] == [("Amina Prov", True)]
    assert shown.people[0].stays == (("internal_note", 1),)
    assert {c.name: c.why for c in shown.staying} == {
        "Bo Prov": "no_consent", "": "protected",
    }  # fmt: skip
    assert shown.confirmed == "2026-03-12"

    taken = ingest.ingest(there.office, there.hand_over(anna))

    assert taken.applied.cases == (goes,)
    assert notes(there.office, goes) == {"Delad"}


@pytest.mark.rule("R-30")
def test_protected_identity_goes_only_to_a_receiver_marked_approved(
    there: Federation, anna: Desk
) -> None:
    """Somebody has to have decided that the office can keep an address secret."""
    case = take_in(anna)
    people.set_field(anna, case, "protected", "SKYDDAD_FOLKBOKFORING")
    (stays,) = handover.preview(anna).staying
    assert (stays.number, stays.name) == (anna.get(case).values["number"], "")
    assert ingest.ingest(there.office, there.hand_over(anna)).applied.cases == ()

    peers.approve(anna, invitations.the_office(anna).key, yes=True)

    assert ingest.ingest(there.office, there.hand_over(anna)).applied.cases == (case,)


@pytest.mark.rule("R-32")
def test_without_a_decision_on_cases_only_volumes_leave(there: Federation) -> None:
    """F3 is off until somebody has decided on what ground, when and to whom."""
    desk = there.join("b", "Bo Handledare", VOLUMES)
    take_in(desk)
    shown = handover.preview(desk)

    assert [choice.why for choice in shown.staying] == ["f3_off"]
    assert shown.people == ()


@pytest.mark.rule("R-36")
def test_a_withdrawn_consent_stops_at_once_and_the_office_is_told(
    there: Federation, anna: Desk
) -> None:
    """What was lawfully shared stays there; not one new word follows, lost sticks included."""
    case = take_in(anna)
    ingest.ingest(there.office, there.hand_over(anna))
    ingest.ingest(anna, there.give_back(anna))
    people.add_note(anna, case, "På en pinne som försvann")
    there.hand_over(anna)
    (consent,) = anna.of_case(case, "consent")
    people.withdraw_consent(anna, consent.id, "Muntligt")
    people.add_note(anna, case, "Efter återkallelsen")
    shown = handover.preview(anna)
    taken = ingest.ingest(there.office, there.hand_over(anna))

    assert [choice.why for choice in shown.staying] == ["withdrawn"]
    assert [choice.case for choice in shown.withdrawals] == [case]
    assert notes(there.office, case) == set()
    (kept,) = there.office.of_case(case, "consent")
    assert kept.values["scope"]["withdrawn"] == "2026-03-12"
    assert taken.applied.writes == 1


def test_a_consent_given_later_lets_the_old_words_go(there: Federation, anna: Desk) -> None:
    """What was held back comes in the feed then, complete (§4b.2)."""
    case = take_in(anna, consent=False)
    people.add_note(anna, case, "Tidigare")
    ingest.ingest(there.office, there.hand_over(anna))
    agree(anna, case)
    ingest.ingest(there.office, there.hand_over(anna))

    assert notes(there.office, case) == {"Tidigare"}
    assert case_hash(there.office, case) == case_hash(anna, case)


def test_a_consent_that_comes_back_lets_go_what_was_held_on_a_lost_stick(
    there: Federation, anna: Desk
) -> None:
    """Withdrawn and given again: nothing has a hole."""
    case = take_in(anna)
    there.hand_over(anna)
    (consent,) = anna.of_case(case, "consent")
    people.withdraw_consent(anna, consent.id, "Muntligt")
    ingest.ingest(there.office, there.hand_over(anna))
    assert there.office.connection.value("SELECT count(*) FROM caseload") == 0
    agree(anna, case)
    ingest.ingest(there.office, there.hand_over(anna))

    assert case_hash(there.office, case) == case_hash(anna, case)


def test_a_participant_can_be_left_out_this_time(there: Federation, anna: Desk) -> None:
    """With a reason, which stands in the log."""
    case = take_in(anna)
    handover.make(anna, there.stick, {case: "Väntar på tolk"})
    shown = handover.preview(anna)

    assert [line.case for line in shown.people] == [case]


def test_a_lost_stick_leaves_no_gap(there: Federation, anna: Desk) -> None:
    """Every bundle begins at what the office has confirmed."""
    case = take_in(anna)
    there.hand_over(anna)
    phone(anna, case, "070-1740605")
    taken = ingest.ingest(there.office, there.hand_over(anna))
    ingest.ingest(anna, there.give_back(anna))

    assert taken.outcome == "read"
    assert case_hash(there.office, case) == case_hash(anna, case)
    assert [made.state for made in handover.everything(anna)] == ["inlast", "inlast"]


def test_a_stick_read_twice_changes_nothing(there: Federation, anna: Desk) -> None:
    """The clerk need not remember which sticks were done."""
    case = take_in(anna)
    data = there.hand_over(anna)
    ingest.ingest(there.office, data)
    before = case_hash(there.office, case)
    taken = ingest.ingest(there.office, data)

    assert (taken.outcome, taken.applied.writes) == ("known", 0)
    assert case_hash(there.office, case) == before


def test_an_older_stick_after_a_newer_one_is_known(there: Federation, anna: Desk) -> None:
    """Sticks lie in a drawer in any order."""
    case = take_in(anna)
    first = there.hand_over(anna)
    people.add_note(anna, case, "Senare")
    second = there.hand_over(anna)
    ingest.ingest(there.office, second)

    assert ingest.ingest(there.office, first).outcome == "known"
    assert case_hash(there.office, case) == case_hash(anna, case)


def test_parts_in_the_wrong_order_are_put_together(there: Federation, anna: Desk) -> None:
    """A large hand-over lies on several sticks; whichever comes first waits for the others."""
    case = take_in(anna)
    for n in range(40):
        people.add_note(anna, case, f"Anteckning {n} " + "ord " * 50)
    sealed = handover.seal(handover.prepare(anna), most=4_000)
    handover.note_sealed(anna, sealed)
    first, *rest = [parcel.data for parcel in sealed.parcels]

    assert len(rest) > 1
    for data in reversed(rest):
        taken = ingest.ingest(there.office, data)
        assert (taken.outcome, taken.why) == ("parked", "PART")
    taken = ingest.ingest(there.office, first)

    assert [also.outcome for also in taken.also] == ["read"] * len(rest)
    assert case_hash(there.office, case) == case_hash(anna, case)
    ingest.ingest(anna, there.give_back(anna))
    assert handover.everything(anna)[0].state == "inlast"


def test_unfinished_forms_are_named(there: Federation, anna: Desk) -> None:
    """They travel as they are, and the handledare knows it (decisions C5)."""
    from mia_desktop.services import filling

    case = take_in(anna)
    document = filling.start(anna, case, "kartlaggning")
    open_form = filling.open_document(anna, document)
    filling.commit(anna, open_form, "violenceAsked", {"v": "JA"})
    filling.start(anna, case, "kontakt")  # a register: there is nothing to finish in it
    (line,) = handover.preview(anna).people
    ingest.ingest(there.office, there.hand_over(anna))

    assert line.unfinished == ("kartlaggning",)
    assert line.stays == (("private", 1),)
    units = there.office.get(document).values
    assert "answer/violenceAsked" not in units
    assert units["state"] == "pagaende"


def test_papers_go_along_with_their_hash(there: Federation, anna: Desk) -> None:
    """The plan that was signed can be opened at the office, the very file."""
    from mia_desktop.services import papers, planning

    case = take_in(anna)
    plan = planning.plan_of(anna, case)
    paper = papers.plan_paper(anna, plan)
    issued = papers.issue(anna, paper, b"%PDF-1.7 prov")
    ingest.ingest(there.office, there.hand_over(anna))

    assert papers.issued(there.office, issued) == b"%PDF-1.7 prov"


def test_what_a_person_reads_of_a_file_before_it_is_read_in(there: Federation, anna: Desk) -> None:
    """From whom, when, how much: and nothing has been changed by looking."""
    take_in(anna)
    data = there.hand_over(anna)
    looked = opening.inspect(there.office, data)
    seen = ingest.foresee(there.office, data)

    assert (looked.sender, looked.outcome, looked.part, looked.of) == (
        "Anna Handledare", "read", 1, 1,
    )  # fmt: skip
    assert looked.writes == seen.writes > 5
    assert seen.new_cases == 1
    assert there.office.connection.value("SELECT count(*) FROM caseload") == 0


def test_no_file_is_ever_written_over(there: Federation, anna: Desk, tmp_path: Path) -> None:
    """The stick may hold the only copy of something (§4.7)."""
    take_in(anna)
    target = there.stick / "paket.miabundle"
    target.write_bytes(b"annat")

    with pytest.raises(AlreadyThere):
        handover.make(anna, target)
    assert target.read_bytes() == b"annat"


def test_a_full_stick_is_said_before_anything_is_written(tmp_path: Path) -> None:
    """The numbers are in the sentence: how much is needed, how much is free (E19)."""
    every = delivery.parcels([b"x" * 1000], FakeClock().today(), ".miabundle")

    with pytest.raises(NoRoom) as caught:
        delivery.write(every, tmp_path, free=lambda _folder: 10)
    assert (caught.value.needed, caught.value.free) == (1000, 10)
    assert list(tmp_path.iterdir()) == []


def test_a_stick_that_reads_back_otherwise_is_not_called_done(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Some sticks lie about their size."""
    every = delivery.parcels([b"x" * 1000], FakeClock().today(), ".miabundle")
    monkeypatch.setattr(delivery.uncached, "read", lambda path, most: b"x" * 999 + b"y")

    with pytest.raises(ReadBackFailed):
        delivery.write(every, tmp_path)


def test_a_name_tells_nothing_of_anybody(there: Federation, anna: Desk) -> None:
    """Date and four letters; whoever finds the stick learns no more (§4.9)."""
    take_in(anna)
    made = handover.make(anna, there.stick)

    assert made.file.startswith("2026-03-12-")
    assert len(made.file) == len("2026-03-12-abcd.miabundle")
    assert made.size > 250_000


def test_a_bundle_for_another_office_cannot_be_opened(
    there: Federation, anna: Desk, tmp_path: Path
) -> None:
    """Nor can it be told apart from a damaged one before it is open (§7)."""
    from mia_desktop.services.exchange_errors import CannotOpen, NotABundle

    take_in(anna)
    data = there.hand_over(anna)
    other = Federation(tmp_path / "other", there.clock)

    with pytest.raises(CannotOpen):
        ingest.ingest(other.office, data)
    with pytest.raises(NotABundle):
        ingest.ingest(there.office, b"en bild")


def test_the_office_s_edit_comes_back_to_the_laptop(there: Federation, anna: Desk) -> None:
    """And the handledare is shown what others changed in their words, krock or not (§5.10)."""
    case = take_in(anna)
    phone(anna, case, "070-1740605")
    ingest.ingest(there.office, there.hand_over(anna))
    phone(there.office, case, "070-1740699")
    taken = ingest.ingest(anna, there.give_back(anna))

    (changed,) = taken.applied.changed
    assert (changed.before, changed.after) == ("070-1740605", "070-1740699")
    assert (changed.author, changed.unit) == ("Karin Kontorist", "phone")
    assert case_hash(there.office, case) == case_hash(anna, case)


def test_a_krock_is_counted_and_receipted(there: Federation, anna: Desk) -> None:
    """Both have written the same field: neither word is lost, both see it."""
    case = take_in(anna)
    phone(anna, case, "070-1740605")
    ingest.ingest(there.office, there.hand_over(anna))
    phone(there.office, case, "kontorets")
    phone(anna, case, "handledarens")
    taken = ingest.ingest(there.office, there.hand_over(anna))
    ingest.ingest(anna, there.give_back(anna))
    newest = handover.everything(anna)[0]

    assert (taken.applied.conflicts, taken.applied.conflict_cases) == (1, 1)
    assert (newest.state, newest.conflicts) == ("krockar", 1)
    assert anna.get(case).open == there.office.get(case).open == ("phone",)
    assert case_hash(there.office, case) == case_hash(anna, case)


def test_states_are_in_the_log(there: Federation, anna: Desk) -> None:
    """An auditor can see when what left, and a restored vault knows it too."""
    take_in(anna)
    made = handover.make(anna, there.stick)
    record = anna.get(made.id)

    assert record.kind == "handed_over"
    assert msgspec.convert(record.values["parts"], list[str]) == [made.hash]
