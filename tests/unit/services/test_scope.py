"""What may leave, write by write: the narrower rule, private answers, papers, consents, days."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from mia_desktop.domain.parties import OFFICE
from mia_desktop.domain.records.person import ConsentScope
from mia_desktop.services import (
    definitions,
    filling,
    handover,
    ingest,
    invitations,
    people,
    register,
    scope,
)
from mia_desktop.store import drafts
from mia_desktop.store.writing import Change
from tests.helpers.caseloads import agree, notes, take_in
from tests.helpers.clock import FakeClock
from tests.helpers.federations import Federation, key_of

if TYPE_CHECKING:
    from pathlib import Path

    from mia_desktop.services.desk import Desk


@pytest.fixture
def there(tmp_path: Path) -> Federation:
    return Federation(tmp_path, FakeClock())


@pytest.fixture
def anna(there: Federation) -> Desk:
    return there.join("a", "Anna Handledare")


def why(desk: Desk, case: str) -> str:
    leaving = scope.to_office(desk, invitations.the_office(desk))
    return next(choice.why for choice in leaving.cases if choice.case == case)


def answer(desk: Desk, case: str, document: str, unit: str, share: str = "case") -> None:
    """As an older version of the form let it be written."""
    change = Change(
        case=case, kind="assessment", record=document, unit=unit, value={"v": "JA"},
        form="kartlaggning/1", share=share,
    )  # fmt: skip
    desk.put(change)


def test_the_newest_form_can_only_narrow(there: Federation, anna: Desk) -> None:
    """An answer given when it could be shared stays, once its question says never (§4)."""
    case = take_in(anna)
    document = filling.start(anna, case, "kartlaggning")
    answer(anna, case, document, "answer/violenceAsked")
    answer(anna, case, document, "answer/coachBelief")
    answer(anna, case, document, "answer/housing")
    ingest.ingest(there.office, there.hand_over(anna))
    units = there.office.get(document).values

    assert "answer/housing" in units
    assert "answer/violenceAsked" not in units
    assert "answer/coachBelief" not in units


def test_what_counts_may_carry_is_in_the_full_case_too(there: Federation, anna: Desk) -> None:
    """A case without its level of education would be half a case at the office."""
    case = take_in(anna)
    document = filling.start(anna, case, "kartlaggning")
    answer(anna, case, document, "answer/eduLevel", share="counts")
    ingest.ingest(there.office, there.hand_over(anna))

    assert "answer/eduLevel" in there.office.get(document).values


def test_what_was_written_as_never_stays_though_the_form_widened(
    there: Federation, anna: Desk
) -> None:
    """Widening needs the root and the handledare's yes, question by question."""
    case = take_in(anna)
    document = filling.start(anna, case, "kartlaggning")
    answer(anna, case, document, "answer/housing", share="never")
    ingest.ingest(there.office, there.hand_over(anna))

    assert "answer/housing" not in there.office.get(document).values


@pytest.mark.rule("R-33")
def test_a_note_that_was_made_internal_later_stays(there: Federation, anna: Desk) -> None:
    """The handledare thought better of it before it was handed over."""
    case = take_in(anna)
    note = people.add_note(anna, case, "Först delad")
    people.set_field(anna, note, "internal", True)
    ingest.ingest(there.office, there.hand_over(anna))

    assert notes(there.office, case) == set()


def test_a_paper_of_a_form_stays_and_is_counted(there: Federation, anna: Desk) -> None:
    """It may show answers that are never shared."""
    case = take_in(anna)
    document = filling.start(anna, case, "kartlaggning")
    paper = anna.create("attachment", case, {"name": "x.pdf", "sha256": "0" * 64,
                                             "about": document})  # fmt: skip
    (line,) = handover.preview(anna).people
    ingest.ingest(there.office, there.hand_over(anna))

    assert ("paper", 1) in line.stays
    assert there.office.find(paper) is None


