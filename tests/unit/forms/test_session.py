"""A form being filled in: sections, progress, rows, finishing."""

import pytest

from mia_desktop.forms import rows
from mia_desktop.forms.answers import NonAnswer, addresses, form_addresses
from mia_desktop.forms.definition import Form
from mia_desktop.forms.player import Player
from mia_desktop.forms.session import FormSession, SectionState
from mia_desktop.forms.sheet import Change
from tests.forms.conftest import TODAY
from tests.helpers.small_forms import form, question

YES_NO = 'list = "CL-JANEJ"'
IF_YES = 'show_when = { question = "a", is = "JA" }'
WHY = 'show_when = { question = "kind", is = "NEJ" }'
CELLS = f"""columns = [
    {{ id = "kind", kind = "choice", label = {{ sv = "k", en = "k" }}, list = "CL-JANEJ" }},
    {{ id = "why", kind = "text", label = {{ sv = "w", en = "w" }}, required = true, {WHY} }},
]"""


def _form() -> Form:
    return form(
        question("a", "choice", YES_NO),
        question("b", "text", IF_YES),
        question("c", "date", "required = true"),
        question("t", "table", CELLS),
    )


@pytest.fixture
def fill() -> Player:
    return Player(_form(), TODAY)


def test_a_section_begins_with_its_first_answer(fill: Player) -> None:
    """The list beside the page tells where something is left."""
    assert fill.state("ett") is SectionState.NOT_STARTED

    fill.answer("a", NonAnswer.DONT_KNOW)

    assert fill.state("ett") is SectionState.STARTED


def test_an_emptied_answer_is_none(fill: Player) -> None:
    """Typing and wiping leaves the section as it was."""
    fill.answer("a", "JA")
    fill.answer("a", None)

    assert fill.state("ett") is SectionState.NOT_STARTED


def test_a_section_is_done_only_without_errors(fill: Player) -> None:
    """ "Markera som klart" checks, and nothing else does."""
    refused = fill.done("ett")
    assert not refused.held
    assert [issue.section for issue in refused.issues] == ["ett"]
    assert fill.session.done == frozenset()

    fill.answer("c", "2026-03-12")

    assert fill.done("ett").held
    assert fill.state("ett") is SectionState.DONE


def test_a_done_section_that_breaks_asks_to_be_looked_at(fill: Player) -> None:
    """After an import the chip says "Se över" instead of pretending."""
    fill.answer("c", "2026-03-12")
    fill.done("ett")
    fill.answer("c", None)

    assert fill.state("ett") is SectionState.REVIEW


def test_a_section_can_be_opened_again(fill: Player) -> None:
    """Klart stays editable."""
    fill.answer("c", "2026-03-12")
    fill.done("ett")
    fill.session.reopen("ett")

    assert fill.state("ett") is SectionState.STARTED


def test_progress_counts_what_is_asked(fill: Player) -> None:
    """A hidden question is not in the way of "alla besvarade"."""
    assert (fill.session.progress().answered, fill.session.progress().asked) == (0, 3)

    fill.answer("a", "JA")
    fill.row("t", kind="JA")
    progress = fill.session.progress()

    assert (progress.answered, progress.asked, progress.done, progress.sections) == (2, 4, 0, 1)


def test_leaving_a_field_says_nothing_about_blanks(fill: Player) -> None:
    """People tab through to look around (ux §1.9)."""
    assert fill.session.issue("c") is None

    fill.answer("c", "i går")
    found = fill.session.issue("c")

    assert found is not None
    assert found.code == "not_a_date"


def test_an_answer_tells_what_it_shows_and_hides(fill: Player) -> None:
    """The screen reader announces the follow-up question."""
    assert fill.answer("a", "JA") == Change(shown=("b",))
    assert fill.answer("a", "NEJ") == Change(hidden=("b",))
    assert fill.answer("a", "NEJ") == Change()


def test_hidden_answers_are_dropped_with_a_notice_when_the_section_is_done(fill: Player) -> None:
    """ "Svaret används inte längre och tas bort", with Ångra."""
    fill.answer("a", "JA")
    fill.answer("b", "text")
    fill.answer("a", "NEJ")
    fill.answer("c", "2026-03-12")
    assert [one.question.id for one in fill.session.dropped()] == ["b"]
    assert fill.value("b") == "text"

    outcome = fill.done("ett")

    assert [(one.question.id, one.answers) for one in outcome.dropped] == [
        ("b", {"b": {"v": "text"}})
    ]
    assert fill.value("b") is None
    fill.session.restore(outcome.dropped)
    assert fill.value("b") == "text"


