"""Filling in a form: nothing that was typed is lost, nothing that was hidden stays."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from mia_desktop.domain.authoring import OpenConflict
from mia_desktop.services import access, filling, undoing
from mia_desktop.services.desk import Desk
from tests.helpers import fillings
from tests.helpers.desks import new_desk
from tests.helpers.fillings import again, answer, begin, elsewhere, someone, standing


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = new_desk(tmp_path)
    yield made
    access.leave(made)


@pytest.fixture
def case(desk: Desk) -> str:
    return someone(desk)


def test_what_was_left_stands_when_the_form_is_opened_again(desk: Desk, case: str) -> None:
    """The handledare goes home in the middle of a kartläggning."""
    opened = begin(desk, case)
    answer(desk, opened, "housing", "ANDRAHAND")
    answer(desk, opened, "homeSituation.now", "Vi bor trångt.")
    answer(desk, opened, "transportMeans", ["ANNAT"], "skjuts av en granne")
    later = again(desk, opened).session

    assert later.stored("housing") == {"v": "ANDRAHAND"}
    assert later.stored("homeSituation.now") == {"v": "Vi bor trångt."}
    assert later.stored("transportMeans") == {"v": ["ANNAT"], "other": "skjuts av en granne"}
    assert not again(desk, opened).is_complete


def test_a_form_belongs_to_the_present_participation(desk: Desk, case: str) -> None:
    """R-01: what is said in a second run is not said of the first."""
    run = desk.of_case(case, "participation")[-1].id

    assert begin(desk, case).document.values["participation"] == run


class TestDrafts:
    def test_what_is_typed_waits_for_the_person(self, desk: Desk, case: str) -> None:
        """The laptop was shut in the middle of a sentence (decisions C5)."""
        opened = begin(desk, case)
        filling.keep_draft(desk, opened, "economyText", "Hon sparar till")

        assert again(desk, opened).drafts == {"economyText": "Hon sparar till"}
        assert again(desk, opened).session.stored("economyText") is None

    def test_a_draft_becomes_the_answer_when_the_field_is_left(self, desk: Desk, case: str) -> None:
        opened = begin(desk, case)
        filling.keep_draft(desk, opened, "economyText", "Hon sparar till")
        answer(desk, opened, "economyText", "Hon sparar till en cykel.")

        assert again(desk, opened).drafts == {}

    def test_a_draft_in_a_row_waits_too(self, desk: Desk, case: str) -> None:
        """Rows are records of their own, and their cells are fields like others."""
        opened = begin(desk, case)
        row = fillings.add_row(desk, opened, "jobs")
        address = f"jobs/{row}/worked"
        filling.keep_draft(desk, opened, address, "Att få röra")
        waiting = again(desk, opened).drafts
        fillings.set_cell(desk, opened, "jobs", row, "worked", "Att få röra på mig.")

        assert waiting == {address: "Att få röra"}
        assert again(desk, opened).drafts == {}


class TestBoundQuestions:
    """Questions that edit the participant's own fields (decisions C7)."""

    def test_the_field_is_edited_and_the_document_keeps_nothing(
        self, desk: Desk, case: str
    ) -> None:
        opened = begin(desk, case)
        answer(desk, opened, "phone", "070-174 06 05")

        assert desk.get(case).values["phone"] == "070-174 06 05"
        assert "answer/phone" not in desk.get(opened.document.id).values
        assert again(desk, opened).session.stored("phone") == {"v": "070-174 06 05"}

    def test_a_number_changed_elsewhere_is_seen_in_the_form(self, desk: Desk, case: str) -> None:
        opened = begin(desk, case)
        desk.set(desk.get(case), "phone", "070-174 06 06")

        assert again(desk, opened).session.stored("phone") == {"v": "070-174 06 06"}

    def test_why_there_is_no_answer_stays_in_the_document(self, desk: Desk, case: str) -> None:
        """The record has no place for "vill inte svara" (decisions C11)."""
        opened = begin(desk, case)
        answer(desk, opened, "phone", "070-174 06 05")
        answer(desk, opened, "phone", {"no": "vill_inte_svara"})
        refused = again(desk, opened).session.stored("phone")
        answer(desk, opened, "phone", "070-174 06 07")

        assert refused == {"no": "vill_inte_svara"}
        assert desk.get(case).values["phone"] == "070-174 06 07"
        assert again(desk, opened).session.stored("phone") == {"v": "070-174 06 07"}

    def test_nothing_is_lost_where_there_is_no_participation(self, desk: Desk, case: str) -> None:
        """A case from elsewhere may come without it: then the document keeps the answer."""
        opened = begin(desk, case)
        for run in desk.of_case(case, "participation"):
            desk.remove(run)
        answer(desk, opened, "referrer", "AF")

        assert again(desk, opened).session.stored("referrer") == {"v": "AF"}

    def test_the_first_runs_form_edits_the_first_run(self, desk: Desk, case: str) -> None:
        """Whoever comes back has two; the old form goes on about the old one."""
        opened = begin(desk, case)
        old = desk.of_case(case, "participation")[-1]
        new = desk.create("participation", case, {"status": "AKTUALISERAD"})
        answer(desk, opened, "referrer", "FK")

        assert desk.get(old.id).values["referrer"]["code"] == "FK"
        assert "referrer" not in desk.get(new).values

    def test_a_link_to_a_record_of_another_kind_is_passed_over(self, desk: Desk, case: str) -> None:
        """What another's program wrote may be anything."""
        opened = begin(desk, case)
        desk.set(opened.document, "participation", opened.document.id)

        assert again(desk, opened).form.id == "kartlaggning"


