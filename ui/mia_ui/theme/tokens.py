"""Colours and lengths as data: which names there are, and how they are read."""

from collections.abc import Mapping
from functools import cache
from typing import Literal, TypeVar, get_args

import mia_resources
import msgspec

ThemeName = Literal["ljus", "mork", "kontrast"]
Token = Literal[
    "window", "surface", "surface_alt", "surface_sunken",
    "rail", "on_rail", "on_rail_muted", "rail_active", "rail_mark",
    "border", "border_strong", "text", "text_muted", "placeholder", "disabled",
    "primary", "primary_hover", "primary_pressed", "on_primary", "primary_soft", "on_primary_soft",
    "link", "link_visited", "accent", "accent_soft", "on_accent_soft",
    "success", "success_soft", "on_success_soft", "warning", "warning_soft", "on_warning_soft",
    "error", "error_soft", "on_error_soft", "error_hover", "on_error",
    "info", "info_soft", "on_info_soft", "neutral_soft", "on_neutral_soft",
    "focus_outer", "focus_inner", "selection", "on_selection",
    "chart_now", "chart_prev", "chart_grid", "chart_a", "chart_b", "chart_c",
]  # fmt: skip
Size = Literal[
    "hair", "line", "xs", "s", "m", "l", "xl", "xxl", "huge", "radius", "radius_card",
    "target", "control", "row", "icon", "icon_small", "icon_big", "bar", "bracket", "segment",
    "field_number", "field_date", "field_text", "box", "rail", "rail_icons", "pane", "text",
    "dialog", "toast", "calendar_day", "window_width", "window_height",
    "window_start_width", "window_start_height",
]  # fmt: skip
Type = Literal["h1", "h2", "h3", "body", "label", "caption"]

T = TypeVar("T")
THEME_NAMES: tuple[ThemeName, ...] = get_args(ThemeName)


class Colors(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One theme file."""

    label: str
    dark: bool
    colors: Mapping[Token, str]


class Reflow(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Where the window's layout changes, in pixels divided by the text scale."""

    wide: int
    two: int


class Sizes(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Lengths at 100 % text."""

    px: Mapping[Size, int]
    pt: Mapping[Type, float]
    reflow: Reflow


class Pair(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Two colours that meet on screen and the contrast they owe the reader."""

    front: Token
    back: Token
    least: float
    use: str


class _Pairs(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    pair: tuple[Pair, ...]


def _read(name: str, kind: type[T]) -> T:
    return msgspec.toml.decode(mia_resources.read_bytes(f"themes/{name}.toml"), type=kind)


@cache
def colors(name: ThemeName) -> Colors:
    """Read a theme; a colour that is missing stops the program here and not in a paint event."""
    theme = _read(name, Colors)
    missing = set(get_args(Token)) - set(theme.colors)
    if missing:
        raise KeyError(name, sorted(missing))
    return theme


@cache
def sizes() -> Sizes:
    return _read("sizes", Sizes)


def pairs() -> tuple[Pair, ...]:
    return _read("pairs", _Pairs).pair


def _luminance(color: str) -> float:
    channels = (int(color[i : i + 2], 16) / 255 for i in (1, 3, 5))
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Ratio between two colours, 1 to 21 (WCAG 2.2, "contrast ratio")."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)
