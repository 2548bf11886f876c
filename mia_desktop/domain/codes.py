"""Code lists: what may be chosen, in Swedish and English (domain §7).

A code is for ever, its label is not: an office may call things by its own words (decisions D4),
and a retired code is still read in old cases but no longer offered.
"""

import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from types import MappingProxyType
from typing import Any, ClassVar

import mia_resources
import msgspec

OWN = "EGENPART_"
"""Codes of an office's own parties begin so; what follows is what it was first called."""
FILES = ("codes/lists.toml", "codes/municipalities.toml", "codes/languages.toml")


class Own:
    """The office's words and codes of the vault that is open; another vault brings its own.

    One for the whole program, since forms, lists, screens and papers all say their labels here
    and one vault at most is open. Replaced as a whole, so that any thread may read it.
    """

    words: ClassVar[Mapping[str, "Label"]] = MappingProxyType({})
    """By place."""
    codes: ClassVar[Mapping[str, tuple["Code", ...]]] = MappingProxyType({})
    """By list: what the program's list does not have."""


class Label(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A text for the screen or paper in both languages of the program.

    `place` is where an office may have put a word of its own (decisions D4): "CL-INS/CM", or
    "choice/MGT" for a choice of a form.
    """

    sv: str
    en: str
    place: str = ""

    def text(self, language: str = "sv") -> str:
        said = Own.words.get(self.place, self) if self.place else self
        return said.en if language == "en" else said.sv


def use_own(words: Mapping[str, Label], more: Mapping[str, "tuple[Code, ...]"]) -> None:
    """From now on the office's own words are said, and its own codes stand in these lists.

    Codes that were there stay what they are.
    """
    Own.words, Own.codes = MappingProxyType(dict(words)), MappingProxyType(dict(more))


class Code(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One thing that can be chosen; `own_words` asks for words beside it (Annat: …)."""

    id: str
    label: Label
    group: str = ""
    own_words: bool = False
    retired: bool = False


class CodeList(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    id: str
    title: Label
    codes: tuple[Code, ...]

    @property
    def ids(self) -> tuple[str, ...]:
        return tuple(code.id for code in self.codes)

    def get(self, code: str) -> Code:
        for one in self.codes:
            if one.id == code:
                return one
        raise KeyError(f"{self.id} has no {code}")

    def label(self, code: str, language: str = "sv") -> str:
        """Say the code in words; an unknown one, from elsewhere, is shown as it is."""
        found = (one.label.text(language) for one in self.codes if one.id == code)
        return next(found, unknown(code))


def unknown(code: str) -> str:
    """A code that no list here has, as a person can read it best."""
    own = code.removeprefix(OWN)
    return code if own == code else own.replace("_", " ").capitalize()


@cache
def shipped() -> Mapping[str, CodeList]:
    """Read the lists that come with the program, by id (`CL-HOUS`)."""
    found: dict[str, CodeList] = {}
    for name in FILES:
        for one in parse(mia_resources.read_text(name)):
            if one.id in found:
                raise ValueError(f"code list {one.id} twice")
            found[one.id] = one
    return found


def parse(text: str) -> tuple[CodeList, ...]:
    """Read lists from TOML: `[CL-X]` with `title` and `codes = [[id, sv, en, {…}], …]`."""
    return tuple(_list(name, table) for name, table in tomllib.loads(text).items())


def code_list(name: str) -> CodeList:
    """A list as it holds here: with the office's own codes."""
    listed = shipped()[name]
    own = with_own(name, listed.codes)
    return listed if own is listed.codes else msgspec.structs.replace(listed, codes=own)


def with_own(name: str, listed: tuple[Code, ...]) -> tuple[Code, ...]:
    """The office's own codes stand after the program's, before the one that asks for words."""
    own = Own.codes.get(name)
    if not own:
        return listed
    place = next((n for n, one in enumerate(listed) if one.own_words), len(listed))
    return (*listed[:place], *own, *listed[place:])


def label(list_id: str, code: str, language: str = "sv") -> str:
    return code_list(list_id).label(code, language)


def _list(name: str, table: Mapping[str, Any]) -> CodeList:
    codes = tuple(_code(name, row) for row in table["codes"])
    _refuse_doubles(name, (code.id for code in codes))
    title = msgspec.convert(table["title"], Label)
    return CodeList(id=name, title=title, codes=codes)


def _code(name: str, row: list[Any]) -> Code:
    """Read `[code, name]`, `[code, sv, en]` or `[code, sv, en, {…}]`."""
    code, swedish, *more = row
    english = more[0] if more else swedish
    rest: dict[str, Any] = more[1] if len(more) > 1 else {}
    label = {"sv": swedish, "en": english, "place": f"{name}/{code}"}
    return msgspec.convert({"id": code, "label": label, **rest}, Code)


def _refuse_doubles(name: str, ids: Iterable[str]) -> None:
    seen: set[str] = set()
    for one in ids:
        if one in seen:
            raise ValueError(f"{name} has {one} twice")
        seen.add(one)
