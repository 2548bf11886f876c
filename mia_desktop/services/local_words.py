"""Local words: what an office calls insatser, parties and the team (decisions D4).

They come signed in the invitation (bundle-format §3) and hold from the moment its number was
typed. Codes stay what they are: only what is read on screens and papers is another word, so an
old case, another office and the volumes are not changed by it. Lists that a person decides by,
like the categories of a consent, keep the program's words.
"""

from collections.abc import Mapping
from typing import Any

import msgspec

from mia_desktop.domain import codes
from mia_desktop.services.desk import Desk

LISTS = ("CL-INS", "CL-ACT", "CL-REF")
"""Lists whose labels an office may replace."""
TEAM = "choice/MGT"
"""The myndighetsgemensamma team: samverkansteam, resursteam …"""
KEPT = "office_settings"


class Place(msgspec.Struct, frozen=True, kw_only=True):
    """Something that may be called otherwise: where, in which list, and the program's word."""

    id: str
    group: str
    word: str


def places(language: str = "sv") -> list[Place]:
    """Everything that an office may have a word of its own for."""
    team = {"sv": "Möte i team (MGT)", "en": "Team meeting (MGT)"}[language]
    found = [Place(id=TEAM, group=team, word=team)]
    for name in LISTS:
        listed = codes.code_list(name)
        found += [
            Place(
                id=f"{name}/{code.id}",
                group=listed.title.text(language),
                word=code.label.en if language == "en" else code.label.sv,
            )
            for code in listed.codes
        ]
    return found


def words(desk: Desk) -> dict[str, str]:
    """The words that hold: at the office those it last sent, else those that were read in."""
    return dict(_said(desk).get("words") or {})


def retention(desk: Desk) -> int | None:
    """After how many months the office wants disposal proposed (R-43); None is not decided."""
    months: int | None = _said(desk).get("retention")
    return months


def keep(desk: Desk, said: Mapping[str, Any]) -> None:
    """Let an invitation's settings hold, in the caller's transaction; pages made after say so."""
    if desk.setting(KEPT) != said:
        desk.decide(KEPT, dict(said))
    _use(said.get("words") or {})


def use(desk: Desk) -> None:
    """Say the words of this vault; called when it opens."""
    _use(words(desk))


def forget() -> None:
    """Nobody's words: the vault is locked."""
    codes.use_words({})


def _said(desk: Desk) -> Mapping[str, Any]:
    return desk.setting(KEPT) or {}


def _use(own: Mapping[str, str]) -> None:
    """A place that is not known here, from a newer program, is left aside."""
    known = {place.id for place in places()} if own else set()
    codes.use_words({place: word for place, word in own.items() if place in known})
