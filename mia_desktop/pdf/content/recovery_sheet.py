"""The sheet for the recovery key: empty boxes to fill in by hand, or the printed key.

By hand is the first choice: a printer and its spool file never see the key then.
"""

from collections.abc import Iterator
from datetime import date

from mia_desktop.pdf import blocks as b
from mia_desktop.pdf.meta import PaperMeta

TITLE = "Återställningsnyckel"
PURPOSE = (
    "Med den här nyckeln går det att öppna valvet om lösenfrasen är glömd. "
    "Den som har nyckeln och datorn kan läsa allt i valvet."
)
KEEP = (
    "Förvara bladet inlåst och inte tillsammans med datorn.",
    "Fotografera eller kopiera det inte.",
    "Skapa en ny nyckel i programmet om bladet kommer bort. Då slutar den gamla att gälla.",
)
BY_HAND = "Skriv av nyckeln från skärmen, en grupp i taget. Läs sedan bladet mot skärmen."
PRINTED = "Ta bladet direkt från skrivaren. Skrivarens minne kan ha kvar en kopia."


def recovery_meta(day: date) -> PaperMeta:
    return PaperMeta(title=TITLE, day=day)


def blank_sheet(
    *, groups: int = 8, group_size: int = 5, in_line: int = 4, vault: str = ""
) -> list[b.Block]:
    """A sheet with empty boxes for 8 groups of 5 signs (bundle-format §2)."""
    boxes: list[b.Block] = [
        b.WritingLines(
            label=f"Grupp {first}–{min(first + in_line - 1, groups)}",
            groups=min(in_line, groups - first + 1),
            group_size=group_size,
        )
        for first in range(1, groups + 1, in_line)
    ]
    return list(_sheet(BY_HAND, boxes, vault))


def printed_sheet(groups: tuple[str, ...], *, vault: str = "") -> list[b.Block]:
    """The key itself on paper: the second choice, and the sheet says why."""
    return list(_sheet(PRINTED, [b.Code(label="Alla grupper i ordning", groups=groups)], vault))


def _sheet(how: str, key: list[b.Block], vault: str) -> Iterator[b.Block]:
    yield b.Heading(text=TITLE, level=1)
    yield b.Paragraph(text=PURPOSE)
    if vault:
        yield b.Facts(facts=(b.Fact(label="Valv", value=vault),))
    yield b.Heading(text="Nyckeln")
    yield b.Note(text=how)
    yield from key
    yield b.Heading(text="Så förvaras bladet")
    yield b.BulletList(items=KEEP)
    yield b.WritingLines(label="Datum, och var bladet förvaras")
