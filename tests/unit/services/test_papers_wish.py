"""Papers of a few answers: what stands on them, in which manner, and where they are offered."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from mia_desktop.domain.records.person import Interpreter
from mia_desktop.domain.records.work import StepProgress
from mia_desktop.domain.retention import CLASSES
from mia_desktop.pdf import blocks as b
from mia_desktop.services import (
    access,
    disposal,
    filling,
    meetings,
    papers,
    papers_consent,
    papers_list,
    papers_whose,
    papers_wish,
    people,
    planning,
    progress,
    registers,
)
from mia_desktop.services.desk import Desk
from mia_desktop.services.papers_whose import Manner
from mia_desktop.services.papers_wish import Wish
from tests.helpers import fillings
from tests.helpers.clock import FakeClock
from tests.helpers.desks import new_desk
from tests.helpers.fillings import add_row, again, answer, begin, someone
from tests.helpers.wishes import consent, flat, goal, paper, sheet, words


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


class TestForms:
    def test_the_summary_says_what_was_summed_up_and_own_words(self, desk: Desk, case: str) -> None:
        opened = begin(desk, case)
        fillings.ready(desk, opened)
        for address, value in (
            ("summary", "Vill till köket."), ("strengths", "Tålamod."), ("areaWork", 4),
            ("areaWorkWords", "Sådär."), ("areaHealth", {"no": "vill_inte_svara"}),
            ("participantAgrees", "JA"), ("coachBelief", 3),
        ):  # fmt: skip
            answer(desk, opened, address, value)
        draft = sheet(desk, "summary", case, opened.document.id)
        filling.complete(desk, again(desk, opened))
        done = sheet(desk, "summary", case, opened.document.id)

        assert paper(draft).meta.draft
        assert not paper(done).meta.draft
        expected = (
            "Vill till köket.", "Tålamod.", "Sådär.", "Vill inte svara", "Håller jag med? Ja.",
        )  # fmt: skip
        assert all(said in words(done) for said in expected)
        assert [one.kind for one in done.choices] == ["document", "summary"]
        assert paper(done).meta.day == date(2026, 3, 1)

    @pytest.mark.rule("R-23")
    def test_then_and_now_compare_the_same_question(
        self, desk: Desk, case: str, clock: FakeClock
    ) -> None:
        """A picture and its table, with the words of both days."""
        first = begin(desk, case)
        answer(desk, first, "areaWork", 2)
        answer(desk, first, "areaWorkWords", "Långt borta.")
        answer(desk, first, "areaHealth", {"no": "vet_inte"})
        clock.forward(days=60)
        later = begin(desk, case, "uppfoljning")
        answer(desk, later, "areaWork", 5)
        answer(desk, later, "areaHealth", 3)
        step = StepProgress(id="", area="ARBETE", from_level="L0", to_level="L3", own=2, coach=1,
                            evidence="Var där varje dag.", direction="FRAMAT",
                            day=clock.today())  # fmt: skip
        progress.add_step(desk, case, step)
        found = sheet(desk, "progress", case, later.document.id)
        picture = next(one for one in flat(paper(found)) if isinstance(one, b.ThenAndNow))
        track = next(one for one in paper(found).blocks if isinstance(one, b.StepTrack))
        changes = {one.label: (one.then, one.now) for one in picture.changes}

        assert changes == {"Arbete": (2, 5), "Hälsa och vardag": (None, 3)}
        assert "Vet inte" in words(found)
        assert "Då: Långt borta." in words(found)
        assert "Var där varje dag." in words(found)
        assert track.levels[-1] == "Arbetsträning"

    def test_steps_after_the_follow_up_are_not_on_its_paper(
        self, desk: Desk, case: str, clock: FakeClock
    ) -> None:
        opened = begin(desk, case, "uppfoljning")
        answer(desk, opened, "areaWork", 5)
        clock.forward(days=9)
        progress.add_step(desk, case, StepProgress(id="", area="ARBETE", evidence="Senare."))

        assert "Senare." not in words(sheet(desk, "progress", case, opened.document.id))
        assert "Senare." in words(sheet(desk, "progress", case))
        assert "inget att jämföra" in words(sheet(desk, "progress", someone(desk, "B", "C")))

    def test_decisions_are_told_with_who_and_when(self, desk: Desk, case: str) -> None:
        opened = filling.open_document(desk, registers.begin(desk, "mote", case))
        answer(desk, opened, "kind", "FLERPART")
        add_row(desk, opened, "parties", party="AF", role="handläggare", came="JA")
        add_row(desk, opened, "parties", party="FK", role="handläggare", came="NEJ")
        add_row(desk, opened, "decisions", what="Ringa köket", who="HANDLEDARE", by="2026-04-01")
        found = sheet(desk, "decisions", case, opened.document.id)
        table = next(one for one in paper(found).blocks if isinstance(one, b.Table))

        assert table.rows == (("Ringa köket", "Handledaren", "2026-04-01"),)
        assert "Arbetsförmedlingen, handläggare" in words(found)
        assert "Försäkringskassan" not in words(found)

    def test_the_next_meeting_says_what_to_bring(self, desk: Desk, case: str) -> None:
        people.set_field(desk, case, "language", Interpreter(language="ti", needed=True))
        planned = meetings.Planned(case=case, day=date(2026, 4, 1), time="13:00", place="Rum 4")
        made = meetings.plan(desk, planned)
        found = sheet(desk, "next_meeting", case, made, bring=("Passet",))
        desk.set(desk.get(case), "protected", "SEKRETESSMARKERING")

        assert all(said in words(found) for said in ("1 april 2026", "13.00", "Rum 4", "Passet"))
        assert "tigrinska" in words(found)
        assert not paper(found).sensitive
        assert "Rum 4" not in words(sheet(desk, "next_meeting", case, made))


class TestConsent:
    @pytest.mark.rule("R-35")
    def test_it_says_who_what_for_what_and_how_long(self, desk: Desk, case: str) -> None:
        """And that it can be taken back."""
        given = consent(desk, case, "AF", "BOENDE")
        shown = words(sheet(desk, "consent", case, given))

        assert all(said in shown for said in (
            "Arbetsförmedlingen", "Boende", "Hitta en praktikplats.", "ta tillbaka"))  # fmt: skip
        assert "12 mars 2026" in shown

    @pytest.mark.rule("R-37")
    @pytest.mark.parametrize("kind", papers_consent.KINDS)
    def test_each_kind_has_a_paper_of_its_own(self, desk: Desk, case: str, kind: str) -> None:
        """Never one signature for several."""
        found = sheet(desk, "consent", case, to=kind)
        others = {label.sv for key, label in papers_consent.KINDS.items() if key != kind}

        assert papers_consent.KINDS[kind].sv in words(found)
        assert not any(other in words(found) for other in others)
        assert len(found.choices) == len(papers_consent.KINDS)
        assert any(isinstance(one, b.WritingLines) for one in paper(found).blocks)

    @pytest.mark.rule("R-36")
    def test_a_receipt_tells_what_no_longer_holds(self, desk: Desk, case: str) -> None:
        given = consent(desk, case, "AF", "BOENDE")
        people.withdraw_consent(desk, given, "Muntligt")
        shown = words(sheet(desk, "withdrawal", case, given))

        assert "tillbakataget den 12 mars 2026" in shown
        assert "Muntligt" in shown

    @pytest.mark.rule("R-40")
    def test_purposes_and_grounds_are_those_of_the_forms(self, desk: Desk, case: str) -> None:
        """And a missing text of the office's own is called missing."""
        before = sheet(desk, "personal_data", case)
        papers_consent.set_office_text(desk, " Förbundet ansvarar. ")
        after = sheet(desk, "personal_data", case)

        assert "artikel 6.1 e" in words(before)
        assert "Kartläggning" in words(before)
        assert "Arbetsgivare som tar emot" not in words(before)
        assert "inte fyllt i" in words(before)
        assert after.office_text == "Förbundet ansvarar."
        assert "Förbundet ansvarar." in words(after)

    @pytest.mark.rule("R-43")
    def test_how_long_each_class_is_kept_is_told(self, desk: Desk, case: str) -> None:
        """The participant reads what was decided, and that nothing was where nothing was."""
        before = words(sheet(desk, "personal_data", case))
        disposal.decide(desk, "plan", 24)
        disposal.decide(desk, "notes", 18)
        disposal.decide(desk, "time", 12)
        disposal.decide(desk, "work", 1)
        after = words(sheet(desk, "personal_data", case))

        assert before.count("Ej beslutat") == len(CLASSES)
        assert after.count("Ej beslutat") == len(CLASSES) - 4
        for told in ("2 år", "18 månader", "1 år", "1 månad"):
            assert told in after


