"""A player for each form of the program, on a day that never changes."""

from collections.abc import Callable
from datetime import date

import pytest

from mia_desktop.forms import load
from mia_desktop.forms.player import Player

TODAY = date(2026, 3, 12)

Play = Callable[[str], Player]


@pytest.fixture
def play() -> Play:
    """Fill in a form of the program by its id."""
    return lambda form: Player(load.shipped()[form], TODAY)


@pytest.fixture
def fill(play: Play) -> Player:
    return play("kartlaggning")


@pytest.fixture
def follow(play: Play) -> Player:
    return play("uppfoljning")


@pytest.fixture
def leave(play: Play) -> Player:
    return play("avslut")
