"""What the program is made of, under which licences, and where it keeps what is written in it."""

import platform
import tomllib
from functools import cache
from pathlib import Path
from typing import Literal

import mia_resources
import msgspec

from mia_desktop.services.desk import Desk

Language = Literal["sv", "en"]


class Part(msgspec.Struct, frozen=True, kw_only=True):
    """A library, a typeface, a set of pictures: whose licence its users are to be told of."""

    id: str
    name: str
    licence: str
    use: dict[Language, str]
    texts: tuple[str, ...]
    version: str = ""


class _Parts(msgspec.Struct, frozen=True, kw_only=True):
    program: str
    part: tuple[Part, ...]


class Whereabouts(msgspec.Struct, frozen=True, kw_only=True):
    """Folders and files on this computer."""

    vault: Path
    state: Path
    settings: Path


@cache
def _listed() -> _Parts:
    return msgspec.convert(tomllib.loads(mia_resources.read_text("about/parts.toml")), _Parts)


def version() -> str:
    """The program's own version."""
    return _listed().program


def parts() -> tuple[Part, ...]:
    return _listed().part


def licence_text(id_: str) -> str:
    """The whole text of a part's licence; of the program's own for `mia-desktop`."""
    if id_ == "mia-desktop":
        return mia_resources.read_text("about/texts/eupl-1.2.txt")
    part = next(each for each in parts() if each.id == id_)
    return "\n\n".join(mia_resources.read_text(name).strip() for name in part.texts) + "\n"


def around() -> str:
    """The computer in a line, for whoever helps: nothing about anybody."""
    return f"Python {platform.python_version()}, {platform.system()} {platform.release()}"


def whereabouts(desk: Desk) -> Whereabouts:
    """Where this vault and what belongs to it lie (on the store thread)."""
    places = desk.places
    return Whereabouts(vault=places.vault, state=places.state, settings=places.settings)
