"""Deviations are about no person, reach the office without a trace of one, and are answered."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mia_desktop.services import deviations, handover, ingest, people, undoing
from mia_desktop.services.deviations import Written
from tests.helpers.caseloads import take_in
from tests.helpers.clock import FakeClock
from tests.helpers.desks import new_desk
from tests.helpers.federations import VOLUMES, Federation, key_of

if TYPE_CHECKING:
    from pathlib import Path

    from mia_desktop.services.desk import Desk

WAITING = Written(
    kind="AVVIKELSE", category="VANTETID", parties=("AF", "FK"),
    what="Två myndigheter väntar på varandras beslut.", effect="Insatsen börjar inte.",
    idea="Ett gemensamt möte.", level="STYRGRUPP",
)  # fmt: skip


@pytest.fixture
def there(tmp_path: Path) -> tuple[Federation, Desk]:
    federation = Federation(tmp_path, FakeClock())
    return federation, federation.join("anna", "Anna Handledare")


def words(text: str) -> Written:
    return Written(kind="AVVIKELSE", category="ANNAT", parties=(), what=text)


@pytest.mark.rule("R-63")
@pytest.mark.parametrize(
    "text",
    [
        "Aminas handläggare svarade inte.", "AMINA PROV väntade.", "Den 900101-2382 väntade.",
        "Gäller {number}.", "Ring 070 174 06 05.",
    ],
)  # fmt: skip
def test_a_text_that_names_somebody_is_not_kept(tmp_path: Path, text: str) -> None:
    """Names of the caseload, personal numbers, deltagarnummer and telephone numbers."""
    desk = new_desk(tmp_path)
    case = take_in(desk, "Amina")
    people.set_field(desk, case, "phone", "070-1740605")
    told = text.format(number=desk.get(case).values["number"])

    assert deviations.check(desk, {"what": told}).blocks
    with pytest.raises(ValueError, match=r"^$"):
        deviations.save(desk, words(told))
    assert deviations.everything(desk) == []


@pytest.mark.rule("R-63")
def test_a_name_that_is_a_word_too_only_asks(tmp_path: Path) -> None:
    """Björn at the head of a sentence may be an animal: the author says so, once."""
    desk = new_desk(tmp_path)
    take_in(desk, "Björn")
    found = deviations.check(desk, {"what": "Björn stod still.", "idea": ""})
    cleared = deviations.check(desk, {"what": "Björn stod still."}, cleared=("björn",))

    assert not found.blocks
    assert not found.is_clean
    assert cleared.is_clean


def test_what_was_found_can_be_replaced(tmp_path: Path) -> None:
    """From behind, so that no place moves."""
    desk = new_desk(tmp_path)
    take_in(desk, "Amina")
    text = "Amina Prov, 900101-2382, väntade på Aminas beslut."
    hits = deviations.check(desk, {"what": text}).hits["what"]
    told = deviations.without(text, hits, {"number": "numret", "name": "personen"})

    assert told == "personen, numret, väntade på personen beslut."
    assert deviations.check(desk, {"what": told}).is_clean


def test_a_deviation_is_changed_removed_and_brought_back(tmp_path: Path) -> None:
    """As everything that is written here."""
    desk = new_desk(tmp_path)
    key = deviations.save(desk, WAITING)
    deviations.save(desk, words("Kort."), key)
    (changed,) = deviations.everything(desk)
    undoing.undo(desk)
    (former,) = deviations.everything(desk)
    deviations.remove(desk, key)
    gone = deviations.everything(desk)
    undoing.undo(desk)

    assert (changed.what, changed.month, changed.status) == ("Kort.", "2026-03", "NY")
    assert former.what == WAITING.what
    assert gone == []
    assert len(deviations.everything(desk)) == 1


@pytest.mark.rule("R-63")
@pytest.mark.rule("R-29")
def test_the_office_gets_the_words_and_nothing_that_leads_to_a_person(
    there: tuple[Federation, Desk],
) -> None:
    """Not the record's id, no day finer than the month, no participant; the preview shows it."""
    federation, desk = there
    case = take_in(desk, "Amina")
    key = deviations.save(desk, WAITING)
    (line,) = handover.preview(desk).reports
    ingest.ingest(federation.office, federation.hand_over(desk))
    (come,) = deviations.everything(federation.office)

    assert (line.profile, line.period, line.rows[0].what) == ("F2", "2026-03", WAITING.what)
    assert (come.what, come.parties, come.level, come.month, come.status) == (
        WAITING.what, ("AF", "FK"), "STYRGRUPP", "2026-03", "NY",
    )  # fmt: skip
    assert come.case == ""
    assert come.row == deviations.everything(desk)[0].row
    said = str(federation.office.get(come.id).values)
    assert key not in said
    assert case not in said
    assert handover.everything(desk)[0].profile == ("F3", "F2")


