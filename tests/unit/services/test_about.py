"""What ships is told, with its licence, and the list is never older than the requirements."""

from __future__ import annotations

import importlib.metadata
import re
import tomllib
from pathlib import Path

import mia_resources

from mia_desktop.services import about

ROOT = Path(about.__file__).resolve().parents[2]


def test_every_library_that_ships_is_listed_with_its_version() -> None:
    """A licence asks that its users are told; a library brought in later must not be forgotten."""
    text = (ROOT / "requirements" / "run.txt").read_text(encoding="utf-8")
    wanted = dict(re.findall(r"^([a-z0-9_.-]+)==([^ ;\\]+)", text, re.MULTILINE))

    listed = {part.id: part.version for part in about.parts() if part.version}

    assert listed == wanted


def test_versions_are_those_that_are_installed() -> None:
    for part in about.parts():
        if part.version:
            assert importlib.metadata.version(part.id) == part.version


def test_the_programs_own_version_is_that_of_the_project() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]

    assert about.version() == project["version"]
    assert about.licence_text("mia-desktop") == (ROOT / "LICENSE").read_text(encoding="utf-8")


def test_every_part_has_the_whole_text_of_its_licence() -> None:
    for part in about.parts():
        assert len(about.licence_text(part.id)) > 400, part.id
        assert part.use["sv"] != part.use["en"], part.id


def test_every_licence_that_lies_among_the_resources_is_told_of() -> None:
    """Typefaces, pictures and words have licences as libraries have."""
    root = mia_resources.path("about").parent
    lying = {path.relative_to(root).as_posix() for path in root.rglob("*LICENSE*")}
    lying |= {path.relative_to(root).as_posix() for path in (root / "about/texts").glob("*.txt")}
    told = {name for part in about.parts() for name in part.texts}

    assert lying - told == {"about/texts/eupl-1.2.txt"}
    assert told <= lying


def test_qt_is_under_the_lgpl_and_its_text_is_here() -> None:
    qt = next(part for part in about.parts() if part.id == "pyside6-essentials")

    assert "LGPL-3.0" in qt.licence
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in about.licence_text(qt.id)


def test_the_line_for_support_names_no_person_and_no_folder() -> None:
    line = about.around()

    assert line.startswith("Python 3.")
    assert str(Path.home()) not in line
