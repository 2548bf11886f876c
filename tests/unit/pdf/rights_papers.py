"""The papers of data rights, for the tests that must hold for every paper."""

from datetime import date

from msgspec.structs import replace

from mia_desktop.pdf import blocks as b
from mia_desktop.pdf.content.disposal_protocol import (
    DisposalProtocol,
    protocol_blocks,
    protocol_meta,
)
from mia_desktop.pdf.content.extract import (
    Answered,
    ExtractPaper,
    Item,
    Line,
    Said,
    extract_blocks,
    extract_meta,
)
from mia_desktop.pdf.content.log_lines import LogLine, LogPaper, log_blocks, log_meta
from mia_desktop.pdf.meta import PaperMeta
from tests.unit.pdf.samples import DAY

NUMBER = "K7-0142"

Made = tuple[list[b.Block], PaperMeta]

_ITEM = Item(title="2026-03-12", said=(Said(label="Text", text="Hon vill bli kock."),))
_LINE = Line(when="2026-03-12", who="Anna Ek", what="Öppnade", more="Telefon")
EXTRACT = ExtractPaper(
    participant_number=NUMBER, day=DAY, name="Amina Karim", coach="Anna Ek",
    facts=(Said(label="Telefon", text="070-123 45 67"),),
    items=(("Anteckningar", (_ITEM, _ITEM)),),
    forms=(Answered(title="Kartläggning", blocks=(b.TextAnswer(question="Bo", text="Hyr"),)),),
    earlier=(_LINE,), drafts=(_ITEM,), shared=(_LINE,), files=(replace(_LINE, who=""),),
    log=(_LINE, replace(_LINE, more="")),
)  # fmt: skip
PROTOCOL = DisposalProtocol(
    place=3, done=DAY, proposed=DAY, proposed_by="Anna Ek", approved=DAY,
    approved_by="Karin Chef", ground="Gallringsplan 2026:1", numbers=("K7-0001", "K7-0002"),
    writes=1200, files=4, drafts=2, log_lines=310, digest="0f" * 32,
    left=("2026-01-01-ABCD.miabackup",),
)  # fmt: skip
LOG = LogPaper(
    day=date(2026, 3, 12), chosen="Alla händelser", state="Loggen är hel.",
    lines=tuple(
        LogLine(number=n, when="2026-03-12 09.00", who="Anna Ek", what="Öppnade", case=NUMBER)
        for n in range(1, 60)
    ),
)  # fmt: skip


def rights_papers() -> dict[str, Made]:
    hidden = ExtractPaper(participant_number=NUMBER, day=DAY, protected=True, withheld=7)
    own = (replace(_ITEM, said=(replace(_ITEM.said[0], own=True),)),)
    english = replace(EXTRACT, language="en", items=(("Notes", own),), forms=())
    bare = replace(PROTOCOL, left=(), drafts=0)
    return {
        "extract": (extract_blocks(EXTRACT), extract_meta(EXTRACT)),
        "extract_protected": (extract_blocks(hidden), extract_meta(hidden)),
        "extract_en": (extract_blocks(english), extract_meta(english)),
        "disposal": (protocol_blocks(PROTOCOL), protocol_meta(PROTOCOL)),
        "disposal_bare": (protocol_blocks(bare), protocol_meta(bare, large=True)),
        "event_log": (log_blocks(LOG), log_meta(LOG)),
    }
