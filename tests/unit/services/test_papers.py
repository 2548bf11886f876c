"""Papers: what was agreed is what is printed, and nothing that must stay is on them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from mia_desktop.domain.records.base import Coded
from mia_desktop.domain.records.person import Address, ConsentScope
from mia_desktop.domain.records.work import Actor, Signature
from mia_desktop.pdf import blocks as b
from mia_desktop.services import access, filling, papers, people, planning, viewing
from mia_desktop.services.desk import Desk
from mia_desktop.services.papers import Paper, Why
from mia_desktop.store import audit
from mia_desktop.store.errors import CannotOpen, VaultError
from mia_desktop.store.record_errors import DamagedAttachment
from tests.helpers import fillings
from tests.helpers.clock import FakeClock
from tests.helpers.desks import new_desk
from tests.helpers.fillings import again, answer, begin, someone
from tests.helpers.logbook import foreign, stub_of


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def desk(tmp_path: Path, clock: FakeClock) -> Iterator[Desk]:
    made = new_desk(tmp_path, clock=clock)
    yield made
    access.leave(made)


@pytest.fixture
def case(desk: Desk) -> str:
    return someone(desk, "Amina", "Karim")


def words(paper: Paper) -> str:
    return repr(paper.blocks)


def planned(desk: Desk, case: str) -> tuple[str, str]:
    """A plan with a goal that has all there is; plan and goal."""
    plan = planning.plan_of(desk, case)
    goal = planning.add_goal(desk, plan, "Jag vill arbeta i kök.")
    planning.set_field(desk, goal, "goal_type", Coded(code="ARBETE"))
    planning.add_sub_goal(desk, goal, "Skriva ett cv")
    activity = planning.add_activity(desk, goal, "PRAKTIK")
    planning.set_field(desk, activity, "actor", Actor(code="ARBETSGIVARE", name="Ett kök"))
    return plan, goal


class TestPlan:
    def test_a_draft_says_so(self, desk: Desk, case: str) -> None:
        plan, _ = planned(desk, case)
        paper = papers.plan_paper(desk, plan)

        assert paper.meta.draft
        assert paper.about == plan
        assert "Jag vill arbeta i kök." in words(paper)
        assert "Skriva ett cv" in words(paper)
        assert "Ett kök" in words(paper)

    def test_an_agreed_version_is_printed_as_it_was_agreed(self, desk: Desk, case: str) -> None:
        """R-02: whatever has been changed since."""
        plan, goal = planned(desk, case)
        version = planning.agree(desk, plan)
        planning.set_field(desk, goal, "own_words", "Något helt annat")
        planning.sign(desk, version, "participant", Signature(day=date(2026, 3, 12), name="Amina"))
        paper = papers.plan_paper(desk, plan, version)

        assert "Jag vill arbeta i kök." in words(paper)
        assert "Något helt annat" not in words(paper)
        assert "Amina 2026-03-12" in words(paper)
        assert not paper.meta.draft
        assert paper.meta.version == 1

    def test_an_activity_under_a_sub_goal_only_is_printed(self, desk: Desk, case: str) -> None:
        """Another's program may write it so."""
        plan, _ = planned(desk, case)
        sub = planning.view(desk, plan).goals[0].sub_goals[0].id
        values = {"sub_goal": sub, "what": {"code": "", "words": "Besöka ett bageri"}}
        desk.create("activity", case, values)
        version = planning.agree(desk, plan)

        assert "Besöka ett bageri" in words(papers.plan_paper(desk, plan))
        assert "Besöka ett bageri" in words(papers.plan_paper(desk, plan, version))

    def test_another_plan_is_not_mixed_in(self, desk: Desk, case: str) -> None:
        plan, _ = planned(desk, case)
        other = desk.create("plan", case, {"agreement": "Ett annat"})
        planning.add_goal(desk, other, "Ett mål i en annan plan")

        assert "annan plan" not in words(papers.plan_paper(desk, plan))

    def test_only_consents_in_force_are_told(self, desk: Desk, clock: FakeClock, case: str) -> None:
        """R-35: which parties may know what, and until when, on the day of the paper."""
        plan, _ = planned(desk, case)
        today = clock.today()
        for parties, start, end in (
            (("AF",), today, today + timedelta(days=30)),
            (("FK",), today - timedelta(days=60), today - timedelta(days=1)),
            (("PSYKIATRI",), today + timedelta(days=1), None),
        ):
            scope = ConsentScope(parties=parties, categories=("BOENDE",), start=start, end=end)
            people.give_consent(desk, case, "INFO_EXCHANGE", scope, "SKRIFTLIGT")
        gone = ConsentScope(parties=("KOMMUN_VUX",), start=today)
        taken = people.give_consent(desk, case, "INFO_EXCHANGE", gone, "MUNTLIGT")
        people.withdraw_consent(desk, taken, "Muntligt")
        paper = words(papers.plan_paper(desk, plan))

        assert "Arbetsförmedlingen" in paper
        assert "Boende" in paper
        assert not any(
            party in paper for party in ("Försäkringskassan", "Psykiatrin", "vuxenutbildning")
        )

    @pytest.mark.rule("R-35")
    def test_a_consent_that_names_no_data_says_so(
        self, desk: Desk, clock: FakeClock, case: str
    ) -> None:
        """An empty cell under "Om vad" would be read as everything."""
        plan, _ = planned(desk, case)
        scope = ConsentScope(parties=("AF",), start=clock.today())
        people.give_consent(desk, case, "INFO_EXCHANGE", scope, "MUNTLIGT")

        assert "Inga uppgifter angivna" in words(papers.plan_paper(desk, plan))

    def test_the_file_name_tells_a_passer_by_nothing(self, desk: Desk, case: str) -> None:
        """R-53: a number, no name."""
        plan, _ = planned(desk, case)
        number = str(desk.get(case).values["number"])

        assert papers.plan_paper(desk, plan).file_name == f"{number}-utkast.pdf"

    def test_large_type_is_another_paper(self, desk: Desk, case: str) -> None:
        plan, _ = planned(desk, case)

        assert papers.plan_paper(desk, plan, large=True).meta.large

    def test_whoever_is_protected_has_no_address_on_paper(self, desk: Desk, case: str) -> None:
        plan, _ = planned(desk, case)
        desk.set(desk.get(case), "address", Address(street="Övningsvägen 1", town="Haninge"))
        shown = words(papers.plan_paper(desk, plan))
        desk.set(desk.get(case), "protected", "SEKRETESSMARKERING")

        assert "Övningsvägen" in shown
        assert "Övningsvägen" not in words(papers.plan_paper(desk, plan))


