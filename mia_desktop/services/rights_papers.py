"""Papers about the rights of participants as a house keeps them: protocol and log."""

from mia_desktop.pdf.content import disposal_protocol, log_lines
from mia_desktop.pdf.content.disposal_protocol import DisposalProtocol
from mia_desktop.pdf.content.log_lines import LogLine, LogPaper
from mia_desktop.services import disposal
from mia_desktop.services.desk import Desk
from mia_desktop.services.event_log import Seen
from mia_desktop.services.papers import Paper


def protocol_paper(desk: Desk, key: str, *, large: bool = False) -> Paper:
    """The gallringsprotokoll of what was carried out."""
    kept = disposal.get(desk, key)
    values = DisposalProtocol(
        place=kept.place, done=kept.done or desk.clock.today(), proposed=kept.proposed,
        proposed_by=kept.proposed_by, approved=kept.approved, approved_by=kept.approved_by,
        ground=kept.ground, numbers=kept.numbers, writes=kept.writes, files=kept.files,
        drafts=kept.drafts, log_lines=kept.log_lines, digest=kept.digest, left=kept.left,
        waiting=kept.waiting,
    )  # fmt: skip
    return Paper(
        case="", about=key, blocks=tuple(disposal_protocol.protocol_blocks(values)),
        meta=disposal_protocol.protocol_meta(values, large=large), sensitive=False,
        kind="disposal",
    )  # fmt: skip


def log_paper(
    desk: Desk, seen: Seen, chosen: str, state: str, names: dict[str, str], *, large: bool = False
) -> Paper:
    """A selection of the log; `chosen` and `state` are sentences, `names` words for kinds."""
    lines = tuple(
        LogLine(
            number=one.n, when=f"{one.at.astimezone():%Y-%m-%d %H.%M}", who=one.actor,
            what=names.get(one.kind, one.kind), case=one.number,
        )
        for one in seen.events
    )  # fmt: skip
    values = LogPaper(
        day=desk.clock.today(), chosen=chosen, state=state, lines=lines,
        left=seen.found - len(lines),
    )  # fmt: skip
    return Paper(
        case="", about="", blocks=tuple(log_lines.log_blocks(values)),
        meta=log_lines.log_meta(values, large=large), sensitive=False, kind="event_log",
    )  # fmt: skip
