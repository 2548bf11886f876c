"""Which words a definition may use where: for a form, a section, a question of each kind."""

from collections.abc import Mapping
from types import MappingProxyType

from mia_desktop.forms.definition import Kind

FORM = (
    "format", "id", "version", "title", "purpose", "legal_basis", "retention", "record", "section",
    "register",
)  # fmt: skip
REGISTER = (
    "title",
    "add",
    "empty",
    "line",
    "detail",
    "day",
    "until",
    "part",
    "home",
    "one",
    "completes",
)
SECTION = (
    "id", "title", "guidance", "group", "show_when", "sensitivity", "share", "print", "voice",
    "earlier", "question",
)  # fmt: skip
ALWAYS = (
    "id", "kind", "label", "help", "why", "show_when", "sensitivity", "share", "print", "private",
    "voice", "area", "was", "since", "earlier_question", "whereabouts", "topics",
)  # fmt: skip
COLUMN = frozenset(ALWAYS) - {"area", "was", "since", "earlier_question", "why"}
ANSWERED = ("required", "required_when", "wanted")
LISTED = ("list", "choices")
FOR_KIND: Mapping[Kind, tuple[str, ...]] = MappingProxyType(
    {
        Kind.TEXT: ("lines", "check", "bind", "auto"),
        Kind.NUMBER: ("min", "max", "decimals", "check", "bind"),
        Kind.DATE: ("check", "bind"),
        Kind.CHOICE: (*LISTED, "bind"),
        Kind.SEVERAL: (*LISTED, "exclusive", "max_choices", "bind"),
        Kind.SCALE: ("low", "high"),
        Kind.CHANGE: ("bind",),
        Kind.FIVE_SLOTS: (),
        Kind.LEVELS: (*LISTED, "rows"),
        Kind.SHARES: ("rows",),
        Kind.TABLE: ("columns", "row_kind", "each", "required"),
        Kind.RANKED: (*LISTED, "max_choices"),
        Kind.WEEK_GRID: (),
        Kind.WORDS: (*LISTED, "max_choices", "bind"),
        Kind.LINK: ("link_to", "bind"),
    }
)
IN_TABLES = frozenset(
    {
        Kind.TEXT, Kind.NUMBER, Kind.DATE, Kind.CHOICE, Kind.SEVERAL, Kind.SCALE, Kind.CHANGE,
        Kind.LINK,
    }
)  # fmt: skip
NEEDS_CHOICES = frozenset({Kind.CHOICE, Kind.SEVERAL, Kind.LEVELS})
