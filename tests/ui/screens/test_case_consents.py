"""Consents on the participant's page, coming back, the history of a fact."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from mia_ui.screens.consent_form import longest, sentence
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog

from mia_desktop.domain.records.base import Period
from mia_desktop.domain.records.person import ConsentScope, Participation
from mia_desktop.services import filling, participation, people
from mia_desktop.services.desk import Desk
from mia_desktop.services.people import CaseView
from tests.helpers.case_page import at, page, view
from tests.helpers.window import DeskThread, OpenWindow
from tests.ui.screens.conftest import OpenPage


def picture(folder: Path, width: int = 30) -> Path:
    path = folder / "skannat.png"
    image = QImage(width, 20, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    assert image.save(str(path))
    return path


def test_a_consent_is_read_out_before_it_is_saved() -> None:
    """R-35: which parties, what data, what for, how long; and that it can be taken back."""
    scope = ConsentScope(
        parties=("AF", "FK"), categories=("EKONOMI",), purpose="planera praktik.",
        start=date(2026, 3, 12), end=date(2026, 6, 12),
    )  # fmt: skip
    words = sentence("INFO_EXCHANGE", scope, "sv")

    assert "Arbetsförmedlingen, Försäkringskassan" in words
    assert "ekonomi" in words
    assert "planera praktik. Det gäller från 12 mars 2026 till 12 juni 2026" in words
    assert "ta tillbaka" in words
    assert "… tills" not in sentence("CONTACT_AFTER", scope, "sv")
    assert "tills vidare" in sentence("PHOTO", ConsentScope(), "sv")


@pytest.mark.parametrize(
    ("period", "end"),
    [
        (Period(), date(2027, 3, 12)),
        (Period(end=date(2026, 6, 30)), date(2026, 6, 30)),
        (Period(end=date(2026, 1, 1)), date(2027, 3, 12)),
        (Period(end=date(2029, 1, 1)), date(2027, 3, 12)),
    ],
)
def test_a_consent_to_share_lasts_for_the_period_and_at_most_a_year(
    period: Period, end: date
) -> None:
    """Domain §6.1: the participation period, at most twelve months."""
    assert longest(date(2026, 3, 12), period) == end


def test_a_consent_to_share_names_whom_and_what(open_page: OpenPage, case: str) -> None:
    """R-35: a consent may not be general; nor may it be for ever."""
    opened = at(open_page, case, "consents")
    opened.press("Registrera samtycke")
    opened.write("Vad ska de användas till?", "Planera")
    opened.write("Gäller till (valfritt)", "2028-01-01")
    opened.press("Muntligt")
    opened.keys("Ctrl+Return")
    words = opened.texts()

    assert "Välj vilka som får veta." in words
    assert "Välj vilka uppgifter det gäller." in words
    assert "Välj en dag senast 12 mars 2027" in words
    assert view(opened, case).consents == ()
    opened.write("Gäller till (valfritt)", "2026-01-01")
    opened.keys("Ctrl+Return")
    assert "Slutdagen behöver vara samma dag som start" in opened.texts()


def test_other_consents_ask_for_neither(open_page: OpenPage, case: str) -> None:
    """R-37: a yes to a telephone call is no yes to sharing; each is registered by itself."""
    opened = at(open_page, case, "consents")
    opened.press("Registrera samtycke")
    form = page(opened).consents.form
    form.kind.set_value("CONTACT_AFTER")
    form.kind.changed.emit()
    assert not form.rows["parties"].isVisible()
    opened.write("Vad ska de användas till?", "Höra hur det går")
    opened.press("Muntligt")
    opened.keys("Ctrl+Return")
    (given,) = view(opened, case).consents

    assert (given.kind, given.scope.parties, given.scope.categories) == ("CONTACT_AFTER", (), ())
    opened.press("Registrera samtycke")
    opened.press("Avbryt")
    assert not form.isVisible()


def share(desk: Desk, case: str, **more: object) -> str:
    scope = ConsentScope(
        parties=("AF",), categories=("EKONOMI",), purpose="Planera", start=date(2026, 1, 1),
        end=date(2026, 3, 20),
    )  # fmt: skip
    return people.give_consent(desk, case, "INFO_EXCHANGE", scope, "SKRIFTLIGT")


def test_a_consent_is_renewed_from_the_old_one(
    open_page: OpenPage, case: str, desk_thread: DeskThread
) -> None:
    """It ends in a week; the same people, the same things, another year."""
    desk_thread.run(lambda desk: share(desk, case))
    opened = at(open_page, case, "consents")
    opened.press("Förnya: Dela uppgifter med andra")
    opened.press("Skriftligt")
    opened.keys("Ctrl+Return")
    old, new = view(opened, case).consents

    assert (new.scope.parties, new.scope.categories) == (old.scope.parties, old.scope.categories)
    assert (new.scope.start, new.scope.end) == (date(2026, 3, 12), date(2027, 3, 12))


def test_a_signed_paper_stands_with_its_consent(
    open_page: OpenPage, case: str, desk_thread: DeskThread, tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    """R-34: the scanned document, one press from what it is about."""
    desk_thread.run(lambda desk: share(desk, case))
    opened = at(open_page, case, "consents")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
    opened.press("Lägg till skannat papper …: Dela uppgifter med andra")
    path = str(picture(tmp_path))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (path, ""))
    opened.press("Lägg till skannat papper …: Dela uppgifter med andra")
    kept = view(opened, case).consents[0].document
    opened.press("Visa det underskrivna: Dela uppgifter med andra")

    assert opened.gone[-1] == ("attachment", {"attachment": kept})


def test_a_consent_without_data_says_that_it_opens_nothing(
    open_page: OpenPage, case: str, desk_thread: DeskThread
) -> None:
    """An empty line after "Om" would look like everything."""
    scope = ConsentScope(parties=("AF",), start=date(2026, 1, 1))
    desk_thread.run(lambda d: people.give_consent(d, case, "INFO_EXCHANGE", scope, "MUNTLIGT"))

    assert (
        "Om: inga uppgifter angivna, så inget får delas" in at(open_page, case, "consents").texts()
    )


@pytest.mark.rule("R-01")
def test_coming_back_says_what_to_think_of_and_stops_nothing(
    open_page: OpenPage, case: str, desk_thread: DeskThread
) -> None:
    """Warnings, not gates (domain §1.6); a new period needs a new consent (R-37)."""

    def furnish(desk: Desk) -> None:
        share(desk, case)
        filling.start(desk, case, "kartlaggning")
        run = desk.of_case(case, "participation")[0]
        participation.set_status(desk, run.id, "AVSLUTAD")

    desk_thread.run(furnish)
    opened = at(open_page, case, "phase")
    before = opened.texts()
    opened.press("Börja en ny period")
    after = opened.texts()

    assert "Avslutsformuläret är inte ifyllt." in before
    assert "Den nya perioden behöver nya samtycken." in before
    assert "Kartläggning och plan börjar om." in before
    assert [run.status for run in view(opened, case).participations] == [
        "AVSLUTAD", "AKTUALISERAD",
    ]  # fmt: skip
    assert "Ett samtycke är från en tidigare period" in after
    opened.press("Öppna samtycken")
    assert page(opened)._section == "consents"


def test_a_period_that_was_a_mistake_says_so(desk_thread: DeskThread, case: str) -> None:
    """Whoever begins anew after a mistake should know that it was one."""

    def furnish(desk: Desk) -> CaseView:
        run = desk.of_case(case, "participation")[0].as_type(Participation)
        participation.set_status(desk, run.id, "FELREGISTRERAD")
        return people.view(desk, case)

    found = desk_thread.run(furnish)

    assert participation.before_coming_back(found, date(2026, 3, 12)) == ("mistaken",)


def test_the_history_of_a_fact_is_one_key_away(open_page: OpenPage, case: str,
                                               desk_thread: DeskThread) -> None:  # fmt: skip
    """R-18: who wrote the telephone number, when, and what it was before."""
    desk_thread.run(lambda desk: people.set_field(desk, case, "phone", "070-174 06 05"))
    desk_thread.run(lambda desk: people.set_field(desk, case, "phone", "070-174 06 06"))
    opened = at(open_page, case, "facts")
    opened.find("Telefon").setFocus()
    opened.keys("Ctrl+H")
    opened.settle()
    words = opened.texts()
    assert "Historik: Telefon" in words
    assert "070-174 06 05" in words
    panel = page(opened).facts.history
    assert panel is not None
    panel.put_back.emit()
    opened.settle()
    assert page(opened).facts.history is None

    opened.find("Telefon").setFocus()
    opened.keys("Ctrl+H")
    opened.settle()
    opened.keys("Ctrl+H")
    assert page(opened).facts.history is None
    page(opened).main.heading.setFocus()
    opened.keys("Ctrl+H")
    assert page(opened).facts.history is None


def begun(open_page: OpenPage, case: str) -> OpenWindow:
    """A consent half filled in, and the page left as a lock leaves it."""
    opened = at(open_page, case, "consents")
    opened.press("Registrera samtycke")
    opened.press("Muntligt")
    opened.write("Vad ska de användas till?", "Planera praktik")
    page(opened).consents.form.interpreter.click()
    opened.screen.leave()
    opened.settle()
    return opened


def test_a_consent_half_written_survives_the_lock(open_page: OpenPage, case: str) -> None:
    """C5: the participant sits there; nobody asks them everything again."""
    begun(open_page, case)
    again = at(open_page, case, "consents")
    form = page(again).consents.form

    assert form.isVisible()
    assert (form.purpose.text(), form.how.value()) == ("Planera praktik", "MUNTLIGT")
    assert form.interpreter.isChecked()
    assert "Planera praktik" in form.aloud.text()
    assert view(again, case).consents == ()


def test_a_consent_that_is_given_up_or_untouched_does_not_come_back(
    open_page: OpenPage, case: str
) -> None:
    """Avbryt lets go of it; an empty form was never begun."""
    begun(open_page, case)
    again = at(open_page, case, "consents")
    again.press("Avbryt")
    again.settle()
    later = at(open_page, case, "consents")
    assert not page(later).consents.form.isVisible()
    later.press("Registrera samtycke")
    later.screen.leave()
    later.settle()

    assert not page(at(open_page, case, "consents")).consents.form.isVisible()


def test_a_consent_that_is_saved_leaves_no_draft(open_page: OpenPage, case: str) -> None:
    """The next one begins empty."""
    begun(open_page, case)
    again = at(open_page, case, "consents")
    form = page(again).consents.form
    form.parties.set_value(["AF"])
    form.what.set_value(["EKONOMI"])
    again.press("Spara samtycket")
    again.qtbot.waitUntil(lambda: len(view(again, case).consents) == 1)
    again.settle()

    assert not page(at(open_page, case, "consents")).consents.form.isVisible()
