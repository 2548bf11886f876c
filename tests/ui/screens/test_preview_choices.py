"""Papper: the list on the participant's page, and what can be chosen before it is printed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from mia_ui.screens.case import CaseScreen
from mia_ui.screens.preview import PreviewScreen
from PySide6.QtWidgets import QApplication

from mia_desktop.domain.records.person import ConsentScope
from mia_desktop.domain.records.work import Actor
from mia_desktop.services import filling, meetings, papers_consent, people, planning, registers
from mia_desktop.services.desk import Desk
from mia_desktop.services.papers_whose import Manner, manner
from mia_desktop.services.registers import begin
from mia_desktop.store import audit
from tests.helpers import a11y, fillings
from tests.helpers.window import DeskThread, OpenWindow
from tests.ui.screens.conftest import OpenPage
from tests.ui.screens.test_preview import audited, drawn, kept_papers, sheets


@pytest.fixture
def case(desk_thread: DeskThread) -> str:
    return desk_thread.run(fillings.someone)


def consent(desk: Desk, case: str, *parties: str, days: int = 400) -> str:
    scope = ConsentScope(
        parties=parties, categories=("ARBETE_UTBILDNING", "INSATSER_PLANER"), purpose="Praktik.",
        start=desk.clock.today(),
    )  # fmt: skip
    assert days
    return people.give_consent(desk, case, "INFO_EXCHANGE", scope, "SKRIFTLIGT")


def planned(desk: Desk, case: str) -> str:
    """A plan with goals for two authorities, one of which has a consent; and a workplace."""
    plan = planning.plan_of(desk, case)
    for party, words in (("AF", "Jag vill laga mat."), ("FK", "Jag vill sova bättre.")):
        goal = planning.add_goal(desk, plan, words)
        deed = planning.add_activity(desk, goal, words=f"Träna: {party}")
        planning.set_field(desk, deed, "actor", Actor(code=party))
    consent(desk, case, "AF")
    opened = filling.open_document(desk, begin(desk, "placering", case))
    fillings.answer(desk, opened, "tasks", "Diska och duka.")
    return planning.agree(desk, plan)


def pick(opened: OpenWindow, screen: PreviewScreen, text: str) -> None:
    """Choose for whom, as a hand does it."""
    box = screen.choices.which.box
    names = [box.itemText(n) for n in range(box.count())]
    box.setCurrentIndex(next(n for n, name in enumerate(names) if text in name))
    box.activated.emit(box.currentIndex())
    opened.settle()


def waited(opened: OpenWindow, words: str) -> None:
    opened.qtbot.waitUntil(lambda: words in sheets(opened), timeout=20_000)
    opened.settle()


def test_the_time_card_is_signed_in_the_language_that_is_read(
    open_page: OpenPage, desk_thread: DeskThread, case: str
) -> None:
    """Nobody certifies what they cannot read; the way back is to the month."""
    month = {"case": case, "month": "2026-02"}
    opened = open_page("preview", {"paper": "attendance", **month})
    screen = drawn(opened)
    swedish = sheets(opened)
    box = screen.choices.language.box
    box.setCurrentIndex(box.findData("en"))
    box.activated.emit(box.currentIndex())
    waited(opened, "I certify")
    screen.back_wanted.emit()

    assert "Jag intygar" in swedish
    assert opened.gone[-1] == ("hours", month)


class TestForWhom:
    @pytest.mark.rule("R-13")
    def test_a_party_gets_a_paper_of_its_own_with_what_was_left_out(
        self, open_page: OpenPage, desk_thread: DeskThread, case: str, tmp_path: Path
    ) -> None:
        """Chosen in the preview, kept with its hash, and noted with its recipient (R-14)."""
        version = desk_thread.run(lambda desk: planned(desk, case))
        opened = open_page("preview", {"case": case, "version": version})
        screen = drawn(opened)
        pick(opened, screen, "Arbetsförmedlingen")
        waited(opened, "Del av en plan")
        texts = opened.texts()
        screen.save_to(tmp_path / "af.pdf")
        opened.settle()
        detail = desk_thread.run(lambda desk: next(iter(audit.lines(desk.connection))).detail)

        assert "Jag vill sova bättre. – gäller inte den här mottagaren" in texts
        assert "Lämna i förslutet kuvert direkt till mottagaren: Arbetsförmedlingen." in texts
        assert "Jag vill sova bättre." not in sheets(opened).replace(
            "Jag vill sova bättre. – gäller", ""
        )
        assert "paper=plan_party" in detail
        assert "to=Arbetsförmedlingen" in detail
        assert kept_papers(opened, case) == [version]
        assert screen.here()["to"] == "AF"

    @pytest.mark.rule("R-15")
    def test_a_party_without_a_consent_gets_none_and_the_page_says_why(
        self, open_page: OpenPage, desk_thread: DeskThread, case: str
    ) -> None:
        """And the way back to the participant's own paper is open."""
        version = desk_thread.run(lambda desk: planned(desk, case))
        opened = open_page("preview", {"case": case, "version": version})
        screen = drawn(opened)
        pick(opened, screen, "Försäkringskassan (samtycke saknas)")
        opened.qtbot.waitUntil(lambda: "Det blir inget papper." in sheets(opened))
        refused = opened.texts()
        enabled = screen.save.isEnabled(), screen.print.isEnabled()
        screen.save_to(Path("nowhere.pdf"))
        pick(opened, screen, "Deltagaren")
        waited(opened, "Min plan")

        assert "Det finns inget samtycke som gäller Försäkringskassan." in refused
        assert enabled == (False, False)
        assert screen.save.isEnabled()

    @pytest.mark.rule("R-17")
    def test_a_workplace_that_nobody_said_yes_to_gets_none(
        self, open_page: OpenPage, desk_thread: DeskThread, case: str
    ) -> None:
        version = desk_thread.run(lambda desk: planned(desk, case))
        opened = open_page("preview", {"case": case, "version": version})
        pick(opened, drawn(opened), "Arbetsplats")
        opened.qtbot.waitUntil(lambda: "Det blir inget papper." in sheets(opened))
        refused = opened.texts()
        desk_thread.run(lambda desk: consent(desk, case, "ARBETSGIVARE"))
        again = open_page("preview", {**opened.screen.here(), "case": case})
        waited(again, "Diska och duka.")

        assert "Det finns inget samtycke till kontakt med arbetsplatsen." in refused


