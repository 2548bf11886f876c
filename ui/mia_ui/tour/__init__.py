"""The program used without hands: only keys and mouse, on controls found by accessible name."""

from mia_ui.tour.play import run

__all__ = ["run"]
