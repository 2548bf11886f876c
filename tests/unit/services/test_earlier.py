"""What was said last time stands beside the new question; nothing is filled in beforehand (J4)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from mia_desktop.forms import rows as table
from mia_desktop.services import access, filling, undoing
from mia_desktop.services.desk import Desk
from mia_desktop.services.earlier import Earlier
from mia_desktop.services.filling import Filling
from tests.helpers import fillings
from tests.helpers.clock import FakeClock
from tests.helpers.desks import new_desk
from tests.helpers.fillings import again, answer, begin, someone


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def desk(tmp_path: Path, clock: FakeClock) -> Iterator[Desk]:
    made = new_desk(tmp_path, clock=clock)
    yield made
    access.leave(made)


@pytest.fixture
def case(desk: Desk) -> str:
    return someone(desk)


def assessed(desk: Desk, clock: FakeClock, case: str, work: int = 3) -> Filling:
    opened = begin(desk, case)
    fillings.ready(desk, opened)
    answer(desk, opened, "areaWork", work)
    filling.complete(desk, again(desk, opened))
    clock.forward(days=30)
    return opened


def followed_up(desk: Desk, clock: FakeClock, case: str, work: int) -> Filling:
    opened = begin(desk, case, "uppfoljning")
    answer(desk, opened, "date", desk.clock.today().isoformat())
    answer(desk, opened, "areaWork", work)
    filling.complete(desk, again(desk, opened))
    clock.forward(days=30)
    return opened


def test_the_first_follow_up_shows_the_assessment(desk: Desk, clock: FakeClock, case: str) -> None:
    assessed(desk, clock, case, work=3)
    later = begin(desk, case, "uppfoljning")

    assert later.earlier["areaWork"] == Earlier(
        form="kartlaggning", day="2026-03-12", stored={"v": 3}
    )
    assert later.session.stored("areaWork") is None


def test_the_next_shows_the_one_before_it(desk: Desk, clock: FakeClock, case: str) -> None:
    """The newest uppföljning counts before the kartläggning, however new that is."""
    assessed(desk, clock, case, work=3)
    followed_up(desk, clock, case, work=5)
    followed_up(desk, clock, case, work=6)
    later = begin(desk, case, "uppfoljning")

    assert later.earlier["areaWork"] == Earlier(
        form="uppfoljning", day="2026-05-11", stored={"v": 6}
    )


def test_what_was_made_final_is_what_was_said(desk: Desk, clock: FakeClock, case: str) -> None:
    """Words that came late belong to the next version (bundle-format §5.6)."""
    opened = assessed(desk, clock, case, work=3)
    fillings.elsewhere(desk, opened.document.id, "answer/areaWork", {"v": 9})

    assert begin(desk, case, "uppfoljning").earlier["areaWork"].stored == {"v": 3}


def test_an_unfinished_form_counts_as_it_stands(desk: Desk, clock: FakeClock, case: str) -> None:
    opened = begin(desk, case)
    answer(desk, opened, "areaWork", 4)
    clock.forward(days=1)

    assert begin(desk, case, "uppfoljning").earlier["areaWork"].stored == {"v": 4}


def test_blank_and_odd_answers_are_not_shown(desk: Desk, clock: FakeClock, case: str) -> None:
    opened = begin(desk, case)
    answer(desk, opened, "areaWork", 4)
    answer(desk, opened, "areaWork", None)
    fillings.elsewhere(desk, opened.document.id, "answer/areaStudies", 7)
    clock.forward(days=1)

    assert begin(desk, case, "uppfoljning").earlier == {}


def test_the_exit_asks_beside_what_was_said_at_the_start(
    desk: Desk, clock: FakeClock, case: str
) -> None:
    """The question has another name there: occupationBefore (domain §4.3)."""
    opened = begin(desk, case)
    answer(desk, opened, "occupationBefore.studies", 50)
    answer(desk, opened, "incomeBefore", ["LON"])
    clock.forward(days=1)
    later = begin(desk, case, "avslut")

    assert later.earlier["occupationAfter.studies"].stored == {"v": 50}
    assert later.earlier["incomeAfter"].stored == {"v": ["LON"]}


def test_nothing_is_shown_of_a_form_that_came_after(
    desk: Desk, clock: FakeClock, case: str
) -> None:
    first = begin(desk, case)
    clock.forward(days=1)
    followed_up(desk, clock, case, work=8)

    assert again(desk, first).earlier == {}


@pytest.mark.rule("R-11")
def test_a_renewed_assessment_shows_what_was_said_in_the_one_before(
    desk: Desk, clock: FakeClock, case: str
) -> None:
    """In every section, with its day; and nothing is filled in beforehand."""
    first = begin(desk, case)
    fillings.ready(desk, first)
    answer(desk, first, "housing", "ANDRAHAND")
    answer(desk, first, "homeSituation.now", "Vi bor trångt.")
    filling.complete(desk, again(desk, first))
    clock.forward(days=200)
    renewed = begin(desk, case)

    assert renewed.earlier["housing"].stored == {"v": "ANDRAHAND"}
    assert renewed.earlier["homeSituation.now"].stored == {"v": "Vi bor trångt."}
    assert renewed.earlier["housing"].day == "2026-03-12"
    assert renewed.session.stored("housing") is None


def test_a_bound_question_has_no_former_answer(desk: Desk, clock: FakeClock, case: str) -> None:
    """What stands in the person's own field is the same answer still."""
    assessed(desk, clock, case)

    assert "givenName" not in begin(desk, case).earlier


