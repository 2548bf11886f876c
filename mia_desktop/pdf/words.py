"""The fixed texts of papers by language: one file for each, and the list is open.

A paper is offered in every language whose file has its table; Swedish has them all.
"""

import tomllib
from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import cast

import mia_resources
from msgspec import Struct

SWEDISH = "sv"
_FOLDER = "papers"

Text = str | tuple[str, ...]


class Words(Struct, frozen=True, kw_only=True):
    """One language: called with a key and what stands in its gaps it gives the words."""

    language: str
    tag: str
    """As it is said in a PDF (BCP 47)."""
    name: str
    right: bool
    """Written from right to left."""
    reviewed: bool
    """Whether somebody who has the language as their own has read it."""
    tables: Mapping[str, Mapping[str, Text]]

    def __call__(self, key: str, **gaps: object) -> str:
        text = self._text(key)
        assert isinstance(text, str), key
        return text.format(**gaps)

    def many(self, key: str) -> tuple[str, ...]:
        """Give a list of sentences, in order."""
        texts = self._text(key)
        assert isinstance(texts, tuple), key
        return texts

    def _text(self, key: str) -> Text:
        table, _, name = key.partition(".")
        return self.tables[table][name]

    def day(self, day: date) -> str:
        """12 mars 2026: dates in running text always carry the year (ux §4.6)."""
        months = self.many("common.months")
        return self("common.date", day=day.day, month=months[day.month - 1], year=day.year)

    def decimal(self, number: str) -> str:
        """Give a stored decimal the mark of the language, and a minus instead of a hyphen."""
        shown = number.replace("-", "\N{MINUS SIGN}")
        return shown.replace(".", self("common.decimal"))

    def time(self, stored: str) -> str:
        """Give a stored time the mark of the language: 13.00, in English 13:00."""
        return stored.replace(":", self("common.clock"))

    def period(self, start: date | None, end: date | None) -> str:
        """From–to, or what is known of it; a dash would be read the wrong way in Arabic."""
        if start and end:
            return self("common.period", start=start.isoformat(), end=end.isoformat())
        if start:
            return self("common.from", day=start.isoformat())
        return self("common.to", day=end.isoformat()) if end else ""

    def foreign(self, lang: str = SWEDISH) -> str:
        """Tag words that may stand in another language than the paper; nothing if it is its own."""
        return "" if lang == self.language else words(lang).tag


def languages() -> tuple[str, ...]:
    """Every language there is a file for, Swedish first."""
    found = sorted(path.stem for path in mia_resources.path(_FOLDER).glob("*.toml"))
    return (SWEDISH, *(name for name in found if name != SWEDISH))


def languages_of(paper: str) -> tuple[str, ...]:
    """In which languages a paper can be handed out."""
    return tuple(name for name in languages() if paper in words(name).tables)


@cache
def words(language: str = SWEDISH) -> Words:
    """Read a language; one that has no file is an error of the caller."""
    read = tomllib.loads(mia_resources.read_text(f"{_FOLDER}/{language}.toml"))
    about = read.pop("language")
    tables = {
        table: {key: _text(value) for key, value in texts.items()} for table, texts in read.items()
    }
    return Words(
        language=language,
        tag=about["tag"],
        name=about["name"],
        right=about["direction"] == "right",
        reviewed=about.get("reviewed", True),
        tables=tables,
    )


def _text(value: object) -> Text:
    return tuple(cast("list[str]", value)) if isinstance(value, list) else str(value)
