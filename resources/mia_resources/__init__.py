"""Data that ships with the program, read the same way from a checkout, a wheel and a frozen program."""

from importlib import resources
from importlib.resources.abc import Traversable


def path(name: str) -> Traversable:
    """Point at a file or folder by its name with slashes, such as ``forms/kartlaggning.toml``."""
    return resources.files(__name__).joinpath(*name.split("/"))


def read_text(name: str) -> str:
    return path(name).read_text(encoding="utf-8")


def read_bytes(name: str) -> bytes:
    return path(name).read_bytes()