class TestUndo:
    def test_typing_in_one_field_again_and_again_is_one_step(self, desk: Desk, case: str) -> None:
        """Ångra means the field as it was before, not the last comma."""
        opened = begin(desk, case)
        for text in ("Hon", "Hon vill", "Hon vill flytta"):
            answer(desk, opened, "economyText", text)
        undoing.undo(desk)

        assert again(desk, opened).session.stored("economyText") is None

    def test_another_field_between_parts_the_steps(self, desk: Desk, case: str) -> None:
        opened = begin(desk, case)
        answer(desk, opened, "economyText", "Ett")
        answer(desk, opened, "housing", "ANDRAHAND")
        answer(desk, opened, "economyText", "Två")
        undoing.undo(desk)

        assert again(desk, opened).session.stored("economyText") == {"v": "Ett"}

    def test_a_bound_answer_goes_back_in_both_its_places(self, desk: Desk, case: str) -> None:
        opened = begin(desk, case)
        answer(desk, opened, "phone", {"no": "vill_inte_svara"})
        undoing.undo(desk)

        assert "phone" not in {k for k, v in desk.get(case).values.items() if v}
        assert again(desk, opened).session.stored("phone") is None


class TestStaleScreen:
    """An ingest comes while a field is open (bundle-format §5.3)."""

    def test_unread_words_of_a_colleague_are_not_pushed_aside(self, desk: Desk, case: str) -> None:
        opened = begin(desk, case)
        answer(desk, opened, "economyText", "Mina första ord")
        elsewhere(desk, opened.document.id, "answer/economyText", {"v": "Kollegans ord"})
        answer(desk, opened, "economyText", "Mina senare ord")
        record = desk.get(opened.document.id)

        assert record.open == ("answer/economyText",)
        assert {"v": "Kollegans ord"} in standing(desk, record.id, "answer/economyText")
        assert {"v": "Mina senare ord"} in standing(desk, record.id, "answer/economyText")

    def test_nor_are_they_the_next_time_on_the_same_page(self, desk: Desk, case: str) -> None:
        """My own words are pushed aside by my own; the colleague's still stand."""
        opened = begin(desk, case)
        elsewhere(desk, opened.document.id, "answer/economyText", {"v": "Kollegans ord"})
        answer(desk, opened, "economyText", "Mina ord")
        answer(desk, opened, "economyText", "Mina bättre ord")

        assert sorted(str(v) for v in standing(desk, opened.document.id, "answer/economyText")) == [
            "{'v': 'Kollegans ord'}", "{'v': 'Mina bättre ord'}",
        ]  # fmt: skip

    def test_a_field_that_was_only_passed_writes_nothing(self, desk: Desk, case: str) -> None:
        opened = begin(desk, case)
        answer(desk, opened, "economyText", "Mina ord")
        elsewhere(desk, opened.document.id, "answer/economyText", {"v": "Kollegans ord"})

        assert answer(desk, opened, "economyText", "Mina ord") == []
        assert answer(desk, opened, "interestsText", None) == []
        assert desk.get(opened.document.id).open == ()

    def test_a_page_read_after_the_bundle_pushes_them_aside(self, desk: Desk, case: str) -> None:
        """Then they were read, and it is an ordinary change."""
        opened = begin(desk, case)
        elsewhere(desk, opened.document.id, "answer/economyText", {"v": "Kollegans ord"})
        answer(desk, again(desk, opened), "economyText", "Efter att ha läst")

        assert standing(desk, opened.document.id, "answer/economyText") == [
            {"v": "Efter att ha läst"}
        ]

    def test_the_participants_own_fields_are_kept_as_well(self, desk: Desk, case: str) -> None:
        """A bound question shows them, so the same holds."""
        desk.set(desk.get(case), "phone", "070-174 06 05")
        opened = begin(desk, case)
        elsewhere(desk, case, "phone", "070-174 06 06")
        answer(desk, opened, "phone", "070-174 06 07")

        assert desk.get(case).open == ("phone",)

    def test_and_the_cells_of_a_row(self, desk: Desk, case: str) -> None:
        opened = begin(desk, case)
        row = fillings.add_row(desk, opened, "jobs", occupation="kock")
        opened = again(desk, opened)
        elsewhere(desk, row, "cell/occupation", {"v": "kallskänka"})
        fillings.set_cell(desk, opened, "jobs", row, "occupation", "kökschef")

        assert desk.get(row).open == ("cell/occupation",)


