"""A four-page plan, tagged, against the same flowables drawn without tags (architecture §9).

And what a paper of two hundred pages takes of memory (issue D.7), in a process of its own.
"""

import subprocess
import sys
from datetime import date
from pathlib import Path

from mia_desktop.pdf.blocks import Block
from mia_desktop.pdf.content.plan import (
    PlanActivity,
    PlanGoal,
    PlanMeeting,
    PlanPaper,
    PlanSubGoal,
    plan_blocks,
    plan_meta,
)
from mia_desktop.pdf.meta import PaperMeta
from mia_desktop.pdf.press import pages
from mia_desktop.pdf.preview import page_count
from mia_desktop.pdf.render import render
from tests.bench.result import Result, median_seconds_in_turn

PAGES = 4
LONG = 200
_MEASURE = """
import resource, sys
from pathlib import Path
from tests.unit.pdf.long_paper import long_paper
from mia_desktop.pdf.preview import page_count
from mia_desktop.pdf.render import render
made = render(*long_paper())
if sys.platform == "linux":  # a child begins with the ru_maxrss of whoever started it
    status = dict(line.split(":", 1) for line in Path("/proc/self/status").read_text().splitlines())
    peak = int(status["VmHWM"].split()[0]) / 1e3
else:
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6
print(page_count(made), peak)
"""
_DAY = date(2026, 3, 12)


def _goal(place: int) -> PlanGoal:
    return PlanGoal(
        own_words=f"Mål {place}: jag vill arbeta i ett kök och laga mat från grunden. " * 3,
        goal_type="Arbete",
        why=f"Jag vill klara mig själv, skäl {place}. " * 3,
        sub_goals=(
            PlanSubGoal(text="Prova på storkök", target=_DAY, noticed_how="Tre dagar. " * 4),
        ),
        activities=tuple(
            PlanActivity(
                what=f"Arbetsträning {number}",
                actor="Arbetsintegrerande socialt företag",
                contact="Lena Strand",
                start=_DAY,
                end=_DAY,
                hours_week="12.5",
            )
            for number in range(3)
        ),
    )


def _paper() -> tuple[list[Block], PaperMeta]:
    plan = PlanPaper(
        participant_number="K7-0142",
        day=_DAY,
        name="Amina Österberg",
        version=2,
        goals=tuple(map(_goal, range(1, 6))),
        participant_task="Jag ringer köket på måndag. " * 4,
        coach_task="Bo följer med första dagen. " * 4,
        agreement="Vi säger till varandra minst en dag före. " * 3,
        meetings=(PlanMeeting(day=_DAY, form="Uppföljning"),),
    )
    return plan_blocks(plan), plan_meta(plan)


def run(scale: float) -> list[Result]:
    """Count pages as rows: a shorter plan would show nothing."""
    del scale  # a plan is a plan
    blocks, meta = _paper()
    ours, plain = median_seconds_in_turn(
        lambda: render(blocks, meta), lambda: pages(blocks, meta, tagged=False), times=11
    )
    return [
        Result(
            name="plan PDF, 4 pages, tagged",
            rows=page_count(render(blocks, meta)),
            stated=PAGES,
            ours_s=ours,
            reference_s=plain,
            limit=1.5,
        ),
        *_memory(),
    ]


def _memory() -> list[Result]:
    """Ask a process that does nothing else for its peak; Windows does not tell it this way."""
    if sys.platform == "win32":
        return []
    ran = subprocess.run(
        [sys.executable, "-c", _MEASURE],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).parents[2],
    )
    made, peak = ran.stdout.split()
    return [
        Result(
            name="paper of 200 pages, memory",
            rows=int(made), stated=LONG, ours_s=float(peak), limit_plain=200, unit="MB",
        )
    ]  # fmt: skip
