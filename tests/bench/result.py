"""What a benchmark tells: its figure, the reference beside it, and how much data it had."""

import gc
import time
from collections.abc import Callable
from dataclasses import dataclass
from statistics import median


@dataclass(frozen=True, kw_only=True)
class Result:
    """One line of the table.

    A budget is a ratio to the reference of the same run (`limit`), a plain figure
    (`limit_plain`), or both. `stated` is how many rows the budget speaks of at this scale and
    `rows` how many there were: a bench with less data has shown nothing (decisions P6).
    """

    name: str
    rows: int
    stated: int
    ours_s: float
    reference_s: float | None = None
    limit: float | None = None
    limit_plain: float | None = None
    unit: str = "s"

    @property
    def ratio(self) -> float | None:
        return self.ours_s / self.reference_s if self.reference_s else None

    def faults(self) -> list[str]:
        found = []
        if self.rows < self.stated:
            found.append(f"only {self.rows} of {self.stated} rows")
        if self.limit is not None and (self.ratio is None or self.ratio > self.limit):
            found.append(f"over {self.limit:g} x its reference")
        if self.limit_plain is not None and self.ours_s > self.limit_plain:
            found.append(f"over {self.limit_plain:g} {self.unit}")
        return found


def median_seconds(job: Callable[[], object], *, times: int = 5) -> float:
    """Time a job without the collector's pauses; the median, because a laptop has hiccups."""
    taken = []
    for _ in range(times):
        gc.collect()
        gc.disable()
        start = time.perf_counter()
        job()
        taken.append(time.perf_counter() - start)
        gc.enable()
    return median(taken)


def median_seconds_in_turn(
    ours: Callable[[], object], reference: Callable[[], object], *, times: int = 5
) -> tuple[float, float]:
    """Time two jobs turn and turn about, so that a slow moment of the machine hits both."""
    pairs = [
        (median_seconds(ours, times=1), median_seconds(reference, times=1)) for _ in range(times)
    ]
    return median(a for a, _ in pairs), median(b for _, b in pairs)
