"""Registers on the participant's page and their documents: every deed by the keyboard."""

from __future__ import annotations

from datetime import date

import pytest
from mia_ui.screens.case import CaseScreen
from mia_ui.screens.form import FormScreen
from PySide6.QtWidgets import QPlainTextEdit

from mia_desktop.domain.records.person import ConsentScope
from mia_desktop.forms.answers import given
from mia_desktop.services import filling, people, registers
from mia_desktop.services.desk import Desk
from mia_desktop.services.registers import Listed
from tests.helpers import a11y, fillings
from tests.helpers.window import DeskThread, OpenWindow
from tests.ui.screens.conftest import OpenPage


@pytest.fixture
def case(desk_thread: DeskThread) -> str:
    return desk_thread.run(fillings.someone)


@pytest.fixture
def contacts(open_page: OpenPage, case: str) -> OpenWindow:
    return open_page("case", {"case": case, "section": "contacts"})


def begun(desk: Desk, form: str, case: str = "", **said: object) -> str:
    document = registers.begin(desk, form, case)
    opened = filling.open_document(desk, document)
    for question, value in said.items():
        filling.commit(desk, opened, question, given(value))
    return document


def listed(opened: OpenWindow, case: str, form: str) -> Listed:
    return opened.thread.run(lambda desk: registers.of_case(desk, case)[form])


def read_anew(opened: OpenWindow, case: str, section: str) -> CaseScreen:
    opened.shell.go("case", {"case": case, "section": section})
    opened.settle()
    screen = opened.screen
    assert isinstance(screen, CaseScreen)
    return screen


def test_a_new_line_opens_its_form_and_leads_back_to_the_list(
    contacts: OpenWindow, case: str
) -> None:
    """Whoever writes down a contact comes back to where the contacts are."""
    contacts.press("Ny kontaktperson")
    contacts.write("Vad heter personen?", "Bo Ek")
    contacts.keys("Ctrl+Return")
    words = contacts.texts()

    assert contacts.gone[-1] == ("case", {"case": case, "section": "contacts"})
    assert "Bo Ek" in words
    assert contacts.thread.run(lambda desk: desk.of_case(case, "contact"))[0].values["name"] == (
        "Bo Ek"
    )


def test_insert_enter_arrows_and_delete_do_it_without_the_mouse(
    contacts: OpenWindow, case: str
) -> None:
    """Insert adds, Enter opens, arrows move, Delete takes away, Ångra brings back."""
    old = contacts.thread.run(lambda d: begun(d, "kontakt", case, name="Bo", latest="2026-01-02"))
    new = contacts.thread.run(lambda d: begun(d, "kontakt", case, name="Eva", latest="2026-02-02"))
    screen = read_anew(contacts, case, "contacts")
    rows = screen.contacts.lists["kontakt"].rows
    rows[new].setFocus()
    contacts.keys("Down")
    assert rows[old].hasFocus()
    contacts.keys("Down")
    contacts.keys("Up")
    contacts.keys("Down")
    contacts.keys("Delete")
    assert [e.id for e in listed(contacts, case, "kontakt").entries] == [new]
    assert screen.contacts.lists["kontakt"].rows[new].hasFocus()

    contacts.shell.toast.undo.click()
    contacts.settle()
    assert [e.id for e in listed(contacts, case, "kontakt").entries] == [new, old]
    screen.contacts.lists["kontakt"].rows[new].setFocus()
    contacts.keys("Return")
    assert contacts.gone[-1] == ("form", {"document": new})


def test_insert_adds_to_the_list_that_has_the_keyboard(contacts: OpenWindow, case: str) -> None:
    """And to the first of the part where no list has it."""
    screen = read_anew(contacts, case, "contacts")
    add = screen.contacts.lists["mote"].add
    assert add is not None
    add.setFocus()
    contacts.keys("Insert")
    assert contacts.thread.run(lambda desk: len(desk.of_case(case, "meeting"))) == 1

    screen = read_anew(contacts, case, "contacts")
    screen.contacts.add_here()
    contacts.settle()
    assert contacts.thread.run(lambda desk: len(desk.of_case(case, "contact"))) == 1