class TestManner:
    @pytest.mark.rule("R-61")
    def test_needs_decide_how_large_and_what_was_chosen_is_remembered(
        self, desk: Desk, case: str
    ) -> None:
        """Large type for who needs it, without anybody having to think of it each time."""
        plain = sheet(desk, "personal_data", case).manner
        people.set_field(desk, case, "communication_needs", ("STOR_STIL",))
        people.set_field(desk, case, "language", Interpreter(language="en"))
        needed = sheet(desk, "personal_data", case)
        wish = Wish(kind="personal_data", case=case, manner=Manner(language="sv", large=True))
        papers_wish.remember(desk, papers_wish.read(desk, wish))

        assert plain == Manner()
        assert needed.manner == Manner(language="en", large=True)
        assert "How we use your data" in words(needed)
        assert sheet(desk, "personal_data", case).manner == Manner(language="sv", large=True)

    def test_a_language_that_nobody_has_read_is_never_chosen_by_itself(
        self, desk: Desk, case: str
    ) -> None:
        people.set_field(desk, case, "language", Interpreter(language="ar"))
        found = sheet(desk, "plan", case)

        assert found.manner.language == "sv"
        assert "ar" in found.languages
        assert "ar" not in papers_whose.reviewed()

    def test_papers_for_others_are_in_swedish_and_normal_type(self, desk: Desk, case: str) -> None:
        people.set_field(desk, case, "communication_needs", ("LATTLAST",))
        people.set_field(desk, case, "language", Interpreter(language="en"))
        found = sheet(desk, "plan_party", case, to="AF")
        wish = Wish(kind="plan_party", case=case, to="AF", manner=Manner(language="en"))
        papers_wish.remember(desk, papers_wish.read(desk, wish))

        assert found.manner == Manner()
        assert papers_wish.read(desk, wish).manner.language == "sv"
        assert papers_whose.manner(desk, case) == Manner(language="en", large=True)

    def test_an_english_plan_has_english_labels_and_is_kept_for_itself(
        self, desk: Desk, case: str
    ) -> None:
        plan = planning.plan_of(desk, case)
        goal(desk, plan, "kök", "ARBETE")
        consent(desk, case, "KONTORET", "BOENDE")
        version = planning.agree(desk, plan)
        english = sheet(desk, "plan", case, version, manner=Manner(language="en"))
        papers.issue(desk, paper(english), b"%PDF en")
        arabic = sheet(desk, "plan", case, version, manner=Manner(language="ar"))

        assert "My plan" in words(english)
        assert "Housing" in words(english)
        assert sheet(desk, "plan", case, version).issued is None
        assert arabic.issued is None
        assert papers_wish.read(desk, english.wish).issued == b"%PDF en"


