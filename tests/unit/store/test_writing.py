"""Saving: what is written, what it replaces, and when nothing is written at all."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from mia_desktop.domain import chain
from mia_desktop.domain.authoring import OpenConflict
from mia_desktop.domain.writes import BadWrite
from mia_desktop.store import entries, reading
from mia_desktop.store.writing import Change
from tests.helpers.logbook import Logbook, foreign, open_logbook, stamp, stub_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from mia_desktop.domain.writes import Write


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Logbook]:
    with open_logbook(tmp_path) as opened:
        yield opened


def plan(book: Logbook, value: object, **how: object) -> list[Write]:
    return book.put("plan-1", "plan", {"agreement": value}, case="case-1", **how)


def heads(book: Logbook, record: str = "plan-1", unit: str = "agreement") -> list[str]:
    return [entry.id for entry in entries.heads(book.connection, record, unit)]


def test_an_unchanged_value_is_not_written(book: Logbook) -> None:
    """Leaving a field without touching it must not put the handler's name on it."""
    plan(book, "Möten på fredagar")

    assert plan(book, "Möten på fredagar") == []
    assert book.writer.position().count == 1


def test_a_value_made_of_parts_is_known_again(book: Logbook) -> None:
    """Dates and lists come back as text and lists; that is no change."""
    days = {"follow_ups": (book.clock.today(),)}
    book.put("plan-1", "plan", days)

    assert book.put("plan-1", "plan", days) == []


def test_nobody_is_in_krock_with_herself_over_an_open_page(book: Logbook) -> None:
    """Ångra, or another page, wrote behind the page: her own word steps aside for her own."""
    (on_screen,) = plan(book, "ett")
    plan(book, "två")
    made = plan(book, "tre", on_screen=(on_screen.id,))

    assert heads(book) == [made[0].id]


def test_what_came_in_behind_an_open_page_stays_beside(book: Logbook) -> None:
    """Nobody may push aside a word that was never on the screen (bundle-format §5.3)."""
    (on_screen,) = plan(book, "ett")
    other = foreign("plan-1", "agreement", "annat", replaces=[on_screen], case="case-1")
    book.writer.absorb([other])
    made = plan(book, "tre", on_screen=(on_screen.id,))

    assert heads(book) == sorted([made[0].id, other.id])


def test_a_yes_and_a_one_are_different_answers(book: Logbook) -> None:
    """Python says True == 1; the form does not."""
    book.put("doc", "assessment", {"answer/housing": {"v": 1}})

    assert len(book.put("doc", "assessment", {"answer/housing": {"v": True}})) == 1


def test_a_blank_where_nothing_was_said_is_not_written(book: Logbook) -> None:
    """Tabbing through an empty form leaves no trace."""
    assert plan(book, None) == []


def test_a_field_can_be_emptied(book: Logbook) -> None:
    """Taking an answer back is a change like any other."""
    plan(book, "Möten på fredagar")

    assert len(plan(book, None)) == 1
    assert reading.record(book.connection, "plan-1").values == {"agreement": None}


def test_a_new_value_takes_the_place_of_the_one_on_the_screen(book: Logbook) -> None:
    """One field has one value after one person has edited it."""
    (first,) = plan(book, "Möten på fredagar")
    (second,) = plan(book, "Möten på måndagar")

    assert second.line.replaces == (first.id,)
    assert heads(book) == [second.id]


def test_an_edit_beside_a_krock_leaves_the_other_value_standing(book: Logbook) -> None:
    """Nobody's words go away because somebody else went on writing."""
    plan(book, "Möten på fredagar")
    theirs = foreign("plan-1", "agreement", "Inga möten", kind="plan", case="case-1")
    book.writer.absorb([theirs])
    plan(book, "Möten varje dag")

    assert theirs.id in heads(book)
    assert reading.record(book.connection, "plan-1").open == ("agreement",)


def test_a_settlement_replaces_every_value_that_was_shown(book: Logbook) -> None:
    """One decision ends a krock, however many were in it."""
    plan(book, "Möten på fredagar")
    others = [foreign("plan-1", "agreement", f"Nr {n}", kind="plan") for n in range(3)]
    book.writer.absorb(others)
    (settled,) = plan(book, "Möten på fredagar", settle=True)

    assert heads(book) == [settled.id]
    assert reading.with_conflicts(book.connection) == []