@pytest.mark.parametrize(
    ("section", "kind"), [("consents", None), ("timeline", "note"), ("overview", "note")]
)
def test_insert_elsewhere_adds_what_the_part_has_more_of(
    open_page: OpenPage, case: str, section: str, kind: str | None
) -> None:
    """One key for "another one" wherever it makes sense."""
    opened = open_page("case", {"case": case, "section": section})
    screen = opened.screen
    assert isinstance(screen, CaseScreen)
    screen.add_here()
    opened.settle()

    assert (screen.note if kind else screen.consents.form).isVisible()


def test_what_goes_on_and_what_a_line_points_at_are_said(
    open_page: OpenPage, case: str, desk_thread: DeskThread
) -> None:
    """A list that shows ids, or hides that something has ended, is of no use."""

    def furnish(desk: Desk) -> None:
        place = begun(desk, "arbetsplats", name="Stallet")
        begun(desk, "placering", case, kind="PRAKTIK", workplace=place, start="2026-02-01")
        begun(desk, "insats", case, code="KBT", start="2026-01-01", end="2026-02-01")
        registers.begin(desk, "utbildning", case)

    desk_thread.run(furnish)
    opened = open_page("case", {"case": case, "section": "work"})
    words = opened.texts()

    assert "Praktik, Stallet" in words
    assert "från 1 februari 2026" in words
    assert "1 januari 2026–1 februari 2026" in words
    assert "Inget ifyllt än" in words
    assert "Pågår" in words
    opened.press("Alla arbetsplatser")
    assert opened.gone[-1] == ("workplaces", {})


def test_a_krock_is_shown_on_its_line(open_page: OpenPage, case: str,
                                      desk_thread: DeskThread) -> None:  # fmt: skip
    """Whoever opens the list sees that two have written differently."""

    def furnish(desk: Desk) -> None:
        document = begun(desk, "kontakt", case, name="Bo")
        before = desk.get(document).values["name"]
        assert before == "Bo"
        fillings.elsewhere(desk, document, "role", "chef")
        desk.set(desk.get(document), "role", "handläggare", on_screen=())

    desk_thread.run(furnish)
    opened = open_page("case", {"case": case, "section": "contacts"})

    assert "Krock" in opened.texts()


def test_there_is_one_referral_for_a_period(open_page: OpenPage, case: str) -> None:
    """A second one would move the day that everything is counted from."""
    opened = open_page("case", {"case": case, "section": "phase"})
    opened.press("Ny remiss eller anmälan")
    opened.write("Vilken dag skrevs remissen eller anmälan?", "2026-01-02")
    opened.keys("Tab")
    opened.settle()
    screen = read_anew(opened, case, "phase")
    add = screen.way_in.lists["remiss"].add

    assert add is not None
    assert not add.isVisible()
    read_anew(opened, case, "overview")
    assert "Remiss 2 januari 2026" in opened.texts()


def test_many_lines_are_shown_a_few_at_a_time(open_page: OpenPage, case: str,
                                              desk_thread: DeskThread) -> None:  # fmt: skip
    """A year of meetings must not make the page slow."""

    def furnish(desk: Desk) -> None:
        for day in range(1, 26):
            desk.create("contact", case, {"name": f"Bo {day}", "latest": f"2026-01-{day:02}"})

    desk_thread.run(furnish)
    opened = open_page("case", {"case": case, "section": "contacts"})
    screen = opened.screen
    assert isinstance(screen, CaseScreen)
    assert len(screen.contacts.lists["kontakt"].rows) == 20
    opened.press("Visa fler: Kontaktpersoner")

    rows = screen.contacts.lists["kontakt"].rows
    assert len(rows) == 25
    assert list(rows.values())[20].hasFocus()


# meetings


def meeting(desk: Desk, case: str) -> str:
    document = begun(desk, "mote", case, day="2026-03-12", okTopics=["EKONOMI"])
    opened = filling.open_document(desk, document)
    row = desk.new_id()
    filling.save_rows(desk, opened, "parties", [], new=row)
    filling.set_cell(desk, opened, "parties", row, "party", given("AF"))
    return document