class TestSections:
    def test_a_finished_section_is_finished_tomorrow(self, desk: Desk, case: str) -> None:
        opened = begin(desk, case)
        filling.mark_done(desk, opened, "boende", done=True)
        done = again(desk, opened).session.done
        filling.mark_done(desk, opened, "boende", done=False)

        assert done == {"boende"}
        assert again(desk, opened).session.done == frozenset()

    def test_hidden_answers_go_and_come_back_by_undo(self, desk: Desk, case: str) -> None:
        """What is not asked any more is not kept; the handledare may think again."""
        opened = begin(desk, case)
        answer(desk, opened, "debtSupport", "JA")
        answer(desk, opened, "debtAdviceOffered", "NEJ")
        answer(desk, opened, "debtSupport", "NEJ")
        outcome = opened.session.mark_done("forsorjning")
        filling.mark_done(desk, opened, "forsorjning", outcome.dropped, done=True)
        gone = again(desk, opened).session.stored("debtAdviceOffered")
        undoing.undo(desk)

        assert gone is None
        assert again(desk, opened).session.stored("debtAdviceOffered") == {"v": "NEJ"}
        assert again(desk, opened).session.done == frozenset()

    def test_hidden_rows_go_with_their_question(self, desk: Desk, case: str) -> None:
        """Parties of a meeting that was none after all; Ångra brings them back."""
        opened = begin(desk, case, "uppfoljning")
        answer(desk, opened, "form", "MGT")
        row = fillings.add_row(desk, opened, "parties", party="AF")
        answer(desk, opened, "date", "2026-03-10")
        answer(desk, opened, "form", "TELEFON")
        outcome = opened.session.mark_done("motet")
        filling.mark_done(desk, opened, "motet", outcome.dropped, done=True)
        gone = desk.find(row)
        undoing.undo(desk)

        assert gone is None
        assert desk.get(row).values["cell/party"] == {"v": "AF"}


