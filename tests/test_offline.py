"""The program never speaks to anybody by itself."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
NETWORK = frozenset(
    {
        "socket", "ssl", "socketserver", "http", "urllib.request", "ftplib", "smtplib", "poplib",
        "imaplib", "telnetlib", "xmlrpc", "asyncio", "webbrowser", "requests", "httpx", "aiohttp",
        "PySide6.QtNetwork", "PySide6.QtWebSockets", "PySide6.QtWebEngineCore",
    }
)  # fmt: skip
"""Modules that can open a connection, or a program that does."""
OURS = ("mia_desktop", "ui/mia_ui", "resources/mia_resources")


def imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{name.name}" for name in node.names)


def reaches_out(name: str) -> bool:
    return any(name == module or name.startswith(f"{module}.") for module in NETWORK)


@pytest.mark.rule("R-31")
def test_no_module_of_ours_can_reach_a_network() -> None:
    """What leaves the laptop leaves by a hand with a stick, after somebody has pressed a button."""
    found = [
        f"{path.relative_to(ROOT)}: {name}"
        for folder in OURS
        for path in sorted((ROOT / folder).rglob("*.py"))
        for name in imported(path)
        if reaches_out(name)
    ]

    assert found == []


def test_a_module_that_could_would_be_noticed(tmp_path: Path) -> None:
    """The test above can fail."""
    path = tmp_path / "sender.py"
    path.write_text("import json\nfrom urllib.request import urlopen\n", encoding="utf-8")

    assert [name for name in imported(path) if reaches_out(name)] == [
        "urllib.request", "urllib.request.urlopen",
    ]  # fmt: skip
