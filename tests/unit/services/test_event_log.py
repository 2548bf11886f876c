"""The log as it is looked through, and the papers of log and disposal."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from mia_desktop.services import access, disposal, event_log, papers, people, rights_papers, viewing
from mia_desktop.services.desk import Desk
from mia_desktop.services.event_log import Chosen
from tests.helpers.caseloads import take_in
from tests.helpers.clock import FakeClock
from tests.helpers.desks import new_desk

pytestmark = pytest.mark.rule("R-42")


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def desk(tmp_path: Path, clock: FakeClock):
    made = new_desk(tmp_path, clock=clock)
    yield made
    access.leave(made)


def test_it_is_narrowed_by_kind_person_number_and_day(desk: Desk, clock: FakeClock) -> None:
    """Somebody asks who opened one participant last week."""
    case = take_in(desk)
    people.open_case(desk, case)
    number = people.number_of(desk, case)
    today = clock.now().astimezone().date()
    every = event_log.read(desk, Chosen())
    opened = event_log.read(desk, Chosen(kind="open", number=number.lower(), since=today))

    assert every.found == every.total == every.events[0].n
    assert {"open", "create", "create_vault"} <= set(every.kinds)
    assert every.actors == ("Anna Handledare",)
    assert [(one.kind, one.number) for one in opened.events] == [("open", number)]
    assert event_log.read(desk, Chosen(actor="Någon annan")).found == 0
    assert event_log.read(desk, Chosen(until=today - timedelta(days=1))).found == 0


def test_a_chain_that_is_whole_and_one_that_is_not(desk: Desk) -> None:
    """A line that was taken away must show as loudly as a line that was changed."""
    take_in(desk)
    whole = event_log.read(desk, Chosen())
    desk.connection.execute("DELETE FROM audit WHERE n = ?", (whole.total,))
    cut = event_log.read(desk, Chosen())
    desk.connection.execute("UPDATE audit SET line = x'7b7d' WHERE n = 2")

    assert whole.whole
    assert not cut.whole
    with pytest.raises((KeyError, TypeError)):
        event_log.read(desk, Chosen())


def test_it_is_read_in_turns(desk: Desk) -> None:
    """A hundred thousand lines must not stop anybody's typing."""
    take_in(desk)
    job = event_log.reading(desk, Chosen(), slice_s=0.0)
    turns = sum(1 for _turn in job)

    assert turns > 1


def test_a_selection_goes_on_paper(desk: Desk) -> None:
    """The one who asks wants it in the hand; no name but those who work here."""
    case = take_in(desk)
    seen = event_log.read(desk, Chosen(kind="create"))
    paper = rights_papers.log_paper(desk, seen, "Allt", "Loggen är hel.", {"create": "La till"})
    text = " ".join(page.text for page in viewing.pages(papers.make(paper)))

    assert "La till" in text
    assert people.number_of(desk, case) in text
    assert "Amina" not in text
    assert paper.file_name == "logg.pdf"
    none = event_log.read(desk, Chosen(kind="nothing"))
    assert papers.make(rights_papers.log_paper(desk, none, "Allt", "Hel.", {}))


@pytest.mark.rule("R-44")
def test_the_protocol_stays_on_paper(desk: Desk) -> None:
    """Numbers, dates and who decided; no participant's name."""
    case = take_in(desk)
    number = people.number_of(desk, case)
    key = disposal.propose(desk, [case], "Beslut 2026:1")
    disposal.approve(desk, key, "Karin Chef")
    disposal.carry_out(desk, key)
    paper = rights_papers.protocol_paper(desk, key)
    text = " ".join(page.text for page in viewing.pages(papers.make(paper)))

    for word in ("Karin Chef", "Anna Handledare", "Beslut 2026:1", number):
        assert word in text
    assert "Amina" not in text
    assert paper.file_name == "gallring-1.pdf"
