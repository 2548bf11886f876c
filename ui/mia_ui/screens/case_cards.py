"""Cards of a participant's overview that only tell: the way in, consents in force, notes."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from mia_desktop.domain import parties
from mia_desktop.domain.consent_rules import is_in_force
from mia_desktop.domain.contact_path import ContactPath
from mia_desktop.domain.records.person import Consent, Note
from mia_ui.models import casework
from mia_ui.screens.context import Context
from mia_ui.widgets.date_text import plain_date
from mia_ui.widgets.surface import Surface
from mia_ui.widgets.text import PlainLabel

NOTES = 2
NOTE_LETTERS = 140


def way_in(context: Context, path: ContactPath) -> Surface:
    """From referral to first contact and first insats: days, and the days they are counted from."""
    tr, theme = QCoreApplication.translate, context.theme
    card = Surface(theme, "card", title=tr("CaseCards", "Vägen in"), gap="xs")
    if path.referred is None:
        text = tr("CaseCards", "Remissdagen är inte ifylld. Fyll i den under Fas och period.")
        card.body.addWidget(PlainLabel(theme, text, "body", "muted"))
    else:
        text = tr("CaseCards", "Remiss {day}").format(day=plain_date(path.referred))
        card.body.addWidget(PlainLabel(theme, text))
    known = (
        (tr("CaseCards", "Första kontakten"), path.contact, path.days_to_contact, path.derived),
        (tr("CaseCards", "Första insatsen"), path.insats, path.days_to_insats, False),
    )
    for name, day, days, derived in known:
        card.body.addWidget(PlainLabel(theme, _counted(name, day, days, derived=derived)))
    card.body.addStretch(1)
    return card


def _counted(name: str, day: date | None, days: int | None, *, derived: bool) -> str:
    tr = QCoreApplication.translate
    if day is None:
        return tr("CaseCards", "{name}: inte än").format(name=name)
    text = tr("CaseCards", "{name} {day}").format(name=name, day=plain_date(day))
    if days is not None:
        text += tr("CaseCards", ", efter %n dagar", "", days)
    if derived:
        text += tr("CaseCards", " (enligt första anteckningen)")
    return text


def consents(context: Context, every: Sequence[Consent], today: date) -> Surface:
    """Who may know what now."""
    tr, theme = QCoreApplication.translate, context.theme
    card = Surface(theme, "card", title=tr("CaseCards", "Samtycken som gäller"), gap="xs")
    holding = [one for one in every if is_in_force(one.scope, today)]
    for one in holding:
        name = casework.consents().get(one.kind, one.kind)
        who = ", ".join(parties.label(p, context.language) for p in one.scope.parties)
        until = ""
        if one.scope.end is not None:
            until = tr("CaseCards", "till {day}").format(day=plain_date(one.scope.end))
        detail = ", ".join(part for part in (who, until) if part)
        card.body.addWidget(PlainLabel(theme, f"{name}: {detail}" if detail else name))
    if not holding:
        text = tr("CaseCards", "Inget samtycke gäller nu. Då får inget delas med andra.")
        card.body.addWidget(PlainLabel(theme, text, "body", "muted"))
    card.body.addStretch(1)
    return card


def notes(context: Context, latest: Sequence[Note]) -> Surface:
    """The last notes, their beginnings."""
    tr, theme = QCoreApplication.translate, context.theme
    card = Surface(theme, "card", title=tr("CaseCards", "Senaste anteckningar"), gap="xs")
    order = sorted(latest, key=lambda note: (str(note.day or ""), note.id), reverse=True)
    for note in order[:NOTES]:
        kind = casework.note_kinds().get(note.kind, note.kind)
        day = plain_date(note.day) if note.day else ""
        facts = " · ".join(part for part in (kind, day) if part)
        card.body.addWidget(PlainLabel(theme, facts, "caption", "muted"))
        text = " ".join(note.text.split())
        short = text if len(text) <= NOTE_LETTERS else f"{text[:NOTE_LETTERS].rstrip()} …"
        card.body.addWidget(PlainLabel(theme, short))
    if not order:
        text = tr("CaseCards", "Ingen anteckning än.")
        card.body.addWidget(PlainLabel(theme, text, "body", "muted"))
    card.body.addStretch(1)
    return card
