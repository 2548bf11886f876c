"""A filled-in form as paper: kartläggning, uppföljning, avslut, from the same rows as the screen.

What a definition or a person's protection keeps off paper is left out here and told as
`LeftOut`, so that the preview can say what is missing and why.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from enum import StrEnum

from msgspec import Struct
from msgspec.structs import replace

from mia_desktop.forms.definition import Print, Question
from mia_desktop.forms.summary import SummaryRow, SummarySection, TableSummary
from mia_desktop.pdf import blocks as b
from mia_desktop.pdf.content.answers import block_for
from mia_desktop.pdf.content.cells import Wording
from mia_desktop.pdf.meta import PaperMeta
from mia_desktop.pdf.words import SWEDISH, Words, words

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
    OTHERS = "others"
    """It concerns others than the party that the paper is for (R-13)."""
    NOT_COVERED = "not_covered"
    """No consent lets the party know of it (R-15)."""
    NOT_APPROVED = "not_approved"
    """The participant has not said yes to it for this workplace (R-13)."""
    NEVER_WORKPLACE = "never_workplace"
    """No paper for a workplace says it (R-13)."""
    DISPUTED = "disputed"
    """The participant says that it is wrong, and it is not settled yet (GDPR 18)."""
    SMALL = "small"
    """It is of so few that it would tell of one of them (S4)."""


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
    links: Mapping[str, str] = {}
    """What linked records are called, by id: a goal by its own words, an activity by what it is."""
    language: str = SWEDISH

    @property
    def say(self) -> Words:
        return words(self.language)


def document_meta(paper: DocumentPaper, *, large: bool = False) -> PaperMeta:
    own = paper.reader is Reader.PARTICIPANT
    return PaperMeta(
        title=paper.say("document.long_title", title=paper.title, number=paper.participant_number),
        day=paper.day,
        participant_number=paper.participant_number,
        version=paper.version,
        variant=paper.say("common.participants_copy") if own else "",
        language=paper.language,
        draft=not paper.done,
        large=large,
    )


def document_blocks(paper: DocumentPaper) -> list[b.Block]:
    """Say every answer that this reader may have, section by section; blanks are not printed."""
    return list(_document(paper))


def left_out(paper: DocumentPaper) -> tuple[LeftOut, ...]:
    """Name the answers and columns that exist and stay off this paper."""
    return tuple(
        LeftOut(question=one.id, label=one.label.text(paper.language), why=why)
        for section in paper.sections
        for row in section.rows
        for one in _said_in(row)
        if (why := _barred(one, paper)) is not None
    )


def _said_in(row: SummaryRow) -> Iterator[Question]:
    """Give the question of a row, and its columns, so far as something was said in them."""
    if not row.blank:
        yield row.question
    if isinstance(row, TableSummary):
        for place, column in enumerate(row.question.columns):
            if any(not line.cells[place].blank for line in row.lines):
                yield column


def needs_envelope(paper: DocumentPaper) -> bool:
    """R-17: a paper with secret or sensitive answers is handed over in a closed envelope."""
    return any(
        one.sensitivity_for(paper.protected) >= _SECRET
        for section in paper.sections
        for row in _shown(section, paper)
        for one in _said_in(row)
    )


def _document(paper: DocumentPaper) -> Iterator[b.Block]:
    say = paper.say
    yield b.Heading(text=paper.title, level=1)
    if not paper.done:
        yield b.Note(text=say("document.unfinished"))
    pairs = (
        ("common.participant_number", paper.participant_number),
        ("common.name", paper.name),
        ("common.day", paper.day.isoformat()),
        ("common.coach", paper.coach),
    )
    facts = tuple(b.Fact(label=say(label), value=value) for label, value in pairs if value)
    yield b.Facts(facts=facts)
    yield b.Contents(title=say("common.contents"))
    how = Wording(language=paper.language, links=paper.links)
    for section in paper.sections:
        rows = _shown(section, paper)
        if rows:
            yield b.Heading(text=section.section.title.text(paper.language))
            for row in rows:
                yield block_for(row, how)


def _shown(section: SummarySection, paper: DocumentPaper) -> list[SummaryRow]:
    rows = [row for row in section.rows if _barred(row.question, paper) is None]
    return [shown for row in rows if not (shown := _without_barred_columns(row, paper)).blank]


def _without_barred_columns(row: SummaryRow, paper: DocumentPaper) -> SummaryRow:
    if not isinstance(row, TableSummary):
        return row
    columns = row.question.columns
    kept = [place for place, one in enumerate(columns) if _barred(one, paper) is None]
    lines = tuple(
        replace(line, cells=tuple(line.cells[place] for place in kept)) for line in row.lines
    )
    return replace(
        row,
        question=replace(row.question, columns=tuple(columns[place] for place in kept)),
        lines=lines,
        blank=all(cell.blank for line in lines for cell in line.cells),
    )


def _barred(question: Question, paper: DocumentPaper) -> Why | None:
    if question.private:
        return Why.PRIVATE
    if question.print is Print.NEVER:
        return Why.NEVER_PRINTED
    if paper.protected and question.sensitivity_for(paper.protected) >= _DANGEROUS:
        return Why.PROTECTED
    if question.print is Print.OWN and paper.reader is not Reader.PARTICIPANT:
        return Why.OWN_PAPER_ONLY
    return None
