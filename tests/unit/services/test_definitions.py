"""A document keeps the texts that it was begun with (house-style §5.5)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from mia_desktop.forms.definition import Form
from mia_desktop.services import access, definitions, filling
from mia_desktop.services.definitions import UnknownForm
from mia_desktop.services.desk import Desk
from tests.helpers.desks import new_desk
from tests.helpers.fillings import begin, someone


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = new_desk(tmp_path)
    yield made
    access.leave(made)


def older(form: Form) -> Form:
    return msgspec.structs.replace(form, version=form.version - 1)


def test_an_old_document_is_read_in_its_own_words(desk: Desk) -> None:
    """The paper of 2026 is the same in 2036, though the program has newer forms."""
    case = someone(desk)
    old = older(definitions.newest("kartlaggning"))
    definitions.remember(desk, old)
    values = {"form": {"id": old.id, "version": old.version}, "started": desk.clock.today()}
    document = desk.create("assessment", case, values)

    assert filling.open_document(desk, document).form == old


def test_the_texts_are_kept_once(desk: Desk) -> None:
    """Ten kartläggningar hold one copy of them; none of it leaves with a bundle."""
    case = someone(desk)
    begin(desk, case)
    before = desk.connection.value("SELECT count(*) FROM change WHERE case_id = ''")
    begin(desk, case)

    assert desk.connection.value("SELECT count(*) FROM change WHERE case_id = ''") == before
    assert definitions.of_document(desk, begin(desk, case).document) == definitions.newest(
        "kartlaggning"
    )


@pytest.mark.parametrize(
    "named", [{"id": "kartlaggning", "version": 99}, {"id": "annat", "version": 1}, "odd", None]
)
def test_a_form_that_is_not_here_is_told(desk: Desk, named: object) -> None:
    """A document may come from a newer program: said in a sentence, never a crash."""
    document = desk.create("assessment", someone(desk), {"form": named, "state": "pagaende"})

    with pytest.raises(UnknownForm):
        filling.open_document(desk, document)