def test_what_the_office_does_with_it_comes_back(there: tuple[Federation, Desk]) -> None:
    """With the receipt, by the row's random id; an older receipt moves nothing back."""
    federation, desk = there
    deviations.save(desk, WAITING)
    ingest.ingest(federation.office, federation.hand_over(desk))
    (come,) = deviations.everything(federation.office)
    deviations.move(federation.office, come.id, "LYFT")
    federation.clock.forward(minutes=1)
    older = federation.give_back(desk)
    deviations.move(federation.office, come.id, "ATGARDAD")
    federation.clock.forward(minutes=1)
    taken = ingest.ingest(desk, federation.give_back(desk))
    (answered,) = deviations.everything(desk)
    ingest.ingest(desk, older)

    assert answered.status == "ATGARDAD"
    assert taken.told.answered == 1
    assert deviations.everything(desk)[0].status == "ATGARDAD"
    assert handover.preview(desk).reports == ()
    with pytest.raises(ValueError, match="BORTA"):
        deviations.move(federation.office, come.id, "BORTA")


def test_a_changed_deviation_goes_as_the_next_version(there: tuple[Federation, Desk]) -> None:
    """The board keeps the status it has; what was taken back goes, unless it was dealt with."""
    federation, desk = there
    first, second = deviations.save(desk, WAITING), deviations.save(desk, words("Två."))
    federation.go_round(desk)
    by_text = {each.what: each for each in deviations.everything(federation.office)}
    deviations.move(federation.office, by_text[WAITING.what].id, "LYFT")
    deviations.save(desk, words("Ett, rättat."), first)
    deviations.remove(desk, second)
    (line,) = handover.preview(desk).reports
    federation.go_round(desk)
    (left,) = deviations.everything(federation.office)

    assert line.version == 2
    assert (left.what, left.status) == ("Ett, rättat.", "LYFT")


def test_somebody_who_came_later_stops_an_older_text(there: tuple[Federation, Desk]) -> None:
    """Written before the participant was known: it stays home until it is put right (R-63)."""
    _, desk = there
    deviations.save(desk, words("Zeinab fick vänta."))
    take_in(desk, "Zeinab", consent=False)
    preview = handover.preview(desk)

    assert preview.reports == ()
    assert preview.named == 1
    assert [each.what for each in deviations.staying(desk)] == ["Zeinab fick vänta."]


def test_an_office_that_wants_volumes_only_gets_no_deviations(tmp_path: Path) -> None:
    """The invitation says what may leave."""
    federation = Federation(tmp_path, FakeClock())
    desk = federation.join("anna", "Anna Handledare", VOLUMES)
    deviations.save(desk, WAITING)

    assert handover.preview(desk).reports == ()


def test_nobody_changes_another_s_row(there: tuple[Federation, Desk]) -> None:
    """A row of the same id from another computer is left as it is."""
    federation, desk = there
    deviations.save(desk, WAITING)
    ingest.ingest(federation.office, federation.hand_over(desk))
    (report,) = deviations.unsent(desk)
    import msgspec

    from mia_desktop.domain.ids import random_id

    rows = tuple(msgspec.structs.replace(row, what="Annat.") for row in report.rows)
    forged = msgspec.structs.replace(report, id=random_id(), rows=rows)
    with federation.office.writer.transaction():
        assert deviations.take_in(federation.office, forged, "aa" * 32)
    old = msgspec.structs.replace(report, id=random_id())
    with federation.office.writer.transaction():
        assert deviations.take_in(federation.office, old, key_of(desk))

    assert deviations.everything(federation.office)[0].what == WAITING.what
