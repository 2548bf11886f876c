"""The sheet for the recovery key: empty boxes to fill in by hand, or the printed key.

By hand is the first choice: a printer and its spool file never see the key then.
"""

from collections.abc import Iterator
from datetime import date

from mia_desktop.pdf import blocks as b
from mia_desktop.pdf.meta import PaperMeta
from mia_desktop.pdf.words import words


def recovery_meta(day: date, *, large: bool = False) -> PaperMeta:
    return PaperMeta(title=words()("recovery_sheet.title"), day=day, large=large)


def blank_sheet(
    *, groups: int = 8, group_size: int = 5, in_line: int = 4, vault: str = ""
) -> list[b.Block]:
    """A sheet with empty boxes for 8 groups of 5 signs (bundle-format §2)."""
    boxes: list[b.Block] = [
        b.WritingLines(
            label=words()(
                "recovery_sheet.group", first=first, last=min(first + in_line - 1, groups)
            ),
            groups=min(in_line, groups - first + 1),
            group_size=group_size,
        )
        for first in range(1, groups + 1, in_line)
    ]
    return list(_sheet("recovery_sheet.by_hand", boxes, vault))


def printed_sheet(groups: tuple[str, ...], *, vault: str = "") -> list[b.Block]:
    """The key itself on paper: the second choice, and the sheet says why."""
    key = b.Code(label=words()("recovery_sheet.all_groups"), groups=groups)
    return list(_sheet("recovery_sheet.printed", [key], vault))


def _sheet(how: str, key: list[b.Block], vault: str) -> Iterator[b.Block]:
    say = words()
    yield b.Heading(text=say("recovery_sheet.title"), level=1)
    yield b.Paragraph(text=say("recovery_sheet.purpose"))
    if vault:
        yield b.Facts(facts=(b.Fact(label=say("recovery_sheet.vault"), value=vault),))
    yield b.Heading(text=say("recovery_sheet.key"))
    yield b.Note(text=say(how))
    yield from key
    yield b.Heading(text=say("recovery_sheet.keeping"))
    yield b.BulletList(items=say.many("recovery_sheet.keep"))
    yield b.WritingLines(label=say("recovery_sheet.where_kept"))
