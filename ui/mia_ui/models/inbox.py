"""What became of a file that was read in, in the words of the inbox."""

from PySide6.QtCore import QCoreApplication

from mia_desktop.services.ingest import Taken
from mia_ui.messages import exchange
from mia_ui.widgets.text import ChipKind

tr = QCoreApplication.translate


def chip(taken: Taken) -> tuple[str, ChipKind]:
    kind: ChipKind = "success" if taken.outcome in {"read", "known"} else "warning"
    if taken.outcome == "read" and (taken.applied.conflicts or taken.held or taken.stuck):
        kind = "warning"
    return {
        "read": tr("Inbox", "Inläst"), "known": tr("Inbox", "Redan inläst"),
        "held": tr("Inbox", "Hålls"), "parked": tr("Inbox", "Väntar"),
        "waits": tr("Inbox", "Föråldrad"), "old": tr("Inbox", "Väntar"),
    }[taken.outcome], kind  # fmt: skip


def facts(taken: Taken) -> list[str]:
    """What it held, what is held back and why, one line each."""
    applied = taken.applied
    found = [exchange.outcome(taken.outcome, taken.why)] if taken.outcome != "read" else [_held(
        taken
    )]  # fmt: skip
    if taken.reports:
        found.append(tr("Inbox", "%n rapporter om volymer eller avvikelser.", "", taken.reports))
    if applied.conflicts:
        text = tr("Inbox", "{conflicts} att ta ställning till.")
        found.append(text.format(conflicts=exchange.conflicts(applied.conflicts)))
    if taken.held:
        text = tr("Inbox", "{changes} väntar på dig: {why}")
        why = exchange.hold_why(taken.why)
        found.append(text.format(changes=exchange.changes(taken.held), why=why))
    if taken.refused:
        text = tr("Inbox", "{changes} om gallrade ärenden togs inte in.")
        found.append(text.format(changes=exchange.changes(taken.refused)))
    if taken.also:
        found.append(tr("Inbox", "%n delar som väntade kom med.", "", len(taken.also)))
    if taken.stuck:
        text = tr("Inbox", "%n delar som väntade gick inte att läsa in. De ligger kvar nedan.",
                  "", len(taken.stuck))  # fmt: skip
        found.append(text)
    return found


def _held(taken: Taken) -> str:
    applied = taken.applied
    changes = exchange.changes(applied.writes)
    if not applied.writes:
        return tr("Inbox", "Inga ändringar om deltagare.")
    people = tr("Inbox", "%n deltagare", "", len(applied.cases))
    if not applied.new_cases:
        return tr("Inbox", "{changes} för {people}.").format(changes=changes, people=people)
    fresh = tr("Inbox", "%n ny", "", applied.new_cases)
    if applied.new_cases > 1:
        fresh = tr("Inbox", "{n} nya").format(n=applied.new_cases)
    return tr("Inbox", "{changes} för {people}, varav {fresh}.").format(
        changes=changes, people=people, fresh=fresh
    )