class TestManner:
    def test_a_language_is_chosen_once_for_a_participant(
        self, open_page: OpenPage, desk_thread: DeskThread, case: str
    ) -> None:
        """The next paper comes in it by itself."""
        version = desk_thread.run(lambda desk: planned(desk, case))
        opened = open_page("preview", {"case": case, "version": version})
        screen = drawn(opened)
        box = screen.choices.language.box
        names = [box.itemText(n) for n in range(box.count())]
        box.setCurrentIndex(names.index("English"))
        box.activated.emit(box.currentIndex())
        waited(opened, "My plan")
        screen.large.click()
        opened.settle()
        again = open_page("preview", {"case": case, "paper": "personal_data"})
        waited(again, "How we use your data")
        shown = again.screen
        assert isinstance(shown, PreviewScreen)

        assert "العربية (texten är inte granskad)" in names
        assert shown.large.isChecked()
        assert desk_thread.run(lambda desk: manner(desk, case)) == Manner(language="en", large=True)

    def test_looking_changes_nothing(
        self, open_page: OpenPage, desk_thread: DeskThread, case: str
    ) -> None:
        """Only a choice is remembered."""
        version = desk_thread.run(lambda desk: planned(desk, case))
        drawn(open_page("preview", {"case": case, "version": version}))

        assert desk_thread.run(lambda desk: desk.setting(f"paper/{case}")) is None


class TestWords:
    def test_what_to_bring_is_on_the_paper(
        self, open_page: OpenPage, desk_thread: DeskThread, case: str
    ) -> None:
        made = desk_thread.run(
            lambda desk: meetings.plan(
                desk, meetings.Planned(case=case, day=desk.clock.today(), time="13:00")
            )
        )
        opened = open_page("preview", {"case": case, "paper": "next_meeting", "record": made})
        screen = drawn(opened)
        screen.choices.bring.edit.setPlainText("Passet\n\n Brevet från FK ")
        screen.choices.take.click()
        waited(opened, "Brevet från FK")

        assert screen.choices.bring.text().startswith("Passet")
        assert "kuvert" not in opened.texts()

    @pytest.mark.rule("R-40")
    def test_the_offices_own_text_is_written_where_it_is_missed(
        self, open_page: OpenPage, desk_thread: DeskThread, case: str
    ) -> None:
        opened = open_page("preview", {"case": case, "paper": "personal_data"})
        screen = drawn(opened)
        before = sheets(opened)
        screen.choices.office.edit.setPlainText("Förbundet ansvarar.")
        screen.choices.keep.click()
        waited(opened, "Förbundet ansvarar.")

        assert "inte fyllt i sin egen text" in before
        assert opened.told.saves == 1
        assert desk_thread.run(papers_consent.office_text) == "Förbundet ansvarar."


FORMS: dict[str, tuple[Callable[[Desk, str], str], str, str]] = {
    "kartlaggning": (lambda d, c: fillings.begin(d, c).document.id, "korthet", "sammanfattning"),
    "uppfoljning": (
        lambda d, c: fillings.begin(d, c, "uppfoljning").document.id, "då och nu", "har ändrats",
    ),
    "mote": (lambda d, c: registers.begin(d, "mote", c), "kom överens", "kom vi överens"),
}  # fmt: skip


