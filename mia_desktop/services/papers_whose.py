"""Whose a paper is: what stands on every paper of a participant, and how they want to read it."""

from typing import Any

import msgspec

from mia_desktop.domain.records.person import Participant
from mia_desktop.pdf import words
from mia_desktop.pdf.words import SWEDISH
from mia_desktop.services import disputed
from mia_desktop.services.desk import Desk

LARGE_FOR = frozenset({"STOR_STIL", "LATTLAST"})
"""Needs that a paper in large type, in one column of short lines, is meant for (R-61)."""
_PLACE = "paper/"


class Manner(msgspec.Struct, frozen=True, kw_only=True):
    """How a participant reads: the language of their own papers, and whether in large type."""

    language: str = SWEDISH
    large: bool = False


def manner(desk: Desk, case: str) -> Manner:
    """What was chosen for them last, else what their language and needs ask for (R-61)."""
    person = desk.get(case).as_type(Participant)
    spoken = person.language.language
    language = spoken if spoken in reviewed() else SWEDISH
    own = Manner(language=language, large=bool(LARGE_FOR & {*person.communication_needs}))
    chosen = desk.setting(f"{_PLACE}{case}") or {}
    if chosen.get("language") not in words.languages():
        return own
    return Manner(language=str(chosen["language"]), large=bool(chosen.get("large")))


def manner_of(desk: Desk, case: str, paper: str) -> Manner:
    """The same for one of their papers, which may not be in that language."""
    own = manner(desk, case)
    if own.language in words.languages_of(paper):
        return own
    return msgspec.structs.replace(own, language=SWEDISH)


def remember(desk: Desk, case: str, chosen: Manner) -> None:
    """Keep how a participant wants their papers, where it is something else than before."""
    if chosen != manner(desk, case):
        desk.decide(f"{_PLACE}{case}", msgspec.to_builtins(chosen))


def reviewed() -> tuple[str, ...]:
    """Languages whose texts somebody who speaks them has read."""
    return tuple(name for name in words.languages() if words.words(name).reviewed)


def called(language: str) -> tuple[str, bool]:
    """What a language calls itself, and whether its texts are reviewed."""
    said = words.words(language)
    return said.name, said.reviewed


def values(desk: Desk, case: str, language: str = SWEDISH, *, named: bool = True) -> dict[str, Any]:
    """What every paper says of whom it is about.

    A protected name, and one that is disputed, stay off others' papers.
    """
    record = desk.get(case)
    own = [record] if named else disputed.without([record], disputed.held(desk, case))
    person = own[0].as_type(Participant)
    protected = person.protected != "NEJ"
    name = f"{person.preferred_name or person.name.given} {person.name.family}".strip()
    return {
        "participant_number": person.number,
        "day": desk.clock.today(),
        "name": name if named or not protected else "",
        "coach": desk.person,
        "protected": protected,
        "language": language,
    }


def label_language(language: str) -> str:
    """Code lists are in Swedish and English; a third language reads the Swedish words."""
    return language if language == "en" else SWEDISH
