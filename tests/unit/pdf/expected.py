"""What a listener must hear of a paper, taken from its blocks alone."""

from collections.abc import Iterable, Iterator

from mia_desktop.pdf import blocks as b
from mia_desktop.pdf import pictures
from mia_desktop.pdf.lowering import entry, shapes
from mia_desktop.pdf.meta import PaperMeta
from mia_desktop.pdf.style import LARGE, NORMAL
from mia_desktop.pdf.text import actual_text, prepare, says, shortened
from mia_desktop.pdf.words import Words, words

A4 = 595.2756


def said(blocks: Iterable[b.Block], meta: PaperMeta | None = None) -> list[str]:
    """Every text in order, as the page shows or the element says it; empty ones are not said."""
    large = meta is not None and meta.large
    say = meta.words if meta else words()
    told = _texts(list(shapes(blocks, large=large)), say, large=large)
    return [spoken for text in told if (spoken := _spoken(text))]


def _spoken(text: str) -> str:
    """The glyph of a no-break space is that of a space, so it cannot be told from one."""
    shown = " ".join(part for part in prepare(text) if part)
    told = actual_text(text) or shown
    return told.replace("\N{NO-BREAK SPACE}", " ").replace("\n", " ")


def _texts(blocks: list[b.Block], say: Words, *, large: bool) -> Iterator[str]:
    for block in blocks:
        match block:
            case b.Keep(blocks=inner):
                yield from _texts(list(inner), say, large=large)
            case b.Facts() | b.Table() | b.BulletList() | b.Card():
                yield from _listed(block)
            case b.SignatureLines(signers=signers):
                yield from _signers(signers, say, large=large)
            case b.Code(label=label, groups=groups, in_line=size):
                lines = [groups[at : at + size] for at in range(0, len(groups), size)]
                yield from (
                    label,
                    "\n".join(("\N{NO-BREAK SPACE}" * 3).join(line) for line in lines),
                )
            case b.Note(text=text, title=title):
                yield f"{title} {text}".strip()
            case b.Link(text=text, address=address):
                yield f"{text} ({address.removeprefix('https://')})"
            case b.ThenAndNow():
                yield pictures.said_of_changes(block, say)
            case b.StepTrack():
                yield pictures.said_of_steps(block, say)
            case b.Contents(title=title):
                yield title
                heads = [one for one in blocks if isinstance(one, b.Heading) and says(one.text)]
                yield from (entry(one.text) for one in heads if one.level == 2)
            case _:
                yield getattr(block, "text", "") or getattr(block, "label", "")


def _listed(block: b.Facts | b.Table | b.BulletList | b.Card) -> Iterator[str]:
    match block:
        case b.Facts(facts=facts):
            yield from (text for fact in facts for text in (fact.label, fact.value))
        case b.Card(facts=facts, title=title):
            yield title
            yield from (text for fact in facts for text in (fact.label, fact.value))
        case b.Table(columns=columns, rows=rows):
            yield from (column.label for column in columns if rows)
            yield from (cell for row in rows for cell in row)
        case b.BulletList(items=items, numbered=numbered):
            for place, item in enumerate(filter(says, items), start=1):
                yield f"{place}." if numbered else "•"
                yield item


def _signers(signers: tuple[b.Signer, ...], say: Words, *, large: bool) -> Iterator[str]:
    look = LARGE if large else NORMAL
    room = (A4 - 2 * look.margin_x) * 0.6
    for signer in signers:
        who = signer.role
        if signer.name:
            who = say("common.signer", role=signer.role, name=signer.name)
        if signer.signed:
            yield f"{who}. {signer.signed}"
        else:
            yield say("common.place_and_date")
            # One line, cut at the room there is; the long names are checked by their beginning.
            short = shortened(" ".join(prepare(who)), "regular", look.caption.size, room)
            yield f"{say('common.signature')}\n{short}"
