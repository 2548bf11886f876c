"""Papers for others and papers of a few answers: the gates hold, and what stays off is said."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from mia_desktop.domain.records.base import CASELOAD
from mia_desktop.services import (
    access,
    filling,
    papers,
    planning,
    registers,
)
from mia_desktop.services.desk import Desk
from mia_desktop.services.papers import Why
from mia_desktop.services.papers_plan import NoConsentForWorkplace
from mia_desktop.services.plan_parties import ConsentTooShort
from mia_desktop.store import audit
from tests.helpers import fillings
from tests.helpers.clock import FakeClock
from tests.helpers.desks import new_desk
from tests.helpers.fillings import answer, someone
from tests.helpers.wishes import consent, goal, paper, sheet, why, words


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


class TestParty:
    @pytest.fixture
    def plan(self, desk: Desk, case: str) -> str:
        plan = planning.plan_of(desk, case)
        goal(desk, plan, "kök", "ARBETE")
        goal(desk, plan, "sömn", "HALSA_VARDAG")
        goal(desk, plan, "skulder", "BOENDE_EKONOMI", party="FK")
        planning.set_field(desk, plan, "participant_task", "Jag ringer.")
        return plan

    @pytest.mark.rule("R-13")
    def test_a_party_gets_what_it_is_in_and_may_know(
        self, desk: Desk, case: str, plan: str
    ) -> None:
        """Nobody at an authority reads what a participant told somebody else."""
        consent(desk, case, "AF", "ARBETE_UTBILDNING", "INSATSER_PLANER")
        found = sheet(desk, "plan_party", case, to="AF")
        left = why(found)

        assert "Något för kök" in words(found)
        assert not any(said in words(found) for said in ("sömn", "skulder", "Jag ringer", "Lo Ek"))
        assert left["sömn"] is Why.NOT_COVERED
        assert left["skulder"] is Why.OTHERS
        assert left["Det här gör jag själv"] is Why.OTHERS
        assert paper(found).recipient == "Arbetsförmedlingen"
        assert plan == paper(found).about

    @pytest.mark.rule("R-15")
    @pytest.mark.parametrize("days", [None, 30])
    def test_without_a_consent_that_reaches_there_is_no_paper(
        self, desk: Desk, case: str, plan: str, days: int | None
    ) -> None:
        """One that ends before the plan does is none."""
        if days is not None:
            consent(desk, case, "AF", "INSATSER_PLANER", days=days)
        found = sheet(desk, "plan_party", case, to="AF")

        assert found.paper is None
        assert isinstance(found.refused, ConsentTooShort)
        assert plan
        assert [one.lacks for one in found.choices] == [False, True, True]

    def test_a_consent_that_names_no_plans_opens_none(
        self, desk: Desk, case: str, plan: str
    ) -> None:
        """R-35: a consent is never general."""
        consent(desk, case, "AF", "ARBETE_UTBILDNING")
        found = sheet(desk, "plan_party", case, to="AF")

        assert plan
        assert "kök" not in words(found)
        assert why(found)["kök"] is Why.NOT_COVERED

    def test_a_protected_name_is_not_on_it(self, desk: Desk, case: str, plan: str) -> None:
        """R-52: the number is enough for whoever knows."""
        consent(desk, case, "AF", "ARBETE_UTBILDNING", "INSATSER_PLANER")
        shown = words(sheet(desk, "plan_party", case, to="AF"))
        desk.set(desk.get(case), "protected", "SEKRETESSMARKERING")

        assert plan
        assert "Karim" in shown
        assert "Karim" not in words(sheet(desk, "plan_party", case, to="AF"))

    @pytest.mark.rule("R-14")
    def test_the_log_says_which_paper_to_whom_by_which_consent(
        self, desk: Desk, case: str, plan: str, tmp_path: Path
    ) -> None:
        """Years later it is asked who was told what."""
        given = consent(desk, case, "AF", "ARBETE_UTBILDNING", "INSATSER_PLANER")
        version = planning.agree(desk, plan)
        made = paper(sheet(desk, "plan_party", case, version, to="AF"))
        papers.export(desk, made, b"%PDF", tmp_path / "af.pdf")
        line = next(iter(audit.lines(desk.connection, case=case)))

        assert line.detail.endswith(f"paper=plan_party sv to=Arbetsförmedlingen consent={given}")

    def test_an_issued_one_is_found_again_until_it_says_something_else(
        self, desk: Desk, case: str, plan: str, clock: FakeClock
    ) -> None:
        """S7: the file that was handed out, on whichever day it is asked for."""
        consent(desk, case, "AF", "ARBETE_UTBILDNING", "INSATSER_PLANER")
        version = planning.agree(desk, plan)
        papers.issue(desk, paper(sheet(desk, "plan_party", case, version, to="AF")), b"%PDF af")
        clock.forward(days=2)
        same = sheet(desk, "plan_party", case, version, to="AF")
        consent(desk, case, "AF", "HALSA_FYSISK", "HALSA_PSYKISK")
        other = sheet(desk, "plan_party", case, version, to="AF")

        assert same.issued == b"%PDF af"
        assert other.issued is None
        assert "sömn" in words(other)
        assert desk.get(version).values.get("paper") is None


class TestWorkplace:
    @pytest.fixture
    def place(self, desk: Desk, case: str) -> str:
        named = fillings.again(
            desk, filling.open_document(desk, registers.begin(desk, "arbetsplats"))
        )
        answer(desk, named, "name", "Köket i Handen")
        answer(desk, named, "branch", "Restaurang")
        opened = filling.open_document(desk, registers.begin(desk, "placering", case))
        for address, value in (
            ("workplace", named.document.id), ("kind", "PRAKTIK"), ("tasks", "Diska och duka."),
            ("hoursWeek", "12.5"), ("supervisor", "Lena Strand"), ("start", "2026-04-07"),
            ("times", ["MON-AM", "MON-PM", "WED-AM"]), ("adaptations", "Ett tyst rum."),
            ("hard", "Ljudet"),
        ):  # fmt: skip
            answer(desk, opened, address, value)
        assert named.document.case == CASELOAD
        return opened.document.id

    @pytest.mark.rule("R-17")
    def test_a_workplace_nobody_said_yes_to_gets_nothing(
        self, desk: Desk, case: str, place: str
    ) -> None:
        """JO 3507-2017: asked beforehand, or not at all."""
        found = sheet(desk, "agreement", case, place)

        assert isinstance(found.refused, NoConsentForWorkplace)
        assert found.refused.lack == "no_consent"
        assert [one.kind for one in found.choices] == ["document", "agreement", "plan_workplace"]

    @pytest.mark.rule("R-13")
    @pytest.mark.parametrize("kind", ["plan_workplace", "agreement"])
    def test_adaptations_wait_for_the_participants_yes(
        self, desk: Desk, case: str, place: str, kind: str
    ) -> None:
        """Tasks and hours, never what has been hard."""
        consent(desk, case, "ARBETSGIVARE", "ARBETE_UTBILDNING")
        before = sheet(desk, kind, case, place)
        opened = filling.open_document(desk, place)
        answer(desk, opened, "adaptationsApproved", "JA")
        answer(desk, opened, "adaptationsDay", "2026-03-10")
        after = sheet(desk, kind, case, place)

        assert all(said in words(before) for said in (
            "Diska", "12,5", "Köket i Handen", "Lena", "Måndag", "Amina"))  # fmt: skip
        assert "tyst rum" not in words(before)
        assert Why.NOT_APPROVED in why(before).values()
        assert "tyst rum" in words(after)
        assert "Ljudet" not in words(after)
        assert Why.NEVER_WORKPLACE in why(after).values()

    @pytest.mark.rule("R-52")
    def test_with_protected_data_nothing_says_who_or_where(
        self, desk: Desk, case: str, place: str
    ) -> None:
        """A paper at a workplace lies about."""
        consent(desk, case, "ARBETSGIVARE", "ARBETE_UTBILDNING")
        desk.set(desk.get(case), "protected", "SKYDDAD_FOLKBOKFORING")
        found = sheet(desk, "plan_workplace", case, place)

        assert not any(
            said in words(found) for said in ("Handen", "Lena", "Amina", "Måndag", "Karim")
        )
        assert list(why(found).values()).count(Why.PROTECTED) == 3

    def test_the_consent_that_the_place_names_counts(
        self, desk: Desk, case: str, place: str
    ) -> None:
        given = consent(desk, case, "CIVILSAMHALLE", "ARBETE_UTBILDNING")
        answer(desk, filling.open_document(desk, place), "consent", given)
        planned = sheet(desk, "plan_workplace", case, to=place)

        assert paper(planned).consents == (given,)
        assert [one.kind for one in planned.choices] == ["plan", "plan_workplace"]
        assert planned.choices[1].name == "Köket i Handen, Restaurang"