def test_a_machine_never_speaks_over_a_person(book: Logbook) -> None:
    """What the program works out must not change what somebody has said."""
    plan(book, "Räknat", machine=True)
    plan(book, "Räknat om", machine=True)
    (mine,) = plan(book, "Så här är det")

    assert plan(book, "Räknat igen", machine=True) == []
    assert heads(book) == [mine.id]


def test_a_person_can_make_a_machine_s_value_their_own(book: Logbook) -> None:
    """Agreeing with a worked-out value is a statement: it is written."""
    plan(book, "Räknat", machine=True)

    assert plan(book, "Räknat", machine=True) == []
    assert len(plan(book, "Räknat")) == 1


def test_the_chain_names_every_write_in_order(book: Logbook) -> None:
    """Whoever checks the vault can see that nothing was taken out or put in."""
    made = [*plan(book, "Ett"), *plan(book, "Två"), *plan(book, "Tre")]
    link = chain.log_start(book.writer.position().epoch, chain.ROOT)
    for n, write in enumerate(made, 1):
        link = chain.following(link, n, write.id)

    assert [bytes.fromhex(w.id) for w in made] == [row[2] for row in book.rows("chain")]
    assert book.writer.position().link == link


def test_a_failed_save_leaves_nothing_behind(book: Logbook) -> None:
    """A save is all of it or nothing, the chain's place included."""
    before = book.writer.position()
    bad = Change(case="c", kind="plan", record="plan-1", unit="risk_plan", value="a\0b")
    good = Change(case="c", kind="plan", record="plan-1", unit="agreement", value="Möten")
    with pytest.raises(BadWrite):
        book.writer.put([good, bad])

    assert book.writer.position() == before
    assert book.rows("change") == book.rows("record") == []


class TestClock:
    def test_stamps_grow_though_the_clock_goes_back(self, book: Logbook) -> None:
        """A laptop whose clock is set back must not let older words win."""
        (first,) = plan(book, "Ett")
        book.clock.moment -= timedelta(days=400)
        (second,) = plan(book, "Två")

        assert second.line.stamp > first.line.stamp
        assert stamp(book) == second.line.stamp

    def test_others_stamps_carry_ours_along(self, book: Logbook) -> None:
        """An answer to what somebody wrote is later than what it answers."""
        ahead = int((book.clock.now() + timedelta(hours=23)).timestamp() * 1000)
        book.writer.absorb([foreign("plan-1", "agreement", "Då", kind="plan", wall=ahead)])
        (mine,) = plan(book, "Nu")

        assert mine.line.stamp == (ahead, 1)

    def test_a_stamp_far_ahead_does_not_move_our_clock(self, book: Logbook) -> None:
        """One computer set to another year must not drag all others there."""
        ahead = int((book.clock.now() + timedelta(hours=25)).timestamp() * 1000)
        book.writer.absorb([foreign("plan-1", "agreement", "Då", kind="plan", wall=ahead)])

        assert stamp(book)[0] < ahead


class TestRemoval:
    def test_a_removed_record_is_not_shown(self, book: Logbook) -> None:
        """What was taken away is gone from the lists."""
        plan(book, "Möten på fredagar")
        removal = book.writer.remove("plan-1", "plan", "case-1")

        assert removal.line.saw == tuple(heads(book))
        assert reading.record(book.connection, "plan-1") is None

    def test_a_removal_that_somebody_overtook_is_void_and_said(self, book: Logbook) -> None:
        """A colleague's new words are never taken away unseen."""
        mine = plan(book, "Möten på fredagar")
        book.writer.remove("plan-1", "plan", "case-1")
        theirs = foreign("plan-1", "agreement", "Alla dagar", kind="plan", replaces=mine)
        book.writer.absorb([theirs])
        found = reading.record(book.connection, "plan-1")

        assert found is not None
        assert found.void
        assert reading.with_conflicts(book.connection) == [found]

    def test_a_machine_s_write_does_not_hold_a_record_up(self, book: Logbook) -> None:
        """Nobody said anything, so nobody's words are lost."""
        plan(book, "Möten på fredagar")
        book.writer.remove("plan-1", "plan", "case-1")
        book.writer.absorb([foreign("plan-1", "risk_plan", "x", kind="plan", machine=True)])

        assert reading.record(book.connection, "plan-1") is None

    def test_a_removal_can_be_taken_back(self, book: Logbook) -> None:
        """Ångra brings back every word."""
        plan(book, "Möten på fredagar")
        book.writer.remove("plan-1", "plan", "case-1")
        book.writer.bring_back("plan-1", "plan", "case-1")
        found = reading.record(book.connection, "plan-1")

        assert found is not None
        assert found.values == {"agreement": "Möten på fredagar"}


