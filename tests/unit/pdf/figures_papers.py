"""Figures of a period on paper: usual, long, empty and in English."""

from msgspec.structs import replace

from mia_desktop.pdf import blocks as b
from mia_desktop.pdf.content.figures import (
    FiguresPaper,
    FigureTable,
    figures_blocks,
    figures_meta,
)
from mia_desktop.pdf.meta import PaperMeta
from tests.unit.pdf.samples import DAY

Made = tuple[list[b.Block], PaperMeta]

OUTCOME = FigureTable(
    title="Resultat vid avslut",
    note="Räknar deltaganden som tog slut i perioden.",
    columns=("Vad", "Kvinnor", "Män", "Totalt"),
    rows=(
        ("Arbete", "dolt", "7", "dolt"), ("Studier", "dolt", "0", "dolt"),
        ("Alla som räknas", "8", "7", "15"),
    ),
)  # fmt: skip
FIGURES = FiguresPaper(
    title="Mina siffror, första halvåret 2026",
    day=DAY,
    notes=("Siffrorna räknar deltaganden.", "Dolt: rutan bygger på 1–4 deltaganden."),
    tables=(OUTCOME,),
)


def _made(paper: FiguresPaper) -> Made:
    return figures_blocks(paper), figures_meta(paper)


def figures_papers() -> dict[str, Made]:
    row = ("Arbetslivsinriktad rehabilitering: " * 3, "1234567", "9,5", "dolt", "7654321")
    wide = replace(OUTCOME, columns=(*OUTCOME.columns, "Kön ej angivet"), rows=(row,) * 60)
    return {
        "figures": _made(FIGURES),
        "figures_long": _made(replace(FIGURES, tables=(OUTCOME, wide) * 6)),
        "figures_empty": _made(replace(FIGURES, notes=(), tables=())),
        "figures_en": _made(replace(FIGURES, language="en", title="My figures, 2026")),
    }
