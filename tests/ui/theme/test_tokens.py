"""Colours and lengths as data."""

from __future__ import annotations

from typing import get_args

import pytest
from mia_ui.theme.tokens import (
    THEME_NAMES,
    Pair,
    Size,
    ThemeName,
    Token,
    Type,
    colors,
    contrast,
    pairs,
    sizes,
)


@pytest.mark.parametrize("name", THEME_NAMES)
@pytest.mark.parametrize("pair", pairs(), ids=lambda pair: f"{pair.front}-{pair.back}")
def test_colours_that_meet_have_contrast(name: ThemeName, pair: Pair) -> None:
    """WCAG 1.4.3 and 1.4.11: text and edges are seen by those who see less."""
    theme = colors(name).colors

    assert contrast(theme[pair.front], theme[pair.back]) >= pair.least


@pytest.mark.parametrize("name", THEME_NAMES)
@pytest.mark.parametrize("ground", ["window", "surface", "rail", "rail_active", "primary", "error"])
def test_one_colour_of_the_focus_ring_is_seen_on_any_ground(name: ThemeName, ground: Token) -> None:
    """WCAG 2.4.13, technique C40: a ring of two colours cannot drown in one."""
    theme = colors(name).colors
    rings = (theme["focus_outer"], theme["focus_inner"])

    assert max(contrast(ring, theme[ground]) for ring in rings) >= 3


def test_contrast_is_measured_as_wcag_says() -> None:
    """Black on white is 21; a number that is easy to get wrong by a gamma."""
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("name", THEME_NAMES)
def test_every_theme_has_every_colour(name: ThemeName) -> None:
    """A colour that is missing would show as black, in one theme only."""
    assert set(colors(name).colors) == set(get_args(Token))


def test_every_length_that_widgets_may_ask_for_is_there() -> None:
    assert set(sizes().px) == set(get_args(Size))
    assert set(sizes().pt) == set(get_args(Type))
