"""The theme applied to the program."""

from __future__ import annotations

import re
from pathlib import Path

import mia_resources
import mia_ui
import pytest
from mia_ui.theme import Theme, fonts, icons
from mia_ui.theme.images import Images
from mia_ui.theme.tokens import THEME_NAMES, ThemeName, contrast
from PySide6.QtCore import QFile
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QCheckBox, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

UI = Path(mia_ui.__file__).parent
HEX = re.compile(r"#[0-9a-fA-F]{6}\b")
PIXELS = re.compile(r"\b(?:setFixed\w+|setSpacing|setM\w+(?:Width|Height|Size))\([1-9]\d*[,)]")


def test_no_colour_or_length_stands_in_the_widgets() -> None:
    """What is not in the tokens does not follow theme or text size."""
    found = [
        (path.name, text)
        for path in UI.rglob("*.py")
        for text in HEX.findall(path.read_text()) + PIXELS.findall(path.read_text())
    ]

    assert found == []


def test_the_style_template_names_colours_only_by_token() -> None:
    assert HEX.findall(mia_resources.read_text("themes/style.qss.in")) == []


@pytest.mark.parametrize("name", THEME_NAMES)
@pytest.mark.parametrize("scale", [1.0, 2.25])
def test_the_style_sheet_is_filled_in(qapp: QApplication, name: ThemeName, scale: float) -> None:
    """A place left open would be dropped by Qt without a word."""
    theme = Theme(name, scale)

    assert "@" not in theme.style_sheet()
    theme.close()


def test_lengths_and_letters_grow_together(qapp: QApplication) -> None:
    """Larger text in boxes of the old size is cut text."""
    one, two = Theme("ljus"), Theme("ljus", 2.0)

    assert two.px("control") == 2 * one.px("control")
    assert two.pt("body") == 2 * one.pt("body")
    assert one.effective(1366) == 2 * two.effective(1366)


@pytest.mark.parametrize("name", THEME_NAMES)
def test_windows_in_the_background_keep_their_contrast(qapp: QApplication, name: ThemeName) -> None:
    """Reading beside another window is reading all the same."""
    Theme(name).apply(qapp)
    palette = qapp.palette()
    for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive):
        text = palette.color(group, QPalette.ColorRole.Text).name()
        base = palette.color(group, QPalette.ColorRole.Base).name()

        assert contrast(text, base) >= 4.5
    qapp.setStyleSheet("")


def test_the_systems_own_colours_are_left_alone(qapp: QApplication) -> None:
    """A32: under a contrast theme the person's system decides, wholly."""
    Theme("mork").apply(qapp)
    theme = Theme(None)
    theme.apply(qapp)

    assert qapp.styleSheet() == ""
    assert qapp.palette().color(QPalette.ColorRole.Window) != QColor("#101715")
    assert theme.color("text") == qapp.palette().color(QPalette.ColorRole.WindowText)


@pytest.mark.parametrize("name", THEME_NAMES)
@pytest.mark.parametrize("kind", [QRadioButton, QCheckBox])
def test_marks_of_choice_are_seen(
    qtbot: QtBot, qapp: QApplication, name: ThemeName, kind: type[QWidget]
) -> None:
    """A08, measured in pixels: Fusion's own outlines vanish in the dark."""
    theme = Theme(name)
    theme.apply(qapp)
    button = kind()
    qtbot.addWidget(button)
    button.show()
    image = button.grab().toImage()
    ground = theme.colors["window"]
    inks = {image.pixelColor(x, image.height() // 2).name() for x in range(theme.scaled(22))}

    assert max(contrast(ink, ground) for ink in inks) >= 3
    qapp.setStyleSheet("")
    theme.close()


def test_pictures_of_the_style_sheet_are_found_and_given_back(qapp: QApplication) -> None:
    """They live in memory: the disk is for vaults."""
    images = Images({"one.svg": b"<svg/>", "two.svg": b"<svg></svg>", "a-third.svg": b"x"})
    for name, content in (("one.svg", b"<svg/>"), ("two.svg", b"<svg></svg>")):
        file = QFile(f"{images.root}/{name}")

        assert file.open(QFile.OpenModeFlag.ReadOnly)
        assert bytes(file.readAll().data()) == content
        file.close()
    images.close()

    assert not QFile.exists(f"{images.root}/one.svg")


def test_every_icon_can_be_tinted() -> None:
    """An icon with a colour of its own would vanish in one theme."""
    folder = mia_resources.path("icons")
    names = [each.name.removesuffix(".svg") for each in folder.iterdir() if ".svg" in each.name]

    assert names
    for name in names:
        assert "currentColor" in icons.source(name)
        assert "currentColor" not in icons.tinted(name, "red").decode()


def test_icons_are_drawn_in_the_colour_asked_for(qapp: QApplication) -> None:
    """Read by Qt's picture reader; without its SVG part every icon would be empty."""
    image = icons.pixmap("x", QColor("red"), 24, 2.0).toImage()
    diagonal = [image.pixelColor(n, n) for n in range(image.width())]
    inks = {color.name() for color in diagonal if color.alpha() == 255}

    assert image.size().toTuple() == (48, 48)
    assert inks == {"#ff0000"}


def test_the_typeface_is_ours(qapp: QApplication) -> None:
    """Names of participants come out right in it, and figures line up."""
    fonts.load()
    theme = Theme("ljus")
    theme.apply(qapp)

    assert qapp.font().family() == "Source Sans 3"
    assert Theme("ljus", own_font=False).font().pointSizeF() == 12
    qapp.setStyleSheet("")
    theme.close()