def test_completing_drops_what_is_hidden_and_only_if_it_holds(fill: Player) -> None:
    """Nothing is lost by trying to complete."""
    fill.answer("a", "JA")
    fill.answer("b", "text")
    fill.answer("a", "NEJ")
    refused = fill.complete()
    assert not refused.held
    assert refused.dropped == ()
    assert fill.value("b") == "text"

    fill.answer("c", "2026-03-12")
    outcome = fill.complete()

    assert [one.question.id for one in outcome.dropped] == ["b"]
    assert fill.session.dropped() == ()


def test_rows_of_a_hidden_table_are_dropped_and_come_back() -> None:
    """A table is an answer like any other."""
    small = form(question("a", "choice", YES_NO), question("t", "table", CELLS + "\n" + IF_YES))
    fill = Player(small, TODAY)
    fill.answer("a", "JA")
    row = fill.row("t", kind="JA")
    fill.answer("a", "NEJ")

    outcome = fill.complete()
    assert [[one.id for one in some.rows] for some in outcome.dropped] == [[row]]
    assert fill.session.rows("t") == ()

    fill.session.restore(outcome.dropped)
    assert [one.id for one in fill.session.rows("t")] == [row]


def test_a_row_asks_by_its_own_cells(fill: Player) -> None:
    """Each job has its own follow-up question."""
    yes, no = fill.row("t", kind="JA"), fill.row("t", kind="NEJ")

    assert [c.id for c in fill.session.columns("t", yes)] == ["kind"]
    assert [c.id for c in fill.session.columns("t", no)] == ["kind", "why"]
    assert (f"t/{no}/why", "required") in fill.issues()
    assert (f"t/{yes}/why", "required") not in fill.issues()


def test_rows_are_added_moved_and_taken_away(fill: Player) -> None:
    """Order is the participant's: the most important job first."""
    first, second = fill.row("t"), fill.row("t")
    session = fill.session
    before = session.rows("t")
    after = session.move_row("t", second, 0)

    assert [row.id for row in after] == [second, first]
    assert [row.id for row in rows.changed_places(before, after)] == [second]
    assert [row.id for row in session.remove_row("t", first)] == [second]


def test_rows_that_come_from_the_store_are_put_in_order() -> None:
    """The store gives them as they were written, by anybody."""
    stored = [rows.TableRow(id="x", place=2048), rows.TableRow(id="y", place=1024)]
    session = FormSession(_form(), today=TODAY, rows={"t": stored})

    assert [row.id for row in session.rows("t")] == ["y", "x"]


def test_a_required_table_needs_a_row() -> None:
    """Required means the same for every kind."""
    fill = Player(form(question("t", "table", CELLS + "\nrequired = true")), TODAY)
    assert fill.issues() == [("t", "required")]

    fill.row("t", kind="JA")

    assert fill.issues() == []


def test_asking_for_an_unknown_address_is_a_bug(fill: Player) -> None:
    """A typing slip in code must not become an answer to nothing."""
    with pytest.raises(KeyError):
        fill.answer("zz", "x")
    with pytest.raises(KeyError):
        fill.visible("zz")
    with pytest.raises(KeyError):
        fill.session.rows("a")
    with pytest.raises(KeyError):
        fill.session.columns("t", "no-row")
    with pytest.raises(KeyError):
        fill.session.set_cell("t", fill.row("t"), "zz", None)
    with pytest.raises(KeyError):
        fill.summary("zz")


def test_answers_of_addresses_unknown_here_are_kept() -> None:
    """A newer colleague's answer must survive being opened in an older program."""
    session = FormSession(_form(), today=TODAY, answers={"fromTheFuture": {"v": 1}})
    session.answer("a", {"v": "JA"})

    assert session.answers["fromTheFuture"] == {"v": 1}


def test_parts_have_addresses_of_their_own() -> None:
    """Each part is one unit, so two people may each write in a slot."""
    small = form(
        question("five", "five_slots"),
        question("t", "table", CELLS),
        question("one", "text"),
    )

    session = FormSession(small, today=TODAY)
    assert addresses(small.question("t")) == ()
    assert session.leaf("five.now") == session.leaves("five")[0]
    assert list(form_addresses(small)) == [
        "five.now", "five.resources", "five.obstacles", "five.support", "five.wants", "one",
    ]  # fmt: skip


def test_issues_come_in_reading_order_and_name_their_question() -> None:
    """The summary of errors leads from top to bottom."""
    rows_ = 'rows = [{ id = "r", label = { sv = "r", en = "r" } }]'
    fill = Player(
        form(
            question("s", "shares", rows_),
            question("b", "text", "required = true"),
            question("n", "number"),
        ),
        TODAY,
    )
    fill.answer("n", "x")
    fill.answer("s.r", 200)

    assert [(i.address, i.question) for i in fill.session.issues()] == [
        ("s.r", "s"), ("b", "b"), ("n", "n"),
    ]  # fmt: skip
