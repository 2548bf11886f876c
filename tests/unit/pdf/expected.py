"""What a listener must hear of a paper, taken from its blocks alone."""

from collections.abc import Iterable, Iterator

from mia_desktop.pdf import blocks as b
from mia_desktop.pdf.lowering import shapes
from mia_desktop.pdf.text import actual_text, prepare, says, shortened

SIGN_ROOM = (595.2756 - 2 * 65) * 0.6


def said(blocks: Iterable[b.Block]) -> list[str]:
    """Every text in order, as the page shows or the element says it; empty ones are not said."""
    return [spoken for text in _texts(shapes(blocks)) if (spoken := _spoken(text))]


def _spoken(text: str) -> str:
    """The glyph of a no-break space is that of a space, so it cannot be told from one."""
    shown = " ".join(part for part in prepare(text) if part).replace("\N{NO-BREAK SPACE}", " ")
    return actual_text(text) or shown


def _texts(blocks: Iterable[b.Block]) -> Iterator[str]:
    for block in blocks:
        match block:
            case b.Keep(blocks=inner):
                yield from _texts(inner)
            case b.Facts() | b.Table() | b.BulletList():
                yield from _listed(block)
            case b.SignatureLines(signers=signers):
                yield from _signers(signers)
            case b.WritingLines(label=label):
                yield label
            case b.Code(label=label, groups=groups, in_line=size):
                lines = [groups[at : at + size] for at in range(0, len(groups), size)]
                yield from (
                    label,
                    "\n".join(("\N{NO-BREAK SPACE}" * 3).join(line) for line in lines),
                )
            case b.Note(text=text, title=title):
                yield f"{title} {text}".strip()
            case _:
                yield block.text  # type: ignore[attr-defined]


def _listed(block: b.Facts | b.Table | b.BulletList) -> Iterator[str]:
    match block:
        case b.Facts(facts=facts):
            yield from (text for fact in facts for text in (fact.label, fact.value))
        case b.Table(columns=columns, rows=rows):
            yield from (column.label for column in columns if rows)
            yield from (cell for row in rows for cell in row)
        case b.BulletList(items=items, numbered=numbered):
            for place, item in enumerate(filter(says, items), start=1):
                yield f"{place}." if numbered else "•"
                yield item


def _signers(signers: tuple[b.Signer, ...]) -> Iterator[str]:
    for signer in signers:
        who = f"{signer.role}: {signer.name}" if signer.name else signer.role
        if signer.signed:
            yield f"{who}. {signer.signed}"
        else:
            yield "Ort och datum"
            # One line, cut at the room there is; the long names are checked by their beginning.
            short = " ".join(prepare(who))
            yield f"Underskrift\n{shortened(short, 'regular', 11, SIGN_ROOM)}"
