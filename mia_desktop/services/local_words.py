"""Local words: what an office calls insatser, parties and the team (decisions D4).

They come signed in the invitation (bundle-format §3) and hold from the moment its number was
typed. Codes stay what they are: only what is read on screens and papers is another word, so an
old case, another office and the volumes are not changed by it. Lists that a person decides by,
like the categories of a consent, keep the program's words. Parties that the office has besides
stand wherever a party is chosen; one that is no longer offered is still read.
"""

import msgspec

from mia_desktop.domain import codes, office_settings, retention
from mia_desktop.domain.codes import Code, Label
from mia_desktop.domain.office_settings import Party, Settings, Word
from mia_desktop.services.desk import Desk

LISTS = (
    "CL-INS", "CL-ACT", "CL-REF", "CL-GOAL", "CL-AREA", "CL-STEP", "CL-SE", "CL-EXIT", "CL-DIST",
    "CL-INC", "CL-DUR", "CL-HOUS", "CL-EDU", "CL-ABSENCE", "CL-FILE", "CL-DEVIATION",
    "CL-DEVIATION-LEVEL",
)  # fmt: skip
"""Lists whose labels an office may replace: those of domain §7, what is asked most often first.

Yes and no, the states that the program itself speaks of, and the categories of a consent, by
which a person decides, keep their words.
"""
PARTIES = "CL-ACT"
"""The list that the office's own parties stand in."""
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
        listed = codes.shipped()[name]
        found += [
            Place(
                id=f"{name}/{code.id}",
                group=listed.title.text(language),
                word=code.label.en if language == "en" else code.label.sv,
            )
            for code in listed.codes
        ]
    return found


def settings(desk: Desk) -> Settings:
    """What holds here: at the office what it last sent, else what was read in."""
    return office_settings.read(desk.setting(KEPT) or {})


def decided(desk: Desk) -> dict[str, int]:
    """Months until the office wants disposal proposed, by class (R-43)."""
    said = settings(desk).retention
    return {name: said[name] for name in retention.CLASSES if name in said}


def keep(desk: Desk, said: Settings) -> None:
    """Let an invitation's settings hold, in the caller's transaction; pages made after say so.

    A party that is no longer among them keeps its name in old cases.
    """
    parties = office_settings.renamed(settings(desk).parties, said.parties)
    said = msgspec.structs.replace(said, parties=parties)
    kept = msgspec.to_builtins(said)
    if desk.setting(KEPT) != kept:
        desk.decide(KEPT, kept)
    _use(said)


def use(desk: Desk) -> None:
    """Say the words of this vault; called when it opens."""
    _use(settings(desk))


def forget() -> None:
    """Nobody's words: the vault is locked."""
    codes.use_own({}, {})


def _use(said: Settings) -> None:
    """A place that is not known here, from a newer program, is left aside."""
    known = {place.id for place in places()} if said.words else set()
    words = {place: _label(word) for place, word in said.words.items() if place in known}
    parties = tuple(
        Code(id=one.code, label=_label(one), retired=one.retired) for one in said.parties
    )
    codes.use_own(words, {PARTIES: parties} if parties else {})


def _label(word: Word | Party) -> Label:
    return Label(sv=word.sv, en=word.en or word.sv)
