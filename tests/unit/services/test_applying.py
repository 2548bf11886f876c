"""What an ingest says that it changed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from mia_desktop.domain.writes import Stub, Write, WriteId
from mia_desktop.services import access, applying, people
from mia_desktop.services.desk import Desk
from mia_desktop.store import entries
from tests.helpers.desks import new_desk
from tests.helpers.fillings import someone


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = new_desk(tmp_path)
    yield made
    access.leave(made)


def test_a_word_that_a_stub_takes_off_the_screen_is_named(desk: Desk) -> None:
    """An office could else make a handler's note "finns inte här" unseen (§1.11, §5.10)."""
    case = someone(desk)
    note = people.add_note(desk, case, "Vi träffades.")
    (mine,) = entries.heads(desk.connection, note, "text")
    assert isinstance(mine, Write)
    hiding = Stub(id=WriteId("0f" * 32), record=note, unit="text", replaces=(mine.id,))
    with desk.writer.transaction():
        (changed,) = applying.apply(desk, [hiding]).changed

    assert (changed.record, changed.before, changed.after) == (note, "Vi träffades.", None)
    assert (changed.case, changed.author) == (case, "")
