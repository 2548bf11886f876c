"""Former answers beside the new, of every kind of question, and the rows of tables (J4, R-11)."""

from __future__ import annotations

import pytest
from mia_ui.forms.past import Past, PastCard
from mia_ui.forms.past_rows import PastRows
from mia_ui.forms.table import NEXT, TableQuestion
from mia_ui.screens.form_reading import past_answers, past_tables
from mia_ui.widgets.text import PlainLabel
from PySide6.QtCore import Qt

from mia_desktop.domain.records.base import Record
from mia_desktop.forms.answers import addresses
from mia_desktop.forms.before import RowBefore, TableBefore
from mia_desktop.forms.definition import Kind
from mia_desktop.forms.rows import TableRow
from mia_desktop.forms.session import FormSession
from mia_desktop.services.earlier import Earlier
from mia_desktop.services.open_form import Filling
from tests.helpers import a11y, every_kind
from tests.helpers.keys import focus
from tests.ui.forms.conftest import TODAY, Play, Played

Key = Qt.Key
THEN = "12 mars 2026"
FORMER = {
    "text": "Hej", "long": "Hej igen", "number": "1,5", "date": "söndag 1 mars 2026",
    "choice": "Annat: päron", "several": "Äpple, Annat, päron", "scale": "7 av 10",
    "change": "Sämre", "slots.now": "Trångt", "slots.wants": "Ja, nu", "levels.read": "Bra",
    "shares.work": "50", "shares.seek": "Ja", "ranked": "1. Språk, 2. Hälsa",
    "week": "Måndag förmiddag, Fredag eftermiddag", "words": "trädgård, båtar",
    "link": "Ett fast jobb",
}  # fmt: skip
"""How each answer of every kind reads a year later, in words."""
ROWS = (
    RowBefore(
        row=TableRow(id="a", cells={"what": {"v": "Kurs"}, "stopped": {"v": "NEJ"}}),
        takes={"what": {"v": "Kurs"}, "stopped": {"v": "NEJ"}}, taken="new-a",
    ),
    RowBefore(
        row=TableRow(id="b", cells={"what": {"v": "Praktik"}, "why": {"v": "Flytt."}}),
        takes={"what": {"v": "Praktik"}, "why": {"v": "Flytt."}}, taken="new-b",
    ),
)  # fmt: skip


def looked_back() -> Filling:
    """A form of every kind, with what was said in the one before."""
    earlier = {
        address: Earlier(form="ett", day="2026-03-12", stored=stored, fits=address != "link")
        for address, stored in every_kind.ANSWERS.items()
        if stored is not None
    }
    before = {"table": TableBefore(form="ett", day="2026-03-12", rows=ROWS)}
    return Filling(
        Record(id="d", kind="assessment", case="c", values={}),
        FormSession(every_kind.FORM, today=TODAY),
        earlier=earlier, before=before, links=every_kind.GOALS,
    )  # fmt: skip


@pytest.fixture
def past() -> dict[str, Past]:
    return past_answers(looked_back(), "sv")


def words(card: PastCard | PastRows) -> str:
    return "\n".join(label.text() for label in card.findChildren(PlainLabel))


def card(played: Played, address: str) -> PastCard:
    box = played.form.box(address)
    assert box is not None
    assert box.past is not None
    return box.past


def played_table(play: Play, rows: list[TableRow] | None = None) -> tuple[Played, TableQuestion]:
    """The table with two former rows, listening as the page does."""
    given = {"table": rows} if rows else {}
    played = play(rows=given, tables=past_tables(looked_back(), "sv"))
    table = played.form.shown["table"]
    assert isinstance(table, TableQuestion)

    def take(question: str, former: tuple[RowBefore, ...]) -> None:
        for one in former:
            played.session.add_row(question, one.taken)
            for column, stored in one.takes.items():
                played.session.set_cell(question, one.taken, column, stored)
        played.form.show_rows(question, played.session.rows(question), NEXT)

    def answered(question: str, row: str, column: str, stored: object) -> None:
        assert stored is None or isinstance(stored, dict)
        played.session.set_cell(question, row, column, stored)
        played.form.follow_row(question, row)

    played.form.rows_taken.connect(take)
    played.form.cell_answered.connect(answered)
    return played, table


