"""A form with a question of every kind, and an answer for each."""

from __future__ import annotations

from typing import Any

from mia_desktop.forms.definition import Form, Kind
from mia_desktop.forms.rows import TableRow
from tests.helpers import small_forms

_ENDS = 'low = { sv = "Inte alls", en = "Not" }\nhigh = { sv = "Helt", en = "All" }'
_CHOICES = """choices = [
    { id = "A", label = { sv = "Äpple", en = "Apple" } },
    { id = "B", label = { sv = "Banan", en = "Banana" } },
    { id = "ANNAT", label = { sv = "Annat", en = "Other" }, own_words = true },
]"""
_LEVELS = """choices = [
    { id = "A1", label = { sv = "Lite", en = "Some" } },
    { id = "B2", label = { sv = "Bra", en = "Well" } },
]
rows = [
    { id = "read", label = { sv = "Läsa", en = "Read" } },
    { id = "write", label = { sv = "Skriva", en = "Write" } },
]"""
_SHARES = """rows = [
    { id = "work", kind = "percent", label = { sv = "Arbete", en = "Work" } },
    { id = "seek", kind = "yes_no", label = { sv = "Söker", en = "Seeking" } },
]"""
_TABLE = """
[[section.question.columns]]
id = "what"
kind = "text"
label = { sv = "Vad", en = "What" }

[[section.question.columns]]
id = "stopped"
kind = "choice"
label = { sv = "Avbröts den", en = "Stopped" }
list = "CL-JANEJ"

[[section.question.columns]]
id = "why"
kind = "text"
label = { sv = "Varför då", en = "Why" }
show_when = { question = "stopped", is = "JA" }
"""

FORM: Form = small_forms.form(
    small_forms.question("text", "text"),
    small_forms.question("long", "text", "lines = 3"),
    small_forms.question("number", "number", "min = 0\nmax = 20\ndecimals = true"),
    small_forms.question("date", "date"),
    small_forms.question("choice", "choice", _CHOICES),
    small_forms.question("several", "several", _CHOICES),
    small_forms.question("scale", "scale", _ENDS),
    small_forms.question("change", "change"),
    small_forms.question("slots", "five_slots"),
    small_forms.question("levels", "levels", _LEVELS),
    small_forms.question("shares", "shares", _SHARES),
    small_forms.question("table", "table", _TABLE),
    small_forms.question("ranked", "ranked", 'list = "CL-DIST"\nmax_choices = 3'),
    small_forms.question("week", "week_grid"),
    small_forms.question("words", "words", "max_choices = 4"),
    small_forms.question("link", "link", 'link_to = "goal"'),
    small_forms.question("more", "text", 'show_when = { question = "choice", is = "A" }'),
    small_forms.question("must", "text", "required = true"),
)

GOALS = {"goal": {"mal-1": "Ett fast jobb", "mal-2": "Bättre svenska"}}

ANSWERS: dict[str, Any] = {
    "text": {"v": "Hej"},
    "long": {"v": "Hej igen"},
    "number": {"v": "1.5"},
    "date": {"v": "2026-03-01"},
    "choice": {"v": "ANNAT", "other": "päron"},
    "several": {"v": ["A", "ANNAT"], "other": "päron"},
    "scale": {"v": 7},
    "change": {"v": -1},
    "slots.now": {"v": "Trångt"},
    "slots.wants": {"v": "JA"},
    "levels.read": {"v": "B2"},
    "shares.work": {"v": 50},
    "shares.seek": {"v": "JA"},
    "ranked": {"v": ["SPRAK", "HALSA"]},
    "week": {"v": ["MON-AM", "FRI-PM"]},
    "words": {"v": ["trädgård", "båtar"]},
    "link": {"v": "mal-1"},
}
ROWS = {
    "table": [
        TableRow(id="rad-1", place=1024, cells={"what": {"v": "Kurs"}}),
        TableRow(id="rad-2", place=2048, cells={"what": {"v": "Praktik"}}),
    ]
}

assert {question.kind for question in FORM.questions()} == set(Kind)
