"""Who wrote what in a field, and the way back: nothing that was said is ever gone (P13)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from mia_desktop.services import (
    access,
    conflicts,
    field_history,
    filling,
    people,
    protection,
    undoing,
)
from mia_desktop.services.desk import Desk
from mia_desktop.store import audit, drafts
from tests.helpers import fillings
from tests.helpers.clock import FakeClock
from tests.helpers.desks import new_desk
from tests.helpers.fillings import again, answer, begin, elsewhere, someone
from tests.helpers.logbook import foreign


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


def values(desk: Desk, record: str, unit: str) -> list[object]:
    return [past.value for past in field_history.of_field(desk, record, unit)]


@pytest.mark.rule("R-18")
def test_each_thing_that_was_written_has_author_and_time(
    desk: Desk, clock: FakeClock, case: str
) -> None:
    """FL 27 §: when and by whom; the newest first, and which one holds."""
    people.set_field(desk, case, "phone", "070-1740605")
    clock.forward(days=1)
    people.set_field(desk, case, "phone", "070-1740606")
    new, old = field_history.of_field(desk, case, "phone")

    assert (old.value, old.author, old.stands) == ("070-1740605", desk.person, False)
    assert (new.value, new.stands, new.elsewhere) == ("070-1740606", True, False)
    assert (new.at - old.at).days == 1


def test_looking_is_noted(desk: Desk, case: str) -> None:
    """R-42: what was read is in the log."""
    people.set_field(desk, case, "phone", "070-1740605")
    field_history.of_field(desk, case, "phone")
    line = next(iter(audit.lines(desk.connection)))

    assert (line.kind, line.record, line.detail) == ("history", case, "phone")


def test_what_another_wrote_and_what_settled_a_krock_are_told(desk: Desk, case: str) -> None:
    """Both words are still there after a krock, and who chose between them."""
    people.set_field(desk, case, "phone", "070-1740605")
    mine = field_history.of_field(desk, case, "phone")
    theirs = foreign(case, "phone", "070-1740609", wall=99, case=case)
    desk.writer.absorb([theirs])
    open_krock = field_history.of_field(desk, case, "phone")
    (conflict,) = conflicts.waiting(desk, case)
    conflicts.settle(desk, conflict, "070-1740609")
    settled = field_history.of_field(desk, case, "phone")

    assert not mine[0].elsewhere
    assert [past.stands for past in open_krock] == [True, True]
    assert [past.author for past in open_krock if past.elsewhere] == ["Ola Bo"]
    assert (settled[0].settled, settled[0].stands) == (True, True)
    assert [past.settled for past in settled[1:]] == [False, False]


def test_an_older_value_is_put_back_as_a_change_of_its_own(desk: Desk, case: str) -> None:
    """Nothing is rubbed out on the way back, and Ångra takes it back again."""
    for number in ("070-1740605", "070-1740606"):
        people.set_field(desk, case, "phone", number)
    new, old = field_history.of_field(desk, case, "phone")
    field_history.put_back(desk, case, "phone", old.id, (new.id,))
    after = values(desk, case, "phone")
    undoing.undo(desk)

    assert after == ["070-1740605", "070-1740606", "070-1740605"]
    assert desk.get(case).values["phone"] == "070-1740606"


def test_what_is_half_typed_gives_way_to_what_is_put_back(desk: Desk, case: str) -> None:
    """A draft over it would hide what was just chosen."""
    opened = begin(desk, case)
    for words in ("Sparar.", "Lånar."):
        answer(desk, opened, "economyText", words)
    filling.keep_draft(desk, opened, "economyText", "Lånar i")
    new, old = field_history.of_field(desk, opened.document.id, "answer/economyText")
    field_history.put_back(desk, opened.document.id, "answer/economyText", old.id, (new.id,))

    assert again(desk, opened).session.stored("economyText") == {"v": "Sparar."}
    assert list(drafts.of_record(desk.connection, opened.document.id)) == []


def test_putting_back_settles_the_krock_that_was_read(desk: Desk, case: str) -> None:
    opened = begin(desk, case)
    answer(desk, opened, "housing", "ANDRAHAND")
    theirs = foreign(
        opened.document.id, "answer/housing", {"v": "HEMLOS"}, wall=99, case=case,
        kind="assessment",
    )  # fmt: skip
    desk.writer.absorb([theirs])
    seen = field_history.of_field(desk, opened.document.id, "answer/housing")
    ids = tuple(past.id for past in seen if past.stands)
    chosen = next(past for past in seen if not past.elsewhere)
    field_history.put_back(desk, opened.document.id, "answer/housing", chosen.id, ids)

    assert conflicts.waiting(desk, case) == []
    assert desk.get(opened.document.id).values["answer/housing"] == {"v": "ANDRAHAND"}


def test_what_came_in_behind_the_panel_is_not_pushed_aside(desk: Desk, case: str) -> None:
    """Bundle-format §5.3: only what its author could read is replaced."""
    for number in ("070-1740605", "070-1740606"):
        people.set_field(desk, case, "phone", number)
    new, old = field_history.of_field(desk, case, "phone")
    elsewhere(desk, case, "phone", "070-1740609", wall=99)
    field_history.put_back(desk, case, "phone", old.id, (new.id,))

    assert [c.unit for c in conflicts.waiting(desk, case)] == ["phone"]


@pytest.mark.rule("R-02")
def test_a_finished_form_is_not_changed_through_its_history(desk: Desk, case: str) -> None:
    """Nor a row of it."""
    opened = begin(desk, case)
    fillings.ready(desk, opened)
    row = fillings.add_row(desk, opened, "jobs", employer="Kafé")
    fillings.set_cell(desk, opened, "jobs", row, "employer", "Skola")
    for words in ("Sparar.", "Lånar."):
        answer(desk, opened, "economyText", words)
    filling.complete(desk, again(desk, opened))
    for record, unit in ((opened.document.id, "answer/economyText"), (row, "cell/employer")):
        new, old = field_history.of_field(desk, record, unit)[:2]
        with pytest.raises(filling.AlreadyFinal):
            field_history.put_back(desk, record, unit, old.id, (new.id,))


def test_every_question_knows_where_its_history_is(desk: Desk, case: str) -> None:
    """A bound one has that of the person's own field, whoever wrote it and where."""
    opened = begin(desk, case)
    row = fillings.add_row(desk, opened, "jobs", employer="Kafé")
    plain = field_history.place(desk, opened, "housing")
    bound = field_history.place(desk, opened, "givenName")
    cell = field_history.place(desk, opened, f"jobs/{row}/employer")

    assert (plain.record, plain.unit) == (opened.document.id, "answer/housing")
    assert (bound.record, bound.unit) == (case, "name")
    assert (cell.record, cell.unit) == (row, "cell/employer")
    assert field_history.as_answer(bound, {"given": "Amina", "family": "K"}) == {"v": "Amina"}
    assert field_history.as_answer(cell, {"v": "Kafé"}) == {"v": "Kafé"}


