"""The history of a field of a form, in the words of its question."""

from collections.abc import Callable
from typing import Any

from mia_desktop.services import field_history
from mia_desktop.services.desk import Desk
from mia_desktop.services.field_history import FieldPlace
from mia_desktop.services.filling import Filling
from mia_ui.base.actions import Language
from mia_ui.forms.wording import Wording
from mia_ui.screens.changed_words import shown
from mia_ui.screens.form_reading import links_of


def place_of(desk: Desk, filling: Filling, address: str) -> FieldPlace:
    """Where an answer is kept (on the store thread)."""
    return field_history.place(desk, filling, address)


def words_for(filling: Filling, place: FieldPlace, language: Language) -> Callable[[Any], str]:
    """How values of this field are read: as answers to its question."""
    wording, question = Wording(language, links_of(filling)), place.question
    if question is None:
        return shown
    return lambda value: wording.of(question, field_history.as_answer(place, value))
