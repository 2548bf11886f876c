"""Figures of the own caseload over a period: read in turns, reckoned beside, taken along."""

from mia_desktop.domain.figures import AnyTable, Counted, Measured, Sheet, View
from mia_desktop.services.figures.gathering import reckoning

__all__ = ["AnyTable", "Counted", "Measured", "Sheet", "View", "reckoning"]
