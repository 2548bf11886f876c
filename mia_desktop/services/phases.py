"""The phase that follows from what was done: a suggestion already taken, never a gate (R-03)."""

from mia_desktop.domain.records.base import Record
from mia_desktop.services.desk import Desk

ASSESSMENT = "kartlaggning"
_PLANNED_FROM = frozenset({"AKTUALISERAD", "KARTLAGGNING"})


def assessment_begun(desk: Desk, case: str) -> None:
    """A kartläggning is begun: whoever has only been named is being mapped now."""
    run = _present(desk, case)
    if run is not None and run.values.get("status") == "AKTUALISERAD":
        desk.set(run, "status", "KARTLAGGNING")


def plan_begun(desk: Desk, case: str) -> None:
    """Both are there, a finished kartläggning and a plan: planning has begun.

    Called when either comes about, in the step of that: one Ångra takes both back.
    """
    run = _present(desk, case)
    if run is None or run.values.get("status") not in _PLANNED_FROM:
        return
    mapped = any(
        (found.values.get("form") or {}).get("id") == ASSESSMENT and found.completions
        for found in _of(desk, run, "assessment")
    )
    if mapped and _of(desk, run, "plan"):
        desk.set(run, "status", "PLANERING")


def _present(desk: Desk, case: str) -> Record | None:
    runs = desk.of_case(case, "participation")
    return runs[-1] if runs else None


def _of(desk: Desk, run: Record, kind: str) -> list[Record]:
    """The records of a kind that belong to this participation, or say none."""
    every = desk.of_case(run.case, kind)
    return [one for one in every if (one.values.get("participation") or run.id) == run.id]