def gone(table: TableQuestion) -> PastRows:
    assert table.gone is not None
    return table.gone


class TestEveryKind:
    def test_no_kind_is_left_out(self) -> None:
        """A new kind of question has its former answer here too, or this fails."""
        told = {every_kind.FORM.question(a.partition(".")[0]).kind for a in FORMER}

        assert told | {Kind.TABLE} == set(Kind)

    @pytest.mark.parametrize("address", FORMER)
    def test_it_says_what_was_said(self, play: Play, past: dict[str, Past], address: str) -> None:
        """With its day, in words, beside the question and heard with it."""
        played = play(earlier=past)
        box = played.form.box(address)
        assert box is not None

        assert f"Förra gången, {THEN}" in words(card(played, address))
        assert FORMER[address] in words(card(played, address))
        assert box.row.field.isVisible()
        assert played.session.stored(address) is None

    @pytest.mark.parametrize("address", FORMER)
    def test_it_is_heard_with_the_question(
        self, play: Play, past: dict[str, Past], address: str
    ) -> None:
        played = play(earlier=past)
        box = played.form.box(address)
        assert box is not None
        target = box.answer.field.target()
        group = box.answer.field.group()
        heard = [a11y.described(one) for one in (target, group) if one is not None]

        assert any(f"Förra svaret, {THEN}: {FORMER[address]}" in one for one in heard)

    @pytest.mark.parametrize("address", [a for a in FORMER if a != "link"])
    def test_one_key_says_the_same_again(
        self, play: Play, past: dict[str, Past], address: str
    ) -> None:
        """Ctrl+D as the page carries it out: what stands then is what stood."""
        played = play(earlier=past)
        box = played.form.box(address)
        assert box is not None
        box.take_focus()
        played.form.same_as_then()

        assert played.session.stored(address) == every_kind.ANSWERS[address]
        assert box.answer.stored() == every_kind.ANSWERS[address]

    def test_a_link_is_shown_and_cannot_be_said_again(
        self, play: Play, past: dict[str, Past]
    ) -> None:
        """It is about its own time."""
        played = play(earlier=past)
        card(played, "link").take()

        assert not card(played, "link").same.isVisible()
        assert played.session.stored("link") is None

    def test_parts_without_an_answer_have_none_beside_them(
        self, play: Play, past: dict[str, Past]
    ) -> None:
        played = play(earlier=past)
        said = {a for q in every_kind.FORM.questions() for a in addresses(q)} & set(FORMER)

        assert {box.address for box in played.form.boxes() if box.past is not None} == said


