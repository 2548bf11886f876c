"""Ctrl+F on the participant's page, the way in, the timeline."""

from __future__ import annotations

from datetime import date

import pytest

from mia_desktop.services import filling, people, registers
from mia_desktop.services.desk import Desk
from tests.helpers import a11y, fillings
from tests.helpers.case_page import at, page
from tests.helpers.window import DeskThread, OpenWindow
from tests.ui.screens.conftest import OpenPage


def find(opened: OpenWindow, text: str) -> list[str]:
    """What the panel lists for a word, as it is read out."""
    opened.keys("Ctrl+F")
    opened.write("Sök hos deltagaren", text)
    finder = page(opened).finder
    opened.qtbot.waitUntil(lambda: bool(finder.list.heading.text()))
    opened.settle()
    return [row.accessibleName() for row in finder.list.rows.values()]


def test_a_word_is_found_wherever_it_was_written(
    open_page: OpenPage, case: str, desk_thread: DeskThread
) -> None:
    """Ctrl+F, a word, down, Enter: there it stands."""

    def furnish(desk: Desk) -> str:
        people.add_note(desk, case, "Vill till stallet", kind="MOTE")
        fillings.plan_with_goal(desk, case, "Arbeta i stall")
        document = registers.begin(desk, "mote", case)
        opened = filling.open_document(desk, document)
        filling.commit(desk, opened, "purpose", {"v": "Prata om stallet"})
        return document

    document = desk_thread.run(furnish)
    opened = at(open_page, case)
    hits = find(opened, "stall")

    assert len(hits) == 3
    assert "3 träffar" in opened.texts()
    assert any(hit.startswith("Möte: Vad ska mötet leda till?") for hit in hits)
    assert a11y.audit(opened.screen) == []
    opened.keys("Down")
    opened.keys("Return")
    assert opened.gone[-1] == (
        "form", {"case": case, "document": document, "section": "fore", "question": "purpose"},
    )  # fmt: skip


def test_a_found_note_is_opened_and_a_found_goal_leads_to_the_plan(
    open_page: OpenPage, case: str, desk_thread: DeskThread
) -> None:
    """A hit that leads nowhere is a tease."""
    desk_thread.run(lambda desk: people.add_note(desk, case, "Om lagret"))
    desk_thread.run(lambda desk: fillings.plan_with_goal(desk, case, "Arbeta på lagret"))
    opened = at(open_page, case)
    find(opened, "lagret")
    rows = {row.accessibleName(): row for row in page(opened).finder.list.rows.values()}
    rows["Anteckning, Om lagret"].setFocus()
    opened.keys("Return")
    assert page(opened).note.isVisible()
    assert page(opened).finder.isHidden()

    find(opened, "på lagret")
    opened.keys("Down")
    opened.keys("Return")
    assert opened.gone[-1] == ("plan", {"case": case})


def test_nothing_found_is_said_and_esc_puts_it_away(open_page: OpenPage, case: str) -> None:
    """Silence would be taken for a search that is still going on."""
    opened = at(open_page, case)
    assert find(opened, "zebra") == []
    assert "Inga träffar på “zebra”." in opened.texts()
    opened.keys("Esc")

    assert page(opened).finder.isHidden()


@pytest.mark.parametrize(
    ("kind", "values", "section"),
    [
        ("consent", {"scope": {"purpose": "zebra"}}, "consents"),
        ("attachment", {"name": "zebra.pdf"}, "files"),
        ("participation", {"referrer": {"code": "ANNAN", "words": "zebra"}}, "phase"),
    ],
)
def test_a_hit_leads_to_its_part(
    open_page: OpenPage, case: str, desk_thread: DeskThread, kind: str, values: dict[str, object],
    section: str,
) -> None:  # fmt: skip
    """Each kind of record has its place on the page."""
    desk_thread.run(lambda desk: desk.create(kind, case, values))
    opened = at(open_page, case)
    find(opened, "zebra")
    opened.keys("Down")
    opened.keys("Return")

    assert page(opened)._section == section


def test_the_way_in_is_counted_in_days(
    open_page: OpenPage, case: str, desk_thread: DeskThread
) -> None:
    """What the participant waited for, with the days it is counted from."""

    def furnish(desk: Desk) -> None:
        run = desk.of_case(case, "participation")[0]
        people.set_field(desk, run.id, "referred", date(2026, 1, 2))
        people.add_note(desk, case, "Ringde", kind="TELEFON", day=date(2026, 1, 9))
        values = {"participation": run.id, "code": "KBT", "period": {"start": "2026-02-01"}}
        desk.create("intervention", case, values)

    desk_thread.run(furnish)
    words = at(open_page, case).texts()

    assert "Remiss 2 januari 2026" in words
    assert "Första kontakten 9 januari 2026, efter 7 dagar (enligt första anteckningen)" in words
    assert "Första insatsen 1 februari 2026, efter 30 dagar" in words


def test_what_is_not_known_is_said(open_page: OpenPage, case: str) -> None:
    """A blank would be read as nought days."""
    words = at(open_page, case).texts()

    assert "Remissdagen är inte ifylld." in words
    assert "Första kontakten: inte än" in words


def test_the_kind_that_was_looked_at_is_kept(
    open_page: OpenPage, case: str, desk_thread: DeskThread
) -> None:
    """Whoever reads notes reads notes of the next participant too."""
    desk_thread.run(lambda desk: people.add_note(desk, case, "Om lagret"))
    opened = at(open_page, case, "timeline")
    page(opened).timeline.kinds.buttons[""].setFocus()
    opened.keys("Right")
    opened.keys("Space")
    opened.shell.go("caseload")
    opened.settle()
    opened.shell.go("case", {"case": case, "section": "timeline"})
    opened.settle()

    assert page(opened).timeline.kinds.value() == "note"
    assert page(opened).timeline.kinds.buttons["note"].isChecked()


def test_phases_and_signatures_are_told(
    open_page: OpenPage, case: str, desk_thread: DeskThread
) -> None:
    """Everything that has a day stands there, in words."""

    def furnish(desk: Desk) -> None:
        run = desk.of_case(case, "participation")[0]
        people.set_field(desk, run.id, "referred", date(2026, 1, 2))
        people.set_field(desk, run.id, "first_contact", date(2026, 1, 3))
        version = {
            "version": 1,
            "agreed": "2026-02-01",
            "participant_signed": {"day": "2026-02-02"},
        }
        desk.create("plan_version", case, version)
        taken = {"purpose": "x", "start": "2026-02-03", "withdrawn": "2026-02-04"}
        desk.create("consent", case, {"kind": "PHOTO", "scope": taken})
        desk.create("step_progress", case, {"day": "2026-02-05", "evidence": "Kom i tid"})
        desk.create("note", case, {"day": "x", "text": "Utan dag", "kind": "ANNAT"})

    desk_thread.run(furnish)
    words = at(open_page, case, "timeline").texts()

    for told in (
        "Remiss eller anmälan kom", "Första kontakten", "Fas: Aktualiserad",
        "Planen fastställd, version 1", "Deltagaren skrev under planen, version 1",
        "Samtycke: Foto eller berättelse", "Samtycke återtaget: Foto eller berättelse",
        "Stegförflyttning", "Januari 2026", "Utan datum",
    ):  # fmt: skip
        assert told in words