class TestDocument:
    def filled(self, desk: Desk, case: str) -> str:
        opened = begin(desk, case)
        fillings.ready(desk, opened)
        answer(desk, opened, "housing", "ANDRAHAND")
        answer(desk, opened, "coachBelief", 7)
        answer(desk, opened, "violenceAsked", "JA")
        answer(desk, opened, "strengths", "Jag har tålamod.")
        fillings.add_row(desk, opened, "jobs", occupation="kock")
        return opened.document.id

    def test_an_unfinished_form_is_a_draft(self, desk: Desk, case: str) -> None:
        document = self.filled(desk, case)
        paper = papers.document_paper(desk, document)

        assert paper.meta.draft
        assert (paper.case, paper.about, paper.version) == (case, document, "")
        assert "Jag har tålamod." in words(paper)
        assert "kock" in words(paper)

    def test_what_stays_off_the_paper_is_named(self, desk: Desk, case: str) -> None:
        """R-07, R-33: the preview says what is missing and why."""
        paper = papers.document_paper(desk, self.filled(desk, case))
        why = {one.question: one.why for one in paper.left_out}

        assert why["violenceAsked"] is Why.PRIVATE
        assert why["coachBelief"] is Why.PRIVATE
        assert why["protectedId"] is Why.NEVER_PRINTED
        assert "våld" not in words(paper)

    def test_a_finished_form_is_printed_as_it_was_made_final(
        self, desk: Desk, clock: FakeClock, case: str
    ) -> None:
        """R-02: with the day and the author of the completion, whoever prints it."""
        document = self.filled(desk, case)
        filling.complete(desk, filling.open_document(desk, document))
        fillings.elsewhere(desk, document, "answer/strengths", {"v": "Efteråt"})
        clock.forward(days=40)
        paper = papers.document_paper(desk, document)

        assert not paper.meta.draft
        assert paper.meta.day == date(2026, 3, 12)
        assert paper.version == desk.get(document).completions[0]
        assert "Jag har tålamod." in words(paper)
        assert desk.person in words(paper)

    def test_secret_answers_ask_for_an_envelope(self, desk: Desk, case: str) -> None:
        """R-17: handing over papers unsealed is unlawful."""
        desk.set(desk.get(case), "identity", None)
        opened = begin(desk, case)
        answer(desk, opened, "strengths", "Jag har tålamod.")
        plain = papers.document_paper(desk, opened.document.id)
        answer(desk, opened, "housing", "ANDRAHAND")

        assert not plain.sensitive
        assert papers.document_paper(desk, opened.document.id).sensitive

    @pytest.mark.rule("R-55")
    def test_where_a_protected_person_can_be_found_is_not_printed(
        self, desk: Desk, case: str
    ) -> None:
        """Housing, association, workplaces: sensitivity 4 with protected identity."""
        document = self.filled(desk, case)
        desk.set(desk.get(case), "protected", "SKYDDAD_FOLKBOKFORING")
        paper = papers.document_paper(desk, document)
        why = {one.question: one.why for one in paper.left_out}

        assert why["housing"] is Why.PROTECTED
        assert "andra hand" not in words(paper)

    def test_links_are_called_by_their_words(self, desk: Desk, case: str) -> None:
        planned(desk, case)
        opened = begin(desk, case, "uppfoljning")
        row = opened.session.rows("goalProgress")[0].id
        fillings.set_cell(desk, opened, "goalProgress", row, "rating", 5)

        assert "Jag vill arbeta i kök." in words(papers.document_paper(desk, opened.document.id))

    def test_a_form_whose_completion_stayed_elsewhere_is_an_empty_paper(
        self, desk: Desk, case: str
    ) -> None:
        """Never an older value (bundle-format §5.7)."""
        document = self.filled(desk, case)
        final = foreign(document, "!complete", {}, kind="assessment", case=case)
        desk.writer.absorb([stub_of(final)])
        paper = papers.document_paper(desk, document)

        assert not paper.meta.draft
        assert "Jag har tålamod." not in words(paper)


