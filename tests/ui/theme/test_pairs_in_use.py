"""Every pair of colours that the style sheet and the painters bring together, and no literals."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from typing import get_args

import mia_resources
import mia_ui
import pytest
from mia_ui.theme.palette import system_tokens
from mia_ui.theme.tokens import THEME_NAMES, ThemeName, Token, colors, contrast, pairs
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

pytestmark = pytest.mark.rule("R-57")
UI = Path(mia_ui.__file__).parent
RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
REMARK = re.compile(r"/\*.*?\*/", re.DOTALL)
CLEAR_GROUNDS = ("window", "surface", "surface_alt")
"""What lies under a widget that has no ground of its own."""
DECORATION = {"border", "chart_grid"}
"""Lines that carry nothing: no ratio is owed (WCAG 1.4.11)."""
TEXT, EDGE, RESTING = 4.5, 3.0, 3.0
LENGTHS = re.compile(
    r"^(set(Fixed|Minimum|Maximum)(Width|Height|Size)|setSpacing|set(Horizontal|Vertical)Spacing|"
    r"setContentsMargins|setPixelSize|setPointSizeF?|setIconSize|resize|setIndentation|addSpacing)$"
)


def declared() -> dict[str, dict[str, str]]:
    """The declarations of each selector of the style sheet; later ones over earlier ones."""
    found: dict[str, dict[str, str]] = {}
    sheet = REMARK.sub("", mia_resources.read_text("themes/style.qss.in"))
    for selectors, body in RULE.findall(sheet):
        said = dict(each.split(":", 1) for each in body.split(";") if ":" in each)
        for selector in selectors.split(","):
            into = found.setdefault(" ".join(selector.split()), {})
            into.update({key.strip(): value.strip() for key, value in said.items()})
    return found


def less_special(selector: str) -> Iterator[str]:
    """The selector itself, then without its state, its properties and what it stands in."""
    yield selector
    shorter = re.sub(r"(:(?!:)[\w-]+|\[[^\]]*\]|::[\w-]+)$", "", selector)
    if shorter != selector:
        yield from less_special(shorter)
    elif " " in selector:
        yield from less_special(selector.rsplit(" ", 1)[0])


def token(sheet: dict[str, dict[str, str]], selector: str, *properties: str) -> str:
    """The colour that a selector gives a property, from itself or the next less special one."""
    for each in less_special(selector):
        for name in properties:
            value = sheet.get(each, {}).get(name, "")
            if found := re.findall(r"@([a-z_]+)(?![\w(])", value):
                return str(found[-1])
            if value in ("transparent", "0", "none"):
                return ""
    return ""


def in_use() -> Iterator[tuple[str, str, float, str]]:
    """What stands on what in the style sheet: front, back, the least ratio, where."""
    sheet = declared()
    for selector in sheet:
        ink = token(sheet, selector, "color", "selection-color")
        edge = token(sheet, selector, "border-color", "border", "border-left", "border-bottom")
        ground = token(sheet, selector, "background", "selection-background-color")
        if ground in DECORATION:
            continue
        grounds = (ground,) if ground else CLEAR_GROUNDS
        if not ground and ink in ("on_rail", "on_rail_muted"):
            grounds = ("rail", "rail_active")
        if not ground and 'surface="toast"' in selector:
            grounds = ("text",)
        least = RESTING if "disabled" in selector else TEXT
        inks = {ink} if (ink and not ink.startswith("on_")) or ground else set()
        for front, back in product(inks - {""}, grounds):
            yield front, back, least, selector
        if edge and edge not in DECORATION | set(grounds) and "disabled" not in selector:
            for back in ("window", "surface"):
                if 'kind="rail"' not in selector and 'surface="toast"' not in selector:
                    yield from [(edge, back, EDGE, selector)] if not _soft(edge) else []


def _soft(edge: str) -> bool:
    """An edge in the colour of its chip: the words in the chip carry it."""
    return edge.endswith("_soft")


@pytest.mark.parametrize("name", THEME_NAMES)
def test_what_the_style_sheet_brings_together_has_contrast(name: ThemeName) -> None:
    """Computed for each pair in use, not only for those that somebody thought of."""
    theme: dict[str, str] = dict(colors(name).colors)
    used = list(in_use())
    poor = {
        f"{front} on {back} in {where}: {contrast(theme[front], theme[back]):.2f}"
        for front, back, least, where in used
        if contrast(theme[front], theme[back]) < least
    }

    assert poor == set()
    assert len({(front, back) for front, back, _, _ in used}) > 40


def test_every_colour_is_in_a_pair_that_is_computed() -> None:
    """A token without a pair is a colour that nobody has looked at."""
    listed = {each for pair in pairs() for each in (pair.front, pair.back)}
    used = {each for front, back, _, _ in in_use() for each in (front, back)}

    assert set(get_args(Token)) - listed - used - DECORATION == set()


CONTRAST_THEME = {
    "Window": "#202020", "WindowText": "#ffffff", "Base": "#202020", "AlternateBase": "#202020",
    "Text": "#ffffff", "Button": "#202020", "ButtonText": "#ffffff", "Highlight": "#8ee3f0",
    "HighlightedText": "#263b50", "Link": "#75e9fc", "LinkVisited": "#75e9fc",
    "PlaceholderText": "#a6a6a6",
}  # fmt: skip
"""*Aquatic*, the first contrast theme of Windows 11."""


def test_under_a_contrast_theme_our_painters_keep_its_contrast(qapp: QApplication) -> None:
    """A32: what the person's system has chosen reaches the pictures and the ring too."""
    palette = QPalette()
    for role, color in CONTRAST_THEME.items():
        palette.setColor(QPalette.ColorRole[role], QColor(color))
    system = system_tokens(palette)
    poor = {
        f"{pair.front} on {pair.back}"
        for pair in pairs()
        if contrast(system[pair.front], system[pair.back]) < pair.least
    }

    assert set(system.values()) <= set(CONTRAST_THEME.values())
    assert poor == set()


def literals(tree: ast.AST) -> Iterator[str]:
    """Colours and lengths that are written out where they are used."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and node.attr != "transparent":
            of = ast.unparse(node.value)
            yield from [ast.unparse(node)] if of.endswith("GlobalColor") else []
        if not isinstance(node, ast.Call):
            continue
        name = ast.unparse(node.func).rsplit(".", 1)[-1]
        numbers = [arg for arg in node.args if _number(arg)]
        if name == "QColor" and any(isinstance(arg, ast.Constant) for arg in node.args):
            yield ast.unparse(node)
        if (LENGTHS.match(name) or name in ("QSize", "QMargins")) and numbers:
            yield ast.unparse(node)


def _number(node: ast.expr) -> bool:
    """A number other than nothing, one step of the sort of -1, and Qt's "no limit"."""
    inner = node.operand if isinstance(node, ast.UnaryOp) else node
    return isinstance(inner, ast.Constant) and isinstance(inner.value, int) and inner.value > 1


def test_no_widget_has_a_colour_or_a_length_of_its_own() -> None:
    """What is not in the tokens does not follow theme, contrast or text size."""
    found = {
        str(path.relative_to(UI)): list(literals(ast.parse(path.read_text(encoding="utf-8"))))
        for path in UI.rglob("*.py")
        if path.parent.name not in ("tour", "gallery")
    }

    assert {path: those for path, those in found.items() if those} == {}
