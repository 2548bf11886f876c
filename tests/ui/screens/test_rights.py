"""The pages of protection, merging and data rights, as somebody goes through them."""

from __future__ import annotations

from pathlib import Path

import pytest
from mia_ui.screens.data_rights import DataRightsPage
from mia_ui.screens.merge_registrations import MergePage
from mia_ui.screens.preview import PreviewScreen
from mia_ui.screens.protect import ANEW, ProtectPage
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QLabel

from mia_desktop.domain.records.person import Address, Identity
from mia_desktop.services import (
    caseload,
    merging,
    people,
)
from mia_desktop.services.caseload import Filter, NewParticipant
from mia_desktop.services.desk import Desk
from tests.helpers.fillings import someone
from tests.helpers.numbers import number
from tests.helpers.rights import SNR, dialog, kinds, save_at, with_a_past
from tests.helpers.window import DeskThread, OpenWindow
from tests.ui.screens.conftest import OpenPage
from tests.unit.services.test_merging import BORN, NUMBER


@pytest.fixture
def case(desk_thread: DeskThread) -> str:
    return desk_thread.run(with_a_past)


@pytest.fixture
def saved(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the file dialog says that things are to be saved."""
    return save_at(monkeypatch, tmp_path / "sparad")


@pytest.mark.rule("R-52")
@pytest.mark.rule("R-54")
def test_making_a_case_protected_is_guided(
    open_page: OpenPage, desk_thread: DeskThread, case: str
) -> None:
    """What follows is said first, what has left is listed after, and one press takes it back."""
    opened = open_page("protect", {"case": case})
    page = opened.screen
    assert isinstance(page, ProtectPage)
    first = opened.texts()
    page.deed.click()
    asked = opened.texts()
    page.level.set_value("SKYDDAD_FOLKBOKFORING")
    page.deed.click()
    opened.settle()
    done, now = opened.texts(), desk_thread.run(lambda desk: people.view(desk, case).participant)
    opened.shell.toast.undo.click()
    opened.settle()
    back = desk_thread.run(lambda desk: people.view(desk, case).participant)

    assert "Kontrollera i respektive myndighets rutin." in first
    assert "Tidigare papper, paket och kopior" in first
    assert "Välj vilket skydd som gäller." in asked
    assert "Ärendet är skyddat." in done
    assert (now.protected, now.phone, now.address) == ("SKYDDAD_FOLKBOKFORING", "", Address())
    assert (back.protected, back.phone) == ("NEJ", "0701234567")
    assert now.number in page.window_title()
    assert "Amina" not in opened.window.windowTitle()


@pytest.mark.rule("R-49")
def test_fingerade_uppgifter_begin_anew(
    open_page: OpenPage, desk_thread: DeskThread, case: str
) -> None:
    """The page asks who the person is from now on, and goes there."""
    opened = open_page("protect", {"case": case})
    page = opened.screen
    assert isinstance(page, ProtectPage)
    page.level.set_value(ANEW)
    page.level.changed.emit()
    page.deed.click()
    asked = opened.texts()
    page.given.set_value("Eva")
    page.identity.edit.setText("123")
    page.deed.click()
    wrong = opened.texts()
    page.identity.edit.setText("")
    page.deed.click()
    opened.settle()
    (new,) = desk_thread.run(lambda desk: caseload.ids(desk, Filter(text="Eva")))

    assert "Skriv det nya förnamnet." in asked
    assert "personnumret" in wrong
    assert opened.gone[-1] == ("case", {"case": new})
    assert new != case


@pytest.mark.rule("R-42")
def test_two_registrations_are_merged_and_split(
    open_page: OpenPage, desk_thread: DeskThread, case: str
) -> None:
    """From the likely twin to one person, and back to two."""
    twin = NewParticipant(
        given="Aminah", family="Karim", birth_date=BORN, sex="KVINNA", municipality="0138",
        identity=Identity(kind="PNR", number=NUMBER), protected="SEKRETESSMARKERING",
    )  # fmt: skip

    def add(desk: Desk) -> str:
        key = caseload.add(desk, twin)
        people.set_field(desk, key, "language", {"language": "ar", "needed": True})
        people.set_field(desk, key, "address", Address(street="Annan gata 1"))
        return key

    other = desk_thread.run(add)
    opened = open_page("merge", {"case": case})
    opened.press(f"Jämför med {desk_thread.run(lambda d: people.number_of(d, other))}")
    opened.settle()
    page = opened.screen
    assert isinstance(page, MergePage)
    text = opened.texts()
    assert page.here() == {"other": other}
    page.deed.click()
    opened.settle()
    merged = desk_thread.run(lambda desk: merging.shown_as(desk, other))
    again = open_page("merge", {"case": case})
    again.press(f"Dela igen: {desk_thread.run(lambda d: people.number_of(d, other))}")
    again.settle()

    assert "Det starkare skyddet gäller." in text
    assert NUMBER not in text
    assert merged == case
    assert opened.gone[-1] == ("case", {"case": case})
    assert desk_thread.run(lambda desk: merging.shown_as(desk, other)) == other


def test_nobody_like_this_one(open_page: OpenPage, desk_thread: DeskThread) -> None:
    """An empty page says what was compared."""
    alone = desk_thread.run(lambda desk: someone(desk, "Ensam"))
    opened = open_page("merge", {"case": alone})

    assert "Ingen annan registrering liknar den här." in opened.texts()
    assert opened.screen.here() == {}


@pytest.mark.rule("R-39")
def test_a_registerutdrag_is_made_and_saved_with_a_warning(
    open_page: OpenPage, desk_thread: DeskThread, case: str, saved: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    """Looked through first; outside the vault it is readable to whoever finds it, it says."""
    monkeypatch.setattr(QPrintDialog, "exec", lambda self: accepted(self, saved))
    opened = open_page("data_rights", {"case": case})
    page = opened.screen
    assert isinstance(page, DataRightsPage)
    opened.settle()
    opened.press("Spara som datafil …")
    dialog(opened).accept()
    opened.settle()
    page.make.click()
    preview = opened.screen
    assert isinstance(preview, PreviewScreen)
    opened.qtbot.waitUntil(preview.save.isEnabled, timeout=20_000)
    opened.settle()
    text = opened.texts()
    preview.save.click()
    box = dialog(opened)
    warned = " ".join(label.text() for label in box.findChildren(QLabel))
    box.accept()
    opened.settle()
    preview.print.click()
    opened.settle()
    preview.back_wanted.emit()

    assert "namn på andra kan stå i det" in text
    assert "inte krypterad" in warned
    assert saved.with_suffix(".pdf").stat().st_size > 1000
    assert saved.with_suffix(".json").stat().st_size > 1000
    assert {"extract", "export", "print"} <= set(desk_thread.run(kinds))
    assert opened.told.toasts[-1] == "Skickat till skrivaren."
    assert opened.gone[-1] == ("data_rights", {"case": case})


def accepted(given: QPrintDialog, target: Path) -> QPrintDialog.DialogCode:
    printer = given.printer()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(target.with_suffix(".print.pdf")))
    return QPrintDialog.DialogCode.Accepted


@pytest.mark.rule("R-30")
def test_of_a_protected_person_it_is_only_printed(
    open_page: OpenPage, desk_thread: DeskThread, case: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No file that could be lost."""
    monkeypatch.setattr(QPrintDialog, "exec", lambda _self: QPrintDialog.DialogCode.Rejected)
    desk_thread.run(lambda desk: people.set_field(desk, case, "protected", "ANNAT_SKYDD"))
    opened = open_page("data_rights", {"case": case})
    page = opened.screen
    assert isinstance(page, DataRightsPage)
    opened.settle()
    said, hidden = opened.texts(), page.data.isHidden()
    page.make.click()
    preview = opened.screen
    assert isinstance(preview, PreviewScreen)
    opened.qtbot.waitUntil(preview.print.isEnabled, timeout=20_000)
    opened.settle()
    preview.print.click()
    text = opened.texts()

    assert hidden
    assert preview.save.isHidden()
    assert "skrivs bara ut" in said
    assert "skrivs bara ut" in text
    assert "print" not in desk_thread.run(kinds)


@pytest.mark.rule("R-46")
@pytest.mark.rule("R-50")
def test_former_numbers_are_hidden_and_the_grade_is_kept(
    open_page: OpenPage, desk_thread: DeskThread, case: str
) -> None:
    """A former number is as secret as the present one."""
    second = Identity(kind="SNR", number=number(BORN, "980", coordination=True))
    desk_thread.run(lambda desk: people.change_identity(desk, case, second))
    opened = open_page("data_rights", {"case": case})
    page = opened.screen
    assert isinstance(page, DataRightsPage)
    before = opened.texts()
    page.grade.set_value("SANNOLIK")
    page.grade.changed.emit()
    opened.settle()
    day = "12 mars 2026"
    found = [name for name in names(opened) if name.startswith("Visa numret som gällde till")]
    opened.press(found[0])
    opened.settle()

    assert SNR.number not in before
    assert SNR.number in opened.texts()
    assert day.split(maxsplit=1)[0] in found[0]
    assert desk_thread.run(lambda d: d.get(case).values["coordination"]["grade"]) == "SANNOLIK"
    assert "reveal" in desk_thread.run(kinds)
    opened.press("Händelselogg")
    assert opened.gone[-1][0] == "event_log"


def names(opened: OpenWindow) -> list[str]:
    from mia_ui.widgets.buttons import Button

    return [button.accessibleName() for button in opened.screen.findChildren(Button)]