class TestCompletion:
    def answer(self, book: Logbook, unit: str, value: object, record: str = "doc") -> list[Write]:
        return book.put(record, "assessment", {unit: value}, case="case-1")

    def row(self, book: Logbook, key: str, what: str, document: str = "doc") -> list[Write]:
        values = {"document": document, "cell/what": what}
        return book.put(key, "row", values, case="case-1")

    @pytest.mark.rule("R-02")
    def test_it_is_refused_while_a_krock_is_open(self, book: Logbook) -> None:
        """A final paper must not say one thing while another stands beside it."""
        self.answer(book, "answer/housing", {"v": "EGET"})
        other = foreign("doc", "answer/housing", {"v": "HYRES"}, kind="assessment", case="case-1")
        book.writer.absorb([other])

        with pytest.raises(OpenConflict) as caught:
            book.writer.complete("doc", "assessment", "case-1", {})
        assert caught.value.units == (("doc", "answer/housing"),)

    def test_it_is_refused_while_a_krock_is_open_in_a_row(self, book: Logbook) -> None:
        """The rows of a table belong to the document."""
        self.answer(book, "answer/housing", {"v": "EGET"})
        self.row(book, "row-1", "Lager")
        other = foreign("row-1", "cell/what", "Butik", kind="row", case="case-1")
        book.writer.absorb([other])

        with pytest.raises(OpenConflict):
            book.writer.complete("doc", "assessment", "case-1", {})

    @pytest.mark.rule("R-02")
    def test_its_content_is_what_was_seen_for_ever(self, book: Logbook) -> None:
        """What the participant was shown can be shown again, whatever came later."""
        self.answer(book, "answer/housing", {"v": "EGET"})
        self.row(book, "row-1", "Lager")
        self.row(book, "row-2", "Annans", document="another")
        book.writer.complete("doc", "assessment", "case-1", {})
        self.answer(book, "answer/housing", {"v": "HYRES"})
        self.row(book, "row-1", "Butik")
        version = reading.final_version(book.connection, "doc")

        assert version is not None
        assert version.records["doc"].values == {"answer/housing": {"v": "EGET"}}
        assert set(version.records) == {"doc", "row-1"}
        assert version.records["row-1"].values["cell/what"] == "Lager"

    def test_what_comes_after_is_named_as_late(self, book: Logbook) -> None:
        """It is offered as "kom efter fastställandet", never mixed in."""
        first = self.answer(book, "answer/housing", {"v": "EGET"})
        book.writer.complete("doc", "assessment", "case-1", {})
        after = foreign(
            "doc", "answer/housing", {"v": "X"}, replaces=first, kind="assessment", case="case-1"
        )
        book.writer.absorb([after])
        (version,) = reading.versions(book.connection, "doc").all

        assert [entry.id for entry in version.late] == [after.id]

    def test_a_completion_that_stayed_home_has_no_content_here(self, book: Logbook) -> None:
        """The screen says "Finns inte här", never an older value."""
        final = foreign("doc", "!complete", {}, kind="assessment")
        book.writer.absorb([stub_of(final)])

        assert reading.final_version(book.connection, "doc") is None

    def test_two_completions_do_not_stand_in_each_other_s_way(self, book: Logbook) -> None:
        """Two versions are no krock; a later one can still be made."""
        self.answer(book, "answer/housing", {"v": "EGET"})
        first = book.writer.complete("doc", "assessment", "case-1", {"n": 1})
        second = book.writer.complete("doc", "assessment", "case-1", {"n": 2})
        newest = reading.final_version(book.connection, "doc")
        chosen = foreign(
            "doc", "!complete", {"holds": first.id}, saw=[first, second], kind="assessment",
            case="case-1",
        )  # fmt: skip
        book.writer.absorb([chosen])
        held = reading.final_version(book.connection, "doc")

        assert len(reading.versions(book.connection, "doc").all) == 2
        assert newest is not None
        assert newest.write.id == second.id
        assert held is not None
        assert held.write.id == first.id


def test_one_call_saves_several_records(book: Logbook) -> None:
    """A participant and the first participation come in together."""
    changes = [
        Change(case="c", kind="participant", record="c", unit="number", value="K7-0001"),
        Change(case="c", kind="participation", record="p", unit="status", value="PLANERING"),
    ]
    book.writer.put(changes)
    (row,) = reading.case_rows(book.connection, ["c"])

    assert (row.number, row.phase) == ("K7-0001", "PLANERING")
