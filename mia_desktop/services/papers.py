"""Papers: what stands on them is read here, drawn elsewhere, kept in the vault and written out.

Reading belongs on the store thread, drawing (`make`) on the other one, `issue` and `export` on the
store thread again. An issued paper is kept with its hash, and that file is what "again" opens (S7).
"""

import hashlib
from pathlib import Path
from typing import Literal

import msgspec

from mia_desktop.domain.errors import Expected
from mia_desktop.domain.records.work import PlanVersion
from mia_desktop.domain.writes import Share
from mia_desktop.pdf.blocks import Block
from mia_desktop.pdf.content import document as document_content
from mia_desktop.pdf.content import plan as plan_content
from mia_desktop.pdf.content import recovery_sheet as sheet
from mia_desktop.pdf.content.document import LeftOut, Why
from mia_desktop.pdf.meta import PaperMeta, file_name
from mia_desktop.pdf.words import SWEDISH
from mia_desktop.platform import files
from mia_desktop.services import document_contents, plan_contents
from mia_desktop.services.desk import Desk, changes
from mia_desktop.store import blobs
from mia_desktop.store.errors import files_sorted

__all__ = [
    "Kind", "LeftOut", "Paper", "StaysInside", "Why", "document_paper", "export", "issue", "issued",
    "issued_before", "make", "plan_paper", "printed", "recovery_sheet",
]  # fmt: skip


Kind = Literal[
    "plan", "plan_party", "plan_workplace", "document", "summary", "progress", "decisions",
    "next_meeting", "consent", "withdrawal", "personal_data", "agreement", "recovery_sheet",
    "handover_note", "week", "volumes", "extract", "disposal", "event_log",
    "figures", "attendance",
]  # fmt: skip
"""The papers, by the name of their table of fixed texts."""


class StaysInside(Expected):
    """Nothing of somebody with protected identity leaves as a file (R-30)."""


class Paper(msgspec.Struct, frozen=True, kw_only=True):
    """A paper before it is drawn: its content as pure data, and whose it is."""

    case: str
    about: str
    """The record that it shows: a plan version, a document."""
    blocks: tuple[Block, ...]
    meta: PaperMeta
    sensitive: bool = True
    """Whether R-17's words about a sealed envelope are shown before it is printed."""
    left_out: tuple[LeftOut, ...] = ()
    """What was answered and stays off this paper, and why."""
    version: str = ""
    """Of a finished document the completion that it shows."""
    kind: Kind | Literal[""] = ""
    recipient: str = ""
    """Who besides the participant is handed it, in words."""
    consents: tuple[str, ...] = ()
    """The consents, by id, that let the recipient have it (R-14)."""
    as_file: bool = True
    """False: it is only printed (R-30)."""

    @property
    def own(self) -> bool:
        """Whether it is the participant's own paper."""
        return not self.recipient

    @property
    def key(self) -> str:
        """What tells an issued paper from others about the same record (S7).

        The plan and a form in normal type and in Swedish are known by their version alone.
        """
        if self.kind not in {"plan", "document"}:
            return f"{self.kind} {self._said}"
        more = [self.meta.language] if self.meta.language != SWEDISH else []
        more += ["large"] if self.meta.large else []
        return " ".join(filter(None, (self.version, *more)))

    @property
    def _said(self) -> str:
        """A name for what stands on it: other words are another paper, another day is not."""
        meta = (self.meta.language, self.meta.large, self.meta.variant, self.meta.version)
        said = repr((self.blocks, meta)).encode()
        return hashlib.sha256(said).hexdigest()

    @property
    def went(self) -> str:
        """Which paper in which manner to whom, for the line in the log (R-14)."""
        manner = [self.meta.language, *(["large"] if self.meta.large else [])]
        manner += ["draft"] if self.meta.draft else []
        to = f" to={self.recipient}" if self.recipient else ""
        by = f" consent={','.join(self.consents)}" if self.consents else ""
        return f"paper={self.kind or '-'} {' '.join(manner)}{to}{by}"

    @property
    def file_name(self) -> str:
        return file_name(self.meta)


def plan_paper(
    desk: Desk, plan: str, version: str = "", *, large: bool = False, language: str = SWEDISH
) -> Paper:
    """The plan on paper: an agreed version as it was agreed, else a draft of what stands now."""
    record = desk.get(plan)
    agreed = desk.get(version).as_type(PlanVersion) if version else None
    values = plan_contents.read(desk, record, agreed, language)
    return Paper(
        case=record.case,
        about=version or plan,
        blocks=tuple(plan_content.plan_blocks(values)),
        meta=plan_content.plan_meta(values, large=large),
        kind="plan",
    )