class TestRows:
    def test_a_former_row_that_is_not_here_says_what_it_said(self, play: Play) -> None:
        """Column by column; and nothing is filled in beforehand."""
        played, table = played_table(play)

        assert "Vad: Kurs\nAvbröts den: Nej\n" in words(gone(table)) + "\n"
        assert "De här raderna fanns förra gången och finns inte med nu." in words(gone(table))
        assert gone(table).heading.text() == f"Förra gången, {THEN}"
        assert played.session.rows("table") == ()
        assert gone(table).cards["a"].accessibleName() == f"Rad från {THEN}: Kurs"

    def test_one_key_takes_a_row_over_and_goes_on_to_the_next(
        self, play: Play, said: list[tuple[str, bool]]
    ) -> None:
        """Ctrl+D in a former row; after the last one the keyboard is in the row itself."""
        played, table = played_table(play)
        played.named("table", "Ta med raden: Kurs")
        heard = a11y.described(focus())
        played.form.same_as_then()
        after = a11y.spoken(focus())
        played.form.same_as_then()

        assert heard == "Vad: Kurs. Avbröts den: Nej."
        assert after == "Ta med raden: Praktik"
        assert [row.id for row in played.session.rows("table")] == ["new-a", "new-b"]
        assert played.session.rows("table")[0].cells == ROWS[0].takes
        assert a11y.spoken(focus()) == "Vad"
        assert not gone(table).isVisible()
        assert any("från förra gången är med" in text for text, _ in said)

    def test_all_are_taken_over_by_one_button(self, play: Play) -> None:
        played, table = played_table(play)
        played.named("table", "Ta med alla rader: Fråga table")
        played.keys(Key.Key_Space)

        assert len(table.cards) == 2
        assert table.cards["new-b"].accessibleName() == (
            f"Fråga table, rad 2 av 2, Som förra gången, {THEN}"
        )
        assert table.cards["new-b"].then.text() == f"Som förra gången, {THEN}"

    def test_what_a_cell_said_stands_beside_it_where_it_says_something_else(
        self, play: Play
    ) -> None:
        """And one key says it again; the row tells that it has changed, and that it has not."""
        rows = [TableRow(id="new-a", cells={"what": {"v": "Kurser"}, "stopped": {"v": "NEJ"}})]
        played, table = played_table(play, rows)
        box = table.cards["new-a"].boxes["what"]
        before = words(box.past) if box.past is not None else ""
        changed = table.cards["new-a"].then.text()
        box.take_focus()
        played.form.same_as_then()

        assert before == f"Förra gången, {THEN}\nKurs"
        assert changed == f"Ändrad sedan {THEN}"
        assert played.session.rows("table")[0].cells["what"] == {"v": "Kurs"}
        assert table.cards["new-a"].then.text() == f"Som förra gången, {THEN}"
        assert box.past is not None
        assert not box.past.isVisible()

    def test_a_row_that_is_emptied_still_tells_what_it_was(self, play: Play) -> None:
        rows = [TableRow(id="new-a", cells={"what": {"v": "Kurs"}})]
        _, table = played_table(play, rows)

        assert table.cards["new-a"].then.text() == f"Fanns förra gången, {THEN}"
        assert table.cards["new-a"].boxes["stopped"].past is not None

    def test_a_row_that_was_not_there_is_new(self, play: Play) -> None:
        _, table = played_table(play, [TableRow(id="x", cells={"what": {"v": "Jobb"}})])

        assert table.cards["x"].then.text() == "Ny sedan förra gången"
        assert list(gone(table).cards) == ["a", "b"]

    def test_a_row_written_by_hand_meets_its_former_one(self, play: Play) -> None:
        """As soon as it calls itself so, what the former one said stands beside its cells."""
        played, table = played_table(play, [TableRow(id="x")])
        box = table.cards["x"].boxes["what"]
        box.take_focus()
        played.write("table", "praktik")
        table.cards["x"].boxes["stopped"].take_focus()
        box.commit()
        why = table.cards["x"].boxes["why"].past

        assert list(gone(table).cards) == ["a"]
        assert why is not None
        assert "Flytt." in words(why)
        assert "Den här raden fanns" in words(gone(table))

    def test_the_place_of_the_keyboard_is_said_right(self, play: Play) -> None:
        played, table = played_table(play, [TableRow(id="new-b", cells=dict(ROWS[1].takes))])

        assert a11y.audit(table) == []
        assert [a11y.spoken(stop) for stop in a11y.stops(gone(table))] == ["Ta med raden: Kurs"]
        assert played.said == []

    def test_a_finished_form_tells_what_was_gone_and_takes_nothing(self, play: Play) -> None:
        played, table = played_table(play)
        played.form.set_read_only()
        gone(table).cards["a"].take()

        assert "Kurs" in words(gone(table))
        assert a11y.stops(gone(table)) == []
        assert played.session.rows("table") == ()

    def test_a_table_without_a_past_says_nothing_of_it(self, play: Play) -> None:
        played = play(rows=every_kind.ROWS)
        table = played.form.shown["table"]
        assert isinstance(table, TableQuestion)
        played.form.same_as_then()

        assert table.gone is None
        assert table.cards["rad-1"].then.text() == ""
