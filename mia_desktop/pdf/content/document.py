"""A filled-in form as paper: kartläggning, uppföljning, avslut, from the same rows as the screen.

What a definition or a person's protection keeps off paper is left out here and told as
`LeftOut`, so that the preview can say what is missing and why.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from enum import StrEnum

from msgspec import Struct

from mia_desktop.forms.definition import Print, Question
from mia_desktop.forms.summary import SummaryRow, SummarySection
from mia_desktop.pdf import blocks as b
from mia_desktop.pdf.content.answers import NO_LINKS, block_for
from mia_desktop.pdf.meta import PaperMeta

UNFINISHED = "Det här är ett utkast. Formuläret är inte klart."
# Domain §2.3: 4 is dangerous if identity is protected; 2 and 3 are secret or GDPR art. 9.
_DANGEROUS, _SECRET = 4, 2


class Reader(StrEnum):
    """Whose hands the paper goes to."""

    PARTICIPANT = "participant"
    OTHER = "other"


class Why(StrEnum):
    """Why an answer that exists is not on the paper."""

    NEVER_PRINTED = "never"
    PRIVATE = "private"
    OWN_PAPER_ONLY = "own"
    PROTECTED = "protected"


class LeftOut(Struct, frozen=True, kw_only=True):
    question: str
    label: str
    why: Why


class DocumentPaper(Struct, frozen=True, kw_only=True):
    title: str
    participant_number: str
    day: date
    sections: tuple[SummarySection, ...]
    name: str = ""
    coach: str = ""
    done: bool = True
    version: int = 0
    protected: bool = False
    reader: Reader = Reader.PARTICIPANT
    links: Mapping[str, str] = NO_LINKS


def document_meta(paper: DocumentPaper, *, large: bool = False) -> PaperMeta:
    own = paper.reader is Reader.PARTICIPANT
    return PaperMeta(
        title=f"{paper.title}, {paper.participant_number}",
        day=paper.day,
        participant_number=paper.participant_number,
        version=paper.version,
        variant="Deltagarens exemplar" if own else "",
        draft=not paper.done,
        large=large,
    )


def document_blocks(paper: DocumentPaper) -> list[b.Block]:
    """Say every answer that this reader may have, section by section; blanks are not printed."""
    return list(_document(paper))


def left_out(paper: DocumentPaper) -> tuple[LeftOut, ...]:
    """Name the answers that exist and stay off this paper."""
    return tuple(
        LeftOut(question=row.question.id, label=row.question.label.sv, why=why)
        for section in paper.sections
        for row in section.rows
        if not row.blank and (why := _barred(row.question, paper)) is not None
    )


def needs_envelope(paper: DocumentPaper) -> bool:
    """R-17: a paper with secret or sensitive answers is handed over in a closed envelope."""
    return any(
        row.question.sensitivity >= _SECRET
        for section in paper.sections
        for row in _shown(section, paper)
    )


def _document(paper: DocumentPaper) -> Iterator[b.Block]:
    yield b.Heading(text=paper.title, level=1)
    if not paper.done:
        yield b.Note(text=UNFINISHED)
    pairs = (
        ("Deltagarnummer", paper.participant_number),
        ("Namn", paper.name),
        ("Datum", paper.day.isoformat()),
        ("Handledare", paper.coach),
    )
    yield b.Facts(facts=tuple(b.Fact(label=label, value=value) for label, value in pairs if value))
    for section in paper.sections:
        rows = _shown(section, paper)
        if rows:
            yield b.Heading(text=section.section.title.sv)
            for row in rows:
                yield block_for(row, links=paper.links)


def _shown(section: SummarySection, paper: DocumentPaper) -> list[SummaryRow]:
    return [row for row in section.rows if not row.blank and _barred(row.question, paper) is None]


def _barred(question: Question, paper: DocumentPaper) -> Why | None:
    if question.print is Print.NEVER:
        return Why.NEVER_PRINTED
    if question.private:
        return Why.PRIVATE
    if paper.protected and question.sensitivity >= _DANGEROUS:
        return Why.PROTECTED
    if question.print is Print.OWN and paper.reader is not Reader.PARTICIPANT:
        return Why.OWN_PAPER_ONLY
    return None