def document_paper(
    desk: Desk, document: str, *, large: bool = False, language: str = SWEDISH
) -> Paper:
    """A form on paper for the participant: as it was made final, else a draft of what stands."""
    values, version = document_contents.read(desk, document, language)
    return Paper(
        case=desk.get(document).case,
        about=document,
        blocks=tuple(document_content.document_blocks(values)),
        meta=document_content.document_meta(values, large=large),
        sensitive=document_content.needs_envelope(values),
        left_out=document_content.left_out(values),
        version=version,
        kind="document",
    )


def recovery_sheet(desk: Desk, groups: tuple[str, ...] = (), *, large: bool = False) -> Paper:
    """The sheet for the recovery key: empty boxes to fill in by hand, or with the key itself."""
    name = desk.person
    blocks = sheet.printed_sheet(groups, vault=name) if groups else sheet.blank_sheet(vault=name)
    meta = sheet.recovery_meta(desk.clock.today(), large=large)
    return Paper(case="", about="", blocks=tuple(blocks), meta=meta, sensitive=bool(groups),
                 kind="recovery_sheet")  # fmt: skip


def sheet_saved(desk: Desk, digest: str, *, key: bool) -> None:
    """Note that a sheet for the recovery key was saved, blank or with the key (R-14)."""
    said = "key" if key else "blank"
    desk.note("export", detail=f"pdf {digest} paper=recovery_sheet {SWEDISH} {said}")


def make(paper: Paper) -> bytes:
    """Draw the paper: a tagged PDF, in memory only."""
    from mia_desktop.pdf.render import render  # noqa: PLC0415  0.3 s, only for papers

    return render(paper.blocks, paper.meta)


def issue(desk: Desk, paper: Paper, pdf: bytes) -> str:
    """Keep an issued paper in the vault with its hash; returns the attachment's id (S7).

    Papers for others and those made of a few answers stay on this computer.
    """
    with desk.writer.transaction():
        key = desk.new_id()
        digest = blobs.put(desk.connection, key, paper.case, pdf)
        values = {
            "name": paper.file_name, "sha256": digest, "size": len(pdf), "about": paper.about,
            "made": desk.clock.today(), "version": paper.key,
        }  # fmt: skip
        share: Share = "case" if paper.kind in {"plan", "document"} else "never"
        desk.put(*changes("attachment", paper.case, key, values, share=share), note="issue")
        about = desk.get(paper.about)
        if paper.kind == "plan" and about.kind == "plan_version" and not about.values.get("paper"):
            desk.set(about, "paper", key)
    return key


def issued(desk: Desk, attachment: str) -> bytes:
    """The very file that was issued; raises DamagedAttachment when its bytes are others."""
    kept = blobs.get(desk.connection, attachment)
    if kept is None:
        raise KeyError(attachment)
    return kept


def issued_before(desk: Desk, paper: Paper) -> bytes | None:
    """The very file of a paper that was issued before; of drafts there is none (S7)."""
    if paper.meta.draft:
        return None
    kept = [
        record.id
        for record in desk.of_case(paper.case, "attachment")
        if record.values.get("about") == paper.about
        and str(record.values.get("version") or "") == paper.key
    ]
    return issued(desk, kept[0]) if kept else None


def export(desk: Desk, paper: Paper, pdf: bytes, target: Path) -> str:
    """Write the PDF where the person chose, and note it with its hash (R-14); returns the hash.

    The line is kept when the bytes are on the disk and before they have their name: a file that
    nobody noted cannot come about. Raises StaysInside.
    """
    if not paper.as_file:
        raise StaysInside
    digest = hashlib.sha256(pdf).hexdigest()
    with files_sorted(), files.replace(target) as stream:
        stream.write(pdf)
        stream.flush()
        detail = f"pdf {digest} {paper.went}"
        desk.note("export", case=paper.case, record=paper.about, detail=detail)
    return digest


def printed(desk: Desk, paper: Paper, pdf: bytes) -> None:
    """Note that it went to a printer (R-14)."""
    digest = hashlib.sha256(pdf).hexdigest()
    detail = f"pdf {digest} {paper.went}"
    desk.note("print", case=paper.case, record=paper.about, detail=detail)
