"""A paper of two hundred pages, like everything stored about somebody in ten years (R-39)."""

from mia_desktop.pdf import blocks as b
from mia_desktop.pdf.meta import PaperMeta
from tests.unit.pdf.samples import DAY

_SECTIONS = 50
_ROWS = 80
_COLUMNS = ("När", "Vem", "Vad", "Hur")


def long_paper() -> tuple[list[b.Block], PaperMeta]:
    blocks: list[b.Block] = [
        b.Heading(text="Allt som är sparat", level=1), b.Contents(title="Innehåll"),
    ]  # fmt: skip
    rows = tuple(
        (f"2026-03-{row % 28 + 1:02}", "Bo Ek", f"Ändrade uppgift {row}", "Efter samtal, på plats")
        for row in range(_ROWS)
    )
    for section in range(_SECTIONS):
        blocks.append(b.Heading(text=f"Avsnitt {section + 1}"))
        for _ in range(4):
            blocks.append(b.Paragraph(text="Vad har du arbetat med?", strong=True))
            blocks.append(b.Quote(text="Jag har arbetat i kök och vill lära mig mer om mat. " * 20))
        columns = tuple(b.Column(label=label) for label in _COLUMNS)
        blocks.append(b.Table(columns=columns, rows=rows))
    meta = PaperMeta(title="Allt som är sparat", day=DAY, participant_number="K7-0142")
    return blocks, meta
