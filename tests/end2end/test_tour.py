"""The program used without hands: that the whole way holds, and that nothing of it is spared.

The acts are played once, in this process, each data folder copied as an act begins. Taking a
button away then plays only the act that needs it, on such a copy.
"""

from __future__ import annotations

import ast
import fcntl
import json
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import mia_ui.tour
import pypdfium2
import pytest
from mia_ui import tour
from mia_ui.tour import cast, finding
from mia_ui.tour.play import ACTS
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton, QApplication

from tests.helpers.tools import need_tool

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

SOON_S = 0.7
"""A control that was taken away is not waited for; every other one is, as long as in earnest."""


class Played(NamedTuple):
    """What the whole tour left, and the laptops as they were before each act."""

    code: int
    out: Path
    before: Path
    report: dict[str, Any]


@pytest.fixture(scope="module")
def played(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Played:
    """The tour, played once however many processes the suite has."""
    base = tmp_path_factory.getbasetemp()
    root = (base.parent if base.name.startswith("popen-") else base) / "tour"
    root.mkdir(exist_ok=True)
    with (root / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (root / "code").is_file():
            (root / "code").write_text(str(_play(root)))
    report = json.loads((root / "out" / "tour.json").read_text(encoding="utf-8"))
    return Played(int((root / "code").read_text()), root / "out", root / "before", report)


def _play(root: Path) -> int:
    def keep(act: str) -> None:
        shutil.copytree(root / "laptops", root / "before" / act)

    (root / "laptops").mkdir()
    return tour.run(root / "out", folder=root / "laptops", before=keep)


def test_the_main_job_holds_from_an_empty_laptop_to_a_receipt(played: Played) -> None:
    """Whoever gets the program can do with it what it is for."""
    assert played.code == 0, played.report.get("failed")
    assert played.report["held"]
    for kind in ("plan.pdf", "*.miabundle", "*.miareceipt", "office.agekey"):
        assert len(list(played.out.glob(kind))) == 1, kind


def test_the_plan_has_the_goal_in_own_words_and_no_personal_number(played: Played) -> None:
    """The paper is the participant's: their words, and nothing that says who they are to others."""
    document = pypdfium2.PdfDocument(played.out / "plan.pdf")
    text = "\n".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    words = " ".join(text.split())

    assert cast.GOAL in words
    assert cast.NUMBER not in words
    assert cast.NUMBER[-4:] not in words


def test_stock_age_opens_the_bundle_with_the_key_of_the_office(
    played: Played, tmp_path: Path
) -> None:
    """Should this program be gone, the office still gets at what it was sent."""
    bundle = next(played.out.glob("*.miabundle"))
    opened = tmp_path / "opened"
    command = [need_tool("age"), "-d", "-i", played.out / "office.agekey", "-o", opened, bundle]
    subprocess.run(command, check=True)

    assert opened.stat().st_size > 0
    assert cast.FAMILY.encode() not in bundle.read_bytes()


def test_there_is_a_picture_of_every_screen(played: Played) -> None:
    """What was seen on the way can be looked at afterwards."""
    named = [name for step in played.report["steps"] for name in step["pictures"]]

    assert len(named) == len(set(named))
    for name in named:
        assert _colours(QImage(str(played.out / name))) > 8, name


def test_the_report_says_what_was_done_in_every_step(played: Played) -> None:
    """A step without deeds would hold whatever the program does."""
    for step in played.report["steps"]:
        assert step["did"], step["step"]
        assert step["seconds"] >= 0
    assert all((played.out / name).is_file() for name in played.report["files"])
    text = (played.out / "tour.json").read_text(encoding="utf-8")
    notes = json.loads((played.before.parent / "laptops" / "anteckningar.json").read_text())
    assert not [what for what, secret in notes.items() if "lösenfras" in what and secret in text]


def _colours(picture: QImage) -> int:
    steps = range(0, min(picture.width(), picture.height()), 3)
    return len({picture.pixel(x, y) for x in steps for y in steps})


def test_the_tour_knows_no_more_of_the_program_than_its_command() -> None:
    """It stands for a user: whoever reads the program's inside finds what nobody can find."""
    folder = Path(mia_ui.tour.__file__).parent
    imported = {
        name
        for path in folder.glob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        for name in _imports(node)
        if name.startswith(("mia_desktop", "mia_ui", "mia_resources"))
    }

    assert imported
    for name in imported:
        assert name.startswith(("mia_ui.tour", "mia_desktop.cli")), name


def _imports(node: ast.AST) -> Iterator[str]:
    match node:
        case ast.Import():
            yield from (alias.name for alias in node.names)
        case ast.ImportFrom():
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


class Without(QObject):
    """Takes a button off every screen, the moment it would be shown."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QAbstractButton):
            called = finding.called(watched)
            if called == self._name or called.startswith(f"{self._name}, "):
                watched.hide()
        return False


MISSING = [
    ("kontoret börjar", "Vi är kontoret", "kontoret: välkommen"),
    ("kontoret börjar", "Fortsätt", "kontoret: lösenfras"),
    ("kontoret börjar", "Jag har skrivit av nyckeln", "kontoret: återställningsnyckel"),
    ("kontoret börjar", "Skapa rotnyckeln", "kontoret: rotnyckel"),
    ("handledaren börjar", "Fortsätt", "handledaren: inbjudan"),
    ("handledaren börjar", "Kontrollera", "handledaren: två grupper ur nyckeln"),
    ("handledaren börjar", "Börja använda MIA Desktop", "handledaren: vem jag är"),
    ("handledaren börjar", "Spara mitt visitkort …", "handledaren: visitkort"),
    ("visitkortet godkänns", "Godkänn visitkortet", "kontoret: visitkort"),
    ("en ny deltagare", "Lås upp", "handledaren: lås upp"),
    ("en ny deltagare", "Ny deltagare", "handledaren: deltagare"),
    ("en ny deltagare", "Skapa deltagare", "handledaren: ny deltagare"),
    ("en ny deltagare", "Spara samtycket", "handledaren: samtycke"),
    ("kartläggningen", "Deltagare", "handledaren: idag"),
    ("kartläggningen", "Börja kartläggningen", "handledaren: deltagarens sida"),
    (
        "kartläggningen", "Markera som klart och fortsätt",
        "handledaren: kartläggning, grunduppgifter",
    ),
    ("planen", "Lägg till mål", "handledaren: planen, mål"),
    ("planen", "Fastställ version 1", "handledaren: planen, överenskommelsen"),
    ("planen", "Spara som PDF …", "handledaren: planen på papper"),
    ("planen", "Registrera underskrift", "handledaren: underskrift"),
    ("uppföljningen", "Kontrollera svaren", "handledaren: uppföljning, steg"),
    ("uppföljningen", "Slutför uppföljning", "handledaren: uppföljningen kontrollerad"),
    ("lämna till kontoret", "Skapa paketet …", "handledaren: lämna till kontoret"),
    ("inkorgen", "Välj paket …", "kontoret: inkorg"),
    ("inkorgen", "Skapa kvittenser …", "kontoret: inkorg"),
    ("hämta från kontoret", "Läs in", "handledaren: hämta från kontoret"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("act", "button", "step"), MISSING, ids=[f"{row[1]} {row[0]}" for row in MISSING]
)
def test_a_screen_without_its_button_stops_the_tour_there(
    played: Played, qapp: QApplication, tmp_path: Path, act: str, button: str, step: str
) -> None:
    """A tour that goes round what is missing would say of a broken program that it holds."""
    laptops = tmp_path / "laptops"
    shutil.copytree(played.before / act, laptops)
    without = Without(button)
    qapp.installEventFilter(without)
    try:
        code = tour.run(tmp_path / "out", folder=laptops, first=act, hurried={button: SOON_S})
    finally:
        qapp.removeEventFilter(without)
    report = json.loads((tmp_path / "out" / "tour.json").read_text(encoding="utf-8"))

    assert code == 1
    assert report["failed"]["step"] == step
    assert button in report["failed"]["why"]
    assert report["failed"]["seen"]


def test_every_act_is_tried_without_a_button() -> None:
    """An act that came later has a screen that somebody may break too."""
    assert {act for act, _button, _step in MISSING} == {act.name for act in ACTS}
