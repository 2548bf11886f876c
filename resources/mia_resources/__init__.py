"""Data that ships with the program, read alike from a checkout, a wheel and a frozen program."""

from importlib import resources
from pathlib import Path


def path(name: str) -> Path:
    """Point at a file or folder by its name with slashes, such as ``forms/kartlaggning.toml``.

    A real path, because Qt and reportlab open fonts by name: the program is never run from a zip.
    """
    return Path(str(resources.files(__name__))).joinpath(*name.split("/"))


def read_text(name: str) -> str:
    return path(name).read_text(encoding="utf-8")


def read_bytes(name: str) -> bytes:
    return path(name).read_bytes()