def consent(desk: Desk, case: str, end: date = date(2026, 12, 31)) -> str:
    scope = ConsentScope(
        parties=("AF",), categories=("EKONOMI",), purpose="Planera", start=date(2026, 1, 1),
        end=end,
    )  # fmt: skip
    return people.give_consent(desk, case, "INFO_EXCHANGE", scope, "SKRIFTLIGT")


@pytest.mark.rule("R-17")
def test_a_missing_consent_is_a_red_line_and_a_closed_field(
    open_page: OpenPage, case: str, desk_thread: DeskThread
) -> None:
    """Nobody should have to remember it in the middle of the meeting."""
    document = desk_thread.run(lambda desk: meeting(desk, case))
    opened = open_page("form", {"document": document, "section": "under"})
    words = opened.texts()
    edit = opened.find("Anteckning: ekonomi", QPlainTextEdit)
    assert isinstance(edit, QPlainTextEdit)

    assert "Samtycke saknas" in words
    assert "Arbetsförmedlingen har inget samtycke." in words
    assert "Anteckna inget om ekonomi här. Samtycke saknas för: Arbetsförmedlingen." in words
    assert edit.isReadOnly()
    assert a11y.audit(opened.screen) == []


@pytest.mark.rule("R-36")
@pytest.mark.parametrize(
    ("end", "words"),
    [
        (date(2026, 3, 1), "Samtycket för Arbetsförmedlingen har gått ut den 12 mars 2026."),
        (None, "Samtycket för Arbetsförmedlingen är återtaget."),
    ],
)
def test_why_there_is_no_consent_is_said(
    open_page: OpenPage, case: str, desk_thread: DeskThread, end: date | None, words: str
) -> None:
    """An old consent is renewed, one that was taken back is not asked for again."""

    def furnish(desk: Desk) -> str:
        key = consent(desk, case, end or date(2026, 12, 31))
        if end is None:
            people.withdraw_consent(desk, key, "Muntligt")
        return meeting(desk, case)

    document = desk_thread.run(furnish)
    opened = open_page("form", {"document": document})

    assert words in opened.texts()


def test_with_a_consent_the_topic_is_open(
    open_page: OpenPage, case: str, desk_thread: DeskThread
) -> None:
    """And what is written is kept like any other answer."""
    desk_thread.run(lambda desk: consent(desk, case))
    document = desk_thread.run(lambda desk: meeting(desk, case))
    opened = open_page("form", {"document": document, "section": "under"})
    opened.write("Anteckning: ekonomi", "Skuldrådgivning bokad")
    opened.keys("Tab")
    opened.settle()
    kept = desk_thread.run(lambda desk: desk.get(document).values["answer/noteMoney"])

    assert kept == given("Skuldrådgivning bokad")
    assert "Samtycke saknas" not in opened.texts()


def test_a_party_that_is_added_closes_the_topic_at_once(
    open_page: OpenPage, case: str, desk_thread: DeskThread
) -> None:
    """Somebody comes along unannounced; the answer changes, and so does the page."""
    desk_thread.run(lambda desk: consent(desk, case))
    document = desk_thread.run(lambda desk: meeting(desk, case))
    opened = open_page("form", {"document": document})
    screen = opened.screen
    assert isinstance(screen, FormScreen)
    assert screen.writing is not None
    row = screen.filling.session.rows("parties")[0].id
    screen.writing._cell("parties", row, "party", given("PSYKIATRI"))
    opened.settle()
    assert "Psykiatrin har inget samtycke." in opened.texts()
    screen.writing._cell("parties", row, "party", given("AF"))
    opened.settle()

    assert "Psykiatrin har inget samtycke." not in opened.texts()


