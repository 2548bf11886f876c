"""Papers cost nothing until one is asked for."""

import subprocess
import sys

HEAVY = ("reportlab", "pikepdf", "pypdfium2", "PIL", "arabic_reshaper", "bidi")
ASK = """
import sys
import mia_desktop.pdf.blocks, mia_desktop.pdf.lowering, mia_desktop.pdf.meta
import mia_desktop.pdf.render
import mia_desktop.pdf.content.plan, mia_desktop.pdf.content.document
import mia_desktop.pdf.content.recovery_sheet
print(sorted({name.partition(".")[0] for name in sys.modules} & set(sys.argv[1:])))
"""


def test_saying_what_a_paper_says_loads_no_pdf_library() -> None:
    """The unlock window must not wait for reportlab (architecture §7, issue D.7)."""
    ran = subprocess.run(
        [sys.executable, "-c", ASK, *HEAVY], capture_output=True, text=True, check=True
    )

    assert ran.stdout.strip() == "[]"
