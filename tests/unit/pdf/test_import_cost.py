"""Papers cost nothing until one is asked for."""

import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = ("reportlab", "pikepdf", "pypdfium2", "PIL", "arabic_reshaper", "bidi")
ASK = """
import sys
import mia_desktop.pdf.blocks, mia_desktop.pdf.lowering, mia_desktop.pdf.meta
import mia_desktop.pdf.render
import mia_desktop.pdf.content.plan, mia_desktop.pdf.content.document
import mia_desktop.pdf.content.recovery_sheet, mia_desktop.pdf.content.next_meeting
import mia_desktop.pdf.pictures, mia_desktop.pdf.words
import mia_desktop.services.papers
print(sorted({name.partition(".")[0] for name in sys.modules} & set(sys.argv[1:])))
"""


def test_saying_what_a_paper_says_loads_no_pdf_library() -> None:
    """The unlock window must not wait for reportlab (architecture §7, issue D.7)."""
    ran = subprocess.run(
        [sys.executable, "-c", ASK, *HEAVY], capture_output=True, text=True, check=True
    )

    assert ran.stdout.strip() == "[]"


MEASURE = """
import sys
from tests.unit.pdf.long_paper import long_paper
from mia_desktop.pdf.preview import page_count
from mia_desktop.pdf.render import render
made = render(*long_paper())
with open("/proc/self/status", encoding="ascii") as told:
    peak = next(line for line in told if line.startswith("VmHWM"))
print(page_count(made), int(peak.split()[1]) // 1024)
"""


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="only Linux tells the peak")
def test_two_hundred_pages_take_less_than_two_hundred_megabytes() -> None:
    """A registerutdrag of ten years is made on a laptop with little memory left (issue D.7)."""
    ran = subprocess.run(
        [sys.executable, "-c", MEASURE],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).parents[3],
    )
    pages, megabytes = map(int, ran.stdout.split())

    assert pages >= 200
    assert megabytes < 200
