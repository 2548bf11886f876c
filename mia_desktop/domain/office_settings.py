"""What an office decides for all its handledare: times, parties and words of its own (D4).

They travel in its signed invitation (bundle-format §3) and lie in the vault once its number was
typed. The first version said one number of months for everything, parties by name alone and words
in one language; it is still read, from files and from vaults.
"""

import re
from collections.abc import Collection, Iterable, Mapping
from hashlib import sha256
from typing import Annotated, Any
from unicodedata import normalize

import msgspec
from msgspec import Meta

from mia_desktop.domain import codes, retention
from mia_desktop.domain.codes import OWN

Text = Annotated[str, Meta(min_length=1, max_length=500)]
Months = Annotated[int, Meta(ge=retention.LEAST, le=retention.MOST)]
ClassName = Annotated[str, Meta(pattern=r"\A[a-z_]{1,40}\Z")]
MOST_PARTIES, MOST_WORDS = 100, 200
LONGEST = 40
_BETWEEN = re.compile(r"[^A-Z0-9]+")


class Word(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What something is called; in English too where the office has said so."""

    sv: Text
    en: Text | None = None


class Party(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A party that no list has. Its code stays when it is renamed or no longer offered."""

    code: Annotated[str, Meta(pattern=r"\AEGENPART_[A-Z0-9_]{1,50}\Z")]
    sv: Text
    en: Text | None = None
    retired: bool = False


class Settings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Months until disposal is proposed, by class (R-43; none = not decided), parties, words."""

    parties: Annotated[tuple[Party, ...], Meta(max_length=MOST_PARTIES)] = ()
    retention: dict[ClassName, Months] = {}
    words: Annotated[dict[Text, Word], Meta(max_length=MOST_WORDS)] = {}

    def texts(self) -> list[str]:
        """All words of it that will stand on a screen."""
        said: list[Word | Party] = [*self.words.values(), *self.parties]
        both = [text for one in said for text in (one.sv, one.en) if text]
        return [*self.words, *(party.code for party in self.parties), *both]


class First(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The first version of the same: a number is for all classes."""

    parties: Annotated[tuple[Text, ...], Meta(max_length=MOST_PARTIES)] = ()
    retention: Months | None = None
    words: Annotated[dict[Text, Text], Meta(max_length=MOST_WORDS)] = {}

    def now(self) -> Settings:
        """As the present version says it; a party that the list has is no own one."""
        listed = codes.shipped()["CL-ACT"].ids
        return Settings(
            parties=parties(name for name in dict.fromkeys(self.parties) if name not in listed),
            retention=dict.fromkeys(retention.CLASSES, self.retention) if self.retention else {},
            words={place: Word(sv=text) for place, text in self.words.items()},
        )  # fmt: skip


def party(name: str, english: str | None = None, taken: Collection[str] = ()) -> Party:
    """A new party; its code says what it was first called, so that it is read everywhere."""
    bare = normalize("NFKD", name.upper()).encode("ascii", "ignore").decode()
    first = _BETWEEN.sub("_", bare).strip("_")[:LONGEST] or sha256(name.encode()).hexdigest()[:8]
    every = (f"{OWN}{first.upper()}{end}" for end in ("", *(f"_{n}" for n in range(2, 200))))
    return Party(code=next(one for one in every if one not in taken), sv=name, en=english or None)


def parties(names: Iterable[str]) -> tuple[Party, ...]:
    """A party for each name."""
    made: dict[str, Party] = {}
    for name in names:
        one = party(name, taken=made)
        made[one.code] = one
    return tuple(made.values())


def read(said: Mapping[str, Any]) -> Settings:
    """Settings that a vault keeps, of either version; raises ValidationError for neither."""
    return read_first(said) if is_first(said) else msgspec.convert(said, Settings)


def read_first(said: Any) -> Settings:
    return msgspec.convert(said, First).now()


def is_first(said: Mapping[str, Any]) -> bool:
    """Only the present version says times as a table."""
    return not isinstance(said.get("retention"), Mapping)


def renamed(before: Iterable[Party], said: Iterable[Party]) -> tuple[Party, ...]:
    """What is offered now, and what was offered before, which stays readable."""
    now = {one.code: one for one in said}
    gone = (msgspec.structs.replace(one, retired=True) for one in before if one.code not in now)
    return (*now.values(), *gone)[:MOST_PARTIES]
