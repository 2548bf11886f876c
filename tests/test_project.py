"""What no linter knows of this project: shape, texts, looks and where things come from."""

import ast
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.helpers.translations import is_of_class, is_with_context

ROOT = Path(__file__).resolve().parents[1]
PARTS = ("mia_desktop", "ui", "resources", "installer", "tests")
WINDOW = ROOT / "ui" / "mia_ui"
LONGEST = 400

HEX_COLOUR = re.compile(r"#(?:[0-9a-fA-F]{3,4}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})\b")
PIXELS = re.compile(r"\b\d+(?:\.\d+)?(?:px|pt)\b")
SIZERS = re.compile(r"set(?:Fixed|Minimum|Maximum)(?:Width|Height|Size)|setSpacing|setIconSize")
# No host is named here in full: this file is searched as well.
REGISTRIES = re.compile(r"(?i)https?://[^\s/\"']*(?:pypi|pythonhosted|anaconda|npmjs|deb\.deb)")


def modules(*folders: Path) -> list[Path]:
    return sorted(path for folder in folders for path in folder.rglob("*.py"))


def nodes(path: Path) -> Iterator[ast.AST]:
    yield from ast.walk(ast.parse(path.read_text(encoding="utf-8")))


def where(path: Path, node: ast.AST) -> str:
    return f"{path.relative_to(ROOT).as_posix()}:{getattr(node, 'lineno', 1)}"


def tracked_texts() -> list[Path]:
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    paths = [ROOT / name for name in listed.stdout.split("\0") if name]
    return [path for path in paths if path.is_file() and b"\0" not in path.read_bytes()[:4096]]


def test_no_module_is_longer_than_a_reader_holds() -> None:
    """The next one to mend a rule reads one module, not a heap (decisions P14)."""
    every = [*modules(*(ROOT / part for part in PARTS)), ROOT / "dev.py"]

    long = {p.name: n for p in every if (n := len(p.read_text("utf-8").splitlines())) > LONGEST}

    assert long == {}


def test_texts_for_the_translator_are_plain_literals() -> None:
    """An f-string given to tr() never matches a translation, and no linter sees it."""
    wrong = []
    for path in modules(WINDOW):
        calls = [node for node in nodes(path) if isinstance(node, ast.Call)]
        wrong += [where(path, call) for call in calls if not _can_be_translated(call)]

    assert wrong == []


def _can_be_translated(call: ast.Call) -> bool:
    """Accept literals, and names for what stands in a QT_TRANSLATE_NOOP elsewhere.

    The context of self.tr() is the class; of another object's tr() nobody can tell it.
    """
    if is_of_class(call):
        return ast.unparse(call.func) == "self.tr" and all(map(_is_literal, call.args[:2]))
    if not is_with_context(call):
        return True
    context, text = call.args[:2]
    named = isinstance(
        text, ast.Name | ast.Attribute | ast.Subscript
    ) and "NOOP" not in ast.unparse(call.func)
    marked = isinstance(text, ast.Call) and "NOOP" in ast.unparse(text.func)
    return _is_literal(context) and (_is_literal(text) or named or marked)


def _is_literal(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def test_colours_and_sizes_come_from_tokens() -> None:
    """A colour written in a screen stays light when the handler chooses the dark theme."""
    wrong = []
    for path in modules(WINDOW):
        for node in nodes(path):
            if _is_look(node):
                wrong.append(where(path, node))

    assert wrong == []


def _is_look(node: ast.AST) -> bool:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return bool(HEX_COLOUR.fullmatch(node.value) or PIXELS.search(node.value))
    if not isinstance(node, ast.Call):
        return False
    name = ast.unparse(node.func).rsplit(".", 1)[-1]
    numbers = [each for each in node.args if isinstance(each, ast.Constant) and each.value]
    counted = [each for each in numbers if isinstance(each.value, int) and each.value > 1]
    return bool(counted) and (name == "QColor" or SIZERS.fullmatch(name) is not None)


def test_no_file_names_this_machine_or_where_packages_come_from() -> None:
    """The same tree sets itself up from whatever index and folder the next machine has."""
    private = {f"{Path.home()}/", *_package_hosts_of_this_machine()} - {"//"}
    wrong = []
    for path in tracked_texts():
        text = path.read_text(encoding="utf-8", errors="replace")
        if REGISTRIES.search(text) or any(word in text for word in private):
            wrong.append(path.relative_to(ROOT).as_posix())

    assert wrong == []


def _package_hosts_of_this_machine() -> set[str]:
    told = subprocess.run(
        [sys.executable, "-m", "pip", "config", "list"], capture_output=True, text=True, check=False
    )
    settings = [told.stdout, *(v for k, v in os.environ.items() if k.startswith(("PIP_", "UV_")))]
    return set(re.findall(r"https?://(?:[^@/\s'\"]*@)?([^/\s'\":]+)", " ".join(settings)))


def test_requirements_carry_hashes_and_no_address() -> None:
    """What is installed is what was looked at, byte for byte."""
    for name in ("run.txt", "dev.txt"):
        lines = (ROOT / "requirements" / name).read_text(encoding="utf-8").splitlines()
        pins = [line for line in lines if line and line[0] not in " #"]

        assert pins
        assert [line for line in pins if "==" not in line or not line.endswith("\\")] == []
        assert [line for line in lines if "://" in line or line.lstrip().startswith("--i")] == []


def test_run_requirements_are_the_project_s_own() -> None:
    """A library that the program imports is named once, in pyproject.toml, and nowhere else."""
    import tomllib

    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    listed = (ROOT / "requirements" / "run.in").read_text(encoding="utf-8").split()

    assert sorted(listed) == sorted(project["dependencies"])


def test_readme_begins_with_the_two_commands() -> None:
    """A newcomer reads one screen before typing."""
    first_screen = (ROOT / "README.md").read_text(encoding="utf-8").splitlines()[:40]

    assert "python3 dev.py demo" in first_screen
    assert "python3 dev.py test" in first_screen


@pytest.mark.parametrize("name", ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md"])
def test_documents_point_at_files_that_exist(name: str) -> None:
    """A map with a wrong street is worse than none."""
    text = (ROOT / name).read_text(encoding="utf-8")
    targets = re.findall(r"\]\((?!https?:|#)([^)#]+)", text)

    assert [target for target in targets if not (ROOT / target).exists()] == []


def test_every_test_shows_something() -> None:
    """A test without an assertion passes whatever the program does."""
    empty = []
    for path in modules(ROOT / "tests"):
        for node in nodes(path):
            if isinstance(node, ast.FunctionDef) and _is_test(node) and not _shows(node):
                empty.append(where(path, node))

    assert empty == []


def _is_test(node: ast.FunctionDef) -> bool:
    return node.name.startswith("test_")


def _shows(test: ast.FunctionDef) -> bool:
    words = ("assert", "raises", "waitSignal", "waitUntil", "check")
    return any(word in ast.unparse(test) for word in words)