def test_a_bound_cell_has_the_history_of_its_activity(desk: Desk, case: str) -> None:
    fillings.plan_with_goal(desk, case)
    opened = begin(desk, case, "uppfoljning")
    (row,) = opened.session.rows("activityStatus")
    fillings.set_cell(desk, opened, "activityStatus", row.id, "status", "PAGAR")
    place = field_history.place(desk, opened, f"activityStatus/{row.id}/status")
    (activity,) = desk.of_case(case, "activity")

    assert (place.record, place.unit) == (activity.id, "status")
    assert f"activityStatus/{row.id}/comment" not in again(desk, opened).rewritten


def test_only_what_was_written_over_has_a_button(desk: Desk, case: str) -> None:
    """One word alone is its own history."""
    opened = begin(desk, case)
    row = fillings.add_row(desk, opened, "jobs", employer="Kafé", occupation="Servitör")
    fillings.set_cell(desk, opened, "jobs", row, "employer", "Skola")
    for words in ("Sparar.", "Lånar."):
        answer(desk, opened, "economyText", words)
    answer(desk, opened, "housing", "ANDRAHAND")
    people.set_field(desk, case, "phone", "070-1740605")
    people.set_field(desk, case, "phone", "070-1740606")

    known = again(desk, opened).rewritten
    assert {"economyText", "phone", f"jobs/{row}/employer"} <= known
    assert not {"housing", f"jobs/{row}/occupation"} & known


def test_a_clock_set_beyond_any_calendar_breaks_nothing(desk: Desk, case: str) -> None:
    """Another's clock is another's (bundle-format §5.8)."""
    people.set_field(desk, case, "phone", "070-1740605")
    elsewhere(desk, case, "phone", "070-1740609", wall=2**53 - 1)

    assert field_history.of_field(desk, case, "phone")[0].at.year == 9999


@pytest.mark.rule("R-55")
def test_what_protection_stripped_is_not_read_in_the_history(desk: Desk, case: str) -> None:
    """The former address is where they may be looked for; that it was written may be seen."""
    people.set_field(desk, case, "phone", "0701234567")
    people.set_field(desk, case, "pronoun", "hen")
    people.set_field(desk, case, "pronoun", "hon")
    protection.convert(desk, case, "SEKRETESSMARKERING")
    found = field_history.of_field(desk, case, "phone")

    assert [(past.value, past.stands, past.hidden) for past in found] == [
        (None, True, False), (None, False, True),
    ]  # fmt: skip
    assert values(desk, case, "pronoun") == ["hon", "hen"]
    undoing.undo(desk)
    assert "0701234567" in values(desk, case, "phone")