class TestOffers:
    def test_what_there_is_can_be_made_and_each_offer_is_a_paper(
        self, desk: Desk, case: str, clock: FakeClock
    ) -> None:
        """The list on the participant's page never leads to nothing."""
        empty = [one.wish.kind for one in papers_list.offers(desk, case)]
        plan = planning.plan_of(desk, case)
        draft = papers_list.offers(desk, case)[0]
        goal(desk, plan, "kök", "ARBETE")
        planning.agree(desk, plan)
        begin(desk, case)
        begin(desk, case, "uppfoljning")
        registers.begin(desk, "mote", case)
        for day in (clock.today(), clock.today() - timedelta(days=1)):
            meetings.plan(desk, meetings.Planned(case=case, day=day, text="Vi ses"))
        given = consent(desk, case, "ARBETSGIVARE", "BOENDE")
        people.withdraw_consent(desk, consent(desk, case, "AF", "BOENDE"), "Muntligt")
        opened = filling.open_document(desk, registers.begin(desk, "placering", case))
        answer(desk, opened, "consent", given)
        offers = papers_list.offers(desk, case)
        made = [papers_wish.read(desk, papers_wish.wish_of(desk, one.wish.args)) for one in offers]

        assert empty == ["consent", "personal_data"]
        assert draft.draft
        assert [one.wish.kind for one in offers] == [
            "plan", "next_meeting", "progress", "summary", "decisions", "agreement", "consent",
            "withdrawal", "consent", "personal_data",
        ]  # fmt: skip
        assert all(papers.make(paper(one)).startswith(b"%PDF") for one in made)

    def test_a_page_can_ask_by_document_or_by_version(self, desk: Desk, case: str) -> None:
        document = begin(desk, case).document.id
        version = planning.agree(desk, planning.plan_of(desk, case))

        assert papers_wish.wish_of(desk, {"document": document}).kind == "document"
        assert papers_wish.wish_of(desk, {"version": version}).case == case
        with pytest.raises(KeyError):
            sheet(desk, "recovery_sheet", case)
