"""Small definitions for tests: a form in a line or two, as it would stand in TOML."""

from mia_desktop.forms import load
from mia_desktop.forms.definition import Form

HEAD = """
format = 1
id = "liten"
version = 1
title = { sv = "Liten", en = "Small" }
purpose = { sv = "Prov", en = "Trial" }
legal_basis = { sv = "Ingen", en = "None" }
retention = { sv = "Ej beslutat", en = "Not decided" }
"""

SECTION = """
[[section]]
id = "ett"
title = { sv = "Ett", en = "One" }
"""


def question(question_id: str, kind: str, more: str = "") -> str:
    return f"""
[[section.question]]
id = "{question_id}"
kind = "{kind}"
label = {{ sv = "Fråga {question_id}", en = "Question {question_id}" }}
{more}
"""


def form(*questions: str) -> Form:
    return load.read(HEAD + SECTION + "".join(questions), "liten.toml")