def test_what_no_longer_is_an_answer_cannot_be_given_again(
    desk: Desk, clock: FakeClock, case: str
) -> None:
    """A code of another program, and a link to something of that time."""
    first = begin(desk, case)
    fillings.ready(desk, first)
    answer(desk, first, "housing", "ANDRAHAND")
    fillings.elsewhere(desk, first.document.id, "answer/housing", {"v": "SLOTT"})
    answer(desk, first, "incomeBefore", ["LON"])
    answer(desk, first, "dependants", {"no": "vill_inte_svara"})
    answer(desk, first, "economyText", "Sparar.")
    later = begin(desk, case)

    assert not later.earlier["housing"].fits
    assert later.earlier["dependants"].fits
    assert later.earlier["economyText"].fits
    assert not later.earlier["informed"].fits or later.form.question("informed").required


@pytest.mark.rule("R-11")
class TestRows:
    def renewed(self, desk: Desk, clock: FakeClock, case: str) -> Filling:
        first = begin(desk, case)
        fillings.ready(desk, first)
        fillings.add_row(desk, first, "earlierMeasures", measure="Praktik", year=2020)
        fillings.add_row(desk, first, "earlierMeasures", measure="Kurs", worked="Läraren.")
        fillings.add_row(
            desk, first, "contacts", organisation="FK", role="Handläggare", consent="c"
        )
        fillings.add_row(desk, first, "otherLang")
        filling.complete(desk, again(desk, first))
        clock.forward(days=200)
        return begin(desk, case)

    def take(self, desk: Desk, opened: Filling, question: str, place: int) -> str:
        """Take a former row over as the page does; returns its id."""
        one, session = opened.before[question].rows[place], opened.session
        row = one.taken if one.free else desk.new_id()
        was = session.rows(question)
        session.add_row(question, row)
        for column, stored in one.takes.items():
            session.set_cell(question, row, column, stored)
        rows = table.changed_places(was, session.rows(question))
        filling.take_rows(desk, opened, question, rows, [row])
        return row

    def test_the_former_rows_stand_there_in_their_order(
        self, desk: Desk, clock: FakeClock, case: str
    ) -> None:
        """Nothing is filled in beforehand; a row in which nothing was said is no row."""
        opened = self.renewed(desk, clock, case)
        then = opened.before["earlierMeasures"]

        assert (then.form, then.day) == ("kartlaggning", "2026-03-12")
        assert [one.row.cells for one in then.rows] == [
            {"measure": {"v": "Praktik"}, "year": {"v": 2020}},
            {"measure": {"v": "Kurs"}, "worked": {"v": "Läraren."}},
        ]
        assert opened.session.rows("earlierMeasures") == ()
        assert "otherLang" not in opened.before

    def test_a_row_is_taken_over_with_all_that_can_be_said_again(
        self, desk: Desk, clock: FakeClock, case: str
    ) -> None:
        """Once kept it is known to be the same row; Ångra takes it away as one step."""
        opened = self.renewed(desk, clock, case)
        self.take(desk, opened, "earlierMeasures", 1)
        kept = again(desk, opened)
        rows = kept.session.rows("earlierMeasures")
        undoing.undo(desk)

        assert [one.cells for one in rows] == [
            {"measure": {"v": "Kurs"}, "worked": {"v": "Läraren."}}
        ]
        assert rows[0].id == kept.before["earlierMeasures"].rows[1].taken
        assert again(desk, opened).session.rows("earlierMeasures") == ()

    def test_two_coaches_who_take_over_the_same_row_write_into_one(
        self, desk: Desk, clock: FakeClock, case: str
    ) -> None:
        """The id is made from document, question and former row: it is the same everywhere."""
        opened = self.renewed(desk, clock, case)
        one, other = opened.before["earlierMeasures"].rows

        assert one.taken == again(desk, opened).before["earlierMeasures"].rows[0].taken
        assert one.taken != other.taken

    def test_a_row_that_was_taken_away_again_is_not_written_on(
        self, desk: Desk, clock: FakeClock, case: str
    ) -> None:
        """A word into a removed record would bring it back behind everybody's back (§5.5)."""
        opened = self.renewed(desk, clock, case)
        filling.remove_row(desk, self.take(desk, opened, "earlierMeasures", 0))
        opened = again(desk, opened)
        free = [one.free for one in opened.before["earlierMeasures"].rows]
        row = self.take(desk, opened, "earlierMeasures", 0)

        assert free == [False, True]
        assert [one.id for one in again(desk, opened).session.rows("earlierMeasures")] == [row]

    def test_a_link_is_about_its_own_time(self, desk: Desk, clock: FakeClock, case: str) -> None:
        """The consent of then is shown, and not taken over with the row."""
        opened = self.renewed(desk, clock, case)
        then = opened.before["contacts"].rows[0]

        assert then.row.cells["consent"] == {"v": "c"}
        assert then.takes == {"organisation": {"v": "FK"}, "role": {"v": "Handläggare"}}

    def test_an_unfinished_form_counts_as_it_stands(
        self, desk: Desk, clock: FakeClock, case: str
    ) -> None:
        first = begin(desk, case)
        fillings.add_row(desk, first, "earlierMeasures", measure="Praktik")
        clock.forward(days=1)

        assert len(begin(desk, case).before["earlierMeasures"].rows) == 1

    def test_a_final_form_takes_no_rows(self, desk: Desk, clock: FakeClock, case: str) -> None:
        opened = self.renewed(desk, clock, case)
        fillings.ready(desk, opened)
        filling.complete(desk, again(desk, opened))

        with pytest.raises(filling.AlreadyFinal):
            filling.take_rows(desk, opened, "earlierMeasures", (), [desk.new_id()])