def test_decisions_go_into_the_plan_and_back(
    open_page: OpenPage, case: str, desk_thread: DeskThread
) -> None:
    """What was agreed at the table is not typed twice."""

    def furnish(desk: Desk) -> str:
        fillings.plan_with_goal(desk, case)
        document = meeting(desk, case)
        opened = filling.open_document(desk, document)
        row = desk.new_id()
        filling.save_rows(desk, opened, "decisions", [], new=row)
        filling.set_cell(desk, opened, "decisions", row, "what", given("Ringa stallet"))
        return document

    def count() -> int:
        return desk_thread.run(lambda desk: len(desk.of_case(case, "activity")))

    document = desk_thread.run(furnish)
    opened = open_page("form", {"document": document, "section": "under"})
    opened.press("Lägg överenskommelserna i planen")
    assert (count(), len(opened.told.toasts)) == (2, 1)
    opened.shell.toast.undo.click()
    opened.settle()
    assert count() == 1
    opened.press("Lägg överenskommelserna i planen")
    opened.press("Lägg överenskommelserna i planen")

    assert opened.told.toasts[-1].startswith("Inget nytt att lägga i planen.")


def test_the_profile_is_a_section_of_the_kartlaggning(
    open_page: OpenPage, case: str, desk_thread: DeskThread
) -> None:
    """Step 2 of Supported Employment is written where it is asked, and nowhere else."""
    opened = open_page("case", {"case": case, "section": "work"})
    assert "Yrkesprofil i kartläggningen" not in opened.texts()
    document = desk_thread.run(lambda desk: filling.start(desk, case, "kartlaggning"))
    read_anew(opened, case, "work")
    opened.press("Yrkesprofil i kartläggningen")

    assert opened.gone[-1] == ("form", {"document": document, "section": "yrkesprofil"})


# what a register's page does otherwise


def test_a_register_is_never_marked_done_or_made_final(
    open_page: OpenPage, case: str, desk_thread: DeskThread
) -> None:
    """Nobody finishes a contact person; all answers can still be seen and printed."""
    document = desk_thread.run(lambda desk: begun(desk, "kontakt", case, name="Bo"))
    opened = open_page("form", {"document": document})
    words = opened.texts()
    opened.press("Visa alla svar")

    assert "Markera som klart och fortsätt" not in words
    assert "Tillbaka till listan" in words
    assert opened.gone[-1] == ("check_answers", {"document": document})
    assert "Visa på papper" in opened.texts()
    assert "Slutför kontaktperson" not in opened.texts()


def test_workplaces_are_a_list_of_their_own(open_page: OpenPage) -> None:
    """One place for the employer's telephone number, whoever is placed there."""
    opened = open_page("workplaces")
    assert "Ingen arbetsplats än." in opened.texts()
    assert opened.find("Ny arbetsplats").property("kind") == "primary"
    opened.press("Ny arbetsplats")
    opened.write("Vad heter arbetsplatsen?", "Stallet")
    assert opened.window.windowTitle().startswith("Arbetsplats – ")
    opened.keys("Ctrl+Return")
    assert opened.gone[-1] == ("workplaces", {})
    assert "Stallet" in opened.texts()
    assert a11y.audit(opened.screen) == []

    opened.press("Ta bort: Stallet")
    assert "Ingen arbetsplats än." in opened.texts()
    opened.shell.toast.undo.click()
    opened.settle()
    assert "Stallet" in opened.texts()


def test_contacts_of_the_form_are_put_among_the_contacts(
    open_page: OpenPage, case: str, desk_thread: DeskThread
) -> None:
    """Asked once in the conversation, found ever after where contacts are."""

    def furnish(desk: Desk) -> str:
        form = fillings.begin(desk, case)
        fillings.add_row(desk, form, "contacts", organisation="FK", name="Bo Ek")
        return form.document.id

    document = desk_thread.run(furnish)
    opened = open_page("form", {"document": document, "section": "remiss"})
    opened.press("Lägg till bland kontaktpersonerna")
    names = desk_thread.run(lambda desk: [c.values["name"] for c in desk.of_case(case, "contact")])
    opened.press("Lägg till bland kontaktpersonerna")

    assert names == ["Bo Ek"]
    assert opened.told.toasts[-1] == "Alla som står här finns redan bland kontaktpersonerna."