class TestIssued:
    def test_again_is_the_very_same_file(self, desk: Desk, case: str) -> None:
        """S7: what was handed out can be shown, byte for byte."""
        plan, _ = planned(desk, case)
        version = planning.agree(desk, plan)
        paper = papers.plan_paper(desk, plan, version)
        key = papers.issue(desk, paper, b"%PDF ett")

        assert papers.issued(desk, key) == b"%PDF ett"
        assert papers.issued_before(desk, paper) == b"%PDF ett"
        assert desk.get(version).values["paper"] == key

    def test_a_form_is_kept_with_the_completion_that_it_shows(self, desk: Desk, case: str) -> None:
        opened = begin(desk, case)
        fillings.ready(desk, opened)
        filling.complete(desk, again(desk, opened))
        paper = papers.document_paper(desk, opened.document.id)
        before = papers.issued_before(desk, paper)
        key = papers.issue(desk, paper, b"%PDF ett")
        desk.writer.complete(opened.document.id, "assessment", case, {"n": 2})

        assert before is None
        assert papers.issued_before(desk, paper) == b"%PDF ett"
        assert desk.get(key).values["version"] == paper.version
        assert papers.issued_before(desk, papers.document_paper(desk, opened.document.id)) is None

    def test_drafts_and_large_type_are_drawn_anew(self, desk: Desk, case: str) -> None:
        plan, _ = planned(desk, case)

        assert papers.issued_before(desk, papers.plan_paper(desk, plan)) is None
        version = planning.agree(desk, plan)
        large = papers.plan_paper(desk, plan, version, large=True)
        assert papers.issued_before(desk, large) is None

    def test_bytes_that_were_changed_are_refused(self, desk: Desk, case: str) -> None:
        """Better no paper than another one."""
        plan, _ = planned(desk, case)
        paper = papers.plan_paper(desk, plan, planning.agree(desk, plan))
        key = papers.issue(desk, paper, b"%PDF ett")
        with desk.connection.transaction():
            desk.connection.execute("UPDATE blob SET data = x'00'")

        with pytest.raises(DamagedAttachment):
            papers.issued(desk, key)
        with pytest.raises(KeyError):
            papers.issued(desk, "nowhere")

    @pytest.mark.rule("R-14")
    def test_what_goes_out_is_noted_with_its_hash(
        self, desk: Desk, case: str, tmp_path: Path
    ) -> None:
        """Who, when, what: any copy can be told from any other."""
        plan, _ = planned(desk, case)
        paper, pdf = papers.plan_paper(desk, plan), b"%PDF ett"
        target = tmp_path / "plan.pdf"
        told = papers.export(desk, paper, pdf, target)
        papers.printed(desk, paper, pdf)
        printed, exported = list(audit.lines(desk.connection, case=case))[:2]

        assert target.read_bytes() == pdf
        assert told == hashlib.sha256(pdf).hexdigest()
        assert (printed.kind, exported.kind) == ("print", "export")
        assert printed.detail == exported.detail == f"pdf {told} paper=plan sv draft"
        assert exported.record == plan

    def test_a_place_that_takes_no_file_is_told_and_not_noted(
        self, desk: Desk, case: str, tmp_path: Path
    ) -> None:
        plan, _ = planned(desk, case)
        paper = papers.plan_paper(desk, plan)
        lines = len(list(audit.lines(desk.connection)))

        with pytest.raises(CannotOpen):
            papers.export(desk, paper, b"%PDF", tmp_path / "nowhere" / "plan.pdf")
        assert len(list(audit.lines(desk.connection))) == lines

    @pytest.mark.rule("R-14")
    def test_a_file_that_nobody_noted_cannot_come_about(
        self, desk: Desk, case: str, tmp_path: Path
    ) -> None:
        """The vault's disk is full when the line should be kept: then there is no paper either."""
        plan, _ = planned(desk, case)
        paper = papers.plan_paper(desk, plan)
        desk.connection.execute("PRAGMA query_only = 1")

        with pytest.raises(VaultError):
            papers.export(desk, paper, b"%PDF", tmp_path / "plan.pdf")
        desk.connection.execute("PRAGMA query_only = 0")
        assert not any(path.suffix in {".pdf", ".part"} for path in tmp_path.iterdir())


class TestRecoverySheet:
    def test_the_blank_one_holds_no_secret(self, desk: Desk) -> None:
        """Boxes to fill in by hand: the printer never sees the key."""
        paper = papers.recovery_sheet(desk)

        assert not paper.sensitive
        assert any(isinstance(block, b.WritingLines) for block in paper.blocks)
        assert not any(isinstance(block, b.Code) for block in paper.blocks)

    def test_the_printed_one_holds_the_key(self, desk: Desk) -> None:
        groups = ("ABCDE", "FGHJK")
        paper = papers.recovery_sheet(desk, groups)

        assert paper.sensitive
        assert any(isinstance(block, b.Code) and block.groups == groups for block in paper.blocks)
        assert "ABCDE" in viewing.pages(papers.make(paper))[0].text
