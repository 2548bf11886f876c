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

FILES = ("codes/lists.toml", "codes/municipalities.toml", "codes/languages.toml")


class Own:
    """The office's words of the vault that is open, by place; another vault brings its own.

    One for the whole program, since forms, lists, screens and papers all say their labels here
    and one vault at most is open. Replaced as a whole, so that any thread may read it.
    """

    words: ClassVar[Mapping[str, str]] = MappingProxyType({})


class Label(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A text for the screen or paper in both languages of the program.

    `place` is where an office may have put a word of its own (decisions D4): "CL-INS/CM", or
    "choice/MGT" for a choice of a form. A local name is the same in both languages.
    """

    sv: str
    en: str
    place: str = ""

    def text(self, language: str = "sv") -> str:
        own = Own.words.get(self.place) if self.place else None
        return own or (self.en if language == "en" else self.sv)


def use_words(words: Mapping[str, str]) -> None:
    """From now on these labels are said in the office's own words; codes stay what they are."""
    Own.words = MappingProxyType(dict(words))


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
        """Say the code in words; an unknown one, from a newer program, is shown as it is."""
        return next((one.label.text(language) for one in self.codes if one.id == code), code)


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
    return shipped()[name]


def label(list_id: str, code: str, language: str = "sv") -> str:
    return shipped()[list_id].label(code, language)


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
