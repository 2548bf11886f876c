"""A krock about what is hidden elsewhere is hidden here too, until somebody asks (R-50 to R-55)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from mia_ui.theme import Theme
from PySide6.QtWidgets import QRadioButton
from pytestqt.qtbot import QtBot

from mia_desktop.domain import writes
from mia_desktop.domain.writes import Line
from mia_desktop.services import caseload, conflicts, people
from mia_desktop.services.caseload import NewParticipant
from mia_desktop.store import audit, entries
from tests.helpers import a11y
from tests.helpers.window import DeskThread, OpenWindow, open_window

if TYPE_CHECKING:
    from mia_desktop.services.desk import Desk

BEFORE, MINE, THEIRS = "070-174 06 01", "070-174 06 05", "070-174 06 39"
NUMBERS = ({"kind": "PERSONNUMMER", "number": "199001012382"},
           {"kind": "PERSONNUMMER", "number": "199003142383"})  # fmt: skip


@pytest.fixture(params=["handledare", "kontoret"])
def thread(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[DeskThread]:
    """The laptop and the office: both show krockar."""
    made = DeskThread(tmp_path, role=request.param)
    yield made
    made.close()


def a_krock(desk: Desk, unit: str, mine: Any, theirs: Any, protected: str = "NEJ") -> str:
    case = caseload.add(desk, NewParticipant(given="Selma", family="Bång"))
    people.set_field(desk, case, "phone", BEFORE)
    common = tuple(str(head.id) for head in entries.heads(desk.connection, case, unit))
    people.set_field(desk, case, unit, mine)
    people.set_field(desk, case, "protected", protected)
    line = Line(
        author="Bo Kansli", case=case, epoch="b" * 32, kind="participant", record=case,
        stamp=(1_800_000_000_000, 0), unit=unit, value=theirs, replaces=common,
    )  # fmt: skip
    desk.writer.absorb([writes.make(line)])
    return case


def revealed(desk: Desk) -> list[tuple[str, str]]:
    return [(line.case, line.detail) for line in audit.lines(desk.connection)
            if line.kind == "reveal"]  # fmt: skip


def opened(qtbot: QtBot, theme: Theme, thread: DeskThread) -> OpenWindow:
    return open_window(qtbot, thread, theme, "conflicts")


@pytest.mark.rule("R-52")
def test_both_words_are_hidden_until_somebody_asks(
    qtbot: QtBot, theme: Theme, thread: DeskThread
) -> None:
    """A way to reach a protected person lies open on no screen; that it was shown is logged."""
    case = thread.run(lambda desk: a_krock(desk, "phone", MINE, THEIRS, "SEKRETESSMARKERING"))
    window = opened(qtbot, theme, thread)
    before, buttons = window.texts(), window.screen.findChildren(QRadioButton)
    noted, faults = thread.run(revealed), a11y.audit(window.window)
    window.press("Visa uppgifterna")
    window.settle()
    after = window.texts()
    window.close()

    assert not any(text in before for text in (BEFORE, MINE, THEIRS, "Selma", "Bång"))
    assert "Bo Kansli" in before
    assert [b for b in buttons if b.isVisible()] == []
    assert noted == []
    assert faults == []
    assert MINE in after
    assert THEIRS in after
    assert thread.run(revealed) == [(case, "phone")]


@pytest.mark.rule("R-55")
def test_the_next_time_it_is_hidden_again(qtbot: QtBot, theme: Theme, thread: DeskThread) -> None:
    """And a former way to reach them is not shown at all, as in the history of the field."""
    thread.run(lambda desk: a_krock(desk, "phone", MINE, THEIRS, "SKYDDAD_FOLKBOKFORING"))
    window = opened(qtbot, theme, thread)
    window.press("Visa uppgifterna")
    window.settle()
    shown = window.texts()
    window.close()
    again = opened(qtbot, theme, thread)
    hidden = again.texts()
    again.close()

    assert THEIRS in shown
    assert THEIRS not in hidden
    assert BEFORE not in shown
    assert "Det som stod här förut visas inte." in shown


def test_what_was_shown_is_settled_as_ever(qtbot: QtBot, theme: Theme, thread: DeskThread) -> None:
    """Chosen with the keyboard, after both were read."""
    case = thread.run(lambda desk: a_krock(desk, "phone", MINE, THEIRS, "SEKRETESSMARKERING"))
    window = opened(qtbot, theme, thread)
    window.press("Visa uppgifterna")
    window.settle()
    buttons = [b for b in window.screen.findChildren(QRadioButton) if b.isVisible()]
    next(b for b in buttons if b.text().startswith("Det som Bo Kansli skrev")).click()
    window.press("Använd valet")
    window.settle()
    done = window.texts()
    window.close()

    assert "Inga krockar." in done
    assert thread.run(lambda desk: desk.get(case).values["phone"]) == THEIRS


@pytest.mark.rule("R-50")
@pytest.mark.parametrize(
    ("unit", "mine", "theirs", "protected", "masked"),
    [
        ("identity", *NUMBERS, "NEJ", True),
        ("phone", MINE, THEIRS, "NEJ", False),
        ("name", {"given": "Selma"}, {"given": "Salma"}, "SEKRETESSMARKERING", True),
        ("municipality", "0136", "0138", "ANNAT_SKYDD", True),
        ("pronoun", "hon", "hen", "SEKRETESSMARKERING", False),
        ("pronoun", "hon", "bor hemma", "SEKRETESSMARKERING", True),
    ],
)
def test_what_is_masked_elsewhere_is_masked_in_a_krock(
    tmp_path: Path, unit: str, mine: Any, theirs: Any, protected: str, masked: bool
) -> None:
    """Numbers of everybody, and of protected people who and where they are."""
    thread = DeskThread(tmp_path)
    thread.run(lambda desk: a_krock(desk, unit, mine, theirs, protected))
    (krock,) = [one for one in thread.run(conflicts.waiting) if one.unit == unit]
    thread.close()

    assert krock.masked is masked