class TestCompletion:
    def test_a_finished_form_is_as_it_was_for_ever(self, desk: Desk, case: str) -> None:
        """R-02: whatever is said later belongs to the next one."""
        desk.set(desk.get(case), "phone", "070-174 06 05")
        opened = begin(desk, case)
        fillings.ready(desk, opened)
        row = fillings.add_row(desk, opened, "jobs", occupation="kock")
        filling.complete(desk, again(desk, opened))
        desk.set(desk.get(case), "phone", "070-174 06 06")
        elsewhere(desk, row, "cell/occupation", {"v": "kökschef"})
        final = again(desk, opened)

        assert final.is_complete
        assert final.session.stored("phone") == {"v": "070-174 06 05"}
        assert final.session.rows("jobs")[0].cells["occupation"] == {"v": "kock"}

    def test_answers_that_are_not_asked_are_no_part_of_it(self, desk: Desk, case: str) -> None:
        """Otherwise they would lie in the finished document where nobody sees them."""
        opened = begin(desk, case)
        fillings.ready(desk, opened)
        answer(desk, opened, "sipExists", "JA")
        answer(desk, opened, "sipResponsible", "Kommunen")
        answer(desk, opened, "sipExists", "NEJ")
        assert opened.session.complete().held
        filling.complete(desk, opened)

        assert again(desk, opened).session.stored("sipResponsible") is None
        assert "Kommunen" not in repr(desk.get(opened.document.id).values)

    def test_the_status_of_activities_is_kept_as_it_was_said(self, desk: Desk, case: str) -> None:
        """The follow-up of March shows what held in March (decisions C7)."""
        fillings.plan_with_goal(desk, case)
        activity = desk.of_case(case, "activity")[0]
        desk.set(activity, "status", "PAGAR")
        opened = begin(desk, case, "uppfoljning")
        answer(desk, opened, "date", "2026-03-10")
        filling.complete(desk, again(desk, opened))
        desk.set(activity, "status", "KLAR")
        (row,) = again(desk, opened).session.rows("activityStatus")

        assert row.cells["status"] == {"v": "PAGAR"}
        assert row.cells["activity"] == {"v": activity.id}

    def test_it_is_refused_while_a_krock_is_open(self, desk: Desk, case: str) -> None:
        """A final paper must not say one thing while another stands beside it."""
        opened = begin(desk, case)
        fillings.ready(desk, opened)
        elsewhere(desk, opened.document.id, "answer/economyText", {"v": "Kollegans ord"})
        answer(desk, opened, "economyText", "Mina ord")

        with pytest.raises(OpenConflict):
            filling.complete(desk, opened)
        assert not again(desk, opened).is_complete

    def test_who_wrote_what_can_be_told(self, desk: Desk, case: str) -> None:
        """R-18: every word has an author and a time."""
        opened = begin(desk, case)
        answer(desk, opened, "economyText", "Ett")
        answer(desk, opened, "economyText", "Två")
        found = filling.history(desk, opened.document.id, "economyText")

        assert [write.line.value for write in found] == [{"v": "Ett"}, {"v": "Två"}]
        assert {write.line.author for write in found} == {desk.person}


def test_odd_values_from_elsewhere_break_no_page(desk: Desk, case: str) -> None:
    """Another's program may have put anything into a unit (bundle-format §1, threat 7)."""
    opened = begin(desk, case)
    elsewhere(desk, opened.document.id, "answer/economyText", "inget svar alls")
    elsewhere(desk, opened.document.id, "answer/housing", 7)

    assert again(desk, opened).session.stored("economyText") == {"v": "inget svar alls"}
    assert again(desk, opened).session.summary()
