"""The house's own papers: what whoever takes over needs, and no name where none may stand."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from mia_desktop.domain.records.base import Coded
from mia_desktop.domain.records.person import ConsentScope, Interpreter
from mia_desktop.domain.records.work import Actor
from mia_desktop.services import access, authority, meetings, office_papers, people, planning
from mia_desktop.services.desk import Desk
from mia_desktop.services.handing_on import NotYoursToHandOver
from mia_desktop.services.meetings import Planned
from mia_desktop.services.papers import Paper
from tests.helpers.clock import FakeClock
from tests.helpers.desks import new_desk
from tests.helpers.federations import Federation, key_of
from tests.helpers.fillings import begin, someone
from tests.unit.services.test_volumes import H2, report

TODAY = date(2026, 3, 12)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = new_desk(tmp_path, clock=FakeClock())
    yield made
    access.leave(made)


def words(paper: Paper) -> str:
    return repr(paper.blocks)


def a_case(desk: Desk, **more: object) -> str:
    """Somebody with a plan, a form that was begun, a meeting, a consent and an inner note."""
    case = someone(desk, "Amina", "Karim", **more)
    people.set_field(desk, case, "phone", "070-174 06 05")
    people.set_field(desk, case, "language", Interpreter(language="TIR", needed=True))
    begin(desk, case)
    plan = planning.plan_of(desk, case)
    goal = planning.add_goal(desk, plan, "Jag vill arbeta i kök.")
    planning.set_field(desk, goal, "goal_type", Coded(code="ARBETE"))
    activity = planning.add_activity(desk, goal, "PRAKTIK")
    planning.set_field(desk, activity, "actor", Actor(code="ARBETSGIVARE", name="Ett kök"))
    done = planning.add_activity(desk, goal, "ANNAN")
    planning.set_field(desk, done, "status", "KLAR")
    planning.set_field(desk, done, "actor", Actor(code="ANNAN", name="Det som är över"))
    planning.agree(desk, plan)
    meetings.plan(desk, Planned(day=TODAY, time="13:30", case=case, place="Rum 3", text="Cv"))
    scope = ConsentScope(parties=("AF",), categories=("EKONOMI",), purpose="Samverkan",
                         start=TODAY, end=date(2026, 9, 1))  # fmt: skip
    desk.create("consent", case, {"kind": "INFO_EXCHANGE", "scope": scope, "given": "MUNTLIGT"})
    desk.create("note", case, {"kind": "ANNAT", "day": TODAY, "text": "Ett inre ord",
                               "internal": True})  # fmt: skip
    return case


class TestHandover:
    def test_it_says_where_somebody_stands_and_what_waits(self, desk: Desk) -> None:
        """Whoever takes over can go on the same day without asking."""
        told = words(office_papers.handover_paper(desk, a_case(desk), "Siv Lund"))

        for said in (
            "Amina Karim", "070-174 06 05", "Siv Lund", "Jag vill arbeta i kök.", "Ett kök",
            "version 1", "Kartläggning, påbörjad 12 mars 2026", "version 1 väntar på underskrift",
            "13.30", "Cv, Rum 3", "Arbetsförmedlingen", "Ekonomi", "2026-09-01",
        ):  # fmt: skip
            assert said in told, said

    def test_nothing_internal_and_nothing_that_is_over_is_on_it(self, desk: Desk) -> None:
        """It may lie on a desk; the case itself goes through the office."""
        told = words(office_papers.handover_paper(desk, a_case(desk)))

        assert "Ett inre ord" not in told
        assert "Det som är över" not in told

    @pytest.mark.rule("R-52")
    def test_of_a_protected_person_it_says_the_number_only(self, desk: Desk) -> None:
        """A paper on the wrong desk must lead to nobody."""
        case = a_case(desk, protected="SEKRETESSMARKERING")
        paper = office_papers.handover_paper(desk, case)

        for hidden in ("Amina", "Karim", "070-174", "Rum 3", "Ett kök"):
            assert hidden not in words(paper)
        assert "Personuppgifterna är skyddade" in words(paper)
        assert paper.file_name == f"{people.number_of(desk, case)}.pdf"

    def test_an_empty_case_gives_a_paper_all_the_same(self, desk: Desk) -> None:
        told = words(office_papers.handover_paper(desk, someone(desk)))

        assert "Det finns ingen plan ännu." in told
        assert "Inget samtycke gäller." in told

    def test_a_case_that_was_moved_is_not_this_computers_to_hand_over(self, desk: Desk) -> None:
        """What is here is no longer kept up: the paper would say what was."""
        case = a_case(desk)
        authority.assign(desk, case, ["ff" * 32])

        with pytest.raises(NotYoursToHandOver):
            office_papers.handover_paper(desk, case)


class TestWeek:
    def test_the_days_are_there_by_number_and_no_name_is(self, desk: Desk) -> None:
        """It hangs beside the door, where others pass."""
        case = a_case(desk)
        paper = office_papers.week_paper(desk, TODAY)
        told = words(paper)

        assert "Vecka 11, 2026" in told
        assert people.number_of(desk, case) in told
        assert "13.30" in told
        for hidden in ("Amina", "Karim", "Cv", "Rum 3"):
            assert hidden not in told
        assert (paper.case, paper.about, paper.sensitive) == ("", "", False)

    def test_what_is_late_stands_with_the_present_week_only(self, desk: Desk) -> None:
        case = a_case(desk)
        day = date(2026, 3, 2)
        desk.create("reminder", case, {"kind": "other", "day": day, "text": "Ring hem"})

        assert "Försenat" in words(office_papers.week_paper(desk, TODAY))
        assert "Försenat" not in words(office_papers.week_paper(desk, date(2026, 3, 20)))


@pytest.mark.rule("R-28")
def test_volumes_are_exact_and_their_breakdown_hides_small_cells(tmp_path: Path) -> None:
    """The state asks for exact counts; a handledare's own would lead to persons."""
    federation = Federation(tmp_path, FakeClock())
    anna, bo = federation.join("anna", "Anna Ek"), federation.join("bo", "Bo Al")
    report(federation.office, key_of(anna), "Tyresö", ("MIA", "K", 7), ("MIA", "M", 2),
           ("PRAKTIK", "K", 3))  # fmt: skip
    report(federation.office, key_of(bo), "Haninge", ("MIA", "K", 5), ("MIA", "M", 6))
    told = words(office_papers.volumes_paper(federation.office, H2))

    assert "andra halvåret 2025" in told
    assert "'Deltagare totalt', '12', '8', '20'" in told
    assert "'3', '0', '3'" in told
    assert "'Anna Ek', '7', 'dolt', 'dolt'" in told


def test_volumes_of_one_unit_have_no_breakdown(tmp_path: Path) -> None:
    federation = Federation(tmp_path, FakeClock())
    anna = federation.join("anna", "Anna Ek")
    report(federation.office, key_of(anna), "Tyresö", ("MIA", "K", 7))
    told = words(office_papers.volumes_paper(federation.office, H2, "Tyresö"))

    assert "andra halvåret 2025, Tyresö" in told
    assert "Deltagare per handledare" not in told
