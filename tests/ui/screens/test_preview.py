"""Förhandsgranska: the very pages, what is not on them, and where they go."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest
from mia_ui.screens import preview
from mia_ui.screens.preview import PreviewScreen
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel

from mia_desktop.services import filling, planning
from mia_desktop.services.desk import Desk
from mia_desktop.store import audit
from tests.helpers import a11y, fillings
from tests.helpers.window import DeskThread, OpenWindow
from tests.ui.screens.conftest import OpenPage


@pytest.fixture
def case(desk_thread: DeskThread) -> str:
    return desk_thread.run(fillings.someone)


def plan(thread: DeskThread, case: str, *, agreed: bool) -> dict[str, str]:
    def work(desk: Desk) -> str:
        fillings.plan_with_goal(desk, case)
        return planning.agree(desk, planning.plan_of(desk, case)) if agreed else ""

    version = thread.run(work)
    return {"case": case, "version": version} if agreed else {"case": case}


def drawn(opened: OpenWindow) -> PreviewScreen:
    """The page when its sheets are there."""
    screen = opened.screen
    assert isinstance(screen, PreviewScreen)
    opened.qtbot.waitUntil(lambda: "Sida 1 av" in sheets(opened), timeout=20_000)
    opened.settle()
    return screen


def sheets(opened: OpenWindow) -> str:
    """What the sheets are called, and what is shown as words."""
    return "\n".join(
        f"{label.accessibleName()} {label.text()} {label.accessibleDescription()}"
        for label in opened.screen.findChildren(QLabel)
        if label.isVisible()
    )


def audited(opened: OpenWindow) -> list[str]:
    return opened.thread.run(lambda desk: [line.kind for line in audit.lines(desk.connection)])


def kept_papers(opened: OpenWindow, case: str) -> list[str]:
    return opened.thread.run(
        lambda desk: [str(r.values["about"]) for r in desk.of_case(case, "attachment")]
    )


def test_every_page_is_told_in_words_beside_its_picture(
    open_page: OpenPage, desk_thread: DeskThread, case: str
) -> None:
    """Whoever cannot see the picture reads the same paper."""
    opened = open_page("preview", plan(desk_thread, case, agreed=False))
    drawn(opened)

    assert "Jag vill ha ett arbete." in sheets(opened)
    assert "Det här är ett utkast. Fastställ planen" in opened.texts()
    assert "Lämna i förslutet kuvert" in opened.texts()


def test_the_words_can_be_shown_instead(
    open_page: OpenPage, desk_thread: DeskThread, case: str
) -> None:
    opened = open_page("preview", plan(desk_thread, case, agreed=False))
    screen = drawn(opened)
    screen.as_text.setFocus()
    opened.keys("Space")

    assert "Jag vill ha ett arbete." in opened.texts()


def test_large_type_is_drawn_anew(open_page: OpenPage, desk_thread: DeskThread, case: str) -> None:
    opened = open_page("preview", plan(desk_thread, case, agreed=True))
    screen = drawn(opened)
    screen.large.setFocus()
    opened.keys("Space")
    drawn(opened)
    opened.qtbot.waitUntil(lambda: "Stor stil" in opened.texts())

    assert screen.large.isChecked()
    assert "utkast" not in opened.texts()


def test_many_pages_come_a_part_at_a_time(
    open_page: OpenPage, desk_thread: DeskThread, case: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The picture of a page is three megabytes; a registerutdrag has two hundred of them."""
    monkeypatch.setattr(preview, "AT_ONCE", 1)
    opened = open_page("preview", {"paper": "personal_data", "case": case})
    screen = drawn(opened)
    screen.large.click()
    opened.qtbot.waitUntil(screen.more.isVisible, timeout=20_000)
    first = sheets(opened)
    opened.press("Visa fler sidor")
    opened.settle()

    assert "Sida 1 av" in first
    assert "Sida 2 av" not in first
    assert "Sida 2 av" in sheets(opened)


def test_a_saved_plan_is_kept_once_and_noted(
    open_page: OpenPage, desk_thread: DeskThread, case: str, tmp_path: Path
) -> None:
    """S7, R-14: the first issue is the one that "again" opens; each going out is noted."""
    args = plan(desk_thread, case, agreed=True)
    opened = open_page("preview", args)
    screen = drawn(opened)
    screen.save_to(tmp_path / "plan")
    opened.settle()
    screen.save_to(tmp_path / "igen.pdf")
    opened.settle()
    again = open_page("preview", args)
    drawn(again).save_to(tmp_path / "senare.pdf")
    again.settle()
    files = [(tmp_path / name).read_bytes() for name in ("plan.pdf", "igen.pdf", "senare.pdf")]

    assert files[0][:5] == b"%PDF-"
    assert len(set(files)) == 1
    assert kept_papers(opened, case) == [args["version"]]
    assert audited(opened).count("export") == 3
    assert opened.told.toasts == ["Sparad som plan.pdf.", "Sparad som igen.pdf."]


