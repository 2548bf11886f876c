"""What a participant needs for a meeting to work, for whoever plans it: never a filter (R-61)."""

import msgspec

from mia_desktop.domain.records.person import Interpreter
from mia_desktop.forms import bindings
from mia_desktop.forms.answers import Stored
from mia_desktop.forms.definition import Question
from mia_desktop.services import definitions, phases
from mia_desktop.services.desk import Desk

UNIT = "communication_needs"


class Needs(msgspec.Struct, frozen=True, kw_only=True):
    """The answer to what is needed, with its question, and the interpreter."""

    question: Question
    stored: Stored = None
    interpreter: Interpreter = Interpreter()


def of_case(desk: Desk, case: str) -> Needs | None:
    """What is known of this participant; None for what is no participant's."""
    record = desk.find(case)
    if record is None or record.kind != "participant":
        return None
    asked = bindings.bound(definitions.newest(phases.ASSESSMENT))
    question = next(question for question, bond in asked if bond.unit == UNIT)
    return Needs(
        question=question,
        stored=bindings.read(question, record.values),
        interpreter=msgspec.convert(record.values.get("language") or {}, Interpreter),
    )
