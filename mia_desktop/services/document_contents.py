"""What stands on the paper of a form: the answers as they were made final, or as they stand."""

import hashlib
from datetime import UTC, date, datetime

import msgspec

from mia_desktop.domain.records.person import Participant
from mia_desktop.domain.writes import Write
from mia_desktop.forms.definition import Kind
from mia_desktop.forms.session import FormSession
from mia_desktop.pdf.content.document import DocumentPaper
from mia_desktop.pdf.words import SWEDISH
from mia_desktop.services import filling
from mia_desktop.services.desk import Desk
from mia_desktop.services.papers_whose import label_language
from mia_desktop.store import reading


def read(desk: Desk, document: str, language: str = SWEDISH) -> tuple[DocumentPaper, str]:
    """The content of the paper, and which completion it shows; nothing while it is unfinished.

    A register is never made final: its paper shows what stands now, and is called by that.
    """
    opened = filling.open_document(desk, document)
    record = opened.document
    final = reading.final_version(desk.connection, document) if opened.is_complete else None
    person = desk.get(record.case).as_type(Participant)
    paper = DocumentPaper(
        title=opened.form.title.text(label_language(language)),
        participant_number=person.number,
        day=desk.clock.today() if final is None else _day(final.write),
        sections=opened.session.summary(),
        name=f"{person.preferred_name or person.name.given} {person.name.family}".strip(),
        coach=desk.person if final is None else final.write.line.author,
        done=opened.is_complete or not opened.form.completes,
        protected=person.protected != "NEJ",
        links={key: name for kind in opened.links.values() for key, name in kind.items()},
        language=language,
    )
    if final is not None:
        return paper, str(final.write.id)
    return paper, "" if opened.form.completes else _standing(opened.session)


def _standing(session: FormSession) -> str:
    """A name for what stands in a document now: another answer is another paper (S7)."""
    rows = [
        (q.id, session.rows(q.id)) for q in session.form.questions() if q.kind is Kind.TABLE
    ]  # fmt: skip
    said = msgspec.json.encode((sorted(session.answers.items()), rows))
    return f"standing {hashlib.sha256(said).hexdigest()}"


def _day(completion: Write) -> date:
    """The day, where this computer stands, when it was made final."""
    return datetime.fromtimestamp(completion.stamp.wall / 1000, UTC).astimezone().date()