def test_a_draft_is_not_kept(
    open_page: OpenPage, desk_thread: DeskThread, case: str, tmp_path: Path
) -> None:
    opened = open_page("preview", plan(desk_thread, case, agreed=False))
    drawn(opened).save_to(tmp_path / "utkast.pdf")
    opened.settle()

    assert (tmp_path / "utkast.pdf").exists()
    assert kept_papers(opened, case) == []


def test_the_way_back_is_where_one_came_from(
    open_page: OpenPage, desk_thread: DeskThread, case: str
) -> None:
    opened = open_page("preview", plan(desk_thread, case, agreed=False))
    drawn(opened)
    opened.press("Tillbaka till Planen")

    assert opened.gone[-1] == ("plan", {"case": case})


class TestForms:
    @pytest.fixture
    def document(self, desk_thread: DeskThread, case: str) -> str:
        document = desk_thread.run(partial(filling.start, case=case, form_id="kartlaggning"))

        def work(desk: Desk) -> None:
            opened = filling.open_document(desk, document)
            fillings.ready(desk, opened)
            fillings.answer(desk, opened, "strengths", "Jag har tålamod.")
            fillings.answer(desk, opened, "violenceAsked", "JA")
            fillings.answer(desk, opened, "coachBelief", 7)

        desk_thread.run(work)
        return document

    def test_what_is_not_on_the_paper_is_told(self, open_page: OpenPage, document: str) -> None:
        """Private questions are counted, not named: somebody may look over the shoulder (R-07)."""
        opened = open_page("preview", {"document": document})
        drawn(opened)
        words = opened.texts()

        assert "Har du skyddade personuppgifter? – skrivs aldrig ut" in words
        assert "2 svar som bara är till för handledaren" in words
        assert "våld" not in words + sheets(opened)
        assert "Jag har tålamod." in sheets(opened)
        assert "Det här är ett utkast. Formuläret är inte slutfört." in words

    def test_a_finished_form_is_kept_when_it_goes_out(
        self, open_page: OpenPage, desk_thread: DeskThread, case: str, document: str, tmp_path: Path
    ) -> None:
        desk_thread.run(lambda desk: filling.complete(desk, filling.open_document(desk, document)))
        opened = open_page("preview", {"document": document})
        drawn(opened).save_to(tmp_path / "karta.pdf")
        opened.settle()

        assert kept_papers(opened, case) == [document]
        assert "utkast" not in opened.texts()


@pytest.mark.parametrize("size", [(1366, 728), (1024, 640)])
def test_the_audit_finds_nothing(
    open_page: OpenPage, desk_thread: DeskThread, case: str, size: tuple[int, int]
) -> None:
    opened = open_page("preview", plan(desk_thread, case, agreed=True), size=size)
    drawn(opened)
    QApplication.processEvents()

    assert a11y.audit(opened.screen) == []


class TestGoingOut:
    def test_the_place_is_asked_for_with_a_name_that_tells_nothing(
        self,
        open_page: OpenPage,
        desk_thread: DeskThread,
        case: str,
        tmp_path: Path,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        """R-53: a number, no name."""
        asked: list[str] = []

        def chosen(_parent: object, _title: str, proposed: str, _kinds: str) -> tuple[str, str]:
            asked.append(Path(proposed).name)
            return (str(tmp_path / "plan.pdf") if len(asked) == 1 else "", "")

        monkeypatch.setattr(QFileDialog, "getSaveFileName", chosen)
        opened = open_page("preview", plan(desk_thread, case, agreed=False))
        drawn(opened)
        number = opened.thread.run(lambda desk: str(desk.get(case).values["number"]))
        opened.press("Spara som PDF …")
        opened.press("Spara som PDF …")

        assert asked == [f"{number}-utkast.pdf"] * 2
        assert (tmp_path / "plan.pdf").exists()
        assert audited(opened).count("export") == 1

    @pytest.mark.rule("R-14")
    def test_printing_is_noted_and_the_queue_learns_no_name(
        self,
        open_page: OpenPage,
        desk_thread: DeskThread,
        case: str,
        tmp_path: Path,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        """bundle-format §8: the print queue shows nothing about anybody."""
        names: list[str] = []
        answers = [QPrintDialog.DialogCode.Rejected, QPrintDialog.DialogCode.Accepted]

        def choose(dialog: QPrintDialog) -> int:
            printer = dialog.printer()
            names.append(printer.docName())
            printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
            printer.setOutputFileName(str(tmp_path / "skrivare.pdf"))
            return answers.pop(0)

        monkeypatch.setattr(QPrintDialog, "exec", choose)
        args = plan(desk_thread, case, agreed=True)
        opened = open_page("preview", args)
        drawn(opened)
        opened.press("Skriv ut …")
        refused = audited(opened).count("print")
        opened.press("Skriv ut …")
        opened.qtbot.waitUntil(lambda: "Skickat till skrivaren." in opened.told.toasts)

        assert refused == 0
        assert audited(opened).count("print") == 1
        assert names == ["MIA-utskrift"] * 2
        assert (tmp_path / "skrivare.pdf").read_bytes()[:5] == b"%PDF-"
        assert kept_papers(opened, case) == [args["version"]]