@pytest.mark.parametrize("form", FORMS)
def test_a_form_can_be_had_in_short(
    open_page: OpenPage, desk_thread: DeskThread, case: str, form: str
) -> None:
    """From the same place as all its answers."""
    begun, name, words = FORMS[form]
    document = desk_thread.run(lambda desk: begun(desk, case))
    opened = open_page("preview", {"document": document})
    pick(opened, drawn(opened), name)
    waited(opened, words)

    assert opened.screen.here()["record"] == document


def test_a_paper_that_was_handed_out_says_that_it_is_the_same_file(
    open_page: OpenPage, desk_thread: DeskThread, case: str, tmp_path: Path
) -> None:
    """S7, in large type as well."""
    version = desk_thread.run(lambda desk: planned(desk, case))
    desk_thread.run(lambda desk: people.set_field(desk, case, "communication_needs", ["STOR_STIL"]))
    opened = open_page("preview", {"case": case, "version": version})
    first = "lämnats ut förut" in opened.texts()
    drawn(opened).save_to(tmp_path / "plan.pdf")
    opened.settle()
    again = open_page("preview", {"case": case, "version": version})
    drawn(again).save_to(tmp_path / "igen.pdf")
    again.settle()

    assert not first
    assert "Papperet har lämnats ut förut. Det här är samma fil." in again.texts()
    assert (tmp_path / "plan.pdf").read_bytes() == (tmp_path / "igen.pdf").read_bytes()
    assert audited(again).count("export") == 2


class TestList:
    def test_every_paper_is_a_row_that_shows_it(
        self, open_page: OpenPage, desk_thread: DeskThread, case: str
    ) -> None:
        """One place to look for what can be printed."""
        desk_thread.run(lambda desk: planned(desk, case))
        opened = open_page("case", {"case": case, "section": "papers"})
        opened.settle()
        screen = opened.screen
        assert isinstance(screen, CaseScreen)
        rows = screen.papers.list.rows
        titles = opened.texts()
        rows["personal_data"].click()
        opened.settle()

        assert len(rows) == 5
        assert "Planen" in titles
        assert "version 1" in titles
        assert "att fylla i för hand" in titles
        assert opened.gone[-1] == (
            "preview", {"paper": "personal_data", "case": case, "from": "papers"},
        )  # fmt: skip

    def test_the_way_back_leads_to_the_list(self, open_page: OpenPage, case: str) -> None:
        args = {"paper": "consent", "case": case, "to": "PHOTO", "from": "papers"}
        opened = open_page("preview", args)
        screen = drawn(opened)
        screen.back_wanted.emit()

        assert opened.gone[-1] == ("case", {"case": case, "section": "papers"})
        assert "Foto eller berättelse" in screen.choices.which.box.currentText()


class TestWhereOneLooks:
    def test_a_consent_leads_to_its_paper_and_then_to_its_receipt(
        self, open_page: OpenPage, desk_thread: DeskThread, case: str
    ) -> None:
        """The paper is a button away from what it is about, and the way back leads there."""
        given = desk_thread.run(lambda desk: consent(desk, case, "AF"))
        opened = open_page("case", {"case": case, "section": "consents"})
        opened.settle()
        opened.press("Visa på papper: Dela uppgifter med andra")
        first = opened.gone[-1]
        desk_thread.run(lambda desk: people.withdraw_consent(desk, given, "Muntligt"))
        again = open_page("case", {"case": case, "section": "consents"})
        again.settle()
        again.press("Visa kvittot: Dela uppgifter med andra")
        waited(again, "samtycket är tillbakataget")
        screen = again.screen
        assert isinstance(screen, PreviewScreen)
        screen.back_wanted.emit()

        assert first[1]["paper"] == "consent"
        assert first[1]["record"] == given
        assert again.gone[-1] == ("case", {"case": case, "section": "consents"})

    @pytest.mark.rule("R-23")
    def test_the_pictures_over_time_are_printable(
        self, open_page: OpenPage, desk_thread: DeskThread, case: str
    ) -> None:
        def rated(desk: Desk) -> None:
            fillings.answer(desk, fillings.begin(desk, case), "areaWork", 4)

        desk_thread.run(rated)
        opened = open_page("over_time", {"case": case})
        opened.settle()
        opened.press("Visa på papper")
        waited(opened, "Vad har ändrats?")
        screen = opened.screen
        assert isinstance(screen, PreviewScreen)
        screen.back_wanted.emit()

        assert opened.gone[-1] == ("over_time", {"case": case})


@pytest.mark.parametrize("size", [(1366, 728), (1024, 640)])
@pytest.mark.parametrize("kind", ["personal_data", "consent", "plan"])
def test_the_audit_finds_nothing(
    open_page: OpenPage, desk_thread: DeskThread, case: str, size: tuple[int, int], kind: str
) -> None:
    desk_thread.run(lambda desk: planned(desk, case))
    opened = open_page("preview", {"case": case, "paper": kind}, size=size)
    drawn(opened)
    QApplication.processEvents()

    assert a11y.audit(opened.screen) == []