def test_a_draft_never_leaves(there: Federation, anna: Desk) -> None:
    """What is being typed is nobody's but the one who types (C5)."""
    case = take_in(anna)
    drafts.put(anna.connection, anna.clock, case, case, "draft/note", "Hemligt utkast")
    data = there.hand_over(anna)
    ingest.ingest(there.office, data)

    rows = there.office.connection.execute("SELECT line FROM change")
    assert all(b"Hemligt utkast" not in line for (line,) in rows)
    assert there.office.connection.value("SELECT count(*) FROM draft") == 0


def test_the_vault_s_own_kinds_never_leave(there: Federation, anna: Desk) -> None:
    """Settings, peers, what was handed over, texts of forms: nobody's case."""
    case = take_in(anna)
    definitions.remember(anna, definitions.newest("kartlaggning"))
    ingest.ingest(there.office, there.hand_over(anna))
    kinds = {
        kind
        for (kind,) in there.office.connection.execute(
            "SELECT kind FROM record WHERE case_id = ?", (case,)
        )
    }

    assert kinds == {"participant", "participation", "consent"}


@pytest.mark.parametrize(
    ("start", "end", "wanted"), [(0, 30, ""), (1, 30, "not_yet"), (-30, -1, "ended"), (-30, 0, "")]
)
def test_a_consent_holds_from_its_first_day_to_its_last(
    anna: Desk, start: int, end: int, wanted: str
) -> None:
    """Both days belong to it."""
    case, today = take_in(anna, consent=False), anna.clock.today()
    people.give_consent(
        anna, case, "INFO_EXCHANGE",
        ConsentScope(
            parties=(OFFICE,), start=today + timedelta(days=start), end=today + timedelta(days=end)
        ),
        "SKRIFTLIGT",
    )  # fmt: skip

    assert why(anna, case) == wanted


@pytest.mark.rule("R-34")
def test_a_consent_to_somebody_else_is_none(anna: Desk) -> None:
    """Nor is one for a questionnaire: consents are never general (R-35, R-37)."""
    case = take_in(anna, consent=False)
    agree(anna, case, "AF")
    people.give_consent(anna, case, "QUESTIONNAIRE", ConsentScope(parties=(OFFICE,)), "MUNTLIGT")

    assert why(anna, case) == "no_consent"


def test_a_new_consent_holds_beside_one_that_was_taken_back(anna: Desk) -> None:
    """The participant changed their mind, and changed it again."""
    case = take_in(anna)
    (consent,) = anna.of_case(case, "consent")
    people.withdraw_consent(anna, consent.id, "Muntligt")
    assert why(anna, case) == "withdrawn"
    agree(anna, case)

    assert why(anna, case) == ""


def test_a_case_that_another_has_now_stays(there: Federation, anna: Desk) -> None:
    """The office gave it to Bo; Anna's laptop sends no more of it and says why."""
    bo = there.join("b", "Bo Handledare")
    case = take_in(anna)
    there.go_round(anna)
    there.go_round(bo)
    register.assign(there.office, case, [key_of(anna), key_of(bo)])
    there.go_round(anna)
    there.go_round(bo)
    register.assign(there.office, case, [key_of(bo)])
    people.add_note(there.office, case, "Inte för Anna")
    people.set_field(there.office, case, "phone", "070-1740699")
    there.go_round(anna)
    shown = handover.preview(anna)

    assert [choice.why for choice in shown.staying] == ["assigned_elsewhere"]
    assert notes(anna, case) == set()
    assert "phone" not in anna.get(case).values
    assert why(bo, case) == ""


def test_a_protected_case_is_not_passed_on_unless_approved(there: Federation, anna: Desk) -> None:
    """A second handledare gets it only if the office has marked that computer (R-30)."""
    bo = there.join("b", "Bo Handledare")
    case = take_in(anna)
    there.go_round(anna)
    there.go_round(bo)
    people.set_field(there.office, case, "protected", "SEKRETESSMARKERING")
    register.assign(there.office, case, [key_of(anna), key_of(bo)])
    there.go_round(bo)
    assert bo.find(case) is None
    register.peers.approve(there.office, key_of(bo), yes=True)
    there.go_round(bo)

    assert bo.find(case) is not None
